// The hall's door over the wire: TLS under the kept certificate, cookies that stay on it, no other host and no other page, and nothing of the laptop's own conveniences.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { request as plainly } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { after, test } from 'node:test';
import { openAccounts } from '../../office/accounts.ts';
import { openCertificates } from '../../office/hall/certificate.ts';
import { AnotherCertificate, postingUnder } from '../../office/hall/pinned.ts';
import { eveOf } from '../../office/views/testing/eve.ts';
import { startServer } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'zheng-hall-'));
const { open } = await eveOf('openAllStations');
const accounts = openAccounts({ path: ':memory:' });
const machine = { now: Date.now, names: () => names };
let names: readonly string[] = ['127.0.0.1', 'shiyan-1'];
const certificates = await openCertificates(folder, machine, 5);
const shelf = { elections: () => [open], get: (id: string) => (id === open.id ? open : undefined) };
const server = await startServer({ shelf, accounts, port: 0, hall: { host: '127.0.0.1', port: 0, certificates } });
after(async () => {
  await server.close();
  certificates.close();
  accounts.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly cookie: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly fingerprint: string;
}
/** Asks over TLS, trusting the certificate that the laptop keeps and no other. */
const ask = (path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port: server.hallPort,
        path,
        method: body === undefined ? 'GET' : 'POST',
        ca: certificates.now().pem,
        servername: 'localhost',
        agent: false,
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      },
      (res) => {
        const fingerprint = (res.socket as TLSSocket).getPeerCertificate().fingerprint256;
        let text = '';
        res
          .setEncoding('utf8')
          .on('data', (part: string) => (text += part))
          .on('end', () =>
            done({
              status: res.statusCode ?? 0,
              body: text,
              cookie: String(res.headers['set-cookie'] ?? ''),
              headers: res.headers,
              fingerprint,
            }),
          );
      },
    );
    asked.once('error', fail).end(body === undefined ? undefined : JSON.stringify(body));
  });

test('the certificate that answers is the one whose words stand on the laptop’s screen', async () => {
  const { status, fingerprint, headers } = await ask('/api/session');
  assert.equal(status, 200);
  assert.equal(fingerprint.replaceAll(':', ''), certificates.now().fingerprint.replaceAll(' ', ''));
  assert.equal(headers['strict-transport-security'], undefined);
});

test('a session begun in the hall is Secure, bound to its host, and opens nothing over plain http', async () => {
  const made = accounts.create('李希静', false);
  const signed = await ask('/api/session/enter', { code: made.code });
  assert.equal(signed.status, 200);
  assert.match(signed.cookie, /^__Host-zheng_\d+=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict; Max-Age=108000$/);
  const [cookie = ''] = signed.cookie.split(';');
  assert.match((await ask('/api/session', undefined, { cookie })).body, /李希静/);
  assert.doesNotMatch(await (await fetch(`${server.url}/api/session`, { headers: { cookie } })).text(), /李希静/);
  assert.equal((await ask(`/api/elections/${open.id}/head`, undefined, { cookie: cookie.replace(/.$/, '!') })).status, 401);
});

test('no role of the rehearsal is entered by a button from the hall, and the wall offers no play', async () => {
  const entered = await ask('/api/session/enter', { election: open.id, role: 'chair' });
  assert.equal(entered.status, 403);
  assert.deepEqual((JSON.parse((await ask('/api/session')).body) as { doors: unknown[] }).doors, []);
  assert.equal((await ask(`/api/elections/${open.id}/player`, { do: 'play' })).status, 403);
});

test('a page that names another host, or comes from http or elsewhere, is turned away', async () => {
  const origin = (from: string) => ask('/api/session/leave', {}, { origin: from });
  assert.equal((await ask('/api/session', undefined, { host: 'evil.example' })).status, 421);
  assert.equal((await ask('/api/session', undefined, { host: `shiyan-1:${server.hallPort}` })).status, 200);
  assert.equal((await origin('https://evil.example')).status, 403);
  assert.equal((await origin(`http://127.0.0.1:${server.hallPort}`)).status, 403);
  assert.equal((await origin(`https://127.0.0.1:${server.hallPort}`)).status, 200);
});

test('plain words at the hall’s port get nothing, and the laptop’s own port takes no origin by TLS', async () => {
  await assert.rejects(fetch(`http://127.0.0.1:${server.hallPort}/api/session`));
  const status = await new Promise<number>((done) =>
    plainly(
      {
        port: server.port,
        host: '127.0.0.1',
        path: '/api/session/leave',
        method: 'POST',
        headers: { origin: `https://127.0.0.1:${server.port}` },
      },
      (res) => {
        res.resume();
        done(res.statusCode ?? 0);
      },
    ).end(),
  );
  assert.equal(status, 403);
});

test('a station posts to the centre under its eight words alone: other words, and nothing was sent', async () => {
  const url = new URL(`https://127.0.0.1:${server.hallPort}/api/elections/${open.id}/stations/place`);
  const body = { book: 'station-1', token: 'not the word of a kit' };
  assert.equal(
    (await postingUnder(certificates.now().words)(url, body)).status,
    403,
    'heard, and turned away as no laptop of this election',
  );
  await assert.rejects(postingUnder([...certificates.now().words].reverse())(url, body), AnotherCertificate);
});

test('when the laptop gets another address the new certificate serves at once, and the old name is no longer known', async () => {
  const before = certificates.now().fingerprint;
  const renewed = new Promise<void>((done) => void certificates.follow(() => done()));
  names = ['127.0.0.1', 'shiyan-2'];
  await renewed;
  const { fingerprint, status } = await ask('/api/session');
  assert.deepEqual(
    [
      status,
      fingerprint.replaceAll(':', '') === certificates.now().fingerprint.replaceAll(' ', ''),
      before === certificates.now().fingerprint,
    ],
    [200, true, false],
  );
  assert.equal((await ask('/api/session', undefined, { host: 'shiyan-1' })).status, 421);
});

test('the hall’s port in use is one sentence, and nothing of the server stays behind', async () => {
  await assert.rejects(
    startServer({ shelf, accounts, port: 0, hall: { host: '127.0.0.1', port: server.hallPort ?? 0, certificates } }),
    /已被占用/,
  );
});
