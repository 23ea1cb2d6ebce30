// Stations with laptops of their own, at the centre: each book as it is known here and how its laptop was last heard; packing a kit, and accepting what a station wrote. Taking a book over: take-book.tsx.
import { Button } from 'antd';
import { useState } from 'react';
import type { LaptopShown, LaptopsScreen } from '../../../../office/screens-stations.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { useLaptops } from '../queries.ts';
import { useWords } from '../words/index.ts';
import { PackKit } from './pack-kit.tsx';
import { TakeBook } from './take-book.tsx';

type AtStation = LaptopsScreen['stations'][number];

/** `running`: packing and taking over are still possible. */
export const Laptops = ({ election, running }: { readonly election: string; readonly running: boolean }) => {
  const { t } = useWords();
  const { data } = useLaptops(election, true);
  const [packing, setPacking] = useState<{ readonly station: AtStation; readonly spare: boolean }>();
  if (!data || (!running && data.stations.every((s) => s.laptops.length === 0))) return null;
  const may = data.may && running;
  const some = data.stations.some((s) => s.laptops.length > 0);
  return (
    <details className="sheet-part laptops" open={some}>
      <summary>
        <h2>{t('laptops.title')}</h2> <span className="quiet">{t('laptops.hint')}</span>
      </summary>
      {may && some ? <TakeBook election={election} stations={data.stations} /> : null}
      <div className="scroll-x" tabIndex={0} role="group" aria-label={t('laptops.title')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('desk.station')}</th>
              <th scope="col">{t('laptops.laptop')}</th>
              <th scope="col">{t('laptops.packed')}</th>
              <th scope="col">{t('laptops.heard')}</th>
              <th scope="col" className="right">
                {t('laptops.entries')}
              </th>
              <th scope="col" className="right">
                {t('laptops.issued')}
              </th>
              <th scope="col">{t('laptops.accepted')}</th>
              {may ? (
                <th scope="col">
                  <span className="unseen">{t('people.do')}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          {data.stations.map((s) => (
            <tbody key={s.station}>
              {(s.laptops.length > 0 ? s.laptops : [undefined]).map((one, at) => (
                <tr key={one?.book ?? 'none'}>
                  {at === 0 ? (
                    <th scope="rowgroup" rowSpan={Math.max(1, s.laptops.length)}>
                      {s.station} · <span lang="zh-CN">{s.name}</span>
                    </th>
                  ) : null}
                  {one ? (
                    <Row of={one} station={s} now={data.now} />
                  ) : (
                    <td colSpan={6} className="quiet">
                      {t('laptops.none')}
                    </td>
                  )}
                  {may && at === 0 ? (
                    <td rowSpan={Math.max(1, s.laptops.length)}>
                      <div className="people-do">
                        {s.mayPack ? <Pack of={s} pick={(spare) => setPacking({ station: s, spare })} /> : null}
                        {s.state === 'closed' && s.accepted === undefined ? (
                          <OrderButton order="acceptStation" election={election} primary start={{ station: s.station }} />
                        ) : null}
                      </div>
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {packing ? (
        <PackKit
          key={`${packing.station.station} ${packing.spare}`}
          election={election}
          station={packing.station}
          spare={packing.spare}
          close={() => setPacking(undefined)}
        />
      ) : null}
    </details>
  );
};

const Pack = ({ of, pick }: { readonly of: AtStation; readonly pick: (spare: boolean) => void }) => {
  const { t } = useWords();
  const has = (spare: boolean) => of.laptops.some((one) => one.spare === spare);
  const words = (spare: boolean) =>
    t(has(spare) ? (spare ? 'laptops.spareAnew' : 'laptops.anew') : spare ? 'laptops.packSpare' : 'laptops.pack');
  return (
    <>
      {(has(false) ? [false, true] : [false]).map((spare) => (
        <Button
          key={String(spare)}
          type={has(spare) ? 'text' : 'default'}
          onClick={() => pick(spare)}
          aria-label={`${of.station} ${words(spare)}`}
        >
          {words(spare)}
        </Button>
      ))}
    </>
  );
};

const minutes = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 60_000);

const Row = ({ of, station, now }: { readonly of: LaptopShown; readonly station: AtStation; readonly now: string }) => {
  const { t, shortDay } = useWords();
  const first = of.packed.at(-1);
  const inUse = of.spare && of.entries > 0;
  return (
    <>
      <td className="whole">
        {t(of.spare ? 'laptops.spare' : 'laptops.own')}
        {inUse ? <strong className="state-due"> {t('laptops.spareInUse')}</strong> : null}
      </td>
      <td>
        {first ? (
          <>
            <span className="whole">
              {shortDay(first.on)} {first.at.slice(11, 16)}
            </span>{' '}
            <span className="whole" lang="zh-CN">
              {first.by}
            </span>
          </>
        ) : null}
        {of.packed.length > 1 ? <span className="state-due"> {t('laptops.times', { times: of.packed.length })}</span> : null}
      </td>
      <td>
        <HeardWords of={of} now={now} />
      </td>
      <td className="right number">
        {of.entries > 0 ? of.entries : '—'}
        {of.last ? <span className="quiet"> {of.last.slice(11, 16)}</span> : null}
        {of.heard?.entries !== undefined && of.heard.entries > of.entries ? (
          <span className="state-due"> {t('laptops.behind', { entries: of.heard.entries - of.entries })}</span>
        ) : null}
      </td>
      <td className="right number">{of.entries > 0 ? of.issued : '—'}</td>
      <td>
        {of.accepted !== undefined ? (
          <span className={of.accepted < of.entries ? 'state-late' : 'state-done'}>
            {of.accepted < of.entries
              ? t('laptops.acceptedTo', { entries: of.accepted })
              : `✓ ${t('laptops.acceptedTo', { entries: of.accepted })}`}
          </span>
        ) : station.state === 'closed' && of.entries > 0 ? (
          <span className="state-due">{t('laptops.toAccept')}</span>
        ) : (
          <span className="quiet">—</span>
        )}
      </td>
    </>
  );
};

/** When the laptop was heard over the network, whether its clock differs from the one here, and whether its stick is missing. */
const HeardWords = ({ of: { heard }, now }: { readonly of: LaptopShown; readonly now: string }) => {
  const { t } = useWords();
  if (!heard) return <span className="quiet">{t('laptops.notHeard')}</span>;
  const ago = minutes(heard.at, now);
  const off = heard.clock === undefined ? 0 : minutes(heard.at, heard.clock);
  return (
    <>
      <span className={ago > 2 ? 'state-due' : 'state-done'}>
        {ago > 2 ? t('laptops.ago', { minutes: ago }) : `✓ ${t('laptops.heardNow')}`}
      </span>
      {Math.abs(off) >= 10 ? (
        <span className="state-late"> {t('laptops.clockOff', { clock: heard.clock?.slice(5, 16).replace('T', ' ') ?? '' })}</span>
      ) : null}
      {heard.mirror === 'missing' ? (
        <span className="state-late"> {t('laptops.noStick')}</span>
      ) : heard.mirror === 'none' || heard.mirror === 'same disk' ? (
        <span className="quiet"> {t('laptops.withoutStick')}</span>
      ) : null}
    </>
  );
};
