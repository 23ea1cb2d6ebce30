// The lawful path of the little village: every order of an election in its turn, with what is told. A village that has come so far stands here too; its people: littleVillage.ts.
import type { OrderName } from '../orders.ts';
import { littleVillage, rows, type Seen, type Told, usual, type Village } from './littleVillage.ts';

export interface PathStep {
  readonly do: OrderName;
  readonly day: number;
  readonly body: (v: Seen) => unknown;
}
const body = (b: unknown) => () => b;
const member = (name: string, votes: number, post?: string, group = 1) => ({ name, group, votes, ...(post ? { post } : {}) });
/** The election committee as it was chosen, by votes: those who sit, then the alternates. */
const chosen = [
  member('赵春生', 20, 'chair'),
  member('钱春生', 18),
  member('孙春生', 16),
  member('李春生', 14),
  member('周春生', 12),
  member('吴春生', 9, undefined, 2),
  member('郑春生', 8, undefined, 2),
  member('王春生', 7, undefined, 2),
];
export const scrutineers = ['赵秋菊', '钱秋菊', '孙秋菊', '吴秋菊', '郑秋菊', '王秋菊'];
export const nominated = [
  ['赵大山', 'director', 20],
  ['钱大山', 'director', 15],
  ['孙小梅', 'member', 18],
  ['李小梅', 'member', 16],
  ['周大山', 'member', 12],
  ['吴大山', 'member', 8],
] as const;
/** The two who stand for the seat that Zhejiang lists apart (21). */
const women = [
  ['吴小梅', 'woman', 10],
  ['郑小梅', 'woman', 9],
] as const;
const hasWomanPost = (v: Seen): boolean => v.election.begun?.posts.some((p) => p.post === 'woman') ?? false;
const nominatedIn = (v: Seen) => (hasWomanPost(v) ? [...nominated, ...women] : nominated);
/** What `beginElection` says otherwise in a province: in Zhejiang with a seat listed apart for a woman. */
export const beginningIn = (province?: string) => ({
  beginElection: (v: Village, step: PathStep) => {
    const told = step.body(v) as { readonly posts: Told['posts'] };
    return {
      ...told,
      ...(province ? { province } : {}),
      posts: province?.startsWith('浙江') ? [...told.posts, { post: 'woman', seats: 1 }] : told.posts,
    };
  },
});

/** Marks of a ballot by names: printed candidates by id, others as written. */
export const marks = (v: Pick<Seen, 'election'>, director: string | undefined, members: readonly string[]) => {
  const candidates = v.election.rounds.at(-1)?.candidates ?? [];
  const key = (name: string) => candidates.find((c) => c.name === name)?.person ?? `=${name}`;
  return {
    for: { ...(director ? { director: [key(director)] } : {}), ...(members.length > 0 ? { member: members.map(key) } : {}) },
  };
};

const ballots = (box: string): readonly PathStep[] => [
  { do: 'openBox', day: 0, body: body({ box, returned: 20 }) },
  ...Array.from(
    { length: 20 },
    (_, i): PathStep => ({
      do: 'callBallot',
      day: 0,
      body: (v) => ({
        box,
        number: i + 1,
        marks: marks(v, i < 14 ? '赵大山' : '钱大山', i < 11 ? ['孙小梅', '李小梅'] : ['孙小梅', '周大山']),
      }),
    }),
  ),
  { do: 'closeBox', day: 0, body: body({ box }) },
];

/** Where representatives elect: each of the forty, for a household of his own or for a group of twenty. */
const everybodyRepresents = (mode: string): PathStep => ({
  do: 'chooseRepresentatives',
  day: -25,
  body: body({
    office: mode === 'households' ? 'household representative' : 'representative',
    chosen: rows.map(({ name, group }, i) => ({ name, group, ...(mode === 'households' ? { household: `${i + 1}` } : {}) })),
  }),
});

/** The lawful path: what is told, on which day counted from the poll. 赵大山 28 of 40, 孙小梅 40, 李小梅 22. */
export const path = (told: Partial<Told> = {}): readonly PathStep[] => {
  const t = { ...usual, ...told };
  const review = t.year >= 2026;
  const proxies = t.mode === 'representatives' ? 0 : 2;
  return [
    {
      do: 'beginElection',
      day: -60,
      body: body({
        kind: t.kind,
        township: '白沙乡',
        name: '小坪村',
        groups: 2,
        term: 8,
        mode: t.mode,
        posts: t.posts,
        rehearsal: true,
      }),
    },
    {
      do: 'chooseCommittee',
      day: -59,
      // 上海 asks for seven members (SH-V 7): there the first two alternates sit.
      body: (v) => ({
        by: t.kind === 'village' ? 'villagers representatives' : 'residents representatives',
        due: 20,
        present: 20,
        members: chosen.slice(0, v.election.begun?.province?.startsWith('上海') ? 7 : 5),
        alternates: chosen.slice(v.election.begun?.province?.startsWith('上海') ? 7 : 5),
      }),
    },
    { do: 'fixElectionDay', day: -58, body: (v) => ({ day: v.d(0) }) },
    { do: 'registerVoters', day: -40, body: body({ rows }) },
    ...(t.mode === 'voters' ? [] : [everybodyRepresents(t.mode)]),
    { do: 'postRoll', day: -20, body: body({ places: ['村务公开栏'] }) },
    {
      do: 'recordNomination',
      day: -14,
      body: (v) => ({
        way: 'direct ballots',
        issued: 40,
        returned: 38,
        nominees: nominatedIn(v).map(([name, p, votes]) => ({ person: v.id(name), post: p, votes })),
      }),
    },
    { do: 'answerNomination', day: -13, body: (v) => ({ agree: v.election.nomination.nominees.map((n) => n.person) }) },
    ...(review
      ? [
          {
            do: 'reviewNominees' as const,
            day: -13,
            body: (v: Seen) => ({ by: '白沙乡人民政府', eligible: nominatedIn(v).map(([name]) => v.id(name)) }),
          },
        ]
      : []),
    {
      do: 'fixCandidates',
      day: -11,
      body: (v) => ({
        posts: [
          { post: 'director', number: 2 },
          { post: 'member', number: 3 },
          ...(hasWomanPost(v) ? [{ post: 'woman', number: 2 }] : []),
        ],
      }),
    },
    {
      do: 'setStations',
      day: -10,
      body: body({
        opens: '08:30',
        closes: '11:00',
        countAt: '村部',
        stations: [
          { no: 1, name: '一组', groups: [1], boxes: ['1'] },
          { no: 2, name: '二组', groups: [2], boxes: ['2'] },
        ],
      }),
    },
    {
      do: 'appointStaff',
      day: -9,
      body: body({ staff: scrutineers.map((name, i) => ({ name, role: 'scrutineer', station: i < 3 ? 1 : 2 })) }),
    },
    { do: 'printBallots', day: -8, body: body({ printed: 44 }) },
    { do: 'meetVoters', day: -6, body: body({ place: '村部', present: 30 }) },
    {
      do: 'deliverCards',
      day: -2,
      body: body({
        groups: [
          { group: 1, cards: 20 },
          { group: 2, cards: 20 },
        ],
      }),
    },
    ...[1, 2].map(
      (station): PathStep => ({
        do: 'openStation',
        day: 0,
        body: body({ station, clock: '08:30', ballots: 22, seals: [`封${station}`] }),
      }),
    ),
    ...[1, 2].map(
      (station): PathStep => ({
        do: 'closeStation',
        day: 0,
        body: body({
          station,
          clock: '11:00',
          issued: 20,
          own: 20 - proxies,
          byProxy: proxies,
          spoiled: 1,
          unused: 1,
          second: '周文涛',
        }),
      }),
    ),
    ...[1, 2].map((station): PathStep => ({ do: 'acceptStation', day: 0, body: body({ station }) })),
    ...ballots('1'),
    ...ballots('2'),
    { do: 'confirmResult', day: 0, body: body({ valid: true }) },
    { do: 'announceResult', day: 0, body: body({ clock: '15:00' }) },
    { do: 'sealBallots', day: 0, body: body({ packages: 2, seals: ['封3'], keeper: '白沙乡人民政府' }) },
    { do: 'fileReport', day: 1, body: body({ to: '白沙乡人民政府' }) },
    {
      do: 'handOver',
      day: 10,
      body: body({ items: ['印章', '财务账目'], from: '上届村民委员会', to: '赵大山', witness: '赵春生' }),
    },
    {
      do: 'recordPapers',
      day: 11,
      body: body({ papers: [{ file: 'result.pdf', sha256: '0'.repeat(64), title: '选举结果报告单' }] }),
    },
    { do: 'sealArchive', day: 11, body: body({}) },
  ];
};

/** A village told along the path up to, not including, the first step that gives the order `until` (all of it without). A step is left out or told otherwise by `instead`. */
export const villageAt = (
  until?: OrderName,
  told: Partial<Told> = {},
  instead: Partial<Record<OrderName, (v: Village, step: PathStep) => unknown>> = {},
): Village => {
  const v = littleVillage(told);
  for (const step of path(told)) {
    if (step.do === until) {
      v.waitUntil(v.d(step.day));
      break;
    }
    const other = instead[step.do];
    const given = other ? other(v, step) : step.body(v);
    if (given !== undefined) v.done(step.do, given, v.d(step.day));
  }
  return v;
};
