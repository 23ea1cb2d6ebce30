// Who stands for whom: representatives, heads and leaders group by group, who of them elects and how many must come, women among them, what is missing. Names of household representatives only as the posted list may be seen.
import { chosenToElect, modeOf } from '../../election/roll/electors.ts';
import { householdsOf, pointedAt, unrepresented, womenAmong } from '../../election/representatives/representation.ts';
import { holdersOf } from '../../election/representatives/representatives.ts';
import { answerOn, citesOf, representativesListWithRoll, turnoutForValidity } from '../../law/rules.ts';
import { leastThatReaches } from '../../law/share.ts';
import { leavingReasons, offices } from '../../papers/words/terms.ts';
import type { OpenElection, Who } from '../door.ts';
import type { RepresentativesScreen } from '../screens-nomination.ts';
import { sightOf } from './sight.ts';

/** Households without a representative that are shown at once. */
const mostMissing = 200;

export const representativesScreen = (open: OpenElection, who: Who): RepresentativesScreen => {
  const e = open.election(),
    law = open.law(),
    mode = modeOf(e);
  const sees = sightOf(open, who) !== 'counts';
  const nameOf = (person: string): string => e.roll.voters.get(person)?.secret?.name ?? '（已删除）';
  const ofGroup = <T extends { readonly group: number }>(list: readonly T[], group: number) =>
    list.filter((h) => h.group === group);
  const households = [...e.representatives.households].map(([person, h]) => ({ person, ...h }));
  const voters = new Map<number, number>();
  for (const v of e.roll.voters.values()) voters.set(v.group, (voters.get(v.group) ?? 0) + 1);
  const [reps, heads, leaders] = [holdersOf(e, 'representative'), holdersOf(e, 'group head'), holdersOf(e, 'building leader')];
  const missing = mode === 'households' && sees ? unrepresented(e) : [];
  return {
    kind: e.begun?.kind ?? 'village',
    mode,
    ...(mode === 'voters' ? {} : { elect: electing(open) }),
    representatives: reps.length,
    heads: heads.length,
    leaders: leaders.length,
    households: households.length,
    groups: Array.from({ length: e.begun?.groups ?? 0 }, (_, i) => i + 1).map((group) => {
      const told = householdsOf(e, group),
        head = ofGroup(heads, group)[0]?.name;
      return {
        group,
        voters: voters.get(group) ?? 0,
        ...(told === undefined ? {} : { households: told }),
        ...(head === undefined ? {} : { head }),
        representatives: ofGroup(reps, group).map(({ person, name, woman, votes }) => ({
          person,
          name,
          woman,
          ...(votes === undefined ? {} : { votes }),
        })),
        leaders: ofGroup(leaders, group).map(({ name, building }) => ({ name, building: building ?? '' })),
        represented: ofGroup(households, group).length,
        householdNames: sees
          ? ofGroup(households, group).map(({ person, household }) => ({ name: nameOf(person), household: household ?? '' }))
          : [],
      };
    }),
    women: womenAmong(e, law),
    pointed: pointedAt(e, law),
    missing: missing
      .slice(0, mostMissing)
      .map(({ group, household, voters: of }) => ({ group, household, names: of.map(nameOf) })),
    left: e.representatives.left.map(({ on, office, person, name, group, because }) => ({
      on,
      group,
      office: offices[office],
      because: leavingReasons[because],
      name: name ?? (sees ? nameOf(person) : ''),
    })),
  };
};

/** How many elect, since when their list hangs, and how many of them must vote for the election to be valid. */
const electing = (open: OpenElection): NonNullable<RepresentativesScreen['elect']> => {
  const e = open.election(),
    law = open.law();
  const turnout = answerOn(turnoutForValidity, law);
  const count = chosenToElect(e).length;
  const last = e.roll.postings.at(-1);
  return {
    count,
    needed: leastThatReaches(turnout.value, count),
    turnout: citesOf(turnout),
    list: citesOf(answerOn(representativesListWithRoll, law)),
    ...(last?.electors === undefined ? {} : { posted: { on: last.on, count: last.electors } }),
  };
};
