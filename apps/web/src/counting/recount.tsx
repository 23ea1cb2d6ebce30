// 重新计票: the earlier figures of a box beside the new ones, once it is counted again; while it is being counted only that it is, so that nobody counts towards a figure.
import type { CountingScreen } from '../../../../office/screens-count.ts';
import { useWords } from '../words/index.ts';

/** What a recount of the box asked for changed; nothing where it was not counted anew. */
export const Recounted = ({ of }: { readonly of: CountingScreen['recount'] }) => {
  const { t, both, day, number } = useWords();
  if (!of) return null;
  const done = of.rows.length > 0;
  return (
    <section className="recount" aria-labelledby="recount">
      <h2 id="recount">{t('recount.title', { times: of.times })}</h2>
      <p>
        {t('recount.ordered', { day: day(of.on), by: both(of.by), because: of.because })}
        {done ? null : <span className="state-due"> ! {t('recount.hidden')}</span>}
      </p>
      {done ? (
        <table className="recount-table">
          <thead>
            <tr>
              <th scope="col">{t('recount.what')}</th>
              <th scope="col">{t('recount.before')}</th>
              <th scope="col">{t('recount.now')}</th>
              <th scope="col">{t('recount.differs')}</th>
            </tr>
          </thead>
          <tbody>
            {of.rows.map((row) => (
              <tr key={row.words.zh} className={row.now === row.before ? undefined : 'recount-differs'}>
                <th scope="row">{both(row.words)}</th>
                <td>{number(row.before)}</td>
                <td>{number(row.now)}</td>
                <td>{row.now === row.before ? '—' : `${row.now > row.before ? '+' : '−'}${Math.abs(row.now - row.before)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
};
