// Chapter 提名: nominees by the ways the law of the day knows, each agreeing and, where bars exist, reviewed. A committee member who is nominated leaves by the same order.
import { z } from 'zod';
import type { Post } from '../count/totals.ts';
import type { Day } from '../law/answer.ts';
import { ageOn } from '../law/days.ts';
import { answerOn, type CandidateBar, candidateBars, jointNominators, nominators, votingAge } from '../law/rules.ts';
import { type Ground, type Happened, order } from './chapter.ts';
import { nameOf } from './committee.ts';
import type { Election } from './election.ts';
import { leavesOnNomination } from './leaving.ts';
import { count, type PersonId, personId, post } from './person.ts';
import { type Refusal, refused } from './refusal.ts';
import { between } from './stages.ts';

export type NominationWay = 'direct ballots' | 'party organisation' | 'voters jointly' | 'self';

export type NominationFacts =
  | Happened<'NominationHeld', { way: NominationWay; issued?: number | undefined; returned?: number | undefined }>
  | Happened<'NomineeNamed', { way: NominationWay; person: PersonId; name: string; woman: boolean; post: Post; votes: number }>
  | Happened<'NomineeDeclined', { person: PersonId; post: Post }>
  /** Why somebody is barred is sealed under his own key: it may be a criminal record. */
  | Happened<
      'NomineeReviewed',
      { person: PersonId; by: string; eligible: boolean; secret?: { readonly of: PersonId; readonly bar: CandidateBar } }
    >;

export interface Nominee {
  readonly person: PersonId;
  readonly name: string;
  readonly woman: boolean;
  readonly post: Post;
  readonly votes: number;
  readonly way: NominationWay;
  declined?: boolean;
  reviewed?: { by: string; bar?: CandidateBar | 'not known' };
}
export interface Nomination {
  held: { on: Day; way: NominationWay; issued?: number | undefined; returned?: number | undefined }[];
  nominees: Nominee[];
}
export const noNomination = (): Nomination => ({ held: [], nominees: [] });

const nominationShape = z.strictObject({
  way: z
    .enum(['direct ballots', 'party organisation', 'voters jointly', 'self'])
    .describe('direct ballots 投票直接提名, party organisation 党组织提名, voters jointly 联名, self 自荐'),
  issued: count.optional().describe('发出提名票'),
  returned: count.optional().describe('收回提名票'),
  nominees: z
    .array(z.strictObject({ person: personId, post, votes: count.default(0).describe('得票数（联名提名为联名人数）') }))
    .min(1)
    .max(500),
});
type Named = z.output<typeof nominationShape>;

export const nominationOrders = {
  recordNomination: order({
    zh: '登记提名结果',
    en: 'record the nominations',
    stages: ['nomination'],
    schema: nominationShape,
    decide: (e, o, g) => {
      const { way, issued, returned } = o;
      const known = answerOn(nominators, g.law);
      const who = way === 'party organisation' || way === 'self' ? way : 'voters';
      const settled = known.kind === 'fixed' || (known.kind === 'plan' && known.decided);
      if (settled && !known.value.includes(who)) return refused('nominator not known to the law', { way }, known);
      if (e.roll.postings.length === 0) return refused('roll is not posted');
      if (issued !== undefined && returned !== undefined && returned > issued)
        return refused('more nominations than ballots', { issued, returned });
      if (issued !== undefined && issued > e.roll.voters.size)
        return refused('more nominations than ballots', { issued, voters: e.roll.voters.size });
      for (const n of o.nominees) {
        const not = notNominated(e, o, n, g);
        if (not) return not;
      }
      if (way === 'direct ballots' && returned !== undefined)
        for (const { post, seats } of e.begun?.posts ?? []) {
          const votes = o.nominees.filter((n) => n.post === post).reduce((sum, n) => sum + n.votes, 0);
          if (votes > returned * seats) return refused('more marks than ballots allow', { post, votes, most: returned * seats });
        }
      const named = o.nominees.map(({ person, post, votes }) => {
        const known = e.roll.voters.get(person)?.secret;
        const of = { person, name: known?.name ?? '', woman: known?.sex === 'woman', post, votes };
        return { fact: 'NomineeNamed', on: g.on, way, ...of } as const;
      });
      const people = [...new Set(o.nominees.map((n) => n.person))];
      return [{ fact: 'NominationHeld', on: g.on, way, issued, returned }, ...named, ...leavesOnNomination(e, people, g)];
    },
  }),
  declineNomination: order({
    zh: '被提名人不接受提名',
    en: 'a nominee declines',
    stages: ['nomination'],
    schema: z.strictObject({ person: personId, post }),
    decide: (e, o, g) =>
      e.nomination.nominees.some((n) => n.person === o.person && n.post === o.post && !n.declined)
        ? [{ fact: 'NomineeDeclined', on: g.on, person: o.person, post: o.post }]
        : refused('no such nominee', { name: o.person }),
  }),
  reviewNominees: order({
    zh: '候选人资格审查',
    en: 'review the nominees',
    stages: between('nomination', 'candidacy'),
    schema: z.strictObject({
      by: z.string().min(1).max(60).describe('审查单位'),
      eligible: z.array(personId).max(500).default([]),
      barred: z
        .array(
          z.strictObject({
            person: personId,
            bar: z.enum(['expelled from the party', 'criminal punishment', 'gang', 'clan or gang', 'illegal religion or cult']),
          }),
        )
        .max(500)
        .default([]),
    }),
    decide: (e, o, g) => {
      const bars = answerOn(candidateBars, g.law);
      const all = [...o.eligible.map((person) => ({ person, bar: undefined })), ...o.barred];
      const stranger = all.find((r) => !e.nomination.nominees.some((n) => n.person === r.person));
      if (stranger) return refused('no such nominee', { name: stranger.person });
      const twice = all.find((r, i) => all.findIndex((x) => x.person === r.person) !== i);
      if (twice) return refused('a person twice', { name: nameOf(e, twice.person) });
      const running = all.find((r) => r.bar && e.candidacy.candidates.some((c) => c.person === r.person));
      if (running) return refused('candidates are fixed already', { on: e.candidacy.fixed ?? '' });
      const unknown = o.barred.find((r) => !bars.value.includes(r.bar));
      if (unknown) return refused('bar not known to the law', { name: nameOf(e, unknown.person), bar: unknown.bar }, bars);
      return all.map((r) => ({
        fact: 'NomineeReviewed' as const,
        on: g.on,
        person: r.person,
        by: o.by,
        eligible: !r.bar,
        ...(r.bar ? { secret: { of: r.person, bar: r.bar } } : {}),
      }));
    },
  }),
} as const;

/** Why one of those named in a nomination cannot be a nominee; nothing when he can. Whose age the roll no longer tells is taken to be of age. */
const notNominated = (e: Election, o: Named, n: Named['nominees'][number], g: Ground): Refusal | undefined => {
  const v = e.roll.voters.get(n.person);
  if (!v) return refused('not a voter', { name: n.person });
  const name = v.secret?.name ?? '';
  const { post, votes } = n;
  if (!e.begun?.posts.some((p) => p.post === post)) return refused('post not known to the law', { name, post });
  const age = v.secret && e.electionDay ? ageOn(v.secret.born, e.electionDay) : undefined;
  if (age !== undefined && age < answerOn(votingAge, g.law).value) return refused('under age on election day', { name, age });
  if (o.way === 'direct ballots' && o.returned !== undefined && votes > o.returned)
    return refused('more nominations than ballots', { name, votes, returned: o.returned });
  const joint = answerOn(jointNominators, g.law);
  if (o.way === 'voters jointly' && votes < joint.value)
    return refused('too few joint nominators', { name, votes, least: joint.value }, joint);
  const voters = e.roll.voters.size;
  if (votes > voters) return refused('more nominations than ballots', { name, votes, voters });
  const same = (x: { readonly person: PersonId; readonly post: Post }) => x.person === n.person && x.post === post;
  const twice = e.nomination.nominees.some(same) || o.nominees.filter(same).length > 1;
  return twice ? refused('a person twice', { name }) : undefined;
};

/** Nominees of a post who may still become candidates, most votes first: on the roll, not declined, not barred. */
export const standing = (e: Election, p: Post): readonly Nominee[] =>
  e.nomination.nominees
    .filter((n) => n.post === p && !n.declined && !n.reviewed?.bar && e.roll.voters.has(n.person))
    .toSorted((a, b) => b.votes - a.votes);

export const evolveNomination = (e: Election, f: NominationFacts): void => {
  const n = e.nomination;
  switch (f.fact) {
    case 'NominationHeld':
      n.held.push({ on: f.on, way: f.way, issued: f.issued, returned: f.returned });
      break;
    case 'NomineeNamed':
      n.nominees.push({ person: f.person, name: f.name, woman: f.woman, post: f.post, votes: f.votes, way: f.way });
      break;
    case 'NomineeDeclined':
      for (const x of n.nominees) if (x.person === f.person && x.post === f.post) x.declined = true;
      break;
    case 'NomineeReviewed':
      for (const x of n.nominees)
        if (x.person === f.person) x.reviewed = { by: f.by, ...(f.eligible ? {} : { bar: f.secret?.bar ?? 'not known' }) };
      break;
    default:
      f satisfies never;
  }
};
