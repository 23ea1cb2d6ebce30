// What the screens before the poll are told: stations, staff and cards; proxies, mobile boxes and helpers. Plain data; why somebody is away or ill only for those who keep the roll.
import type { Day } from '../law/answer.ts';
import type { Answered, Both } from './screens.ts';

export interface StaffShown {
  readonly name: string;
  readonly role: string;
  readonly words: Both;
  readonly station?: number;
  readonly box?: string;
  /** The candidate because of whom he must be replaced. */
  readonly avoid?: string;
  readonly trained: boolean;
  readonly sworn: boolean;
}
export interface StationShown {
  readonly no: number;
  readonly name: string;
  readonly place?: 'centre' | 'branch';
  readonly address?: string;
  readonly stepFree: boolean;
  readonly opens: string;
  readonly closes: string;
  readonly groups: readonly number[];
  readonly voters: number;
  /** Of these, voters who would vote elsewhere by their group. */
  readonly moved: number;
  readonly booths?: number;
  readonly desks?: number;
  readonly boxes: readonly { readonly box: string; readonly mobile: boolean; readonly found: number; readonly least: number }[];
  readonly staff: readonly StaffShown[];
  /** What is missing before the station can open, in words. */
  readonly missing: readonly Both[];
  readonly onTheDay: StationDay;
}
/** The day itself at a station: whether it is open, and how often it was broken off. Its steps: screens-day.ts. */
export interface StationDay {
  readonly state: 'before' | 'open' | 'broken off' | 'closed';
  /** Since when. */
  readonly clock?: string;
  readonly breaks: readonly {
    readonly on: Day;
    readonly clock: string;
    readonly because: Both;
    readonly what?: string;
    readonly seals: readonly string[];
    readonly resumed?: { readonly on: Day; readonly clock: string; readonly intact: boolean };
  }[];
}
export interface StationsScreen {
  readonly round: number;
  readonly day?: Day;
  readonly countAt?: string;
  /** The hours of the whole poll. */
  readonly opens?: string;
  readonly closes?: string;
  readonly voters: number;
  /** Voters whose group came after the stations were set. */
  readonly without: number;
  readonly perBox: { readonly least: number; readonly cites: Both };
  readonly avoids: Both;
  readonly stations: readonly StationShown[];
  /** Those in the hall without working there, each with a numbered pass. */
  readonly passes: readonly {
    readonly pass: number;
    readonly name: string;
    readonly words: Both;
    readonly candidate?: string;
    readonly of?: string;
    readonly station?: number;
    readonly place: string;
    readonly returned?: Day;
  }[];
  /** Staff of the whole poll. */
  readonly central: readonly StaffShown[];
  readonly trained: number;
  readonly people: number;
  readonly cards: readonly {
    readonly group: number;
    readonly cards: number;
    readonly delivered: number;
    readonly returned: number;
    readonly toDeliver: number;
    readonly replaced: number;
    readonly leader?: string;
    readonly households?: number;
  }[];
}

export interface Somebody {
  readonly voter: string;
  readonly name: string;
  readonly group: number;
}
export interface ProxyShown {
  readonly proxy: string;
  readonly on: Day;
  readonly principal: Somebody;
  readonly holder: Somebody;
  readonly reason?: Both;
  readonly kin?: Both;
  readonly state: string;
  readonly words: Both;
  /** It may be used at the poll, or will be once it is posted. */
  readonly good: boolean;
}
export interface ProxiesScreen {
  readonly allowed: boolean;
  readonly cites: Both;
  readonly most: number;
  readonly holders: Both;
  readonly kinNeeded: boolean;
  readonly last?: Day;
  readonly lastToPost?: Day;
  readonly proxies: readonly ProxyShown[];
  readonly unposted: number;
  readonly postings: readonly {
    readonly on: Day;
    readonly version: number;
    readonly entries: number;
    readonly list: 'proxies' | 'mobile box' | 'helpers';
  }[];
  readonly approval: { readonly by: Both; readonly cites: Both; readonly agreed?: Day };
  readonly mobileFor: { readonly words: Both; readonly cites: Both };
  readonly boxes: readonly {
    readonly box: string;
    readonly station: number;
    readonly voters: number;
    readonly route?: {
      readonly leaves: string;
      readonly back: string;
      readonly stops: readonly string[];
      readonly escorts: readonly string[];
    };
  }[];
  readonly mobile: readonly (Somebody & { readonly box?: string; readonly reason?: Both; readonly posted: boolean })[];
  readonly helpers: readonly (Somebody & { readonly helper: string; readonly posted: boolean })[];
  readonly helpersBy: Both;
}

/** Whether one more proxy may be recorded, before it is: how many the holder has, and why not. */
export interface ProxyCheck {
  readonly held: number;
  readonly most: number;
  readonly refusal?: Extract<Answered, { readonly kind: 'refused' }>;
}
/** A list of proxies as it was read: each line with what is wrong with it, or ready to be recorded. */
export interface ProxyFile {
  readonly rows: readonly {
    readonly row: number;
    readonly principal: string;
    readonly holder: string;
    readonly ready?: { readonly principal: string; readonly holder: string; readonly reason?: string; readonly kin?: string };
    readonly words?: Both;
    readonly cites?: Both;
  }[];
}
