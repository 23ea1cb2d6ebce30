// What the law asks of the election committee: its posts, who chooses it, who must leave it and how a gap is filled. Who sits in it: election/.
import type { Share } from './answer.ts';
import {
  aShare,
  ask,
  community,
  doubtful,
  everywhere,
  listOf,
  nearestOf,
  oneOf,
  type Range,
  range,
  type Rule,
  says,
  silent,
  someOf,
  village,
  wholeNumber,
  yesOrNo,
} from './rule.ts';
import { moreThanHalf } from './share.ts';

export type ElectionCommitteePost = 'chair' | 'deputy' | 'member';

export type ElectionCommitteeBody =
  | 'villagers meeting'
  | 'villagers representatives'
  | 'group meetings'
  | 'residents meeting'
  | 'residents representatives'
  /** Bodies that only a plan before 2026 may name. */
  | 'party members and representatives';

export const electionCommitteePosts: Rule<readonly ElectionCommitteePost[]> = {
  key: 'electionCommitteePosts',
  asks: { zh: '选举委员会由哪些职务组成？', en: 'Which posts has the election committee?' },
  takes: listOf(oneOf('chair', 'deputy', 'member')),
  answers: {
    village: village(
      says(['chair', 'member'], 12, 2, '主任和委员'),
      says(['chair', 'deputy', 'member'], 15, 2, '主任、副主任和委员'),
    ),
    community: community(silent(['chair', 'deputy', 'member']), says(['chair', 'deputy', 'member'], 15, 2, '主任、副主任和委员')),
  },
};

const villageBodies = ['villagers meeting', 'villagers representatives', 'group meetings'] as const;
const residentsBodies = ['residents meeting', 'residents representatives'] as const;

export const electionCommitteeBodies: Rule<readonly ElectionCommitteeBody[]> = {
  key: 'electionCommitteeBodies',
  asks: { zh: '选举委员会由哪些会议推选产生？', en: 'Which meetings may choose the election committee?' },
  takes: listOf(oneOf(...villageBodies, ...residentsBodies, 'party members and representatives')),
  within: someOf,
  nearest: nearestOf,
  answers: {
    village: village(says(villageBodies, 12, 2, '村民小组会议'), says(villageBodies, 15, 2, '村民小组会议')),
    community: community(silent(residentsBodies), says(residentsBodies, 15, 2, '居民代表会议')),
  },
};

export const electionCommitteeQuit: Rule<'member' | 'member or near relative'> = {
  key: 'electionCommitteeQuit',
  asks: {
    zh: '谁被提名为候选人时，选举委员会成员应当退出？',
    en: 'Whose nomination makes a member leave the election committee?',
  },
  takes: oneOf('member', 'member or near relative'),
  answers: {
    village: village(says('member', 12, 3, '应当退出'), says('member or near relative', 15, 3, '或者其近亲属')),
    community: community(silent('member'), says('member or near relative', 15, 3, '或者其近亲属')),
  },
};

export const electionCommitteeGap: Rule<readonly ('next in order' | 'new choice')[]> = {
  key: 'electionCommitteeGap',
  asks: { zh: '选举委员会成员出缺如何补足？', en: 'How is a gap in the election committee filled?' },
  takes: listOf(oneOf('next in order', 'new choice')),
  within: someOf,
  nearest: nearestOf,
  answers: {
    village: village(
      says(['next in order', 'new choice'], 12, 4, '依次递补'),
      says(['next in order', 'new choice'], 15, 4, '依次递补'),
    ),
    community: community(silent(['next in order', 'new choice']), says(['next in order', 'new choice'], 15, 4, '依次递补')),
  },
};

export const committeeNoticeObjection: Rule<number> = {
  key: 'committeeNoticeObjection',
  asks: {
    zh: '对选举委员会名单有异议的，应在公布后几日内提出？',
    en: 'Within how many days may the list of the election committee be objected to?',
  },
  unit: 'days',
  takes: wholeNumber,
  answers: everywhere(silent(5)),
};

export const electionCommitteeSize: Rule<Range> = ask(
  'electionCommitteeSize',
  '选举委员会由几人组成？',
  'How many members has the election committee?',
  range,
  everywhere(silent<Range>({ min: 5, max: 9 })),
  { unit: 'persons', within: (plan, law) => plan.min >= law.min && plan.max <= law.max },
);

export const electionCommitteeOdd: Rule<boolean> = ask(
  'electionCommitteeOdd',
  '选举委员会人数是否应当为单数？',
  'Must the election committee have an odd number of members?',
  yesOrNo,
  everywhere(silent(false)),
);

export const electionCommitteeChair: Rule<'chosen with the committee' | 'chosen by its members'> = ask(
  'electionCommitteeChair',
  '选举委员会主任如何产生？',
  'How is the chair of the election committee found?',
  oneOf('chosen with the committee', 'chosen by its members'),
  everywhere(
    doubtful(
      'chosen by its members',
      'No text at hand says; plans of 2025 propose the new party secretary as chair.',
      '所见法律文本未规定；有的方案提名新任党组织书记担任',
      'S',
    ),
  ),
);

export const electionCommitteeKin: Rule<'not together' | 'allowed'> = ask(
  'electionCommitteeKin',
  '近亲属能否同时担任选举委员会成员？',
  'May near relatives sit in the election committee together?',
  oneOf('not together', 'allowed'),
  everywhere(silent('allowed')),
);

export const electionCommitteeQuorum: Rule<Share> = ask(
  'electionCommitteeQuorum',
  '选举委员会会议须有多少成员到会？',
  'What part of the election committee makes its meeting able to decide?',
  aShare,
  everywhere(silent(moreThanHalf)),
);

export const electionCommitteeMajority: Rule<Share> = ask(
  'electionCommitteeMajority',
  '选举委员会以多少人同意作出决定？',
  'What part of those present decides in the election committee?',
  aShare,
  everywhere(silent(moreThanHalf)),
);

export const electionCommitteeAbsence: Rule<number> = ask(
  'electionCommitteeAbsence',
  '连续几次不参加会议或者不参加表决，视为退出（0为不作规定）？',
  'After how many meetings missed in a row, or without a vote, has a member left (0: no such rule)?',
  wholeNumber,
  everywhere(silent(0)),
);

export const electionCommitteeRemoval: Rule<boolean> = ask(
  'electionCommitteeRemoval',
  '不履行职责的成员能否由原推选会议免职？',
  'May those who chose a member remove one who does not do the duty?',
  yesOrNo,
  everywhere(silent(false)),
);

export const electionCommitteeFiled: Rule<boolean> = ask(
  'electionCommitteeFiled',
  '选举委员会名单是否公布并报备案？',
  'Is the list of the election committee posted and filed with the township or street?',
  yesOrNo,
  everywhere(silent(true)),
);

export const electionCommitteeUntil: Rule<'end of the handover'> = ask(
  'electionCommitteeUntil',
  '选举委员会履行职责到何时为止？',
  'Until when does the election committee serve?',
  oneOf('end of the handover'),
  {
    village: village(silent('end of the handover'), silent('end of the handover', 24, 1, '选举委员会主持')),
    community: community(silent('end of the handover'), silent('end of the handover', 25, 1, '选举委员会主持')),
  },
);

export const electionCommitteeQuitWhen: Rule<'nominated' | 'fixed as candidate'> = ask(
  'electionCommitteeQuitWhen',
  '成员在何时应当退出选举委员会？',
  'When must a member leave the election committee?',
  oneOf('nominated', 'fixed as candidate'),
  {
    village: village(says('nominated', 12, 3, '被提名'), says('nominated', 15, 3, '被提名')),
    community: community(silent('nominated'), says('nominated', 15, 3, '被提名')),
  },
);

export const electionCommitteeFormed: Rule<number> = ask(
  'electionCommitteeFormed',
  '选举委员会最迟在选举日的几日前产生？',
  'How many days before the poll is the election committee chosen?',
  wholeNumber,
  everywhere(
    doubtful(
      34,
      'No text fixes it; plans and stage tables name 34, 35 or 45 days before.',
      '法律未作规定；各地方案为选举日前34日、35日或者45日',
      'S',
    ),
  ),
  { unit: 'days' },
);
