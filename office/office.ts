// The one door of an election: who asks, what day it is, load, decide, append, tell the followers. Two orders never decide on the same state; a repeated order changes nothing.
import { evolve, type Election, type Fact, isFactName, noElection } from '../election/election.ts';
import { isRefusal } from '../election/chapter.ts';
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
import { entryOf, factOf, keyRing } from './sealing.ts';
import type { Secrets } from './secrets.ts';

export interface OfficeParts { readonly id: string; readonly ledger: Ledger; readonly secrets: Secrets; readonly clock: Clock; readonly dice: Dice; readonly rehearsal: boolean }

/** What an order did when it was told before, and whether the book has it. */
interface ToldBefore { facts: readonly string[]; position: number; confirmed: Promise<boolean> }

/** Opens an election over its ledger: reads every book, folds the facts, and stands at the door. Refuses seeded dice for a real election. */
export const openElection = async (parts: OfficeParts): Promise<OpenElection> => {
  const { ledger, secrets, clock, dice, rehearsal } = parts;
  if (dice.seeded && !rehearsal) throw new Error('seeded dice are for rehearsals only');
  let ring = keyRing(await ledger.keys(), secrets, dice);
  const state: Election = noElection();
  const recorded: Recorded[] = [];
  const places = new Map<BookId, { position: number; hash: string }>();
  const told = new Map<string, ToldBefore>();
  let stale = false;
  const followers = new Set<(added: readonly Recorded[]) => void>();
  let lastHead: Head | undefined;
  let line: Promise<unknown> = Promise.resolve();

  const take = (written: Written): void => {
    places.set(written.book, { position: written.position, hash: written.hash });
    const before = told.get(written.order) ?? { facts: [], position: 0, confirmed: Promise.resolve(true) };
    told.set(written.order, { ...before, facts: [...before.facts, written.type], position: written.position });
    if (!isFactName(written.type)) throw new Error(`a fact of another house: ${written.type}`);
    const fact = factOf(written, ring);
    evolve(state, fact);
    recorded.push({ written, fact });
  };
  const load = async (): Promise<void> => {
    const books = (await ledger.books()).toSorted((a, b) => (a === 'main' ? -1 : b === 'main' ? 1 : a < b ? -1 : 1));
    for (const book of books) for (const written of await ledger.read(book)) take(written);
    lastHead = await ledger.lastHead('main');
  };
  await load();

  const opening = (book: BookId, on: string): Fact => ({ fact: 'BookOpened', on, key: secrets.signer(book).key, format: 'zhengxuan-book/1', rehearsal, ...(book === 'main' ? {} : { parent: 'main' }) });
  /** What the set of books adds to an order's facts: stations delegated when they are set, their books taken over when they are accepted. */
  const withBooks = (facts: readonly Fact[], on: string): Fact[] => facts.flatMap((f): Fact[] => {
    if (f.fact === 'StationsSet') {
      const known = new Set(recorded.flatMap((r) => (r.fact.fact === 'BookDelegated' ? [r.fact.book] : [])));
      return [f, ...f.stations.map((s) => bookOf(s.no)).filter((b) => !known.has(b)).map((book) => ({ fact: 'BookDelegated' as const, on, book, key: secrets.signer(book).key }))];
    }
    const place = f.fact === 'StationAccepted' ? places.get(bookOf(f.station)) : undefined;
    return f.fact === 'StationAccepted' && place ? [f, { fact: 'BookAccepted', on, book: bookOf(f.station), position: place.position, head: place.hash }] : [f];
  });

  const answerRefusal = (refusal: Refusal): Answered => {
    const said = sayRefusal(refusal);
    return {
      kind: 'refused', refusal, words: { zh: said.zh, en: said.en }, ...(said.cites ? { cites: said.cites } : {}), ...(said.remedy ? { remedy: said.remedy } : {}),
      ...(refusal.faults ? { faults: refusal.faults.map((f) => { const s = sayFault(f); return { ...(f.row === undefined ? {} : { row: f.row }), ...(f.column ? { column: f.column } : {}), ...(f.found ? { found: f.found } : {}), words: { zh: s.zh, en: s.en }, remedy: s.remedy }; }) } : {}),
    };
  };
  const rolesOf = (account: string) => state.keepers.held.filter((k) => k.account === account).map((k) => k.role);

  const pending = new Set<Promise<unknown>>();
  /** Reads the books anew after an append failed: what was decided since on its strength is forgotten. */
  const reload = async (): Promise<void> => {
    await Promise.allSettled(pending);
    Object.assign(state, noElection(), { begun: undefined, basic: undefined, electionDay: undefined, plan: undefined });
    recorded.length = 0;
    places.clear();
    told.clear();
    ring = keyRing(await ledger.keys(), secrets, dice);
    await load();
  };

  /** Decides in its turn, on the state that all earlier orders made; resolves to the confirmation, which may come after later orders were decided. */
  const decided = async (t: Told, who: Who): Promise<() => Promise<Answered>> => {
    const now = (a: Answered) => async () => a;
    const before = told.get(t.order);
    if (before) return async () => ((await before.confirmed) ? { kind: 'repeated', facts: before.facts, position: before.position } : answerRefusal(refused('the record cannot be written', { reason: 'io' })));
    if (!isOrderName(t.do)) return now(answerRefusal(refused('order is not understood', { order: String(t.do), field: 'do', found: String(t.do) })));
    if (!mayGive(t.do, rolesOf(who.account), who.admin === true)) return now(answerRefusal(refused('not allowed to this role', { order: orderKind(t.do).zh, roles: whoMay(t.do).join(',') })));
    const main = places.get('main')?.position ?? 0;
    if (t.expected !== undefined && t.expected !== main) return now(answerRefusal(refused('someone else wrote first', { expected: t.expected, position: main })));
    if (t.do === 'acceptStation') await Promise.allSettled(pending);
    const today = clock.today();
    const on = t.on ?? today;
    const decision = decide(state, t.do, prepared(t.do, t.body), { on, today, law: lawOf(state, on), mint: (prefix: string) => mintId(dice, prefix), by: who.account });
    if (isRefusal(decision)) return now(answerRefusal(decision));
    const book = stationBook(t.do, t.body);
    const seen = places.get(book);
    const facts = [...(seen ? [] : [opening(book, on)]), ...withBooks(decision, on)];
    const at = clock.at();
    const entries: Entry[] = facts.map((f) => entryOf(f, at, who.account, t.order, ring, dice));
    const append = ledger.append({ book, expected: seen?.position ?? 0, entries, at, signer: secrets.signer(book), keys: ring.taken() });
    const position = (seen?.position ?? 0) + facts.length;
    for (const f of facts) evolve(state, f);
    places.set(book, { position, hash: '' });
    const note: ToldBefore = { facts: facts.map((f) => f.fact), position, confirmed: Promise.resolve(true) };
    told.set(t.order, note);
    const settled = append.then((result) => confirm(result, facts));
    note.confirmed = settled.then((a) => a.kind !== 'refused', () => false);
    pending.add(settled);
    settled.finally(() => pending.delete(settled)).catch(() => undefined);
    return () => settled;
  };

  const confirm = (result: AppendResult, facts: readonly Fact[]): Answered => {
    if (result.kind === 'conflict') {
      stale = true;
      return answerRefusal(refused('someone else wrote first', { expected: 0, position: result.position }));
    }
    const added = result.entries.map((written, i) => ({ written, fact: facts[i] ?? factOf(written, ring) }));
    for (const { written } of added) if ((places.get(written.book)?.position ?? 0) <= written.position) places.set(written.book, { position: written.position, hash: written.hash });
    recorded.push(...added);
    if (result.kind === 'appended' && result.head.book === 'main') lastHead = result.head;
    for (const f of followers) f(added);
    return { kind: result.kind === 'repeated' ? 'repeated' : 'done', facts: added.map((a) => a.written.type), position: added.at(-1)?.written.position ?? 0 };
  };

  /** What only the office can add to an order: the digest of the list that is being posted. */
  const prepared = (name: OrderName, body: unknown): unknown => (name === 'postRoll' && typeof body === 'object' ? { ...body, list: secrets.digest(listText(state)) } : body);

  return {
    id: parts.id, rehearsal,
    election: () => state,
    law: () => lawOf(state, clock.today()),
    now: () => ({ today: clock.today(), at: clock.at() }),
    tell: (t, who) => {
      const turn = line.then(async () => {
        if (stale) await reload().then(() => { stale = false; });
        return decided(t, who);
      });
      line = turn.catch(() => undefined);
      return turn.then((confirmation) => confirmation()).catch((fault: unknown) => {
        stale = true;
        if (fault instanceof LedgerUnavailable) return answerRefusal(refused('the record cannot be written', { reason: fault.reason }));
        throw fault;
      });
    },
    rolesOf,
    recorded: (from = 0, to = recorded.length) => recorded.slice(from, to),
    head: () => lastHead,
    follow: (listener) => {
      followers.add(listener);
      return () => followers.delete(listener);
    },
    close: async () => {
      await line;
      await Promise.allSettled(pending);
      await ledger.close();
    },
  };
};

export const bookOf = (station: number): BookId => `station-${station}`;

const stationBook = (name: OrderName, body: unknown): BookId => {
  const station = orderKind(name).station?.(body as never);
  return station === undefined ? 'main' : bookOf(station);
};

/** The roll as it is posted: group, number, name, in order. Only its keyed digest is kept. */
const listText = (e: Election): string => [...e.roll.voters.values()].toSorted((a, b) => a.group - b.group || a.no - b.no).map((v) => `${v.group}\t${v.no}\t${v.secret?.name ?? ''}`).join('\n');
