// 委托、流动票箱、代书 as one page, and the question a clerk asks before writing a proxy down: how many has the holder, and why not. Names as the lists show them; reasons only for those who keep the roll.
import { askedFor, type HelperOf, type MobileRequest, routeOf } from '../../election/polling/aid.ts';
import { boxFor, mobileBoxes } from '../../election/polling/aiding.ts';
import type { Election } from '../../election/election.ts';
import type { PersonId } from '../../election/person.ts';
import { stationOfBox } from '../../election/roll/places.ts';
import {
  dayOfPoll,
  lastDayToPostProxies,
  type Proxy,
  type ProxyState,
  proxyStates,
  roundNow,
  standingProxies,
} from '../../election/polling/proxies.ts';
import { type ProxyAsked, proxyRefusal } from '../../election/polling/proxying.ts';
import { addDays } from '../../law/days.ts';
import {
  answerOn,
  citesOf,
  helpers,
  mobileBoxApproval,
  mobileBoxFor,
  proxiesAllowed,
  proxiesPerHolder,
  proxyApplicationDay,
  proxyHolders,
  proxyOnTheSpot,
} from '../../law/rules.ts';
import { wordsOf } from '../../law/words.ts';
import { awayReasons, boxApprovals, kin, mobileReasons } from '../../papers/words/terms.ts';
import { answerRefusal } from '../answered.ts';
import type { OpenElection, Who } from '../door.ts';
import type { ProxiesScreen, ProxyCheck, ProxyShown, Somebody } from '../screens-ahead.ts';
import type { Both } from '../screens.ts';
import { sightOf } from './sight.ts';

export { proxyShape } from '../../election/polling/proxying.ts';

const w = (zh: string, en: string): Both => ({ zh, en });
const stateWords: Readonly<Record<ProxyState, Both>> = {
  holds: w('可以使用', 'may be used'),
  'to be posted': w('待公布', 'to be posted'),
  revoked: w('已撤销', 'revoked'),
  'of an earlier vote': w('上次投票的委托', 'of an earlier vote'),
  'principal is off the roll': w('委托人已不在名册', 'the principal is off the roll'),
  'holder is off the roll': w('受委托人已不在名册', 'the holder is off the roll'),
  'holder is a candidate': w('受委托人成为候选人', 'the holder became a candidate'),
  'was not posted': w('没有按期公布', 'was not posted in time'),
};

export const proxiesScreen = (open: OpenElection, who: Who): ProxiesScreen => {
  const e = open.election();
  const law = open.law();
  const { today } = open.now();
  const sight = sightOf(open, who);
  const names = sight !== 'counts';
  const keeps = sight === 'keeps the roll';
  const round = e.rounds.at(-1);
  const by = answerOn(mobileBoxApproval, law);
  const forWhom = answerOn(mobileBoxFor, law);
  const allowed = answerOn(proxiesAllowed, law);
  const holdersAre = answerOn(proxyHolders, law);
  const agreed = e.aid.agreed.find((a) => a.round === roundNow(e));
  const asked = askedFor(e, 'mobile box') as readonly (readonly [PersonId, MobileRequest])[];
  const written = askedFor(e, 'helpers') as readonly (readonly [PersonId, HelperOf])[];
  const day = dayOfPoll(e);
  const given = proxyStates(e, law, today);
  const lastToPost = lastDayToPostProxies(e, law);
  return {
    allowed: allowed.value,
    cites: citesOf(answerOn(proxiesPerHolder, law)),
    most: answerOn(proxiesPerHolder, law).value,
    holders: wordsOf('proxyHolders', holdersAre.value),
    kinNeeded: holdersAre.value === 'near relatives',
    ...(day ? { last: addDays(day, -(answerOn(proxyOnTheSpot, law).value ? 0 : answerOn(proxyApplicationDay, law).value)) } : {}),
    ...(lastToPost ? { lastToPost } : {}),
    proxies: names ? given.map(([p, state]) => proxyShown(e, p, state, keeps)) : [],
    unposted: given.filter(([, state]) => state === 'to be posted' || state === 'was not posted').length,
    postings: [
      ...e.proxies.postings.map((p) => ({ on: p.on, version: p.version, entries: p.proxies, list: 'proxies' as const })),
      ...e.aid.postings.map((p) => ({ on: p.on, version: p.version, entries: p.voters, list: p.list })),
    ],
    approval: { by: boxApprovals[by.value], cites: citesOf(by), ...(agreed ? { agreed: agreed.on } : {}) },
    mobileFor: { words: wordsOf('mobileBoxFor', forWhom.value), cites: citesOf(forWhom) },
    boxes: mobileBoxes(e).map((box) => {
      const route = routeOf(e, roundNow(e), box);
      return {
        box,
        station: (round && stationOfBox(round, box)) ?? 0,
        voters: asked.filter(([voter, r]) => boxFor(e, voter, r) === box).length,
        ...(route ? { route } : {}),
      };
    }),
    mobile: names
      ? asked.map(([voter, r]) => ({
          ...somebody(e, voter),
          ...boxShown(boxFor(e, voter, r)),
          ...(keeps && r.reason ? { reason: mobileReasons[r.reason] } : {}),
          posted: r.posted !== undefined,
        }))
      : [],
    helpers: names
      ? written.map(([voter, h]) => ({ ...somebody(e, voter), helper: h.name, posted: h.posted !== undefined }))
      : [],
    helpersBy: wordsOf('helpers', answerOn(helpers, law).value),
  };
};

const boxShown = (box: string | undefined): { readonly box?: string } => (box === undefined ? {} : { box });

const somebody = (e: Election, voter: PersonId): Somebody => {
  const v = e.roll.voters.get(voter) ?? e.roll.removed.find((r) => r.voter === voter)?.was;
  return { voter, name: v?.secret?.name ?? '（已删除）', group: v?.group ?? 0 };
};

const proxyShown = (e: Election, p: Proxy, state: ProxyState, keeps: boolean): ProxyShown => {
  return {
    proxy: p.proxy,
    on: p.on,
    principal: somebody(e, p.principal),
    holder: somebody(e, p.holder),
    ...(keeps && p.reason ? { reason: awayReasons[p.reason] } : {}),
    ...(keeps && p.kin ? { kin: kin[p.kin] } : {}),
    state,
    words: stateWords[state],
    good: state === 'holds' || state === 'to be posted',
  };
};

/** What a clerk is told while a proxy is being written down; undefined for somebody who may not write one. */
export const proxyCheck = (open: OpenElection, who: Who, asked: ProxyAsked): ProxyCheck | undefined => {
  if (sightOf(open, who) !== 'keeps the roll') return undefined;
  const e = open.election();
  const { today } = open.now();
  const law = open.law();
  const standing = standingProxies(e, law, today);
  const no = proxyRefusal(e, asked, { law, on: today }, standing);
  const answered = no && answerRefusal(no, e);
  return {
    held: standing.filter((p) => p.holder === asked.holder).length,
    most: answerOn(proxiesPerHolder, law).value,
    ...(answered?.kind === 'refused' ? { refusal: answered } : {}),
  };
};
