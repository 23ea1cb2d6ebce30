// The papers of openness and assessment: what is posted, questions with answers, assessment sheets and their result, the survey, and the list of spending with its decisions.
import { disclosureKinds, isLate } from '../../assembly/disclosing.ts';
import { bodyName, matters } from '../../assembly/matters.ts';
import type { Posting, Sitting, Survey } from '../../assembly/state.ts';
import { surveyAnswers } from '../../assembly/surveying.ts';
import { zhDate } from '../../law/days.ts';
import { answerOn, assessmentBy, disclosureDays } from '../../law/rules.ts';
import { type Block, closing, padded, type Page, paragraph, seal, title } from '../page.ts';
import { bodiesInWords } from '../words/terms.ts';
import { by, cell, head, type Telling } from './telling.ts';

const page = (t: Telling, name: string, form: Page['form'], blocks: readonly Block[]): Page => ({
  title: name,
  form,
  rehearsal: t.rehearsal,
  blocks,
});
const openWord = (t: Pick<Telling, 'kind'>): string => (t.kind === 'village' ? '村务' : '居务');

/** One posting as it hangs on the board. */
export const postingOf = (t: Telling, p: Posting): Page => {
  const days = answerOn(disclosureDays, t.lawOn(p.on));
  const hasMoney = p.lines.some((l) => l.amount !== undefined);
  return page(t, p.title, 'official', [
    title(t.place, `${openWord(t)}公开`, p.title),
    paragraph(`内容：${disclosureKinds[p.kind as keyof typeof disclosureKinds]?.zh ?? p.kind}。期间：${p.period}。`),
    {
      kind: 'table',
      widths: hasMoney ? [1.2, 8, 3] : [1.2, 11],
      head: hasMoney ? head('序号', '事项', '金额（元）') : head('序号', '事项'),
      rows: p.lines.map((l, i) => [cell(i + 1, 'center'), cell(l.what), ...(hasMoney ? [cell(l.amount, 'right')] : [])]),
    },
    paragraph(`公布日期${zhDate(p.on)}，公布不少于${days.value}日，至${zhDate(p.until)}（${by(days)}）。`),
    closing(`有疑问的，可以向${t.committee}查询，答复一并公布。`),
    seal(t.committee, zhDate(p.on)),
  ]);
};

/** Questions and answers, without who asked. */
export const questionsPage = (t: Telling): Page => {
  const all = [...t.a.questions.values()];
  return page(t, `${openWord(t)}公开询问与答复`, 'form', [
    title(t.place, `${openWord(t)}公开询问与答复`),
    {
      kind: 'table',
      widths: [1, 2.4, 5, 2.4, 5],
      head: head('序号', '提出', '问题', '答复', '答复内容'),
      rows: all.map((q, i) => [
        cell(i + 1, 'center'),
        cell(zhDate(q.on), 'center'),
        cell(q.text),
        cell(q.answer ? zhDate(q.answer.on) : `${zhDate(q.until)}前${isLate(q, t.on) ? '（已过期）' : ''}`, 'center'),
        cell(q.answer ? `${q.answer.text}（${q.answer.by}）` : ''),
      ]),
    },
    seal(t.committee, zhDate(t.on)),
  ]);
};

/** The sheet that each of those present fills in, unsigned. */
export const assessmentSheet = (t: Telling, m: Sitting): Page =>
  page(t, '民主评议票', 'form', [
    title(t.place, `${t.words.committee}成员民主评议票`),
    paragraph(`${zhDate(m.day)}。请在每人的一栏画“√”，只选一项；不签名。`),
    {
      kind: 'table',
      widths: [3, 2, 2, 2, 2],
      tall: 11,
      head: head('姓名', '优秀', '称职', '基本称职', '不称职'),
      rows: t.members('committee').map((c) => [cell(padded(c.name), 'center'), cell(''), cell(''), cell(''), cell('')]),
    },
  ]);

/** The result as it is made known, with who presides over it. */
export const assessmentResult = (t: Telling, m: Sitting): Page => {
  const rows = t.a.assessed.filter((x) => x.meeting === m.meeting);
  const rule = answerOn(assessmentBy, t.lawOn(m.day));
  const [first] = rows;
  return page(t, '民主评议结果', 'official', [
    title(t.place, `${t.words.committee}成员民主评议结果`),
    paragraph(
      `${zhDate(m.day)}，${m.title}对${t.words.committee}成员进行民主评议，由监督委员会主持（${by(rule)}）。到会${m.attendance?.present ?? 0}人，发出评议票`,
      t.figure('assessment issued', first?.issued ?? 0, m.meeting),
      '张，收回',
      t.figure('assessment returned', first?.returned ?? 0, m.meeting),
      '张。结果如下：',
    ),
    {
      kind: 'table',
      widths: [3, 2, 2, 3, 3, 2],
      head: head('姓名', '优秀', '称职', '基本称职', '不称职', '结论'),
      rows: rows.map((x) => [
        cell(padded(x.name), 'center'),
        cell(x.excellent, 'right'),
        cell(x.fit, 'right'),
        cell(x.partly, 'right'),
        cell(x.unfit, 'right'),
        cell(x.isUnfit ? '不称职' : '—', 'center'),
      ]),
    },
    closing('现予公布。'),
    seal(`${t.place}${openWord(t)}监督委员会`, zhDate(t.a.assessmentsPosted.get(m.meeting)?.on ?? m.day)),
  ]);
};

const answers = Object.values(surveyAnswers).map((w) => w.zh);
/** The sheet of a survey: no name, no number. */
export const surveySheet = (t: Telling, s: Survey): Page =>
  page(t, s.title, 'form', [
    title(t.place, s.title),
    paragraph(`请在${zhDate(s.to)}前交回。每题选一项画“√”，不写姓名。`),
    {
      kind: 'table',
      widths: [6, 2, 2, 2, 2],
      tall: 11,
      head: head('问题', ...answers),
      rows: s.asks.map((q, i) => [cell(`${i + 1}. ${q}`), cell(''), cell(''), cell(''), cell('')]),
    },
  ]);

/** What came back, in counts. */
export const surveyResult = (t: Telling, s: Survey): Page =>
  page(t, `${s.title}结果`, 'official', [
    title(t.place, `${s.title}结果`),
    paragraph(
      `${zhDate(s.from)}至${zhDate(s.to)}调查。发出纸质问卷`,
      t.figure('survey papers', s.papers, s.survey),
      '份，收回',
      t.figure('survey returned', s.paperReturned, s.survey),
      `份${s.issuedCards > 0 ? `；发出答题卡${s.issuedCards}张，作答${s.byCard}张` : ''}。`,
    ),
    {
      kind: 'table',
      widths: [6, 2, 3, 3, 3],
      head: head('问题', ...answers),
      rows: s.asks.map((q, i) => [cell(`${i + 1}. ${q}`), ...(s.counts[i] ?? []).map((n) => cell(n, 'right'))]),
    },
    seal(t.committee, zhDate(s.closed ?? t.on)),
  ]);

/** Spending and contracts, each with the decision it rests on, and those that rest on none. */
export const spendingPage = (t: Telling): Page => {
  const all = [...t.a.spendings.values()];
  const decided = (motion: string | undefined): string => {
    const d = motion === undefined ? undefined : t.a.motions.get(motion);
    return d ? `${zhDate(d.on)}${bodiesInWords(bodyName(d.body, t)).zh}：${d.text}` : '小额开支';
  };
  return page(t, '开支、合同与决定对照表', 'wide', [
    title(t.place, '开支、合同与决定对照表'),
    {
      kind: 'table',
      widths: [1, 2.4, 4.4, 3.6, 2, 3, 6],
      head: head('序号', '日期', '名称', '类别', '金额（元）', '对方', '依据'),
      rows: all.map((s, i) => [
        cell(i + 1, 'center'),
        cell(s.on, 'center'),
        cell(s.title),
        cell(matters[s.matter].zh),
        cell(s.amount, 'right'),
        cell(s.to ?? ''),
        cell(s.outside ? `未经有权的会议决定（两人登记：${s.outside.what}）` : decided(s.motion)),
      ]),
    },
    paragraph(
      '合计',
      t.figure(
        'spent together',
        all.reduce((n, s) => n + s.amount, 0),
        'none',
      ),
      `元，其中未经有权的会议决定的`,
      t.figure(
        'spent outside the rules',
        all.filter((s) => s.outside).reduce((n, s) => n + s.amount, 0),
        'none',
      ),
      '元。',
    ),
    seal(t.committee, zhDate(t.on)),
  ]);
};
