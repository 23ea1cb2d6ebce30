// Papers sent out: numbered in one row, kept to the byte, issued anew only with a reason and with what changed, and two at once get two numbers.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readable } from '../papers/page.ts';
import { papersListed, sendOut, takeIssued } from './cabinet.ts';
import type { Who } from './door.ts';
import { issuedLocked } from './issuing.ts';
import { moveClock } from './rehearsalclock.ts';
import { modelPrinter, type Printer } from './printer.ts';
import { type Kept, openShelf, type Shelf } from './shelf.ts';

const admin: Who = { account: 'a_admin', name: '管理员', admin: true };
const clerk: Who = { account: 'a_clerk', name: '黄林波' };
let dir = '';
let shelf: Shelf;
let kept: Kept;
let printer: Printer;
const tell = async (name: Parameters<Kept['election']['tell']>[0]['do'], body: unknown, who = clerk): Promise<void> => {
  const answered = await kept.election.tell({ order: `${name} ${JSON.stringify(body)}`, do: name, body }, who);
  assert.notEqual(answered.kind, 'refused', JSON.stringify(answered));
};
before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zheng-issued-'));
  shelf = await openShelf(dir);
  printer = modelPrinter();
  const posts = [
    { post: 'director', seats: 1 },
    { post: 'member', seats: 2 },
  ];
  const body = {
    kind: 'village',
    township: '青峰镇',
    name: '清水村',
    groups: 2,
    term: 11,
    mode: 'voters',
    posts,
    rehearsal: true,
  };
  const begun = await shelf.begin({ order: 'begin', do: 'beginElection', body }, admin, '2026-01-05T09:00:00+08:00');
  assert.ok(begun.kept);
  ({ kept } = begun);
  await tell('giveRole', { account: clerk.account, name: clerk.name, role: 'clerk' }, admin);
});
after(async () => {
  await shelf.close();
  await printer.close();
  await rm(dir, { recursive: true, force: true });
});
const send = (order: string, because?: string, file = 'election-method.pdf', who = clerk) =>
  sendOut(kept, printer, who, true, { order, file, because });

test('the first paper is no. 1, kept under lock, the same to the byte when it is printed again, and tells from how many facts it was made', async () => {
  assert.equal((await send('1')).kind, 'done');
  const [one] = kept.election.election().issued;
  assert.deepEqual([one?.no, one?.file, one?.upTo], [1, 'election-method.pdf', [{ book: 'main', position: 3 }]]);
  const [first, again] = [await takeIssued(kept, 1, true), await takeIssued(kept, 1, true)];
  assert.ok('bytes' in first && 'bytes' in again);
  assert.deepEqual(first.bytes, again.bytes);
  assert.match(Buffer.from(first.bytes).toString(), /清水村/);
  const [file = ''] = await readdir(join(kept.folder, 'issued'));
  assert.ok(!(await readFile(join(kept.folder, 'issued', file))).includes('清水村'));
  assert.deepEqual(
    (await issuedLocked(kept)).map(([path]) => path),
    [`issued/${one?.sha256}.enc`],
  );
});

test('the same paper again is refused with its number; changed, it needs a reason; then it is no. 2 and says what changed', async () => {
  const same = await send('2');
  assert.equal(same.kind === 'refused' && same.refusal.key, 'nothing changed since it was issued');
  assert.equal(await moveClock(kept, '2026-01-06'), undefined, 'the paper bears another date');
  const silent = await send('3');
  assert.equal(silent.kind === 'refused' && silent.refusal.key, 'a paper issued anew needs a reason');
  assert.equal((await send('4', '日期已改')).kind, 'done');
  const second = await takeIssued(kept, 2, true);
  assert.ok('bytes' in second);
  const text = readable(JSON.parse(Buffer.from(second.bytes).toString()));
  assert.match(text, /代替文书第1号。更正原因：日期已改。/);
  assert.match(text, /2026年1月6日/);
  const listed = papersListed(kept, printer, true).find((p) => p.file === 'election-method.pdf');
  assert.deepEqual(
    listed?.issued?.map(({ no, because }) => [no, because]),
    [
      [1, undefined],
      [2, '日期已改'],
    ],
  );
});

test('two sent out at the same moment: one gets no. 3, the other is told the next number and leaves no file behind', async () => {
  assert.equal(await moveClock(kept, '2026-01-07'), undefined);
  const both = await Promise.all([send('5', undefined, 'election-method.docx'), send('6', '又改')]);
  assert.deepEqual(both.map((a) => a.kind).toSorted(), ['done', 'refused']);
  assert.equal(kept.election.election().issued.length, 3);
  assert.equal((await readdir(join(kept.folder, 'issued'))).length, 3);
  const missed = both[0].kind === 'done' ? await send('7', '又改') : await send('7', undefined, 'election-method.docx');
  assert.equal(missed.kind, 'done', 'once more: no. 4');
});

test('a paper that waits, a stranger, a number that is not there: each is told so', async () => {
  const waits = await send('8', undefined, 'candidates-notice.pdf');
  assert.equal(waits.kind === 'refused' && waits.refusal.key, 'the paper is not ready');
  const stranger = await send('9', undefined, 'schedule.pdf', { account: 'a_x', name: '来宾' });
  assert.equal(stranger.kind, 'refused');
  assert.ok('waitsFor' in (await takeIssued(kept, 99, true)));
});
