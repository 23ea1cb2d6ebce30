// Who may be in the hall without working there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { villageAt } from '../testing/lawfulPath.ts';
import { passesOf } from './passes.ts';

test('a pass is for a candidate, who watches for one, observers and press; who works at the poll gets none, and nobody two', () => {
  const v = villageAt('printBallots');
  const no = (body: object) => v.refused('givePass', body).key;
  assert.equal(villageAt('setStations').refused('givePass', { role: 'press', name: '贺新民' }).key, 'stations are not set');
  assert.equal(no({ role: 'observer', name: '赵秋菊' }), 'works at the poll');
  assert.equal(no({ role: 'candidate', name: '陈大山' }), 'not a candidate');
  assert.equal(no({ role: 'watcher', name: '冯大山', candidate: '陈大山' }), 'not a candidate');
  assert.equal(no({ role: 'watcher', name: '冯大山' }), 'not a candidate');
  assert.equal(no({ role: 'press', name: '贺新民', station: 9 }), 'no such station');
  v.done('givePass', { role: 'watcher', name: '冯大山', candidate: '赵大山', station: 1 });
  assert.equal(no({ role: 'guest', name: '冯 大山' }), 'holds a pass already');
  v.done('givePass', { role: 'press', name: '贺新民', of: '晚报', place: '媒体席' });
  assert.deepEqual(
    passesOf(v.election).map((p) => [p.pass, p.place]),
    [
      [1, '旁听席'],
      [2, '媒体席'],
    ],
  );
  v.done('returnPass', { pass: 1 });
  assert.equal(v.refused('returnPass', { pass: 1 }).key, 'pass is back already');
  assert.equal(v.refused('returnPass', { pass: 9 }).key, 'no such pass');
  v.done('givePass', { role: 'guest', name: '冯大山' });
});

test('a second watcher for one candidate is refused only where the plan says one', () => {
  const plan = { by: '村民代表会议', decides: { candidateWatchers: 1 } };
  const v = villageAt(
    'printBallots',
    {},
    {
      fixElectionDay: (w, step) => {
        w.done('adoptPlan', plan, w.d(-58));
        return step.body(w);
      },
    },
  );
  v.done('givePass', { role: 'watcher', name: '冯大山', candidate: '赵大山' });
  assert.equal(
    v.refused('givePass', { role: 'watcher', name: '陈大山', candidate: '赵大山' }).key,
    'too many watch for a candidate',
  );
  v.done('givePass', { role: 'watcher', name: '陈大山', candidate: '钱大山' });
  const silent = villageAt('printBallots');
  for (const name of ['冯大山', '陈大山']) silent.done('givePass', { role: 'watcher', name, candidate: '赵大山' });
});
