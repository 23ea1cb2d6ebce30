// 委托、流动票箱、代书: three lists under three tabs. A proxy is typed as two people, and what stands against it is said before it is written down.
import { Button, Tabs } from 'antd';
import { OrderButton } from '../orders/dialog.tsx';
import { ArticleChip } from '../parts/article.tsx';
import { DayText } from '../parts/day.tsx';
import { takeAway } from '../parts/export.ts';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useProxies } from '../queries.ts';
import { useWords } from '../words/index.ts';
import { AidList, type Part, Posted } from './aid-list.tsx';
import { Mobile } from './proxies-mobile.tsx';
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
      <AidList
        screen={screen}
        election={election}
        works={works}
        list="helpers"
        aided={screen.helpers}
        columns={[{ head: t('aid.helper'), cell: (h) => <span lang="zh-CN">{h.helper}</span> }]}
        none={{ title: t('aid.none'), hint: t('aid.noneHint') }}
      />
    </>
  );
};

export default Proxies;
