// What the server answers and takes, as one contract: the browser imports its types, the server implements it, OpenAPI is drawn from it. Nothing here acts.
// Spoken at /rpc (typed client, RPCLink) and at /api (plain JSON over the paths below).
import { type } from '@orpc/contract';
import { z } from 'zod';
import type {
  Answered,
  CalendarScreen,
  HeadLine,
  HistoryRow,
  LawScreen,
  MoveScreen,
  NoticesScreen,
  ReadinessScreen,
  TodayScreen,
} from '../../office/screens.ts';
import type { CandidatesScreen, CommitteeScreen, RepresentativesScreen, SignersScreen } from '../../office/screens-nomination.ts';
import type { CountingScreen, DeskScreen } from '../../office/screens-count.ts';
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
import { enteringContract } from './entering-contract.ts';
import { keptContract } from './kept-contract.ts';
import { rollContract } from './roll-contract.ts';
import { stationsContract } from './stations-contract.ts';
import type { KioskAnswer } from '../../office/views/kiosk.ts';
import type { QueueScreen, QueueShown } from './queue.ts';
import type { PollDayScreen } from '../../office/screens-day.ts';
import { proxyShape } from '../../office/views/proxies.ts';
import type { PlayerState } from '../../office/player.ts';
import { ofElection, open, whole } from './contract-form.ts';

export type { PlayerState } from '../../office/player.ts';
export type { AccountListed, Session } from './entering-contract.ts';
const ofQueue = ofElection.extend({ station: z.coerce.number<number>().int().min(1).max(400) });

export const contract = {
  devices: devicesContract,
  around: aroundContract,
  meetings: meetingsContract,
  party: partyContract,
  term: termContract,
  work: workContract,
  ...enteringContract,
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
    ...stationsContract,
    ...keptContract,
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
  roll: rollContract,
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
