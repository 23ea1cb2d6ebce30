// Chapter 召集: a meeting is asked for, called, put on notice and given its agenda. Who may: callable.ts; study and consultation: preparing.ts. The sitting itself: sitting.ts.
import { z } from 'zod';
import type { Day } from '../law/answer.ts';
import { answerOn, binds, meetingNotice } from '../law/rules.ts';
import { asking, callerOf, type ItemFields, itemFields, requestRule, tooShort, unfitItem } from './callable.ts';
import type { Happened } from './chapter.ts';
import { body, choice, day, one, time, whole, words } from './fields.ts';
import { type FoldOf, isNo, no, orderFor, sittingOf } from './forms.ts';
import { bodyName } from './matters.ts';
import { preparingOrders } from './preparing.ts';
import { sum } from './quorum.ts';
import type { Body, Consultation, Counted, MeetingRequest, Named } from './state.ts';

export type CallingFact =
  | Happened<'MeetingBaseRecorded', { residents?: number | undefined; households?: number | undefined; from: string }>
  | Happened<'MeetingRequested', Omit<MeetingRequest, 'on'>>
  | Happened<
      'MeetingCalled',
      {
        meeting: string;
        body: Body;
        title: string;
        day: Day;
        time: string;
        place: string;
        counted: Counted;
        group?: number | undefined;
        caller?: Named | undefined;
        request?: string | undefined;
      }
    >
  | Happened<'ItemPutOnAgenda', { meeting: string; item: string } & ItemFields>
  | Happened<'MeetingNoticePosted', { meeting: string; where: string; short?: string | undefined }>
  | Happened<'MeetingCalledOff', { meeting: string; because: string }>
  | Happened<'PartyStudied', { meeting: string; item: string; by: string; conclusion: string }>
  | Happened<
      'ConsultationHeld',
      Omit<Consultation, 'on' | 'carriedOut'> & { meeting?: string | undefined; item?: string | undefined }
    >
  | Happened<'ConsultationCarriedOut', { consultation: string; how: string }>;

const order = orderFor<CallingFact>();

const counting = { people: { zh: '按人', en: 'by people' }, households: { zh: '按户', en: 'by households' } } as const;

export const callingOrders = {
  recordMeetingBase: order({
    zh: '登记会议应到基数',
    en: 'record how many make up the meeting of all',
    schema: z.strictObject({
      residents: whole('十八周岁以上人数', 'people of 18 and over').optional(),
      households: whole('户数', 'households').optional(),
      from: words('依据，如户籍册、名册', 'from what, e.g. the register', 100),
    }),
    decide: (_, o, g) =>
      o.residents === undefined && o.households === undefined
        ? no('the base is not known')
        : [{ fact: 'MeetingBaseRecorded', on: g.on, ...o }],
  }),
  recordMeetingRequest: order({
    zh: '登记召集会议的提议',
    en: 'record a demand that a meeting be called',
    schema: z.strictObject({
      body,
      title: words('提议的议题', 'what is to be discussed'),
      by: choice('提议人', 'demanded by', asking),
      signatures: whole('签名数', 'signatures'),
      of: whole('总数', 'of how many').optional(),
    }),
    decide: (a, o, g) => {
      const rule = requestRule(o.body, o.by, g.law);
      const known =
        {
          people: g.bodies.residents ?? a.base?.residents,
          households: g.bodies.households ?? a.base?.households,
          representatives: g.bodies.representatives.length,
        }[o.by] ?? o.of;
      if (!rule) return no('not theirs to decide', { title: o.title, must: bodyName('meeting', g.law) });
      if (known === undefined) return no('the base is not known');
      if (o.of !== undefined && o.of !== known) return no('due differs', { due: known, told: o.of });
      if (o.signatures > known) return no('numbers of the meeting do not add up', { count: o.signatures, of: known });
      const s = sum(rule, o.signatures, known);
      if (!s.reached && binds(rule))
        return no('request falls short', { signatures: o.signatures, of: known, least: s.least, sum: s.formula }, rule);
      return [
        {
          fact: 'MeetingRequested',
          on: g.on,
          request: g.mint('q'),
          body: o.body,
          title: o.title,
          by: o.by,
          signatures: o.signatures,
          of: known,
        },
      ];
    },
  }),
  callMeeting: order({
    zh: '召集会议',
    en: 'call a meeting',
    schema: z.strictObject({
      body,
      title: words('会议名称', 'name of the meeting', 60),
      day: day('日期', 'day'),
      time: time('时间', 'time'),
      place: words('地点', 'place', 60),
      counted: choice('到会怎么算', 'counted', counting, {
        zh: '居民（村民）会议、小组会议可以按户的代表开',
        en: 'a meeting of all or of a group may be one of households',
      }).optional(),
      group: whole('第几小组', 'which group').optional(),
      caller: one('member', '召集人', 'called by', {
        zh: '委员会会议由主任召集',
        en: 'the director calls the committee’s own',
      }).optional(),
      request: one('request', '应谁的提议', 'on whose demand').optional(),
      items: z
        .array(z.strictObject(itemFields))
        .min(1)
        .max(40)
        .meta({
          zh: '议题',
          en: 'agenda',
          hint: {
            zh: '每项写明类别；不归这个会议决定的会当场提示应由谁决定。涉及切身利益的勾“先协商”；撤销决定、授权代表会议的写明撤销、授权什么。',
            en: 'Each with its kind; what is not for this body is refused with the body to ask. Tick what touches people closely; say what is undone or handed on.',
          },
        }),
    }),
    decide: (a, o, g) => {
      const request = o.request === undefined ? undefined : a.requests.get(o.request);
      if (o.request !== undefined && !request) return no('no such request');
      if (request && request.body !== o.body)
        return no(
          'demanded for another meeting',
          { title: request.title, must: bodyName(request.body, g.law) },
          requestRule(request.body, request.by, g.law),
        );
      if (o.day < g.on) return no('not on its day', { day: o.day, on: g.on });
      if (o.body === 'group' && o.group === undefined) return no('the group is not named');
      const same = [...a.meetings.values()].find(
        (m) =>
          !m.off && m.body === o.body && m.day === o.day && (m.title === o.title || m.body !== 'group') && m.group === o.group,
      );
      if (same) return no('called already', { title: same.title, day: same.day });
      const caller = callerOf(o.body, o.caller, g);
      if (caller && isNo(caller)) return caller;
      const meeting = g.mint('m');
      const items: CallingFact[] = [];
      const titles = new Set<string>();
      for (const i of o.items) {
        const wrong =
          unfitItem(a, o.body, i, g, o.day) ??
          (titles.has(i.title) ? no('is on the agenda already', { title: i.title }) : undefined);
        if (wrong) return wrong;
        titles.add(i.title);
        items.push({ fact: 'ItemPutOnAgenda', on: g.on, meeting, item: g.mint('i'), ...i });
      }
      const { body: of, title, day: held, time: at, place, counted = 'people', group, request: asked } = o;
      return [
        {
          fact: 'MeetingCalled',
          on: g.on,
          meeting,
          body: of,
          title,
          day: held,
          time: at,
          place,
          counted,
          ...(group === undefined ? {} : { group }),
          ...(asked === undefined ? {} : { request: asked }),
          ...(caller ? { caller } : {}),
        },
        ...items,
      ];
    },
  }),
  putOnAgenda: order({
    zh: '增加议题',
    en: 'put an item on the agenda',
    schema: z.strictObject({ meeting: one('meeting', '会议', 'meeting'), ...itemFields }),
    decide: (a, o, g) => {
      const m = sittingOf(a, o.meeting);
      if (isNo(m)) return m;
      // What people are told of ten days before is not added to afterwards; of other meetings no law says so.
      const notice = answerOn(meetingNotice, g.law);
      if (m.noticed && m.body === 'meeting' && binds(notice))
        return no('the agenda is closed', { title: m.title, on: m.noticed.on }, notice);
      if ([...m.items.values()].some((i) => i.title === o.title)) return no('is on the agenda already', { title: o.title });
      return unfitItem(a, m.body, o, g, m.day) ?? [{ fact: 'ItemPutOnAgenda', on: g.on, item: g.mint('i'), ...o }];
    },
  }),
  postMeetingNotice: order({
    zh: '发出会议通知',
    en: 'post the notice of a meeting',
    schema: z.strictObject({
      meeting: one('meeting', '会议', 'meeting'),
      where: words('张贴、通知方式', 'where and how', 100),
      short: words('临时通知的特殊情况', 'special circumstances of short notice').optional(),
    }),
    decide: (a, o, g) => {
      const m = sittingOf(a, o.meeting);
      if (isNo(m)) return m;
      if (m.noticed) return no('notice is out already', { title: m.title, on: m.noticed.on });
      return tooShort(m.body, m.day, o.short, g) ?? [{ fact: 'MeetingNoticePosted', on: g.on, ...o }];
    },
  }),
  callOffMeeting: order({
    zh: '取消会议',
    en: 'call a meeting off',
    schema: z.strictObject({ meeting: one('meeting', '会议', 'meeting'), because: words('原因', 'because') }),
    decide: (a, o, g) => {
      const m = sittingOf(a, o.meeting);
      if (isNo(m)) return m;
      return m.opened ? no('meeting is open', { title: m.title }) : [{ fact: 'MeetingCalledOff', on: g.on, ...o }];
    },
  }),
  ...preparingOrders,
} as const;

/** Folds the facts of this chapter. `a` is owned by the fold. */
export const callingChapter: FoldOf<CallingFact> = {
  MeetingBaseRecorded: (a, f) => {
    a.base = { on: f.on, residents: f.residents ?? a.base?.residents, households: f.households ?? a.base?.households };
  },
  MeetingRequested: (a, f) => void a.requests.set(f.request, { ...f }),
  MeetingCalled: (a, f) => void a.meetings.set(f.meeting, { ...f, called: f.on, items: new Map(), motions: [], scrutineers: [] }),
  ItemPutOnAgenda: (a, f) => void a.meetings.get(f.meeting)?.items.set(f.item, { ...f }),
  MeetingNoticePosted: (a, f) => {
    const m = a.meetings.get(f.meeting);
    if (m) m.noticed = { on: f.on, where: f.where, short: f.short };
  },
  MeetingCalledOff: (a, f) => {
    const m = a.meetings.get(f.meeting);
    if (m) m.off = { on: f.on, because: f.because };
  },
  PartyStudied: (a, f) => {
    const i = a.meetings.get(f.meeting)?.items.get(f.item);
    if (i) i.studied = { on: f.on, by: f.by, conclusion: f.conclusion };
  },
  ConsultationHeld: (a, f) => {
    a.consultations.set(f.consultation, { ...f });
    const i = a.meetings.get(f.meeting ?? '')?.items.get(f.item ?? '');
    if (i) i.consulted = f.consultation;
  },
  ConsultationCarriedOut: (a, f) => {
    const c = a.consultations.get(f.consultation);
    if (c) c.carriedOut = { on: f.on, how: f.how };
  },
};
