// A community's term as its facts make it: who holds which office since when and until when, what was resigned, recalled and filled. Front of this folder: the composition of a community's book takes it from here.
import type { Assembly } from '../../assembly/assembly.ts';
import type { Ground } from '../../assembly/chapter.ts';
import type { Day } from '../../law/answer.ts';
import { announcingOrders, type AnnouncingFacts, evolveAnnouncing, toAnnounce } from './announcing.ts';
import { composingOrders, type ComposingFacts, evolveComposing } from './composing.ts';
import { beginOrders, type BeginFacts, evolveBegin } from './begin.ts';
import { type Office, officeWords } from './offices.ts';
import { evolveFilling, type FillingFacts, fillingOrders } from './filling.ts';
import type { Choice } from './choices.ts';
import { evolveLeaving, type LeavingFacts, leavingOrders, type Resignation } from './leaving.ts';
import { evolveShifting, type ShiftingFacts, shiftingOrders } from './shifting.ts';
import { evolveRecall, isRunning, type Recall, type RecallFacts, recallOrders } from './recalling.ts';

export { inOffice } from './form.ts';

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
  /** Told or not; absent: nobody told it. */
  woman?: boolean;
  /** `byItself`: not by resignation or recall. */
  ended?: { readonly on: Day; readonly because: string; readonly byItself?: true };
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
  /** Changes made known, by what they are about. */
  readonly announced: Map<string, { readonly on: Day; readonly where: string; readonly filedWith?: string }>;
}
export const noTerm = (): Term => ({
  people: new Map(),
  holders: [],
  resignations: [],
  recalls: [],
  choices: [],
  announced: new Map(),
});

/** What a term's orders stand on besides the law: the meetings of the community. */
export interface TermGround extends Ground {
  readonly assembly: Pick<Assembly, 'motions' | 'assessed'>;
}

export type TermFact = BeginFacts | LeavingFacts | RecallFacts | FillingFacts | ShiftingFacts | AnnouncingFacts | ComposingFacts;
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
  | 'not found unfit so often'
  | 'nothing to be made known'
  | 'made known already'
  | 'head is no representative'
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
  | 'due of the choice differs'
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
  ChangeAnnounced: evolveAnnouncing,
  WomenTold: evolveComposing,
};
export const termOrders = {
  ...beginOrders,
  ...leavingOrders,
  ...recallOrders,
  ...fillingOrders,
  ...announcingOrders,
  ...composingOrders,
  ...shiftingOrders,
} as const;

/** People, and what was resigned, recalled and chosen by what it is about, each beside its id. Two may be alike. */
export const labelsInTerm = (t: Term): readonly (readonly [id: string, label: string])[] => [
  ...t.people,
  ...t.resignations.map((r) => [r.resignation, `辞职：${r.name}`] as const),
  ...t.recalls.map((r) => [r.recall, `罢免：${r.name}`] as const),
  ...t.choices.map((c) => [c.choice, `${c.byElection ? '补选' : '推选'}：${officeWords[c.office].zh}`] as const),
];

const changeWords = {
  resignation: { zh: '辞职' },
  recall: { zh: '罢免' },
  'by-election': { zh: '补选' },
  ending: { zh: '职务终止' },
} as const;

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
    change: toAnnounce(t).map((c) => ({ value: c.about, label: `${changeWords[c.way].zh}：${c.name}` })),
    recall: t.recalls.filter(isRunning).map((r) => ({ value: r.recall, label: r.name })),
    choice: t.choices
      .filter((c) => c.ended === undefined)
      .map((c) => ({ value: c.choice, label: `${officeWords[c.office].zh}：${c.candidates.join('、')}` })),
  };
};
