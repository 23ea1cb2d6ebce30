// Chapter 开会: who came, whether the meeting may open, who watches the ballots, the minutes; and what happened against the rules, put on record by two. The votes themselves: voting.ts.
import { z } from 'zod';
import { answerOn, binds, representativesShare } from '../law/rules.ts';
import type { Happened } from './chapter.ts';
import { choice, one, whole, words } from './fields.ts';
import { type FoldOf, isAlone, isNo, membersOf, named, no, orderFor, type Refused, sittingOf } from './forms.ts';
import { bodyName } from './matters.ts';
import { judged, type Judgement, sum } from './quorum.ts';
import type { Assembly, AssemblyGround, Bodies, Named, Sitting } from './state.ts';

const meetingRules = {
  'before its notice': { zh: '未按期通知即开会', en: 'held before its notice had run' },
  'without quorum': { zh: '到会人数不足而作决定', en: 'decided without its quorum' },
  'by the wrong body': { zh: '无权的会议作了决定', en: 'decided by a body that may not' },
  'without study': { zh: '重要事项未先经党组织研究', en: 'decided before the party had studied' },
  other: { zh: '其他', en: 'other' },
} as const;
export type SittingFact =
  | Happened<'AttendanceTaken', { meeting: string; due: number; present: number; who: readonly Named[] }>
  | Happened<'MeetingOpened', { meeting: string; chair: string; due: number; present: number; least: number }>
  | Happened<'MeetingFellShort', { meeting: string; due: number; present: number; least: number }>
  | Happened<'MeetingScrutineersNamed', { meeting: string; people: readonly string[] }>
  | Happened<'MeetingClosed', { meeting: string; minutesBy: string; spoken?: string | undefined }>
  | Happened<
      'MeetingIrregularityRecorded',
      { meeting: string; rule: keyof typeof meetingRules; what: string; by: string; second: string }
    >;

const order = orderFor<SittingFact>();
const meeting = one('meeting', '会议', 'meeting');
const names = (zh: string, en: string, pick?: string) =>
  z
    .array(z.string().trim().min(1).max(80))
    .max(2000)
    .meta({ zh, en, ...(pick ? { pick } : {}) });

export const sittingOrders = {
  takeAttendance: order({
    zh: '签到、清点人数',
    en: 'take attendance',
    schema: z.strictObject({
      meeting,
      present: whole('实到', 'present').optional(),
      due: whole('应到', 'due').optional(),
      names: names('到会人员（委员会、代表会议）', 'who came (committee, representatives)', 'person').optional(),
    }),
    decide: (a, o, g) => {
      const m = sittingOf(a, o.meeting);
      if (isNo(m)) return m;
      if (g.on !== m.day) return no('not on its day', { title: m.title, day: m.day, on: g.on });
      if (needsNotice(m) && !m.noticed) return no('notice is not out', { title: m.title });
      const due = dueOf(a, m, o.due, g.bodies);
      if (typeof due !== 'number') return due;
      const who = whoCame(m, o.names ?? [], g.bodies);
      if (isNo(who)) return who;
      const present = o.present ?? who.length;
      if (o.names !== undefined && present !== who.length)
        return no('numbers of the meeting do not add up', { count: who.length, of: present });
      if (present > due) return no('numbers of the meeting do not add up', { count: present, of: due });
      return [{ fact: 'AttendanceTaken', on: g.on, meeting: o.meeting, due, present, who }];
    },
  }),
  openMeeting: order({
    zh: '宣布开会',
    en: 'open the meeting',
    schema: z.strictObject({ meeting, chair: one('member', '主持人', 'chair') }),
    decide: (a, o, g) => {
      const m = sittingOf(a, o.meeting);
      if (isNo(m)) return m;
      if (m.opened) return no('meeting is open', { title: m.title });
      if (g.on !== m.day) return no('not on its day', { title: m.title, day: m.day, on: g.on });
      const chair = chairOf(m, o.chair, g.bodies);
      if (isNo(chair)) return chair;
      const j = quorumOf(m, g);
      if (isNo(j)) return j;
      if (j.outcome !== 'quorate') return unlessQuorate(m, j);
      const composed = composition(m, g);
      return (
        composed ?? [
          {
            fact: 'MeetingOpened',
            on: g.on,
            meeting: o.meeting,
            chair: chair.name,
            due: j.quorum.of,
            present: j.quorum.count,
            least: j.quorum.least,
          },
        ]
      );
    },
  }),
  endWithoutQuorum: order({
    zh: '人数不足，会议不能召开',
    en: 'end a meeting that lacks its quorum',
    schema: z.strictObject({ meeting }),
    decide: (a, o, g) => {
      const m = sittingOf(a, o.meeting);
      if (isNo(m)) return m;
      if (m.opened) return no('meeting is open', { title: m.title });
      const j = quorumOf(m, g);
      if (isNo(j)) return j;
      if (j.outcome === 'numbers do not add up') return unlessQuorate(m, j);
      if (j.quorum.reached) return no('the meeting has its quorum', { title: m.title });
      return [
        {
          fact: 'MeetingFellShort',
          on: g.on,
          meeting: o.meeting,
          due: j.quorum.of,
          present: j.quorum.count,
          least: j.quorum.least,
        },
      ];
    },
  }),
  nameMeetingScrutineers: order({
    zh: '推定监票人',
    en: 'name the scrutineers of a meeting',
    schema: z.strictObject({ meeting, people: names('监票人姓名', 'names of the scrutineers') }),
    decide: (a, o, g) => {
      const m = sittingOf(a, o.meeting);
      if (isNo(m)) return m;
      if (!m.opened) return no('meeting is not open', { title: m.title });
      if (new Set(o.people).size !== o.people.length) return no('listed twice', {});
      return [{ fact: 'MeetingScrutineersNamed', on: g.on, ...o }];
    },
  }),
  closeMeeting: order({
    zh: '散会，会议记录归档',
    en: 'close a meeting, its minutes kept',
    schema: z.strictObject({
      meeting,
      minutesBy: words('记录人', 'minutes by', 60),
      spoken: words('发言要点（不记个人意见）', 'what was said, in substance, without names', 2000).optional(),
    }),
    decide: (a, o, g) => {
      const m = sittingOf(a, o.meeting);
      if (isNo(m)) return m;
      return m.opened ? [{ fact: 'MeetingClosed', on: g.on, ...o }] : no('meeting is not open', { title: m.title });
    },
  }),
  recordMeetingIrregularity: order({
    zh: '登记会议的异常情况',
    en: 'record what happened at a meeting against a rule',
    schema: z.strictObject({
      meeting,
      rule: choice('情形', 'which', meetingRules),
      what: words('发生了什么', 'what happened', 500),
      second: words('第二名记录人', 'the second who records it', 60),
    }),
    decide: (a, o, g) => {
      if (!a.meetings.has(o.meeting)) return no('no such meeting');
      return isAlone(o.second, g)
        ? no('two people put it on record')
        : [{ fact: 'MeetingIrregularityRecorded', on: g.on, ...o, by: g.by }];
    },
  }),
} as const;

/** The committee meets when its director calls it; every other meeting is told beforehand. */
const needsNotice = (m: Sitting): boolean => m.body !== 'committee';

/** Those due: the body itself where its people are known one by one, else the number of the basic file; a number that differs from it is refused. */
const dueOf = (a: Assembly, m: Sitting, told: number | undefined, who: Bodies): number | Refused => {
  const ofAll =
    m.body === 'meeting'
      ? m.counted === 'people'
        ? (who.residents ?? a.base?.residents)
        : (who.households ?? a.base?.households)
      : undefined;
  const due = membersOf(m.body, who)?.length ?? ofAll ?? told;
  if (due === undefined) return no('the base is not known');
  return told !== undefined && told !== due ? no('due differs', { due, told }) : due;
};

/** Those who came, where the body is known one by one; who of the people came to a meeting of all stays on its paper sheet. */
const whoCame = (m: Sitting, given: readonly string[], bodies: Bodies): readonly Named[] | Refused => {
  const all = membersOf(m.body, bodies);
  if (!all && given.length > 0) return no('names stay on the sheet', { title: m.title });
  const out: Named[] = [];
  for (const one of given) {
    const who = named(all ?? [], one);
    if (!who) return no('no such person in the body', { name: one });
    if (out.some((p) => p.id === who.id)) return no('listed twice', { name: who.name });
    out.push({ id: who.id, name: who.name });
  }
  return out;
};

/** The director chairs the committee; a member of the committee the other meetings, which it calls; a group its head. */
const chairOf = (m: Sitting, given: string, who: Bodies): Named | Refused => {
  if (m.body === 'group') return { id: given, name: given };
  const chair = named(who.committee, given);
  const isDirector = chair !== undefined && who.committee.some((c) => c.id === chair.id && c.post === 'director');
  if (!chair || (m.body === 'committee' && !isDirector)) return no('not a chair of this meeting', { name: chair?.name ?? given });
  return chair;
};

/** The judgement of a meeting as it stands: who came of those due. */
export const quorumOf = (m: Sitting, g: AssemblyGround, present = m.attendance?.present): Judgement | Refused =>
  m.attendance === undefined || present === undefined
    ? no('attendance is not taken', { title: m.title })
    : judged(bodyName(m.body, g.law), { due: m.attendance.due, present, counted: m.counted }, g.law);

/** The refusal that follows from a judged meeting that may not decide. */
export const unlessQuorate = (m: Sitting, j: Judgement): Refused => {
  if (j.outcome === 'numbers do not add up') return no('numbers of the meeting do not add up', { count: j.count, of: j.of });
  const { count, of, least, formula, answer } = j.quorum;
  return no('the meeting lacks its quorum', { title: m.title, due: of, present: count, least, sum: formula }, answer);
};

/** Four fifths or more of the representatives' meeting are representatives (RC 28, VC 29). */
const composition = (m: Sitting, g: AssemblyGround): Refused | undefined => {
  if (m.body !== 'representatives') return undefined;
  const all = membersOf('representatives', g.bodies)?.length ?? 0;
  const rule = answerOn(representativesShare, g.law);
  const s = sum(rule, g.bodies.representatives.length, all);
  return s.reached || !binds(rule)
    ? undefined
    : no('too few representatives in the meeting', { representatives: s.count, of: all, least: s.least, sum: s.formula }, rule);
};

/** Folds the facts of this chapter. `a` is owned by the fold. */
export const sittingChapter: FoldOf<SittingFact> = {
  AttendanceTaken: (a, f) => {
    const m = a.meetings.get(f.meeting);
    if (m) m.attendance = { due: f.due, present: f.present, who: f.who };
  },
  MeetingOpened: (a, f) => {
    const m = a.meetings.get(f.meeting);
    if (m) m.opened = { on: f.on, chair: f.chair };
  },
  MeetingFellShort: (a, f) => {
    const m = a.meetings.get(f.meeting);
    if (m) m.fellShort = f.on;
  },
  MeetingScrutineersNamed: (a, f) => {
    const m = a.meetings.get(f.meeting);
    if (m) m.scrutineers = f.people;
  },
  MeetingClosed: (a, f) => {
    const m = a.meetings.get(f.meeting);
    if (m) m.closed = { on: f.on, minutesBy: f.minutesBy, spoken: f.spoken };
  },
  MeetingIrregularityRecorded: (a, f) => void a.irregular.push({ ...f }),
};
