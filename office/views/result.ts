// The result as a sheet: for each round the numbers, the steps with their sums and articles, who is elected by them, what is open, and what the committee concluded.
import { issuedTwice } from '../../election/polling/issued.ts';
import type { Election } from '../../election/election.ts';
import type { Round } from '../../election/polling/poll.ts';
import type { Day } from '../../law/answer.ts';
import { nextVote } from './nextvote.ts';
import { determination, everyBoxCounted, lawOf, roundTotals } from '../../election/counting/totals.ts';
import { explain } from '../../law/rules.ts';
import { openWords, questionWords } from '../../count/openWords.ts';
import { outcomeWords } from '../../count/outcomeWords.ts';
import { allCalled, openQuestions, weighed } from '../../election/counting/unsettled.ts';
import { posts } from '../../papers/words/terms.ts';
import type { OpenElection } from '../door.ts';
import type { Both } from '../screens.ts';
import type { ResultScreen } from '../screens-after.ts';

type RoundShown = ResultScreen['rounds'][number];

/** Every round that has an open box. */
export const resultScreen = (open: OpenElection): ResultScreen => ({
  rounds: open
    .election()
    .rounds.filter((r) => r.boxes.size > 0)
    .map((r) => roundShown(open.election(), r, open.now().today)),
});

const roundShown = (e: Election, round: Round, today: Day): RoundShown => {
  const totals = roundTotals(e, round),
    found = determination(e, round);
  const complete = everyBoxCounted(round);
  const law = explain(lawOf(e, round.day));
  /** A finding cites in Chinese; the same citation stands beside its rule in both languages. */
  const bothOf = (cites: string): Both => ({ zh: cites, en: law.find((r) => r.cite.zh === cites)?.cite.en ?? cites });
  const sum = (of: 'issued' | 'returned') => totals.kinds.reduce((n, k) => n + k[of], 0);
  return {
    round: round.number,
    registered: totals.registered,
    participants: totals.participants,
    issued: sum('issued'),
    returned: sum('returned'),
    kinds: totals.kinds.map(({ kind, returned, valid, partValid, void: voided, blank }) => ({
      kind,
      returned,
      valid,
      partValid,
      void: voided,
      blank,
    })),
    valid: found.valid,
    complete,
    steps: found.steps,
    contests: found.contests.map((c) => ({
      post: c.post,
      words: posts[c.post],
      seats: c.seats,
      candidates: c.candidates.map(({ name, votes, writeIn }) => ({ name, votes, writeIn: writeIn === true })),
      elected: c.elected.map(({ name, votes, how }) => ({ name, votes, how })),
      tied: c.tied?.names ?? [],
      open: c.short?.seats ?? 0,
      steps: c.steps,
    })),
    findings: found.findings.map(({ zh, en, cites }) => ({ words: { zh, en }, ...(cites ? { cites: bothOf(cites) } : {}) })),
    decisions: found.outcomes.flatMap((one) => (one.kind === 'decision' ? [{ words: outcomeWords(one), cites: one.cites }] : [])),
    ...(complete || allCalled(round) ? unsettledOf(e, round) : {}),
    ...(round.confirmed ? { confirmed: { on: round.confirmed.on, valid: round.confirmed.valid } } : {}),
    ...(round.announced ? { announced: round.announced } : {}),
    ...(round.sealed ? { sealed: round.sealed.on } : {}),
    ...(round.signed ? { signed: round.signed.on } : {}),
    kind: round.kind,
    ...(round === e.rounds.at(-1) ? nextVote(e, round, today) : {}),
  };
};

const unsettledOf = (e: Election, round: Round): Pick<RoundShown, 'unsettled'> => {
  const found = weighed(e, round);
  const questions = openQuestions(e, round);
  return found
    ? {
        unsettled: {
          questions: questions.map(questionWords),
          canChange: found.canChange,
          words: openWords(found, questions),
          servedTwice: issuedTwice(round).length > 0,
        },
      }
    : {};
};
