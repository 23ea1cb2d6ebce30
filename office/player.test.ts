// The player: it tells a story through the door at a chosen speed, waits when it is paused, goes on, and stops after twenty refusals.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wallScreen } from './views/wall.ts';
import { eveOf } from './views/testing/eve.ts';
import { openPlayer, type StoryLine } from './player.ts';

const { open, cast, left } = await eveOf('openAllStations');
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((later) => setTimeout(later, 5));
};

test('2149 ballots in forty seconds is 53.7 a second unless another speed is chosen', () => {
  const { speed, state, ballots, available } = openPlayer(open, left).state();
  assert.deepEqual([Math.floor(speed), state, ballots, available], [53, 'ready', 2149, true]);
});

test('played, paused, continued at speed and finished: the wall ends with 1984 for 罗伟林', async () => {
  const player = openPlayer(open, left);
  player.play(200);
  await until(() => player.state().ballotsTold >= 40);
  player.pause();
  await new Promise((later) => setTimeout(later, 120));
  const paused = player.state().ballotsTold;
  await new Promise((later) => setTimeout(later, 120));
  assert.equal(player.state().ballotsTold, paused, 'a pause is a pause');
  assert.equal(wallScreen(open).called, paused, 'what was told is what the wall shows');
  player.speed(5000);
  player.continue();
  await player.ended();
  const { state, ballotsTold, words } = player.state();
  assert.deepEqual([state, ballotsTold, words], ['finished', 2149, undefined]);
  assert.equal(wallScreen(open).posts[0]?.candidates[0]?.votes, 1984);
});

test('stopped in the middle and begun anew, the player leaves nothing out and does nothing twice', async () => {
  const again = await eveOf('openAllStations', 'again');
  const before = openPlayer(again.open, again.left);
  before.play(1000);
  await until(() => before.state().ballotsTold >= 300);
  before.stop();
  await before.ended();
  const after = openPlayer(again.open, again.left);
  after.play(5000);
  await after.ended();
  assert.equal(after.state().state, 'finished');
  assert.deepEqual(
    [wallScreen(again.open).called, wallScreen(again.open).posts[0]?.candidates[0]?.votes, wallScreen(again.open).state],
    [2149, 1984, 'announced'],
  );
});

test('at 100 a second, thirty ballots take about 0.3 seconds, not less than 0.2', async () => {
  const nothing = { ...open, tell: async () => ({ kind: 'done' as const, facts: [], position: 0 }) };
  const line: StoryLine = { told: { order: 'x', do: 'callBallot', body: {} }, who: cast.by.teller };
  const player = openPlayer(nothing, { lines: 30, ballots: 30, steps: () => Array.from({ length: 30 }, () => line) });
  const began = performance.now();
  player.play(100);
  await player.ended();
  assert.ok(performance.now() - began > 200);
  assert.equal(player.state().state, 'finished');
});

test('twenty refusals in a row stop it with the last one in words; an expected refusal does not count', async () => {
  const steps = (refusedOnPurpose: boolean): readonly StoryLine[] =>
    Array.from({ length: 40 }, (_, n) => ({
      told: { order: `again ${refusedOnPurpose} ${n}`, do: 'meetVoters', body: { place: `村部 ${n}` } },
      who: cast.by.clerk,
      refusedOnPurpose,
    }));
  const stopped = openPlayer(open, { lines: 40, ballots: 0, steps: () => steps(false) });
  stopped.play();
  await stopped.ended();
  assert.deepEqual([stopped.state().state, stopped.state().told], ['refused', 20]);
  assert.ok(stopped.state().words?.zh);
  const expected = openPlayer(open, { lines: 40, ballots: 0, steps: () => steps(true) });
  expected.play();
  await expected.ended();
  assert.deepEqual([expected.state().state, expected.state().told], ['finished', 40]);
});

test('a real election is never played', () => {
  const player = openPlayer({ ...open, rehearsal: false }, left);
  player.play();
  assert.deepEqual([player.state().available, player.state().state], [false, 'ready']);
});
