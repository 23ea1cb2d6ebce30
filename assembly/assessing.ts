// Chapter 评议: duty reports and the yearly assessment by sheets. Two assessments as unfit in a row end an office where the law says so: that is told here and recorded by the term. Who was assessed without a report is told too. Surveys: surveying.ts; audits: auditing.ts.
import { z } from 'zod';
import {
  answerOn,
  binds,
  assessedUnfit,
  assessmentBy,
  assessmentEndsOffice,
  assessmentMeetings,
  dutyReportFirst,
} from '../law/rules.ts';
import type { Happened } from './chapter.ts';
import { choice, one, whole, words } from './fields.ts';
import { type FoldOf, isNo, named, no, orderFor, type Refused, sittingOf } from './forms.ts';
import { belongs, bodyName, mayDecide } from './matters.ts';
import { sum } from './quorum.ts';
import type { Assembly, AssemblyGround, Assessed } from './state.ts';

export type AssessingFact =
  | Happened<'DutiesReported', { meeting: string; person: string; name: string }>
  | Happened<'MemberAssessed', Omit<Assessed, 'on'>>
  | Happened<'TwiceFoundUnfit', { person: string; name: string; meeting: string; times: number }>
  | Happened<'AssessmentPublished', { meeting: string; where: string }>;

const order = orderFor<AssessingFact>();
const meeting = one('meeting', '会议', 'meeting');
const member = one('member', '成员', 'member');
export const grades = {
  excellent: { zh: '优秀', en: 'excellent' },
  fit: { zh: '称职', en: 'fit' },
  partly: { zh: '基本称职', en: 'fit in part' },
  unfit: { zh: '不称职', en: 'unfit' },
} as const;
const row = z.strictObject({
  person: member,
  excellent: whole('优秀', 'excellent'),
  fit: whole('称职', 'fit'),
  partly: whole('基本称职', 'fit in part'),
  unfit: whole('不称职', 'unfit'),
  grade: choice('会议认定的等次（不填按过半数）', 'concluded as (else by more than half)', grades).optional(),
});

export const assessingOrders = {
  reportDuties: order({
    zh: '登记述职',
    en: 'record that a member reported on duties',
    schema: z.strictObject({ meeting, person: member }),
    decide: (a, o, g) => {
      const m = sittingOf(a, o.meeting);
      if (isNo(m)) return m;
      if (!m.opened) return no('meeting is not open', { title: m.title });
      const who = named(g.bodies.committee, o.person);
      if (!who) return no('no such person in the body', { name: o.person });
      if (a.reports.some((r) => r.meeting === o.meeting && r.person === who.id))
        return no('reported already', { name: who.name });
      return [{ fact: 'DutiesReported', on: g.on, meeting: o.meeting, person: who.id, name: who.name }];
    },
  }),
  assessMembers: order({
    zh: '登记民主评议',
    en: 'record the assessment of the members',
    schema: z.strictObject({
      meeting,
      presides: one('supervisor', '主持的监督委员会成员', 'presided by a supervisor'),
      issued: whole('发出评议票', 'sheets issued'),
      returned: whole('收回评议票', 'sheets returned'),
      rows: z.array(row).min(1).max(30).meta({ zh: '评议结果', en: 'results' }),
    }),
    decide: (a, o, g) => {
      const m = sittingOf(a, o.meeting);
      if (isNo(m)) return m;
      if (!m.opened) return no('meeting is not open', { title: m.title });
      if (g.on !== m.day) return no('not on its day', { title: m.title, day: m.day, on: g.on });
      if (![...m.items.values()].some((i) => i.matter === 'assessment'))
        return no('no assessment on the agenda', { title: m.title });
      const who = belongs(a, 'assessment', undefined, g.law, g.on);
      if (!mayDecide(m.body, who))
        return no(
          'not theirs to decide',
          { title: m.title, assembly: bodyName(m.body, g.law), must: who.bodies.map((b) => bodyName(b, g.law)).join(',') },
          answerOn(assessmentMeetings, g.law),
        );
      const presides = answerOn(assessmentBy, g.law);
      if (!named(g.bodies.supervisors, o.presides) && binds(presides))
        return no('supervisors preside', { name: o.presides }, presides);
      if (a.assessed.some((x) => x.meeting === o.meeting)) return no('assessed already', { title: m.title });
      const present = m.attendance?.present ?? 0;
      if (o.issued > present) return no('sheets do not add up', { count: o.issued, of: present });
      if (o.returned > o.issued) return no('sheets do not add up', { count: o.returned, of: o.issued });
      return rowsOf(a, o, g);
    },
  }),
  publishAssessment: order({
    zh: '公布评议结果',
    en: 'make an assessment known',
    schema: z.strictObject({ meeting, where: words('公布的地点、方式', 'where and how', 100) }),
    decide: (a, o, g) => {
      if (!a.assessed.some((x) => x.meeting === o.meeting)) return no('not assessed there');
      const known = a.assessmentsPosted.get(o.meeting);
      return known ? no('published already', { on: known.on }) : [{ fact: 'AssessmentPublished', on: g.on, ...o }];
    },
  }),
} as const;

type Sheets = Readonly<{ meeting: string; issued: number; returned: number; rows: readonly z.output<typeof row>[] }>;

/** Each member's sheets, and who is now found unfit so often in a row that the office ends. */
const rowsOf = (a: Assembly, o: Sheets, g: AssemblyGround): readonly AssessingFact[] | Refused => {
  const out: AssessingFact[] = [];
  const seen = new Set<string>();
  const ends = answerOn(assessmentEndsOffice, g.law);
  const first = answerOn(dutyReportFirst, g.law);
  for (const { person, grade, ...n } of o.rows) {
    const who = named(g.bodies.committee, person);
    if (!who) return no('no such person in the body', { name: person });
    if (seen.has(who.id)) return no('listed twice', { name: who.name });
    seen.add(who.id);
    const all = n.excellent + n.fit + n.partly + n.unfit;
    if (all > o.returned) return no('sheets do not add up', { name: who.name, count: all, of: o.returned });
    const unreported = !a.reports.some((x) => x.meeting === o.meeting && x.person === who.id);
    if (unreported && first.value && binds(first)) return no('has not reported on duties', { name: who.name }, first);
    const isUnfit = grade !== undefined ? grade === 'unfit' : sum(answerOn(assessedUnfit, g.law), n.unfit, o.returned).reached;
    out.push({
      fact: 'MemberAssessed',
      on: g.on,
      meeting: o.meeting,
      person: who.id,
      name: who.name,
      issued: o.issued,
      returned: o.returned,
      ...n,
      isUnfit,
      ...(grade === undefined ? {} : { grade }),
      ...(unreported ? { unreported } : {}),
    });
    const times = isUnfit ? unfitInARow(a, who.id) + 1 : 0;
    if (binds(ends) && times >= ends.value)
      out.push({ fact: 'TwiceFoundUnfit', on: g.on, person: who.id, name: who.name, meeting: o.meeting, times });
  }
  return out;
};

/** How often somebody was found unfit, counted back from the last assessment. */
export const unfitInARow = (a: Pick<Assembly, 'assessed'>, person: string): number => {
  const own = a.assessed.filter((x) => x.person === person).toReversed();
  const fit = own.findIndex((x) => !x.isUnfit);
  return fit === -1 ? own.length : fit;
};

/** Folds the facts of this chapter. `a` is owned by the fold. */
export const assessingChapter: FoldOf<AssessingFact> = {
  DutiesReported: (a, f) => void a.reports.push({ ...f }),
  MemberAssessed: (a, f) => void a.assessed.push({ ...f }),
  // The office ends by itself; the term records it.
  TwiceFoundUnfit: () => undefined,
  AssessmentPublished: (a, f) => void a.assessmentsPosted.set(f.meeting, { on: f.on, where: f.where }),
};
