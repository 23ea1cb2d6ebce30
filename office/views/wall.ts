// The wall: what a hall sees while ballots are called. Sums of what was called, the line that half of the ballots makes, the last call, and in the end the result in one sentence.
import type { Marks } from '../../count/ballot.ts';
import { type BallotRules, ballotRulesOf, verdictOf } from '../../count/verdict.ts';
import type { Election } from '../../election/election.ts';
import { electors, modeOf } from '../../election/roll/electors.ts';
import type { BoxCount, Round } from '../../election/polling/poll.ts';
import { nameOfKey } from '../../election/counting/sheet.ts';
import { alikeOf, enteredAlike } from '../../election/counting/tellers.ts';
import { ruled } from '../../election/counting/writeins.ts';
import { lawOf } from '../../election/counting/totals.ts';
import { zhDay } from '../../law/days.ts';
import { answerOn, majorityToElect } from '../../law/rules.ts';
import { leastThatReaches } from '../../law/share.ts';
import { electorsCounted, posts } from '../../papers/words/terms.ts';
import type { OpenElection } from '../door.ts';
import type { Both } from '../screens.ts';
import type { WallScreen } from '../screens-wall.ts';
import { boxSum } from './boxsums.ts';
import { headwords } from './headwords.ts';
import { titleOf } from './headline.ts';
import { trailOf } from './trail.ts';

type Shown = WallScreen['posts'][number]['candidates'][number];

export const wallScreen = (open: OpenElection): WallScreen => {
  const e = open.election(), round = e.rounds.at(-1), registered = round?.registered ?? electors(e).size;
  const frame = { title: titleOf(open), rehearsal: open.rehearsal, registered, words: headwords(open.head()?.hash) };
  if (!round) return { ...frame, round: 1, issued: 0, returned: 0, called: 0, needed: 0, void: 0, blank: 0, doubtful: 0, heaps: [], posts: seatsAhead(e), state: 'before', waiting: waitingFor(e) };
  const rules = ballotRulesOf(lawOf(e, round.day));
  const boxes = [...round.boxes.values()];
  const sums = boxes.flatMap((b) => boxSum(round, b, rules) ?? []);
  const add = (of: 'returned' | 'void' | 'blank') => sums.reduce((n, s) => n + s[of], 0);
  const issued = [...round.stations.values()].reduce((n, s) => n + (s.closed?.issued ?? 0), 0);
  const returned = boxes.reduce((n, b) => n + b.returned, 0);
  const votes = new Map<string, number>();
  for (const s of sums) for (const v of s.votes) votes.set(`${v.post} ${v.key}`, (votes.get(`${v.post} ${v.key}`) ?? 0) + v.votes);
  const last = lastCall(open, round, rules);
  const state = round.announced ? 'announced' : boxes.length === 0 ? 'before' : allCounted(round) ? 'counted' : 'counting';
  const needed = leastThatReaches(answerOn(majorityToElect, lawOf(e, round.day)).value, ballotsExpected(round));
  return {
    ...frame, round: round.number, issued, returned, called: add('returned'), needed, void: add('void'), blank: add('blank'), state, ...(state === 'before' ? { waiting: waitingFor(e) } : {}),
    doubtful: boxes.reduce((n, b) => n + [...b.calls, ...alikeOf(b)].filter((marks) => marks.doubtful !== undefined).length, 0),
    heaps: boxes.flatMap((b) => (b.counted === undefined ? [{ box: b.box, called: b.totals ? b.returned : b.agreed + alikeOf(b).length, returned: b.returned }] : [])),
    posts: round.posts.map(({ post, seats }) => ({ post, words: posts[post], seats, candidates: candidatesOf(round, post, votes) })),
    ...(last ? { lastCall: last } : {}), ...sentenceOf(e, round, returned, needed),
  };
};

/** What a hall sees before the first box is opened. */
const waitingFor = (e: Election): Both => {
  const round = e.rounds.at(-1), stations = [...(round?.stations.values() ?? [])], day = round?.day ?? e.electionDay;
  if (stations.length > 0 && stations.every((s) => s.closed)) return { zh: '投票已经结束，等待当众开箱', en: 'the polls are closed; the boxes are opened next, in public' };
  if (stations.some((s) => s.opened)) return { zh: '正在投票，投票结束以后在这里公开唱票', en: 'voting; the ballots are called here when the polls are closed' };
  return day ? { zh: `${zhDay(day)}投票，投票结束以后在这里公开唱票`, en: `the poll is on ${day}; the ballots are called here afterwards` } : { zh: '选举日还没有确定', en: 'election day is not fixed yet' };
};

const seatsAhead = (e: Election): WallScreen['posts'] =>
  (e.begun?.posts ?? []).map(({ post, seats }) => ({
    post, words: posts[post], seats,
    candidates: e.candidacy.candidates.filter((c) => c.post === post).map((c) => ({ key: c.person, name: c.name, votes: 0, elected: false, writeIn: false })),
  }));

/** The ballots that will have been collected: those found in opened boxes and, for a station with a box still closed, at least those it issued. */
export const ballotsExpected = (round: Round): number => {
  let expected = 0;
  for (const s of round.stations.values()) {
    const found = s.boxes.reduce((n, b) => n + (round.boxes.get(b)?.returned ?? 0), 0);
    expected += s.boxes.every((b) => round.boxes.has(b)) ? found : Math.max(found, s.closed?.issued ?? 0);
  }
  return expected;
};

const allCounted = (round: Round): boolean => [...round.stations.values()].every((s) => s.boxes.every((b) => round.boxes.get(b)?.counted));

/** Printed candidates in their printed order, then those written in, most votes first. */
const candidatesOf = (round: Round, post: WallScreen['posts'][number]['post'], votes: ReadonlyMap<string, number>): readonly Shown[] => {
  const elected = (name: string) => round.announced !== undefined && round.confirmed?.elected.some((x) => x.post === post && x.name === name) === true;
  const printed = round.candidates.filter((c) => c.post === post).map((c): Shown => ({ key: c.person, name: c.name, votes: votes.get(`${post} ${c.person}`) ?? 0, elected: elected(c.name), writeIn: false }));
  const written = [...votes].flatMap(([k, n]): Shown[] => {
    const key = k.slice(post.length + 1), name = nameOfKey(round, key);
    return k.startsWith(`${post} `) && !printed.some((c) => c.key === key) ? [{ key, name, votes: n, elected: elected(name), writeIn: true }] : [];
  });
  return [...printed, ...written.sort((a, b) => b.votes - a.votes)];
};

/** The last ballot that came to hang in this round, found from the end of the record: of two tellers, once both have entered it alike; what was set aside not before the committee has decided. */
const lastCall = (open: OpenElection, round: Round, rules: BallotRules): WallScreen['lastCall'] | undefined => {
  if (!round.printed) return undefined;
  for (let at = trailOf(open).read - 1, left = 40; at >= 0 && left > 0; at -= 1, left -= 1) {
    const fact = open.recorded(at, at + 1)[0]?.fact;
    if ((fact?.fact !== 'BallotCalled' && fact?.fact !== 'CallReentered' && fact?.fact !== 'CallCorrected') || fact.round !== round.number) continue;
    const box = round.boxes.get(fact.box), marks = box && hanging(box, fact.number);
    if (marks && marks.doubtful === undefined) return callShown(round, fact.box, fact.number, marks, rules);
  }
  return undefined;
};

const hanging = (box: BoxCount, number: number): Marks | undefined => box.calls[number - 1] ?? (enteredAlike(box, number) ? box.two?.calls[0][number - 1] : undefined);

const callShown = (round: Round, box: BoxCount['box'], number: number, marks: Marks, rules: BallotRules): WallScreen['lastCall'] | undefined => {
  if (!round.printed) return undefined;
  const verdict = verdictOf(round.printed.style, ruled(round, marks), rules);
  return { box, number, verdict: verdict.kind, keys: 'votes' in verdict ? verdict.votes.map((v) => `${v.post} ${v.key}`) : [] };
};

/** 2149 人登记，2149 张收回，过半数为 1075；罗伟林 1984 票，当选。 The elected stand in it once the committee's conclusion was announced. */
const sentenceOf = (e: Election, round: Round, returned: number, needed: number): { readonly sentence?: Both } => {
  if (!allCounted(round) || round.stations.size === 0) return {};
  const electing = electorsCounted[modeOf(e)];
  const zh = `${round.registered ?? electors(e).size} ${electing.zh}，${returned} 张收回，过半数为 ${needed}`, en = `${round.registered ?? electors(e).size} ${electing.en}, ${returned} ballots returned, a majority is ${needed}`;
  if (!round.announced || !round.confirmed) return { sentence: { zh: `${zh}；计票完毕，待选举委员会确认。`, en: `${en}; the count is complete and awaits the committee.` } };
  if (!round.confirmed.valid) return { sentence: { zh: `${zh}；选举委员会认定：选举无效。`, en: `${en}; the committee concluded that the election is void.` } };
  const elected = round.confirmed.elected;
  if (elected.length === 0) return { sentence: { zh: `${zh}；无人当选。`, en: `${en}; nobody is elected.` } };
  return { sentence: { zh: `${zh}；${elected.map((x) => `${x.name} ${x.votes} 票`).join('，')}，当选。`, en: `${en}; elected: ${elected.map((x) => `${x.name} ${x.votes}`).join(', ')}.` } };
};
