// The rolls of the stories counted by hand: split at commas and added up, without any room of the house. 石燕村 has a test of its own.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const rows = (text: string): string[][] =>
  text
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

/** Voters of each roll as published, the day of the poll on which all of them must be 18, and the groups. */
const rolls: readonly (readonly [folder: string, file: string, voters: number, groups: number, poll: string])[] = [
  ['s01-degan', 'roll.csv', 5312, 24, '2016-12-22'],
  ['s02-tiebei', 'roll.csv', 329, 8, '2012-09-17'],
  ['s03-jiangjiazhuang', 'roll.csv', 2407, 8, '2011-12-18'],
  ['s04-dongcheng', 'roll-2009.csv', 486, 10, '2009-04-26'],
  ['s04-dongcheng', 'roll-2026.csv', 486, 10, '2026-04-26'],
  ['s06-shuangtang', 'roll.csv', 2932, 30, '2014-08-30'],
  ['s08-yanning', 'roll.csv', 1386, 14, '2026-01-15'],
  ['s11-four', 'roll-chengjiadun.csv', 3420, 24, '2012-10-19'],
  ['s11-four', 'roll-liyuan.csv', 3790, 26, '2012-10-19'],
  ['s11-four', 'roll-hepan.csv', 3585, 25, '2012-10-19'],
  ['s11-four', 'roll-dongmen.csv', 3760, 27, '2012-10-19'],
];
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

for (const [folder, file, voters, groups, poll] of rolls) {
  test(`${folder}/${file}: ${voters} voters in ${groups} groups, 18 on ${poll}, ids of nobody, as the seed gives it`, async () => {
    const made = (await import(`./${folder}/make-data.ts`)) as { files(): Readonly<Record<string, string>> };
    const text = readFileSync(new URL(`./${folder}/${file}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');
    assert.equal(text === made.files()[file], true, `${folder}/${file} differs: run make-data.ts`);
    const roll = rows(text);
    assert.equal(roll.length, voters);
    assert.equal(new Set(roll.map((row) => row[4])).size, groups);
    assert.equal(new Set(roll.map((row) => row[3])).size, voters);
    const latest = `${Number(poll.slice(0, 4)) - 18}${poll.slice(4)}`.replaceAll('-', '');
    for (const [, name, sex, id = ''] of roll) {
      const sum = weights.reduce((total, weight, at) => total + weight * Number(id[at]), 0);
      assert.equal(id[17], '10X98765432'[sum % 11], `${name} ${id}`);
      assert.match(id, /^999999(19|20)\d{9}[\dX]$/);
      assert.equal(Number(id[16]) % 2 === 1 ? '男' : '女', sex, name);
      assert.ok(id.slice(6, 14) <= latest, `${name} ${id} is under age on ${poll}`);
    }
  });
}

for (const folder of new Set(rolls.map(([folder]) => folder)))
  test(`${folder}: every list beside the facts is the one that make-data.ts writes`, async () => {
    const made = (await import(`./${folder}/make-data.ts`)) as { files(): Readonly<Record<string, string>> };
    for (const [file, text] of Object.entries(made.files()))
      assert.equal(
        readFileSync(new URL(`./${folder}/${file}`, import.meta.url), 'utf8') === text,
        true,
        `${folder}/${file} differs`,
      );
  });

const countOf = (folder: string, file: string) => rows(readFileSync(new URL(`./${folder}/${file}`, import.meta.url), 'utf8'));

test('蒋家庄: 1214 men and 1193 women make 2407', () => {
  const men = countOf('s03-jiangjiazhuang', 'roll.csv').filter((row) => row[2] === '男').length;
  assert.deepEqual([men, 2407 - men], [1214, 1193]);
});

test('the four communities of one street: 3420 + 3790 + 3585 + 3760 = 14555 of 26633 who may, 55 per cent; 24 + 26 + 25 + 27 = 102 groups', async () => {
  const { communities } = await import('./s11-four/make-data.ts');
  const sum = (of: (one: (typeof communities)[number]) => number) => communities.reduce((n, one) => n + of(one), 0);
  const [registered, eligible] = [sum((c) => c.registered), sum((c) => c.eligible)];
  assert.deepEqual([registered, eligible, sum((c) => c.groups)], [14555, 26633, 102]);
  // 1455500 lies between 54.5 × 26633 = 1451498.5 and 55.5 × 26633 = 1478131.5: 55 per cent.
  assert.ok(2 * registered * 100 >= 109 * eligible && 2 * registered * 100 < 111 * eligible);
});
