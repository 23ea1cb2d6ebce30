// The roll of the community in 德感街道: 5312 voters in 24 groups, of whom 4807 will vote. Invented around the published figures; `node stories/s01-degan/make-data.ts` writes it.
import { writeFileSync } from 'node:fs';
import { type Placed, placed, rollCsv, type Villager, villagers } from '../people.ts';

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

/** Every data file of the story, name and content. */
export const files = (): Readonly<Record<string, string>> => ({ 'roll.csv': rollCsv(people, 'community') });

if (import.meta.main)
  for (const [name, content] of Object.entries(files())) writeFileSync(new URL(name, import.meta.url), content);
