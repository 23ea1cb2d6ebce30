// One election at the door: its matter, and the books of its stations. The door itself is book.ts.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Election, Fact } from '../election/election.ts';
import { decide, isOrderName, type OrderName } from '../election/orders.ts';
import type { Proved } from '../election/evidence.ts';
import { type Refusal, refused } from '../election/refusal.ts';
import { chosenToElect } from '../election/roll/electors.ts';
import type { Voter } from '../election/roll/roll.ts';
import { lawOf } from '../election/counting/totals.ts';
import { answerRefusal, withMoment } from './answered.ts';
import { withSheets } from './ballots.ts';
import { type BookParts, openBook } from './book.ts';
import type { OpenElection } from './door.ts';
import type { Matter } from './matter.ts';
import { mayGive, whoMay } from './roles.ts';
import {
  type AtStation,
  bookOfOrder,
  electionFold,
  type ElectionStand,
  joined,
  withBooks,
  writtenElsewhere,
} from './stations/books.ts';
import type { BookId } from '../ledger/contract.ts';
import { copyOf, takeCopy } from './stations/taking.ts';

export interface OfficeParts extends BookParts {
  /** Where this is the laptop of one station: it writes that book alone. */
  readonly station?: AtStation;
}

/** What an election is to the door: its fold, its orders, its roles, its words. */
const electionMatter = ({ clock, secrets, rehearsal, station }: OfficeParts): Matter<Election, Fact, OrderName> => {
  // The day that a watch tells is no day of the clock that is wrong.
  const byWatch = (name: string): boolean => name === 'compareClock' && clock.shown !== undefined;
  return {
    ...electionFold,
    isOrder: isOrderName,
    decide,
    lawOf,
    rolesOf: (e, account) => e.keepers.held.filter((k) => k.account === account).map((k) => k.role),
    mayGive,
    whoMay,
    say: (refusal, e, recorded) => answerRefusal(withMoment(refusal as Refusal, recorded), e),
    bookOf: (told) => bookOfOrder(told, station),
    hinders: (told, stand) =>
      writtenElsewhere(told, stand.state, station) ??
      (told.do === 'attachEvidence' && !isRecorded(stand.places, told.body) ? refused('no such fact') : undefined),
    dayTold: ({ do: name, body }) => {
      const day = byWatch(name) ? (body as { readonly day?: unknown } | null)?.day : undefined;
      return typeof day === 'string' ? day : undefined;
    },
    // Whether this is a rehearsal, what the machine's clock shows, the sheets of a ballot that is designed, and the digest of the list that is being posted.
    prepared: (e, name, body) => {
      if (typeof body !== 'object') return body;
      if (name === 'beginElection') return { ...body, rehearsal };
      if (name === 'designBallot' && body !== null) return withSheets(e, body, clock.today());
      if (byWatch(name)) return { ...body, shown: clock.shown?.().slice(0, 16) };
      return name === 'postRoll' ? { ...body, list: secrets.digest(listText(e)) } : body;
    },
    withBooks: (stand, facts, on) =>
      withBooks(
        stand,
        facts.map((fact) => (fact.fact === 'EvidenceAttached' ? { ...fact, proves: provedBy(stand, fact.to) } : fact)),
        on,
        secrets,
      ),
  };
};

/** Opens an election over its ledger: reads every book, folds the facts, and stands at the door. Refuses seeded dice for a real election. */
export const openElection = async (parts: OfficeParts): Promise<OpenElection> => {
  const { ledger, secrets, station } = parts;
  const { book, stand, inTurn } = await openBook(parts, electionMatter(parts));
  return {
    ...book,
    election: book.state,
    take: (came) =>
      inTurn(async () => {
        const here: ElectionStand = stand();
        const taken = await takeCopy(ledger, came, { main: here.handed, ...(station ? {} : { signer: secrets.signer }) });
        if ('key' in taken) return taken;
        const after = joined(here, taken);
        return {
          stand: after,
          added: after.recorded.slice(after.recorded.length - taken.length),
          answered: { kind: 'done', facts: taken.map(({ type }) => type), position: taken.at(-1)?.position ?? 0 },
        };
      }),
    give: (name) => copyOf(ledger, name),
    placeOf: (name) => stand().places.get(name)?.position ?? 0,
    knowsLaptop: (name, token) =>
      station === undefined && stand().delegated.has(name) && isSame(secrets.handOut(name).token, token),
    cardToken: (voter, issue) => secrets.digest(`card ${voter}${issue > 1 ? ` ${issue}` : ''}`).slice(0, 16),
  };
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

/** The fact at a place, as far as it says which signed paper is meant. */
const provedBy = ({ recorded }: ElectionStand, to: { readonly book: string; readonly position: number }): Proved | undefined => {
  const found = recorded.findLast(({ written }) => written.book === to.book && written.position === to.position)?.fact;
  if (!found) return undefined;
  const { round, station, box } = found as { readonly round?: unknown; readonly station?: unknown; readonly box?: unknown };
  const nomination = found.fact === 'NomineeNamed' ? { person: found.person, post: found.post } : {};
  return {
    fact: found.fact,
    ...(typeof round === 'number' ? { round } : {}),
    ...(typeof station === 'number' ? { station } : {}),
    ...(typeof box === 'string' ? { box } : {}),
    ...nomination,
  };
};

/** The roll as it is posted: group, number, name, in order, and where representatives elect their numbers. Only its keyed digest is kept. */
const listText = (e: Election): string => {
  const inOrder = (of: Iterable<Voter>) => [...of].toSorted((a, b) => a.group - b.group || a.no - b.no);
  const roll = inOrder(e.roll.voters.values()).map((v) => `${v.group}\t${v.no}\t${v.secret?.name ?? ''}`);
  const elect = chosenToElect(e).flatMap((p) => e.roll.voters.get(p) ?? []);
  return [...roll, ...inOrder(elect).map((v) => `→\t${v.no}`)].join('\n');
};
