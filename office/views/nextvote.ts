// The vote that follows from a result: a second vote for open seats, a vote among the tied, or the election held again; who stands, until when, and what becomes of the roll. The orders: election/after/outcome.ts, election/after/repeating.ts.
import { voidSecondVote } from '../../election/after/aftermath.ts';
import type { Election } from '../../election/election.ts';
import { openSeats } from '../../election/after/outcome.ts';
import type { Round } from '../../election/polling/poll.ts';
import { foundGround, leavesNoSlate, repeatSlate, voidSince } from '../../election/after/repeating.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import { addDays } from '../../law/days.ts';
import {
  answerOn,
  citesOf,
  invalidityGrounds,
  repeatElectionDays,
  secondVoteLatest,
  secondVoteRoll,
  secondVoteShare,
  tie,
} from '../../law/rules.ts';
import { wordsOf } from '../../law/words.ts';
import { posts, repeatWords } from '../../papers/words/terms.ts';
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
    const found = foundGround(e, round);
    const ground = found ? { ground: { key: found, words: repeatWords[found] } } : {};
    if (found && leavesNoSlate(found)) {
      const why = answerOn(invalidityGrounds, law);
      return { next: { kind: 'anew', roll, ...ground, last: { day, late: false, cites: citesOf(why) }, posts: [] } };
    }
    return {
      next: {
        kind: 'repeat',
        roll,
        ...ground,
        last: { day, late: today > day, cites: citesOf(days) },
        posts: seats.map((s) => ({ words: posts[s.post], seats: s.seats, slate: slate(s.post) })),
      },
    };
  }
  const voidVote = voidSecondVote(e, round);
  if (!round.confirmed?.valid && voidVote === undefined) return {};
  const open = openSeats(e, round);
  if (open.length === 0) return {};
  const latest = answerOn(secondVoteLatest, law);
  const day = addDays(voidVote ?? round.day, latest.value);
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
