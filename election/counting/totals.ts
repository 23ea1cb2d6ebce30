// From the facts of one round to its totals and their determination. Sums and names only; what concludes is count/determination.ts.
import { type Decision, type Determination, determine, type Finding, type Known } from '../../count/determination.ts';
import { addBoxes, publishable } from '../../count/tally.ts';
import type { BoxTotals, CandidateTotal, KinTie, RoundTotals, StationTotals } from '../../count/totals.ts';
import { ballotRulesOf } from '../../count/verdict.ts';
import type { Day, LawOfTheDay } from '../../law/answer.ts';
import type { Rule } from '../../law/rule.ts';
import { answerOn, ballotsAccounted, citesOf, questionOf } from '../../law/rules.ts';
import type { Kin } from '../beginning/committee.ts';
import type { Election } from '../election.ts';
import { electors } from '../roll/electors.ts';
import { issuedTwice } from '../polling/issued.ts';
import { voidSecondVote } from '../after/aftermath.ts';
import { boxesIn } from './heaps.ts';
import { findByName } from '../naming.ts';
import { type BoxSheet, firstOf, type Round } from '../polling/poll.ts';
import { stationSizes } from '../roll/places.ts';
import { nameOfKey, sheetOf } from './sheet.ts';

/** The law this election stands under: its kind, province, election day (until that is fixed, the day asked), mode and plan. */
export const lawOf = (e: Election, on: Day): LawOfTheDay => ({
  kind: e.begun?.kind ?? 'village',
  ...(e.begun?.province ? { province: e.begun.province } : {}),
  day: e.electionDay ?? on,
  mode: e.begun?.mode ?? 'voters',
  plan: e.plan?.decides ?? {},
});

/** Every heap of the round that is called, with its sheet so far: a box, or the share of a team; one that was mixed into another is none. They stand in the order of the stations: in which order they were opened changes nothing. */
export const boxSheets = (e: Election, round: Round): readonly { readonly box: string; readonly sheet: BoxSheet }[] => {
  const rules = ballotRulesOf(lawOf(e, round.day));
  const open = [...round.stations.values()]
    .flatMap((s) => s.boxes)
    .flatMap((no) => (round.mixed.has(no) ? [] : (round.boxes.get(no) ?? [])));
  return open.map((b) => ({ box: b.box, sheet: sheetOf(round, b, rules) }));
};

/** Whether every box of the round is called to its end, or lies in one that is. */
export const everyBoxCounted = (round: Round): boolean =>
  [...round.stations.values()].every((s) => s.boxes.every((b) => round.boxes.get(b)?.counted));

/** The totals of a round over all its boxes; during the count, over what has been called. `returned` is then the ballots found in the opened boxes. Voters who took part are told by the ballots collected, and are never more than were given one. */
export const roundTotals = (e: Election, round: Round): RoundTotals => {
  if (round.closedToUs && round.published) {
    const { boxes: _, ...totals } = round.published;
    return totals;
  }
  const sheets = boxSheets(e, round).map((b) => b.sheet);
  const sum = (of: (s: BoxSheet) => number) => sheets.reduce((n, s) => n + of(s), 0);
  const stations = [...round.stations.values()];
  const issued = stations.reduce((n, s) => n + (s.closed?.issued ?? 0), 0);
  const returned = [...round.boxes.values()].reduce((n, b) => n + b.returned, 0);
  const votes = new Map<string, number>();
  for (const s of sheets)
    for (const v of s.votes) votes.set(`${v.post} ${v.key}`, (votes.get(`${v.post} ${v.key}`) ?? 0) + v.votes);
  const candidates = (post: string): CandidateTotal[] => {
    const printed = round.candidates.filter((c) => c.post === post);
    const list: CandidateTotal[] = printed.map((c) => ({
      person: c.person,
      name: c.name,
      woman: c.woman,
      votes: votes.get(`${post} ${c.person}`) ?? 0,
    }));
    for (const [k, n] of votes) {
      const key = k.slice(post.length + 1);
      if (k.startsWith(`${post} `) && !printed.some((c) => c.person === key)) list.push(writeIn(e, round, key, n));
    }
    return list;
  };
  return {
    round: round.number,
    ...(round.kind === 'repeat' ? { repeat: true } : {}),
    registered: round.registered ?? electors(e).size,
    participants: stations.every((s) => s.closed) ? Math.min(returned, issued) : returned,
    kinds: [
      {
        kind: 'all',
        issued,
        returned,
        valid: sum((s) => s.valid),
        partValid: sum((s) => s.partValid),
        void: sum((s) => s.void),
        blank: sum((s) => s.blank),
      },
    ],
    contests: round.posts.map((p) => ({ post: p.post, seats: p.seats, kind: 'all', candidates: candidates(p.post) })),
  };
};

/** Near relatives declared, as a determination weighs them. Who is kin to whom is never part of what is published. */
const kinTies = (e: Election): readonly KinTie[] => e.committee.relations.map(({ a, b, kin }) => ({ a, b, kin: tieOf[kin] }));

/** A declared relation as a determination weighs it. */
export const tieOf: Readonly<Record<Kin, KinTie['kin']>> = {
  spouse: 'spouse',
  parent: 'parent or child',
  child: 'parent or child',
  sibling: 'sibling',
  grandparent: 'grandparent or grandchild',
  grandchild: 'grandparent or grandchild',
};

/** What each station accounted for, against the voters who vote there. */
const stationTotals = (e: Election, round: Round): readonly StationTotals[] => {
  const sizes = round.sizes ?? stationSizes(e, round);
  return [...round.stations.values()].flatMap(({ no, opened, closed }) => {
    if (!opened || !closed) return [];
    const { issued, own, byProxy, spoiled, unused } = closed;
    return [{ station: no, voters: sizes.get(no) ?? 0, received: opened.ballots, issued, own, byProxy, spoiled, unused }];
  });
};

/** The totals of a round with what only a determination sees: near relatives, and the sheets of the stations. */
export const weighedTotals = (e: Election, round: Round): RoundTotals => {
  const kin = kinTies(e);
  return {
    ...roundTotals(e, round),
    round: standingBefore(e, round).length + 1,
    stations: stationTotals(e, round),
    ...(kin.length === 0 ? {} : { kin }),
  };
};

/** A name written in, with its person: a candidate for another post, or the one voter who bears it. */
const writeIn = (e: Election, round: Round, key: string, votes: number): CandidateTotal => {
  const name = nameOfKey(round, key);
  const found = key.startsWith('=') ? findByName(e, name) : { kind: 'one' as const, person: key };
  if (found.kind === 'several') return { name, votes, writeIn: true, namesakes: found.groups.length };
  if (found.kind !== 'one') return { name, votes, writeIn: true };
  const woman = sexOf(e, found.person);
  return { person: found.person, name, votes, writeIn: true, ...(woman === undefined ? {} : { woman }) };
};

/** Whether a voter is a woman, where the roll still tells it. */
const sexOf = (e: Election, person: string): boolean | undefined => {
  const sex = e.roll.voters.get(person)?.secret?.sex;
  return sex && sex === 'woman';
};

/** Totals by box as they may be published: shares of one box added up, boxes that were mixed as one, those under 30 ballots or unanimous merged. */
export const publishedBoxes = (e: Election, round: Round): readonly BoxTotals[] =>
  (round.closedToUs && round.published?.boxes) ||
  publishable(
    [...Map.groupBy(boxSheets(e, round), ({ box }) => round.teams.get(box) ?? box)].map(([box, heaps]) => {
      const { votes, ...sums } = addBoxes(heaps.map(({ sheet }) => sheet));
      return {
        boxes: boxesIn(round, box),
        kind: 'all',
        ...sums,
        votes: votes.map((v) => ({ post: v.post, name: nameOfKey(round, v.key), votes: v.votes })),
      };
    }),
  );

/** The votes of this election before a round, less the second votes that are void. */
const standingBefore = (e: Election, round: Round): readonly Round[] =>
  e.rounds.slice(firstOf(e, round).number - 1, round.number - 1).filter((r) => voidSecondVote(e, r) === undefined);

/** What the rounds before settled: who is elected, and for which posts the vote is only repeated among the tied. */
export const knownBefore = (e: Election, round: Round): Known | undefined => {
  const earlier = standingBefore(e, round);
  const last = earlier.at(-1);
  if (!last) return undefined;
  const womanOf = (r: Round, person?: string) =>
    r.candidates.find((c) => c.person === person)?.woman ?? (person ? sexOf(e, person) : undefined);
  const elected = earlier.flatMap((r) =>
    (r.confirmed?.elected ?? []).map((x) => {
      const woman = womanOf(r, x.person);
      return { ...x, ...(woman === undefined ? {} : { woman }) };
    }),
  );
  const how = knownBefore(e, last)?.tied ?? [];
  const tied = determination(e, last)
    .contests.filter((c) => c.tied)
    .map(({ post }) => ({
      post,
      how: how.find((t) => t.post === post)?.how ?? (last.kind !== 'second' ? ('majority' as const) : ('second vote' as const)),
    }));
  return { elected, tied };
};

/** What two people put on record against a rule in this vote: a finding with the article of that rule, and the committee's to weigh. */
const irregularities = (e: Election, round: Round) =>
  e.keepers.irregularities
    .filter((i) => i.round === round.number)
    .map(({ rule, what }): { readonly finding: Finding; readonly decision?: Decision } => {
      const asked = questionOf(rule);
      const words = { key: 'irregularity', zh: `异常情况：${what}`, en: `irregularity on record: ${what}` };
      if (!asked) return { finding: words };
      const cites = citesOf(answerOn(asked as Rule<unknown>, lawOf(e, round.day)));
      const decision = { kind: 'decision', on: 'weigh what was found', by: 'election committee', about: [what], cites } as const;
      return { finding: { ...words, cites: cites.zh }, decision };
    });

/** That a voter was given a ballot twice: the one too many may be in a box. Nobody is named; what follows, the texts leave to people. */
const servedTwice = (e: Election, round: Round): readonly { readonly finding: Finding; readonly decision: Decision }[] => {
  const twice = issuedTwice(round);
  if (twice.length === 0) return [];
  const many = twice.reduce((sum, { stations }) => sum + stations.length - 1, 0);
  const zh = `${twice.length}名选民重复领票，多发选票${many}张，可能已经投入票箱`;
  const en = `${twice.length} voter(s) were given a ballot twice: ${many} too many, which may be in a box`;
  const law = lawOf(e, round.day);
  const cites = citesOf(answerOn(ballotsAccounted, law));
  const decision = { kind: 'decision', on: 'weigh what was found', by: 'election committee', about: [zh], cites } as const;
  const finding = {
    key: 'servedTwice',
    zh: `${zh}；选票无记名，多出的一张挑不出来，只能核算去掉任何一张会不会改变结果`,
    en: `${en}. A secret ballot cannot be picked out: what is reckoned is whether the result could change without any one of them`,
    cites: cites.zh,
  };
  return [{ finding, decision }];
};

/** The determination of a round, with what the rounds before it settled and what was put on record. */
export const determination = (e: Election, round: Round): Determination => {
  const found = determine(weighedTotals(e, round), lawOf(e, round.day), knownBefore(e, round));
  const recorded = [...irregularities(e, round), ...servedTwice(e, round)];
  return {
    ...found,
    outcomes: [...found.outcomes, ...recorded.flatMap(({ decision }) => decision ?? [])],
    findings: [...found.findings, ...recorded.map(({ finding }) => finding)],
  };
};
