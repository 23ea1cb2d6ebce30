// Rolls as offices send them: .xlsx, .xls, UTF-8 and GB18030 .csv give the same rows; each fault is told with its row, column and remedy.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read, utils, write } from '@e965/xlsx';
import { readRoll } from './rollfile.ts';
import { markedWorkbook } from './rollmarked.ts';

const header = ['序号', '姓名', '性别', '身份证号码', '村民小组', '户号', '联系电话', '登记类别'];
const people: readonly (readonly string[])[] = [
  ['1', '欧阳红波', '男', '999999197602074577', '1', '01-001', '15400006843', '本村户籍并居住'],
  ['2', '李颖', '女', '99999919780417148x', '第2组', '01-002', '15400002770', '户籍在本村但不居住'],
  ['3', '阿依古丽·买买提', '女', '９９９９９９１９７００８１７０４００', '十二组', '', '', '非本村户籍经同意'],
  ['4', '㛃䶮', '男', '999999196906230153', '3', '', '', '本村户籍并居住'],
];
const sheetFile = (rows: readonly (readonly unknown[])[], type: 'xlsx' | 'biff8', merges: readonly string[] = []): Uint8Array => {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(rows as unknown[][]);
  sheet['!merges'] = merges.map((m) => utils.decode_range(m));
  utils.book_append_sheet(book, sheet, '名册');
  return new Uint8Array(write(book, { type: 'array', bookType: type }) as ArrayBuffer);
};
const csv = (rows: readonly (readonly string[])[]): string => rows.map((r) => r.join(',')).join('\r\n');
/** Two-byte codes by turning the decoder round: what GB18030 writes for each character of the text. */
const inGb18030 = (text: string): Uint8Array => {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, readonly number[]>();
  for (let a = 0x81; a <= 0xfe; a++)
    for (let b = 0x40; b <= 0xfe; b++) if (b !== 0x7f) table.set(decoder.decode(new Uint8Array([a, b])), [a, b]);
  return new Uint8Array([...text].flatMap((c) => (c.charCodeAt(0) < 0x80 ? [c.charCodeAt(0)] : (table.get(c) ?? [0x3f]))));
};

const whole = [header, ...people];
const files: readonly (readonly [string, () => Uint8Array])[] = [
  ['an .xlsx with a title row', () => sheetFile([['石燕村选民名册'], ...whole], 'xlsx', ['A1:H1'])],
  ['an .xls (BIFF8)', () => sheetFile(whole, 'biff8')],
  ['a UTF-8 .csv with BOM', () => new TextEncoder().encode(`\ufeff${csv(whole)}`)],
  ['a .csv parted by tabs', () => new TextEncoder().encode(whole.map((r) => r.join('\t')).join('\n'))],
];
for (const [what, make] of files) {
  test(`${what} is understood: four voters, full-width digits, a small x and 十二组 among them`, async () => {
    const roll = await readRoll(make(), 'roll');
    assert.deepEqual(roll.faults, []);
    assert.deepEqual(
      roll.rows.map((r) => [r.name, r.sex, r.idNumber, r.group, r.category]),
      [
        ['欧阳红波', 'man', '999999197602074577', 1, 'lives here'],
        ['李颖', 'woman', '99999919780417148X', 2, 'registered here, lives elsewhere'],
        ['阿依古丽·买买提', 'woman', '999999197008170400', 12, 'from elsewhere, agreed'],
        ['㛃䶮', 'man', '999999196906230153', 3, 'lives here'],
      ],
    );
    assert.equal(roll.columns.find((c) => c.meaning === 'phone')?.samples[0], '15400006843');
  });
}

test('a GB18030 .csv, as Excel saves it in China, is read with its names', async () => {
  const roll = await readRoll(inGb18030(csv([header, ...people.slice(0, 2)])), 'roll.csv');
  assert.deepEqual(roll.faults, []);
  assert.deepEqual(
    roll.rows.map((r) => r.name),
    ['欧阳红波', '李颖'],
  );
});

test('rows are counted as their reader counts them: title 1, headers 2, the first voter 3; empty rows are passed over', async () => {
  const roll = await readRoll(sheetFile([['名册'], header, people[0] ?? [], [], people[1] ?? []], 'xlsx'), 'roll.xlsx');
  assert.deepEqual(
    roll.rows.map((r) => r.row),
    [3, 5],
  );
});

test('an id typed as a number has lost its last digits: refused with row and column, never guessed', async () => {
  const roll = await readRoll(
    sheetFile([header, ['1', '欧阳红波', '男', Number('999999197602074577'), 1, '', '', '本村户籍并居住']], 'xlsx'),
    'roll.xlsx',
  );
  assert.deepEqual(
    roll.faults.map((f) => [f.row, f.column, f.key]),
    [[2, '身份证号码', 'id was stored as a number']],
  );
  assert.equal(roll.rows.length, 0);
  const exponent = await readRoll(
    new TextEncoder().encode(csv([header, ['1', '欧阳红波', '男', '9.99999E+17', '1', '', '', '本村户籍并居住']])),
    'roll.csv',
  );
  assert.deepEqual(
    exponent.faults.map((f) => f.key),
    ['id was stored as a number'],
  );
});

test('a merged cell, an empty name, a strange sex, group and category: each with its place', async () => {
  const rows = [
    header,
    ['1', '欧阳红波', '男', '999999197602074577', '1', '', '', '本村户籍并居住'],
    ['2', '', '不详', '999999199606147592', '东头', '', '', '亲戚'],
    people[1] ?? [],
    people[3] ?? [],
  ];
  const roll = await readRoll(sheetFile(rows, 'xlsx', ['E4:E5']), 'roll.xlsx');
  assert.deepEqual(
    roll.faults.map((f) => [f.row, f.column, f.key, f.found]),
    [
      [4, '村民小组', 'cell is merged', undefined],
      [5, '村民小组', 'cell is merged', undefined],
      [3, '姓名', 'cell is empty', undefined],
      [3, '性别', 'sex is not understood', '不详'],
      [3, '村民小组', 'group is not a number', '东头'],
      [3, '登记类别', 'category is not understood', '亲戚'],
    ],
  );
});

test('a missing column is named by its own name; two columns of one meaning are refused', async () => {
  const without = await readRoll(
    new TextEncoder().encode('姓名,性别,身份证号码,登记类别\n甲乙,男,999999197602074577,本村户籍并居住'),
    'a.csv',
  );
  assert.deepEqual(
    without.faults.filter((f) => f.key === 'column is missing').map((f) => f.column),
    ['村民小组'],
  );
  const twice = await readRoll(
    new TextEncoder().encode('姓名,选民姓名,性别,身份证号码,组,类别\n甲乙,甲乙,男,999999197602074577,1,本村户籍并居住'),
    'b.csv',
  );
  assert.deepEqual(
    twice.faults.map((f) => f.key),
    ['column appears twice'],
  );
});

test('what is no table is said in one fault: a picture, an empty file, a letter', async () => {
  for (const bytes of [
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255]),
    new Uint8Array(),
    new TextEncoder().encode('尊敬的村民：\n你好。'),
    new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]),
  ]) {
    const roll = await readRoll(bytes, 'x');
    assert.equal(roll.faults.length, 1);
    assert.ok(roll.faults[0]?.key === 'file is not a table' || roll.faults[0]?.key === 'encoding is not understood');
  }
});

test('the workbook handed back holds every cell as text, the bad one filled, and says what to do', async () => {
  const rows = [header, people[0] ?? [], ['2', '易凯', '男', '99999919', '1', '', '', '本村户籍并居住']];
  const roll = await readRoll(sheetFile(rows, 'xlsx'), 'roll.xlsx');
  const bytes = markedWorkbook(roll, [{ row: 3, column: '身份证号码', key: 'id has a wrong length', found: '99999919' }]);
  const sheet = read(bytes, { cellStyles: true }).Sheets['名册'];
  assert.equal(sheet?.['D2']?.v, '999999197602074577');
  assert.match(String(sheet?.['I3']?.v), /身份证号码应为 18 位.*核对/);
  assert.equal(sheet?.['D3']?.s?.fgColor?.rgb, 'F8C9C2');
  assert.equal(sheet?.['D2']?.s?.fgColor, undefined);
  const again = await readRoll(bytes, 'marked.xlsx');
  assert.equal(again.rows.length, 2, 'corrected, it can be sent in again as it is');
});
