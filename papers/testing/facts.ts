// One fact of each kind that the small village of the tests does not tell.
import type { Fact } from '../../election/election.ts';
import { samplesUntilCandidates } from './facts-until-candidates.ts';
import { samplesOfThePoll } from './facts-of-the-poll.ts';
import { samplesFromTheCount } from './facts-from-the-count.ts';

export const factSamples: readonly Fact[] = [...samplesUntilCandidates, ...samplesOfThePoll, ...samplesFromTheCount];
