// Chapter 离任: resignations and who approved them, and offices that end by themselves. Recall: recalling.ts; who follows: filling.ts.
import { z } from 'zod';
import { type Happened, type Refusal, refusal } from '../../assembly/chapter.ts';
import { choice, one, words } from '../../assembly/fields.ts';
import type { Answer, Day } from '../../law/answer.ts';
import { addDays } from '../../law/days.ts';
import { unfitInARow } from '../../assembly/assessing.ts';
import { answerOn, assessmentEndsOffice, binds, endsByItself, resignationApproval, resignationDecided } from '../../law/rules.ts';
import { committeeOffices, offices } from './offices.ts';
import { holding, termOrder } from './form.ts';
import { isRunning } from './recalling.ts';
import type { Term, TermGround, TermRefusalKey } from './term.ts';

export const endings = {
  death: { zh: '死亡', en: 'death' },
  incapacity: { zh: '丧失行为能力', en: 'loss of legal capacity' },
  'criminal sentence': { zh: '被判处刑罚', en: 'criminal sentence' },
  'twice found unfit': { zh: '连续两次评议不称职', en: 'found unfit twice running' },
  'moved away': { zh: '户籍和居住地迁出', en: 'moved away' },
  replaced: { zh: '由原推选的会议撤换', en: 'replaced by those who chose them' },
  resigned: { zh: '本人辞去', en: 'given up by themselves' },
} as const;
type Ending = keyof typeof endings;
/** What ends the office of a member only where the law says so; a representative's may also end otherwise. */
const byLaw: readonly Ending[] = ['incapacity', 'criminal sentence'];

export type LeavingFacts =
  | Happened<'ResignationReceived', { resignation: string; person: string }>
  | Happened<'ResignationDecided', { resignation: string; motion: string; agreed: boolean; ended?: Day | undefined }>
  | Happened<'OfficeEnded', { person: string; because: Ending; proof: string }>;
export interface Resignation {
  readonly resignation: string;
  readonly person: string;
  readonly name: string;
  readonly on: Day;
  /** `ended`: the day of the meeting that agreed, on which the office ended. */
  decided?: { readonly on: Day; readonly agreed: boolean; readonly ended?: Day };
}

/** Bodies of the room of meetings by the names the law gives them. */
export const bodiesOf = { meeting: 'meeting', 'representatives meeting': 'representatives' } as const;

export const leavingOrders = {
  receiveResignation: termOrder({
    zh: '收到辞职申请',
    en: 'receive a resignation',
    schema: z.strictObject({ person: one('officer', '辞职的成员', 'member who resigns') }),
    decide: (t, o, g) => {
      const held = holding(t, o.person, committeeOffices);
      if (!held) return refusal('not in that office', { name: t.people.get(o.person) ?? o.person });
      const open = t.resignations.find((r) => r.person === o.person && r.decided === undefined);
      return open
        ? refusal('resigned already', { name: held.name, on: open.on })
        : [{ fact: 'ResignationReceived', on: g.on, resignation: g.mint('r'), ...o }];
    },
  }),
  decideResignation: termOrder({
    zh: '登记辞职的审议结果',
    en: 'record what a meeting decided on a resignation',
    schema: z.strictObject({
      resignation: one('resignation', '辞职申请', 'resignation'),
      motion: one('motion', '会议的表决', 'motion of the meeting'),
    }),
    decide: (t, o, g) => {
      const r = t.resignations.find((one) => one.resignation === o.resignation && one.decided === undefined);
      if (!r) return refusal('no such resignation');
      const motion = g.assembly.motions.get(o.motion);
      if (!motion || motion.on < r.on || motion.matter !== 'choice of people')
        return refusal('no meeting decided it', { name: r.name }, answerOn(resignationApproval, g.law));
      const approval = answerOn(resignationApproval, g.law);
      if (binds(approval) && !approval.value.some((b) => bodiesOf[b] === motion.body))
        return refusal('not decided by that meeting', { name: r.name }, approval);
      const days = answerOn(resignationDecided, g.law),
        last = addDays(r.on, days.value);
      if (motion.on > last && binds(days)) return refusal('resignation decided late', { day: motion.on, last }, days);
      return [
        { fact: 'ResignationDecided', on: g.on, ...o, agreed: motion.carried, ...(motion.carried ? { ended: motion.on } : {}) },
      ];
    },
  }),
  recordEnding: termOrder({
    zh: '登记职务终止',
    en: 'record that an office ended',
    schema: z.strictObject({
      person: one('holder', '任职人员', 'holder of an office'),
      because: choice('原因', 'because', endings),
      proof: words('依据的文书', 'what it rests on'),
    }),
    decide: (t, o, g) => {
      const held = holding(t, o.person, offices);
      if (!held) return refusal('not in that office', { name: t.people.get(o.person) ?? o.person });
      return notEnding(t, o, held, g) ?? [{ fact: 'OfficeEnded', on: g.on, ...o }];
    },
  }),
} as const;

/** Why this does not end that office: a member's ends by itself only where the law says so; as unfit only after as many assessments in a row as the law counts. */
const notEnding = (
  t: Term,
  o: { readonly person: string; readonly because: Ending },
  held: Term['holders'][number],
  g: TermGround,
): Refusal<TermRefusalKey> | undefined => {
  const member = committeeOffices.includes(held.office);
  const not = (rule: Answer<unknown>) =>
    refusal<TermRefusalKey>('office does not end by that', { name: held.name, because: endings[o.because].zh }, rule);
  if (o.because === 'death') return undefined;
  if (o.because === 'twice found unfit') {
    const ends = answerOn(assessmentEndsOffice, g.law),
      times = unfitInARow(g.assembly, o.person);
    if (!binds(ends) || !member) return not(ends);
    return times >= ends.value
      ? undefined
      : refusal('not found unfit so often', { name: held.name, times, least: ends.value }, ends);
  }
  const ends = answerOn(endsByItself, g.law);
  return (byLaw.includes(o.because) ? ends.value.includes(o.because as never) : !member) ? undefined : not(ends);
};

export const evolveLeaving = (t: Term, f: LeavingFacts): void => {
  switch (f.fact) {
    case 'ResignationReceived':
      t.resignations.push({ resignation: f.resignation, person: f.person, name: t.people.get(f.person) ?? f.person, on: f.on });
      break;
    case 'ResignationDecided': {
      const r = t.resignations.find((one) => one.resignation === f.resignation);
      if (!r) break;
      r.decided = { on: f.on, agreed: f.agreed, ...(f.ended === undefined ? {} : { ended: f.ended }) };
      // By law the office ends on the day on which the meeting agreed, whenever that is written down.
      if (f.agreed) end(t, r.person, { on: f.ended ?? f.on, because: '辞职' }, isMember);
      break;
    }
    case 'OfficeEnded':
      end(
        t,
        f.person,
        { on: f.on, because: endings[f.because].zh, byItself: true },
        f.because === 'twice found unfit' ? isMember : () => true,
      );
      break;
    default:
      f satisfies never;
  }
};

type Held = Term['holders'][number];
const isMember = (h: Held): boolean => committeeOffices.includes(h.office);

/** Ends what somebody holds; a recall of a member that was not voted yet ends with the office. */
const end = (t: Term, person: string, ended: NonNullable<Held['ended']>, which: (h: Held) => boolean): void => {
  for (const h of t.holders) if (h.person === person && h.ended === undefined && which(h)) h.ended = ended;
  if (t.holders.some((h) => h.person === person && h.ended === undefined && isMember(h))) return;
  for (const r of t.recalls) if (r.person === person && isRunning(r) && !r.voted) r.lapsed = ended.on;
};
