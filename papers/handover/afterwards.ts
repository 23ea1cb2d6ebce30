// The papers after the announcement: certificates of the elected, the list of what is handed over, the first meeting with who does what, and the catalogue of the archive.
import { certificateOf, handedItems, winners } from '../../election/after/aftermath.ts';
import { catalogue } from '../../election/after/catalogue.ts';
import type { Election } from '../../election/election.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import { zhDate } from '../../law/days.ts';
import { zhNumeral } from '../../law/texts.ts';
import { answerOn, archiveDuty, handoverDays, handoverItems, handoverPresides, handoverSupervises } from '../../law/rules.ts';
import { wordsOf } from '../../law/words.ts';
import { type Block, type Cell, padded, type Page, paragraph, seal, type Slip, title } from '../page.ts';
import { placeOf, under } from '../place.ts';
import { fullPost, handedWords } from '../words/terms.ts';

const cell = (text: string, align: Cell['align'] = 'left'): Cell => ({ text, align });
const head = (...texts: readonly string[]): readonly (readonly Cell[])[] => [
  texts.map((text) => ({ text, align: 'center' as const, bold: true })),
];

/** 当选证书 of everybody elected, one a sheet; one that was given carries its number, issuer and day, another leaves room for them. */
export const certificates = (e: Election, photo: boolean): Page => {
  const p = placeOf(e);
  const kind = e.begun?.kind ?? 'village';
  const slips = winners(e).map((one): Slip => {
    const given = certificateOf(e, one);
    const day = e.rounds[one.round - 1]?.day;
    return {
      title: '当选证书',
      number: given?.number ?? '＿＿＿＿',
      name: one.name,
      lines: [
        `${day ? `经${zhDate(day)}` : ''}选举，您当选为${p.name}第${zhNumeral(e.begun?.term ?? 1)}届${fullPost(kind, one.post).zh}。`,
        '特发此证。',
      ],
      issuer: given?.issuer ?? '（颁发单位盖章）',
      date: given ? zhDate(given.on) : '　　　　年　　月　　日',
      ...(photo ? { photo: true } : {}),
    };
  });
  return {
    title: `${p.committee}当选证书`,
    form: 'certificate',
    rehearsal: p.rehearsal,
    blocks: [{ kind: 'slips', size: 'certificate', slips }],
  };
};

/** 工作移交清单: a row for each thing that was handed over, an empty one for each that is asked for and still open. */
export const handoverList = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const law = lawOf(e, on);
  const asked = answerOn(handoverItems, law).value;
  const rows = handedItems.flatMap((item) => {
    const done = e.aftermath.items.filter((x) => x.item === item);
    const name = cell(handedWords[item].zh, 'center');
    if (done.length > 0)
      return done.map((x) => [
        name,
        cell(x.what),
        cell(x.from, 'center'),
        cell(x.to, 'center'),
        cell(x.witness, 'center'),
        cell(zhDate(x.on), 'center'),
      ]);
    return asked.some((x) => x === item) ? [[name, ...Array.from({ length: 5 }, () => cell(''))]] : [];
  });
  const days = answerOn(handoverDays, law);
  return {
    title: `${p.name}工作移交清单`,
    form: 'form',
    rehearsal: p.rehearsal,
    blocks: [
      title(`${p.name}工作移交清单`),
      paragraph(
        `根据${under(days)}的规定，${p.committee}产生后${days.value}日内完成工作移交，由${wordsOf(handoverPresides.key, answerOn(handoverPresides, law).value).zh}主持、${wordsOf(handoverSupervises.key, answerOn(handoverSupervises, law).value).zh}监督。`,
      ),
      {
        kind: 'table',
        widths: [2.4, 5, 2.2, 2.2, 2.2, 3.2],
        head: head('事项', '名称、件数', '移交人', '接收人', '主持（监督）人', '日期'),
        rows,
      },
      { kind: 'signatures', perLine: 2, lines: ['移交方', '接收方', '主持人', '监督人'] },
      seal(p.issuer, e.handover.done ? zhDate(e.handover.done.on) : '　　　　年　　月　　日'),
    ],
  };
};

/** 第一次会议和分工: who was there and who does what; who heads a sub-committee beside it. */
export const firstMeeting = (e: Election): Page => {
  const p = placeOf(e);
  const { meeting } = e.aftermath;
  const told: readonly Block[] = meeting
    ? [
        paragraph(
          `${zhDate(meeting.on)}${meeting.place ? `在${meeting.place}` : ''}召开${p.committee}第一次会议，应到${meeting.due}人，实到${meeting.present.length}人：${meeting.present.join('、')}。会议明确分工如下：`,
        ),
        {
          kind: 'table',
          widths: [3, 7, 5],
          head: head('姓名', '分管工作', '兼任'),
          rows: meeting.duties.map((d) => [cell(padded(d.name), 'center'), cell(d.does), cell(d.heads ? `${d.heads}主任` : '')]),
        },
      ]
    : [];
  return {
    title: `${p.committee}第一次会议和分工`,
    form: 'form',
    rehearsal: p.rehearsal,
    blocks: [
      title(p.committee, '第一次会议和分工'),
      ...told,
      { kind: 'signatures', perLine: 3, lines: ['主持人', '记录人', '日期'] },
    ],
  };
};

/** 档案目录: what there is, what is missing and why, and what nothing asked for here. */
export const archiveCatalogue = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const law = lawOf(e, on);
  const kept = catalogue(e, law);
  const states = { there: '有', missing: '缺', 'not asked': '—' } as const;
  const lacking = kept.filter((one) => one.state === 'missing').length;
  return {
    title: `${p.committee}选举档案目录`,
    form: 'form',
    rehearsal: p.rehearsal,
    blocks: [
      title(`${p.committee}选举档案目录`),
      paragraph(
        `依据：${under(answerOn(archiveDuty, law))}。应归档${kept.filter((one) => one.state !== 'not asked').length}项，${lacking === 0 ? '齐全' : `尚缺${lacking}项`}。`,
      ),
      {
        kind: 'table',
        widths: [1.4, 6, 1.4, 5, 3.6, 1.6],
        head: head('序号', '材料', '有无', '情况', '日期', '页数'),
        rows: kept.map((one, at) => [
          cell(String(at + 1), 'center'),
          cell(one.words.zh),
          cell(states[one.state], 'center'),
          cell(one.found.zh),
          cell(one.on ? zhDate(one.on) : '', 'center'),
          cell(''),
        ]),
      },
      { kind: 'signatures', perLine: 3, lines: ['整理人', '移交人', '接收人'] },
      seal(p.issuer, zhDate(on)),
    ],
  };
};
