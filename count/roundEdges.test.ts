// The edges of a whole round: figures that cannot be counts, a clean poll that leaves nothing to decide, what is found and what voids, and who is put up for a second vote. The edges of one post: edges.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawOfTheDay } from '../law/answer.ts';
import { citesOf } from '../law/rules.ts';
import { askedOf } from './asked.ts';
import { determine } from './determination.ts';
import { decided, poll, told, village } from './madeUp.ts';
import type { CandidateTotal, KindTotals, RoundTotals } from './totals.ts';

const planned = (plan: LawOfTheDay['plan']): LawOfTheDay => ({ ...village, plan });
const chongqing: LawOfTheDay = { ...village, kind: 'community', province: '重庆' };
const clean = poll(100, 100, 'director 1: 李梅 60 女, 王强 40 男');

const keysOf = (totals: RoundTotals, law = village) => determine(totals, law).findings.map(({ key }) => key);
const withKind = (totals: RoundTotals, part: Partial<KindTotals>): RoundTotals => ({
  ...totals,
  kinds: totals.kinds.map((kind) => ({ ...kind, ...part })),
});
const withCandidates = (totals: RoundTotals, each: (one: CandidateTotal) => CandidateTotal): RoundTotals => ({
  ...totals,
  contests: totals.contests.map((one) => ({ ...one, candidates: one.candidates.map(each) })),
});
const slateOf = (totals: RoundTotals) => determine(totals, village).contests[0]?.short?.slate.map(({ name }) => name);

const moves = {
  added: { turned18: 0, movedIn: 0, family: 0, restored: 0 },
  removed: { movedOut: 0, family: 0, died: 0, deprived: 0 },
};
const participation = { own: 100, proxy: 0, mobile: 0 };
const kindFigures = ['issued', 'returned', 'valid', 'partValid', 'void', 'blank', 'printed', 'spoiled', 'notReturned'] as const;

const spoilt = (figure: number): readonly RoundTotals[] => [
  { ...clean, registered: figure },
  { ...clean, participants: figure },
  ...kindFigures.map((name) => withKind(clean, { [name]: figure })),
  { ...clean, moves: { ...moves, added: { ...moves.added, movedIn: figure } } },
  { ...clean, moves: { ...moves, removed: { ...moves.removed, died: figure } } },
  { ...clean, participation: { ...participation, mobile: figure } },
  { ...clean, contests: clean.contests.map((one) => ({ ...one, seats: figure })) },
  withCandidates(clean, (one) => ({ ...one, votes: figure })),
];

for (const figure of [-1, 0.5, 2 ** 53])
  test(`${figure} is no count, wherever it stands: on the roll, on the paper, among those who moved, voted, or were voted for`, () => {
    for (const totals of spoilt(figure))
      assert.throws(() => determine(totals, village), new RangeError(`not a count: ${figure}`));
  });

test('no figure is left out by asking too much: the paper counted as 0, nobody moved and 100 own votes are counts', () => {
  const paper = withKind(clean, { printed: 100, spoiled: 0, notReturned: 0 });
  assert.ok(determine({ ...paper, moves, participation }, village).valid);
});

test('a clean poll, 60 and 40 of 100 with a woman elected, leaves nothing found and nothing to decide', () => {
  assert.deepEqual(determine(clean, village).findings, []);
  assert.deepEqual(decided(clean), []);
  assert.deepEqual(
    determine(clean, village).outcomes.map(({ kind }) => kind),
    ['valid', 'elected'],
  );
});

test('two candidates for two seats are not more, told once for the whole (2 = 2) and once for the post; 委员 with 3 for 2 is not told', () => {
  const totals = poll(100, 100, 'director 2: 甲 60 女, 乙 40', 'member 2: 丙 60, 丁 55, 丙二 20');
  const byPost = determine(totals, village).findings.filter(({ key }) => key.startsWith('notMore'));
  assert.deepEqual(
    byPost.map(({ en }) => en),
    ['2 candidate(s) for 2 seat(s) of director'],
  );
  assert.deepEqual(keysOf(poll(100, 100, 'director 2: 甲 60 女, 乙 55 女')), [
    'notMoreCandidatesThanSeats',
    'notMoreCandidatesForPost',
  ]);
});

test('nobody without a vote stands in a second vote: of 50, 20 and 0 for two seats, two; with no vote at all, nobody', () => {
  assert.deepEqual(slateOf(poll(100, 100, 'member 2: 甲 50, 乙 20, 丙 0')), ['甲', '乙']);
  assert.deepEqual(slateOf(poll(100, 100, 'member 1: 甲 0, 乙 0')), []);
});

test('for the seat of a woman no man stands again, 45 of 100; one not known to be a man does; for any other seat men do', () => {
  const totals = poll(100, 100, 'member 1: 甲 45 男, 李梅 40 女, 乙 30');
  const contests = totals.contests.map((one) => ({ ...one, post: 'woman' as const }));
  assert.deepEqual(slateOf({ ...totals, contests }), ['李梅', '乙']);
  assert.deepEqual(slateOf(totals), ['甲', '李梅']);
});

test('a poll to which 50 of 100 came (100 ≤ 100) concludes no post: nobody elected, no step, no doubt of a base or of a woman', () => {
  const totals = withKind(poll(100, 50, 'director 1: 甲 25 男, 乙 20'), { valid: 45, blank: 5 });
  const found = determine(totals, village);
  const [contest] = found.contests;
  assert.deepEqual([found.valid, contest?.elected, contest?.steps, contest?.needed], [false, [], [], 0]);
  assert.deepEqual(found.findings, []);
});

test('46 of 100 with 10 blank do not elect (92 ≤ 100) and of 90 would (92 > 90): told in a first vote, for the meeting to confirm; never in a second', () => {
  const totals = withKind(poll(100, 100, 'director 1: 甲 46 女, 乙 40'), { valid: 90, blank: 10 });
  assert.ok(keysOf(totals).includes('baseMatters'));
  assert.ok(decided(totals).includes('meeting: confirm the base'));
  assert.ok(!keysOf({ ...totals, round: 2 }).includes('baseMatters'));
  assert.ok(!decided({ ...totals, round: 2 }).includes('meeting: confirm the base'));
});

test('no woman (0 < 1) and no knowing are told apart, with the article; where one is elected neither is told', () => {
  const about = (mark: string) =>
    determine(poll(100, 100, `director 1: 甲 60${mark}, 乙 40`), village).findings.map(({ key, zh, en, cites }) => [
      key,
      zh,
      en,
      cites,
    ]);
  const { zh: cites } = citesOf(askedOf(village).women);
  assert.deepEqual(about(' 男'), [
    ['noWomanElected', '当选人中妇女成员不足：0 < 1', 'too few women among the elected: 0 < 1', cites],
  ]);
  assert.deepEqual(about(''), [
    ['womanUnknown', '当选人中有无妇女成员尚不能确定', 'whether a woman is among the elected is not known', cites],
  ]);
  assert.deepEqual(about(' 女'), []);
});

test('101 taking part of 100 on the roll do not balance; 101 ballots of 100 issued are weighed, and balance', () => {
  const unbalanced = 'election committee: figures that do not balance';
  assert.ok(decided({ ...clean, participants: 101 }).includes(unbalanced));
  const over = withKind(poll(120, 101, 'director 1: 李梅 61 女, 王强 40'), { issued: 100 });
  assert.deepEqual(decided(over), ['election committee: weigh what was found']);
});

test('a plan that voids for 101 ballots of 100 issued does not void for a count that was not public: it is found', () => {
  const totals: RoundTotals = { ...clean, breaches: ['not counted in public'] };
  assert.ok(determine(totals, planned({ returnedOverIssued: 'void' })).valid);
  assert.deepEqual(decided(totals, planned({ returnedOverIssued: 'void' })), ['election committee: weigh what was found']);
});

test('Chongqing voids for no difference (1 = 1) by its list of grounds; 50 of 100 voids by the article on turnout, though the list names it too', () => {
  const asked = askedOf(chongqing);
  const citesIn = (totals: RoundTotals) =>
    told('invalid', totals, chongqing)[0]?.grounds.map(({ ground, cites, citesEn }) => [ground, { zh: cites, en: citesEn }]);
  const [list, turnout] = [citesOf(asked.grounds), citesOf(asked.turnout)];
  assert.notDeepEqual(list, turnout);
  assert.deepEqual(citesIn(poll(100, 100, 'director 1: 甲 60')), [['no difference', list]]);
  assert.deepEqual(citesIn(poll(100, 50, 'director 1: 甲 30, 乙 20')), [['too few took part', turnout]]);
});

test('a village without such a list finds no difference (1 = 1) and voids nothing: the committee weighs it', () => {
  const found = told('decision', poll(100, 100, 'director 1: 甲 60 女')).find(({ on }) => on === 'weigh what was found');
  assert.deepEqual(found?.about, ['no difference']);
});
