// How a room's chapters and orders are taken into a book: on their own part of its state, with the ground that the book hands in.
import type { z } from 'zod';
import type { Happened, Refusal } from '../../assembly/chapter.ts';
import type { AnyFact, MatterGround } from '../matter.ts';
import type { OrderIn } from './aboutof.ts';

/** What the ledger itself writes at the head of a book. */
export type BookFact = Happened<'BookOpened', { key: string; format: string; rehearsal: boolean; parent?: string | undefined }>;

type RoomOrder<Part, F extends AnyFact, G> = {
  readonly zh: string;
  readonly en: string;
  readonly schema: z.ZodType;
  decide(part: Part, order: never, ground: G): readonly F[] | Refusal<string>;
};

/** Orders of a room as orders of the book. */
export const lifted = <S, Part, F extends AnyFact, G>(
  orders: Readonly<Record<string, RoomOrder<Part, F, G>>>,
  part: (state: S) => Part,
  ground: (state: S, g: MatterGround) => G,
): Readonly<Record<string, OrderIn<S, F>>> =>
  Object.fromEntries(
    Object.entries(orders).map(([name, o]) => [
      name,
      {
        zh: o.zh,
        en: o.en,
        schema: o.schema,
        decide: (state: S, order: never, g: MatterGround) => o.decide(part(state), order, ground(state, g)),
      },
    ]),
  );

/** Chapters of a room as chapters of the book. */
export const onPart = <S, Part>(
  chapters: Readonly<Record<string, (part: Part, fact: never) => void>>,
  part: (state: S) => Part,
): Readonly<Record<string, (state: S, fact: never) => void>> =>
  Object.fromEntries(
    Object.entries(chapters).map(([name, evolve]) => [name, (state: S, fact: never) => evolve(part(state), fact)]),
  );
