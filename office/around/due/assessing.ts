// What is due of assessment, surveys and audits: reports on duties in the open meeting, the assessment of the year and of each member, its result made known, surveys to be counted, audits of those who leave.
import type { Assembly } from '../../../assembly/assembly.ts';
import type { Named } from '../../../assembly/state.ts';
import {
  answerOn,
  assessmentFrequency,
  assessmentPosted,
  auditDemand,
  auditDemandRepresentatives,
  auditedAre,
  dutyReportFirst,
  leavingAudit,
} from '../../../law/rules.ts';
import { b, type Due, type DueSeen, step } from './due.ts';
import { periodDue, periodOf } from './period.ts';

const isAssessing = (m: { readonly items: ReadonlyMap<string, { readonly matter: string }> }): boolean =>
  [...m.items.values()].some((i) => i.matter === 'assessment');

/** In an open meeting that assesses: who has not reported on duties yet. */
const reports = (a: Assembly, { members, law }: DueSeen): readonly Due[] =>
  [...a.meetings.values()]
    .filter((m) => m.opened && !m.closed && isAssessing(m) && !a.assessed.some((x) => x.meeting === m.meeting))
    .flatMap((m) =>
      members
        .filter((p) => !a.reports.some((r) => r.meeting === m.meeting && r.person === p.id))
        .map(
          (p): Due => ({
            key: `report ${m.meeting} ${p.id}`,
            day: m.day,
            words: b(`${p.name}述职（评议以前）`, `${p.name} reports on duties, before the assessment`),
            rule: answerOn(dutyReportFirst, law),
            step: step('reportDuties', { meeting: m.meeting, person: p.id }),
          }),
        ),
    );

const yearly = (a: Assembly, { today, law, since, members }: DueSeen): readonly Due[] => {
  const often = answerOn(assessmentFrequency, law);
  const last = a.assessed
    .map((x) => x.on)
    .toSorted()
    .at(-1);
  const due = periodDue(often, last, since, today);
  const open = [...a.meetings.values()].find((m) => m.opened && !m.closed && isAssessing(m));
  const called = [...a.meetings.values()].some((m) => !m.opened && !m.off && !m.fellShort && isAssessing(m));
  const now = (year: string) =>
    open && !a.assessed.some((x) => x.meeting === open.meeting)
      ? step('assessMembers', { meeting: open.meeting })
      : step('callMeeting', {
          body: 'representatives',
          title: `${year}年民主评议会议`,
          items: [{ title: '民主评议委员会成员', matter: 'assessment' }],
        });
  if (due)
    return called
      ? []
      : [
          {
            key: `assessment of ${due.from}`,
            day: due.until,
            words: b(`${due.called.zh}的民主评议还没有进行`, `the members have not been assessed in ${due.called.en}`),
            rule: often,
            step: now(due.from.slice(0, 4)),
          },
        ];
  if (last === undefined || often.value < 1) return [];
  const current = periodOf(today, often.value);
  const missed: readonly Named[] = members.filter(
    (p) => p.since <= last && !a.assessed.some((x) => x.person === p.id && x.on >= current.from),
  );
  return missed.length === 0
    ? []
    : [
        {
          key: `assessed in part ${current.from}`,
          day: current.until,
          words: b(
            `${current.called.zh}还没有评议：${missed.map((p) => p.name).join('、')}`,
            `not assessed yet in ${current.called.en}: ${missed.map((p) => p.name).join(', ')}`,
          ),
          rule: often,
          step: now(current.from.slice(0, 4)),
        },
      ];
};

const results = (a: Assembly, { law }: DueSeen): readonly Due[] => {
  const days = new Map(a.assessed.filter((x) => !a.assessmentsPosted.has(x.meeting)).map((x) => [x.meeting, x.on]));
  return [
    ...[...days].map(
      ([meeting, on]): Due => ({
        key: `assessed ${meeting}`,
        words: b(`公布 ${on} 民主评议的结果`, `make the assessment of ${on} known`),
        rule: answerOn(assessmentPosted, law),
        step: step('publishAssessment', { meeting }),
      }),
    ),
    ...[...a.surveys.values()]
      .filter((s) => s.closed === undefined)
      .map(
        (s): Due => ({
          key: `survey ${s.survey}`,
          day: s.to,
          from: s.to,
          words: b(`“${s.title}”到期：汇总后结束`, `“${s.title}” ends: count and close it`),
          step: step('closeSurvey', { survey: s.survey }),
        }),
      ),
  ];
};

/** Audits of those who left or whose term ends within half a year, and what was audited made known before the next election. */
const audits = (a: Assembly, { law, members, left, ends, endsSoon }: DueSeen): readonly Due[] => {
  const who = answerOn(auditedAre, law),
    rule = answerOn(leavingAudit, law);
  const leaving = [...left, ...(endsSoon ? members : [])].filter((p) => who.value === 'all members' || p.post === 'director');
  const day = ends === undefined ? {} : { day: ends };
  return [
    ...leaving
      .filter((p) => ![...a.audits.values()].some((u) => u.person === p.id && u.kind === 'leaving'))
      .map(
        (p): Due => ({
          key: `audit of ${p.id}`,
          ...day,
          words: b(`${p.name}离任：请乡镇（街道）组织经济责任审计`, `${p.name} leaves: the township has an audit made`),
          rule: who,
          step: step('recordAudit', { kind: 'leaving', person: p.id }),
        }),
      ),
    ...[...a.auditDemands.values()]
      .filter((d) => ![...a.audits.values()].some((u) => u.demand === d.demand))
      .map(
        (d): Due => ({
          key: `demanded ${d.demand}`,
          words: b(
            `${d.signatures} 人要求审计“${d.what}”：报请乡镇（街道）组织`,
            `${d.signatures} want “${d.what}” audited: bring it before the township`,
          ),
          rule: answerOn(d.by === 'people' ? auditDemand : auditDemandRepresentatives, law),
          step: step('recordAudit', { kind: 'term', demand: d.demand }),
        }),
      ),
    ...[...a.audits.values()]
      .filter((u) => !u.published)
      .map(
        (u): Due => ({
          key: `audit ${u.audit}`,
          ...day,
          words: b(`公布${u.name}的审计结果`, `publish the audit of ${u.name}`),
          rule,
          step: step('publishAudit', { audit: u.audit }),
        }),
      ),
  ];
};

export const dueOfAssessing = (a: Assembly, seen: DueSeen): readonly Due[] => [
  ...reports(a, seen),
  ...yearly(a, seen),
  ...results(a, seen),
  ...audits(a, seen),
];
