// What is still open, weighed: cases with their sums, and every small case against all the ways in which it can come out, one by one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawOfTheDay } from '../law/answer.ts';
import { poll } from './madeUp.ts';
import type { OpenQuestion, Reading } from './openQuestion.ts';
import { everyWayHolds } from './proof/everyWay.ts';
import { relevance } from './relevance.ts';

const village: LawOfTheDay = { kind: 'village', day: '2026-03-28', mode: 'voters', plan: {} };
const doubt = (id: string, ...may: readonly Reading[]): OpenQuestion => ({ kind: 'ballot in doubt', id, ballots: 'all', may });
const forOne = (name: string, post: 'director' | 'member' = 'director'): Reading => ({
  verdict: 'valid',
  votes: [{ post, name }],
});
const nobody: Reading = { verdict: 'void', votes: [] };
const of = (found: ReturnType<typeof relevance>, name: string) => found.people.find((one) => one.name === name);

test('one ballot in doubt at 50 of 100 decides: with it 甲 has 51 (102 > 100)', () => {
  const found = relevance(poll(100, 100, 'director 1: 甲 50, 乙 49'), village, [doubt('第7号', forOne('甲'), nobody)]);
  assert.deepEqual([found.canChange, found.exact, found.smallest], [true, true, ['第7号']]);
  assert.deepEqual(of(found, '甲')?.may, ['elected', 'not elected']);
  assert.deepEqual(of(found, '乙')?.may, ['not elected']);
  assert.deepEqual([of(found, '甲')?.least, of(found, '甲')?.most], [50, 51]);
});

test('one ballot in doubt at 60 of 100 changes nothing: 甲 has 60 or 61', () => {
  const found = relevance(poll(100, 100, 'director 1: 甲 60, 乙 39'), village, [
    doubt('第7号', forOne('甲'), forOne('乙'), nobody),
  ]);
  assert.deepEqual([found.canChange, found.smallest], [false, []]);
});

test('of five ballots in doubt three are the fewest that elect 甲 with 48 of 100: 48 + 3 = 51', () => {
  const five = ['一', '二', '三', '四', '五'].map((id) => doubt(id, forOne('甲'), nobody));
  const found = relevance(poll(100, 100, 'director 1: 甲 48, 乙 40'), village, five);
  assert.equal(found.smallest.length, 3);
});

test('forty ballots in doubt that cannot elect 甲 with 8 of 100 are weighed without looking at each set: 48 ≤ 50', () => {
  const forty = Array.from({ length: 40 }, (_, at) => doubt(`${at}`, forOne('甲'), forOne('乙'), nobody));
  const found = relevance(poll(100, 100, 'director 1: 甲 8, 乙 9'), village, forty);
  assert.deepEqual([found.canChange, found.exact], [false, true]);
  assert.ok(found.looks < 100, `${found.looks}`);
});

test('two ballots missing can undo the last seat of two: 乙 61 against 丙 60 of 100 on 102 on the roll', () => {
  const found = relevance(poll(102, 100, 'member 2: 甲 80, 乙 61, 丙 60'), village, [
    { kind: 'ballots missing', id: '缺两张', ballots: 'all', upTo: 2 },
  ]);
  assert.deepEqual(of(found, '乙')?.may, ['elected', 'tied', 'not elected']);
  assert.deepEqual(of(found, '丙')?.may, ['elected', 'tied', 'not elected']);
  assert.deepEqual(of(found, '甲')?.may, ['elected']);
});

test('an objection over one voter decides validity where 51 of 101 took part: of 102 it is half (102 ≤ 102)', () => {
  const open: OpenQuestion = { kind: 'objection undecided', id: '申诉', add: 1, remove: 0 };
  const found = relevance(poll(101, 51, 'director 1: 甲 40, 乙 11'), village, [open]);
  assert.deepEqual(found.validity, { is: true, may: [true, false] });
  assert.deepEqual([found.roll.least, found.roll.most], [101, 102]);
  assert.deepEqual(found.smallest, ['申诉']);
});

test('a box of 30 set aside may undo the poll: 60 of 100 took part, without it 30', () => {
  const sum = { returned: 30, void: 0, blank: 0, votes: [{ post: 'director' as const, name: '甲', votes: 20 }] };
  const box: OpenQuestion = { kind: 'box set aside', id: '三号票箱', ballots: 'all', counted: true, sum };
  const found = relevance(poll(100, 60, 'director 1: 甲 50, 乙 10'), village, [box]);
  assert.deepEqual([found.validity.may, found.smallest], [[true, false], ['三号票箱']]);
});

test('a box of 20 not yet counted may elect somebody nobody has named: 20 of 30', () => {
  const box: OpenQuestion = { kind: 'box not counted', id: '流动票箱', ballots: 'all', least: 20, most: 20 };
  const found = relevance(poll(40, 10, 'director 1: 甲 6, 乙 4'), village, [box]);
  assert.deepEqual(found.people.find(({ another }) => another)?.may, ['elected', 'not elected']);
});

test('ballots of a kind or a post that the round does not have are impossible', () => {
  const totals = poll(10, 10, 'director 1: 甲 9');
  assert.throws(() => relevance(totals, village, [{ kind: 'ballots missing', id: '1', ballots: 'none', upTo: 1 }]), RangeError);
  assert.throws(() => relevance(totals, village, [doubt('1', forOne('甲', 'member'))]), RangeError);
});

test('of two ballots missing one void leaves the base and one for 乙 makes a tie: 4 = 3 + 1, more than half of 8 − 1 = 7 (8 > 7)', () => {
  const open: OpenQuestion = { kind: 'ballots missing', id: '缺两张', ballots: 'all', upTo: 2 };
  const apart = { ...poll(8, 7, 'member 1: 甲 4, 乙 3, 丙 2'), participants: 8, participation: { own: 8, proxy: 0, mobile: 0 } };
  const plan = { majorityBase: 'voters taking part', voidBallots: 'not in the base' } as const;
  const may = (law: LawOfTheDay['plan']) => of(relevance(apart, { ...village, plan: law }, [open]), '甲')?.may;
  assert.deepEqual(may(plan), ['elected', 'tied', 'not elected']);
  assert.deepEqual(may({ majorityBase: 'voters taking part', blankBallot: 'not in the base' }), [
    'elected',
    'tied',
    'not elected',
  ]);
  assert.deepEqual(may({ majorityBase: 'voters taking part' }), ['elected', 'not elected']);
});

const missing = (upTo: number, ballots = 'all'): OpenQuestion => ({ kind: 'ballots missing', id: '缺票', ballots, upTo });
const box = (counted: boolean, returned: number, votes: Readonly<Record<string, number>>, id = '三号票箱'): OpenQuestion => ({
  kind: 'box set aside',
  id,
  ballots: 'all',
  counted,
  sum: {
    returned,
    void: 0,
    blank: 0,
    votes: Object.entries(votes).map(([name, sum]) => ({ post: 'member' as const, name, votes: sum })),
  },
});

test('of near relatives the order may turn: 60 against 59 with one ballot missing (60 = 59 + 1), not 60 against 58 (60 > 58 + 1)', () => {
  const kin = [{ a: '甲', b: '乙', kin: 'spouse' as const }];
  const orders = (votes: string, questions: readonly OpenQuestion[], ties = kin) =>
    relevance({ ...poll(110, 100, votes), kin: ties }, village, questions).orders;
  assert.deepEqual(orders('member 3: 甲 60, 乙 59, 丙 80', [missing(1)]), [['甲', '乙']]);
  assert.deepEqual(orders('member 3: 甲 60, 乙 58, 丙 80', [missing(1)]), []);
  assert.deepEqual(orders('member 3: 甲 60, 乙 58, 丙 80', [missing(2)]), [['甲', '乙']]);
  assert.deepEqual(orders('member 3: 甲 59, 乙 60, 丙 80', [missing(1)]), [['甲', '乙']]);
  assert.deepEqual(orders('member 3: 甲 58, 乙 60, 丙 80', [missing(1)]), []);
  assert.deepEqual(orders('member 3: 甲 60, 乙 60, 丙 80', [missing(1)]), [['甲', '乙']]);
  assert.deepEqual(orders('member 3: 甲 70, 乙 60, 丙 80', [box(true, 12, { 甲: 11, 乙: 1 })]), [['甲', '乙']]);
  assert.deepEqual(orders('member 3: 甲 70, 乙 60, 丙 80', [box(true, 12, { 甲: 10, 乙: 1 })]), []);
  assert.deepEqual(orders('member 3: 甲 70, 乙 60, 丙 80', [box(false, 12, { 甲: 1, 乙: 11 })]), [['甲', '乙']]);
  const elsewhere = [{ a: '甲', b: '丁', kin: 'spouse' as const }];
  assert.deepEqual(orders('member 3: 甲 60, 乙 60', [missing(1)], elsewhere), []);
  assert.deepEqual(orders('member 3: 丁 60, 乙 60', [missing(1)], elsewhere), []);
});

test('near relatives are found by who they are, as well as by name', () => {
  const totals = poll(110, 100, 'member 3: 甲 60, 乙 59');
  const contests = totals.contests.map((one) => ({
    ...one,
    candidates: one.candidates.map((who, at) => ({ ...who, person: `p${at + 1}` })),
  }));
  const found = relevance({ ...totals, contests, kin: [{ a: 'p1', b: 'p2', kin: 'sibling' }] }, village, [missing(1)]);
  assert.deepEqual(found.orders, [['甲', '乙']]);
});

test('a poll void for what people found stays void whatever is still open; void for a number it may come right: 50 of 100, 50 of 99', () => {
  const plan = { invalidityGrounds: ['candidates not lawful', 'more returned than issued'], returnedOverVoters: 'void' } as const;
  const law = { ...village, plan };
  const totals = poll(100, 100, 'director 1: 甲 60, 乙 39');
  const open = [doubt('第7号', forOne('甲'), nobody), missing(20)];
  const found = relevance({ ...totals, breaches: ['candidates not lawful'] }, law, open);
  assert.deepEqual([found.canChange, found.validity], [false, { is: false, may: [false] }]);
  assert.ok(found.people.every(({ is, may }) => is === 'not elected' && may.length === 1));
  const half = poll(100, 50, 'director 1: 甲 40, 乙 10');
  const objection: OpenQuestion = { kind: 'objection undecided', id: '申诉', add: 0, remove: 1 };
  assert.deepEqual(relevance(half, law, [objection]).validity, { is: false, may: [true, false] });
  const over = poll(100, 80, 'member 1: 甲 60, 乙 20');
  const kinds = over.kinds.map((kind) => ({ ...kind, issued: 79 }));
  assert.deepEqual(relevance({ ...over, kinds }, law, [box(true, 1, { 甲: 1 })]).validity, { is: false, may: [true, false] });
  assert.deepEqual(relevance({ ...over, kinds }, village, [box(true, 1, { 甲: 1 })]).validity, { is: true, may: [true] });
  const apart = { ...over, participants: 79, participation: { own: 79, proxy: 0, mobile: 0 } };
  assert.deepEqual(relevance(apart, law, [box(true, 1, { 甲: 1 })]).validity, { is: false, may: [true, false] });
  assert.deepEqual(relevance(apart, village, [box(true, 1, { 甲: 1 })]).validity, { is: true, may: [true] });
});

test('each sum is told with its least and most: a box of 20 to 30 on 10 ballots makes 10 to 40 voters and ballots, and 甲 6 to 36', () => {
  const open: OpenQuestion = { kind: 'box not counted', id: '流动票箱', ballots: 'all', least: 20, most: 30 };
  const found = relevance(poll(40, 10, 'director 1: 甲 6, 乙 4'), village, [open]);
  assert.deepEqual(found.participants, { now: 10, least: 10, most: 40 });
  assert.deepEqual(found.returned, [{ kind: 'all', now: 10, least: 10, most: 40 }]);
  const { now, least, most } = of(found, '甲') ?? {};
  assert.deepEqual([now, least, most], [6, 6, 36]);
  assert.equal(found.people.filter(({ another }) => another).length, 1);
  assert.deepEqual(Object.keys(of(found, '甲') ?? {}).includes('another'), false);
  const apart = { ...poll(40, 10, 'member 1: 甲 6, 乙 4'), participation: { own: 10, proxy: 0, mobile: 0 } };
  assert.deepEqual(relevance(apart, village, [open]).participants, { now: 10, least: 10, most: 10 });
  const out = relevance(poll(40, 30, 'member 1: 甲 16, 乙 4'), village, [
    box(true, 10, { 甲: 5 }),
    box(false, 3, { 甲: 2 }, '四号票箱'),
  ]);
  assert.deepEqual([out.participants, out.returned[0]?.least, out.returned[0]?.most], [{ now: 30, least: 20, most: 33 }, 20, 33]);
  assert.deepEqual([of(out, '甲')?.least, of(out, '甲')?.most], [11, 18]);
});

test('ballots missing of one kind change only posts on that kind: 委员票, on which 乙 has 51 and 丙 50; not 主任票 beside it', () => {
  const one = poll(102, 100, 'director 1: 甲 51, 丁 49', 'member 1: 乙 52, 丙 51');
  const totals = {
    ...one,
    kinds: one.kinds.flatMap((kind) => ['主任票', '委员票'].map((name) => ({ ...kind, kind: name }))),
    contests: one.contests.map((contest) => ({ ...contest, kind: contest.post === 'director' ? '主任票' : '委员票' })),
  };
  const found = relevance(totals, village, [missing(2, '委员票')]);
  assert.deepEqual(of(found, '甲')?.may, ['elected']);
  assert.deepEqual(of(found, '乙')?.may, ['elected', 'tied', 'not elected']);
  assert.deepEqual(found.returned, [
    { kind: '主任票', now: 100, least: 100, most: 100 },
    { kind: '委员票', now: 100, least: 100, most: 102 },
  ]);
  assert.deepEqual([of(found, '甲')?.most, of(found, '乙')?.most, found.participants.most], [51, 54, 100]);
  assert.deepEqual(
    found.people.filter(({ another }) => another).map(({ post, most }) => [post, most]),
    [
      ['director', 0],
      ['member', 2],
    ],
  );
  assert.deepEqual(of(relevance(totals, village, [missing(3, '主任票')]), '甲')?.may, ['elected', 'not elected']);
});

test('where a rule stands between votes and seats the answer is not exact while anything is open: a woman’s seat, votes added downward', () => {
  const totals = poll(100, 100, 'member 1: 甲 51, 乙 39');
  const open = [missing(2), doubt('第7号', nobody)];
  for (const plan of [{ womanSeatProcedure: 'seat kept' }, { downwardAddition: true }] as const) {
    const law = { ...village, plan };
    const found = relevance(totals, law, open);
    assert.deepEqual([found.exact, found.canChange, found.smallest], [false, true, ['缺票']]);
    const settled = relevance(totals, law, []);
    assert.deepEqual([settled.exact, settled.canChange, settled.smallest], [true, false, []]);
    const decisive = relevance(poll(100, 100, 'member 1: 甲 50, 乙 39'), law, [
      doubt('第7号', forOne('甲', 'member')),
      missing(0),
    ]);
    assert.deepEqual([decisive.exact, decisive.smallest], [false, ['第7号']]);
  }
});

test('taking out four of six boxes costs 甲 the seat (701 − 302 = 399, 798 ≤ 800), no three do (701 − 234 = 467, 934 > 900); a search that may not look so long says “may”', () => {
  const boxes = [70, 72, 74, 76, 78, 80].map((sum, at) => box(true, 100, { 甲: sum, 乙: 100 - sum }, `${at + 1}号票箱`));
  const totals = poll(1190, 1200, 'member 1: 甲 701, 乙 400');
  const exact = relevance(totals, village, boxes);
  assert.deepEqual([exact.exact, exact.canChange, exact.smallest.length], [true, true, 4]);
  assert.deepEqual([of(exact, '甲')?.may, of(exact, '乙')?.may], [['elected', 'not elected'], ['not elected']]);
  for (const looks of [0, 20, exact.looks - 1]) {
    const short = relevance(totals, village, boxes, { elected: [] }, looks);
    assert.deepEqual([short.exact, short.canChange, short.smallest], [false, true, boxes.map(({ id }) => id)], `${looks}`);
  }
  assert.ok(relevance(totals, village, boxes, { elected: [] }, exact.looks).exact);
});

test('ballots missing move the base with them: 49 + 2 of 100 + 2 is half (102 ≤ 102), 50 + 1 of 100 + 1 is more (102 > 101)', () => {
  const may = (votes: number, upTo: number) =>
    of(relevance(poll(110, 100, `director 1: 甲 ${votes}, 乙 40`), village, [missing(upTo)]), '甲')?.may;
  assert.deepEqual(may(49, 2), ['not elected']);
  assert.deepEqual(may(50, 1), ['elected', 'not elected']);
});

test('a blank and a void ballot stay in the base where no plan leaves them out: 50 of 100 with one of each is half, of 99 it is more', () => {
  const one = poll(110, 100, 'director 1: 甲 50, 乙 40');
  const totals = { ...one, kinds: one.kinds.map((kind) => ({ ...kind, blank: 1, void: 1 })) };
  const is = (plan: LawOfTheDay['plan']) => {
    const found = of(relevance(totals, { ...village, plan }, [doubt('第7号', nobody)]), '甲');
    return [found?.is, found?.may.join('、')];
  };
  assert.deepEqual(is({}), ['not elected', 'not elected']);
  assert.deepEqual(is({ blankBallot: 'not in the base' }), ['elected', 'elected']);
  assert.deepEqual(is({ voidBallots: 'not in the base' }), ['elected', 'elected']);
});

test('three stand level by three marks on two ballots missing, where two may be named on each: 8 + 2 = 9 + 1 = 10, more than half of 19 (20 > 19)', () => {
  const totals = poll(30, 17, 'member 2: 乙 8, 丙 8, 丁 9, 戊 10, 甲 8');
  assert.deepEqual(of(relevance(totals, village, [missing(2)]), '甲')?.may, ['elected', 'tied', 'not elected']);
});

test('in a second vote two reach the third together: 2 + 1 each of 7 + 2 (9 ≥ 9); among the tied nobody written in can win, whatever is missing', () => {
  const second = { ...poll(12, 7, 'member 1: 甲 2, 乙 2'), round: 2 };
  assert.deepEqual(of(relevance(second, village, [missing(2)]), '甲')?.may, ['elected', 'tied', 'not elected']);
  const two = { ...poll(100, 90, 'director 1: 甲 20, 乙 15', 'member 1: 丙 20, 丁 15'), round: 2 };
  const found = relevance(two, village, [missing(40)], { elected: [], tied: [{ post: 'director', how: 'majority' }] });
  assert.deepEqual(
    found.people.map(({ name, is, may }) => [name, is, may.join('、')]),
    [
      ['甲', 'elected', 'elected、tied、not elected'],
      ['乙', 'not elected', 'elected、tied、not elected'],
      ['', 'not elected', 'not elected'],
      ['丙', 'not elected', 'elected、not elected'],
      ['丁', 'not elected', 'elected、not elected'],
      ['', 'not elected', 'not elected'],
    ],
  );
});

test('one sheet over what was issued voids the poll where the plan says so: 101 of 100 委员票, while 主任票 stay under', () => {
  const one = poll(102, 100, 'director 1: 甲 60, 丁 40', 'member 1: 乙 60, 丙 40');
  const totals = {
    ...one,
    kinds: one.kinds.flatMap((kind) => [
      { ...kind, kind: '主任票', issued: 200 },
      { ...kind, kind: '委员票' },
    ]),
    contests: one.contests.map((contest) => ({ ...contest, kind: contest.post === 'director' ? '主任票' : '委员票' })),
  };
  const law = { ...village, plan: { returnedOverIssued: 'void' } };
  const found = relevance(totals, law, [missing(1, '委员票')]);
  assert.deepEqual(found.validity, { is: true, may: [true, false] });
  assert.deepEqual(
    [of(found, '甲')?.may, of(found, '乙')?.may],
    [
      ['elected', 'not elected'],
      ['elected', 'not elected'],
    ],
  );
  assert.deepEqual(relevance(totals, law, [missing(1, '主任票')]).validity, { is: true, may: [true] });
});

test('against every way in which 100 small cases can come out: validity, each status, and the fewest questions that change anything', () => {
  everyWayHolds(100);
});
