// A refusal as the person who gave the order is told it: its words in both languages, the article, what can be done, and the faults of a list row by row.
import { nameOf } from '../election/beginning/committee.ts';
import type { Election } from '../election/election.ts';
import type { Fault, Refusal } from '../election/refusal.ts';
import { sayFault } from '../papers/words/sayfault.ts';
import { sayRefusal } from '../papers/words/refusals.ts';
import type { Recorded } from './door.ts';
import { unprintableIn } from './press/unprintable.ts';
import type { Answered, FaultLine } from './screens.ts';

type FaultShown = FaultLine;

/** A refusal in words, people by the names this election knows them by. */
export const answerRefusal = (refusal: Refusal, e: Election): Extract<Answered, { readonly kind: 'refused' }> => {
  const said = sayRefusal(refusal, (id) => nameOf(e, id));
  return {
    kind: 'refused',
    refusal,
    words: { zh: said.zh, en: said.en },
    ...(said.cites ? { cites: said.cites } : {}),
    ...(said.remedy ? { remedy: said.remedy } : {}),
    ...(refusal.faults ? { faults: refusal.faults.map(faultShown) } : {}),
  };
};

/** With the time at which the ballot that hinders was issued, by the clock of the laptop that issued it: the facts themselves carry days. */
export const withMoment = (refusal: Refusal, recorded: readonly Recorded[]): Refusal => {
  if (refusal.key !== 'a ballot is issued already') return refusal;
  const issued = recorded.findLast(({ fact }) => fact.fact === 'BallotIssued' && fact.elector === refusal.found['elector']);
  return issued ? { ...refusal, found: { ...refusal.found, clock: issued.written.at.slice(11, 16) } } : refusal;
};

/** One fault of a list: where, what stands there, in words, and what to do. */
export const faultShown = (fault: Fault): FaultShown => {
  const { row, column, found } = fault;
  const { zh, en, remedy } = sayFault(fault);
  return {
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(found === undefined ? {} : { found }),
    words: { zh, en },
    remedy,
  };
};

/** What was recorded, with a word on each character in it that no paper could show. A refusal needs none. */
export const withDoubts = (answered: Answered, told: unknown): Answered => {
  if (answered.kind === 'refused') return answered;
  const doubts = unprintableIn(told).map(faultShown);
  return doubts.length === 0 ? answered : { ...answered, doubts };
};
