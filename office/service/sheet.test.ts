// An old ledger of work read from a sheet: what is understood, what is a fault in its row, and what is not kept however it is written.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReadSheet } from '../rollsheet.ts';
import { sheetOf } from '../rollsheet.ts';
import { kindIn, minutesIn, wholeIn, yuanIn } from './cells.ts';
import { workRows } from './sheet.ts';

const asked = {
  today: '2026-05-01',
  able: new Map([
    ['p1', '戚慧'],
    ['p2', '车志远'],
  ]),
};
const read = (csv: string, responsible?: string) => {
  const sheet = sheetOf(new TextEncoder().encode(csv));
  assert.equal(sheet.kind, 'sheet');
  return workRows(sheet as ReadSheet, { ...asked, responsible });
};

test('a sheet with a title row, other words in its head, a row of sums and empty rows is understood: two entries', () => {
  const { rows, faults, columns } = read(
    '银龙东苑社区2025年台账,,,,,\n日期,类别,活动名称,人次,慰问金,经办人\n2025.1.22,走访慰问,春节走访,104人,80000元,戚慧\n,,,,,\n2025年3月12日,绿化,植树,６０,,车志远\n合计,,,164,80000,\n',
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(rows, [
    { on: '2025-01-22', kind: 'visit', responsible: 'p1', title: '春节走访', people: 104, amount: '80000' },
    { on: '2025-03-12', kind: 'environment', responsible: 'p2', title: '植树', people: 60 },
  ]);
  assert.deepEqual(
    columns.map((c) => c.meaning?.zh),
    ['日期', '工作种类', '做了什么', '人数', '金额', '负责人'],
  );
});

test('each fault stands in its row with its column: no day, a day to come, no kind, a round number, a stranger', () => {
  const { rows, faults } = read(
    '日期,种类,内容,人数,金额,负责人\n,宣传,讲座,10,,戚慧\n2027-01-01,宣传,讲座,10,,戚慧\n2026-01-02,打扫,讲座,10,,戚慧\n2026-01-03,宣传,讲座,近百,,戚慧\n2026-01-04,走访,春节,3,80000余元,戚慧\n2026-01-05,宣传,讲座,10,,某人\n2026-01-06,宣传,,,,戚慧\n',
  );
  assert.equal(rows.length, 0);
  assert.deepEqual(
    faults.map((f) => [f.row, f.column]),
    [
      [2, '日期'],
      [3, '日期'],
      [4, '工作种类'],
      [5, '人数'],
      [6, '金额'],
      [7, '负责人'],
      [8, '做了什么'],
    ],
  );
});

test('rows of petitioners, key persons and births are faults that say why; nobody named is whoever was chosen for the file', () => {
  const { rows, faults } = read(
    '日期,种类,内容,人数\n2026-01-02,信访,接访,3\n2026-01-03,计生,随访,3\n2026-01-04,走访,重点人员走访,3\n2026-01-05,走访,困难户走访,3\n',
    'p1',
  );
  assert.deepEqual(rows, [{ on: '2026-01-05', kind: 'visit', responsible: 'p1', title: '困难户走访', people: 3 }]);
  assert.deepEqual(
    faults.map((f) => f.row),
    [2, 3, 4],
  );
  for (const f of faults) assert.match(f.words.zh, /本台账不记/);
});

test('a sheet without days or kinds is said to lack them, one without a head to have none', () => {
  assert.match(read('内容,人数,负责人\n讲座,10,戚慧\n').faults[0]?.words.zh ?? '', /缺少“日期”/);
  assert.match(read('一,二\n三,四\n').faults[0]?.words.zh ?? '', /没有找到表头/);
});

test('cells: 5万 is 50000, 1.5小时 is 90 minutes, 1,200人次 is 1200; what is round or mixed is nothing', () => {
  assert.deepEqual(
    [yuanIn('5万'), yuanIn('1.2万元'), yuanIn('￥300.50'), yuanIn('50,000元'), yuanIn('80000余元'), yuanIn('1.234')],
    ['50000', '12000', '300.50', '50000', undefined, undefined],
  );
  assert.deepEqual([minutesIn('1.5小时'), minutesIn('90分钟'), minutesIn('半天')], [90, 90, undefined]);
  assert.deepEqual([wholeIn('1,200人次'), wholeIn('近百'), wholeIn('12-13')], [1200, undefined, undefined]);
  assert.deepEqual(
    [kindIn('大病救助'), kindIn('就业培训'), kindIn('楼道打扫卫生'), kindIn('信访')],
    ['medical', 'employment', 'environment', undefined],
  );
});
