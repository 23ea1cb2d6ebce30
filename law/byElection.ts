// What the law asks of the by-election for a seat that fell empty: who holds it, when it must be held, who must vote. Why seats fall empty: recall.ts.
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
  orMore,
  type Rule,
  says,
  silent,
  village,
  wholeNumber,
} from './rule.ts';
import { atLeastTwoThirds, moreThanHalf, moreThanTwoThirds } from './share.ts';

type Meetings = readonly ('meeting' | 'representatives meeting')[];
const bothMeetings: Meetings = ['meeting', 'representatives meeting'];

export const byElectionBy: Rule<Meetings> = ask<Meetings>(
  'byElectionBy',
  '补选由什么会议进行？',
  'Which meetings may hold a by-election?',
  listOf(oneOf('meeting', 'representatives meeting')),
  {
    village: village(says(bothMeetings, 19, 1, '村民代表会议进行补选'), says(bothMeetings, 23, 1, '村民代表会议进行补选')),
    community: community(silent(['meeting'], 10, 3, '补选'), says(bothMeetings, 24, 1, '居民代表会议补选')),
  },
);

export const byElectionTerm: Rule<'rest of the term'> = ask(
  'byElectionTerm',
  '补选的成员任期到何时？',
  'How long does one elected to a gap serve?',
  oneOf('rest of the term'),
  {
    village: village(says('rest of the term', 19, 1, '任期届满时止'), says('rest of the term', 23, 1, '任期届满时止')),
    community: community(silent('rest of the term'), says('rest of the term', 24, 2, '任期届满时止')),
  },
);

export const byElectionBelow: Rule<number> = ask(
  'byElectionBelow',
  '成员不满几人时必须补选（0为不作规定）？',
  'Below how many members must a by-election be held (0: no such rule)?',
  wholeNumber,
  everywhere(silent(0)),
  { unit: 'persons', within: orMore },
);

export const byElectionMonths: Rule<number> = ask(
  'byElectionMonths',
  '必须补选的，在几个月内进行？',
  'Within how many months is a by-election that must be held?',
  wholeNumber,
  everywhere(silent(3)),
  { unit: 'months', within: orFewer },
);

export const byElectionTurnout: Rule<Share> = ask<Share>(
  'byElectionTurnout',
  '由村（居）民会议补选的，须有多少人参加投票？',
  'What part must vote in a by-election by the meeting?',
  aShare,
  // The article on the by-election sends back to that on the election (VC 23, RC 24).
  {
    village: village(says(moreThanHalf, 15, 2, '过半数投票'), says(moreThanHalf, 18, 2, '过半数投票')),
    community: community(silent(moreThanHalf), says(moreThanHalf, 19, 1, '过半数参加投票')),
  },
);

export const byElectionTurnoutRepresentatives: Rule<Share> = ask<Share>(
  'byElectionTurnoutRepresentatives',
  '由代表会议补选的，须有多少组成人员参加投票？',
  'What part must vote in a by-election by the representatives’ meeting?',
  aShare,
  {
    village: village(
      doubtful(atLeastTwoThirds, 'The quorum of the representatives’ meeting is taken.', '按村民代表会议的到会要求'),
      doubtful(atLeastTwoThirds, 'The quorum of the representatives’ meeting is taken.', '按村民代表会议的到会要求'),
    ),
    community: community(
      silent(moreThanHalf),
      doubtful(
        moreThanTwoThirds,
        'Article 29 asks two thirds of the meeting, article 19 by way of 24 more than two thirds of the representatives: the stricter is taken.',
        '第二十九条为三分之二以上，第二十四条参照第十九条为超过三分之二；取严者',
      ),
    ),
  },
);
