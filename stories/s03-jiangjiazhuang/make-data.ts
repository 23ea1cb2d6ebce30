// The lists of 蒋家庄: 2407 voters in 8 groups, 1214 men and 1193 women; who is nominated, who represents 1024 households, who works at the poll, who votes for whom. Invented around the published figures; `node stories/s03-jiangjiazhuang/make-data.ts` writes it.
import { writeFileSync } from 'node:fs';
import { boxSums } from '../ballots.ts';
import { csv, type Placed, placed, rollCsv, unnamed, type Villager, villagers } from '../people.ts';

/** Registered voters of the eight villagers' groups: 2407 in all. */
export const groupSizes = [318, 296, 305, 287, 311, 279, 302, 309] as const;

const committee: readonly Placed[] = placed(`
  智德厚 男 1954-02-16 1, 蒋春生 男 1961-08-05 2, 蒋玉莲 女 1965-11-19 3, 王守义 男 1950-06-28 4, 郝建忠 男 1968-03-14 5, 任桂香 女 1970-09-09 6, 蒋满仓 男 1957-12-01 7`);
const alternates: readonly Placed[] = placed('郭来福 男 1959-05-05 8, 蒋翠萍 女 1967-07-23 1, 薛根旺 男 1963-10-17 2');
/** Nominees by direct ballots. 智同义, with many votes, withdraws before the candidates are fixed. */
const nominees: readonly Placed[] = placed(`
  蒋海军 男 1971-04-18 3, 智同义 男 1956-01-09 1, 蒋志强 男 1974-06-30 4, 王丽芳 女 1973-12-12 5, 任建平 男 1969-02-25 6, 郝文斌 男 1977-08-21 7,
  蒋慧珍 女 1979-10-06 8, 薛俊杰 男 1976-03-03 2`);

/** Everybody registered, 18 on 18 December 2011 at the latest. */
export const people: readonly Villager[] = villagers({
  seed: 20111458,
  groupSizes,
  placed: [...committee, ...alternates, ...nominees],
  reserved: [],
  lastBirth: '1993-12-18',
});

/** Votes of the direct nomination. */
const nominations: readonly (readonly [post: string, name: string, group: number, votes: number])[] = [
  ['director', '蒋海军', 3, 1102],
  ['director', '智同义', 1, 871],
  ['director', '蒋志强', 4, 245],
  ['deputy', '蒋志强', 4, 1210],
  ['deputy', '王丽芳', 5, 1043],
  ['deputy', '任建平', 6, 877],
  ['deputy', '郝文斌', 7, 312],
  ['member', '蒋慧珍', 8, 1186],
  ['member', '薛俊杰', 2, 1020],
  ['member', '郝文斌', 7, 765],
  ['member', '李雨琳', 1, 541],
  ['member', '任建平', 6, 204],
];
const named: readonly Placed[] = [...committee, ...alternates, ...nominees, ...placed('李雨琳 女 1980-01-01 1')];

/** Villagers' representatives of each group: 54, each third and sixth of a group a woman, the fifth too. */
export const representatives = [7, 7, 7, 6, 7, 6, 7, 7] as const;
const chosenIn = (group: number): readonly (readonly [group: number, name: string, votes: number])[] => {
  const free = unnamed(people, group, named).filter((one) => one.born > '1950' && one.born < '1985');
  const of = { 男: free.filter((one) => one.sex === '男'), 女: free.filter((one) => one.sex === '女') };
  return Array.from({ length: representatives[group - 1] ?? 0 }, (_, at) => {
    const [sex, nth] = at === 2 || at === 4 || at === 5 ? (['女', at] as const) : (['男', 2 * at] as const);
    return [group, of[sex][nth]?.name ?? '', 83 - 4 * at - group] as const;
  });
};
const groups = groupSizes.map((_, at) => at + 1);

/** Three scrutineers, one who issues and one who writes at each of eight places, from the group that votes there. */
function staffCsv(): string {
  const here = (group: number) => unnamed(people, group, named).filter((one) => one.born > '1962' && one.born < '1988');
  const works = ['监票员', '监票员', '监票员', '发票员', '代书员'];
  return csv('姓名,小组,职责,投票站', [
    ['王守义', 4, '总监票员', ''],
    ['蒋玉莲', 3, '计票员', ''],
    ['蒋春生', 2, '计票员', ''],
    ['蒋满仓', 7, '唱票员', ''],
    ...groups.flatMap((group) => works.map((work, at) => [here(group)[20 + 5 * at]?.name, group, work, group])),
  ]);
}

const isChild = (one: Villager, head: Villager): boolean => one.born > `${Number(head.born.slice(0, 4)) + 20}`;
/** Grown children who work away and vote through the head of their household, their parent: in the last household of each group that has so many. */
const households = groups.map((group) => {
  const own = Map.groupBy(unnamed(people, group, named), (one) => one.household);
  return [...own.values()].findLast(([head, ...others]) => head && others.filter((one) => isChild(one, head)).length >= 2) ?? [];
});
const proxiesOf = (group: number) => {
  const [head, ...others] = households[group - 1] ?? [];
  return head
    ? others.filter((one) => isChild(one, head)).map((child) => [child.name, group, head.name, group, '父母', '外出务工'])
    : [];
};

/** What the sheets of the eight boxes say, as the facts tell them: 2230 ballots = 2192 valid + 27 void + 11 blank; 1116 elect. */
export const sums = boxSums({
  seed: 20111218,
  boxes: [294, 275, 286, 262, 289, 262, 279, 283].map((ballots, at) => [String(at + 1), ballots] as const),
  director: { 蒋海军: 1463, 蒋志强: 712, 智同义: 17 },
  deputy: { 任建平: 1402, 郝文斌: 1288, 王丽芳: 1101 },
  member: { 蒋慧珍: 1519, 薛俊杰: 1244, 李雨琳: 1006 },
  spoilt: Array.from({ length: 27 }, () => ({ note: 'void:other' })),
  blank: 11,
});

/** Every data file of the story, name and content. */
export const files = (): Readonly<Record<string, string>> => ({
  'roll.csv': rollCsv(people, 'village'),
  'nominations.csv': csv(
    'post,name,group,votes',
    nominations.map(([post, name, group, votes]) => [post, name, group, votes]),
  ),
  'representatives.csv': csv('小组,姓名,得票', groups.flatMap(chosenIn)),
  'heads.csv': csv(
    '小组,姓名,得票',
    groups.map((group) => chosenIn(group)[0] ?? []),
  ),
  'staff.csv': staffCsv(),
  'proxies.csv': csv('委托人,委托人小组,受委托人,受委托人小组,关系,原因', groups.flatMap(proxiesOf)),
});

if (import.meta.main)
  for (const [name, content] of Object.entries(files())) writeFileSync(new URL(name, import.meta.url), content);
