// Reads a facts file and the lists beside it. Every fault is one sentence with file, line, field and remedy; nothing is told until all of it is understood.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findNodeAtLocation, type Node, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { isDay } from '../../law/days.ts';
import { type ListKind, type ListRow, readList } from './lists.ts';
import { type FactsFile, factsFile, type Line, listOf } from './shape.ts';
import { fieldOf, guess, sayShape } from './wrong.ts';

export interface FileFault { readonly file: string; readonly line: number; readonly field: string; readonly what: string; readonly remedy: string }
export interface Story { readonly file: string; readonly facts: FactsFile; readonly lists: ReadonlyMap<string, StoryList>; readonly lineOf: (index: number) => number; readonly lineOfExpected: (key: string) => number }
/** A list beside the facts file; `rows` where it holds nominations, staff or ballots, `at` the row of the file of each. */
export interface StoryList { readonly name: string; readonly path: string; readonly bytes: Uint8Array; readonly rows: readonly ListRow[]; readonly at: readonly number[] }

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** A story, or the faults that keep it from being told. */
export const readStory = async (file: string): Promise<{ readonly kind: 'story'; readonly story: Story } | { readonly kind: 'faulty'; readonly faults: readonly FileFault[] }> => {
  const faulty = (faults: readonly FileFault[]) => ({ kind: 'faulty' as const, faults: faults.toSorted((a, b) => (a.file === b.file ? a.line - b.line : 0)) });
  const fault = (line: number, field: string, what: string, remedy: string): FileFault => ({ file, line, field, what, remedy });
  const text = await readFile(file).then(decoded, () => undefined);
  if (text === undefined) return faulty([fault(0, '—', '文件打不开，或不是 UTF-8 编码 · the file cannot be read, or is not UTF-8', '核对路径，另存为 UTF-8 · check the path, save it as UTF-8')]);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (!tree || first) return faulty([first && text.trim() !== '' ? fault(lineAt(text, before(text, first)), '—', `不是正确的 JSON（${printParseErrorCode(first.error)}）：${near(text, first.offset)} · not JSON`, jsonRemedy(first)) : fault(1, '—', '文件是空的 · the file is empty', '见 docs/facts-file.md 的例子 · see the examples')]);
  const place = (path: readonly PropertyKey[]): number => {
    for (let n = path.length; n >= 0; n--) {
      const node = findNodeAtLocation(tree, path.slice(0, n) as (string | number)[]);
      if (node) return lineAt(text, (node.parent?.type === 'property' ? node.parent : node).offset);
    }
    return 1;
  };
  const written = valueOf(tree);
  const say = (path: readonly PropertyKey[], what: string, remedy: string): FileFault => fault(place(path), fieldOf(path, written), what, remedy);
  const shape = factsFile.safeParse(written);
  const faults = [...twice(tree, written, (at) => lineAt(text, at), file), ...noSuchDay(tree, say), ...(shape.success ? [] : sayShape(shape.error, written).map((s) => fault(place(s.path), s.field, s.what, s.remedy)))];
  if (!shape.success || faults.length > 0) return faulty(oneEach(faults));
  const facts = shape.data;
  const lists = await readLists(file, facts, say);
  const more = [...outOfOrder(facts.told, say), ...withoutList(facts, say), ...strangePosts(facts, say), ...lists.faults];
  return more.length > 0 ? faulty(more) : { kind: 'story', story: { file, facts, lists: lists.lists, lineOf: (index) => place(['told', index]), lineOfExpected: (key) => place(['expect', key]) } };
};

/** The first fault of each field: one mistake is named once. */
const oneEach = (faults: readonly FileFault[]): readonly FileFault[] => faults.filter((f, i) => faults.findIndex((x) => x.line === f.line && x.field === f.field) === i);

type Say = (path: readonly PropertyKey[], what: string, remedy: string) => FileFault;

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
};

/** A fault of JSON is seen one token late: a comma that is missing belongs to the line before. */
const before = (text: string, e: ParseError): number => (printParseErrorCode(e.error) === 'CommaExpected' ? text.slice(0, e.offset).trimEnd().length : e.offset);
const near = (text: string, offset: number): string => `“${text.slice(Math.max(0, offset - 24), offset + 12).replaceAll(/\s+/g, ' ').trim()}”附近`;
const jsonRemedy = (e: ParseError): string => {
  switch (printParseErrorCode(e.error)) {
    case 'CommaExpected': return '这里少一个英文逗号 , · a comma is missing here';
    case 'ColonExpected': return '项名与内容之间要有英文冒号 : · a colon is missing here';
    case 'UnexpectedEndOfString': case 'InvalidCharacter': case 'InvalidSymbol': return '文字要放在英文双引号 " " 中，一行内写完；标点用英文的 , : [ ] { } · write text in straight double quotes';
    case 'CloseBraceExpected': return '少一个 } · a closing brace is missing';
    case 'CloseBracketExpected': return '少一个 ] · a closing bracket is missing';
    default: return '检查逗号、引号和括号 · check commas, quotes and brackets';
  }
};

const valueOf = (node: Node): unknown => {
  switch (node.type) {
    case 'object': return Object.fromEntries((node.children ?? []).map((p) => [p.children?.[0]?.value as string, p.children?.[1] ? valueOf(p.children[1]) : null]));
    case 'array': return (node.children ?? []).map(valueOf);
    default: return node.value as unknown;
  }
};

const walk = (node: Node, see: (node: Node, path: readonly PropertyKey[]) => void, path: readonly PropertyKey[] = []): void => {
  see(node, path);
  if (node.type === 'object') for (const p of node.children ?? []) { const [key, value] = p.children ?? []; if (key && value) walk(value, see, [...path, key.value as string]); }
  if (node.type === 'array') (node.children ?? []).forEach((c, i) => { walk(c, see, [...path, i]); });
};

/** A field written twice in one object: JSON would silently take the last. */
const twice = (tree: Node, written: unknown, line: (offset: number) => number, file: string): FileFault[] => {
  const faults: FileFault[] = [];
  walk(tree, (node, path) => {
    const keys = node.type === 'object' ? (node.children ?? []).map((p) => p.children?.[0]) : [];
    keys.forEach((k, i) => { if (k && keys.findIndex((x) => x?.value === k.value) < i) faults.push({ file, line: line(k.offset), field: fieldOf([...path, k.value as string], written), what: '写了两次 · stands twice', remedy: '只留一个 · keep one' }); });
  });
  return faults;
};

const noSuchDay = (tree: Node, say: Say): FileFault[] => {
  const faults: FileFault[] = [];
  walk(tree, (node, path) => {
    if (node.type === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(node.value as string) && !isDay(node.value)) faults.push(say(path, `没有 ${String(node.value)} 这一天 · no such day`, '核对日期 · check the date'));
  });
  return faults;
};

/** A line may not be written before the line above it, nor before it happened. */
const outOfOrder = (told: readonly Line[], say: Say): FileFault[] => {
  let last: { day: string; at: string } = { day: '', at: '' };
  return told.flatMap((line, i): FileFault[] => {
    const day = line.written ?? line.on, field = line.written ? 'written' : 'on';
    if (line.written !== undefined && line.written < line.on) return [say(['told', i, 'written'], `补录的日期 ${line.written} 早于发生的日期 ${line.on} · written before it happened`, '核对两个日期 · check both days')];
    if (day < last.day) return [say(['told', i, field], `${day} 早于上一行的 ${last.day} · before the line above`, '按日期先后排列；补录的写 "on" 发生日和 "written" 写入日 · order the lines by their days; for a late entry give "on" and "written"')];
    const early = line.at !== undefined && day === last.day && line.at < last.at;
    if (early) return [say(['told', i, 'at'], `${day} ${line.at ?? ''} 早于上面的 ${last.at} · before a line above`, '同一天的事按时刻先后排列 · order the lines of a day by their time')];
    last = { day, at: line.at ?? (day === last.day ? last.at : '') };
    return [];
  });
};

const loose = (line: Line): Readonly<Record<string, unknown>> => line;
const fileOf = (line: Line): string | undefined => { const { file } = loose(line); return typeof file === 'string' ? file : undefined; };
const kindOf = (line: Line): ListKind | 'roll' | undefined => ({ registerVoters: 'roll', recordNomination: 'nominations', appointStaff: 'staff', countAll: 'ballots' } as const)[line.do as 'countAll'];

/** Lines whose list is neither in the line nor in a file, in both, or in a file that the head does not name; boxes counted in two ways. */
const withoutList = ({ told, files }: FactsFile, say: Say): FileFault[] => told.flatMap((line, i): FileFault[] => {
  const file = fileOf(line), field = (listOf as Readonly<Record<string, string>>)[line.do], known = Object.keys(files), inline = field !== undefined && loose(line)[field] !== undefined;
  if (line.do === 'countBox' && loose(line)['ballots'] && loose(line)['totals']) return [say(['told', i, 'totals'], 'ballots 和 totals 只能写一种 · a box is counted in one way', '删去一种 · remove one')];
  if (file !== undefined && !Object.hasOwn(files, file)) return [say(['told', i, 'file'], `files 里没有“${file}” · no such list`, `${guess(file, known)}${known.length > 0 ? `files 中有：${known.join('、')}` : '在文件开头写 "files": {"名字": "文件名.csv"}'} · name it under files`)];
  if (field === undefined || (file !== undefined) !== inline) return [];
  return [say(['told', i, field], inline ? `${field} 和 file 只能写一个 · both are given` : `没有名单：${field} 或 file 要写一个 · no list`, inline ? '删去一个 · remove one' : `补上 ${field}，或 "file": files 中的名字 · give one of them`)];
});

/** Posts that this election does not fill, where candidates or votes are told. */
const strangePosts = ({ told, posts }: FactsFile, say: Say): FileFault[] => {
  const known: readonly string[] = posts.map((p) => p.post);
  const wrong = (path: readonly PropertyKey[], post: unknown) => (known.includes(String(post)) ? [] : [say(path, `本次选举没有这一职务：${String(post)} · this election has no such post`, `可写：${known.join('、')}；或在文件开头 posts 中加上 · one of these, or add it to posts`)]);
  const entries = (of: unknown): readonly Readonly<Record<string, unknown>>[] => (Array.isArray(of) ? (of as Record<string, unknown>[]) : []);
  const marked = new Set(['director', 'deputy', 'member']);
  return told.flatMap((line, i): FileFault[] => {
    const l = loose(line), sheet = l['totals'] as { readonly votes: Readonly<Record<string, unknown>> } | undefined;
    switch (line.do) {
      case 'recordNomination': return line.expect === 'done' ? entries(l['nominees']).flatMap((n, k) => wrong(['told', i, 'nominees', k, 'post'], n['post'])) : [];
      case 'fixCandidates': return line.expect === 'done' ? entries(l['posts']).flatMap((p, k) => wrong(['told', i, 'posts', k, 'post'], p['post'])) : [];
      case 'countBox': return [...entries(l['ballots']).flatMap((b, k) => Object.keys(b).filter((p) => marked.has(p)).flatMap((p) => wrong(['told', i, 'ballots', k, p], p))), ...Object.keys(sheet?.votes ?? {}).flatMap((p) => wrong(['told', i, 'totals', 'votes', p], p))];
      default: return [];
    }
  });
};

/** The lists of the head, read, those of nominations, staff and ballots understood as the lines use them. */
const readLists = async (file: string, facts: FactsFile, say: Say): Promise<{ readonly lists: ReadonlyMap<string, StoryList>; readonly faults: readonly FileFault[] }> => {
  const lists = new Map<string, StoryList>(), faults: FileFault[] = [];
  for (const [name, named] of Object.entries(facts.files)) {
    const path = join(dirname(file), named);
    const bytes = await readFile(path).catch(() => undefined);
    if (!bytes) {
      faults.push(say(['files', name], `没有 ${named} 这个文件，或打不开 · no such file`, '把文件放在同一文件夹，核对文件名 · put the file beside this one, check its name'));
      continue;
    }
    const used = [...new Set(facts.told.filter((l) => fileOf(l) === name).flatMap((l) => kindOf(l) ?? []))];
    if (used.length > 1) faults.push(say(['files', name], `同一个文件用作${used.join('和')} · one file used for two kinds of list`, '分成两个文件 · make two files'));
    const read = used[0] === undefined || used[0] === 'roll' ? { rows: [], at: [], faults: [] } : readList(used[0], bytes);
    faults.push(...read.faults.map((f) => ({ file: path, line: f.row, field: f.column, what: f.what, remedy: f.remedy })));
    lists.set(name, { name, path, bytes, rows: read.rows, at: read.at });
  }
  return { lists, faults };
};
