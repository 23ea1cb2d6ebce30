// Chapter 投票, the record of those who cannot come or cannot write: the mobile box and its round, the helper who writes, the lists that hung. The orders: aiding.ts (ZJ 24, BJ 23–24, SH 17).
import type { Day } from '../../law/answer.ts';
import type { Happened } from '../chapter.ts';
import type { Election } from '../election.ts';
import { electors } from '../roll/electors.ts';
import type { BoxNo, PersonId } from '../person.ts';

export const mobileReasons = ['old', 'ill', 'disabled', 'far away'] as const;
export type MobileReason = (typeof mobileReasons)[number];
export const aidLists = ['mobile box', 'helpers'] as const;
export type AidList = (typeof aidLists)[number];
export const boxApprovals = ['township', 'representatives meeting', 'election committee'] as const;
export type BoxApproval = (typeof boxApprovals)[number];

/** The round of one mobile box: when it leaves and is back, where it stops, who goes with it. */
export interface Route {
  readonly leaves: string;
  readonly back: string;
  readonly stops: readonly string[];
  readonly escorts: readonly string[];
}
export type AidFacts =
  | Happened<
      'MobileBoxAsked',
      {
        round: number;
        voter: PersonId;
        box?: BoxNo | undefined;
        secret?: { readonly of: PersonId; readonly reason: MobileReason };
      }
    >
  | Happened<'HelperNamed', { round: number; voter: PersonId; helper?: PersonId | undefined; name: string }>
  | Happened<'AidWithdrawn', { list: AidList; voter: PersonId }>
  | Happened<'MobileBoxesAgreed', { round: number; by: BoxApproval; letter?: string | undefined }>
  | Happened<'MobileRouteSet', { round: number; box: BoxNo } & Route>
  | Happened<
      'AidListPosted',
      { round: number; list: AidList; version: number; voters: readonly PersonId[]; places: readonly string[] }
    >;

export interface MobileRequest {
  readonly on: Day;
  readonly box?: BoxNo | undefined;
  /** Known to those who keep the roll. */
  readonly reason?: MobileReason | undefined;
  posted?: Day;
}
export interface HelperOf {
  readonly on: Day;
  readonly helper?: PersonId | undefined;
  readonly name: string;
  posted?: Day;
}
export interface Aid {
  mobile: Map<PersonId, MobileRequest>;
  helpers: Map<PersonId, HelperOf>;
  agreed: { readonly on: Day; readonly round: number; readonly by: BoxApproval }[];
  /** By vote and box: routeKey. */
  routes: Map<string, Route>;
  postings: {
    readonly on: Day;
    readonly round: number;
    readonly list: AidList;
    readonly version: number;
    readonly voters: number;
  }[];
}
export const noAid = (): Aid => ({ mobile: new Map(), helpers: new Map(), agreed: [], routes: new Map(), postings: [] });

const routeKey = (round: number, box: BoxNo): string => `${round} ${box}`;
/** The round that a mobile box makes at a vote, once it is set. */
export const routeOf = (e: Election, round: number, box: BoxNo): Route | undefined => e.aid.routes.get(routeKey(round, box));

/** Those on a list who still vote, with what is known of each. */
export const askedFor = (e: Election, list: AidList): readonly (readonly [PersonId, MobileRequest | HelperOf])[] => {
  const voting = electors(e);
  return [...(list === 'mobile box' ? e.aid.mobile : e.aid.helpers)].filter(([voter]) => voting.has(voter));
};

export const evolveAid = (e: Election, f: AidFacts): void => {
  const a = e.aid;
  switch (f.fact) {
    case 'MobileBoxAsked':
      a.mobile.set(f.voter, { on: f.on, box: f.box, reason: f.secret?.reason });
      break;
    case 'HelperNamed':
      a.helpers.set(f.voter, { on: f.on, helper: f.helper, name: f.name });
      break;
    case 'AidWithdrawn':
      (f.list === 'mobile box' ? a.mobile : a.helpers).delete(f.voter);
      break;
    case 'MobileBoxesAgreed':
      a.agreed.push({ on: f.on, round: f.round, by: f.by });
      break;
    case 'MobileRouteSet':
      a.routes.set(routeKey(f.round, f.box), { leaves: f.leaves, back: f.back, stops: f.stops, escorts: f.escorts });
      break;
    case 'AidListPosted': {
      a.postings.push({ on: f.on, round: f.round, list: f.list, version: f.version, voters: f.voters.length });
      const asked: Map<PersonId, MobileRequest | HelperOf> = f.list === 'mobile box' ? a.mobile : a.helpers;
      for (const voter of f.voters) {
        const one = asked.get(voter);
        if (one) one.posted ??= f.on;
      }
      break;
    }
    default:
      f satisfies never;
  }
};
