// A list of voters who are helped to vote, by a mobile box or by a hand that writes: whether it was posted, who stands on it, and the way off it. What each list says besides: proxies-mobile.tsx and proxies.tsx.
import type { ReactNode } from 'react';
import type { ProxiesScreen } from '../../../../office/screens-ahead.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { DayText } from '../parts/day.tsx';
import { Empty } from '../parts/states.tsx';
import { useWords } from '../words/index.ts';

export interface Part {
  readonly screen: ProxiesScreen;
  readonly election: string;
  readonly works: boolean;
}

interface Aided {
  readonly voter: string;
  readonly name: string;
  readonly group: number;
  readonly posted: boolean;
}

type List = ProxiesScreen['postings'][number]['list'];

export const Posted = ({ screen, list }: { readonly screen: ProxiesScreen; readonly list: List }) => {
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

/** Each column has its heading and what stands in it of a voter. */
export const AidList = <T extends Aided>({
  screen,
  election,
  works,
  list,
  aided,
  columns,
  none,
}: Part & {
  readonly list: List;
  readonly aided: readonly T[];
  readonly columns: readonly { readonly head: string; readonly cell: (one: T) => ReactNode }[];
  readonly none: { readonly title: string; readonly hint: string };
}) => {
  const { t } = useWords();
  return (
    <>
      <div className="list-head">
        <Posted screen={screen} list={list} />
        {works && aided.some((one) => !one.posted) ? (
          <OrderButton order="postAidList" election={election} start={{ list }} />
        ) : null}
      </div>
      {aided.length === 0 ? (
        <Empty {...none} />
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              {columns.map(({ head }) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <th scope="col">{t('state')}</th>
              <th scope="col">
                <span className="unseen">{t('order.withdrawAid')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {aided.map((one) => (
              <tr key={one.voter}>
                <td className="name" lang="zh-CN">
                  {one.name}
                  <span className="quiet group-of">{t('group.n', { group: one.group })}</span>
                </td>
                {columns.map(({ head, cell }) => (
                  <td key={head}>{cell(one)}</td>
                ))}
                <td>
                  {one.posted ? (
                    <span className="state-done">✓ {t('proxies.isPosted')}</span>
                  ) : (
                    <span className="state-due">○ {t('proxies.toPost')}</span>
                  )}
                </td>
                <td>
                  {works ? <OrderButton order="withdrawAid" election={election} start={{ list, voter: one.voter }} /> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};
