// The papers of one meeting: its notice, agenda, attendance sheet, chair's script, minutes and decisions.
import { matters } from '../../assembly/matters.ts';
import type { Motion, Sitting } from '../../assembly/state.ts';
import { zhDate, zhDay } from '../../law/days.ts';
import { leastThatReaches } from '../../law/share.ts';
import { answerOn, meetingAtShortNotice, partyStudiesFirst } from '../../law/rules.ts';
import { type Block, closing, heading, padded, type Page, paragraph, seal, title } from '../page.ts';
import { blank, by, called, cell, head, label, sharesOf, shareWords, type Telling, unitOf, wayWords } from './telling.ts';

const items = (m: Sitting) => [...m.items.values()];
const numbered = (m: Sitting): readonly string[] =>
  items(m).map((i, n) => `${n + 1}. ${i.title}${i.amount === undefined ? '' : `（${i.amount}元）`}`);
const page = (t: Telling, name: string, form: Page['form'], blocks: readonly Block[]): Page => ({
  title: name,
  form,
  rehearsal: t.rehearsal,
  blocks,
});

/** Who is asked to come, by the body and how it is counted. */
const comers = (t: Telling, m: Sitting): string => {
  if (m.body === 'representatives') return `全体${t.words.people}代表、${t.words.committee}成员`;
  if (m.body === 'committee') return `全体${t.words.committee}成员`;
  if (m.body === 'group') return `第${m.group ?? ''}${t.words.group}十八周岁以上${t.words.people}，或者户的代表`;
  return m.counted === 'people' ? `全体十八周岁以上${t.words.people}` : '每户一名代表';
};

/** The notice as it hangs: when, where, who, what about, and how many make it able to decide. */
export const noticeOf = (t: Telling, m: Sitting): Page => {
  const law = t.lawOn(m.day);
  const { quorum, majority } = sharesOf(t, m);
  const why = m.request === undefined ? undefined : t.a.requests.get(m.request);
  return page(
    t,
    `召开${called(t, m)}的通知`,
    'official',
    [
      title(t.place, `召开${called(t, m)}的通知`),
      paragraph(`各位${t.words.people}：`),
      paragraph(
        `${why ? `应${why.signatures}名${{ people: '十八周岁以上的人', households: '户的代表', representatives: `${t.words.people}代表` }[why.by]}提议，` : ''}定于${zhDay(m.day)}${m.time}在${m.place}召开${called(t, m)}，请${comers(t, m)}参加。`,
      ),
      m.noticed?.short !== undefined &&
        paragraph(`因${m.noticed.short}，临时通知（${by(answerOn(meetingAtShortNotice, law))}）。`),
      paragraph('会议讨论决定下列事项：'),
      { kind: 'list' as const, small: false, items: numbered(m) },
      paragraph(
        `${by(quorum)}：${shareWords(quorum)}到会，方可作出决定；所作决定经到会人员${shareWords(majority)}同意。弃权的计入到会。`,
      ),
      m.body === 'representatives' && paragraph(`其他${t.words.people}可以列席并发表意见。`),
      closing('请安排好时间，准时参加。'),
      seal(m.body === 'group' ? `${t.place}第${m.group ?? ''}${t.words.group}` : t.committee, zhDate(m.noticed?.on ?? m.called)),
    ].filter((b): b is Block => b !== false),
  );
};

/** The agenda with what each item is, whether the party studied it and whether people were consulted. */
export const agendaOf = (t: Telling, m: Sitting): Page => {
  const study = answerOn(partyStudiesFirst, t.lawOn(m.day));
  return page(t, `${m.title}议程`, 'form', [
    title(t.place, `${m.title}议程`),
    paragraph(`${zhDay(m.day)}${m.time}，${m.place}`),
    {
      kind: 'table',
      widths: [1, 5, 4, 2, 4],
      head: head('序号', '议题', '事项类别', '金额（元）', '会前'),
      rows: items(m).map((i, n) => [
        cell(n + 1, 'center'),
        cell(i.title),
        cell(matters[i.matter].zh),
        cell(i.amount, 'right'),
        cell(
          [
            i.studied ? `${zhDate(i.studied.on)}${i.studied.by}研究：${i.studied.conclusion}` : '',
            i.consulted === undefined ? '' : `已协商：${t.a.consultations.get(i.consulted)?.agreed ?? ''}`,
          ]
            .filter(Boolean)
            .join('；'),
        ),
      ]),
    },
    ...(study.value && (m.body === 'meeting' || m.body === 'representatives')
      ? [paragraph(`需由会议决定的重要事项，先经${t.words.party}研究讨论（${by(study)}）。`)]
      : []),
  ]);
};

/** One line for each who is due; where people are not known one by one, empty lines. */
export const attendanceOf = (t: Telling, m: Sitting): Page => {
  const known = t.members(m.body);
  const came = new Set(m.attendance?.who.map((p) => p.id));
  const rows = known.length > 0 ? known.map((p) => p.name) : Array.from({ length: 40 }, () => '');
  const household = unitOf(m) === '户';
  return page(t, `${m.title}签到表`, 'form', [
    title(t.place, `${m.title}签到表`),
    paragraph(
      `${zhDay(m.day)}${m.time}，${m.place}。应到${m.attendance?.due ?? blank}${unitOf(m)}，实到${m.attendance?.present ?? blank}${unitOf(m)}。`,
    ),
    {
      kind: 'table',
      widths: [1.4, 4, 4, 4],
      tall: 9,
      head: head('序号', '姓名', household ? '门牌（户）' : '小组', '签名'),
      rows: rows.map((name, i) => [
        cell(i + 1, 'center'),
        cell(padded(name), 'center'),
        cell(''),
        cell(m.closed && came.size > 0 && known[i] && came.has(known[i].id) ? '到会' : '', 'center'),
      ]),
    },
    { kind: 'signatures', perLine: 2, lines: ['清点人', '记录人'] },
  ]);
};

/** What the chair says, with the numbers by which the meeting opens and decides. */
export const scriptOf = (t: Telling, m: Sitting): Page => {
  const { quorum, majority } = sharesOf(t, m);
  const due = m.attendance?.due ?? (t.members(m.body).length || undefined);
  const unit = unitOf(m);
  const study = [...m.items.values()].filter((i) => i.studied);
  return page(t, `${m.title}主持词`, 'official', [
    title(t.place, `${m.title}主持词`),
    heading(2, '1. 清点人数'),
    paragraph(
      `按照${by(quorum)}，应到${due ?? blank}${unit}，${shareWords(quorum)}到会才能开会${due === undefined ? '' : `，也就是至少${leastThatReaches(quorum.value, due)}${unit}`}。现在实到${m.attendance?.present ?? blank}${unit}。`,
    ),
    paragraph('【做】人数够了再往下读；不够的，宣布会议不能召开，改日另行通知。'),
    ...(study.length > 0
      ? [
          heading(2, '2. 报告会前情况'),
          ...study.map((i) =>
            paragraph(`“${i.title}”已经${i.studied?.by}于${zhDate(i.studied?.on ?? m.day)}研究：${i.studied?.conclusion}。`),
          ),
        ]
      : []),
    ...items(m).flatMap((i, n): readonly Block[] => [
      heading(2, `${n + 2 + (study.length > 0 ? 1 : 0)}. ${i.title}`),
      paragraph(`现在讨论“${i.title}”${i.amount === undefined ? '' : `，金额${i.amount}元`}。请先听情况说明，再请大家发表意见。`),
      ...(i.matter === 'assessment'
        ? [paragraph('请成员逐一述职。下面由监督委员会主持民主评议，发评议票，无记名填写。')]
        : [
            paragraph(
              `现在表决。到会${m.attendance?.present ?? blank}${unit}，同意的${shareWords(majority)}才通过（${by(majority)}），弃权的也算到会。`,
            ),
            paragraph(
              `同意的请举手。${blank}${unit}。不同意的请举手。${blank}${unit}。弃权的请举手。${blank}${unit}。“${i.title}”通过（没有通过）。`,
            ),
            paragraph('【做】投票的，先推定两名监票人，当众验箱、发票、收票、清点。'),
          ]),
    ]),
    heading(2, '散会'),
    paragraph('会议决定张榜公布。请记录人整理记录，主持人、记录人签名。散会。'),
  ]);
};

const sumOf = (d: Motion): string =>
  `到会${d.present}，同意${d.agree}，不同意${d.against}，弃权${d.abstain}${d.returned === undefined ? '' : `（发票${d.issued ?? d.present}，收回${d.returned}）`}；须${d.least}，${d.carried ? '通过' : '未通过'}`;

/** What happened, item by item, with every sum; opinions are not tied to names. */
export const minutesOf = (t: Telling, m: Sitting): Page =>
  page(t, `${m.title}记录`, 'form', [
    title(t.place, `${m.title}记录`),
    {
      kind: 'table',
      widths: [2.2, 5, 2.2, 5],
      head: [],
      rows: [
        [label('会议'), cell(called(t, m)), label('时间'), cell(`${zhDay(m.day)}${m.time}`)],
        [label('地点'), cell(m.place), label('召集'), cell(m.caller?.name ?? t.committee)],
        [label('主持人'), cell(m.opened?.chair ?? ''), label('记录人'), cell(m.closed?.minutesBy ?? '')],
        [
          label('应到'),
          cell(`${m.attendance?.due ?? ''}${unitOf(m)}`),
          label('实到'),
          cell(`${m.attendance?.present ?? ''}${unitOf(m)}`),
        ],
      ],
    },
    ...(m.fellShort
      ? [
          paragraph(
            `应到${m.attendance?.due}${unitOf(m)}，实到${m.attendance?.present}${unitOf(m)}，${by(sharesOf(t, m).quorum)}规定${shareWords(sharesOf(t, m).quorum)}到会，人数不足，会议不能召开。`,
          ),
        ]
      : []),
    ...(m.scrutineers.length > 0 ? [paragraph(`监票人：${m.scrutineers.join('、')}。`)] : []),
    ...items(m).flatMap((i, n): readonly Block[] => [
      heading(2, `${n + 1}. ${i.title}`),
      ...m.motions.filter((d) => d.item === i.item).map((d) => paragraph(`“${d.text}”，${wayWords[d.way]}：${sumOf(d)}。`)),
      ...(i.matter === 'assessment' ? [paragraph('民主评议结果见评议结果表。')] : []),
    ]),
    ...(m.closed?.spoken === undefined ? [] : [heading(2, '讨论要点'), paragraph(m.closed.spoken)]),
    ...t.a.irregular.filter((x) => x.meeting === m.meeting).map((x) => paragraph(`${zhDate(x.on)}两人登记：${x.what}`)),
    { kind: 'signatures', perLine: 2, lines: ['主持人', '记录人'] },
  ]);

/** The decisions that were carried, as they are made known, each with its sum. */
export const decisionOf = (t: Telling, m: Sitting): Page => {
  const { quorum, majority } = sharesOf(t, m);
  const carried = m.motions.filter((d) => d.carried);
  return page(t, `${called(t, m)}决定`, 'official', [
    title(t.place, `${called(t, m)}决定`),
    paragraph(
      `${zhDate(m.day)}召开${called(t, m)}，应到`,
      t.figure(`${m.meeting} due`, m.attendance?.due ?? 0, m.meeting),
      `${unitOf(m)}，实到`,
      t.figure(`${m.meeting} present`, m.attendance?.present ?? 0, m.meeting),
      `${unitOf(m)}，符合${by(quorum)}的规定。会议由${m.opened?.chair ?? ''}主持，经表决，作出下列决定：`,
    ),
    ...carried.map((d, n) =>
      paragraph(
        `${n + 1}. ${d.text}。（${wayWords[d.way]}，到会`,
        t.figure(`${d.motion} present`, d.present, d.motion),
        `${unitOf(m)}，同意`,
        t.figure(`${d.motion} agree`, d.agree, d.motion),
        `，不同意`,
        t.figure(`${d.motion} against`, d.against, d.motion),
        `，弃权`,
        t.figure(`${d.motion} abstain`, d.abstain, d.motion),
        `，${shareWords(majority)}即${d.least}${unitOf(m)}以上同意，通过）${d.undone ? `（已于${zhDate(d.undone.on)}撤销、变更）` : ''}`,
      ),
    ),
    closing('现予公布。'),
    seal(m.body === 'committee' || m.body === 'group' ? t.committee : `${t.place}${called(t, m)}`, zhDate(m.day)),
  ]);
};
