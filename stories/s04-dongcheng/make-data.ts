// The roll of a community in 东城区: 486 voters in 10 groups, the representatives they choose and the proxies of those who are away. Invented; `node stories/s04-dongcheng/make-data.ts` writes it.
import { writeFileSync } from 'node:fs';
import { ballotsCsv } from '../ballots.ts';
import { type Placed, placed, rollCsv, type Villager, villagers } from '../people.ts';

/** Registered voters of the ten residents' groups: 486 in all. */
export const groupSizes = [52, 49, 47, 55, 44, 50, 46, 48, 51, 44] as const;

const committee: readonly Placed[] = placed(
  '郑学敏 女 1956-07-07 1, 冯宝林 男 1953-11-12 2, 沈玉华 女 1962-04-15 4, 金志平 男 1968-09-30 6, 董秀兰 女 1959-01-26 8',
);
const alternates: readonly Placed[] = placed('魏长江 男 1955-05-18 3, 卢桂英 女 1960-10-08 5');
const nominees: readonly Placed[] = placed(`
  周卫东 男 1966-03-21 7, 石秀芝 女 1970-12-09 9, 马晓红 女 1975-06-13 10, 贾立新 男 1972-02-02 3, 崔建民 男 1963-08-24 5, 白雪 女 1980-11-05 2, 佟志远 男 1978-04-29 8`);

/** Everybody registered, 18 on 26 April 2009 at the latest; `later` years on for a telling of 2026. */
export const people: readonly Villager[] = villagers({
  seed: 20090426,
  groupSizes,
  placed: [...committee, ...alternates, ...nominees],
  reserved: [],
  lastBirth: '1991-04-26',
});

const known = new Set([...committee, ...alternates, ...nominees].map((one) => one.name));
const bearers = Map.groupBy(people, (one) => one.name);
/** Voters of a group whose name nobody else bears, who neither run nor sit on the committee. */
const free = (group: number): readonly Villager[] =>
  people.filter((one) => one.group === group && !known.has(one.name) && bearers.get(one.name)?.length === 1);
const groups = groupSizes.map((_, at) => at + 1);

/** Three residents' representatives a group, of three households. */
const representatives = groups.flatMap((group) => {
  const households = [...Map.groupBy(free(group), (one) => one.household).values()];
  return households.slice(2, 5).flatMap(([one], rank) => (one ? [{ ...one, votes: 19 - 2 * rank - (group % 3) }] : []));
});

/** Who is away, and a neighbour of the group who votes for him: eleven proxies, three of them held by one person. */
const proxies = [1, 1, 1, 2, 4, 5, 6, 7, 8, 9, 10].map((group, at) => {
  const here = free(group);
  const principal = here[30 - at];
  const holder = here[11];
  return [principal?.name, group, holder?.name, group, at % 2 === 0 ? '外出务工' : '求学'];
});

/** The 449 ballots of 2009: 438 of those at the meeting and 11 taken by proxies; 5 void, 4 blank, 440 with marks; 225 elect. */
const ballots = ballotsCsv({
  seed: 449,
  boxes: [
    ['1', 228],
    ['2', 221],
  ],
  director: { 周卫东: 283, 石秀芝: 157 },
  deputy: { 马晓红: 262, 贾立新: 171 },
  member: { 崔建民: 301, 白雪: 288, 佟志远: 263, 魏长江: 201 },
  spoilt: [
    { note: 'void:unreadable' },
    { director: '周卫东|石秀芝', deputy: '马晓红', member: '崔建民' },
    { director: '周卫东', deputy: '马晓红', member: '崔建民|白雪|佟志远|魏长江' },
    { director: '石秀芝', note: 'void:torn' },
    { note: 'void:not the official print' },
  ],
  blank: 4,
});

const list = (header: string, rows: readonly (readonly (string | number | undefined)[])[]): string =>
  `\uFEFF${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`;

/** Every data file of the story, name and content: the same people in 2009, and born seventeen years later in 2026. */
export const files = (): Readonly<Record<string, string>> => ({
  'roll-2009.csv': rollCsv(people, 'community'),
  'roll-2026.csv': rollCsv(people, 'community', 17),
  'representatives.csv': list(
    '小组,姓名,得票,性别',
    representatives.map((one) => [one.group, one.name, one.votes, one.sex]),
  ),
  'ballots.csv': ballots,
  'proxies.csv': list('委托人,委托人小组,受委托人,受委托人小组,原因', proxies),
});

if (import.meta.main)
  for (const [name, content] of Object.entries(files())) writeFileSync(new URL(name, import.meta.url), content);
