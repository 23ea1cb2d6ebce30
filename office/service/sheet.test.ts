// An old ledger of work read from a sheet: what is understood, what is a fault in its row, and what is not kept however it is written.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReadSheet } from '../rollsheet.ts';
import { sheetOf } from '../rollsheet.ts';
import { utils, write, type WorkSheet } from '@e965/xlsx';
import { dayIn, kindIn, minutesIn, wholeIn, yuanIn } from './cells.ts';
import { workRows } from './sheet.ts';
import type { SheetAsked } from './row.ts';

const asked = {
  today: '2026-05-01',
  able: new Map([
    ['p1', '戚慧'],
    ['p2', '车志远'],
  ]),
};
const read = (csv: string, more: Partial<SheetAsked> = {}) => {
  const sheet = sheetOf(new TextEncoder().encode(csv));
  assert.equal(sheet.kind, 'sheet');
  return workRows(sheet as ReadSheet, { ...asked, ...more });
};
/** A workbook of one sheet as it comes from an office, read as a file is. */
const readBook = (rows: readonly (readonly unknown[])[], merges: readonly string[] = [], more: Partial<SheetAsked> = {}) => {
  const sheet: WorkSheet = utils.aoa_to_sheet(rows as unknown[][]);
  sheet['!merges'] = merges.map((m) => utils.decode_range(m));
  const found = sheetOf(
    write({ SheetNames: ['台账'], Sheets: { 台账: sheet } }, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array,
  );
  assert.equal(found.kind, 'sheet');
  return workRows(found as ReadSheet, { ...asked, ...more });
};
const places = (found: ReturnType<typeof read>) => found.faults.map((f) => [f.row, f.column]);

test('a sheet with a title row, other words in its head, a row of sums and empty rows is understood: two entries', () => {
  const { rows, faults, columns, passed } = read(
    '银龙东苑社区2025年台账,,,,,\n日期,类别,活动名称,人次,慰问金,经办人\n2025.1.22,走访慰问,春节走访,104人,80000元,戚慧\n,,,,,\n2025年3月12日,绿化,植树,６０,,车志远\n合计,,,164,80000,\n',
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(rows, [
    { on: '2025-01-22', kind: 'visit', responsible: 'p1', title: '春节走访', people: 104, amount: '80000' },
    { on: '2025-03-12', kind: 'environment', responsible: 'p2', title: '植树', people: 60 },
  ]);
  assert.equal(passed, 2);
  assert.deepEqual(
    columns.map((c) => c.meaning),
    ['on', 'kind', 'title', 'people', 'amount', 'responsible'],
  );
});

test('headings in a community’s own words, no column of kinds, somebody long out of office: the kind shows in the words or is the one chosen, and who did it then stays in the remark', () => {
  const own =
    '时间,事项,参加人数（人）,花费金额（万元）,责任人,活动地点,服务时长（小时）\n2024-05-01 09:30,义务巡逻,6,,老周,三栋,2\n2024/6/1(星期六),包粽子,40,0.35,戚慧,活动室,1.5\n';
  const { rows, faults } = read(own, { responsible: 'p2', kind: 'culture' });
  assert.deepEqual(faults, []);
  assert.deepEqual(rows, [
    {
      on: '2024-05-01',
      kind: 'patrol',
      responsible: 'p2',
      title: '义务巡逻',
      place: '三栋',
      people: 6,
      minutes: 120,
      remark: '原表负责人：老周',
    },
    {
      on: '2024-06-01',
      kind: 'culture',
      responsible: 'p1',
      title: '包粽子',
      place: '活动室',
      people: 40,
      minutes: 90,
      amount: '3500',
    },
  ]);
  assert.deepEqual(places(read(own)), [
    [2, '责任人'],
    [3, '工作种类'],
  ]);
});

test('columns chosen by hand go before every guess; two of one meaning, or none of days, are said and nothing is read', () => {
  const odd = '甲,乙,丙,丁\n2024.5.1,大扫除,30,戚慧\n';
  assert.match(read(odd).faults[0]?.words.zh ?? '', /哪一列是日期/);
  const { rows } = read(odd, { columns: ['on', 'title', 'people', 'responsible'], kind: 'environment' });
  assert.deepEqual(rows, [{ on: '2024-05-01', kind: 'environment', responsible: 'p1', title: '大扫除', people: 30 }]);
  assert.match(read(odd, { columns: ['on', 'title', 'title', ''] }).faults[0]?.words.zh ?? '', /两列都选了/);
  assert.deepEqual(
    read('随便一行,x\n日期,事项\n2024.5.1,讲座\n', { head: 2, responsible: 'p1' }).rows.map((r) => r.kind),
    ['publicity'],
  );
});

test('each fault stands in its row under the heading of the file: no day, a day to come, a month, no year, no kind, round, half, negative, a stranger', () => {
  const { rows, faults } = read(
    '日期,种类,内容,人数,金额,负责人\n,宣传,讲座,10,,戚慧\n2027-01-01,宣传,讲座,10,,戚慧\n2025年3月,宣传,讲座,10,,戚慧\n3月5日,宣传,讲座,10,,戚慧\n2026-01-02,打扫,讲座,10,,戚慧\n2026-01-03,宣传,讲座,近百,,戚慧\n2026-01-04,走访,春节,3,80000余元,戚慧\n2026-01-04,走访,春节,3,-200,戚慧\n2026-01-04,走访,春节,12.5,,戚慧\n2026-01-05,宣传,讲座,10,,某人\n2026-01-06,宣传,,,,戚慧\n2026-01-06,宣传,讲座,13800001111,,戚慧\n',
  );
  assert.equal(rows.length, 0);
  assert.deepEqual(
    faults.map((f) => [f.row, f.column]),
    [
      [2, '日期'],
      [3, '日期'],
      [4, '日期'],
      [5, '日期'],
      [6, '种类'],
      [7, '人数'],
      [8, '金额'],
      [9, '金额'],
      [10, '人数'],
      [11, '负责人'],
      [12, '内容'],
      [13, '人数'],
    ],
  );
  assert.match(faults[2]?.words.zh ?? '', /只有年月/);
  assert.match(faults[7]?.words.zh ?? '', /负数/);
  assert.equal(read('日期,事项,负责人\n3月5日,讲座,戚慧\n', { year: 2025 }).rows[0]?.on, '2025-03-05');
});

test('rows of petitioners, key persons and births are faults that say why; nobody named is whoever was chosen for the file', () => {
  const { rows, faults } = read(
    '日期,种类,内容,人数\n2026-01-02,信访,接访,3\n2026-01-03,计生,随访,3\n2026-01-04,走访,重点人员走访,3\n2026-01-05,走访,困难户走访,3\n',
    { responsible: 'p1' },
  );
  assert.deepEqual(rows, [{ on: '2026-01-05', kind: 'visit', responsible: 'p1', title: '困难户走访', people: 3 }]);
  assert.deepEqual(
    faults.map((f) => f.row),
    [2, 3, 4],
  );
  for (const f of faults) assert.match(f.words.zh, /本台账不记/);
});

test('a workbook with a head of two rows, a day merged over two rows and a part title over the table is understood; a number merged over two rows is nobody’s', () => {
  const head = [['2025年工作台账'], ['日期', '事项', '规模', null, '负责人'], [null, null, '人数', '户数', null]];
  const merges = ['A1:E1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'A4:E4', 'A5:A6'];
  const rows = [['一、上半年'], [45_678, '植树', 12, null, '戚慧'], [null, '普法讲座', 30, 8, '戚慧']];
  const good = readBook([...head, ...rows], merges);
  assert.deepEqual(good.faults, []);
  assert.deepEqual(
    good.rows.map((r) => [r.on, r.kind, r['people'], r['households']]),
    [
      ['2025-01-21', 'environment', 12, undefined],
      ['2025-01-21', 'publicity', 30, 8],
    ],
  );
  assert.equal(good.head, 2);
  assert.deepEqual(places(readBook([...head, ...rows], [...merges, 'C5:C6'])), [
    [5, '规模·人数'],
    [6, '规模·人数'],
  ]);
});

test('a number that is only shown as whole is not whole, the error of a formula is no number and no words, and words that are a formula are not taken', () => {
  const book = (people: unknown, title = '讲座') => {
    const sheet = utils.aoa_to_sheet([
      ['日期', '内容', '人数', '负责人'],
      [45_678.375, title, 0, '戚慧'],
    ]);
    sheet['C2'] = people as never;
    const found = sheetOf(
      write({ SheetNames: ['台账'], Sheets: { 台账: sheet } }, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array,
    );
    return workRows(found as ReadSheet, { ...asked, kind: 'publicity' });
  };
  assert.deepEqual(places(book({ t: 'n', v: 12.5, z: '0' })), [[2, '人数']]);
  assert.deepEqual(places(book({ t: 'e', v: 23, f: 'A9+1' })), [[2, '人数']]);
  assert.deepEqual(
    book({ t: 'n', v: 12, f: 'SUM(A1:A2)' }).rows.map((r) => [r.on, r['people']]),
    [['2025-01-21', 12]],
  );
  for (const bad of ["=cmd|' /C calc'!A0", '=HYPERLINK("http://x")', '#REF!'])
    assert.deepEqual(places(book({ t: 'n', v: 1 }, bad)), [[2, '内容']], bad);
  assert.match(read('日期,内容,负责人\n2025.1.1,"=cmd|\' /C calc\'!A0",戚慧\n').faults[0]?.words.zh ?? '', /公式/);
});

test('words too long for their place are a fault, not cut; 380棵 is a number with its measure', () => {
  assert.deepEqual(places(read(`日期,活动内容,负责人\n2025.1.1,${'长'.repeat(101)},戚慧\n`, { kind: 'culture' })), [
    [2, '活动内容'],
  ]);
  assert.deepEqual(
    read('日期,内容,数量,负责人\n2025.3.12,植树,380棵,戚慧\n').rows.map((r) => [r['things'], r['measure']]),
    [[380, '棵']],
  );
});

test('a sheet without a head is said to have none, one with a head and nothing under it to be empty', () => {
  assert.match(read('一\n三\n').faults[0]?.words.zh ?? '', /没有找到表头/);
  assert.match(read('日期,内容\n').faults[0]?.words.zh ?? '', /没有一行记录/);
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
  assert.deepEqual(
    ['2025 年 3 月 1 日', '2025-03-01 08:00', '20250301', '2025.3.1（周六）'].map((text) => dayIn({ text })),
    Array(4).fill('2025-03-01'),
  );
  assert.deepEqual(
    [{ text: '5', number: true as const }, { text: '3.5' }, { text: '3.1', number: true as const, exact: 3.1 }].map((c) =>
      dayIn(c),
    ),
    [undefined, undefined, undefined],
  );
});
