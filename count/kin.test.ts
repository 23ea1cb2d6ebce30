// Near relatives who are elected together: which kin counts, who stays by post and by votes, a chain of relatives, and what waits for people. With votes and posts of a whole poll: life.test.ts, edges.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawOfTheDay } from '../law/answer.ts';
import { askedOf } from './asked.ts';
import { keyOf } from './findings.ts';
import { kinAmong, type Seated } from './kin.ts';
import { poll, told as outcomesOf } from './madeUp.ts';
import type { Kin, KinTie, Post } from './totals.ts';

const before2026 = (kinCircle: string): LawOfTheDay => ({
  kind: 'village',
  day: '2022-03-28',
  mode: 'voters',
  plan: {
    nearRelativesElected: 'not together',
    kinCircle,
    whoStaysOfKin: 'higher post, then more votes, then vote again',
  },
});
const near = askedOf(before2026('near relatives'));

const one = (name: string, post?: Post, votes?: number): Seated => ({
  name,
  before: false,
  ...(post === undefined ? {} : { post }),
  ...(votes === undefined ? {} : { votes }),
});
const siblings = (...pairs: readonly string[]): readonly KinTie[] =>
  pairs.map((pair) => ({ a: pair.charAt(0), b: pair.charAt(1), kin: 'sibling' }));

/** `甲 stays, 乙 leaves`, `甲 and 乙 again`, or `甲 and 乙` where nothing is settled. */
const told = (seated: readonly Seated[], ties: readonly KinTie[], asked = near): readonly string[] => {
  const { conflicts, leaving } = kinAmong(seated, ties, asked);
  const gone = new Set(conflicts.map(({ leaves }) => leaves));
  assert.deepEqual(
    [...leaving].toSorted(),
    seated
      .filter(({ name }) => gone.has(name))
      .map(keyOf)
      .toSorted(),
  );
  return conflicts.map(({ names, stays, leaves, again }) => {
    if (stays !== undefined) return `${stays} stays, ${leaves} leaves`;
    return `${names.join(' and ')}${again === true ? ' again' : ''}`;
  });
};

test('spouses, parents and siblings count everywhere but siblings not among direct kin; grandparents only among near relatives and direct kin', () => {
  const two = [one('甲', 'director', 60), one('乙', 'member', 50)];
  const kinds: readonly Kin[] = ['spouse', 'parent or child', 'sibling', 'grandparent or grandchild'];
  const counted = (circle: string) =>
    kinds.filter((kin) => told(two, [{ a: '甲', b: '乙', kin }], askedOf(before2026(circle))).length > 0);
  assert.deepEqual(counted('near relatives'), kinds);
  assert.deepEqual(counted('spouses and direct kin'), ['spouse', 'parent or child', 'grandparent or grandchild']);
  assert.deepEqual(counted('spouses, parents, children, siblings'), ['spouse', 'parent or child', 'sibling']);
});

test('the conflict names both and their kin, also where nobody is said to stay, and where they vote again', () => {
  const tie: readonly KinTie[] = [{ a: '甲', b: '乙', kin: 'spouse' }];
  const [settled] = kinAmong([one('甲', 'director', 60), one('乙', 'member', 70)], tie, near).conflicts;
  assert.deepEqual(settled, { names: ['甲', '乙'], kin: 'spouse', stays: '甲', leaves: '乙' });
  const [level] = kinAmong([one('甲', 'member', 60), one('乙', 'member', 60)], tie, near).conflicts;
  assert.deepEqual(level, { names: ['甲', '乙'], kin: 'spouse', again: true });
  const [unknown] = kinAmong([one('甲', 'member'), one('乙', 'member', 60)], tie, near).conflicts;
  assert.deepEqual(unknown, { names: ['甲', '乙'], kin: 'spouse' });
});

test('a tie is found by the number of the person as by the name; nobody conflicts with himself', () => {
  const 甲: Seated = { person: 'p1', name: '王芳', post: 'director', votes: 60, before: false };
  const 乙: Seated = { person: 'p2', name: '王刚', post: 'member', votes: 50, before: false };
  assert.deepEqual(told([甲, { ...乙, name: '王刚' }], [{ a: '王芳', b: '王刚', kin: 'sibling' }]).length, 1);
  const byNumber = kinAmong([甲, 乙], [{ a: 'p2', b: 'p1', kin: 'sibling' }], near);
  assert.deepEqual([...byNumber.leaving], ['p2']);
  assert.deepEqual(told([one('甲', 'director', 60)], siblings('甲甲')), []);
});

test('the director stays with 40 votes before a deputy with 60, a deputy before a member with 70, a member with 50 before one with 49', () => {
  assert.deepEqual(told([one('甲', 'director', 40), one('乙', 'deputy', 60)], siblings('乙甲')), ['甲 stays, 乙 leaves']);
  assert.deepEqual(told([one('甲', 'deputy', 60), one('乙', 'member', 70)], siblings('乙甲')), ['甲 stays, 乙 leaves']);
  assert.deepEqual(told([one('甲', 'member', 49), one('乙', 'member', 50)], siblings('甲乙')), ['乙 stays, 甲 leaves']);
});

test('where the post or the votes of an earlier round are not known nobody is unseated: people decide', () => {
  for (const [a, b] of [
    [one('甲', undefined, 60), one('乙', 'member', 50)],
    [one('甲', 'director', 60), one('乙', undefined, 50)],
    [one('甲', 'member'), one('乙', 'member', 50)],
    [one('甲', 'member', 60), one('乙', 'member')],
    [one('甲'), one('乙')],
  ] as const)
    assert.deepEqual(told([a, b], siblings('甲乙')), ['甲 and 乙']);
});

test('of a chain the director stays, the member next to him leaves, and the third, related to the second only, stays, in whatever order they are listed', () => {
  const director = [one('乙', 'member', 50), one('甲', 'director', 30), one('丙', 'member', 40)];
  assert.deepEqual(told(director, siblings('甲乙', '乙丙')), ['甲 stays, 乙 leaves']);
  const members = [one('乙', 'member', 50), one('甲', 'member', 60), one('丙', 'member', 40)];
  assert.deepEqual(told(members, siblings('乙丙', '甲乙')), ['甲 stays, 乙 leaves']);
  const deputy = [one('乙', 'member', 90), one('甲', 'deputy', 30), one('丙', 'member', 80)];
  assert.deepEqual(told(deputy, siblings('丙乙', '乙甲')), ['甲 stays, 乙 leaves']);
  assert.deepEqual(told(deputy, siblings('乙丙', '乙甲')), ['甲 stays, 乙 leaves']);
});

test('a chain of four, 60, 50, 40 and 30: the first and the third stay', () => {
  const four = [one('丁', 'member', 30), one('丙', 'member', 40), one('乙', 'member', 50), one('甲', 'member', 60)];
  assert.deepEqual(told(four, siblings('甲乙', '乙丙', '丙丁')), ['甲 stays, 乙 leaves', '丙 stays, 丁 leaves']);
});

test('one of unknown post comes last: he has no conflict with one who leaves for another', () => {
  const seated = [one('丙'), one('乙', 'member', 50), one('甲', 'director', 60)];
  assert.deepEqual(told(seated, siblings('丙乙', '甲乙')), ['甲 stays, 乙 leaves']);
  const manyVotes = [one('丙', undefined, 90), one('乙', 'member', 50), one('甲', 'director', 60)];
  assert.deepEqual(told(manyVotes, siblings('丙乙', '甲乙')), ['甲 stays, 乙 leaves']);
  const noVotes = [one('丙', 'member'), one('乙', 'member', 50), one('甲', 'member', 60)];
  assert.deepEqual(told(noVotes, siblings('丙乙', '甲乙')), ['甲 stays, 乙 leaves']);
});

test('while 甲 and 乙, level at 60, vote again, a brother of 甲 with 40 waits: he is told, but leaves for nobody yet', () => {
  const level = [one('甲', 'member', 60), one('乙', 'member', 60), one('丙', 'member', 40)];
  assert.deepEqual(told(level, siblings('甲乙', '甲丙')), ['甲 and 乙 again', '甲 and 丙']);
  assert.deepEqual(told(level, siblings('甲乙', '乙丙')), ['甲 and 乙 again', '乙 and 丙']);
  const { conflicts } = kinAmong(level, siblings('甲乙', '甲丙'), near);
  assert.deepEqual(conflicts[1], { names: ['甲', '丙'], kin: 'sibling' });
  const four = [...level, one('丁', 'member', 30)];
  assert.deepEqual(told(four, siblings('甲乙', '丙丁')), ['甲 and 乙 again', '丙 stays, 丁 leaves']);
});

test('before 2026 near relatives may be elected together unless the plan says no; without any tie nobody is told', () => {
  const two = [one('甲', 'director', 60), one('乙', 'member', 50)];
  const law: LawOfTheDay = { kind: 'village', day: '2022-03-28', mode: 'voters', plan: {} };
  assert.deepEqual(told(two, siblings('甲乙'), askedOf(law)), []);
  assert.deepEqual(told(two, []), []);
});

test('of two brothers 乙 leaves by the plan; where no text says who fills the seat, the meeting decides that alone, about 乙', () => {
  const law: LawOfTheDay = {
    kind: 'village',
    day: '2026-03-28',
    mode: 'voters',
    plan: { whoStaysOfKin: 'higher post, then more votes, then vote again' },
  };
  const totals = { ...poll(100, 100, 'member 2: 甲 80 女, 乙 70, 丙 20'), kin: siblings('甲乙') };
  const decisions = outcomesOf('decision', totals, law).filter(({ on }) => on !== 'second vote');
  assert.deepEqual(
    decisions.map(({ on, by, about }) => [on, by, ...about]),
    [['how the gap is filled', 'meeting', '乙']],
  );
  assert.deepEqual(outcomesOf('near relatives', totals, law), [
    { kind: 'near relatives', names: ['甲', '乙'], relation: 'sibling', stays: '甲', leaves: '乙' },
  ]);
});
