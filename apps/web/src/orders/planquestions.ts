// The questions that a plan may decide in the console, with the answers each takes. The law room checks every answer again.

/** A whole number, yes or no, one of these, or some of these. */
export type PlanQuestion = 'number' | 'yes or no' | readonly string[] | { readonly several: readonly string[] };

export const planQuestions: Readonly<Record<string, PlanQuestion>> = {
  committeeNoticeObjection: 'number',
  jointNominators: 'number',
  cardsBeforePoll: 'number',
  scrutineersPerBox: 'number',
  secondVoteLatest: 'number',
  candidateListDay: 'number',
  placePosting: 'number',
  noticeSeries: ['seventeen', 'ten', 'seven'],
  nominators: {
    several: [
      'party organisation',
      'voters',
      'self',
      'residents group',
      'representatives meeting',
      'representatives jointly',
      'organisation',
      'open application',
    ],
  },
  jointRepresentatives: 'number',
  signaturesAPost: ['one nominee', 'as many nominees as seats'],
  nomineeConsent: ['in writing', 'unless declined in writing'],
  reviewRounds: { several: ['completeness', 'township or street', 'joint departments', 'party'] },
  candidateListOrder: ['by votes', 'by strokes'],
  candidatesPledge: 'yes or no',
  differenceLost: ['nominate again', 'poll as it stands'],
  candidateRefusalDay: 'number',
  electionCommitteeAbsence: 'number',
  electionCommitteeKin: ['not together', 'allowed'],
  selfNominationDay: 'number',
  proxyApplicationDay: 'number',
  proxyListDay: 'number',
  resultPublication: 'number',
  votingAgeDay: ['election day', 'last day of registration'],
  staffAvoidance: ['candidates', 'candidates and their close kin'],
  blankBallot: ['in the base', 'not in the base'],
  majorityBase: ['ballots collected', 'voters taking part'],
  overVote: ['whole ballot', 'section'],
  onePersonTwoPosts: ['void', 'those votes'],
  returnedOverIssued: ['finding', 'void'],
  secondVoteTurnout: ['as in the first vote', 'none'],
};
