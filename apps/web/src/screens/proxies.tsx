// 委托、流动票箱、代书: three lists under three tabs. A proxy is typed as two people, and what stands against it is said before it is written down.
import { Button, Tabs } from 'antd';
import type { ProxiesScreen } from '../../../../office/screens-ahead.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { ArticleChip } from '../parts/article.tsx';
import { DayText } from '../parts/day.tsx';
import { takeAway } from '../parts/export.ts';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useProxies } from '../queries.ts';
import { useWords } from '../words/index.ts';
import { ProxyEntry } from './proxy-entry.tsx';
import type { OfScreen } from './screen.tsx';

const before = ['nomination', 'candidacy'];

const Proxies = ({ election, head }: OfScreen) => {
  const { t } = useWords();
  const proxies = useProxies(election);
  const works = head.who.roles.some((role) => role === 'chair' || role === 'clerk') && before.includes(head.stage);
  return (
    <>
      <Heading title={t('nav.proxies')} sub={t('proxies.sub')} />
      <Answer of={proxies}>
        {(screen) => (
          <Tabs
            items={[
              {
                key: 'proxies',
                label: t('proxies.tab', { count: screen.proxies.filter((p) => p.good).length }),
                children: <Given screen={screen} election={election} works={works} />,
              },
              {
                key: 'mobile',
                label: t('proxies.mobileTab', { count: screen.mobile.length }),
                children: (
                  <Mobile screen={screen} election={election} works={works} ahead={works && head.stage === 'candidacy'} />
                ),
              },
              {
                key: 'helpers',
                label: t('proxies.helperTab', { count: screen.helpers.length }),
                children: <Helpers screen={screen} election={election} works={works && head.stage === 'candidacy'} />,
              },
            ]}
          />
        )}
      </Answer>
    </>
  );
};

interface Part {
  readonly screen: ProxiesScreen;
  readonly election: string;
  readonly works: boolean;
}

const Posted = ({
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

const Given = ({ screen, election, works }: Part) => {
  const { t, both } = useWords();
  if (!screen.allowed) return <Empty title={t('proxies.notHere')} />;
  return (
    <>
      <p className="sums-line">
        {t('proxies.rule', { who: both(screen.holders), most: screen.most })} <ArticleChip cites={screen.cites} />
        {screen.last ? (
          <>
            {' '}
            {t('proxies.until')} <DayText day={screen.last} />
          </>
        ) : null}
        {screen.lastToPost ? (
          <>
            {' '}
            · {t('proxies.postBy')} <DayText day={screen.lastToPost} />
          </>
        ) : null}
      </p>
      {works ? <ProxyEntry election={election} most={screen.most} kinNeeded={screen.kinNeeded} /> : null}
      <div className="list-head">
        <Posted screen={screen} list="proxies" />
        {works && screen.unposted > 0 ? <OrderButton order="postProxyList" election={election} /> : null}
        <Button
          disabled={screen.proxies.length === 0}
          onClick={() =>
            takeAway(`${t('proxies.list')}.csv`, [
              [t('proxies.principalShort'), t('roll.group'), t('proxies.holderShort'), t('roll.group'), t('state')],
              ...screen.proxies.map((p) => [p.principal.name, p.principal.group, p.holder.name, p.holder.group, both(p.words)]),
            ])
          }
        >
          {t('export')}
        </Button>
      </div>
      {screen.proxies.length === 0 ? (
        <Empty title={t('proxies.none')} hint={t('proxies.noneHint')} />
      ) : (
        <div className="scroll-x" tabIndex={0} role="group" aria-label={t('proxies.list')}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('proxies.principalShort')}</th>
                <th scope="col">{t('proxies.holderShort')}</th>
                <th scope="col" className="wide-only">
                  {t('field.because')}
                </th>
                <th scope="col">{t('state')}</th>
                <th scope="col">
                  <span className="unseen">{t('order.revokeProxy')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {screen.proxies.map((p) => (
                <tr key={p.proxy}>
                  <td className="name" lang="zh-CN">
                    {p.principal.name}
                    <span className="quiet group-of">{t('group.n', { group: p.principal.group })}</span>
                  </td>
                  <td className="name" lang="zh-CN">
                    {p.holder.name}
                    <span className="quiet group-of">{t('group.n', { group: p.holder.group })}</span>
                  </td>
                  <td className="wide-only">
                    {p.reason ? both(p.reason) : '—'}
                    {p.kin ? <span className="quiet"> · {both(p.kin)}</span> : null}
                  </td>
                  <td>
                    <span className={p.state === 'holds' ? 'state-done' : p.good ? 'state-due' : 'state-late'}>
                      {p.state === 'holds' ? '✓' : p.good ? '○' : '✗'} {both(p.words)}
                    </span>
                  </td>
                  <td>
                    {works && p.state !== 'revoked' ? (
                      <OrderButton order="revokeProxy" election={election} start={{ proxy: p.proxy }} />
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
};

const Mobile = ({ screen, election, works, ahead }: Part & { readonly ahead: boolean }) => {
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

const Helpers = ({ screen, election, works }: Part) => {
  const { t, both } = useWords();
  return (
    <>
      <p className="sums-line">{t('aid.by', { who: both(screen.helpersBy) })}</p>
      {works ? (
        <div className="drawer-do">
          <OrderButton order="nameHelper" election={election} primary />
        </div>
      ) : null}
      <div className="list-head">
        <Posted screen={screen} list="helpers" />
        {works && screen.helpers.some((h) => !h.posted) ? (
          <OrderButton order="postAidList" election={election} start={{ list: 'helpers' }} />
        ) : null}
      </div>
      {screen.helpers.length === 0 ? (
        <Empty title={t('aid.none')} hint={t('aid.noneHint')} />
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('aid.helper')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col">
                <span className="unseen">{t('order.withdrawAid')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {screen.helpers.map((h) => (
              <tr key={h.voter}>
                <td className="name" lang="zh-CN">
                  {h.name}
                  <span className="quiet group-of">{t('group.n', { group: h.group })}</span>
                </td>
                <td lang="zh-CN">{h.helper}</td>
                <td>
                  {h.posted ? (
                    <span className="state-done">✓ {t('proxies.isPosted')}</span>
                  ) : (
                    <span className="state-due">○ {t('proxies.toPost')}</span>
                  )}
                </td>
                <td>
                  {works ? (
                    <OrderButton order="withdrawAid" election={election} start={{ list: 'helpers', voter: h.voter }} />
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

export default Proxies;
