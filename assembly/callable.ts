// Who may call a meeting or ask for one, how soon, and what may stand on its agenda. Calling it: calling.ts.
import { z } from 'zod';
import type { Answer, Day, LawOfTheDay, Share } from '../law/answer.ts';
import { addDays } from '../law/days.ts';
import {
  answerOn,
  binds,
  meetingAtShortNotice,
  meetingCaller,
  meetingNotice,
  meetingRequest,
  meetingRequestHouseholds,
  meetingRequestRepresentatives,
  representativesCaller,
  representativesRequest,
} from '../law/rules.ts';
import { day, matter, words, yes, yuan } from './fields.ts';
import { isNo, itemOf, named, no, type Refused, sittingOf } from './forms.ts';
import { belongs, bodyName, handsOn, isOfThisPlace, type Matter, matterNames, matters, mayDecide } from './matters.ts';
import type { Assembly, AssemblyGround, Body, Item, Named } from './state.ts';

export type ItemFields = Readonly<{
  title: string;
  matter: Matter;
  amount?: number | undefined;
  of?: string | undefined;
  until?: Day | undefined;
  close?: boolean | undefined;
}>;

export const itemFields = {
  title: words('议题', 'item', 100),
  matter,
  amount: yuan('金额', 'amount').optional(),
  of: z.string().min(1).max(80).meta({ zh: '撤销或授权什么', en: 'undoes or hands on', pick: 'motion' }).optional(),
  until: day('授权至', 'handed on until').optional(),
  close: yes('先协商', 'consulted over first').optional(),
};

export const asking = {
  people: { zh: '十八周岁以上的人', en: 'people of 18 and over' },
  households: { zh: '户的代表', en: 'households' },
  representatives: { zh: '代表', en: 'representatives' },
} as const;

export const linked = (a: Assembly, meeting: string, item: string): Item | Refused => {
  const m = sittingOf(a, meeting);
  return isNo(m) ? m : itemOf(m, item);
};

/** The share that may demand a meeting; none knows a demand for the committee's or a group's. */
export const requestRule = (b: Body, by: keyof typeof asking, law: LawOfTheDay): Answer<Share> | undefined => {
  if (b === 'meeting')
    return answerOn(
      { people: meetingRequest, households: meetingRequestHouseholds, representatives: meetingRequestRepresentatives }[by],
      law,
    );
  return b === 'representatives' && by === 'representatives' ? answerOn(representativesRequest, law) : undefined;
};

/** The committee's own meeting is called by its director; the others by the committee, a member signing for it. */
export const callerOf = (b: Body, caller: string | undefined, g: AssemblyGround): Named | Refused | undefined => {
  const who = caller === undefined ? undefined : named(g.bodies.committee, caller);
  if (caller !== undefined && !who && b !== 'group')
    return no(
      'not theirs to call',
      { name: caller },
      answerOn(b === 'representatives' ? representativesCaller : meetingCaller, g.law),
    );
  const director = g.bodies.committee.find((m) => m.post === 'director');
  if (b !== 'committee') return who && { id: who.id, name: who.name };
  if (!director || who?.id !== director.id) return no('the director calls', director ? { name: director.name } : {});
  return { id: director.id, name: director.name };
};

/** Why an item may not stand on this body's agenda: it is not of this place, not theirs, may not be handed on, or does not say what it is about. */
export const unfitItem = (a: Assembly, b: Body, i: ItemFields, g: AssemblyGround, on: Day): Refused | undefined => {
  if (!isOfThisPlace(i.matter, g.law)) return no('not a matter of this place', { title: i.title, matter: i.matter });
  if ((i.matter === 'limit' || i.matter === 'limit of large spending') && i.amount === undefined)
    return no('the item lacks its amount', { title: i.title });
  if (i.matter === 'delegation') {
    const wanted = matterNames.find((m) => m === i.of || matters[m].zh === i.of);
    if (!wanted) return no('the item lacks what it is about', { title: i.title });
    const handed = handsOn(wanted, g.law);
    if (!handed.may) return no('may not be handed on', { matter: wanted }, handed.because);
  }
  if (i.matter === 'undo committee' || i.matter === 'undo representatives') {
    const undone = i.of === undefined ? undefined : a.motions.get(i.of);
    if (!undone) return no('the item lacks what it is about', { title: i.title });
    const of: Body = i.matter === 'undo committee' ? 'committee' : 'representatives';
    if (undone.body !== of) return no('not a decision of that body', { title: undone.text, must: bodyName(undone.body, g.law) });
    if (!undone.carried) return no('decided nothing', { title: undone.text });
    if (undone.undone) return no('was undone', { title: undone.text, on: undone.undone.on });
  }
  return notTheirs(a, b, i, g, on);
};

/** The refusal of a body that may not decide a matter, naming the one to be asked. */
export const notTheirs = (
  a: Assembly,
  b: Body,
  i: Pick<Item, 'title' | 'matter' | 'amount'>,
  g: AssemblyGround,
  on: Day,
): Refused | undefined => {
  const who = belongs(a, i.matter, i.amount, g.law, on);
  if (mayDecide(b, who)) return undefined;
  const limit = i.amount !== undefined && a.limit && i.amount > a.limit.amount ? { amount: i.amount, limit: a.limit.amount } : {};
  return no(
    'not theirs to decide',
    { title: i.title, assembly: bodyName(b, g.law), must: who.bodies.map((x) => bodyName(x, g.law)).join(','), ...limit },
    who.because,
  );
};

/** Ten days before, for the meeting of all; at short notice only in special circumstances that are told. Other meetings are told before their day. */
export const tooShort = (b: Body, on: Day, short: string | undefined, g: AssemblyGround): Refused | undefined => {
  const days = answerOn(meetingNotice, g.law);
  const last = b === 'meeting' ? addDays(on, -days.value) : on;
  if (g.on <= last) return undefined;
  if (g.on > on) return no('not on its day', { day: on, on: g.on });
  if (!binds(days)) return undefined;
  const may = answerOn(meetingAtShortNotice, g.law);
  if (!may.value) return no('no short notice', { days: days.value, last }, may);
  return short === undefined
    ? no('notice too short', { days: days.value, last, earliest: addDays(g.on, days.value), day: on }, days)
    : undefined;
};
