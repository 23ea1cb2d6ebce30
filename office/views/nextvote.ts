// The vote that follows from a result: a second vote for open seats, a vote among the tied, or the election held again; who stands, until when, and what becomes of the roll. The orders: election/outcome.ts, election/repeating.ts.
import type { Election } from '../../election/election.ts';
import { openSeats } from '../../election/outcome.ts';
import type { Round } from '../../election/poll.ts';
import { repeatSlate, voidSince } from '../../election/repeating.ts';
import { lawOf } from '../../election/totals.ts';
import type { Day } from '../../law/answer.ts';
import { addDays } from '../../law/days.ts';
import { answerOn, citesOf, repeatElectionDays, secondVoteLatest, secondVoteRoll, secondVoteShare, tie } from '../../law/rules.ts';
import { wordsOf } from '../../law/words.ts';
import { posts } from '../../papers/words/terms.ts';
import type { NextVote } from '../screens-after.ts';

/** Nothing where the result is not announced, or leaves no seat open and stands. */
export const nextVote = (e: Election, round: Round, today: Day): { readonly next?: NextVote } => {
  if (!round.announced || e.handover.sealed) return {};
  const law = lawOf(e, round.day);
  const roll = wordsOf(secondVoteRoll.key, answerOn(secondVoteRoll, law).value);
  const voided = voidSince(e, round);
  if (voided !== undefined) {
    const days = answerOn(repeatElectionDays, law);
    const day = addDays(voided, days.value);
    const { posts: seats, candidates } = repeatSlate(e);
    const slate = (post: string) => candidates.filter((c) => c.post === post).map((c) => c.name);
    return { next: { kind: 'repeat', roll, last: { day, late: today > day, cites: citesOf(days) }, posts: seats.map((s) => ({ words: posts[s.post], seats: s.seats, slate: slate(s.post) })) } };
  }
  if (!round.confirmed?.valid) return {};
  const open = openSeats(e, round);
  if (open.length === 0) return {};
  const latest = answerOn(secondVoteLatest, law);
  const day = addDays(round.day, latest.value);
  const again = open.every((one) => one.tied);
  const share = answerOn(secondVoteShare, law);
  return {
    next: {
      kind: again ? 'tie' : 'second',
      roll,
      last: { day, late: today > day, cites: citesOf(latest) },
      elects: again ? wordsOf(tie.key, answerOn(tie, law).value) : wordsOf(secondVoteShare.key, share.value),
      posts: open.map((one) => ({ words: posts[one.post], seats: one.seats, slate: one.slate.map((c) => c.name) })),
    },
  };
};
