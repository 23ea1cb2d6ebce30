// Every kind of discrepancy of what an archive is made of once, each at its place: signature, bytes, chain, heads, books, locked papers. What it says in figures: eachfigure.test.ts.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { loadVerifier } from './run.mjs';
import { membersOf, zipOf } from './test/archives.mjs';
import { heads, type Loose, main, manifest, type Options, text, toldEach, fact, world } from './test/changing.ts';

const verify = loadVerifier();

const CASES: readonly [string, Options][] = [
  [
    'signature format manifest.json format',
    manifest((m) => {
      m.format = 'zhengxuan-archive/9';
    }),
  ],
  [
    'signature kind manifest.json kind',
    manifest((m) => {
      m.kind = 'secret';
    }),
  ],
  [
    'signature rehearsal manifest.json rehearsal',
    manifest((m) => {
      m.rehearsal = 'no';
    }),
  ],
  [
    'signature key manifest.json key',
    manifest((m) => {
      m.key = 'A'.repeat(43);
    }),
  ],
  [
    'bytes twice manifest.json files[7]',
    manifest((m) => {
      m.files.push(m.files[0]);
    }),
  ],
  [
    'bytes size books/main.jsonl',
    manifest((m) => {
      m.files[0].bytes += 1;
    }),
  ],
  [
    'bytes sha256 books/main.jsonl',
    manifest((m) => {
      m.files[0].sha256 = '0'.repeat(64);
    }),
  ],
  ['bytes missing profile.json', { swap: ({ ...files }: Loose) => (delete files['profile.json'], files) }],
  [
    'chain entries manifest.json books main',
    manifest((m) => {
      m.books[0].entries += 1;
    }),
  ],
  [
    'chain head manifest.json books main',
    manifest((m) => {
      m.books[0].head = 'B'.repeat(43);
    }),
  ],
  [
    'chain file manifest.json books main',
    manifest((m) => {
      m.books[0].file = 'books/station-1.jsonl';
    }),
  ],
  [
    'chain twice books/main.jsonl',
    manifest((m) => {
      m.books.push(m.books[0]);
    }),
  ],
  [
    'chain book books/main.jsonl:2 book',
    main((entries) => {
      entries[1].book = 'other';
    }),
  ],
  [
    'chain hash books/main.jsonl:2 hash',
    main((entries) => {
      entries[1].open = { days: 19 };
    }),
  ],
  [
    'chain digest books/main.jsonl:2 sealed[0]',
    main((entries) => {
      entries[1].sealed[0].digest = 'short';
    }),
  ],
  ['chain json books/main.jsonl:1', text('books/main.jsonl', (old) => old.replace('{', '['))],
  ['chain line-end books/main.jsonl:6', text('books/main.jsonl', (old) => old.slice(0, -1))],
  [
    'chain box books/main.jsonl:2 sealed[0]',
    world((w) => {
      w.kind = 'office';
    }),
  ],
  ['heads json heads.jsonl:1', text('heads.jsonl', (old) => old.replace('{', '['))],
  ['heads canonical heads.jsonl:1', text('heads.jsonl', (old) => old.replace('{', '{ '))],
  [
    'heads book heads.jsonl:1 book',
    heads((list) => {
      list[0].book = 'other';
    }),
  ],
  [
    'heads signature heads.jsonl:1 signature',
    heads((list) => {
      list[0].at = '2026-01-01T00:00:00+08:00';
    }),
  ],
  ['books opening books/main.jsonl:7', fact('BookOpened', {})],
  [
    'books opening books/main.jsonl:1 type',
    main((entries) => {
      entries[0].type = 'Other';
    }),
  ],
  [
    'books opening books/main.jsonl:1 open.format',
    main((entries) => {
      entries[0].open.format = 'other';
    }),
  ],
  [
    'books parent books/main.jsonl:1 open.parent',
    main((entries) => {
      entries[0].open.parent = 'main';
    }),
  ],
  [
    'books key books/main.jsonl:1 open.key',
    main((entries) => {
      entries[0].open.key = 'short';
    }),
  ],
  ['books missing books/main.jsonl', { swap: ({ ...files }: Loose) => (delete files['books/main.jsonl'], files) }],
  ['books acceptance books/main.jsonl:7 open.position', fact('BookAccepted', { book: 'station-1', position: 9, head: 'x' })],
  [
    'books acceptance books/main.jsonl:7 open.position',
    { ...fact('BookAccepted', { book: 'station-1', position: 1, head: 'x' }) },
  ],
  ['books acceptance books/main.jsonl:7 open.book', fact('BookAccepted', { book: 'main', position: 1, head: 'x' })],
];

/** An office archive with one paper issued and one photo attached; what is passed goes on from there. */
const lockedBytes = Buffer.from('a paper as it lies locked');
const name = createHash('sha256').update(lockedBytes).digest('hex');
const office = (swap: (files: Loose) => Loose, { no = 1, kind = 'office', more = [] as Loose[] } = {}): Options => ({
  change: (w: Loose) => {
    w.kind = kind;
    w.withBoxes = kind === 'office';
    w.facts.main.push({
      on: '2026-03-30',
      type: 'PaperIssued',
      open: { no, file: 'schedule.pdf', title: '选举日程表', sha256: name },
    });
    w.facts.main.push({ on: '2026-03-30', type: 'EvidenceAttached', open: { evidence: name } }, ...more);
  },
  swap: (files: Loose) => swap({ ...files, [`issued/${name}.enc`]: lockedBytes, [`evidence/${name}.enc`]: lockedBytes }),
});
const without = (files: Loose, ...folders: string[]): Loose =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !folders.some((folder) => path.startsWith(folder))));
const other = 'f'.repeat(64);
const LOCKED: readonly [string, Options][] = [
  [`papers locked issued/${name}.enc`, office((files) => ({ ...files, [`issued/${name}.enc`]: Buffer.from('another') }))],
  [`papers locked issued/${other}.enc`, office((files) => ({ ...files, [`issued/${other}.enc`]: lockedBytes }))],
  ['papers locked books/main.jsonl:7', office((files) => without(files, 'issued/'))],
  ['papers locked books/main.jsonl:8', office((files) => without(files, 'evidence/'))],
  ['papers number books/main.jsonl:7 open.no', office((files) => files, { no: 2 })],
  [`papers private issued/${name}.enc`, office((files) => files, { kind: 'public' })],
  [
    `papers erased evidence/${name}.enc`,
    office((files) => files, { more: [{ on: '2026-03-31', type: 'EvidenceErased', open: { evidence: name } }] }),
  ],
];

test('a paper issued and a photo attached lie locked in an office archive: nothing differs, nor when the photo was erased and is gone, nor in a public archive that has neither', async () => {
  const found = async (options: Options) =>
    (await verify(zipOf(membersOf(options)))).discrepancies.map((one: Loose) => `${one.check} ${one.what} ${one.where}`);
  assert.deepEqual(await found(office((files) => files)), []);
  const erased = office((files) => without(files, 'evidence/'), {
    more: [{ on: '2026-03-31', type: 'EvidenceErased', open: { evidence: name } }],
  });
  assert.deepEqual(await found(erased), []);
  assert.deepEqual(await found(office((files) => without(files, 'evidence/', 'issued/'), { kind: 'public' })), []);
});

toldEach([...CASES, ...LOCKED]);

test('told: signature missing manifest.sig', async () => {
  const { 'manifest.sig': signature, ...members } = membersOf() as Record<string, Buffer>;
  assert.equal(signature?.length, 86);
  const { discrepancies } = await verify(zipOf(members));
  assert.ok(discrepancies.some((one: Loose) => one.check === 'signature' && one.what === 'missing'));
});

test('a manifest signed by another key than it names, and a signature with a line end', async () => {
  const members = membersOf();
  for (const signature of [
    Buffer.from(`${members['manifest.sig']}\n`),
    Buffer.from(`B${String(members['manifest.sig']).slice(1)}`),
  ]) {
    const { discrepancies } = await verify(zipOf({ ...members, 'manifest.sig': signature }));
    assert.ok(discrepancies.some((one: Loose) => `${one.check} ${one.what} ${one.where}` === 'signature signature manifest.sig'));
  }
});
