// The player of a rehearsal: it calls the story's ballots at a chosen speed, so that the wall grows. Shown only where the office offers it.
import { Button, Progress, Segmented } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PlayerState } from '../../../server/contract.ts';
import { office, troubleOf, wallAddress } from '../api.ts';
import { usePlayer } from '../queries.ts';
import { useWords } from '../words/index.ts';

const speeds = [2, 20, 100, 500] as const;
type Doing = 'play' | 'pause' | 'continue' | 'stop' | 'speed';

export const PlayerBar = ({
  election,
  rehearsal,
  thin = false,
}: {
  readonly election: string;
  readonly rehearsal: boolean;
  readonly thin?: boolean;
}) => {
  const { t, both, said } = useWords();
  const client = useQueryClient();
  const player = usePlayer(election, rehearsal);
  const tell = useMutation({
    mutationFn: ({ what, speed }: { readonly what: Doing; readonly speed?: number }) =>
      office.player.play({ election, do: what, ...(speed === undefined ? {} : { speed }) }),
    onSuccess: (state) => client.setQueryData(['e', election, 'player'], state),
  });
  const { data } = player;
  if (!rehearsal || !data?.available) return null;
  const trouble = tell.isError ? troubleOf(tell.error) : undefined;
  const share = data.ballots === 0 ? 0 : Math.floor((data.ballotsTold * 100) / data.ballots);
  return (
    <section className={thin ? 'player player-thin' : 'player'} aria-label={t('player')}>
      <div className="player-words">
        <strong>{t('player')}</strong>
        <span className="quiet">{data.words ? both(data.words) : t(`player.${data.state}`)}</span>
      </div>
      <div className="player-progress">
        <Progress percent={share} showInfo={false} aria-label={t('player.progress')} strokeColor="#B5301F" />
        <span className="number">{t('player.told', { told: data.ballotsTold, of: data.ballots })}</span>
      </div>
      <div className="player-buttons">
        <MainButton state={data.state} pending={tell.isPending} go={(what) => tell.mutate({ what })} />
        {thin ? null : (
          <Segmented
            block
            aria-label={t('player.speed')}
            value={speeds.find((s) => s >= data.speed) ?? 500}
            options={speeds.map((s) => ({ value: s, label: t('player.perSecond', { speed: s }) }))}
            onChange={(speed) => tell.mutate({ what: 'speed', speed })}
          />
        )}
        {thin ? null : (
          <Button href={wallAddress(election)} target="_blank">
            {t('player.wall')}
          </Button>
        )}
      </div>
      <p aria-live="polite" className="player-trouble">
        {trouble ? said(trouble) : ''}
      </p>
    </section>
  );
};

const MainButton = ({
  state,
  pending,
  go,
}: {
  readonly state: PlayerState['state'];
  readonly pending: boolean;
  readonly go: (what: Doing) => void;
}) => {
  const { t } = useWords();
  switch (state) {
    case 'ready':
    case 'stopped':
      return (
        <Button loading={pending} onClick={() => go('play')}>
          ▶ {t('player.play')}
        </Button>
      );
    case 'playing':
      return (
        <Button loading={pending} onClick={() => go('pause')}>
          ❚❚ {t('player.pause')}
        </Button>
      );
    case 'paused':
      return (
        <Button loading={pending} onClick={() => go('continue')}>
          ▶ {t('player.continue')}
        </Button>
      );
    case 'finished':
      return <span className="state-done">✓ {t('player.finished')}</span>;
    case 'refused':
      return <span className="sign-refused">✗ {t('player.refused')}</span>;
    default:
      return state satisfies never;
  }
};
