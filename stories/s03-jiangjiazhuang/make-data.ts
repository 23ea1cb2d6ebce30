// The roll of 蒋家庄: 2407 voters in 8 groups, 1214 men and 1193 women. Invented around the published figures; `node stories/s03-jiangjiazhuang/make-data.ts` writes it.
import { writeFileSync } from 'node:fs';
import { type Placed, placed, rollCsv, type Villager, villagers } from '../people.ts';

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

/** Every data file of the story, name and content. */
export const files = (): Readonly<Record<string, string>> => ({ 'roll.csv': rollCsv(people, 'village') });

if (import.meta.main)
  for (const [name, content] of Object.entries(files())) writeFileSync(new URL(name, import.meta.url), content);
