// Chapter 正式候选人, its orders: fixed, pledged, introduced to the voters, withdrawn and made up (VC 18, RC 18). A tie at the cut is an answer, never broken by name. Who stands in which order: slate.ts.
import { z } from 'zod';
import { type Post, posts } from '../../count/totals.ts';
import type { Day } from '../../law/answer.ts';
import { answerOn, campaignOnPollDay, candidateRefusalDay } from '../../law/rules.ts';
import { addDays } from '../../law/days.ts';
import { ballotsFall } from '../polling/ballots.ts';
import { type Ground, type Happened, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { nameOf } from '../beginning/committee.ts';
import { notReviewed } from './review.ts';
import { binds, followers, lacking, nextInOrder, notPledged, noWoman, slateNow, slateOf, tiedAt, unsigned } from './slate.ts';
import { count, name, type PersonId, personId, post } from '../person.ts';
import { type Refusal, refused } from '../refusal.ts';

export interface Candidate {
  readonly person: PersonId;
  readonly name: string;
  readonly woman: boolean;
  readonly post: Post;
  readonly votes: number;
}
export type CandidacyFacts =
  | Happened<'CandidatesFixed', { candidates: readonly Candidate[] }>
  | Happened<'CandidatesAdded', { candidates: readonly Candidate[] }>
  | Happened<'PledgeSigned', { person: PersonId }>
  | Happened<'CandidatesIntroduced', { how: string; candidates: readonly PersonId[] }>
  | Happened<
      'CandidatesMetVoters',
      { place: string; present?: number | undefined; questions?: number | undefined; candidates: readonly PersonId[] }
    >
  | Happened<'CandidateWithdrew', { person: PersonId; post: Post; because: 'withdrew' | 'died' | 'lost eligibility' }>
  | Happened<'CandidateMovedUp', { inPlaceOf: PersonId } & Candidate>;
export interface Candidacy {
  fixed?: Day;
  candidates: Candidate[];
  withdrawn: { person: PersonId; post: Post }[];
  met: { on: Day; place: string; present?: number | undefined; questions?: number | undefined }[];
  pledged: Map<PersonId, Day>;
  introduced: { on: Day; how: string }[];
}
export const noCandidacy = (): Candidacy => ({ candidates: [], withdrawn: [], met: [], pledged: new Map(), introduced: [] });

export const candidacyOrders = {
  fixCandidates: order({
    zh: '确定正式候选人',
    en: 'fix the formal candidates',
    stages: ['nomination'],
    schema: z.strictObject({
      posts: z
        .array(z.strictObject({ post, number: z.number().int().min(1).max(30).describe('正式候选人数') }))
        .min(1)
        .max(posts.length),
      passedOver: z.array(personId).max(500).default([]).describe('没有书面答复、因此不列入的被提名人'),
    }),
    decide: (e, o, g) => {
      if (e.candidacy.fixed) return refused('candidates are fixed already', { on: e.candidacy.fixed });
      const strange = o.posts.find((p) => !e.begun?.posts.some((s) => s.post === p.post));
      const posts = o.posts.map((p) => p.post);
      if (strange) return refused('post not known to the law', { name: '', post: strange.post });
      if (new Set(posts).size < posts.length) return refused('a post twice');
      const held = e.nomination.held.at(-1);
      if (held && g.on < held.on) return refused('earlier than what it follows', { on: g.on, since: held.on });
      const open = [...e.roll.objections.values()].filter((x) => !x.decided).length;
      if (open > 0) return refused('objections are open', { open });
      const chosen: Candidate[] = [];
      for (const seat of e.begun?.posts ?? []) {
        const slate = slateOf(e, seat.post, o.posts.find((p) => p.post === seat.post)?.number ?? 0, o.passedOver, g);
        if ('kind' in slate) return slate;
        chosen.push(...slate.map(asCandidate));
      }
      return noWoman(e, chosen, g) ?? [{ fact: 'CandidatesFixed', on: g.on, candidates: chosen }];
    },
  }),
  addCandidates: order({
    zh: '补充确定正式候选人',
    en: 'add candidates where withdrawals left too few',
    stages: ['candidacy'],
    schema: z.strictObject({ post, number: z.number().int().min(1).max(30).describe('补充几人') }),
    decide: (e, o, g) => {
      if (e.rounds.length > 1 || lacking(e, o.post) === 0)
        return refused('candidates are fixed already', { on: e.candidacy.fixed ?? '' });
      const able = followers(e, o.post, g);
      if (able.length < o.number)
        return refused('not more candidates than seats', { post: o.post, candidates: able.length, seats: o.number });
      const tied = tiedAt(e, o.post, able, o.number);
      if (tied) return tied;
      const slate = able.slice(0, o.number);
      return (
        notReviewed(slate, g) ??
        notPledged(e, slate, g) ??
        unsigned(e, slate, g) ?? [{ fact: 'CandidatesAdded', on: g.on, candidates: slate.map(asCandidate) }]
      );
    },
  }),
  signPledge: order({
    zh: '登记候选人承诺书（十个严禁）',
    en: 'record the pledges that candidates signed',
    stages: ['nomination', 'candidacy'],
    schema: z.strictObject({ people: z.array(personId).min(1).max(500) }),
    decide: (e, o, g) => {
      const people = [...new Set(o.people)];
      const stranger = people.find((p) => !e.nomination.nominees.some((n) => n.person === p));
      if (stranger !== undefined) return refused('no such nominee', { name: nameOf(e, stranger) });
      const signed = people.find((p) => e.candidacy.pledged.has(p));
      if (signed !== undefined) return refused('pledge is signed already', { name: nameOf(e, signed) });
      return people.map((person) => ({ fact: 'PledgeSigned' as const, on: g.on, person }));
    },
  }),
  introduceCandidates: order({
    zh: '介绍候选人',
    en: 'introduce the candidates',
    stages: ['candidacy'],
    schema: z.strictObject({ how: name.describe('方式，如 公示栏张贴候选人情况') }),
    decide: (e, o, g) =>
      notOnPollDay(e, g) ?? [
        { fact: 'CandidatesIntroduced', on: g.on, how: o.how, candidates: [...new Set(slateNow(e).map((c) => c.person))] },
      ],
  }),
  meetVoters: order({
    zh: '候选人与选民见面',
    en: 'the candidates meet the voters',
    stages: ['candidacy'],
    schema: z.strictObject({
      place: name,
      present: count.optional(),
      questions: count.optional().describe('选民提问并当场回答的'),
    }),
    decide: (e, o, g) =>
      e.candidacy.fixed
        ? (notOnPollDay(e, g) ?? [
            {
              fact: 'CandidatesMetVoters',
              on: g.on,
              ...o,
              candidates: [...new Set(e.candidacy.candidates.map((c) => c.person))],
            },
          ])
        : refused('candidates are not fixed'),
  }),
  withdrawCandidate: order({
    zh: '候选人退出',
    en: 'a candidate withdraws',
    stages: ['candidacy'],
    schema: z.strictObject({ person: personId, post, because: z.enum(['withdrew', 'died', 'lost eligibility']) }),
    decide: (e, o, g) => {
      const { person, post, because } = o;
      if (!slateNow(e).some((c) => c.person === person && c.post === post))
        return refused('not a candidate', { name: nameOf(e, person) });
      const last = answerOn(candidateRefusalDay, g.law);
      const day = e.rounds.at(-1)?.day ?? e.electionDay;
      const until = day && addDays(day, -last.value);
      if (because === 'withdrew' && until !== undefined && g.on > until && binds(last))
        return refused('too late to withdraw', { name: nameOf(e, person), last: until, days: last.value }, last);
      const next = nextInOrder(e, post, g);
      const unread = notReviewed(next, g) ?? unsigned(e, next, g);
      if (unread) return unread;
      return [
        { fact: 'CandidateWithdrew', on: g.on, person, post, because },
        ...next.map((n) => ({ fact: 'CandidateMovedUp' as const, on: g.on, inPlaceOf: person, ...asCandidate(n) })),
      ];
    },
  }),
} as const;

const asCandidate = ({ person, name, woman, post, votes }: Candidate): Candidate => ({ person, name, woman, post, votes });

/** On the day of the poll nobody is introduced any more, where the law or the plan says so. */
const notOnPollDay = (e: Election, g: Ground): Refusal | undefined => {
  const may = answerOn(campaignOnPollDay, g.law);
  return binds(may) && !may.value && g.on === (e.rounds.at(-1)?.day ?? e.electionDay)
    ? refused('no introduction on election day', { day: g.on }, may)
    : undefined;
};

/** Changes the slate wherever it stands. Ballots designed or printed with the old one fall away. */
const changeSlate = (e: Election, on: Day, change: (slate: readonly Candidate[]) => Candidate[]): void => {
  const round = e.rounds.at(-1);
  ballotsFall(e, on);
  if (e.rounds.length <= 1) e.candidacy.candidates = change(e.candidacy.candidates);
  if (!round) return;
  round.candidates = change(round.candidates);
  delete round.printed;
};

export const evolveCandidacy = (e: Election, f: CandidacyFacts): void => {
  switch (f.fact) {
    case 'CandidatesFixed':
      e.candidacy.fixed = f.on;
      e.candidacy.candidates = [...f.candidates];
      break;
    case 'CandidatesMetVoters':
      e.candidacy.met.push({ on: f.on, place: f.place, present: f.present, questions: f.questions });
      break;
    case 'CandidatesAdded':
      changeSlate(e, f.on, (slate) => [...slate, ...f.candidates]);
      break;
    case 'PledgeSigned':
      e.candidacy.pledged.set(f.person, f.on);
      break;
    case 'CandidatesIntroduced':
      e.candidacy.introduced.push({ on: f.on, how: f.how });
      break;
    case 'CandidateWithdrew':
      changeSlate(e, f.on, (slate) => slate.filter((c) => c.person !== f.person || c.post !== f.post));
      e.candidacy.withdrawn.push({ person: f.person, post: f.post });
      break;
    case 'CandidateMovedUp':
      changeSlate(e, f.on, (slate) => [...slate, asCandidate(f)]);
      break;
    default:
      f satisfies never;
  }
};
