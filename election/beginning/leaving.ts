// Chapter 选举委员会, its changes: a member who is nominated, or whose near relative is, leaves, and the next by the original result moves up; an empty post is filled (VC 15, RC 15).
import { z } from 'zod';
import { answerOn, electionCommitteeGap, electionCommitteePosts, electionCommitteeQuit } from '../../law/rules.ts';
import { type Ground, order } from '../chapter.ts';
import { chosenPerson, type LeaveReason, mayChoose, nameOf } from './committee.ts';
import type { Election, Fact } from '../election.ts';
import { findByName } from '../naming.ts';
import { count, type PersonId, personId } from '../person.ts';
import { meetingBody, notDecided } from './prelude.ts';
import { refused } from '../refusal.ts';
import { between } from '../stages.ts';

export const leavingOrders = {
  declareRelation: order({
    zh: '申报近亲属关系',
    en: 'declare that two people are near relatives',
    stages: between('preparation', 'result'),
    schema: z.strictObject({
      a: personId,
      b: personId,
      kin: z.enum(['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild']).describe('a 是 b 的…'),
    }),
    decide: (e, { a, b, kin }, g) => {
      const stranger = [a, b].find((p) => !isKnown(e, p));
      if (stranger !== undefined) return refused('no such voter', { voter: stranger });
      if (a === b) return refused('a person twice', { name: nameOf(e, a) });
      const quits = (member: PersonId, other: PersonId) =>
        quitsForKin(g) && isNominee(e, other) ? leaves(e, member, 'near relative nominated', g, other) : [];
      return [{ fact: 'RelationDeclared', on: g.on, a, b, kin }, ...quits(a, b), ...quits(b, a)];
    },
  }),
  leaveCommittee: order({
    zh: '退出选举委员会',
    en: 'a member leaves the election committee',
    stages: between('preparation', 'handover'),
    schema: z.strictObject({ member: personId, because: z.enum(['resigned', 'died', 'other']) }),
    decide: (e, o, g) => {
      const facts = leaves(e, o.member, o.because, g);
      return facts.length > 0 ? facts : refused('not on the committee', { name: nameOf(e, o.member) });
    },
  }),
  chooseFurtherMembers: order({
    zh: '另行推选选举委员会成员',
    en: 'choose further members where nobody is left to move up',
    stages: between('preparation', 'handover'),
    schema: z.strictObject({
      by: meetingBody,
      due: count.optional(),
      present: count.optional(),
      members: z.array(z.strictObject(chosenPerson)).min(1).max(31),
    }),
    decide: (e, o, g) => {
      const { chosen, seats } = e.committee;
      if (!chosen) return refused('no election committee yet');
      const undecided = mayChoose(o.by, g.law) ?? notDecided(o.by, { due: o.due, present: o.present }, g.law);
      if (undecided) return undecided;
      const vacant = chosen.posts.length - seats.length;
      if (o.members.length > vacant)
        return refused('seat is not vacant', { post: 'member' }, answerOn(electionCommitteeGap, g.law));
      const { present } = o;
      const over = present !== undefined && o.members.find((m) => m.votes > present);
      if (over) return refused('more votes than voters present', { name: over.name, votes: over.votes, present });
      const members = o.members.map((m) => {
        const found = findByName(e, m.name, m.group);
        return { person: found.kind === 'one' ? found.person : g.mint('p'), ...m };
      });
      const sits = members.find(
        (m, i) => seats.some((s) => s.person === m.person) || members.findIndex((x) => x.person === m.person) < i,
      );
      if (sits) return refused('a person twice', { name: sits.name });
      const barred = members.find((m) => mayNotSit(e, m.person, g, []));
      if (barred) return refused('a candidate may not sit here', { name: barred.name }, answerOn(electionCommitteeQuit, g.law));
      return [{ fact: 'CommitteeMembersAdded', on: g.on, by: o.by, due: o.due, present, members }];
    },
  }),
  fillCommitteePost: order({
    zh: '推选选举委员会主任（副主任）',
    en: 'the committee chooses its chair or deputy',
    stages: between('preparation', 'handover'),
    schema: z.strictObject({ member: personId, post: z.enum(['chair', 'deputy']) }),
    decide: (e, o, g) => {
      const seat = e.committee.seats.find((s) => s.person === o.member);
      if (!seat) return refused('not on the committee', { name: nameOf(e, o.member) });
      const posts = answerOn(electionCommitteePosts, g.law);
      if (posts.kind === 'fixed' && !posts.value.includes(o.post))
        return refused('post not known to the law', { name: seat.name, post: o.post }, posts.source);
      if (e.committee.seats.some((s) => s.post === o.post)) return refused('seat is not vacant', { post: o.post });
      return [{ fact: 'CommitteePostFilled', on: g.on, person: seat.person, post: o.post }];
    },
  }),
} as const;

/** Whether the law of the day makes a member leave when a near relative is nominated. */
const quitsForKin = (g: Ground): boolean => answerOn(electionCommitteeQuit, g.law).value === 'member or near relative';
const isNominee = (e: Election, p: PersonId): boolean =>
  e.nomination.nominees.some((n) => n.person === p && !n.declined) ||
  (e.rounds.at(-1)?.candidates.some((c) => c.person === p) ?? false);
/** Whether this election knows a person: on the roll, on the committee or once on it. */
const isKnown = (e: Election, p: PersonId): boolean =>
  e.roll.voters.has(p) || [...e.committee.seats, ...e.committee.alternates, ...e.committee.left].some((m) => m.person === p);

/** The declared near relatives of a person. */
const kinOf = (e: Election, p: PersonId): readonly PersonId[] =>
  e.committee.relations.filter((r) => r.a === p || r.b === p).map((r) => (r.a === p ? r.b : r.a));

/** Whether a person may not come onto the committee: he or, where the law says so, a near relative is nominated. `nominated` are those whom the same order nominates. */
const mayNotSit = (e: Election, p: PersonId, g: Ground, nominated: readonly PersonId[]): boolean => {
  const stands = (x: PersonId) => nominated.includes(x) || isNominee(e, x);
  return stands(p) || (quitsForKin(g) && kinOf(e, p).some(stands));
};

/** The facts by which one member leaves and the next by the original result moves up; none when the person does not sit. `moved` are those who moved up, `nominated` those who are nominated by the same order. */
const leaves = (
  e: Election,
  member: PersonId,
  because: LeaveReason,
  g: Ground,
  of?: PersonId,
  moved: readonly PersonId[] = [],
  nominated: readonly PersonId[] = [],
): Fact[] => {
  const seat = e.committee.seats.find((s) => s.person === member);
  if (!seat) return [];
  const next = e.committee.alternates.find((a) => !moved.includes(a.person) && !mayNotSit(e, a.person, g, nominated));
  return [
    { fact: 'CommitteeMemberLeft', on: g.on, person: seat.person, name: seat.name, because, ...(of ? { of } : {}) },
    ...(next ? [{ fact: 'AlternateMovedUp' as const, on: g.on, ...next, inPlaceOf: seat.person }] : []),
  ];
};

/** Who leaves when these people are nominated: the members among them and, where the law says so, members whose declared near relative is among them. */
export const leavesOnNomination = (e: Election, nominated: readonly PersonId[], g: Ground): Fact[] => {
  const facts: Fact[] = [];
  const moved: PersonId[] = [];
  const gone = new Set<PersonId>();
  const go = (member: PersonId, because: LeaveReason, of?: PersonId) => {
    if (gone.has(member)) return;
    gone.add(member);
    for (const f of leaves(e, member, because, g, of, moved, nominated)) {
      if (f.fact === 'AlternateMovedUp') moved.push(f.person);
      facts.push(f);
    }
  };
  for (const p of nominated) go(p, 'nominated');
  if (quitsForKin(g)) for (const p of nominated) for (const kin of kinOf(e, p)) go(kin, 'near relative nominated', p);
  return facts;
};
