// A community's term as its facts make it: who holds which office since when and until when, what was resigned, recalled and filled. Front of this folder: the composition of a community's book takes it from here.
import type { Assembly } from '../../assembly/assembly.ts';
import type { Ground } from '../../assembly/chapter.ts';
import type { Day } from '../../law/answer.ts';
import { beginOrders, type BeginFacts, evolveBegin, type Office, officeWords } from './begin.ts';
import { type Choice, evolveFilling, type FillingFacts, fillingOrders } from './filling.ts';
import { evolveLeaving, type LeavingFacts, leavingOrders, type Resignation } from './leaving.ts';
import { evolveShifting, type ShiftingFacts, shiftingOrders } from './shifting.ts';
import { evolveRecall, isRunning, type Recall, type RecallFacts, recallOrders } from './recalling.ts';

/** One who holds an office, or held it. */
export interface Holder {
  readonly person: string;
  readonly name: string;
  readonly office: Office;
  readonly group?: number;
  readonly since: Day;
  readonly how: string;
  /** The choice that brought him in, where it was one. */
  readonly choice?: string;
  ended?: { readonly on: Day; readonly because: string };
}
export interface Term {
  /** The day on which the term ends, as it stands now. */
  ends?: Day;
  begun?: Extract<BeginFacts, { fact: 'TermBegun' }>;
  /** Names of all who hold or held an office, by id. */
  readonly people: Map<string, string>;
  readonly holders: Holder[];
  readonly resignations: Resignation[];
  readonly recalls: Recall[];
  readonly choices: Choice[];
}
export const noTerm = (): Term => ({ people: new Map(), holders: [], resignations: [], recalls: [], choices: [] });

/** What a term's orders stand on besides the law: the meetings of the community. */
export interface TermGround extends Ground {
  readonly assembly: Pick<Assembly, 'motions'>;
}

export type TermFact = BeginFacts | LeavingFacts | RecallFacts | FillingFacts | ShiftingFacts;
export type TermRefusalKey =
  | 'no profile of that place'
  | 'end of the term is not told'
  | 'not on that side of the term'
  | 'moved too far'
  | 'an approval is missing'
  | 'the day is still to come'
  | 'earlier than what it follows'
  | 'holds that office already'
  | 'more members than seats'
  | 'not in that office'
  | 'resigned already'
  | 'no such resignation'
  | 'no meeting decided it'
  | 'not decided by that meeting'
  | 'resignation decided late'
  | 'office does not end by that'
  | 'recall is under way'
  | 'township may not propose'
  | 'signers are not told'
  | 'too few demand it'
  | 'reasons are missing'
  | 'recall is barred'
  | 'no such recall'
  | 'defence was heard'
  | 'recall was voted'
  | 'defence is not heard'
  | 'recall vote is late'
  | 'recall ballots do not add up'
  | 'recall is not voted'
  | 'the ballots say otherwise'
  | 'no such choice'
  | 'choice is voted'
  | 'not a candidate here'
  | 'ballots of the choice do not add up'
  | 'named twice'
  | 'not more candidates than open seats'
  | 'too few took part'
  | 'votes are equal'
  | 'seats stay open'
  | 'not chosen by that meeting'
  | 'seat is not open'
  | 'may not supervise'
  | 'nobody knows accounts';

export const termChapters: Readonly<Record<TermFact['fact'], (t: Term, f: never) => void>> = {
  TermBegun: evolveBegin,
  OfficeTaken: evolveBegin,
  ResignationReceived: evolveLeaving,
  ResignationDecided: evolveLeaving,
  OfficeEnded: evolveLeaving,
  RecallDemanded: evolveRecall,
  RecallDefended: evolveRecall,
  RecallWithdrawn: evolveRecall,
  RecallVoted: evolveRecall,
  RecallConcluded: evolveRecall,
  ChoiceCalled: evolveFilling,
  ChoiceVoted: evolveFilling,
  ChoiceConcluded: evolveFilling,
  ChoiceFailed: evolveFilling,
  TermShifted: evolveShifting,
};
export const termOrders = { ...beginOrders, ...leavingOrders, ...recallOrders, ...fillingOrders, ...shiftingOrders } as const;

/** Who holds one of these offices now. */
export const inOffice = (t: Term, ...of: readonly Office[]): readonly Holder[] =>
  t.holders.filter((h) => h.ended === undefined && of.includes(h.office));

/** People, and what was resigned, recalled and chosen by what it is about, each beside its id. Two may be alike. */
export const labelsInTerm = (t: Term): readonly (readonly [id: string, label: string])[] => [
  ...t.people,
  ...t.resignations.map((r) => [r.resignation, `辞职：${r.name}`] as const),
  ...t.recalls.map((r) => [r.recall, `罢免：${r.name}`] as const),
  ...t.choices.map((c) => [c.choice, `${c.byElection ? '补选' : '推选'}：${officeWords[c.office].zh}`] as const),
];

/** What the fields of this room's orders may name now. */
export const termPicks = (t: Term): Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>> => {
  const held = (which: (h: Holder) => boolean) =>
    t.holders
      .filter((h) => h.ended === undefined && which(h))
      .map((h) => ({ value: h.person, label: `${h.name}（${officeWords[h.office].zh}）` }));
  return {
    officer: held((h) => ['director', 'deputy', 'member'].includes(h.office)),
    holder: held(() => true),
    resignation: t.resignations.filter((r) => r.decided === undefined).map((r) => ({ value: r.resignation, label: r.name })),
    recall: t.recalls.filter(isRunning).map((r) => ({ value: r.recall, label: r.name })),
    choice: t.choices
      .filter((c) => c.ended === undefined)
      .map((c) => ({ value: c.choice, label: `${officeWords[c.office].zh}：${c.candidates.join('、')}` })),
  };
};
