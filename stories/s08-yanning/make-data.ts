// The roll of 雁宁路社区: 1386 voters in 14 groups, the 42 representatives chosen from them, three a group, and the ten who nominate one candidate. Invented around the published figures; `node stories/s08-yanning/make-data.ts` writes it.
import { writeFileSync } from 'node:fs';
import { ballotsCsv } from '../ballots.ts';
import { type Placed, placed, rollCsv, type Villager, villagers } from '../people.ts';

/** Registered voters of the fourteen residents' groups: 1386 in all. */
export const groupSizes = [104, 98, 101, 95, 107, 92, 99, 103, 96, 100, 94, 105, 97, 95] as const;

/** Households of the groups: 1486 in all, 33 to 37 for each representative. */
export const households = [110, 105, 108, 102, 111, 100, 106, 109, 103, 107, 101, 111, 104, 109] as const;

const committee: readonly Placed[] = placed(
  '雷国庆 男 1960-10-01 1, 魏兰芳 女 1964-05-17 2, 马占海 男 1957-02-08 4, 何秀云 女 1968-09-26 6, 祁文斌 男 1972-12-03 8, 石玉珍 女 1962-03-30 10, 展宏伟 男 1975-07-19 12',
);
const alternates: readonly Placed[] = placed('丁桂花 女 1966-08-11 3, 白尚武 男 1959-11-06 5, 汪淑琴 女 1970-01-24 7');
/** Nominees; seven women and two men of them are to be elected (S8). */
const nominees: readonly Placed[] = placed(`
  金玉梅 女 1974-04-12 1, 邸建军 男 1971-06-25 2, 苏雅琴 女 1978-10-09 3, 罗晓燕 女 1981-02-16 4, 刘菊芳 女 1976-08-28 5, 俞文静 女 1998-05-05 6, 杜鹃 女 1992-11-13 7,
  冯秀丽 女 1979-09-02 8, 段志宏 男 1983-12-20 9, 韩春燕 女 1985-03-07 10, 魏志诚 男 1969-07-31 11, 牟海英 女 1972-01-18 12, 柴永红 女 1980-06-14 13, 岳小兵 男 1977-04-23 14`);

/** Everybody registered, 18 on 15 January 2026 at the latest. */
export const people: readonly Villager[] = villagers({
  seed: 20260115,
  groupSizes,
  placed: [...committee, ...alternates, ...nominees],
  reserved: [],
  lastBirth: '2008-01-15',
});

const running = new Set([...committee, ...alternates, ...nominees].map((one) => one.name));
const bearers = Map.groupBy(people, (one) => one.name);
/** Voters of a group whose name nobody else bears and who neither run nor sit on the committee. */
const free = (group: number): readonly Villager[] =>
  people.filter((one) => one.group === group && !running.has(one.name) && bearers.get(one.name)?.length === 1);
const groups = groupSizes.map((_, at) => at + 1);

/** Three representatives a group, one of a household: a man or a woman as they come. The first has most votes and becomes head of the group. */
export const representatives = groups.map((group) => {
  const households = [...Map.groupBy(free(group), (one) => one.household).values()];
  return [3, 11, 19].map((at, rank) => {
    const [one] = households[at] ?? [];
    if (!one) throw new Error(`group ${group} has too few households`);
    return { group, name: one.name, votes: 57 - 6 * rank - (group % 5) };
  });
});

/** Ten voters of group 14 who nominate 岳小兵 together. */
const signers = free(14).slice(40, 50);

/** The 40 ballots of the representatives who came: 1 void, 39 with marks; 段志宏 and 杜鹃 have exactly half of them. */
const ballots = ballotsCsv({
  seed: 42,
  boxes: [['1', 40]],
  director: { 金玉梅: 27, 魏志诚: 11 },
  deputy: { 苏雅琴: 33, 罗晓燕: 30, 邸建军: 26, 段志宏: 20 },
  member: { 刘菊芳: 34, 俞文静: 31, 冯秀丽: 29, 韩春燕: 27, 岳小兵: 24, 杜鹃: 20, 牟海英: 13, 柴永红: 9 },
  spoilt: [{ director: '金玉梅|魏志诚', deputy: '苏雅琴', member: '刘菊芳|俞文静' }],
  blank: 0,
});

const list = (header: string, rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`;

/** Every data file of the story, name and content. */
export const files = (): Readonly<Record<string, string>> => ({
  'roll.csv': rollCsv(people, 'community'),
  'representatives.csv': list(
    '小组,姓名,得票',
    representatives.flat().map((one) => [one.group, one.name, one.votes]),
  ),
  'heads.csv': list(
    '小组,姓名,得票',
    representatives.flatMap(([first]) => (first ? [[first.group, first.name, first.votes - 9]] : [])),
  ),
  'signatures.csv': list(
    '姓名,小组',
    signers.map((one) => [one.name, one.group]),
  ),
  'ballots.csv': ballots,
});

if (import.meta.main)
  for (const [name, content] of Object.entries(files())) writeFileSync(new URL(name, import.meta.url), content);
