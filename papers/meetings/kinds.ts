// The papers of the meetings: for each meeting its notice, agenda, attendance sheet, script, minutes and decisions; what is posted and asked; assessments, surveys and spending.
import type { Assembly } from '../../assembly/assembly.ts';
import type { Sitting } from '../../assembly/state.ts';
import { type Kind, unless } from '../kind.ts';
import type { Page } from '../page.ts';
import { agendaOf, attendanceOf, decisionOf, minutesOf, noticeOf, scriptOf } from './meeting.ts';
import {
  assessmentResult,
  assessmentSheet,
  postingOf,
  questionsPage,
  spendingPage,
  surveyResult,
  surveySheet,
} from './openness.ts';
import { residentsPoster, surveyCards } from './residents.ts';
import { type MeetingsGiven, type Telling, telling } from './telling.ts';

const common = { formats: ['pdf', 'docx'], personal: false } as const;
/** Read by a phone: no second code beside theirs. */
const coded = { formats: ['pdf'], bare: true } as const;
const kind = (
  name: string,
  zh: string,
  en: string,
  waitsFor: Kind['waitsFor'],
  page: () => Page,
  more: Pick<Kind, 'toFill'> & Partial<Pick<Kind, 'formats' | 'bare'>> & { readonly personal?: boolean } = {},
): Kind => ({ name, title: { zh, en }, ...common, ...more, waitsFor, page });
const toFill = { toFill: true } as const;

const ofMeeting = (t: Telling, m: Sitting, n: number): readonly Kind[] => {
  const told = (zh: string): string => `${zh}（${m.title}）`;
  const hasAssessment = [...m.items.values()].some((i) => i.matter === 'assessment');
  const assessed = t.a.assessed.some((x) => x.meeting === m.meeting);
  const over = m.closed !== undefined || m.fellShort !== undefined;
  return [
    ...(m.body === 'committee'
      ? []
      : [kind(`meeting-${n}-notice`, told('会议通知'), `Notice: ${m.title}`, undefined, () => noticeOf(t, m))]),
    kind(`meeting-${n}-agenda`, told('议程'), `Agenda: ${m.title}`, undefined, () => agendaOf(t, m)),
    // Names who of the people came; only the members of bodies stand open.
    kind(`meeting-${n}-attendance`, told('签到表'), `Attendance: ${m.title}`, undefined, () => attendanceOf(t, m), toFill),
    kind(`meeting-${n}-script`, told('主持词'), `Script: ${m.title}`, undefined, () => scriptOf(t, m)),
    kind(
      `meeting-${n}-minutes`,
      told('会议记录'),
      `Minutes: ${m.title}`,
      unless(over, '散会或者登记会议不能召开', 'the meeting to be over'),
      () => minutesOf(t, m),
    ),
    ...(hasAssessment
      ? [
          kind(
            `meeting-${n}-assessment-sheet`,
            told('民主评议票'),
            `Assessment sheet: ${m.title}`,
            undefined,
            () => assessmentSheet(t, m),
            toFill,
          ),
          kind(
            `meeting-${n}-assessment`,
            told('民主评议结果'),
            `Assessment: ${m.title}`,
            unless(assessed, '登记评议票的汇总', 'the count of the sheets'),
            () => assessmentResult(t, m),
          ),
        ]
      : []),
    kind(
      `meeting-${n}-decision`,
      told('决定'),
      `Decisions: ${m.title}`,
      unless(
        m.motions.some((d) => d.carried),
        '有通过的决定',
        'a motion that was carried',
      ),
      () => decisionOf(t, m),
    ),
  ];
};

/** Every paper of the meetings, ready or not; those of a meeting together, the latest meeting first. */
export const meetingKindsOf = (a: Assembly, given: MeetingsGiven): readonly Kind[] => {
  const t = telling(a, given);
  const meetings = [...a.meetings.values()].filter((m) => !m.off);
  return [
    ...meetings
      .map((m, i) => ({ m, n: i + 1 }))
      .toReversed()
      .flatMap(({ m, n }) => ofMeeting(t, m, n)),
    ...[...a.postings.values()].map((p, i) =>
      kind(`posting-${i + 1}`, `公开：${p.title}`, `Posted: ${p.title}`, undefined, () => postingOf(t, p)),
    ),
    kind('questions', '公开询问与答复', 'Questions and answers', unless(a.questions.size > 0, '登记询问', 'a question'), () =>
      questionsPage(t),
    ),
    ...[...a.surveys.values()].flatMap((s, i) => [
      kind(`survey-${i + 1}-sheet`, `${s.title}（问卷）`, `${s.title}: sheet`, undefined, () => surveySheet(t, s), toFill),
      // Whoever has a card may answer: not for everybody to take.
      kind(
        `survey-${i + 1}-cards`,
        `${s.title}（答题卡）`,
        `${s.title}: cards`,
        given.page === undefined
          ? { zh: '向居民开放居民页', en: 'the residents’ page to open' }
          : unless(s.closed === undefined && s.cards.size > 0, '开始一项发出答题卡的调查', 'a survey with cards'),
        () => surveyCards(t, s),
        { ...coded, personal: true },
      ),
      kind(
        `survey-${i + 1}`,
        `${s.title}（结果）`,
        `${s.title}: result`,
        unless(s.closed !== undefined, '结束调查', 'the survey to close'),
        () => surveyResult(t, s),
      ),
    ]),
    kind(
      'residents-poster',
      '居民页海报',
      'Poster of the residents’ page',
      unless(given.page !== undefined, '向居民开放居民页', 'the residents’ page to open'),
      () => residentsPoster(t),
      coded,
    ),
    kind(
      'spending',
      '开支、合同与决定对照表',
      'Spending and its decisions',
      unless(a.spendings.size > 0, '登记开支或者合同', 'spending or a contract'),
      () => spendingPage(t),
    ),
  ];
};
