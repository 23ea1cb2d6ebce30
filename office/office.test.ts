// The door under attack: orders repeated, told at once, told by the wrong hand, handed over in the middle; and what a real election refuses. A ledger that fails: recovery.test.ts.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { roles } from '../election/keepers.ts';
import type { PathStep } from '../election/testing/lawfulPath.ts';
import { orders, type OrderName } from '../election/orders.ts';
import { openMemoryLedger } from '../ledger/memory.ts';
import { realClock } from './clock.ts';
import { realDice, seededDice } from './dice.ts';
import type { Who } from './door.ts';
import { openElection } from './office.ts';
import { another, keyTold, printOf, written } from './orderkey.ts';
import { resultOf } from './result.ts';
import { mayGive, whoMay } from './roles.ts';
import type { Answered } from './screens.ts';
import { secretsFrom } from './secrets.ts';
import { admin, d, entriesIn, everybody, keyOf, officeOver, publicity, root, steps, tellPath, toldOf } from './testing/little.ts';

it('an order told twice is done once: the second says repeated, with the same facts and place', async () => {
  const ledger = openMemoryLedger();
  const open = await officeOver(ledger);
  await tellPath(open, 'openBox');
  const first = await open.tell(publicity('once'), everybody);
  const facts = open.recorded().length;
  const second = await open.tell(publicity('once'), everybody);
  assert.deepEqual(
    [first.kind, second.kind, open.recorded().length, open.election().publicity.length],
    ['done', 'repeated', facts, 1],
  );
  assert.deepEqual({ ...second, kind: 'done' }, first);
  const anew = await officeOver(ledger);
  assert.equal((await anew.tell(publicity('once'), everybody)).kind, 'repeated', 'also after the books were opened anew');
});

it('another order under a key that is in the book is refused as such, before and after the books are opened anew, and nothing of it is recorded', async () => {
  const ledger = openMemoryLedger();
  const open = await officeOver(ledger);
  await tellPath(open, 'openBox');
  const first = await open.tell(publicity('once'), everybody);
  const facts = open.recorded().length;
  const { body: _, ...without } = publicity('once');
  for (const office of [open, await officeOver(ledger)]) {
    for (const other of [
      publicity('once', 99),
      { ...publicity('once'), on: d(-1) },
      { ...without, do: 'recordIrregularity' as const, body: { rule: 'publicCount', what: '换封', second: 'a_2' } },
    ]) {
      const refusal = await office.tell(other, everybody);
      assert.equal(keyOf(refusal), 'order was another');
      assert.match(
        refusal.kind === 'refused' ? refusal.words.zh : '',
        new RegExp(`第 ${first.kind === 'done' ? first.position : 0} 条.*这次的没有登记`),
      );
    }
    assert.equal(keyOf(await office.tell(publicity('once'), everybody)), 'repeated');
    assert.equal(await office.settle('once'), true, 'the key is asked for as it was told');
    assert.deepEqual([office.recorded().length, office.election().publicity.length], [facts, 1]);
  }
});

it('a key that was written before keys had a print, or under the print of a laptop, is taken as the same order', () => {
  const [one, two] = [secretsFrom(Buffer.alloc(32, 1)), secretsFrom(Buffer.alloc(32, 2))];
  const order = { order: 'a_1 k =not a print', do: 'recordPublicity', body: { count: 1 } };
  const print = printOf(one, order);
  assert.deepEqual(keyTold(written(order.order, print)), { order: order.order, print });
  assert.deepEqual(keyTold(order.order), { order: order.order });
  assert.deepEqual(
    [
      another(undefined, print),
      another(print, printOf(one, { ...order, body: { count: 2 } })),
      another(print, printOf(two, order)),
    ],
    [false, true, false],
  );
});

it('two desks call ballot 1 of box 1 at once: one is done, one is refused', async () => {
  const open = await officeOver(openMemoryLedger());
  await tellPath(open, 'openBox');
  await open.tell({ order: 'box', do: 'openBox', on: d(0), body: { box: '1', returned: 2 } }, everybody);
  const call = (order: string): Promise<Answered> =>
    open.tell({ order, do: 'callBallot', on: d(0), body: { box: '1', number: 1, marks: {} } }, everybody);
  assert.deepEqual((await Promise.all([call('desk-1'), call('desk-2')])).map(keyOf), ['done', 'ballot out of order']);
});

it('50 orders at once stand in 50 places of one chain; one order sent 50 times at once stands in one', async () => {
  const ledger = openMemoryLedger();
  const open = await officeOver(ledger);
  await tellPath(open, 'openBox');
  const before = await entriesIn(ledger);
  const many = await Promise.all(Array.from({ length: 50 }, (_, n) => open.tell(publicity(`many-${n}`, n), everybody)));
  assert.equal(new Set(many.map((a) => (a.kind === 'done' ? a.position : 0))).size, 50);
  const same = await Promise.all(Array.from({ length: 50 }, () => open.tell(publicity('same'), everybody)));
  assert.deepEqual([same.filter((a) => a.kind === 'done').length, same.filter((a) => a.kind === 'repeated').length], [1, 49]);
  assert.equal(await entriesIn(ledger), before + 51);
  const main = await ledger.read('main');
  main.forEach((w, i) => assert.deepEqual([w.position, w.previous], [i + 1, main[i - 1]?.hash ?? 'A'.repeat(43)]));
});

it('asked what became of an order: recorded stays recorded; what was not is refused when it arrives late, and given anew it is done', async () => {
  const ledger = openMemoryLedger();
  const open = await officeOver(ledger);
  await tellPath(open, 'openBox');
  const under = open.tell(publicity('under way'), everybody);
  assert.equal(await open.settle('under way'), true, 'asked while it is under way, the answer waits for it');
  assert.equal(keyOf(await under), 'done');
  assert.equal(keyOf(await open.tell(publicity('under way'), everybody)), 'repeated');
  assert.equal(await open.settle('lost on the way'), false);
  const before = await entriesIn(ledger);
  assert.equal(keyOf(await open.tell(publicity('lost on the way'), everybody)), 'order was given up');
  assert.equal(await entriesIn(ledger), before);
  assert.equal(keyOf(await open.tell(publicity('given anew'), everybody)), 'done');
});

it('who has seen position n decides on position n: after somebody else wrote, the order is refused and can be sent again', async () => {
  const open = await officeOver(openMemoryLedger());
  await tellPath(open, 'openBox');
  const seen = open.recorded().filter((r) => r.written.book === 'main').length;
  assert.equal(keyOf(await open.tell({ ...publicity('a'), expected: seen }, everybody)), 'done');
  assert.equal(keyOf(await open.tell({ ...publicity('b'), expected: seen }, everybody)), 'someone else wrote first');
  assert.equal(keyOf(await open.tell({ ...publicity('b'), expected: seen + 1 }, everybody)), 'done');
});

it(`${Object.keys(orders).length} orders × ${roles.length} roles: what the table does not give to a role is refused and writes nothing`, async () => {
  const open = await officeOver(openMemoryLedger());
  await open.tell(toldOf(open, steps[0] as PathStep, 'begin'), admin);
  for (const role of roles)
    await open.tell(
      { order: `role-${role}`, do: 'giveRole', on: d(-60), body: { account: `a_${role}`, name: role, role } },
      admin,
    );
  const facts = open.recorded().length;
  for (const name of Object.keys(orders) as OrderName[]) {
    for (const role of [...roles, undefined]) {
      const who: Who = { account: role ? `a_${role}` : 'a_stranger', name: '某人' };
      const may = mayGive(name, role ? [role] : [], false);
      const answer = await open.tell({ order: `${name} ${role ?? ''}`, do: name, body: { nothing: 'of the kind' } }, who);
      assert.equal(keyOf(answer) === 'not allowed to this role', !may, `${name} by ${role ?? 'a stranger'}: ${keyOf(answer)}`);
    }
    assert.equal(mayGive(name, [], true), ['beginElection', 'giveRole', 'handOverRole'].includes(name), name);
  }
  assert.equal(open.recorded().length, facts);
  assert.deepEqual([whoMay('callBallot'), whoMay('beginElection')], [['teller', 'caller'], []]);
});

it('a teller hands over in the middle of a box: his next call is refused, his substitute goes on with ballot 2', async () => {
  const open = await officeOver(openMemoryLedger());
  await tellPath(open, 'openBox');
  const [fan, huang]: Who[] = [
    { account: 'a_fan', name: '范和平' },
    { account: 'a_huang', name: '黄林波' },
  ];
  assert.ok(fan && huang);
  await open.tell({ order: 'r1', do: 'giveRole', body: { account: fan.account, name: fan.name, role: 'teller' } }, everybody);
  await open.tell(
    { order: 'r2', do: 'giveRole', body: { account: huang.account, name: huang.name, role: 'observer' } },
    everybody,
  );
  const call = (n: number, who: Who): Promise<Answered> =>
    open.tell({ order: `call-${n}-${who.account}`, do: 'callBallot', on: d(0), body: { box: '1', number: n, marks: {} } }, who);
  await open.tell({ order: 'box', do: 'openBox', on: d(0), body: { box: '1', returned: 3 } }, fan);
  assert.deepEqual([keyOf(await call(1, huang)), keyOf(await call(1, fan))], ['not allowed to this role', 'done']);
  await open.tell(
    { order: 'over', do: 'handOverRole', body: { role: 'teller', from: fan.account, to: huang.account, because: '换班' } },
    everybody,
  );
  assert.deepEqual([keyOf(await call(2, fan)), keyOf(await call(2, huang))], ['not allowed to this role', 'done']);
});

it('a listener that fails takes nothing back: the order is confirmed, the next listener is told', async () => {
  const open = await officeOver(openMemoryLedger());
  await tellPath(open, 'openBox');
  let heard = 0;
  open.follow(() => {
    throw new Error('a screen has gone');
  });
  open.follow((added) => {
    heard += added.length;
  });
  assert.deepEqual(
    [keyOf(await open.tell(publicity('a'), everybody)), keyOf(await open.tell(publicity('b'), everybody)), heard],
    ['done', 'done', 2],
  );
});

it('what two people put on record against a rule is a finding of the result, with the article of that rule', async () => {
  const open = await officeOver(openMemoryLedger());
  await tellPath(open, 'confirmResult');
  assert.equal(
    keyOf(
      await open.tell(
        {
          order: 'irr',
          do: 'recordIrregularity',
          on: d(0),
          body: { rule: 'publicCount', what: '计票时停电十分钟', second: 'a_second' },
        },
        everybody,
      ),
    ),
    'done',
  );
  const found = resultOf(open)?.findings.filter((f) => f.key === 'irregularity');
  assert.deepEqual(
    found?.map((f) => [f.zh, f.cites?.includes('第十八条')]),
    [['异常情况：计票时停电十分钟', true]],
  );
});

it('a real election takes no seeded dice, and is none of the rehearsals whatever the order says', async () => {
  const parts = { id: 'real', ledger: openMemoryLedger(), secrets: secretsFrom(root), clock: realClock(), rehearsal: false };
  await assert.rejects(openElection({ ...parts, dice: seededDice(1) }), /rehearsals only/);
  const open = await openElection({ ...parts, dice: realDice() });
  await open.tell(
    {
      order: 'begin',
      do: 'beginElection',
      on: '2026-04-01',
      body: {
        kind: 'village',
        township: '白沙乡',
        name: '小坪村',
        groups: 2,
        term: 8,
        posts: [
          { post: 'director', seats: 1 },
          { post: 'member', seats: 2 },
        ],
        rehearsal: true,
      },
    },
    admin,
  );
  assert.equal(open.election().begun?.rehearsal, false);
});
