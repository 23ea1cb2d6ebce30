// What both screens of a community's meetings show: what is due with its article and its button, and the steps that may be taken from where they stand.
import { useQuery } from '@tanstack/react-query';
import type { DueShown } from '../../../../office/around/termshown.ts';
import type { Step } from '../../../../office/meetings/shown.ts';
import { office } from '../api.ts';
import { BookOrder } from '../around/order.tsx';
import { ArticleChip } from '../parts/article.tsx';
import { useWords } from '../words/index.ts';

export const useMeetings = (book: string, known: number) =>
  useQuery({
    queryKey: ['b', book, 'meetings', known],
    queryFn: () => office.meetings.meetings({ book }),
    placeholderData: (before) => before,
  });
export const useOpenness = (book: string, known: number) =>
  useQuery({
    queryKey: ['b', book, 'openness', known],
    queryFn: () => office.meetings.openness({ book }),
    placeholderData: (before) => before,
  });

export const Steps = ({ book, steps }: { readonly book: string; readonly steps: readonly Step[] }) =>
  steps.length === 0 ? null : (
    <div className="meeting-steps">
      {steps.map((s) => (
        <BookOrder key={s.order} book={book} order={s.order} start={s.start} />
      ))}
    </div>
  );

export const DueList = ({ book, due }: { readonly book: string; readonly due: readonly DueShown[] }) => {
  const { t, both, day } = useWords();
  if (due.length === 0) return null;
  return (
    <section aria-label={t('meetings.due')}>
      <h2>{t('meetings.due')}</h2>
      <ul className="meeting-due">
        {due.map((d) => (
          <li key={d.key}>
            <div>
              <strong>{both(d.words)}</strong>{' '}
              <span className={d.state === 'late' ? 'meeting-late' : 'quiet'}>
                {d.day ? t('meetings.by', { day: day(d.day) }) : t('meetings.atOnce')}
                {d.state === 'late' ? ` · ${t('meetings.late')}` : ''}
              </span>
              {d.cites ? <ArticleChip cites={d.cites} /> : null}
            </div>
            {d.step ? (
              <BookOrder
                book={book}
                order={d.step.order}
                start={d.step.start}
                {...(d.step.words ? { words: both(d.step.words) } : {})}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};
