// The determination held against the verifier's own, which shares no code with it: the same validity, the same people elected and tied, the same base and least votes, the same slate and last day of a second vote. For proofs only.

import type { LawOfTheDay, Share } from '../../law/answer.ts';
import { determine } from '../determination.ts';
import type { Known } from '../seating.ts';
import type { RoundTotals } from '../totals.ts';
import type { MadeUp } from './elections.ts';

interface Named {
  readonly name: string;
  readonly votes: number;
}
interface TheirRound {
  readonly valid: boolean;
  readonly contests: readonly {
    readonly base: number;
    readonly needed: number;
    readonly winners: readonly Named[];
    readonly tied: readonly Named[];
    readonly slate: readonly string[];
  }[];
  readonly secondBy: string | undefined;
}
type Thresholds = Readonly<Record<'turnoutForValidity' | 'majorityToElect' | 'secondVoteShare', Share>>;
interface TheirLaw {
  readonly thresholds: Thresholds;
  readonly ofVoters: boolean;
  readonly withoutBlank: boolean;
  readonly secondNeedsTurnout: boolean;
  readonly overReturnVoids: boolean;
  readonly day: string;
  readonly place: TheirPlace;
}
interface TheirPlace {
  readonly order: boolean;
  readonly next: boolean;
  readonly womanSeat: 'none' | 'kept' | 'first';
  readonly moved: boolean;
}
interface Verifier {
  readonly computeOutcome: (rounds: readonly RoundTotals[], law: TheirLaw) => readonly TheirRound[];
}
interface Table {
  readonly nationalRow: (kind: string, mode: string, day: string) => { readonly thresholds: Thresholds } | undefined;
}

interface Places {
  readonly placeRules: (place: string, kind: string, day: string) => TheirPlace;
}

const theirs = async <T>(file: string): Promise<T> =>
  (await import(String(new URL(`../../verifier/src/${file}`, import.meta.url)))) as T;
const { computeOutcome } = await theirs<Verifier>('outcome.js');
const { nationalRow } = await theirs<Table>('thresholds.js');
const { placeRules } = await theirs<Places>('places.js');

/** What a plan adds where the place leaves it open; Zhejiang itself says who stays, who follows and how a woman is listed. */
const theirPlace = ({ province = '', kind, day, plan }: LawOfTheDay): TheirPlace => {
  const place = placeRules(province, kind, day);
  const woman = plan['womanSeatProcedure'];
  return {
    ...place,
    order: place.order || plan['whoStaysOfKin'] !== undefined,
    next: place.next || plan['kinGapFilledBy'] === 'next in votes',
    womanSeat: place.order || woman === undefined ? 'none' : woman === 'seat kept' ? 'kept' : 'first',
    moved: plan['secondVoteRoll'] !== 'same list',
  };
};

const theirLaws = new Map<LawOfTheDay, TheirLaw>();

const theirLaw = (law: LawOfTheDay): TheirLaw => {
  const before = theirLaws.get(law);
  if (before !== undefined) return before;
  const row = nationalRow(law.kind, law.mode, law.day);
  if (row === undefined) throw new RangeError(`the verifier has no thresholds for ${law.kind}, ${law.mode}, ${law.day}`);
  const { plan } = law;
  const read: TheirLaw = {
    thresholds: row.thresholds,
    ofVoters: plan['majorityBase'] === 'voters taking part',
    withoutBlank: plan['blankBallot'] === 'not in the base',
    secondNeedsTurnout: plan['secondVoteTurnout'] !== 'none',
    overReturnVoids: plan['returnedOverIssued'] === 'void',
    day: law.day,
    place: theirPlace(law),
  };
  theirLaws.set(law, read);
  return read;
};

const nothingBefore: RoundTotals = { round: 1, registered: 1, participants: 1, kinds: [], contests: [] };
const nobodyBefore: Known = { elected: [] };

const sameNames = (one: readonly { readonly name: string }[], other: readonly { readonly name: string }[]): boolean =>
  one.length === other.length && one.every(({ name }) => other.some((person) => person.name === name));

/** The first thing on which the two differ, or undefined where they agree. */
export const disagreement = ({ totals, law }: MadeUp): string | undefined => {
  const ours = determine(totals, law, nobodyBefore);
  const their = computeOutcome(totals.round === 1 ? [totals] : [nothingBefore, totals], theirLaw(law)).at(-1);
  if (their === undefined || ours.valid !== their.valid) return `valid: ${ours.valid}, ${their?.valid}`;
  for (let at = 0; at < ours.contests.length; at += 1) {
    const [our, other] = [ours.contests[at], their.contests[at]];
    if (our === undefined || other === undefined) return `contest ${at} is missing`;
    if (!sameNames(our.elected, other.winners)) return `elected to ${our.post}`;
    if (!sameNames(our.tied?.people ?? [], other.tied)) return `tied for ${our.post}`;
    if (ours.valid && our.base !== other.base) return `base of ${our.post}: ${our.base}, ${other.base}`;
    if (ours.valid && our.short !== undefined && our.short.threshold !== other.needed) return `votes needed for ${our.post}`;
    const slate = our.short?.slate.map(({ name }) => name) ?? [];
    if (ours.valid && (slate.length !== other.slate.length || slate.some((name) => !other.slate.includes(name))))
      return `slate for ${our.post}: ${slate.join()}, ${other.slate.join()}`;
    const seats = our.elected.length + (our.tied?.forSeats ?? 0) + (our.short?.seats ?? 0);
    if (ours.valid && seats !== our.seats) return `seats of ${our.post}: ${seats}, ${our.seats}`;
  }
  const told = ours.outcomes.find((one) => one.kind === 'short');
  if (told?.kind === 'short' && their.secondBy !== undefined && told.latest !== their.secondBy)
    return `last day: ${told.latest}, ${their.secondBy}`;
  return undefined;
};
