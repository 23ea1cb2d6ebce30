// Chapter 当选人员情况: what is published of the elected besides their names and votes — education, political affiliation, ethnicity, who served the term before — and of the committee before them; the same of candidates, and counts of representatives, as the reporting forms ask. Ages and sexes are not told twice: they come from the roll.
import { z } from 'zod';
import { ageOn } from '../../law/days.ts';
import { notOfTheElected, twiceIn, type Winner, winners } from './aftermath.ts';
import { order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { comparable, count, name } from '../person.ts';
import { refused } from '../refusal.ts';
import { holdersOf, type Office, offices } from '../representatives/representatives.ts';
import { between } from '../stages.ts';

export const educations = ['primary', 'junior high', 'senior high', 'college', 'bachelor', 'postgraduate'] as const;
export const affiliations = ['party member', 'youth league', 'democratic party', 'none'] as const;
export interface Described {
  readonly name: string;
  readonly education?: (typeof educations)[number] | undefined;
  readonly politics?: (typeof affiliations)[number] | undefined;
  /** 汉族, 回族 … as it is published. */
  readonly ethnicity?: string | undefined;
  /** Served in the committee of the term before. */
  readonly again?: boolean | undefined;
}
export interface Profile {
  readonly people: readonly Described[];
  /** The committee of the term before: how many, women among them, their ages when they were elected, without names. */
  readonly lastMembers?: number | undefined;
  readonly lastWomen?: number | undefined;
  readonly lastAges?: readonly number[] | undefined;
}

/** How many of those who hold an office are party members, and of a minority; no names. */
export interface OfficeCounts {
  readonly office: Office;
  readonly party?: number | undefined;
  readonly minorities?: number | undefined;
}
/** What the reporting forms ask of candidates and of representatives. */
export interface Reported {
  readonly people: readonly Described[];
  readonly offices: readonly OfficeCounts[];
}

const person = (whom: string) =>
  z.strictObject({
    name: name.describe(whom),
    education: z
      .enum(educations)
      .optional()
      .describe(
        '文化程度：primary 小学, junior high 初中, senior high 高中（中专）, college 大专, bachelor 本科, postgraduate 研究生',
      ),
    politics: z
      .enum(affiliations)
      .optional()
      .describe('政治面貌：party member 中共党员, youth league 共青团员, democratic party 民主党派, none 群众'),
    ethnicity: z
      .string()
      .trim()
      .regex(/^\p{Script=Han}{1,10}$/u)
      .optional()
      .describe('民族，如“汉族”'),
    again: z.boolean().optional().describe('是否上届成员（连任）'),
  });

export const profileOrders = {
  describePeople: order({
    zh: '登记候选人和代表的统计情况',
    en: 'record what the reporting forms ask of candidates and of representatives',
    stages: between('nomination', 'handover'),
    schema: z.strictObject({
      people: z.array(person('候选人或者被提名人')).max(400).default([]).describe('只登记已经公布的情况'),
      offices: z
        .array(
          z.strictObject({
            office: z.enum(offices).describe('representative 代表, group head 小组长 等'),
            party: count.optional().describe('其中党员'),
            minorities: count.optional().describe('其中少数民族'),
          }),
        )
        .max(offices.length)
        .default([])
        .describe('只登记人数，不写姓名'),
    }),
    decide: (e, o, g) => {
      const stranger = o.people.find((p) => !e.nomination.nominees.some((n) => comparable(n.name) === comparable(p.name)));
      if (stranger) return refused('not a candidate', { name: stranger.name });
      const wrong = twiceIn(o.people);
      if (wrong) return wrong;
      for (const { office, party = 0, minorities = 0 } of o.offices) {
        const held = office === 'household representative' ? e.representatives.households.size : holdersOf(e, office).length;
        if (Math.max(party, minorities) > held)
          return refused('meeting numbers do not add up', { count: Math.max(party, minorities), of: held });
      }
      return [{ fact: 'PeopleDescribed', on: g.on, ...o }];
    },
  }),
  recordProfile: order({
    zh: '登记当选人员情况',
    en: 'record what is published of the elected, and of the term before',
    stages: ['handover'],
    schema: z.strictObject({
      people: z.array(person('当选人')).min(1).max(40),
      lastMembers: z.number().int().min(1).max(40).optional().describe('上届成员人数'),
      lastWomen: count.optional().describe('上届成员中的妇女'),
      lastAges: z.array(z.number().int().min(1).max(120)).min(1).max(40).optional().describe('上届成员当选时的年龄，不写姓名'),
    }),
    decide: (e, o, g) => {
      const wrong = notOfTheElected(e, o.people);
      if (wrong) return wrong;
      const { lastMembers = 0, lastWomen = 0, lastAges } = o;
      if (lastWomen > lastMembers) return refused('meeting numbers do not add up', { count: lastWomen, of: lastMembers });
      if (lastAges && lastAges.length !== lastMembers)
        return refused('meeting numbers do not add up', { count: lastAges.length, of: lastMembers });
      return [{ fact: 'ProfileRecorded', on: g.on, ...o }];
    },
  }),
} as const;

/** The elected as the roll knows them; `ages` on the day of the vote that elected each. Fewer are `known` where the roll is not at hand, as in a public archive. */
export const electedOnTheRoll = (
  e: Election,
): { readonly people: readonly Winner[]; readonly women: number; readonly known: number; readonly ages: readonly number[] } => {
  const people = winners(e);
  const secrets = people.flatMap((w) => {
    const secret = w.person === undefined ? undefined : e.roll.voters.get(w.person)?.secret;
    const on = e.rounds[w.round - 1]?.day;
    return secret && on ? [{ sex: secret.sex, age: ageOn(secret.born, on) }] : [];
  });
  return {
    people,
    women: secrets.filter((s) => s.sex === 'woman').length,
    known: secrets.length,
    ages: secrets.map((s) => s.age),
  };
};

/** What was recorded of somebody as a candidate, under his name. */
export const describedCandidate = (e: Election, of: { readonly name: string }): Described | undefined =>
  e.aftermath.described.people.get(comparable(of.name));

/** What was recorded of those whose election stands, in the order of the votes; what was told of them as candidates is not asked again. */
export const described = (e: Election): readonly Described[] => {
  const told = e.aftermath.profile?.people ?? [];
  return winners(e).flatMap((w): readonly Described[] => {
    const before = describedCandidate(e, w);
    const after = told.find((p) => comparable(p.name) === comparable(w.name));
    return before || after ? [{ ...before, ...after, name: after?.name ?? w.name }] : [];
  });
};
