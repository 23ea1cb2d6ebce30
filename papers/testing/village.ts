// A small invented village election, told as facts and folded: what the tests of papers and of the press stand on. Nothing here went through the office.
import { type Election, evolve, type Fact, noElection } from '../../election/election.ts';
import type { Sex } from '../../election/person.ts';
import { addDays } from '../../law/days.ts';
import type { Placed } from '../figures.ts';

export const rareNames = ['罗㛃', '李䶮', '范𠅤', '王𬭎', '阿卜杜热合曼·麦麦提艾力', '欧阳𬬭', '汪㬎'] as const;

export interface Told {
  readonly e: Election;
  readonly told: readonly Placed[];
  readonly day: string;
}
export interface VillageOptions {
  readonly year?: 2011 | 2026;
  readonly kind?: 'village' | 'community';
  readonly voters?: number;
  readonly groups?: number;
  readonly rehearsal?: boolean;
  /** Votes of the four candidates for member and the two for director, out of all voters. */
  readonly votes?: readonly [number, number, number, number, number, number];
  readonly names?: readonly string[];
}

const surnames = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗';
const given = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰春梅国庆红建文志';
const at = (text: string, i: number): string => text.charAt(i % text.length);
/** Invented: two or three characters by number. */
const invented = (i: number): string =>
  `${at(surnames, i * 7)}${at(given, i * 11 + 3)}${i % 3 === 0 ? '' : at(given, i * 5 + 1)}`;

/** The election from its beginning to the sealed handover. */
export const village = (options: VillageOptions = {}): Told => {
  const { year = 2026, kind = 'village', voters = 120, groups = 3, rehearsal = false } = options;
  const votes = options.votes ?? [voters - 20, 10, voters - 15, voters - 12, voters - 40, 30];
  const day = `${year}-03-28`;
  const names = [...(options.names ?? rareNames), '罗伟林', '范丰富', '王庆林', '林维新', '王自成', '曹均'];
  const nameOf = (i: number): string => names[i] ?? invented(i);
  const first = names.length - 6;
  const person = (i: number): string => `p_${String(i).padStart(5, '0')}`;
  const facts: Fact[] = [
    {
      fact: 'ElectionBegun',
      on: `${year}-02-10`,
      rehearsal,
      term: 8,
      mode: 'voters',
      kind,
      township: '清溪镇',
      name: kind === 'village' ? '石燕村' : '银龙东苑社区',
      groups,
      posts: [
        { post: 'director', seats: 1 },
        { post: 'member', seats: 3 },
      ],
    },
    { fact: 'BasicFileRecorded', on: `${year}-02-10`, population: 2453, partyMembers: 105, partyGroups: 16 },
    {
      fact: 'CommitteeChosen',
      on: `${year}-02-15`,
      by: kind === 'village' ? 'villagers representatives' : 'residents representatives',
      present: 60,
      members: [
        { person: person(first), name: '罗伟林', group: 1, votes: 58, post: 'chair' },
        { person: 'p_c2', name: '欧兴俊', group: 1, votes: 55, post: 'member' },
        { person: person(first + 2), name: '王庆林', group: 1, votes: 51, post: 'member' },
      ],
      alternates: [
        { person: 'p_a1', name: '彭建国', group: 2, votes: 40 },
        { person: 'p_a2', name: '周秀兰', group: 2, votes: 39 },
      ],
    },
    { fact: 'ElectionDayFixed', on: `${year}-02-16`, day },
    { fact: 'PlanAdopted', on: `${year}-02-18`, by: kind === 'village' ? '村民代表会议' : '居民代表会议', decides: {} },
    { fact: 'PublicityDone', on: `${year}-02-20`, kind: 'slogans', count: 56 },
    { fact: 'PublicityDone', on: `${year}-02-21`, kind: 'training', count: 1, people: 40 },
    { fact: 'PublicityDone', on: `${year}-03-27`, kind: 'training', count: 1, people: 76 },
    { fact: 'NoticePosted', on: `${year}-02-16`, notice: 'election day', number: 1, places: ['村部'] },
    ...Array.from(
      { length: voters },
      (_, i): Fact => ({
        fact: 'VoterRegistered',
        on: `${year}-02-25`,
        voter: person(i),
        no: i + 1,
        group: 1 + Math.floor((i * groups) / voters),
        category: 'lives here',
        secret: {
          of: person(i),
          name: nameOf(i),
          sex: (i % 2 === 0 ? 'man' : 'woman') satisfies Sex,
          born: '1980-01-02',
          idNumber: `999999198001${String(i).padStart(6, '0')}`,
        },
      }),
    ),
    { fact: 'RollPosted', on: `${year}-03-06`, version: 1, voters, list: 'd', places: ['村部', '各组'] },
    { fact: 'NominationHeld', on: `${year}-03-13`, way: 'direct ballots', issued: voters, returned: voters - 2 },
    ...['罗伟林', '范丰富'].map(
      (name, i): Fact => ({
        fact: 'NomineeNamed',
        on: `${year}-03-13`,
        way: 'direct ballots',
        person: person(first + i),
        name,
        woman: false,
        post: 'director',
        votes: 70 - i * 40,
      }),
    ),
    ...['王庆林', '林维新', '王自成', '曹均'].map(
      (name, i): Fact => ({
        fact: 'NomineeNamed',
        on: `${year}-03-13`,
        way: 'direct ballots',
        person: person(first + 2 + i),
        name,
        woman: name === '曹均',
        post: 'member',
        votes: 66 - i * 5,
      }),
    ),
    { fact: 'CommitteeMemberLeft', on: `${year}-03-13`, person: person(first), name: '罗伟林', because: 'nominated' },
    {
      fact: 'AlternateMovedUp',
      on: `${year}-03-13`,
      person: 'p_a1',
      name: '彭建国',
      group: 2,
      votes: 40,
      inPlaceOf: person(first),
    },
    { fact: 'CommitteeMemberLeft', on: `${year}-03-13`, person: person(first + 2), name: '王庆林', because: 'nominated' },
    {
      fact: 'AlternateMovedUp',
      on: `${year}-03-13`,
      person: 'p_a2',
      name: '周秀兰',
      group: 2,
      votes: 39,
      inPlaceOf: person(first + 2),
    },
    { fact: 'CommitteePostFilled', on: `${year}-03-13`, person: 'p_c2', post: 'chair' },
    {
      fact: 'CandidatesFixed',
      on: `${year}-03-18`,
      candidates: ['罗伟林', '范丰富', '王庆林', '林维新', '王自成', '曹均'].map((name, i) => ({
        person: person(first + i),
        name,
        woman: name === '曹均',
        post: i < 2 ? ('director' as const) : ('member' as const),
        votes: 70 - i * 5,
      })),
    },
    {
      fact: 'CandidatesMetVoters',
      on: `${year}-03-22`,
      place: '村部会议室',
      present: 83,
      candidates: Array.from({ length: 6 }, (_, i) => person(first + i)),
    },
    ...Array.from(
      { length: groups },
      (_, i): Fact => ({
        fact: 'CardsDelivered',
        on: `${year}-03-26`,
        group: i + 1,
        cards: Math.ceil(((i + 1) * voters) / groups) - Math.ceil((i * voters) / groups),
        signedBy: '组长',
      }),
    ),
  ];
  facts.push(...pollFacts(day, voters, groups, votes, first, person));
  const e = noElection();
  for (const f of facts) evolve(e, f);
  return { e, day, told: facts.map((fact, i) => ({ written: { book: 'main', position: i + 1 }, fact })) };
};

/** Poll, count by box totals in as many boxes as groups (all votes in proportion of the voters), result, handover. */
const pollFacts = (
  day: string,
  voters: number,
  groups: number,
  votes: readonly number[],
  first: number,
  person: (i: number) => string,
): Fact[] => {
  const part = (all: number, i: number): number => Math.floor(((i + 1) * all) / groups) - Math.floor((i * all) / groups);
  const size = (i: number): number => Math.ceil(((i + 1) * voters) / groups) - Math.ceil((i * voters) / groups);
  const spoilt = (i: number) => ({ void: 1, blank: 1, partValid: i === 0 ? 1 : 0 });
  const sheet = (i: number) => ({
    returned: size(i),
    valid: size(i) - 2 - spoilt(i).partValid,
    ...spoilt(i),
    votes: votes.map((n, k) => ({
      post: k < 2 ? ('director' as const) : ('member' as const),
      key: person(first + k),
      votes: part(n, i),
    })),
  });
  const stations = Array.from({ length: groups }, (_, i) => i);
  const elected = [0, 2, 3, 4].map((k) => ({
    person: person(first + k),
    name: ['罗伟林', '', '王庆林', '林维新', '王自成'][k] ?? '',
    post: k === 0 ? ('director' as const) : ('member' as const),
    votes: votes[k] ?? 0,
    how: 'majority' as const,
  }));
  const year = day.slice(0, 4);
  const round = 1;
  return [
    {
      fact: 'StationsSet',
      on: `${year}-03-24`,
      round,
      opens: '08:30',
      closes: '11:00',
      countAt: '村部',
      stations: stations.map((i) => ({ no: i + 1, name: `第${i + 1}组禾坪`, groups: [i + 1], boxes: [String(i + 1)] })),
    },
    {
      fact: 'StaffAppointed',
      on: `${year}-03-24`,
      round,
      staff: stations.flatMap((i) => [
        ...Array.from({ length: 3 }, () => ({ name: '黄林波', role: 'scrutineer' as const, station: i + 1 })),
        { name: '范和平', role: 'teller' as const, station: i + 1 },
      ]),
    },
    {
      fact: 'BallotsPrinted',
      on: `${year}-03-25`,
      round,
      printed: voters,
      style: {
        kind: 'all',
        sections: [
          { post: 'director', seats: 1, candidates: [0, 1].map((k) => person(first + k)) },
          { post: 'member', seats: 3, candidates: [2, 3, 4, 5].map((k) => person(first + k)) },
        ],
      },
    },
    ...stations.flatMap((i): Fact[] => [
      { fact: 'StationOpened', on: day, round, station: i + 1, clock: '08:30', ballots: size(i), seals: ['A1'] },
      {
        fact: 'StationClosed',
        on: day,
        round,
        station: i + 1,
        clock: '11:00',
        issued: size(i),
        own: size(i) - 1,
        byProxy: 1,
        spoiled: 0,
        unused: 0,
      },
      { fact: 'StationAccepted', on: day, round, station: i + 1 },
    ]),
    ...stations.flatMap((i): Fact[] => [
      { fact: 'BoxOpened', on: day, round, box: String(i + 1), returned: size(i) },
      { fact: 'BoxTotalsEntered', on: day, round, box: String(i + 1), secret: { of: 'count', sheet: sheet(i) } },
      { fact: 'BoxCounted', on: day, round, box: String(i + 1), ballots: size(i), secret: { of: 'count', sheet: sheet(i) } },
    ]),
    { fact: 'ResultConfirmed', on: day, round, valid: true, found: true, elected },
    { fact: 'ResultAnnounced', on: day, round, clock: '15:20' },
    { fact: 'BallotsSealed', on: day, round, packages: 2, keeper: '清溪镇人民政府', seals: ['F1', 'F2'] },
    { fact: 'ReportFiled', on: addDays(day, 1), round, to: '清溪镇人民政府' },
    {
      fact: 'HandedOver',
      on: addDays(day, 6),
      items: ['印章', '办公场所', '财务账目'],
      from: '上一届委员会',
      to: '新一届委员会',
      witness: '欧兴俊',
    },
  ];
};
