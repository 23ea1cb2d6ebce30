// What is wrong with the shape of a facts file, said for the person who wrote it: the order and field, what was found, what is allowed there. Where it stands in the file: read.ts.
import { z } from 'zod';
import { factsFile, lineShapes } from './shape.ts';

export interface Said {
  readonly path: readonly PropertyKey[];
  readonly field: string;
  readonly what: string;
  readonly remedy: string;
}
interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string | undefined;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly expected?: string;
  readonly note?: string | undefined;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly origin?: string;
  readonly errors?: readonly (readonly Issue[])[];
}

/** Every fault of shape in `written`, in words; none when zod found none. */
export const sayShape = (error: z.ZodError, written: unknown): readonly Said[] =>
  (error.issues as readonly Issue[]).flatMap((i) => nearest(i, at(written, i.path))).flatMap((i) => sayIssue(i, written));

const at = (v: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((x, k) => (typeof x === 'object' && x !== null ? (x as Record<PropertyKey, unknown>)[k] : undefined), v);

/** Of a union's issues, those of the member that was meant: the one whose kind of value it is, then the one with fewest faults. */
const nearest = (issue: Issue, value: unknown): Issue[] => {
  if (issue.code !== 'invalid_union' || !issue.errors || issue.errors.length === 0) return [issue];
  const strange = (of: readonly Issue[]) =>
    of.filter(
      (i) => i.path.length === 0 && (i.code === 'invalid_type' || (i.code === 'invalid_value' && typeof value === 'object')),
    ).length;
  const best = issue.errors.toSorted((a, b) => strange(a) - strange(b) || a.length - b.length)[0] ?? [];
  return best.length > 0 ? best.flatMap((i) => nearest({ ...i, path: [...issue.path, ...i.path] }, at(value, i.path))) : [issue];
};

/** `postNotice.places` for a line, `place.kind` for the head. */
export const fieldOf = (path: readonly PropertyKey[], written: unknown): string => {
  const inLine = path[0] === 'told' && typeof path[1] === 'number';
  const what = inLine ? (at(written, ['told', path[1] as number, 'do']) ?? 'told') : undefined;
  const rest = (inLine ? path.slice(2) : path).map((k) => (typeof k === 'number' ? `[${k + 1}]` : `.${String(k)}`)).join('');
  return (inLine ? `${String(what)}${rest}` : rest.replace(/^\./, '')) || '—';
};

const sayIssue = (i: Issue, written: unknown): Said[] => {
  const value = at(written, i.path);
  const said = (what: string, remedy: string, path = i.path): Said => ({ path, field: fieldOf(path, written), what, remedy });
  const schema = schemaAt(i.path, written);
  const means = schema?.description ? `：${schema.description}` : '';
  if (i.path.at(-1) === 'do' && i.code === 'invalid_union') return [sayOrder(i, value, said)];
  switch (i.code) {
    case 'unrecognized_keys': {
      const known = fieldsOf(schema);
      return (i.keys ?? []).map((key) =>
        said(`没有“${key}”这一项 · no such field`, `${guess(key, known)}可用的项：${known.join('、')} · fields`, [
          ...i.path,
          key,
        ]),
      );
    }
    case 'invalid_key':
      return [
        said(
          `“${String(i.path.at(-1))}”不能识别 · not understood`,
          keyRemedy(String(i.path.at(-1)), schemaAt(i.path.slice(0, -1), written)),
        ),
      ];
    case 'invalid_value':
      if (schema && bare(schema) instanceof z.ZodUnion) return [said(`${shown(value)}不能识别 · not understood`, `改正${means}`)];
      return value === undefined
        ? [said('没有填写 · missing', `补上 · add it${means || `：${(i.values ?? []).join('、')}`}`)]
        : [said(`${shown(value)}不在可选之列 · not one of the choices`, choices(String(value), (i.values ?? []).map(String)))];
    case 'invalid_type':
      return value === undefined
        ? [said('没有填写 · missing', `补上“${String(i.path.at(-1))}”· add it${means}`)]
        : [
            said(
              `应为${kind(i.expected)}，写的是${shown(value)} · wrong kind of value`,
              `改正${means || ` · give ${i.expected ?? ''}`}`,
            ),
          ];
    case 'too_small':
      return [
        said(`${shown(value)}太少或太小，至少 ${String(i.minimum)} · too small`, `改正${means} · at least ${String(i.minimum)}`),
      ];
    case 'too_big':
      return [
        said(`${shown(value)}太多或太大，最多 ${String(i.maximum)} · too big`, `改正${means} · at most ${String(i.maximum)}`),
      ];
    default:
      return [said(`${shown(value)}不合格式 · not in the form asked`, `改正${means || `：${i.message}`} · correct it`)];
  }
};

const sayOrder = (i: Issue, value: unknown, said: (what: string, remedy: string) => Said): Said => {
  const all = [...lineShapes.keys()];
  if (value === undefined)
    return said(
      '没有填写 do：这一行做什么？ · the line does not say what it does',
      '补上，如 "do": "postNotice"；事项见 docs/facts-file.md · add one of the orders',
    );
  return said(
    `没有“${String(value)}”这种事项 · no such order`,
    `${guess(String(value), all)}事项表见 docs/facts-file.md · see the table of orders`,
  );
};

/** The shape asked at a place of the file; undefined where there is none. */
const schemaAt = (path: readonly PropertyKey[], written: unknown): z.ZodType | undefined => {
  const line =
    path[0] === 'told' && path.length >= 2 ? lineShapes.get(String(at(written, ['told', path[1] ?? 0, 'do']))) : undefined;
  let here: z.ZodType | undefined = line ?? factsFile;
  for (const key of line ? path.slice(2) : path) here = here && inside(here, key);
  return here;
};
/** A shape without what is wrapped round it, but with its description. */
const bare = (s: z.ZodType): z.ZodType =>
  s instanceof z.ZodOptional || s instanceof z.ZodDefault ? bare(s.unwrap() as z.ZodType) : s;
const inside = (s: z.ZodType, key: PropertyKey): z.ZodType | undefined => {
  const b = bare(s);
  if (b instanceof z.ZodObject) return b.shape[String(key)] as z.ZodType | undefined;
  if (b instanceof z.ZodArray) return b.element as z.ZodType;
  if (b instanceof z.ZodRecord) return b.valueType as z.ZodType;
  if (!(b instanceof z.ZodUnion)) return undefined;
  const member = (b.options as readonly z.ZodType[]).find((o) => fieldsOf(o).includes(String(key)));
  return member && inside(member, key);
};
const fieldsOf = (s: z.ZodType | undefined): readonly string[] => {
  const b = s && bare(s);
  if (b instanceof z.ZodObject) return Object.keys(b.shape);
  return b instanceof z.ZodUnion
    ? (b.options as readonly z.ZodType[]).flatMap(fieldsOf)
    : b instanceof z.ZodRecord
      ? recordKeys(b)
      : [];
};
const recordKeys = (r: z.ZodRecord): readonly string[] => (r.keyType instanceof z.ZodEnum ? r.keyType.options.map(String) : []);
const keyRemedy = (key: string, of: z.ZodType | undefined): string =>
  fieldsOf(of).length > 0 ? choices(key, fieldsOf(of)) : `改正：${of?.description ?? ''}`;

const kind = (expected: string | undefined): string =>
  ({
    string: '文字',
    number: '数',
    int: '整数',
    boolean: ' true 或 false',
    array: '列表 [ ]',
    object: '一组 { }',
    record: '一组 { }',
  })[expected ?? ''] ??
  expected ??
  '别的';
const shown = (v: unknown): string => {
  const t = JSON.stringify(v) ?? '';
  return `${t.length > 60 ? `${t.slice(0, 57)}…` : t} `;
};
const choices = (written: string, of: readonly string[]): string =>
  of.length > 0
    ? `${guess(written, of)}可选：${of.length > 24 ? `${of.slice(0, 24).join('、')} …` : of.join('、')} · choose one`
    : '按 docs/facts-file.md 改正 · see docs/facts-file.md';

/** “did you mean”, where one known word is near. */
export const guess = (written: string, known: readonly string[]): string => {
  const [best] = known.map((k) => ({ k, d: distance(written.toLowerCase(), k.toLowerCase()) })).toSorted((a, b) => a.d - b.d);
  return best && best.d <= Math.max(1, Math.floor(best.k.length / 3)) ? `是不是“${best.k}”？ · did you mean ${best.k}? ` : '';
};
/** How many letters one word differs from another by. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length] ?? 0;
};
