// What people must look at after a count, at its very edge: one vote, one voter, one proxy more. All findings of whole polls: record.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawOfTheDay } from '../law/answer.ts';
import { determine, type Known } from './determination.ts';
import { poll, village } from './madeUp.ts';
import type { RoundTotals } from './totals.ts';

const planned = (plan: LawOfTheDay['plan']): LawOfTheDay => ({ ...village, plan });
const found = (key: string, totals: RoundTotals, law = village, known?: Known): readonly string[] =>
  determine(totals, law, known)
    .findings.filter((one) => one.key === key)
    .map(({ zh, en, cites }) => `${zh} / ${en}${cites === undefined ? '' : ` / ${cites}`}`);
const keys = (totals: RoundTotals, law = village): readonly string[] => determine(totals, law).findings.map(({ key }) => key);

test('a person may have as many votes as there are ballots that count, 100 of 100; 101 must be looked at', () => {
  assert.deepEqual(found('moreVotesThanBallots', poll(200, 100, 'member 2: 甲 100, 乙 100, 丙 0')), []);
  assert.deepEqual(found('moreVotesThanBallots', poll(200, 100, 'member 2: 甲 101, 乙 99, 丙 0')), [
    '甲得101票，多于有效和部分有效选票100张 / 甲 has 101 votes on 100 ballots that count',
  ]);
  assert.deepEqual(found('moreVotesThanBallots', poll(200, 100, 'member 2: 甲 100, 乙 100, 丙 1')), [
    '委员共得201票，多于100张选票所能选的200票 / 201 votes for member on 100 ballots that can give 200',
  ]);
});

test('100 of 100 on the roll may take part, 101 must be looked at, and that stands first', () => {
  assert.deepEqual(found('participantsOverRegistered', poll(100, 100, 'director 1: 甲 60, 乙 40')), []);
  const over = poll(100, 101, 'director 1: 甲 60, 乙 40');
  assert.deepEqual(found('participantsOverRegistered', over), [
    '参加投票101人，多于登记的100人 / 101 took part of 100 on the roll',
  ]);
  assert.equal(keys(over)[0], 'participantsOverRegistered');
});

test('10 who came and 2 at mobile boxes may vote for 36 others, three each; 37 proxies are too many', () => {
  const proxies = (proxy: number): RoundTotals => ({
    ...poll(100, 12 + proxy, 'director 1: 甲 30, 乙 9'),
    participation: { own: 10, mobile: 2, proxy },
  });
  assert.deepEqual(found('tooManyProxies', proxies(36)), []);
  assert.deepEqual(found('tooManyProxies', proxies(37)), [
    '委托投票37人，多于可以接受的委托36人 / 37 votes by proxy, at most 36 may be cast / 村民委员会组织法（2025修正）第十八条第四款',
  ]);
});

const twelveMore: RoundTotals = { ...poll(200, 100, 'director 1: 甲 53, 乙 40'), participants: 110 };

test('where no text says whose majority it is, 53 of 100 ballots elect and 53 of 110 voters would not: told with the base now taken', () => {
  assert.deepEqual(found('baseMatters', twelveMore), [
    '过半数的基数取法会影响：甲（现以100为基数） / another base than 100 would change: 甲 / 法律未明确，待当地确认（此处用默认值）',
  ]);
  assert.deepEqual(found('baseMatters', { ...twelveMore, participants: 105 }), []);
  assert.deepEqual(
    found('baseMatters', twelveMore, planned({ majorityBase: 'ballots collected', blankBallot: 'in the base' })),
    [],
  );
});

test('where the plan settles the base but not blank ballots, 50 of 100 with one blank would elect of 99', () => {
  const [sheet] = twelveMore.kinds;
  assert.ok(sheet);
  const blank: RoundTotals = {
    ...poll(200, 100, 'director 1: 甲 50, 乙 40'),
    participants: 110,
    kinds: [{ ...sheet, valid: 99, blank: 1 }],
  };
  const settled = planned({ majorityBase: 'ballots collected' });
  assert.match(found('baseMatters', blank, settled)[0] ?? '', /甲（现以100为基数）/);
  assert.deepEqual(found('baseMatters', { ...blank, kinds: [sheet] }, settled), []);
  assert.match(found('baseMatters', blank, settled)[0] ?? '', / \/ 法律未明确，待当地确认（此处用默认值）$/u);
  const counted = planned({ blankBallot: 'in the base' });
  assert.deepEqual(found('baseMatters', { ...blank, participants: 100 }, counted), []);
  assert.match(found('baseMatters', twelveMore, counted)[0] ?? '', / \/ 法律未明确，待当地确认（此处用默认值）$/u);
  const two = { ...poll(200, 100, 'member 2: 甲 53, 乙 54, 丙 40'), participants: 110 };
  assert.match(found('baseMatters', two)[0] ?? '', /乙、甲（现以100为基数） \/ another base than 100 would change: 乙, 甲 \//u);
});

test('a tie, open seats and one elected twice are each told, by post', () => {
  const tie = poll(100, 100, 'member 2: 甲 70, 乙 60, 丙 60');
  assert.deepEqual(found('tie', tie), ['委员：乙、丙得票相等，争1个名额 / member: 乙, 丙 are tied for 1']);
  assert.deepEqual(found('seatsOpen', tie), []);
  assert.deepEqual(found('seatsOpen', poll(100, 100, 'deputy 2: 甲 70, 乙 50, 丙 10')), [
    '副主任尚缺1人 / 1 seat(s) of deputy director are open',
  ]);
  const twice = poll(100, 100, 'director 1: 甲 60, 乙 40', 'member 2: 甲 70, 丙 60, 丁 20');
  assert.deepEqual(found('electedTwice', twice), ['甲当选两项职务，由选举委员会认定 / 甲 is elected to two posts']);
  const both = poll(100, 100, 'director 2: 甲 60, 乙 55', 'member 2: 甲 70, 乙 65, 丁 20');
  assert.equal(found('electedTwice', both).length, 2);
  const second = { ...poll(100, 90, 'member 1: 丙 60, 丁 20'), round: 2 };
  assert.equal(found('electedTwice', second, village, { elected: [{ name: '丙' }] }).length, 1);
  assert.deepEqual(found('electedTwice', second, village, { elected: [{ name: '戊' }] }), []);
});

test('each thing that people found of the way it was held is told in its own words', () => {
  const breaches = [
    'election committee not lawful',
    'candidates not lawful',
    'not counted in public',
    'result not announced on the spot',
    'other breach',
  ] as const;
  assert.deepEqual(
    found('breach', { ...poll(100, 100, 'director 1: 甲 60, 乙 40'), breaches }).map((one) => one.split(' / ')[0]),
    [
      '选举委员会的产生不合法',
      '候选人的产生不合法',
      '没有公开唱票、计票',
      '没有当场公布选举结果',
      '其他违反法律、法规规定的情形',
    ],
  );
});

test('a clean poll leaves nothing to look at', () => {
  assert.deepEqual(keys(poll(100, 100, 'director 1: 甲 60 女, 乙 40', 'member 1: 丙 70, 丁 30')), []);
});
