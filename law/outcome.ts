// What the law asks of the outcome: when a poll is valid, who is elected, what a second vote needs, and where the law leaves it to the plan. The arithmetic: count/.
import type { Share } from './answer.ts';
import { aShare, community, doubtful, everywhere, oneOf, type Rule, says, silent, village, wholeNumber } from './rule.ts';
import { atLeastOneThird, moreThanHalf, moreThanTwoThirds } from './share.ts';

export const turnoutForValidity: Rule<Share> = {
  key: 'turnoutForValidity',
  asks: { zh: '多少人参加投票，选举有效？', en: 'What part must vote for the election to be valid?' },
  takes: aShare,
  answers: {
    village: village(says(moreThanHalf, 15, 2, '过半数投票'), says(moreThanHalf, 18, 2, '过半数投票')),
    community: community(silent(moreThanHalf, 9, 3, '过半数出席'), says(moreThanHalf, 19, 1, '过半数参加投票')),
  },
  inMode: {
    representatives: {
      community: community(silent(moreThanHalf, 9, 3, '过半数出席'), says(moreThanTwoThirds, 19, 1, '超过三分之二')),
    },
  },
};

export const majorityToElect: Rule<Share> = {
  key: 'majorityToElect',
  asks: { zh: '得到多少选票，始得当选？', en: 'What part of the votes elects?' },
  takes: aShare,
  answers: {
    village: village(says(moreThanHalf, 15, 2, '过半数的选票'), says(moreThanHalf, 18, 2, '过半数的选票')),
    community: community(silent(moreThanHalf), says(moreThanHalf, 19, 2, '过半数的选票')),
  },
};

export const majorityBase: Rule<'ballots collected' | 'voters taking part'> = {
  key: 'majorityBase',
  asks: { zh: '过半数以什么为基数？', en: 'Of what number is the majority taken?' },
  takes: oneOf('ballots collected', 'voters taking part'),
  answers: everywhere(
    doubtful(
      'ballots collected',
      'The texts say “those who took part in voting”; Beijing counts void ballots in. Never of valid ballots only.',
    ),
  ),
};

export const blankBallot: Rule<'in the base' | 'not in the base'> = {
  key: 'blankBallot',
  asks: { zh: '空白票是否计入基数？', en: 'Does a blank ballot stay in the base?' },
  takes: oneOf('in the base', 'not in the base'),
  answers: everywhere(
    doubtful('in the base', 'Practice calls a blank ballot an abstention or void; either stays a ballot collected.'),
  ),
};

export const secondVoteShare: Rule<Share> = {
  key: 'secondVoteShare',
  asks: { zh: '另行选举当选，得票不得少于多少？', en: 'What part of the ballots cast does a second vote need?' },
  takes: aShare,
  answers: {
    village: village(says(atLeastOneThird, 15, 2, '三分之一'), says(atLeastOneThird, 18, 2, '三分之一')),
    community: community(silent(atLeastOneThird), says(atLeastOneThird, 19, 2, '三分之一')),
  },
};

export const secondVoteTurnout: Rule<'as in the first vote' | 'none'> = {
  key: 'secondVoteTurnout',
  asks: { zh: '另行选举是否也须达到规定的参加投票人数？', en: 'Does a second vote need the turnout of the first?' },
  takes: oneOf('as in the first vote', 'none'),
  answers: everywhere(
    doubtful('as in the first vote', 'The texts ask the turnout of an election and do not except a second vote by name.'),
  ),
};

export const secondVoteLatest: Rule<number> = {
  key: 'secondVoteLatest',
  asks: { zh: '另行选举最迟在几日内举行？', en: 'Within how many days is the second vote held?' },
  unit: 'days',
  takes: wholeNumber,
  answers: {
    village: village(silent(30, 15, 2, '另行选举'), silent(30, 18, 2, '另行选举')),
    community: community(silent(30), silent(30, 19, 2, '另行选举')),
  },
};

export const fraud: Rule<'that election is void'> = {
  key: 'fraud',
  asks: { zh: '以不正当手段当选的，如何处理？', en: 'What becomes of an election won by violence, bribes or forged ballots?' },
  takes: oneOf('that election is void'),
  answers: {
    village: village(says('that election is void', 17, 1, '当选无效'), says('that election is void', 21, 1, '当选无效')),
    community: community(silent('that election is void'), says('that election is void', 22, 1, '当选无效')),
  },
};

export const overVote: Rule<'whole ballot' | 'section'> = {
  key: 'overVote',
  asks: {
    zh: '所选人数多于应选名额，整张无效还是该职务部分无效？',
    en: 'Does a vote for too many void the whole ballot or the section?',
  },
  takes: oneOf('whole ballot', 'section'),
  answers: everywhere(silent('whole ballot')),
};

export const onePersonTwoPosts: Rule<'void' | 'those votes'> = {
  key: 'onePersonTwoPosts',
  asks: { zh: '一张选票选同一人担任两项职务，如何认定？', en: 'What becomes of a ballot that votes one person into two posts?' },
  takes: oneOf('void', 'those votes'),
  answers: everywhere(silent('void')),
};

export const returnedOverIssued: Rule<'finding' | 'void'> = {
  key: 'returnedOverIssued',
  asks: { zh: '收回的选票多于发出的选票，如何处理？', en: 'What follows when more ballots came back than were issued?' },
  takes: oneOf('finding', 'void'),
  answers: everywhere(silent('finding')),
};

export const moreOverHalfThanSeats: Rule<'most votes'> = {
  key: 'moreOverHalfThanSeats',
  asks: {
    zh: '过半数的人多于应选名额时，谁当选？',
    en: 'Who is elected when more people reach the majority than there are seats?',
  },
  takes: oneOf('most votes'),
  answers: everywhere(silent('most votes')),
};

export const tie: Rule<'vote again among the tied'> = {
  key: 'tie',
  asks: { zh: '得票相等不能确定当选人时，怎么办？', en: 'What follows a tie at the last seat?' },
  takes: oneOf('vote again among the tied'),
  answers: everywhere(silent('vote again among the tied')),
};
