// What an order of a book asks of a person, as fields for a dialog, drawn from the order's own schema: labels, hints and choices stand there. The dialog checks little; the chapter decides.
import { z } from 'zod';
import type { Both } from '../../papers/words/terms.ts';

interface Named {
  readonly name: string;
  readonly label: Both;
  readonly hint?: Both;
  readonly optional: boolean;
  readonly initial?: string | number | boolean;
}
export type SimpleAsked =
  | (Named & { readonly kind: 'text' | 'long' | 'day' | 'clock' | 'yes' })
  | (Named & { readonly kind: 'number'; readonly least?: number; readonly most?: number })
  | (Named & {
      readonly kind: 'choice' | 'choices';
      readonly choices: readonly { readonly value: string; readonly words: Both }[];
    })
  /** Somebody or something that the book knows; `many`: several. */
  | (Named & { readonly kind: 'pick'; readonly pick: string; readonly many: boolean })
  /** One entry a line. */
  | (Named & { readonly kind: 'list' });
export type FieldAsked =
  | SimpleAsked
  | (Named & { readonly kind: 'rows'; readonly columns: readonly SimpleAsked[] })
  | (Named & { readonly kind: 'group'; readonly fields: readonly SimpleAsked[] });

/** As zod writes it, with what stands in `.meta()`. */
interface Shape {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly default?: unknown;
  readonly zh?: string;
  readonly en?: string;
  readonly hint?: Both;
  readonly pick?: string;
  readonly choices?: Readonly<Record<string, Both>>;
  readonly unseen?: boolean;
}

/** The fields of an order. What is marked `unseen` in its schema is not asked of a person. */
export const fieldsOf = (schema: z.ZodType): readonly FieldAsked[] =>
  fieldsIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Shape);

/** Whether an order needs what no person is asked for: it is given from the screen that knows it. */
export const needsUnseen = (schema: z.ZodType): boolean => {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
  }) as Shape;
  return required.some((name) => properties[name]?.unseen === true);
};

const fieldsIn = (shape: Shape): readonly FieldAsked[] =>
  Object.entries(shape.properties ?? {}).flatMap(([name, of]) =>
    of.unseen === true ? [] : [fieldOf(name, of, !(shape.required ?? []).includes(name))],
  );

const fieldOf = (name: string, of: Shape, optional: boolean): FieldAsked => {
  const items = of.type === 'array' ? of.items : undefined;
  if (items?.properties) return { ...named(name, of, optional), kind: 'rows', columns: fieldsIn(items).filter(isSimple) };
  if (of.properties) return { ...named(name, of, optional), kind: 'group', fields: fieldsIn(of).filter(isSimple) };
  return simpleOf(name, of, items, optional);
};
const isSimple = (field: FieldAsked): field is SimpleAsked => field.kind !== 'rows' && field.kind !== 'group';

const named = (name: string, of: Shape, optional: boolean): Named => {
  const initial = of.default;
  const plain = typeof initial === 'string' || typeof initial === 'number' || typeof initial === 'boolean' ? initial : undefined;
  return {
    name,
    label: { zh: of.zh ?? name, en: of.en ?? name },
    ...(of.hint ? { hint: of.hint } : {}),
    optional,
    ...(plain === undefined ? {} : { initial: plain }),
  };
};

const simpleOf = (name: string, of: Shape, items: Shape | undefined, optional: boolean): SimpleAsked => {
  const one = named(name, of, optional),
    inner = items ?? of;
  const pick = of.pick ?? items?.pick,
    words = of.choices ?? items?.choices ?? {};
  if (pick !== undefined) return { ...one, kind: 'pick', pick, many: items !== undefined };
  const values = inner.enum ?? inner.anyOf?.flatMap((a) => a.const ?? []);
  if (values && values.length > 0)
    return {
      ...one,
      kind: items ? 'choices' : 'choice',
      choices: values.map((value) => ({ value, words: words[value] ?? { zh: value, en: value } })),
    };
  if (items) return { ...one, kind: 'list' };
  if (of.type === 'boolean') return { ...one, kind: 'yes' };
  if (of.type === 'integer' || of.type === 'number')
    return {
      ...one,
      kind: 'number',
      ...(of.minimum === undefined ? {} : { least: of.minimum }),
      ...(of.maximum === undefined || of.maximum > 1e12 ? {} : { most: of.maximum }),
    };
  if (of.format === 'date' || of.pattern?.includes('\\d{4}-') === true) return { ...one, kind: 'day' };
  if (of.pattern?.includes('[0-5]') === true) return { ...one, kind: 'clock' };
  return { ...one, kind: (of.maxLength ?? 0) > 150 ? 'long' : 'text' };
};
