// Chapter 投票, who works at the poll: appointed, trained, replaced; one person at one place and in no two works that check each other. Who must avoid and how many there must be: avoidance.ts.
import { z } from 'zod';
import { answerOn, pollJobsApart, staffAvoidance } from '../../law/rules.ts';
import { avoidsFor, jobOf } from './avoidance.ts';
import { type Ground, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { findByName } from '../naming.ts';
import { comparable, groupNo, name, stationNo } from '../person.ts';
import { releases, type Round, type StaffMember, staffRoles, workKey } from './poll.ts';
import { type Refusal, refused } from '../refusal.ts';

const namedShape = z.strictObject({
  name,
  group: groupNo.optional().describe('重名时写组号'),
  role: z.enum(staffRoles),
  station: stationNo.optional(),
  outside: z.boolean().default(false).describe('不是本村（社区）选民'),
  box: z.string().min(1).max(20).optional().describe('只看管这一个票箱'),
});

export const staffOrders = {
  appointStaff: order({
    zh: '确定选举工作人员',
    en: 'appoint the staff of the poll',
    stages: ['candidacy'],
    schema: z.strictObject({ staff: z.array(namedShape).min(1).max(2000) }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      if (!round || round.stations.size === 0) return refused('stations are not set');
      const before = Map.groupBy(round.staff, workKey);
      const staff: StaffMember[] = [];
      for (const named of o.staff) {
        const member = memberOf(e, round, named, g);
        if ('kind' in member) return member;
        const others = before.get(workKey(member)) ?? [];
        const no = others.map((other) => together(other, member, g)).find((r) => r !== undefined);
        if (no) return no;
        before.set(workKey(member), [...others, member]);
        staff.push(member);
      }
      return [{ fact: 'StaffAppointed', on: g.on, round: round.number, staff }];
    },
  }),
  releaseStaff: order({
    zh: '更换选举工作人员（退出）',
    en: 'release somebody from the staff',
    stages: ['candidacy', 'poll'],
    schema: z.strictObject({
      name,
      group: groupNo.optional().describe('重名时写组号'),
      role: z.enum(staffRoles),
      station: stationNo.optional(),
      because: z.enum(releases),
    }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      const same = round?.staff.filter((s) => comparable(s.name) === comparable(o.name) && s.role === o.role) ?? [];
      const here = same.filter(
        (s) =>
          (o.station === undefined || s.station === o.station) &&
          (o.group === undefined || (s.person !== undefined && e.roll.voters.get(s.person)?.group === o.group)),
      );
      const [member, other] = here;
      if (!round || !member) return refused('not on the staff', { name: o.name });
      if (other) return refused('name is not unique', { name: o.name, groups: here.map((s) => groupOf(e, s)).join('、') });
      return [{ fact: 'StaffReleased', on: g.on, round: round.number, member, because: o.because }];
    },
  }),
  trainStaff: order({
    zh: '登记工作人员培训、宣誓',
    en: 'record that the staff were trained and sworn in',
    stages: ['candidacy'],
    schema: z.strictObject({
      place: name,
      topic: z.string().trim().min(1).max(100).optional(),
      sworn: z.boolean().default(false).describe('已宣誓（签承诺）'),
      people: z.array(name).max(2000).optional().describe('参加的人；不写是全体工作人员'),
    }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      if (!round || round.staff.length === 0) return refused('nobody is on the staff');
      const absent = o.people?.find((n) => !round.staff.some((s) => comparable(s.name) === comparable(n)));
      if (absent !== undefined) return refused('not on the staff', { name: absent });
      const there = (s: StaffMember) => !o.people || o.people.some((n) => comparable(n) === comparable(s.name));
      const people = [...new Set(round.staff.filter(there).map(workKey))];
      return [{ fact: 'StaffTrained', on: g.on, round: round.number, people, place: o.place, topic: o.topic, sworn: o.sworn }];
    },
  }),
} as const;

const groupOf = (e: Election, s: StaffMember): number | string => (s.person && e.roll.voters.get(s.person)?.group) ?? '—';

/** Why one person may not have both places, or nothing: the same place twice, two stations at once, two works that check each other. */
const together = (a: StaffMember, b: StaffMember, g: Ground): Refusal | undefined => {
  if (a.role === b.role && a.station === b.station) return refused('a person twice', { name: b.name });
  if (a.station !== undefined && b.station !== undefined && a.station !== b.station)
    return refused('a person at two stations', { name: b.name, a: a.station, b: b.station });
  const apart = answerOn(pollJobsApart, g.law);
  const [x, y] = [jobOf[a.role], jobOf[b.role]];
  return x !== y && apart.value.some((job) => job === x) && apart.value.some((job) => job === y)
    ? refused('works that check each other', { name: b.name, a: a.role, b: b.role }, apart)
    : undefined;
};

/** Who is meant by a name of the list, unless he is not found or may not work at this poll. */
const memberOf = (e: Election, round: Round, s: z.output<typeof namedShape>, g: Ground): StaffMember | Refusal => {
  const station = s.station === undefined ? undefined : round.stations.get(s.station);
  if (s.station !== undefined && !station) return refused('no such station', { station: s.station });
  if (s.box !== undefined && !station?.boxes.includes(s.box)) return refused('no such box', { box: s.box });
  const found = s.outside ? undefined : findByName(e, s.name, s.group);
  if (found?.kind === 'none')
    return found.like
      ? refused('name not found, a like name is', { name: s.name, like: found.like })
      : refused('no such voter', { voter: s.name });
  if (found?.kind === 'several') return refused('name is not unique', { name: s.name, groups: found.groups.join('、') });
  const because = found
    ? avoidsFor(e, round, found.person, s.role)
    : round.candidates.find((c) => comparable(c.name) === comparable(s.name))?.name;
  if (because) return refused('staff must avoid', { name: s.name, candidate: because }, answerOn(staffAvoidance, g.law));
  return {
    person: found?.person,
    name: s.name,
    role: s.role,
    station: s.station,
    ...(s.box === undefined ? {} : { box: s.box }),
  };
};
