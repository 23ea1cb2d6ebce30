// The pages of the hall without a sign-in: the kiosk answers to a card alone and names nobody, a guess is slowed down, and the queue shows numbers only.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openAccounts } from '../../../office/accounts.ts';
import { eveOf } from '../../../office/views/testing/eve.ts';
import { startServer } from '../server.ts';

const { open, cast, clock } = await eveOf('openAllStations');
clock.set('2026-03-28', '08:00');
const accounts = openAccounts({ path: ':memory:' });
const shelf = { elections: () => [open], get: (id: string) => (id === open.id ? open : undefined) };
const server = await startServer({ shelf, accounts, port: 0 });
after(async () => {
  await server.close();
  accounts.close();
});
const of = `${server.url}/api/elections/${open.id}`;
const post = async (path: string, body: unknown, cookie = '') => {
  const answer = await fetch(`${of}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};
const enter = async (role: string): Promise<string> => {
  const answer = await fetch(`${server.url}/api/session/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ election: open.id, role }),
  });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
};
const voter = [...open.election().roll.voters.values()].find((v) => v.secret?.name === '罗伟林') ?? assert.fail();

test('closed, the kiosk says nothing of any card; opened by the committee it gives station, place and hours, and no name', async () => {
  const card = open.cardToken(voter.voter, 1);
  assert.deepEqual((await post('/where', { code: card })).body, { kind: 'closed' });
  assert.equal((await fetch(`${server.url}/where/${open.id}`)).status, 404);
  assert.equal(
    (await open.tell({ order: 'k1', do: 'setKiosk', on: '2026-03-28', body: { open: true } }, cast.by.clerk)).kind,
    'done',
  );
  const { body } = await post('/where', { code: ` ${card} ` });
  assert.equal(body['kind'], 'listed');
  assert.equal((body['station'] as { no: number }).no, 4);
  // 罗伟林 stands on the ballot that the page reads aloud; the answer to his card names him not.
  const page = await (await fetch(`${server.url}/where/${open.id}`)).text();
  for (const hidden of [voter.voter, voter.secret?.idNumber ?? '—'])
    assert.ok(!(JSON.stringify(body) + page).includes(hidden), hidden);
  assert.ok(!JSON.stringify(body).includes('罗伟林'));
  const others = [...open.election().roll.voters.values()].flatMap((v) =>
    v.secret && !open.election().candidacy.candidates.some((c) => c.name === v.secret?.name) ? [v.secret.name] : [],
  );
  assert.ok(others.length > 2000 && others.every((name) => !page.includes(`　${name}<`)), 'of the roll only those who stand');
});

test('an issuer does not open the kiosk; a replaced card and a code of nobody are answered alike', async () => {
  assert.equal(
    (await open.tell({ order: 'k2', do: 'setKiosk', on: '2026-03-28', body: { open: false } }, cast.by.issuer)).kind,
    'refused',
  );
  const old = open.cardToken(voter.voter, 1);
  await open.tell(
    { order: 'k3', do: 'replaceCard', on: '2026-03-28', body: { voter: voter.voter, because: 'lost' } },
    cast.by.clerk,
  );
  const [replaced, nobody, name, no] = await Promise.all(
    [old, 'AAAAAAAAAAAAAAAA', '罗伟林', '0001'].map((code) => post('/where', { code })),
  );
  for (const answer of [replaced, nobody, name, no]) assert.deepEqual(answer?.body, { kind: 'not found' });
});

test('after 20 misses in a minute a guess is turned away, and a real card waits with it', async () => {
  for (let i = 0; i < 20; i++) await post('/where', { code: `guess${String(i).padStart(11, '0')}` });
  assert.equal((await post('/where', { code: open.cardToken(voter.voter, 2) })).status, 429);
});

test('a desk calls 1, 2, 3 to its table; the hall sees numbers and desks; a guest calls nothing', async () => {
  const issuer = await enter('issuer');
  for (const [desk, number] of [
    [1, 1],
    [2, 2],
    [1, 3],
  ])
    assert.equal((await post('/queue/4/next', { desk }, issuer)).body['last'], number);
  const shown = (await (await fetch(`${of}/queue/4`)).json()) as { calls: unknown };
  assert.deepEqual(shown.calls, [
    { number: 3, desk: 1 },
    { number: 2, desk: 2 },
    { number: 1, desk: 1 },
  ]);
  assert.equal((await post('/queue/4', { last: 47 }, issuer)).body['last'], 47);
  assert.equal((await post('/queue/4/next', { desk: 1 }, issuer)).body['last'], 48, 'after a restart it goes on from 47');
  assert.equal((await post('/queue/4/next', { desk: 1 }, await enter('guest'))).status, 403);
  assert.equal((await post('/queue/4/next', { desk: 1 })).status, 401);
  assert.match(await (await fetch(`${server.url}/queue/${open.id}/4`)).text(), /48/);
  assert.equal((await fetch(`${server.url}/queue/${open.id}/99`)).status, 404);
});
