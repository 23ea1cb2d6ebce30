// Who runs the election and who stands in it: the committee with its changes, the nominees by post with their votes and what became of each. All of it is public by law.
import type { Nominee } from '../../election/nomination.ts';
import type { Election } from '../../election/election.ts';
import { leaveReasons, posts } from '../../papers/words/terms.ts';
import type { OpenElection } from '../door.ts';
import type { CandidatesScreen } from '../screens.ts';

type Shown = CandidatesScreen['posts'][number]['nominees'][number];

export const candidatesScreen = (open: OpenElection): CandidatesScreen => {
  const e = open.election();
  return {
    posts: (e.begun?.posts ?? []).map(({ post, seats }) => ({
      post, words: posts[post], seats,
      nominees: e.nomination.nominees.filter((n) => n.post === post).toSorted((a, b) => b.votes - a.votes)
        .map((n): Shown => ({ person: n.person, name: n.name, woman: n.woman, votes: n.votes, state: stateOf(e, n) })),
    })),
    committee: e.committee.seats.map(({ person, name, post, votes }) => ({ person, name, post, votes })),
    left: e.committee.left.map(({ name, on, because }) => ({ name, on, because: leaveReasons[because] })),
    alternates: e.committee.alternates.map(({ name, votes }) => ({ name, votes })),
    met: e.candidacy.met.map(({ on, place }) => ({ on, place })),
  };
};

const stateOf = (e: Election, n: Nominee): Shown['state'] => {
  const elected = e.rounds.some((r) => r.announced && r.confirmed?.elected.some((x) => x.person === n.person && x.post === n.post));
  if (elected) return 'elected';
  if (n.reviewed?.bar) return 'barred';
  if (n.declined) return 'declined';
  return e.candidacy.candidates.some((c) => c.person === n.person && c.post === n.post) ? 'candidate' : 'nominee';
};
