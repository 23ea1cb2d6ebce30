// The drawer of one fact: what happened, on which day, when and by whom it was written, and its place in the chain.
import type { HistoryRow } from '../../../../office/screens.ts';
import { DayText } from '../parts/day.tsx';
import { attaches, Proof } from '../parts/evidence.tsx';
import { useHead } from '../queries.ts';
import { useWords } from '../words/index.ts';
import { clockWords } from '../words/days.ts';

export const FactDrawer = ({ election, row }: { readonly election: string; readonly row: HistoryRow }) => {
  const { t, both } = useWords();
  const head = useHead(election);
  return (
    <>
      <p className="fact-words">{both(row.words)}</p>
      {row.late ? (
        <p className="late-note">
          <span className="sign" aria-hidden="true">
            ◷
          </span>
          {t('history.lateNote')}
        </p>
      ) : null}
      <dl className="facts">
        <dt>{t('history.on')}</dt>
        <dd>
          <DayText day={row.on} />
        </dd>
        <dt>{t('history.at')}</dt>
        <dd>
          <DayText day={row.at.slice(0, 10)} short /> {clockWords(row.at)}
        </dd>
        <dt>{t('history.by')}</dt>
        <dd>{row.by}</dd>
        <dt>{t('history.book')}</dt>
        <dd>{row.book}</dd>
        <dt>{t('history.position')}</dt>
        <dd className="number">{row.position}</dd>
        <dt>{t('history.kind')}</dt>
        <dd>
          <code>{row.fact}</code>
        </dd>
        <dt>{t('history.hash')}</dt>
        <dd>
          <code className="hash">{row.hash}</code>
        </dd>
      </dl>
      <Proof election={election} to={{ book: row.book, position: row.position }} may={attaches(head.data)} />
      <p className="quiet">{t('history.chain')}</p>
    </>
  );
};
