// Calling the next number to this desk: one button or F2. The hall sees the number and the desk; nobody is named, and the numbers are no record.
import { Button, InputNumber } from 'antd';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { office } from '../api.ts';
import { useOnce } from '../parts/once.ts';
import { useMuted } from '../parts/sound.ts';
import { useWords } from '../words/index.ts';

const kept = 'zhengxuan.desk';

export const CallNext = ({
  election,
  station,
  desks,
}: {
  readonly election: string;
  readonly station: number;
  readonly desks: number;
}) => {
  const { t } = useWords();
  const client = useQueryClient();
  const [muted, mute] = useMuted();
  const [desk, setDesk] = useState(() => Math.max(1, Math.trunc(Number(localStorage.getItem(kept) ?? 1)) || 1));
  const [from, setFrom] = useState<number>();
  const key = ['queue', election, station];
  const queue = useQuery({ queryKey: key, queryFn: () => office.elections.queue({ election, station }), refetchInterval: 3000 });
  const call = useMutation({
    mutationFn: (last: number | undefined) =>
      last === undefined
        ? office.elections.callNext({ election, station, desk })
        : office.elections.setQueue({ election, station, last }),
    onSuccess: (shown) => client.setQueryData(key, shown),
  });
  const once = useOnce(call);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'F2' || event.repeat) return;
      event.preventDefault();
      once(undefined);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  });
  const mine = queue.data?.calls.find((one) => one.desk === desk)?.number;
  return (
    <div className="desk-queue">
      <Button size="large" loading={call.isPending} onClick={() => once(undefined)}>
        {t('queue.next')} <kbd>F2</kbd>
      </Button>
      <span aria-live="polite">{mine === undefined ? t('queue.none') : t('queue.mine', { number: mine })}</span>
      <a href={`/queue/${encodeURIComponent(election)}/${station}`} target="_blank" rel="noopener">
        {t('pd.toQueue')} ↗<span className="unseen">{t('newWindow')}</span>
      </a>
      <Button type="text" aria-pressed={muted} onClick={mute}>
        {t(muted ? 'pd.muted' : 'pd.sounds')}
      </Button>
      <details className="pd-more">
        <summary>{t('queue.setup')}</summary>
        <label>
          {t('queue.desk')}{' '}
          <InputNumber
            min={1}
            max={99}
            precision={0}
            value={desk}
            onChange={(n) => {
              setDesk(n ?? 1);
              localStorage.setItem(kept, String(n ?? 1));
            }}
          />
        </label>
        {desks > 1 ? <span className="quiet">{t('queue.desks', { desks })}</span> : null}
        <label>
          {t('queue.from')}{' '}
          <InputNumber min={0} max={999} precision={0} value={from ?? null} onChange={(n) => setFrom(n ?? undefined)} />
        </label>
        <Button disabled={from === undefined} onClick={() => once(from)}>
          {t('queue.set')}
        </Button>
        <p className="quiet">{t('queue.hint')}</p>
      </details>
    </div>
  );
};
