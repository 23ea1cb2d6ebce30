// The stages as they are walked, and the document that is drawn from them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { drawStages } from './drawing.ts';
import { evolve, noElection } from './election.ts';
import { villageAt } from './testing/lawfulPath.ts';
import { type Stage, stageOf, stages, stageWords } from './stages.ts';

it('docs/stages.md is what the code draws', () => {
  const committed = readFileSync(new URL('../docs/stages.md', import.meta.url), 'utf8').replaceAll('\r\n', '\n');
  assert.ok(committed === drawStages(), 'docs/stages.md differs from the code: node scripts/draw-stages.ts');
});

it('nine stages are walked in their order, each ended by the very fact that the table names', () => {
  const e = noElection();
  const walked: Stage[] = [stageOf(e)];
  for (const f of villageAt().facts) {
    const before = stageOf(e);
    evolve(e, f);
    if (stageOf(e) === before) continue;
    assert.equal(f.fact, stageWords[before].until, before);
    walked.push(stageOf(e));
  }
  assert.deepEqual(walked, [...stages]);
});
