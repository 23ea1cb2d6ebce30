// What is due of a community's meetings: notice, study, sitting, votes, minutes, decisions to be made known, charters to be filed, demands, what was agreed, payments to be looked at, and the meetings that come again.
import type { Assembly } from '../../../assembly/assembly.ts';
import { relatedSpendings } from '../../../assembly/related.ts';
import type { MeetingRequest, Sitting } from '../../../assembly/state.ts';
import { isStudied } from '../../../assembly/voting.ts';
import type { Day } from '../../../law/answer.ts';
import { addDays } from '../../../law/days.ts';
import {
  answerOn,
  binds,
  charterFiledWith,
  consultedCarriedOut,
  disclosureItems,
  meetingFrequency,
  meetingMatters,
  meetingNotice,
  meetingQuorum,
  meetingRequest,
  meetingRequestHouseholds,
  meetingRequestRepresentatives,
  partyStudiesFirst,
  representativesFrequency,
  representativesQuorum,
  representativesRequest,
} from '../../../law/rules.ts';
import { placeWords } from '../../../papers/words/terms.ts';
import { relatedWords } from '../relatedwords.ts';
import { b, type Due, type DueSeen, step } from './due.ts';
import { periodDue } from './period.ts';

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

/** Whose demand it is: the share of the people, households or representatives that may make it. */
const requestRule = (r: MeetingRequest) =>
  r.body === 'representatives'
    ? representativesRequest
    : { people: meetingRequest, households: meetingRequestHouseholds, representatives: meetingRequestRepresentatives }[r.by];

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
    .filter((r) => ![...a.meetings.values()].some((m) => m.request === r.request && !m.off && !m.fellShort))
    .map(
      (r): Due => ({
        key: `request ${r.request}`,
        words: b(`${r.signatures} 人提议召集会议：${r.title}`, `${r.signatures} demand a meeting: ${r.title}`),
        rule: answerOn(requestRule(r), law),
        step: step('callMeeting', { body: r.body, title: r.title, request: r.request }),
      }),
    ),
  ...[...a.consultations.values()]
    .filter((c) => !c.carriedOut)
    .map(
      (c): Due => ({
        key: `agreed ${c.consultation}`,
        words: b(`登记“${c.title}”协商结果的落实`, `record how what was agreed over “${c.title}” was carried out`),
        rule: answerOn(consultedCarriedOut, law),
        step: step('recordConsultationCarriedOut', { consultation: c.consultation }),
      }),
    ),
  ...relatedSpendings(a, law)
    .filter((r) => !r.judged)
    .map(
      (r): Due => ({
        key: `related ${r.parts.map((p) => p.spending).join(' ')}`,
        words: relatedWords(r, law),
        rule: r.days,
        step: step('judgeSpendings', { spendings: r.parts.map((p) => p.spending) }, b('登记核对意见', 'Say what was found')),
      }),
    ),
];

const lastOf = (a: Assembly, body: Sitting['body']): Day | undefined =>
  [...a.meetings.values()]
    .flatMap((m) => (m.body === body && m.opened ? [m.day] : []))
    .toSorted()
    .at(-1);
const isCalled = (a: Assembly, body: Sitting['body']): boolean =>
  [...a.meetings.values()].some((m) => m.body === body && !m.opened && !m.off && !m.fellShort);

/** The meetings that come again: the representatives’ by quarter or half year, the meeting of all once a year with the yearly report. */
const rhythms = (a: Assembly, { today, law, since, representatives }: DueSeen): readonly Due[] => {
  const w = placeWords[law.kind],
    theirs = answerOn(representativesFrequency, law),
    ofAll = answerOn(meetingFrequency, law);
  const next =
    representatives === 0 || isCalled(a, 'representatives')
      ? undefined
      : periodDue(theirs, lastOf(a, 'representatives'), since, today);
  // Where no law names a rhythm the meeting of all still examines the yearly report, unless that was handed on.
  const isNeeded = binds(ofAll) || !a.delegated.has('yearly report');
  const all = !isNeeded || isCalled(a, 'meeting') ? undefined : periodDue(ofAll, lastOf(a, 'meeting'), since, today);
  return [
    ...(next
      ? [
          {
            key: `representatives of ${next.from}`,
            day: next.until,
            words: b(`${next.called.zh}还没有召开${w.representatives}`, `no representatives’ meeting yet in ${next.called.en}`),
            rule: theirs,
            step: step('callMeeting', { body: 'representatives', title: `${next.called.zh}${w.representatives}` }),
          },
        ]
      : []),
    ...(all
      ? [
          {
            key: `meeting of ${all.from}`,
            day: all.until,
            words: b(
              `${all.called.zh}还没有召开${w.meeting}（审议年度工作报告）`,
              `no meeting of all yet in ${all.called.en} (it examines the yearly report)`,
            ),
            rule: ofAll.kind === 'fixed' ? ofAll : answerOn(meetingMatters, law),
            step: step('callMeeting', {
              body: 'meeting',
              title: `${all.called.zh}度${w.meeting}`,
              items: [{ title: `审议${all.called.zh}度工作报告`, matter: 'yearly report' }],
            }),
          },
        ]
      : []),
  ];
};

export const dueOfMeetings = (a: Assembly, seen: DueSeen): readonly Due[] => [
  ...[...a.meetings.values()].filter((m) => !m.off && !m.closed && !m.fellShort).flatMap((m) => ofMeeting(m, seen)),
  ...decided(a, seen),
  ...rhythms(a, seen),
];
