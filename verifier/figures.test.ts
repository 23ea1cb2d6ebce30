// Figures that do not add up, thresholds that are not the law's, winners that are not: each found at its place, though every hash and signature fits.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadVerifier } from './run.mjs';
import { membersOf, plain, zipOf } from './test/archives.mjs';

const verify = loadVerifier();

type Options = NonNullable<Parameters<typeof membersOf>[0]>;

/** The places and keys of all discrepancies: `check what where`. */
async function findingsOf(members: Record<string, Uint8Array>): Promise<string[]> {
  const { ok, discrepancies } = await verify(zipOf(members));
  assert.equal(ok, discrepancies.length === 0);
  return discrepancies.map((one: Record<string, string>) => `${one.check} ${one.what} ${one.where}`);
}

async function found(options: Options, ...expected: string[]): Promise<void> {
  const all = await findingsOf(membersOf(options));
  for (const one of expected) assert.ok(all.includes(one), `${one} is not among:\n${all.join('\n')}`);
  assert.ok(all.length > 0);
}

test('46 + 2 + 0 + 2 = 50 ballots; with one valid ballot more the sum is 51, and the boxes say 46', () =>
  found(
    {
      change: (world) => {
        world.totals.rounds[0]!.kinds[0]!.valid = 47;
      },
    },
    'sums verdicts totals.json rounds[0].kinds[0].returned',
    'sums boxes totals.json rounds[0].kinds[0].valid',
  ));

test('16 + 14 = 30 votes in the boxes; a total of 31 is told by name', () =>
  found(
    {
      change: (world) => {
        world.totals.rounds[0]!.contests[0]!.candidates[0]!.votes = 31;
      },
    },
    'sums boxes totals.json rounds[0].contests director 甲木',
    'result elected result.json contests[0].elected 甲木',
  ));

test('51 votes on 50 ballots are told as wrong; 50 ballots back of 49 issued happened so, and are told as recorded', async () => {
  const issued: Options = {
    change: (world) => {
      world.totals.rounds[0]!.kinds[0]!.issued = 49;
    },
  };
  assert.ok(!(await findingsOf(membersOf(issued))).some((one) => one.startsWith('sums')));
  await found(
    {
      change: (world) => {
        const [round] = world.totals.rounds;
        round!.contests[0]!.candidates[0]!.votes = 51;
      },
    },
    'sums too-many totals.json rounds[0].contests[0].candidates[0].votes',
  );
});

test('totals.json differs from what the main book published', () =>
  found(
    {
      swap: (files, world) => {
        const other = structuredClone(world.totals);
        other.rounds[0].registered = 61;
        return { ...files, 'totals.json': Buffer.from(plain(other)) };
      },
    },
    'sums published totals.json rounds[0].registered',
    'result registered result.json registered',
  ));

test('the loser is named as elected: 甲木 with 30 is missing, 乙火 with 17 does not belong', () =>
  found(
    {
      change: (world) => {
        world.result.contests[0]!.elected = [{ name: '乙火', votes: 17, how: 'first vote' }];
      },
    },
    'result elected result.json contests[0].elected 甲木',
    'result elected result.json contests[0].elected 乙火',
  ));

test('a vote more for the winner in the result: 31 is not 30', () =>
  found(
    {
      change: (world) => {
        world.result.contests[0]!.elected[0]!.votes = 31;
      },
    },
    'result elected result.json contests[0].elected 甲木',
  ));

test('the result calls a valid election void', () =>
  found(
    {
      change: (world) => {
        world.result.valid = false;
      },
    },
    'result valid result.json valid',
  ));

test('the profile asks a third where the law asks more than half', () =>
  found(
    {
      change: (world) => {
        world.profile.rules[0]!.value = { over: [1, 3] };
      },
    },
    'law threshold profile.json rules turnoutForValidity',
  ));

test('“half or more” is not “more than half”', () =>
  found(
    {
      change: (world) => {
        world.profile.rules[1]!.value = { atLeast: [1, 2] };
      },
    },
    'law threshold profile.json rules majorityToElect',
  ));

test('a village cannot be elected by representatives', () =>
  found(
    {
      change: (world) => {
        world.profile.mode = 'representatives';
      },
    },
    'law mode profile.json mode',
  ));
