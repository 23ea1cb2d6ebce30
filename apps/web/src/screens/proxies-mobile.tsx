// Who asked for the mobile box, which box goes which way with whom, and whether the list was posted. Proxies and helpers: proxies.tsx.
import type { ProxiesScreen } from '../../../../office/screens-ahead.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { ArticleChip } from '../parts/article.tsx';
import { DayText } from '../parts/day.tsx';
import { Empty } from '../parts/states.tsx';
import { useWords } from '../words/index.ts';

export interface Part {
  readonly screen: ProxiesScreen;
  readonly election: string;
  readonly works: boolean;
}

export const Posted = ({
  screen,
  list,
}: {
  readonly screen: ProxiesScreen;
  readonly list: ProxiesScreen['postings'][number]['list'];
}) => {
  const { t } = useWords();
  const last = screen.postings.findLast((p) => p.list === list);
  return last ? (
    <span className="quiet">
      {t('proxies.posted', { version: last.version, entries: last.entries })} <DayText day={last.on} short />
    </span>
  ) : (
    <span className="quiet">{t('proxies.neverPosted')}</span>
  );
};

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
      <div className="list-head">
        <Posted screen={screen} list="mobile box" />
        {works && screen.mobile.some((m) => !m.posted) ? (
          <OrderButton order="postAidList" election={election} start={{ list: 'mobile box' }} />
        ) : null}
      </div>
      {screen.mobile.length === 0 ? (
        <Empty title={t('mobile.none')} hint={t('mobile.noneHint')} />
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('field.because')}</th>
              <th scope="col">{t('stations.mobile')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col">
                <span className="unseen">{t('order.withdrawAid')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {screen.mobile.map((m) => (
              <tr key={m.voter}>
                <td className="name" lang="zh-CN">
                  {m.name}
                  <span className="quiet group-of">{t('group.n', { group: m.group })}</span>
                </td>
                <td>{m.reason ? both(m.reason) : '—'}</td>
                <td>
                  {m.box === undefined ? (
                    <span className="state-due">{t('mobile.whichBox')}</span>
                  ) : (
                    t('pd.mobileN', { box: m.box })
                  )}
                </td>
                <td>
                  {m.posted ? (
                    <span className="state-done">✓ {t('proxies.isPosted')}</span>
                  ) : (
                    <span className="state-due">○ {t('proxies.toPost')}</span>
                  )}
                </td>
                <td>
                  {works ? (
                    <OrderButton order="withdrawAid" election={election} start={{ list: 'mobile box', voter: m.voter }} />
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};
