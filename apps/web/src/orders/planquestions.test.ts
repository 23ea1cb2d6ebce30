// What the console lets a plan decide is what the law room takes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planConflicts, rules } from '../../../../law/rules.ts';
import { planQuestions } from './planquestions.ts';

test('each question of a plan is one of the law book, open in a village, and takes each answer that is offered', () => {
  for (const [key, question] of Object.entries(planQuestions)) {
    assert.ok(rules.some((rule) => rule.key === key), key);
    for (const answer of question === 'number' ? [4] : question) assert.deepEqual(planConflicts({ kind: 'village', mode: 'voters', day: '2026-12-20', plan: { [key]: answer } }), [], `${key}: ${answer}`);
  }
});
