// What a round concludes, outcome by outcome with every part it carries: who is elected and how, who had the votes and is not, who decides what. In words: outcomeWords.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawOfTheDay } from '../law/answer.ts';
import { determine } from './determination.ts';
import { decided, poll, told, village } from './madeUp.ts';
import type { Breach, CandidateTotal, Post, RoundTotals } from './totals.ts';

const planned = (plan: LawOfTheDay['plan'], law = village): LawOfTheDay => ({ ...law, plan });
const zhejiang: LawOfTheDay = { ...village, province: '浙江' };
const chongqing: LawOfTheDay = { kind: 'community', province: '重庆', day: '2026-03-28', mode: 'voters', plan: {} };
const withPerson = (totals: RoundTotals, name: string, more: Partial<CandidateTotal>): RoundTotals => ({
  ...totals,
  contests: totals.contests.map((contest) => ({
    ...contest,
    candidates: contest.candidates.map((one) => (one.name === name ? { ...one, ...more } : one)),
  })),
});
const parts = (totals: RoundTotals, law = village) =>
  determine(totals, law).outcomes.map((one) => (one.kind === 'decision' ? { ...one, cites: one.cites.en } : one));

test('one elected carries post, name, votes and how, the number of the person where it is known, and that the name was written in', () => {
  const totals = poll(100, 100, 'member 3: 甲 60 女, 乙 70 男, 丙 55 另选, 丁 10 另选');
  assert.deepEqual(told('elected', withPerson(totals, '甲', { person: 'p1' })), [
    { kind: 'elected', post: 'member', name: '乙', votes: 70, how: 'majority' },
    { kind: 'elected', post: 'member', person: 'p1', name: '甲', votes: 60, how: 'majority' },
    { kind: 'elected', post: 'member', name: '丙', votes: 55, how: 'majority', writeIn: true },
  ]);
});

test('one who had the 51 votes of 100 and refused or is barred is told; with 50, or with none where none are needed, not', () => {
  const totals = poll(100, 100, 'director 1: 甲 51, 乙 50, 丙 0');
  const refused = (name: string, candidacy: 'refused' | 'barred') => told('refused', withPerson(totals, name, { candidacy }));
  assert.deepEqual(refused('甲', 'refused'), [{ kind: 'refused', post: 'director', name: '甲', votes: 51, why: 'refused' }]);
  assert.equal(refused('甲', 'barred')[0]?.why, 'barred');
  assert.deepEqual(refused('乙', 'barred'), []);
  assert.deepEqual(refused('丙', 'barred'), []);
  assert.deepEqual(told('refused', totals), []);
  const nobodyCame = { ...poll(100, 0, 'director 1: 甲 0'), round: 2 };
  assert.deepEqual(
    told('refused', withPerson(nobodyCame, '甲', { candidacy: 'barred' }), planned({ secondVoteTurnout: 'none' })),
    [],
  );
});

test('a tie and an open seat on one post: the tied vote again, the rest stand in the second vote by its last day, each by its article', () => {
  const totals = poll(100, 100, 'director 1: 甲 60 女, 戊 40 男', 'member 2: 乙 80 男, 丙 60 男, 丁 60 男');
  assert.deepEqual(parts(totals).slice(3), [
    { kind: 'tied', post: 'member', names: ['丙', '丁'], seats: 1 },
    {
      kind: 'decision',
      on: 'vote again among the tied',
      by: 'election committee',
      about: ['丙', '丁'],
      cites: 'the law is silent, the plan decides (default used)',
    },
  ]);
  const short = poll(100, 100, 'director 1: 甲 60 女, 戊 40 男', 'member 2: 乙 80 男, 丙 50 男, 丁 20 男, 己 10 男');
  const [open, decision] = parts(short, zhejiang).slice(3);
  assert.deepEqual(open, {
    kind: 'short',
    post: 'member',
    seats: 1,
    threshold: 51,
    slate: ['丙', '丁'],
    share: { atLeast: [1, 3] },
    latest: '2026-04-27',
  });
  assert.deepEqual(decision, {
    kind: 'decision',
    on: 'second vote',
    by: 'election committee',
    about: ['丙', '丁'],
    latest: '2026-04-27',
    cites: 'Zhejiang village committee election measures (2020), art. 29 para. 5',
  });
});

test('the last day of the second vote is counted from the day of this vote, 30 days in 浙江 and 15 in 北京', () => {
  const latest = (day: string | undefined, province: string) =>
    told(
      'short',
      { ...poll(100, 100, 'director 1: 甲 40, 乙 30'), ...(day === undefined ? {} : { day }) },
      { ...village, province },
    )[0]?.latest;
  assert.deepEqual(
    [latest(undefined, '浙江'), latest('2026-04-01', '浙江'), latest('2026-04-02', '浙江'), latest('2026-04-01', '北京')],
    ['2026-04-27', '2026-05-01', '2026-05-02', '2026-04-16'],
  );
});

test('an invalid poll is repeated by the day of the place: the committee sets it, in 重庆 the representatives, the township where the committee itself was not lawful', () => {
  const totals = poll(300, 100, 'director 1: 甲 60, 乙 40');
  const repeat = (law: LawOfTheDay, ...breaches: readonly Breach[]) => {
    const one = told('decision', { ...totals, breaches }, law).find(({ on }) => on === 'repeat the election');
    return [one?.by, one?.latest, one?.about];
  };
  assert.deepEqual(repeat(village), ['election committee', '2026-04-27', []]);
  assert.deepEqual(repeat(chongqing), ['meeting', '2026-04-27', []]);
  assert.deepEqual(repeat(chongqing, 'election committee not lawful'), ['township', '2026-04-27', []]);
  assert.deepEqual(repeat(chongqing, 'other breach'), ['meeting', '2026-04-27', []]);
  assert.equal(
    told('decision', { ...totals, day: '2026-04-10' }).find(({ on }) => on === 'repeat the election')?.latest,
    '2026-05-10',
  );
});

test('what was found is weighed by the election committee, by the township where the committee itself is in question', () => {
  const totals = poll(100, 100, 'director 1: 甲 60 女, 乙 40');
  const weigh = (...breaches: readonly Breach[]) => {
    const one = told('decision', { ...totals, breaches }).find(({ on }) => on === 'weigh what was found');
    return one === undefined ? undefined : [one.by, ...one.about];
  };
  assert.deepEqual(weigh('not counted in public'), ['election committee', 'not counted in public']);
  assert.deepEqual(weigh('other breach', 'election committee not lawful'), [
    'township',
    'other breach',
    'election committee not lawful',
  ]);
  assert.equal(weigh(), undefined);
});

test('figures that do not balance are the election committee’s to settle; figures that do are not told', () => {
  const totals = poll(100, 100, 'director 1: 甲 60 女, 乙 40');
  const off = { ...totals, kinds: totals.kinds.map((kind) => ({ ...kind, valid: 99 })) };
  assert.ok(decided(off).includes('election committee: figures that do not balance'));
  assert.ok(!decided(totals).includes('election committee: figures that do not balance'));
});

test('one person elected to two posts, now or with an earlier round, is told with both, and the election committee asks which', () => {
  const totals = poll(100, 100, 'director 1: 甲 60 女, 乙 40', 'member 2: 甲 70 女, 丙 60, 丁 20');
  assert.deepEqual(told('two posts', totals), [{ kind: 'two posts', name: '甲', posts: ['director', 'member'] }]);
  const [which] = told('decision', totals).filter(({ on }) => on === 'which of two posts');
  assert.deepEqual([which?.by, which?.about], ['election committee', ['甲']]);
  const second = { ...poll(100, 90, 'member 1: 丙 60 女, 丁 20'), round: 2 };
  const before = (name: string, post?: Post) => ({ elected: [{ name, ...(post === undefined ? {} : { post }) }] });
  assert.deepEqual(told('two posts', second, village, before('丙', 'deputy')), [
    { kind: 'two posts', name: '丙', posts: ['deputy', 'member'] },
  ]);
  assert.deepEqual(told('two posts', second, village, before('丙')), []);
  assert.deepEqual(told('two posts', second, village, { elected: [{ name: '戊' }, { name: '己' }] }), []);
  assert.deepEqual(told('two posts', second, village, before('戊', 'deputy')), []);
});

test('浙江 examines those elected, and nobody where nobody is', () => {
  const elected = poll(100, 100, 'director 1: 甲 60 女, 乙 40');
  assert.ok(decided(elected, zhejiang).includes('election committee: examine the elected'));
  assert.ok(!decided(poll(100, 100, 'director 1: 甲 50, 乙 40'), zhejiang).includes('election committee: examine the elected'));
  assert.ok(!decided(elected).includes('election committee: examine the elected'));
});
