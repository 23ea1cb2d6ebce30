// What a chapter answers when a meeting could not decide, or decided against. The judgement itself, with its sums: assembly/quorum.ts.
import type { Judgement } from '../../assembly/quorum.ts';
import { type Refusal, refused } from '../refusal.ts';

/** The refusal that follows from a judged meeting, with its sum and the rule's answer; nothing where it was able to decide and no vote failed. */
export const unlessItDecided = (j: Judgement): Refusal | undefined => {
  switch (j.outcome) {
    case 'numbers do not add up':
      return refused('meeting numbers do not add up', { count: j.count, of: j.of });
    case 'no quorum':
      return refused('no quorum', { due: j.quorum.of, present: j.quorum.count, least: j.quorum.least }, j.quorum.answer);
    case 'not carried':
      return refused('not carried', { present: j.vote.of, agree: j.vote.count, least: j.vote.least }, j.vote.answer);
    case 'quorate':
    case 'carried':
      return undefined;
    default:
      return j satisfies never;
  }
};
