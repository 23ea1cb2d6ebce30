// The ways in which the election of 2026 may end in 海棠社区 (invented: haitang.ts), each end in a facts file of its own; `node stories/ends/make-data.ts` writes them.
import { writeFileSync } from 'node:fs';
import { csv, rollCsv } from '../people.ts';
import {
  again,
  ballots,
  clear,
  concluded,
  first,
  free,
  handedOver,
  heads,
  headsAt,
  type Line,
  noHead,
  people,
  places,
  pollOn,
  posts,
  three,
  untilTheEve,
  who,
} from './haitang.ts';
import { anew } from './anew.ts';
import { apart, apartPosts, inVillage } from './zhejiang.ts';

const secondDay = '2026-05-10';

/** 85 + 85 = 170 of 180: 范志刚 82 and 祝小兰 80 are no deputy (more than 85 is needed), 阮海涛 with 85 no third member. One dies and one moves in before the second vote: 150 ballots, 80 and 60, 50 and 49. */
const second: readonly Line[] = [
  ...untilTheEve({}),
  ...pollOn(
    first,
    [5, 5],
    [
      ballots(50, '程大江', '范志刚', '骆建平', '温玉霞', '阮海涛'),
      ballots(35, '梅雨晴', '祝小兰', '骆建平', '温玉霞', '裴国栋'),
    ],
    [
      ballots(45, '程大江', '祝小兰', '骆建平', '温玉霞'),
      ballots(32, '梅雨晴', '范志刚', '骆建平', '阮海涛'),
      ballots(3, '程大江', '', '阮海涛'),
      { times: 3 },
      { void: 'torn', times: 2 },
    ],
  ),
  {
    on: first,
    at: '13:00',
    do: 'callSecondVote',
    day: secondDay,
    expect: { refused: 'not in this stage' },
    note: '先确认、宣布结果',
  },
  ...concluded(first, '封'),
  {
    on: '2026-04-27',
    do: 'callSecondVote',
    day: '2026-07-10',
    expect: { refused: 'second vote too late' },
    note: '另行选举的日期太晚',
  },
  { on: '2026-04-27', do: 'callSecondVote', day: secondDay, note: '副主任缺一名、委员缺一名，各由未当选的得票多的二人参加' },
  { on: '2026-04-28', do: 'postNotice', notice: 'second vote', places },
  { on: '2026-04-29', do: 'removeVoter', voter: `${free(6, 4)}/6`, because: 'died' },
  ...again('2026-05-02', '2026-05-04'),
  ...pollOn(
    secondDay,
    [15, 14],
    [ballots(40, '', '祝小兰', '阮海涛'), ballots(35, '', '范志刚', '裴国栋')],
    [
      ballots(40, '', '祝小兰'),
      ballots(10, '', '范志刚', '阮海涛'),
      ballots(14, '', '范志刚', '裴国栋'),
      ballots(1, '', '范志刚'),
      { times: 10 },
    ],
  ),
  ...concluded(secondDay, '再封'),
  ...handedOver('2026-05-11', '2026-05-18', '2026-05-19'),
];

/** 阮海涛 and 裴国栋 have 95 each for the third seat: the vote is held again between the two; 60 and 61 of 130 settle it, though neither has half or more than a third by much. */
const tie: readonly Line[] = [
  ...untilTheEve({}),
  ...pollOn(
    first,
    [5, 5],
    [
      ballots(50, '程大江', '范志刚', '骆建平', '温玉霞', '阮海涛'),
      ballots(35, '梅雨晴', '祝小兰', '骆建平', '温玉霞', '裴国栋'),
    ],
    [
      ballots(45, '程大江', '范志刚', '骆建平', '阮海涛', '裴国栋'),
      ballots(15, '梅雨晴', '范志刚', '骆建平', '裴国栋'),
      ballots(25, '程大江', '祝小兰', '温玉霞'),
    ],
  ),
  ...concluded(first, '封'),
  { on: '2026-04-27', do: 'callSecondVote', day: '2026-05-03', note: '得票相等的二人，就这一个名额再次投票' },
  { on: '2026-04-27', do: 'postNotice', notice: 'second vote', places },
  ...again('2026-04-28', '2026-04-29'),
  ...pollOn(
    '2026-05-03',
    [25, 25],
    [ballots(35, '', '', '阮海涛'), ballots(30, '', '', '裴国栋')],
    [ballots(20, '', '', '阮海涛'), ballots(26, '', '', '裴国栋'), ballots(9, '', '', '梅雨晴'), { times: 10 }],
  ),
  ...concluded('2026-05-03', '再封'),
  ...handedOver('2026-05-04', '2026-05-11', '2026-05-12'),
];

/** 86 ballots in the box of 85 given out. The nation is silent and the plan of this place too: a finding, which the committee weighs; one ballot more or less changes nothing. */
const over: readonly Line[] = [
  ...untilTheEve({}),
  ...pollOn(first, [5, 5], ...clear(86)),
  ...concluded(first, '封'),
  ...handedOver('2026-04-27', '2026-05-05', '2026-05-06'),
];

/** The same in Chongqing, whose text voids the election: it is held again within thirty days. */
const overVoid: readonly Line[] = [
  ...untilTheEve({}),
  ...pollOn(first, [5, 5], ...clear(86)),
  {
    on: first,
    at: '13:10',
    do: 'confirmResult',
    valid: true,
    expect: { refused: 'the election is invalid', cites: '第三十四条' },
  },
  ...concluded(first, '封', { valid: false }),
  {
    on: '2026-04-27',
    do: 'callSecondVote',
    day: '2026-05-10',
    expect: { refused: 'the election is invalid' },
    note: '无效的选举没有另行选举，只有重新选举',
  },
  {
    on: '2026-04-27',
    do: 'callRepeatElection',
    day: '2026-05-24',
    ground: 'more returned than issued',
    present: 5,
    agree: 5,
    expect: { refused: 'not theirs to set the day', cites: '第三十五条' },
  },
  {
    on: '2026-04-27',
    do: 'callRepeatElection',
    day: '2026-06-10',
    ground: 'more returned than issued',
    by: 'representatives meeting',
    expect: { refused: 'repeat election too late' },
  },
  {
    on: '2026-04-27',
    do: 'callRepeatElection',
    day: '2026-05-24',
    ground: 'more returned than issued',
    by: 'representatives meeting',
  },
  ...again('2026-05-08', '2026-05-10'),
  { on: '2026-05-15', do: 'meetVoters', place: '社区会议室', present: 40 },
  ...pollOn('2026-05-24', [5, 5], ...clear(85)),
  ...concluded('2026-05-24', '再封'),
  ...handedOver('2026-05-25', '2026-06-02', '2026-06-03'),
];

/** No woman has the votes, and the plan keeps a member's seat for one. Three men have 115 each for the two others: first the vote is held again between them; then the third seat is voted on among the women, and 裴国栋, whom more write in, cannot take it. */
const noWoman: readonly Line[] = [
  ...untilTheEve({ womanSeatProcedure: 'seat kept' }),
  ...pollOn(
    first,
    [5, 5],
    [ballots(60, '程大江', '范志刚', '骆建平', '阮海涛', '裴国栋'), ballots(25, '梅雨晴', '祝小兰', '温玉霞')],
    [ballots(55, '程大江', '范志刚', '骆建平', '阮海涛', '裴国栋'), ballots(30, '梅雨晴', '祝小兰', '温玉霞')],
  ),
  ...concluded(first, '封'),
  {
    on: '2026-04-27',
    do: 'callSecondVote',
    day: '2026-05-03',
    note: '三人票数相等，争两个名额，先在三人中再次投票；留给妇女的名额另外选',
  },
  { on: '2026-04-27', do: 'postNotice', notice: 'second vote', places },
  ...again('2026-04-28', '2026-04-29'),
  ...pollOn(
    '2026-05-03',
    [25, 25],
    [ballots(35, '', '', '骆建平', '阮海涛'), ballots(30, '', '', '裴国栋')],
    [ballots(45, '', '', '骆建平', '阮海涛'), ballots(20, '', '', '裴国栋')],
  ),
  ...concluded('2026-05-03', '再封'),
  { on: '2026-05-04', do: 'callSecondVote', day: '2026-05-17', note: '留给妇女的一个名额' },
  { on: '2026-05-05', do: 'postNotice', notice: 'second vote', places },
  ...again('2026-05-08', '2026-05-09'),
  ...pollOn(
    '2026-05-17',
    [15, 15],
    [ballots(40, '', '', '温玉霞'), ballots(35, '', '', '裴国栋')],
    [ballots(20, '', '', '温玉霞'), ballots(50, '', '', '裴国栋'), { times: 5 }],
  ),
  ...concluded('2026-05-17', '三封'),
  ...handedOver('2026-05-18', '2026-05-25', '2026-05-26'),
];

/** One vote a household: their list is posted with the roll, twelve of each station stay away, 25 of 49 vote: just more than half. 程大江 has all but eight. A voter who represents no household gets no ballot. */
const households: readonly Line[] = [
  ...untilTheEve({}).flatMap((line) =>
    line['do'] === 'postRoll'
      ? [
          { ...line, expect: { refused: 'representatives are not listed', cites: '第十七条' }, note: '户代表名单应当同时公布' },
          { on: '2026-04-02', do: 'chooseRepresentatives', office: 'household representative', file: 'heads' },
          line,
        ]
      : [line['do'] === 'printBallots' ? { ...line, printed: heads.length + 4 } : line],
  ),
  { on: first, at: '08:00', do: 'openAllStations', clock: '08:00', reserve: 2, seal: 'HT-{box}' },
  {
    on: first,
    at: '08:10',
    do: 'issueBallots',
    station: 1,
    taker: `${noHead}/1`,
    expect: { refused: 'no ballot for a stranger' },
    note: '不是户代表，不领票',
  },
  ...pollOn(
    first,
    [12, 12],
    [ballots(headsAt([1, 2, 3]) - 16, '程大江', '范志刚', ...three), ballots(4, '梅雨晴', '祝小兰', '裴国栋')],
    [ballots(headsAt([4, 5, 6]) - 16, '程大江', '范志刚', ...three), ballots(4, '梅雨晴', '祝小兰', '裴国栋')],
  ).slice(1),
  ...concluded(first, '封'),
  ...handedOver('2026-04-27', '2026-05-05', '2026-05-06'),
];

interface End {
  readonly title: string;
  readonly told: readonly Line[];
  readonly province?: string;
  readonly mode?: 'households';
  readonly village?: { readonly posts: readonly Line[] };
}

export const ends: Readonly<Record<string, End>> = {
  second: { title: '海棠社区：另行选举', told: second },
  tie: { title: '海棠社区：得票相等', told: tie },
  over: { title: '海棠社区：收回多于发出', told: over },
  'over-void': { title: '海棠社区：收回多于发出，重新选举', told: overVoid, province: '重庆' },
  households: { title: '海棠社区：户代表选举', told: households, mode: 'households' },
  apart: { title: '海棠村：单列妇女委员', told: apart, province: '浙江', village: { posts: apartPosts } },
  'no-woman': { title: '海棠社区：没有妇女当选', told: noWoman },
  anew: { title: '海棠社区：重新计票', told: anew },
};

/** Every file of the stories, name and content. */
export const files = (): Readonly<Record<string, string>> => ({
  'roll.csv': rollCsv(people, 'community'),
  'roll-village.csv': rollCsv(people, 'village'),
  'heads.csv': csv(
    '小组,姓名,户号',
    heads.map(({ group, name, household }) => [group, name, household]),
  ),
  ...Object.fromEntries(
    Object.entries(ends).map(([end, { title, told, province, village, mode = 'voters' }]) => {
      const where = village
        ? { kind: 'village', township: '海棠镇', name: '海棠村' }
        : { kind: 'community', township: '海棠街道', name: '海棠社区' };
      const { kind, ...named } = where;
      const place = { kind, ...(province ? { province } : {}), ...named, groups: 6 };
      const head = {
        format: 'zhengxuan-facts/1',
        title,
        seed: end,
        place,
        term: 6,
        mode,
        posts: village?.posts ?? posts,
        files: village
          ? { roll: 'roll-village.csv' }
          : mode === 'voters'
            ? { roll: 'roll.csv' }
            : { roll: 'roll.csv', heads: 'heads.csv' },
        people: who,
      };
      const lines = told.map((line) => `    ${JSON.stringify(line)}`).join(',\n');
      return [
        `facts-${end}.json`,
        `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "told": [\n${village ? inVillage(lines) : lines}\n  ]\n}\n`,
      ];
    }),
  ),
});

if (import.meta.main)
  for (const [name, content] of Object.entries(files())) writeFileSync(new URL(name, import.meta.url), content);
