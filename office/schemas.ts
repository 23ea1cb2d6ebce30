// The shapes of the files people write and read, as JSON Schema, and the closed names they may use.
import { z } from 'zod';
import { rules } from '../law/rules.ts';
import { refusalSentences } from '../papers/words/refusals.ts';
import { statisticsSchema } from '../papers/statistics/model.ts';
import { resultSchema } from './result.ts';
import { factsFile } from './told/shape.ts';

export const schemaNames = ['facts', 'result', 'statistics', 'rules', 'refusals'] as const;
export type SchemaName = (typeof schemaNames)[number];

/** `facts`, `result` and `statistics` as JSON Schema 2020-12; `rules` and `refusals` as lists of names with their words. */
export const schemaOf = (name: SchemaName): unknown => {
  switch (name) {
    case 'facts':
      return z.toJSONSchema(factsFile, { io: 'input', unrepresentable: 'any' });
    case 'result':
      return z.toJSONSchema(resultSchema);
    case 'statistics':
      return z.toJSONSchema(statisticsSchema);
    case 'rules':
      return rules.map((r) => ({ rule: r.key, zh: r.asks.zh, en: r.asks.en }));
    case 'refusals':
      return Object.entries(refusalSentences).map(([key, s]) => ({ refused: key, zh: s.zh, en: s.en }));
    default:
      return name satisfies never;
  }
};
