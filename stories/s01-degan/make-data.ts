// The lists of the community in 德感街道: 5312 voters in 24 groups, of whom 4807 will vote; who works at its nine venues, who votes for the old and infirm. Invented around the published figures; `node stories/s01-degan/make-data.ts` writes it.
import { writeFileSync } from 'node:fs';
import { boxSums } from '../ballots.ts';
import { csv, type Placed, placed, rollCsv, unnamed, type Villager, villagers } from '../people.ts';

/** Registered voters of the 24 residents' groups: 5312 in all. */
export const groupSizes = [
  248, 231, 219, 242, 205, 226, 214, 237, 198, 223, 241, 209, 218, 232, 227, 201, 239, 216, 224, 212, 230, 207, 221, 192,
] as const;

const committee: readonly Placed[] = placed(
  '段廷安 男 1958-06-11 1, 李远慧 女 1963-02-20 3, 李运才 男 1955-09-17 6, 赵孝廉 男 1952-04-03 9, 陈德均 男 1966-12-25 13, 郭显明 男 1960-08-08 17, 李锡兰 女 1969-10-30 21',
);
const alternates: readonly Placed[] = placed('周永贵 男 1957-07-14 2, 冉光碧 女 1964-05-06 11, 江兴发 男 1961-01-22 19');
/** Nominees of the representatives' meeting; those elected are to be 28 to 57 years old, 40 on average (S1). */
const nominees: readonly Placed[] = placed(`
  程世勇 男 1974-03-12 4, 蒋正华 男 1969-11-28 8, 何小琴 女 1988-09-15 5, 邓泽明 男 1959-10-02 7, 罗晓梅 女 1981-06-19 10, 杨国平 男 1977-12-07 12,
  谭秀英 女 1979-04-26 14, 唐志刚 男 1972-08-13 16, 秦雪 女 1985-01-31 18, 彭家富 男 1966-05-09 20`);

/** Everybody registered, 18 on 22 December 2016 at the latest. */
export const people: readonly Villager[] = villagers({
  seed: 20161222,
  groupSizes,
  placed: [...committee, ...alternates, ...nominees],
  reserved: [],
  lastBirth: '1998-12-22',
});

const named: readonly Placed[] = [...committee, ...alternates, ...nominees];

/** The groups of the central venue and of the eight branch venues. */
export const venues = [
  [1, 2, 3, 4],
  [5, 6, 7],
  [8, 9, 10],
  [11, 12, 13],
  [14, 15, 16],
  [17, 18],
  [19, 20],
  [21, 22],
  [23, 24],
] as const;

/** Chief scrutineer, chief teller and caller from the committee; at each venue its own scrutineers, teller, issuer, writer and guard. */
function staffCsv(): string {
  const works = ['监票员', '监票员', '计票员', '发票员', '发票员', '代书员', '安保'];
  return csv('姓名,小组,职责,投票站', [
    ['赵孝廉', 9, '总监票员', ''],
    ['李锡兰', 21, '计票员', ''],
    ['陈德均', 13, '唱票员', ''],
    ...venues.flatMap(([group], at) => {
      const free = unnamed(people, group, named).filter((one) => one.born > '1962' && one.born < '1990');
      return works.map((work, n) => [free[10 + 4 * n]?.name, group, work, at + 1]);
    }),
  ]);
}

/** The old and infirm who vote through a younger one of their household: one in each group, two more of group 2 through the same neighbour. */
function proxiesCsv(): string {
  const inGroup = (group: number) => {
    const free = unnamed(people, group, named);
    return free
      .filter((one) => one.born < '1935')
      .flatMap((old) => {
        const young = free.findLast((one) => one.household === old.household && one.born > '1950');
        return young ? [{ old, young }] : [];
      });
  };
  const line = (old: Villager, holder: Villager, kin: string) => [
    old.name,
    old.group,
    holder.name,
    holder.group,
    kin,
    '特殊原因',
  ];
  return csv(
    '委托人,委托人小组,受委托人,受委托人小组,关系,原因',
    groupSizes.flatMap((_, at) => {
      const [first, ...others] = inGroup(at + 1);
      if (!first) return [];
      const neighbours = at === 1 ? others.filter((one) => one.old.household !== first.old.household).slice(0, 2) : [];
      return [line(first.old, first.young, '子女'), ...neighbours.map((one) => line(one.old, first.young, ''))];
    }),
  );
}

/** What the sheets of the nine boxes say, as the facts tell them: 4807 ballots = 4694 valid + 71 void + 42 blank; 2404 elect. */
export const sums = boxSums({
  seed: 20161222,
  boxes: [852, 584, 595, 602, 600, 411, 393, 396, 374].map((ballots, at) => [String(at + 1), ballots] as const),
  director: { 程世勇: 3527, 蒋正华: 1144, 段廷安: 23 },
  member: { 何小琴: 3641, 邓泽明: 3386, 罗晓梅: 3254, 杨国平: 3107, 谭秀英: 2988, 唐志刚: 2196, 秦雪: 2043 },
  spoilt: Array.from({ length: 71 }, () => ({ note: 'void:other' })),
  blank: 42,
});

/** Every data file of the story, name and content. */
export const files = (): Readonly<Record<string, string>> => ({
  'roll.csv': rollCsv(people, 'community'),
  'staff.csv': staffCsv(),
  'proxies.csv': proxiesCsv(),
});

if (import.meta.main)
  for (const [name, content] of Object.entries(files())) writeFileSync(new URL(name, import.meta.url), content);
