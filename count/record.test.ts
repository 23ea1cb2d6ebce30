// The record of a poll, line by line as it is read out: what is asked, the comparison as it was made, what it rests on, and what people must look at. Which outcomes follow: outcomeWords.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawOfTheDay } from '../law/answer.ts';
import { determine, type Known, type Step } from './determination.ts';
import { poll, village } from './madeUp.ts';
import type { RoundTotals } from './totals.ts';

const line = ({ key, asks, operands, formula, holds, cites, citesEn, of }: Step): readonly string[] => [
  `${key}: ${asks.zh} [${Object.values(operands).join(' ')}] ${formula} ${holds ? '✓' : '✗'} ${cites}`,
  `${asks.en} ${of === undefined ? '' : `[${of}] `}${citesEn}`,
];
/** The checks of the whole round, then the steps of each post, then the woman. */
const record = (totals: RoundTotals, law: LawOfTheDay, known?: Known): readonly string[] => {
  const { steps, contests, woman } = determine(totals, law, known);
  const posts = contests.flatMap(({ post, seats, base, needed, steps: own }) => [
    `${post}: ${seats} of ${base}, ${needed} needed`,
    ...own.flatMap(line),
  ]);
  return [...steps.flatMap(line), ...posts, ...line(woman.step)];
};
const found = (totals: RoundTotals, law: LawOfTheDay, known?: Known): readonly string[] =>
  determine(totals, law, known).findings.map(
    ({ key, zh, en, cites }) => `${key}: ${zh} / ${en}${cites === undefined ? '' : ` / ${cites}`}`,
  );

const zhejiang: LawOfTheDay = { ...village, province: '浙江' };
const 浙江: RoundTotals = {
  ...poll(300, 200, 'director 1: 甲 110 男, 丁 80 男', 'member 2: 乙 150 男, 丙 105 男, 庚 102 男, 壬 3 另选'),
  kin: [{ a: '甲', b: '乙', kin: 'sibling' }],
  participation: { own: 150, proxy: 40, mobile: 11, helper: 3 },
  breaches: ['not counted in public'],
  kinds: [
    {
      kind: 'all',
      printed: 300,
      issued: 205,
      spoiled: 2,
      notReturned: 2,
      returned: 200,
      valid: 190,
      partValid: 3,
      void: 5,
      blank: 2,
    },
  ],
};

const chongqing: LawOfTheDay = { kind: 'community', province: '重庆', day: '2026-03-28', mode: 'households', plan: {} };
const twoSheets = poll(300, 120, 'director 1: 甲 80 男', 'member 2: 乙 70 男, 丙 60 女');
const 重庆: RoundTotals = {
  ...twoSheets,
  breaches: ['election committee not lawful', 'other breach', 'other breach'],
  contests: twoSheets.contests.map((one) => ({ ...one, kind: one.post === 'director' ? '主任票' : '委员票' })),
  kinds: [
    { kind: '主任票', issued: 118, returned: 121, valid: 118, partValid: 0, void: 1, blank: 0 },
    { kind: '委员票', printed: 120, issued: 121, notReturned: 1, returned: 120, valid: 60, partValid: 4, void: 51, blank: 5 },
  ],
};

const second: LawOfTheDay = {
  ...village,
  plan: { secondVoteRoll: 'additions and removals', secondVoteTurnout: 'as in the first vote' },
};
const 另行选举: RoundTotals = {
  ...poll(300, 160, 'member 2: 丙 60 男, 庚 55 男, 辛 55 女'),
  round: 2,
  day: '2026-04-20',
  moves: {
    added: { turned18: 2, movedIn: 1, family: 0, restored: 1 },
    removed: { movedOut: 1, family: 0, died: 2, deprived: 0 },
  },
};
const before: Known = { elected: [{ name: '甲', post: 'deputy', votes: 90, woman: false }] };

test('浙江, 200 of 300 took part: eight checks, then 主任 and 委员; 乙 with 150 cannot be elected beside 甲', () => {
  assert.deepEqual(record(浙江, zhejiang), [
    'sum: 收回的选票是否等于各类票之和？ [200 190 3 5 2] 190 + 3 + 5 + 2 = 200 ✓ 票数平衡',
    'Do the ballots collected equal the sum of their classes? the figures must balance',
    'printed: 发出的选票是否不多于印制的选票？ [205 300] 205 ≤ 300 ✓ 票数平衡',
    'Were no more ballots issued than printed? the figures must balance',
    'issued: 发出的选票是否等于收回、作废换发与未收回之和？ [205 200 2 2] 200 + 2 + 2 = 204 ≠ 205 ✗ 票数平衡',
    'Do the ballots issued equal those collected, exchanged and not returned? the figures must balance',
    'returnedOverIssued: 收回的选票是否不多于发出的选票？ [200 205] 200 ≤ 205 ✓ 法律未作规定，由选举工作方案确定（此处用默认值）',
    'Are no more ballots collected than issued? the law is silent, the plan decides (default used)',
    'returnedOverVoters: 收回的选票是否不多于投票人数？ [200 200] 200 ≤ 200 ✓ 浙江省村民委员会选举办法（2020）第二十七条第二款',
    'Are no more ballots collected than voters took part? Zhejiang village committee election measures (2020), art. 27 para. 2',
    'participation: 参加投票人数是否等于本人、委托、流动票箱投票之和？ [150 40 11 200] 150 + 40 + 11 = 201 ≠ 200 ✗ 票数平衡',
    'Do those who took part equal own votes, proxies and mobile boxes? the figures must balance',
    'turnoutForValidity: 多少人参加投票，选举有效？ [300 200] 2 × 200 = 400 > 300 ✓ 村民委员会组织法（2025修正）第十八条第二款',
    'What part must vote for the election to be valid? Organic Law of the Villagers’ Committees (amended 2025), art. 18 para. 2',
    'moreCandidatesThanSeats: 候选人的名额是否应当多于应选名额？ [5 3] 5 > 3 ✓ 村民委员会组织法（2025修正）第十八条第一款',
    'Must there be more candidates than seats? Organic Law of the Villagers’ Committees (amended 2025), art. 18 para. 1',
    'director: 1 of 200, 101 needed',
    'majorityBase: 过半数以什么为基数？ [200 200 2 200] 200 ✓ 法律未明确，待当地确认（此处用默认值）',
    'Of what number is the majority taken? not settled by the texts, to be confirmed (default used): The texts say “those who took part in voting”; Beijing counts void ballots in. Never of valid ballots only.',
    'majorityToElect: 甲得票是否达到当选票数？ [110 200] 2 × 110 = 220 > 200 ✓ 村民委员会组织法（2025修正）第十八条第二款',
    'Has 甲 the votes that elect? [甲] Organic Law of the Villagers’ Committees (amended 2025), art. 18 para. 2',
    'majorityToElect: 丁得票是否达到当选票数？ [80 200] 2 × 80 = 160 ≤ 200 ✗ 村民委员会组织法（2025修正）第十八条第二款',
    'Has 丁 the votes that elect? [丁] Organic Law of the Villagers’ Committees (amended 2025), art. 18 para. 2',
    'seatsFilled: 主任应选名额是否选满？ [1 0 1] 1 = 1 ✓ 村民委员会组织法（2025修正）第十八条第二款',
    'Are all seats of director filled? Organic Law of the Villagers’ Committees (amended 2025), art. 18 para. 2',
    'member: 2 of 200, 101 needed',
    'majorityBase: 过半数以什么为基数？ [200 200 2 200] 200 ✓ 法律未明确，待当地确认（此处用默认值）',
    'Of what number is the majority taken? not settled by the texts, to be confirmed (default used): The texts say “those who took part in voting”; Beijing counts void ballots in. Never of valid ballots only.',
    'majorityToElect: 乙得票是否达到当选票数？ [150 200] 2 × 150 = 300 > 200 ✓ 村民委员会组织法（2025修正）第十八条第二款',
    'Has 乙 the votes that elect? [乙] Organic Law of the Villagers’ Committees (amended 2025), art. 18 para. 2',
    'majorityToElect: 丙得票是否达到当选票数？ [105 200] 2 × 105 = 210 > 200 ✓ 村民委员会组织法（2025修正）第十八条第二款',
    'Has 丙 the votes that elect? [丙] Organic Law of the Villagers’ Committees (amended 2025), art. 18 para. 2',
    'majorityToElect: 庚得票是否达到当选票数？ [102 200] 2 × 102 = 204 > 200 ✓ 村民委员会组织法（2025修正）第十八条第二款',
    'Has 庚 the votes that elect? [庚] Organic Law of the Villagers’ Committees (amended 2025), art. 18 para. 2',
    'candidacy: 乙能否当选？ [150] 乙 150 ✗ 浙江省村民委员会选举办法（2020）第三十一条第二款',
    'Can 乙 be elected? [乙] Zhejiang village committee election measures (2020), art. 31 para. 2',
    'seatsFilled: 委员应选名额是否选满？ [2 0 2] 2 = 2 ✓ 村民委员会组织法（2025修正）第十八条第二款',
    'Are all seats of member filled? Organic Law of the Villagers’ Committees (amended 2025), art. 18 para. 2',
    'womanMember: 至少有几名妇女成员？ [0 0 3 1] 0 < 1 ✗ 村民委员会组织法（2025修正）第八条第二款',
    'How many women must sit in the committee at least? Organic Law of the Villagers’ Committees (amended 2025), art. 8 para. 2',
  ]);
});

test('浙江: what people must look at', () => {
  assert.deepEqual(found(浙江, zhejiang), [
    'breach: 没有公开唱票、计票 / not counted in public / 法律未作规定，由选举工作方案确定（此处用默认值）',
    'noWomanElected: 当选人中妇女成员不足：0 < 1 / too few women among the elected: 0 < 1 / 村民委员会组织法（2025修正）第八条第二款',
  ]);
});

test('重庆, two sheets: 121 of 118 came back, 120 of 300 took part, three stood for three seats', () => {
  assert.deepEqual(record(重庆, chongqing), [
    'sum: 收回的选票（主任票）是否等于各类票之和？ [121 118 0 1 0] 118 + 0 + 1 + 0 = 119 ≠ 121 ✗ 票数平衡',
    'Do the ballots collected (主任票) equal the sum of their classes? the figures must balance',
    'returnedOverIssued: 收回的选票（主任票）是否不多于发出的选票？ [121 118] 121 > 118 ✗ 重庆市居民委员会选举办法（2025）第三十四条',
    'Are no more ballots (主任票) collected than issued? Chongqing residents’ committee election measures (2025), art. 34',
    'sum: 收回的选票（委员票）是否等于各类票之和？ [120 60 4 51 5] 60 + 4 + 51 + 5 = 120 ✓ 票数平衡',
    'Do the ballots collected (委员票) equal the sum of their classes? the figures must balance',
    'printed: 发出的选票（委员票）是否不多于印制的选票？ [121 120] 121 > 120 ✗ 票数平衡',
    'Were no more ballots (委员票) issued than printed? the figures must balance',
    'issued: 发出的选票（委员票）是否等于收回、作废换发与未收回之和？ [121 120 0 1] 120 + 0 + 1 = 121 ✓ 票数平衡',
    'Do the ballots issued (委员票) equal those collected, exchanged and not returned? the figures must balance',
    'returnedOverIssued: 收回的选票（委员票）是否不多于发出的选票？ [120 121] 120 ≤ 121 ✓ 重庆市居民委员会选举办法（2025）第三十四条',
    'Are no more ballots (委员票) collected than issued? Chongqing residents’ committee election measures (2025), art. 34',
    'turnoutForValidity: 多少人参加投票，选举有效？ [300 120] 2 × 120 = 240 ≤ 300 ✗ 城市居民委员会组织法（2025修订）第十九条第一款',
    'What part must vote for the election to be valid? Organic Law of the Urban Residents’ Committees (revised 2025), art. 19 para. 1',
    'moreCandidatesThanSeats: 候选人的名额是否应当多于应选名额？ [3 3] 3 = 3 ✗ 城市居民委员会组织法（2025修订）第十八条第一款',
    'Must there be more candidates than seats? Organic Law of the Urban Residents’ Committees (revised 2025), art. 18 para. 1',
    'director: 1 of 121, 0 needed',
    'member: 2 of 120, 0 needed',
    'womanMember: 至少有几名妇女成员？ [0 0 0 1] 0 < 1 ✗ 城市居民委员会组织法（2025修订）第八条第二款',
    'How many women must sit in the committee at least? Organic Law of the Urban Residents’ Committees (revised 2025), art. 8 para. 2',
  ]);
});

test('重庆: what people must look at', () => {
  assert.deepEqual(found(重庆, chongqing), [
    'returnedOverIssued: 收回选票121张，多于发出的118张 / 121 ballots came back, 118 were issued / 重庆市居民委员会选举办法（2025）第三十四条',
    'sumsDoNotAddUp: 收回选票121张，有效、部分有效、无效、空白票合计119张 / 121 ballots collected, but valid, part valid, void and blank are 119',
    'returnedOverParticipants: 收回选票121张，多于参加投票的120人 / 121 ballots came back from 120 voters',
    'moreVotesThanBallots: 乙得70票，多于有效和部分有效选票64张 / 乙 has 70 votes on 64 ballots that count',
    'moreVotesThanBallots: 委员共得130票，多于64张选票所能选的128票 / 130 votes for member on 64 ballots that can give 128',
    'breach: 选举委员会的产生不合法 / election committee not lawful / 重庆市居民委员会选举办法（2025）第三十四条',
    'breach: 其他违反法律、法规规定的情形 / other breach / 重庆市居民委员会选举办法（2025）第三十四条',
    'notMoreCandidatesThanSeats: 候选人没有多于应选名额：3 = 3 / not more candidates than seats: 3 = 3 / 城市居民委员会组织法（2025修订）第十八条第一款',
    'notMoreCandidatesForPost: 主任候选人1人，应选1人 / 1 candidate(s) for 1 seat(s) of director',
    'notMoreCandidatesForPost: 委员候选人2人，应选2人 / 2 candidate(s) for 2 seat(s) of member',
  ]);
});

test('a second vote on a roll moved by 4 and 3, 160 of 301: one third elects 丙 with 60; 庚 and 辛, level at 55, are tied for the second seat', () => {
  assert.deepEqual(record(另行选举, second, before), [
    'sum: 收回的选票是否等于各类票之和？ [160 160 0 0 0] 160 + 0 + 0 + 0 = 160 ✓ 票数平衡',
    'Do the ballots collected equal the sum of their classes? the figures must balance',
    'returnedOverIssued: 收回的选票是否不多于发出的选票？ [160 160] 160 ≤ 160 ✓ 法律未作规定，由选举工作方案确定（此处用默认值）',
    'Are no more ballots collected than issued? the law is silent, the plan decides (default used)',
    'secondVoteRoll: 另行选举的选民名单是否按增减人员调整？ [300 4 3 301] 300 + 4 − 3 = 301 ✓ 选举工作方案（法律未作规定）',
    'Is the roll of this vote moved by those added and removed since the first? the election plan (the law is silent)',
    'turnoutForValidity: 多少人参加投票，选举有效？ [301 160] 2 × 160 = 320 > 301 ✓ 村民委员会组织法（2025修正）第十八条第二款',
    'What part must vote for the election to be valid? Organic Law of the Villagers’ Committees (amended 2025), art. 18 para. 2',
    'member: 2 of 160, 54 needed',
    'secondVoteShare: 丙得票是否不少于已投选票的规定比例？ [60 160] 3 × 60 = 180 ≥ 160 ✓ 村民委员会组织法（2025修正）第十八条第二款',
    'Has 丙 the part of the ballots that a second vote needs? [丙] Organic Law of the Villagers’ Committees (amended 2025), art. 18 para. 2',
    'secondVoteShare: 庚得票是否不少于已投选票的规定比例？ [55 160] 3 × 55 = 165 ≥ 160 ✓ 村民委员会组织法（2025修正）第十八条第二款',
    'Has 庚 the part of the ballots that a second vote needs? [庚] Organic Law of the Villagers’ Committees (amended 2025), art. 18 para. 2',
    'secondVoteShare: 辛得票是否不少于已投选票的规定比例？ [55 160] 3 × 55 = 165 ≥ 160 ✓ 村民委员会组织法（2025修正）第十八条第二款',
    'Has 辛 the part of the ballots that a second vote needs? [辛] Organic Law of the Villagers’ Committees (amended 2025), art. 18 para. 2',
    'moreOverHalfThanSeats: 过半数的人多于应选名额时，谁当选？ [3 2] 3 > 2 ✓ 法律未作规定，由选举工作方案确定（此处用默认值）',
    'Who is elected when more people reach the majority than there are seats? the law is silent, the plan decides (default used)',
    'tie: 最后一个名额能否按得票多少确定？ [55 55] 55 = 55 ✗ 法律未作规定，由选举工作方案确定（此处用默认值）',
    'Do the votes decide the last seat? the law is silent, the plan decides (default used)',
    'seatsFilled: 委员应选名额是否选满？ [1 1 2] 2 = 2 ✓ 村民委员会组织法（2025修正）第十八条第二款',
    'Are all seats of member filled? Organic Law of the Villagers’ Committees (amended 2025), art. 18 para. 2',
    'womanMember: 至少有几名妇女成员？ [0 0 2 1] 0 < 1 ✗ 村民委员会组织法（2025修正）第八条第二款',
    'How many women must sit in the committee at least? Organic Law of the Villagers’ Committees (amended 2025), art. 8 para. 2',
  ]);
});

test('the second vote: what people must look at', () => {
  assert.deepEqual(found(另行选举, second, before), [
    'tie: 委员：庚、辛得票相等，争1个名额 / member: 庚, 辛 are tied for 1',
    'noWomanElected: 当选人中妇女成员不足：0 < 1 / too few women among the elected: 0 < 1 / 村民委员会组织法（2025修正）第八条第二款',
  ]);
});
