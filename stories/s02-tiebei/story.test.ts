// 铁北社区 told on three stores: what is registered, who is nominated in which way, and the refusals of its days.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalsOf, storyAt, tellOnThreeStores } from '../telling.ts';

const facts = new URL('facts.json', import.meta.url);

test('铁北社区 2012: 329 registered, one hash on memory, SQLite and PostgreSQL', async () => {
  const e = (await tellOnThreeStores(facts)).election.election();
  assert.equal(e.roll.voters.size, 329);
  assert.deepEqual(new Set(e.nomination.held.map((h) => h.way)), new Set(['party organisation', 'self', 'voters jointly']));
});

test('铁北社区: registering before there is a committee, a roll 16 days before the poll, an objection on the sixth day and nine signatures are refused', async () => {
  assert.deepEqual(refusalsOf(await storyAt(facts)), [
    'registerVoters: not in this stage',
    'fixElectionDay: roll posted too late',
    'receiveObjection: objection after the window',
    'recordNomination: too few joint nominators',
  ]);
});
