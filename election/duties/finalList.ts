// The step of the final list: due between the end of the objection window and the eve of the poll, and only where something asks for it. Whether it may be posted: posting.ts.
import type { Day, LawOfTheDay } from '../../law/answer.ts';
import { addDays, zhDay } from '../../law/days.ts';
import { objectionWindow } from '../../law/rules.ts';
import type { Election } from '../election.ts';
import { changedSincePosting, openObjections } from '../roll/posting.ts';
import { between, stageOf } from '../stages.ts';
import { datesOf } from './dates.ts';
import { dayBefore, type Maybe, w } from './step.ts';

/** Asked for by an objection, by a change since the list was posted or by a supplement; with none of them the first list stands. Gone once the poll has begun without it. */
export const finalList = (e: Election, law: LawOfTheDay, today: Day): Maybe => {
  const { postings, objections } = e.roll;
  const end = postings.length > 0 ? datesOf(e, law).get(objectionWindow.key)?.day : undefined;
  if (end === undefined) return undefined;
  const changed = changedSincePosting(e);
  const final = postings.findLast((p) => p.state === 'final');
  const asked = objections.size > 0 || changed || postings.length > 1;
  if (!asked || (!final && !between('registration', 'candidacy').includes(stageOf(e)))) return undefined;
  const open = openObjections(e);
  return {
    key: 'final roll',
    words: w('公布最终名单', 'post the final list'),
    order: 'postRoll',
    screen: 'roll',
    done: final !== undefined,
    doneOn: final?.on,
    waitsFor:
      (today <= end && w(`异议期到${zhDay(end)}止`, `objections are received until ${end}`)) ||
      (open > 0 && w(`还有 ${open} 件异议没有处理`, `${open} objections are open`)),
    from: addDays(end, 1),
    due: dayBefore(e),
  };
};
