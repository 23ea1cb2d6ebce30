// 发票: one field with the focus, one card a person, one large button. What is not confirmed by the office is not issued, and the screen says so.
import { Alert, Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { DeskScreen } from '../../../../office/screens-count.ts';
import { NoBallot } from '../hall/no-ballot.tsx';
import { Scan } from '../hall/scan.tsx';
import { Heading } from '../parts/heading.tsx';
import { sayNo, sayYes } from '../parts/sound.ts';
import { Answer, Empty } from '../parts/states.tsx';
import { CallNext } from '../poll/queue.tsx';
import { useDesk } from '../queries.ts';
import { addressOf, useRoute } from '../route.ts';
import { useWords } from '../words/index.ts';
import { canTake, Card, type Found, StateWords } from './desk-card.tsx';
import type { OfScreen } from './screen.tsx';

const Desk = ({ election }: OfScreen) => {
  const { t } = useWords();
  const { query } = useRoute();
  const station = Number(query.get('station') ?? 1);
  const [q, setQ] = useState('');
  const desk = useDesk(election, station, q);
  return (
    <>
      <Heading title={t('nav.desk')} sub={t('desk.sub')} />
      <NoBallot election={election} />
      <Answer of={desk}>
        {(screen) =>
          screen.stations.length === 0 ? (
            <Empty title={t('desk.noStations')} hint={t('desk.noStationsHint')} />
          ) : (
            <>
              <div className="tools desk-tools">
                <Select
                  aria-label={t('desk.station')}
                  value={station}
                  onChange={(no: number) => {
                    window.location.hash = addressOf(election, 'desk', { station: String(no) });
                  }}
                  options={screen.stations.map((s) => ({
                    value: s.station,
                    label: `${s.station} · ${s.name}（${t(`desk.${s.state}`)}）`,
                  }))}
                />
                <Sums screen={screen} />
              </div>
              <AtStation
                key={station}
                election={election}
                station={station}
                screen={screen}
                settled={!desk.isPlaceholderData}
                q={q}
                setQ={setQ}
              />
              {screen.stations.find((s) => s.station === station)?.state === 'open' ? (
                <CallNext election={election} station={station} desks={screen.here?.desks ?? 1} />
              ) : null}
            </>
          )
        }
      </Answer>
    </>
  );
};

/** How many were issued, with the line that half of the station's electors makes. */
const Sums = ({ screen: { here } }: { readonly screen: DeskScreen }) => {
  const { t } = useWords();
  if (!here) return null;
  const issued = here.own + here.byProxy;
  return (
    <div className="desk-sums">
      <meter
        className="desk-meter"
        min={0}
        max={Math.max(1, here.electors)}
        value={issued}
        aria-label={t('desk.turnout', { issued, electors: here.electors })}
      />
      <span className="number">{t('desk.sums', { ...here, issued })}</span>
    </div>
  );
};

const AtStation = ({
  election,
  station,
  screen,
  settled,
  q,
  setQ,
}: {
  readonly election: string;
  readonly station: number;
  readonly screen: DeskScreen;
  /** What is found belongs to what was typed. */
  readonly settled: boolean;
  readonly q: string;
  readonly setQ: (q: string) => void;
}) => {
  const { t } = useWords();
  const field = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState<string>();
  const [entered, setEntered] = useState(false);
  const [done, setDone] = useState<string>();
  const pick = (one: Found | undefined): void => {
    setPicked(one?.voter);
    if (one && (canTake(one) === 0 || one.own.state === 'void card')) {
      sayNo();
      field.current?.querySelector('input')?.select();
    }
  };
  // A scanner presses Enter before the answer is here: the pick waits for it.
  useEffect(() => {
    if (!entered || !settled) return;
    setEntered(false);
    pick(screen.found[0]);
  });
  const state = screen.stations.find((s) => s.station === station)?.state;
  if (state !== 'open')
    return (
      <Empty
        title={t(state === 'closed' ? 'desk.closedHint' : 'desk.notOpen', { station })}
        {...(state === 'closed' ? {} : { hint: t('desk.notOpenHint') })}
      />
    );
  if (screen.here?.broken)
    return (
      <Alert
        type="error"
        showIcon
        title={t('desk.broken', { clock: screen.here.broken })}
        description={
          <>
            {t('desk.brokenHint')} <a href={addressOf(election, 'pollday', { station: String(station) })}>{t('nav.pollday')}</a>
          </>
        }
      />
    );
  const chosen = screen.found.find((one) => one.voter === picked) ?? (screen.found.length === 1 ? screen.found[0] : undefined);
  const next = (said: string): void => {
    setDone(said);
    setPicked(undefined);
    setQ('');
    sayYes();
    field.current?.querySelector('input')?.focus();
  };
  return (
    <>
      <div ref={field}>
        <Input
          size="large"
          autoFocus
          allowClear
          className="desk-field"
          aria-label={t('desk.search')}
          placeholder={t('desk.searchShort')}
          value={q}
          maxLength={60}
          onChange={(event) => {
            setQ(event.target.value);
            setPicked(undefined);
            setDone(undefined);
            setEntered(false);
          }} /* The key that picks must not press the button that then has the focus. */
          onPressEnter={(event) => {
            event.preventDefault();
            if (q.trim() !== '') setEntered(true);
          }}
        />
        <Scan
          found={(code) => {
            setQ(code);
            setPicked(undefined);
            setDone(undefined);
            setEntered(true);
          }}
        />
      </div>
      <p className="quiet" aria-live="polite">
        {done ? (
          <strong className="desk-done">✓ {done}</strong>
        ) : q === '' ? (
          <>
            {t('desk.searchHint')}
            {t('stop')}
            <span className="by-keyboard">{t('desk.keys')}</span>
          </>
        ) : screen.more > 0 && !chosen ? (
          t('desk.more', { more: screen.more })
        ) : (
          ''
        )}
      </p>
      {q !== '' && screen.found.length === 0 ? <Empty title={t('desk.nobody')} hint={t('desk.nobodyHint')} /> : null}
      {chosen ? (
        <Card
          key={`${chosen.voter} ${picked ?? ''}`}
          focused={picked !== undefined}
          election={election}
          station={station}
          found={chosen}
          next={next}
        />
      ) : screen.found.length === 0 ? null : (
        <ul className="desk-list">
          {screen.found.map((one) => (
            <li key={one.voter}>
              <button type="button" className="desk-row" onClick={() => pick(one)}>
                <strong lang="zh-CN">{one.name}</strong>
                <span>{t('group.n', { group: one.group })}</span>
                <span className="number">{one.no}</span>
                <StateWords state={one.own} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

export default Desk;
