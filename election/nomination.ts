// Chapter 提名: nominees by the ways the law of the day knows, each agreeing and, where bars exist, reviewed. A committee member who is nominated leaves by the same order.
import { z } from 'zod';
import type { Day } from '../law/answer.ts';
import { ageOn } from '../law/days.ts';
import { answerOn, type CandidateBar, candidateBars, jointNominators, nominators, votingAge } from '../law/rules.ts';
import { order } from './chapter.ts';
import { leavesOnNomination, nameOf } from './committee.ts';
import type { Election } from './election.ts';
import { count, type PersonId, personId, post } from './person.ts';
import { refused } from './refusal.ts';
import { between } from './stages.ts';
import type { Post } from '../count/totals.ts';

export type NominationWay = 'direct ballots' | 'party organisation' | 'voters jointly' | 'self';
export type Bar = CandidateBar;

export type NominationFacts =
  | { readonly fact: 'NominationHeld'; readonly on: Day; readonly way: NominationWay; readonly issued?: number | undefined; readonly returned?: number | undefined }
  | { readonly fact: 'NomineeNamed'; readonly on: Day; readonly way: NominationWay; readonly person: PersonId; readonly name: string; readonly woman: boolean; readonly post: Post; readonly votes: number }
  | { readonly fact: 'NomineeDeclined'; readonly on: Day; readonly person: PersonId; readonly post: Post }
  /** Why somebody is barred is sealed under his own key: it may be a criminal record. */
  | { readonly fact: 'NomineeReviewed'; readonly on: Day; readonly person: PersonId; readonly by: string; readonly eligible: boolean; readonly secret?: { readonly of: PersonId; readonly bar: Bar } };

export interface Nominee { readonly person: PersonId; readonly name: string; readonly woman: boolean; readonly post: Post; readonly votes: number; readonly way: NominationWay; declined?: boolean; reviewed?: { by: string; bar?: Bar | 'not known' } }
export interface Nomination { held: { on: Day; way: NominationWay; issued?: number | undefined; returned?: number | undefined }[]; nominees: Nominee[] }
export const noNomination = (): Nomination => ({ held: [], nominees: [] });

export const nominationOrders = {
  recordNomination: order({
    zh: '登记提名结果', en: 'record the nominations', stages: ['nomination'],
    schema: z.strictObject({
      way: z.enum(['direct ballots', 'party organisation', 'voters jointly', 'self']).describe('direct ballots 投票直接提名, party organisation 党组织提名, voters jointly 联名, self 自荐'),
      issued: count.optional().describe('发出提名票'), returned: count.optional().describe('收回提名票'),
      nominees: z.array(z.strictObject({ person: personId, post, votes: count.default(0).describe('得票数（联名提名为联名人数）') })).min(1).max(500),
    }),
    decide: (e, o, g) => {
      const known = answerOn(nominators, g.law);
      const who = o.way === 'party organisation' ? 'party organisation' : o.way === 'self' ? 'self' : 'voters';
      const settled = known.kind === 'fixed' || (known.kind === 'plan' && known.decided);
      if (settled && !(known.value as readonly string[]).includes(who)) return refused('nominator not known to the law', { way: o.way }, known);
      if (e.roll.postings.length === 0) return refused('roll is not posted');
      if (o.issued !== undefined && o.returned !== undefined && o.returned > o.issued) return refused('more nominations than ballots', { issued: o.issued, returned: o.returned });
      if (o.issued !== undefined && o.issued > e.roll.voters.size) return refused('more nominations than ballots', { issued: o.issued, voters: e.roll.voters.size });
      const posts = new Map((e.begun?.posts ?? []).map((p) => [p.post, p.seats]));
      for (const n of o.nominees) {
        const v = e.roll.voters.get(n.person as PersonId);
        if (!v) return refused('not a voter', { name: n.person });
        if (!posts.has(n.post)) return refused('post not known to the law', { name: v.secret?.name ?? '', post: n.post });
        const age = v.secret && e.electionDay ? ageOn(v.secret.born, e.electionDay) : 99;
        if (age < answerOn(votingAge, g.law).value) return refused('under age on election day', { name: v.secret?.name ?? '', age });
        if (o.way === 'direct ballots' && n.votes > (o.returned ?? n.votes)) return refused('more nominations than ballots', { name: v.secret?.name ?? '', votes: n.votes, returned: o.returned ?? 0 });
        const joint = answerOn(jointNominators, g.law);
        if (o.way === 'voters jointly' && n.votes < joint.value) return refused('too few joint nominators', { name: v.secret?.name ?? '', votes: n.votes, least: joint.value }, joint);
        if (n.votes > e.roll.voters.size) return refused('more nominations than ballots', { name: v.secret?.name ?? '', votes: n.votes, voters: e.roll.voters.size });
        const same = (x: { readonly person: string; readonly post: Post }) => x.person === n.person && x.post === n.post;
        if (e.nomination.nominees.some(same) || o.nominees.filter(same).length > 1) return refused('a person twice', { name: v.secret?.name ?? '' });
      }
      for (const [p, seats] of posts) {
        const votes = o.nominees.filter((n) => n.post === p).reduce((sum, n) => sum + n.votes, 0);
        if (o.way === 'direct ballots' && o.returned !== undefined && votes > o.returned * seats) return refused('more marks than ballots allow', { post: p, votes, most: o.returned * seats });
      }
      const people = [...new Set(o.nominees.map((n) => n.person as PersonId))];
      return [
        { fact: 'NominationHeld', on: g.on, way: o.way, issued: o.issued, returned: o.returned },
        ...o.nominees.map((n) => {
          const v = e.roll.voters.get(n.person as PersonId);
          return { fact: 'NomineeNamed' as const, on: g.on, way: o.way, person: n.person as PersonId, name: v?.secret?.name ?? '', woman: v?.secret?.sex === 'woman', post: n.post, votes: n.votes };
        }),
        ...leavesOnNomination(e, people, g),
      ];
    },
  }),
  declineNomination: order({
    zh: '被提名人不接受提名', en: 'a nominee declines', stages: ['nomination'],
    schema: z.strictObject({ person: personId, post }),
    decide: (e, o, g) => (e.nomination.nominees.some((n) => n.person === o.person && n.post === o.post && !n.declined)
      ? [{ fact: 'NomineeDeclined', on: g.on, person: o.person as PersonId, post: o.post }]
      : refused('no such nominee', { name: o.person })),
  }),
  reviewNominees: order({
    zh: '候选人资格审查', en: 'review the nominees', stages: between('nomination', 'candidacy'),
    schema: z.strictObject({
      by: z.string().min(1).max(60).describe('审查单位'),
      eligible: z.array(personId).max(500).default([]),
      barred: z.array(z.strictObject({ person: personId, bar: z.enum(['expelled from the party', 'criminal punishment', 'gang', 'clan or gang', 'illegal religion or cult']) })).max(500).default([]),
    }),
    decide: (e, o, g) => {
      const bars = answerOn(candidateBars, g.law);
      const all = [...o.eligible.map((person) => ({ person, bar: undefined })), ...o.barred];
      const stranger = all.find((r) => !e.nomination.nominees.some((n) => n.person === r.person));
      if (stranger) return refused('no such nominee', { name: stranger.person });
      const twice = all.find((r, i) => all.findIndex((x) => x.person === r.person) !== i);
      if (twice) return refused('a person twice', { name: nameOf(e, twice.person as PersonId) });
      const running = all.find((r) => r.bar && e.candidacy.candidates.some((c) => c.person === r.person));
      if (running) return refused('candidates are fixed already', { on: e.candidacy.fixed ?? '' });
      const unknown = o.barred.find((r) => !bars.value.includes(r.bar));
      if (unknown) return refused('bar not known to the law', { name: nameOf(e, unknown.person as PersonId), bar: unknown.bar }, bars);
      return all.map((r) => ({ fact: 'NomineeReviewed' as const, on: g.on, person: r.person as PersonId, by: o.by, eligible: !r.bar, ...(r.bar ? { secret: { of: r.person as PersonId, bar: r.bar } } : {}) }));
    },
  }),
} as const;

/** Nominees of a post who may still become candidates, most votes first: on the roll, not declined, not barred. */
export const standing = (e: Election, p: Post): readonly Nominee[] =>
  e.nomination.nominees.filter((n) => n.post === p && !n.declined && !n.reviewed?.bar && e.roll.voters.has(n.person)).toSorted((a, b) => b.votes - a.votes);

export const evolveNomination = (e: Election, f: NominationFacts): void => {
  const n = e.nomination;
  switch (f.fact) {
    case 'NominationHeld': n.held.push({ on: f.on, way: f.way, issued: f.issued, returned: f.returned }); break;
    case 'NomineeNamed': n.nominees.push({ person: f.person, name: f.name, woman: f.woman, post: f.post, votes: f.votes, way: f.way }); break;
    case 'NomineeDeclined': for (const x of n.nominees) if (x.person === f.person && x.post === f.post) x.declined = true; break;
    case 'NomineeReviewed': for (const x of n.nominees) if (x.person === f.person) x.reviewed = { by: f.by, ...(f.eligible ? {} : { bar: f.secret?.bar ?? 'not known' }) }; break;
    default: f satisfies never;
  }
};

