// Who asked for the mobile box, which box goes which way with whom, and whether the list was posted. Proxies and helpers: proxies.tsx.
import { OrderButton } from '../orders/dialog.tsx';
import { ArticleChip } from '../parts/article.tsx';
import { DayText } from '../parts/day.tsx';
import { useWords } from '../words/index.ts';
import { AidList, type Part } from './aid-list.tsx';

export const Mobile = ({ screen, election, works, ahead }: Part & { readonly ahead: boolean }) => {
  const { t, both } = useWords();
  return (
    <>
      <p className="sums-line">
        {t('mobile.for', { who: both(screen.mobileFor.words) })} <ArticleChip cites={screen.mobileFor.cites} />{' '}
        {screen.approval.agreed ? (
          <span className="state-done">
            ✓ {t('mobile.agreed')} <DayText day={screen.approval.agreed} short />
          </span>
        ) : (
          <>
            {t('mobile.toAgree', { who: both(screen.approval.by) })} <ArticleChip cites={screen.approval.cites} />
          </>
        )}
      </p>
      {works ? (
        <div className="drawer-do">
          <OrderButton order="askMobileBox" election={election} primary />
          {screen.approval.agreed ? null : <OrderButton order="agreeMobileBoxes" election={election} />}
        </div>
      ) : null}
      {screen.boxes.length === 0 ? (
        <p className="quiet">{t('mobile.noBox')}</p>
      ) : (
        <ul className="lines">
          {screen.boxes.map((box) => (
            <li key={box.box}>
              <strong>{t('pd.mobileN', { box: box.box })}</strong>{' '}
              <span className="quiet">
                {t('station.n', { station: box.station })} · {t('mobile.voters', { voters: box.voters })}
              </span>
              {box.route ? (
                <p lang="zh-CN">
                  {t('mobile.round', { leaves: box.route.leaves, back: box.route.back, stops: box.route.stops.join(' → ') })}
                  <br />
                  {t('mobile.with', { escorts: box.route.escorts.join(t('comma')) })}
                </p>
              ) : (
                <p className="state-due">{t('mobile.noRoute')}</p>
              )}
              {ahead ? (
                <OrderButton
                  order="setMobileRoute"
                  election={election}
                  start={
                    box.route
                      ? { ...box.route, box: box.box, stops: box.route.stops.join('\n'), escorts: box.route.escorts.join('\n') }
                      : { box: box.box }
                  }
                  {...(box.route ? { words: t('mobile.change') } : {})}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <AidList
        screen={screen}
        election={election}
        works={works}
        list="mobile box"
        aided={screen.mobile}
        columns={[
          { head: t('field.because'), cell: (m) => (m.reason ? both(m.reason) : '—') },
          {
            head: t('stations.mobile'),
            cell: (m) =>
              m.box === undefined ? <span className="state-due">{t('mobile.whichBox')}</span> : t('pd.mobileN', { box: m.box }),
          },
        ]}
        none={{ title: t('mobile.none'), hint: t('mobile.noneHint') }}
      />
    </>
  );
};
