// What every book around an election shows whatever it is about: its line in a list, its head, the orders that somebody may give with their fields, and its history.
import { type Kept, type Role, roles } from '../../election/keepers.ts';
import { daysBetween } from '../../law/days.ts';
import { roles as roleWords } from '../../papers/words/terms.ts';
import { realClock } from '../clock.ts';
import type { OpenBook, Who } from '../door.ts';
import type { AnyFact } from '../matter.ts';
import type { Both, HistoryRow } from '../screens.ts';
import type { RehearsalDoor } from '../views/listed.ts';
import { headwords } from '../views/headwords.ts';
import { type FieldAsked, fieldsOf, needsUnseen } from './forms.ts';
import { type AroundKind, aboutOf } from './kinds.ts';
import { isInside, matterOf } from './aboutof.ts';

/** A book of any kind, as far as it can be read and told without knowing its facts. */
export type AnyBook = Omit<OpenBook<Kept, AnyFact, string>, 'follow'> & { follow(listener: () => void): () => void };
export interface AroundListed {
  readonly id: string;
  readonly kind: AroundKind;
  readonly title: Both;
  readonly rehearsal: boolean;
  readonly roles: readonly Role[];
  /** What those are called in this book. */
  readonly called: readonly Both[];
}
export interface AroundHead {
  readonly book: string;
  readonly kind: AroundKind;
  readonly title: Both;
  readonly rehearsal: boolean;
  readonly now: string;
  readonly today: string;
  readonly mayMoveClock: boolean;
  readonly who: {
    readonly account: string;
    readonly name: string;
    readonly roles: readonly Role[];
    /** What they are called in this book. */
    readonly called: readonly Both[];
    readonly admin: boolean;
  };
  readonly known: number;
  readonly head: string;
  readonly words: readonly string[];
}
interface OrderAsked {
  readonly order: string;
  readonly words: Both;
  readonly may: boolean;
  readonly fields: readonly FieldAsked[];
  /** Given only from the screen that knows what it is about. */
  readonly elsewhere?: true;
}
export interface OrdersScreen {
  readonly today: string;
  readonly orders: readonly OrderAsked[];
  /** What each kind of pick may name now. */
  readonly picks: Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>>;
}

export const aroundListed = (kind: AroundKind, book: AnyBook, who?: Who): AroundListed => ({
  id: book.id,
  kind,
  title: aboutOf(kind).title(book.state()),
  rehearsal: book.rehearsal,
  roles: who ? book.rolesOf(who.account) : [],
  called: who ? book.rolesOf(who.account).map((role) => saidRole(kind, role).words) : [],
});

export const mayMoveAroundClock = (book: AnyBook, who: Who): boolean =>
  book.ownClock && (who.admin === true || isInside(book.rolesOf(who.account)));

export const aroundHead = (kind: AroundKind, book: AnyBook, who: Who): AroundHead => {
  const { today, at } = book.now(),
    head = book.head();
  return {
    book: book.id,
    kind,
    title: aboutOf(kind).title(book.state()),
    rehearsal: book.rehearsal,
    now: at,
    today,
    mayMoveClock: mayMoveAroundClock(book, who),
    who: {
      account: who.account,
      name: who.name,
      roles: book.rolesOf(who.account),
      called: book.rolesOf(who.account).map((role) => saidRole(kind, role).words),
      admin: who.admin === true,
    },
    known: book.recorded().length,
    head: head?.hash ?? '',
    words: headwords(head?.hash),
  };
};

/** The kinds of pick that a field asks for. */
const picksOf = (field: FieldAsked): readonly string[] =>
  field.kind === 'pick'
    ? [field.pick]
    : field.kind === 'rows'
      ? field.columns.flatMap(picksOf)
      : field.kind === 'group'
        ? field.fields.flatMap(picksOf)
        : [];

/** A field as this book asks it: of roles those that it has, in its own words; of other choices those that there are here. */
const inThisBook = <F extends FieldAsked>(kind: AroundKind, state: Kept, field: F): F => {
  const about = aboutOf(kind);
  switch (field.kind) {
    case 'rows':
      return { ...field, columns: field.columns.map((column) => inThisBook(kind, state, column)) };
    case 'group':
      return { ...field, fields: field.fields.map((inner) => inThisBook(kind, state, inner)) };
    case 'choice': {
      if (field.name === 'role')
        return {
          ...field,
          choices: roles.filter((r) => about.roleWords[r]).map((r) => ({ value: r, words: saidRole(kind, r).words })),
        };
      const only = about.only?.(state, field.name);
      return only ? { ...field, choices: field.choices.filter(({ value }) => only.includes(value)) } : field;
    }
    default:
      return field;
  }
};

/** The orders of a book with their fields, and whether this person may give them; the picks of those alone that he may give. */
export const ordersScreen = (kind: AroundKind, book: AnyBook, who: Who): OrdersScreen => {
  const about = aboutOf(kind),
    matter = matterOf(about),
    held = book.rolesOf(who.account),
    state = book.state();
  const orders = Object.entries(about.orders).map(([order, { zh, en, schema }]) => ({
    order,
    words: { zh, en },
    may: matter.mayGive(order, held, who.admin === true),
    fields: fieldsOf(schema).map((field) => inThisBook(kind, state, field)),
    ...(needsUnseen(schema) ? { elsewhere: true as const } : {}),
  }));
  const asked = new Set(orders.flatMap(({ may, fields }) => (may ? fields.flatMap(picksOf) : [])));
  const { today } = book.now();
  const known = {
    account: [...new Map(state.keepers.held.map((k) => [k.account, k.name]))].map(([value, label]) => ({ value, label })),
    rule: about.rules(state, today).map(({ key, asks }) => ({ value: key, label: asks.zh })),
    ...about.picks?.(state),
  };
  const picks = Object.fromEntries(Object.entries(known).filter(([pick]) => asked.has(pick)));
  return { today, orders, picks };
};

/** The order that begins a book, for one that is not there yet. */
export const beginningScreen = (kind: AroundKind, who: Who, today = realClock().today()): OrdersScreen => {
  const about = aboutOf(kind),
    begins = about.orders[about.begins];
  return {
    today,
    orders: begins
      ? [
          {
            order: about.begins,
            words: { zh: begins.zh, en: begins.en },
            may: who.admin === true,
            fields: fieldsOf(begins.schema),
          },
        ]
      : [],
    picks: {},
  };
};

/** A role in the words of this book. */
const roleGiven = (kind: AroundKind, fact: AnyFact): Both | undefined => {
  if (fact.fact !== 'RoleGiven') return undefined;
  const { name, role } = fact as unknown as { name: string; role: Role },
    { words } = saidRole(kind, role);
  return { zh: `${name}担任${words.zh}`, en: `${name} became ${words.en}` };
};

/** Rows from a place on (0 the first fact), or the last `limit`; the newest last. Sealed parts are not shown; names as far as this reader may read them. */
export const aroundHistory = (
  kind: AroundKind,
  book: AnyBook,
  who: Who,
  from?: number,
  limit = 100,
): { readonly total: number; readonly from: number; readonly rows: readonly HistoryRow[] } => {
  const about = aboutOf(kind),
    state = book.state(),
    all = book.recorded();
  const name = about.readable(state, isInside(book.rolesOf(who.account)));
  const start = Math.min(all.length, from ?? Math.max(0, all.length - limit));
  const rows = all.slice(start, start + limit).map(
    ({ written, fact }): HistoryRow => ({
      book: written.book,
      position: written.position,
      on: written.on,
      at: written.at,
      by: state.keepers.held.find((k) => k.account === written.by)?.name ?? written.by,
      fact: written.type,
      words: roleGiven(kind, fact) ?? about.says[fact.fact]?.(fact as never, name) ?? { zh: fact.fact, en: fact.fact },
      hash: written.hash,
      late: daysBetween(written.on, written.at.slice(0, 10)) > 0,
    }),
  );
  return { total: all.length, from: start, rows };
};

/** What a role is called in this kind of book, and what it does there. */
const saidRole = (kind: AroundKind, role: Role): { readonly words: Both; readonly does?: Both } => {
  const own = aboutOf(kind).roleWords[role];
  return own ? { words: { zh: own.zh, en: own.en }, does: own.does } : { words: roleWords[role] };
};

const doorRoles: readonly Role[] = ['chair', 'clerk', 'observer', 'guest'];
/** The roles by which a rehearsal may be entered without a code. */
export const aroundDoor = (kind: AroundKind, book: AnyBook): RehearsalDoor => ({
  election: book.id,
  title: aboutOf(kind).title(book.state()),
  roles: doorRoles.map((role) => ({ role, ...saidRole(kind, role) })),
});

/** The story's person who holds a role of a rehearsal, or a stand-in who is given it; never somebody who `hasAccount`. */
export const aroundStandIn = async (
  kind: AroundKind,
  book: AnyBook,
  role: Role,
  hasAccount: (account: string) => boolean,
): Promise<Who> => {
  const holder = book.state().keepers.held.find((k) => k.role === role && !hasAccount(k.account));
  if (holder) return { account: holder.account, name: holder.name };
  const who = { account: `a_rehearsal_${role}`, name: `演练${saidRole(kind, role).words.zh}` };
  if (role !== 'guest')
    await book.tell(
      { order: `stand-in ${role}`, do: 'giveRole', body: { ...who, role } },
      { account: 'a_rehearsal', name: '演练管理员', admin: true },
    );
  return who;
};
