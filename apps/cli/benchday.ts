// Election day as the hall feels it, measured from outside a running server: desks that issue, tellers that call, walls that follow. The laptops of the stations: benchlaptop.ts. Promises nothing of speed: `zheng bench` compares.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Figure, least, most } from '../../office/bench.ts';
import { mergeFigures } from '../../office/benchstations.ts';
import { coldStart, takeover } from './benchlaptop.ts';

const desks = 40;

const walls = 50;

/** Ballots whose way to the wall is measured, one after another as people call them. */
const watched = 150;

interface Hall {
  readonly url: string;
  readonly election: string;
  readonly stop: () => Promise<void>;
}

type Ask = <T>(path: string, body?: unknown) => Promise<T>;

/** A server of its own process over a fresh folder with 石燕村 on the eve of its poll. */
const openHall = async (dir: string): Promise<Hall> => {
  const server: ChildProcess = spawn(
    process.execPath,
    [fileURLToPath(new URL('./zheng.mjs', import.meta.url)), 'serve', '--port', '0', '--data', join(dir, 'hall')],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const url = await new Promise<string>((found, lost) => {
    let said = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const wall = /(http:\/\/[^\s]+)\/wall\/(\S+)/.exec(said);
      if (wall?.[1]) found(`${wall[1]} ${wall[2] ?? ''}`);
    });
    server.once('exit', () => lost(new Error(`the server ended: ${said}`)));
  });
  const [base = '', election = ''] = url.split(' ');
  return {
    url: base,
    election,
    stop: () =>
      new Promise((done) => {
        server.removeAllListeners('exit');
        server.once('exit', () => done());
        server.kill();
      }),
  };
};

/** Somebody of the rehearsal at the door, by role. */
const enterAs = async ({ url, election }: Hall, role: string, second?: true): Promise<Ask> => {
  const answer = await fetch(`${url}/api/session/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ election, role, ...(second ? { second } : {}) }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  if (!answer.ok) throw new Error(`${role} cannot enter: ${await answer.text()}`);
  return async <T>(path: string, body?: unknown): Promise<T> => {
    const got = await fetch(
      `${url}/api/elections/${election}${path}`,
      body === undefined
        ? { headers: { cookie } }
        : { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body: JSON.stringify(body) },
    );
    if (!got.ok) throw new Error(`${path}: ${got.status} ${await got.text()}`);
    return (await got.json()) as T;
  };
};

let told = 0;

const tell = async (ask: Ask, name: string, body: unknown): Promise<void> => {
  told += 1;
  const answer = await ask<{ kind: string; words?: { zh: string } }>('/orders', { order: `bench-${told}`, do: name, body });
  if (answer.kind !== 'done') throw new Error(`${name}: ${answer.words?.zh ?? answer.kind}`);
};

const rest = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const share = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;

interface Row {
  readonly voter: string;
  readonly group: number;
}

/** Forty desks issue to these voters, each waiting for its confirmation before the next; with a pace, together so many a second, as far as they are confirmed in time. */
const issueTo = async (
  hall: Hall,
  rows: readonly Row[],
  pace?: number,
): Promise<{ readonly times: readonly number[]; readonly ms: number }> => {
  const times: number[] = [];
  const waiting = [...rows];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: desks }, async (_, desk) => {
      const ask = await enterAs(hall, 'issuer');
      let due = performance.now() + (pace ? (desk * 1000) / pace : 0);
      for (let row = waiting.pop(); row; row = waiting.pop()) {
        if (pace) await rest(Math.max(0, due - performance.now()));
        due += pace ? (desks * 1000) / pace : 0;
        const asked = performance.now();
        await tell(ask, 'issueBallots', { station: row.group, taker: row.voter });
        times.push(performance.now() - asked);
      }
    }),
  );
  return { times, ms: performance.now() - began };
};

/** Walls that note when each first showed so many ballots called. */
const openWalls = async (hall: Hall, seen: (called: number, wall: number, at: number) => void): Promise<() => void> => {
  const end = new AbortController();
  await Promise.all(
    Array.from({ length: walls }, async (_, wall) => {
      const answer = await fetch(`${hall.url}/events?election=${hall.election}`, { signal: end.signal });
      const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      const read = async (): Promise<void> => {
        for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
          text = (text + part.value).slice(-200_000);
          for (const [, called] of text.matchAll(/"called":(\d+)/g)) seen(Number(called), wall, performance.now());
          text = text.slice(text.lastIndexOf('\n\n') + 1);
        }
      };
      void read().catch(() => undefined);
    }),
  );
  return () => end.abort();
};

export const figuresOfTheDay = async (dir: string): Promise<readonly Figure[]> => {
  const stations = [
    most('station laptop of 3000 from cold to its desk', 'ms', await coldStart(dir), 5000, '5 s'),
    most('spare of 3000: from the stick to its first issue', 'ms', await takeover(dir), 300_000, '5 min'),
    ...(await mergeFigures(dir)),
  ];
  const hall = await openHall(dir);
  try {
    const clerk = await enterAs(hall, 'clerk');
    const chair = await enterAs(hall, 'chair');
    await chair('/clock', { day: '2026-03-28', time: '08:20' });
    const groups = new Map<number, number>();
    const rows: Row[] = [];
    for (let offset = 0; ; offset += 1000) {
      const page = await clerk<{ rows: readonly Row[] }>(`/roll?limit=1000&offset=${offset}`);
      rows.push(...page.rows);
      if (page.rows.length < 1000) break;
    }
    for (const { group } of rows) groups.set(group, (groups.get(group) ?? 0) + 1);
    for (const [station, ballots] of groups)
      await tell(clerk, 'openStation', { station, clock: '08:30', ballots, seals: [`${station}`] });
    const paced = await issueTo(hall, rows.slice(0, 1000), 500);
    const issued = await issueTo(hall, rows.slice(1000));
    for (const [station, own] of groups)
      await tell(clerk, 'closeStation', { station, clock: '11:00', issued: own, own, byProxy: 0, spoiled: 0, unused: 0 });
    for (const station of groups.keys()) await tell(clerk, 'acceptStation', { station });
    const calls = await callBoxes(hall, chair, groups);
    return [
      ...stations,
      most('issue at 40 desks, 500/s, p95', 'ms', share(paced.times, 0.95), 50, '50 ms'),
      least(
        'issues confirmed at 40 desks',
        '1/s',
        { rate: (issued.times.length * 1000) / issued.ms, limit: 500, ratio: (issued.times.length * 1000) / issued.ms / 500 },
        '500 a second',
        1,
      ),
      most('call, key to confirmed, p95', 'ms', share(calls.confirmed, 0.95), 50, '50 ms'),
      most('call, key to 50 walls, p95', 'ms', share(calls.onWall, 0.95), 200, '200 ms'),
      least(
        'two tellers, ballots of four marks',
        '1/s',
        { rate: calls.rate, limit: 20, ratio: calls.rate / 20 },
        '20 a second',
        1,
      ),
    ];
  } finally {
    await hall.stop();
  }
};

/** Two tellers call the boxes; the first ballots one after another with every wall watched, the rest as fast as they are confirmed. */
const callBoxes = async (hall: Hall, chair: Ask, groups: ReadonlyMap<number, number>) => {
  const [one, two] = [await enterAs(hall, 'teller'), await enterAs(hall, 'teller', true)];
  const { style } = await one<{ style: { sections: readonly { post: string; candidates: readonly string[] }[] } }>('/counting');
  const marks = {
    for: Object.fromEntries(style.sections.map((s) => [s.post, s.candidates.slice(0, s.post === 'member' ? 3 : 1)])),
  };
  const sent = new Map<number, number>();
  const reached = new Map<string, number>();
  const close = await openWalls(hall, (called, wall, at) => {
    for (let n = Math.min(called, watched); n > 0 && sent.has(n) && !reached.has(`${n} ${wall}`); n--)
      reached.set(`${n} ${wall}`, at - (sent.get(n) ?? at));
  });
  const confirmed: number[] = [];
  let called = 0;
  let began = 0;
  for (const [box, returned] of groups) {
    await tell(chair, 'openBox', { box: String(box), returned, tellers: 2, bundle: 50 });
    for (let number = 1; number <= returned; number++) {
      called += 1;
      if (called === watched + 1) began = performance.now();
      const asked = performance.now();
      await tell(one, 'callBallot', { box: String(box), number, marks });
      confirmed.push(performance.now() - asked);
      // A ballot hangs on the wall with the key of the second teller.
      if (called <= watched) sent.set(called, performance.now());
      await tell(two, 'callBallot', { box: String(box), number, marks });
    }
  }
  const rate = ((called - watched) * 1000) / (performance.now() - began);
  close();
  const onWall = [...reached].filter(([key]) => Number(key.split(' ')[0]) <= watched).map(([, ms]) => ms);
  if (onWall.length < watched * walls)
    throw new Error(`${watched * walls - onWall.length} of ${watched * walls} calls never reached a wall`);
  return { confirmed, onWall, rate };
};
