// The lists of 铁北社区: 329 who asked to be registered, half of the 658 who may; who signs for whom; who works at the poll. Invented around the published figures; `node stories/s02-tiebei/make-data.ts` writes it.
import { writeFileSync } from 'node:fs';
import { ballotsCsv } from '../ballots.ts';
import { csv, type Placed, placed, rollCsv, unnamed, type Villager, villagers } from '../people.ts';

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

const named: readonly Placed[] = [...committee, ...alternates, ...nominees];

/** So many signatures of a group, from its `from`th free voter on. */
const signatures = (group: number, from: number, many: number): string =>
  csv(
    '姓名,小组',
    unnamed(people, group, named)
      .slice(from, from + many)
      .map((one) => [one.name, one.group]),
  );

/** Two scrutineers for each of two boxes in the hall and two that are carried; issuers, writers and guards from further groups. */
function staffCsv(): string {
  const free = (group: number, at: number) => unnamed(people, group, named)[at]?.name;
  const watching = ['1', '2', '流动1', '流动2'].flatMap((box, at) =>
    [15, 16].map((n) => [free(at + 1, n), at + 1, '监票员', 1, box]),
  );
  const others = ['发票员', '发票员', '代书员', '代书员', '安保', '安保'].map((role, at) => [
    free(5 + (at % 4), 12 + at),
    5 + (at % 4),
    role,
    1,
    '',
  ]);
  return csv('姓名,小组,职责,投票站,票箱', [
    ['韩玉书', 6, '总监票员', '', ''],
    ['刘淑芬', 5, '计票员', '', ''],
    ['于秀芝', 1, '计票员', '', ''],
    ['赵文海', 4, '唱票员', '', ''],
    ...watching,
    ...others,
  ]);
}

/** The 329 ballots: 166 of box 1; 163 of box 2, with which the 3 and 4 of the boxes that were carried are mixed. 4 void, 3 blank, one set aside, 321 with marks. */
const ballots = ballotsCsv({
  seed: 1140,
  boxes: [
    ['1', 166],
    ['2', 163],
  ],
  director: { 姜立群: 230, 崔洪亮: 86, 孙德福: 2 },
  deputy: { 冯艳秋: 196, 郑国栋: 120 },
  member: { 白雪梅: 205, 关志军: 190, 佟丽杰: 188, 金顺姬: 150, 栾晓东: 131 },
  spoilt: [
    { note: 'void:unreadable' },
    { director: '姜立群', deputy: '冯艳秋', note: 'void:torn' },
    { director: '姜立群|崔洪亮', deputy: '郑国栋', member: '白雪梅' },
    { director: '姜立群', deputy: '冯艳秋', member: '白雪梅|关志军|佟丽杰|金顺姬' },
    { note: 'doubtful:mark unclear' },
  ],
  blank: 3,
});

/** Every data file of the story, name and content. */
export const files = (): Readonly<Record<string, string>> => ({
  'roll.csv': rollCsv(people, 'community'),
  'signatures-nine.csv': signatures(5, 0, 9),
  'signatures-twice.csv': `${signatures(5, 0, 9)}${signatures(5, 0, 1).split('\n')[1]}\n`,
  'signatures-zheng.csv': signatures(5, 0, 12),
  'signatures-guan.csv': signatures(8, 0, 10),
  'signatures-tong.csv': signatures(6, 0, 11),
  'staff.csv': staffCsv(),
  'ballots.csv': ballots,
});

if (import.meta.main)
  for (const [name, content] of Object.entries(files())) writeFileSync(new URL(name, import.meta.url), content);
