// The rounds of an election in the work summary: figures of a later round are named apart.
import type { Election } from '../../election/election.ts';
import type { Round } from '../../election/polling/poll.ts';
import type { Block } from '../page.ts';

/** `secondVote: returned` …: figures of a later round are named apart. */
export const named = (round: Round, name: string): string => (round.number === 1 ? name : `round ${round.number}: ${name}`);

export const inRounds = (e: Election, tell: (round: Round) => readonly Block[]): readonly Block[] => e.rounds.flatMap(tell);

export const ofRound = (round: Round) => (f: { readonly round: number }) => f.round === round.number;
