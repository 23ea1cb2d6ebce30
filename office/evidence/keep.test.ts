// Photos as proof: what a file is by its bytes, a photo without its place, locked on disk, shown by role, in the office archive alone, and gone when erased.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { mostBytes } from '../../election/evidence.ts';
import type { Who } from '../door.ts';
import type { Answered } from '../screens.ts';
import { type Kept, openShelf, type Shelf } from '../shelf.ts';
import { typeOf, withoutPlace } from './file.ts';
import { attach, erase, evidenceShown, locked, take } from './keep.ts';

const admin: Who = { account: 'a_admin', name: '管理员', admin: true };
const clerk: Who = { account: 'a_clerk', name: '黄林波' };
const scrutineer: Who = { account: 'a_watch', name: '范和平' };
const guest: Who = { account: 'a_guest', name: '来宾' };
const segment = (marker: number, content: string): number[] => [
  0xff,
  marker,
  0,
  content.length + 2,
  ...Buffer.from(content, 'latin1'),
];
/** Exif of a telephone held upright (6), with a place in it. */
const exif = segment(0xe1, 'Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0GPS 28.2N 112.9E');
const scan = [0xff, 0xda, 0, 3, 1, 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56];
const photo = (more: readonly number[] = exif): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe0, 'JFIF\0'),
    ...more,
    ...segment(0xfe, 'taken at 28.2N'),
    ...scan,
    0xff,
    0xd9,
    ...Buffer.from('GPS 28.2N after the end'),
  ]);

let dir = '';
let shelf: Shelf;
let kept: Kept;
before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zheng-evidence-'));
  shelf = await openShelf(dir);
  const body = {
    kind: 'village',
    township: '青峰镇',
    name: '清水村',
    groups: 2,
    term: 11,
    mode: 'voters',
    posts: [
      { post: 'director', seats: 1 },
      { post: 'member', seats: 2 },
    ],
    rehearsal: true,
  };
  const begun = await shelf.begin({ order: 'begin', do: 'beginElection', body }, admin);
  assert.ok(begun.kept);
  kept = begun.kept;
  for (const [who, role] of [
    [clerk, 'clerk'],
    [clerk, 'chair'],
    [scrutineer, 'scrutineer'],
    [guest, 'guest'],
  ] as const)
    await kept.election.tell(
      { order: `${who.account} ${role}`, do: 'giveRole', body: { account: who.account, name: who.name, role } },
      admin,
    );
});
after(async () => {
  await shelf.close();
  await rm(dir, { recursive: true, force: true });
});
const key = (a: Answered): string => (a.kind === 'refused' ? a.refusal.key : a.kind);
const to = { book: 'main', position: 2 };
const give = async (order: string, bytes: Uint8Array, who = clerk, more = {}): Promise<string> =>
  key(await attach(kept, who, { order, to, kind: 'photo', ...more }, bytes));
const files = async (): Promise<string[]> => readdir(join(kept.folder, 'evidence')).catch(() => []);

test('a file is what its first bytes say: a page that calls itself a picture, an empty file and half a picture are not taken, 10 000 001 bytes are too many', async () => {
  assert.deepEqual(
    [
      photo(),
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      Buffer.from('%PDF-1.7'),
      Buffer.from('<svg onload=…>'),
      new Uint8Array(),
    ].map(typeOf),
    ['image/jpeg', 'image/png', 'application/pdf', undefined, undefined],
  );
  assert.equal(await give('html', Buffer.from('<html><script>')), 'the file is not taken');
  assert.equal(await give('half', photo().subarray(0, 30)), 'the file is not taken');
  assert.equal(await give('large', new Uint8Array(mostBytes + 1)), 'the file is too large');
  assert.deepEqual(await files(), [], 'nothing is left behind');
});

test('a photo loses its place, its remarks and what hangs on behind its end, keeps the way it is turned and every byte of the picture', () => {
  const plain = withoutPlace(photo(), 'image/jpeg');
  assert.ok(plain);
  const text = Buffer.from(plain).toString('latin1');
  assert.ok(!text.includes('GPS') && !text.includes('28.2N'));
  assert.ok(text.includes(Buffer.from(scan).toString('latin1')));
  assert.ok(text.includes('\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06'), 'turned: 6');
  assert.deepEqual(withoutPlace(plain, 'image/jpeg'), plain, 'once without it, always without it');
  assert.ok(
    !Buffer.from(withoutPlace(photo([]), 'image/jpeg') ?? [])
      .toString('latin1')
      .includes('Exif'),
  );
  const chunk = (name: string, content: string): number[] => [
    0,
    0,
    0,
    content.length,
    ...Buffer.from(name + content),
    1,
    2,
    3,
    4,
  ];
  const png = [
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...chunk('IHDR', 'head'),
    ...chunk('eXIf', 'GPS'),
    ...chunk('IDAT', 'data'),
    ...chunk('IEND', ''),
  ];
  const plainPng = Buffer.from(withoutPlace(Uint8Array.from(png), 'image/png') ?? []).toString('latin1');
  assert.ok(plainPng.includes('IDAT') && !plainPng.includes('GPS'));
});

test('a photo is locked on disk, named in the book by its digest, shown to those who work at the election and to no guest; told twice it is attached once', async () => {
  assert.equal(await give('one', photo(), clerk, { caption: '村务公开栏' }), 'done');
  assert.equal(await give('one', photo(), clerk, { caption: '村务公开栏' }), 'repeated');
  assert.equal(await give('one', photo()), 'order was another', 'under the same key without its words');
  const [first] = kept.election.election().evidence.values();
  assert.equal(
    first?.proves?.fact,
    kept.election.recorded().find(({ written }) => written.book === 'main' && written.position === 2)?.fact.fact,
    'the book says which fact it proves',
  );
  const [file = ''] = await files();
  assert.equal((await files()).length, 1);
  assert.ok(
    !(await readFile(join(kept.folder, 'evidence', file))).includes(Buffer.from('JFIF')),
    'nothing of the picture in clear',
  );
  const [shown] = evidenceShown(kept.election, scrutineer, 'main', 2);
  assert.deepEqual([shown?.mime, shown?.caption, `${shown?.evidence}.enc`], ['image/jpeg', '村务公开栏', file]);
  const id = shown?.evidence ?? '';
  assert.deepEqual((await take(kept, scrutineer, id))?.bytes.subarray(0, 4), Buffer.from([0xff, 0xd8, 0xff, 0xe1]));
  assert.equal(await take(kept, guest, id), undefined);
  assert.deepEqual(evidenceShown(kept.election, guest, 'main', 2), []);
  assert.deepEqual(
    (await locked(kept)).map(([path]) => path),
    [`evidence/${file}`],
  );
});

test('a guest attaches nothing, nor anybody to a fact that is not there; a scan is seen only by those who keep the roll', async () => {
  const before = (await files()).length;
  assert.equal(await give('guest', photo(), guest), 'not allowed to this role');
  assert.equal(
    key(await attach(kept, clerk, { order: 'nowhere', to: { book: 'main', position: 9999 }, kind: 'photo' }, photo())),
    'no such fact',
  );
  assert.equal(
    key(await attach(kept, clerk, { order: 'no book', to: { book: 'station-9', position: 1 }, kind: 'photo' }, photo())),
    'no such fact',
  );
  assert.equal((await files()).length, before);
  assert.equal(await give('scan', Buffer.from('%PDF-1.7 a proxy with its reason'), clerk, { kind: 'scan' }), 'done');
  assert.equal(evidenceShown(kept.election, scrutineer, 'main', 2).length, 1);
  assert.equal(evidenceShown(kept.election, clerk, 'main', 2).length, 2);
});

test('a file that was exchanged on disk is not shown; one that is erased is gone for good and the book says so', async () => {
  const [photoShown, scanShown] = evidenceShown(kept.election, clerk, 'main', 2);
  assert.ok(photoShown && scanShown);
  const path = (id: string) => join(kept.folder, 'evidence', `${id}.enc`);
  const whole = await readFile(path(scanShown.evidence));
  await writeFile(path(scanShown.evidence), Buffer.concat([whole.subarray(0, 40), Buffer.from('x'), whole.subarray(41)]));
  assert.equal(await take(kept, clerk, scanShown.evidence), undefined);
  assert.equal(key(await erase(kept, clerk, 'erase', photoShown.evidence, '拍到了他人')), 'done');
  assert.equal(key(await erase(kept, clerk, 'again', photoShown.evidence, '拍到了他人')), 'no such evidence');
  assert.equal(await take(kept, clerk, photoShown.evidence), undefined);
  assert.equal((await files()).length, 1);
  assert.ok(kept.election.recorded().some((r) => r.fact.fact === 'EvidenceErased'));
});
