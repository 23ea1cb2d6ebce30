// What is due of a community's meetings: notice, study, sitting, votes, minutes, decisions to be made known, charters to be filed, the meeting and the assessment of the year, surveys and audits.
import type { Assembly } from '../../../assembly/assembly.ts';
import type { Sitting } from '../../../assembly/state.ts';
import { isStudied } from '../../../assembly/voting.ts';
import type { Day } from '../../../law/answer.ts';
import { addDays } from '../../../law/days.ts';
import {
  answerOn,
  assessmentFrequency,
  assessmentPosted,
  charterFiledWith,
  disclosureItems,
  meetingFrequency,
  meetingMatters,
  meetingNotice,
  meetingQuorum,
  partyStudiesFirst,
  representativesQuorum,
} from '../../../law/rules.ts';
import { b, type Due, type DueSeen, step } from './due.ts';

const quorum = (m: Sitting, { law }: DueSeen) =>
  m.body === 'meeting'
    ? answerOn(meetingQuorum, law)
    : m.body === 'representatives'
      ? answerOn(representativesQuorum, law)
      : undefined;

/** The next step of one meeting that is neither over nor called off, and what must come before it. */
const ofMeeting = (m: Sitting, seen: DueSeen): readonly Due[] => {
  const { today, lawOn } = seen,
    { meeting, title, day } = m;
  const called = b(`“${title}”`, `“${title}”`);
  if (m.opened) return opened(m);
  if (day < today)
    return [
      {
        key: `meeting ${meeting}`,
        day,
        words: b(
          `${called.zh}过了会期没有召开：取消后重新召集`,
          `${called.en} was not held on its day: call it off and call it anew`,
        ),
        step: step('callOffMeeting', { meeting }),
      },
    ];
  const out: Due[] = [];
  if (!m.noticed) {
    const days = answerOn(meetingNotice, lawOn(day)),
      ofAll = m.body === 'meeting';
    out.push({
      key: `notice ${meeting}`,
      day: ofAll ? addDays(day, -days.value) : day,
      words: b(`发出${called.zh}的会议通知`, `post the notice of ${called.en}`),
      ...(ofAll ? { rule: days } : {}),
      step: step('postMeetingNotice', { meeting }),
    });
  }
  const study = answerOn(partyStudiesFirst, lawOn(day));
  if (study.value && (m.body === 'meeting' || m.body === 'representatives'))
    for (const i of m.items.values())
      if (!i.studied && isStudied(i.matter))
        out.push({
          key: `study ${i.item}`,
          day,
          words: b(`党组织先行研究“${i.title}”`, `the party organisation studies “${i.title}” first`),
          rule: study,
          step: step('recordPartyStudy', { meeting, item: i.item }),
        });
  const rule = quorum(m, seen);
  out.push({
    key: `hold ${meeting}`,
    day,
    from: day,
    words: b(
      `${called.zh}${m.time} 在${m.place}召开${m.attendance ? '' : '：签到'}`,
      `${called.en} at ${m.time}, ${m.place}${m.attendance ? '' : ': take attendance'}`,
    ),
    ...(rule ? { rule } : {}),
    step: m.attendance ? step('openMeeting', { meeting }) : step('takeAttendance', { meeting }),
  });
  return out;
};

const opened = (m: Sitting): readonly Due[] => {
  const { meeting, title, day } = m;
  const left = [...m.items.values()].filter((i) => i.matter !== 'assessment' && !m.motions.some((v) => v.item === i.item));
  return [
    ...left.map(
      (i): Due => ({
        key: `vote ${i.item}`,
        day,
        words: b(`表决“${i.title}”（${title}）`, `vote on “${i.title}” (${title})`),
        step: step('recordVote', { meeting, item: i.item, text: i.title }),
      }),
    ),
    {
      key: `close ${meeting}`,
      day,
      words: b(`“${title}”散会，会议记录归档`, `close “${title}” and keep its minutes`),
      step: step('closeMeeting', { meeting }),
    },
  ];
};

const decided = (a: Assembly, { law }: DueSeen): readonly Due[] => [
  ...[...a.motions.values()]
    .filter((d) => d.carried && !d.undone && !d.published && (d.body === 'meeting' || d.body === 'representatives'))
    .map(
      (d): Due => ({
        key: `publish ${d.motion}`,
        words: b(`公布决定：${d.text}`, `make the decision known: ${d.text}`),
        rule: answerOn(disclosureItems, law),
        step: step('publishDecision', { motion: d.motion }),
      }),
    ),
  ...[...a.charters.values()]
    .filter((c) => !c.filed)
    .map(
      (c): Due => ({
        key: `file ${c.charter}`,
        words: b(`${c.title}报送备案`, `file ${c.title}`),
        rule: answerOn(charterFiledWith, law),
        step: step('fileCharter', { charter: c.charter }),
      }),
    ),
  ...[...a.requests.values()]
    .filter((r) => ![...a.meetings.values()].some((m) => m.request === r.request && !m.off))
    .map(
      (r): Due => ({
        key: `request ${r.request}`,
        words: b(`${r.signatures} 人提议召集会议：${r.title}`, `${r.signatures} demand a meeting: ${r.title}`),
        step: step('callMeeting', { body: r.body, title: r.title, request: r.request }),
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
  ...[...a.audits.values()]
    .filter((u) => !u.published)
    .map(
      (u): Due => ({
        key: `audit ${u.audit}`,
        words: b(`公布${u.name}的审计结果`, `publish the audit of ${u.name}`),
        step: step('publishAudit', { audit: u.audit }),
      }),
    ),
];

/** Once a year: the meeting of all with the yearly report, and the assessment of the members, made known. */
const yearly = (a: Assembly, { today, law }: DueSeen): readonly Due[] => {
  const year = today.slice(0, 4),
    end: Day = `${year}-12-31`;
  const thisYear = [...a.meetings.values()].filter((m) => m.day.startsWith(year) && !m.off && !m.fellShort);
  const assess = thisYear.find((m) => [...m.items.values()].some((i) => i.matter === 'assessment'));
  const ofAll = answerOn(meetingFrequency, law),
    often = answerOn(assessmentFrequency, law);
  const out: Due[] = [];
  if (ofAll.value > 0 && !thisYear.some((m) => m.body === 'meeting'))
    out.push({
      key: `meeting of ${year}`,
      day: end,
      words: b(
        `${year} 年还没有召集过全体${law.kind === 'village' ? '村民' : '居民'}会议（审议年度工作报告）`,
        `no meeting of all has been called in ${year} (it examines the yearly report)`,
      ),
      rule: ofAll.kind === 'fixed' ? ofAll : answerOn(meetingMatters, law),
      step: step('callMeeting', {
        body: 'meeting',
        title: `${year}年度${law.kind === 'village' ? '村民' : '居民'}会议`,
        items: [{ title: `审议${year}年度工作报告`, matter: 'yearly report' }],
      }),
    });
  if (often.value > 0 && !a.assessed.some((x) => x.on.startsWith(year)))
    out.push({
      key: `assessment of ${year}`,
      day: end,
      words: b(`${year} 年的民主评议还没有进行`, `the members have not been assessed in ${year}`),
      rule: often,
      step: assess?.opened
        ? step('assessMembers', { meeting: assess.meeting })
        : step('callMeeting', {
            body: 'representatives',
            title: `${year}年民主评议会议`,
            items: [{ title: '民主评议委员会成员', matter: 'assessment' }],
          }),
    });
  const known = new Set<string>();
  for (const { meeting, on } of a.assessed) {
    if (known.has(meeting) || a.assessmentsPosted.has(meeting)) continue;
    known.add(meeting);
    out.push({
      key: `assessed ${meeting}`,
      words: b(`公布 ${on} 民主评议的结果`, `make the assessment of ${on} known`),
      rule: answerOn(assessmentPosted, law),
      step: step('publishAssessment', { meeting }),
    });
  }
  return out;
};

export const dueOfMeetings = (a: Assembly, seen: DueSeen): readonly Due[] => [
  ...[...a.meetings.values()].filter((m) => !m.off && !m.closed && !m.fellShort).flatMap((m) => ofMeeting(m, seen)),
  ...decided(a, seen),
  ...yearly(a, seen),
];
