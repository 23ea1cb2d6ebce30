// Every fact of an election, chapter by chapter, and what the ledger itself writes. What each does to the election: election.ts.
import type { Happened } from './chapter.ts';
import type { AftermathFacts } from './aftermath.ts';
import type { AidFacts } from './aid.ts';
import type { BasicFacts } from './basic.ts';
import type { BeginFacts } from './begin.ts';
import type { BallotFacts } from './ballots.ts';
import type { BoxWayFacts } from './boxway.ts';
import type { CandidacyFacts } from './candidacy.ts';
import type { CardFacts } from './cardbook.ts';
import type { CommitteeFacts } from './committee.ts';
import type { ComplaintFacts } from './complaints.ts';
import type { CountingFacts } from './counting.ts';
import type { DoubtFacts } from './doubtful.ts';
import type { EvidenceFacts } from './evidence.ts';
import type { HandoverFacts } from './handover.ts';
import type { HeapFacts } from './heaps.ts';
import type { InterruptionFacts } from './interruption.ts';
import type { IssuedFacts } from './issued.ts';
import type { IssueFacts } from './issuing.ts';
import type { KeeperFacts } from './keepers.ts';
import type { KioskFacts } from './kiosk.ts';
import type { KitFacts } from './kit.ts';
import type { LastRollFacts } from './lastroll.ts';
import type { MobileDayFacts } from './mobiletrip.ts';
import type { NominationFacts } from './nomination.ts';
import type { NoticeFacts } from './notices.ts';
import type { OpeningFacts } from './opening.ts';
import type { OutcomeFacts } from './outcome.ts';
import type { PaperStyleFacts } from './paperStyle.ts';
import type { PassFacts } from './passes.ts';
import type { PollFacts } from './poll.ts';
import type { PreludeFacts } from './prelude.ts';
import type { ProxyFacts } from './proxies.ts';
import type { PublicityFacts } from './publicity.ts';
import type { RecountFacts } from './recount.ts';
import type { RepresentativeFacts } from './representatives.ts';
import type { RollFacts } from './roll.ts';
import type { SittingFacts } from './sitting.ts';
import type { StationClockFacts } from './stationclock.ts';
import type { WriteInFacts } from './writeins.ts';

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
