// The steps from the first nomination to the posted slate.
import type { LawOfTheDay } from '../../law/answer.ts';
import { answerOn, candidateBars, candidateListDay, moreCandidatesThanSeats, nominators } from '../../law/rules.ts';
import type { Election } from '../election.ts';
import { dated, datesOf } from './dates.ts';
import { dayBefore, type Maybe, noRoll, noSlate, notice, w } from './step.ts';

export const nomination = (e: Election, law: LawOfTheDay): readonly Maybe[] => {
  const bars = answerOn(candidateBars, law);
  const unread = e.nomination.nominees.filter((n) => !n.declined && !n.reviewed).length;
  const open = [...e.roll.objections.values()].filter((o) => !o.decided).length;
  const none = e.nomination.nominees.length === 0 && w('尚无提名', 'nobody is nominated');
  const review = bars.kind === 'fixed' && bars.value.length > 0;
  const dates = datesOf(e, law);
  return [
    {
      key: 'nominate',
      words: w('提名候选人，登记提名结果', 'nominate: record the nominations'),
      order: 'recordNomination',
      screen: 'candidates',
      done: e.nomination.held.length > 0,
      doneOn: e.nomination.held[0]?.on,
      who: w('党组织、选民', 'the party organisation and the voters'),
      waitsFor: noRoll(e),
      due: dayBefore(e),
      law: answerOn(nominators, law),
    },
    review && {
      key: 'review',
      words: w('候选人资格审查', 'review the nominees'),
      order: 'reviewNominees',
      screen: 'candidates',
      done: e.nomination.nominees.length > 0 && (unread === 0 || e.candidacy.fixed !== undefined),
      waitsFor: none,
      due: dayBefore(e),
      law: bars,
    },
    {
      key: 'candidates',
      words: w('确定正式候选人', 'fix the formal candidates'),
      order: 'fixCandidates',
      screen: 'candidates',
      done: e.candidacy.fixed !== undefined,
      doneOn: e.candidacy.fixed,
      due: dates.get(candidateListDay.key)?.day,
      law: answerOn(moreCandidatesThanSeats, law),
      waitsFor:
        none ||
        (open > 0 && w(`有 ${open} 件异议未处理`, `${open} objections are open`)) ||
        (review && unread > 0 && w(`有 ${unread} 人未经资格审查`, `${unread} nominees are not reviewed`)),
      else: w('不能如期投票', 'the poll cannot be held on its day'),
    },
    notice(e, 'candidates', '正式候选人名单', 'the candidates', noSlate(e), dated(dates, candidateListDay)),
  ];
};
