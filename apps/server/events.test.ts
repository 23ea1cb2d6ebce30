// Live news through a long day: screens that come, go without a word, sleep and wake. Whoever is gone is forgotten, whoever sleeps costs little, whoever wakes sees how things stand.
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { Duplex } from 'node:stream';
import { after, before, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { OpenElection } from '../../office/door.ts';
import { everybody, publicity, villageTo } from '../../office/testing/little.ts';
import { type Events, openEvents } from './events.ts';

let open: OpenElection;
let events: Events;
let server: Server;
let port = 0;
before(async () => {
  open = await villageTo('openBox');
  events = openEvents(1);
  server = createServer((req, res) => events.connect(open, req, res, req.url === '/signed'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
after(() => {
  events.close();
  server.closeAllConnections();
  server.close();
});

const wall = (): Promise<IncomingMessage> =>
  new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, agent: false }, done).once('error', fail).end();
  });
const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; !holds(); tries++) {
    assert.ok(tries < 4000, `in vain: ${holds}`);
    await new Promise((next) => setTimeout(next, 5));
  }
};
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heap = async (): Promise<number> => {
  for (let i = 0; i < 3; i++) {
    collect();
    await new Promise((next) => setTimeout(next, 20));
  }
  return process.memoryUsage().heapUsed;
};
/** Fifty screens at once, so many times: each hears the state and is gone without a word. */
const comeAndGo = async (times: number): Promise<void> => {
  for (let i = 0; i < times; i++) {
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        const screen = await wall();
        await new Promise((heard) => screen.once('data', heard));
        screen.destroy();
      }),
    );
    await until(() => events.listening() === 0);
  }
};

test('2,000 screens come and go without a word: none is remembered, and memory stays where 500 had left it', async () => {
  await comeAndGo(10);
  const before = await heap();
  await comeAndGo(40);
  const grown = (await heap()) - before;
  assert.equal(events.listening(), 0);
  assert.ok(grown < 500_000, `${grown} bytes after 2,000 screens: ${grown / 2000} each`);
});

/** A line that takes nothing while its screen sleeps, and everything once it wakes. */
const sleeper = (signedIn: boolean) => {
  let held: (() => void) | undefined;
  let awake = false;
  let said = '';
  const line = new Duplex({
    read: () => undefined,
    write: (part: Buffer, _, taken) => {
      said = (said + part.toString()).slice(-100_000);
      if (awake) taken();
      else held = taken;
    },
  });
  server.emit('connection', line);
  line.push(`GET ${signedIn ? '/signed' : '/'} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
  return {
    said: () => said,
    wake: () => {
      awake = true;
      held?.();
    },
    gone: () => line.destroy(),
  };
};

test('a screen that sleeps holds half a megabyte at most while the hall goes on, and sees how things stand when it wakes', async () => {
  const screens = [sleeper(false), sleeper(true)];
  await until(() => events.listening() === 2);
  let most = 0;
  for (let told = 0; told < 1500; told++) {
    assert.equal((await open.tell(publicity(`asleep ${told}`, told), everybody)).kind, 'done');
    await new Promise((next) => setTimeout(next, 1));
    most = Math.max(most, events.waiting());
  }
  assert.ok(most > 2 * 512 * 1024 && most < 2 * 520 * 1024, `${most} bytes waited at most`);
  for (const screen of screens) screen.wake();
  const now = `id: ${open.recorded().length}\nevent: wall`;
  await until(() => screens.every((screen) => screen.said().includes(now)));
  assert.match(screens[1]?.said() ?? '', /event: facts/);
  for (const screen of screens) screen.gone();
  await until(() => events.listening() === 0);
});
