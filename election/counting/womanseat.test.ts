// The seat that a ballot lists apart for a woman: a post of its own from the first order to the determination, with its own marks, its own limit and its own half.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Marks } from '../../count/ballot.ts';
import { beginningIn, villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';
import { countedAs } from '../polling/ballots.ts';
import { determination, roundTotals } from './totals.ts';

const apart = [
  { post: 'director', seats: 1 },
  { post: 'member', seats: 2 },
  { post: 'woman', seats: 1 },
] as const;
/** A village at the opened first box, where the plan voids a section or a whole ballot for too many marks. */
const counting = (overVote: 'section' | 'whole ballot'): Village => {
  const v = villageAt(
    'openBox',
    { posts: apart },
    {
      fixElectionDay: (w, step) => {
        w.done('adoptPlan', { by: '村民代表会议', decides: { overVote } }, w.d(-58));
        return step.body(w);
      },
    },
  );
  for (const box of ['1', '2']) v.done('openBox', { box, returned: 20 });
  return v;
};
const call = (
  v: Village,
  box: string,
  times: number,
  from: number,
  said: Partial<Record<'director' | 'member' | 'woman', readonly string[]>>,
): number => {
  const candidates = v.election.rounds[0]?.candidates ?? [];
  const key = (name: string) => candidates.find((c) => c.name === name)?.person ?? `=${name}`;
  const marks: Marks = { for: Object.fromEntries(Object.entries(said).map(([post, names]) => [post, names.map(key)])) };
  for (let number = from; number < from + times; number += 1) v.done('callBallot', { box, number, marks });
  return from + times;
};
/** 40 ballots: 30 for 吴小梅 and 4 for 郑小梅 on the seat, on 6 both are marked. */
const polled = (overVote: 'section' | 'whole ballot'): Village => {
  const v = counting(overVote);
  const two = { director: ['赵大山'], member: ['孙小梅', '李小梅'] };
  call(v, '1', 20, 1, { ...two, woman: ['吴小梅'] });
  const next = call(v, '2', 6, call(v, '2', 10, 1, { ...two, woman: ['吴小梅'] }), { ...two, woman: ['吴小梅', '郑小梅'] });
  call(v, '2', 4, next, { ...two, woman: ['郑小梅'] });
  for (const box of ['1', '2']) v.done('closeBox', { box });
  return v;
};
const sums = (v: Village) => {
  const [round] = v.election.rounds;
  assert.ok(round);
  const { kinds, contests } = roundTotals(v.election, round);
  return {
    kind: kinds[0],
    votes: contests.map(({ post, seats, candidates }) => `${post} ${seats}: ${candidates.map((c) => c.votes).join(' ')}`),
    found: determination(v.election, round),
  };
};

it('two marks for the one seat void that section alone where the plan says so: 6 part valid, the seat 30 and 4, the other posts all 40', () => {
  const { kind, votes, found } = sums(polled('section'));
  assert.deepEqual([kind?.valid, kind?.partValid, kind?.void], [34, 6, 0]);
  assert.deepEqual(votes, ['director 1: 40 0', 'member 2: 40 40 0', 'woman 1: 30 4']);
  const seat = found.contests.find((c) => c.post === 'woman');
  assert.deepEqual([seat?.base, seat?.needed, seat?.elected.map((x) => `${x.name} ${x.votes}`)], [40, 21, ['吴小梅 30']]);
});

it('where they void the whole ballot 6 are void: 34 for each other post, the seat 30 and 4 as before', () => {
  const { kind, votes } = sums(polled('whole ballot'));
  assert.deepEqual([kind?.valid, kind?.partValid, kind?.void], [34, 0, 6]);
  assert.deepEqual(votes, ['director 1: 34 0', 'member 2: 34 34 0', 'woman 1: 30 4']);
});

it('a man written into the seat by 30 of 40 does not take it; it stays open (10 of 40 are not more than half), and women alone stand for it again', () => {
  const v = counting('section');
  const all = { director: ['赵大山'], member: ['孙小梅', '周大山'] };
  call(v, '1', 20, 1, { ...all, woman: ['王大山'] });
  call(v, '2', 10, call(v, '2', 10, 1, { ...all, woman: ['王大山'] }), { ...all, woman: ['吴小梅'] });
  for (const box of ['1', '2']) v.done('closeBox', { box });
  const seat = sums(v).found.contests.find((c) => c.post === 'woman');
  assert.deepEqual([seat?.elected, seat?.short?.seats, seat?.short?.slate.map((c) => c.name)], [[], 1, ['吴小梅']]);
  assert.ok(seat?.steps.some((s) => s.of === '王大山' && !s.holds && s.cites === '妇女名额'));
  for (const [order, given] of [
    ['confirmResult', { valid: true }],
    ['announceResult', { clock: '15:00' }],
    ['sealBallots', { packages: 2, seals: ['封3'], keeper: '白沙乡人民政府' }],
  ] as const)
    v.done(order, given);
  v.done('callSecondVote', { day: v.d(14) });
  assert.deepEqual(
    countedAs(v.election).sections.map((s) => [s.post, s.seats, s.candidates.length]),
    [['woman', 1, 1]],
  );
});

it('Zhejiang (21) wants the seat listed apart: begun without it is refused by its article, with it done; a plan may want it too; a man is not nominated for it', () => {
  const v = villageAt('beginElection');
  const { beginElection } = beginningIn('浙江');
  const posts = apart.slice(0, 2);
  const body = { kind: 'village', township: '白沙乡', name: '小坪村', groups: 2, term: 8, posts, province: '浙江' };
  const no = v.refused('beginElection', body);
  assert.deepEqual(
    [no.key, no.because?.text, no.because?.article, no.because?.paragraph],
    ['no seat is listed apart for a woman', 'ZJ-V2020', 21, 3],
  );
  v.done('beginElection', { ...body, posts: apart });
  const planned = villageAt('fixElectionDay');
  assert.equal(
    planned.refused('adoptPlan', { by: '村民代表会议', decides: { womanSectionOnBallot: true } }).key,
    'no seat is listed apart for a woman',
  );
  const w = villageAt('recordNomination', {}, { beginElection });
  const man = w.refused('recordNomination', {
    way: 'direct ballots',
    issued: 40,
    returned: 38,
    nominees: [{ person: w.id('赵大山'), post: 'woman', votes: 9 }],
  });
  assert.deepEqual([man.key, man.because?.text, man.because?.article], ['the seat is for a woman', 'ZJ-V2020', 21]);
});
