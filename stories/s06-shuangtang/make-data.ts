// The roll of 双塘村: 2932 voters in 30 groups, and the staff of its six boxes. Invented around the published figures; `node stories/s06-shuangtang/make-data.ts` writes it.
import { writeFileSync } from 'node:fs';
import { boxSums } from '../ballots.ts';
import { type Placed, placed, rollCsv, type Villager, villagers } from '../people.ts';

/** Registered voters of the thirty villagers' groups: 2932 in all. */
export const groupSizes = [
  102, 97, 88, 110, 94, 105, 91, 99, 108, 86, 103, 95, 90, 112, 98, 100, 93, 107, 89, 96, 104, 92, 101, 87, 106, 98, 94, 99, 85,
  103,
] as const;

const committee: readonly Placed[] = placed(`
  双国华 男 1959-03-15 1, 傅永昌 男 1956-10-04 3, 沈雪珍 女 1964-01-21 5, 陆阿根 男 1951-08-12 7, 顾明德 男 1966-06-06 9, 钱巧云 女 1969-11-27 12,
  徐金龙 男 1962-04-09 15, 吴水根 男 1954-12-18 18, 朱惠英 女 1971-07-01 21, 马建荣 男 1973-02-14 24, 孙福生 男 1958-09-23 28`);
const alternates: readonly Placed[] = placed(
  '姚根宝 男 1955-05-30 2, 陶月仙 女 1963-10-11 11, 章阿土 男 1960-03-28 20, 方彩娟 女 1967-08-16 29',
);
const nominees: readonly Placed[] = placed(`
  潘志明 男 1970-05-20 4, 高小平 男 1974-09-13 8, 严凤英 女 1976-12-30 14, 薛建新 男 1968-01-17 17, 倪根林 男 1972-06-24 22, 裘美芳 女 1979-04-03 26`);

/** Everybody registered, 18 on 30 August 2014 at the latest. */
export const people: readonly Villager[] = villagers({
  seed: 20140830,
  groupSizes,
  placed: [...committee, ...alternates, ...nominees],
  reserved: [],
  lastBirth: '1996-08-30',
});

const known = new Set([...committee, ...alternates, ...nominees].map((one) => one.name));
const bearers = Map.groupBy(people, (one) => one.name);
/** Voters of a group whose name nobody else bears, who neither run nor sit on the committee, from the first household on. */
const free = (group: number): readonly Villager[] =>
  people.filter((one) => one.group === group && !known.has(one.name) && bearers.get(one.name)?.length === 1);

/** The head of each group, who signs for its cards: somebody between 35 and 64. */
export const leaders = groupSizes.map((_, at) => free(at + 1).find((one) => '1950' <= one.born && one.born < '1980')?.name ?? '');

/** Households of each group. */
export const households = groupSizes.map(
  (_, at) => new Set(people.filter((one) => one.group === at + 1).map((one) => one.household)).size,
);

/** Eight who cannot come to the centre: the oldest of eight groups. */
export const homebound = [2, 6, 10, 13, 16, 19, 25, 30].map((group) => {
  const [oldest] = free(group).toSorted((a, b) => (a.born < b.born ? -1 : 1));
  return `${oldest?.name}/${group}`;
});

/** The four districts inside the centre, by groups. Mobile boxes L1 and L2 go out from the first and the third. */
const districts = [
  { first: 1, boxes: ['1', 'L1'] },
  { first: 9, boxes: ['2'] },
  { first: 16, boxes: ['3', 'L2'] },
  { first: 24, boxes: ['4'] },
] as const;

/** Two supervisors for each box and one who issues ballots for each district, from the district's own groups; the others as the committee named them. */
const staffCsv = (): string => {
  const rows = districts.flatMap(({ first, boxes }, at) => {
    const grown = [first, first + 1].flatMap((group) =>
      free(group).filter((one) => '1955' <= one.born && one.born < '1990' && !leaders.includes(one.name)),
    );
    return [...boxes.flatMap((box) => [box, box]), ''].map((box, seat) => {
      const one = grown[3 * seat];
      return [one?.name, one?.group, box === '' ? '发票员' : '监票员', at + 1, box].join(',');
    });
  });
  const named = [
    '陆阿根,7,总监票员,,',
    '马建荣,24,计票员,,',
    '吴水根,18,计票员,,',
    '朱惠英,21,唱票员,,',
    '孙福生,28,安保,1,',
    '钱巧云,12,代书员,1,',
  ];
  return `\uFEFF${['姓名,小组,职责,投票站,票箱', ...named, ...rows].join('\n')}\n`;
};

/** What the four sheets say, as the facts tell them, the 4 ballots of L1 mixed with box 1 and the 4 of L2 with box 3: 2512 ballots = 2453 valid + 41 void + 18 blank; 1257 elect. */
export const sums = boxSums({
  seed: 20140830,
  boxes: [
    ['1', 676],
    ['2', 595],
    ['3', 666],
    ['4', 575],
  ],
  director: { 潘志明: 1684, 高小平: 757, 傅永昌: 12 },
  deputy: { 严凤英: 1391, 薛建新: 1022 },
  member: { 倪根林: 1318, 裘美芳: 1079 },
  spoilt: Array.from({ length: 41 }, () => ({ note: 'void:other' })),
  blank: 18,
});

/** Every data file of the story, name and content. */
export const files = (): Readonly<Record<string, string>> => ({
  'roll.csv': rollCsv(people, 'village'),
  'staff.csv': staffCsv(),
});

if (import.meta.main)
  for (const [name, content] of Object.entries(files())) writeFileSync(new URL(name, import.meta.url), content);
