// The steps of the opening, minute by minute: each once, before the station opens, on the day of the poll.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { villageAt } from '../testing/lawfulPath.ts';

const step = (what: string, clock = '08:10') => ({ station: 1, step: what, clock });

it('seven steps are recorded at their minute, each once; the station then opens', () => {
  const v = villageAt('openStation');
  v.done('recordStep', { ...step('ballots counted', '08:20'), number: 25 });
  assert.equal(v.refused('recordStep', step('ballots counted', '08:25')).found['clock'], '08:20');
  v.done('recordStep', step('boxes shown empty', '08:22'));
  const steps = v.election.rounds.at(-1)?.stations.get(1)?.steps;
  assert.deepEqual(
    [...(steps ?? [])].map(([key, s]) => [key, s.clock, s.number]),
    [
      ['ballots counted', '08:20', 25],
      ['boxes shown empty', '08:22', undefined],
    ],
  );
});

it('a step told for a minute after the opening is refused; one before it that is written late is taken', () => {
  const v = villageAt('closeStation');
  assert.equal(v.refused('recordStep', step('rules read', '08:31')).key, 'step comes after the opening');
  v.done('recordStep', step('rules read', '08:15'));
});

it('refused: another day, a station that is not set, a station that has closed', () => {
  const v = villageAt('openStation');
  assert.equal(v.refused('recordStep', step('rules read'), v.d(-1)).key, 'not election day');
  v.waitUntil(v.d(0));
  assert.equal(v.refused('recordStep', { ...step('rules read'), station: 9 }, v.d(0)).key, 'no such station');
  assert.equal(villageAt('acceptStation').refused('recordStep', step('rules read'), v.d(0)).key, 'station is closed already');
});
