// What does not add up or was done out of time, each with its article: to be looked at, never corrected by itself. Nothing is shown where there is nothing.
import type { Found } from '../../../../office/screens.ts';
import { ArticleChip } from './article.tsx';
import { useWords } from '../words/index.ts';

export const FoundList = ({ of }: { readonly of: readonly Found[] }) => {
  const { t, both } = useWords();
  if (of.length === 0) return null;
  return (
    <section className="found-list" aria-label={t('found')}>
      <h2>
        {t('found')} <span className="quiet">{t('found.hint')}</span>
      </h2>
      <ul className="warnings">
        {of.map((one) => (
          <li key={one.key}>
            <span className="sign" aria-hidden="true">
              !
            </span>
            <div>
              {both(one.words)}
              {one.cites ? <ArticleChip cites={one.cites} /> : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
