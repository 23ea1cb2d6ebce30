// What the law asks of candidates: who nominates, who may not stand, how many there must be, that voters meet them. Who stands: election/.
import { community, everywhere, listOf, oneOf, type Rule, says, silent, village, wholeNumber, yesOrNo } from './rule.ts';

export type Nominator =
  | 'party organisation'
  /** How many must join: `jointNominators`. */
  | 'voters'
  /** Ways that need a text or plan of before 2026. */
  | 'self'
  | 'residents group'
  | 'representatives meeting'
  | 'representatives jointly'
  /** A body other than the party's: an office, a unit, a people's organisation. */
  | 'organisation'
  /** Posts are put up openly and whoever wants one applies. */
  | 'open application';

export type CandidateBar =
  | 'expelled from the party'
  | 'criminal punishment'
  | 'gang'
  | 'clan or gang'
  | 'illegal religion or cult';

const sameMembers = <V>(plan: readonly V[], law: readonly V[]): boolean =>
  plan.length === law.length && plan.every((value) => law.includes(value));

export const nominators: Rule<readonly Nominator[]> = {
  key: 'nominators',
  asks: { zh: '谁可以提名候选人？', en: 'Who may nominate?' },
  takes: listOf(
    oneOf(
      'party organisation',
      'voters',
      'self',
      'residents group',
      'representatives meeting',
      'representatives jointly',
      'organisation',
      'open application',
    ),
  ),
  within: sameMembers,
  answers: {
    village: village(says(['voters'], 15, 1, '村民直接提名'), says(['party organisation', 'voters'], 18, 1, '村党组织或者登记')),
    community: community(
      silent(['party organisation', 'voters']),
      says(['party organisation', 'voters'], 18, 1, '社区党组织或者十名'),
    ),
  },
};

export const jointNominators: Rule<number> = {
  key: 'jointNominators',
  asks: { zh: '联合提名至少几人？', en: 'How many voters must nominate together at least?' },
  unit: 'persons',
  takes: wholeNumber,
  answers: {
    village: village(silent(1, 15, 1, '直接提名'), silent(1, 18, 1, '提名推荐')),
    community: community(silent(10), says(10, 18, 1, '十名以上')),
  },
};

const villageBars = ['expelled from the party', 'criminal punishment', 'clan or gang', 'illegal religion or cult'] as const;
const residentsBars = ['expelled from the party', 'criminal punishment', 'gang', 'illegal religion or cult'] as const;

export const jointRepresentatives: Rule<number> = {
  key: 'jointRepresentatives',
  asks: { zh: '代表联名提名至少几人？', en: 'How many representatives must nominate together at least?' },
  unit: 'persons',
  takes: wholeNumber,
  answers: everywhere(silent(10)),
};

export const signaturesAPost: Rule<'one nominee' | 'as many nominees as seats'> = {
  key: 'signaturesAPost',
  asks: {
    zh: '同一选民在同一职务上可以为几名被提名人联名签字？',
    en: 'For how many nominees of one post may the same voter sign?',
  },
  takes: oneOf('one nominee', 'as many nominees as seats'),
  answers: everywhere(silent('as many nominees as seats')),
};

export const nomineeConsent: Rule<'in writing' | 'unless declined in writing'> = {
  key: 'nomineeConsent',
  asks: { zh: '被提名人怎样才算接受提名？', en: 'When has a nominee accepted the nomination?' },
  takes: oneOf('in writing', 'unless declined in writing'),
  answers: everywhere(silent('in writing')),
};

export const candidateBars: Rule<readonly CandidateBar[]> = {
  key: 'candidateBars',
  asks: { zh: '哪些人不得作为候选人？', en: 'Who may not be a candidate?' },
  takes: listOf(oneOf('expelled from the party', 'criminal punishment', 'gang', 'clan or gang', 'illegal religion or cult')),
  within: sameMembers,
  answers: {
    village: village<readonly CandidateBar[]>(silent([]), says(villageBars, 18, 1, '不得作为候选人')),
    community: community<readonly CandidateBar[]>(silent([]), says(residentsBars, 18, 1, '不得作为候选人')),
  },
};

export const moreCandidatesThanSeats: Rule<boolean> = {
  key: 'moreCandidatesThanSeats',
  asks: { zh: '候选人的名额是否应当多于应选名额？', en: 'Must there be more candidates than seats?' },
  takes: yesOrNo,
  answers: {
    village: village(says(true, 15, 1, '多于应选名额'), says(true, 18, 1, '多于应选名额')),
    community: community(silent(true), says(true, 18, 1, '多于应选名额')),
  },
};

export const candidatesMeetVoters: Rule<boolean> = {
  key: 'candidatesMeetVoters',
  asks: { zh: '是否应当组织候选人与选民见面？', en: 'Must the candidates meet the voters?' },
  takes: yesOrNo,
  answers: {
    village: village(says(true, 15, 1, '与村民见面'), says(true, 18, 1, '与村民见面')),
    community: community(silent(true), says(true, 18, 1, '与居民见面')),
  },
};

export const cardsBeforePoll: Rule<number> = {
  key: 'cardsBeforePoll',
  asks: { zh: '选民证最迟在选举日的几日前发到？', en: 'How many days before the poll are the voter cards delivered?' },
  unit: 'days',
  takes: wholeNumber,
  answers: everywhere(silent(2)),
};
