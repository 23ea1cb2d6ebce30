// Chapter 正式候选人: fixed in the order of their votes, more than the seats, introduced to the voters (VC 18, RC 18). A tie at the cut is an answer, never broken by name.
import { z } from 'zod';
import type { Post } from '../count/totals.ts';
import type { Day } from '../law/answer.ts';
import { answerOn, candidateBars, moreCandidatesThanSeats } from '../law/rules.ts';
import { order } from './chapter.ts';
import type { Election } from './election.ts';
import { standing } from './nomination.ts';
import { count, name, type PersonId, personId, post } from './person.ts';
import { refused } from './refusal.ts';

export interface Candidate { readonly person: PersonId; readonly name: string; readonly woman: boolean; readonly post: Post; readonly votes: number }
export type CandidacyFacts =
  | { readonly fact: 'CandidatesFixed'; readonly on: Day; readonly candidates: readonly Candidate[] }
  | { readonly fact: 'CandidatesMetVoters'; readonly on: Day; readonly place: string; readonly present?: number | undefined; readonly candidates: readonly PersonId[] }
  | { readonly fact: 'CandidateWithdrew'; readonly on: Day; readonly person: PersonId; readonly post: Post; readonly because: 'withdrew' | 'died' | 'lost eligibility' };
export interface Candidacy { fixed?: Day; candidates: Candidate[]; met: { on: Day; place: string; present?: number | undefined }[] }
export const noCandidacy = (): Candidacy => ({ candidates: [], met: [] });

export const candidacyOrders = {
  fixCandidates: order({
    zh: '确定正式候选人', en: 'fix the formal candidates', stages: ['nomination'],
    schema: z.strictObject({ posts: z.array(z.strictObject({ post, number: z.number().int().min(1).max(30).describe('正式候选人数') })).min(1).max(3) }),
    decide: (e, o, g) => {
      if (e.candidacy.fixed) return refused('candidates are fixed already', { on: e.candidacy.fixed });
      const open = [...e.roll.objections.values()].filter((x) => !x.decided).length;
      if (open > 0) return refused('objections are open', { open });
      const more = answerOn(moreCandidatesThanSeats, g.law);
      const bars = answerOn(candidateBars, g.law);
      const chosen: Candidate[] = [];
      for (const seat of e.begun?.posts ?? []) {
        const number = o.posts.find((p) => p.post === seat.post)?.number ?? 0;
        const able = standing(e, seat.post);
        if (number <= seat.seats || able.length <= seat.seats) return refused('not more candidates than seats', { post: seat.post, candidates: Math.min(number, able.length), seats: seat.seats }, more);
        const last = able[number - 1], next = able[number];
        if (last && next && last.votes === next.votes) return refused('tied for the slate', { post: seat.post, a: last.name, b: next.name, votes: last.votes });
        const slate = able.slice(0, number);
        const unread = bars.kind === 'fixed' && bars.value.length > 0 ? slate.find((n) => !n.reviewed) : undefined;
        if (unread) return refused('nominees not reviewed', { name: unread.name }, bars);
        chosen.push(...slate.map(({ person, name, woman, votes }) => ({ person, name, woman, votes, post: seat.post })));
      }
      return [{ fact: 'CandidatesFixed', on: g.on, candidates: chosen }];
    },
  }),
  meetVoters: order({
    zh: '候选人与选民见面', en: 'the candidates meet the voters', stages: ['candidacy'],
    schema: z.strictObject({ place: name, present: count.optional() }),
    decide: (e, o, g) => (e.candidacy.fixed
      ? [{ fact: 'CandidatesMetVoters', on: g.on, ...o, candidates: [...new Set(e.candidacy.candidates.map((c) => c.person))] }]
      : refused('candidates are not fixed')),
  }),
  withdrawCandidate: order({
    zh: '候选人退出', en: 'a candidate withdraws', stages: ['candidacy'],
    schema: z.strictObject({ person: personId, post, because: z.enum(['withdrew', 'died', 'lost eligibility']) }),
    decide: (e, o, g) => {
      const left = e.candidacy.candidates.filter((c) => c.post === o.post);
      if (!left.some((c) => c.person === o.person)) return refused('not a candidate', { name: o.person });
      if (e.rounds.at(-1)?.printed) return refused('the moment is past', { what: '选票已印制' });
      return [{ fact: 'CandidateWithdrew', on: g.on, person: o.person as PersonId, post: o.post, because: o.because }];
    },
  }),
} as const;

export const evolveCandidacy = (e: Election, f: CandidacyFacts): void => {
  switch (f.fact) {
    case 'CandidatesFixed':
      e.candidacy.fixed = f.on;
      e.candidacy.candidates = [...f.candidates];
      break;
    case 'CandidatesMetVoters': e.candidacy.met.push({ on: f.on, place: f.place, present: f.present }); break;
    case 'CandidateWithdrew': e.candidacy.candidates = e.candidacy.candidates.filter((c) => c.person !== f.person || c.post !== f.post); break;
    default: f satisfies never;
  }
};
