// Chapter 委托投票, its record: who votes for whom, what was taken back, which lists hung; and what of it may be used at the poll. Giving and taking back: proxying.ts (VC 18, RC 19).
import type { Day, LawOfTheDay } from '../../law/answer.ts';
import { answerOn, proxyListDay, proxyPublication, proxyUnposted, secondVoteProxiesStay } from '../../law/rules.ts';
import { addDays } from '../../law/days.ts';
import type { Happened } from '../chapter.ts';
import type { Kin } from '../beginning/committee.ts';
import type { Election } from '../election.ts';
import { electors } from '../roll/electors.ts';
import type { PersonId } from '../person.ts';

export const awayReasons = ['works away', 'studies away', 'travels', 'other away', 'special reason'] as const;
export type AwayReason = (typeof awayReasons)[number];
export const revocations = ['taken back', 'votes in person', 'entered by mistake'] as const;
export type Revocation = (typeof revocations)[number];

/** Why somebody is away, and how the two are related, only those who keep the roll may see. */
interface ProxySecret {
  readonly of: PersonId;
  readonly reason: AwayReason;
  readonly kin?: Kin | undefined;
}
export type ProxyFacts =
  | Happened<'ProxyGiven', { proxy: string; round: number; principal: PersonId; holder: PersonId; secret?: ProxySecret }>
  | Happened<'ProxyRevoked', { proxy: string; because: Revocation }>
  | Happened<'ProxyListPosted', { round: number; version: number; proxies: readonly string[]; places: readonly string[] }>;

export interface Proxy {
  readonly proxy: string;
  readonly round: number;
  readonly on: Day;
  readonly principal: PersonId;
  readonly holder: PersonId;
  readonly reason?: AwayReason | undefined;
  readonly kin?: Kin | undefined;
  /** The day of the first list that names it. */
  posted?: Day;
  revoked?: { readonly on: Day; readonly because: Revocation };
}
export interface Proxies {
  given: Map<string, Proxy>;
  postings: { readonly on: Day; readonly round: number; readonly version: number; readonly proxies: number }[];
}
export const noProxies = (): Proxies => ({ given: new Map(), postings: [] });

/** The number of the vote that is being prepared or held. */
export const roundNow = (e: Election): number => Math.max(1, e.rounds.length);
/** The day of that vote. */
export const dayOfPoll = (e: Election): Day | undefined => e.rounds.at(-1)?.day ?? e.electionDay;
/** Whether somebody stands in that vote. */
export const isCandidate = (e: Election, p: PersonId): boolean =>
  (e.rounds.at(-1)?.candidates ?? e.candidacy.candidates).some((c) => c.person === p);

/** How a proxy stands: it holds, it still has to be posted, or why it cannot be used. */
export type ProxyState =
  | 'holds'
  | 'to be posted'
  | 'revoked'
  | 'of an earlier vote'
  | 'principal is off the roll'
  | 'holder is off the roll'
  | 'holder is a candidate'
  | 'was not posted';

/** The last day on which the list of proxies can be posted. Undefined before the day of the poll is fixed. */
export const lastDayToPostProxies = (e: Election, law: LawOfTheDay): Day | undefined => {
  const day = dayOfPoll(e);
  return day && addDays(day, -answerOn(proxyListDay, law).value);
};

/** What the law and the day say of every proxy at once. */
interface Rules {
  readonly staysInSecond: boolean;
  readonly mustHang: boolean;
  /** The last day to post has passed. */
  readonly over: boolean;
}
const rulesOn = (e: Election, law: LawOfTheDay, today: Day): Rules => {
  const last = lastDayToPostProxies(e, law);
  return {
    staysInSecond: answerOn(secondVoteProxiesStay, law).value,
    mustHang: answerOn(proxyPublication, law).value,
    over: last !== undefined && today > last,
  };
};

const stateUnder = (e: Election, p: Proxy, rules: Rules): ProxyState => {
  if (p.revoked) return 'revoked';
  if (p.round < roundNow(e) && !rules.staysInSecond) return 'of an earlier vote';
  if (!electors(e).has(p.principal)) return 'principal is off the roll';
  if (!e.roll.voters.has(p.holder)) return 'holder is off the roll';
  if (isCandidate(e, p.holder)) return 'holder is a candidate';
  if (p.posted || !rules.mustHang) return 'holds';
  return rules.over ? 'was not posted' : 'to be posted';
};

/** How one proxy stands on a day. One that was not posted by its day is void where the law says so; elsewhere it holds and is a finding. */
export const proxyState = (e: Election, p: Proxy, law: LawOfTheDay, today: Day): ProxyState =>
  stateUnder(e, p, rulesOn(e, law, today));

/** Every proxy with how it stands, in the order in which they were given. */
export const proxyStates = (e: Election, law: LawOfTheDay, today: Day): readonly (readonly [Proxy, ProxyState])[] => {
  const rules = rulesOn(e, law, today);
  return [...e.proxies.given.values()].map((p) => [p, stateUnder(e, p, rules)] as const);
};

/** Whether a ballot may be issued on a proxy. */
export const mayBeUsed = (state: ProxyState, law: LawOfTheDay): boolean =>
  state === 'holds' || (state === 'was not posted' && answerOn(proxyUnposted, law).value === 'finding');

const alive = (state: ProxyState): boolean => state === 'holds' || state === 'to be posted' || state === 'was not posted';

/** The proxies that count against a holder or a principal: given, not taken back and not fallen away. */
export const standingProxies = (e: Election, law: LawOfTheDay, today: Day): readonly Proxy[] =>
  proxyStates(e, law, today).flatMap(([p, state]) => (alive(state) ? [p] : []));

/** For whom a holder may take ballots at the poll, in the order in which the proxies were given. */
export const principalsOf = (e: Election, holder: PersonId, law: LawOfTheDay, today: Day): readonly Proxy[] =>
  [...e.proxies.given.values()].filter((p) => p.holder === holder && mayBeUsed(proxyState(e, p, law, today), law));

/** Who votes for a principal; such a voter takes no ballot himself unless the proxy is revoked first. */
export const proxyFor = (e: Election, principal: PersonId, law: LawOfTheDay, today: Day): Proxy | undefined =>
  [...e.proxies.given.values()].find((p) => p.principal === principal && mayBeUsed(proxyState(e, p, law, today), law));

export const evolveProxies = (e: Election, f: ProxyFacts): void => {
  const x = e.proxies;
  switch (f.fact) {
    case 'ProxyGiven': {
      const { proxy, round, on, principal, holder, secret } = f;
      x.given.set(proxy, { proxy, round, on, principal, holder, reason: secret?.reason, kin: secret?.kin });
      break;
    }
    case 'ProxyRevoked': {
      const p = x.given.get(f.proxy);
      if (p) p.revoked = { on: f.on, because: f.because };
      break;
    }
    case 'ProxyListPosted':
      x.postings.push({ on: f.on, round: f.round, version: f.version, proxies: f.proxies.length });
      for (const id of f.proxies) {
        const p = x.given.get(id);
        if (p) p.posted ??= f.on;
      }
      break;
    default:
      f satisfies never;
  }
};
