// How a ballot of this place is marked and what too many marks void, in the words that the ballot, its reading aloud, the host and the guides share. Which answers there are: law/ballot.ts.
import type { LawOfTheDay } from '../../law/answer.ts';
import { answerOn, ballotMarks, blankBallotIs, overVote } from '../../law/rules.ts';

/** The sign in favour: √ where the plan has ticks, else ○. */
export const signOf = (law: LawOfTheDay): '√' | '○' => (answerOn(ballotMarks, law).value === 'tick' ? '√' : '○');

/** The same for the ear. */
export const spokenSign = (law: LawOfTheDay): string => (signOf(law) === '√' ? '打一个勾' : '画一个圈');

/** What becomes void where more are marked than there are seats. */
export const voidedByTooMany = (law: LawOfTheDay): '整张选票' | '该职务部分' =>
  answerOn(overVote, law).value === 'whole ballot' ? '整张选票' : '该职务部分';

/** What a ballot without any mark is. */
export const unmarkedIs = (law: LawOfTheDay): '弃权' | '无效票' =>
  answerOn(blankBallotIs, law).value === 'abstention' ? '弃权' : '无效票';
