// Live news of one book as server-sent events: `facts` and `changed` for who is signed in, and of an election `wall` for every screen. An id is the number of facts known; whoever comes back with one is told what was missed. Walls are drawn once for all, and once for each venue that has one of its own, at most every 30 ms.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnyBook } from '../../office/around/screens.ts';
import type { OpenElection } from '../../office/door.ts';
import { ticks } from '../../office/machine.ts';
import { trailOf } from '../../office/views/trail.ts';
import { wallFrame } from '../../office/views/wallframe.ts';

interface Listener {
  readonly res: ServerResponse;
  readonly signedIn: boolean;
  /** It hangs at this venue alone. */
  readonly station: number | undefined;
  told: number;
  /** It missed a wall. */
  missed: boolean;
}
/** What is listened to: a book of any kind. Only an election has a wall. */
type Heard = Pick<AnyBook, 'follow' | 'recorded'>;
interface Hub {
  readonly listeners: Set<Listener>;
  readonly stop: () => void;
}
export interface Events {
  connect(open: OpenElection | Heard, req: IncomingMessage, res: ServerResponse, signedIn: boolean, station?: number): void;
  /** What is no fact has changed: screens ask again. */
  changed(open: OpenElection | Heard): void;
  listening(): number;
  /** Bytes that listeners have not taken yet. */
  waiting(): number;
  close(): void;
}

const heartbeat = 15_000;
/** A listener this many bytes behind misses walls until it has caught up; then it is told how things stand. */
const tooFarBehind = 512 * 1024;

export const openEvents = (wallEvery = 30): Events => {
  const hubs = new Map<Heard, Hub>();
  const beating = setInterval(() => {
    for (const hub of hubs.values()) for (const l of hub.listeners) l.res.write(': here\n\n');
  }, heartbeat);
  beating.unref();

  const hubOf = (open: Heard): Hub => {
    const known = hubs.get(open);
    if (known) return known;
    const listeners = new Set<Listener>();
    let waiting: NodeJS.Timeout | undefined,
      last = 0;
    const draw = () => {
      waiting = undefined;
      last = ticks();
      const walls = new Map<number | undefined, string | undefined>();
      for (const l of listeners) {
        const wall = walls.has(l.station) ? walls.get(l.station) : wallOf(open, l.station);
        walls.set(l.station, wall);
        tellWall(open, l, wall);
      }
    };
    const unfollow = open.follow(() => {
      if (listeners.size > 0) waiting ??= setTimeout(draw, Math.max(wallEvery - (ticks() - last), 0));
    });
    const hub = {
      listeners,
      stop: () => {
        clearTimeout(waiting);
        unfollow();
        for (const l of listeners) l.res.end();
      },
    };
    hubs.set(open, hub);
    return hub;
  };
  return {
    connect: (open, req, res, signedIn, station) => {
      const hub = hubOf(open);
      res.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      const known = knownOf(open),
        seen = Number(
          req.headers['last-event-id'] ?? new URL(req.url ?? '/', 'http://here').searchParams.get('from') ?? Number.NaN,
        );
      const listener: Listener = {
        res,
        signedIn,
        station,
        told: Number.isInteger(seen) && seen >= 0 && seen <= known ? seen : known,
        missed: false,
      };
      hub.listeners.add(listener);
      res.write('retry: 1000\n\n');
      if (signedIn) tellFacts(open, listener);
      res.write(wallOf(open, station) ?? '');
      res.on('drain', () => {
        if (listener.missed) tellWall(open, listener, wallOf(open, station));
      });
      res.once('close', () => hub.listeners.delete(listener));
    },
    changed: (open) => {
      for (const l of hubs.get(open)?.listeners ?? []) if (l.signedIn) l.res.write(event('changed', knownOf(open), {}));
    },
    listening: () => [...hubs.values()].reduce((n, h) => n + h.listeners.size, 0),
    waiting: () => [...hubs.values()].flatMap((h) => [...h.listeners]).reduce((n, l) => n + l.res.writableLength, 0),
    close: () => {
      clearInterval(beating);
      for (const hub of hubs.values()) hub.stop();
      hubs.clear();
    },
  };
};

const isElection = (open: Heard): open is OpenElection => 'election' in open;
/** How many facts the book holds; an election's are counted on, not anew. */
const knownOf = (open: Heard): number => (isElection(open) ? trailOf(open).read : open.recorded().length);

const wallOf = (open: Heard, station: number | undefined): string | undefined =>
  isElection(open) ? event('wall', knownOf(open), wallFrame(open, station)) : undefined;

/** The wall to one listener, unless it has left too much untaken. */
const tellWall = (open: Heard, l: Listener, wall: string | undefined): void => {
  l.missed = l.res.writableLength >= tooFarBehind;
  if (l.missed) return;
  if (l.signedIn) tellFacts(open, l);
  if (wall !== undefined) l.res.write(wall);
};

/** The names of the facts a listener has not heard of, with how many of each; nothing of what stands in them. */
const tellFacts = (open: Heard, l: Listener): void => {
  const added = open.recorded(l.told),
    to = l.told + added.length;
  if (added.length === 0) return;
  const names: Record<string, number> = {};
  for (const { fact } of added) names[fact.fact] = (names[fact.fact] ?? 0) + 1;
  l.res.write(event('facts', to, { from: l.told, to, facts: names }));
  l.told = to;
};

const event = (name: string, id: number, data: unknown): string => `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
