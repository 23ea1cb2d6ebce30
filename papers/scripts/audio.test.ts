// The ballot read aloud: every name once, in the order of the ballot, each in the same words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { villageAt } from '../../election/testing/lawfulPath.ts';
import { ballotMatter } from '../ballots/matter.ts';
import { readable } from '../page.ts';
import { ballotScript } from './audio.ts';

test('five names are read in the order of the ballot, each once, with no word of praise; a repeat election reads as a first one', () => {
  const v = villageAt('openStation');
  const round = v.election.rounds[0];
  assert.ok(round);
  const said = readable(ballotScript(v.election, round));
  const names = round.candidates.map((c) => c.name);
  assert.deepEqual(
    names.map((name) => said.split(name).length - 1),
    [1, 1, 1, 1, 1],
  );
  const places = names.filter((_, at) => round.candidates[at]?.post === 'member').map((name) => said.indexOf(name));
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  assert.doesNotMatch(said, /优秀|推荐|得票|现任/);
  assert.match(said, /另选他人/);
  const again = { ...round, number: 2, kind: 'repeat' as const };
  assert.match(readable(ballotScript(v.election, again)), /另选他人/);
  assert.equal(ballotMatter(v.election, v.d(0), again).title, '重新选举选票');
  assert.doesNotMatch(readable(ballotScript(v.election, { ...again, kind: 'second' })), /另选他人/);
});
