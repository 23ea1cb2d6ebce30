// Elections on which two determinations once differed, each kept with its article and what is right.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { LawOfTheDay } from '../../law/answer.ts';
import { determine, type Known } from '../determination.ts';
import type { RoundTotals } from '../totals.ts';

interface Case {
  readonly told: string;
  readonly article: string;
  readonly law: LawOfTheDay;
  readonly totals: RoundTotals;
  readonly known?: Known;
  readonly right: {
    readonly valid: boolean;
    readonly contests: readonly {
      readonly elected: readonly string[];
      readonly tied?: readonly string[];
      readonly base: number;
    }[];
  };
}

const folder = new URL('cases/', import.meta.url);
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case);

test('at least one case is kept, and each names its article', () => {
  assert.ok(cases.length > 0);
  for (const { told, article } of cases) assert.match(article, /第.+条/, told);
});

for (const { told, article, law, totals, known, right } of cases) {
  test(`${told}（${article}）`, () => {
    const found = determine(totals, law, known);
    assert.equal(found.valid, right.valid);
    right.contests.forEach(({ elected, tied, base }, at) => {
      const contest = found.contests[at];
      assert.deepEqual(contest?.elected.map(({ name }) => name).toSorted(), elected.toSorted());
      assert.deepEqual(contest?.tied?.names.toSorted(), tied?.toSorted());
      assert.equal(contest?.base, base);
    });
  });
}
