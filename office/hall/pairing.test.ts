// Pairing told as it happens at the laptop: one code, one phone, one yes; every other way ends in one clear sentence and is written down.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openAccounts } from '../accounts.ts';
import { endOfDay } from './devices.ts';
import { openPairing } from './pairing.ts';

const chair = { account: 'a_chair', name: '黄林波' },
  issuer = { account: 'a_issuer', name: '曹均' };
const laptop = (path = ':memory:') => {
  const clock = { at: Date.parse('2026-03-28T07:40:00+08:00') };
  const accounts = openAccounts({ path, now: () => clock.at });
  return { clock, accounts, pairing: openPairing({ devices: accounts.devices, now: () => clock.at }) };
};
type Laptop = ReturnType<typeof laptop>;
const offered = ({ pairing }: Laptop) => {
  const made = pairing.offer(chair, issuer, 'shiyan');
  assert.ok('secret' in made);
  return made;
};
const asked = ({ pairing }: Laptop, secret: string) => {
  const answer = pairing.ask(secret, 'android');
  assert.ok('claim' in answer, JSON.stringify(answer));
  return answer;
};
const why = (answer: object): string => ('turned' in answer ? (answer.turned as { zh: string }).zh : JSON.stringify(answer));

test('the phone shows the number that stands on the laptop; after the yes it is 曹均’s until four in the morning, and not before', () => {
  const here = laptop(),
    { accounts, pairing, clock } = here;
  const { offer, secret } = offered(here),
    { claim, number, name } = asked(here, secret);
  assert.match(number, /^[1-9]\d{3}$/);
  assert.equal(name, '曹均');
  assert.deepEqual(pairing.shown(offer, chair), { state: 'asked', left: 180, number, kind: 'android', others: 0 });
  assert.deepEqual(pairing.wait(claim), { state: 'waiting' });
  assert.deepEqual(accounts.devices.list(), []);
  assert.deepEqual(pairing.answer(offer, chair, number, true), { state: 'paired' });
  const waited = pairing.wait(claim);
  assert.ok('token' in waited);
  assert.deepEqual(pairing.wait(claim), waited, 'asked again after a lost answer it is the same session');
  const [device] = accounts.devices.list();
  assert.deepEqual([device?.name, device?.by, device?.kind], ['曹均', '黄林波', 'android']);
  assert.deepEqual(
    [accounts.session(waited.token)?.account, accounts.session(waited.token)?.device],
    ['a_issuer', device?.device],
  );
  assert.equal(endOfDay(clock.at), Date.parse('2026-03-29T04:00:00+08:00'));
  clock.at = Date.parse('2026-03-29T03:59:59+08:00');
  assert.ok(accounts.session(waited.token));
  clock.at += 1000;
  assert.equal(accounts.session(waited.token), undefined);
  assert.deepEqual(accounts.devices.list(), []);
  accounts.close();
});

test('wrong, expired, used, refused, called off, a second phone: each its own sentence, and nobody is signed in', () => {
  const here = laptop(),
    { accounts, pairing, clock } = here;
  assert.match(why(pairing.ask('no code of ours', 'iphone')), /不对/);
  const late = offered(here);
  clock.at += 3 * 60_000;
  assert.match(why(pairing.ask(late.secret, 'iphone')), /过了 3 分钟/);
  assert.deepEqual(pairing.shown(late.offer, chair), { state: 'expired' });
  const no = offered(here),
    wrong = asked(here, no.secret);
  assert.deepEqual(pairing.answer(no.offer, chair, wrong.number, false), { state: 'refused' });
  assert.match(why(pairing.wait(wrong.claim)), /点了“不是”/);
  assert.match(why(pairing.ask(no.secret, 'iphone')), /点了“不是”/);
  assert.deepEqual(pairing.answer(no.offer, chair, wrong.number, true), { state: 'refused' }, 'a no is not turned into a yes');
  const off = offered(here),
    waiting = asked(here, off.secret);
  pairing.withdraw(off.offer, chair);
  assert.match(why(pairing.wait(waiting.claim)), /已取消/);
  const two = offered(here),
    first = asked(here, two.secret);
  assert.match(why(pairing.ask(two.secret, 'iphone')), /另一台设备/);
  const shown = pairing.shown(two.offer, chair);
  assert.deepEqual(
    shown?.state === 'asked' && [shown.number, shown.others],
    [first.number, 1],
    'the laptop still asks for the first, and says that there is another',
  );
  pairing.answer(two.offer, chair, first.number, true);
  assert.match(why(pairing.ask(two.secret, 'iphone')), /已经用过/);
  assert.equal(accounts.devices.list().length, 1);
  assert.deepEqual(
    accounts.devices.noted(9).map(({ what, name, by }) => [what, name, by]),
    [
      ['paired', '曹均', '黄林波'],
      ['second device', '曹均', '黄林波'],
      ['refused', '曹均', '黄林波'],
    ],
  );
  accounts.close();
});

test('a yes after three minutes, by somebody else or to another number pairs nothing; the phone that waits is told', () => {
  const here = laptop(),
    { accounts, pairing, clock } = here;
  const { offer, secret } = offered(here),
    { claim, number } = asked(here, secret);
  assert.equal(pairing.answer(offer, issuer, number, true), undefined);
  assert.equal(pairing.shown(offer, issuer), undefined);
  assert.equal(pairing.answer(offer, chair, number === '1000' ? '1001' : '1000', true)?.state, 'asked');
  clock.at += 3 * 60_000;
  assert.deepEqual(pairing.answer(offer, chair, number, true), { state: 'expired' });
  assert.match(why(pairing.wait(claim)), /过了 3 分钟/);
  assert.match(why(pairing.wait('not its word')), /不对/);
  assert.deepEqual(accounts.devices.list(), []);
  accounts.close();
});

test('taken away it is out at once, once; the same person’s other device stays', () => {
  const here = laptop(),
    { accounts, pairing } = here;
  const tokens = [1, 2].map(() => {
    const { offer, secret } = offered(here),
      { claim, number } = asked(here, secret);
    pairing.answer(offer, chair, number, true);
    const waited = pairing.wait(claim);
    return 'token' in waited ? waited.token : '';
  });
  const [second, first] = accounts.devices.list();
  assert.equal(accounts.devices.takeAway(first?.device ?? '', chair), true);
  assert.equal(accounts.devices.takeAway(first?.device ?? '', chair), false);
  assert.deepEqual(
    tokens.map((token) => accounts.session(token)?.name),
    [undefined, '曹均'],
  );
  assert.deepEqual(
    accounts.devices.list().map((d) => d.device),
    [second?.device],
  );
  accounts.close();
});

test('an administrator’s own phone is his in the election, not an administrator', async () => {
  const { accounts } = laptop();
  const { account, code } = accounts.create('李希静', true);
  assert.equal(accounts.session((await accounts.signInByCode(code)) ?? '')?.admin, true);
  const { token } = accounts.devices.pair({ account, name: '李希静' }, 'iphone', { account, name: '李希静' });
  assert.equal(accounts.session(token)?.admin, false);
  accounts.newCode(account);
  assert.equal(accounts.session(token), undefined, 'a new code puts his devices out too');
  accounts.close();
});

test('forty codes at once, not more; when they are over there is room again', () => {
  const here = laptop(),
    { accounts, pairing, clock } = here;
  for (let n = 0; n < 40; n++) offered(here);
  assert.match(why(pairing.offer(chair, issuer, 'shiyan')), /太多/);
  clock.at += 3 * 60_000;
  offered(here);
  accounts.close();
});

test('after a restart of the laptop its devices are still signed in; no code, number, word or token lies in the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zheng-devices-')),
    path = join(folder, 'accounts.db');
  const here = laptop(path);
  const { offer, secret } = offered(here),
    { claim, number } = asked(here, secret);
  here.pairing.answer(offer, chair, number, true);
  const waited = here.pairing.wait(claim);
  assert.ok('token' in waited);
  const bytes = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'latin1'))
    .join('');
  for (const word of [secret, claim, waited.token]) assert.equal(bytes.includes(word), false);
  here.accounts.close();
  const again = laptop(path);
  assert.equal(again.accounts.session(waited.token)?.name, '曹均');
  assert.equal(again.accounts.devices.list().length, 1);
  assert.match(why(again.pairing.ask(secret, 'android')), /不对/);
  again.accounts.close();
  rmSync(folder, { recursive: true, force: true });
});
