// Every order of the house, by its name, and the one way to decide it: shape, stage, chapter. Which article is cited out of sequence: sequence.ts.
import type { z } from 'zod';
import { isDay } from '../law/days.ts';
import { lawIsKnownOn } from '../law/rules.ts';
import { disputingOrders } from './after/disputing.ts';
import { handoverOrders } from './after/handover.ts';
import { outcomeOrders } from './after/outcome.ts';
import { profileOrders } from './after/profile.ts';
import { repeatOrders } from './after/repeating.ts';
import { signingOrders } from './after/signing.ts';
import { takeoverOrders } from './after/takeover.ts';
import { unsealingOrders } from './after/unsealing.ts';
import { basicOrders } from './beginning/basic.ts';
import { beginOrders } from './beginning/begin.ts';
import { heldBack } from './beginning/clocks.ts';
import { committeeOrders } from './beginning/committee.ts';
import { complaintOrders } from './beginning/complaints.ts';
import { leavingOrders } from './beginning/leaving.ts';
import { noticeOrders } from './beginning/notices.ts';
import { preludeOrders } from './beginning/prelude.ts';
import { publicityOrders } from './beginning/publicity.ts';
import { sittingOrders } from './beginning/sitting.ts';
import { type Decision, type Ground, isRefusal, type OrderKind } from './chapter.ts';
import { callingOrders } from './counting/calling.ts';
import { countingOrders } from './counting/counting.ts';
import { doubtOrders } from './counting/doubting.ts';
import { heapOrders } from './counting/heaps.ts';
import { recountOrders } from './counting/recount.ts';
import { writeInOrders } from './counting/writeins.ts';
import type { Election } from './election.ts';
import { evidenceOrders } from './evidence.ts';
import { issuedOrders } from './issued.ts';
import { keeperOrders } from './keepers.ts';
import { candidacyOrders } from './nominating/candidacy.ts';
import { nominatingOrders } from './nominating/nominating.ts';
import { preselectionOrders } from './nominating/preselection.ts';
import { reviewOrders } from './nominating/review.ts';
import { signatureOrders } from './nominating/signatures.ts';
import { paperStyleOrders } from './paperStyle.ts';
import { aidOrders } from './polling/aiding.ts';
import { ballotOrders } from './polling/ballots.ts';
import { boxWayOrders } from './polling/boxway.ts';
import { interruptionOrders } from './polling/interruption.ts';
import { issueOrders } from './polling/issuing.ts';
import { kioskOrders } from './polling/kiosk.ts';
import { kitOrders } from './polling/kit.ts';
import { mobileDayOrders } from './polling/mobileday.ts';
import { openingOrders } from './polling/opening.ts';
import { passOrders } from './polling/passes.ts';
import { pollingOrders } from './polling/polling.ts';
import { proxyOrders } from './polling/proxying.ts';
import { staffOrders } from './polling/staff.ts';
import { stationClockOrders } from './polling/stationclock.ts';
import { stationOrders } from './polling/stations.ts';
import { refused } from './refusal.ts';
import { choosingOrders } from './representatives/choosing.ts';
import { cardOrders } from './roll/cards.ts';
import { lastRollOrders } from './roll/lastroll.ts';
import { objectionOrders } from './roll/objections.ts';
import { postingOrders } from './roll/posting.ts';
import { registrationOrders } from './roll/registration.ts';
import { changeOrders } from './roll/rollchanges.ts';
import { placeOf } from './sequence.ts';
import { sinceDay, stageOf } from './stages.ts';

export const orders = {
  ...beginOrders,
  ...basicOrders,
  ...preludeOrders,
  ...complaintOrders,
  ...committeeOrders,
  ...leavingOrders,
  ...sittingOrders,
  ...noticeOrders,
  ...publicityOrders,
  ...evidenceOrders,
  ...issuedOrders,
  ...paperStyleOrders,
  ...registrationOrders,
  ...changeOrders,
  ...lastRollOrders,
  ...postingOrders,
  ...objectionOrders,
  ...cardOrders,
  ...choosingOrders,
  ...nominatingOrders,
  ...signatureOrders,
  ...reviewOrders,
  ...preselectionOrders,
  ...candidacyOrders,
  ...proxyOrders,
  ...aidOrders,
  ...stationOrders,
  ...staffOrders,
  ...kitOrders,
  ...passOrders,
  ...ballotOrders,
  ...pollingOrders,
  ...openingOrders,
  ...mobileDayOrders,
  ...boxWayOrders,
  ...kioskOrders,
  ...stationClockOrders,
  ...interruptionOrders,
  ...issueOrders,
  ...countingOrders,
  ...callingOrders,
  ...doubtOrders,
  ...writeInOrders,
  ...heapOrders,
  ...recountOrders,
  ...outcomeOrders,
  ...signingOrders,
  ...unsealingOrders,
  ...disputingOrders,
  ...repeatOrders,
  ...takeoverOrders,
  ...profileOrders,
  ...handoverOrders,
  ...keeperOrders,
} as const;

export type OrderName = keyof typeof orders;

export const isOrderName = (name: string): name is OrderName => Object.hasOwn(orders, name);

export const orderKind = (name: OrderName): OrderKind<z.ZodType> => orders[name];

/** What is wrong with a field, as a closed word. */
export const faultOf = (issue: z.core.$ZodIssue): string => {
  const of = 'origin' in issue ? issue.origin : '';
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int'
        ? 'not a whole number'
        : issue.message.endsWith('received undefined')
          ? 'missing'
          : 'another kind of entry';
    case 'too_small':
      return of === 'number' || of === 'int' ? 'too small' : 'nothing entered';
    case 'too_big':
      return of === 'number' || of === 'int' ? 'too big' : 'too long';
    case 'unrecognized_keys':
      return 'not asked for';
    case 'invalid_value':
      return 'none of the choices';
    default:
      return 'another form';
  }
};

/** Decides one order on its ground: facts, or a refusal. The order's shape, its stage, its day and the clocks that hold it back are checked here and nowhere else. */
export const decide = (e: Election, name: OrderName, body: unknown, g: Ground): Decision => {
  const kind = orderKind(name);
  const read = kind.schema.safeParse(body);
  if (!read.success) {
    const first = read.error.issues[0];
    return refused('order is not understood', {
      order: name,
      field: first?.path.map(String).join('.') || '—',
      ...(first ? { fault: faultOf(first) } : {}),
    });
  }
  const stage = stageOf(e);
  if (!kind.stages.includes(stage))
    return refused(stage === 'sealed' ? 'the book is closed' : 'not in this stage', { order: name, stage }, placeOf(name, g.law));
  if (!isDay(g.on)) return refused('order is not understood', { order: name, field: 'on', found: g.on });
  if (g.on > g.today) return refused('the day is still to come', { on: g.on, today: g.today });
  const since = kind.stages[0] && sinceDay(e, kind.stages[0]);
  if (since !== undefined && g.on < since)
    return refused('earlier than what it follows', { on: g.on, since }, placeOf(name, g.law));
  if (e.begun && !lawIsKnownOn(e.begun.kind, g.law.day)) return refused('no law is known for that day', { day: g.law.day });
  const decision = kind.decide(e, read.data, g);
  return isRefusal(decision) ? decision : (heldBack(e, name, g.on, g.law) ?? decision);
};
