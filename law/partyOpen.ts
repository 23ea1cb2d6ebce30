// What is told of an open recommendation and direct election (公推直选): who may put a name forward, the vote of confidence, how often and how long things hang, and by what majority a members' meeting decides. The vote itself: partyVote.ts.
import type { Share } from './answer.ts';
import { asked, type PartyRule, told } from './partyRule.ts';
import { aShare, listOf, oneOf, wholeNumber } from './rule.ts';
import { moreThanHalf } from './share.ts';

type ApplyWay = 'party organisation' | 'party members' | 'residents' | 'self';
const ways = ['party organisation', 'party members', 'residents', 'self'] as const;

export const partyApplyWays: PartyRule<readonly ApplyWay[]> = asked<readonly ApplyWay[]>(
  'partyApplyWays',
  '公推直选的人选可以由谁推荐报名？',
  'Who may put a name forward where the election is open?',
  listOf(oneOf(...ways)),
  told<readonly ApplyWay[]>(ways),
);
export const partyConfidence: PartyRule<Share> = asked<Share>(
  'partyConfidence',
  '信任投票须得到参加人数的多少同意？',
  'What part of those taking part must agree in a vote of confidence?',
  aShare,
  told(moreThanHalf, 'U'),
);
export const partyPostings: PartyRule<number> = asked(
  'partyPostings',
  '公推直选一般公示几次？',
  'How often are things posted where the election is open?',
  wholeNumber,
  told(4),
);
export const partyPostingDays: PartyRule<number> = asked(
  'partyPostingDays',
  '候选人预备人选公示几天？',
  'For how many days do the names of the proposed candidates hang?',
  wholeNumber,
  told(3, 'U'),
  'days',
);
export const partyMeetingMajority: PartyRule<Share> = asked<Share>(
  'partyMeetingMajority',
  '选举办法、监票人、不计入应到会等，须得到到会有表决权人数的多少赞成？',
  'What part of the voters present adopts the method, the scrutineers, and who is left out of those due?',
  aShare,
  told(moreThanHalf, 'U'),
);
