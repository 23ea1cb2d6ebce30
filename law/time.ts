// What the law asks of periods themselves: whether the first day counts, whether the last does, and whether a holiday moves it. The days reckoned by it: calendar.ts.
import type { Answer, Dated } from './answer.ts';
import { ask, doubtful, everywhere, type Rule, yesOrNo } from './rule.ts';

/** Silent until the Civil Code, which speaks for villages and communities alike since 2021. */
const civilCode = <T>(
  before: T,
  from: { readonly village: string; readonly community: string },
  since: Answer<T>,
): Rule<T>['answers'] => {
  const dated = (first: string): readonly Dated<T>[] => [
    { from: first, to: '2020-12-31', answer: { kind: 'plan', value: before, decided: false } },
    { from: '2021-01-01', answer: since },
  ];
  return { village: dated(from.village), community: dated(from.community) };
};

export const startDayCounts: Rule<boolean> = ask(
  'startDayCounts',
  '期间开始的当日是否计入？',
  'Does the day from which a period runs count itself?',
  yesOrNo,
  civilCode(
    false,
    { village: '2010-10-28', community: '1990-01-01' },
    { kind: 'fixed', value: false, source: { text: 'CC2020', article: 201, paragraph: 1, figure: '开始的当日不计入' } },
  ),
);

export const electionDayBoundCounts: Rule<boolean> = ask(
  'electionDayBoundCounts',
  '“选举日的二十日前”是否包括第二十日当日？',
  'Is the twentieth day before the poll itself still in time for “twenty days before”?',
  yesOrNo,
  everywhere(
    doubtful(
      true,
      'Practice takes the twentieth day as the last; a plan may take the day before it.',
      '实践中以第二十日为最后一日；选举办法可以从严，再提前一日',
    ),
  ),
);

export const holidayMovesLastDay: Rule<boolean> = ask(
  'holidayMovesLastDay',
  '期间最后一日是法定休假日的，是否顺延？',
  'Does a public holiday move the last day of a period that runs forward?',
  yesOrNo,
  everywhere(
    doubtful(
      false,
      'Civil Code 203 would move it to the day after the holiday; whether periods of an election follow it is open, and the earlier day is the safe one.',
      '民法典第二百零三条规定顺延；是否适用于选举期间尚无定论，按较早的一日办理较为稳妥',
    ),
  ),
);

export const holidayMovesDayBefore: Rule<boolean> = ask(
  'holidayMovesDayBefore',
  '向前倒算的日期遇法定休假日是否移动？',
  'Does a public holiday move a day counted backwards from the poll?',
  yesOrNo,
  everywhere(
    doubtful(
      false,
      'Counted backwards, a move would shorten the period the law gives; it should not move.',
      '倒算的期限顺延会缩短法定时间，不应移动',
    ),
  ),
);
