// Chapter 投票, for those who cannot come or cannot write: the mobile box is asked for, agreed to and given its round and escorts; a helper is named who is no candidate nor his relative; both lists are posted before the poll.
import { z } from 'zod';
import type { LawOfTheDay } from '../../law/answer.ts';
import {
  answerOn,
  helpers,
  mobileBoxApproval,
  mobileBoxFor,
  mobileBoxPosted,
  scrutineersPerBox,
  staffAvoidance,
} from '../../law/rules.ts';
import {
  aidLists,
  askedFor,
  boxApprovals,
  type MobileReason,
  type MobileRequest,
  mobileReasons,
  type Route,
  routeOf,
} from './aid.ts';
import { avoidsFor, notEscort } from './avoidance.ts';
import { type Ground, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { electors } from '../roll/electors.ts';
import { stationOf } from '../roll/places.ts';
import { findByName } from '../naming.ts';
import { nameOf } from '../beginning/committee.ts';
import { type BoxNo, clock, comparable, groupNo, name, type PersonId, personId } from '../person.ts';
import type { Round } from './poll.ts';
import { dayOfPoll, roundNow, standingProxies } from './proxies.ts';
import { type Refusal, refused } from '../refusal.ts';
import { between } from '../stages.ts';

const box = z.string().min(1).max(20).describe('流动票箱编号');
const places = z.array(name).min(1).max(500).describe('张贴地点');

export const aidOrders = {
  askMobileBox: order({
    zh: '登记申请流动票箱的选民',
    en: 'record who asks for the mobile box',
    stages: between('nomination', 'candidacy'),
    schema: z.strictObject({ voter: personId, reason: z.enum(mobileReasons), box: box.optional() }),
    decide: (e, o, g) => {
      const answer = answerOn(mobileBoxFor, g.law);
      const stranger = notHere(e, o.voter);
      if (stranger) return stranger;
      if (!reasonsFor(g.law).includes(o.reason))
        return refused('no mobile box for that', { name: o.voter, reason: o.reason }, answer);
      const proxy = standingProxies(e, g.law, g.on).find((p) => p.principal === o.voter);
      if (proxy) return refused('principal has given a proxy', { name: o.voter, holder: nameOf(e, proxy.holder) });
      if (o.box !== undefined && !mobileBoxes(e).includes(o.box)) return refused('no such mobile box', { box: o.box });
      return [
        {
          fact: 'MobileBoxAsked',
          on: g.on,
          round: roundNow(e),
          voter: o.voter,
          box: o.box,
          secret: { of: o.voter, reason: o.reason },
        },
      ];
    },
  }),
  agreeMobileBoxes: order({
    zh: '登记同意使用流动票箱',
    en: 'record who agreed to the mobile boxes',
    stages: between('nomination', 'candidacy'),
    schema: z.strictObject({ by: z.enum(boxApprovals), letter: z.string().max(60).optional().describe('批复文号') }),
    decide: (e, o, g) => {
      const who = answerOn(mobileBoxApproval, g.law);
      if (who.kind === 'fixed' && who.value !== o.by) return refused('not theirs to agree', { by: who.value }, who);
      return [{ fact: 'MobileBoxesAgreed', on: g.on, round: roundNow(e), ...o }];
    },
  }),
  setMobileRoute: order({
    zh: '安排流动票箱的路线和人员',
    en: 'set the round and the escorts of a mobile box',
    stages: ['candidacy'],
    schema: z.strictObject({
      box,
      leaves: clock,
      back: clock,
      stops: z.array(name).min(1).max(200).describe('经过的地点'),
      escorts: z.array(name).min(1).max(40).describe('随箱的监票员'),
    }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      if (!round || !mobileBoxes(e).includes(o.box)) return refused('no such mobile box', { box: o.box });
      const no = notAgreed(e, round, g);
      if (no) return no;
      if (o.back <= o.leaves) return refused('the moment is past', { opens: o.leaves, closes: o.back });
      const barred = notEscort(e, round, o.escorts, g.law);
      if (barred) return barred;
      const escorts = new Set(o.escorts.map(comparable)).size;
      const least = answerOn(scrutineersPerBox, g.law);
      if (escorts < least.value) return refused('too few escorts', { box: o.box, found: escorts, least: least.value }, least);
      const away = elsewhere(e, round, o);
      if (away) return away;
      return [{ fact: 'MobileRouteSet', on: g.on, round: round.number, ...o }];
    },
  }),
  nameHelper: order({
    zh: '登记代写人',
    en: 'name who writes for a voter',
    stages: between('candidacy', 'poll'),
    schema: z.strictObject({
      voter: personId,
      helper: name.describe('代写人姓名'),
      group: groupNo.optional().describe('重名时写组号'),
    }),
    decide: (e, o, g) => {
      const stranger = notHere(e, o.voter);
      if (stranger) return stranger;
      const round = e.rounds.at(-1);
      if (!round) return refused('stations are not set');
      const official = round.staff.find((s) => s.role === 'helper' && comparable(s.name) === comparable(o.helper));
      const by = answerOn(helpers, g.law);
      const onlyOfficial = by.value === 'official writer' && (by.kind === 'fixed' || (by.kind === 'plan' && by.decided));
      if (!official && onlyOfficial) return refused('not an official writer', { name: o.helper }, by);
      const found = official ? undefined : findByName(e, o.helper, o.group);
      if (found?.kind === 'several') return refused('name is not unique', { name: o.helper, groups: found.groups.join('、') });
      if (found?.kind === 'none') return refused('no such voter', { voter: o.helper });
      const helper = official ? official.person : found?.person;
      if (helper === o.voter) return refused('a person twice', { name: o.helper });
      const candidate = helper && avoidsFor(e, round, helper, 'helper');
      if (candidate) return refused('staff must avoid', { name: o.helper, candidate }, answerOn(staffAvoidance, g.law));
      return [{ fact: 'HelperNamed', on: g.on, round: round.number, voter: o.voter, helper, name: o.helper }];
    },
  }),
  withdrawAid: order({
    zh: '撤销流动票箱或代写登记',
    en: 'withdraw a request for the mobile box or a helper',
    stages: between('nomination', 'poll'),
    schema: z.strictObject({ list: z.enum(aidLists), voter: personId }),
    decide: (e, o, g) =>
      (o.list === 'mobile box' ? e.aid.mobile : e.aid.helpers).has(o.voter)
        ? [{ fact: 'AidWithdrawn', on: g.on, list: o.list, voter: o.voter }]
        : refused('not on that list', { name: o.voter, list: o.list }),
  }),
  postAidList: order({
    zh: '公布流动票箱、代写名单',
    en: 'post the list of the mobile box or of the helpers',
    stages: between('nomination', 'candidacy'),
    schema: z.strictObject({ list: z.enum(aidLists), places }),
    decide: (e, o, g) => {
      const voters = askedFor(e, o.list).map(([voter]) => voter);
      const day = dayOfPoll(e);
      if (voters.length === 0) return refused('nobody is on the list', { list: o.list });
      if (day !== undefined && g.on >= day)
        return refused('list comes late', { list: o.list, on: g.on, day }, answerOn(mobileBoxPosted, g.law));
      const round = roundNow(e);
      const version = e.aid.postings.filter((p) => p.round === round && p.list === o.list).length + 1;
      return [{ fact: 'AidListPosted', on: g.on, round, list: o.list, version, voters, places: o.places }];
    },
  }),
} as const;

/** Nobody who must agree to the mobile boxes of a vote has done so; nothing where somebody has. */
export const notAgreed = (e: Election, round: Round, g: Ground): Refusal | undefined => {
  const who = answerOn(mobileBoxApproval, g.law);
  const agreed = e.aid.agreed.some((a) => a.round === round.number);
  return agreed || who.value === 'election committee' ? undefined : refused('mobile box is not agreed', { by: who.value }, who);
};

const notHere = (e: Election, voter: PersonId): Refusal | undefined => {
  const gone = e.roll.removed.findLast((r) => r.voter === voter);
  if (electors(e).has(voter)) return undefined;
  if (e.roll.voters.has(voter))
    return refused('does not vote in this election', { name: voter, mode: e.begun?.mode ?? 'voters' });
  return gone
    ? refused('no longer a voter', { name: voter, because: gone.because, on: gone.on })
    : refused('no such voter', { voter });
};

/** Why an escort cannot go with a box from `leaves` to `back`: he goes with another one meanwhile. */
const elsewhere = (e: Election, round: Round, o: Route & { readonly box: BoxNo }): Refusal | undefined => {
  for (const box of mobileBoxes(e)) {
    const other = box === o.box ? undefined : routeOf(e, round.number, box);
    if (!other || other.back <= o.leaves || o.back <= other.leaves) continue;
    const name = o.escorts.find((n) => other.escorts.some((one) => comparable(one) === comparable(n)));
    if (name !== undefined) return refused('escort is with another box', { name, box, leaves: other.leaves, back: other.back });
  }
  return undefined;
};

/** The mobile box that is carried to one who asked: the one that was agreed with him, else the only one of the station where he votes; undefined: it is still to be said. */
export const boxFor = (e: Election, voter: PersonId, { box: named }: Pick<MobileRequest, 'box'>): BoxNo | undefined => {
  if (named !== undefined && mobileBoxes(e).includes(named)) return named;
  const { mobile = [] } = e.rounds.at(-1)?.stations.get(stationOf(e, voter) ?? 0) ?? {};
  return mobile.length === 1 ? mobile[0] : undefined;
};

/** The mobile boxes of the vote that is prepared. */
export const mobileBoxes = (e: Election): readonly string[] =>
  [...(e.rounds.at(-1)?.stations.values() ?? [])].flatMap((s) => s.mobile ?? []);

/** For what reasons a box may be carried to a voter. Where only doubt speaks, the ill are not turned away. */
const reasonsFor = (law: LawOfTheDay): readonly MobileReason[] => {
  const answer = answerOn(mobileBoxFor, law);
  switch (answer.value) {
    case 'nobody':
      return [];
    case 'the old and the disabled':
      return answer.kind === 'unknown' ? ['old', 'ill', 'disabled'] : ['old', 'disabled'];
    case 'where it is hard to gather':
      return mobileReasons;
    default:
      return answer.value satisfies never;
  }
};
