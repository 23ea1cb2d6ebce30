// Chapter 当选人员情况: what is published of the elected besides their names and votes — education, political affiliation, who served the term before — and of the committee before them. Ages and sexes are not told twice: they come from the roll.
import { z } from 'zod';
import { ageOn } from '../../law/days.ts';
import { notOfTheElected, type Winner, winners } from './aftermath.ts';
import { order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { comparable, count, name } from '../person.ts';
import { refused } from '../refusal.ts';

export const educations = ['primary', 'junior high', 'senior high', 'college', 'bachelor', 'postgraduate'] as const;
export const affiliations = ['party member', 'youth league', 'democratic party', 'none'] as const;
export interface Described {
  readonly name: string;
  readonly education?: (typeof educations)[number] | undefined;
  readonly politics?: (typeof affiliations)[number] | undefined;
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

export const profileOrders = {
  recordProfile: order({
    zh: '登记当选人员情况',
    en: 'record what is published of the elected, and of the term before',
    stages: ['handover'],
    schema: z.strictObject({
      people: z
        .array(
          z.strictObject({
            name: name.describe('当选人'),
            education: z.enum(educations).optional().describe('文化程度：primary 小学, junior high 初中, senior high 高中（中专）, college 大专, bachelor 本科, postgraduate 研究生'),
            politics: z.enum(affiliations).optional().describe('政治面貌：party member 中共党员, youth league 共青团员, democratic party 民主党派, none 群众'),
            again: z.boolean().optional().describe('是否上届成员（连任）'),
          }),
        )
        .min(1)
        .max(40),
      lastMembers: z.number().int().min(1).max(40).optional().describe('上届成员人数'),
      lastWomen: count.optional().describe('上届成员中的妇女'),
      lastAges: z.array(z.number().int().min(1).max(120)).min(1).max(40).optional().describe('上届成员当选时的年龄，不写姓名'),
    }),
    decide: (e, o, g) => {
      const wrong = notOfTheElected(e, o.people);
      if (wrong) return wrong;
      const { lastMembers = 0, lastWomen = 0, lastAges } = o;
      if (lastWomen > lastMembers) return refused('meeting numbers do not add up', { count: lastWomen, of: lastMembers });
      if (lastAges && lastAges.length !== lastMembers) return refused('meeting numbers do not add up', { count: lastAges.length, of: lastMembers });
      return [{ fact: 'ProfileRecorded', on: g.on, ...o }];
    },
  }),
} as const;

/** The elected as the roll knows them; `ages` on the day of the vote that elected each. Fewer are `known` where the roll is not at hand, as in a public archive. */
export const electedOnTheRoll = (e: Election): { readonly people: readonly Winner[]; readonly women: number; readonly known: number; readonly ages: readonly number[] } => {
  const people = winners(e);
  const secrets = people.flatMap((w) => {
    const secret = w.person === undefined ? undefined : e.roll.voters.get(w.person)?.secret;
    const on = e.rounds[w.round - 1]?.day;
    return secret && on ? [{ sex: secret.sex, age: ageOn(secret.born, on) }] : [];
  });
  return { people, women: secrets.filter((s) => s.sex === 'woman').length, known: secrets.length, ages: secrets.map((s) => s.age) };
};

/** What was recorded of those whose election stands. */
export const described = (e: Election): readonly Described[] => {
  const all = winners(e);
  return (e.aftermath.profile?.people ?? []).filter((p) => all.some((w) => comparable(w.name) === comparable(p.name)));
};
