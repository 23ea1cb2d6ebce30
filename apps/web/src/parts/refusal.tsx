// A refusal as an answer: what, where, why with its article, what to do. Faults of a list are grouped by row. Promises to be read out.
import { useWords } from '../words/index.ts';
import { ArticleChip } from './article.tsx';
import { FaultList } from './faults.tsx';
import type { Refused } from './refused.ts';

/** A refusal below the edge of a long dialog is brought into sight. */
const intoView = (card: HTMLElement | null): void => card?.scrollIntoView({ block: 'nearest' });

export const RefusalCard = ({ refusal, where }: { readonly refusal: Refused | undefined; readonly where?: string }) => {
  const { t, both } = useWords();
  return (
    <div aria-live="assertive" role="alert">
      {refusal ? (
        <div className="refusal" ref={intoView}>
          <p className="refusal-head">
            <span className="sign sign-refused" aria-hidden="true">
              ✗
            </span>
            <strong>{t('refused')}</strong>
            {where ? <span className="quiet">{where}</span> : null}
          </p>
          <p className="refusal-what">{both(refusal.words)}</p>
          {refusal.cites ? (
            <p className="refusal-why">
              <span className="quiet">{t('refused.why')}</span>
              <ArticleChip cites={refusal.cites} />
            </p>
          ) : null}
          {refusal.remedy ? (
            <p className="refusal-remedy">
              <span className="quiet">{t('refused.remedy')}</span>
              {both(refusal.remedy)}
            </p>
          ) : null}
          {refusal.faults && refusal.faults.length > 0 ? <FaultList faults={refusal.faults} /> : null}
        </div>
      ) : null}
    </div>
  );
};
