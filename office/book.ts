// The one door of a book: who asks, what day it is, load, decide, append, tell the followers. Two orders never decide on the same state; a repeated order changes nothing. What the book is about: matter.ts.
import { isRefused } from '../assembly/chapter.ts';
import { refused } from '../election/refusal.ts';
import type { AppendResult, BookId, Entry, Ledger } from '../ledger/contract.ts';
import type { Clock } from './clock.ts';
import { type Dice, mintId } from './dice.ts';
import type { OpenBook, Who } from './door.ts';
import type { AnyFact, AnyRefusal, Matter, RecordedOf, ToldOf } from './matter.ts';
import type { Answered } from './screens.ts';
import { another, printOf, written } from './orderkey.ts';
import { entryOf, factOf } from './sealing.ts';
import type { Secrets } from './secrets.ts';
import { erase, opening, readBooks, remember, type Stand, type ToldBefore } from './stand.ts';
import { reasonOf } from './unavailable.ts';

export interface BookParts {
  readonly id: string;
  readonly ledger: Ledger;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly rehearsal: boolean;
}

/** An open book, and what its own office may do with it in its turn. */
interface BookAtWork<S, F extends AnyFact, Name extends string> {
  readonly book: OpenBook<S, F, Name>;
  stand(): Stand<S, F>;
  /** Does something to the stand when nothing is under way; followers are told the facts that it added. */
  inTurn(
    work: () => Promise<
      { readonly stand: Stand<S, F>; readonly added: readonly RecordedOf<F>[]; readonly answered: Answered } | AnyRefusal
    >,
  ): Promise<Answered>;
}

/** Opens a book over its ledger: reads it and its sub-books, folds the facts, and stands at the door. Refuses seeded dice for what is real. */
export const openBook = async <S, F extends AnyFact, Name extends string>(
  parts: BookParts,
  matter: Matter<S, F, Name>,
): Promise<BookAtWork<S, F, Name>> => {
  const { ledger, secrets, clock, dice, rehearsal } = parts;
  if (dice.seeded && !rehearsal) throw new Error('seeded dice are for rehearsals only');
  let stand = await readBooks(parts, matter);
  /** What is decided no longer rests on what the books say: they are read anew before the next order. */
  let stale = false;
  /** Orders of which somebody was told that they are not recorded. */
  const givenUp = new Set<string>();
  const followers = new Set<(added: readonly RecordedOf<F>[]) => void>();
  let line: Promise<unknown> = Promise.resolve();

  const no = (refusal: AnyRefusal): Answered => matter.say(refusal, stand.state, stand.recorded);
  const bookOf = (told: ToldOf<Name>): BookId => matter.bookOf?.(told) ?? 'main';
  const rolesOf = (account: string) => matter.rolesOf(stand.state, account);

  /** Appends under way, with the book each goes to. */
  const pending = new Map<Promise<unknown>, BookId>();
  /** Waits where an order would rest on what another book has not confirmed, and reads the books anew after an append failed: what was decided on its strength is forgotten. */
  const standFirm = async (t: ToldOf<Name>): Promise<void> => {
    const main = bookOf(t) === 'main';
    if (stale || [...pending.values()].some((book) => (book === 'main') !== main)) await Promise.allSettled(pending.keys());
    if (!stale) return;
    stand = await readBooks(parts, matter);
    stale = false;
  };

  /** Decides in its turn, on the state that all earlier orders made; resolves to the confirmation, which may come after later orders were decided. */
  const decided = async (t: ToldOf<Name>, who: Who): Promise<() => Promise<Answered>> => {
    const now = (a: Answered) => async () => a;
    const { state, places, ring } = stand;
    const before = stand.told.get(t.order);
    const print = printOf(secrets, t);
    if (before) return () => toldAgain(before, print);
    if (givenUp.has(t.order)) return now(no(refused('order was given up')));
    if (!matter.isOrder(t.do))
      return now(no(refused('order is not understood', { order: String(t.do), field: 'do', found: String(t.do) })));
    if (!matter.mayGive(t.do, rolesOf(who.account), who.admin === true))
      return now(no(refused('not allowed to this role', { order: t.do, roles: matter.whoMay(t.do).join(',') })));
    const hindered = matter.hinders?.(t, stand);
    if (hindered) return now(no(hindered));
    const main = places.get('main')?.position ?? 0;
    if (t.expected !== undefined && t.expected !== main)
      return now(no(refused('someone else wrote first', { expected: t.expected, position: main })));
    const toldDay = matter.dayTold?.(t);
    const today = toldDay ?? clock.today();
    const on = toldDay ?? t.on ?? today;
    const decision = matter.decide(state, t.do, matter.prepared?.(state, t.do, t.body) ?? t.body, {
      on,
      today,
      law: matter.lawOf(state, on),
      mint: (prefix: string) => mintId(dice, prefix),
      by: who.account,
    });
    if (isRefused(decision)) return now(no(decision));
    const book = bookOf(t);
    const seen = places.get(book);
    const facts = [
      ...(seen ? [] : [opening(book, on, secrets, rehearsal) as unknown as F]),
      ...(matter.withBooks?.(stand, decision, on) ?? decision),
    ];
    const at = clock.at();
    const entries = await entriesOf(facts, (f) => entryOf(f, at, who.account, written(t.order, print), ring, dice));
    const expected = seen?.position ?? 0;
    const append = ledger.append({ book, expected, entries, at, signer: secrets.signer(book), keys: ring.taken() });
    const position = expected + facts.length;
    for (const f of facts) matter.evolve(state, f);
    places.set(book, { position, hash: '' });
    const note: ToldBefore = { print, facts: facts.map((f) => f.fact), position, confirmed: Promise.resolve(true) };
    stand.told.set(t.order, note);
    const settled = append.then((result) => erasedAfter(confirm(result, facts, expected), facts), failed);
    note.confirmed = settled.then(
      (a) => a.kind !== 'refused',
      () => false,
    );
    pending.set(settled, book);
    settled.finally(() => pending.delete(settled)).catch(() => undefined);
    return () => settled;
  };

  /** What an order comes back with that stands in the book already: the same again, or a refusal where other words came under its key. */
  const toldAgain = async (before: ToldBefore, print: string): Promise<Answered> => {
    if (!(await before.confirmed)) return no(refused('the record cannot be written', { why: 'io' }));
    const { facts, position } = before;
    return another(before.print, print) ? no(refused('order was another', { position })) : { kind: 'repeated', facts, position };
  };

  const failed = (fault: unknown): Answered => {
    stale = true;
    const why = reasonOf(fault);
    if (why) return no(refused('the record cannot be written', { why }));
    throw fault;
  };

  const confirm = (result: AppendResult, facts: readonly F[], expected: number): Answered => {
    if (result.kind !== 'appended') stale = true;
    if (result.kind === 'conflict') return no(refused('someone else wrote first', { expected, position: result.position }));
    const told = { facts: result.entries.map((written) => written.type), position: result.entries.at(-1)?.position ?? 0 };
    if (result.kind === 'repeated') return { kind: 'repeated', ...told };
    const added = result.entries.map((written, i) => ({ written, fact: facts[i] ?? factOf<F>(written, stand.ring) }));
    for (const { written } of added)
      if ((stand.places.get(written.book)?.position ?? 0) <= written.position)
        stand.places.set(written.book, { position: written.position, hash: written.hash });
    for (const one of added) remember(stand, one);
    if (result.head.book === 'main') stand.lastHead = result.head;
    tellFollowers(added);
    return { kind: 'done', ...told };
  };

  /** Destroys the keys that confirmed facts erase. Where that fails it is done when the books are read anew, before the next order. */
  const erasedAfter = async (answered: Answered, facts: readonly F[]): Promise<Answered> => {
    if (answered.kind === 'refused') return answered;
    try {
      for (const f of facts) await erase(stand, f, ledger, matter);
    } catch (fault) {
      if (!reasonOf(fault)) throw fault;
      stale = true;
    }
    return answered;
  };

  const tellFollowers = (added: readonly RecordedOf<F>[]): void => {
    for (const f of followers) {
      try {
        f(added);
      } catch {
        followers.delete(f); // what is confirmed stays confirmed, whoever listens
      }
    }
  };

  const book: OpenBook<S, F, Name> = {
    id: parts.id,
    rehearsal,
    ownClock: rehearsal && 'set' in clock,
    state: () => stand.state,
    law: () => matter.lawOf(stand.state, clock.today()),
    now: () => ({ today: clock.today(), at: clock.at() }),
    tell: (t, who) => {
      const turn = line.then(async () => {
        await standFirm(t);
        return decided(t, who);
      });
      line = turn.catch(() => undefined);
      return turn.then((confirmation) => confirmation(), failed);
    },
    settle: (order) => {
      const turn = line.then(async () => {
        await Promise.allSettled(pending.keys());
        if (stale) stand = await readBooks(parts, matter);
        stale = false;
        if (!stand.told.has(order)) givenUp.add(order);
        return stand.told.has(order);
      });
      line = turn.catch(() => undefined);
      return turn;
    },
    rolesOf,
    recorded: (from = 0, to = stand.recorded.length) => stand.recorded.slice(from, to),
    head: () => stand.lastHead,
    follow: (listener) => {
      followers.add(listener);
      return () => followers.delete(listener);
    },
    close: async () => {
      await line;
      await Promise.allSettled(pending.keys());
      await ledger.close();
    },
  };
  return {
    book,
    stand: () => stand,
    inTurn: (work) => {
      const turn = line
        .then(async () => {
          await Promise.allSettled(pending.keys());
          const worked = await work();
          if ('key' in worked) return no(worked);
          ({ stand } = worked);
          tellFollowers(worked.added);
          return worked.answered;
        })
        .catch(failed);
      line = turn.catch(() => undefined);
      return turn;
    },
  };
};

/** Facts sealed before others are answered. */
const slice = 500;

/** The entries of an order's facts. A long order is sealed a slice at a time, so that screens are answered meanwhile; the next order waits its turn. */
const entriesOf = async <F>(facts: readonly F[], entryOf: (f: F) => Entry): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  for (const fact of facts) {
    entries.push(entryOf(fact));
    if (entries.length % slice === 0) await new Promise((next) => setImmediate(next));
  }
  return entries;
};
