// The choices of a field, from its values and their words.
import type { WordKey } from '../words/index.ts';

export interface Option {
  readonly value: string;
  readonly label: WordKey;
}

export const options = (values: Readonly<Record<string, WordKey>>): readonly Option[] =>
  Object.entries(values).map(([value, label]) => ({ value, label }));
