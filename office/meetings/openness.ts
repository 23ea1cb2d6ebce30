// The screen of openness, computed from a community's book: postings, what was spent, questions, assessments, surveys. The meetings: views.ts.
import { grades } from '../../assembly/assessing.ts';
import { disclosureKinds, isLate } from '../../assembly/disclosing.ts';
import type { Assembly } from '../../assembly/state.ts';
import { answerOn, binds, disclosureAnswerDays, disclosureItems } from '../../law/rules.ts';
import type { OpenCommunity } from '../around/community.ts';
import { dueOfAssessing } from '../around/due/assessing.ts';
import { dueOfOpenness } from '../around/due/openness.ts';
import { residentsAddress } from '../around/ofmeetings.ts';
import { ruleWords } from '../around/termsaid.ts';
import type { OpennessScreen } from './shown.ts';
import { latest, s, standOf, step } from './standing.ts';
import { dues } from './views.ts';

/** Opened anew it may tell of another year; the address stands as it was. */
const residentsShown = (book: OpenCommunity, a: Assembly): OpennessScreen['residents'] => {
  const { residents: r } = a,
    address = residentsAddress(a, book.id);
  if (!r || address === undefined) return { steps: [step('openResidentsPage')] };
  return {
    open: { since: r.on, address, ...(r.report === undefined ? {} : { report: r.report }) },
    steps: [step('openResidentsPage', { address: r.address }), step('closeResidentsPage')],
  };
};

/** 公开: postings, questions, assessments, surveys and audits, the latest first. */
export const opennessScreen = (book: OpenCommunity): OpennessScreen => {
  const t = standOf(book),
    { a, today } = t;
  const unfitUpTo = (person: string, meeting: string): number => {
    let n = 0;
    for (const x of a.assessed.filter((one) => one.person === person)) {
      n = x.isUnfit ? n + 1 : 0;
      if (x.meeting === meeting) return n;
    }
    return n;
  };
  return {
    today,
    word: t.law.kind === 'village' ? s('村务公开', 'village affairs') : s('居务公开', 'residents’ affairs'),
    residents: residentsShown(book, a),
    due: dues(t, dueOfOpenness, dueOfAssessing),
    postings: latest(a.postings.values()).map((p) => ({
      post: p.post,
      title: p.title,
      kind: disclosureKinds[p.kind as keyof typeof disclosureKinds] ?? s(p.kind, p.kind),
      period: p.period,
      on: p.on,
      until: p.until,
      where: `${p.where}${p.web ? '、网上' : ''}`,
      state: p.down
        ? s(`${p.down} 撤下`, `down on ${p.down}`)
        : today > p.until
          ? s('已满期限，可以撤下', 'may come down')
          : s(`公布至 ${p.until}`, `hangs until ${p.until}`),
      steps: p.down
        ? []
        : [
            ...(p.proof ? [] : [step('keepDisclosureProof', { post: p.post })]),
            ...(today > p.until ? [step('takeDownDisclosure', { post: p.post })] : []),
          ],
    })),
    items: answerOn(disclosureItems, t.law).value.flatMap((kind) => {
      const said = disclosureKinds[kind as keyof typeof disclosureKinds];
      // A decision is also made known by itself.
      const decisions = kind === 'decisions of meetings' ? [...a.motions.values()].flatMap((d) => d.published?.on ?? []) : [];
      const posted = [...a.postings.values()].filter((p) => p.kind === kind).map((p) => p.on);
      const on = [...posted, ...decisions].toSorted().at(-1);
      return said ? [{ words: said, ...(on === undefined ? {} : { on }) }] : [];
    }),
    itemsCite: ruleWords(answerOn(disclosureItems, t.law)),
    questions: latest(a.questions.values()).map((q) => ({
      question: q.question,
      text: q.text,
      on: q.on,
      until: q.until,
      late: binds(answerOn(disclosureAnswerDays, t.lawOn(q.on))) && isLate(q, today),
      ...(q.answer ? { answer: q.answer } : {}),
      steps: q.answer ? [] : [step('answerQuestion', { question: q.question })],
    })),
    assessments: [...new Set(latest(a.assessed).map((x) => x.meeting))].map((meeting) => {
      const m = a.meetings.get(meeting),
        known = a.assessmentsPosted.get(meeting);
      return {
        meeting,
        title: m?.title ?? meeting,
        day: m?.day ?? today,
        ...(known ? { published: known.on } : {}),
        rows: a.assessed
          .filter((x) => x.meeting === meeting)
          .map(({ name, excellent, fit, partly, unfit, returned, isUnfit, person, grade, unreported }) => ({
            name,
            excellent,
            fit,
            partly,
            unfit,
            returned,
            isUnfit,
            inARow: unfitUpTo(person, meeting),
            ...(grade === undefined ? {} : { grade: grades[grade] }),
            ...(unreported ? { unreported } : {}),
          })),
        steps: known ? [] : [step('publishAssessment', { meeting })],
      };
    }),
    surveys: latest(a.surveys.values()).map((v) => ({
      survey: v.survey,
      title: v.title,
      state: v.closed ? s(`${v.closed} 结束`, `closed on ${v.closed}`) : s(`${v.from} 至 ${v.to}`, `${v.from} to ${v.to}`),
      returned: s(
        `纸质 ${v.papers} 份收回 ${v.paperReturned} 份，答题卡 ${v.issuedCards} 张作答 ${v.byCard} 张`,
        `${v.paperReturned} of ${v.papers} sheets, ${v.byCard} of ${v.issuedCards} cards`,
      ),
      rows: v.asks.map((ask, i) => ({ ask, counts: v.counts[i] ?? [] })),
      steps: v.closed ? [] : [step('countPaperAnswers', { survey: v.survey }), step('closeSurvey', { survey: v.survey })],
    })),
    audits: latest(a.audits.values()).map((u) => ({
      audit: u.audit,
      words: s(
        `${u.name}的${u.kind === 'term' ? '任期' : '离任'}经济责任审计（${u.by}，${u.on}）`,
        `audit of ${u.name} (${u.by}, ${u.on})`,
      ),
      ...(u.published ? { published: u.published.on } : {}),
      steps: u.published ? [] : [step('publishAudit', { audit: u.audit })],
    })),
  };
};
