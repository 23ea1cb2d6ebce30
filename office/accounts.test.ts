// The book of accounts: a code opens once, a password opens again, nothing secret lies in the file.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openAccounts } from './accounts.ts';

test('the first administrator enters by a code of 4-4-4 characters, once', async () => {
  const accounts = openAccounts({ path: ':memory:' });
  const first = accounts.firstCode();
  assert.match(first?.code ?? '', /^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
  const token = await accounts.signInByCode(` ${first?.code.toLowerCase()} `);
  assert.ok(token);
  assert.deepEqual([accounts.session(token)?.account, accounts.session(token)?.admin], [first?.account, true]);
  assert.equal(await accounts.signInByCode(first?.code ?? ''), undefined, 'a second time it opens nothing');
  accounts.close();
});

test('until an administrator has a password each start gives a fresh code; then none', async () => {
  const accounts = openAccounts({ path: ':memory:' });
  const one = accounts.firstCode();
  const two = accounts.firstCode();
  assert.equal(one?.account, two?.account);
  assert.equal(await accounts.signInByCode(one?.code ?? ''), undefined);
  await accounts.setPassword(two?.account ?? '', '石燕村的密码一二三');
  assert.equal(accounts.firstCode(), undefined);
  const name = accounts.find(two?.account ?? '')?.name ?? '';
  assert.ok(await accounts.signInByPassword(name, '石燕村的密码一二三'));
  assert.equal(await accounts.signInByPassword(name, '石燕村的密码一二'), undefined);
  assert.equal(await accounts.signInByPassword('没有这个人', '石燕村的密码一二三'), undefined);
  accounts.close();
});

test('a new code takes the old sessions and the password away', async () => {
  const accounts = openAccounts({ path: ':memory:' });
  const made = accounts.create('范和平', false);
  const token = (await accounts.signInByCode(made.code)) ?? '';
  await accounts.setPassword(made.account, 'tellers-2026');
  assert.equal(accounts.session(token)?.hasPassword, true);
  const code = accounts.newCode(made.account) ?? '';
  assert.equal(accounts.session(token), undefined);
  assert.equal(await accounts.signInByPassword('范和平', 'tellers-2026'), undefined);
  assert.ok(await accounts.signInByCode(code));
  accounts.close();
});

test('a session ends after twelve hours and when it is closed', async () => {
  let now = 1_000_000;
  const accounts = openAccounts({ path: ':memory:', now: () => now });
  const token = (await accounts.signInByCode(accounts.create('李希静', false).code)) ?? '';
  assert.ok(accounts.session(token));
  now += 12 * 3_600_000 + 1;
  assert.equal(accounts.session(token), undefined);
  const other = accounts.openSession({ account: 'a_x', name: '演练' });
  accounts.closeSession(other);
  assert.equal(accounts.session(other), undefined);
  accounts.close();
});

test('neither code, password nor token lies in the file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zheng-accounts-'));
  const accounts = openAccounts({ path: join(folder, 'accounts.db') });
  const made = accounts.create('黄林波', true);
  const token = (await accounts.signInByCode(made.code)) ?? '';
  await accounts.setPassword(made.account, 'upright-and-plain');
  const code = accounts.newCode(made.account) ?? '';
  const bytes = readdirSync(folder)
    .map((f) => readFileSync(join(folder, f), 'latin1'))
    .join('');
  for (const secret of [made.code, made.code.replaceAll('-', ''), code, code.replaceAll('-', ''), token, 'upright-and-plain'])
    assert.equal(bytes.includes(secret), false);
  accounts.close();
  rmSync(folder, { recursive: true, force: true });
});
