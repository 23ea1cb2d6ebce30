// Chapter 投票, who works at the poll: nobody who stands as a candidate, and no declared near relative of one. How many scrutineers watch a station is counted over those who still may.
import { z } from 'zod';
import { answerOn, staffAvoidance } from '../law/rules.ts';
import { type Ground, order } from './chapter.ts';
import type { Election } from './election.ts';
import { kinOf } from './leaving.ts';
import { findByName } from './naming.ts';
import { comparable, groupNo, name, type PersonId, type StationNo, stationNo } from './person.ts';
import { type Round, type StaffMember, type StaffRole, staffRoles } from './poll.ts';
import { type Refusal, refused } from './refusal.ts';

const namedShape = z.strictObject({
  name,
  group: groupNo.optional().describe('重名时写组号'),
  role: z.enum(staffRoles),
  station: stationNo.optional(),
  outside: z.boolean().default(false).describe('不是本村（社区）选民'),
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
      const taken = new Set(round.staff.map(placeOf));
      const staff: StaffMember[] = [];
      for (const named of o.staff) {
        const member = memberOf(e, round, named, g);
        if ('kind' in member) return member;
        if (taken.has(placeOf(member))) return refused('a person twice', { name: member.name });
        taken.add(placeOf(member));
        staff.push(member);
      }
      return [{ fact: 'StaffAppointed', on: g.on, round: round.number, staff }];
    },
  }),
} as const;

/** One place at the poll: who, as what, where. */
const placeOf = (s: StaffMember) => `${s.person ?? comparable(s.name)} ${s.role} ${s.station ?? ''}`;

/** Who is meant by a name of the list, unless he is not found or may not work at this poll. */
const memberOf = (e: Election, round: Round, s: z.output<typeof namedShape>, g: Ground): StaffMember | Refusal => {
  if (s.station !== undefined && !round.stations.has(s.station)) return refused('no such station', { station: s.station });
  const found = s.outside ? undefined : findByName(e, s.name, s.group);
  if (found?.kind === 'none')
    return found.like
      ? refused('name not found, a like name is', { name: s.name, like: found.like })
      : refused('no such voter', { voter: s.name });
  if (found?.kind === 'several') return refused('name is not unique', { name: s.name, groups: found.groups.join('、') });
  const because = found
    ? avoidsFor(e, round, found.person)
    : round.candidates.find((c) => comparable(c.name) === comparable(s.name))?.name;
  if (because) return refused('staff must avoid', { name: s.name, candidate: because }, answerOn(staffAvoidance, g.law));
  return { person: found?.person, name: s.name, role: s.role, station: s.station };
};

/** The candidate because of whom a person may not work at this vote: himself or a declared near relative. */
const avoidsFor = (e: Election, round: Round, p: PersonId): string | undefined => {
  const kin = kinOf(e, p);
  const because = round.candidates.find((c) => c.person === p) ?? round.candidates.find((c) => kin.includes(c.person));
  return because?.name;
};

const watches = new Set<StaffRole>(['chief scrutineer', 'scrutineer']);

/** How many scrutineers watch a station: each person once, and none who has since become a candidate or a candidate's declared near relative. */
export const scrutineersAt = (e: Election, round: Round, no: StationNo): number => {
  const here = round.staff.filter((x) => x.station === no && watches.has(x.role));
  const free = here.filter((x) => !(x.person && avoidsFor(e, round, x.person)));
  return new Set(free.map((x) => x.person ?? comparable(x.name))).size;
};
