// The roll and one person's story as they may be seen by whoever asks: counts by group for everybody, the posted list for poll staff, masked rows for those who keep the roll.
import { cardOf } from '../../election/roll/cardbook.ts';
import { electorsByGroup, modeOf } from '../../election/roll/electors.ts';
import { masked } from '../../election/roll/roll.ts';
import type { PersonId } from '../../election/person.ts';
import type { Voter } from '../../election/roll/roll.ts';
import { categories, postingStates } from '../../papers/words/terms.ts';
import type { OpenElection, Who } from '../door.ts';
import type { PersonScreen, RollRowShown, RollScreen } from '../screens.ts';
import { sayFact } from './factwords.ts';
import { rollIndex, type RollQuery, searchRoll } from './rollindex.ts';
import { maskedPhone, type Sight, sightOf } from './sight.ts';
import { trailOf } from './trail.ts';

/** A page of at most this many rows. */
const mostRows = 1000;

/** The roll: how many, how they divide, and the rows of one page of a search. */
export const rollScreen = (open: OpenElection, who: Who, query: RollQuery = {}): RollScreen => {
  const index = rollIndex(open),
    sight = sightOf(open, who),
    e = open.election();
  const { added, corrected } = e.roll.unposted,
    unposted = new Set([...added, ...corrected]);
  const found = sight === 'counts' ? [] : searchRoll(index, query, sight === 'keeps the roll', unposted);
  const from = Math.max(0, query.offset ?? 0),
    limit = Math.min(mostRows, Math.max(0, query.limit ?? 100));
  const total = index.sorted.length,
    people = e.basic?.eligible;
  return {
    version: trailOf(open).roll,
    total,
    found: sight === 'counts' ? 0 : found.length,
    groups: [...index.groups].map(([group, voters]) => ({ group, voters })),
    men: index.men,
    women: index.women,
    ...(modeOf(e) === 'voters' ? {} : { electors: electing(open) }),
    states: { complete: total - index.unverified, unverified: index.unverified, unposted: unposted.size },
    ...(people === undefined || people === 0 ? {} : { eligible: { people, perMille: Math.floor((total * 1000) / people) } }),
    postings: e.roll.postings.map(({ on, version, voters, state }) => ({ on, version, voters, words: postingStates[state] })),
    rows: found.slice(from, from + limit).map((v) => rowShown(open, v, sight)),
  };
};

const electing = (open: OpenElection) => {
  const groups = [...electorsByGroup(open.election())].map(([group, voters]) => ({ group, voters }));
  return { total: groups.reduce((n, one) => n + one.voters, 0), groups: groups.toSorted((a, b) => a.group - b.group) };
};

const rowShown = (open: OpenElection, v: Voter, sight: Sight): RollRowShown => {
  const keeps = sight === 'keeps the roll',
    known = v.secret;
  return {
    voter: v.voter,
    no: v.no,
    name: known?.name ?? '（已删除）',
    sex: known?.sex ?? 'man',
    group: v.group,
    born: keeps ? (known?.born ?? '') : '',
    idNumber: keeps ? masked(known?.idNumber ?? '') : '****',
    ...(keeps && known?.phone ? { phone: maskedPhone(known.phone) } : {}),
    ...(keeps && v.household ? { household: v.household } : {}),
    ...(keeps ? { category: categories[v.category] } : {}),
    card: cardOf(open.election(), v.voter)?.state === 'delivered',
  };
};

const groundsOf = ({ secret }: Voter): PersonScreen['grounds'] => ({
  ...(secret?.since ? { since: secret.since } : {}),
  ...(secret?.asked === undefined ? {} : { asked: secret.asked }),
  ...(secret?.agreed ? { agreed: secret.agreed } : {}),
});

/** One voter with what happened to the entry; undefined where there is none, or where whoever asks may not see it. */
export const personScreen = (open: OpenElection, who: Who, voter: string): PersonScreen | undefined => {
  const sight = sightOf(open, who);
  const v = open.election().roll.voters.get(voter as PersonId);
  if (!v || sight === 'counts') return undefined;
  const places = sight === 'keeps the roll' ? (trailOf(open).people.get(voter) ?? []) : [];
  const facts = places.flatMap((p) => open.recorded(p, p + 1));
  const cards = facts.length > 0 ? open.election().roll.cards.get(v.group) : undefined;
  return {
    row: rowShown(open, v, sight),
    grounds: sight === 'keeps the roll' ? groundsOf(v) : {},
    story: [
      ...facts.map(({ written, fact }) => ({ on: fact.on, words: sayFact(open.election(), fact), position: written.position })),
      ...(cards
        ? [
            {
              on: cards.on,
              words: { zh: `所在 ${v.group} 组的选民证已发放`, en: `voter cards of group ${v.group} delivered` },
              position: 0,
            },
          ]
        : []),
    ],
  };
};
