// Two people at the same moment over the wire: two desks and one voter, two tellers and one difference, two who announce. One is confirmed; the other is told why not.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openAccounts } from '../../office/accounts.ts';
import type { OpenElection, Who } from '../../office/door.ts';
import { issued } from '../../office/stations/testing/hall.ts';
import { admin, d, everybody, villageTo } from '../../office/testing/little.ts';
import { on } from '../../office/testing/smallday.ts';
import { eveOf } from '../../office/views/testing/eve.ts';
import { type Running, startServer } from './server.ts';

let server: Running;
let village: OpenElection;
const { open: shiyan, cast, clock } = await eveOf('openAllStations');
clock.set('2026-03-28', '08:20');
const accounts = openAccounts({ path: ':memory:' });
const colleague: Who = { account: 'a_2', name: '范和平' };
before(async () => {
  village = await villageTo('openBox');
  for (const role of ['teller', 'clerk', 'chair'])
    await village.tell(
      { order: `second ${role}`, do: 'giveRole', on: d(0), body: { account: colleague.account, name: colleague.name, role } },
      admin,
    );
  const both = [shiyan, village];
  server = await startServer({
    shelf: { elections: () => both, get: (id) => both.find((one) => one.id === id) },
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
  readonly refusal?: { readonly key: string };
  readonly words?: { readonly zh: string };
}
type Tell = (name: string, body: unknown, on?: string) => Promise<Answer>;
let n = 0;
/** Somebody signed in with a session of his own; each order has its own key. */
const signedIn = async (election: string, who: Who): Promise<Tell> => {
  const code = accounts.admit(who.account, who.name) ?? accounts.newCode(who.account);
  const entered = await fetch(`${server.url}/api/session/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return async (name, body, on) => {
    const answer = await fetch(`${server.url}/api/elections/${election}/orders`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ order: `${++n}`, do: name, body, ...(on ? { on } : {}) }),
    });
    assert.equal(answer.status, 200);
    return (await answer.json()) as Answer;
  };
};
const keys = (answers: readonly Answer[]): readonly string[] => answers.map((a) => a.refusal?.key ?? a.kind).toSorted();

test('200 voters, two desks at once for each: 200 ballots are issued, and 200 times the other desk reads where and at what time', async () => {
  const desks = [await signedIn(shiyan.id, cast.by.issuer), await signedIn(shiyan.id, cast.by.clerk)];
  const voters = [...shiyan.election().roll.voters.values()].filter((v) => v.group <= 2).slice(0, 200);
  const stations = [...new Set(voters.map((v) => v.group))];
  for (const station of stations)
    assert.equal(
      (await (desks[1] as Tell)('openStation', { station, clock: '08:30', ballots: 400, seals: [`SY-${station}`] })).kind,
      'done',
    );
  const answers = await Promise.all(
    voters.map((v) => Promise.all(desks.map((tell) => tell('issueBallots', { station: v.group, taker: v.voter })))),
  );
  for (const [i, pair] of answers.entries()) {
    assert.deepEqual(keys(pair), ['a ballot is issued already', 'done']);
    const no = pair.find((a) => a.kind === 'refused');
    assert.equal(no?.words?.zh, `${voters[i]?.secret?.name}的选票已在第 ${voters[i]?.group} 投票站发出，08:20。`);
  }
  assert.equal(voters.length, 200);
  assert.equal(
    stations.reduce((sum, no) => sum + issued(shiyan, no), 0),
    200,
  );
  assert.equal(shiyan.recorded().filter(({ fact }) => fact.fact === 'BallotIssued').length, 200);
});

test('two tellers settle the one difference of a bundle at once: it is agreed once; and of two who announce at once one does', async () => {
  const [first, second] = [await signedIn(village.id, everybody), await signedIn(village.id, colleague)];
  const [zhao, qian] = [on('赵大山')(village.election()), on('钱大山')(village.election())];
  assert.equal((await first('openBox', { box: '1', returned: 20, tellers: 2, bundle: 25 }, d(0))).kind, 'done');
  for (let number = 1; number <= 20; number++)
    assert.deepEqual(
      keys(
        await Promise.all([
          first('callBallot', { box: '1', number, marks: zhao }, d(0)),
          second('callBallot', { box: '1', number, marks: number === 7 ? qian : zhao }, d(0)),
        ]),
      ),
      ['done', 'done'],
    );
  const agreed = () => village.recorded().filter(({ fact }) => fact.fact === 'BundleAgreed').length;
  assert.equal(agreed(), 0);
  const settled = await Promise.all([
    first('reenterCall', { box: '1', number: 7, marks: qian }, d(0)),
    second('reenterCall', { box: '1', number: 7, marks: zhao }, d(0)),
  ]);
  assert.deepEqual([keys(settled), agreed()], [['done', 'no difference at this ballot'], 1]);
  assert.deepEqual(keys(await Promise.all([first, second].map((tell) => tell('closeBox', { box: '1' }, d(0))))), [
    'box is counted already',
    'done',
  ]);
  assert.deepEqual(keys(await Promise.all([first, second].map((tell) => tell('openBox', { box: '2', returned: 20 }, d(0))))), [
    'box is open already',
    'done',
  ]);
  const called = await Promise.all(
    [first, second].flatMap((tell) =>
      Array.from({ length: 20 }, (_, i) => tell('callBallot', { box: '2', number: i + 1, marks: zhao }, d(0))),
    ),
  );
  const here = village.election().rounds[0]?.boxes.get('2')?.calls.length ?? 0;
  assert.equal(called.filter((a) => a.kind === 'done').length, here, 'confirmed = called, however two enter the same box');
  for (let number = here + 1; number <= 20; number++)
    assert.equal((await first('callBallot', { box: '2', number, marks: zhao }, d(0))).kind, 'done');
  assert.equal((await first('closeBox', { box: '2' }, d(0))).kind, 'done');
  assert.equal((await first('confirmResult', { valid: true }, d(0))).kind, 'done');
  assert.deepEqual(keys(await Promise.all([first, second].map((tell) => tell('announceResult', { clock: '15:00' }, d(0))))), [
    'done',
    'not in this stage',
  ]);
  assert.equal(village.recorded().filter(({ fact }) => fact.fact === 'ResultAnnounced').length, 1);
});
