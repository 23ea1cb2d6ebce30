// The workbook of the statistics: read back by another library, its figures are numbers, its names text, its header stays, and equal figures give equal bytes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync, strFromU8 } from 'fflate';
import { read, utils } from '@e965/xlsx';
import { peopleSheets, statistics } from '../../papers/statistics/statistics.ts';
import { village } from '../../papers/testing/village.ts';
import { workbookOf } from './workbook.ts';

const created = '2026-04-07T10:00:00+08:00';
const v = village();
const bytes = await workbookOf(statistics(v.e, v.told, '2026-04-07'), {
  created,
  imprint: { election: '石燕村', no: '样稿', at: '2026-04-07 10:00', code: 'zx1:x' },
});
const book = read(bytes, { cellNF: true });
type Cell = { readonly t: string; readonly v?: unknown; readonly z?: string };
/** The cells of the row whose second cell is this, by column. */
const row = (sheet: string, name: string): readonly (Cell | undefined)[] => {
  const data = book.Sheets[sheet];
  assert.ok(data, sheet);
  const range = utils.decode_range(data['!ref'] ?? 'A1');
  for (let r = 3; r <= range.e.r; r++)
    if ((data[utils.encode_cell({ r, c: 1 })] as Cell | undefined)?.v === name)
      return Array.from({ length: range.e.c + 1 }, (_, c) => data[utils.encode_cell({ r, c })] as Cell | undefined);
  throw new Error(`${sheet}: no ${name}`);
};

test('a sheet a form, the lists, the checks and the definitions; 120 and 83.33 are numbers, 投票率 shows two places, names are text', () => {
  assert.deepEqual(book.SheetNames.slice(0, 4), ['选举情况', '选举准备', '候选人的产生', '候选人的产生·分职务']);
  assert.deepEqual(book.SheetNames.slice(-2), ['校验', '填写说明']);
  const [no, , , many] = row('选举准备', '登记总数');
  assert.deepEqual([no?.t, many?.t, many?.v, many?.z], ['s', 'n', 120, '0']);
  const rate = row('正式选举', '投票率')[3];
  assert.deepEqual([rate?.t, rate?.v, rate?.z], ['n', 100, '0.00']);
  const day = row('选举情况', '选举日')[3];
  assert.deepEqual([day?.t, day?.z], ['n', 'yyyy-mm-dd']);
  const elected = row('选举结果·当选名单', '罗伟林');
  assert.deepEqual([elected[1]?.t, elected[3]?.v, elected[5]?.v], ['s', 100, 83.33]);
});

test('what was not computed is an empty cell whose reason stands beside it and among the definitions', () => {
  const minorities = row('选举准备', '登记人数中少数民族');
  assert.equal(minorities[3]?.v, undefined);
  assert.equal(minorities[4]?.v, '未计算：没有登记选民的民族');
  const guide = book.Sheets['填写说明'];
  assert.ok(guide);
  const rows = utils.sheet_to_json<(string | undefined)[]>(guide, { header: 1 });
  const registered = rows.find((r) => r[2] === '登记总数');
  assert.match(registered?.[4] ?? '', /名册现有人数/);
  assert.match(registered?.[5] ?? '', /^main:\d+-\d+/);
  assert.ok(rows.slice(3).every((r) => r[4] !== undefined || r[6] !== undefined));
});

test('the header stays while one scrolls, columns can be filtered, the header repeats in print; no sheet holds a formula', () => {
  const files = unzipSync(bytes);
  for (const [name, data] of Object.entries(files).filter(([n]) => n.startsWith('xl/worksheets/sheet'))) {
    const xml = strFromU8(data);
    assert.match(xml, /<pane [^>]*ySplit="3"[^>]*state="frozen"/, name);
    assert.match(xml, /<autoFilter ref="A3:/, name);
    assert.doesNotMatch(xml, /<f>/, name);
  }
  assert.match(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array()), /Print_Titles/);
});

test('the same figures at the same time give the same bytes; the list of people has its own two sheets', async () => {
  const again = await workbookOf(statistics(v.e, v.told, '2026-04-07'), {
    created,
    imprint: { election: '石燕村', no: '样稿', at: '2026-04-07 10:00', code: 'zx1:x' },
  });
  assert.deepEqual(Buffer.from(again), Buffer.from(bytes));
  const people = read(await workbookOf(peopleSheets(v.e, v.told, '2026-04-07'), { created }));
  assert.deepEqual(people.SheetNames, ['被提名人和候选人名册', '当选人员名册']);
});

/** Width of a text in half characters. */
const wide = (text: string): number => [...text].reduce((n, c) => n + (c.charCodeAt(0) > 255 ? 2 : 1), 0);
test('no text is cut off in print: every row, the title and the line under it are as high as their words need in their columns; one page across, the header on each, page x of y', async () => {
  const made = { created, imprint: { election: '石燕村', no: '样稿', at: '2026-04-07 10:00', code: 'zx1:x' } };
  for (const file of [bytes, await workbookOf(peopleSheets(v.e, v.told, '2026-04-07'), made)]) {
    const read1 = read(file, { cellStyles: true });
    for (const [name, data] of Object.entries(read1.Sheets)) {
      const widths = (data['!cols'] ?? []).map((c) => c.width ?? 8);
      const merges = data['!merges'] ?? [];
      const range = utils.decode_range(data['!ref'] ?? 'A1');
      for (let r = 0; r <= range.e.r; r++)
        for (let c = 0; c <= range.e.c; c++) {
          const cell = data[utils.encode_cell({ r, c })] as Cell | undefined;
          if (cell?.t !== 's') continue;
          const to = merges.find((m) => m.s.r === r && m.s.c === c)?.e.c ?? c;
          const across = widths.slice(c, to + 1).reduce((n, one) => n + one, 0);
          const points = r === 0 ? 14 : r === 1 ? 10 : 11;
          const lines = Math.ceil((wide(String(cell.v)) * (points / 11)) / across);
          assert.ok(
            (data['!rows']?.[r]?.hpt ?? 15) >= lines * points * 1.25,
            `${name} ${utils.encode_cell({ r, c })}: ${lines} lines`,
          );
        }
    }
    for (const [name, data] of Object.entries(unzipSync(file)).filter(([n]) => n.startsWith('xl/worksheets/sheet'))) {
      const xml = strFromU8(data);
      assert.match(xml, /<pageSetUpPr fitToPage="1"/, name);
      assert.match(xml, /<pageSetup [^>]*fitToHeight="0"/, name);
      assert.match(xml, /第&amp;P页　共&amp;N页/, name);
    }
  }
});
