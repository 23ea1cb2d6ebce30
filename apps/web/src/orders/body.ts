// From what stands in the fields to the body of an order: numbers as numbers, lists parted, empty optional fields left out.
import type { Field, Option, SimpleField } from './forms.ts';

export type Values = Readonly<Record<string, unknown>>;

/** Entries of a list as people write them: a line each, or parted by 、 or ； or a comma. */
export const partsOf = (text: string): readonly string[] => text.split(/[\n、，,；;]/).map((part) => part.trim()).filter((part) => part !== '');

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const valueOf = (field: SimpleField, value: unknown): unknown => {
  switch (field.kind) {
    case 'number': return Number(value);
    case 'station': return Number(value);
    case 'list': return partsOf(String(value));
    case 'numbers': return partsOf(String(value)).map(Number);
    case 'nominees': return value;
    case 'yes': return value === true;
    case 'choice': return field.name === 'valid' ? value === 'true' : value;
    case 'text': case 'day': case 'clock': case 'person': case 'member': case 'nominee': case 'box': return String(value).trim();
    default: return field satisfies never;
  }
};

/** The body of an order from its fields' values; absent where the field is empty. */
export const bodyOf = (fields: readonly Field[], values: Values): Record<string, unknown> => {
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    const value = values[field.name];
    if (field.kind === 'rows') {
      const rows = (Array.isArray(value) ? value : []) as readonly Values[];
      const filled = rows.filter((row) => field.columns.some((column) => column.kind !== 'yes' && !isEmpty(row?.[column.name])));
      if (filled.length > 0) body[field.name] = filled.map((row) => bodyOf(field.columns, row));
    } else if (!isEmpty(value)) body[field.name] = valueOf(field, value);
  }
  return body;
};

/** Rows pasted from a spreadsheet: a line a row, a tab between cells, in the order of the columns. A choice is taken by its words or its value. */
export const pastedRows = (text: string, columns: readonly SimpleField[], words: (option: Option) => string): readonly Values[] =>
  text.split(/\r?\n/).filter((line) => line.trim() !== '').map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.flatMap((column, at) => {
      const cell = cells[at]?.trim() ?? '';
      if (cell === '') return [];
      if (column.kind === 'choice') {
        const option = column.options.find((one) => one.value === cell || words(one) === cell);
        return option ? [[column.name, option.value]] : [];
      }
      return [[column.name, column.kind === 'yes' ? /^(是|✓|1|yes|true)$/i.test(cell) : cell]];
    }));
  });
