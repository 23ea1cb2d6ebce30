// Rolls as offices send them: .xlsx, .xls, UTF-8 and GB18030 .csv give the same rows; each fault is told with its row, column and remedy.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CFB, read } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { dayOf } from './rollcells.ts';
import { readRoll } from './rollfile.ts';
import { understand } from './rollrows.ts';
import { fromStream, sheetOf } from './rollsheet.ts';
import { rollTemplate } from './rolltemplate.ts';
import { ground, header, sheetFile } from './testing/rollsheets.ts';
import { workbookZip } from './workbookzip.ts';
import { plainZip } from './zip.ts';

const people: readonly (readonly string[])[] = [
  ['1', '欧阳红波', '男', '999999197602074577', '1', '01-001', '15400006843', '本村户籍并居住'],
  ['2', '李颖', '女', '99999919780417148x', '第2组', '01-002', '15400002770', '户籍在本村但不居住'],
  ['3', '阿依古丽·买买提', '女', '９９９９９９１９７００８１７０４００', '十二组', '', '', '非本村户籍经同意'],
  ['4', '㛃䶮', '男', '999999196906230153', '3', '', '', '本村户籍并居住'],
];

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
    const roll = await readRoll(make());
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
  const roll = await readRoll(inGb18030(csv([header, ...people.slice(0, 2)])));
  assert.deepEqual(roll.faults, []);
  assert.deepEqual(
    roll.rows.map((r) => r.name),
    ['欧阳红波', '李颖'],
  );
});

test('rows are counted as their reader counts them: title 1, headers 2, the first voter 3; empty rows are passed over', async () => {
  const roll = await readRoll(sheetFile([['名册'], header, people[0] ?? [], [], people[1] ?? []], 'xlsx'));
  assert.deepEqual(
    roll.rows.map((r) => r.row),
    [3, 5],
  );
});

test('an id typed as a number has lost its last digits: refused with row and column, never guessed', async () => {
  const roll = await readRoll(
    sheetFile([header, ['1', '欧阳红波', '男', Number('999999197602074577'), 1, '', '', '本村户籍并居住']], 'xlsx'),
  );
  assert.deepEqual(
    roll.faults.map((f) => [f.row, f.column, f.key]),
    [[2, '身份证号码', 'id was stored as a number']],
  );
  assert.equal(roll.rows.length, 0);
  const exponent = await readRoll(
    new TextEncoder().encode(csv([header, ['1', '欧阳红波', '男', '9.99999E+17', '1', '', '', '本村户籍并居住']])),
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
  const roll = await readRoll(sheetFile(rows, 'xlsx', ['B4:B5']));
  assert.deepEqual(
    roll.faults.map((f) => [f.row, f.column, f.key, f.found]),
    [
      [4, '姓名', 'cell is merged', undefined],
      [5, '姓名', 'cell is merged', undefined],
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
  );
  assert.deepEqual(
    without.faults.filter((f) => f.key === 'column is missing').map((f) => f.column),
    ['村民小组'],
  );
  const twice = await readRoll(
    new TextEncoder().encode('姓名,选民姓名,性别,身份证号码,组,类别\n甲乙,甲乙,男,999999197602074577,1,本村户籍并居住'),
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
    const roll = await readRoll(bytes);
    assert.equal(roll.faults.length, 1);
    assert.ok(['file is not a table', 'encoding is not understood', 'file is damaged'].includes(roll.faults[0]?.key ?? ''));
  }
});

test('the workbook handed back holds every cell as text, the bad one filled, and says what to do; corrected, it is sent in again as it is', async () => {
  const rows = [header, people[0] ?? [], ['2', '易凯', '男', '99999919', '1', '', '', '本村户籍并居住']];
  const roll = await readRoll(sheetFile(rows, 'xlsx'), { ground, marked: true });
  assert.deepEqual(
    roll.faults.map((f) => [f.row, f.key]),
    [[3, 'id has a wrong length']],
  );
  const bytes = roll.marked ?? new Uint8Array();
  const sheet = read(bytes, { cellStyles: true }).Sheets['名册'];
  assert.equal(sheet?.['D2']?.v, '999999197602074577');
  assert.match(String(sheet?.['I3']?.v), /身份证号码应为 18 位.*核对/);
  assert.equal(sheet?.['D3']?.s?.fgColor?.rgb, 'F8C9C2');
  assert.equal(sheet?.['D2']?.s?.fgColor, undefined);
  assert.equal((await readRoll(bytes)).rows.length, 2);
});

test('a damaged workbook is called damaged, not an encoding: cut short, one byte changed; a letter in a zip is no table; a password is named', async () => {
  const whole = sheetFile([header, ...people], 'xlsx');
  const flipped = whole.slice();
  const middle = whole.indexOf(0x50, 400) + 120;
  flipped[middle] = (flipped[middle] ?? 0) ^ 0x55;
  const first = async (bytes: Uint8Array) => (await readRoll(bytes)).faults[0]?.key;
  assert.equal(await first(whole.slice(0, whole.length - 300)), 'file is damaged');
  assert.equal(await first(flipped), 'file is damaged');
  assert.equal(await first(plainZip([['word/document.xml', new TextEncoder().encode('<a/>')]])), 'file is not a table');
  assert.equal(await first(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])), 'file is damaged');
  const locked = CFB.utils.cfb_new();
  for (const part of ['/EncryptedPackage', '/EncryptionInfo']) CFB.utils.cfb_add(locked, part, new Uint8Array(600));
  assert.equal(await first(new Uint8Array(CFB.write(locked, { type: 'array' }) as number[])), 'file is locked by a password');
});

test('a village merges the house number of a family and its group: each row has it; a merged name is a fault', async () => {
  const rows = [
    header,
    ['1', '甲一', '男', '999999197602074577', '1', '01-9', '', '本村户籍并居住'],
    ['2', '甲二', '女', '99999919780417148x', '', '', '', '本村户籍并居住'],
  ];
  const roll = await readRoll(sheetFile(rows, 'xlsx', ['E2:E3', 'F2:F3']));
  assert.deepEqual(roll.faults, []);
  assert.deepEqual(
    roll.rows.map((r) => [r.group, r.household]),
    [
      [1, '01-9'],
      [1, '01-9'],
    ],
  );
  const bad = await readRoll(sheetFile(rows, 'xlsx', ['B2:B3', 'E2:E3']));
  assert.deepEqual(
    bad.faults.map((f) => [f.row, f.column, f.key]),
    [
      [2, '姓名', 'cell is merged'],
      [3, '姓名', 'cell is merged'],
    ],
  );
});

test('days as offices write them: 1950.1.1, 1950年1月1日, a spreadsheet day; 1950.2.30 is none', async () => {
  assert.deepEqual(
    [dayOf('1950.1.1'), dayOf('1950年1月1日'), dayOf('19500101'), dayOf('18264', true), dayOf('1950.2.30'), dayOf('去年')],
    ['1950-01-01', '1950-01-01', '1950-01-01', '1950-01-01', undefined, undefined],
  );
  const roll = await readRoll(new TextEncoder().encode('姓名,性别,出生日期,组,类别\n老人甲,男,1931.7.4,2,本村居住'), { ground });
  assert.deepEqual(roll.faults, []);
  assert.equal(roll.rows[0]?.born, '1931-07-04');
  assert.deepEqual(
    roll.doubts.map((d) => d.key),
    ['no id number'],
  );
});

test('a character of the old code is read under its standard one and told; one that only its own computer knows is a fault; no other name changes', async () => {
  const list = (name: string) =>
    new TextEncoder().encode(`姓名,性别,身份证号码,组,类别\n${name},男,999999197602074577,1,本村居住`);
  const old = await readRoll(list('王\ue863'));
  assert.deepEqual(
    [old.rows[0]?.name, old.doubts.map((d) => [d.key, d.found])],
    ['王䶮', [['old character was mapped', '王䶮']]],
  );
  assert.deepEqual(
    (await readRoll(list('王\ue000'))).faults.map((f) => [f.key, f.found]),
    [['name has a private character', 'U+E000']],
  );
  for (const name of ['王峯', '隆\uf9dc', '羣']) assert.equal((await readRoll(list(name))).rows[0]?.name, name);
});

test('the template has text ids, drop-downs and a header that stays; filled in, it is read', async () => {
  for (const kind of ['village', 'community'] as const) {
    const bytes = await rollTemplate(kind);
    const book = read(bytes, { cellStyles: true, cellNF: true });
    assert.deepEqual(book.SheetNames, ['名册', '填写说明']);
    const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
    assert.match(sheet, /state="frozen"/);
    assert.match(sheet, /男,女/);
    assert.ok(sheet.includes(kind === 'village' ? '本村户籍并居住' : '本社区户籍并居住'));
    assert.equal((await readRoll(bytes)).faults[0]?.key, 'file is not a table', 'empty, it registers nobody');
  }
});

test('a workbook too large for the memory of a desk is read as a stream: the same rows, ids as numbers refused the same', async () => {
  const rows = [['名册'], header, ...people, ['9', '欧阳红波', '男', Number('999999197602074577'), 1, '', '', '本村居住']];
  const bytes = sheetFile(rows, 'xlsx', ['A1:H1']);
  const found = workbookZip(bytes);
  assert.ok(found.kind === 'workbook');
  const [streamed, whole] = [await fromStream(found), sheetOf(bytes)];
  assert.ok(streamed.kind === 'sheet' && whole.kind === 'sheet');
  const [a, b] = [understand(streamed), understand(whole)];
  assert.deepEqual(a.rows, b.rows);
  assert.deepEqual(a.faults, b.faults);
  assert.deepEqual(
    a.faults.map((f) => f.key),
    ['id was stored as a number'],
  );
});
