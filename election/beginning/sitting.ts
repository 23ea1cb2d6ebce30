// Chapter 选举委员会的会议: its own meetings with who was there and what was decided by how many, its list filed with the street or town, and the implementation plan it adopts. Who sits on it: committee.ts, leaving.ts.
import { z } from 'zod';
import type { Day, LawOfTheDay } from '../../law/answer.ts';
import {
  answerOn,
  binds,
  electionCommitteeAbsence,
  electionCommitteeMajority,
  electionCommitteeQuit,
  electionCommitteeQuorum,
} from '../../law/rules.ts';
import { formula, leastThatReaches, reaches } from '../../law/share.ts';
import { type Ground, type Happened, order } from '../chapter.ts';
import { nameOf } from './committee.ts';
import type { Election } from '../election.ts';
import { count, name, type PersonId, personId } from '../person.ts';
import { type Refusal, refused } from '../refusal.ts';
import { between } from '../stages.ts';

interface Matter {
  readonly topic: string;
  readonly agree: number;
  readonly against: number;
  readonly abstained: number;
}
export type SittingFacts =
  | Happened<'CommitteeFiled', { to: string }>
  | Happened<
      'CommitteeMet',
      {
        number: number;
        due: number;
        present: readonly PersonId[];
        absent: readonly PersonId[];
        notVoting: readonly PersonId[];
        place?: string | undefined;
        matters: readonly Matter[];
      }
    >
  | Happened<'ImplementationPlanAdopted', { due: number; present: number; agree: number }>;
type CommitteeMeeting = Extract<SittingFacts, { fact: 'CommitteeMet' }>;

export interface Sitting {
  filed?: { readonly on: Day; readonly to: string };
  meetings: CommitteeMeeting[];
  implementation?: Extract<SittingFacts, { fact: 'ImplementationPlanAdopted' }>;
}
export const noSitting = (): Sitting => ({ meetings: [] });

/** Whether so many votes carry a matter in a committee meeting of `present`, with the sum written out. */
export const carried = (
  agree: number,
  present: number,
  law: LawOfTheDay,
): { readonly carried: boolean; readonly formula: string } => {
  const share = answerOn(electionCommitteeMajority, law).value;
  return { carried: reaches(share, agree, present), formula: formula(share, agree, present) };
};

/** The refusal of a committee meeting in which too few were there: by the rule of its quorum, where it binds. */
const tooFew = (present: number, due: number, g: Ground): Refusal | undefined => {
  const quorum = answerOn(electionCommitteeQuorum, g.law);
  if (reaches(quorum.value, present, due) || !binds(quorum)) return undefined;
  return refused('no quorum', { present, due, least: leastThatReaches(quorum.value, due) }, quorum);
};

/** Why the election committee has not decided: no committee, too few of it there, or too few who agreed; undefined: it has. */
export const notCarried = (
  e: Election,
  o: { readonly present: number; readonly agree: number },
  g: Ground,
): Refusal | undefined => {
  if (!e.committee.chosen) return refused('no election committee yet');
  const due = e.committee.seats.length;
  if (o.present > due) return refused('meeting numbers do not add up', { count: o.present, of: due });
  if (o.agree > o.present) return refused('meeting numbers do not add up', { count: o.agree, of: o.present });
  const few = tooFew(o.present, due, g);
  if (few) return few;
  const majority = answerOn(electionCommitteeMajority, g.law);
  if (reaches(majority.value, o.agree, o.present)) return undefined;
  return refused(
    'not carried',
    { agree: o.agree, present: o.present, least: leastThatReaches(majority.value, o.present) },
    majority,
  );
};

const matter = z.strictObject({
  topic: z.string().trim().min(1).max(400).describe('议题'),
  agree: count,
  against: count.default(0),
  abstained: count.default(0),
});
export const sittingOrders = {
  fileCommittee: order({
    zh: '选举委员会名单报备案',
    en: 'file the list of the election committee with the street or town',
    stages: between('preparation', 'handover'),
    schema: z.strictObject({ to: name.describe('报送的乡镇、街道') }),
    decide: (e, o, g) => {
      const { chosen } = e.committee;
      if (!chosen) return refused('no election committee yet');
      if (g.on < chosen.on) return refused('earlier than what it follows', { on: g.on, since: chosen.on });
      return [{ fact: 'CommitteeFiled', on: g.on, to: o.to }];
    },
  }),
  recordCommitteeMeeting: order({
    zh: '登记选举委员会会议',
    en: 'record a meeting of the election committee',
    stages: between('preparation', 'handover'),
    schema: z.strictObject({
      present: z.array(personId).min(1).max(40).describe('到会成员'),
      notVoting: z.array(personId).max(40).default([]).describe('到会而不参加表决的成员'),
      place: name.optional(),
      matters: z.array(matter).min(1).max(40),
    }),
    decide: (e, o, g) => {
      const { chosen, seats } = e.committee;
      if (!chosen) return refused('no election committee yet');
      if (g.on < chosen.on) return refused('earlier than what it follows', { on: g.on, since: chosen.on });
      const stranger = [...o.present, ...o.notVoting].find((p) => !seats.some((s) => s.person === p));
      if (stranger !== undefined) {
        const left = e.committee.left.some((m) => m.person === stranger);
        return refused(
          'not on the committee',
          { name: nameOf(e, stranger) },
          left ? answerOn(electionCommitteeQuit, g.law) : undefined,
        );
      }
      const twice = o.present.find((p, i) => o.present.indexOf(p) < i) ?? o.notVoting.find((p) => !o.present.includes(p));
      if (twice !== undefined) return refused('a person twice', { name: nameOf(e, twice) });
      const present = o.present.length;
      const over = o.matters.find((m) => m.agree + m.against + m.abstained > present);
      if (over)
        return refused('meeting numbers do not add up', { count: over.agree + over.against + over.abstained, of: present });
      const few = tooFew(present, seats.length, g);
      if (few) return few;
      const absent = seats.map((s) => s.person).filter((p) => !o.present.includes(p));
      return [
        {
          fact: 'CommitteeMet',
          on: g.on,
          number: e.sitting.meetings.length + 1,
          due: seats.length,
          present: o.present,
          absent,
          notVoting: o.notVoting,
          place: o.place,
          matters: o.matters,
        },
      ];
    },
  }),
  adoptImplementationPlan: order({
    zh: '通过选举工作实施方案',
    en: 'the election committee adopts the implementation plan',
    stages: between('preparation', 'candidacy'),
    schema: z.strictObject({ present: count, agree: count }),
    decide: (e, o, g) => {
      const { chosen, seats } = e.committee;
      if (!chosen) return refused('no election committee yet');
      if (g.on < chosen.on) return refused('earlier than what it follows', { on: g.on, since: chosen.on });
      if (!e.electionDay) return refused('election day is not fixed');
      const no = notCarried(e, o, g);
      if (no) return no;
      return [{ fact: 'ImplementationPlanAdopted', on: g.on, due: seats.length, present: o.present, agree: o.agree }];
    },
  }),
} as const;

/** Members who now sit and have missed, or not voted in, so many meetings in a row as the law or the plan counts as leaving; nobody where it counts none. */
export const longAbsent = (
  e: Election,
  law: LawOfTheDay,
): readonly { readonly person: PersonId; readonly name: string; readonly missed: number }[] => {
  const most = answerOn(electionCommitteeAbsence, law).value;
  if (most === 0) return [];
  return e.committee.seats.flatMap(({ person, name: called }) => {
    const missed = inARow(e.sitting.meetings, person);
    return missed >= most ? [{ person, name: called, missed }] : [];
  });
};

/** How many of the last meetings in a row a member missed or did not vote in. Meetings before the member sat name neither. */
const inARow = (meetings: readonly CommitteeMeeting[], person: PersonId): number => {
  let missed = 0;
  for (const m of meetings.toReversed()) {
    if (!m.absent.includes(person) && !m.notVoting.includes(person)) return missed;
    missed += 1;
  }
  return missed;
};

export const evolveSitting = (e: Election, f: SittingFacts): void => {
  switch (f.fact) {
    case 'CommitteeFiled':
      e.sitting.filed = { on: f.on, to: f.to };
      break;
    case 'CommitteeMet':
      e.sitting.meetings.push(f);
      break;
    case 'ImplementationPlanAdopted':
      e.sitting.implementation = f;
      break;
    default:
      f satisfies never;
  }
};
