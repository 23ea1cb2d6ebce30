// Pairing over the wire: the laptop asks at its own door, the phone by TLS; who may not is told so, and a stranger who tries is slowed down.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openAccounts } from '../../office/accounts.ts';
import { openCertificates } from '../../office/hall/certificate.ts';
import { eveOf } from '../../office/views/testing/eve.ts';
import { startServer } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'zheng-devices-'));
const { open } = await eveOf('openAllStations');
const accounts = openAccounts({ path: ':memory:' });
const certificates = await openCertificates(folder, { now: Date.now, names: () => ['127.0.0.1'] });
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
  readonly body: Record<string, unknown>;
  readonly cookie: string;
}
const words = ({ body }: Answer): string => (body['data'] as { words: { zh: string } } | undefined)?.words.zh ?? '';
/** Asks at the laptop itself. */
const ask = async (path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
  const answer = await fetch(
    `${server.url}/api${path}`,
    body === undefined
      ? { headers }
      : { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) },
  );
  return {
    status: answer.status,
    body: (await answer.json()) as Record<string, unknown>,
    cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '',
  };
};
/** Asks as a phone in the hall. */
const fromPhone = (path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    const agent = 'Mozilla/5.0 (Linux; Android 13; M2012K11AC) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36';
    const asked = request(
      {
        host: '127.0.0.1',
        port: server.hallPort,
        path: `/api${path}`,
        method: body === undefined ? 'GET' : 'POST',
        ca: certificates.now().pem,
        agent: false,
        headers: { 'user-agent': agent, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      },
      (res) => {
        let text = '';
        res
          .setEncoding('utf8')
          .on('data', (part: string) => (text += part))
          .on('end', () =>
            done({
              status: res.statusCode ?? 0,
              body: JSON.parse(text) as Record<string, unknown>,
              cookie: String(res.headers['set-cookie'] ?? '').split(';')[0] ?? '',
            }),
          );
      },
    );
    asked.once('error', fail).end(body === undefined ? undefined : JSON.stringify(body));
  });
const enter = async (role: string) => ({ cookie: (await ask('/session/enter', { election: open.id, role })).cookie });
const at = `/elections/${open.id}/devices`;
const accountOf = (role: string): string => open.election().keepers.held.find((k) => k.role === role)?.account ?? '';
const secretOf = ({ body }: Answer): string => String(body['url']).split('#')[1] ?? '';

test('the clerk pairs a phone for an issuer: it works as the issuer by TLS, pairs nobody itself, and is out when it is taken away', async () => {
  await enter('issuer');
  const clerk = await enter('clerk'),
    account = accountOf('issuer');
  const made = await ask(`${at}/offers`, { account }, clerk);
  assert.match(String(made.body['url']), new RegExp(`^https://127\\.0\\.0\\.1:${server.hallPort}/pair#[\\w-]{32}$`));
  assert.match(String(made.body['picture']), /^data:image\/png;base64,/);
  const phone = await fromPhone('/pairing/ask', { secret: secretOf(made) });
  assert.equal(phone.status, 200);
  assert.deepEqual(phone.body['words'], certificates.now().words);
  const offer = `${at}/offers/${String(made.body['offer'])}`;
  const shown = await ask(offer, undefined, clerk);
  assert.deepEqual([shown.body['number'], shown.body['kind']], [phone.body['number'], 'android']);
  assert.deepEqual((await fromPhone('/pairing/wait', { claim: phone.body['claim'] })).body, { state: 'waiting' });
  assert.equal((await ask(`${offer}/answer`, { number: shown.body['number'], yes: true }, clerk)).body['state'], 'paired');
  const waited = await fromPhone('/pairing/wait', { claim: phone.body['claim'] });
  assert.deepEqual([waited.body, waited.cookie.startsWith('__Host-zheng_')], [{ state: 'paired' }, true]);
  const issuer = { cookie: waited.cookie };
  assert.deepEqual(
    ((await fromPhone(`/elections/${open.id}/head`, undefined, issuer)).body['who'] as { roles: string[] }).roles,
    ['issuer'],
  );
  const own = await fromPhone(at, undefined, issuer);
  assert.deepEqual(
    [
      (own.body['devices'] as unknown[]).length,
      (own.body['people'] as unknown[]).length,
      (own.body['noted'] as unknown[]).length,
    ],
    [1, 0, 0],
  );
  assert.match(words(await fromPhone(`${at}/offers`, { account }, issuer)), /只能在电脑上办/);
  assert.match(words(await fromPhone('/session/password', { password: 'outlives-the-day' }, issuer)), /配对的设备不设密码/);
  const stolen = `zheng_${server.port}=${issuer.cookie.split('=')[1] ?? ''}`;
  assert.equal(
    (await ask(`/elections/${open.id}/head`, undefined, { cookie: stolen })).status,
    401,
    'its session opens nothing without TLS',
  );
  const [device] = (await ask(at, undefined, clerk)).body['devices'] as { device: string; by: string }[];
  assert.equal((await fromPhone(`${at}/${device?.device}/away`, {}, issuer)).status, 403);
  assert.equal((await ask(`${at}/${device?.device}/away`, {}, clerk)).status, 200);
  assert.equal((await fromPhone(`/elections/${open.id}/head`, undefined, issuer)).status, 401);
  assert.match(words(await ask(`${at}/${device?.device}/away`, {}, clerk)), /已经停用/);
});

test('an issuer pairs nobody; a clerk pairs neither the chair nor somebody without a role, but a phone of his own', async () => {
  const clerk = await enter('clerk');
  assert.match(words(await ask(`${at}/offers`, { account: accountOf('issuer') }, await enter('issuer'))), /主任、经办人、监票员/);
  for (const account of [accountOf('chair'), 'a_nobody'])
    assert.equal((await ask(`${at}/offers`, { account }, clerk)).status, 403, account);
  assert.equal((await ask(`${at}/offers`, { account: accountOf('clerk') }, clerk)).status, 200);
  assert.equal((await ask(`${at}/offers`, { account: accountOf('issuer'), address: 'evil.example' }, clerk)).status, 403);
  assert.equal((await ask(`${at}/offers`, { account: accountOf('issuer') })).status, 401);
});

test('a code is opened by TLS alone, and after ten tries in a minute no more', async () => {
  const clerk = await enter('clerk');
  const made = await ask(`${at}/offers`, { account: accountOf('issuer') }, clerk);
  assert.match(words(await ask('/pairing/ask', { secret: secretOf(made) })), /加密连接/);
  const tries: number[] = [];
  for (let n = 0; n < 11; n++) tries.push((await fromPhone('/pairing/ask', { secret: `guess ${n}` })).status);
  assert.deepEqual([tries[0], tries.at(-1)], [403, 429]);
});

test('a laptop that hears itself alone says how it is opened', async () => {
  const alone = await startServer({ shelf, accounts, port: 0 });
  const entered = await fetch(`${alone.url}/api/session/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ election: open.id, role: 'clerk' }),
  });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const answer = await fetch(`${alone.url}/api${at}/offers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ account: accountOf('issuer') }),
  });
  assert.match(await answer.text(), /--host 0\.0\.0\.0/);
  await alone.close();
});
