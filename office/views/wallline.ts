// What elects to a post in a vote, as a hall is told it: more than half in the first, the law's share in a second vote, most votes where it is repeated among the tied; and why a seat kept for a woman goes to whom. The line is drawn over all ballots that are expected.
import { knownBefore, determination, lawOf } from '../../election/counting/totals.ts';
import type { Election } from '../../election/election.ts';
import type { Round } from '../../election/polling/poll.ts';
import type { Post } from '../../count/totals.ts';
import { answerOn, citesOf, majorityToElect, secondVoteShare, womanSeatProcedure } from '../../law/rules.ts';
import { leastThatReaches } from '../../law/share.ts';
import { wordsOf } from '../../law/words.ts';
import { posts } from '../../papers/words/terms.ts';
import type { Both } from '../screens.ts';
import type { WallScreen } from '../screens-wall.ts';

type Line = NonNullable<WallScreen['posts'][number]['line']>;

const tiedBefore = new WeakMap<Round, { readonly voided: number; readonly posts: ReadonlySet<Post> }>();

/** Posts for which a second vote is only repeated among the tied. The wall asks at each call: it is found once. */
const tiedIn = (e: Election, round: Round): ReadonlySet<Post> => {
  const voided = e.aftermath.annulled.length;
  const kept = tiedBefore.get(round);
  if (kept?.voided === voided) return kept.posts;
  const tied = new Set((knownBefore(e, round)?.tied ?? []).map((one) => one.post));
  tiedBefore.set(round, { voided, posts: tied });
  return tied;
};

/** More than half of all expected ballots, as the law of that day has it. */
export const majorityOf = (e: Election, round: Round, expected: number): number =>
  leastThatReaches(answerOn(majorityToElect, lawOf(e, round.day)).value, expected);

/** The line of a post in a second vote; nothing in a first one, where it is the majority. */
export const lineOf = (e: Election, round: Round, post: Post, expected: number): Line | undefined => {
  if (round.kind !== 'second') return undefined;
  if (tiedIn(e, round).has(post)) return { needed: 0, zh: '得票多的当选', en: 'most votes elect', reached: '' };
  const share = answerOn(secondVoteShare, lawOf(e, round.day)).value;
  const needed = leastThatReaches(share, expected),
    words = wordsOf(secondVoteShare.key, share);
  const part = words.zh.replace(/^不少于/, '');
  return { needed, zh: `${part} ${needed} 票`, en: `${words.en}: ${needed}`, reached: `够${part} ✓` };
};

/** 过半数为 1075; in a second vote the share that elects there, post by post where they differ. */
export const electingIn = (e: Election, round: Round, expected: number): Both => {
  const lines = round.posts.map(({ post }) => ({ post, line: lineOf(e, round, post, expected) }));
  const said = ({ line }: (typeof lines)[number]): Both => {
    if (!line) return { zh: `过半数为 ${majorityOf(e, round, expected)}`, en: `a majority is ${majorityOf(e, round, expected)}` };
    if (line.needed === 0)
      return { zh: '得票相等的人再次投票，得票多的当选', en: 'voted on again among the tied, most votes elect' };
    const words = wordsOf(secondVoteShare.key, answerOn(secondVoteShare, lawOf(e, round.day)).value);
    return { zh: `另行选举当选须${words.zh}，即 ${line.needed} 票`, en: `in a second vote ${words.en} elects, ${line.needed}` };
  };
  const [first, ...others] = lines;
  if (!first) return { zh: '', en: '' };
  if (others.every((one) => said(one).zh === said(first).zh)) return said(first);
  return {
    zh: lines.map((one) => `${posts[one.post].zh}${said(one).zh}`).join('，'),
    en: lines.map((one) => `${posts[one.post].en}: ${said(one).en}`).join(', '),
  };
};

const womanCites = (e: Election, round: Round): Both => citesOf(answerOn(womanSeatProcedure, lawOf(e, round.day)));

/** Who sits on the seat of a woman though others have more votes, by what; nothing where votes alone gave the seats. */
export const womanSeated = (e: Election, round: Round): Both | undefined => {
  const seat = determination(e, round).contests.flatMap(({ womanSeat, needed }) =>
    womanSeat?.case === 'seated first' ? [{ name: womanSeat.name, needed }] : [],
  )[0];
  if (!seat || round.confirmed?.elected.some((x) => x.name === seat.name) !== true) return undefined;
  const cites = womanCites(e, round);
  return {
    zh: `其中 1 名是妇女名额，由够 ${seat.needed} 票的妇女中得票最多的${seat.name}当选，依据：${cites.zh}。`,
    en: `One of the seats is a woman’s: of the women with ${seat.needed} or more ${seat.name} has most votes, by ${cites.en}.`,
  };
};

/** Said of an open seat that is kept for a woman. */
export const womanKept = (e: Election, round: Round): Both => ({
  zh: `是妇女名额，留给妇女单独选举，依据：${womanCites(e, round).zh}`,
  en: `kept for a woman, by ${womanCites(e, round).en}`,
});
