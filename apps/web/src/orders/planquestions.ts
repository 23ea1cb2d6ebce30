// The questions that a plan may decide in the console, with the answers each takes. The law room checks every answer again.

/** A whole number, or one of these. */
export type PlanQuestion = 'number' | readonly string[];

export const planQuestions: Readonly<Record<string, PlanQuestion>> = {
  committeeNoticeObjection: 'number', jointNominators: 'number', cardsBeforePoll: 'number', scrutineersPerBox: 'number', secondVoteLatest: 'number',
  candidateListDay: 'number', placePosting: 'number', noticeSeries: ['seventeen', 'ten', 'seven'],
  votingAgeDay: ['election day', 'last day of registration'],
  staffAvoidance: ['candidates', 'candidates and their close kin'],
  blankBallot: ['in the base', 'not in the base'],
  majorityBase: ['ballots collected', 'voters taking part'],
  overVote: ['whole ballot', 'section'],
  onePersonTwoPosts: ['void', 'those votes'],
  returnedOverIssued: ['finding', 'void'],
  secondVoteTurnout: ['as in the first vote', 'none'],
};
