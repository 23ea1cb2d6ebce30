// Chapter 选民登记, who is entered: a list without a fault or none of it, an entry corrected, a voter removed with the reason; the roll posted in time. What a fault is: rollfaults.ts.
import { z } from 'zod';
import { dateOfRule } from '../law/calendar.ts';
import { answerOn, representativesListWithRoll, rollPosting } from '../law/rules.ts';
import { type Ground, order } from './chapter.ts';
import { losesOffices } from './choosing.ts';
import type { Election } from './election.ts';
import { chosenToElect, modeOf } from './electors.ts';
import { isOnRecord } from './keepers.ts';
import { comparable, groupNo, name, personId } from './person.ts';
import { type Refusal, refused } from './refusal.ts';
import { holdersOf } from './representatives.ts';
import { groundOf, membersToCome, onTheRoll, rollFaults } from './rollfaults.ts';
import { privateOf, rowShape } from './rollrow.ts';
import { between } from './stages.ts';

export const registrationOrders = {
  registerVoters: order({
    zh: '登记选民',
    en: 'register voters',
    stages: between('registration', 'candidacy'),
    schema: z.strictObject({ rows: z.array(rowShape).min(1).max(400_000) }),
    decide: (e, o, g) => {
      const faults = [...rollFaults(groundOf(e, g.law, g.on), o.rows), ...onTheRoll(e, o.rows)];
      if (faults.length > 0) return refused('roll has faults', { faults: faults.length, rows: o.rows.length }, undefined, faults);
      const members = membersToCome(e);
      return o.rows.map((r, i) => {
        const voter = members.get(`${comparable(r.name)}/${r.group}`) ?? g.mint('p');
        return {
          fact: 'VoterRegistered' as const,
          on: g.on,
          voter,
          no: e.roll.lastNo + 1 + i,
          group: r.group,
          category: r.category,
          secret: { of: voter, ...privateOf(r) },
        };
      });
    },
  }),
  correctVoter: order({
    zh: '更正选民登记',
    en: 'correct an entry of the roll',
    stages: between('registration', 'candidacy'),
    schema: z.strictObject({
      voter: personId,
      because: z.string().min(1).max(200),
      group: groupNo.optional(),
      name: name.optional(),
      phone: z.string().max(40).optional(),
      address: z.string().max(200).optional(),
    }),
    decide: (e, o, g) => {
      const v = e.roll.voters.get(o.voter);
      if (!v?.secret) return refused('no such voter', { voter: o.voter });
      const { voter: _, because, group, ...change } = o;
      const stations = [...(e.rounds.at(-1)?.stations.values() ?? [])];
      if (
        group !== undefined &&
        (group > (e.begun?.groups ?? group) || (stations.length > 0 && !stations.some((s) => s.groups.includes(group))))
      )
        return refused('a group without a station', { group });
      const changed = Object.fromEntries(Object.entries(change).filter(([, x]) => x !== undefined));
      return [
        { fact: 'VoterCorrected', on: g.on, voter: v.voter, group, secret: { of: v.voter, because, ...v.secret, ...changed } },
      ];
    },
  }),
  removeVoter: order({
    zh: '从名册中除名',
    en: 'remove a voter from the roll',
    stages: between('registration', 'candidacy'),
    schema: z.strictObject({
      voter: personId,
      because: z.enum([
        'died',
        'moved away',
        'registered elsewhere',
        'deprived of political rights',
        'entered by mistake',
        'declined to take part',
      ]),
    }),
    decide: (e, o, g) =>
      e.roll.voters.has(o.voter)
        ? [{ fact: 'VoterRemoved', on: g.on, voter: o.voter, because: o.because }, ...losesOffices(e, o.voter, g)]
        : refused('no such voter', { voter: o.voter }),
  }),
  postRoll: order({
    zh: '公布选民名单',
    en: 'post the roll',
    stages: between('registration', 'candidacy'),
    schema: z.strictObject({
      places: z.array(name).min(1).max(500).describe('张贴地点'),
      list: z.string().default('').describe('名单的摘要，由系统计算 · digest of the list, computed by the office'),
    }),
    decide: (e, o, g) => {
      if (!e.electionDay) return refused('election day is not fixed');
      if (e.roll.voters.size === 0) return refused('nobody is on the roll');
      const posting = answerOn(rollPosting, g.law);
      const { day: last } = dateOfRule(rollPosting, e.electionDay, g.law);
      const first = e.roll.postings[0];
      if (!first && g.on > last && !isOnRecord(e, rollPosting))
        return refused('roll posted too late', { on: g.on, last, days: posting.value }, posting);
      const without = withoutRepresentatives(e, g);
      if (without) return without;
      const before = e.roll.postings.at(-1);
      const electors = modeOf(e) === 'voters' ? {} : { electors: chosenToElect(e).length };
      return [
        {
          fact: 'RollPosted',
          on: g.on,
          version: (before?.version ?? 0) + 1,
          voters: e.roll.voters.size,
          ...electors,
          list: o.list,
          before: before?.list,
          places: o.places,
        },
      ];
    },
  }),
} as const;

/** Where representatives elect, their list is posted with the roll (RC 17), and each of them is on the roll. */
const withoutRepresentatives = (e: Election, g: Ground): Refusal | undefined => {
  if (modeOf(e) === 'voters') return undefined;
  const listed = answerOn(representativesListWithRoll, g.law);
  const chosen = chosenToElect(e);
  if (listed.value && chosen.length === 0 && !isOnRecord(e, representativesListWithRoll))
    return refused('representatives are not listed', {}, listed);
  const strange = holdersOf(e, 'representative').find((h) => chosen.includes(h.person) && !e.roll.voters.has(h.person));
  return strange && refused('representative is not on the roll', { name: strange.name, group: strange.group }, listed);
};
