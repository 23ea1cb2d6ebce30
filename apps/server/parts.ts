// What the server is given to work with: the open elections, the book of accounts, the printer of papers, the log. It makes none of them itself.
import type { Events } from './events.ts';
import type { Accounts } from '../../office/accounts.ts';
import type { AroundShelf } from '../../office/around/shelf.ts';
import type { OpenElection, Who } from '../../office/door.ts';
import type { PaperStyle } from '../../office/printer.ts';
import type { Attached } from '../../office/evidence/keep.ts';
import type { HallCertificates } from '../../office/hall/certificate.ts';
import type { Imports } from '../../office/imports.ts';
import type { Player, StoryLeft } from '../../office/player.ts';
import type { Answered, Both, PaperListed } from '../../office/screens.ts';
import type { KitPacked } from '../../office/screens-stations.ts';
import type { LaptopRoom } from '../../office/stations/here.ts';
import type { Queues } from './queue.ts';
import type { Packing } from '../../office/stations/packing.ts';

interface ServedShelf {
  elections(): readonly OpenElection[];
  get(id: string): OpenElection | undefined;
  /** Folders that did not open: what is wrong with each and what to do. */
  readonly broken?: readonly Both[];
  /** Begins an election in a book of its own. */
  begin?(told: { readonly order: string; readonly body: unknown }, who: Who): Promise<Answered & { readonly election?: string }>;
  /** Moves the clock of a rehearsal forward; gives why not. */
  moveClock?(election: string, day: string, time?: string): Promise<Both | undefined>;
  /** What the player may tell of a rehearsal. */
  story?(election: string): StoryLeft | undefined;
}
interface Printed {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly name: string;
}
interface NotPrinted {
  readonly kind: 'refused';
  readonly words: Both;
}
interface Printer {
  list(election: OpenElection, who: Who): Promise<readonly PaperListed[]> | readonly PaperListed[];
  /** One paper; an office archive under the passphrase that is given. */
  print(election: OpenElection, file: string, who: Who, passphrase?: string): Promise<Printed | NotPrinted>;
  /** Sends a paper out under the next number. */
  issue(
    election: OpenElection,
    who: Who,
    asked: { readonly order: string; readonly file: string; readonly because?: string | undefined },
  ): Promise<Answered>;
  /** A sheet in a style that is being tried. */
  sample(election: OpenElection, style: PaperStyle): Promise<Uint8Array>;
  /** An issued paper once more. */
  issued(election: OpenElection, no: number, who: Who): Promise<Printed | NotPrinted>;
  /** Prints every paper for the record and keeps it: the body of the order recordPapers. */
  make(election: OpenElection): Promise<unknown>;
}
interface EvidenceRoom {
  attach(election: OpenElection, who: Who, what: Attached, bytes: Uint8Array): Promise<Answered>;
  erase(election: OpenElection, who: Who, order: string, evidence: string, because: string): Promise<Answered>;
  /** The bytes for one who may see them. */
  take(
    election: OpenElection,
    who: Who,
    evidence: string,
  ): Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined>;
}
interface PackingRoom {
  /** Packs the kit of a station's laptop: the order is recorded, the file made. */
  pack(election: OpenElection, who: Who, packing: Packing): Promise<KitPacked>;
}
export interface Log {
  info(what: object, words?: string): void;
  warn(what: object, words?: string): void;
  error(what: object, words?: string): void;
}

export interface ServerParts {
  readonly shelf: ServedShelf;
  /** The books around the elections; absent where none are kept, as on a station's laptop. */
  readonly around?: Pick<AroundShelf, 'all' | 'get' | 'begin'>;
  /** One paper of such a book. */
  readonly aroundPaper?: (book: string, file: string, who: Who) => Promise<Printed | NotPrinted | undefined>;
  readonly accounts: Accounts;
  readonly printer?: Printer;
  /** Photos and scans; absent where none can be kept. */
  readonly evidence?: EvidenceRoom;
  /** Kits of stations; absent where none can be packed. */
  readonly kits?: PackingRoom;
  /** Where this is the laptop of one station: how it stands. */
  readonly laptop?: LaptopRoom;
  /** 0 for any free port. */
  readonly port: number;
  readonly host?: string;
  /** Where phones and tablets of the hall reach this laptop by TLS; absent where it hears this machine alone. */
  readonly hall?: {
    readonly host: string;
    /** 0 for any free port. */
    readonly port: number;
    readonly certificates: HallCertificates;
  };
  /** Folder of the built console. */
  readonly webDist?: string;
  readonly log?: Log;
  /** How often a wall may be redrawn, in milliseconds. */
  readonly wallEvery?: number;
}

/** What the calls of the router share besides. */
export interface RouterParts extends ServerParts {
  readonly imports: Imports;
  readonly queues: Queues;
  readonly players: Map<string, Player>;
  readonly hallPort: () => number | undefined;
  /** Lets every screen of an election ask again. */
  readonly changed: Events['changed'];
}
