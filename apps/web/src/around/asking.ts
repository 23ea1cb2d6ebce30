// What the screens of a book around an election ask of the office, each under a key that begins with the book; and the values of a dialog as the body of an order.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { FieldAsked, SimpleAsked } from '../../../../office/around/forms.ts';
import { office } from '../api.ts';
import { partsOf, type Values } from '../orders/body.ts';

export const useBooks = (enabled = true) => useQuery({ queryKey: ['books'], queryFn: () => office.around.list(), enabled });
export const useBookHead = (book: string) =>
  useQuery({
    queryKey: ['b', book, 'head'],
    queryFn: () => office.around.head({ book }),
    enabled: book !== '',
  });
export const useBookOrders = (book: string | undefined, kind: string) =>
  useQuery({
    queryKey: ['b', book ?? kind, 'orders'],
    queryFn: () => (book === undefined ? office.around.beginning({ kind }) : office.around.orders({ book })),
  });
export const useBookToday = (book: string, known: number) =>
  useQuery({
    queryKey: ['b', book, 'today', known],
    queryFn: () => office.term.today({ book }),
    placeholderData: (before) => before,
    refetchInterval: 60_000,
  });
export const useOffices = (book: string, known: number) =>
  useQuery({
    queryKey: ['b', book, 'offices', known],
    queryFn: () => office.term.offices({ book }),
    placeholderData: (before) => before,
  });
/** Asks everything of one book again. */
export const useAskBookAgain = (book: string): (() => void) => {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: ['b', book] });
};
export const bookAddress = (book: string, screen: string, query: Readonly<Record<string, string>> = {}): string => {
  const asked = new URLSearchParams(query).toString();
  return `#/${encodeURIComponent(book)}/${screen}${asked === '' ? '' : `?${asked}`}`;
};

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const valueOf = (field: SimpleAsked, value: unknown): unknown => {
  switch (field.kind) {
    case 'number':
      return Number(value);
    case 'list':
      return Array.isArray(value) ? value : partsOf(String(value));
    case 'yes':
      return value === true;
    case 'pick':
    case 'choices':
      return value;
    case 'text':
    case 'long':
    case 'day':
    case 'clock':
    case 'choice':
      return String(value).trim();
    default:
      return field satisfies never;
  }
};

/** The body of an order; absent where a field is empty. */
export const bookBody = (fields: readonly FieldAsked[], values: Values): Record<string, unknown> => {
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    const value = values[field.name];
    if (field.kind === 'rows') {
      const rows = ((Array.isArray(value) ? value : []) as readonly (Values | undefined)[]).filter(
        (row): row is Values => row !== undefined && field.columns.some((c) => c.kind !== 'yes' && !isEmpty(row[c.name])),
      );
      if (rows.length > 0) body[field.name] = rows.map((row) => bookBody(field.columns, row));
    } else if (field.kind === 'group') {
      const inner = bookBody(field.fields, (value ?? {}) as Values);
      if (Object.values(inner).some((one) => one !== false)) body[field.name] = inner;
    } else if (field.kind === 'yes' && !field.optional) body[field.name] = value === true;
    else if (!isEmpty(value)) body[field.name] = valueOf(field, value);
  }
  return body;
};

/** Rows pasted from a spreadsheet: a line a row, a tab between cells, in the order of the columns. Choices and picks are taken by their words. */
export const pastedInto = (
  text: string,
  columns: readonly SimpleAsked[],
  picks: Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>>,
): readonly Values[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split('\t');
      return Object.fromEntries(
        columns.flatMap((column, at): [string, unknown][] => {
          const cell = cells[at]?.trim() ?? '';
          if (cell === '') return [];
          if (column.kind === 'choice') {
            const found = column.choices.find((c) => c.value === cell || c.words.zh === cell || c.words.en === cell);
            return found ? [[column.name, found.value]] : [];
          }
          if (column.kind === 'pick') {
            const found = picks[column.pick]?.find((p) => p.label === cell || p.value === cell);
            return found ? [[column.name, column.many ? [found.value] : found.value]] : [];
          }
          return [[column.name, column.kind === 'yes' ? /^(是|✓|1|yes|true)$/i.test(cell) : cell]];
        }),
      );
    });
