// Chapter 资格审查: each round gives an opinion; none is no approval; a rejection is lifted only by a new decision that names what changed; an omission is asked for in a letter and repaired by its day (VC 18, RC 18; the rounds are the plan's).
import { z } from 'zod';
import { addDays } from '../../law/days.ts';
import { answerOn, candidateBars, candidateQualities, conditionsExamined, reviewRounds } from '../../law/rules.ts';
import { type Ground, order } from '../chapter.ts';
import { nameOf } from '../beginning/committee.ts';
import type { Election, Fact } from '../election.ts';
import type { Nominee } from './nomination.ts';
import { day, name, type PersonId, personId } from '../person.ts';
import { type Refusal, refused } from '../refusal.ts';
import { between } from '../stages.ts';

const rounds = z
  .enum(['completeness', 'township or street', 'joint departments', 'party'])
  .describe('completeness 选举委员会材料审查, township or street 乡镇（街道）审核, joint departments 联审, party 党组织审核');
const people = z.array(personId).max(500).default([]);
const criteria = z.enum([
  'supports the leadership of the party',
  'law-abiding',
  'of good conduct',
  'fair',
  'public-spirited',
  'of some education and ability',
]);
const text = z.string().trim().min(1).max(400);

const reviewShape = z.strictObject({
  by: z.string().min(1).max(60).describe('审查单位'),
  round: rounds.optional(),
  criteria: z.array(criteria).max(10).optional().describe('逐项对照过的条件'),
  eligible: people.describe('同意的'),
  barred: z
    .array(
      z.strictObject({
        person: personId,
        bar: z.enum(['expelled from the party', 'criminal punishment', 'gang', 'clan or gang', 'illegal religion or cult']),
      }),
    )
    .max(500)
    .default([])
    .describe('有法律规定不得作为候选人情形的'),
  unfit: z
    .array(z.strictObject({ person: personId, because: text }))
    .max(500)
    .default([])
    .describe('不符合选举办法所定条件的'),
  omissions: z
    .array(z.strictObject({ person: personId, missing: text.describe('缺什么材料'), until: day.describe('补正期限') }))
    .max(500)
    .default([])
    .describe('材料不全，通知补正的'),
});
type Told = z.output<typeof reviewShape>;

export const reviewOrders = {
  reviewNominees: order({
    zh: '候选人资格审查',
    en: 'review the nominees',
    stages: between('nomination', 'candidacy'),
    schema: reviewShape,
    decide: (e, o, g) => {
      const not = notReviewable(e, o, g) ?? notApprovable(e, o);
      if (not) return not;
      const given = { by: o.by, round: o.round };
      const say = { on: g.on, ...given };
      const facts: Fact[] = [
        ...o.eligible.map((person) => ({
          fact: 'NomineeReviewed' as const,
          person,
          eligible: true,
          ...say,
          criteria: o.criteria,
        })),
        ...o.barred.map(({ person, bar }) => ({
          fact: 'NomineeReviewed' as const,
          person,
          eligible: false,
          ...say,
          criteria: o.criteria,
          secret: { of: person, bar },
        })),
        ...o.unfit.map(({ person, because }) => ({
          fact: 'NomineeFoundUnfit' as const,
          person,
          ...say,
          secret: { of: person, because },
        })),
        ...o.omissions.map(({ person, missing, until }) => ({
          fact: 'OmissionFound' as const,
          person,
          until,
          ...say,
          secret: { of: person, missing },
        })),
      ];
      return facts.length > 0 ? facts : refused('no such nominee', { name: '' });
    },
  }),
  repairOmission: order({
    zh: '登记补正材料',
    en: 'record that what was missing was handed in',
    stages: between('nomination', 'candidacy'),
    schema: z.strictObject({ person: personId }),
    decide: (e, o, g) =>
      nomineeOf(e, o.person)?.omissions.some((x) => !x.repaired)
        ? [{ fact: 'OmissionRepaired', on: g.on, person: o.person }]
        : refused('nothing is missing', { name: nameOf(e, o.person) }),
  }),
  decideReviewAnew: order({
    zh: '重新作出审查决定',
    en: 'decide a rejection anew',
    stages: between('nomination', 'candidacy'),
    schema: z.strictObject({
      person: personId,
      by: name.describe('审查单位'),
      round: rounds.optional(),
      changed: text.describe('有何变化'),
    }),
    decide: (e, o, g) => {
      const n = nomineeOf(e, o.person);
      if (!n) return refused('no such nominee', { name: o.person });
      if (lastIn(n, o.round) !== 'rejected') return refused('was not rejected', { name: n.name });
      const { person, by, round, changed } = o;
      return [{ fact: 'ReviewDecidedAnew', on: g.on, person, by, round, secret: { of: person, changed } }];
    },
  }),
} as const;

const nomineeOf = (e: Election, p: PersonId): Nominee | undefined => e.nomination.nominees.find((n) => n.person === p);
const lastIn = (n: Nominee, round: Told['round']) => n.opinions.findLast((o) => o.round === round)?.said;

/** Strangers, one person twice, a candidate who is fixed, a bar or a criterion the law of the day does not name, conditions where the plan sets none, a day for repair that is past. */
const notReviewable = (e: Election, o: Told, g: Ground): Refusal | undefined => {
  const all = [...o.eligible, ...[...o.barred, ...o.unfit, ...o.omissions].map((x) => x.person)];
  const stranger = all.find((p) => !nomineeOf(e, p));
  if (stranger !== undefined) return refused('no such nominee', { name: nameOf(e, stranger) });
  const twice = all.find((p, i) => all.indexOf(p) !== i);
  if (twice !== undefined) return refused('a person twice', { name: nameOf(e, twice) });
  const running = [...o.barred, ...o.unfit, ...o.omissions].some((x) =>
    e.candidacy.candidates.some((c) => c.person === x.person),
  );
  if (running) return refused('candidates are fixed already', { on: e.candidacy.fixed ?? '' });
  const bars = answerOn(candidateBars, g.law);
  const unknown = o.barred.find((r) => !bars.value.includes(r.bar));
  if (unknown) return refused('bar not known to the law', { name: nameOf(e, unknown.person), bar: unknown.bar }, bars);
  const conditions = answerOn(conditionsExamined, g.law);
  const [unfit] = o.unfit;
  if (unfit && !conditions.value) return refused('conditions are not examined', { name: nameOf(e, unfit.person) }, conditions);
  const qualities = answerOn(candidateQualities, g.law);
  const strange = o.criteria?.find((c) => !qualities.value.includes(c));
  if (strange) return refused('criterion not known to the law', { criterion: strange }, qualities);
  const late = o.omissions.find((x) => x.until < g.on || (e.electionDay !== undefined && x.until > addDays(e.electionDay, -1)));
  return late ? refused('no time to repair', { name: nameOf(e, late.person), until: late.until }) : undefined;
};

/** A rejection in the same round, or an omission that is still open, stands in the way of an approval. */
const notApprovable = (e: Election, o: Told): Refusal | undefined => {
  for (const p of o.eligible) {
    const n = nomineeOf(e, p);
    if (!n) continue;
    if (lastIn(n, o.round) === 'rejected') return refused('rejected before', { name: n.name });
    const open = n.omissions.find((x) => !x.repaired);
    if (open) return refused('omission is not repaired', { name: n.name, until: open.until });
  }
  return undefined;
};

/** The rounds which the plan asks and which have not approved a nominee. Where the plan names none and the law knows bars, any one opinion is needed: given as 'any'. */
export const roundsLeft = (n: Nominee, g: Pick<Ground, 'law'>): readonly (NonNullable<Told['round']> | 'any')[] => {
  const needed = answerOn(reviewRounds, g.law).value;
  const left = needed.filter((round) => lastIn(n, round) !== 'approved' && lastIn(n, round) !== 'approved anew');
  if (needed.length > 0) return left;
  const bars = answerOn(candidateBars, g.law);
  return bars.kind === 'fixed' && bars.value.length > 0 && n.opinions.length === 0 ? ['any'] : [];
};

/** The refusal of a slate on which somebody stands whom a round has not approved, or who has not repaired what is missing. */
export const notReviewed = (slate: readonly Nominee[], g: Ground): Refusal | undefined => {
  for (const n of slate) {
    const [round] = roundsLeft(n, g);
    const because = round === 'any' ? answerOn(candidateBars, g.law) : answerOn(reviewRounds, g.law);
    if (round !== undefined)
      return refused('nominees not reviewed', { name: n.name, ...(round === 'any' ? {} : { round }) }, because);
    const open = n.omissions.find((x) => !x.repaired);
    if (open) return refused('omission is not repaired', { name: n.name, until: open.until });
  }
  return undefined;
};
