// The steps from the first nomination to the posted slate.
import type { Day, LawOfTheDay } from '../../law/answer.ts';
import {
  answerOn,
  candidateBars,
  candidateListDay,
  moreCandidatesThanSeats,
  nominators,
  nomineeConsent,
  reviewRounds,
} from '../../law/rules.ts';
import type { Election } from '../election.ts';
import { stillNominated } from '../nominating/nomination.ts';
import { silent } from '../nominating/preselection.ts';
import { roundsLeft } from '../nominating/review.ts';
import { dated, datesOf } from './dates.ts';
import { dayBefore, type Maybe, noRoll, noSlate, notice, w } from './step.ts';

export const nomination = (e: Election, law: LawOfTheDay, today: Day): readonly Maybe[] => {
  const able = e.nomination.nominees.filter((n) => stillNominated(e, n));
  const quiet = able.filter((n) => silent(n, { law })).length;
  const unread = able.filter((n) => roundsLeft(n, { law }).length > 0).length;
  const incomplete = able.filter((n) => n.omissions.some((o) => !o.repaired)).length;
  const dates = datesOf(e, law);
  const open = [...e.roll.objections.values()].filter((o) => !o.decided).length;
  const none = e.nomination.nominees.length === 0 && w('尚无提名', 'nobody is nominated');
  const rounds = answerOn(reviewRounds, law);
  const bars = answerOn(candidateBars, law);
  const reviewed = rounds.value.length > 0 || (bars.kind === 'fixed' && bars.value.length > 0);
  const fixed = e.candidacy.fixed !== undefined;
  const written = answerOn(nomineeConsent, law);
  const waits = (count: number, zh: string, en: string) => count > 0 && w(`有 ${count} 人${zh}`, `${count} nominees ${en}`);
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
    written.value === 'in writing' && {
      key: 'answers',
      words: w(
        `登记被提名人书面答复${quiet > 0 ? `（${quiet} 人未答复）` : ''}`,
        `record the written answers${quiet > 0 ? ` (${quiet} silent)` : ''}`,
      ),
      order: 'answerNomination',
      screen: 'candidates',
      done: fixed || (able.length > 0 && quiet === 0),
      waitsFor: none,
      due: dayBefore(e),
      law: written,
    },
    reviewed && {
      key: 'review',
      words: w('候选人资格审查', 'review the nominees'),
      order: 'reviewNominees',
      screen: 'candidates',
      done: e.nomination.nominees.length > 0 && (unread === 0 || fixed),
      waitsFor: none,
      due: dayBefore(e),
      law: rounds.value.length > 0 ? rounds : bars,
    },
    ...repairs(e, today),
    {
      key: 'candidates',
      words: w('确定正式候选人', 'fix the formal candidates'),
      order: 'fixCandidates',
      screen: 'candidates',
      done: fixed,
      doneOn: e.candidacy.fixed,
      due: dates.get(candidateListDay.key)?.day,
      law: answerOn(moreCandidatesThanSeats, law),
      waitsFor:
        none ||
        (open > 0 && w(`有 ${open} 件异议未处理`, `${open} objections are open`)) ||
        waits(incomplete, '材料待补正', 'have papers to hand in') ||
        (reviewed && waits(unread, '未经资格审查', 'are not reviewed')) ||
        waits(quiet, '没有书面答复', 'have not answered in writing'),
      else: w('不能如期投票', 'the poll cannot be held on its day'),
    },
    notice(e, 'candidates', '正式候选人名单', 'the candidates', noSlate(e), dated(dates, candidateListDay)),
  ];
};

/** A step for each person whose papers are still missing, due on the day the letter names. */
const repairs = (e: Election, today: Day): readonly Maybe[] =>
  e.candidacy.fixed
    ? []
    : [...new Map(e.nomination.nominees.filter((n) => stillNominated(e, n)).map((n) => [n.person, n])).values()].flatMap(
        (n): Maybe[] => {
          const omission = n.omissions.find((o) => !o.repaired);
          const late = omission !== undefined && omission.until < today;
          return [
            omission && {
              key: `repair ${n.person}`,
              words: w(
                `${n.name}补正材料${late ? '已逾期，作出决定' : ''}`,
                `${n.name} hands in what is missing${late ? ': out of time, decide' : ''}`,
              ),
              order: late ? 'reviewNominees' : 'repairOmission',
              screen: 'candidates',
              done: false,
              due: omission.until,
            },
          ];
        },
      );
