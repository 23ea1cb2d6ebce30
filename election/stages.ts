// The stages of one election and what moves it on, as a table: docs/stages.md is drawn from it. Which order is lawful in which stage stands with each order.
import type { Day } from '../law/answer.ts';
import type { Election } from './election.ts';

export const stages = [
  'preparation',
  'registration',
  'nomination',
  'candidacy',
  'poll',
  'count',
  'result',
  'handover',
  'sealed',
] as const;
export type Stage = (typeof stages)[number];

export const stageWords: Readonly<Record<Stage, { readonly zh: string; readonly en: string; readonly until: string }>> = {
  preparation: { zh: '筹备', en: 'Preparation', until: 'ElectionDayFixed' },
  registration: { zh: '登记', en: 'Registration', until: 'RollPosted' },
  nomination: { zh: '提名', en: 'Nomination', until: 'CandidatesFixed' },
  candidacy: { zh: '公示', en: 'Candidacy', until: 'StationOpened' },
  poll: { zh: '投票', en: 'Poll', until: 'BoxOpened' },
  count: { zh: '计票', en: 'Count', until: 'ResultConfirmed' },
  result: { zh: '结果', en: 'Result', until: 'ResultAnnounced' },
  handover: { zh: '交接', en: 'Handover', until: 'ArchiveSealed' },
  sealed: { zh: '归档', en: 'Sealed', until: '' },
};

/** Moves back: a second vote returns from the result to candidacy (VC 18, RC 19), so does an election held again; a recount to the count. */
export const returns: readonly { readonly from: Stage; readonly to: Stage; readonly by: string }[] = [
  { from: 'handover', to: 'candidacy', by: 'SecondVoteCalled' },
  { from: 'handover', to: 'candidacy', by: 'RepeatElectionCalled' },
  { from: 'result', to: 'count', by: 'RecountOrdered' },
  { from: 'handover', to: 'count', by: 'RecountOrdered' },
];

/** All stages from `from` to `to`, inclusive. */
export const between = (from: Stage, to: Stage): readonly Stage[] => stages.slice(stages.indexOf(from), stages.indexOf(to) + 1);

/** The stage an election stands in, computed from its facts. */
export const stageOf = (e: Election): Stage => {
  if (e.handover.sealed) return 'sealed';
  const round = e.rounds.at(-1);
  if (round?.announced) return 'handover';
  if (round?.confirmed) return 'result';
  if (round && round.boxes.size + round.earlier.size > 0) return 'count';
  if (round && [...round.stations.values()].some((s) => s.opened)) return 'poll';
  if (e.candidacy.fixed) return 'candidacy';
  if (e.roll.postings.length > 0) return 'nomination';
  if (e.electionDay) return 'registration';
  return 'preparation';
};

/** The day on which a stage began, where the facts tell it: what belongs to that stage cannot have happened before. */
export const sinceDay = (e: Election, stage: Stage): Day | undefined => {
  const round = e.rounds.at(-1);
  switch (stage) {
    case 'preparation':
      return undefined;
    case 'registration':
      return e.committee.chosen?.on;
    case 'nomination':
      return e.roll.postings[0]?.on;
    case 'candidacy':
      return e.rounds.at(-2)?.announced?.on ?? e.candidacy.fixed;
    case 'poll':
    case 'count':
      return round?.day;
    case 'result':
      return round?.confirmed?.on;
    case 'handover':
    case 'sealed':
      return round?.announced?.on;
    default:
      return stage satisfies never;
  }
};
