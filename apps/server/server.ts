// The one server: node:http in front, the contract at /rpc and /api, live news at /events, pages behind. It guards, routes and reports; what is true is the office's.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { OpenAPIHandler } from '@orpc/openapi/node';
import { onError } from '@orpc/server';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { pino } from 'pino';
import { rollIndex } from '../../office/views/rollindex.ts';
import { requestOf, send } from './bridge.ts';
import { openEvents } from './events.ts';
import { isLoopback, secure, turnedAway } from './guard.ts';
import { openImports } from '../../office/imports.ts';
import { makePages, sentencePage, venueOf } from './pages.ts';
import type { Log, ServerParts } from './parts.ts';
import { openQueues } from './queue.ts';
import type { Player } from '../../office/player.ts';
import type { Asked } from './asked.ts';
import { openResidents } from './residents/door.ts';
import { makeRouter } from './router.ts';
import { type Door, setToken, signedInOf, tokenOf } from './session.ts';

export interface Running {
  readonly url: string;
  readonly port: number;
  /** The port by TLS, where the hall is heard. */
  readonly hallPort?: number;
  close(): Promise<void>;
}
/** Why the server could not begin, in one sentence for whoever typed the command. */
export class CannotServe extends Error {}

const mostBytes = 61_000_000;

/** Serves until closed. Throws CannotServe when the port is taken or may not be used. */
export const startServer = async (parts: ServerParts): Promise<Running> => {
  const host = parts.host ?? '127.0.0.1',
    loopback = isLoopback(host);
  const log = parts.log ?? pino({ level: 'warn' });
  const events = openEvents(parts.wallEvery),
    imports = openImports(),
    players = new Map<string, Player>(),
    queues = openQueues();
  let port = parts.port,
    hallPort: number | undefined;
  const router = makeRouter({ ...parts, imports, queues, players, changed: events.changed, hallPort: () => hallPort });
  const limit = new BodyLimitPlugin<Asked>({ maxBodySize: mostBytes });
  const rpc = new RPCHandler(router, { plugins: [limit], interceptors: [onError((fault: unknown) => report(log, fault))] });
  const api = new OpenAPIHandler(router, { plugins: [limit], interceptors: [onError((fault: unknown) => report(log, fault))] });
  const residents = openResidents(parts);
  const pages = makePages({ ...parts, imports, queues });

  const answer = async (req: IncomingMessage, res: ServerResponse, tls: boolean): Promise<void> => {
    const names = tls ? parts.hall?.certificates.now().names : undefined;
    const door: Door = { port: (tls ? hallPort : undefined) ?? port, tls };
    const onThisMachine = loopback && !tls;
    const nonce = secure(res),
      no = turnedAway(req, { loopback: onThisMachine, ...(names ? { hall: names } : {}) });
    if (no) return sendSentence(req, res, no.status, no.words);
    const path = (req.url ?? '/').split('?')[0] ?? '/';
    if (path === '/alive') return void res.writeHead(204, { 'cache-control': 'no-store' }).end();
    if (/^\/residents(-files)?(\/|$)/.test(path))
      return send(await residents(req, path, req.socket.remoteAddress ?? ''), req, res);
    const who = signedInOf(req, door, parts.accounts);
    if (path === '/events') {
      const asked = new URL(req.url ?? '/', 'http://here').searchParams,
        about = asked.get('book'),
        open = parts.shelf.get(asked.get('election') ?? '');
      if (about !== null) {
        if (who === undefined) return sendSentence(req, res, 401, { zh: '请先登录。', en: 'Sign in first.' });
        const book = parts.around?.get(about)?.book;
        return book
          ? events.connect(book, req, res, true)
          : sendSentence(req, res, 404, { zh: '没有这本簿册。', en: 'There is no such book.' });
      }
      return open
        ? events.connect(open, req, res, who !== undefined, venueOf(open, asked.get('station'))?.no)
        : sendSentence(req, res, 404, { zh: '没有这次选举。', en: 'There is no such election.' });
    }
    const context = {
      who,
      token: tokenOf(req, door),
      from: req.socket.remoteAddress ?? '',
      onThisMachine,
      tls,
      agent: req.headers['user-agent'] ?? '',
      give: (token: string | undefined) => setToken(res, door, token),
    };
    if (path.startsWith('/rpc/') || path.startsWith('/api/')) {
      res.setHeader('cache-control', 'no-store');
      const handled = path.startsWith('/rpc/')
        ? await rpc.handle(req, res, { prefix: '/rpc', context })
        : await api.handle(req, res, { prefix: '/api', context });
      if (handled.matched) return;
    }
    if (req.method === 'POST') return sendSentence(req, res, 404, { zh: '没有这项服务。', en: 'There is no such service.' });
    await send(await pages.fetch(requestOf(req), { who, nonce, onThisMachine }), req, res);
  };
  const listener =
    (tls: boolean) =>
    (req: IncomingMessage, res: ServerResponse): void => {
      answer(req, res, tls).catch((fault: unknown) => {
        report(log, fault);
        if (res.headersSent) res.destroy();
        else
          void sendSentence(req, res, 500, {
            zh: '服务器出了意外，刚才的操作没有确认；请刷新后再试。',
            en: 'Something unexpected happened; the last action was not confirmed. Reload and try again.',
          });
      });
    };
  const server = createServer(listener(false));
  server.requestTimeout = 60_000;
  port = await listen(server, parts.port, host);
  const hall =
    parts.hall &&
    (await openHall(parts.hall, listener(true)).catch(async (fault: unknown) => {
      await ended(server);
      throw fault;
    }));
  hallPort = hall?.port;
  for (const open of parts.shelf.elections()) setImmediate(() => rollIndex(open));
  const url = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`;
  return {
    url,
    port,
    ...(hall ? { hallPort: hall.port } : {}),
    close: async () => {
      for (const player of players.values()) player.stop();
      await Promise.all([...players.values()].map((p) => p.ended()));
      events.close();
      await Promise.all([ended(server), hall?.close()]);
    },
  };
};

type Listener = (req: IncomingMessage, res: ServerResponse) => void;

/** Listens to the hall by TLS 1.2 or later; a renewed certificate serves from the next connection. */
const openHall = async (
  { host, port, certificates }: NonNullable<ServerParts['hall']>,
  listener: Listener,
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> => {
  const of = ({ pem }: { readonly pem: string }) => ({ key: pem, cert: pem });
  const server = createTlsServer({ ...of(certificates.now()), minVersion: 'TLSv1.2' }, listener);
  server.requestTimeout = 60_000;
  const stop = certificates.follow((renewed) => server.setSecureContext(of(renewed)));
  const taken = await listen(server, port, host);
  return {
    port: taken,
    close: async () => {
      stop();
      await ended(server);
    },
  };
};

const ended = (server: Server): Promise<void> => {
  server.closeAllConnections();
  return new Promise((done) => void server.close(() => done()));
};

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((done, fail) => {
    server.once('error', (fault: NodeJS.ErrnoException) => fail(new CannotServe(whyNot(fault, port, host))));
    server.listen(port, host, () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });

const whyNot = (fault: NodeJS.ErrnoException, port: number, host: string): string => {
  switch (fault.code) {
    case 'EADDRINUSE':
      return `端口 ${port} 已被占用：请关闭占用它的程序，或者改用别的端口：npm start -- --port ${port + 1} · Port ${port} is in use: close the program that uses it, or choose another with --port ${port + 1}.`;
    case 'EACCES':
      return `没有权限使用端口 ${port}：请改用 1024 以上的端口。 · No permission for port ${port}: choose one above 1024.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `本机没有地址 ${host}。 · This machine has no address ${host}.`;
    default:
      return `服务器不能启动（${fault.code ?? fault.message}）。 · The server cannot start.`;
  }
};

/** Logs what nobody expected: the kind of fault and where in the code, never what was being said. That a line broke in the middle of a request is expected in a hall. */
const report = (log: Log, fault: unknown): void => {
  if (typeof fault === 'object' && fault !== null && 'status' in fault && typeof fault.status === 'number' && fault.status < 500)
    return;
  const inner = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault;
  if (inner instanceof Error && 'code' in inner && inner.code === 'ECONNRESET') return;
  const at =
    inner instanceof Error
      ? (inner.stack ?? '')
          .split('\n')
          .filter((l) => /^\s+at /.test(l))
          .slice(0, 6)
          .map((l) => l.trim())
      : [];
  log.error({ fault: inner instanceof Error ? inner.name : typeof inner, at }, 'unexpected');
};

const sendSentence = async (
  req: IncomingMessage,
  res: ServerResponse,
  status: number,
  words: { readonly zh: string; readonly en: string },
): Promise<void> => {
  req.resume();
  const wantsPage = (req.headers.accept ?? '').includes('text/html');
  const body = wantsPage
    ? String(await sentencePage(words))
    : JSON.stringify({ code: status, message: words.zh, data: { words } });
  res
    .writeHead(status, {
      'content-type': wantsPage ? 'text/html; charset=utf-8' : 'application/json',
      'cache-control': 'no-store',
    })
    .end(body);
};
