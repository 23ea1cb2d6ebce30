// What is missing with the representatives and heads, and what the law would have otherwise: pointed at with its sum and article. It refuses nothing; choosing.ts does.
import type { LawOfTheDay } from '../../law/answer.ts';
import {
  answerOn,
  citesOf,
  householdsPerRepresentative,
  representativesListWithRoll,
  womenRepresentatives,
} from '../../law/rules.ts';
import { formula, reaches } from '../../law/share.ts';
import { w, type Words } from '../duties/step.ts';
import type { Election } from '../election.ts';
import { chosenToElect, electingOffice, electorsChanged, modeOf } from '../roll/electors.ts';
import { holdersOf, type Office } from './representatives.ts';

export interface Pointed {
  readonly words: Words;
  readonly cites?: Words;
}

const groupsOf = (e: Election): readonly number[] => Array.from({ length: e.begun?.groups ?? 0 }, (_, i) => i + 1);
const inGroup = (e: Election, office: Office, group: number) => holdersOf(e, office).filter((h) => h.group === group);
/** 1、2、3 … of many the first. */
const listed = (of: readonly (number | string)[]): string =>
  of.length > 12 ? `${of.slice(0, 12).join('、')} 等 ${of.length}` : of.join('、');

/** A household of the roll, with those of its voters. */
export interface Household {
  readonly group: number;
  readonly household: string;
  readonly voters: readonly string[];
}

/** The households that the roll tells and for which nobody votes, in the order of the groups. */
export const unrepresented = (e: Election): readonly Household[] => {
  const of = new Map<string, { group: number; household: string; voters: string[] }>();
  for (const v of e.roll.voters.values()) {
    if (v.household === undefined) continue;
    const key = `${v.group} ${v.household}`;
    const known = of.get(key);
    if (known) known.voters.push(v.voter);
    else of.set(key, { group: v.group, household: v.household, voters: [v.voter] });
  }
  for (const { group, household } of e.representatives.households.values()) of.delete(`${group} ${household ?? ''}`);
  return [...of.values()].toSorted((a, b) => a.group - b.group);
};

/** Households of a group, as its last meeting told them. */
export const householdsOf = (e: Election, group: number): number | undefined =>
  e.representatives.meetings.findLast((m) => m.group === group && m.households !== undefined)?.households;

/** Women among the representatives, with the sum where the law asks for a share (VC 29: a third). */
export const womenAmong = (e: Election, law: LawOfTheDay) => {
  const all = holdersOf(e, 'representative');
  const women = all.filter((h) => h.woman).length;
  const share = answerOn(womenRepresentatives, law);
  return {
    women,
    of: all.length,
    asked: share.kind === 'fixed' || (share.kind === 'plan' && share.decided),
    reached: reaches(share.value, women, all.length),
    formula: formula(share.value, women, all.length),
    cites: citesOf(share),
  };
};

/** Everything to be pointed at on a day, in the order in which it is put right. */
export const pointedAt = (e: Election, law: LawOfTheDay): readonly Pointed[] => {
  if (!e.begun) return [];
  return [...whoIsMissing(e), ...inShares(e, law), ...posted(e, law)];
};

const whoIsMissing = (e: Election): readonly Pointed[] => {
  const found: Pointed[] = [];
  const without = (office: Office) => groupsOf(e).filter((group) => inGroup(e, office, group).length === 0);
  const groupsWithout = without('representative');
  const begun = holdersOf(e, 'representative').length > 0 || modeOf(e) === 'representatives';
  if (begun && groupsWithout.length > 0)
    found.push({
      words: w(`第 ${listed(groupsWithout)} 组还没有代表`, `without a representative: groups ${groupsWithout.join(', ')}`),
    });
  const headless = begun || holdersOf(e, 'group head').length > 0 ? without('group head') : [];
  if (headless.length > 0)
    found.push({ words: w(`第 ${listed(headless)} 组还没有组长`, `without a head: groups ${headless.join(', ')}`) });
  for (const group of groupsOf(e)) {
    const vacant = vacancies(e, group);
    if (vacant > 0)
      found.push({
        words: w(
          `第 ${group} 组代表出缺 ${vacant} 人，应由该组另行推选`,
          `group ${group} has lost ${vacant} representative(s) and chooses anew`,
        ),
      });
  }
  const households = modeOf(e) === 'households' ? unrepresented(e) : [];
  if (households.length > 0)
    found.push({
      words: w(
        `名册上有 ${households.length} 户还没有户代表：${listed(households.map((h) => `${h.group} 组 ${h.household}`))}`,
        `${households.length} households of the roll have no representative yet`,
      ),
    });
  return found;
};

/** How many representatives a group has lost and not chosen again. */
const vacancies = (e: Election, group: number): number =>
  e.representatives.changes
    .filter((c) => c.office === 'representative' && c.group === group)
    .reduce((vacant, c) => (c.left ? vacant + 1 : Math.max(0, vacant - 1)), 0);

const inShares = (e: Election, law: LawOfTheDay): readonly Pointed[] => {
  const range = answerOn(householdsPerRepresentative, law);
  const { min, max } = range.value;
  const outside = (who: Words, households: number | undefined, people: number): readonly Pointed[] => {
    if (households === undefined || people === 0 || (households >= min * people && households <= max * people)) return [];
    const [share, sign] = households > max * people ? [max, '>'] : [min, '<'];
    const sum = `${households} ${sign} ${share} × ${people} = ${share * people}`;
    return [
      {
        words: w(
          `${who.zh} ${households} 户、代表 ${people} 人（${sum}）：一般每 ${min} 户至 ${max} 户推选一人${e.begun?.kind === 'village' ? '，由小组推选若干人的不受此限' : '，也可以在适当范围内推选'}`,
          `${who.en}: ${people} for ${households} households (${sum}); in general one for ${min} to ${max}`,
        ),
        cites: citesOf(range),
      },
    ];
  };
  const groups = groupsOf(e).flatMap((group) =>
    outside(w(`第 ${group} 组`, `group ${group}`), householdsOf(e, group), inGroup(e, 'representative', group).length),
  );
  const whole = groupsOf(e).some((group) => householdsOf(e, group) !== undefined)
    ? []
    : outside(w('全部', 'in all'), e.basic?.households, holdersOf(e, 'representative').length);
  const women = womenAmong(e, law);
  return [
    ...groups,
    ...whole,
    ...(women.of > 0 && women.asked && !women.reached
      ? [
          {
            words: w(
              `代表 ${women.of} 人中妇女 ${women.women} 人，不足三分之一（${women.formula}）`,
              `${women.women} women among ${women.of} representatives are less than a third (${women.formula})`,
            ),
            cites: women.cites,
          },
        ]
      : []),
  ];
};

/** Whether those who elect are on the roll, and whether the list that hangs is still theirs. */
const posted = (e: Election, law: LawOfTheDay): readonly Pointed[] => {
  if (electingOffice(e) === undefined) return [];
  const cites = citesOf(answerOn(representativesListWithRoll, law));
  const strange = holdersOf(e, 'representative').filter(
    (h) => chosenToElect(e).includes(h.person) && !e.roll.voters.has(h.person),
  );
  const last = e.roll.postings.at(-1);
  const now = chosenToElect(e).length;
  return [
    ...(strange.length > 0 && e.roll.voters.size > 0
      ? [
          {
            words: w(
              `代表${strange.map((h) => h.name).join('、')}不在名册上`,
              `not on the roll: ${strange.map((h) => h.name).join(', ')}`,
            ),
            cites,
          },
        ]
      : []),
    ...(last?.electors !== undefined && electorsChanged(e)
      ? [
          {
            words: w(
              `名单公布时 ${last.electors} 人，现为 ${now} 人或者有变动，应重新公布`,
              `the list was posted with ${last.electors}; it has changed (${now} now) and is posted anew`,
            ),
            cites,
          },
        ]
      : []),
  ];
};
