// A choice of people in a term, and what its rounds come to under the law of their days. Calling and concluding it: filling.ts.
import { balloted, type Balloting, type BallotOutcome, type BallotRules } from '../../assembly/electing.ts';
import type { Answer, Day, LawOfTheDay, Share } from '../../law/answer.ts';
import {
  answerOn,
  binds,
  byElectionTurnout,
  byElectionTurnoutRepresentatives,
  groupMeetingMajority,
  groupMeetingQuorum,
  meetingMajority,
  meetingQuorum,
  moreCandidatesThanSeats,
  representativesMajority,
  representativesQuorum,
  secondVoteShare,
} from '../../law/rules.ts';
import type { FillingFacts } from './filling.ts';
import { committeeOffices, type Office } from './offices.ts';

export const choiceBodies = {
  meeting: { zh: '居民（村民）会议', en: 'meeting of all' },
  representatives: { zh: '居民（村民）代表会议', en: 'representatives’ meeting' },
  group: { zh: '小组会议', en: 'group meeting' },
} as const;

export type ChoiceBody = keyof typeof choiceBodies;

/** One choice of people, from its call to who took office. */
export interface Choice {
  readonly choice: string;
  readonly office: Office;
  readonly seats: number;
  readonly body: ChoiceBody;
  readonly group?: number;
  readonly candidates: readonly string[];
  readonly byElection: boolean;
  /** The women among the candidates, where it was told. */
  readonly women?: readonly string[];
  readonly on: Day;
  readonly rounds: Extract<FillingFacts, { fact: 'ChoiceVoted' }>[];
  ended?: { readonly on: Day; readonly elected: readonly string[]; readonly because?: string };
}

/** The rules under which a choice is judged on the day. */
const rulesFor = (c: Pick<Choice, 'office' | 'body' | 'byElection'>, law: LawOfTheDay, round: number): BallotRules => {
  // The article on the by-election sends back to that on the election: in another round the most votes elect, with a third of the ballots at least.
  const again = c.byElection && round > 1 ? answerOn(secondVoteShare, law) : undefined;
  const majority = again && binds(again) ? again : undefined;
  const differ = committeeOffices.includes(c.office) ? { moreThanSeats: answerOn(moreCandidatesThanSeats, law) } : {};
  switch (c.body) {
    case 'meeting':
      return {
        quorum: answerOn(meetingQuorum, law),
        ...(c.byElection ? turnoutOf(answerOn(byElectionTurnout, law)) : {}),
        majority: majority ?? answerOn(meetingMajority, law),
        base: 'returned',
        ...differ,
      };
    case 'representatives':
      return {
        quorum: answerOn(representativesQuorum, law),
        ...(c.byElection ? turnoutOf(answerOn(byElectionTurnoutRepresentatives, law)) : {}),
        majority: majority ?? answerOn(representativesMajority, law),
        base: 'returned',
        ...differ,
      };
    case 'group':
      return { ...gateOf(answerOn(groupMeetingQuorum, law)), majority: answerOn(groupMeetingMajority, law), base: 'present' };
    default:
      return c.body satisfies never;
  }
};

/** What only our default says stops nobody; where two articles differ the stricter is taken. */
const turnoutOf = (a: Answer<Share>) => (a.kind === 'plan' && !a.decided ? {} : { turnout: a });

const gateOf = (a: Answer<Share>) => (binds(a) ? { quorum: a } : {});

/** The seats still to be filled after the rounds before, and how a round came out. */
export const choiceOutcome = (c: Choice, law: LawOfTheDay): BallotOutcome | undefined => {
  const r = c.rounds.at(-1);
  return r && roundOutcome(c, r, law);
};

/** How one round of a choice came out, under the law of its day. */
export const roundOutcome = (c: Choice, r: Choice['rounds'][number], law: LawOfTheDay): BallotOutcome =>
  judgedRound(c, r, { ...law, day: r.on });

export const judgedRound = (c: Choice, r: Omit<Choice['rounds'][number], 'fact' | 'on'>, law: LawOfTheDay): BallotOutcome => {
  const b: Balloting = {
    posts: [{ post: c.office, seats: c.seats - wonBefore(c, r.round, law).length }],
    standing: r.standing.map((s) => ({
      id: s.name,
      post: c.office,
      votes: s.votes,
      ...(s.writeIn === true ? { writeIn: true as const } : {}),
    })),
    due: r.due,
    present: r.present,
    issued: r.issued,
    returned: r.returned,
    valid: r.valid,
  };
  const { moreThanSeats, ...again } = rulesFor(c, law, r.round);
  return balloted(b, r.round === 1 && moreThanSeats ? { ...again, moreThanSeats } : again);
};

/** Who was elected in the rounds before. */
export const wonBefore = (c: Choice, round: number, law: LawOfTheDay): readonly string[] =>
  c.rounds
    .filter((r) => r.round < round)
    .flatMap((r) => {
      const o = roundOutcome(c, r, law);
      return o.outcome === 'held' ? o.posts.flatMap((p) => p.elected.map((e) => e.id)) : [];
    });
