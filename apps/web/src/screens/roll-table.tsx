// The rows of the roll, 30,000 without a gap; a row opens the story of its voter. What is searched for: roll.tsx.
import { Button, Table } from 'antd';
import type { RollRowShown } from '../../../../office/screens.ts';
import { useTableRoom } from '../parts/room.ts';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { useWindows } from '../parts/windows.ts';
import { useDrawer } from '../shell/open-drawer.ts';
import { sexWords } from '../words/field.ts';
import { useWords } from '../words/index.ts';

interface Line {
  readonly at: number;
  readonly row: RollRowShown | undefined;
}

export const RollTable = ({
  list,
  searched,
  total,
  again,
  clear,
}: {
  readonly list: ReturnType<typeof useWindows<RollRowShown>>;
  readonly searched: boolean;
  readonly total: number;
  readonly again: () => void;
  readonly clear: () => void;
}) => {
  const { t, both } = useWords();
  const open = useDrawer();
  const { holder, height, width } = useTableRoom();
  const narrow = width < 700;
  const lines: Line[] = list.rows.map((row, at) => ({ at, row }));
  const text =
    (pick: (row: RollRowShown) => string | number) =>
    (_: unknown, { row }: Line) =>
      row ? pick(row) : '';
  if (list.error && list.total === undefined) return <Failed error={list.error} again={again} />;
  return (
    <div ref={holder} className="table-room">
      {list.total === undefined ? (
        <Loading />
      ) : list.total === 0 && !searched ? (
        <Empty title={t('roll.countsOnly', { total })} hint={t('roll.countsOnlyHint')} />
      ) : list.total === 0 ? (
        <Empty title={t('roll.noMatch')} hint={t('roll.noMatchHint')}>
          <Button onClick={clear}>{t('roll.clear')}</Button>
        </Empty>
      ) : (
        <Table<Line>
          virtual
          size="middle"
          rowKey="at"
          pagination={false}
          dataSource={lines}
          scroll={{ x: narrow ? width : Math.max(width, 900), y: height }}
          onScroll={list.follow}
          onRow={({ row }) => ({ className: 'row-open', onClick: () => row && open?.({ kind: 'person', voter: row.voter }) })}
          columns={[
            {
              key: 'no',
              title: t('roll.no'),
              width: narrow ? 70 : 84,
              align: 'right',
              render: (_, { row, at }) => <span className="number">{row ? row.no : at + 1}</span>,
            },
            {
              key: 'name',
              title: t('name'),
              ellipsis: true,
              ...(narrow ? {} : { width: 220 }),
              render: (_, { row }) =>
                row ? (
                  <button
                    type="button"
                    className="row-button name"
                    lang="zh-CN"
                    onClick={(event) => {
                      event.stopPropagation();
                      open?.({ kind: 'person', voter: row.voter });
                    }}
                  >
                    {row.name}
                  </button>
                ) : (
                  <span className="quiet">{t('loading')}</span>
                ),
            },
            { key: 'sex', title: t('roll.sex'), width: narrow ? 76 : 90, render: text((row) => t(sexWords[row.sex])) },
            {
              key: 'group',
              title: t('roll.group'),
              width: narrow ? 70 : 80,
              align: 'right',
              render: (_, { row }) => <span className="number">{row?.group ?? ''}</span>,
            },
            ...(narrow
              ? []
              : [
                  {
                    key: 'id',
                    title: t('roll.id'),
                    width: 220,
                    render: (_: unknown, { row }: Line) => <span className="number quiet">{row?.idNumber ?? ''}</span>,
                  },
                  {
                    key: 'category',
                    title: t('roll.category'),
                    ellipsis: true,
                    render: text((row) => (row.category ? both(row.category) : '')),
                  },
                  { key: 'card', title: t('roll.card'), width: 90, render: text((row) => (row.card ? '✓' : '—')) },
                ]),
          ]}
        />
      )}
    </div>
  );
};
