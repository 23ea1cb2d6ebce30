// What the law asks of the election committee: its posts, who chooses it, who must leave it and how a gap is filled. Who sits in it: election/.
import { community, everywhere, listOf, oneOf, type Rule, says, silent, someOf, village, wholeNumber } from './rule.ts';

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
