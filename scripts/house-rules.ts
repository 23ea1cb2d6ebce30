// The rules of the house over its source files: which room takes from which, no circles, no drawers, no clock, dice or floats where none may be, how a file opens. Promises one sentence a breach, from texts alone. Reading the files: house.test.ts.
import { posix } from 'node:path';
import { type Import, importsOf, plainCode } from './plain-code.ts';

export interface SourceFile {
  /** From the root of the clone, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Room → rooms it may take from. A new room needs an entry here, and a reason that fits in one sentence. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  law: [],
  ledger: [],
  count: ['law'],
  assembly: ['count', 'law'],
  election: ['assembly', 'count', 'law'],
  service: [],
  papers: ['election', 'assembly', 'service', 'count', 'law'],
  office: ['papers', 'election', 'assembly', 'service', 'count', 'law', 'ledger'],
  apps: ['office'],
  stories: ['office', 'papers', 'election', 'assembly', 'service', 'count', 'law', 'ledger'],
  // Outside the house: the verifier takes from no room, and the scripts run before anything is installed.
  verifier: [],
  scripts: [],
};

/** Rooms without I/O, clock or dice, fit for the browser. */
const pureRooms = ['law', 'count', 'election', 'assembly', 'service', 'papers'];
const drawers = new Set(['utils', 'util', 'common', 'shared', 'types', 'core', 'helpers', 'helper']);
const exactRooms = new Set(['law', 'count', 'assembly', 'election']);
const longest = 300;
/** A table of words is as long as its words; its lines are looked up, not read. */
const isTable = (path: string): boolean => /(?:^|\/)words\//.test(path) && !isTest(path);

/** Whether a path is a source file of ours. */
export const isCode = (path: string): boolean => /\.(?:ts|tsx|mjs)$/.test(path);
const isTest = (path: string): boolean => /\.(?:test|proof)\.(?:tsx?|mjs)$/.test(path);
const isBench = (path: string): boolean => /(?:^|\/)bench[^/]*\.ts$/.test(path) || path.startsWith('apps/cli/bench');
const roomOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');
const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Where a relative import leads, from the root; undefined for packages. */
function target(from: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')) : undefined;
}

/** Arrows between rooms that the table does not have. */
export function forbiddenArrows(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, text }) =>
    importsOf(text).flatMap((taken) => {
      const to = target(path, taken.specifier);
      const why = to === undefined ? undefined : arrowFault(path, to, taken);
      return why === undefined ? [] : [`${path} takes ${taken.specifier}: ${why}`];
    }),
  );
}

function arrowFault(path: string, to: string, taken: Import): string | undefined {
  if (to.startsWith('..')) return 'it lies outside the clone';
  const [from, room] = [roomOf(path), roomOf(to)];
  if (from === room && from !== 'apps') return undefined;
  if (from === '') return room === 'scripts' ? undefined : 'the root takes from scripts only';
  if (path.startsWith('apps/web/')) return webFault(to, taken);
  if (from === room) return undefined;
  if (path === 'apps/cli/zheng.mjs' && to === 'scripts/pinned.mjs') return undefined;
  // Draw what is kept of the code, for people to read; needed by nobody who runs the product.
  if (path === 'scripts/draw-stages.ts' && to === 'election/drawing.ts') return undefined;
  if (path === 'scripts/draw-papers.ts' && to === 'stories/examples.ts') return undefined;
  return rooms[from]?.includes(room) ? undefined : `${from} may take from ${rooms[from]?.join(', ') || 'no other room'}`;
}

/** The browser takes its own files, what lies in apps/ itself, values of pure rooms, and types. */
function webFault(to: string, { typeOnly }: Import): string | undefined {
  if (to.startsWith('apps/web/') || /^apps\/[^/]+$/.test(to) || pureRooms.includes(roomOf(to))) return undefined;
  if (typeOnly && ['apps', 'office'].includes(roomOf(to))) return undefined;
  return 'the browser takes types of the office, and values of pure rooms only';
}

/** Files that take values from each other in a circle, each circle once; what is taken as a type is left out. */
export function circles(files: readonly SourceFile[]): readonly string[] {
  const known = new Set(files.map((file) => file.path));
  const takes = new Map(
    files.map(({ path, text }) => {
      const values = importsOf(text).filter((taken) => !taken.typeOnly);
      return [path, values.map((taken) => target(path, taken.specifier) ?? '').filter((to) => known.has(to))] as const;
    }),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const next of takes.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return found;
}

/** Folders and files named like a drawer, and top-level folders with code that are no room. */
export function wrongNames(files: readonly SourceFile[]): readonly string[] {
  const drawer = files.filter(({ path }) => path.split('/').some((part) => drawers.has(part.split('.')[0] ?? '')));
  const unknown = new Set(files.map(({ path }) => roomOf(path)).filter((room) => room !== '' && rooms[room] === undefined));
  return [
    ...drawer.map(({ path }) => `${path} is named like a drawer`),
    ...[...unknown].map((room) => `${room}/ is no room: give it an entry and a reason, or another place`),
  ];
}

const clocks =
  /\bDate\s*\.\s*now\b|\bnew\s+Date\s*(?:\(\s*\)|(?![\w\s(]))|(?<!new\s)(?<![.\w])Date\s*\(|\bTemporal\s*\.\s*Now\b|\bprocess\s*\.\s*(?:hrtime|uptime)\b/g;
const stopwatch = /\bperformance\s*\.\s*now\b/g;
const dice =
  /\bMath\s*\.\s*random\b|\b(?:randomBytes|randomUUID|randomInt|randomFill|randomFillSync|getRandomValues|generateKeyPair|generateKeyPairSync)\b/g;

/** A clock or dice outside the office, the tests and the scripts; a stopwatch outside the benches too. */
export function clocksAndDice(files: readonly SourceFile[]): readonly string[] {
  const outside = files.filter(({ path }) => !['office', 'scripts'].includes(roomOf(path)) && !isTest(path));
  return outside.flatMap((file) =>
    [...hits(file, clocks), ...hits(file, dice), ...(isBench(file.path) ? [] : hits(file, stopwatch))].map(
      (hit) => `${hit}: clock and dice stand in office/ only`,
    ),
  );
}

const decimals = /(?<![\w$.])(?:\d[\d_]*\.\d[\d_]*|\.\d[\d_]*|\d[\d_]*\.(?![\w.]))(?:[eE][+-]?\d+)?|(?<![\w$.])\d+[eE]-\d+/g;
const floats = /\bparseFloat\b|\btoFixed\b|\btoPrecision\b|\/=?/g;

/** Decimals, divisions and what makes them, where votes are weighed. Shares are compared by multiplying. */
export function inexact(files: readonly SourceFile[]): readonly string[] {
  const exact = files.filter(({ path }) => exactRooms.has(roomOf(path)) && !isTest(path) && !isBench(path));
  return exact.flatMap((file) =>
    [...hits(file, decimals), ...hits(file, floats)].map((hit) => `${hit}: no float decides an election`),
  );
}

function hits({ path, text }: SourceFile, pattern: RegExp): readonly string[] {
  const code = plainCode(text);
  return [...code.matchAll(pattern)].map((found) => `${path}:${lineAt(text, found.index)} has ${found[0].trim()}`);
}

/** Files that do not open with a sentence, and files that are too long. */
export function badForm(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const opening =
      text.replace(/^\uFEFF?(?:#!.*\n)?/, '').match(/^(?:\/\/|\/\*\*?)\s*(?![\s@])([^\n]*(?:\n \*[^\n]*)?)/)?.[1] ?? '';
    const lines = text.trimEnd().split('\n').length;
    return [
      ...(opening.trim().length < 15
        ? [`${path} does not open with a sentence: what it is, what it promises, what it leaves to others`]
        : []),
      ...(lines > longest && !isTable(path) ? [`${path} has ${lines} lines, more than ${longest}`] : []),
    ];
  });
}

/** Rows of the glossary that lack the code word, the Chinese term or the article, or whose code word stands nowhere in the code. */
export function looseWords(glossary: string, files: readonly SourceFile[]): readonly string[] {
  const plain = (words: string): string => words.toLowerCase().replace(/[^a-z0-9]/g, '');
  const code = plain(
    files
      .filter(({ path }) => rooms[roomOf(path)] !== undefined)
      .map(({ text }) => text)
      .join('\n'),
  );
  const rows = glossary.split('\n').filter((line) => /^\s*\|/.test(line) && !/^\s*\|[\s:|-]+$/.test(line));
  const entries = rows
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter(([word]) => word !== undefined && !/^(?:code word|word|code)$/i.test(word));
  if (entries.length < 20) return [`GLOSSARY.md has ${entries.length} rows, fewer than 20`];
  const words = entries.map(([word = '']) => word);
  return entries.flatMap(([word = '', chinese = '', article = ''], at) => [
    ...(/[a-z]/i.test(word) && /\p{Script=Han}/u.test(chinese) && /[\p{L}\p{N}—]/u.test(article)
      ? []
      : [`| ${word} | ${chinese} | ${article} |: code word, Chinese term and article are needed`]),
    ...(words.indexOf(word) < at ? [`${word} stands twice`] : []),
    ...word
      .split(/[,/、]/)
      .filter((part) => plain(part) !== '' && !code.includes(plain(part)))
      .map((part) => `${part.trim()} stands nowhere in the code`),
  ]);
}
