// The matter of a book that is made of rooms: facts folded by their chapters, orders read by their schemas, refusals said by their sentences. What the rooms are: community.ts, party.ts.
import type { z } from 'zod';
import { isRefused, type Refusal } from '../../assembly/chapter.ts';
import { isDay } from '../../law/days.ts';
import type { Day, LawOfTheDay } from '../../law/answer.ts';
import type { Explained } from '../../law/rules.ts';
import { isAnother, type Kept, type Role } from '../../election/keepers.ts';
import { faultOf } from '../../election/orders.ts';
import { refused } from '../../election/refusal.ts';
import type { Given, Kind } from '../../papers/kind.ts';
import { saidBy } from '../../papers/words/refusals.ts';
import type { Sentence } from '../../papers/words/sentence.ts';
import type { Both } from '../../papers/words/terms.ts';
import { fieldsOf } from './forms.ts';
import type { Who } from '../door.ts';
import type { AnyFact, AnyRefusal, Matter, MatterGround } from '../matter.ts';

/** An order of a room as the book takes it: on the whole state, on the office's ground. */
export interface OrderIn<S, F extends AnyFact> {
  readonly zh: string;
  readonly en: string;
  readonly schema: z.ZodType;
  decide(state: S, order: never, ground: MatterGround): readonly F[] | Refusal<string> | AnyRefusal;
}

/** What papers need beyond the state: the day, and the facts in their places. */
export type AroundGiven = Pick<Given, 'on' | 'told'> & {
  /** The book's own id, where a paper prints an address of it. */ readonly book?: string;
};

/** What a book of rooms is about. */
export interface About<S extends Kept, F extends AnyFact> {
  none(): S;
  /** What each fact does to the state; every fact of the book has its entry. */
  readonly chapters: Readonly<Record<string, (state: S, fact: never) => void>>;
  readonly orders: Readonly<Record<string, OrderIn<S, F>>>;
  /** The order with which the book begins, and the day it did. */
  readonly begins: string;
  begun(state: S): Day | undefined;
  lawOf(state: S, on: Day): LawOfTheDay;
  /** The rules that the book goes by, as they answer on a day. */
  rules(state: S, on: Day): readonly Explained[];
  /** Who may give an order where it is not the chair and the clerk. */
  readonly roles: Readonly<Partial<Record<string, readonly Role[]>>>;
  /** What a role is called in this book, and what it does. */
  readonly roleWords: Readonly<Partial<Record<Role, Both & { readonly does: Both }>>>;
  readonly sentences: Readonly<Record<string, Sentence>>;
  /** Each fact as a sentence. */
  readonly says: Readonly<Record<string, (fact: never, name: (id: string) => string) => Both>>;
  title(state: S): Both;
  /** The papers of the book, ready or not, in the order of the work. */
  papers?(state: S, given: AroundGiven): readonly Kind[];
  /** What the picks of the orders' fields may name now, by the kind of pick. */
  picks?(state: S): Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>>;
  /** The values of a choice that there are in this book, by the name of the field; absent: all of them. */
  only?(state: S, field: string): readonly string[] | undefined;
  /** People and things by the names under which a story tells them: name to id. */
  namesIn(state: S): ReadonlyMap<string, string>;
  /** What an id is called before a reader. `inside`: the chair and the clerk, who may read ordinary members' names. */
  readable(state: S, inside: boolean): (id: string) => string;
  prepared?(name: string, body: unknown): unknown;
  /** The data key that a fact destroys. */
  erases?(fact: F): string | undefined;
}

/** Whoever comes without an account, by a card that was drawn unseen: a guest, and nothing else whatever roles were given under this name. */
export const cardBearer: Who = { account: '答题卡', name: '答题卡' };

const office: readonly Role[] = ['chair', 'clerk'];
/** Whether one of these roles reads what is kept for the office. */
export const isInside = (roles: readonly Role[]): boolean => roles.some((r) => office.includes(r));

/** Reads an order's shape and day, then lets its chapter decide. */
const decideIn = <S extends Kept, F extends AnyFact>(
  about: About<S, F>,
  state: S,
  name: string,
  body: unknown,
  g: MatterGround,
): readonly F[] | AnyRefusal => {
  const kind = about.orders[name];
  if (!kind) return refused('order is not understood', { order: name, field: 'do', found: name });
  const read = kind.schema.safeParse(body);
  if (!read.success) {
    const first = read.error.issues[0];
    return refused('order is not understood', {
      order: name,
      field: first?.path.map(String).join('.') || '—',
      ...(first ? { fault: faultOf(first) } : {}),
    });
  }
  if (!isDay(g.on)) return refused('order is not understood', { order: name, field: 'on', found: g.on });
  if (g.on > g.today) return refused('the day is still to come', { on: g.on, today: g.today });
  const begun = about.begun(state);
  if (name === about.begins && begun !== undefined) return refused('already begun', { on: begun });
  if (name !== about.begins && name !== 'giveRole' && begun === undefined) return refused('not begun');
  if (begun !== undefined && g.on < begun) return refused('earlier than what it follows', { on: g.on, since: begun });
  const decided = kind.decide(state, read.data as never, g);
  if (isRefused(decided)) return decided;
  // Rooms compare names letter by letter; the keepers know every spelling and every role of an account.
  const { second } = read.data as { readonly second?: unknown };
  return typeof second === 'string' && !isAnother(state, g.by, second) ? refused('two people are needed') : decided;
};

/** The matter that a door opens. */
export const matterOf = <S extends Kept, F extends AnyFact>(about: About<S, F>): Matter<S, F, string> => {
  const byAdmin = [about.begins, 'giveRole', 'handOverRole'];
  const whoMay = (name: string): readonly Role[] => about.roles[name] ?? (name === about.begins ? [] : office);
  /** The name of an order, and of the field of that order where something is wrong: its label on the screen. */
  const ownWords =
    (order: unknown) =>
    (operand: string, value: string): Both | undefined => {
      const called = (name: unknown) =>
        typeof name === 'string' && Object.hasOwn(about.orders, name) ? about.orders[name] : undefined;
      if (operand === 'order') return called(value);
      const kind = operand === 'field' ? called(order) : undefined;
      return kind && fieldsOf(kind.schema).find((f) => f.name === value.split('.')[0])?.label;
    };
  return {
    none: about.none,
    isFact: (type) => Object.hasOwn(about.chapters, type),
    evolve: (state, fact) => about.chapters[fact.fact]?.(state, fact as never),
    isOrder: (name): name is string => Object.hasOwn(about.orders, name),
    decide: (state, name, body, g) => decideIn(about, state, name, body, g),
    lawOf: about.lawOf,
    rolesOf: ({ keepers }, account) =>
      account === cardBearer.account ? ['guest'] : keepers.held.filter((k) => k.account === account).map((k) => k.role),
    mayGive: (name, roles, admin) => (admin && byAdmin.includes(name)) || whoMay(name).some((r) => roles.includes(r)),
    whoMay,
    say: (refusal, state) => {
      const said = saidBy(about.sentences[refusal.key], refusal, about.readable(state, true), ownWords(refusal.found['order']));
      return {
        kind: 'refused',
        refusal,
        words: { zh: said.zh, en: said.en },
        ...(said.cites ? { cites: said.cites } : {}),
        remedy: said.remedy,
      };
    },
    ...(about.erases ? { erases: about.erases } : {}),
    ...(about.prepared ? { prepared: (_: S, name: string, body: unknown) => about.prepared?.(name, body) } : {}),
  };
};
