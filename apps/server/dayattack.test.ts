// Polling day attacked over the wire: entries of another kind, a second person who is nobody, orders given again or out of turn, a station closed in the middle of thirty issues. Each ends in one sentence; nothing is half done.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openAccounts } from '../../office/accounts.ts';
import type { Who } from '../../office/door.ts';
import { eveOf } from '../../office/views/testing/eve.ts';
import { type Running, startServer } from './server.ts';

let server: Running;
const { open, cast, clock } = await eveOf('openAllStations');
clock.set('2026-03-28', '08:20');
const accounts = openAccounts({ path: ':memory:' });
before(async () => {
  server = await startServer({
    shelf: { elections: () => [open], get: (id) => (id === open.id ? open : undefined) },
    accounts,
    port: 0,
  });
});
after(async () => {
  await server.close();
  accounts.close();
});

interface Answer {
  readonly kind: string;
  readonly refusal?: { readonly key: string; readonly found: Readonly<Record<string, unknown>> };
  readonly words?: { readonly zh: string };
  readonly remedy?: { readonly zh: string };
}
let n = 0;
const signedIn = async (who: Who) => {
  const code = accounts.admit(who.account, who.name) ?? accounts.newCode(who.account);
  const entered = await fetch(`${server.url}/api/session/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return async (name: string, body: unknown, key = `${++n}`): Promise<Answer> => {
    const answer = await fetch(`${server.url}/api/elections/${open.id}/orders`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ order: key, do: name, body }),
    });
    assert.equal(answer.status, 200);
    return (await answer.json()) as Answer;
  };
};
const of = (group: number): readonly string[] =>
  [...open.election().roll.voters.values()].flatMap((v) => (v.group === group ? [v.voter] : []));
const recorded = (): number => open.recorded().length;

test('what no station can have is refused in Chinese with the field named, and nothing is written', async () => {
  const clerk = await signedIn(cast.by.clerk);
  const opening = (more: object) => clerk('openStation', { station: 1, clock: '08:30', ballots: 300, seals: ['甲'], ...more });
  const before = recorded();
  const said: string[] = [];
  for (const more of [
    { ballots: -5 },
    { ballots: 1e15 },
    { ballots: 1.5 },
    { ballots: '300' },
    { ballots: undefined },
    { clock: '25:00' },
    { seals: [] },
    { forged: true },
  ]) {
    const no = await opening(more);
    assert.equal(no.refusal?.key, 'order is not understood');
    assert.doesNotMatch(no.words?.zh ?? '', /Too|Invalid|Unrecognized/);
    said.push(no.words?.zh.split('：').at(-1) ?? '');
  }
  assert.deepEqual(said, [
    '数字太小。',
    '数字太大。',
    '要填整数。',
    '填的类型不对。',
    '没有填。',
    '格式不对。',
    '没有填，或者填得太少。',
    '多出了不要求填的内容。',
  ]);
  assert.equal((await opening({ clock: '08:00' })).refusal?.key, 'before the announced hour');
  assert.equal((await opening({ clock: '23:59' })).refusal?.key, 'the moment is past');
  assert.equal(
    (await (await signedIn(cast.by.guest))('openStation', { station: 1, clock: '08:30', ballots: 3, seals: ['甲'] })).refusal
      ?.key,
    'not allowed to this role',
  );
  assert.equal(
    (await clerk('recordIrregularity', { rule: 'pollHours', what: 'x'.repeat(10_000_000), second: '周文涛' })).refusal?.key,
    'order is not understood',
  );
  assert.equal(recorded(), before);
});

test('seals with markup, signs and letters from right to left are kept as they are; 100,000 reserve ballots were never printed; a stranger is given none', async () => {
  const [clerk, issuer] = [await signedIn(cast.by.clerk), await signedIn(cast.by.issuer)];
  const seals = ['<b>封</b>', '🗳️', '\u202Eabc'];
  assert.equal((await clerk('openStation', { station: 1, clock: '08:30', ballots: 300, seals })).kind, 'done');
  assert.deepEqual(open.election().rounds.at(-1)?.stations.get(1)?.opened?.seals, seals);
  assert.equal((await clerk('addBallots', { station: 1, ballots: 100_000 })).refusal?.key, 'more issued than ballots');
  assert.equal((await issuer('issueBallots', { station: 1, taker: '<script>' })).refusal?.key, 'no ballot for a stranger');
});

test('the second person is somebody: not blanks, not the writer with a sign nobody sees or a blank behind the name', async () => {
  const [clerk, issuer] = [await signedIn(cast.by.clerk), await signedIn(cast.by.issuer)];
  const [elector = ''] = of(1);
  assert.equal((await issuer('issueBallots', { station: 1, taker: elector }, 'one key')).kind, 'done');
  assert.equal((await issuer('issueBallots', { station: 1, taker: elector }, 'one key')).kind, 'repeated');
  assert.equal(
    (await issuer('issueBallots', { station: 1, taker: of(1)[1] }, 'one key')).refusal?.key,
    'order was another',
    'the next voter under the key of the one before',
  );
  for (const second of ['   ', '\u200B', `${cast.by.clerk.name}\u200B`, ` ${cast.by.clerk.name} `, `${cast.by.clerk.account} `])
    assert.equal(
      (await clerk('correctIssue', { station: 1, elector, because: '错', second })).refusal?.key,
      'two people are needed',
      JSON.stringify(second),
    );
  assert.equal(open.election().rounds.at(-1)?.stations.get(1)?.issued?.own, 1);
});

test('a station is closed in the middle of thirty issues: each is done or refused, the sheet that no longer agrees is refused, and the sum is that of the book', async () => {
  const [issuer, scrutineer] = [await signedIn(cast.by.issuer), await signedIn(cast.by.scrutineer)];
  const takers = of(1).slice(10, 40);
  const close = (own: number) => scrutineer('closeStation', { station: 1, clock: '19:00', issued: own, own, unused: 300 - own });
  const [sheet, ...issues] = await Promise.all([
    close(1),
    ...takers.map((taker) => issuer('issueBallots', { station: 1, taker })),
  ]);
  const done = issues.filter((a) => a.kind === 'done').length;
  const s = open.election().rounds.at(-1)?.stations.get(1);
  assert.equal(s?.issued?.own, 1 + done);
  assert.ok(issues.every((a) => a.kind === 'done' || a.refusal?.key === 'station is closed already'));
  assert.ok(sheet?.kind === 'done' ? done === 0 : sheet?.refusal?.key === 'differs from the issue record', JSON.stringify(sheet));
  assert.equal(s?.closed?.issued ?? 1 + done, 1 + done);
});
