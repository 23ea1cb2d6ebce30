// The people of a list as it is read: their ids, writings that meet, names that no face can set.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alike } from '../election/alike.ts';
import { checkDigit, idFaults } from '../election/idnumber.ts';
import { idOf } from '../election/testing/littleVillage.ts';
import { ground, header, sheetFile } from './testing/rollsheets.ts';
import { readRoll } from './rollfile.ts';

test('residence permits of 81, 82 and 83 pass; the card of a foreign resident and a province 99 do not', () => {
  const id = (seventeen: string) => seventeen + checkDigit(seventeen);
  for (const province of ['81', '82', '83', '43']) assert.deepEqual(idFaults(id(`${province}000019800101001`), 'man', false), []);
  assert.deepEqual(idFaults('CHN310019800101', 'man', false), ['id of a foreign resident']);
  assert.deepEqual(idFaults(id('91110019800101001'), 'man', false), ['id of a foreign resident']);
  assert.deepEqual(idFaults(id('16000019800101001'), 'man', false), ['id has an unknown division']);
});

test('variants of one writing meet, and two people of one name and birth under two ids are told, not refused', async () => {
  assert.equal(alike('王峯'), alike('王峰'));
  assert.equal(alike('闫兰'), alike('閻蘭'));
  assert.notEqual(alike('王峰'), alike('王锋'));
  const rows = [
    header,
    ['1', '王峯', '男', idOf('1976-02-07', 1), '1', '', '', '本村居住'],
    ['2', '王峰', '男', idOf('1976-02-07', 3), '2', '', '', '本村居住'],
  ];
  const roll = await readRoll(sheetFile(rows, 'xlsx'), { ground });
  assert.deepEqual(roll.faults, []);
  assert.deepEqual(
    roll.doubts.map((d) => [d.row, d.key, d.found]),
    [[3, 'same name and birth', '2']],
  );
});

test('a name that no type face can set is registered as it stands, and told with its code point before anything is printed', async () => {
  const rows = [header, ['1', '罗\u{30729}', '男', idOf('1976-02-07', 1), '1', '', '', '本村居住']];
  const roll = await readRoll(sheetFile(rows, 'xlsx'), { ground });
  assert.deepEqual([roll.faults, roll.rows[0]?.name], [[], '罗\u{30729}']);
  assert.deepEqual(
    roll.doubts.map((d) => [d.row, d.key, d.found]),
    [[2, 'name cannot be printed', '\u{30729}（U+30729）']],
  );
});
