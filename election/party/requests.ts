// Chapter 请示与批复: what is asked of the higher party body — the meeting, those left out, the candidates, the result — and what it answers. Promises each is asked once it is whole, and that a refusal from above opens the step again.
import { z } from 'zod';
import type { Happened } from '../../assembly/chapter.ts';
import type { Day } from '../../law/answer.ts';
import { partyCommitteeFrom, partyResultApproval, partyShiftYears } from '../../law/party.ts';
import { addYears } from '../../law/days.ts';
import { partyOrder } from './chapter.ts';
import { type About, abouts } from './choices.ts';
import { choice, day, text, yes } from './fields.ts';
import { no, type Refused } from './refusal.ts';
import { belonging, type PartyElection, round, vacancies, voters } from './state.ts';
import type { Standing } from './chapter.ts';

export type RequestFact =
  | Happened<'HigherAsked', { about: About; meetingOn?: Day; number?: string }>
  | Happened<'HigherAnswered', { about: About; approved: boolean; number?: string }>;

const notReady = (p: PartyElection, about: About, meetingOn: Day | undefined, s: Standing): Refused | undefined => {
  switch (about) {
    case 'meeting': {
      if (meetingOn === undefined) return no('a reason is needed');
      if (meetingOn < s.on) return no('before what it follows', { on: meetingOn, since: s.on });
      const { termEnds, seats, organisation } = s.begun;
      const years = s.rule(partyShiftYears);
      if (termEnds !== undefined && (meetingOn > addYears(termEnds, years) || meetingOn < addYears(termEnds, -years)))
        return no('shifted by more than a year', { on: meetingOn, since: termEnds }, s.source(partyShiftYears));
      const full = voters(p).length;
      const from = s.rule(partyCommitteeFrom);
      if (organisation === 'branch' && seats.member === 0 && full >= from)
        return no('committee is needed', { count: full, least: from }, s.source(partyCommitteeFrom));
      return full === 0 ? no('nothing to ask for') : undefined;
    }
    case 'those not due':
      return belonging(p).some((m) => m.notDue && m.notDue.approved !== true) ? undefined : no('nobody is to be left out');
    case 'candidates':
      if (p.asked.meeting?.approved !== true) return no('meeting is not approved', {}, s.source(partyResultApproval));
      return p.nominees.some((n) => n.approved !== true) ? undefined : no('nothing to ask for');
    case 'result': {
      const open = [...vacancies(p, 'members'), ...vacancies(p, 'committee')];
      const left = open.reduce((n, c) => n + c.seats, 0);
      if (p.elected.length === 0 || left > 0 || !round(p)?.concluded) return no('result is not whole', { count: left });
      return undefined;
    }
    default:
      return about satisfies never;
  }
};

export const requestOrders = {
  askHigher: partyOrder(
    '向上级党组织请示、报告',
    'ask or report to the higher body',
    z.strictObject({
      about: choice('事项', 'matter', abouts),
      meetingOn: day('拟召开党员大会的日期（请示召开大会时填）', 'day of the meeting, when asking for it').optional(),
      number: text('文号', 'number of the letter').optional(),
    }),
    (p, { about, meetingOn, number }, s) => {
      const before = p.asked[about];
      if (before && before.approved === undefined) return no('asked already', { on: before.on, partyMatter: about });
      if (before?.approved === true && (about === 'meeting' || about === 'result'))
        return no('answered already', { on: before.answeredOn ?? before.on, partyMatter: about });
      const wrong = notReady(p, about, meetingOn, s);
      if (wrong) return wrong;
      return [
        {
          fact: 'HigherAsked',
          on: s.on,
          about,
          ...(about === 'meeting' && meetingOn !== undefined ? { meetingOn } : {}),
          ...(number === undefined ? {} : { number }),
        },
      ];
    },
  ),
  recordHigherAnswer: partyOrder(
    '登记上级批复',
    'record the answer from above',
    z.strictObject({
      about: choice('事项', 'matter', abouts),
      approved: yes('同意', 'approved'),
      number: text('批复文号', 'number of the answer').optional(),
    }),
    (p, { about, approved, number }, s) => {
      const asked = p.asked[about];
      if (!asked) return no('not asked yet', { partyMatter: about });
      if (asked.approved !== undefined) return no('answered already', { on: asked.answeredOn ?? asked.on, partyMatter: about });
      if (s.on < asked.on) return no('before what it follows', { on: s.on, since: asked.on });
      return [{ fact: 'HigherAnswered', on: s.on, about, approved, ...(number === undefined ? {} : { number }) }];
    },
  ),
} as const;

export const evolveRequests = (p: PartyElection, f: RequestFact): void => {
  if (f.fact === 'HigherAsked') {
    p.asked[f.about] = { on: f.on, ...(f.number === undefined ? {} : { number: f.number }) };
    if (f.meetingOn !== undefined) p.meetingOn = f.meetingOn;
    return;
  }
  const asked = p.asked[f.about];
  if (!asked) return;
  asked.approved = f.approved;
  asked.answeredOn = f.on;
  if (f.number !== undefined) asked.answerNumber = f.number;
  if (f.about === 'those not due')
    for (const m of p.members.values()) {
      if (!m.notDue || m.notDue.approved === true) continue;
      if (f.approved) m.notDue.approved = true;
      else delete m.notDue;
    }
  if (f.about === 'candidates')
    p.nominees = f.approved ? p.nominees.map((n) => ({ ...n, approved: true })) : p.nominees.filter((n) => n.approved === true);
};
