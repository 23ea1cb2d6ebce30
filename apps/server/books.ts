// The rooms of the books around the elections at the server, put together: each carries out its own part of the contract.
import { makeAround } from './around.ts';
import type { Asked } from './asked.ts';
import type { Events } from './events.ts';
import { makeMeetings } from './meetings.ts';
import { makeParty } from './party.ts';
import type { ServerParts } from './parts.ts';
import type { SignedIn } from './session.ts';
import { makeTerm } from './term.ts';
import { makeWork } from './work.ts';

export const makeBooks = (parts: ServerParts, whoIs: (context: Asked) => SignedIn, changed: Events['changed']) => ({
  around: makeAround(parts, whoIs, changed),
  meetings: makeMeetings(parts, whoIs),
  party: makeParty(parts, whoIs),
  term: makeTerm(parts, whoIs),
  work: makeWork(parts, whoIs),
});
