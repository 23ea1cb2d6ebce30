// Chapter 启动: the organisation, its branches, its seats and how they are filled, and what its plan says where the regulation leaves it open. Promises that no plan asks less than the regulation is told to ask.
import { z } from 'zod';
import type { Happened } from '../../assembly/chapter.ts';
import type { Share } from '../../law/answer.ts';
import { partyAnswerOn, partyCommitteeSeats, partyConflicts, partyRules } from '../../law/party.ts';
import { aShare, range } from '../../law/rule.ts';
import { isKnown, type PartyOrder, twice } from './chapter.ts';
import { organisations, variants } from './choices.ts';
import { choice, count, day, names, rows, text, yes } from './fields.ts';
import { no, type Refused, sourceOf } from './refusal.ts';
import type { Begun, PartyElection } from './state.ts';

export type BeginFact = Happened<'PartyElectionBegun', Omit<Begun, 'on'>>;

const questions = Object.fromEntries(partyRules.map((r) => [r.key, r.asks]));

const schema = z.strictObject({
  organisation: choice('组织', 'organisation', organisations),
  name: text('党组织名称', 'name of the organisation', {
    hint: { zh: '如：石桥社区党总支', en: 'e.g. the general branch of a community' },
  }),
  community: text('社区（村）', 'community or village'),
  higher: text('上级党组织', 'higher party body'),
  term: count('届次', 'term').min(1),
  variant: choice('选举方式', 'how it is elected', variants),
  deputies: count('副书记名额', 'seats of deputy secretaries').max(4),
  members: count('委员名额（不含书记、副书记）', 'seats of other members').max(15),
  branches: names('支部', 'branches'),
  open: yes('公推（公开推荐报名）', 'open recommendation'),
  termEnds: day('任期届满日', 'day on which the term ends').optional(),
  rehearsal: yes('演练', 'rehearsal').default(false),
  plan: rows('选举办法对未定事项的规定', 'what the plan says where the regulation leaves it open', {
    question: choice('事项', 'question', questions),
    answer: text('规定', 'answer', {
      hint: {
        zh: '份额写作 >1/2（超过）或 >=4/5（不少于）；其余照选项写',
        en: 'a share as >1/2 or >=4/5; else the word of the option',
      },
    }),
  }).optional(),
});

/** An answer as it is written in a plan: a share, a whole number, yes or no, a word. */
const answerIn = (written: string): unknown => {
  const share = /^(>=|>)\s*(\d{1,4})\/(\d{1,4})$/.exec(written);
  if (share) return { [share[1] === '>' ? 'over' : 'atLeast']: [Number(share[2]), Number(share[3])] };
  if (/^\d{1,6}$/.test(written)) return Number(written);
  return written === 'true' ? true : written === 'false' ? false : written;
};

/** A value as a refusal tells it in any language: `> 1/2`, `3–7`, or a word of the law. */
const plainly = (value: unknown): string => {
  if (aShare(value)) return 'over' in value ? `> ${value.over.join('/')}` : `≥ ${value.atLeast.join('/')}`;
  if (range(value)) return `${value.min}–${value.max}`;
  return Array.isArray(value) ? value.join(', ') : String(value);
};
const partsOf = (share: Share) =>
  'over' in share
    ? { n: share.over[0], d: share.over[1], strict: true }
    : { n: share.atLeast[0], d: share.atLeast[1], strict: false };
/** Whether a plan's share lets through what the told share holds back. */
const isLooser = (plan: Share, told: Share): boolean => {
  const [a, b] = [partsOf(plan), partsOf(told)];
  return a.n * b.d < b.n * a.d || (a.n * b.d === b.n * a.d && b.strict && !a.strict);
};
/** Questions that a plan may only answer as the regulation is told to. */
const settled: ReadonlySet<string> = new Set([
  'partyProxies',
  'partyHelper',
  'partyMonitors',
  'partyAbstainerWritesIn',
  'partyOverVote',
  'partyTie',
  'partyResultApproval',
]);

const wrongPlan = (plan: Begun['plan'], on: string): Refused | undefined => {
  const conflict = partyConflicts(plan)[0];
  if (conflict) {
    const found = { question: conflict.key, wanted: plainly(conflict.wanted), lawful: plainly(conflict.lawful) };
    return conflict.why === 'against the law'
      ? no('plan is against the regulation', found, conflict.source)
      : no('plan answer is not understood', found);
  }
  for (const [key, wanted] of Object.entries(plan)) {
    const known = partyRules.find((r) => r.key === key);
    if (!known) continue;
    const lawful = known.answer.value;
    const looser =
      aShare(wanted) && aShare(lawful)
        ? isLooser(wanted, lawful)
        : settled.has(key) && JSON.stringify(wanted) !== JSON.stringify(lawful);
    const source = sourceOf(known as typeof partyCommitteeSeats, { plan: {} }, on);
    if (looser)
      return no('looser than the regulation', { question: key, wanted: plainly(wanted), lawful: plainly(lawful) }, source);
  }
  return undefined;
};

const beginPartyElection: PartyOrder<typeof schema> = {
  zh: '开始党组织换届选举',
  en: 'begin the party election',
  schema,
  decide: (p, { deputies, members, plan: written = [], ...o }, g) => {
    if (p.begun) return no('begun already', { on: p.begun.on });
    if (!isKnown(g.on)) return no('no regulation known for that day', { day: g.on });
    const again = twice(o.branches) ?? twice(written.map((r) => r.question));
    if (again !== undefined) return no('person twice', { name: again });
    const plan = Object.fromEntries(written.map((r) => [r.question, answerIn(r.answer)]));
    const wrong = wrongPlan(plan, g.on);
    if (wrong) return wrong;
    const total = 1 + deputies + members;
    const { min, max } = partyAnswerOn(partyCommitteeSeats, { kind: 'party', day: g.on, plan }).value;
    const alone = o.organisation === 'branch' && members === 0 && deputies <= 1;
    if (!alone && o.organisation === 'branch' && (total < min || total > max))
      return no('seats out of range', { seats: total, min, max }, sourceOf(partyCommitteeSeats, { plan }, g.on));
    if (!alone && members === 0)
      return no('seats out of range', { seats: total, min, max }, sourceOf(partyCommitteeSeats, { plan }, g.on));
    if (alone && o.variant !== 'direct') return no('a branch without committee elects directly', { seats: total });
    const { termEnds, ...rest } = o;
    return [
      {
        fact: 'PartyElectionBegun',
        on: g.on,
        ...rest,
        ...(termEnds === undefined ? {} : { termEnds }),
        seats: { secretary: 1, 'deputy secretary': deputies, member: members },
        plan,
      },
    ];
  },
};

export const beginOrders = { beginPartyElection } as const;

export const evolveBegin = (p: PartyElection, f: BeginFact): void => {
  p.begun = f;
};
