// Chapter 委托投票, its orders: given in writing by one who is away, in time, to a holder whom the law of the day knows; revoked; posted. What a proxy is worth at the poll: proxies.ts.
import { z } from 'zod';
import type { Answer } from '../../law/answer.ts';
import { addDays } from '../../law/days.ts';
import {
  answerOn,
  candidateAsProxy,
  proxiesAllowed,
  proxiesPerHolder,
  proxyApplicationDay,
  proxyHolders,
  proxyInWriting,
  proxyListDay,
  proxyOnTheSpot,
  proxyPassedOn,
  proxyPublication,
  proxyReason,
} from '../../law/rules.ts';
import { type Ground, order } from '../chapter.ts';
import { nameOf } from '../beginning/committee.ts';
import type { Election } from '../election.ts';
import { electors } from '../roll/electors.ts';
import { name, type PersonId, personId } from '../person.ts';
import {
  awayReasons,
  dayOfPoll,
  isCandidate,
  lastDayToPostProxies,
  type Proxy,
  proxyStates,
  revocations,
  roundNow,
  standingProxies,
} from './proxies.ts';
import { type Refusal, type RefusalKey, refused } from '../refusal.ts';
import { between } from '../stages.ts';

export const proxyShape = z.strictObject({
  principal: personId.describe('委托人'),
  holder: personId.describe('受委托人'),
  reason: z.enum(awayReasons).default('other away').describe('不能到场的原因'),
  kin: z.enum(['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild']).optional().describe('受委托人是委托人的…'),
  written: z.boolean().default(true).describe('已收到书面委托'),
});
export type ProxyAsked = z.output<typeof proxyShape>;

export const proxyOrders = {
  recordProxies: order({
    zh: '登记委托投票',
    en: 'record proxies',
    stages: between('nomination', 'candidacy'),
    schema: z.strictObject({ proxies: z.array(proxyShape).min(1).max(5000) }),
    decide: (e, o, g) => {
      const before = standingProxies(e, g.law, g.on);
      const taken: Pick<Proxy, 'principal' | 'holder'>[] = [...before];
      for (const [i, asked] of o.proxies.entries()) {
        const no = proxyRefusal(e, asked, g, taken);
        if (no) return o.proxies.length === 1 ? no : { ...no, found: { row: i + 1, ...no.found } };
        taken.push(asked);
      }
      return o.proxies.map(({ principal, holder, reason, kin }) => ({
        fact: 'ProxyGiven' as const,
        on: g.on,
        proxy: g.mint('r'),
        round: roundNow(e),
        principal,
        holder,
        secret: { of: principal, reason, kin },
      }));
    },
  }),
  revokeProxy: order({
    zh: '撤销委托投票',
    en: 'revoke a proxy',
    stages: between('nomination', 'poll'),
    schema: z.strictObject({ proxy: z.string().min(1).max(80).describe('委托编号'), because: z.enum(revocations) }),
    decide: (e, o, g) => {
      const p = e.proxies.given.get(o.proxy);
      if (!p) return refused('no such proxy');
      if (p.revoked) return refused('proxy is revoked already', { name: p.principal, on: p.revoked.on });
      if (g.on < p.on) return refused('earlier than what it follows', { on: g.on, since: p.on });
      return [{ fact: 'ProxyRevoked', on: g.on, proxy: p.proxy, because: o.because }];
    },
  }),
  postProxyList: order({
    zh: '公布委托投票名单',
    en: 'post the list of proxies',
    stages: between('nomination', 'candidacy'),
    schema: z.strictObject({ places: z.array(name).min(1).max(500).describe('张贴地点') }),
    decide: (e, o, g) => {
      const proxies = proxyStates(e, g.law, g.on).flatMap(([p, state]) =>
        state === 'holds' || state === 'to be posted' ? [p] : [],
      );
      const last = lastDayToPostProxies(e, g.law);
      const days = answerOn(proxyListDay, g.law);
      if (last !== undefined && g.on > last)
        return refused(
          'proxy list comes late',
          { on: g.on, last, days: days.value },
          sourceOf(days, answerOn(proxyPublication, g.law)),
        );
      if (proxies.length === 0) return refused('nobody is on the list', { list: 'proxies' });
      const version = e.proxies.postings.filter((x) => x.round === roundNow(e)).length + 1;
      return [
        {
          fact: 'ProxyListPosted',
          on: g.on,
          round: roundNow(e),
          version,
          proxies: proxies.map((p) => p.proxy),
          places: o.places,
        },
      ];
    },
  }),
} as const;

/** The answer that fixes the matter: the first, or where only the plan speaks of the day, the law that asks for the thing itself. */
const sourceOf = (first: Answer<unknown>, second: Answer<unknown>): Answer<unknown> =>
  first.kind === 'plan' && !first.decided && second.kind === 'fixed' ? second : first;

/** Why a proxy may not be recorded, or nothing. `taken` are the proxies that stand, and those before it in the same list. */
export const proxyRefusal = (
  e: Election,
  asked: ProxyAsked,
  g: Pick<Ground, 'law' | 'on'>,
  taken: readonly Pick<Proxy, 'principal' | 'holder'>[],
): Refusal | undefined => notGivenNow(e, asked, g) ?? notThesePeople(e, asked, g) ?? notOneMore(e, asked, g, taken);

/** The way of voting, the writing, the reason, the day. */
const notGivenNow = (e: Election, { written, reason }: ProxyAsked, g: Pick<Ground, 'law' | 'on'>): Refusal | undefined => {
  const allowed = answerOn(proxiesAllowed, g.law);
  if (!allowed.value) return refused('no proxies in this way of voting', { mode: g.law.mode }, allowed);
  const inWriting = answerOn(proxyInWriting, g.law);
  if (inWriting.value && !written) return refused('proxy is not in writing', {}, inWriting);
  const reasons = answerOn(proxyReason, g.law);
  if (reason === 'special reason' && reasons.value === 'away') return refused('not away', {}, reasons);
  const day = dayOfPoll(e);
  if (day === undefined) return refused('election day is not fixed');
  const spot = answerOn(proxyOnTheSpot, g.law);
  const days = answerOn(proxyApplicationDay, g.law);
  const last = addDays(day, -(spot.value ? 0 : days.value));
  return g.on > last ? refused('proxy comes late', { on: g.on, last, days: days.value }, days) : undefined;
};

/** Both on the roll, two people, the holder no candidate and, where the law asks it, a near relative. */
const notThesePeople = (
  e: Election,
  { principal, holder, kin }: ProxyAsked,
  g: Pick<Ground, 'law' | 'on'>,
): Refusal | undefined => {
  for (const p of [principal, holder]) {
    const gone = e.roll.removed.findLast((r) => r.voter === p);
    if (!e.roll.voters.has(p) && gone) return refused('no longer a voter', { name: p, because: gone.because, on: gone.on });
    if (!e.roll.voters.has(p)) return refused('no such voter', { voter: p });
  }
  if (!electors(e).has(principal)) return refused('does not vote in this election', { name: principal, mode: g.law.mode });
  if (principal === holder) return refused('a person twice', { name: nameOf(e, holder) });
  const candidate = answerOn(candidateAsProxy, g.law);
  if (!candidate.value && isCandidate(e, holder)) return refused('a candidate may not hold a proxy', { name: holder }, candidate);
  const who = answerOn(proxyHolders, g.law);
  const related = kin ?? e.committee.relations.find((r) => [r.a, r.b].includes(principal) && [r.a, r.b].includes(holder));
  return who.value === 'near relatives' && !related ? refused('holder is no near relative', { name: holder }, who) : undefined;
};

/** One proxy for a principal, so many for a holder, and none passed on: who is away himself votes for nobody. */
const notOneMore = (
  e: Election,
  { principal, holder }: ProxyAsked,
  g: Pick<Ground, 'law'>,
  taken: readonly Pick<Proxy, 'principal' | 'holder'>[],
): Refusal | undefined => {
  const most = answerOn(proxiesPerHolder, g.law);
  const before = taken.find((p) => p.principal === principal);
  if (before) return refused('principal has given a proxy', { name: principal, holder: nameOf(e, before.holder) }, most);
  if (e.aid.mobile.has(principal)) return refused('asked for the mobile box', { name: principal });
  const passing = answerOn(proxyPassedOn, g.law);
  const no = (key: RefusalKey, p: PersonId) => refused(key, { name: p }, passing);
  if (!passing.value && taken.some((p) => p.principal === holder)) return no('holder is away himself', holder);
  if (!passing.value && taken.some((p) => p.holder === principal)) return no('principal holds proxies', principal);
  const held = taken.filter((p) => p.holder === holder).length;
  return held >= most.value ? refused('holder has enough proxies', { name: holder, held, most: most.value }, most) : undefined;
};
