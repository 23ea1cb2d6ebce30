// Chapter 正式候选人: fixed in the order of their votes, more than the seats, introduced to the voters (VC 18, RC 18). A tie at the cut is an answer, never broken by name.
import { z } from 'zod';
import type { Post } from '../count/totals.ts';
import type { Day } from '../law/answer.ts';
import { answerOn, candidateBars, moreCandidatesThanSeats } from '../law/rules.ts';
import { type Ground, type Happened, order } from './chapter.ts';
import type { Election } from './election.ts';
import { nameOf } from './committee.ts';
import { type Nominee, standing } from './nomination.ts';
import { count, name, type PersonId, personId, post } from './person.ts';
import { type Refusal, refused } from './refusal.ts';

export interface Candidate {
  readonly person: PersonId;
  readonly name: string;
  readonly woman: boolean;
  readonly post: Post;
  readonly votes: number;
}
export type CandidacyFacts =
  | Happened<'CandidatesFixed', { candidates: readonly Candidate[] }>
  | Happened<'CandidatesMetVoters', { place: string; present?: number | undefined; candidates: readonly PersonId[] }>
  | Happened<'CandidateWithdrew', { person: PersonId; post: Post; because: 'withdrew' | 'died' | 'lost eligibility' }>
  | Happened<'CandidateMovedUp', { inPlaceOf: PersonId } & Candidate>;
export interface Candidacy {
  fixed?: Day;
  candidates: Candidate[];
  withdrawn: { person: PersonId; post: Post }[];
  met: { on: Day; place: string; present?: number | undefined }[];
}
export const noCandidacy = (): Candidacy => ({ candidates: [], withdrawn: [], met: [] });

export const candidacyOrders = {
  fixCandidates: order({
    zh: '确定正式候选人',
    en: 'fix the formal candidates',
    stages: ['nomination'],
    schema: z.strictObject({
      posts: z
        .array(z.strictObject({ post, number: z.number().int().min(1).max(30).describe('正式候选人数') }))
        .min(1)
        .max(3),
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
      const more = answerOn(moreCandidatesThanSeats, g.law);
      const chosen: Candidate[] = [];
      for (const seat of e.begun?.posts ?? []) {
        const number = o.posts.find((p) => p.post === seat.post)?.number ?? 0;
        const able = standing(e, seat.post);
        if (more.value && (number <= seat.seats || able.length <= seat.seats))
          return refused(
            'not more candidates than seats',
            { post: seat.post, candidates: Math.min(number, able.length), seats: seat.seats },
            more,
          );
        const last = able[number - 1];
        const next = able[number];
        if (last && next && last.votes === next.votes)
          return refused('tied for the slate', { post: seat.post, a: last.name, b: next.name, votes: last.votes });
        const slate = able.slice(0, number);
        const unread = notReviewed(slate, g);
        if (unread) return unread;
        chosen.push(...slate.map(asCandidate));
      }
      return [{ fact: 'CandidatesFixed', on: g.on, candidates: chosen }];
    },
  }),
  meetVoters: order({
    zh: '候选人与选民见面',
    en: 'the candidates meet the voters',
    stages: ['candidacy'],
    schema: z.strictObject({ place: name, present: count.optional() }),
    decide: (e, o, g) =>
      e.candidacy.fixed
        ? [{ fact: 'CandidatesMetVoters', on: g.on, ...o, candidates: [...new Set(e.candidacy.candidates.map((c) => c.person))] }]
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
      const next = nextInOrder(e, post);
      const unread = notReviewed(next, g);
      if (unread) return unread;
      return [
        { fact: 'CandidateWithdrew', on: g.on, person, post, because },
        ...next.map((n) => ({ fact: 'CandidateMovedUp' as const, on: g.on, inPlaceOf: person, ...asCandidate(n) })),
      ];
    },
  }),
} as const;

const asCandidate = ({ person, name, woman, post, votes }: Candidate): Candidate => ({ person, name, woman, post, votes });

/** The refusal of a slate on which somebody stands whom the law wants reviewed and nobody reviewed. */
const notReviewed = (slate: readonly Nominee[], g: Ground): Refusal | undefined => {
  const bars = answerOn(candidateBars, g.law);
  const unread = bars.kind === 'fixed' && bars.value.length > 0 ? slate.find((n) => !n.reviewed) : undefined;
  return unread && refused('nominees not reviewed', { name: unread.name }, bars);
};

/** Who stands now: in the round that is being prepared or, before its stations are set, as fixed. */
const slateNow = (e: Election): readonly Candidate[] => e.rounds.at(-1)?.candidates ?? e.candidacy.candidates;

/** Who moves up when a candidate of the first vote withdraws: the next nominee by votes; with equal votes all of them, for no name decides. A second vote has nobody to follow. */
const nextInOrder = (e: Election, p: Post): readonly Nominee[] => {
  if (e.rounds.length > 1) return [];
  const able = standing(e, p).filter(
    (n) => ![...e.candidacy.candidates, ...e.candidacy.withdrawn].some((c) => c.person === n.person && c.post === p),
  );
  return able.filter((n) => n.votes === able[0]?.votes);
};

/** Changes the slate wherever it stands. Ballots printed with the old one fall away. */
const changeSlate = (e: Election, change: (slate: readonly Candidate[]) => Candidate[]): void => {
  const round = e.rounds.at(-1);
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
      e.candidacy.met.push({ on: f.on, place: f.place, present: f.present });
      break;
    case 'CandidateWithdrew':
      changeSlate(e, (slate) => slate.filter((c) => c.person !== f.person || c.post !== f.post));
      e.candidacy.withdrawn.push({ person: f.person, post: f.post });
      break;
    case 'CandidateMovedUp':
      changeSlate(e, (slate) => [...slate, asCandidate(f)]);
      break;
    default:
      f satisfies never;
  }
};
