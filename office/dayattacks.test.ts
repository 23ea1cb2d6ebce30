// Polling day attacked at the office: two chairs conclude at once, a box is closed while calls are under way, a double issue that a merge found is still found after everything is opened anew.
import assert from 'node:assert/strict';
import { cp, mkdir } from 'node:fs/promises';
import { it } from 'node:test';
import { findingsOf } from '../election/findings.ts';
import { issuedTwice } from '../election/polling/issued.ts';
import { openQuestions } from '../election/counting/unsettled.ts';
import { marks } from '../election/testing/lawfulPath.ts';
import { openMemoryLedger } from '../ledger/memory.ts';
import type { OpenElection, Who } from './door.ts';
import { copyOf } from './stations/taking.ts';
import { begin, hallOnTheDay, issue, voters } from './stations/testing/hall.ts';
import { admin, d, everybody, keyOf, officeOver, tellPath } from './testing/little.ts';

const roundOf = (open: OpenElection) => open.election().rounds.at(-1) ?? assert.fail();

it('two chairs conclude in the same moment, one that it is valid and one that it is not: one is recorded, the other refused, and the book holds one result', async () => {
  const ledger = openMemoryLedger();
  const open = await officeOver(ledger);
  await tellPath(open, 'confirmResult');
  const other: Who = { account: 'a_second', name: '副主任' };
  assert.equal(
    keyOf(
      await open.tell(
        { order: 'second chair', do: 'giveRole', on: d(0), body: { account: other.account, name: other.name, role: 'chair' } },
        admin,
      ),
    ),
    'done',
  );
  const conclude = (who: Who, valid: boolean) =>
    open.tell(
      {
        order: `conclude ${who.account}`,
        do: 'confirmResult',
        on: d(0),
        body: { valid, ...(valid ? {} : { because: '另一位主任' }) },
      },
      who,
    );
  const keys = (await Promise.all([conclude(everybody, true), conclude(other, false)])).map(keyOf);
  assert.deepEqual(
    keys.filter((key) => key === 'done'),
    ['done'],
    keys.join(),
  );
  assert.ok(keys[1] === 'not in this stage' || keys[1] === 'result is confirmed already', keys[1]);
  assert.equal(open.recorded().filter(({ fact }) => fact.fact === 'ResultConfirmed').length, 1);
  assert.equal((await officeOver(ledger)).election().rounds[0]?.confirmed?.valid, true);
});

it('a box is closed while thirty calls are under way: each is recorded before it or refused, and what is counted is what was called', async () => {
  const open = await officeOver(openMemoryLedger());
  await tellPath(open, 'openBox');
  const tell = (order: string, name: 'openBox' | 'callBallot' | 'closeBox', body: object) =>
    open.tell({ order, do: name, on: d(0), body }, everybody);
  await tell('open', 'openBox', { box: '1', returned: 20 });
  const call = (number: number) =>
    tell(`call ${number}`, 'callBallot', { box: '1', number, marks: marks({ election: open.election() }, '赵大山', ['孙小梅']) });
  const answers = await Promise.all([
    ...Array.from({ length: 10 }, (_, i) => call(i + 1)),
    tell('close early', 'closeBox', { box: '1' }),
    ...Array.from({ length: 10 }, (_, i) => call(i + 11)),
    tell('close', 'closeBox', { box: '1' }),
    ...Array.from({ length: 10 }, (_, i) => call(i + 21)),
  ]);
  const keys = answers.map(keyOf);
  assert.deepEqual([keys[10], keys[21]], ['calls differ from the count', 'done']);
  assert.ok(
    keys.slice(22).every((key) => key === 'box is counted already'),
    keys.slice(22).join(),
  );
  assert.equal(roundOf(open).boxes.get('1')?.calls.length, 20);
});

it('the laptop and its spare both issued to one voter: merged, the finding and the open question stand, and after the centre is opened anew they stand as before', async () => {
  const hall = await hallOnTheDay();
  try {
    const [stick, early] = [hall.folder('stick'), hall.folder('early')];
    await mkdir(stick);
    const laptop = await hall.laptop(await hall.kit(1), 'one', { mirrorTo: stick });
    await begin(laptop);
    await cp(stick, early, { recursive: true });
    const spare = await hall.laptop(await hall.kit(1, true), 'spare', { from: early });
    const [voter = ''] = voters(hall.centre, 1);
    assert.deepEqual([await issue(laptop, voter), await issue(spare, voter)], ['done', 'done']);
    for (const [of, name] of [
      [laptop, 'station-1'],
      [spare, 'station-1-b'],
    ] as const)
      assert.equal(keyOf(await hall.centre.take(await copyOf(of.kept.ledger, name))), 'done');
    const seen = (open: OpenElection) => ({
      twice: issuedTwice(roundOf(open)),
      findings: findingsOf(open.election(), open.law(), d(0)).flatMap(({ key }) => (key.startsWith('issued twice') ? [key] : [])),
      open: openQuestions(open.election(), roundOf(open)).flatMap((q) => (q.id.startsWith('重复发给') ? [q.id] : [])),
    });
    const before = seen(hall.centre);
    assert.deepEqual(before, {
      twice: [{ elector: voter, stations: [1, 1] }],
      findings: [`issued twice 1 ${voter}`],
      open: ['重复发给同一选民的选票1张'],
    });
    assert.deepEqual(seen(await officeOver(hall.ledger)), before);
  } finally {
    await hall.close();
  }
});
