// The one door of an election: who asks, what day it is, load, decide, append, tell the followers. Two orders never decide on the same state; a repeated order changes nothing.
import { createHash, timingSafeEqual } from 'node:crypto';
import { isRefusal } from '../election/chapter.ts';
import { type Election, evolve, type Fact } from '../election/election.ts';
import { chosenToElect } from '../election/roll/electors.ts';
import { decide, isOrderName, type OrderName } from '../election/orders.ts';
import { type Refusal, refused } from '../election/refusal.ts';
import type { Voter } from '../election/roll/roll.ts';
import { lawOf } from '../election/counting/totals.ts';
import type { AppendResult, BookId, Entry, Ledger } from '../ledger/contract.ts';
import { answerRefusal, withMoment } from './answered.ts';
import type { Clock } from './clock.ts';
import { withSheets } from './ballots.ts';
import { type Dice, mintId } from './dice.ts';
import type { OpenElection, Recorded, Told, Who } from './door.ts';
import { mayGive, whoMay } from './roles.ts';
import type { Answered } from './screens.ts';
import { entryOf, factOf } from './sealing.ts';
import type { Secrets } from './secrets.ts';
import { type AtStation, bookOfOrder, joined, opening, readBooks, remember, type ToldBefore, withBooks, writtenElsewhere } from './stand.ts';
import { reasonOf } from './unavailable.ts';
import { type CameBook, copyOf, takeCopy } from './stations/taking.ts';

export interface OfficeParts {
  readonly id: string;
  readonly ledger: Ledger;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly rehearsal: boolean;
  /** Where this is the laptop of one station: it writes that book alone. */
  readonly station?: AtStation;
}

/** Opens an election over its ledger: reads every book, folds the facts, and stands at the door. Refuses seeded dice for a real election. */
export const openElection = async (parts: OfficeParts): Promise<OpenElection> => {
  const { ledger, secrets, clock, dice, rehearsal, station } = parts;
  if (dice.seeded && !rehearsal) throw new Error('seeded dice are for rehearsals only');
  let stand = await readBooks(parts);
  /** What is decided no longer rests on what the books say: they are read anew before the next order. */
  let stale = false;
  /** Orders of which somebody was told that they are not recorded. */
  const givenUp = new Set<string>();
  const followers = new Set<(added: readonly Recorded[]) => void>();
  let line: Promise<unknown> = Promise.resolve();

  const no = (refusal: Refusal): Answered => answerRefusal(refusal, stand.state);
  const rolesOf = (account: string) => stand.state.keepers.held.filter((k) => k.account === account).map((k) => k.role);

  /** Appends under way, with the book each goes to. */
  const pending = new Map<Promise<unknown>, BookId>();
  /** Waits where an order would rest on what another book has not confirmed, and reads the books anew after an append failed: what was decided on its strength is forgotten. */
  const standFirm = async (t: Told): Promise<void> => {
    const main = bookOfOrder(t, station) === 'main';
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
    if (before)
      return async () =>
        (await before.confirmed)
          ? { kind: 'repeated', facts: before.facts, position: before.position }
          : no(refused('the record cannot be written', { why: 'io' }));
    if (givenUp.has(t.order)) return now(no(refused('order was given up')));
    if (!isOrderName(t.do))
      return now(no(refused('order is not understood', { order: String(t.do), field: 'do', found: String(t.do) })));
    if (!mayGive(t.do, rolesOf(who.account), who.admin === true))
      return now(no(refused('not allowed to this role', { order: t.do, roles: whoMay(t.do).join(',') })));
    const elsewhere = writtenElsewhere(t, state, station);
    if (elsewhere) return now(no(elsewhere));
    const main = places.get('main')?.position ?? 0;
    if (t.expected !== undefined && t.expected !== main)
      return now(no(refused('someone else wrote first', { expected: t.expected, position: main })));
    if (t.do === 'attachEvidence' && !isRecorded(places, t.body)) return now(no(refused('no such fact')));
    // The day that a watch tells is no day of the clock that is wrong.
    const watch = t.do === 'compareClock' && clock.shown ? (t.body as { readonly day?: unknown } | null)?.day : undefined;
    const today = typeof watch === 'string' ? watch : clock.today();
    const on = typeof watch === 'string' ? watch : (t.on ?? today);
    const decision = decide(state, t.do, prepared(t.do, t.body), {
      on,
      today,
      law: lawOf(state, on),
      mint: (prefix: string) => mintId(dice, prefix),
      by: who.account,
    });
    if (isRefusal(decision)) return now(no(withMoment(decision, stand.recorded)));
    const book = bookOfOrder(t, station);
    const seen = places.get(book);
    const facts = [...(seen ? [] : [opening(book, on, secrets, rehearsal)]), ...withBooks(stand, decision, on, secrets)];
    const at = clock.at();
    const entries = await entriesOf(facts, (f) => entryOf(f, at, who.account, t.order, ring, dice));
    const expected = seen?.position ?? 0;
    const append = ledger.append({ book, expected, entries, at, signer: secrets.signer(book), keys: ring.taken() });
    const position = expected + facts.length;
    for (const f of facts) evolve(state, f);
    places.set(book, { position, hash: '' });
    const note: ToldBefore = { facts: facts.map((f) => f.fact), position, confirmed: Promise.resolve(true) };
    stand.told.set(t.order, note);
    const settled = append.then((result) => confirm(result, facts, expected), failed);
    note.confirmed = settled.then(
      (a) => a.kind !== 'refused',
      () => false,
    );
    pending.set(settled, book);
    settled.finally(() => pending.delete(settled)).catch(() => undefined);
    return () => settled;
  };

  const failed = (fault: unknown): Answered => {
    stale = true;
    const why = reasonOf(fault);
    if (why) return no(refused('the record cannot be written', { why }));
    throw fault;
  };

  const confirm = (result: AppendResult, facts: readonly Fact[], expected: number): Answered => {
    if (result.kind !== 'appended') stale = true;
    if (result.kind === 'conflict') return no(refused('someone else wrote first', { expected, position: result.position }));
    const told = { facts: result.entries.map((written) => written.type), position: result.entries.at(-1)?.position ?? 0 };
    if (result.kind === 'repeated') return { kind: 'repeated', ...told };
    const added = result.entries.map((written, i) => ({ written, fact: facts[i] ?? factOf(written, stand.ring) }));
    for (const { written } of added)
      if ((stand.places.get(written.book)?.position ?? 0) <= written.position)
        stand.places.set(written.book, { position: written.position, hash: written.hash });
    for (const one of added) remember(stand, one);
    if (result.head.book === 'main') stand.lastHead = result.head;
    tellFollowers(added);
    return { kind: 'done', ...told };
  };

  const tellFollowers = (added: readonly Recorded[]): void => {
    for (const f of followers) {
      try {
        f(added);
      } catch {
        followers.delete(f); // what is confirmed stays confirmed, whoever listens
      }
    }
  };

  /** Takes over a book in its turn, when nothing is under way. */
  const takeOver = async (came: CameBook): Promise<Answered> => {
    await Promise.allSettled(pending.keys());
    const taken = await takeCopy(ledger, came, { main: stand.handed, ...(station ? {} : { signer: secrets.signer }) });
    if ('key' in taken) return no(taken);
    stand = joined(stand, taken);
    tellFollowers(stand.recorded.slice(-taken.length));
    return { kind: 'done', facts: taken.map(({ type }) => type), position: taken.at(-1)?.position ?? 0 };
  };

  /** What only the office can add to an order: whether this is a rehearsal, what the machine's clock shows, the sheets of a ballot that is designed, and the digest of the list that is being posted. */
  const prepared = (name: OrderName, body: unknown): unknown => {
    if (typeof body !== 'object') return body;
    if (name === 'beginElection') return { ...body, rehearsal };
    if (name === 'designBallot' && body !== null) return withSheets(stand.state, body, clock.today());
    if (name === 'compareClock' && clock.shown) return { ...body, shown: clock.shown().slice(0, 16) };
    return name === 'postRoll' ? { ...body, list: secrets.digest(listText(stand.state)) } : body;
  };

  return {
    id: parts.id,
    rehearsal,
    ownClock: rehearsal && 'set' in clock,
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
    settle: (order) => {
      const turn = line.then(async () => {
        await Promise.allSettled(pending.keys());
        if (stale) stand = await readBooks(parts);
        stale = false;
        if (!stand.told.has(order)) givenUp.add(order);
        return stand.told.has(order);
      });
      line = turn.catch(() => undefined);
      return turn;
    },
    take: (came) => {
      const turn = line.then(() => takeOver(came)).catch(failed);
      line = turn.catch(() => undefined);
      return turn;
    },
    give: (book) => copyOf(ledger, book),
    placeOf: (book) => stand.places.get(book)?.position ?? 0,
    knowsLaptop: (book, token) =>
      station === undefined && stand.delegated.has(book) && isSame(secrets.handOut(book).token, token),
    rolesOf,
    cardToken: (voter, issue) => secrets.digest(`card ${voter}${issue > 1 ? ` ${issue}` : ''}`).slice(0, 16),
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

/** Facts sealed before others are answered. */
const slice = 500;

/** The entries of an order's facts. A long order is sealed a slice at a time, so that screens are answered meanwhile; the next order waits its turn. */
const entriesOf = async (facts: readonly Fact[], entryOf: (f: Fact) => Entry): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  for (const fact of facts) {
    entries.push(entryOf(fact));
    if (entries.length % slice === 0) await new Promise((next) => setImmediate(next));
  }
  return entries;
};

/** Compared in the same time whatever they are. */
const isSame = (a: string, b: string): boolean => {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
};

/** Whether the fact to which something is attached stands in a book. */
const isRecorded = (places: ReadonlyMap<BookId, { readonly position: number }>, body: unknown): boolean => {
  const to = (body as { readonly to?: { readonly book?: unknown; readonly position?: unknown } } | null)?.to;
  const place = typeof to?.book === 'string' ? places.get(to.book) : undefined;
  return place !== undefined && typeof to?.position === 'number' && to.position <= place.position;
};

/** The roll as it is posted: group, number, name, in order, and where representatives elect their numbers. Only its keyed digest is kept. */
const listText = (e: Election): string => {
  const inOrder = (of: Iterable<Voter>) => [...of].toSorted((a, b) => a.group - b.group || a.no - b.no);
  const roll = inOrder(e.roll.voters.values()).map((v) => `${v.group}\t${v.no}\t${v.secret?.name ?? ''}`);
  const elect = chosenToElect(e).flatMap((p) => e.roll.voters.get(p) ?? []);
  return [...roll, ...inOrder(elect).map((v) => `→\t${v.no}`)].join('\n');
};
