// Reads a facts file and the lists beside it. Every fault is one sentence with file, line, field and remedy; nothing is told until all of it is understood.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { findNodeAtLocation, type Node, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { type FactsFile, factsFile } from './shape.ts';

export interface FileFault { readonly file: string; readonly line: number; readonly field: string; readonly what: string; readonly remedy: string }
export interface Story { readonly file: string; readonly facts: FactsFile; readonly lists: ReadonlyMap<string, StoryList>; readonly lineOf: (index: number) => number }
export interface StoryList { readonly name: string; readonly path: string; readonly bytes: Uint8Array; readonly rows: readonly Readonly<Record<string, string>>[] }

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** A story, or the faults that keep it from being told. */
export const readStory = async (file: string): Promise<{ readonly kind: 'story'; readonly story: Story } | { readonly kind: 'faulty'; readonly faults: readonly FileFault[] }> => {
  const fault = (line: number, field: string, what: string, remedy: string): FileFault => ({ file, line, field, what, remedy });
  let text: string;
  try {
    text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch {
    return { kind: 'faulty', faults: [fault(0, '—', '文件打不开 · the file cannot be read', '核对路径 · check the path')] };
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  if (!tree || errors.length > 0) {
    return { kind: 'faulty', faults: errors.map((e) => fault(lineAt(text, e.offset), '—', `不是正确的 JSON（${printParseErrorCode(e.error)}） · not JSON`, '检查逗号、引号和括号 · check commas, quotes and brackets')) };
  }
  const read = factsFile.safeParse(valueOf(tree));
  const place = (path: readonly PropertyKey[]): number => {
    for (let n = path.length; n >= 0; n--) {
      const node = findNodeAtLocation(tree, path.slice(0, n) as (string | number)[]);
      if (node) return lineAt(text, node.offset);
    }
    return 1;
  };
  if (!read.success) {
    return { kind: 'faulty', faults: read.error.issues.flatMap((i) => deepest(i)).map((i) => fault(place(i.path), i.path.map(String).join('.') || '—', i.message, remedyOf(i))) };
  }
  const facts = read.data;
  const lists = new Map<string, StoryList>();
  const faults: FileFault[] = [];
  for (const [name, path] of Object.entries(facts.files)) {
    try {
      const bytes = await readFile(join(dirname(file), path));
      const rows = path.endsWith('.csv') ? (parseCsv(bytes, { columns: true, bom: true, skip_empty_lines: true, trim: true }) as Record<string, string>[]) : [];
      lists.set(name, { name, path: join(dirname(file), path), bytes, rows });
    } catch (e) {
      faults.push(fault(place(['files', name]), `files.${name}`, `${path}：${e instanceof Error && 'code' in e && e.code === 'ENOENT' ? '没有这个文件 · no such file' : '读不懂 · cannot be read'}`, '把文件放在同一文件夹 · put the file beside this one'));
    }
  }
  facts.told.forEach((l, i) => {
    const named = (l as { file?: string }).file;
    if (named !== undefined && !facts.files[named]) faults.push(fault(place(['told', i, 'file']), `told.${i}.file`, `files 中没有 “${named}” · not in files`, '在 files 中写上它 · name it in files'));
  });
  if (faults.length > 0) return { kind: 'faulty', faults };
  return { kind: 'story', story: { file, facts, lists, lineOf: (index) => place(['told', index]) } };
};

const valueOf = (node: Node): unknown => {
  switch (node.type) {
    case 'object': return Object.fromEntries((node.children ?? []).map((p) => [p.children?.[0]?.value as string, p.children?.[1] ? valueOf(p.children[1]) : null]));
    case 'array': return (node.children ?? []).map(valueOf);
    default: return node.value as unknown;
  }
};

interface Issue { readonly path: readonly PropertyKey[]; readonly message: string; readonly code?: string | undefined; readonly keys?: readonly string[]; readonly note?: string | undefined; readonly errors?: readonly (readonly Issue[])[] }
/** Of a union's issues, those of the member that came nearest. */
const deepest = (issue: Issue): Issue[] => {
  const nearest = issue.errors?.toSorted((a, b) => a.length - b.length)[0];
  return nearest && nearest.length > 0 ? nearest.flatMap((i) => deepest({ ...i, path: [...issue.path, ...i.path] })) : [issue];
};
const remedyOf = (i: Issue): string => {
  if (i.code === 'unrecognized_keys') return `删去或改正：${i.keys?.join('、')} · remove or correct it (zheng schema facts)`;
  if (i.note === 'No matching discriminator') return 'do 写错了：见 docs/facts-file.md 的事项表 · see the table of orders';
  return '按 docs/facts-file.md 改正 · see docs/facts-file.md (zheng schema facts)';
};
