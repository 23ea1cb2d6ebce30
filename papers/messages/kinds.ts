// What goes to people beside the notices: the short texts for chat groups, a letter and a telephone script for those away, the receipt of a nominee. Passes for the hall lie with the cards.
import type { Election } from '../../election/election.ts';
import { noticeKinds } from '../../election/beginning/noticeTable.ts';
import type { Day } from '../../law/answer.ts';
import { type KindsOf, unless } from '../kind.ts';
import { heading, type Page, paragraph, title } from '../page.ts';
import { isOver } from '../notices/hanging.ts';
import { placeOf } from '../place.ts';
import { notices } from '../words/terms.ts';
import { awayLetter, phoneScript } from './away.ts';
import { nominationReceipts, receiptsFor } from './receipts.ts';
import { shortText } from './short.ts';

const both = ['pdf', 'docx'] as const;

/** 公告短信: every short text that may be sent now, one under the other, to be copied from the Word file or read out. */
const shortTexts = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  return {
    title: `${p.committee}选举公告短信`,
    form: 'form',
    rehearsal: p.rehearsal,
    blocks: [
      title(`${p.committee}选举`, '公告短信'),
      paragraph('发到群聊的文字，每条不超过140字，只说公告的事，不列选民姓名。以张贴的公告为准。'),
      ...noticeKinds.flatMap((kind) => {
        const text = shortText(e, kind, on);
        return text === undefined ? [] : [heading(2, notices[kind].zh), paragraph(text)];
      }),
    ],
  };
};

export const messageKinds: KindsOf = (e, { on }) => {
  const dayKnown = unless(e.electionDay !== undefined, '确定选举日', 'the election day to be fixed');
  return [
    {
      name: 'short-messages',
      title: { zh: '公告短信', en: 'Short texts of the notices' },
      formats: both,
      personal: false,
      waitsFor: unless(
        noticeKinds.some((kind) => shortText(e, kind, on) !== undefined),
        '第一份公告',
        'the first notice',
      ),
      page: () => shortTexts(e, on),
    },
    ...(isOver(e)
      ? []
      : [
          {
            name: 'away-letter',
            title: { zh: '致外出选民的一封信', en: 'Letter to voters away' },
            formats: both,
            personal: false,
            waitsFor: dayKnown,
            page: () => awayLetter(e, on),
          },
          {
            name: 'phone-script',
            title: { zh: '外出选民电话联系提纲', en: 'Telephone script for voters away' },
            formats: both,
            personal: false,
            waitsFor: dayKnown,
            page: () => phoneScript(e, on),
          },
        ]),
    ...(receiptsFor(e).length > 0 && !isOver(e)
      ? [
          {
            name: 'nomination-receipts',
            title: { zh: '参选回执', en: 'Receipts for nominees' },
            formats: both,
            personal: true,
            waitsFor: undefined,
            page: () => nominationReceipts(e, on),
          },
        ]
      : []),
  ];
};
