// A facts file as text: parsed with the line of every field. What a person gets wrong in JSON itself is said with its line and remedy: a comma, a quote, a field written twice, a day that does not exist.
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { isDay } from '../../law/days.ts';
import { fieldOf } from './wrong.ts';

export interface FileFault {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly what: string;
  readonly remedy: string;
}
/** Says a fault of a place in the file. */
export type Say = (path: readonly PropertyKey[], what: string, remedy: string) => FileFault;
interface Parsed {
  readonly kind: 'parsed';
  readonly written: unknown;
  /** The line of a field, or of the nearest thing around it that stands in the file. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  readonly say: Say;
  /** What is wrong already with what is written, whatever shape is asked. */
  readonly faults: readonly FileFault[];
}

/** The text of a file with its places, or why it is no JSON. */
export const parseFacts = (file: string, text: string): Parsed | { readonly kind: 'not JSON'; readonly fault: FileFault } => {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (!tree || first) return { kind: 'not JSON', fault: { file, ...notJson(text, first) } };
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let n = path.length; n >= 0; n--) {
      const node = findNodeAtLocation(tree, path.slice(0, n).map(asSegment));
      if (node) return lineAt(text, (node.parent?.type === 'property' ? node.parent : node).offset);
    }
    return 1;
  };
  const written = valueOf(tree);
  const say: Say = (path, what, remedy) => ({ file, line: lineOf(path), field: fieldOf(path, written), what, remedy });
  const twice = writtenTwice(tree).map(({ path, offset }) => ({
    ...say(path, '写了两次 · stands twice', '只留一个 · keep one'),
    line: lineAt(text, offset),
  }));
  return { kind: 'parsed', written, lineOf, say, faults: [...twice, ...noSuchDay(tree, say)] };
};

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
const asSegment = (key: PropertyKey): string | number => (typeof key === 'number' ? key : String(key));

const notJson = (text: string, first: ParseError | undefined): Omit<FileFault, 'file'> =>
  first && text.trim() !== ''
    ? {
        line: lineAt(text, before(text, first)),
        field: '—',
        what: `不是正确的 JSON（${printParseErrorCode(first.error)}）：${near(text, first.offset)} · not JSON`,
        remedy: jsonRemedy(first),
      }
    : { line: 1, field: '—', what: '文件是空的 · the file is empty', remedy: '见 docs/facts-file.md 的例子 · see the examples' };

/** A fault of JSON is seen one token late: a comma that is missing belongs to the line before. */
const before = (text: string, e: ParseError): number =>
  printParseErrorCode(e.error) === 'CommaExpected' ? text.slice(0, e.offset).trimEnd().length : e.offset;
const near = (text: string, offset: number): string =>
  `“${text
    .slice(Math.max(0, offset - 24), offset + 12)
    .replaceAll(/\s+/g, ' ')
    .trim()}”附近`;
const jsonRemedy = (e: ParseError): string => {
  switch (printParseErrorCode(e.error)) {
    case 'CommaExpected':
      return '这里少一个英文逗号 , · a comma is missing here';
    case 'ColonExpected':
      return '项名与内容之间要有英文冒号 : · a colon is missing here';
    case 'UnexpectedEndOfString':
    case 'InvalidCharacter':
    case 'InvalidSymbol':
      return '文字要放在英文双引号 " " 中，一行内写完；标点用英文的 , : [ ] { } · write text in straight double quotes';
    case 'CloseBraceExpected':
      return '少一个 } · a closing brace is missing';
    case 'CloseBracketExpected':
      return '少一个 ] · a closing bracket is missing';
    default:
      return '检查逗号、引号和括号 · check commas, quotes and brackets';
  }
};

const valueOf = (node: Node): unknown => {
  switch (node.type) {
    case 'object':
      return Object.fromEntries(
        (node.children ?? []).map((p) => [p.children?.[0]?.value as string, p.children?.[1] ? valueOf(p.children[1]) : null]),
      );
    case 'array':
      return (node.children ?? []).map(valueOf);
    default:
      return node.value as unknown;
  }
};

const walk = (node: Node, see: (node: Node, path: readonly PropertyKey[]) => void, path: readonly PropertyKey[] = []): void => {
  see(node, path);
  if (node.type === 'object')
    for (const p of node.children ?? []) {
      const [key, value] = p.children ?? [];
      if (key && value) walk(value, see, [...path, key.value as string]);
    }
  if (node.type === 'array')
    (node.children ?? []).forEach((c, i) => {
      walk(c, see, [...path, i]);
    });
};

/** A field written twice in one object: JSON would silently take the last. */
const writtenTwice = (tree: Node): readonly { readonly path: readonly PropertyKey[]; readonly offset: number }[] => {
  const found: { readonly path: readonly PropertyKey[]; readonly offset: number }[] = [];
  walk(tree, (node, path) => {
    const keys = node.type === 'object' ? (node.children ?? []).flatMap((p) => p.children?.[0] ?? []) : [];
    keys.forEach((k, i) => {
      if (keys.findIndex((x) => x.value === k.value) < i) found.push({ path: [...path, k.value as string], offset: k.offset });
    });
  });
  return found;
};

const noSuchDay = (tree: Node, say: Say): FileFault[] => {
  const faults: FileFault[] = [];
  walk(tree, (node, path) => {
    if (node.type === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(node.value as string) && !isDay(node.value))
      faults.push(say(path, `没有 ${String(node.value)} 这一天 · no such day`, '核对日期 · check the date'));
  });
  return faults;
};
