// What the law asks of the second vote for seats not filled (另行选举): its share, slate, day and number, and when seats may stay empty. The arithmetic: count/.
import type { Share } from './answer.ts';
import {
  aShare,
  ask,
  community,
  doubtful,
  everywhere,
  oneOf,
  orFewer,
  orMore,
  type Rule,
  says,
  silent,
  village,
  wholeNumber,
  yesOrNo,
} from './rule.ts';
import { atLeastOneThird } from './share.ts';

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
  within: orFewer,
};

export const secondVoteCandidates: Rule<'most votes among those not elected'> = ask(
  'secondVoteCandidates',
  '另行选举的候选人如何确定？',
  'Who are the candidates of the second vote?',
  oneOf('most votes among those not elected'),
  {
    village: village(
      says('most votes among those not elected', 15, 2, '得票多的为候选人'),
      says('most votes among those not elected', 18, 2, '得票多的为候选人'),
    ),
    community: community(
      silent('most votes among those not elected'),
      says('most votes among those not elected', 19, 2, '得票多的为候选人'),
    ),
  },
);

export const secondVoteDifference: Rule<number> = ask(
  'secondVoteDifference',
  '另行选举的候选人比名额至少多几人？',
  'How many more candidates than seats has the second vote, where there are enough?',
  wholeNumber,
  everywhere(
    doubtful(
      1,
      'The nation does not say whether a second vote needs a difference; three provinces ask it.',
      '国家法律未规定另行选举是否差额；沪、浙、京要求差额',
    ),
  ),
  { unit: 'persons', within: orMore },
);

export const secondVoteSameDay: Rule<boolean> = ask(
  'secondVoteSameDay',
  '另行选举能否在投票日当日举行？',
  'May the second vote be held on the same day?',
  yesOrNo,
  everywhere(silent(true)),
);

export const secondVoteRounds: Rule<number> = ask(
  'secondVoteRounds',
  '另行选举最多举行几次？',
  'How many second votes may there be?',
  wholeNumber,
  everywhere(silent(1)),
);

export const secondVoteWithoutCandidates: Rule<boolean> = ask(
  'secondVoteWithoutCandidates',
  '另行选举能否实行无候选人的自荐直选？',
  'May the second vote be held without candidates?',
  yesOrNo,
  everywhere(silent(false)),
);

export const secondVoteProxiesStay: Rule<boolean> = ask(
  'secondVoteProxiesStay',
  '第一次投票的委托在另行选举中是否继续有效？',
  'Do proxies of the first vote hold in the second?',
  yesOrNo,
  everywhere(
    doubtful(
      true,
      'Recalled of the ministry’s procedure of 2013: they hold unless the holder became a candidate.',
      '据回忆2013年民政部选举规程：受委托人成为候选人的除外，未见原文',
      'U',
    ),
  ),
);

export const secondVoteRoll: Rule<'same list' | 'additions and removals'> = ask(
  'secondVoteRoll',
  '另行选举、重新选举沿用原名单还是作增减（四增四减）？',
  'Does a second or repeat vote use the same roll, or one with additions and removals?',
  oneOf('same list', 'additions and removals'),
  everywhere(
    doubtful(
      'additions and removals',
      'Reporting forms provide for changes; the ministry’s procedure is recalled to keep the first list.',
      '统计表列有四增四减；据回忆2013年选举规程沿用原名单',
      'S',
    ),
  ),
);

export const secondVoteBase: Rule<'ballots of the second vote'> = ask(
  'secondVoteBase',
  '“已投选票总数”指哪一次投票？',
  'Of which vote are “the ballots cast” counted?',
  oneOf('ballots of the second vote'),
  everywhere(doubtful('ballots of the second vote', 'Taken to be the second vote itself.', '按另行选举本次已投选票总数理解')),
);

export const emptySeatsFrom: Rule<number> = ask(
  'emptySeatsFrom',
  '至少选出几人后，不足的名额可以空缺？',
  'From how many elected members on may seats stay empty?',
  wholeNumber,
  everywhere(
    doubtful(
      3,
      'The nation does not say; provinces say three, or more than three.',
      '国家法律未规定；浙江、上海为三人，北京为超过三人',
    ),
  ),
  { unit: 'persons', within: orMore },
);

export const emptySeatsAfter: Rule<'first vote' | 'second vote'> = ask(
  'emptySeatsAfter',
  '在哪一次投票后名额可以空缺？',
  'After which vote may seats stay empty?',
  oneOf('first vote', 'second vote'),
  everywhere(doubtful('second vote', 'The nation does not say.', '国家法律未规定')),
);

export const emptySeatsDecidedBy: Rule<'nobody' | 'meeting or representatives meeting'> = ask(
  'emptySeatsDecidedBy',
  '名额空缺由谁决定？',
  'Who must decide that seats stay empty?',
  oneOf('nobody', 'meeting or representatives meeting'),
  everywhere(doubtful('meeting or representatives meeting', 'The nation does not say.', '国家法律未规定')),
);

export const emptySeatsNeedDirector: Rule<boolean> = ask(
  'emptySeatsNeedDirector',
  '名额空缺是否须已选出主任？',
  'Must the director be elected before seats may stay empty?',
  yesOrNo,
  everywhere(silent(false)),
);

export type Leader = 'deputy, else member by votes' | 'deputy, else member chosen by representatives';

export const leadsWithoutDirector: Rule<Leader> = ask<Leader>(
  'leadsWithoutDirector',
  '主任未选出的，谁主持工作？',
  'Who leads where no director is elected?',
  oneOf('deputy, else member by votes', 'deputy, else member chosen by representatives'),
  everywhere(
    doubtful(
      'deputy, else member chosen by representatives',
      'The nation does not say; this is the order of Zhejiang 30.',
      '国家法律未规定；此处参照浙江办法第三十条',
    ),
  ),
);
