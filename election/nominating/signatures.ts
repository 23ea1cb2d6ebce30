// Chapter 联名提名: signatures taken person by person and checked against the roll, each signature once; a list with a fault changes nothing. A signature found false later is struck by a recorded correction.
import { z } from 'zod';
import type { Post } from '../../count/totals.ts';
import { ageOn } from '../../law/days.ts';
import { answerOn, nomineesLimitedToSeats, signaturesAPost, votingAge } from '../../law/rules.ts';
import { type Ground, order } from '../chapter.ts';
import { nameOf } from '../beginning/committee.ts';
import type { Election } from '../election.ts';
import { fewerThanAsked, left, mayNominateNow, named, notNominated } from './nominating.ts';
import type { JointWay } from './nomination.ts';
import { type PersonId, personId, post } from '../person.ts';
import { type Fault, type FaultKey, refused } from '../refusal.ts';
import { between } from '../stages.ts';

const signers = z.array(personId).min(1).max(2000).describe('签名人，一人一行');

export const signatureOrders = {
  signNomination: order({
    zh: '登记联名提名（逐人核对签名）',
    en: 'record a joint nomination, signature by signature',
    stages: ['nomination', 'candidacy'],
    schema: z.strictObject({
      way: z.enum(['voters jointly', 'representatives jointly']).default('voters jointly'),
      person: personId.describe('被提名人'),
      post,
      signers,
    }),
    decide: (e, o, g) => {
      const { way, person, post: p } = o;
      const not = mayNominateNow(e, way, g, [o]) ?? notNominated(e, o, g, []);
      if (not) return not;
      const faults = o.signers.flatMap((_, i) => signatureFault(e, o, o.signers, i, g) ?? []);
      const who = nameOf(e, person);
      if (faults.length > 0) {
        const good = o.signers.length - faults.length;
        return refused(
          'signatures have faults',
          { name: who, rows: o.signers.length, faults: faults.length, good },
          fewerThanAsked(way, who, good, g)?.because,
          faults,
        );
      }
      const signatures = o.signers.length;
      const few = fewerThanAsked(way, who, signatures, g);
      if (few) return few;
      return [
        { fact: 'NominationHeld', on: g.on, way },
        ...named(e, way, { person, post: p, votes: signatures }, g),
        { fact: 'NominationSigned', on: g.on, person, post: p, way, signatures, secret: { of: person, signers: o.signers } },
        ...left(e, [o], g),
      ];
    },
  }),
  strikeSignatures: order({
    zh: '剔除不实的联名签名',
    en: 'strike signatures that proved false',
    stages: between('nomination', 'candidacy'),
    schema: z.strictObject({ person: personId, post, signers, because: z.string().min(1).max(200).describe('原因') }),
    decide: (e, o, g) => {
      const { person, post: p, because } = o;
      const list = e.nomination.signed.find((s) => s.person === person && s.post === p);
      if (!list) return refused('no such nominee', { name: nameOf(e, person) });
      const stranger = o.signers.find((s) => !list.signers.includes(s));
      if (stranger !== undefined) return refused('did not sign', { name: nameOf(e, stranger) });
      if (e.candidacy.candidates.some((c) => c.person === person && c.post === p))
        return refused('candidates are fixed already', { on: e.candidacy.fixed ?? '' });
      const after = list.signers.filter((s) => !o.signers.includes(s)).length;
      const lapsed = fewerThanAsked(list.way, nameOf(e, person), after, g) !== undefined;
      return [
        {
          fact: 'SignaturesStruck',
          on: g.on,
          person,
          post: p,
          left: after,
          lapsed,
          secret: { of: person, signers: o.signers, because },
        },
      ];
    },
  }),
} as const;

export interface SignatureList {
  readonly way: JointWay;
  readonly person: PersonId;
  readonly post: Post;
}

/** What is wrong with the signature in row `at` (from 0) of a list; nothing when it counts. Row numbers in faults count from 1. Who represents is known only where the representatives were recorded. */
export const signatureFault = (
  e: Election,
  list: SignatureList,
  all: readonly PersonId[],
  at: number,
  g: Ground,
): Fault | undefined => {
  const signer = all[at] ?? '';
  const fault = (key: FaultKey, found: string): Fault => ({ row: at + 1, key, found });
  const v = e.roll.voters.get(signer);
  if (!v)
    return fault(
      e.roll.removed.some((r) => r.voter === signer) ? 'signer has left the roll' : 'signer is not on the roll',
      nameOf(e, signer),
    );
  const who = v.secret?.name ?? signer;
  const first = all.indexOf(signer);
  if (first < at) return fault('signer stands twice', String(first + 1));
  if (v.secret && ageOn(v.secret.born, e.electionDay ?? g.on) < answerOn(votingAge, g.law).value)
    return fault('signer is under age', who);
  const elected = e.representatives.holders.filter((h) => h.office === 'representative');
  if (list.way === 'representatives jointly' && elected.length > 0 && !elected.some((h) => h.person === signer))
    return fault('signer is not a representative', who);
  const before = signedFor(e, signer, list.post).filter((n) => n !== list.person);
  return before.length >= mostOf(e, list.post, g)
    ? fault('signer has signed already', before.map((p) => nameOf(e, p)).join('、'))
    : undefined;
};

/** For whom somebody has signed in one post, among lists that still count. */
const signedFor = (e: Election, signer: PersonId, p: Post): readonly PersonId[] =>
  e.nomination.signed
    .filter((s) => s.post === p && s.signers.includes(signer))
    .filter((s) => e.nomination.nominees.some((n) => n.person === s.person && n.post === p && !n.lapsed))
    .map((s) => s.person);

/** How many nominees of one post one voter may sign for. */
const mostOf = (e: Election, p: Post, g: Ground): number => {
  if (answerOn(signaturesAPost, g.law).value === 'one nominee') return 1;
  if (!answerOn(nomineesLimitedToSeats, g.law).value) return Number.POSITIVE_INFINITY;
  return e.begun?.posts.find((s) => s.post === p)?.seats ?? 1;
};
