// The ballots: of each vote, or of the one that is being prepared.
import type { Election } from '../../election/election.ts';
import type { Round } from '../../election/poll.ts';
import type { Day } from '../../law/answer.ts';
import { type Kind, type KindsOf, ofVote, unless } from '../kind.ts';
import { ballot } from './ballot.ts';

const ballotOf = (e: Election, round: Round | undefined, on: Day): Kind => ({
  ...ofVote(round, 'ballot', '选票', 'Ballot'),
  formats: ['pdf'],
  personal: false,
  waitsFor: unless(e.candidacy.fixed !== undefined, '确定正式候选人', 'the candidates to be fixed'),
  page: () => ballot(e, on, round),
});

export const ballotKinds: KindsOf = (e, { on }) =>
  e.rounds.length === 0 ? [ballotOf(e, undefined, on)] : e.rounds.map((round) => ballotOf(e, round, on));
