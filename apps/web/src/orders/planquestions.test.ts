// What the console lets a plan decide is what the law room takes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planConflicts, rules } from '../../../../law/rules.ts';
import { type PlanQuestion, planQuestions } from './planquestions.ts';

const offered = (question: PlanQuestion): readonly unknown[] => {
  if (question === 'number') return [4];
  if (question === 'yes or no') return [true, false];
  return 'several' in question ? [question.several, ...question.several.map((one) => [one])] : question;
};

test('each question of a plan is one of the law book, and in a village of 2026 or a community of 2020 it takes each answer that is offered', () => {
  for (const [key, question] of Object.entries(planQuestions)) {
    assert.ok(
      rules.some((rule) => rule.key === key),
      key,
    );
    for (const answer of offered(question)) {
      const plan = { [key]: answer };
      const places = [
        planConflicts({ kind: 'village', mode: 'voters', day: '2026-12-20', plan }),
        planConflicts({ kind: 'community', mode: 'voters', day: '2020-12-20', plan }),
      ];
      assert.ok(
        places.some((conflicts) => conflicts.length === 0),
        `${key}: ${String(answer)}`,
      );
    }
  }
});
