// A sheet that shows how official papers will look: every kind of line a notice has, with words that announce nothing.
import type { Election } from '../election/election.ts';
import { numberAs } from '../election/paperStyle.ts';
import type { Day } from '../law/answer.ts';
import { zhDate } from '../law/days.ts';
import { heading, type Page, padded, paragraph, seal, title } from './page.ts';
import { closingWords, placeOf } from './place.ts';

/** The sample of the look that is set now. */
export const sampleNotice = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const filler = `这一段只用来看版面：每行的字数、行距、页边和首行缩进。${p.name}的公告就按这个样子印制。`;
  return {
    title: '版式样张',
    form: 'official',
    rehearsal: p.rehearsal,
    blocks: [
      title(p.committee, '公告版式样张'),
      { kind: 'number', text: numberAs(e, '1', on.slice(0, 4)) },
      paragraph(filler.repeat(3)),
      heading(1, '一、一级标题'),
      paragraph(filler),
      heading(2, '（一）二级标题'),
      paragraph(filler.repeat(2)),
      {
        kind: 'table',
        widths: [3, 3, 2],
        head: [['职务', '姓名', '票数'].map((text) => ({ text, align: 'center', bold: true }))],
        rows: [
          [
            { text: '主任', align: 'center' },
            { text: padded('某某'), align: 'center' },
            { text: '1234', align: 'right' },
          ],
          [
            { text: '委员', align: 'center' },
            { text: '某某某', align: 'center' },
            { text: '567', align: 'right' },
          ],
        ],
      },
      paragraph(filler.repeat(6)),
      paragraph(closingWords(e)),
      seal(p.issuer, zhDate(on)),
    ],
  };
};
