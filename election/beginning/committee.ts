// Chapter 选举委员会: chosen with its votes kept, and who sits on it now (VC 15, RC 15). Who leaves it and who moves up: leaving.ts.
import { z } from 'zod';
import type { MeetingBody } from '../../assembly/quorum.ts';
import type { Day, LawOfTheDay } from '../../law/answer.ts';
import {
  answerOn,
  binds,
  electionCommitteeBodies,
  electionCommitteeOdd,
  electionCommitteePosts,
  electionCommitteeSize,
} from '../../law/rules.ts';
import { type Happened, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { comparable, count, groupNo, name, type PersonId } from '../person.ts';
import { meetingBody, notDecided } from './prelude.ts';
import { type Refusal, refused } from '../refusal.ts';

export type CommitteePost = 'chair' | 'deputy' | 'member';
interface Alternate {
  readonly person: PersonId;
  readonly name: string;
  readonly group: number;
  readonly votes: number;
}
interface CommitteeSeat extends Alternate {
  readonly post: CommitteePost;
}
export type Kin = 'spouse' | 'parent' | 'child' | 'sibling' | 'grandparent' | 'grandchild';
export type LeaveReason = 'nominated' | 'near relative nominated' | 'resigned' | 'died' | 'other';

export type CommitteeFacts =
  | Happened<
      'CommitteeChosen',
      {
        by: string;
        due?: number | undefined;
        present?: number | undefined;
        members: readonly CommitteeSeat[];
        alternates: readonly Alternate[];
      }
    >
  | Happened<'RelationDeclared', { a: PersonId; b: PersonId; kin: Kin }>
  | Happened<'CommitteeMemberLeft', { person: PersonId; name: string; because: LeaveReason; of?: PersonId }>
  | Happened<'AlternateMovedUp', Alternate & { inPlaceOf: PersonId }>
  | Happened<
      'CommitteeMembersAdded',
      { by: string; due?: number | undefined; present?: number | undefined; members: readonly Alternate[] }
    >
  | Happened<'CommitteePostFilled', { person: PersonId; post: 'chair' | 'deputy' }>;

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

export const chosenPerson = { name, group: groupNo, votes: count };
export const committeeOrders = {
  chooseCommittee: order({
    zh: '推选选举委员会',
    en: 'choose the election committee',
    stages: ['preparation'],
    schema: z.strictObject({
      by: meetingBody,
      due: count.optional(),
      present: count.optional(),
      members: z
        .array(z.strictObject({ ...chosenPerson, post: z.enum(['chair', 'deputy', 'member']).default('member') }))
        .min(3)
        .max(31),
      alternates: z.array(z.strictObject(chosenPerson)).max(31).default([]),
    }),
    decide: (e, o, g) => {
      if (!e.begun) return refused('not begun');
      if (e.committee.chosen) return refused('committee already chosen', { on: e.committee.chosen.on });
      const strangeBody = mayChoose(o.by, g.law);
      if (strangeBody) return strangeBody;
      const posts = answerOn(electionCommitteePosts, g.law);
      const strange = o.members.find((m) => !posts.value.includes(m.post));
      if (strange && posts.kind === 'fixed')
        return refused('post not known to the law', { name: strange.name, post: strange.post }, posts.source);
      const all = [...o.members, ...o.alternates].map((m) => `${comparable(m.name)}/${m.group}`);
      const twice = all.find((k, i) => all.indexOf(k) !== i);
      if (twice) return refused('a person twice', { name: twice });
      const { due, present } = o;
      const size = sizeOutside(o.members.length, g.law);
      if (size) return size;
      const undecided = notDecided(o.by, { due, present }, g.law);
      if (undecided) return undecided;
      if (o.members.filter((m) => m.post === 'chair').length > 1) return refused('the committee has a chair');
      const over = present !== undefined && [...o.members, ...o.alternates].find((m) => m.votes > present);
      if (over) return refused('more votes than voters present', { name: over.name, votes: over.votes, present });
      const least = Math.min(...o.members.map((m) => m.votes));
      const passed = o.alternates.find((a) => a.votes > least);
      if (passed) return refused('chosen by votes out of order', { name: passed.name, votes: passed.votes, least });
      const withIds = <T extends { name: string }>(list: readonly T[]) => list.map((m) => ({ person: g.mint('p'), ...m }));
      const alternates = withIds(o.alternates).toSorted((a, b) => b.votes - a.votes);
      return [{ fact: 'CommitteeChosen', on: g.on, by: o.by, due, present, members: withIds(o.members), alternates }];
    },
  }),
} as const;

/** The refusal of a body that the law of the day does not let choose the committee. Where it is silent, any meeting of that kind of place may, and party members with the representatives (S1); never a meeting of the other kind of place. */
export const mayChoose = (by: MeetingBody, law: LawOfTheDay): Refusal | undefined => {
  const may = answerOn(electionCommitteeBodies, law);
  const open: readonly MeetingBody[] = binds(may) ? [] : ['group meetings', 'party members and representatives'];
  return [...may.value, ...open].includes(by) ? undefined : refused('body not known to the law', { body: by }, may);
};

/** The refusal of a committee too small, too large, or even where the rule that binds asks for an odd number. */
const sizeOutside = (members: number, law: LawOfTheDay): Refusal | undefined => {
  const size = answerOn(electionCommitteeSize, law);
  const odd = answerOn(electionCommitteeOdd, law);
  const { min, max } = size.value;
  if (binds(size) && (members < min || members > max)) return refused('committee outside the law', { members, min, max }, size);
  return binds(odd) && odd.value && members % 2 === 0 ? refused('committee must be odd', { members }, odd) : undefined;
};

/** The published name of a person of this election, or the id where none is known. */
export const nameOf = (e: Election, p: PersonId): string =>
  e.roll.voters.get(p)?.secret?.name ??
  e.lastRoll.people.get(p)?.secret?.name ??
  e.roll.removed.find((r) => r.voter === p)?.was?.secret?.name ??
  [...e.committee.seats, ...e.committee.left, ...e.committee.alternates].find((m) => m.person === p)?.name ??
  p;

export const evolveCommittee = (e: Election, f: CommitteeFacts): void => {
  const c = e.committee;
  switch (f.fact) {
    case 'CommitteeChosen':
      c.chosen = { on: f.on, by: f.by, present: f.present, due: f.due, posts: f.members.map((m) => m.post) };
      c.seats = [...f.members];
      c.alternates = [...f.alternates];
      break;
    case 'RelationDeclared':
      c.relations.push({ a: f.a, b: f.b, kin: f.kin });
      break;
    case 'CommitteeMemberLeft':
      c.seats = c.seats.filter((s) => s.person !== f.person);
      c.left.push({ person: f.person, name: f.name, on: f.on, because: f.because });
      break;
    case 'AlternateMovedUp':
      c.alternates = c.alternates.filter((a) => a.person !== f.person);
      c.seats.push({ person: f.person, name: f.name, group: f.group, votes: f.votes, post: 'member' });
      break;
    case 'CommitteeMembersAdded':
      c.seats.push(...f.members.map((m) => ({ ...m, post: 'member' as const })));
      break;
    case 'CommitteePostFilled':
      c.seats = c.seats.map((s) => (s.person === f.person ? { ...s, post: f.post } : s));
      break;
    default:
      f satisfies never;
  }
};
