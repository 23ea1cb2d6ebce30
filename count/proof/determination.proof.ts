// Millions of random elections concluded again: by the verifier, which shares no code with this room, and by a query in SQL. Also relevance against every way of thousands of small cases. Each run prints its seed; a disagreement is written to count/proof/cases to be kept with its article.
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { test } from 'node:test';
import { numbersFrom } from '../bench.ts';
import { disagreement } from './agreement.ts';
import { differsFromSql } from './bySql.ts';
import { electionFrom, type MadeUp } from './elections.ts';
import { everyWayHolds } from './everyWay.ts';
import { placedElectionFrom, repeatedElectionFrom } from './placed.ts';

const numberIn = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const seed = numberIn('ZHENG_SEED', randomInt(1, 2_147_483_646));
const elections = numberIn('ZHENG_ELECTIONS', 2_000_000);

/** Keeps an election on which two determinations differ, for its article to be found and for the test of kept cases. */
const keep = ({ law, totals, before }: MadeUp, told: string, n: number): never => {
  const kept = new URL(`cases/${seed}-${n}.json`, import.meta.url);
  const right = { valid: true, contests: [] };
  writeFileSync(
    kept,
    `${JSON.stringify({ told: `${told}; seed ${seed}, election ${n}`, article: '', law, before, totals, right }, null, 2)}\n`,
  );
  assert.fail(`${told}: kept in ${kept.pathname}`);
};

/** Compares so many made-up elections; resolves with how many a second of the processor's time, and of the clock's. */
const compared = (many: number, make: (dice: (below: number) => number) => MadeUp): string => {
  const dice = numbersFrom(seed);
  const [cpu, clock] = [process.cpuUsage(), performance.now()];
  for (let n = 0; n < many; n += 1) {
    const made = make(dice);
    const found = disagreement(made);
    if (found !== undefined) keep(made, found, n);
  }
  const { user, system } = process.cpuUsage(cpu);
  const aSecond = (ms: number): number => Math.round((many * 1000) / ms);
  return `${aSecond((user + system) / 1000)} elections a second of one core, ${aSecond(performance.now() - clock)} by the clock`;
};

test(`${elections} random elections of seed ${seed} are concluded alike by the verifier, which shares no code`, (t) => {
  t.diagnostic(compared(elections, electionFrom));
});

test(`${elections >> 1} random elections of seed ${seed} in Zhejiang, Shanghai, Beijing and the nation, with relatives, women and a moved roll, are concluded alike by the verifier`, (t) => {
  t.diagnostic(compared(elections >> 1, placedElectionFrom));
});

test(`${elections >> 2} random elections of seed ${seed} in two votes, among the tied and for open seats, are concluded alike by the verifier`, (t) => {
  t.diagnostic(compared(elections >> 2, repeatedElectionFrom));
});

test(`${elections >> 3} random elections of seed ${seed} are concluded alike by a query in SQL`, (t) => {
  const dice = numbersFrom(seed);
  const began = performance.now();
  for (let n = 0; n < elections >> 3; n += 2000) {
    const batch = Array.from({ length: 2000 }, () => electionFrom(dice));
    const wrong = differsFromSql(batch);
    if (wrong !== undefined) keep(wrong, 'SQL differs', n + batch.indexOf(wrong));
  }
  t.diagnostic(`${Math.round(((elections >> 3) * 1000) / (performance.now() - began))} elections a second`);
});

test('what open questions can change is exactly what happens in every way of 2000 small cases', () => {
  everyWayHolds(2000);
});
