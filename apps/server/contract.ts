// What the server answers and takes, as one contract: the browser imports its types, the server implements it, OpenAPI is drawn from it. Nothing here acts.
// Spoken at /rpc (typed client, RPCLink) and at /api (plain JSON over the paths below).
import { type } from '@orpc/contract';
import { z } from 'zod';
import type {
  Answered,
  CalendarScreen,
  CandidatesScreen,
  CommitteeScreen,
  CountingScreen,
  DeskScreen,
  EvidenceShown,
  HeadLine,
  HistoryRow,
  ImportScreen,
  LawScreen,
  MoveScreen,
  NoticesScreen,
  PaperListed,
  PersonScreen,
  ReadinessScreen,
  RepresentativesScreen,
  RollScreen,
  RollWorkScreen,
  SignersScreen,
  TodayScreen,
} from '../../office/screens.ts';
import type { WallScreen } from '../../office/screens-wall.ts';
import type { ArchiveScreen, BehindFigure, RefreshedFile, ResultScreen, SummaryScreen } from '../../office/screens-after.ts';
import { ballotDesign } from '../../office/ballots.ts';
import type { BallotsScreen, BallotTried } from '../../office/screens-ballots.ts';
import type { ProxiesScreen, ProxyCheck, ProxyFile, StationsScreen } from '../../office/screens-ahead.ts';
import { aroundContract } from './around-contract.ts';
import { meetingsContract } from './meetings-contract.ts';
import { partyContract } from './party-contract.ts';
import { termContract } from './term-contract.ts';
import { workContract } from './work-contract.ts';
import { devicesContract } from './devices-contract.ts';
import type { KioskAnswer } from '../../office/views/kiosk.ts';
import type { QueueScreen, QueueShown } from './queue.ts';
import type { PollDayScreen } from '../../office/screens-day.ts';
import type { BookTaken, KitPacked, KnownIssue, LaptopHere, LaptopsScreen } from '../../office/screens-stations.ts';
import { type PaperStyle, paperStyleShape } from '../../office/printer.ts';
import { proxyShape } from '../../office/views/proxies.ts';
import { goneChoices } from '../../office/imports.ts';
import { shortestPassphrase } from '../../office/cabinet.ts';
import type { PlayerState } from '../../office/player.ts';
import { rollStates } from '../../office/views/rollindex.ts';
import { type ElectionListed, type RehearsalDoor, type Role, roles } from '../../office/views/listed.ts';
import { ofElection, open, whole, word } from './contract-form.ts';

export type { PlayerState } from '../../office/player.ts';
export interface Session {
  readonly who?: {
    readonly account: string;
    readonly name: string;
    readonly admin: boolean;
    readonly hasPassword: boolean /** Somebody with an account, not a role of a rehearsal by a button: may set a password. */;
    readonly ownAccount: boolean;
  };
  readonly elections: readonly ElectionListed[];
  /** This is the laptop of one station. */
  readonly laptop?: { readonly station: number; readonly spare: boolean };
  /** Rehearsal elections that may be entered by a button, without a code: only where the server hears this machine alone. */
  readonly doors: readonly RehearsalDoor[];
}
export interface AccountListed {
  readonly account: string;
  readonly name: string;
  readonly admin: boolean;
  readonly hasPassword: boolean;
  readonly codeOpen: boolean;
  readonly roles: readonly { readonly election: string; readonly role: Role }[];
}

const ofStationBook = ofElection.extend({ book: z.string().min(1).max(63), token: z.string().min(1).max(80) });
const standsShape = z.strictObject({
  clock: z.string().max(40),
  entries: z.number().int().min(0),
  mirror: z.enum(['none', 'written', 'same disk', 'missing']),
});
const ofQueue = ofElection.extend({ station: z.coerce.number<number>().int().min(1).max(400) });

export const contract = {
  devices: devicesContract,
  around: aroundContract,
  meetings: meetingsContract,
  party: partyContract,
  term: termContract,
  work: workContract,
  session: {
    now: open.route({ method: 'GET', path: '/session' }).output(type<Session>()),
    enter: open
      .route({ method: 'POST', path: '/session/enter' })
      .input(
        z.union([
          z.strictObject({ code: z.string().min(4).max(40) }),
          z.strictObject({ name: z.string().min(1).max(60), password: z.string().min(1).max(200) }),
          z.strictObject({ election: word, role: z.enum(roles), second: z.literal(true).optional() }),
        ]),
      )
      .output(type<Session>()),
    leave: open.route({ method: 'POST', path: '/session/leave' }).output(type<Session>()),
    setPassword: open
      .route({ method: 'POST', path: '/session/password' })
      .input(z.strictObject({ password: z.string().min(8).max(200) }))
      .output(type<Session>()),
  },
  accounts: {
    list: open.route({ method: 'GET', path: '/accounts' }).output(type<readonly AccountListed[]>()),
    create: open
      .route({ method: 'POST', path: '/accounts' })
      .input(z.strictObject({ name: z.string().trim().min(1).max(60), admin: z.boolean().default(false) }))
      .output(type<{ readonly account: string; readonly code: string }>()),
    newCode: open
      .route({ method: 'POST', path: '/accounts/{account}/code' })
      .input(z.object({ account: z.string().min(1).max(80) }))
      .output(type<{ readonly account: string; readonly code: string }>()),
  },
  elections: {
    begin: open
      .route({ method: 'POST', path: '/elections' })
      .input(z.strictObject({ order: z.string().min(1).max(80), body: z.unknown() }))
      .output(type<Answered & { readonly election?: string }>()),
    head: open.route({ method: 'GET', path: '/elections/{election}/head' }).input(ofElection).output(type<HeadLine>()),
    today: open.route({ method: 'GET', path: '/elections/{election}/today' }).input(ofElection).output(type<TodayScreen>()),
    calendar: open
      .route({ method: 'GET', path: '/elections/{election}/calendar' })
      .input(ofElection)
      .output(type<CalendarScreen>()),
    /** What another election day would change; nothing is recorded. */
    move: open
      .route({ method: 'GET', path: '/elections/{election}/calendar/move' })
      .input(ofElection.extend({ day: z.iso.date() }))
      .output(type<MoveScreen>()),
    committee: open
      .route({ method: 'GET', path: '/elections/{election}/committee' })
      .input(ofElection)
      .output(type<CommitteeScreen>()),
    ballots: open.route({ method: 'GET', path: '/elections/{election}/ballots' }).input(ofElection).output(type<BallotsScreen>()),
    /** A design laid out to be looked at; nothing is recorded. */
    tryBallot: open
      .route({ method: 'POST', path: '/elections/{election}/ballots/try' })
      .input(ofElection.extend({ design: ballotDesign }))
      .output(type<BallotTried>()),
    stations: open
      .route({ method: 'GET', path: '/elections/{election}/stations' })
      .input(ofElection)
      .output(type<StationsScreen>()),
    proxies: open.route({ method: 'GET', path: '/elections/{election}/proxies' }).input(ofElection).output(type<ProxiesScreen>()),
    /** Whether one more proxy may be recorded; nothing is. */
    checkProxy: open
      .route({ method: 'POST', path: '/elections/{election}/proxies/check' })
      .input(ofElection.extend({ proxy: proxyShape }))
      .output(type<ProxyCheck>()),
    /** A list of proxies is read and judged line by line; nothing is recorded. */
    readProxies: open
      .route({ method: 'POST', path: '/elections/{election}/proxies/file' })
      .input(ofElection.extend({ file: z.file().max(5_000_000) }))
      .output(type<ProxyFile>()),
    candidates: open
      .route({ method: 'GET', path: '/elections/{election}/candidates' })
      .input(ofElection)
      .output(type<CandidatesScreen>()),
    /** Judges a list of signatures line by line; nothing is recorded. */
    signers: open
      .route({ method: 'POST', path: '/elections/{election}/nomination/signers' })
      .input(
        ofElection.extend({
          way: z.enum(['voters jointly', 'representatives jointly']),
          person: z.string().max(80),
          post: z.enum(['director', 'deputy', 'member', 'woman']),
          lines: z.array(z.string().max(200)).max(2000),
        }),
      )
      .output(type<SignersScreen>()),
    representatives: open
      .route({ method: 'GET', path: '/elections/{election}/representatives' })
      .input(ofElection)
      .output(type<RepresentativesScreen>()),
    counting: open
      .route({ method: 'GET', path: '/elections/{election}/counting' })
      .input(
        ofElection.extend({
          box: z.string().max(20).optional(),
          number: z.coerce.number<number>().int().min(1).optional().describe('one ballot of the box instead of the last ones'),
        }),
      )
      .output(type<CountingScreen>()),
    desk: open
      .route({ method: 'GET', path: '/elections/{election}/desk/{station}' })
      .input(ofElection.extend({ station: z.coerce.number<number>().int().min(1), q: z.string().max(60).default('') }))
      .output(type<DeskScreen>()),
    pollDay: open.route({ method: 'GET', path: '/elections/{election}/day' }).input(ofElection).output(type<PollDayScreen>()),
    /** The kiosk: needs no sign-in, answers to the code on a card alone, and only where the committee has opened it. */
    where: open
      .route({ method: 'POST', path: '/elections/{election}/where' })
      .input(ofElection.extend({ code: z.string().max(40) }))
      .output(type<KioskAnswer>()),
    /** The numbers of the hall; nobody is named. */
    queue: open
      .route({ method: 'GET', path: '/elections/{election}/queue/{station}' })
      .input(ofQueue)
      .output(type<QueueScreen>()),
    callNext: open
      .route({ method: 'POST', path: '/elections/{election}/queue/{station}/next' })
      .input(ofQueue.extend({ desk: z.number().int().min(1).max(99) }))
      .output(type<QueueShown>()),
    setQueue: open
      .route({ method: 'POST', path: '/elections/{election}/queue/{station}' })
      .input(ofQueue.extend({ last: z.number().int().min(0).max(999) }))
      .output(type<QueueShown>()),
    wall: open.route({ method: 'GET', path: '/elections/{election}/wall' }).input(ofElection).output(type<WallScreen>()),
    result: open.route({ method: 'GET', path: '/elections/{election}/result' }).input(ofElection).output(type<ResultScreen>()),
    summary: open.route({ method: 'GET', path: '/elections/{election}/summary' }).input(ofElection).output(type<SummaryScreen>()),
    behindFigure: open
      .route({ method: 'GET', path: '/elections/{election}/summary/figure' })
      .input(ofElection.extend({ name: z.string().max(200) }))
      .output(type<BehindFigure>()),
    /** An edited Word file of the summary comes back with the present figures; nothing is recorded or kept. */
    refreshSummary: open
      .route({ method: 'POST', path: '/elections/{election}/summary/refresh' })
      .input(ofElection.extend({ file: z.file().max(20_000_000) }))
      .output(type<RefreshedFile>()),
    history: open
      .route({ method: 'GET', path: '/elections/{election}/history' })
      .input(
        ofElection.extend({
          from: whole.optional().describe('number of the fact, 0 the first; absent: the last ones'),
          limit: whole.max(1000).default(100),
        }),
      )
      .output(type<{ readonly total: number; readonly from: number; readonly rows: readonly HistoryRow[] }>()),
    /** The books of stations with laptops of their own, as they are known here. */
    laptops: open.route({ method: 'GET', path: '/elections/{election}/laptops' }).input(ofElection).output(type<LaptopsScreen>()),
    /** How this laptop of a station stands; what is known of the one that died; its own book as a file. Only at a laptop. */
    laptop: open.route({ method: 'GET', path: '/elections/{election}/laptop' }).input(ofElection).output(type<LaptopHere>()),
    laptopKnown: open
      .route({ method: 'GET', path: '/elections/{election}/laptop/known' })
      .input(ofElection)
      .output(type<readonly KnownIssue[]>()),
    laptopBook: open.route({ method: 'GET', path: '/elections/{election}/laptop/book' }).input(ofElection).output(z.file()),
    /** What the centre holds of the laptop that died, for its spare: the form of its .zhengbook file. The spare shows the word of its kit. */
    stationBook: open
      .route({ method: 'POST', path: '/elections/{election}/stations/book' })
      .input(ofStationBook)
      .output(type<{ readonly text: string }>()),
    /** Packs the kit of a station's laptop. The code that opens the file is in this answer and nowhere else. */
    stationPack: open
      .route({ method: 'POST', path: '/elections/{election}/stations/pack' })
      .input(
        ofElection.extend({
          order: z.string().min(1).max(80),
          station: z.number().int().min(1),
          spare: z.boolean().default(false),
        }),
      )
      .output(type<KitPacked>()),
    /** Where the book of a station's laptop ends here. The laptop shows the word of its kit, and says how it stands. */
    stationPlace: open
      .route({ method: 'POST', path: '/elections/{election}/stations/place' })
      .input(ofStationBook.extend({ stands: standsShape.optional() }))
      .output(type<{ readonly position: number /** Entries that its spare has written. */; readonly spare?: number }>()),
    /** What a station's laptop has written since: the form of its .zhengbook file. */
    stationSend: open
      .route({ method: 'POST', path: '/elections/{election}/stations/send' })
      .input(ofStationBook.extend({ text: z.string().max(50_000_000) }))
      .output(type<BookTaken>()),
    /** A .zhengbook file that was carried here, by the chair or the clerk. */
    stationTake: open
      .route({ method: 'POST', path: '/elections/{election}/stations/take' })
      .input(ofElection.extend({ file: z.file().max(50_000_000) }))
      .output(type<BookTaken>()),
    /** A photo or scan as proof of a fact: JPEG, PNG or PDF, 10 MB at most. It is shown at /evidence/{election}/{id}. */
    attach: open
      .route({ method: 'POST', path: '/elections/{election}/evidence' })
      .input(
        ofElection.extend({
          order: z.string().min(1).max(80),
          book: z.string().min(1).max(40),
          position: z.coerce.number<number>().int().min(1),
          kind: z.enum(['photo', 'scan', 'document']),
          caption: z.string().max(100).optional(),
          file: z.file().max(10_000_000),
        }),
      )
      .output(type<Answered>()),
    erase: open
      .route({ method: 'POST', path: '/elections/{election}/evidence/{evidence}/erase' })
      .input(
        ofElection.extend({
          order: z.string().min(1).max(80),
          evidence: z.string().length(64),
          because: z.string().min(1).max(200),
        }),
      )
      .output(type<Answered>()),
    evidence: open
      .route({ method: 'GET', path: '/elections/{election}/evidence' })
      .input(ofElection.extend({ book: z.string().max(40), position: z.coerce.number<number>().int().min(1) }))
      .output(type<readonly EvidenceShown[]>()),
    readiness: open
      .route({ method: 'GET', path: '/elections/{election}/readiness' })
      .input(ofElection)
      .output(type<ReadinessScreen>()),
    notices: open.route({ method: 'GET', path: '/elections/{election}/notices' }).input(ofElection).output(type<NoticesScreen>()),
    law: open.route({ method: 'GET', path: '/elections/{election}/law' }).input(ofElection).output(type<LawScreen>()),
    afterwards: open
      .route({ method: 'GET', path: '/elections/{election}/afterwards' })
      .input(ofElection)
      .output(type<ArchiveScreen>()),
    papers: open
      .route({ method: 'GET', path: '/elections/{election}/papers' })
      .input(ofElection)
      .output(type<readonly PaperListed[]>()),
    /** Sends a paper out under the next number; it is kept and given again at /papers/{election}/issued/{no}. */
    issue: open
      .route({ method: 'POST', path: '/elections/{election}/papers/{file}/issue' })
      .input(
        ofElection.extend({
          order: z.string().min(1).max(80),
          file: z.string().min(1).max(200),
          because: z.string().trim().min(1).max(200).optional(),
        }),
      )
      .output(type<Answered>()),
    /** How official papers are set now, and a sheet in another style to look at before it is set. */
    paperStyle: open
      .route({ method: 'GET', path: '/elections/{election}/paper-style' })
      .input(ofElection)
      .output(type<{ readonly version: number; readonly style?: PaperStyle }>()),
    trySample: open
      .route({ method: 'POST', path: '/elections/{election}/paper-style/sample' })
      .input(ofElection.extend({ style: paperStyleShape }))
      .output(z.file()),
    /** Only of a rehearsal, only forward. No fact. */
    moveClock: open
      .route({ method: 'POST', path: '/elections/{election}/clock' })
      .input(
        ofElection.extend({
          day: z.iso.date(),
          time: z
            .string()
            .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
            .optional(),
        }),
      )
      .output(type<HeadLine>()),
    /** An archive that is encrypted under a passphrase: it comes in the body and is kept nowhere. */
    archive: open
      .route({ method: 'POST', path: '/elections/{election}/archives/{file}' })
      .input(ofElection.extend({ file: z.string().min(1).max(80), passphrase: z.string().min(shortestPassphrase).max(400) }))
      .output(z.file()),
    tell: open
      .route({ method: 'POST', path: '/elections/{election}/orders' })
      .input(
        ofElection.extend({
          order: z.string().min(1).max(80).describe('idempotency key: told twice, done once'),
          do: z.string().min(1).max(60),
          on: z
            .string()
            .regex(/^\d{4}-\d{2}-\d{2}$/)
            .optional(),
          body: z.unknown(),
          expected: z.number().int().min(0).optional(),
        }),
      )
      .output(type<Answered>()),
  },
  roll: {
    page: open
      .route({ method: 'GET', path: '/elections/{election}/roll' })
      .input(
        ofElection.extend({
          q: z.string().max(60).default(''),
          group: whole.optional(),
          state: z.enum(rollStates).optional(),
          offset: whole.default(0),
          limit: whole.max(1000).default(100),
        }),
      )
      .output(type<RollScreen>()),
    person: open
      .route({ method: 'GET', path: '/elections/{election}/roll/voters/{voter}' })
      .input(ofElection.extend({ voter: z.string().min(1).max(80) }))
      .output(type<PersonScreen>()),
    /** A .xlsx, .xls or .csv file is read and judged; nothing is registered. The marked workbook lies at /files/{election}/roll/{token}. */
    preview: open
      .route({ method: 'POST', path: '/elections/{election}/roll/preview' })
      .input(ofElection.extend({ file: z.file().max(60_000_000), as: z.enum(['roll', 'last roll']).default('roll') }))
      .output(type<ImportScreen>()),
    /** Rows read so far of the file that is being previewed; absent where none is. */
    reading: open
      .route({ method: 'GET', path: '/elections/{election}/roll/reading' })
      .input(ofElection)
      .output(type<{ readonly rows?: number }>()),
    work: open.route({ method: 'GET', path: '/elections/{election}/roll/work' }).input(ofElection).output(type<RollWorkScreen>()),
    register: open
      .route({ method: 'POST', path: '/elections/{election}/roll/register' })
      .input(
        ofElection.extend({
          token: z.string().min(1).max(80),
          order: z.string().min(1).max(80),
          on: z
            .string()
            .regex(/^\d{4}-\d{2}-\d{2}$/)
            .optional(),
          gone: z.enum(goneChoices).default('stay'),
          heldOn: z
            .string()
            .regex(/^\d{4}-\d{2}-\d{2}$/)
            .optional(),
        }),
      )
      .output(type<Answered>()),
  },
  player: {
    now: open.route({ method: 'GET', path: '/elections/{election}/player' }).input(ofElection).output(type<PlayerState>()),
    play: open
      .route({ method: 'POST', path: '/elections/{election}/player' })
      .input(
        ofElection.extend({
          do: z.enum(['play', 'pause', 'continue', 'stop', 'speed']),
          speed: z.number().min(0.5).max(5000).optional().describe('ballots a second'),
        }),
      )
      .output(type<PlayerState>()),
  },
};
export type Contract = typeof contract;
