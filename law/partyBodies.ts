// The party's organisations: which elect, for how long, who votes and who is counted, and whether they elect before the committee. How they vote: partyVote.ts.
import { listOf, oneOf, type Range, range, wholeNumber, yesOrNo } from './rule.ts';
import { asked, fixed, type PartyRule, told } from './partyRule.ts';

type Organisation = 'committee' | 'general branch' | 'branch';
type Suspended = 'probationary member' | 'on probation within the party' | 'detained or arrested';
type NotDue =
  | 'ill and unable to say what they want'
  | 'abroad for over half a year'
  | 'serving a sentence'
  | 'bedridden'
  | 'away for over half a year'
  | 'retired and living elsewhere';

const notDue = [
  'ill and unable to say what they want',
  'abroad for over half a year',
  'serving a sentence',
  'bedridden',
  'away for over half a year',
  'retired and living elsewhere',
] as const;

export const partyOrganisations: PartyRule<readonly Organisation[]> = asked<readonly Organisation[]>(
  'partyOrganisations',
  '哪些组织适用？',
  'Which organisations elect by the regulation?',
  listOf(oneOf('committee', 'general branch', 'branch')),
  fixed<readonly Organisation[]>(['committee', 'general branch', 'branch'], 2),
);
export const partyTermYears: PartyRule<number> = asked(
  'partyTermYears',
  '村、社区党组织每届任期几年？',
  'How many years is the term in villages and communities?',
  wholeNumber,
  told(5),
  'years',
);
export const partyShiftYears: PartyRule<number> = asked(
  'partyShiftYears',
  '提前或者延期一般不超过几年？',
  'By how many years may an election be early or late, in general?',
  wholeNumber,
  fixed(1, 3),
  'years',
);
export const partyShiftApproval: PartyRule<'higher party body'> = asked(
  'partyShiftApproval',
  '提前或者延期由谁批准？',
  'Who approves an election held early or late?',
  oneOf('higher party body'),
  fixed('higher party body', 3),
);
export const partyDelegatesFrom: PartyRule<number> = asked(
  'partyDelegatesFrom',
  '党员达到多少人，经批准可以召开代表大会？',
  'From how many members on may delegates elect, with approval?',
  wholeNumber,
  fixed(500, 4),
  'persons',
);
export const partyVoters: PartyRule<'full members'> = asked(
  'partyVoters',
  '谁有选举权？',
  'Who may vote?',
  oneOf('full members'),
  fixed('full members', 5),
);
export const partyRightsSuspended: PartyRule<readonly Suspended[]> = asked<readonly Suspended[]>(
  'partyRightsSuspended',
  '哪些党员没有或者暂停选举权？',
  'Which members have no vote for the time?',
  listOf(oneOf('probationary member', 'on probation within the party', 'detained or arrested')),
  fixed<readonly Suspended[]>(['probationary member', 'on probation within the party', 'detained or arrested'], 5),
);
export const partyCommitteeSeats: PartyRule<Range> = asked(
  'partyCommitteeSeats',
  '支部委员会由几人组成？',
  'How many members has a branch committee?',
  range,
  told<Range>({ min: 3, max: 7 }),
  'seats',
);
export const partyCommitteeFrom: PartyRule<number> = asked(
  'partyCommitteeFrom',
  '正式党员达到几人设支部委员会？',
  'From how many full members on has a branch a committee?',
  wholeNumber,
  told(7),
  'persons',
);
export const partyNotDue: PartyRule<readonly NotDue[]> = asked<readonly NotDue[]>(
  'partyNotDue',
  '哪些党员经批准可以不计入应到会人数？',
  'Who may be left out of those who should attend, with approval?',
  listOf(oneOf(...notDue)),
  told<readonly NotDue[]>(notDue),
);
export const partyFirst: PartyRule<boolean> = asked(
  'partyFirst',
  '党组织换届是否先于村（居）委会换届？',
  'Does the party’s election come before the committee’s?',
  yesOrNo,
  told(true),
);
