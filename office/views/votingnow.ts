// Whether a station is voting now, as its doors say it: not yet, yes, broken off, over.
import { breakNow } from '../../election/polling/interruption.ts';
import type { Station } from '../../election/polling/poll.ts';

export type VotingNow = 'before' | 'open' | 'broken off' | 'closed';

export const votingNow = (s: Station): VotingNow =>
  s.closed ? 'closed' : breakNow(s) ? 'broken off' : s.opened ? 'open' : 'before';
