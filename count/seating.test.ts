// Seats of several posts taken together: why one with the votes cannot be elected, votes added downward, a vote repeated for one post, relatives who leave. Relatives alone: kin.test.ts; the seat of a woman: womanSeat.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawOfTheDay } from '../law/answer.ts';
import { determine, type Known } from './determination.ts';
import { elected, poll, village } from './madeUp.ts';
import { seat } from './seating.ts';
import type { CandidateTotal, RoundTotals } from './totals.ts';

const planned = (plan: LawOfTheDay['plan']): LawOfTheDay => ({ ...village, plan });
const zhejiang: LawOfTheDay = { ...village, province: '浙江' };
const withPerson = (totals: RoundTotals, name: string, more: Partial<CandidateTotal>): RoundTotals => ({
  ...totals,
  contests: totals.contests.map((contest) => ({
    ...contest,
    candidates: contest.candidates.map((one) => (one.name === name ? { ...one, ...more } : one)),
  })),
});
/** The steps of that key in all posts, in short. */
const steps = (key: string, totals: RoundTotals, law = village) =>
  determine(totals, law)
    .contests.flatMap((one) => one.steps)
    .filter((one) => one.key === key)
    .map(({ asks, formula, holds, cites, citesEn, kind, operands }) =>
      [asks.zh, asks.en, formula, holds ? '✓' : '✗', cites, citesEn, kind, Object.values(operands).join(' ')].join(' | '),
    );

test('why one with 60 of 100 cannot be elected is a step of its own: barred by the law, refused, or a man on the seat of a woman', () => {
  const totals = poll(100, 100, 'director 1: 甲 60 男, 乙 40 女');
  const says = '甲能否当选？ | Can 甲 be elected? | 甲 60 | ✗';
  assert.deepEqual(steps('candidacy', withPerson(totals, '甲', { candidacy: 'barred' })), [
    `${says} | 村民委员会组织法（2025修正）第十八条第一款 | Organic Law of the Villagers’ Committees (amended 2025), art. 18 para. 1 | fixed | 60`,
  ]);
  assert.deepEqual(steps('candidacy', withPerson(totals, '甲', { candidacy: 'refused' })), [
    `${says} | 本人不接受提名 | refused to stand | sum | 60`,
  ]);
  const reserved = { ...totals, contests: totals.contests.map((one) => ({ ...one, post: 'woman' as const })) };
  assert.deepEqual(steps('candidacy', reserved), [`${says} | 妇女名额 | the seat of a woman | sum | 60`]);
  assert.deepEqual(steps('candidacy', totals), []);
  const unnoted = poll(100, 100, 'director 1: 甲 60, 乙 40');
  assert.deepEqual(
    steps('candidacy', { ...unnoted, contests: unnoted.contests.map((one) => ({ ...one, post: 'woman' as const })) }),
    [],
  );
});

const downward = planned({ downwardAddition: true });

test('votes for a higher post are added to one’s own where the plan says so: 20 + 40 = 60, told with its rule; one without votes above has no such step', () => {
  const totals = poll(100, 100, 'director 1: 乙 60, 甲 40', 'deputy 1: 甲 20, 丙 45');
  assert.deepEqual(steps('downwardAddition', totals, downward), [
    '甲竞选上一级职务的得票是否加入？ | Are the votes of 甲 for a higher post added? | 20 + 40 = 60 | ✓ | 选举工作方案（法律未作规定） | the election plan (the law is silent) | plan | 20 40',
  ]);
  assert.deepEqual(elected(totals, downward), ['乙', '甲']);
  assert.deepEqual([elected(totals), steps('downwardAddition', totals)], [['乙'], []]);
});

test('votes of two higher posts are added, 10 + 30 + 15 = 55; not of one elected or tied above, nor of the same post', () => {
  const three = poll(100, 100, 'director 1: 乙 60, 甲 30', 'deputy 1: 丙 60, 甲 15', 'member 1: 甲 10, 丁 40');
  assert.deepEqual(elected(three, downward), ['乙', '丙', '甲']);
  const electedAbove = poll(100, 100, 'director 1: 乙 60, 甲 30', 'member 1: 乙 40, 丁 51');
  assert.deepEqual(elected(electedAbove, downward), ['乙', '丁']);
  const tiedAbove = poll(200, 200, 'director 1: 乙 101, 甲 101', 'member 1: 甲 40, 丁 102');
  assert.deepEqual(elected(tiedAbove, downward), ['丁']);
  const twoSections = poll(100, 100, 'member 1: 甲 45, 乙 40', 'member 1: 甲 20, 丁 51');
  assert.deepEqual(elected(twoSections, downward), ['丁']);
});

test('a vote repeated among those tied for 主任 asks no share of it, 30 of 100 elect; 委员 in the same vote needs one third', () => {
  const totals = { ...poll(100, 90, 'director 1: 甲 20, 乙 15', 'member 1: 丙 25, 丁 20'), round: 2 };
  const known: Known = { elected: [], tied: [{ post: 'director', how: 'majority' }] };
  assert.deepEqual(elected(totals, village, known), ['甲']);
  assert.equal(determine(totals, village, known).contests[0]?.elected[0]?.how, 'majority');
  assert.deepEqual(elected(totals, village, { elected: [], tied: [{ post: 'member', how: 'second vote' }] }), ['丙']);
});

test('where a section is set apart for a woman, or a woman is elected before, the members go by votes alone', () => {
  const law = planned({ womanSeatProcedure: 'woman first, else seat kept' });
  const members = 'member 2: 甲 80 男, 乙 70 男, 丁 60 女';
  assert.deepEqual(elected(poll(100, 100, members), law), ['甲', '丁']);
  assert.deepEqual(elected(poll(100, 100, members), law, { elected: [{ name: '戊', woman: true }] }), ['甲', '乙']);
  assert.deepEqual(elected(poll(100, 100, members), law, { elected: [{ name: '戊' }] }), ['甲', '乙']);
  assert.deepEqual(elected(poll(100, 100, members), law, { elected: [{ name: '戊', woman: false }] }), ['甲', '丁']);
  assert.deepEqual(elected(poll(100, 100, 'deputy 2: 辛 80 男, 己 70 女', members), law), ['辛', '己', '甲', '乙']);
  assert.deepEqual(elected(poll(100, 100, members, 'woman 1: 己 55 女, 庚 40 男'), law), ['甲', '乙', '己']);
  assert.deepEqual(elected(poll(100, 100, 'deputy 2: 甲 80 男, 乙 70 男, 丁 60 女'), law), ['甲', '乙']);
});

test('a seat kept for a woman in the first vote goes to no man in the second: 裴 85 and 温 60 of 150 (180 ≥ 150), 温 sits; 49 is under a third, the seat stays open and women alone stand for it', () => {
  for (const law of [
    planned({ womanSeatProcedure: 'seat kept' }),
    planned({ womanSeatProcedure: 'woman first, else seat kept' }),
    zhejiang,
  ]) {
    const vote = (wen: number) => ({ ...poll(160, 150, `member 1: 裴 85 男, 温 ${wen} 女`), round: 2 });
    const before: Known = {
      elected: [
        { name: '甲', woman: false },
        { name: '乙', woman: false },
      ],
    };
    assert.deepEqual(elected(vote(60), law, before), ['温']);
    const [open] = determine(vote(49), law, before).contests;
    assert.deepEqual([open?.elected, open?.short?.seats, open?.short?.slate.map(({ name }) => name)], [[], 1, ['温']]);
    assert.deepEqual(elected(vote(60), law, { elected: [{ name: '丁', woman: true }] }), ['裴']);
  }
  const two = { ...poll(160, 150, 'member 2: 裴 85 男, 温 60 女, 骆 70 男'), round: 2 };
  assert.deepEqual(elected(two, planned({ womanSeatProcedure: 'seat kept' })), ['裴', '温']);
  assert.deepEqual(
    elected({ ...poll(160, 150, 'member 1: 裴 85 男, 温 60 女'), round: 2 }, village),
    ['裴'],
    'where neither text nor plan says so, people decide',
  );
});

test('the slate where a seat is kept: two women with most votes for it; where two seats are open, the next in votes for the other too', () => {
  const law = planned({ womanSeatProcedure: 'seat kept' });
  const slate = (votes: string) => determine(poll(180, 170, votes), law).contests[0]?.short?.slate.map(({ name }) => name);
  assert.deepEqual(slate('member 2: 骆 115 男, 裴 90 男, 温 55 女, 丁 40 男, 戊 30 女, 己 20 女'), ['温', '戊']);
  assert.deepEqual(slate('member 3: 骆 115 男, 裴 80 男, 丁 70 男, 温 55 女, 戊 30 女, 己 20 女'), ['裴', '丁', '温', '戊']);
});

test('contests stay in the order of the sheet, whatever post is counted first', () => {
  const found = seat(poll(100, 100, 'member 1: 丙 60, 丁 40', 'director 1: 甲 60, 乙 40'), village, { elected: [] });
  assert.deepEqual(
    found.contests.map(({ post }) => post),
    ['member', 'director'],
  );
  assert.deepEqual([found.conflicts, [...found.movedUp], [...found.leaving], found.left], [[], [], [], []]);
});

const brothers = { a: '甲', b: '乙', kin: 'sibling' } as const;

test('浙江: of two brothers 乙 leaves, 丙 moves up, no seat is left; where nobody says who fills it, the seat stays open without a slate of its own', () => {
  const totals: RoundTotals = { ...poll(100, 100, 'member 2: 甲 80 女, 乙 70, 丙 60, 丁 20'), kin: [brothers] };
  const moved = seat(totals, zhejiang, { elected: [] });
  assert.deepEqual([[...moved.movedUp], [...moved.leaving], moved.left], [['=丙'], ['=乙'], []]);
  const plan = { whoStaysOfKin: 'higher post, then more votes, then vote again' };
  const open = seat(totals, planned(plan), { elected: [] });
  assert.deepEqual([[...open.movedUp], [...open.leaving], open.left], [[], ['=乙'], [{ post: 'member', name: '乙' }]]);
  const [contest] = open.contests;
  assert.deepEqual(
    contest?.elected.map(({ name }) => name),
    ['甲'],
  );
  assert.deepEqual(contest?.short, { seats: 1, threshold: 51, slate: [] });
  const beside: RoundTotals = { ...poll(100, 100, 'director 1: 己 60', 'member 2: 甲 80 女, 乙 70, 丙 60'), kin: [brothers] };
  const notFilled = { ...plan, kinGapFilledBy: 'second vote' };
  for (const law of [planned(plan), planned(notFilled)]) {
    const [director, member] = seat(beside, law, { elected: [] }).contests;
    assert.deepEqual([director?.short, member?.short?.seats, member?.elected.length], [undefined, 1, 1]);
  }
  const two: RoundTotals = { ...poll(100, 100, 'member 3: 甲 80 女, 乙 70, 丙 50'), kin: [brothers] };
  assert.deepEqual(seat(two, planned(plan), { elected: [] }).contests[0]?.short?.seats, 2);
});

test('of two pairs one is settled, 甲 80 before 乙 70, and one level at 60 waits for people: each conflict is told once', () => {
  const totals: RoundTotals = {
    ...poll(100, 100, 'member 4: 甲 80 女, 乙 70, 丙 60, 丁 60, 戊 55'),
    kin: [brothers, { a: '丙', b: '丁', kin: 'spouse' }],
  };
  assert.deepEqual(
    seat(totals, zhejiang, { elected: [] }).conflicts.map(({ stays, leaves }) => [stays, leaves]),
    [
      ['甲', '乙'],
      [undefined, undefined],
    ],
  );
});

test('a chain that moves up brings a new conflict: it is told once, and each who leaves leaves for good', () => {
  const totals: RoundTotals = {
    ...poll(100, 100, 'director 1: 丁 60 女', 'member 2: 甲 80, 乙 70, 丙 60, 戊 55'),
    kin: [brothers, { a: '丁', b: '丙', kin: 'spouse' }],
  };
  const found = seat(totals, zhejiang, { elected: [] });
  assert.deepEqual(
    found.conflicts.map(({ stays, leaves }) => [stays, leaves]),
    [
      ['甲', '乙'],
      ['丁', '丙'],
    ],
  );
  assert.deepEqual([[...found.leaving], [...found.movedUp]], [['=乙', '=丙'], ['=戊']]);
});
