// What the law asks of candidates once named: what they should be, how formal candidates are found, how many more than seats for each post, and the days of their list. Who nominates: nomination.ts.
import type { Share } from './answer.ts';
import {
  aShare,
  ask,
  atLeastThese,
  community,
  doubtful,
  everywhere,
  listOf,
  oneOf,
  orMore,
  type Range,
  range,
  type Rule,
  says,
  silent,
  village,
  wholeNumber,
  yesOrNo,
} from './rule.ts';

export type Quality =
  | 'supports the leadership of the party'
  | 'law-abiding'
  | 'of good conduct'
  | 'fair'
  | 'public-spirited'
  | 'of some education and ability';

const before2026 = ['law-abiding', 'of good conduct', 'fair', 'public-spirited', 'of some education and ability'] as const;
const since2026 = ['supports the leadership of the party', ...before2026] as const;

export const candidateQualities: Rule<readonly Quality[]> = ask(
  'candidateQualities',
  '应当推荐什么样的人为候选人？',
  'Whom should one nominate?',
  listOf(oneOf(...since2026)),
  {
    village: village<readonly Quality[]>(says(before2026, 15, 1, '奉公守法'), says(since2026, 18, 1, '拥护')),
    community: community<readonly Quality[]>(silent(before2026), says(since2026, 18, 1, '拥护')),
  },
  { within: atLeastThese },
);

export const nominationTurnout: Rule<Share | 'none'> = ask<Share | 'none'>(
  'nominationTurnout',
  '提名投票（预选）须有多少选民参加？',
  'What part of the voters must take part in a nomination vote?',
  (value): value is Share | 'none' => value === 'none' || aShare(value),
  everywhere(silent<Share | 'none'>('none')),
);

export const formalCandidatesBy: Rule<readonly ('most nomination votes' | 'pre-selection vote')[]> = ask(
  'formalCandidatesBy',
  '正式候选人如何确定？',
  'How are the formal candidates found?',
  listOf(oneOf('most nomination votes', 'pre-selection vote')),
  everywhere(
    silent<readonly ('most nomination votes' | 'pre-selection vote')[]>(['most nomination votes', 'pre-selection vote']),
  ),
);

export const nomineesLimitedToSeats: Rule<boolean> = ask(
  'nomineesLimitedToSeats',
  '每一选民提名的人数是否不得超过应选名额？',
  'May one voter nominate no more people than there are seats?',
  yesOrNo,
  everywhere(silent(true)),
);

export const nominationByProxy: Rule<boolean> = ask(
  'nominationByProxy',
  '能否委托他人提名？',
  'May one nominate through another?',
  yesOrNo,
  everywhere(silent(false)),
);

export const nomineeForTwoPosts: Rule<'chooses one in writing'> = ask(
  'nomineeForTwoPosts',
  '被提名为两项以上职务候选人的，怎么办？',
  'What does one do who is nominated for two posts?',
  oneOf('chooses one in writing'),
  everywhere(silent('chooses one in writing')),
);

export const differenceDirector: Rule<Range> = ask(
  'differenceDirector',
  '主任候选人应当比应选名额多几人？',
  'How many more candidates than seats for the director?',
  range,
  everywhere(silent<Range>({ min: 1, max: 3 })),
  { unit: 'persons' },
);

export const differenceDeputy: Rule<Range> = ask(
  'differenceDeputy',
  '副主任候选人应当比应选名额多几人？',
  'How many more candidates than seats for the deputies?',
  range,
  everywhere(silent<Range>({ min: 1, max: 3 })),
  { unit: 'persons' },
);

export const differenceMembers: Rule<Range> = ask(
  'differenceMembers',
  '委员候选人应当比应选名额多几人？',
  'How many more candidates than seats for the members?',
  range,
  everywhere(silent<Range>({ min: 1, max: 3 })),
  { unit: 'persons' },
);

export const womanAmongCandidates: Rule<boolean> = ask(
  'womanAmongCandidates',
  '候选人中没有妇女的，是否增补得票最多的妇女？',
  'If no woman is a candidate, is the woman with most votes added?',
  yesOrNo,
  everywhere(
    doubtful(
      true,
      'Recalled of the ministry’s procedure of 2013, not seen.',
      '据回忆为2013年民政部选举规程的规定，未见原文',
      'U',
    ),
  ),
);

export const candidateListDay: Rule<number> = ask(
  'candidateListDay',
  '正式候选人名单最迟在选举日的几日前公布？',
  'How many days before the poll is the list of candidates posted?',
  wholeNumber,
  everywhere(silent(5)),
  { unit: 'days', within: orMore },
);

export const candidateListOrder: Rule<'by votes' | 'by strokes'> = ask(
  'candidateListOrder',
  '候选人名单按什么顺序排列？',
  'In which order do the candidates stand in their list?',
  oneOf('by votes', 'by strokes'),
  everywhere(silent('by votes')),
);

export const candidateRefusalDay: Rule<number> = ask(
  'candidateRefusalDay',
  '候选人不愿接受提名的，最迟在选举日的几日前书面提出？',
  'How many days before the poll may a candidate still refuse, in writing?',
  wholeNumber,
  everywhere(silent(3)),
  { unit: 'days' },
);

export const refusedPlaceFilledBy: Rule<'next in nomination votes'> = ask(
  'refusedPlaceFilledBy',
  '候选人退出后如何补足？',
  'Who takes the place of a candidate who refuses?',
  oneOf('next in nomination votes'),
  everywhere(silent('next in nomination votes')),
);

export const electionWithoutCandidates: Rule<boolean> = ask(
  'electionWithoutCandidates',
  '能否实行无候选人的自荐直选？',
  'May the election be held without candidates?',
  yesOrNo,
  {
    village: village(
      doubtful(
        false,
        'Recalled of the ministry’s procedure of 2013 as an option, not seen.',
        '据回忆2013年民政部选举规程允许，未见原文',
        'U',
      ),
      silent(false, 18, 1, '多于应选名额'),
    ),
    community: community(silent(false), silent(false, 18, 1, '多于应选名额')),
  },
);

export const selfNominationDay: Rule<number> = ask(
  'selfNominationDay',
  '自荐竞职的，最迟在选举日的几日前报名？',
  'How many days before the poll do those who put themselves forward say so?',
  wholeNumber,
  everywhere(silent(10)),
  { unit: 'days' },
);

export const conditionsExamined: Rule<boolean> = ask(
  'conditionsExamined',
  '候选人是否由选举委员会按选举办法审查条件？',
  'Does the election committee examine candidates against the plan’s conditions?',
  yesOrNo,
  everywhere(silent(true)),
);

export type ReviewRound = 'completeness' | 'township or street' | 'joint departments' | 'party';

export const reviewRounds: Rule<readonly ReviewRound[]> = ask<readonly ReviewRound[]>(
  'reviewRounds',
  '候选人资格审查分哪几道？',
  'In which rounds are the nominees reviewed?',
  listOf(oneOf('completeness', 'township or street', 'joint departments', 'party')),
  everywhere(silent<readonly ReviewRound[]>([])),
);

export const candidatesPledge: Rule<boolean> = ask(
  'candidatesPledge',
  '候选人是否应当签订承诺书？',
  'Must the candidates sign a pledge?',
  yesOrNo,
  everywhere(silent(false)),
);

export const differenceLost: Rule<'nominate again' | 'poll as it stands'> = ask(
  'differenceLost',
  '候选人退出后不再多于应选名额的，怎么办？',
  'What is done when withdrawals leave no more candidates than seats?',
  oneOf('nominate again', 'poll as it stands'),
  everywhere(silent('nominate again')),
);

export const speechRequestDay: Rule<number> = ask(
  'speechRequestDay',
  '要求发表竞职演说的，最迟在选举日的几日前提出？',
  'How many days before the poll is a campaign speech asked for?',
  wholeNumber,
  everywhere(silent(5)),
  { unit: 'days' },
);

export const campaignOnPollDay: Rule<boolean> = ask(
  'campaignOnPollDay',
  '选举日能否进行竞职活动、介绍候选人？',
  'May candidates campaign or be introduced on the day of the poll?',
  yesOrNo,
  everywhere(silent(false)),
);
