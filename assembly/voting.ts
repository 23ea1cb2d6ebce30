// Chapter 表决: each motion with its sum, what follows from it (a limit, a matter handed on, a decision undone, a charter), and that it was made known, filed and carried out. Elections by ballot: electing.ts.
import { z } from 'zod';
import type { Day } from '../law/answer.ts';
import {
  answerOn,
  binds,
  charterFiledWith,
  consultFirst,
  meetingNotice,
  meetingScrutineers,
  partyStudiesFirst,
} from '../law/rules.ts';
import type { Happened } from './chapter.ts';
import { notTheirs } from './callable.ts';
import { choice, one, whole, words } from './fields.ts';
import { type FoldOf, isNo, itemOf, no, orderFor, type Refused, sittingOf } from './forms.ts';
import { bodyName, type Matter, matterNames, matters } from './matters.ts';
import { judged } from './quorum.ts';
import { quorumOf, unlessQuorate } from './sitting.ts';
import type { Assembly, AssemblyGround, Item, Motion, Sitting } from './state.ts';

export type VotingFact =
  | Happened<'MotionVoted', Omit<Motion, 'on' | 'undone' | 'published' | 'carriedOut'>>
  | Happened<'LimitSet', { which: 'meeting' | 'large'; amount: number; motion: string }>
  | Happened<'MatterHandedOn', { matter: Matter; motion: string; until?: Day | undefined }>
  | Happened<'DecisionUndone', { motion: string; by: string }>
  | Happened<'CharterMade', { charter: string; title: string; motion: string }>
  | Happened<'DecisionPublished', { motion: string; where: string }>
  | Happened<'DecisionCarriedOut', { motion: string; how: string }>
  | Happened<'CharterFiled', { charter: string; with: string }>;

const order = orderFor<VotingFact>();
const ways = {
  'show of hands': { zh: '举手', en: 'show of hands' },
  'secret ballot': { zh: '无记名投票', en: 'secret ballot' },
} as const;
const voteFields = z.strictObject({
  meeting: one('meeting', '会议', 'meeting'),
  item: one('item', '议题', 'item'),
  text: words('表决的议案', 'the motion', 200),
  way: choice('表决方式', 'how it was voted', ways),
  present: whole('表决时在场', 'present at the vote').optional(),
  agree: whole('赞成', 'for'),
  against: whole('反对', 'against'),
  abstain: whole('弃权', 'abstain'),
  issued: whole('发出票', 'ballots issued').optional(),
  returned: whole('收回票', 'ballots returned').optional(),
});
type Vote = z.output<typeof voteFields>;
const motion = one('motion', '决定', 'decision');

export const votingOrders = {
  recordVote: order({
    zh: '登记表决',
    en: 'record a vote',
    schema: voteFields,
    decide: (a, o, g) => {
      const m = sittingOf(a, o.meeting);
      if (isNo(m)) return m;
      if (!m.opened) return no('meeting is not open', { title: m.title });
      if (g.on !== m.day) return no('not on its day', { title: m.title, day: m.day, on: g.on });
      const i = itemOf(m, o.item);
      if (isNo(i)) return m.body === 'meeting' ? no(i.key, i.found, answerOn(meetingNotice, g.law)) : i;
      if (m.motions.some((v) => v.text === o.text)) return no('motion was voted', { title: o.text });
      const wrong = mayNotBeVoted(a, m, i, g) ?? badBallots(m, o, g);
      if (wrong) return wrong;
      const present = o.present ?? m.attendance?.present ?? 0;
      const due = m.attendance?.due ?? 0;
      const j = judged(
        bodyName(m.body, g.law),
        { due, present, counted: m.counted, agree: o.agree, against: o.against, abstain: o.abstain },
        g.law,
      );
      if (j.outcome === 'quorate' || j.outcome === 'no quorum' || j.outcome === 'numbers do not add up')
        return unlessQuorate(m, j);
      const id = g.mint('d');
      const carried = j.outcome === 'carried';
      const voted: VotingFact = {
        fact: 'MotionVoted',
        on: g.on,
        motion: id,
        body: m.body,
        matter: i.matter,
        ...(i.amount === undefined ? {} : { amount: i.amount }),
        ...o,
        due,
        present,
        least: j.vote.least,
        carried,
      };
      return carried ? [voted, ...whatFollows(i, id, o.text, g)] : [voted];
    },
  }),
  publishDecision: order({
    zh: '公布决定',
    en: 'make a decision known',
    schema: z.strictObject({ motion, where: words('公布的地点、方式', 'where and how', 100) }),
    decide: (a, o, g) => {
      const d = a.motions.get(o.motion);
      if (!d) return no('no such motion');
      if (!d.carried) return no('decided nothing', { title: d.text });
      return d.published
        ? no('published already', { title: d.text, on: d.published.on })
        : [{ fact: 'DecisionPublished', on: g.on, ...o }];
    },
  }),
  recordCarriedOut: order({
    zh: '登记决定的实施情况',
    en: 'record how a decision was carried out',
    schema: z.strictObject({ motion, how: words('实施情况', 'how', 500) }),
    decide: (a, o, g) => {
      const d = a.motions.get(o.motion);
      if (!d) return no('no such motion');
      if (!d.carried) return no('decided nothing', { title: d.text });
      if (d.undone) return no('was undone', { title: d.text, on: d.undone.on });
      return d.carriedOut
        ? no('carried out already', { title: d.text, on: d.carriedOut.on })
        : [{ fact: 'DecisionCarriedOut', on: g.on, ...o }];
    },
  }),
  fileCharter: order({
    zh: '章程、公约报送备案',
    en: 'file charter or compact',
    schema: z.strictObject({
      charter: one('charter', '章程、公约', 'charter or compact'),
      with: words('备案机关', 'filed with', 60),
    }),
    decide: (a, o, g) => {
      const c = a.charters.get(o.charter);
      if (!c) return no('no such charter');
      return c.filed
        ? no('filed already', { title: c.title, on: c.filed.on }, answerOn(charterFiledWith, g.law))
        : [{ fact: 'CharterFiled', on: g.on, ...o }];
    },
  }),
} as const;

/** Whether the party studies such a matter first; people are chosen and assessed by those who vote. */
export const isStudied = (m: Matter): boolean => m !== 'choice of people' && m !== 'assessment';

/** What must be done before an item is voted on: by the body whose it is, after study and consultation. */
const mayNotBeVoted = (a: Assembly, m: Sitting, i: Item, g: AssemblyGround): Refused | undefined => {
  if (i.matter === 'assessment') return no('assessed by sheets', { title: i.title });
  const theirs = notTheirs(a, m.body, i, g, g.on);
  if (theirs) return theirs;
  const study = answerOn(partyStudiesFirst, g.law);
  if (
    study.value &&
    (m.body === 'meeting' || m.body === 'representatives') &&
    isStudied(i.matter) &&
    (!i.studied || i.studied.on > g.on)
  )
    return no('party has not studied', { title: i.title }, study);
  const consult = answerOn(consultFirst, g.law);
  if (consult.value && i.close === true && (a.consultations.get(i.consulted ?? '')?.on ?? '9999') > g.on)
    return no('not consulted over', { title: i.title }, consult);
  if (i.matter !== 'undo committee' && i.matter !== 'undo representatives') return undefined;
  const undone = a.motions.get(i.of ?? '');
  return undone?.undone ? no('was undone', { title: undone.text, on: undone.undone.on }) : undefined;
};

/** A secret ballot: scrutineers are named, and no more ballots come back than went out to those present. */
const badBallots = (m: Sitting, o: Vote, g: AssemblyGround): Refused | undefined => {
  const j = quorumOf(m, g, o.present);
  if (isNo(j)) return j;
  if (j.outcome !== 'quorate') return unlessQuorate(m, j);
  const votes = o.agree + o.against + o.abstain;
  const came = m.attendance?.present ?? 0;
  const present = o.present ?? came;
  const over = (count: number, of: number) =>
    count > of ? no('numbers of the meeting do not add up', { count, of }) : undefined;
  // Some may have left; whoever came later is told with a new attendance first.
  const more = over(present, came);
  if (more) return more;
  if (o.way === 'show of hands') return over(votes, present);
  const need = answerOn(meetingScrutineers, g.law);
  if (m.scrutineers.length < need.value && binds(need))
    return no('too few scrutineers of the meeting', { have: m.scrutineers.length, least: need.value }, need);
  const issued = o.issued ?? present;
  const returned = o.returned ?? issued;
  return over(issued, present) ?? over(returned, issued) ?? over(votes, returned);
};

/** What a motion that was carried brings about by itself. */
const whatFollows = (i: Item, motion: string, text: string, g: AssemblyGround): readonly VotingFact[] => {
  const { on } = g;
  switch (i.matter) {
    case 'limit':
    case 'limit of large spending':
      return [{ fact: 'LimitSet', on, which: i.matter === 'limit' ? 'meeting' : 'large', amount: i.amount ?? 0, motion }];
    case 'delegation': {
      const handed = matterNames.find((m) => m === i.of || matters[m].zh === i.of);
      return handed
        ? [{ fact: 'MatterHandedOn', on, matter: handed, motion, ...(i.until === undefined ? {} : { until: i.until }) }]
        : [];
    }
    case 'undo committee':
    case 'undo representatives':
      return i.of === undefined ? [] : [{ fact: 'DecisionUndone', on, motion: i.of, by: motion }];
    case 'charter':
      return [{ fact: 'CharterMade', on, charter: g.mint('h'), title: text, motion }];
    default:
      return [];
  }
};

/** Folds the facts of this chapter. `a` is owned by the fold. */
export const votingChapter: FoldOf<VotingFact> = {
  MotionVoted: (a, f) => {
    const d: Motion = { ...f };
    a.motions.set(d.motion, d);
    a.meetings.get(d.meeting)?.motions.push(d);
  },
  LimitSet: (a, f) => {
    if (f.which === 'meeting') a.limit = { amount: f.amount, motion: f.motion };
    else a.largeFrom = { amount: f.amount, motion: f.motion };
  },
  MatterHandedOn: (a, f) => void a.delegated.set(f.matter, { motion: f.motion, until: f.until }),
  DecisionUndone: (a, f) => {
    const d = a.motions.get(f.motion);
    if (d) d.undone = { on: f.on, by: f.by };
    // What the undone decision brought about falls with it.
    for (const [matter, given] of a.delegated) if (given.motion === f.motion) a.delegated.delete(matter);
    if (a.limit?.motion === f.motion) delete a.limit;
    if (a.largeFrom?.motion === f.motion) delete a.largeFrom;
  },
  CharterMade: (a, f) => void a.charters.set(f.charter, { ...f }),
  DecisionPublished: (a, f) => {
    const d = a.motions.get(f.motion);
    if (d) d.published = { on: f.on, where: f.where };
  },
  DecisionCarriedOut: (a, f) => {
    const d = a.motions.get(f.motion);
    if (d) d.carriedOut = { on: f.on, how: f.how };
  },
  CharterFiled: (a, f) => {
    const c = a.charters.get(f.charter);
    if (c) c.filed = { on: f.on, with: f.with };
  },
};
