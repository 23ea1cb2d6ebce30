// The text of the ballot of a vote as it is read aloud to who cannot read print: the posts with their candidates in the order of the ballot, then the rules of marking. It says what stands on the paper and nothing besides; nobody marks a ballot by it.
import { ballotMatter } from '../../papers/ballots/matter.ts';
import type { OpenElection } from '../door.ts';

export interface BallotAloud {
  readonly title: string;
  /** One breath each: a post with those who stand. */
  readonly posts: readonly { readonly heading: string; readonly names: readonly string[] }[];
  readonly rules: readonly string[];
}

/** Nothing before the candidates are fixed. */
export const ballotAloud = (open: OpenElection): BallotAloud | undefined => {
  const e = open.election();
  if ((e.rounds.at(-1)?.candidates ?? e.candidacy.candidates).length === 0) return undefined;
  const { committee, title, sections, notes } = ballotMatter(e, open.now().today);
  return {
    title: `${committee}${title}`,
    posts: sections.map(({ words, seats, candidates, writeIns }) => ({
      heading: `${words}，应选 ${seats} 人，候选人 ${candidates.length} 人${writeIns > 0 ? '，也可以另选他人' : ''}`,
      names: candidates.map(({ name }, at) => `${at + 1}　${name}`),
    })),
    rules: notes(sections),
  };
};
