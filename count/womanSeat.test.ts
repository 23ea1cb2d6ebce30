// The seat of a woman: what is told and who decides, case by case, and how seats are given where the place keeps one. With whole polls: life.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawOfTheDay } from '../law/answer.ts';
import { askedOf } from './asked.ts';
import { cutAt, type Ranked, ranked } from './cut.ts';
import { determine } from './determination.ts';
import { decided, elected, poll, told, village } from './madeUp.ts';
import { givesWomanSeat, giveWithWoman, womanAmong } from './women.ts';

const planned = (plan: LawOfTheDay['plan'], law = village): LawOfTheDay => ({ ...law, plan });
const first = planned({ womanSeatProcedure: 'woman first, else seat kept' });
const kept = planned({ womanSeatProcedure: 'seat kept' });
const apart = planned({ womanSeatProcedure: 'listed apart in the second vote' });

/** `甲 80 男, 丁 55 女, 戊 50`: those over the share, most votes first. */
const able = (list: string): readonly Ranked[] =>
  ranked(
    list.split(', ').map((one) => {
      const [name = '', votes, mark] = one.split(' ');
      return { name, votes: Number(votes), ...(mark === undefined ? {} : { woman: mark === '女' }) };
    }),
  );
const given = (list: string, seats: number, law = first) => {
  const { in: seated, tied, woman, steps } = giveWithWoman(able(list), seats, askedOf(law));
  const step = steps.find(({ key }) => key === 'womanSeatProcedure');
  return [
    seated.map(({ name }) => name).join(''),
    tied?.people.map(({ name }) => name).join('') ?? '',
    woman,
    step?.formula,
    step?.holds,
  ];
};

test('the woman over the share with most votes is seated first and stands in the order of votes: 甲 80, 乙 70, 丁 55', () => {
  assert.deepEqual(given('甲 80 男, 乙 70 男, 丙 60 男, 丁 55 女, 戊 52 女', 3), [
    '甲乙丁',
    '',
    { case: 'seated first', name: '丁' },
    '丁 55',
    true,
  ]);
});

test('a woman who is in by her votes, or one of whom it is not known, leaves the plain cut', () => {
  assert.deepEqual(given('甲 80 男, 丁 70 女, 丙 60 男', 2), ['甲丁', '', undefined, undefined, undefined]);
  assert.deepEqual(given('甲 80 男, 丁 70, 丙 60 男', 2), ['甲丁', '', undefined, undefined, undefined]);
  assert.deepEqual(given('甲 80 男, 乙 70 男, 丁 60', 2), ['甲乙', '', undefined, undefined, undefined]);
  assert.deepEqual(given('甲 80 男, 丁 60 女', 0), ['', '', undefined, undefined, undefined]);
});

test('a woman over the share with more votes than the one of whom it is not known is seated first: 丁 60, 戊 55', () => {
  assert.deepEqual(given('甲 80 男, 乙 70 男, 丁 60 女, 戊 55', 2).slice(0, 3), [
    '甲丁',
    '',
    { case: 'seated first', name: '丁' },
  ]);
});

test('with no woman over the share one of three seats is kept: 3 − 1 = 2; where the place always keeps it, also beside a woman', () => {
  assert.deepEqual(given('甲 80 男, 乙 70 男, 丙 60 男', 3), ['甲乙', '', { case: 'seat kept' }, '3 − 1 = 2', false]);
  assert.deepEqual(given('甲 80 男, 乙 70 男, 丁 60 女', 2, kept), ['甲', '', { case: 'seat kept' }, '2 − 1 = 1', false]);
});

test('two women level at the top are tied for the one seat, 55 = 55; a third with 52 is not', () => {
  assert.deepEqual(given('甲 80 男, 乙 70 男, 丙 60 男, 丁 55 女, 戊 55 女, 己 52 女', 3), [
    '甲乙',
    '丁戊',
    undefined,
    '55 = 55',
    false,
  ]);
});

test('where the men too are tied for the last of their seats, the plain cut tells that tie first', () => {
  const list = '甲 80 男, 乙 70 男, 丙 70 男, 丁 55 女, 戊 55 女';
  const plain = cutAt(able(list), 2, askedOf(first));
  assert.deepEqual(given(list, 2)[0], plain.in.map(({ name }) => name).join(''));
});

test('each way of giving the seat is a step after those of the other seats, with how many are over the share and how many of them are women', () => {
  const stepsOf = (list: string, seats: number, law = first) =>
    giveWithWoman(able(list), seats, askedOf(law)).steps.map(({ key, asks, operands, kind }) =>
      [key, asks.zh, asks.en, Object.values(operands).join(' '), kind].join(' | '),
    );
  const most = (operands: string) => new RegExp(`^moreOverHalfThanSeats \\| .* \\| ${operands} \\| plan$`, 'u');
  const woman = (operands: string) =>
    `womanSeatProcedure | 没有妇女当选时，妇女名额如何保证？ | How is the seat of a woman kept when none would be elected? | ${operands} | plan`;
  const seatedFirst = stepsOf('甲 80 男, 乙 70 男, 丙 60 男, 丁 55 女, 戊 52 女', 3);
  assert.match(seatedFirst[0] ?? '', most('4 2'));
  assert.match(seatedFirst[1] ?? '', /^tie \| .* \| 70 60 \| plan$/u);
  assert.deepEqual(seatedFirst.slice(2), [woman('5 2')]);
  const seatKept = stepsOf('甲 80 男, 乙 70 男, 丙 60 男', 3);
  assert.match(seatKept[0] ?? '', most('3 2'));
  assert.deepEqual([seatKept.length, seatKept[2]], [3, woman('3 0')]);
  const level = stepsOf('甲 80 男, 乙 70 男, 丙 60 男, 丁 55 女, 戊 55 女', 3);
  assert.match(level[0] ?? '', most('3 2'));
  assert.deepEqual([level.length, level[2]], [3, woman('5 2')]);
});

test('one seat: kept whole, given to the one woman over the share, or tied between two; a tie among the men is told beside the seat', () => {
  assert.deepEqual(given('甲 80 男, 乙 70 男', 1), ['', '', { case: 'seat kept' }, '1 − 1 = 0', false]);
  assert.deepEqual(given('甲 80 男, 丁 55 女', 1), ['丁', '', { case: 'seated first', name: '丁' }, '丁 55', true]);
  assert.deepEqual(given('甲 80 男, 丁 55 女, 戊 55 女', 1), ['', '丁戊', undefined, '55 = 55', false]);
  const tie = giveWithWoman(able('甲 80 男, 乙 70 男, 丙 70 男, 己 70 男, 丁 55 女'), 3, askedOf(first)).tied;
  assert.deepEqual([tie?.people.map(({ name }) => name).join(''), tie?.forSeats], ['乙丙己', 1]);
});

test('a place gives the seat itself only where a text or the plan says so, and not where the second vote lists it apart', () => {
  assert.deepEqual(
    [first, kept, apart, village].map((law) => givesWomanSeat(askedOf(law))),
    [true, true, false, false],
  );
  const community: LawOfTheDay = { kind: 'community', day: '2022-03-28', mode: 'voters', plan: {} };
  const none = planned({ womanMember: 0, womanSeatProcedure: 'seat kept' }, community);
  assert.equal(givesWomanSeat(askedOf(none)), false);
});

test('a woman is elected, none is, or it is not known: 1 ≥ 1, 0 < 1, with how many are unknown', () => {
  const among = (...women: readonly (boolean | undefined)[]) => {
    const people = women.map((woman) => (woman === undefined ? {} : { woman }));
    const { outcome, step } = womanAmong(people, askedOf(village));
    return [outcome, step.formula, step.holds, Object.values(step.operands).join(' ')];
  };
  assert.deepEqual(among(true, false), ['woman elected', '1 ≥ 1', true, '1 0 2 1']);
  assert.deepEqual(among(true, undefined), ['woman elected', '1 ≥ 1', true, '1 1 2 1']);
  assert.deepEqual(among(false, false), ['no woman elected', '0 < 1', false, '0 0 2 1']);
  assert.deepEqual(among(false, undefined), ['unknown', '0 < 1', false, '0 1 2 1']);
  assert.deepEqual(among(), ['unknown', '0 < 1', false, '0 0 0 1']);
});

const three = 'member 3: 甲 80 男, 乙 70 男, 丙 60 男';

test('what is told where no woman is elected: the seat kept, listed apart while a seat is open, or missing; and who decides', () => {
  assert.deepEqual(told('woman seat', poll(100, 100, three), kept), [{ kind: 'woman seat', case: 'seat kept' }]);
  assert.ok(decided(poll(100, 100, three), kept).includes('election committee: vote for a woman'));
  const open = poll(100, 100, 'member 3: 甲 80 男, 乙 70 男, 丙 50 男');
  assert.deepEqual(told('woman seat', open, apart), [{ kind: 'woman seat', case: 'listed apart' }]);
  assert.ok(decided(open, apart).includes('election committee: vote for a woman'));
  assert.deepEqual(told('woman seat', poll(100, 100, 'member 2: 甲 80 男, 乙 60 男, 丙 60 男'), apart), [
    { kind: 'woman seat', case: 'listed apart' },
  ]);
  assert.deepEqual(told('woman seat', poll(100, 100, three), apart), [{ kind: 'woman seat', case: 'missing' }]);
  assert.ok(decided(poll(100, 100, three), apart).includes('meeting: how a woman is seated'));
  assert.deepEqual(told('woman seat', open), [{ kind: 'woman seat', case: 'missing' }]);
  const noMembers = poll(100, 100, 'director 1: 甲 60 男, 乙 40 男', 'deputy 1: 丙 50 男, 丁 40 男');
  assert.deepEqual(told('woman seat', noMembers, first), [{ kind: 'woman seat', case: 'missing' }]);
});

test('where nobody noted who is a woman it is not known, and the election committee finds out; with nobody elected nothing is told', () => {
  const unknown = poll(100, 100, 'member 2: 甲 80, 乙 70, 丙 30');
  assert.deepEqual(told('woman seat', unknown), [{ kind: 'woman seat', case: 'unknown' }]);
  assert.ok(decided(unknown).includes('election committee: how a woman is seated'));
  const nobody = poll(100, 100, 'member 2: 甲 50, 乙 50');
  assert.deepEqual(
    determine(nobody, village).outcomes.map(({ kind }) => kind),
    ['valid', 'short', 'decision', 'decision'],
  );
  const second = { ...nobody, round: 2, contests: nobody.contests.map((one) => ({ ...one, candidates: [] })) };
  assert.deepEqual(told('woman seat', second, village, { elected: [{ name: '甲' }] }), [{ kind: 'woman seat', case: 'unknown' }]);
});

test('a law that asks no woman, as a plan of a community before 2026 may, tells nothing', () => {
  const community: LawOfTheDay = { kind: 'community', day: '2022-03-28', mode: 'voters', plan: { womanMember: 0 } };
  assert.deepEqual(told('woman seat', poll(100, 100, three), community), []);
  assert.deepEqual(elected(poll(100, 100, three), community), ['甲', '乙', '丙']);
});
