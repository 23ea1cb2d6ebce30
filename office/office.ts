// The one door of an election: who asks, what day it is, load, decide, append, tell the followers. Two orders never decide on the same state; a repeated order changes nothing.
import { evolve, type Election, type Fact, isFactName, noElection } from '../election/election.ts';
import { isRefusal } from '../election/chapter.ts';
import { nameOf } from '../election/committee.ts';
import type { PersonId } from '../election/person.ts';
import { decide, isOrderName, orderKind, type OrderName } from '../election/orders.ts';
import { refused, type Refusal } from '../election/refusal.ts';
import { lawOf } from '../election/totals.ts';
import type { AppendResult, BookId, Entry, Head, Ledger, Written } from '../ledger/contract.ts';
import { LedgerUnavailable } from '../ledger/unavailable.ts';
import { sayFault } from '../papers/words/faults.ts';
import { sayRefusal } from '../papers/words/refusals.ts';
import type { Clock } from './clock.ts';
import { type Dice, mintId } from './dice.ts';
import type { OpenElection, Recorded, Told, Who } from './door.ts';
import { mayGive, whoMay } from './roles.ts';
import type { Answered } from './screens.ts';
import { entryOf, factOf, type KeyRing, keyRing } from './sealing.ts';
import type { Secrets } from './secrets.ts';

export interface OfficeParts { readonly id: string; readonly ledger: Ledger; readonly secrets: Secrets; readonly clock: Clock; readonly dice: Dice; readonly rehearsal: boolean }

/** What an order did when it was told before, and whether the book has it. */
interface ToldBefore { facts: readonly string[]; position: number; confirmed: Promise<boolean> }

/** Where the office stands: every fact folded, where each book ends, which sub-books were handed out, which orders were told. */
interface Stand {
  readonly ring: KeyRing;
  readonly state: Election;
  readonly recorded: Recorded[];
  readonly places: Map<BookId, { position: number; hash: string }>;
  readonly delegated: Set<BookId>;
  readonly told: Map<string, ToldBefore>;
  lastHead?: Head | undefined;
}

const take = (stand: Stand, written: Written): void => {
  stand.places.set(written.book, { position: written.position, hash: written.hash });
  const before = stand.told.get(written.order) ?? { facts: [], position: 0, confirmed: Promise.resolve(true) };
  stand.told.set(written.order, { ...before, facts: [...before.facts, written.type], position: written.position });
  if (!isFactName(written.type)) throw new Error(`a fact of another house: ${written.type}`);
  const fact = factOf(written, stand.ring);
  if (fact.fact === 'BookDelegated') stand.delegated.add(fact.book);
  evolve(stand.state, fact);
  stand.recorded.push({ written, fact });
};

/** Reads every book, main first. */
const readBooks = async ({ ledger, secrets, dice }: OfficeParts): Promise<Stand> => {
  const stand: Stand = { ring: keyRing(await ledger.keys(), secrets, dice), state: noElection(), recorded: [], places: new Map(), delegated: new Set(), told: new Map() };
  const books = (await ledger.books()).toSorted((a, b) => (a === 'main' ? -1 : b === 'main' ? 1 : a < b ? -1 : 1));
  for (const book of books) for (const written of await ledger.read(book)) take(stand, written);
  stand.lastHead = await ledger.lastHead('main');
  return stand;
};

/** Opens an election over its ledger: reads every book, folds the facts, and stands at the door. Refuses seeded dice for a real election. */
export const openElection = async (parts: OfficeParts): Promise<OpenElection> => {
  const { ledger, secrets, clock, dice, rehearsal } = parts;
  if (dice.seeded && !rehearsal) throw new Error('seeded dice are for rehearsals only');
  let stand = await readBooks(parts);
  /** What is decided no longer rests on what the books say: they are read anew before the next order. */
  let stale = false;
  const followers = new Set<(added: readonly Recorded[]) => void>();
  let line: Promise<unknown> = Promise.resolve();

  const opening = (book: BookId, on: string): Fact => ({ fact: 'BookOpened', on, key: secrets.signer(book).key, format: 'zhengxuan-book/1', rehearsal, ...(book === 'main' ? {} : { parent: 'main' }) });
  /** What the set of books adds to an order's facts: stations delegated when they are set, their books taken over when they are accepted. */
  const withBooks = (facts: readonly Fact[], on: string): Fact[] => facts.flatMap((f): Fact[] => {
    if (f.fact === 'StationsSet') {
      const fresh = f.stations.map((s) => bookOf(s.no)).filter((b) => !stand.delegated.has(b));
      for (const book of fresh) stand.delegated.add(book);
      return [f, ...fresh.map((book) => ({ fact: 'BookDelegated' as const, on, book, key: secrets.signer(book).key }))];
    }
    const place = f.fact === 'StationAccepted' ? stand.places.get(bookOf(f.station)) : undefined;
    return f.fact === 'StationAccepted' && place ? [f, { fact: 'BookAccepted', on, book: bookOf(f.station), position: place.position, head: place.hash }] : [f];
  });

  const answerRefusal = (refusal: Refusal): Answered => {
    const said = sayRefusal(refusal, (id) => nameOf(stand.state, id as PersonId));
    return {
      kind: 'refused', refusal, words: { zh: said.zh, en: said.en }, ...(said.cites ? { cites: said.cites } : {}), ...(said.remedy ? { remedy: said.remedy } : {}),
      ...(refusal.faults ? { faults: refusal.faults.map((f) => { const s = sayFault(f); return { ...(f.row === undefined ? {} : { row: f.row }), ...(f.column ? { column: f.column } : {}), ...(f.found ? { found: f.found } : {}), words: { zh: s.zh, en: s.en }, remedy: s.remedy }; }) } : {}),
    };
  };
  const rolesOf = (account: string) => stand.state.keepers.held.filter((k) => k.account === account).map((k) => k.role);

  /** Appends under way, with the book each goes to. */
  const pending = new Map<Promise<unknown>, BookId>();
  /** Waits where an order would rest on what another book has not confirmed, and reads the books anew after an append failed: what was decided on its strength is forgotten. */
  const standFirm = async (t: Told): Promise<void> => {
    const main = bookOfOrder(t) === 'main';
    if (stale || [...pending.values()].some((book) => (book === 'main') !== main)) await Promise.allSettled(pending.keys());
    if (!stale) return;
    stand = await readBooks(parts);
    stale = false;
  };

  /** Decides in its turn, on the state that all earlier orders made; resolves to the confirmation, which may come after later orders were decided. */
  const decided = async (t: Told, who: Who): Promise<() => Promise<Answered>> => {
    const now = (a: Answered) => async () => a;
    const { state, places, ring } = stand;
    const before = stand.told.get(t.order);
    if (before) return async () => ((await before.confirmed) ? { kind: 'repeated', facts: before.facts, position: before.position } : answerRefusal(refused('the record cannot be written', { why: 'io' })));
    if (!isOrderName(t.do)) return now(answerRefusal(refused('order is not understood', { order: String(t.do), field: 'do', found: String(t.do) })));
    if (!mayGive(t.do, rolesOf(who.account), who.admin === true)) return now(answerRefusal(refused('not allowed to this role', { order: orderKind(t.do).zh, roles: whoMay(t.do).join(',') })));
    const main = places.get('main')?.position ?? 0;
    if (t.expected !== undefined && t.expected !== main) return now(answerRefusal(refused('someone else wrote first', { expected: t.expected, position: main })));
    const today = clock.today();
    const on = t.on ?? today;
    const decision = decide(state, t.do, prepared(t.do, t.body), { on, today, law: lawOf(state, on), mint: (prefix: string) => mintId(dice, prefix), by: who.account });
    if (isRefusal(decision)) return now(answerRefusal(decision));
    const book = bookOfOrder(t);
    const seen = places.get(book);
    const facts = [...(seen ? [] : [opening(book, on)]), ...withBooks(decision, on)];
    const at = clock.at();
    const entries: Entry[] = facts.map((f) => entryOf(f, at, who.account, t.order, ring, dice));
    const expected = seen?.position ?? 0;
    const append = ledger.append({ book, expected, entries, at, signer: secrets.signer(book), keys: ring.taken() });
    const position = expected + facts.length;
    for (const f of facts) evolve(state, f);
    places.set(book, { position, hash: '' });
    const note: ToldBefore = { facts: facts.map((f) => f.fact), position, confirmed: Promise.resolve(true) };
    stand.told.set(t.order, note);
    const settled = append.then((result) => confirm(result, facts, expected), failed);
    note.confirmed = settled.then((a) => a.kind !== 'refused', () => false);
    pending.set(settled, book);
    settled.finally(() => pending.delete(settled)).catch(() => undefined);
    return () => settled;
  };

  const failed = (fault: unknown): Answered => {
    stale = true;
    if (fault instanceof LedgerUnavailable) return answerRefusal(refused('the record cannot be written', { why: fault.reason }));
    throw fault;
  };

  const confirm = (result: AppendResult, facts: readonly Fact[], expected: number): Answered => {
    if (result.kind !== 'appended') stale = true;
    if (result.kind === 'conflict') return answerRefusal(refused('someone else wrote first', { expected, position: result.position }));
    const told = { facts: result.entries.map((written) => written.type), position: result.entries.at(-1)?.position ?? 0 };
    if (result.kind === 'repeated') return { kind: 'repeated', ...told };
    const added = result.entries.map((written, i) => ({ written, fact: facts[i] ?? factOf(written, stand.ring) }));
    for (const { written } of added) if ((stand.places.get(written.book)?.position ?? 0) <= written.position) stand.places.set(written.book, { position: written.position, hash: written.hash });
    stand.recorded.push(...added);
    if (result.head.book === 'main') stand.lastHead = result.head;
    for (const f of followers) {
      try {
        f(added);
      } catch {
        followers.delete(f); // what is confirmed stays confirmed, whoever listens
      }
    }
    return { kind: 'done', ...told };
  };

  /** What only the office can add to an order: whether this is a rehearsal, and the digest of the list that is being posted. */
  const prepared = (name: OrderName, body: unknown): unknown => {
    if (typeof body !== 'object') return body;
    if (name === 'beginElection') return { ...body, rehearsal };
    return name === 'postRoll' ? { ...body, list: secrets.digest(listText(stand.state)) } : body;
  };

  return {
    id: parts.id, rehearsal,
    election: () => stand.state,
    law: () => lawOf(stand.state, clock.today()),
    now: () => ({ today: clock.today(), at: clock.at() }),
    tell: (t, who) => {
      const turn = line.then(async () => {
        await standFirm(t);
        return decided(t, who);
      });
      line = turn.catch(() => undefined);
      return turn.then((confirmation) => confirmation(), failed);
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
};

export const bookOf = (station: number): BookId => `station-${station}`;

/** The book to which an order's facts go. */
const bookOfOrder = ({ do: name, body }: Told): BookId => {
  const stationOf = isOrderName(name) ? orderKind(name).station : undefined;
  return stationOf && typeof body === 'object' && body !== null ? bookOf(stationOf(body as never)) : 'main';
};

/** The roll as it is posted: group, number, name, in order. Only its keyed digest is kept. */
const listText = (e: Election): string => [...e.roll.voters.values()].toSorted((a, b) => a.group - b.group || a.no - b.no).map((v) => `${v.group}\t${v.no}\t${v.secret?.name ?? ''}`).join('\n');
