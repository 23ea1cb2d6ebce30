// Chapter 罢免: a demand with its share and its reasons, the member's defence, the vote in the mode of the election, and the bar on a demand that failed. That the vote was called in time is held to its rule; who agreed with whom nobody keeps.
import { z } from 'zod';
import { type Happened, refusal } from '../../assembly/chapter.ts';
import { choice, one, whole, words, yes } from '../../assembly/fields.ts';
import { type Sum, sum } from '../../assembly/quorum.ts';
import { addDays, addMonths } from '../../law/days.ts';
import {
  answerOn,
  binds,
  recallBarMonths,
  recallByTownshipDays,
  recallDefence,
  recallMajority,
  recallPetition,
  recallPetitionHouseholds,
  recallPetitionRepresentatives,
  recallReasons,
  recallTurnout,
  recallVoteDays,
  townshipProposesRecall,
} from '../../law/rules.ts';
import type { Day, LawOfTheDay } from '../../law/answer.ts';
import { committeeOffices } from './offices.ts';
import { holding, inOffice, termOrder } from './form.ts';
import type { Term } from './term.ts';

export const demanders = {
  voters: { zh: '选民联名', en: 'voters together' },
  households: { zh: '户代表联名', en: 'household representatives together' },
  representatives: { zh: '居民（村民）代表联名', en: 'representatives together' },
  township: { zh: '乡镇（街道）建议', en: 'the township proposes' },
} as const;
type Demander = keyof typeof demanders;
/** The share that must demand a recall, by who demands it. */
export const petitions = {
  voters: recallPetition,
  households: recallPetitionHouseholds,
  representatives: recallPetitionRepresentatives,
} as const;
export const defences = {
  spoken: { zh: '当面申辩', en: 'spoken' },
  written: { zh: '书面申辩', en: 'written' },
  declined: { zh: '本人放弃申辩', en: 'declined by the member' },
} as const;

interface Ballots {
  readonly due: number;
  readonly issued: number;
  readonly returned: number;
  readonly agree: number;
  readonly against: number;
  readonly abstain: number;
  readonly void: number;
}
export type RecallFacts =
  | Happened<
      'RecallDemanded',
      {
        recall: string;
        person: string;
        by: Demander;
        signers?: number | undefined;
        of?: number | undefined;
        reasons: string;
        freshFacts?: boolean | undefined;
      }
    >
  | Happened<'RecallDefended', { recall: string; how: keyof typeof defences }>
  | Happened<'RecallWithdrawn', { recall: string; because: string }>
  | Happened<'RecallVoted', Ballots & { recall: string; presided: 'committee' | 'township' }>
  | Happened<'RecallConcluded', { recall: string; carried: boolean }>;

/** One demand, from its receipt to what came of it. */
export interface Recall {
  readonly recall: string;
  readonly person: string;
  readonly name: string;
  readonly by: Demander;
  readonly signers?: number;
  readonly of?: number;
  readonly reasons: string;
  readonly on: Day;
  defended?: { readonly on: Day; readonly how: keyof typeof defences };
  withdrawn?: Day;
  /** The office ended before the vote. */
  lapsed?: Day;
  voted?: Ballots & { readonly on: Day };
  concluded?: { readonly on: Day; readonly carried: boolean };
}
export const isRunning = (r: Recall): boolean => r.withdrawn === undefined && r.lapsed === undefined && r.concluded === undefined;

/** What the ballots of a recall come to: enough voted, and enough of those who voted agreed. */
export const recallOutcome = (
  b: Ballots,
  law: LawOfTheDay,
): { readonly turnout: Sum; readonly majority: Sum; readonly carried: boolean } => {
  const turnout = sum(answerOn(recallTurnout, law), b.returned, b.due);
  const majority = sum(answerOn(recallMajority, law), b.agree, b.returned);
  return { turnout, majority, carried: turnout.reached && majority.reached };
};
/** The last day on which the committee, and then the township, has the recall voted on. */
export const recallDays = (r: Pick<Recall, 'on'>, law: LawOfTheDay): { readonly committee: Day; readonly township: Day } => {
  const committee = addDays(r.on, answerOn(recallVoteDays, law).value);
  return { committee, township: addDays(committee, answerOn(recallByTownshipDays, law).value) };
};

const running = (t: Term, id: string) => t.recalls.find((r) => r.recall === id && isRunning(r));
const recall = one('recall', '罢免要求', 'demand for recall');

export const recallOrders = {
  demandRecall: termOrder({
    zh: '登记罢免要求',
    en: 'record a demand for recall',
    schema: z.strictObject({
      person: one('officer', '被提出罢免的成员', 'member whose recall is demanded'),
      by: choice('由谁提出', 'by whom', demanders),
      signers: whole('联名人数', 'signers').optional(),
      of: whole('应有总数', 'of how many').optional(),
      reasons: z.string().trim().max(1000).default('').meta({ zh: '要求罢免的理由', en: 'reasons' }),
      freshFacts: yes('有新的事实', 'on new facts').default(false),
    }),
    decide: (t, o, g) => {
      const held = holding(t, o.person, committeeOffices);
      if (!held) return refusal('not in that office', { name: t.people.get(o.person) ?? o.person });
      const open = t.recalls.find((r) => r.person === o.person && isRunning(r));
      if (open) return refusal('recall is under way', { name: held.name, on: open.on });
      if (o.by === 'township' && !answerOn(townshipProposesRecall, g.law).value)
        return refusal('township may not propose', {}, answerOn(townshipProposesRecall, g.law));
      if (o.by !== 'township') {
        if (o.signers === undefined || o.of === undefined || o.of === 0 || o.signers > o.of)
          return refusal('signers are not told', { signers: o.signers ?? 0, of: o.of ?? 0 });
        // Who is a representative the book knows itself.
        const all = o.by === 'representatives' ? inOffice(t, 'representative').length : 0;
        if (all > 0 && all !== o.of)
          return refusal('signers are not told', { signers: o.signers, of: o.of }, answerOn(petitions[o.by], g.law));
        const share = answerOn(petitions[o.by], g.law),
          need = sum(share, o.signers, o.of);
        if (!need.reached)
          return refusal('too few demand it', { signers: o.signers, of: o.of, least: need.least, sum: need.formula }, share);
      }
      if (o.reasons === '' && answerOn(recallReasons, g.law).value)
        return refusal('reasons are missing', { name: held.name }, answerOn(recallReasons, g.law));
      const bar = answerOn(recallBarMonths, g.law);
      const failed = t.recalls.findLast((r) => r.person === o.person && r.concluded?.carried === false);
      const until = failed?.concluded && addMonths(failed.concluded.on, bar.value);
      if (until !== undefined && g.on < until && !o.freshFacts && binds(bar))
        return refusal('recall is barred', { name: held.name, until, months: bar.value }, bar);
      const { freshFacts, ...told } = o;
      return [{ fact: 'RecallDemanded', on: g.on, recall: g.mint('r'), ...told, ...(freshFacts ? { freshFacts } : {}) }];
    },
  }),
  hearDefence: termOrder({
    zh: '登记申辩',
    en: 'record the member’s defence',
    schema: z.strictObject({ recall, how: choice('方式', 'how', defences) }),
    decide: (t, o, g) => {
      const r = running(t, o.recall);
      if (!r) return refusal('no such recall');
      return r.defended
        ? refusal('defence was heard', { name: r.name, on: r.defended.on })
        : [{ fact: 'RecallDefended', on: g.on, ...o }];
    },
  }),
  withdrawRecall: termOrder({
    zh: '登记撤回罢免要求',
    en: 'record that the demand was taken back',
    schema: z.strictObject({ recall, because: words('原因', 'because') }),
    decide: (t, o, g) => {
      const r = running(t, o.recall);
      if (!r) return refusal('no such recall');
      return r.voted
        ? refusal('recall was voted', { name: r.name, on: r.voted.on })
        : [{ fact: 'RecallWithdrawn', on: g.on, ...o }];
    },
  }),
  voteRecall: termOrder({
    zh: '登记罢免表决',
    en: 'record the vote on a recall',
    schema: z.strictObject({
      recall,
      presided: choice('由谁主持', 'presided by', {
        committee: { zh: '居（村）民委员会召集', en: 'called by the committee' },
        township: { zh: '乡镇（街道）组织', en: 'organised by the township' },
      }).default('committee'),
      due: whole('有投票权的人数', 'entitled to vote'),
      issued: whole('发出票数', 'ballots issued'),
      returned: whole('收回票数', 'ballots returned'),
      agree: whole('赞成', 'agree'),
      against: whole('反对', 'against'),
      abstain: whole('弃权', 'abstain'),
      void: whole('无效', 'void'),
    }),
    decide: (t, o, g) => {
      const r = running(t, o.recall);
      if (!r) return refusal('no such recall');
      if (r.voted) return refusal('recall was voted', { name: r.name, on: r.voted.on });
      if (!r.defended && answerOn(recallDefence, g.law).value)
        return refusal('defence is not heard', { name: r.name }, answerOn(recallDefence, g.law));
      const last = recallDays(r, g.law),
        until = o.presided === 'committee' ? last.committee : last.township;
      const days = answerOn(o.presided === 'committee' ? recallVoteDays : recallByTownshipDays, g.law);
      if (g.on > until && binds(days)) return refusal('recall vote is late', { day: g.on, last: until }, days);
      const counted = o.agree + o.against + o.abstain + o.void;
      if (counted !== o.returned || o.returned > o.issued || o.issued > o.due)
        return refusal('recall ballots do not add up', { counted, returned: o.returned, issued: o.issued, due: o.due });
      return [{ fact: 'RecallVoted', on: g.on, ...o }];
    },
  }),
  concludeRecall: termOrder({
    zh: '宣布罢免结果',
    en: 'conclude a recall',
    schema: z.strictObject({ recall, carried: yes('罢免通过', 'the recall is carried').default(false) }),
    decide: (t, o, g) => {
      const r = running(t, o.recall);
      if (!r) return refusal('no such recall');
      if (!r.voted) return refusal('recall is not voted', { name: r.name });
      const { turnout, majority, carried } = recallOutcome(r.voted, { ...g.law, day: r.voted.on });
      if (o.carried !== carried)
        return refusal(
          'the ballots say otherwise',
          { name: r.name, turnout: turnout.formula, majority: majority.formula },
          turnout.reached ? majority.answer : turnout.answer,
        );
      return [{ fact: 'RecallConcluded', on: g.on, ...o }];
    },
  }),
} as const;

export const evolveRecall = (t: Term, f: RecallFacts): void => {
  const r = t.recalls.find((one) => one.recall === f.recall);
  switch (f.fact) {
    case 'RecallDemanded': {
      const { fact: _, freshFacts: __, signers, of, ...told } = f;
      t.recalls.push({
        ...told,
        name: t.people.get(f.person) ?? f.person,
        ...(signers === undefined ? {} : { signers }),
        ...(of === undefined ? {} : { of }),
      });
      break;
    }
    case 'RecallDefended':
      if (r) r.defended = { on: f.on, how: f.how };
      break;
    case 'RecallWithdrawn':
      if (r) r.withdrawn = f.on;
      break;
    case 'RecallVoted':
      if (r) r.voted = f;
      break;
    case 'RecallConcluded':
      if (!r) break;
      r.concluded = { on: f.on, carried: f.carried };
      if (f.carried)
        for (const h of t.holders)
          if (h.person === r.person && h.ended === undefined && committeeOffices.includes(h.office))
            h.ended = { on: f.on, because: '罢免' };
      break;
    default:
      f satisfies never;
  }
};
