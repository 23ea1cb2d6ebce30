// The office after trouble: a disk that is full in the middle, a store that is gone, two offices over one ledger, books opened anew, a person erased. Nothing confirmed is lost, nothing is there twice.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { roles } from '../election/keepers.ts';
import { seenIn } from '../election/testing/littleVillage.ts';
import { roundTotals } from '../election/counting/totals.ts';
import type { Ledger } from '../ledger/contract.ts';
import { openMemoryLedger } from '../ledger/memory.ts';
import { openSqliteLedger } from '../ledger/sqlite.ts';
import { LedgerUnavailable } from '../ledger/unavailable.ts';
import { resultOf } from './result.ts';
import type { Answered } from './screens.ts';
import {
  admin,
  d,
  entriesIn,
  everybody,
  full,
  giveAllRoles,
  keyOf,
  officeOver,
  publicity,
  steps,
  tellPath,
  troubled,
  written,
} from './testing/little.ts';

it('the disk is full at any one append of the whole election: that order says so, is sent again, and is there once; the books opened anew say the same', async () => {
  const clean = openMemoryLedger();
  await tellPath(await officeOver(clean));
  const expected = await entriesIn(clean);
  const appends = roles.length + steps.length;
  for (const n of [1, 2, 9, 12, 14, 16, 18, 20, 22, 24, 26, 30, 40, 60, appends - 2, appends]) {
    const inner = openMemoryLedger();
    let failures = 0;
    const open = await officeOver(troubled(inner, n, full), n);
    const again = (a: Answered): boolean => {
      if (keyOf(a) === 'the record cannot be written') failures += 1;
      return a.kind === 'refused';
    };
    if (n <= roles.length)
      await open
        .tell({ order: 'role-chair', do: 'giveRole', on: d(-60), body: { account: 'a_all', name: '大家', role: 'chair' } }, admin)
        .then(again);
    if (n === 1) assert.equal(failures, 1);
    await giveAllRoles(open);
    await giveAllRoles(open);
    await tellPath(open, undefined, again);
    assert.equal(await entriesIn(inner), expected, `failing at append ${n}`);
    assert.ok(written((await officeOver(inner)).election()) === written(open.election()), `state after failing at append ${n}`);
    if (n > roles.length) assert.equal(failures, 1, `append ${n}`);
  }
});

it('what was written although the store then failed to answer is not written twice: sent again, it says repeated', async () => {
  const inner = openMemoryLedger();
  const open = await officeOver(
    troubled(inner, 12, async (pass) => {
      await pass();
      throw new LedgerUnavailable('unreachable', 'connection lost');
    }),
  );
  const answers: string[] = [];
  await tellPath(open, 'openBox', (a) => {
    answers.push(keyOf(a));
    return a.kind === 'refused';
  });
  assert.equal(answers.filter((k) => k === 'the record cannot be written').length, 1);
  assert.ok(written((await officeOver(inner)).election()) === written(open.election()));
});

it('a disk that is full amid 30 orders told at once loses none and doubles none: each is confirmed or refused, and sent again until it is there', async () => {
  const inner = openMemoryLedger();
  const before = openMemoryLedger();
  await tellPath(await officeOver(before), 'openBox');
  const open = await officeOver(troubled(inner, roles.length + steps.findIndex((s) => s.do === 'openBox') + 10, full));
  await tellPath(open, 'openBox');
  let left = Array.from({ length: 30 }, (_, n) => publicity(`p-${n}`, n));
  const first = await Promise.all(left.map((t) => open.tell(t, everybody)));
  assert.ok(first.some((a) => keyOf(a) === 'the record cannot be written'));
  assert.equal(
    open.recorded().filter((r) => r.fact.fact === 'PublicityDone').length,
    first.filter((a) => a.kind === 'done').length,
    'confirmed = recorded',
  );
  for (let round = 0; left.length > 0 && round < 30; round++) {
    const answers = await Promise.all(left.map((t) => open.tell(t, everybody)));
    left = left.filter((_, i) => answers[i]?.kind === 'refused');
  }
  assert.deepEqual(left, []);
  const counts = (await officeOver(inner))
    .election()
    .publicity.map((p) => p.count)
    .toSorted((a, b) => a - b);
  assert.deepEqual(
    counts,
    Array.from({ length: 30 }, (_, n) => n),
  );
});

it('nothing in a station’s book rests on what the main book did not take: told in one breath with the order that fails, the station is refused', async () => {
  const inner = openMemoryLedger();
  const printing = roles.length + steps.findIndex((s) => s.do === 'printBallots') + 1;
  const open = await officeOver(troubled(inner, printing, full));
  await tellPath(open, 'printBallots');
  const print = open.tell({ order: 'print', do: 'printBallots', on: d(-8), body: { printed: 44 } }, everybody);
  const opening = open.tell(
    { order: 'open', do: 'openStation', on: d(0), body: { station: 1, clock: '08:30', ballots: 22, seals: ['封'] } },
    everybody,
  );
  assert.deepEqual([keyOf(await print), keyOf(await opening)], ['the record cannot be written', 'ballots are not printed']);
  assert.deepEqual(await inner.read('station-1'), []);
});

it('asked after an append failed: nothing was recorded, so nothing is, also when the order is told again', async () => {
  const inner = openMemoryLedger();
  const open = await officeOver(troubled(inner, roles.length + steps.findIndex((s) => s.do === 'printBallots') + 1, full));
  await tellPath(open, 'printBallots');
  const print = { order: 'print', do: 'printBallots', on: d(-8), body: { printed: 44 } } as const;
  const answers = await Promise.all([open.tell(print, everybody), open.settle('print')]);
  assert.deepEqual([keyOf(answers[0]), answers[1]], ['the record cannot be written', false]);
  assert.equal(keyOf(await open.tell(print, everybody)), 'order was given up');
  assert.equal(keyOf(await open.tell({ ...print, order: 'print anew' }, everybody)), 'done');
});

it('two offices over one ledger: who writes second is refused, reads on, and is taken when sent again', async () => {
  const ledger = openMemoryLedger();
  const one = await officeOver(ledger, 1);
  await tellPath(one, 'openBox');
  const two = await officeOver(ledger, 2);
  assert.equal(keyOf(await one.tell(publicity('one'), everybody)), 'done');
  const late = await two.tell(publicity('two'), everybody);
  assert.equal(keyOf(late), 'someone else wrote first');
  assert.equal(keyOf(await two.tell(publicity('two'), everybody)), 'done');
  assert.equal(keyOf(await two.tell(publicity('one'), everybody)), 'repeated', 'what the other office did is known now');
  assert.equal(two.election().publicity.length, 2);
});

it('while the store is gone the last state stays readable, and orders are refused until it is back', async () => {
  const inner = openMemoryLedger();
  let gone = false;
  const lost = (): Promise<never> => Promise.reject(new LedgerUnavailable('unreachable', 'gone'));
  const ledger: Ledger = {
    ...inner,
    append: (what) => (gone ? lost() : inner.append(what)),
    read: (...a) => (gone ? lost() : inner.read(...a)),
    keys: () => (gone ? lost() : inner.keys()),
    books: () => (gone ? lost() : inner.books()),
  };
  const open = await officeOver(ledger);
  await tellPath(open, 'openBox');
  gone = true;
  for (const order of ['x', 'x', 'y']) {
    const answer = await open.tell(publicity(order), everybody);
    assert.deepEqual(
      [keyOf(answer), answer.kind === 'refused' && answer.words.zh.includes('连接不上数据库')],
      ['the record cannot be written', true],
    );
  }
  assert.equal(open.election().roll.voters.size, 40);
  gone = false;
  assert.equal(keyOf(await open.tell(publicity('x'), everybody)), 'done');
  assert.equal(open.election().publicity.length, 1);
});

it('a person whose key is destroyed is a number in the books: the name is gone, 40 voters and every figure stay', async () => {
  const ledger = openMemoryLedger();
  const open = await officeOver(ledger);
  await tellPath(open);
  const feng = seenIn(open.election(), d).id('冯大山');
  const [round] = open.election().rounds;
  assert.ok(round);
  const totals = roundTotals(open.election(), round);
  await ledger.destroyKey(feng);
  const anew = await officeOver(ledger);
  const e = anew.election();
  assert.deepEqual([e.roll.voters.size, e.roll.voters.get(feng)?.secret, e.roll.voters.get(feng)?.group], [40, undefined, 2]);
  assert.ok(!written(e).includes('冯大山'));
  const [again] = e.rounds;
  assert.ok(again);
  assert.deepEqual(roundTotals(e, again), totals);
  assert.deepEqual(resultOf(anew), { ...resultOf(open) });
});

it('the whole election on SQLite, opened anew from its file, is the same state, place and head', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'zheng-office-'));
  const file = join(dir, 'little.db');
  const open = await officeOver(await openSqliteLedger(file));
  await tellPath(open);
  const [state, head, facts] = [written(open.election()), open.head(), open.recorded().length];
  await open.close();
  const anew = await officeOver(await openSqliteLedger(file));
  assert.ok(written(anew.election()) === state);
  assert.deepEqual([anew.head(), anew.recorded().length], [head, facts]);
  await anew.close();
  await rm(dir, { recursive: true, force: true });
});
