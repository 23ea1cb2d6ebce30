// Chapter 选举委员会: chosen with its votes kept; a member who is nominated, or whose near relative is, leaves, and the next by the original result moves up (VC 15, RC 15).
import { z } from 'zod';
import type { Day } from '../law/answer.ts';
import { answerOn, electionCommitteeBodies, electionCommitteePosts, electionCommitteeQuit } from '../law/rules.ts';
import { type Ground, order } from './chapter.ts';
import type { Election, Fact } from './election.ts';
import { comparable, count, name, type PersonId, personId } from './person.ts';
import { refused } from './refusal.ts';
import { between } from './stages.ts';

export type CommitteePost = 'chair' | 'deputy' | 'member';
export interface CommitteeSeat { readonly person: PersonId; readonly name: string; readonly group: number; readonly votes: number; readonly post: CommitteePost }
export interface Alternate { readonly person: PersonId; readonly name: string; readonly group: number; readonly votes: number }
export type Kin = 'spouse' | 'parent' | 'child' | 'sibling' | 'grandparent' | 'grandchild';
export type LeaveReason = 'nominated' | 'near relative nominated' | 'resigned' | 'died' | 'other';

export type CommitteeFacts =
  | { readonly fact: 'CommitteeChosen'; readonly on: Day; readonly by: string; readonly due?: number | undefined; readonly present?: number | undefined; readonly members: readonly CommitteeSeat[]; readonly alternates: readonly Alternate[] }
  | { readonly fact: 'RelationDeclared'; readonly on: Day; readonly a: PersonId; readonly b: PersonId; readonly kin: Kin }
  | { readonly fact: 'CommitteeMemberLeft'; readonly on: Day; readonly person: PersonId; readonly name: string; readonly because: LeaveReason; readonly of?: PersonId }
  | { readonly fact: 'AlternateMovedUp'; readonly on: Day; readonly person: PersonId; readonly name: string; readonly group: number; readonly votes: number; readonly inPlaceOf: PersonId }
  | { readonly fact: 'CommitteePostFilled'; readonly on: Day; readonly person: PersonId; readonly post: 'chair' | 'deputy' };

export interface Committee {
  chosen?: { on: Day; by: string; present?: number | undefined; due?: number | undefined; posts: readonly CommitteePost[] };
  /** Those who sit now, in the order of the original result. */
  seats: CommitteeSeat[];
  /** Those who may still move up, in the order of the original result. */
  alternates: Alternate[];
  left: { person: PersonId; name: string; on: Day; because: LeaveReason }[];
  relations: { a: PersonId; b: PersonId; kin: Kin }[];
}
export const noCommittee = (): Committee => ({ seats: [], alternates: [], left: [], relations: [] });

const person = { name, group: z.number().int().min(1).max(400), votes: count };
const bodies = z.enum(['villagers meeting', 'villagers representatives', 'group meetings', 'residents meeting', 'residents representatives', 'party members and representatives'])
  .describe('推选的会议：villagers meeting 村民会议, villagers representatives 村民代表会议, group meetings 各小组会议, residents meeting 居民会议, residents representatives 居民代表会议');

export const committeeOrders = {
  chooseCommittee: order({
    zh: '推选选举委员会', en: 'choose the election committee', stages: ['preparation'],
    schema: z.strictObject({
      by: bodies, due: count.optional(), present: count.optional(),
      members: z.array(z.strictObject({ ...person, post: z.enum(['chair', 'deputy', 'member']).default('member') })).min(3).max(31),
      alternates: z.array(z.strictObject(person)).max(31).default([]),
    }),
    decide: (e, o, g) => {
      if (!e.begun) return refused('not begun');
      if (e.committee.chosen) return refused('committee already chosen', { on: e.committee.chosen.on });
      const may = answerOn(electionCommitteeBodies, g.law);
      if (may.kind === 'fixed' && !may.value.includes(o.by)) return refused('body not known to the law', { body: o.by }, may.source);
      const posts = answerOn(electionCommitteePosts, g.law);
      const strange = o.members.find((m) => !posts.value.includes(m.post));
      if (strange && posts.kind === 'fixed') return refused('post not known to the law', { name: strange.name, post: strange.post }, posts.source);
      const all = [...o.members, ...o.alternates].map((m) => `${comparable(m.name)}/${m.group}`);
      const twice = all.find((k, i) => all.indexOf(k) !== i);
      if (twice) return refused('a person twice', { name: twice });
      if (o.due !== undefined && o.present !== undefined && o.present > o.due) return refused('order is not understood', { order: 'chooseCommittee', field: 'present', found: `${o.present} > ${o.due}` });
      if (o.members.filter((m) => m.post === 'chair').length > 1) return refused('the committee has a chair');
      const over = o.present === undefined ? undefined : [...o.members, ...o.alternates].find((m) => m.votes > (o.present ?? 0));
      if (over) return refused('more votes than voters present', { name: over.name, votes: over.votes, present: o.present ?? 0 });
      const least = Math.min(...o.members.map((m) => m.votes));
      const passed = o.alternates.find((a) => a.votes > least);
      if (passed) return refused('chosen by votes out of order', { name: passed.name, votes: passed.votes, least });
      const withIds = <T extends { name: string }>(list: readonly T[]) => list.map((m) => ({ person: g.mint('p') as PersonId, ...m }));
      const alternates = withIds(o.alternates).toSorted((a, b) => b.votes - a.votes);
      return [{ fact: 'CommitteeChosen', on: g.on, by: o.by, due: o.due, present: o.present, members: withIds(o.members), alternates }];
    },
  }),
  declareRelation: order({
    zh: '申报近亲属关系', en: 'declare that two people are near relatives', stages: between('preparation', 'result'),
    schema: z.strictObject({ a: personId, b: personId, kin: z.enum(['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild']).describe('a 是 b 的…') }),
    decide: (e, o, g) => {
      const a = o.a as PersonId, b = o.b as PersonId;
      const stranger = [a, b].find((p) => !isKnown(e, p));
      if (stranger !== undefined) return refused('no such voter', { voter: stranger });
      if (a === b) return refused('a person twice', { name: nameOf(e, a) });
      const facts: Fact[] = [{ fact: 'RelationDeclared', on: g.on, a, b, kin: o.kin }];
      for (const [member, other] of [[a, b], [b, a]] as const) {
        if (quitsForKin(g) && isNominee(e, other)) facts.push(...leaves(e, member, 'near relative nominated', g, other));
      }
      return facts;
    },
  }),
  leaveCommittee: order({
    zh: '退出选举委员会', en: 'a member leaves the election committee', stages: between('preparation', 'handover'),
    schema: z.strictObject({ member: personId, because: z.enum(['resigned', 'died', 'other']) }),
    decide: (e, o, g) => {
      const facts = leaves(e, o.member as PersonId, o.because, g);
      return facts.length > 0 ? facts : refused('not on the committee', { name: nameOf(e, o.member as PersonId) });
    },
  }),
  fillCommitteePost: order({
    zh: '推选选举委员会主任（副主任）', en: 'the committee chooses its chair or deputy', stages: between('preparation', 'handover'),
    schema: z.strictObject({ member: personId, post: z.enum(['chair', 'deputy']) }),
    decide: (e, o, g) => {
      const seat = e.committee.seats.find((s) => s.person === o.member);
      if (!seat) return refused('not on the committee', { name: nameOf(e, o.member as PersonId) });
      const posts = answerOn(electionCommitteePosts, g.law);
      if (posts.kind === 'fixed' && !posts.value.includes(o.post)) return refused('post not known to the law', { name: seat.name, post: o.post }, posts.source);
      if (e.committee.seats.some((s) => s.post === o.post)) return refused('seat is not vacant', { post: o.post });
      return [{ fact: 'CommitteePostFilled', on: g.on, person: seat.person, post: o.post }];
    },
  }),
} as const;

/** Whether the law of the day makes a member leave when a near relative is nominated. */
const quitsForKin = (g: Ground): boolean => answerOn(electionCommitteeQuit, g.law).value === 'member or near relative';
const isNominee = (e: Election, p: PersonId): boolean => e.nomination.nominees.some((n) => n.person === p && !n.declined) || (e.rounds.at(-1)?.candidates.some((c) => c.person === p) ?? false);
const isKnown = (e: Election, p: PersonId): boolean => e.roll.voters.has(p) || [...e.committee.seats, ...e.committee.alternates, ...e.committee.left].some((m) => m.person === p);

/** The declared near relatives of a person. */
export const kinOf = (e: Election, p: PersonId): readonly PersonId[] => e.committee.relations.filter((r) => r.a === p || r.b === p).map((r) => (r.a === p ? r.b : r.a));

/** Whether a person may not come onto the committee: he or, where the law says so, a near relative is nominated. `nominated` are those whom the same order nominates. */
const mayNotSit = (e: Election, p: PersonId, g: Ground, nominated: readonly PersonId[]): boolean => {
  const stands = (x: PersonId) => nominated.includes(x) || isNominee(e, x);
  return stands(p) || (quitsForKin(g) && kinOf(e, p).some(stands));
};

/** The facts by which one member leaves and the next by the original result moves up; none when the person does not sit. `moved` are those who moved up, `nominated` those who are nominated by the same order. */
export const leaves = (e: Election, member: PersonId, because: LeaveReason, g: Ground, of?: PersonId, moved: readonly PersonId[] = [], nominated: readonly PersonId[] = []): Fact[] => {
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

/** The published name of a person of this election, or the id where none is known. */
export const nameOf = (e: Election, p: PersonId): string =>
  e.roll.voters.get(p)?.secret?.name ?? e.committee.seats.find((s) => s.person === p)?.name ?? e.committee.left.find((s) => s.person === p)?.name ?? e.committee.alternates.find((s) => s.person === p)?.name ?? p;

export const evolveCommittee = (e: Election, f: CommitteeFacts): void => {
  const c = e.committee;
  switch (f.fact) {
    case 'CommitteeChosen':
      c.chosen = { on: f.on, by: f.by, present: f.present, due: f.due, posts: f.members.map((m) => m.post) };
      c.seats = [...f.members];
      c.alternates = [...f.alternates];
      break;
    case 'RelationDeclared': c.relations.push({ a: f.a, b: f.b, kin: f.kin }); break;
    case 'CommitteeMemberLeft':
      c.seats = c.seats.filter((s) => s.person !== f.person);
      c.left.push({ person: f.person, name: f.name, on: f.on, because: f.because });
      break;
    case 'AlternateMovedUp':
      c.alternates = c.alternates.filter((a) => a.person !== f.person);
      c.seats.push({ person: f.person, name: f.name, group: f.group, votes: f.votes, post: 'member' });
      break;
    case 'CommitteePostFilled': c.seats = c.seats.map((s) => (s.person === f.person ? { ...s, post: f.post } : s)); break;
    default: f satisfies never;
  }
};
