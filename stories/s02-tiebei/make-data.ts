// The roll of 铁北社区: 329 who asked to be registered, half of the 658 who may. Invented around the published figures; `node stories/s02-tiebei/make-data.ts` writes it.
import { writeFileSync } from 'node:fs';
import { type Placed, placed, rollCsv, type Villager, villagers } from '../people.ts';

/** Registered voters of the eight residents' groups: 329 in all. */
export const groupSizes = [52, 47, 41, 38, 44, 36, 40, 31] as const;

const committee: readonly Placed[] = placed(
  '尹春兰 女 1961-05-12 1, 孙德福 男 1955-03-08 2, 高桂珍 女 1958-10-21 3, 赵文海 男 1963-07-30 4, 刘淑芬 女 1967-01-19 5, 韩玉书 男 1952-12-02 6, 曲丽华 女 1970-08-15 7',
);
const alternates: readonly Placed[] = placed('宋广财 男 1957-04-04 8, 于秀芝 女 1964-09-09 1, 马占山 男 1959-06-18 2');
const nominees: readonly Placed[] = placed(`
  姜立群 男 1968-02-27 1, 冯艳秋 女 1972-11-05 2, 崔洪亮 男 1965-05-16 3, 白雪梅 女 1976-03-23 4, 郑国栋 男 1962-08-08 5,
  栾晓东 男 1979-12-12 6, 金顺姬 女 1974-06-06 7, 关志军 男 1969-10-10 8, 祁春生 男 1960-01-28 3, 佟丽杰 女 1981-04-19 5`);

/** Everybody registered, 18 on 17 September 2012 at the latest. */
export const people: readonly Villager[] = villagers({
  seed: 20120917,
  groupSizes,
  placed: [...committee, ...alternates, ...nominees],
  reserved: [],
  lastBirth: '1994-09-17',
});

/** Every data file of the story, name and content. */
export const files = (): Readonly<Record<string, string>> => ({ 'roll.csv': rollCsv(people, 'community') });

if (import.meta.main)
  for (const [name, content] of Object.entries(files())) writeFileSync(new URL(name, import.meta.url), content);
