// Every fact of an election, chapter by chapter, and what the ledger itself writes. What each does to the election: election.ts.
import type { Happened } from './chapter.ts';
import type { AftermathFacts } from './after/aftermath.ts';
import type { AidFacts } from './polling/aid.ts';
import type { BasicFacts } from './beginning/basic.ts';
import type { BeginFacts } from './beginning/begin.ts';
import type { BallotFacts } from './polling/ballots.ts';
import type { BoxWayFacts } from './polling/boxway.ts';
import type { CandidacyFacts } from './nominating/candidacy.ts';
import type { CardFacts } from './roll/cardbook.ts';
import type { CommitteeFacts } from './beginning/committee.ts';
import type { ComplaintFacts } from './beginning/complaints.ts';
import type { CountingFacts } from './counting/counting.ts';
import type { DoubtFacts } from './counting/doubtful.ts';
import type { EvidenceFacts } from './evidence.ts';
import type { HandoverFacts } from './after/handover.ts';
import type { HeapFacts } from './counting/heaps.ts';
import type { InterruptionFacts } from './polling/interruption.ts';
import type { IssuedFacts } from './issued.ts';
import type { IssueFacts } from './polling/issuing.ts';
import type { KeeperFacts } from './keepers.ts';
import type { KioskFacts } from './polling/kiosk.ts';
import type { KitFacts } from './polling/kit.ts';
import type { LastRollFacts } from './roll/lastroll.ts';
import type { MobileDayFacts } from './polling/mobiletrip.ts';
import type { NominationFacts } from './nominating/nomination.ts';
import type { NoticeFacts } from './beginning/notices.ts';
import type { OpeningFacts } from './polling/opening.ts';
import type { OutcomeFacts } from './after/outcome.ts';
import type { PaperStyleFacts } from './paperStyle.ts';
import type { PassFacts } from './polling/passes.ts';
import type { PollFacts } from './polling/poll.ts';
import type { PreludeFacts } from './beginning/prelude.ts';
import type { ProxyFacts } from './polling/proxies.ts';
import type { PublicityFacts } from './beginning/publicity.ts';
import type { RecountFacts } from './counting/recount.ts';
import type { RepresentativeFacts } from './representatives/representatives.ts';
import type { RollFacts } from './roll/roll.ts';
import type { SittingFacts } from './beginning/sitting.ts';
import type { StationClockFacts } from './polling/stationclock.ts';
import type { WriteInFacts } from './counting/writeins.ts';

/** What the ledger itself writes: a book opened, a sub-book delegated and taken over. They change nothing of the election. */
type BookFacts =
  | Happened<'BookOpened', { key: string; format: string; rehearsal: boolean; parent?: string | undefined }>
  | Happened<'BookDelegated', { book: string; key: string }>
  | Happened<'BookAccepted', { book: string; position: number; head: string }>;
export type Fact =
  | BookFacts
  | BeginFacts
  | BasicFacts
  | PreludeFacts
  | ComplaintFacts
  | SittingFacts
  | CommitteeFacts
  | NoticeFacts
  | PublicityFacts
  | EvidenceFacts
  | IssuedFacts
  | PaperStyleFacts
  | RollFacts
  | RepresentativeFacts
  | LastRollFacts
  | NominationFacts
  | CandidacyFacts
  | CardFacts
  | ProxyFacts
  | AidFacts
  | KitFacts
  | BallotFacts
  | PassFacts
  | PollFacts
  | OpeningFacts
  | MobileDayFacts
  | BoxWayFacts
  | KioskFacts
  | StationClockFacts
  | InterruptionFacts
  | IssueFacts
  | CountingFacts
  | DoubtFacts
  | WriteInFacts
  | HeapFacts
  | RecountFacts
  | OutcomeFacts
  | AftermathFacts
  | HandoverFacts
  | KeeperFacts;
export type FactName = Fact['fact'];
