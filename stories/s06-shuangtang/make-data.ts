// The roll of 双塘村: 2932 voters in 30 groups. Invented around the published figures; `node stories/s06-shuangtang/make-data.ts` writes it.
import { writeFileSync } from 'node:fs';
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

/** Every data file of the story, name and content. */
export const files = (): Readonly<Record<string, string>> => ({ 'roll.csv': rollCsv(people, 'village') });

if (import.meta.main)
  for (const [name, content] of Object.entries(files())) writeFileSync(new URL(name, import.meta.url), content);
