// 记录: the bound book as it was written, newest places last, any number of facts; each opens with its hash. Nothing here can be changed.
import { Button, Table } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { HistoryRow } from '../../../../office/screens.ts';
import { office } from '../api.ts';
import { takeAway } from '../parts/export.ts';
import { Heading } from '../parts/heading.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { useTableRoom } from '../parts/room.ts';
import { useWindows } from '../parts/windows.ts';
import { addressOf, useRoute } from '../route.ts';
import { useDrawer } from '../shell/open-drawer.ts';
import { clockWords } from '../words/days.ts';
import { useWords } from '../words/index.ts';
import type { OfScreen } from './screen.tsx';

interface Line {
  readonly at: number;
  readonly row: HistoryRow | undefined;
}

const History = ({ election, head }: OfScreen) => {
  const { t, both, shortDay, number } = useWords();
  const open = useDrawer();
  const { query } = useRoute();
  const table = useRef<{ scrollTo: (to: { index: number }) => void }>(null);
  const [again, setAgain] = useState(0);
  const list = useWindows<HistoryRow>(`${election}/${head.known}/${head.head}/${again}`, async (from, limit) => {
    const got = await office.elections.history({ election, from, limit });
    return { total: got.total, rows: got.rows };
  });
  const { holder, height, width } = useTableRoom();
  const { total } = list;
  const wanted = query.get('from');
  const jumped = useRef(false);
  useEffect(() => {
    if (total === undefined || jumped.current) return;
    jumped.current = true;
    const index = wanted === null ? total - 1 : Math.min(total - 1, Number(wanted));
    if (index > 0) window.setTimeout(() => table.current?.scrollTo({ index }), 50);
  }, [total, wanted]);
  const lines: Line[] = list.rows.map((row, at) => ({ at, row }));
  const narrow = width < 700;
  return (
    <>
      <Heading title={t('nav.history')} sub={t('history.sub', { facts: number(total ?? head.position) })}>
        <Button
          disabled={list.rows.some((row) => row === undefined)}
          onClick={() =>
            takeAway(`${t('nav.history')}.csv`, [
              [
                t('history.book'),
                t('history.position'),
                t('history.on'),
                t('history.at'),
                t('history.by'),
                t('history.what'),
                t('history.hash'),
              ],
              ...list.rows.flatMap((row) =>
                row ? [[row.book, row.position, row.on, row.at, row.by, both(row.words), row.hash]] : [],
              ),
            ])
          }
        >
          {t('export')}
        </Button>
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </Heading>
      <p className="seal-words">
        <span className="quiet">{t('history.words')}</span> {head.words.join(' ')}
      </p>
      {list.error && total === undefined ? <Failed error={list.error} again={() => setAgain(again + 1)} /> : null}
      {total === undefined && !list.error ? <Loading /> : null}
      {total === 0 ? (
        <Empty title={t('history.none')} hint={t('history.noneHint')}>
          <Button href={addressOf(election, 'today')}>{t('nav.today')}</Button>
        </Empty>
      ) : null}
      <div ref={holder} className="table-room">
        {total ? (
          <Table<Line>
            ref={(held) => {
              table.current = held ? { scrollTo: (to) => held.scrollTo(to) } : null;
            }}
            virtual
            size="middle"
            rowKey="at"
            pagination={false}
            dataSource={lines}
            scroll={{ x: narrow ? width : Math.max(width, 860), y: height }}
            onScroll={list.follow}
            onRow={({ row }) => ({ className: 'row-open', onClick: () => row && open?.({ kind: 'fact', row }) })}
            columns={[
              {
                key: 'position',
                title: t('history.place'),
                width: narrow ? 64 : 110,
                align: 'right',
                render: (_, { row }) => (
                  <span className="number">
                    {row ? (narrow || row.book === 'main' ? row.position : `${row.book} ${row.position}`) : '…'}
                  </span>
                ),
              },
              ...(narrow
                ? []
                : [
                    {
                      key: 'on',
                      title: t('history.on'),
                      width: 150,
                      render: (_: unknown, { row }: Line) => (row ? shortDay(row.on) : ''),
                    },
                    {
                      key: 'at',
                      title: t('history.at'),
                      width: 170,
                      render: (_: unknown, { row }: Line) =>
                        row ? (
                          <span className="number quiet">
                            {row.at.slice(5, 10)} {clockWords(row.at)}
                          </span>
                        ) : (
                          ''
                        ),
                    },
                  ]),
              {
                key: 'words',
                title: t('history.what'),
                ellipsis: true,
                render: (_, { row }) =>
                  row ? (
                    <button
                      type="button"
                      className="row-button"
                      onClick={(event) => {
                        event.stopPropagation();
                        open?.({ kind: 'fact', row });
                      }}
                    >
                      {row.late ? <span className="late-mark">◷ {t('history.late')}</span> : null}
                      {both(row.words)}
                    </button>
                  ) : (
                    <span className="quiet">{t('loading')}</span>
                  ),
              },
              ...(narrow
                ? []
                : [
                    {
                      key: 'hash',
                      title: t('history.hash'),
                      width: 120,
                      render: (_: unknown, { row }: Line) => (
                        <code className="hash quiet">{row ? row.hash.slice(0, 8) : ''}</code>
                      ),
                    },
                  ]),
            ]}
          />
        ) : null}
      </div>
    </>
  );
};

export default History;
