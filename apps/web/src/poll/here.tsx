// A station's laptop on its own screens: a line on every screen that says which book is written and where it lies besides, red where the stick is missing; and a sheet with the clock, the book to carry away, and what a spare knows of the laptop that died.
import { Alert, Button } from 'antd';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { LaptopHere } from '../../../../office/screens-stations.ts';
import { office } from '../api.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { saveFile } from '../parts/export.ts';
import { useKnown, useLaptop } from '../queries.ts';
import { addressOf } from '../route.ts';
import { useWords } from '../words/index.ts';

const differs = ({ clock }: LaptopHere): boolean => Math.abs(Date.parse(clock.now) - Date.parse(clock.shown)) >= 60_000;

/** On every screen of a station's laptop. */
export const LaptopBand = ({ election }: { readonly election: string }) => {
  const { t, both, shortDay } = useWords();
  const { data } = useLaptop(election, true);
  if (!data) return null;
  const { mirror, centre } = data;
  return (
    <div className="laptop-band" role="status">
      <a href={addressOf(election, 'stations')}>
        <strong>{t(data.spare ? 'here.spare' : 'here.station', { station: data.station })}</strong>{' '}
        <span lang="zh-CN">{data.name}</span>
      </a>
      <span>{t('here.book', { entries: data.entries, issued: data.issued })}</span>
      {mirror === undefined ? (
        <span className="state-due">{t('here.noMirror')}</span>
      ) : mirror.missing ? null : mirror.sameDisk ? (
        <span className="state-due">{t('here.sameDisk')}</span>
      ) : (
        <span className="state-done">✓ {t('here.onStick', { entries: mirror.upTo })}</span>
      )}
      {centre === undefined ? null : centre.trouble ? (
        <span className="state-due">○ {both(centre.trouble)}</span>
      ) : (
        <span className="state-done">✓ {t('here.atCentre', { entries: centre.upTo })}</span>
      )}
      <span className={differs(data) ? 'state-due' : 'quiet'}>
        {t(differs(data) ? 'here.goesBy' : 'here.clock', {
          clock: `${shortDay(data.clock.now.slice(0, 10))} ${data.clock.now.slice(11, 16)}`,
        })}
      </span>
      {mirror?.missing ? (
        <strong className="band-red">
          ✗ {both(mirror.missing)}
          {t('here.stickMissing', { entries: Math.max(0, data.entries - mirror.upTo) })}
        </strong>
      ) : null}
      {centre?.spare === undefined ? null : (
        <strong className="band-red">✗ {t('here.spareWrites', { entries: centre.spare })}</strong>
      )}
    </div>
  );
};

const Line = ({ words, children }: { readonly words: string; readonly children: ReactNode }) => (
  <div>
    <dt>{words}</dt>
    <dd>{children}</dd>
  </div>
);

export const ThisLaptop = ({ election }: { readonly election: string }) => {
  const { t, both, day } = useWords();
  const { data } = useLaptop(election, true);
  const give = useMutation({
    mutationFn: () => office.elections.laptopBook({ election }),
    onSuccess: (file) => saveFile(file.name, file),
  });
  if (!data) return null;
  const { mirror, centre, clock } = data;
  const moment = (at: string) => `${day(at.slice(0, 10))} ${at.slice(11, 16)}`;
  return (
    <section className="sheet-part this-laptop">
      <h2>
        {t(data.spare ? 'here.spare' : 'here.station', { station: data.station })} <span lang="zh-CN">{data.name}</span>
      </h2>
      <dl className="facts">
        <Line words={t('here.bookWord')}>
          {data.book} · {t('here.book', { entries: data.entries, issued: data.issued })}
        </Line>
        <Line words={t('here.stick')}>
          {mirror === undefined ? (
            <span className="state-due">{t('here.noMirror')}</span>
          ) : (
            <>
              {mirror.folder} ·{' '}
              {mirror.missing ? (
                <strong className="state-late">
                  ✗ {both(mirror.missing)}
                  {t('here.stickMissing', { entries: Math.max(0, data.entries - mirror.upTo) })}
                </strong>
              ) : mirror.sameDisk ? (
                <span className="state-due">{t('here.sameDisk')}</span>
              ) : (
                <span className="state-done">✓ {t('here.onStick', { entries: mirror.upTo })}</span>
              )}
            </>
          )}
        </Line>
        <Line words={t('here.centre')}>
          {centre === undefined ? (
            <span className="quiet">{t('here.noCentre')}</span>
          ) : (
            <>
              {centre.address} ·{' '}
              {centre.trouble ? (
                <span className="state-due">○ {both(centre.trouble)}</span>
              ) : (
                <span className="state-done">✓ {t('here.atCentre', { entries: centre.upTo })}</span>
              )}
            </>
          )}
        </Line>
        <Line words={t('here.clockWord')}>
          {differs(data) ? (
            <strong className="state-due">{t('here.differs', { shown: moment(clock.shown), now: moment(clock.now) })}</strong>
          ) : (
            <>
              {moment(clock.now)} <span className="quiet">{t('here.check')}</span>
            </>
          )}
        </Line>
      </dl>
      <div className="drawer-do">
        <OrderButton order="compareClock" election={election} start={{ station: data.station, day: clock.now.slice(0, 10) }} />
        <Button loading={give.isPending} onClick={() => give.mutate()}>
          {t('here.give')}
        </Button>
      </div>
      {data.after ? <After of={data.after} station={data.station} election={election} /> : null}
    </section>
  );
};

/** What a spare knows of the laptop that died, as a list to compare line by line with the paper issue record. */
const After = ({
  of,
  station,
  election,
}: {
  readonly of: NonNullable<LaptopHere['after']>;
  readonly station: number;
  readonly election: string;
}) => {
  const { t } = useWords();
  const known = useKnown(election, true);
  const rows = known.data ?? [];
  return (
    <section className="known">
      <Alert
        type="warning"
        showIcon
        title={t('known.ends', { entries: of.entries, at: of.at?.slice(11, 16) ?? '—', issued: of.issued })}
        description={
          <>
            {of.torn ? (
              <p>
                <strong>{t('known.torn')}</strong>
              </p>
            ) : null}
            {t('known.compare', { station })}
          </>
        }
      />
      <details>
        <summary>{t('known.list', { rows: rows.length })}</summary>
        <Button onClick={() => window.print()}>{t('known.print')}</Button>
        <h2 className="known-title">{t('known.title', { station })}</h2>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('known.line')}</th>
              <th scope="col">{t('known.time')}</th>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('roll.group')}</th>
              <th scope="col">{t('known.no')}</th>
              <th scope="col">{t('known.taker')}</th>
              <th scope="col">{t('known.onPaper')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={one.position}>
                <td className="number">{one.position}</td>
                <td className="number">{one.at.slice(11, 16)}</td>
                <td lang="zh-CN">{one.name}</td>
                <td>{one.group ?? ''}</td>
                <td className="number">{one.no ?? ''}</td>
                <td lang="zh-CN">{one.taker ?? ''}</td>
                <td>□</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{t('known.end', { issued: of.issued })}</p>
      </details>
    </section>
  );
};
