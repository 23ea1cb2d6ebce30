// Chapter 组成: who among those in office are women, and what the law asks of how the bodies are made up: representatives and women in their meeting, a woman in the committee, nobody in two bodies that watch each other. It finds and shows the sums; who is chosen people decide.
import { z } from 'zod';
import type { Happened } from '../../assembly/chapter.ts';
import { refusal } from '../../assembly/chapter.ts';
import { type Sum, sum } from '../../assembly/quorum.ts';
import type { Answer, LawOfTheDay } from '../../law/answer.ts';
import {
  answerOn,
  binds,
  committeeSeats,
  groupHead,
  representativesShare,
  supervisorsExclude,
  womanMember,
  womenRepresentatives,
} from '../../law/rules.ts';
import { committeeOffices, type Office } from './offices.ts';
import { inOffice, termOrder } from './form.ts';
import type { Holder, Term } from './term.ts';

export type ComposingFacts = Happened<'WomenTold', { people: readonly string[] }>;

export const composingOrders = {
  tellWomen: termOrder({
    zh: '登记在任人员中的妇女',
    en: 'tell who of those in office are women',
    schema: z.strictObject({
      people: z
        .array(z.string().min(1).max(80))
        .max(2000)
        .meta({
          zh: '其中的妇女',
          en: 'the women among them',
          pick: 'holder',
          hint: { zh: '选出全部妇女，其余在任的即为男', en: 'choose all women; the others in office are men' },
        }),
    }),
    decide: (t, o, g) => {
      const unknown = o.people.find((p) => !t.holders.some((h) => h.person === p && h.ended === undefined));
      return unknown === undefined
        ? [{ fact: 'WomenTold', on: g.on, people: [...new Set(o.people)] }]
        : refusal('not in that office', { name: t.people.get(unknown) ?? unknown });
    },
  }),
} as const;

export const evolveComposing = (t: Term, f: ComposingFacts): void => {
  for (const h of t.holders) if (h.ended === undefined) h.woman = f.people.includes(h.person);
};

/** What is found of how the bodies are made up. `unknown`: of so many nobody told whether they are women. */
export type Composed =
  | { readonly key: 'representatives in their meeting' | 'women representatives'; readonly sum: Sum; readonly unknown?: number }
  | {
      readonly key: 'woman in the committee' | 'committee too small';
      readonly count: number;
      readonly least: number;
      readonly unknown?: number;
      readonly because: Answer<unknown>;
    }
  | {
      readonly key: 'in two bodies' | 'head is no representative';
      readonly names: readonly string[];
      readonly because: Answer<unknown>;
    };

const people = (all: readonly Holder[]): readonly Holder[] => [...new Map(all.map((h) => [h.person, h])).values()];

/** Everything in which the bodies are not made up as a law or plan that binds asks; nothing where all is well or nobody holds office yet. */
export const composed = (t: Term, law: LawOfTheDay): readonly Composed[] => {
  const members = inOffice(t, ...committeeOffices),
    representatives = people(inOffice(t, 'representative'));
  if (members.length === 0) return [];
  return [...ofMeeting(members, representatives, law), ...ofCommittee(members, law), ...apart(t, law)];
};

const ofMeeting = (members: readonly Holder[], representatives: readonly Holder[], law: LawOfTheDay): readonly Composed[] => {
  const all = people([...representatives, ...members]).length;
  if (representatives.length === 0) return [];
  const share = answerOn(representativesShare, law),
    women = answerOn(womenRepresentatives, law);
  const own = sum(share, representatives.length, all),
    theirs = sum(women, representatives.filter((h) => h.woman === true).length, all);
  const unknown = representatives.filter((h) => h.woman === undefined).length;
  return [
    ...(own.reached || !binds(share) ? [] : [{ key: 'representatives in their meeting', sum: own } as const]),
    ...(theirs.reached || !binds(women)
      ? []
      : [{ key: 'women representatives', sum: theirs, ...(unknown > 0 ? { unknown } : {}) } as const]),
  ];
};

const ofCommittee = (members: readonly Holder[], law: LawOfTheDay): readonly Composed[] => {
  const seats = answerOn(committeeSeats, law),
    woman = answerOn(womanMember, law);
  const women = members.filter((h) => h.woman === true).length,
    unknown = members.filter((h) => h.woman === undefined).length;
  return [
    ...(members.length < seats.value.min && binds(seats)
      ? [{ key: 'committee too small', count: members.length, least: seats.value.min, because: seats } as const]
      : []),
    ...(women < woman.value && binds(woman) && unknown < members.length
      ? [
          {
            key: 'woman in the committee',
            count: women,
            least: woman.value,
            ...(unknown > 0 ? { unknown } : {}),
            because: woman,
          } as const,
        ]
      : []),
  ];
};

/** Nobody sits in the committee and in the body that supervises it; where the law says so, a head is one of the representatives. */
const apart = (t: Term, law: LawOfTheDay): readonly Composed[] => {
  const exclude = answerOn(supervisorsExclude, law),
    head = answerOn(groupHead, law);
  const both = inBoth(
    t,
    inOffice(t, 'supervisor', 'head of supervision').map((h) => h.name),
  );
  const heads = notRepresentatives(
    t,
    inOffice(t, 'head').map((h) => h.name),
    law,
  );
  return [
    ...(both.length > 0 && binds(exclude) ? [{ key: 'in two bodies', names: both, because: exclude } as const] : []),
    ...(heads.length > 0 ? [{ key: 'head is no representative', names: heads, because: head } as const] : []),
  ];
};

const namesOf = (t: Term, ...of: readonly Office[]): ReadonlySet<string> => new Set(inOffice(t, ...of).map((h) => h.name));

/** Who of these sits in the committee. */
export const inBoth = (t: Term, names: readonly string[]): readonly string[] => {
  const members = namesOf(t, ...committeeOffices);
  return names.filter((n) => members.has(n));
};

/** Who of these is no representative, where a head must be one (RC 13); nobody where the law does not ask it or no representative is on record. */
export const notRepresentatives = (t: Term, names: readonly string[], law: LawOfTheDay): readonly string[] => {
  const head = answerOn(groupHead, law),
    representatives = namesOf(t, 'representative');
  if (head.value !== 'chosen from its representatives' || !binds(head) || representatives.size === 0) return [];
  return names.filter((n) => !representatives.has(n));
};
