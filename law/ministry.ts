// The ministry's procedure of village elections (2013): what an extract of it says, offered for reference. It fixes nothing: it only names the default where law and province are silent.
import * as after from './after.ts';
import * as chosen from './electionCommittee.ts';
import type { Provision } from './local.ts';
import type { Rule } from './rule.ts';
import { moreThanHalf } from './share.ts';

const inChapter = <T>(rule: Rule<T>, value: NoInfer<T>, chapter: number): Provision => ({
  key: rule.key,
  text: 'PR2013',
  value,
  mark: 'Vx',
  source: { text: 'PR2013', article: chapter, chapter: true },
});

export const ministry: readonly Provision[] = [
  inChapter(chosen.electionCommitteeSize, { min: 3, max: 9 }, 1),
  inChapter(chosen.electionCommitteeOdd, true, 1),
  inChapter(chosen.electionCommitteeMajority, moreThanHalf, 1),
  inChapter(chosen.electionCommitteeKin, 'not together', 1),
  inChapter(chosen.electionCommitteeFiled, true, 1),
  inChapter(chosen.electionCommitteeUntil, 'end of the handover', 1),
  inChapter(chosen.committeeNoticeObjection, 5, 1),
  inChapter(
    after.handoverItems,
    ['seal', 'office', 'equipment', 'accounts', 'property', 'debts and claims', 'archive', 'open issues'],
    7,
  ),
];
