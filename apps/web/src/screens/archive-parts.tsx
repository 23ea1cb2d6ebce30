// Parts of 档案 that every section has: its title, and its last day with the article.
import type { ReactNode } from 'react';
import type { LastDay } from '../../../../office/screens-after.ts';
import { ArticleChip } from '../parts/article.tsx';
import { DayText } from '../parts/day.tsx';
import { useWords } from '../words/index.ts';

export const Part = ({
  title,
  last,
  children,
}: {
  readonly title: string;
  readonly last?: LastDay | undefined;
  readonly children: ReactNode;
}) => (
  <section className="sheet-part archive-part">
    <h2>{title}</h2>
    {last ? <Last of={last} /> : null}
    {children}
  </section>
);

/** The last day with its article; one that has passed is warned of. */
export const Last = ({ of }: { readonly of: LastDay }) => {
  const { t } = useWords();
  return (
    <p className="archive-last">
      <span className={of.late ? 'state-late' : 'quiet'}>
        {of.late ? `! ${t('archive.late')}` : t('archive.until')}
        <DayText day={of.day} short />
      </span>{' '}
      <ArticleChip cites={of.cites} />
    </p>
  );
};
