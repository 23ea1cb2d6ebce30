// A mobile box on the day: what leaves with it, who is visited, what comes back; 6 taken = 4 issued + 1 spoiled + 1 brought back.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { isRefusal } from '../chapter.ts';
import { ballotsLeft, issuedAt } from './issued.ts';
import { scrutineers, villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';
import { ballotsOut, ballotsWith, lastTrip, tripsOf } from './mobiletrip.ts';

const box = 'M';
const escorts = scrutineers.slice(0, 3);
const asked = ['赵春生', '赵大山', '钱秋菊', '钱大山', '孙秋菊'];
/** A village whose station 1 is open and has a mobile box that five asked for. */
const withBox = (): Village => {
  const v = villageAt(
    'closeStation',
    {},
    {
      setStations: (_, step) => {
        const body = step.body(_) as { stations: { no: number; boxes: string[] }[] };
        return {
          ...body,
          stations: body.stations.map((s) => (s.no === 1 ? { ...s, boxes: [...s.boxes, box], mobile: [box] } : s)),
        };
      },
      appointStaff: () => ({
        staff: [...scrutineers, '冯秋菊', '陈秋菊', '李秋菊'].map((name, i) => ({
          name,
          role: 'scrutineer',
          station: i < 3 || i > 5 ? 1 : 2,
        })),
      }),
      meetVoters: (at, step) => {
        for (const name of asked) at.done('askMobileBox', { voter: at.id(name), reason: 'old', box });
        at.done('agreeMobileBoxes', { by: 'township' });
        return step.body(at);
      },
    },
  );
  return v;
};
const leaves = { station: 1, box, clock: '08:40', seals: ['L1'], ballots: 6, escorts };
const visit = (v: Village, name: string, found = 'voted', clock = '09:00') => ({
  station: 1,
  box,
  clock,
  voter: v.id(name),
  found,
});
const back = { station: 1, box, clock: '10:00', seals: ['L1'], unused: 1, escorts };
const round = (v: Village) => v.election.rounds.at(-1) ?? assert.fail();

it('6 taken: 4 voted, 1 of them twice because a sheet was spoiled, 1 not at home, 1 comes back', () => {
  const v = withBox();
  v.done('sendMobileBox', leaves);
  assert.equal(ballotsLeft(round(v), 1), 22 - 6, '6 of the 22 are not at the desk');
  for (const name of asked.slice(0, 4)) v.done('visitVoter', visit(v, name));
  v.done('replaceBallot', { station: 1, elector: v.id('赵春生') });
  v.done('visitVoter', visit(v, '孙秋菊', 'absent'));
  assert.equal(v.refused('visitVoter', visit(v, '孙秋菊', 'absent')).key, 'nothing changes');
  assert.deepEqual(v.refused('returnMobileBox', { ...back, unused: 2 }).found, {
    box,
    ballots: 6,
    issued: 4,
    spoiled: 1,
    unused: 2,
    due: 1,
  });
  v.done('returnMobileBox', back);
  assert.deepEqual(issuedAt(round(v), 1), { own: 4, byProxy: 0, spoiled: 1 });
  assert.equal(ballotsLeft(round(v), 1), 22 - 4 - 1, 'what came back lies at the station again');
});

it('a voter who is not at home comes to the station and gets one ballot; the mobile box then gives no second', () => {
  const v = withBox();
  v.done('sendMobileBox', leaves);
  v.done('visitVoter', visit(v, '孙秋菊', 'absent'));
  v.done('issueBallots', { station: 1, taker: v.id('孙秋菊') });
  assert.equal(v.refused('visitVoter', visit(v, '孙秋菊')).key, 'a ballot is issued already');
});

it('refused: too few escorts, strangers, a box that is no mobile box, twice, somebody who did not ask, more ballots than are there', () => {
  const v = withBox();
  assert.equal(v.refused('visitVoter', visit(v, '赵春生')).key, 'mobile box is not out');
  assert.equal(v.refused('sendMobileBox', { ...leaves, escorts: escorts.slice(0, 1) }).key, 'too few escorts');
  assert.equal(v.refused('sendMobileBox', { ...leaves, escorts: ['赵春生', ...escorts] }).key, 'not a scrutineer');
  assert.equal(v.refused('sendMobileBox', { ...leaves, box: '1' }).key, 'no such mobile box');
  assert.equal(v.refused('sendMobileBox', { ...leaves, ballots: 23 }).key, 'no ballots are left');
  v.done('sendMobileBox', leaves);
  assert.equal(v.refused('sendMobileBox', leaves).key, 'mobile box is out');
  assert.equal(v.refused('visitVoter', visit(v, '李秋菊')).key, 'not on that list');
  assert.equal(v.refused('closeStation', { station: 1, clock: '11:00', issued: 0, own: 0, unused: 22 }).key, 'mobile box is out');
});

it('the box gives no more than it took: after 1 of 1 the next voter is refused', () => {
  const v = withBox();
  v.done('sendMobileBox', { ...leaves, ballots: 1 });
  v.done('visitVoter', visit(v, '赵春生'));
  assert.equal(v.refused('visitVoter', visit(v, '赵大山')).key, 'no ballots are with the box');
  assert.equal(v.refused('replaceBallot', { station: 1, elector: v.id('赵春生') }).key, 'no ballots are with the box');
});

it('another seal than at leaving is refused; put on record by two, it is taken as it is', () => {
  const v = withBox();
  v.done('sendMobileBox', { ...leaves, ballots: 1 });
  const other = { ...back, seals: ['L2'] };
  assert.equal(v.refused('returnMobileBox', other).key, 'seals of the boxes differ');
  const noted = v.tell('recordIrregularity', { rule: 'publicCount', what: '封条破损，当众换封', second: 'a_2' });
  assert.ok(!isRefusal(noted), JSON.stringify(noted));
  v.done('returnMobileBox', other);
});

it('the box goes out again: 6 = 3 + 3 back, then 2 of its own under another seal = 1 + 1 back; the two rounds add up to 4 issued, and who was not at home votes on the second', () => {
  const v = withBox();
  v.done('sendMobileBox', leaves);
  for (const name of asked.slice(0, 3)) v.done('visitVoter', visit(v, name));
  v.done('visitVoter', visit(v, '孙秋菊', 'absent'));
  v.done('returnMobileBox', { ...back, unused: 3 });
  assert.equal(v.refused('visitVoter', visit(v, '孙秋菊', 'voted', '10:20')).key, 'mobile box is back already');
  assert.equal(v.refused('sendMobileBox', { ...leaves, clock: '09:30' }).key, 'the moment is past', 'it was back at 10:00');
  v.done('sendMobileBox', { ...leaves, clock: '10:10', seals: ['L7'], ballots: 2, escorts: ['冯秋菊', '陈秋菊', '李秋菊'] });
  assert.equal(v.refused('closeStation', { station: 1, clock: '11:00', issued: 3, own: 3, unused: 19 }).key, 'mobile box is out');
  assert.equal(ballotsLeft(round(v), 1), 22 - 3 - 2);
  v.done('visitVoter', visit(v, '孙秋菊', 'voted', '10:20'));
  assert.equal(
    v.refused('returnMobileBox', { ...back, clock: '10:05', unused: 1, seals: ['L7'] }).key,
    'the moment is past',
    'it left at 10:10',
  );
  assert.equal(
    v.refused('returnMobileBox', { ...back, clock: '10:40', unused: 1 }).key,
    'seals of the boxes differ',
    'the seal of the first round',
  );
  assert.deepEqual(v.refused('returnMobileBox', { ...back, clock: '10:40', seals: ['L7'], unused: 4 }).found, {
    box,
    ballots: 2,
    issued: 1,
    spoiled: 0,
    unused: 4,
    due: 1,
  });
  v.done('returnMobileBox', { ...back, clock: '10:40', seals: ['L7'], unused: 1 });
  const station = round(v).stations.get(1) ?? assert.fail();
  assert.deepEqual(
    tripsOf(station).map((t) => [t.left, t.ballots, t.issued, t.back?.unused]),
    [
      ['08:40', 6, 3, 3],
      ['10:10', 2, 1, 1],
    ],
  );
  assert.equal(ballotsLeft(round(v), 1), 22 - 4);
});

it('an issue of the first round corrected while the box is on its second takes nothing from the second: the ballot lies at the station', () => {
  const v = withBox();
  v.done('sendMobileBox', leaves);
  v.done('visitVoter', visit(v, '赵春生'));
  v.done('returnMobileBox', { ...back, unused: 5 });
  v.done('sendMobileBox', { ...leaves, clock: '10:10', ballots: 2 });
  v.done('correctIssue', { station: 1, elector: v.id('赵春生'), because: '点错', second: 'a_2' });
  const second = lastTrip(round(v).stations.get(1) ?? assert.fail(), box) ?? assert.fail();
  assert.deepEqual([second.issued, ballotsWith(second), ballotsLeft(round(v), 1)], [0, 2, 20]);
  v.done('visitVoter', visit(v, '赵春生', 'voted', '10:20'));
  assert.deepEqual([second.issued, ballotsWith(second)], [1, 1]);
});

it('a wrong visit is corrected by two: the ballot is with the box again', () => {
  const v = withBox();
  v.done('sendMobileBox', leaves);
  v.done('visitVoter', visit(v, '赵春生'));
  const corrected = v.tell('correctIssue', { station: 1, elector: v.id('赵春生'), because: '点错', second: 'a_2' });
  assert.ok(!isRefusal(corrected), JSON.stringify(corrected));
  v.done('returnMobileBox', { ...back, unused: 6 });
});

it('whatever is done in whatever order, 22 received = issued + spoiled + left + out, and what the box took = issued + spoiled + with it', () => {
  const step = fc.record({
    do: fc.constantFrom('visit', 'miss', 'desk', 'replace', 'correct', 'back', 'again'),
    who: fc.integer({ min: 0, max: asked.length - 1 }),
    unused: fc.integer({ min: 0, max: 6 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const v = withBox();
      v.done('sendMobileBox', leaves);
      for (const { do: what, who, unused } of steps) {
        const name = asked[who] ?? assert.fail();
        const elector = v.id(name);
        if (what === 'visit') v.tell('visitVoter', visit(v, name));
        else if (what === 'miss') v.tell('visitVoter', visit(v, name, 'absent'));
        else if (what === 'desk') v.tell('issueBallots', { station: 1, taker: elector });
        else if (what === 'replace') v.tell('replaceBallot', { station: 1, elector });
        else if (what === 'correct') v.tell('correctIssue', { station: 1, elector, because: '点错', second: 'a_2' });
        else if (what === 'again') v.tell('sendMobileBox', { ...leaves, clock: '10:30', ballots: unused });
        else v.tell('returnMobileBox', { ...back, clock: '10:30', unused });
        const { own, byProxy, spoiled } = issuedAt(round(v), 1);
        const station = round(v).stations.get(1) ?? assert.fail();
        assert.equal(own + byProxy + spoiled + ballotsLeft(round(v), 1) + ballotsOut(station), 22);
        assert.ok(ballotsLeft(round(v), 1) >= 0);
        for (const trip of tripsOf(station)) {
          assert.ok(ballotsWith(trip) >= 0);
          if (trip.back) assert.equal(trip.ballots, trip.issued + trip.spoiled + trip.back.unused);
        }
        const atHome = [...round(v).issues.values()].flat().filter((issue) => issue.box !== undefined).length;
        assert.equal(
          tripsOf(station).reduce((n, trip) => n + trip.issued - trip.corrected, 0),
          atHome,
        );
      }
    }),
    { numRuns: 40 },
  );
});
