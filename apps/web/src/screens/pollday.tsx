// 投票日: how many have taken ballots, and for one station the step that comes now with one large button. It can be left open; it follows the book by itself.
import { Button, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { PollDayScreen, StationOnDay } from '../../../../office/screens-day.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { ArticleChip } from '../parts/article.tsx';
import { DayText } from '../parts/day.tsx';
import { Heading } from '../parts/heading.tsx';
import { useMuted } from '../parts/sound.ts';
import { Answer, Empty } from '../parts/states.tsx';
import { Breaks } from '../poll/day.tsx';
import { StationFigures, StationsTable, WholeTurnout } from '../poll/figures.tsx';
import { KioskSwitch } from '../poll/kiosk.tsx';
import { MobileBoxes } from '../poll/mobile.tsx';
import { StepForm } from '../poll/step.tsx';
import { Walls } from '../poll/walls.tsx';
import { usePollDay, useSession } from '../queries.ts';
import { addressOf, useRoute } from '../route.ts';
import { useWords } from '../words/index.ts';
import type { OfScreen } from './screen.tsx';

const PollDay = ({ election, head }: OfScreen) => {
  const { t } = useWords();
  const { query } = useRoute();
  const day = usePollDay(election);
  const [muted, mute] = useMuted();
  const laptop = useSession().data?.laptop?.station;
  const asked = Number(query.get('station') ?? laptop ?? 0);
  const go = (no: number): string => addressOf(election, 'pollday', no === 0 ? {} : { station: String(no) });
  return (
    <Answer of={day}>
      {(screen) => {
        const only = screen.stations.length === 1 ? screen.stations[0] : undefined;
        const station = screen.stations.find((s) => s.no === asked) ?? (screen.runs ? only : undefined);
        return (
          <>
            <Heading title={t('nav.pollday')} sub={screen.day ? <DayText day={screen.day} today={head.today} /> : t('pd.noDay')}>
              <Button aria-pressed={muted} onClick={mute}>
                {t(muted ? 'pd.muted' : 'pd.sounds')}
              </Button>
            </Heading>
            {screen.stations.length === 0 ? (
              <Empty title={t('desk.noStations')} hint={t('pd.noStationsHint')} />
            ) : (
              <>
                {screen.stations.length > 1 ? (
                  <div className="tools">
                    <Select
                      className="pd-pick"
                      aria-label={t('desk.station')}
                      value={station?.no ?? 0}
                      onChange={(no: number) => {
                        window.location.hash = go(no);
                      }}
                      options={[
                        { value: 0, label: t('pd.all') },
                        ...screen.stations.map((s) => ({ value: s.no, label: `${s.no} · ${s.name}` })),
                      ]}
                    />
                  </div>
                ) : null}
                {station ? (
                  <>
                    <Station key={station.no} election={election} screen={screen} station={station} laptop={laptop} />
                    {only && laptop === undefined ? <KioskSwitch election={election} screen={screen} /> : null}
                  </>
                ) : (
                  <Whole election={election} screen={screen} go={go} />
                )}
              </>
            )}
          </>
        );
      }}
    </Answer>
  );
};

const Whole = ({
  election,
  screen,
  go,
}: {
  readonly election: string;
  readonly screen: PollDayScreen;
  readonly go: (no: number) => string;
}) => (
  <>
    <WholeTurnout screen={screen} />
    <StationsTable screen={screen} go={go} />
    <Walls election={election} />
    <KioskSwitch election={election} screen={screen} />
  </>
);

/** What the committee writes in its own book, wherever the station writes. */
const ofCentre = ['receive', 'accept', 'count'];

const Station = ({
  election,
  screen,
  station,
  laptop,
}: {
  readonly election: string;
  readonly screen: PollDayScreen;
  readonly station: StationOnDay;
  /** This is the laptop of that station. */
  readonly laptop: number | undefined;
}) => {
  const { t, both } = useWords();
  const [picked, setPicked] = useState<{ readonly step: string; readonly from: string }>();
  // What was picked by hand is done, or the day went on: back to the step that comes now.
  const step =
    picked && picked.from === station.next && station.steps.find((one) => one.key === picked.step)?.state !== 'done'
      ? picked.step
      : station.next;
  const at = { election, screen: laptop === undefined ? screen : { ...screen, accepts: false }, station };
  // Once a step is done the next one has the eyes, the reader and the keyboard.
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'center' });
  }, [step]);
  const words =
    step === 'resume' ? t('pd.resume') : both(station.steps.find((one) => one.key === step)?.words ?? { zh: step, en: step });
  const elsewhere = laptop === undefined ? station.atItsLaptop !== undefined && !ofCentre.includes(step) : laptop !== station.no;
  const atCentre = laptop !== undefined && ofCentre.includes(step);
  const may = screen.runs && (screen.isDay || screen.over) && !elsewhere && !atCentre;
  const opening = station.state === 'before',
    wholeDay = station.steps.at(-1)?.state === 'done';
  return (
    <div className="pd-station">
      <div className="pd-left">
        <section className="pd-next" aria-label={t('pd.next')}>
          <p className="pd-kicker">
            {t(wholeDay ? 'pd.dayDone' : 'pd.next')} · <span lang="zh-CN">{station.name}</span> · {station.opens}—{station.closes}
          </p>
          <h2 ref={heading} tabIndex={-1}>
            {words}
          </h2>
          {station.say && step === station.next ? (
            <blockquote className="pd-say" lang="zh-CN">
              <span className="pd-say-who">{t('pd.hostSays')}</span>
              {station.say}
            </blockquote>
          ) : null}
          {station.blocked && (step === 'open' || step === 'close') ? (
            <div className="pd-blocked" role="alert">
              <p>
                <strong>✗ {both(station.blocked.words)}</strong>{' '}
                {station.blocked.cites ? <ArticleChip cites={station.blocked.cites} /> : null}
              </p>
              {station.blocked.remedy ? <p>{both(station.blocked.remedy)}</p> : null}
            </div>
          ) : null}
          {station.blocked && opening && step !== 'open' ? (
            <p className="state-due">
              ○ {t('pd.willBlock')}
              {both(station.blocked.words)}
            </p>
          ) : null}
          {elsewhere ? (
            <p className="state-due">○ {t('pd.atLaptop')}</p>
          ) : atCentre ? (
            <p className="state-due">○ {t('pd.atCentre')}</p>
          ) : !screen.isDay && !screen.over ? (
            <p className="state-due">○ {t('pd.notYet')}</p>
          ) : null}
          {screen.over && may && !wholeDay ? <p className="late-note">◷ {t('pd.late')}</p> : null}
          {may || (step === 'vote' && !elsewhere) || (step === 'count' && !atCentre) ? (
            <StepForm {...at} step={step} />
          ) : screen.runs ? null : (
            <p className="quiet">{t('pd.watching')}</p>
          )}
        </section>
        <div className="pd-below">
          <MobileBoxes {...at} here={!elsewhere} />
          <StationFigures station={station} election={election} />
          <Breaks of={station.breaks} />
          {may ? <Something election={election} station={station} /> : null}
        </div>
      </div>
      <nav className="pd-steps" aria-label={t('pd.steps')}>
        <h2>{t('pd.steps')}</h2>
        <ol>
          {station.steps.map((one) => {
            // What was left out of the opening may be told until the close, for its own minute.
            const left = station.steps.indexOf(one) < (opening ? 8 : 7) && station.state !== 'closed';
            const free = may && left && one.state !== 'done' && one.key !== step;
            const inside = (
              <>
                <span className="pd-step-mark" aria-hidden="true">
                  {one.state === 'done' ? '✓' : one.state === 'now' ? '▶' : one.state === 'not needed' ? '—' : '○'}
                </span>
                <span className="pd-step-words">
                  {both(one.words)}
                  <span className="unseen">{t(`pdState.${one.state === 'not needed' ? 'skipped' : one.state}`)}</span>
                </span>
                <span className="number quiet">
                  {one.clock ?? ''}
                  {one.late ? ` ◷ ${t('history.late')}` : ''}
                </span>
              </>
            );
            return (
              <li
                key={one.key}
                className={`pd-step pd-step-${one.state === 'not needed' ? 'skipped' : one.state}${one.key === step ? ' pd-step-shown' : ''}`}
                aria-current={one.key === step ? 'step' : undefined}
              >
                {free ? (
                  <button type="button" onClick={() => setPicked({ step: one.key, from: station.next })}>
                    {inside}
                  </button>
                ) : (
                  <span>{inside}</span>
                )}
              </li>
            );
          })}
        </ol>
      </nav>
    </div>
  );
};

/** What may happen in between: more ballots, a break, what went against a rule. */
const Something = ({ election, station }: { readonly election: string; readonly station: StationOnDay }) => {
  const { t } = useWords();
  return (
    <details className="pd-more">
      <summary>{t('pd.something')}</summary>
      <p className="quiet">{t('pd.somethingHint')}</p>
      <div className="drawer-do">
        {station.state === 'open' ? (
          <>
            <OrderButton order="interruptPoll" election={election} start={{ station: station.no }} />
            <OrderButton order="addBallots" election={election} start={{ station: station.no }} />
          </>
        ) : null}
        <OrderButton order="recordIrregularity" election={election} />
      </div>
    </details>
  );
};

export default PollDay;
