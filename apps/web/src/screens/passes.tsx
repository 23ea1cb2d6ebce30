// Part of 投票站与人员: who may be in the hall without working there, with the number of the pass and the place; given and taken back here, printed as cards and as a list.
import type { StationsScreen } from '../../../../office/screens-ahead.ts';
import { paperAddress } from '../api.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { DayText } from '../parts/day.tsx';
import { useWords } from '../words/index.ts';

export const Passes = ({
  of,
  election,
  may,
}: {
  readonly of: StationsScreen['passes'];
  readonly election: string;
  readonly may: boolean;
}) => {
  const { t, both } = useWords();
  return (
    <section className="sheet-part">
      <h2>{t('pass.title')}</h2>
      {of.length === 0 ? (
        <p className="quiet">{t('pass.none')}</p>
      ) : (
        <>
          <p>
            <a href={paperAddress(election, 'passes.pdf')} target="_blank" rel="noopener">
              {t('pass.print')}
            </a>{' '}
            ·{' '}
            <a href={paperAddress(election, 'pass-list.pdf')} target="_blank" rel="noopener">
              {t('pass.printList')}
            </a>
          </p>
          <ul className="archive-list">
            {of.map((one) => (
              <li key={one.pass}>
                <div>
                  <strong className="number">{one.pass}</strong> <strong lang="zh-CN">{one.name}</strong>{' '}
                  <span className="quiet" lang="zh-CN">
                    {both(one.words)} {one.candidate ?? ''} {one.of ?? ''}
                  </span>
                  <p lang="zh-CN">
                    {one.station === undefined ? t('pass.all') : t('station.n', { station: one.station })} · {one.place}
                    {one.returned ? (
                      <>
                        {' '}
                        · <span className="state-done">✓ {t('pass.back')}</span> <DayText day={one.returned} short />
                      </>
                    ) : null}
                  </p>
                </div>
                {may && !one.returned ? (
                  <OrderButton order="returnPass" election={election} quiet start={{ pass: one.pass }} />
                ) : null}
              </li>
            ))}
          </ul>
        </>
      )}
      {may ? <OrderButton order="givePass" election={election} /> : null}
    </section>
  );
};
