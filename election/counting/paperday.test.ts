// A day that was run on paper, typed in afterwards: everything stands under the day it happened, by two who enter the sheets each on their own, and the same refusals hold.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isRefusal } from '../chapter.ts';
import { villageAt } from '../testing/lawfulPath.ts';
import type { OrderName } from '../orders.ts';
import { stageOf } from '../stages.ts';
import { roundTotals } from './totals.ts';

it('opening, a break, closing and two sheets of 20 ballots are typed in three days later by two tellers: 28 and 12 of 40, all under the day of the poll', () => {
  const v = villageAt('openStation');
  for (const [account, name] of [
    ['a_1', '李希静'],
    ['a_2', '范和平'],
  ])
    v.done('giveRole', { account, name, role: 'teller' });
  const late = (what: OrderName, body: unknown, by = 'a_1') => v.tell(what, body, v.d(0), by, v.d(3));
  const done = (what: OrderName, body: unknown, by?: string) => {
    const decision = late(what, body, by);
    assert.ok(!isRefusal(decision) && decision.every((f) => f.on === v.d(0)), `${what}: ${JSON.stringify(decision)}`);
  };
  for (const station of [1, 2]) {
    done('recordStep', { station, step: 'boxes shown empty', clock: '08:20' });
    done('openStation', { station, clock: '08:30', ballots: 20, seals: [`封${station}`] });
  }
  done('interruptPoll', { station: 1, clock: '09:00', seals: ['F1'], because: 'power cut' });
  done('resumePoll', { station: 1, clock: '09:20', seals: ['F1'] });
  const closing = (station: number) => ({ station, clock: '11:00', issued: 20, own: 20, unused: 0 });
  for (const second of [undefined, ' ', 'a_1', '李希静']) {
    const alone = late('closeStation', { ...closing(1), ...(second === undefined ? {} : { second }) });
    assert.ok(isRefusal(alone) && (second === ' ' || alone.key === 'two people are needed'), `${second} is nobody else`);
  }
  for (const station of [1, 2]) done('closeStation', { ...closing(station), second: '范和平' });
  for (const station of [1, 2]) done('acceptStation', { station });
  const votes = [
    ['director', '赵大山', 14],
    ['director', '钱大山', 6],
    ['member', '孙小梅', 20],
  ] as const;
  const sheet = (box: string) => ({
    box,
    valid: 20,
    void: 0,
    votes: votes.map(([post, name, n]) => ({ post, key: v.id(name), votes: n })),
  });
  for (const box of ['1', '2']) {
    done('openBox', { box, returned: 20, tellers: 2 });
    done('enterBoxTotals', sheet(box), 'a_1');
    const alone = late('closeBox', { box });
    assert.ok(isRefusal(alone) && alone.key === 'calls differ from the count', 'one teller alone');
    done('enterBoxTotals', sheet(box), 'a_2');
    done('closeBox', { box });
  }
  const [round] = v.election.rounds;
  assert.ok(round);
  assert.deepEqual(
    roundTotals(v.election, round).contests[0]?.candidates.map((c) => c.votes),
    [28, 12],
  );
  done('confirmResult', { valid: true });
  assert.equal(stageOf(v.election), 'result');
});
