// Rolls of several places compared: who stands on two is found by the id alone, rehearsals only with rehearsals, and no list tells more than the place.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { villageAt } from '../election/testing/lawfulPath.ts';
import { rows } from '../election/testing/littleVillage.ts';
import { elsewhere, twiceRegistered } from './acrossplaces.ts';
import type { OpenElection } from './door.ts';

const place = (id: string, from: number, to: number, rehearsal = true): OpenElection => {
  const v = villageAt('registerVoters');
  v.done('registerVoters', { rows: rows.slice(from, to) });
  return {
    id,
    rehearsal,
    election: () => v.election,
    recorded: (a = 0) => v.facts.slice(a).map((fact) => ({ fact })),
  } as unknown as OpenElection;
};

test('of 20 here and 25 there five are the same people; a real election is not compared with a rehearsal', async () => {
  const [a, b, real] = [place('a', 0, 20), place('b', 15, 40), place('c', 0, 40, false)];
  const twice = await twiceRegistered(a, [a, b, real]);
  assert.deepEqual(
    twice.map((t) => a.election().roll.voters.get(t.voter)?.secret?.name),
    rows.slice(15, 20).map((r) => r.name),
  );
  assert.ok(twice.every((t) => t.elections.join() === 'b'));
  const asked = rows.flatMap((r) => r.idNumber ?? []);
  const found = await elsewhere(a, [a, b, real], asked);
  assert.equal(found.size, 25);
  assert.deepEqual(found.get(asked[39] ?? ''), ['b']);
});
