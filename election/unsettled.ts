// What is still open when the boxes are counted: ballots that did not come back, objections to the roll without a decision. Whether it could change the result: count/relevance.ts.
import type { OpenQuestion } from '../count/openQuestion.ts';
import { type Relevance, relevance } from '../count/relevance.ts';
import type { Election } from './election.ts';
import type { Round } from './poll.ts';
import { knownBefore, lawOf, roundTotals, weighedTotals } from './totals.ts';

/** The open questions of a round, each named in words as its id. */
export const openQuestions = (e: Election, round: Round): readonly OpenQuestion[] => {
  const { kinds } = roundTotals(e, round);
  const missing = kinds.flatMap(({ kind, issued, returned }): OpenQuestion[] =>
    issued > returned
      ? [{ kind: 'ballots missing', id: `发出未收回的选票${issued - returned}张`, ballots: kind, upTo: issued - returned }]
      : [],
  );
  const objections = [...e.roll.objections.values()].filter((o) => !o.decided);
  const about = (what: (typeof objections)[number]['about']) => objections.filter((o) => o.about === what).length;
  const [add, remove] = [about('missing from the list'), about('should not be listed')];
  const undecided: OpenQuestion[] =
    add + remove > 0 ? [{ kind: 'objection undecided', id: `未处理的名单异议${add + remove}件`, add, remove }] : [];
  return [...missing, ...undecided];
};

/** Whether what is open could change the result of a fully counted round; nothing where nothing is open. */
export const weighed = (e: Election, round: Round): Relevance | undefined => {
  const questions = openQuestions(e, round);
  if (questions.length === 0) return undefined;
  return relevance(weighedTotals(e, round), lawOf(e, round.day), questions, knownBefore(e, round));
};
