// What the chapters of this room share: their form of an order, the names of refusals, and what is looked up before anything is decided.
import type { z } from 'zod';
import type { Answer, Source } from '../law/answer.ts';
import { type OrderOf, type Refusal, refusal } from './chapter.ts';
import type { Assembly, AssemblyGround, Bodies, Body, Item, Named, Sitting } from './state.ts';

/** Why this room refuses. Their sentences: papers/words/refusals-assembly.ts. */
export const assemblyRefusals = [
  'no such meeting',
  'no such item',
  'no such motion',
  'no such request',
  'no such consultation',
  'no such charter',
  'no such spending',
  'no such posting',
  'no such question',
  'no such survey',
  'no such audit',
  'no such person in the body',
  'called already',
  'not theirs to call',
  'demanded for another meeting',
  'the director calls',
  'the group is not named',
  'meeting was called off',
  'meeting is over',
  'meeting is open',
  'request falls short',
  'the base is not known',
  'numbers of the meeting do not add up',
  'not a matter of this place',
  'not theirs to decide',
  'may not be handed on',
  'the item lacks its amount',
  'the item lacks what it is about',
  'is on the agenda already',
  'the agenda is closed',
  'notice is out already',
  'notice too short',
  'no short notice',
  'notice is not out',
  'not on its day',
  'studied already',
  'party has not studied',
  'not consulted over',
  'consultation is linked already',
  'too few representatives in the meeting',
  'due differs',
  'attendance is not taken',
  'names stay on the sheet',
  'the meeting lacks its quorum',
  'the meeting has its quorum',
  'not a chair of this meeting',
  'meeting is not open',
  'too few scrutineers of the meeting',
  'motion was voted',
  'assessed by sheets',
  'decided nothing',
  'not a decision of that body',
  'was undone',
  'published already',
  'filed already',
  'carried out already',
  'nobody decided it',
  'decided by the wrong body',
  'decided for another matter',
  'more than was decided',
  'spent before it was decided',
  'it is in order',
  'two people put it on record',
  'ends before it begins',
  'may give no guarantee',
  'on the board already',
  'must hang longer',
  'is down already',
  'proof is kept already',
  'question was answered',
  'the residents’ page is open',
  'the residents’ page is closed',
  'the year is not over',
  'reported already',
  'has not reported on duties',
  'supervisors preside',
  'assessed already',
  'no assessment on the agenda',
  'not assessed there',
  'sheets do not add up',
  'listed twice',
  'survey is over',
  'survey is not open',
  'card is not of this survey',
  'as many answers as questions',
  'audit is published already',
  'not to be audited',
] as const;
export type AssemblyRefusalKey = (typeof assemblyRefusals)[number];
export type Refused = Refusal<AssemblyRefusalKey>;

/** A refusal of this room. */
export const no = (key: AssemblyRefusalKey, found: Refused['found'] = {}, because?: Source | Answer<unknown>): Refused =>
  refusal(key, found, because);

/** An order of this room, as its chapters write it. */
export const orderFor =
  <Fact>() =>
  <S extends z.ZodType>(
    o: OrderOf<Assembly, Fact, AssemblyRefusalKey, S, AssemblyGround>,
  ): OrderOf<Assembly, Fact, AssemblyRefusalKey, S, AssemblyGround> =>
    o;

/** A meeting that was called and is neither called off nor over. */
export const sittingOf = (a: Assembly, id: string): Sitting | Refused => {
  const m = a.meetings.get(id);
  if (!m) return no('no such meeting');
  if (m.off) return no('meeting was called off', { title: m.title, on: m.off.on });
  if (m.closed || m.fellShort) return no('meeting is over', { title: m.title, on: m.closed?.on ?? m.fellShort ?? m.day });
  return m;
};
export const isNo = (x: object): x is Refused => 'kind' in x && x.kind === 'refused' && 'key' in x;

export const itemOf = (m: Sitting, id: string): Item | Refused => m.items.get(id) ?? no('no such item', { title: m.title });

/** Those who make up a body and are known one by one. The representatives' meeting is the representatives and the committee together (RC 28, VC 29). */
export const membersOf = (b: Body, who: Bodies): readonly Named[] | undefined => {
  if (b === 'committee') return who.committee;
  if (b !== 'representatives') return undefined;
  const ids = new Set(who.representatives.map((r) => r.id));
  return [...who.representatives, ...who.committee.filter((c) => !ids.has(c.id))];
};

/** Somebody of a list by id, or by the name where it stands there once. */
export const named = (all: readonly Named[], given: string): Named | undefined => {
  const byName = all.filter((p) => p.name === given);
  return all.find((p) => p.id === given) ?? (byName.length === 1 ? byName[0] : undefined);
};

/** For each fact of a chapter how it changes the state. */
export type FoldOf<F extends { readonly fact: string }> = {
  readonly [N in F['fact']]: (a: Assembly, f: Extract<F, { fact: N }>) => void;
};

/** What happened against a rule two people put on record: the second is not the one who writes, by account or by name. */
export const isAlone = (second: string, g: AssemblyGround): boolean => second === g.by || second === g.byName;
