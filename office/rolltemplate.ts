// The workbook in which an office fills in its roll: drop-downs, a header that stays, ids and phones as text, and a sheet that explains each column. Made for a kind of place; read back by rollfile.ts.
import { Workbook } from '@cj-tech-master/excelts';
import { categoryChoices, meanings, rollColumns } from './rollcolumns.ts';

/** Rows that carry the drop-downs and the text format. */
const rowsPrepared = 2000;
const thin = { style: 'thin' as const, color: { argb: 'FFBFBFBF' } };
const border = { top: thin, left: thin, bottom: thin, right: thin };

/** The template for a village or a community. */
export const rollTemplate = async (kind: 'village' | 'community'): Promise<Uint8Array> => {
  const book = new Workbook();
  const roll = book.addWorksheet('名册', { views: [{ state: 'frozen', ySplit: 1, xSplit: 2 }] });
  const choices: Partial<Record<(typeof meanings)[number], readonly string[]>> = {
    sex: ['男', '女'],
    category: categoryChoices(kind),
    asked: ['是', '否'],
  };
  roll.columns = meanings.map((m) => ({
    header: headerOf(m, kind),
    key: m,
    width: rollColumns[m].width,
    style: { numFmt: '@', alignment: { vertical: 'middle' }, font: { name: '宋体', size: 11 } },
  }));
  roll.getRow(1).height = 28;
  meanings.forEach((m, i) => {
    const head = roll.getCell(1, i + 1);
    head.style = {
      font: {
        name: '宋体',
        size: 11,
        bold: true,
        color: { argb: rollColumns[m].needed || m === 'idNumber' ? 'FFB5301F' : 'FF333333' },
      },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF6F1E7' } },
      alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
      border,
    };
    const list = choices[m];
    for (let row = 2; row <= rowsPrepared + 1; row++) {
      const cell = roll.getCell(row, i + 1);
      cell.numFmt = '@';
      if (list)
        cell.dataValidation = {
          type: 'list',
          allowBlank: true,
          formulae: [`"${list.join(',')}"`],
          showErrorMessage: true,
          errorTitle: '请从下拉框中选',
          error: list.join('、'),
        };
      if (m === 'idNumber')
        cell.dataValidation = {
          type: 'textLength',
          operator: 'equal',
          allowBlank: true,
          formulae: [18],
          showErrorMessage: true,
          errorStyle: 'warning',
          errorTitle: '身份证号码',
          error: '身份证号码应为 18 位',
        };
    }
  });
  const guide = book.addWorksheet('填写说明');
  guide.columns = [{ width: 22 }, { width: 10 }, { width: 60 }, { width: 50 }];
  guide.addRow(['列 Column', '是否必填', '怎样填写', 'How to fill it in']).font = { bold: true };
  for (const m of meanings)
    guide.addRow([
      headerOf(m, kind),
      rollColumns[m].needed ? '必填' : m === 'idNumber' ? '应填' : '选填',
      rollColumns[m].fill.zh,
      rollColumns[m].fill.en,
    ]);
  guide.addRow([]);
  for (const line of [
    '一行一人；不要隐藏行，不要在名单中间加小计行。',
    '身份证号码不要存成数字：存成数字以后末几位会变成 0，系统会拒绝。',
    '导入以前系统会列出每一处问题和改法，也可以取回标红的表格，改好再导入。没有确认以前，名册不变。',
  ])
    guide.addRow([line]);
  return new Uint8Array(await book.xlsx.writeBuffer());
};

const headerOf = (m: (typeof meanings)[number], kind: 'village' | 'community'): string =>
  m === 'group' ? (kind === 'village' ? '村民小组' : '居民小组') : (rollColumns[m].headers[0] ?? '');
