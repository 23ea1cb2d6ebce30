// Two mobile boxes on one morning: each has its own round, its own escorts and its own voters, and no escort is asked to be in two places.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { routeOf } from './aid.ts';
import { boxFor } from './aiding.ts';
import { scrutineers, villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';

const watchers = [...scrutineers, '冯秋菊', '陈秋菊', '李秋菊'];
const [first, second] = [watchers.slice(0, 3), watchers.slice(3, 6)];
/** Station 1 with the mobile boxes M and N, nine scrutineers there, and up to this order. */
const withTwo = (until: 'meetVoters' | 'closeStation', stops = false): Village =>
  villageAt(
    until,
    {},
    {
      setStations: (at, step) => {
        const body = step.body(at) as { stations: { no: number; boxes: string[] }[] };
        return {
          ...body,
          stations: body.stations.map((s) => (s.no === 1 ? { ...s, boxes: [...s.boxes, 'M', 'N'], mobile: ['M', 'N'] } : s)),
        };
      },
      appointStaff: () => ({
        staff: [
          ...watchers.map((name) => ({ name, role: 'scrutineer', station: 1 })),
          ...['甲', '乙', '丙'].map((name) => ({ name: `镇里${name}`, role: 'scrutineer', station: 2, outside: true })),
        ],
      }),
      meetVoters: (at, step) => {
        if (stops) at.done('agreeMobileBoxes', { by: 'township' });
        return step.body(at);
      },
    },
  );
const route = { box: 'M', leaves: '08:30', back: '10:00', stops: ['老街', '水库'], escorts: first };

it('each box has its own round; an escort of one is refused for the other in the same hours, and goes with it after it is back', () => {
  const v = withTwo('meetVoters');
  v.done('agreeMobileBoxes', { by: 'township' });
  v.done('setMobileRoute', route);
  const other = { box: 'N', leaves: '09:59', back: '11:00', stops: ['后山'], escorts: [...second.slice(0, 2), first[0] ?? ''] };
  const { key, found } = v.refused('setMobileRoute', other);
  assert.deepEqual([key, found], ['escort is with another box', { name: first[0], box: 'M', leaves: '08:30', back: '10:00' }]);
  v.done('setMobileRoute', { ...other, leaves: '10:00' });
  v.done('setMobileRoute', { ...other, escorts: second });
  assert.deepEqual(
    ['M', 'N'].map((box) => routeOf(v.election, 1, box)),
    [
      { leaves: '08:30', back: '10:00', stops: ['老街', '水库'], escorts: first },
      { leaves: '09:59', back: '11:00', stops: ['后山'], escorts: second },
    ],
  );
  v.done('setMobileRoute', { ...route, stops: ['老街'] });
  assert.deepEqual([routeOf(v.election, 1, 'M')?.stops, routeOf(v.election, 1, 'N')?.stops], [['老街'], ['后山']]);
});

it('who asked without naming a box is carried the only box of his station; of two none is chosen for him', () => {
  const two = withTwo('meetVoters');
  const voter = two.id('赵春生');
  two.done('askMobileBox', { voter, reason: 'old' });
  two.done('askMobileBox', { voter: two.id('钱大山'), reason: 'old', box: 'N' });
  const asked = (v: Village, name: string) => boxFor(v.election, v.id(name), v.election.aid.mobile.get(v.id(name)) ?? {});
  assert.deepEqual([asked(two, '赵春生'), asked(two, '钱大山')], [undefined, 'N']);
  two.done('askMobileBox', { voter, reason: 'old', box: 'M' });
  assert.equal(asked(two, '赵春生'), 'M');
});

it('on the day an escort who is out with one box leaves with no other; back, he does; what happened otherwise is put on record by two', () => {
  const v = withTwo('closeStation', true);
  const leaves = { station: 1, box: 'M', clock: '08:40', seals: ['封M'], ballots: 2, escorts: second };
  const other = { ...leaves, box: 'N', seals: ['封N'], clock: '08:50' };
  v.done('sendMobileBox', leaves);
  assert.deepEqual(v.refused('sendMobileBox', other).found, { name: second[0], box: 'M', leaves: '08:40' });
  v.done('recordIrregularity', { rule: 'scrutineersPerBox', what: '人手不够，同三人带两个票箱走', second: 'a_2' });
  v.done('sendMobileBox', other);
});
