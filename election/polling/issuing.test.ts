// 发票 under attack: one elector one ballot set, at one station, for others only on a published proxy; two books that both issued; sums that the close is held to.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { evolve } from '../election.ts';
import { ballotsLeft, issuedAt, issuedTwice, standingAt, standingIssues } from './issued.ts';
import { path, villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';

const roundOf = (v: Village) => {
  const round = v.election.rounds.at(-1);
  if (!round) throw new Error('no round');
  return round;
};
/** Both stations open: 1 for group 1, 2 for group 2, a ballot for each of their twenty voters. */
const open = (): Village => villageAt('closeStation');
const issue = (v: Village, taker: string, more: object = {}, station = 1) =>
  v.tell('issueBallots', { station, taker: v.id(taker), ...more });
const why = (v: Village, taker: string, more: object = {}, station = 1) =>
  v.refused('issueBallots', { station, taker: v.id(taker), ...more }).key;

/** Goes on along the lawful path until the stations are open. */
const toTheOpenDoor = (v: Village): Village => {
  const steps = path();
  const from = steps.findIndex((s) => s.do === 'deliverCards');
  const to = steps.findIndex((s) => s.do === 'closeStation');
  for (const step of steps.slice(from, to)) v.done(step.do, step.body(v), v.d(step.day));
  return v;
};

it('a voter receives once, at the own station: the second time and the other station are refused, with the place to go', () => {
  const v = open();
  assert.deepEqual(
    (issue(v, '赵春生') as readonly { fact: string }[]).map((f) => f.fact),
    ['BallotIssued'],
  );
  const twice = v.refused('issueBallots', { station: 1, taker: v.id('赵春生') });
  assert.deepEqual(
    [twice.key, twice.because?.text],
    ['a ballot is issued already', 'PLAN'],
    'the law is silent: the plan’s one ballot for each voter',
  );
  const sent = v.refused('issueBallots', { station: 1, taker: v.id('陈春生') });
  assert.deepEqual([sent.key, sent.found['station']], ['votes at another station', 2]);
  issue(v, '陈春生', {}, 2);
  assert.deepEqual([issuedAt(roundOf(v), 1).own, issuedAt(roundOf(v), 2).own], [1, 1]);
});

it('for another only on a proxy that was published: 郑小梅 takes the ballot of 吴春生 at his station, who then receives none himself', () => {
  const v = villageAt('deliverCards');
  v.done('recordProxies', { proxies: [{ principal: v.id('吴春生'), holder: v.id('郑小梅') }] }, v.d(-5));
  v.done('postProxyList', { places: ['公开栏'] }, v.d(-4));
  const day = toTheOpenDoor(v);
  assert.equal(why(day, '吴春生', {}, 2), 'another votes by proxy');
  assert.equal(why(day, '郑小梅', { own: false, proxyFor: [day.id('王春生')] }, 2), 'no published proxy');
  issue(day, '郑小梅', { proxyFor: [day.id('吴春生')] }, 2);
  assert.deepEqual({ ...issuedAt(roundOf(day), 2) }, { own: 1, byProxy: 1, spoiled: 0 });
});

it('a spoiled sheet is replaced and counts as spoiled; a wrong issue is corrected by two people and may then be issued again', () => {
  const v = open();
  issue(v, '赵春生');
  v.done('replaceBallot', { station: 1, elector: v.id('赵春生') });
  const before = ballotsLeft(roundOf(v), 1);
  const wrong = { station: 1, elector: v.id('赵春生'), because: '点错人' };
  assert.equal(v.refused('correctIssue', { ...wrong, second: 'a_clerk' }).key, 'two people are needed');
  v.done('correctIssue', { ...wrong, second: 'a_2' });
  assert.equal(ballotsLeft(roundOf(v), 1), before + 2, 'the issue and its spoiled sheet are taken back');
  issue(v, '赵春生');
  assert.equal(issuedAt(roundOf(v), 1).own, 1);
});

it('the close is held to the record: 3 issued one by one are closed as 3, not as 4, unless two people put it on record', () => {
  const v = open();
  for (const name of ['赵春生', '钱春生', '孙春生']) issue(v, name);
  const received = roundOf(v).stations.get(1)?.opened?.ballots ?? 0;
  const close = (own: number) => ({
    station: 1,
    clock: '12:00',
    issued: own,
    own,
    byProxy: 0,
    spoiled: 0,
    unused: received - own,
  });
  assert.equal(v.refused('closeStation', close(4)).key, 'differs from the issue record');
  v.done('closeStation', close(3));
  assert.equal(why(v, '李春生'), 'station is closed already');
});

it('two stations that issued to one elector, each in its own book without the other, are both there after the merge', () => {
  const v = open();
  issue(v, '赵春生');
  evolve(v.election, { fact: 'BallotIssued', on: v.d(0), round: 1, station: 2, elector: v.id('赵春生') });
  assert.deepEqual(issuedTwice(roundOf(v)), [{ elector: v.id('赵春生'), stations: [1, 2] }]);
});

it('struck at station 2: of 2 issues 1 stands there, its ballot lies there again, and the close is held to 1; each strike takes one issue, of three books too', () => {
  const v = open();
  issue(v, '赵春生');
  issue(v, '吴春生', {}, 2);
  const left = ballotsLeft(roundOf(v), 2);
  const again = { fact: 'BallotIssued', on: v.d(0), round: 1, station: 2, elector: v.id('赵春生') } as const;
  const strike = () => v.done('strikeIssue', { station: 2, elector: v.id('赵春生'), because: '只有一张', second: 'a_2' });
  evolve(v.election, { ...again, helped: true });
  assert.deepEqual([standingAt(roundOf(v), 2).own, ballotsLeft(roundOf(v), 2)], [2, left - 1]);
  strike();
  assert.deepEqual([standingAt(roundOf(v), 2).own, ballotsLeft(roundOf(v), 2), standingIssues(roundOf(v)).length], [1, left, 2]);
  evolve(v.election, again);
  strike();
  assert.deepEqual(
    [standingAt(roundOf(v), 1).own, standingAt(roundOf(v), 2).own, standingIssues(roundOf(v)).filter((one) => one.helped).length],
    [1, 1, 0],
  );
  v.done('closeStation', { station: 2, clock: '12:00', issued: 1, own: 1, byProxy: 0, spoiled: 0, unused: left });
});

it('issued + spoiled + left = received, whatever is issued, replaced, corrected and added: 60 random mornings', () => {
  const names = ['赵春生', '钱春生', '孙春生', '李春生', '周春生'];
  const act = fc.record({ who: fc.constantFrom(...names), what: fc.constantFrom('issue', 'replace', 'correct', 'add') });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const v = open();
      let received = roundOf(v).stations.get(1)?.opened?.ballots ?? 0;
      for (const { who, what } of acts) {
        const elector = v.id(who);
        if (what === 'issue') v.tell('issueBallots', { station: 1, taker: elector });
        if (what === 'replace') v.tell('replaceBallot', { station: 1, elector });
        if (what === 'correct') v.tell('correctIssue', { station: 1, elector, because: '错', second: 'a_2' });
        if (what === 'add' && 'length' in v.tell('addBallots', { station: 1, ballots: 1 })) received += 1;
        const { own, byProxy, spoiled } = issuedAt(roundOf(v), 1);
        assert.equal(own + byProxy + spoiled + ballotsLeft(roundOf(v), 1), received);
        assert.equal([...roundOf(v).issues.values()].flat().filter((i) => i.station === 1).length, own + byProxy);
      }
    }),
    { numRuns: 60 },
  );
});
