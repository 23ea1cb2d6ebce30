// What stands on every card of 任职: its steps, its last days, its comparisons.
import type { LastDay, Step, SumShown } from '../../../../office/around/termshown.ts';
import { ArticleChip } from '../parts/article.tsx';
import { DayText } from '../parts/day.tsx';
import { useWords } from '../words/index.ts';
import { BookOrder } from './order.tsx';

export const Steps = ({
  of,
  book,
  quiet = false,
}: {
  readonly of: readonly Step[];
  readonly book: string;
  readonly quiet?: boolean;
}) => {
  const { both } = useWords();
  return (
    <div className="term-steps">
      {of.map((s, at) => (
        <BookOrder
          key={`${s.order} ${at}`}
          book={book}
          order={s.order}
          start={s.start}
          quiet={quiet}
          {...(s.words ? { words: both(s.words) } : {})}
        />
      ))}
    </div>
  );
};

export const Days = ({ of, today }: { readonly of: readonly LastDay[]; readonly today: string }) => {
  const { both } = useWords();
  return (
    <ul className="term-days">
      {of.map((d) => (
        <li key={d.words.zh} className={d.late ? 'term-late' : ''}>
          {both(d.words)} <DayText day={d.day} today={today} /> <ArticleChip cites={d.cites} />
        </li>
      ))}
    </ul>
  );
};

/** A comparison as it was made, with whether it was reached. */
export const SumLine = ({ of }: { readonly of: SumShown }) => {
  const { t, both } = useWords();
  return (
    <p className="term-sum">
      {both(of.words)} {of.count}/{of.of} <code className="number">{of.formula}</code>{' '}
      <strong className={of.reached ? 'state-done' : 'term-short'}>
        {of.reached ? `✓ ${t('term.reached')}` : `✗ ${t('term.short')}（${t('term.least', { least: of.least })}）`}
      </strong>{' '}
      <ArticleChip cites={of.cites} />
    </p>
  );
};
