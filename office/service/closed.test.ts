// Who sees what of the book of work: an observer nothing of entries about persons, a clerk nothing of a case that another keeps, nobody what was erased; photos go with the words they prove.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { aroundHistory, ordersScreen } from '../around/screens.ts';
import { openAroundShelf, type AroundShelf } from '../around/shelf.ts';
import { seededDice } from '../dice.ts';
import { attachWorkPhoto, takeWorkPhoto } from './photos.ts';
import { reportScreen } from './report.ts';
import { casesScreen, workScreen } from './views.ts';

const admin = { account: 'a_admin', name: '管理员', admin: true };
const [keeper, clerk, observer] = ['a_keeper', 'a_clerk', 'a_observer'].map((account) => ({ account, name: account })) as [
  Who,
  Who,
  Who,
];
interface Who {
  readonly account: string;
  readonly name: string;
}
const window = { offset: 0, many: 50 };
const secret = /卜家|轮椅一辆|住院|三栋|3栋205/;

let folder = '';
let shelf: AroundShelf;
const master = seededDice('master').bytes(32);
const kept = () => {
  const found = shelf.get('b_closed');
  assert.ok(found?.kind === 'community');
  return found;
};
let next = 0;
const done = async (name: string, body: object, who: Who = keeper): Promise<void> => {
  const answered = await kept().book.tell({ order: `${name} ${++next}`, do: name, body, on: '2026-05-01' }, who);
  assert.equal(answered.kind, 'done', JSON.stringify(answered));
};
/** The smallest picture there is: one grey point. */
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64');
const entryCalled = (kind: string): string =>
  [...kept().book.state().service.entries.values()].find((e) => e.kind === kind)?.id ?? '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zheng-closed-'));
  shelf = await openAroundShelf(folder, master, seededDice('closed'));
  await shelf.begin(
    'community',
    {
      order: 'begin',
      on: '2026-05-01',
      body: { kind: 'community', township: '桃花镇', name: '桃源社区', groups: 4, term: 3, mode: 'voters', rehearsal: true },
    },
    admin,
    { id: 'b_closed', at: '2026-05-01T08:00:00+08:00' },
  );
  for (const [who, role] of [
    [keeper, 'clerk'],
    [clerk, 'clerk'],
    [observer, 'observer'],
  ] as const)
    await done('giveRole', { ...who, role }, admin);
  await done('takeOffice', {
    how: '选举',
    holders: ['甄一', '甄二', '甄三', '甄四', '甄五'].map((name, i) => ({ name, office: i === 0 ? 'director' : 'member' })),
  });
  const responsible = [...kept().book.state().term.people.keys()][0] ?? '';
  await done('recordWork', { kind: 'aid', title: '卜家轮椅一辆', place: '3栋205', people: 1, amount: '850', responsible });
  await done('openCase', { kind: 'medical', title: '卜家三栋', whom: '卜某', remark: '住院' });
  const id = [...kept().book.state().service.cases.keys()][0];
  await done('recordWork', { kind: 'medical', title: '住院陪护', people: 1, case: id, responsible });
  await done('recordWork', { kind: 'culture', title: '读书会', people: 20, responsible });
});
after(async () => {
  await shelf.close();
  await rm(folder, { recursive: true, force: true });
});

test('an observer reads of entries about persons the kind and the day: no words, no number, and finds nothing by searching for them', () => {
  const { book } = kept();
  const shown = workScreen(book, observer, {}, window);
  assert.equal(shown.found, 3);
  assert.doesNotMatch(JSON.stringify(shown.rows), secret);
  assert.doesNotMatch(JSON.stringify(shown.rows.filter((r) => r.personal)), /850|1人/);
  assert.equal(workScreen(book, observer, { search: '轮椅' }, window).found, 0);
  assert.equal(workScreen(book, keeper, { search: '轮椅' }, window).found, 1);
  assert.doesNotMatch(JSON.stringify([aroundHistory('community', book, observer), reportScreen(book)]), /卜|轮椅|住院|850/);
});

test('a clerk who does not keep a case reads none of its words: not in the list, not among the cases, not in what a field may pick', () => {
  const { book } = kept();
  const other = JSON.stringify([
    workScreen(book, clerk, { kind: 'medical' }, window),
    casesScreen(book, clerk),
    ordersScreen('community', book, clerk).picks,
  ]);
  assert.doesNotMatch(other, /卜|住院/);
  assert.equal(workScreen(book, clerk, { search: '陪护' }, window).found, 0);
  const [own] = casesScreen(book, keeper).cases;
  assert.deepEqual([own?.title, own?.notes[0]?.remark], ['卜家三栋', '住院']);
});

test('a photo is shown to those who may read its entry, and is gone with the words, at once and after the folder is opened again', async () => {
  const entry = entryCalled('medical');
  const refusedTo = await attachWorkPhoto(kept(), clerk, { order: 'photo clerk', entry }, png);
  assert.equal(refusedTo.kind === 'refused' && refusedTo.refusal.key, 'the case is closed to you');
  assert.equal((await attachWorkPhoto(kept(), keeper, { order: 'photo', entry }, png)).kind, 'done');
  assert.equal((await attachWorkPhoto(kept(), keeper, { order: 'text', entry }, Buffer.from('no picture'))).kind, 'refused');
  const evidence = kept().book.state().service.entries.get(entry)?.photos[0]?.evidence ?? '';
  const files = join(folder, 'b_closed', 'evidence');
  assert.deepEqual(await readdir(files), [`${evidence}.enc`]);
  assert.deepEqual(
    await Promise.all([keeper, clerk, observer].map(async (who) => (await takeWorkPhoto(kept(), who, evidence))?.type)),
    ['image/png', undefined, undefined],
  );
  const id = [...kept().book.state().service.cases.keys()][0];
  await done('closeCase', { case: id, outcome: 'helped' });
  await done('eraseCase', { case: id, because: '本人要求' });
  assert.equal(await takeWorkPhoto(kept(), keeper, evidence), undefined);
  for (let i = 0; i < 50 && existsSync(join(files, `${evidence}.enc`)); i++) await pause(20);
  assert.deepEqual(await readdir(files), []);
  assert.equal((await attachWorkPhoto(kept(), keeper, { order: 'photo 2', entry: entryCalled('aid') }, png)).kind, 'done');
  await done('eraseWorkWords', { entry: entryCalled('aid'), because: '本人要求' });
  await kept().keepClock();
  await shelf.close();
  shelf = await openAroundShelf(folder, master, seededDice('closed again'));
  assert.deepEqual(await readdir(files), []);
  assert.doesNotMatch(
    JSON.stringify([[...kept().book.state().service.cases.values()], [...kept().book.state().service.entries.values()]]),
    secret,
  );
});
