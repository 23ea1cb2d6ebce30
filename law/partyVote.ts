// The party's vote: presence, difference, marks, majority and its base, a tie, too few elected, and who elects the secretary. Who votes: partyBodies.ts.
import type { Share } from './answer.ts';
import { aShare, listOf, oneOf, yesOrNo } from './rule.ts';
import { asked, type PartyRule, told } from './partyRule.ts';
import { atLeastFourFifths, atLeastOneFifth, moreThanHalf } from './share.ts';

export const partyQuorum: PartyRule<Share> = asked<Share>(
  'partyQuorum',
  '有选举权的到会人数不少于应到会人数的多少？',
  'What part of those who should attend must be present?',
  aShare,
  told(atLeastFourFifths),
);
export const partyProxies: PartyRule<boolean> = asked(
  'partyProxies',
  '能否委托投票？',
  'May one vote through another?',
  yesOrNo,
  told(false, 'U'),
);
export const partyHelper: PartyRule<'one who is no candidate'> = asked(
  'partyHelper',
  '不能写选票的，由谁代写？',
  'Who writes for one who cannot?',
  oneOf('one who is no candidate'),
  told('one who is no candidate', 'U'),
);
export const partyDifference: PartyRule<Share> = asked<Share>(
  'partyDifference',
  '委员候选人的差额不少于应选人数的多少？',
  'By what part of the seats must candidates for the committee exceed them?',
  aShare,
  told(atLeastOneFifth),
);
export const partySecretaryBy: PartyRule<'first meeting of the committee' | 'members meeting'> = asked<
  'first meeting of the committee' | 'members meeting'
>(
  'partySecretaryBy',
  '书记、副书记由谁选举？',
  'Who elects secretary and deputies?',
  oneOf('first meeting of the committee', 'members meeting'),
  told('first meeting of the committee'),
);
export const partyResultApproval: PartyRule<'higher party body'> = asked(
  'partyResultApproval',
  '选举结果报谁批准？',
  'Who approves the result?',
  oneOf('higher party body'),
  told('higher party body'),
);
export const partyMonitors: PartyRule<'non-candidates approved by the meeting'> = asked(
  'partyMonitors',
  '监票人如何产生？',
  'How are the scrutineers found?',
  oneOf('non-candidates approved by the meeting'),
  told('non-candidates approved by the meeting'),
);
export const partyNamesOrder: PartyRule<'by strokes'> = asked(
  'partyNamesOrder',
  '选票上候选人按什么顺序排列？',
  'In which order do the names stand on the ballot?',
  oneOf('by strokes'),
  told('by strokes'),
);
export const partyAbstainerWritesIn: PartyRule<boolean> = asked(
  'partyAbstainerWritesIn',
  '弃权的能否另选他人？',
  'May one who abstains write in another?',
  yesOrNo,
  told(false),
);
export const partyReturnedBase: PartyRule<'ballots issued' | 'voters taking part'> = asked<
  'ballots issued' | 'voters taking part'
>(
  'partyReturnedBase',
  '收回的选票不得多于什么（多于则选举无效）？',
  'More ballots returned than what make the vote void?',
  oneOf('ballots issued', 'voters taking part'),
  told('ballots issued'),
);
export const partyOverVote: PartyRule<'whole ballot'> = asked(
  'partyOverVote',
  '所选人数多于应选人数的，如何认定？',
  'What does a vote for too many void?',
  oneOf('whole ballot'),
  told('whole ballot'),
);
export const partyMajority: PartyRule<Share> = asked<Share>(
  'partyMajority',
  '得到多少赞成票，始得当选？',
  'What part of the base elects?',
  aShare,
  told(moreThanHalf),
);
export const partyMajorityBase: PartyRule<'all who should attend' | 'those present'> = asked<
  'all who should attend' | 'those present'
>(
  'partyMajorityBase',
  '过半数以什么为基数？',
  'Of what number is the majority taken?',
  oneOf('all who should attend', 'those present'),
  told('all who should attend'),
);
export const partyPreselection: PartyRule<Share> = asked<Share>(
  'partyPreselection',
  '差额预选须得到多少赞成票？',
  'What part of the base does a pre-selection need?',
  aShare,
  told(moreThanHalf),
);
export const partyTie: PartyRule<'vote again among the tied'> = asked(
  'partyTie',
  '得票相等不能确定当选人时，怎么办？',
  'What follows a tie at the last seat?',
  oneOf('vote again among the tied'),
  told('vote again among the tied'),
);
export const partyShort: PartyRule<readonly ('second vote' | 'fewer seats with consent of over half')[]> = asked<
  readonly ('second vote' | 'fewer seats with consent of over half')[]
>(
  'partyShort',
  '当选人数不足应选名额的，怎么办？',
  'What if fewer are elected than seats?',
  listOf(oneOf('second vote', 'fewer seats with consent of over half')),
  told<readonly ('second vote' | 'fewer seats with consent of over half')[]>([
    'second vote',
    'fewer seats with consent of over half',
  ]),
);
