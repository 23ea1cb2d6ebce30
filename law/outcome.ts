// What the law asks of the outcome: when a poll is valid, who is elected, ties, a seat for a woman, and what makes an election invalid. The arithmetic: count/.
import type { Share } from './answer.ts';
import {
  aShare,
  ask,
  community,
  doubtful,
  everywhere,
  listOf,
  oneOf,
  orFewer,
  type Rule,
  says,
  silent,
  village,
  wholeNumber,
  yesOrNo,
} from './rule.ts';
import { moreThanHalf, moreThanTwoThirds } from './share.ts';

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

export const fraud: Rule<'that election is void'> = {
  key: 'fraud',
  asks: { zh: '以不正当手段当选的，如何处理？', en: 'What becomes of an election won by violence, bribes or forged ballots?' },
  takes: oneOf('that election is void'),
  answers: {
    village: village(says('that election is void', 17, 1, '当选无效'), says('that election is void', 21, 1, '当选无效')),
    community: community(silent('that election is void'), says('that election is void', 22, 1, '当选无效')),
  },
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

export const returnedOverVoters: Rule<'finding' | 'void'> = ask(
  'returnedOverVoters',
  '收回的选票多于投票人数，如何处理？',
  'What follows when more ballots came back than people voted?',
  oneOf('finding', 'void'),
  everywhere(silent('finding')),
);

export const committeeMembersVoteAsRepresentatives: Rule<boolean> = ask(
  'committeeMembersVoteAsRepresentatives',
  '不是居民代表的委员会成员能否参加居民代表的投票？',
  'Do committee members who are no representatives vote where representatives elect?',
  yesOrNo,
  everywhere(doubtful(false, 'Article 19 speaks of residents’ representatives only.', '第十九条只说居民代表')),
);

export type WomanSeat = 'woman first, else seat kept' | 'seat kept' | 'listed apart in the second vote';

export const womanSeatProcedure: Rule<WomanSeat> = ask<WomanSeat>(
  'womanSeatProcedure',
  '当选人中没有妇女的，怎么办？',
  'What if no woman is elected?',
  oneOf('woman first, else seat kept', 'seat kept', 'listed apart in the second vote'),
  everywhere(
    doubtful(
      'seat kept',
      'The nation asks for a woman and gives no procedure; the ministry’s of 2013 is recalled to seat the woman with over half first.',
      '国家法律只要求有妇女成员，未规定程序；据回忆2013年选举规程先取过半数得票最多的妇女，否则留一名额另行选举',
      'U',
    ),
  ),
);

export type InvalidityGround =
  | 'election committee not lawful'
  | 'candidates not lawful'
  | 'too few took part'
  | 'no difference'
  | 'more returned than issued'
  | 'not counted in public'
  | 'result not announced on the spot'
  | 'other breach';

/** Grounds that make an election invalid by themselves; where the list is empty they are findings that people judge. */
export const invalidityGrounds: Rule<readonly InvalidityGround[]> = ask<readonly InvalidityGround[]>(
  'invalidityGrounds',
  '哪些情形本身即导致选举无效（不列者为疑点，由人认定）？',
  'Which grounds by themselves make an election invalid (others are findings)?',
  listOf(
    oneOf(
      'election committee not lawful',
      'candidates not lawful',
      'too few took part',
      'no difference',
      'more returned than issued',
      'not counted in public',
      'result not announced on the spot',
      'other breach',
    ),
  ),
  everywhere(silent<readonly InvalidityGround[]>([])),
);

export const electedExamined: Rule<boolean> = ask(
  'electedExamined',
  '当选后是否按选举办法审查条件？',
  'Are the elected examined against the plan’s conditions?',
  yesOrNo,
  everywhere(silent(false)),
);

export const unfitElected: Rule<'not elected' | 'stays elected'> = ask(
  'unfitElected',
  '不符合选举办法规定条件的人当选的，如何处理？',
  'What of one elected who does not meet the plan’s conditions?',
  oneOf('not elected', 'stays elected'),
  everywhere(doubtful('stays elected', 'Only Zhejiang 32 declares it.', '仅见于浙江办法第三十二条')),
);

export const repeatElectionDays: Rule<number> = ask(
  'repeatElectionDays',
  '选举无效的，在几日内重新选举？',
  'Within how many days is an invalid election held again?',
  wholeNumber,
  everywhere(silent(30)),
  { unit: 'days', within: orFewer },
);

export const repeatElectionDateBy: Rule<'representatives meeting' | 'election committee'> = ask(
  'repeatElectionDateBy',
  '重新选举的日期由谁确定？',
  'Who sets the day of the repeat election?',
  oneOf('representatives meeting', 'election committee'),
  everywhere(silent('election committee')),
);
