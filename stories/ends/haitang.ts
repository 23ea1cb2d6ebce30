// 海棠社区, invented: who lives there, who stands, and the lines that every one of its elections tells alike. How each ends: make-data.ts.
import { type Placed, placed, unnamed, type Villager, villagers } from '../people.ts';

export type Line = Readonly<Record<string, unknown>>;

export type Ballot = Readonly<Record<string, unknown>>;

const committee: readonly Placed[] = placed(
  '邹敏华 女 1966-03-12 1, 柏立民 男 1959-11-08 2, 简桂珍 女 1963-07-21 3, 尤正平 男 1957-02-14 4, 卓春梅 女 1970-09-30 5',
);

const nominees: readonly Placed[] = placed(`
  程大江 男 1968-05-04 6, 梅雨晴 女 1976-08-17 5, 范志刚 男 1972-01-25 6, 祝小兰 女 1980-12-03 4,
  骆建平 男 1969-06-06 1, 温玉霞 女 1974-10-10 2, 阮海涛 男 1983-03-19 3, 裴国栋 男 1965-04-28 5`);

const named = [...committee, ...nominees];

/** Everybody registered: 30 in each of six groups. */
export const people: readonly Villager[] = villagers({
  seed: 1,
  groupSizes: [30, 30, 30, 30, 30, 30],
  placed: named,
  reserved: [],
  lastBirth: '2008-04-26',
});

export const free = (group: number, at: number): string => unnamed(people, group, named)[at]?.name ?? '';

export const places = ['社区公告栏'];

/** Two scrutineers a station, and who calls and counts. */
export const staff = [
  { name: '柏立民', role: 'chief scrutineer' },
  ...[1, 2].flatMap((station) =>
    [0, 1].map((at) => ({ name: free(station * 2, at), group: station * 2, role: 'scrutineer', station })),
  ),
  { name: '简桂珍', role: 'teller' },
  { name: '卓春梅', role: 'caller' },
];

const stations = [
  { no: 1, name: '社区会议室', groups: [1, 2, 3], boxes: ['1'] },
  { no: 2, name: '海棠小学', groups: [4, 5, 6], boxes: ['2'] },
];

export const posts = [
  { post: 'director', seats: 1 },
  { post: 'deputy', seats: 1 },
  { post: 'member', seats: 3 },
] as const;

const standing: readonly (readonly [name: string, post: string])[] = [
  ['程大江', 'director'],
  ['梅雨晴', 'director'],
  ['范志刚', 'deputy'],
  ['祝小兰', 'deputy'],
  ['骆建平', 'member'],
  ['温玉霞', 'member'],
  ['阮海涛', 'member'],
  ['裴国栋', 'member'],
];

const names = standing.map(([name]) => name);

export const who = { chair: '邹敏华', clerk: '尤正平', teller: '简桂珍', caller: '卓春梅', scrutineer: '柏立民' };

const plan = { scrutineersPerBox: 2, cardsBeforePoll: 2, nomineeConsent: 'in writing', reviewRounds: ['township or street'] };

/** Who signed for the nominee at a place of the list: 17 of one group for the first, one fewer for each that follows, and nobody for two of one post. */
const signersFor = (at: number): readonly string[] => {
  const group = (at % 6) + 1;
  return Array.from({ length: 17 - at }, (_, i) => `${free(group, i)}/${group}`);
};

/** From the first meeting to the eve: everything in time. */
export const untilTheEve = (decides: Line): readonly Line[] => [
  { on: '2026-03-01', do: 'beginElection' },
  {
    on: '2026-03-05',
    do: 'chooseCommittee',
    by: 'residents representatives',
    due: 20,
    present: 18,
    members: committee.map(({ name, group }, at) => ({ name, group, votes: 18 - at, ...(at === 0 ? { post: 'chair' } : {}) })),
  },
  { on: '2026-03-06', do: 'postNotice', notice: 'election committee', places },
  {
    on: '2026-03-07',
    do: 'adoptPlan',
    by: '居民代表会议',
    body: 'residents representatives',
    due: 20,
    present: 18,
    agree: 17,
    decides: { ...plan, ...decides },
  },
  { on: '2026-03-08', do: 'fixElectionDay', day: '2026-04-26' },
  { on: '2026-03-09', do: 'postNotice', notice: 'election day', places },
  { on: '2026-03-20', do: 'registerVoters', file: 'roll' },
  { on: '2026-04-02', do: 'postRoll', places },
  ...standing.map(([person, post], at) => ({ on: '2026-04-08', do: 'signNomination', person, post, signers: signersFor(at) })),
  { on: '2026-04-12', do: 'answerNomination', agree: names },
  { on: '2026-04-12', do: 'reviewNominees', by: '海棠街道办事处', round: 'township or street', eligible: names },
  { on: '2026-04-14', do: 'fixCandidates', posts: posts.map(({ post, seats }) => ({ post, number: seats + 1 })) },
  { on: '2026-04-14', do: 'postNotice', notice: 'candidates', places },
  { on: '2026-04-16', do: 'setStations', opens: '08:00', closes: '12:00', countAt: '社区会议室', stations },
  { on: '2026-04-16', do: 'appointStaff', staff },
  { on: '2026-04-17', do: 'printBallots', printed: 184 },
  { on: '2026-04-20', do: 'meetVoters', place: '社区会议室', present: 60 },
  { on: '2026-04-23', do: 'deliverAllCards', signedBy: '各组组长' },
];

/** A day of voting at two stations: who stayed away, and the ballots of both boxes. */
export const pollOn = (
  on: string,
  away: readonly [number, number],
  one: readonly Ballot[],
  two: readonly Ballot[],
): readonly Line[] => [
  { on, at: '08:00', do: 'openAllStations', clock: '08:00', reserve: 2, seal: 'HT-{box}' },
  { on, at: '12:00', do: 'closeAllStations', clock: '12:00', notVoted: { 1: away[0], 2: away[1] } },
  { on, at: '12:05', do: 'acceptAllStations' },
  { on, at: '12:10', do: 'countBox', box: '1', ballots: one },
  { on, at: '12:40', do: 'countBox', box: '2', ballots: two },
];

export const concluded = (on: string, seals: string, more: Line = { valid: true }): readonly Line[] => [
  { on, at: '13:20', do: 'confirmResult', ...more },
  { on, at: '13:30', do: 'announceResult', clock: '13:30' },
  { on, at: '13:40', do: 'postNotice', notice: 'result', places },
  { on, at: '14:00', do: 'sealBallots', packages: 2, seals: [`${seals}1`, `${seals}2`], keeper: '海棠街道办事处' },
];

/** What is set anew for a second vote. */
export const again = (before: string, eve: string): readonly Line[] => [
  { on: before, do: 'setStations', opens: '08:00', closes: '12:00', countAt: '社区会议室', stations },
  { on: before, do: 'appointStaff', staff },
  { on: eve, do: 'printBallots', printed: 184 },
];

export const handedOver = (from: string, to: string, sealed: string): readonly Line[] => [
  { on: from, do: 'fileReport', to: '海棠街道办事处' },
  {
    on: to,
    do: 'handOver',
    items: ['印章', '账目', '档案'],
    from: '第五届居民委员会',
    to: '第六届居民委员会',
    witness: '邹敏华',
  },
  { on: sealed, do: 'makePapers' },
  { on: sealed, at: '15:00', do: 'sealArchive' },
];

export const ballots = (times: number, director: string, deputy: string, ...member: readonly string[]): Ballot => ({
  ...(director ? { director: [director] } : {}),
  ...(deputy ? { deputy: [deputy] } : {}),
  ...(member.length > 0 ? { member } : {}),
  times,
});

export const first = '2026-04-26';

export const three = ['骆建平', '温玉霞', '阮海涛'];

/** One who votes for each household: its first on the roll whose name nobody else of the group bears. */
export const heads: readonly Villager[] = [...Map.groupBy(people, ({ household }) => household).values()].flatMap((family) => {
  const head = family.find((one) => people.filter(({ name, group }) => name === one.name && group === one.group).length === 1);
  return head === undefined ? [] : [head];
});

export const headsAt = (groups: readonly number[]): number => heads.filter(({ group }) => groups.includes(group)).length;

export const noHead = unnamed(people, 1, named).find((one) => !heads.includes(one))?.name ?? '';

export const clear = (two: number): readonly [readonly Ballot[], readonly Ballot[]] => [
  [ballots(60, '程大江', '范志刚', '骆建平', '温玉霞', '阮海涛'), ballots(25, '梅雨晴', '祝小兰', '骆建平', '温玉霞', '裴国栋')],
  [
    ballots(60, '程大江', '范志刚', '骆建平', '温玉霞', '阮海涛'),
    ballots(two - 60, '梅雨晴', '祝小兰', '骆建平', '温玉霞', '裴国栋'),
  ],
];
