// Every fact of a party election, chapter by chapter.
import type { AfterFact } from './afterwards.ts';
import type { ApplyFact } from './applying.ts';
import type { BeginFact } from './begin.ts';
import type { MeetingFact } from './meeting.ts';
import type { MemberFact } from './members.ts';
import type { PublicityFact } from './publicity.ts';
import type { RecommendFact } from './recommending.ts';
import type { RequestFact } from './requests.ts';
import type { VotingFact } from './voting.ts';

export type PartyFact =
  | BeginFact
  | MemberFact
  | RequestFact
  | PublicityFact
  | ApplyFact
  | RecommendFact
  | MeetingFact
  | VotingFact
  | AfterFact;
