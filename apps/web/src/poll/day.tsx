// The day at one station in two lines, on the card of the venue: how it stands, its breaks, and the way to 投票日, where it is run.
import type { StationDay } from '../../../../office/screens-ahead.ts';
import { addressOf } from '../route.ts';
import { useWords } from '../words/index.ts';

/** State and breaks of one station. */
export const DayAtStation = ({
  of,
  station,
  election,
}: {
  readonly of: StationDay;
  readonly station: number;
  readonly election: string;
}) => {
  const { t } = useWords();
  return (
    <div className="station-day">
      {of.state === 'before' ? null : (
        <p className={of.state === 'broken off' ? 'state-late' : 'state-done'}>
          {of.state === 'broken off' ? '✗ ' : '✓ '}
          {t(`day.${of.state === 'broken off' ? 'broken' : of.state}`, { clock: of.clock ?? '' })}
        </p>
      )}
      <Breaks of={of.breaks} />
      <p>
        <a href={addressOf(election, 'pollday', { station: String(station) })}>{t('day.run')}</a>
      </p>
    </div>
  );
};

export const Breaks = ({ of }: { readonly of: StationDay['breaks'] }) => {
  const { t, both } = useWords();
  return (
    <>
      {of.map((one) => (
        <p key={`${one.on}${one.clock}`} className="quiet">
          {t('day.break', { clock: one.clock, because: both(one.because), seals: one.seals.join('、') })}
          {one.what ? <span lang="zh-CN">（{one.what}）</span> : null}
          {one.resumed
            ? `${t('comma')}${t(one.resumed.intact ? 'day.intact' : 'day.notIntact', { clock: one.resumed.clock })}`
            : ''}
        </p>
      ))}
    </>
  );
};
