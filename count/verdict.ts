// The verdict over one ballot with its reasons: valid, part valid, void or blank. Which rule holds for too many marks is the law's or the plan's; nothing here sums.
import type { LawOfTheDay } from '../law/answer.ts';
import { answerOn, onePersonTwoPosts, overVote } from '../law/rules.ts';
import type { BallotStyle, Marks, Verdict, VoidReason } from './ballot.ts';
import type { Post } from './totals.ts';

/** The two choices a place makes for its ballots. */
export interface BallotRules {
  /** Too many marks for one post void the whole ballot, or that section. */
  readonly overVote: 'whole ballot' | 'section';
  /** One person voted into two posts voids the whole ballot, or only those votes. */
  readonly onePersonTwoPosts: 'void' | 'those votes';
}

/** How ballots are judged under the law of the day. */
export const ballotRulesOf = (law: LawOfTheDay): BallotRules => ({
  overVote: answerOn(overVote, law).value,
  onePersonTwoPosts: answerOn(onePersonTwoPosts, law).value,
});

interface Vote {
  readonly post: Post;
  readonly key: string;
}

type Section = BallotStyle['sections'][number];

const sectionFault = ({ seats }: Section, keys: readonly string[]): VoidReason | undefined => {
  const people = keys.length < 2 ? keys.length : new Set(keys).size;
  if (people > seats) return 'more than the seats';
  return people < keys.length ? 'one person twice' : undefined;
};

const inTwoPosts = (votes: readonly Vote[]): ReadonlySet<string> => {
  const twice = new Set<string>();
  votes.forEach(({ post, key }, at) => {
    for (let before = 0; before < at; before += 1) {
      const other = votes[before];
      if (other?.key === key && other.post !== post) twice.add(key);
    }
  });
  return twice;
};

const refuseStrangePosts = (style: BallotStyle, marks: Marks): void => {
  for (const post in marks.for) {
    if (!style.sections.some((section) => section.post === post))
      throw new RangeError(`no section for ${post} on the ballot ${style.kind}`);
  }
};

/**
 * The verdict over one ballot. A ballot without any mark is blank; a section that cannot be read, has more people than seats or the same one twice
 * gives no votes; with nothing left to count the ballot is void. One in doubt is judged by how it was read. Throws only on marks for a post that is not on the sheet.
 */
export const verdictOf = (style: BallotStyle, marks: Marks, rules: BallotRules): Verdict => {
  if (marks.void !== undefined) return { kind: 'void', why: [marks.void] };
  refuseStrangePosts(style, marks);
  const why: VoidReason[] = [];
  const marked: Vote[] = [];
  let votes: Vote[] = [];
  for (const section of style.sections) {
    const { post } = section;
    const keys = marks.for[post] ?? [];
    const fault = marks.unreadable?.includes(post) === true ? 'unreadable' : sectionFault(section, keys);
    if (fault !== undefined && !why.includes(fault)) why.push(fault);
    for (const key of keys) {
      marked.push({ post, key });
      if (fault === undefined) votes.push({ post, key });
    }
  }
  if (why.includes('more than the seats') && rules.overVote === 'whole ballot') return { kind: 'void', why };
  const twice = inTwoPosts(marked);
  if (twice.size > 0) {
    why.push('one person on two posts');
    if (rules.onePersonTwoPosts === 'void') return { kind: 'void', why };
    votes = votes.filter(({ key }) => !twice.has(key));
  }
  if (why.length === 0) return votes.length === 0 ? { kind: 'blank' } : { kind: 'valid', votes };
  return votes.length === 0 ? { kind: 'void', why } : { kind: 'partValid', votes, why };
};
