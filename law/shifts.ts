// What the law asks when an election does not come at its time: at expiry, put off, held early, or broken off on the day.
import { ask, community, doubtful, everywhere, oneOf, orFewer, type Rule, says, silent, village, wholeNumber } from './rule.ts';

export const electionAtExpiry: Rule<'in time'> = ask(
  'electionAtExpiry',
  '任期届满，何时换届？',
  'When is the election held at the end of a term?',
  oneOf('in time'),
  {
    village: village(says('in time', 11, 2, '及时举行换届选举'), says('in time', 14, 2, '及时举行换届选举')),
    community: community(silent('in time'), says('in time', 14, 2, '及时举行换届选举')),
  },
);

export const electionAfterExpiryMonths: Rule<number> = ask(
  'electionAfterExpiryMonths',
  '任期届满后最迟几个月内换届？',
  'Within how many months of the end of the term is the election held?',
  wholeNumber,
  everywhere(silent(3)),
  { unit: 'months', within: orFewer },
);

export type ShiftApproval =
  | 'township asks, county approves'
  | 'street asks, district approves'
  | 'meeting agrees, township examines, district approves'
  | 'meeting asks, county approves';

const approvals = [
  'township asks, county approves',
  'street asks, district approves',
  'meeting agrees, township examines, district approves',
  'meeting asks, county approves',
] as const;

export const postponementApproval: Rule<ShiftApproval> = ask<ShiftApproval>(
  'postponementApproval',
  '延期换届须经谁同意、批准？',
  'Who agrees to putting an election off?',
  oneOf(...approvals),
  {
    village: village<ShiftApproval>(silent(approvals[0]), silent(approvals[0])),
    community: community<ShiftApproval>(silent(approvals[1]), silent(approvals[1])),
  },
);

export const earlierElectionApproval: Rule<ShiftApproval> = ask<ShiftApproval>(
  'earlierElectionApproval',
  '提前换届须经谁同意、批准？',
  'Who agrees to holding an election early?',
  oneOf(...approvals),
  {
    village: village<ShiftApproval>(silent(approvals[0]), silent(approvals[0])),
    community: community<ShiftApproval>(silent(approvals[1]), silent(approvals[1])),
  },
);

export const shiftMonths: Rule<number> = ask(
  'shiftMonths',
  '提前或者延期一般不超过几个月？',
  'By how many months may an election be early or late, in general?',
  wholeNumber,
  everywhere(silent(6)),
  { unit: 'months', within: orFewer },
);

export const newVillageMonths: Rule<number> = ask(
  'newVillageMonths',
  '新设立或者调整范围后几个月内选举？',
  'Within how many months of its founding or change does a new village elect?',
  wholeNumber,
  everywhere(silent(6)),
  { unit: 'months', within: orFewer },
);

export const interruptedPoll: Rule<'election committee decides'> = ask(
  'interruptedPoll',
  '投票中断的，由谁决定如何继续？',
  'Who decides how a poll that was broken off goes on?',
  oneOf('election committee decides'),
  everywhere(
    doubtful('election committee decides', 'No text at hand speaks of a poll broken off.', '所见法律文本均未规定投票中断'),
  ),
);
