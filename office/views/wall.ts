// The wall: what a hall sees while ballots are called. Sums of what was called, the line that half of the ballots makes, the last call, and in the end the result in one sentence; for all venues together, or for the projector of one. Its sentences: wallwords.ts.
import type { Marks } from '../../count/ballot.ts';
import { type BallotRules, ballotRulesOf, verdictOf } from '../../count/verdict.ts';
import type { Election } from '../../election/election.ts';
import type { StationNo } from '../../election/person.ts';
import { electors } from '../../election/roll/electors.ts';
import type { BoxCount, Round, Station } from '../../election/polling/poll.ts';
import { nameOfKey } from '../../election/counting/sheet.ts';
import { alikeOf, enteredAlike } from '../../election/counting/tellers.ts';
import { ruled } from '../../election/counting/writeins.ts';
import { lawOf } from '../../election/counting/totals.ts';
import { posts } from '../../papers/words/terms.ts';
import type { OpenElection } from '../door.ts';
import type { Both } from '../screens.ts';
import type { WallScreen } from '../screens-wall.ts';
import { boxSum } from './boxsums.ts';
import { ballotsExpected } from './expected.ts';
import { headwords } from './headwords.ts';
import { titleOf } from './headline.ts';
import { trailOf } from './trail.ts';
import { lineOf, majorityOf } from './wallline.ts';
import { leftOpen, sentenceOf, waitingFor } from './wallwords.ts';
import { boxName } from '../../election/polling/boxname.ts';

type Shown = WallScreen['posts'][number]['candidates'][number];

/** What a hall sees of the last vote: of all its stations, or of the boxes of one alone, where the votes of all together elect. */
export const wallScreen = (open: OpenElection, only?: StationNo): WallScreen => {
  const e = open.election(),
    round = e.rounds.at(-1),
    here = only === undefined ? undefined : round?.stations.get(only);
  const registered = here ? (round?.sizes?.get(here.no) ?? 0) : (round?.registered ?? electors(e).size);
  const frame = { title: titleOf(open), rehearsal: open.rehearsal, registered, words: headwords(open.head()?.hash) };
  if (!round)
    return {
      ...frame,
      round: 1,
      issued: 0,
      returned: 0,
      called: 0,
      needed: 0,
      void: 0,
      blank: 0,
      doubtful: 0,
      heaps: [],
      posts: seatsAhead(e),
      state: 'before',
      waiting: waitingFor(e, round, []),
    };
  const stations = here ? [here] : [...round.stations.values()];
  const rules = ballotRulesOf(lawOf(e, round.day));
  const boxes = here ? here.boxes.flatMap((no) => round.boxes.get(no) ?? []) : [...round.boxes.values()];
  const sums = boxes.flatMap((b) => boxSum(round, b, rules) ?? []);
  const add = (of: 'returned' | 'void' | 'blank') => sums.reduce((n, s) => n + s[of], 0);
  const issued = stations.reduce((n, s) => n + (s.closed?.issued ?? 0), 0);
  const returned = boxes.reduce((n, b) => n + b.returned, 0);
  const votes = new Map<string, number>();
  for (const s of sums)
    for (const v of s.votes) votes.set(`${v.post} ${v.key}`, (votes.get(`${v.post} ${v.key}`) ?? 0) + v.votes);
  const last = lastCall(open, round, rules, here);
  const counted = stations.every((s) => s.boxes.every((b) => round.boxes.get(b)?.counted));
  const state = round.announced ? 'announced' : boxes.length === 0 ? 'before' : counted ? 'counted' : 'counting';
  const expected = ballotsExpected(round, [...round.stations.values()]);
  const left = round.announced ? leftOpen(e, round, open.now().today) : undefined;
  const sentence =
    !counted || stations.length === 0
      ? undefined
      : here && !round.announced
        ? countedHere(returned, mixedAway(round, here))
        : sentenceOf(e, round, returnedIn(round), expected);
  return {
    ...frame,
    round: round.number,
    issued,
    returned,
    called: add('returned'),
    needed: majorityOf(e, round, expected),
    void: add('void'),
    blank: add('blank'),
    state,
    ...(state === 'before' ? { waiting: waitingFor(e, round, stations) } : {}),
    doubtful: boxes.reduce((n, b) => n + [...b.calls, ...alikeOf(b)].filter((marks) => marks.doubtful !== undefined).length, 0),
    heaps: boxes.flatMap((b) =>
      b.counted === undefined
        ? [{ box: boxName(b.box).zh, called: b.totals ? b.returned : b.agreed + alikeOf(b).length, returned: b.returned }]
        : [],
    ),
    posts: round.posts.map(({ post, seats }) => {
      const line = lineOf(e, round, post, expected);
      return { post, words: posts[post], seats, ...(line ? { line } : {}), candidates: candidatesOf(round, post, votes) };
    }),
    ...(last ? { lastCall: last } : {}),
    ...(sentence ? { sentence } : {}),
    ...(left ? { left } : {}),
    ...(here ? { venue: { no: here.no, name: here.name, of: round.stations.size } } : {}),
  };
};

/** Every ballot found in the opened boxes of a vote. */
const returnedIn = (round: Round): number => [...round.boxes.values()].reduce((n, b) => n + b.returned, 0);

/** Boxes of a venue whose ballots are called at another one's. */
const mixedAway = (round: Round, here: Station): readonly { readonly box: string; readonly into: string }[] =>
  here.boxes.flatMap((box) => {
    const into = round.mixed.get(box);
    return into === undefined || here.boxes.includes(into) ? [] : [{ box, into }];
  });

const countedHere = (returned: number, elsewhere: ReturnType<typeof mixedAway>): Both => ({
  zh: `${elsewhere.map(({ box, into }) => `${boxName(box).zh}的选票并入${boxName(into).zh}唱票；`).join('')}本会场 ${returned} 张计票完毕，等待各会场汇总。`,
  en: `${elsewhere.map(({ box, into }) => `the ballots of ${boxName(box).en} are called with ${boxName(into).en}; `).join('')}${returned} ballots counted here; the sums of all venues are awaited.`,
});

const seatsAhead = (e: Election): WallScreen['posts'] =>
  (e.begun?.posts ?? []).map(({ post, seats }) => ({
    post,
    words: posts[post],
    seats,
    candidates: e.candidacy.candidates
      .filter((c) => c.post === post)
      .map((c) => ({ key: c.person, name: c.name, votes: 0, elected: false, writeIn: false })),
  }));

/** Printed candidates in their printed order, then those written in, most votes first. */
const candidatesOf = (
  round: Round,
  post: WallScreen['posts'][number]['post'],
  votes: ReadonlyMap<string, number>,
): readonly Shown[] => {
  const elected = (name: string) =>
    round.announced !== undefined && round.confirmed?.elected.some((x) => x.post === post && x.name === name) === true;
  const printed = round.candidates
    .filter((c) => c.post === post)
    .map(
      (c): Shown => ({
        key: c.person,
        name: c.name,
        votes: votes.get(`${post} ${c.person}`) ?? 0,
        elected: elected(c.name),
        writeIn: false,
      }),
    );
  const written = [...votes].flatMap(([k, n]): Shown[] => {
    const key = k.slice(post.length + 1),
      name = nameOfKey(round, key);
    return k.startsWith(`${post} `) && !printed.some((c) => c.key === key)
      ? [{ key, name, votes: n, elected: elected(name), writeIn: true }]
      : [];
  });
  return [...printed, ...written.sort((a, b) => b.votes - a.votes)];
};

/** The last ballot that came to hang in this round, found from the end of the record: of two tellers, once both have entered it alike; what was set aside not before the committee has decided. */
const lastCall = (
  open: OpenElection,
  round: Round,
  rules: BallotRules,
  here: Station | undefined,
): WallScreen['lastCall'] | undefined => {
  if (!round.printed) return undefined;
  for (let at = trailOf(open).read - 1, left = here ? 400 : 40; at >= 0 && left > 0; at -= 1, left -= 1) {
    const fact = open.recorded(at, at + 1)[0]?.fact;
    if (
      (fact?.fact !== 'BallotCalled' && fact?.fact !== 'CallReentered' && fact?.fact !== 'CallCorrected') ||
      fact.round !== round.number ||
      (here && !here.boxes.includes(fact.box))
    )
      continue;
    const box = round.boxes.get(fact.box),
      marks = box && hanging(box, fact.number);
    if (marks && marks.doubtful === undefined) return callShown(round, fact.box, fact.number, marks, rules);
  }
  return undefined;
};

const hanging = (box: BoxCount, number: number): Marks | undefined =>
  box.calls[number - 1] ?? (enteredAlike(box, number) ? box.two?.calls[0][number - 1] : undefined);

const callShown = (
  round: Round,
  box: BoxCount['box'],
  number: number,
  marks: Marks,
  rules: BallotRules,
): WallScreen['lastCall'] | undefined => {
  if (!round.printed) return undefined;
  const verdict = verdictOf(round.printed.style, ruled(round, marks), rules);
  return {
    box: boxName(box).zh,
    number,
    verdict: verdict.kind,
    keys: 'votes' in verdict ? verdict.votes.map((v) => `${v.post} ${v.key}`) : [],
  };
};
