// A small list of voters as a file, and the ground on which it is read, for the tests of reading.
import { utils, write } from '@e965/xlsx';
import { groundOn } from '../../election/roll/rollground.ts';

const law = { kind: 'village' as const, day: '2026-03-01', mode: 'voters' as const, plan: {} };

export const ground = groundOn(law, '2026-03-01', { rehearsal: true, groups: 12, electionDay: '2026-04-26' });

export const header = ['序号', '姓名', '性别', '身份证号码', '村民小组', '户号', '联系电话', '登记类别'];

export const sheetFile = (
  rows: readonly (readonly unknown[])[],
  type: 'xlsx' | 'biff8',
  merges: readonly string[] = [],
): Uint8Array => {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(rows as unknown[][]);
  sheet['!merges'] = merges.map((m) => utils.decode_range(m));
  utils.book_append_sheet(book, sheet, '名册');
  return new Uint8Array(write(book, { type: 'array', bookType: type }) as ArrayBuffer);
};
