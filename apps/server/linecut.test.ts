// The line between a phone and the laptop breaks in the middle of a call: before the order arrives, inside it, or before the answer is back. Sent again under its key, each call is there once and in its place.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { after, before, test } from 'node:test';
import { openAccounts } from '../../office/accounts.ts';
import type { OpenElection } from '../../office/door.ts';
import { printedSeed } from '../../office/testing/cuts.ts';
import { d, everybody, villageTo } from '../../office/testing/little.ts';
import { on } from '../../office/testing/smallday.ts';
import { type Running, startServer } from './server.ts';

let village: OpenElection;
let server: Running;
let line: Server;
/** What becomes of the next connection over the line. */
let fate: 'whole' | 'nothing arrives' | 'half arrives' | 'no answer' = 'whole';
const accounts = openAccounts({ path: ':memory:' });
const open = new Set<Socket>();
const logged: string[] = [];
const note = (what: object, words?: string) => void logged.push(JSON.stringify([what, words]));
before(async () => {
  village = await villageTo('openBox');
  server = await startServer({
    shelf: { elections: () => [village], get: () => village },
    accounts,
    port: 0,
    log: { info: note, warn: note, error: note },
  });
  line = createServer((phone) => {
    const laptop = connect(server.port, '127.0.0.1');
    for (const end of [phone, laptop]) {
      open.add(end);
      end
        .on('error', () => undefined)
        .on('close', () => {
          open.delete(end);
          phone.destroy();
          laptop.destroy();
        });
    }
    const mine = fate;
    phone.on('data', (part: Buffer) => {
      if (mine === 'nothing arrives') phone.destroy();
      else if (mine === 'half arrives') laptop.write(part.subarray(0, part.length - 20), () => phone.destroy());
      else laptop.write(part);
    });
    laptop.on('data', (part: Buffer) => (mine === 'no answer' ? phone.destroy() : phone.write(part)));
  });
  await new Promise<void>((done) => line.listen(0, '127.0.0.1', done));
});
after(async () => {
  for (const socket of open) socket.destroy();
  line.close();
  await server.close();
  accounts.close();
});

interface Answer {
  readonly kind: string;
  readonly refusal?: { readonly key: string };
}
/** Sends over the line, each time by a connection of its own; undefined: no answer came. */
const send = (
  path: string,
  body: object,
  cookie = '',
): Promise<{ readonly answer: Answer; readonly cookie: string } | undefined> =>
  new Promise((done) => {
    const address = line.address();
    const asked = request(
      {
        host: '127.0.0.1',
        port: typeof address === 'object' ? address?.port : 0,
        path,
        method: 'POST',
        agent: false,
        headers: { 'content-type': 'application/json', cookie },
      },
      (res) => {
        let text = '';
        res.on('data', (part: Buffer) => (text += part.toString())).on('error', () => done(undefined));
        res.on('end', () =>
          done(
            res.complete
              ? { answer: JSON.parse(text) as Answer, cookie: (res.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '' }
              : undefined,
          ),
        );
      },
    );
    asked.on('error', () => done(undefined)).end(JSON.stringify(body));
  });

test('20 calls over a line that breaks two times of three: 20 are there, each once and in its place, whatever was sent again', async (t) => {
  const { chance, say } = printedSeed(t);
  const code = accounts.admit(everybody.account, everybody.name);
  const cookie = (await send('/api/session/enter', { code }))?.cookie ?? '';
  const fates = ['nothing arrives', 'half arrives', 'no answer', 'no answer', 'whole', 'whole'] as const;
  const met = new Map<string, number>();
  const confirmed = async (order: string, name: string, body: object): Promise<string> => {
    for (let tries = 1; ; tries++) {
      assert.ok(tries < 60, `no answer to ${order}`);
      fate = tries === 1 ? 'no answer' : (fates[Math.floor(chance() * fates.length)] ?? 'whole');
      const came = await send('/api/elections/little/orders', { order, do: name, on: d(0), body }, cookie);
      const kind = came?.answer.refusal?.key ?? came?.answer.kind ?? fate;
      met.set(kind, (met.get(kind) ?? 0) + 1);
      if (came) return kind;
    }
  };
  const work = async () => {
    assert.match(await confirmed('open', 'openBox', { box: '1', returned: 20 }), /done|repeated/);
    for (let number = 1; number <= 20; number++)
      assert.match(
        await confirmed(`call ${number}`, 'callBallot', {
          box: '1',
          number,
          marks: on(number % 3 === 0 ? '钱大山' : '赵大山')(village.election()),
        }),
        /done|repeated/,
      );
  };
  await say(work());
  const calls = village.recorded().flatMap(({ fact }) => (fact.fact === 'BallotCalled' ? [fact.number] : []));
  assert.deepEqual(
    calls,
    Array.from({ length: 20 }, (_, i) => i + 1),
  );
  assert.deepEqual(
    village
      .election()
      .rounds[0]?.boxes.get('1')
      ?.calls.map((m) => m.for.director),
    calls.map((number) => on(number % 3 === 0 ? '钱大山' : '赵大山')(village.election()).for.director),
  );
  assert.deepEqual(logged, [], 'a line that breaks is nothing unexpected');
  assert.ok((met.get('no answer') ?? 0) >= 21 && (met.get('repeated') ?? 0) > 0, JSON.stringify([...met]));
});
