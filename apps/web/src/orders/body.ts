// From what stands in the fields to the body of an order: numbers as numbers, lists parted, empty optional fields left out.
import type { Field, SimpleField } from './form.ts';
import type { Option } from './options.ts';

export type Values = Readonly<Record<string, unknown>>;

/** Entries of a list as people write them: a line each, or parted by 、 or ； or a comma. */
export const partsOf = (text: string): readonly string[] =>
  text
    .split(/[\n、，,；;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const valueOf = (field: SimpleField, value: unknown): unknown => {
  switch (field.kind) {
    case 'number':
      return Number(value);
    case 'station':
      return Number(value);
    case 'list':
      return partsOf(String(value));
    case 'numbers':
      return partsOf(String(value)).map(Number);
    case 'nominees':
    case 'members':
    case 'people':
    case 'choices':
      return value;
    case 'yes':
      return value === true;
    case 'choice':
      return field.name === 'valid' ? value === 'true' : value;
    case 'text':
    case 'given':
    case 'rule':
    case 'keeper':
    case 'day':
    case 'clock':
    case 'person':
    case 'member':
    case 'nominee':
    case 'box':
    case 'mobileBox':
      return String(value).trim();
    default:
      return field satisfies never;
  }
};

/** The body of an order from its fields' values; absent where the field is empty. */
export const bodyOf = (fields: readonly Field[], values: Values): Record<string, unknown> => {
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    const value = values[field.name];
    if (field.kind === 'rows') {
      const rows = (Array.isArray(value) ? value : []) as readonly Values[];
      const filled = rows.filter((row) => row && isFilled(field, row));
      if (filled.length > 0) body[field.name] = filled.map((row) => bodyOf(field.columns, row));
    } else if (field.kind === 'plan') {
      const decided = Object.entries((value ?? {}) as Values).filter(([, one]) => !isEmpty(one));
      if (decided.length > 0) body[field.name] = Object.fromEntries(decided);
    } else if (!isEmpty(value)) body[field.name] = valueOf(field, value);
  }
  return body;
};

/** The first cell of a row that must be filled in and is not, or a list that must have a row and has none. */
export const missingIn = (
  fields: readonly Field[],
  values: Values,
): { readonly field: Field; readonly row?: number; readonly column?: SimpleField } | undefined => {
  for (const field of fields) {
    if (field.kind !== 'rows') continue;
    const rows = (Array.isArray(values[field.name]) ? values[field.name] : []) as readonly (Values | undefined)[];
    const filled = rows.map((row, at) => ({ row: row ?? {}, at })).filter(({ row }) => isFilled(field, row));
    if (filled.length === 0 && !field.optional) return { field };
    for (const { row, at } of filled) {
      const column = field.columns.find((c) => c.kind !== 'yes' && !c.optional && isEmpty(row[c.name]));
      if (column) return { field, row: at + 1, column };
    }
  }
  return undefined;
};

/** Whether a person wrote anything into a row: what stands there from the start does not count. */
const isFilled = (field: Extract<Field, { readonly kind: 'rows' }>, row: Values): boolean =>
  field.columns.some(
    (column) =>
      column.kind !== 'yes' && !isEmpty(row[column.name]) && !('initial' in column && column.initial === row[column.name]),
  );

/** Rows pasted from a spreadsheet: a line a row, a tab between cells, in the order of the columns. A choice is taken by its words or its value. */
export const pastedRows = (text: string, columns: readonly SimpleField[], words: (option: Option) => string): readonly Values[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split('\t');
      return Object.fromEntries(
        columns.flatMap((column, at) => {
          const cell = cells[at]?.trim() ?? '';
          if (cell === '') return [];
          if (column.kind === 'choice') {
            const option = column.options.find((one) => one.value === cell || words(one) === cell);
            return option ? [[column.name, option.value]] : [];
          }
          return [[column.name, column.kind === 'yes' ? /^(是|✓|1|yes|true)$/i.test(cell) : cell]];
        }),
      );
    });
