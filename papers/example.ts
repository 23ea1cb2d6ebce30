// A paper as lines of text that can be kept and compared: every block with what stands on it, computed figures by name, long lists shortened to their first rows and a digest. Knows no kind of block by name, so that a new one is shown as it comes.
import { createHash } from 'node:crypto';
import type { Page } from './page.ts';

type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain };

/** Lists longer than this are shortened. */
const shown = 6;
const digestOf = (value: Plain): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);
const isObject = (value: Plain): value is { readonly [key: string]: Plain } =>
  typeof value === 'object' && value !== null && !isList(value);
const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** A cell, a run, a figure or a short list in one line; nothing where it needs several. */
const inOneLine = (value: Plain): string | undefined => {
  if (value === null || value === undefined) return '–';
  if (isList(value)) {
    const parts = value.map(inOneLine);
    return value.length > 40 || parts.some((part) => part === undefined) ? undefined : parts.join(' | ');
  }
  if (!isObject(value)) return String(value).replaceAll('\n', ' ⏎ ');
  const { text, from, name, value: figure, ...rest } = value;
  if (isList(from) && name !== undefined && figure !== undefined) return `{${inOneLine(name) ?? ''}: ${inOneLine(figure) ?? ''}}`;
  if (text === undefined || isList(text) || isObject(text)) return undefined;
  const how = Object.entries(rest).map(([key, one]) =>
    one === true ? key : typeof one === 'string' ? one : `${key} ${inOneLine(one) ?? '…'}`,
  );
  return `${inOneLine(text) ?? ''}${how.length > 0 ? ` ‹${how.join(' ')}›` : ''}`;
};

const linesOf = (value: Plain): readonly string[] => {
  if (isList(value)) {
    const lines = value.slice(0, value.length > shown + 2 ? shown : undefined).flatMap((one) => {
      const line = inOneLine(one);
      return line === undefined ? ['-', ...indented(linesOf(one))] : [line];
    });
    const left = value.slice(shown);
    return value.length > shown + 2 ? [...lines, `… ${left.length} more, sha256 ${digestOf(left)}`] : lines;
  }
  if (isObject(value)) return Object.entries(value).flatMap(([key, one]) => named(key, one));
  return [inOneLine(value) ?? ''];
};

const named = (key: string, value: Plain): readonly string[] => {
  if (value === undefined) return [];
  const line = isList(value) && value.some((one) => typeof one !== 'number') ? undefined : inOneLine(value);
  return line === undefined ? [`${key}:`, ...indented(linesOf(value))] : [`${key}: ${line}`];
};

type PlainBlock = { readonly kind: string } & { readonly [key: string]: Plain };

/** Groups of one kind that follow each other, as of cards or names: the first two, and how many more with their digest. Text and tables are shown whole. */
const shortened = (blocks: readonly PlainBlock[]): readonly (PlainBlock | string)[] => {
  const groups: PlainBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const goesOn = last?.[0]?.kind === block.kind && !['paragraph', 'heading', 'list', 'table'].includes(block.kind);
    if (last && goesOn) last.push(block);
    else groups.push([block]);
  }
  return groups.flatMap((group) =>
    group.length > 3
      ? [...group.slice(0, 2), `… ${group.length - 2} more [${group[0]?.kind}], sha256 ${digestOf(group.slice(2))}`]
      : group,
  );
};

/** The lines of a page. Figures stand as `{name: value}`; where their facts lie is left out, for it moves with every line told before. */
export const exampleLines = (page: Page): readonly string[] => {
  const { title, blocks, ...about } = page as unknown as { readonly [key: string]: Plain } & {
    readonly blocks: readonly PlainBlock[];
  };
  const said = shortened(blocks).flatMap((block) => {
    if (typeof block === 'string') return ['', block];
    const { kind, runs, ...rest } = block;
    const prose = isList(runs) ? [`  ${runs.map((run) => inOneLine(run) ?? '').join('')}`] : [];
    return ['', `[${kind}]`, ...prose, ...indented(linesOf(rest))];
  });
  return [`# ${String(title)}`, ...linesOf(about), ...said];
};
