// The election day fixed or moved: first a day, then what would move, what becomes unlawful and what comes too late, then yes. The order is sent under one key, so it is done once.
import { App, Button, Modal } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MoveScreen } from '../../../../office/screens.ts';
import { office } from '../api.ts';
import { DayInput } from '../orders/day-input.tsx';
import { keyOf } from '../orders/key.ts';
import { ArticleChip } from '../parts/article.tsx';
import { DayText } from '../parts/day.tsx';
import { useOnce } from '../parts/once.ts';
import { RefusalCard } from '../parts/refusal.tsx';
import type { Refused } from '../parts/refused.ts';
import { Answer } from '../parts/states.tsx';
import { useMove, useSeen } from '../queries.ts';
import { useWords } from '../words/index.ts';

interface Given {
  readonly election: string;
  readonly today: string;
  readonly from: string | undefined;
}

export const MoveDay = (given: Given) => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type={given.from ? 'default' : 'primary'} onClick={() => setOpen(true)}>
        {t(given.from ? 'move.another' : 'order.fixElectionDay')}
      </Button>
      {open ? <Dialog {...given} close={() => setOpen(false)} /> : null}
    </>
  );
};

const Dialog = ({ election, today, from, close }: Given & { readonly close: () => void }) => {
  const { t } = useWords();
  const { message } = App.useApp();
  const client = useQueryClient();
  const seen = useSeen(election);
  const [day, setDay] = useState(from ?? '');
  const [refusal, setRefusal] = useState<Refused>();
  const asked = /^\d{4}-\d{2}-\d{2}$/.test(day) && day !== from;
  const move = useMove(election, day, asked);
  const tell = useMutation({
    mutationFn: (to: string) =>
      office.elections.tell({ election, order: keyOf(seen, 'fixElectionDay', to), do: 'fixElectionDay', body: { day: to } }),
    onSuccess: async (answer) => {
      if (answer.kind === 'refused') {
        setRefusal(answer);
        return;
      }
      void message.success(t('order.done', { order: t('order.fixElectionDay') }));
      await client.invalidateQueries({ queryKey: ['e', election] });
      close();
    },
  });
  const tellOnce = useOnce(tell);
  const may = asked && move.data !== undefined && move.data.refused === undefined;
  return (
    <Modal
      open
      onCancel={close}
      title={t(from ? 'move.another' : 'order.fixElectionDay')}
      width={640}
      footer={null}
      maskClosable={false}
      closable={{ 'aria-label': t('close') }}
    >
      <label className="move-day">
        <span>{t('field.electionDay')}</span>
        <DayInput
          today={today}
          value={day}
          onChange={(to) => {
            setDay(to);
            setRefusal(undefined);
          }}
        />
      </label>
      {asked ? (
        <Answer of={move}>{(to) => <Preview of={to} setDay={setDay} />}</Answer>
      ) : (
        <p className="quiet">{t('move.hint')}</p>
      )}
      <RefusalCard refusal={refusal} where={t('order.fixElectionDay')} />
      <div className="dialog-buttons">
        <Button onClick={close}>{t('cancel')}</Button>
        <Button type="primary" disabled={!may} loading={tell.isPending} onClick={() => tellOnce(day)}>
          {t('move.yes')}
        </Button>
      </div>
    </Modal>
  );
};

const Preview = ({ of, setDay }: { readonly of: MoveScreen; readonly setDay: (day: string) => void }) => {
  const { t, both } = useWords();
  const { refused } = of;
  return (
    <div className="move-preview" role="status">
      {of.rest === 'rest day' ? (
        <p className="quiet">{t('move.restDay')}</p>
      ) : of.rest === 'unknown' ? (
        <p className="quiet">{t('move.restUnknown')}</p>
      ) : null}
      {refused ? (
        <section className="move-refused">
          <h2 className="small">
            <span aria-hidden="true">✗</span> {t('move.refused')}
          </h2>
          <p>{both(refused.words)}</p>
          {refused.cites ? (
            <p className="refusal-why">
              <span className="quiet">{t('refused.why')}</span>
              <ArticleChip cites={refused.cites} />
            </p>
          ) : null}
          {refused.remedy ? (
            <p className="refusal-remedy">
              <span className="quiet">{t('refused.remedy')}</span>
              {both(refused.remedy)}
            </p>
          ) : null}
          {refused.nearest ? (
            <Button onClick={() => setDay(refused.nearest ?? '')}>
              {t('move.nearest')} <DayText day={refused.nearest} short />
            </Button>
          ) : null}
        </section>
      ) : null}
      <Part
        title={t('move.unlawful')}
        rows={of.unlawful.map((one) => ({
          key: one.key,
          line: (
            <>
              {both(one.words)}
              {one.cites ? <ArticleChip cites={one.cites} /> : null}
            </>
          ),
        }))}
      />
      <Part
        title={t('move.tooLate')}
        rows={of.tooLate.map((one) => ({
          key: one.key,
          line: (
            <>
              {both(one.words)} · <DayText day={one.latest} short />
              {one.cites ? <ArticleChip cites={one.cites} /> : null}
            </>
          ),
        }))}
      />
      <Part title={t('move.again')} rows={(refused ? [] : of.again).map((one) => ({ key: one.zh, line: both(one) }))} />
      {of.moves.length === 0 ? null : (
        <details open={of.unlawful.length + of.tooLate.length === 0 && !refused}>
          <summary>{t('move.moves', { count: of.moves.length })}</summary>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('calendar.step')}</th>
                <th scope="col">{t('move.from')}</th>
                <th scope="col">{t('move.to')}</th>
              </tr>
            </thead>
            <tbody>
              {of.moves.map((one) => (
                <tr key={one.key}>
                  <td>{both(one.words)}</td>
                  <td>{one.from ? <DayText day={one.from} short /> : '—'}</td>
                  <td>
                    <DayText day={one.to} short />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </div>
  );
};

const Part = ({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly { readonly key: string; readonly line: React.ReactNode }[];
}) =>
  rows.length === 0 ? null : (
    <section>
      <h2 className="small">{title}</h2>
      <ul className="warnings">
        {rows.map((row) => (
          <li key={row.key}>
            <span className="sign" aria-hidden="true">
              !
            </span>
            <div>{row.line}</div>
          </li>
        ))}
      </ul>
    </section>
  );
