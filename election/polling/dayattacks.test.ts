// Polling day attacked at its rules: relatives at the count, a count begun while a box is out, a result concluded twice, calls after the box was closed. What is refused, by which words.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { marks, scrutineers, villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';
import { scrutineersAt, staffToReplace } from './avoidance.ts';

const round = (v: Village) => v.election.rounds.at(-1) ?? assert.fail();

it('a candidate and each declared near relative of one is refused as scrutineer, teller, caller and issuer; one who becomes a relative later is named, counts no more, and cannot open the station', () => {
  const v = villageAt('appointStaff');
  v.done('declareRelation', { a: v.id('赵小梅'), b: v.id('赵大山'), kin: 'child' });
  for (const role of ['scrutineer', 'teller', 'caller', 'issuer'])
    for (const name of ['赵大山', '赵小梅'])
      assert.equal(v.refused('appointStaff', { staff: [{ name, role, station: 1 }] }).key, 'staff must avoid', `${name} ${role}`);
  v.done('appointStaff', { staff: scrutineers.map((name, i) => ({ name, role: 'scrutineer', station: i < 3 ? 1 : 2 })) });
  assert.equal(scrutineersAt(v.election, round(v), 1), 3);
  v.done('declareRelation', { a: v.id('赵秋菊'), b: v.id('赵大山'), kin: 'sibling' });
  assert.deepEqual(
    staffToReplace(v.election, round(v)).map(({ member, candidate }) => [member.name, candidate]),
    [['赵秋菊', '赵大山']],
  );
  assert.equal(scrutineersAt(v.election, round(v), 1), 2);
});

it('a relation declared on the morning of the poll: the station with one scrutineer too few does not open', () => {
  const v = villageAt('openStation');
  v.done('declareRelation', { a: v.id('赵秋菊'), b: v.id('赵大山'), kin: 'spouse' });
  assert.deepEqual(
    v.refused('openStation', { station: 1, clock: '08:30', ballots: 22, seals: ['封1'] }, v.d(0)).key,
    'too few scrutineers',
  );
  v.done('openStation', { station: 2, clock: '08:30', ballots: 22, seals: ['封2'] }, v.d(0));
});

it('a near relative of a candidate goes with no mobile box and no relative seen since escorts one', () => {
  const v = villageAt(
    'closeStation',
    {},
    {
      setStations: (_, step) => {
        const body = step.body(_) as { stations: { no: number; boxes: string[] }[] };
        return {
          ...body,
          stations: body.stations.map((s) => (s.no === 1 ? { ...s, boxes: [...s.boxes, 'M'], mobile: ['M'] } : s)),
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
        at.done('askMobileBox', { voter: at.id('赵春生'), reason: 'old', box: 'M' });
        at.done('agreeMobileBoxes', { by: 'township' });
        return step.body(at);
      },
    },
  );
  const leaves = { station: 1, box: 'M', clock: '08:40', seals: ['L1'], ballots: 1, escorts: ['赵秋菊', '钱秋菊', '孙秋菊'] };
  v.done('declareRelation', { a: v.id('赵秋菊'), b: v.id('赵大山'), kin: 'parent' });
  assert.deepEqual(v.refused('sendMobileBox', leaves).found, { name: '赵秋菊', candidate: '赵大山' });
  v.done('sendMobileBox', { ...leaves, escorts: ['冯秋菊', '钱秋菊', '孙秋菊'] });
  assert.equal(v.refused('openBox', { box: '1', returned: 1 }).key, 'polls are not closed', 'no box is opened while one is out');
  assert.equal(v.refused('acceptStation', { station: 1 }).key, 'polls are not closed');
});

it('after a box is closed nobody calls, corrects, enters or counts it anew without an order to recount; a result stands once, whoever concludes it again', () => {
  const v = villageAt('confirmResult');
  const call = { box: '1', number: 21, marks: marks(v, '赵大山', []) };
  assert.equal(v.refused('callBallot', call).key, 'box is counted already');
  assert.equal(v.refused('correctCall', { ...call, number: 1, because: '错', second: 'a_2' }).key, 'box is counted already');
  assert.equal(v.refused('recountBox', { box: '1', returned: 21, because: '错', second: 'a_2' }).key, 'box is counted already');
  assert.equal(v.refused('closeBox', { box: '1' }).key, 'box is counted already');
  assert.equal(v.refused('enterBoxTotals', { box: '1', valid: 20, void: 0, votes: [] }).key, 'box is counted already');
  v.done('confirmResult', { valid: true });
  for (const valid of [true, false]) {
    const again = v.refused('confirmResult', { valid, because: '另一位主任' }, undefined, 'a_other_chair');
    assert.ok(['not in this stage', 'result is confirmed already'].includes(again.key), again.key);
  }
  const late = v.refused('callBallot', call);
  assert.equal(late.key, 'not in this stage');
});
