// Chapter 民主推荐: the recommendation meeting, the vote of confidence, and the names that are settled as proposed candidates. Promises the difference of a fifth, and that nobody below the line of confidence is settled.
import { z } from 'zod';
import type { Happened } from '../../assembly/chapter.ts';
import { partyConfidence, partyDifference } from '../../law/party.ts';
import { partyOrder, type Standing, type Sum, sum, told, twice, withoutRight } from './chapter.ts';
import { standing } from './applying.ts';
import { type Contest, contests } from './choices.ts';
import { choice, count, id, rows } from './fields.ts';
import { no, type Refused } from './refusal.ts';
import {
  contestsOfCommittee,
  contestsOfMembers,
  type Marks,
  nameOf,
  type Nominee,
  type PartyElection,
  postsHeld,
  sitting,
  vacancies,
} from './state.ts';

type Named = Omit<Nominee, 'approved' | 'introduced'>;
export type RecommendFact =
  | Happened<
      'PartyRecommendationHeld',
      {
        members: number;
        residents: number;
        issued: number;
        returned: number;
        valid: number;
        votes: readonly { person: string; votes: number }[];
      }
    >
  | Happened<'PartyConfidenceVoted', { taking: number; votes: readonly Marks[] }>
  | Happened<'PartyNomineesSettled', { nominees: readonly Named[] }>;

/** The vote of confidence for one person: those who agree of those taking part. */
export const confidenceOf = (p: PartyElection, person: string, s: Pick<Standing, 'rule'>): Sum | undefined => {
  const voted = p.confidence?.votes.get(person);
  return p.confidence && voted && sum(s.rule(partyConfidence), voted.agree, p.confidence.taking);
};
/** The difference between candidates and seats: one more candidate for each five seats begun. */
export const differenceOf = (candidates: number, seats: number, s: Pick<Standing, 'rule'>): Sum =>
  sum(s.rule(partyDifference), Math.max(0, candidates - seats), seats);

const unknownPerson = (p: PartyElection, people: readonly string[]): Refused | undefined => {
  const again = twice(people);
  if (again !== undefined) return no('person twice', { name: nameOf(p, again) });
  const stranger = people.find((one) => !standing(p).some((a) => a.id === one));
  return stranger === undefined ? undefined : no('no such applicant', { name: nameOf(p, stranger) });
};

const notChecked = (p: PartyElection): Refused | undefined => {
  const open = standing(p).filter((a) => a.qualified === undefined);
  return open.length === 0 ? undefined : no('applicants not all checked', { count: open.length });
};

const row = { person: id('人选', 'person', 'applicant') };

/** Why a name cannot be settled for a contest. */
const notNominee = (p: PartyElection, person: string, contest: Contest, s: Standing): Refused | undefined => {
  const without = withoutRight(p, person, s);
  if (without) return without;
  const name = nameOf(p, person);
  if (contestsOfCommittee(s.begun).some((c) => c.contest === contest)) {
    const elected = p.elected.length > 0;
    const fits = elected
      ? postsHeld(p).some((h) => h.id === person && h.post === 'member')
      : p.nominees.some((n) => n.id === person && n.contest === 'committee');
    return fits ? undefined : no('not of the committee elected', { name });
  }
  if (postsHeld(p).some((h) => h.id === person)) return no('already elected', { name });
  if (!s.begun.open) return undefined;
  const applied = standing(p).find((a) => a.id === person);
  if (!applied) return no('no such applicant', { name });
  if (applied.qualified !== true) return no('not qualified', { name });
  const trust = confidenceOf(p, person, s);
  if (p.confidence && !trust) return no('no vote of confidence', { name }, s.source(partyConfidence));
  return trust && !trust.reached ? no('without confidence', { name, ...told(trust) }, s.source(partyConfidence)) : undefined;
};

export const recommendOrders = {
  recordRecommendation: partyOrder(
    '登记民主推荐会',
    'record the recommendation meeting',
    z.strictObject({
      members: count('参加的党员', 'members taking part').min(1),
      residents: count('参加的居民代表', 'residents taking part'),
      issued: count('发出推荐票', 'ballots issued'),
      returned: count('收回', 'returned'),
      valid: count('有效', 'valid'),
      votes: rows('推荐票', 'votes', { ...row, votes: count('得票', 'votes') }),
    }),
    (p, o, s) => {
      if (!s.begun.open) return no('not an open election');
      if (p.recommended) return no('recommended already', { on: p.recommended.on });
      if (!p.applying || s.on <= p.applying.to)
        return no('outside the days to apply', { on: s.on, last: p.applying?.to ?? s.on });
      const wrong =
        notChecked(p) ??
        unknownPerson(
          p,
          o.votes.map((v) => v.person),
        );
      if (wrong) return wrong;
      const out = o.votes.find((v) => p.applicants.get(v.person)?.qualified !== true);
      if (out) return no('not qualified', { name: nameOf(p, out.person) });
      for (const [had, of] of [
        [o.issued, o.members + o.residents],
        [o.returned, o.issued],
        [o.valid, o.returned],
        ...o.votes.map((v): [number, number] => [v.votes, o.valid]),
      ] as const)
        if (had > of) return no('numbers do not add up', { count: had, of });
      return [{ fact: 'PartyRecommendationHeld', on: s.on, ...o }];
    },
  ),
  recordConfidence: partyOrder(
    '登记信任投票',
    'record the vote of confidence',
    z.strictObject({
      taking: count('参加投票', 'taking part').min(1),
      votes: rows('信任票', 'votes', {
        ...row,
        agree: count('信任', 'agree'),
        against: count('不信任', 'against'),
        abstain: count('弃权', 'abstain'),
      }),
    }),
    (p, { taking, votes }, s) => {
      if (!p.recommended) return no('not recommended yet');
      if (p.nominees.length > 0) return no('candidates are settled');
      if (p.confidence) return no('confidence voted already', { on: p.confidence.on }, s.source(partyConfidence));
      const wrong = unknownPerson(
        p,
        votes.map((v) => v.person),
      );
      if (wrong) return wrong;
      for (const v of votes) {
        if (p.applicants.get(v.person)?.qualified !== true) return no('not qualified', { name: nameOf(p, v.person) });
        if (v.agree + v.against + v.abstain > taking)
          return no('numbers do not add up', { count: v.agree + v.against + v.abstain, of: taking });
      }
      return [
        {
          fact: 'PartyConfidenceVoted',
          on: s.on,
          taking,
          votes: votes.map(({ person, ...marks }) => ({ id: person, ...marks })),
        },
      ];
    },
  ),
  settleNominees: partyOrder(
    '研究确定候选人预备人选',
    'settle the proposed candidates',
    z.strictObject({
      nominees: rows('候选人预备人选', 'proposed candidates', {
        person: id('人选', 'person', 'members'),
        contest: choice('职务', 'post', contests),
      }),
    }),
    (p, { nominees }, s) => {
      if (s.begun.open && !p.recommended) return no('not recommended yet');
      if (p.asked.candidates && p.asked.candidates.approved === undefined)
        return no('asked already', { on: p.asked.candidates.on });
      if (sitting(p)?.rounds.some((r) => !r.concluded)) return no('meeting is open');
      const again = twice(nominees.map((n) => `${n.contest} ${n.person}`));
      if (again !== undefined) return no('person twice', { name: nameOf(p, again.slice(again.lastIndexOf(' ') + 1)) });
      const all = [...contestsOfMembers(s.begun), ...contestsOfCommittee(s.begun)];
      const open = [...vacancies(p, 'members'), ...vacancies(p, 'committee')];
      for (const contest of new Set(nominees.map((n) => n.contest))) {
        const seats = open.find((c) => c.contest === contest)?.seats;
        if (!all.some((c) => c.contest === contest)) return no('no such contest', { contest });
        if (seats === undefined) return no('nothing left to elect', { contest });
        const stand = nominees.filter((n) => n.contest === contest).length;
        const ofCommittee = contestsOfCommittee(s.begun).some((c) => c.contest === contest);
        const difference = differenceOf(stand, seats, s);
        if (stand < seats || (!ofCommittee && !difference.reached))
          return no(
            'too few candidates',
            { contest, candidates: stand, seats, least: seats + (ofCommittee ? 0 : difference.least), sums: difference.formula },
            s.source(partyDifference),
          );
      }
      const proposed: Named[] = [];
      for (const { person, contest } of [...nominees].sort(
        (a, b) => Number(b.contest === 'committee') - Number(a.contest === 'committee'),
      )) {
        const fresh = contest !== 'committee' && proposed.some((n) => n.id === person && n.contest === 'committee');
        const wrong = fresh ? undefined : notNominee(p, person, contest, s);
        if (wrong) return wrong;
        if (s.begun.variant === 'direct' && proposed.some((n) => n.id === person))
          return no('person twice', { name: nameOf(p, person) });
        proposed.push(nomineeOf(p, person, contest));
      }
      return [{ fact: 'PartyNomineesSettled', on: s.on, nominees: proposed }];
    },
  ),
} as const;

/** What is posted of a nominee. */
const nomineeOf = (p: PartyElection, person: string, contest: Contest): Named => {
  const m = p.members.get(person)?.secret;
  return {
    id: person,
    name: nameOf(p, person),
    contest,
    ...(m ? { sex: m.sex, born: m.born } : {}),
    ...(m?.education === undefined ? {} : { education: m.education }),
  };
};

export const evolveRecommending = (p: PartyElection, f: RecommendFact): void => {
  switch (f.fact) {
    case 'PartyRecommendationHeld':
      p.recommended = {
        on: f.on,
        members: f.members,
        residents: f.residents,
        returned: f.returned,
        valid: f.valid,
        votes: new Map(f.votes.map((v) => [v.person, v.votes])),
      };
      return;
    case 'PartyConfidenceVoted':
      p.confidence = { on: f.on, taking: f.taking, votes: new Map(f.votes.map((v) => [v.id, v])) };
      return;
    case 'PartyNomineesSettled': {
      const anew = new Set(f.nominees.map((n) => n.contest));
      if (p.begun && contestsOfMembers(p.begun).some((c) => anew.has(c.contest))) p.postedBefore = p.posted.length;
      p.nominees = [
        ...p.nominees.filter((n) => !anew.has(n.contest)),
        ...f.nominees.map((n) => ({ ...n, introduced: new Set<never>() })),
      ];
      return;
    }
    default:
      f satisfies never;
  }
};
