// The ledger of work: what is taken, what is not, what is sealed, how an entry is corrected, and what this book keeps of nobody.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excludedIn } from './excluded.ts';
import { workKinds } from './kinds.ts';
import { listed } from './list.ts';
import { namesIn, serviceOrders } from './service.ts';
import { book, type Book } from './testing/book.ts';

const first = (b: Book): string => [...b.state.entries.keys()][0] ?? '';
const all = { offset: 0, many: 50 };

test('no kind of work is a file on petitioners, key persons, opinions or births, and no order takes one', () => {
  for (const kind of ['petition', 'petitioners', 'key persons', 'opinions', 'births', 'family planning', '信访', '维稳'])
    assert.equal(serviceOrders.recordWork.schema.safeParse({ kind, people: 1, responsible: 'p1' }).success, false, kind);
  assert.equal(workKinds.length, 18);
});

test('an entry whose words name such a file is refused with the words and why; what was done for residents is taken', () => {
  const b = book();
  const refused: readonly (readonly [string, string])[] = [
    ['两会期间对重点人员上门劝导', 'key persons'],
    ['上访人员稳控', 'petitioners'],
    ['信访老户走访', 'petitioners'],
    ['居民思想动态摸底', 'opinions'],
    ['育龄妇女孕环情检查', 'births'],
    ['计生对象台账', 'births'],
    ['ｘ维 稳', 'petitioners'],
  ];
  for (const [title, excluded] of refused)
    assert.equal(
      b.refused('recordWork', { kind: 'publicity', title, responsible: 'p1' }, 'not kept by design')['excluded'],
      excluded,
      title,
    );
  for (const title of ['重阳节敬老演出', '《信访工作条例》宣传', '思想品德讲座', '重点工程参观', '母婴健康讲座'])
    assert.equal(excludedIn(title), undefined, title);
  b.refused('openCase', { kind: 'aid', title: '上访户', whom: '某某' }, 'not kept by design');
  b.refused(
    'planRecurring',
    { title: '重点人员月访', kind: 'visit', rhythm: 'monthly', responsible: 'p1', from: '2026-01-01' },
    'not kept by design',
  );
  b.refused('noteStatement', { kind: 'desk', what: '接待上访', source: '旧总结', number: 100 }, 'not kept by design');
});

test('an entry needs something done and somebody who answers for it; things need their measure; amounts are whole fen', () => {
  const b = book();
  b.refused('recordWork', { kind: 'visit', responsible: 'p1' }, 'nothing in the entry');
  b.refused('recordWork', { kind: 'visit', place: '三栋', responsible: 'p1' }, 'nothing in the entry');
  b.refused('recordWork', { kind: 'visit', people: 3, responsible: 'p8' }, 'not responsible here');
  b.refused('recordWork', { kind: 'environment', things: 380, responsible: 'p1' }, 'things need a measure');
  b.done('recordWork', { kind: 'aid', amount: '29850.5', people: 20, responsible: 'p4' });
  assert.equal(b.state.entries.get(first(b))?.fen, 2_985_050);
  for (const amount of ['1e3', '-1', '1.234', '１００', ''])
    assert.equal(serviceOrders.recordWork.schema.safeParse({ kind: 'aid', amount, responsible: 'p1' }).success, false, amount);
});

test('the words of an entry about persons are sealed under itself, its numbers are open; of a planting of trees all is open', () => {
  const b = book();
  const [aid] = b.done('recordWork', {
    kind: 'aid',
    title: '给卜家送轮椅',
    place: '三栋',
    people: 1,
    inKind: '轮椅',
    programme: '临时救助',
    responsible: 'p4',
  });
  assert.ok(aid?.fact === 'WorkRecorded');
  assert.deepEqual(aid.secret, { of: aid.entry, title: '给卜家送轮椅', place: '三栋' });
  assert.equal(aid.title, undefined);
  assert.equal(aid.people, 1);
  const [trees] = b.done('recordWork', { kind: 'environment', title: '植树', things: 380, measure: '棵', responsible: 'p1' });
  assert.ok(trees?.fact === 'WorkRecorded');
  assert.equal(trees.secret, undefined);
  b.done('eraseWorkWords', { entry: aid.entry, because: '本人要求' });
  assert.equal(b.state.entries.get(aid.entry)?.title, undefined);
  assert.equal(b.state.entries.get(aid.entry)?.people, 1);
  b.refused('eraseWorkWords', { entry: trees.entry, because: '本人要求' }, 'no words of its own');
});

test('a case is read and written only by the accounts that keep it; handed over it is closed to the one before; erased its words are gone and its numbers stay', () => {
  const b = book();
  b.done('openCase', { kind: 'medical', title: '三栋大病家庭', whom: '某户', remark: '住院' }, '2026-03-01', 'ding');
  const id = namesIn(b.state).get('三栋大病家庭') ?? '';
  const relief = { kind: 'medical', title: '送救助金', people: 1, amount: '5000', case: id, responsible: 'p4' };
  b.refused('recordWork', relief, 'the case is closed to you', '2026-03-02', 'zhen');
  b.refused('recordWork', { ...relief, kind: 'aid' }, 'the case is of another kind', '2026-03-02', 'ding');
  b.done('recordWork', relief, '2026-03-02', 'ding');
  const seen = (by: string) => listed(b.state, { search: '救助金' }, all, by).found;
  assert.deepEqual([seen('ding'), seen('zhen')], [1, 0]);
  const [row] = listed(b.state, {}, all, 'zhen').rows;
  assert.equal(row?.open, false);
  b.refused(
    'correctWork',
    { entry: row?.entry.id, because: '数错', people: 2 },
    'the case is closed to you',
    '2026-03-03',
    'zhen',
  );
  b.refused('strikeOutWork', { entry: row?.entry.id, because: '重复' }, 'the case is closed to you', '2026-03-03', 'zhen');
  b.done('handOverCase', { case: id, keepers: ['che'], because: '分工调整' }, '2026-04-01', 'ding');
  b.refused('noteCase', { case: id, remark: '出院' }, 'the case is closed to you', '2026-04-02', 'ding');
  b.done('noteCase', { case: id, remark: '出院' }, '2026-04-02', 'che');
  b.refused('eraseCase', { case: id, because: '本人要求' }, 'the case is still open', '2026-04-03', 'che');
  b.done('closeCase', { case: id, outcome: 'helped' }, '2026-04-03', 'che');
  b.refused('closeCase', { case: id, outcome: 'helped' }, 'the case is ended', '2026-04-03', 'che');
  b.refused('recordWork', relief, 'no such case', '2026-04-04', 'che');
  b.done('eraseCase', { case: id, because: '本人要求' }, '2026-04-04', 'che');
  const entry = b.state.entries.get(first(b));
  assert.deepEqual(
    [entry?.title, entry?.fen, b.state.cases.get(id)?.title, b.state.cases.get(id)?.notes.some((n) => n.remark)],
    [undefined, 500_000, undefined, false],
  );
  b.refused('openCase', { kind: 'medical', title: '重点人员', whom: '某' }, 'not kept by design');
  assert.equal(serviceOrders.openCase.schema.safeParse({ kind: 'environment', title: '树', whom: '树' }).success, false);
});

test('an entry is corrected with a reason and keeps its past; struck out it counts nowhere and is corrected no more', () => {
  const b = book();
  b.done('recordWork', { kind: 'environment', title: '植树', things: 308, measure: '棵', responsible: 'p1' }, '2026-03-12');
  b.refused('correctWork', { entry: first(b), because: '' + '写反了' }, 'nothing is corrected');
  b.refused('correctWork', { entry: first(b), because: '日期', happened: '2027-01-01' }, 'the work is still to come');
  b.done('correctWork', { entry: first(b), because: '数字写反', things: 380, happened: '2026-03-11' }, '2026-03-15');
  const entry = b.state.entries.get(first(b));
  assert.deepEqual(
    [entry?.things, entry?.measure, entry?.on, entry?.title, entry?.corrected.length],
    [380, '棵', '2026-03-11', '植树', 1],
  );
  b.refused('correctWork', { entry: first(b), because: '改名', title: '维稳植树' }, 'not kept by design');
  b.done('strikeOutWork', { entry: first(b), because: '记到别的社区去了' });
  b.refused('strikeOutWork', { entry: first(b), because: '再划' }, 'the entry is struck out');
  b.refused('correctWork', { entry: first(b), because: '再改', things: 1 }, 'the entry is struck out');
  b.refused('correctWork', { entry: 'w-0', because: '再改', things: 1 }, 'no such entry');
  assert.equal(listed(b.state, {}, all, 'zhen').found, 0);
  assert.equal(listed(b.state, { struck: true }, all, 'zhen').found, 1);
});

test('an old sheet comes in by one order on the days of its rows; one row that cannot be taken and none is', () => {
  const b = book();
  const row = (on: string, title: string) => ({ on, kind: 'culture', title, people: 30, responsible: 'p2' });
  assert.deepEqual(
    b.refused(
      'bringInWork',
      { rows: [row('2025-06-01', '六一活动'), row('2027-06-01', '明年六一')] },
      'the work is still to come',
    )['line'],
    2,
  );
  assert.equal(
    b.refused('bringInWork', { rows: [row('2025-06-01', '六一活动'), row('2025-06-02', '重点人员座谈')] }, 'not kept by design')[
      'line'
    ],
    2,
  );
  assert.equal(b.state.entries.size, 0);
  b.done('bringInWork', { rows: [row('2025-06-01', '六一活动'), row('2025-10-09', '重阳演出')] });
  assert.deepEqual(
    listed(b.state, {}, all, 'zhen').rows.map((r) => r.entry.on),
    ['2025-10-09', '2025-06-01'],
  );
});

test('a sheet whose 2 rows all stand in the ledger is not brought in again, not even after one was corrected; with a third row, or after one was struck out, it is', () => {
  const b = book();
  const rows = ['2025-06-01', '2025-10-09'].map((on) => ({
    on,
    kind: 'visit',
    title: '走访',
    people: 30,
    amount: '300',
    responsible: 'p2',
  }));
  b.done('bringInWork', { rows });
  b.done('correctWork', { entry: first(b), because: '数错', people: 31 });
  assert.equal(b.refused('bringInWork', { rows: rows.toReversed() }, 'the sheet is brought in already')['rows'], 2);
  b.done('bringInWork', { rows: [...rows, { ...rows[0], on: '2025-11-01' }] });
  b.done('strikeOutWork', { entry: [...b.state.entries.keys()].at(-1), because: '不是我们办的' });
  b.done('bringInWork', { rows: [{ ...rows[0], on: '2025-11-01' }] });
});

test('a list of 7 in windows of 3 shows each once, the latest first, and finds by kind, day, programme and words', () => {
  const b = book();
  for (let i = 1; i <= 7; i++)
    b.done(
      'recordWork',
      { kind: i % 2 ? 'culture' : 'publicity', title: `活动${i}`, programme: i > 5 ? '读书节' : undefined, responsible: 'p2' },
      `2026-0${i > 3 ? 5 : 4}-01`,
    );
  const pages = [0, 3, 6].flatMap((offset) => listed(b.state, {}, { offset, many: 3 }, 'zhen').rows.map((r) => r.entry.title));
  assert.deepEqual(pages, ['活动7', '活动6', '活动5', '活动4', '活动3', '活动2', '活动1']);
  assert.equal(listed(b.state, { kind: 'culture' }, all, 'zhen').found, 4);
  assert.deepEqual(listed(b.state, { kind: 'culture' }, all, 'zhen').kinds, [
    { kind: 'culture', number: 4 },
    { kind: 'publicity', number: 3 },
  ]);
  assert.equal(listed(b.state, { programme: '读书节' }, all, 'zhen').found, 2);
  assert.equal(listed(b.state, { from: '2026-05-01' }, all, 'zhen').found, 4);
  assert.equal(listed(b.state, { search: '活动3' }, all, 'zhen').found, 1);
  assert.equal(listed(b.state, { search: '柏小雨' }, all, 'zhen').found, 7);
});

test('a photo is attached to an entry once', () => {
  const b = book();
  b.done('recordWork', { kind: 'environment', title: '清运', responsible: 'p1' });
  const photo = { entry: first(b), evidence: 'a'.repeat(64), mime: 'image/jpeg', bytes: 1000 };
  b.done('attachWorkPhoto', photo);
  b.refused('attachWorkPhoto', photo, 'the photo is attached already');
  assert.equal(b.state.entries.get(first(b))?.photos.length, 1);
});
