// Chapter 补选与推选: seats that fell empty, and the choice of representatives, heads and supervisors, each by ballot or show of hands in the meeting that the law names. What a choice comes to: choices.ts. The sums are shown; somebody takes office when the choice is concluded.
import { z } from 'zod';
import { type Happened, type Refusal, refusal } from '../../assembly/chapter.ts';
import { choice, one, whole, words, yes } from '../../assembly/fields.ts';
import type { Answer, LawOfTheDay } from '../../law/answer.ts';
import {
  answerOn,
  binds,
  byElectionBy,
  groupHead,
  householdsPerRepresentative,
  supervisorsChosenBy,
  supervisorsExclude,
  supervisorsKnowAccounts,
} from '../../law/rules.ts';
import { name } from '../person.ts';
import { type Choice, choiceBodies, type ChoiceBody, choiceOutcome, judgedRound, wonBefore } from './choices.ts';
import { inBoth, notRepresentatives } from './composing.ts';
import { inOffice, termOrder } from './form.ts';
import { bodiesOf } from './leaving.ts';
import { committeeOffices, type Office, officeWords, supervisingOffices } from './offices.ts';
import type { Term, TermGround, TermRefusalKey } from './term.ts';

const standing = z
  .array(
    z.strictObject({
      name: name.meta({ zh: '姓名', en: 'name' }),
      votes: whole('得票', 'votes'),
      writeIn: yes('另选他人', 'written in').optional(),
    }),
  )
  .min(1)
  .max(60)
  .meta({ zh: '候选人和得票', en: 'candidates and votes' });

export type FillingFacts =
  | Happened<
      'ChoiceCalled',
      {
        choice: string;
        office: Office;
        seats: number;
        body: ChoiceBody;
        group?: number | undefined;
        candidates: readonly string[];
        byElection: boolean;
        knowsAccounts?: readonly string[] | undefined;
        women?: readonly string[] | undefined;
      }
    >
  | Happened<
      'ChoiceVoted',
      {
        choice: string;
        round: number;
        due: number;
        present: number;
        issued: number;
        returned: number;
        valid: number;
        standing: readonly { readonly name: string; readonly votes: number; readonly writeIn?: boolean | undefined }[];
      }
    >
  | Happened<
      'ChoiceConcluded',
      { choice: string; elected: readonly { readonly person: string; readonly name: string }[]; open: number }
    >
  | Happened<'ChoiceFailed', { choice: string; because: string }>;

const underWay = (t: Term, id: string): Choice | undefined => t.choices.find((c) => c.choice === id && c.ended === undefined);

const calledChoice = one('choice', '补选或推选', 'choice of people');

export const fillingOrders = {
  callChoice: termOrder({
    zh: '确定补选或推选',
    en: 'call a by-election or a choice of people',
    schema: z.strictObject({
      office: z
        .enum(['director', 'deputy', 'member', 'supervisor', 'head of supervision', 'representative', 'head'])
        .meta({ zh: '职务', en: 'office', choices: officeWords }),
      seats: z.number().int().min(1).max(60).meta({ zh: '名额', en: 'seats' }),
      body: choice('由什么会议', 'by which meeting', choiceBodies),
      group: z.number().int().min(1).max(400).optional().meta({ zh: '小组', en: 'group' }),
      candidates: z.array(name).min(1).max(60).meta({ zh: '候选人（每行一人）', en: 'candidates (one a line)' }),
      relatives: z
        .array(name)
        .max(60)
        .optional()
        .meta({
          zh: '其中是委员会成员或其近亲属的',
          en: 'of them members or their near relatives',
          hint: { zh: '推选监督委员会时必填：没有的留空', en: 'for supervisors: leave empty where there are none' },
        }),
      knowsAccounts: z
        .array(name)
        .max(60)
        .optional()
        .meta({ zh: '其中具备财会、管理知识的', en: 'of them with knowledge of accounts' }),
      women: z.array(name).max(60).optional().meta({ zh: '其中的妇女', en: 'of them women' }),
    }),
    decide: (t, o, g) => {
      const byElection = committeeOffices.includes(o.office);
      const wrong =
        wrongBody(o.office, o.body, g.law) ?? (byElection ? notVacant(t, o.office, o.seats) : undefined) ?? unfit(t, o, g);
      if (wrong) return wrong;
      const { relatives: _, ...told } = o;
      return [{ fact: 'ChoiceCalled', on: g.on, choice: g.mint('c'), ...told, byElection }];
    },
  }),
  voteChoice: termOrder({
    zh: '登记补选或推选的投票',
    en: 'record the vote of a choice',
    schema: z.strictObject({
      choice: calledChoice,
      due: whole('应到', 'due'),
      present: whole('实到', 'present'),
      issued: whole('发出票数', 'ballots issued'),
      returned: whole('收回票数', 'ballots returned'),
      valid: whole('有效票', 'valid ballots'),
      standing,
    }),
    decide: (t, o, g) => {
      const c = underWay(t, o.choice);
      if (!c) return refusal('no such choice');
      const before = choiceOutcome(c, g.law);
      if (before?.outcome === 'held' && before.posts.every((p) => p.tied.length === 0 && p.open === 0))
        return refusal('choice is voted', { office: officeWords[c.office].zh });
      const all = c.body === 'representatives' ? inMeeting(t) : undefined;
      if (all !== undefined && all !== o.due) return refusal('due of the choice differs', { due: all, told: o.due });
      const wrong = noHead(
        t,
        c.office,
        o.standing.filter((s) => s.votes > 0).map((s) => s.name),
        g.law,
      );
      if (wrong) return wrong;
      const stranger =
        c.rounds.length === 0 ? o.standing.find((s) => s.writeIn !== true && !c.candidates.includes(s.name)) : undefined;
      if (stranger) return refusal('not a candidate here', { name: stranger.name });
      const round = { round: c.rounds.length + 1, ...o };
      const found = judgedRound(c, round, g.law);
      if (found.outcome === 'numbers do not add up')
        return refusal('ballots of the choice do not add up', { figure: found.figure, count: found.count, of: found.of });
      if (found.outcome === 'on the ballot twice') return refusal('named twice', { name: found.id });
      if (found.outcome === 'not more candidates than seats')
        return refusal('not more candidates than open seats', { candidates: found.candidates, seats: found.seats }, found.answer);
      return [{ fact: 'ChoiceVoted', on: g.on, ...round }];
    },
  }),
  concludeChoice: termOrder({
    zh: '宣布补选或推选结果',
    en: 'conclude a choice',
    schema: z.strictObject({ choice: calledChoice, leaveOpen: yes('不足名额暂缺', 'leave seats open').default(false) }),
    decide: (t, o, g) => {
      const c = underWay(t, o.choice);
      const found = c && choiceOutcome(c, g.law);
      if (!c || !found) return refusal('no such choice');
      if (found.outcome === 'no quorum' || found.outcome === 'too few voted') {
        const missed = found.outcome === 'no quorum' ? found.quorum : found.turnout;
        return o.leaveOpen
          ? [{ fact: 'ChoiceFailed', on: g.on, choice: c.choice, because: missed.formula }]
          : refusal(
              'too few took part',
              { count: missed.count, least: missed.least, of: missed.of, sum: missed.formula },
              missed.answer,
            );
      }
      if (found.outcome !== 'held') return refusal('no such choice');
      const [post] = found.posts;
      if (post && post.tied.length > 0 && !o.leaveOpen)
        return refusal('votes are equal', { names: post.tied.map((s) => s.id).join('、'), seats: post.tiedFor });
      if (post && post.open > 0 && !o.leaveOpen) return refusal('seats stay open', { open: post.open });
      const won = [...wonBefore(c, c.rounds.length, g.law), ...(post?.elected.map((s) => s.id) ?? [])];
      const known = new Map([...t.people].map(([id, n]) => [n, id]));
      const elected = won.map((n) => ({ person: known.get(n) ?? g.mint('p'), name: n }));
      return [
        { fact: 'ChoiceConcluded', on: g.on, choice: c.choice, elected, open: c.seats - elected.length },
        ...elected.map((e) => ({
          fact: 'OfficeTaken' as const,
          on: g.on,
          ...e,
          office: c.office,
          choice: c.choice,
          ...(c.women === undefined || !c.candidates.includes(e.name) ? {} : { woman: c.women.includes(e.name) }),
          ...(c.group === undefined ? {} : { group: c.group }),
          how: c.byElection ? '补选' : `${choiceBodies[c.body].zh}推选`,
        })),
      ];
    },
  }),
  dropChoice: termOrder({
    zh: '停止补选或推选',
    en: 'stop a choice that was called',
    schema: z.strictObject({ choice: calledChoice, because: words('原因', 'because') }),
    decide: (t, o, g) => (underWay(t, o.choice) ? [{ fact: 'ChoiceFailed', on: g.on, ...o }] : refusal('no such choice')),
  }),
} as const;

/** Whether the law lets this meeting choose for this office. */
const wrongBody = (office: Office, body: ChoiceBody, law: LawOfTheDay): Refusal<TermRefusalKey> | undefined => {
  const not = (answer: Answer<unknown>) =>
    refusal<TermRefusalKey>(
      'not chosen by that meeting',
      { office: officeWords[office].zh, choosing: choiceBodies[body].zh },
      answer,
    );
  if (office === 'representative' || office === 'head')
    return body === 'group'
      ? undefined
      : not(office === 'head' ? answerOn(groupHead, law) : answerOn(householdsPerRepresentative, law));
  const answer = answerOn(supervisingOffices.includes(office) ? supervisorsChosenBy : byElectionBy, law);
  return answer.value.some((b) => bodiesOf[b] === body) || (body !== 'group' && !binds(answer)) ? undefined : not(answer);
};

/** Those who make up the representatives' meeting, as the term has them; nothing where no representative is on record. */
const inMeeting = (t: Term): number | undefined => {
  const of = inOffice(t, 'representative');
  return of.length === 0 ? undefined : new Set([...of, ...inOffice(t, ...committeeOffices)].map((h) => h.person)).size;
};

/** Where the law chooses heads from the representatives, nobody else. */
const noHead = (t: Term, office: Office, names: readonly string[], law: LawOfTheDay): Refusal<TermRefusalKey> | undefined => {
  const name = office === 'head' ? notRepresentatives(t, names, law)[0] : undefined;
  return name === undefined ? undefined : refusal('head is no representative', { name }, answerOn(groupHead, law));
};

/** Seats of an office that somebody left and nobody took in a by-election since. */
export const vacantSeats = (t: Term, office: Office): number => {
  const of = t.holders.filter((h) => h.office === office);
  return Math.max(0, of.filter((h) => h.choice === undefined).length - of.filter((h) => h.ended === undefined).length);
};

const notVacant = (t: Term, office: Office, seats: number): Refusal<TermRefusalKey> | undefined => {
  const vacant = vacantSeats(t, office);
  return vacant >= seats ? undefined : refusal('seat is not open', { office: officeWords[office].zh, vacant, seats });
};

/** Supervisors: none of the committee or its near relatives, in a village somebody who knows accounts. */
const unfit = (
  t: Term,
  o: {
    readonly office: Office;
    readonly candidates: readonly string[];
    readonly relatives?: readonly string[] | undefined;
    readonly knowsAccounts?: readonly string[] | undefined;
  },
  g: TermGround,
): Refusal<TermRefusalKey> | undefined => {
  const twice = o.candidates.find((n, i) => o.candidates.indexOf(n) !== i);
  if (twice !== undefined) return refusal('named twice', { name: twice });
  if (!supervisingOffices.includes(o.office)) return noHead(t, o.office, o.candidates, g.law);
  const exclude = answerOn(supervisorsExclude, g.law);
  const barred = inBoth(t, o.candidates)[0] ?? o.candidates.find((n) => o.relatives?.includes(n) === true);
  if (barred !== undefined && binds(exclude)) return refusal('may not supervise', { name: barred }, exclude);
  const accounts = answerOn(supervisorsKnowAccounts, g.law);
  return accounts.value && !o.knowsAccounts?.some((n) => o.candidates.includes(n))
    ? refusal('nobody knows accounts', {}, accounts)
    : undefined;
};

export const evolveFilling = (t: Term, f: FillingFacts): void => {
  const c = t.choices.find((one) => one.choice === f.choice);
  switch (f.fact) {
    case 'ChoiceCalled': {
      const { fact: _, knowsAccounts: __, group, women, ...told } = f;
      t.choices.push({
        ...told,
        ...(group === undefined ? {} : { group }),
        ...(women === undefined ? {} : { women }),
        rounds: [],
      });
      break;
    }
    case 'ChoiceVoted':
      c?.rounds.push(f);
      break;
    case 'ChoiceConcluded':
      if (c) c.ended = { on: f.on, elected: f.elected.map((e) => e.name) };
      break;
    case 'ChoiceFailed':
      if (c) c.ended = { on: f.on, elected: [], because: f.because };
      break;
    default:
      f satisfies never;
  }
};
