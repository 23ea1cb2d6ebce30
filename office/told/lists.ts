// The lists of nominations, staff and ballots that lie beside a facts file, as .csv (UTF-8 or GB18030) or workbook: columns by Chinese or English name, every cell checked. The roll: office/rollfile.ts.
import { type Sheet, sheetOf } from '../rollsheet.ts';

export type ListKind = 'nominations' | 'staff' | 'ballots';
/** One row, cells by the field's name, values in the words of the orders; absent where the cell is empty. */
export type ListRow = Readonly<Record<string, string>>;
interface ListFault { readonly row: number; readonly column: string; readonly what: string; readonly remedy: string }
interface ListRead { readonly rows: readonly ListRow[]; /** Row of the file for each of `rows`, as its reader counts. */ readonly at: readonly number[]; readonly faults: readonly ListFault[] }

interface Column { readonly field: string; readonly also: readonly string[]; readonly needed?: true; readonly read: (cell: string) => string | undefined; readonly means: string }

const words = (of: Readonly<Record<string, readonly string[]>>) => (cell: string): string | undefined => Object.keys(of).find((k) => k === cell || of[k]?.includes(cell));
const text = (cell: string): string => cell;
const number = (cell: string): string | undefined => (/^\d{1,8}$/.test(cell) ? String(Number(cell)) : undefined);
const place = (cell: string): string | undefined => number(cell.replace(/^第|(村民|居民)?小?组$|号?投票站$/g, ''));
const posts = { director: ['主任'], deputy: ['副主任'], member: ['委员'] };
const staffRoles = { 'chief scrutineer': ['总监票员', '总监票人'], scrutineer: ['监票员', '监票人'], teller: ['计票员', '计票人'], caller: ['唱票员', '唱票人'], issuer: ['发票员'], helper: ['代书员', '代写员'], guard: ['安保', '秩序维护员'] };
const voids = ['not the official print', 'unreadable', 'torn', 'other'];
const listed = (of: Readonly<Record<string, readonly string[]>>): string => Object.entries(of).map(([k, [zh]]) => `${k} ${zh ?? ''}`).join('、');

const note = (cell: string): string | undefined => {
  const parts = cell.split(/[;；]/).map((p) => p.trim().replace('：', ':')).filter(Boolean);
  const known = parts.every((p) => (p.startsWith('void:') && voids.includes(p.slice(5))) || (p.startsWith('unreadable:') && p.slice(11) in posts));
  return known ? parts.join(';') : undefined;
};
const marks = (field: string, ...also: string[]): Column => ({ field, also, read: text, means: '姓名，几个人用 | 隔开 · names joined by |' });
const remark: Column = { field: 'remark', also: ['备注', '说明'], read: text, means: '' };
const serial: Column = { field: 'no', also: ['序号'], read: text, means: '' };
const votes: Column = { field: 'votes', also: ['得票', '票数', '得票数', '联名人数'], needed: true, read: number, means: '票数，如 41 · a count' };
const nameColumn: Column = { field: 'name', also: ['姓名'], needed: true, read: text, means: '姓名 · a name' };
const group: Column = { field: 'group', also: ['小组', '组', '村民小组', '居民小组', '组别'], read: place, means: '组号，如 7 · a number' };

/** The columns of each kind of list. */
const columns: Readonly<Record<ListKind, readonly Column[]>> = {
  nominations: [serial, { field: 'post', also: ['职务'], needed: true, read: words(posts), means: listed(posts) }, nameColumn, group, votes, remark],
  staff: [
    serial, nameColumn, group, { field: 'role', also: ['职责', '分工'], needed: true, read: words(staffRoles), means: listed(staffRoles) },
    { field: 'station', also: ['投票站', '站号'], read: place, means: '投票站号，如 1 · a number' },
    { field: 'outside', also: ['外来', '非本地选民'], read: words({ yes: ['是', 'true', '1'], no: ['否', 'false', '0'] }), means: 'yes 是, no 否' }, remark,
  ],
  ballots: [
    { field: 'box', also: ['票箱', '票箱编号'], needed: true, read: text, means: '票箱编号 · a box' }, { field: 'number', also: ['张号', '第几张'], read: number, means: '箱内第几张，从 1 起 · counts from 1 in each box' },
    marks('director', '主任'), marks('deputy', 'deputies', '副主任'), marks('member', 'members', '委员'),
    { field: 'note', also: ['票面情况'], read: note, means: `void:… （${voids.join('、')}）或 unreadable:… （director、deputy、member），几项用 ; 隔开` }, remark,
  ],
};

/** The list as rows, or all its faults. Rows above the headers are titles; empty rows are passed over. */
export const readList = (kind: ListKind, bytes: Uint8Array): ListRead => {
  const sheet = sheetOf(bytes);
  const lost = (what: string, remedy: string): ListRead => ({ rows: [], at: [], faults: [{ row: 1, column: '—', what, remedy }] });
  if (sheet.kind === 'unreadable') return lost('读不懂 · cannot be read', '另存为 UTF-8 的 .csv 或 .xlsx · save it as .csv in UTF-8, or as .xlsx');
  const known = columns[kind];
  const columnOf = (cell: string): Column | undefined => { const t = tidy(cell); return known.find((c) => c.field === t.toLowerCase() || c.also.includes(t)); };
  const headerAt = sheet.rows.slice(0, 20).findIndex((r) => r.filter((c) => columnOf(c.text)).length >= 2);
  if (headerAt < 0) return lost('没有找到表头 · no header row', `第一行写列名：${namesOf(kind)} · name the columns`);
  return rowsOf(kind, sheet, headerAt, (sheet.rows[headerAt] ?? []).map((c) => ({ text: c.text.trim(), column: columnOf(c.text) })));
};

const tidy = (t: string): string => t.normalize('NFKC').replace(/[\s\u3000\ufeff*]/g, '');
const namesOf = (kind: ListKind): string => columns[kind].map((c) => `${c.field}${c.also[0] ? `（${c.also.find((a) => /\p{Script=Han}/u.test(a)) ?? c.also[0]}）` : ''}${c.needed ? '*' : ''}`).join('、');

const rowsOf = (kind: ListKind, sheet: Extract<Sheet, { kind: 'sheet' }>, headerAt: number, header: readonly { readonly text: string; readonly column: Column | undefined }[]): ListRead => {
  const faults: ListFault[] = [];
  const wrong = (row: number, column: string, what: string, remedy: string) => { faults.push({ row, column, what, remedy }); };
  const seen = header.flatMap((h) => h.column?.field ?? []);
  for (const h of header) if (h.text !== '' && !h.column) wrong(headerAt + 1, h.text, '没有这一列 · no such column', `可用的列（* 必需）：${namesOf(kind)} · columns`);
  for (const field of seen.filter((f, i) => seen.indexOf(f) !== i)) wrong(headerAt + 1, field, '这一列出现了两次 · the column stands twice', '删去多余的一列 · remove one');
  for (const c of columns[kind]) if (c.needed && !seen.includes(c.field)) wrong(headerAt + 1, `${c.field}${c.also[0] ? `（${c.also[0]}）` : ''}`, '缺少这一列 · the column is missing', `加上这一列：${c.means} · add it`);
  if (faults.length > 0) return { rows: [], at: [], faults };
  const rows: ListRow[] = [], at: number[] = [], next = new Map<string, number>();
  sheet.rows.slice(headerAt + 1).forEach((cells, i) => {
    if (cells.every((c) => c.text.trim() === '')) return;
    const row = headerAt + 2 + i, read: Record<string, string> = {};
    if (cells.slice(header.length).some((c) => c.text.trim() !== '')) wrong(row, '—', '这一行的格子比表头多 · more cells than headers', '检查多余的逗号；几个姓名用 | 隔开 · look for a comma too many; join names by |');
    header.forEach(({ text: shown, column }, at) => {
      const written = (cells[at]?.text ?? '').normalize('NFC').trim();
      if (!column || (written === '' && !column.needed)) return;
      const value = written === '' ? undefined : column.read(written);
      if (value === undefined) wrong(row, shown, written === '' ? '没有填写 · nothing is written' : `“${written}”不能识别 · not understood`, `填写：${column.means}`);
      else read[column.field] = value;
    });
    if (kind === 'ballots' && read['box'] !== undefined) {
      const due = (next.get(read['box']) ?? 0) + 1;
      next.set(read['box'], due);
      if (read['number'] !== undefined && Number(read['number']) !== due) wrong(row, 'number', `写的是第 ${read['number']} 张，该箱接着应是第 ${due} 张 · out of order`, '同一票箱的选票按张号 1、2、3… 排列 · number the ballots of a box 1, 2, 3 …');
    }
    rows.push(read);
    at.push(row);
  });
  if (rows.length === 0) wrong(headerAt + 1, '—', '没有一行内容 · no rows', '每行写一条 · one row each');
  return { rows: faults.length > 0 ? [] : rows, at, faults };
};
