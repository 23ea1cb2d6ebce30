// The mobile box on a phone: it leaves with seals, ballots and escorts; voter by voter; it is back, and the sum agrees; where somebody still waits it goes out again. Who asked for it: 委托与流动票箱.
import { Button } from 'antd';
import { useState } from 'react';
import type { MobileShown } from '../../../../office/screens-day.ts';
import { ArticleChip } from '../parts/article.tsx';
import { useWords } from '../words/index.ts';
import { type AtStation, Clock, Do, Number, People, Seals, sealsIn, Sum, useTell } from './telling.tsx';

type OfBox = AtStation & { readonly trip: MobileShown };

export const MobileBoxes = ({
  here,
  ...at
}: AtStation & { /** The station writes at this machine. */ readonly here: boolean }) => (
  <>
    {at.station.trips.map((trip) => (
      <MobileBox key={trip.box} {...at} trip={trip} here={here} />
    ))}
  </>
);

const MobileBox = ({ trip, here, ...at }: OfBox & { readonly here: boolean }) => {
  const { t } = useWords();
  const live = at.station.state === 'open' && (at.screen.isDay || at.screen.over) && at.screen.runs && here;
  const visited = trip.voters.filter((one) => one.state !== 'waits').length;
  return (
    <section className="pd-mobile" aria-label={t('pd.mobileN', { box: trip.box })}>
      <h2>
        {t('pd.mobileN', { box: trip.box })}{' '}
        <span className={trip.state === 'out' ? 'state-due' : trip.state === 'back' ? 'state-done' : 'quiet'}>
          {t(`pdMobile.${trip.state}`, { clock: (trip.state === 'back' ? trip.came : trip.left) ?? '' })}
        </span>
      </h2>
      {trip.route ? (
        <p className="quiet">
          {t('pd.route', { leaves: trip.route.leaves, back: trip.route.back, stops: trip.route.stops.join(' → ') })}
        </p>
      ) : null}
      {trip.state === 'waits' ? (
        live ? (
          <details className="pd-more">
            <summary>{t('pd.leave', { asked: trip.asked })}</summary>
            <Leaves {...at} trip={trip} />
          </details>
        ) : (
          <p className="quiet">{t('pd.mobileAsked', { asked: trip.asked })}</p>
        )
      ) : (
        <>
          <Sum
            left={[t('pd.taken'), trip.ballots]}
            parts={[
              [t('pd.votedAtHome'), trip.issued],
              [t('pd.spoiled'), trip.spoiled],
              [t(trip.state === 'out' ? 'pd.withBox' : 'pd.cameBack'), trip.withBox],
            ]}
          />
          {trip.earlier.map((one) => (
            <p key={one.left} className="quiet">
              {t('pd.earlierTrip', {
                left: one.left,
                came: one.came,
                seals: one.seals.join('、'),
                ballots: one.ballots,
                issued: one.issued,
                spoiled: one.spoiled,
                unused: one.unused,
              })}
            </p>
          ))}
          <p className="quiet">{t('pd.escortsAre', { escorts: trip.escorts.join('、'), seals: trip.seals.join('、') })}</p>
          <h3>{t('pd.visits', { visited, asked: trip.asked })}</h3>
          <ol className="pd-visits">
            {trip.voters.map((one) => (
              <Visit key={one.voter} {...at} trip={trip} one={one} live={live && trip.state === 'out'} />
            ))}
          </ol>
          {live && trip.state === 'back' && waitingIn(trip) > 0 ? (
            <details className="pd-more">
              <summary>{t('pd.leaveAgain', { waiting: waitingIn(trip) })}</summary>
              <Leaves {...at} trip={trip} />
            </details>
          ) : null}
          {live && trip.state === 'out' ? <ComesBack {...at} trip={trip} waiting={trip.asked - visited} /> : null}
        </>
      )}
    </section>
  );
};

/** Those who asked and have no ballot yet. */
const waitingIn = (trip: MobileShown): number => trip.voters.filter((one) => one.state !== 'voted').length;

const Leaves = ({ election, screen, station, trip }: OfBox) => {
  const { t } = useWords();
  const tell = useTell(election, screen.over ? screen.day : undefined);
  const [clock, setClock] = useState(screen.isDay ? screen.clock : '');
  const [seals, setSeals] = useState<Readonly<Record<string, string>>>({});
  const [ballots, setBallots] = useState<number | undefined>((trip.state === 'back' ? waitingIn(trip) : trip.asked) || undefined);
  const [people, setPeople] = useState<readonly string[]>(trip.escorts);
  const given = sealsIn([trip.box], seals);
  const lacks =
    given.length === 0
      ? t('pd.needSeals')
      : ballots === undefined || ballots < 1
        ? t('pd.needBallots')
        : people.length < trip.least
          ? t('pd.needEscorts', { least: trip.least })
          : clock === ''
            ? t('pd.needClock')
            : undefined;
  return (
    <>
      <div className="pd-fields">
        <Number
          label={t('pd.ballotsAlong')}
          hint={t('pd.ballotsAlongHint', { asked: trip.asked, left: station.left })}
          value={ballots}
          onChange={setBallots}
        />
        <Seals boxes={[trip.box]} value={seals} onChange={setSeals} />
        <Clock value={clock} onChange={setClock} />
      </div>
      <People watchers station={station} label={t('pd.escorts')} value={people} onChange={setPeople} />
      <p className="quiet">
        {t('pd.escortsLeast', { least: trip.least })} <ArticleChip cites={trip.cites} />
      </p>
      <Do
        plain
        tell={tell}
        words={t('pd.leaveNow')}
        lacks={lacks}
        go={() =>
          tell.say('sendMobileBox', { station: station.no, box: trip.box, clock, seals: given, ballots, escorts: people })
        }
        where={t('pd.leaveNow')}
      />
    </>
  );
};

const Visit = ({
  election,
  screen,
  station,
  trip,
  one,
  live,
}: OfBox & { readonly one: MobileShown['voters'][number]; readonly live: boolean }) => {
  const { t, both } = useWords();
  const tell = useTell(election, screen.over ? screen.day : undefined);
  const [helped, setHelped] = useState(false);
  const [open, setOpen] = useState(false);
  const say = (found: string): void => {
    setOpen(false);
    tell.say('visitVoter', {
      station: station.no,
      box: trip.box,
      clock: screen.clock,
      voter: one.voter,
      found,
      ...(found === 'voted' && helped ? { helped } : {}),
    });
  };
  const waits = live && one.state !== 'voted';
  return (
    <li className={`pd-visit pd-visit-${one.state === 'voted' ? 'done' : one.state === 'waits' ? 'waits' : 'missed'}`}>
      <div>
        <strong lang="zh-CN">{one.name}</strong>{' '}
        <span className="quiet">
          {t('group.n', { group: one.group })}
          {one.address ? ` · ${one.address}` : ''}
        </span>{' '}
        <span className={one.state === 'voted' ? 'state-done' : one.state === 'waits' ? 'quiet' : 'state-due'}>
          {one.state === 'voted' ? '✓ ' : one.state === 'waits' ? '' : '○ '}
          {both(one.words)}
          {one.clock ? ` ${one.clock}` : ''}
        </span>
      </div>
      {waits ? (
        <Button size="large" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('pd.atHome')}
        </Button>
      ) : null}
      {waits && open ? (
        <div className="pd-visit-do">
          <p>{t('pd.atHomeSay')}</p>
          <label className="pd-check">
            <input type="checkbox" checked={helped} onChange={() => setHelped(!helped)} /> {t('desk.helped')}
          </label>
          <Button type="primary" size="large" loading={tell.busy} onClick={() => say('voted')}>
            {t('pd.votedNow')}
          </Button>
          <Button size="large" onClick={() => say('absent')}>
            {t('pd.absent')}
          </Button>
          <Button size="large" onClick={() => say('declined')}>
            {t('pd.declined')}
          </Button>
          <Button size="large" onClick={() => say('comes to the station')}>
            {t('pd.comes')}
          </Button>
        </div>
      ) : null}
      {tell.refusal ? (
        <p className="pd-refused" role="alert">
          ✗ {both(tell.refusal.words)} {tell.refusal.remedy ? both(tell.refusal.remedy) : ''}
        </p>
      ) : null}
      {tell.lost ? (
        <p className="pd-refused" role="alert">
          ✗ {t('desk.lost')}
        </p>
      ) : null}
    </li>
  );
};

const ComesBack = ({ election, screen, station, trip, waiting }: OfBox & { readonly waiting: number }) => {
  const { t } = useWords();
  const tell = useTell(election, screen.over ? screen.day : undefined);
  const [clock, setClock] = useState(screen.isDay ? screen.clock : '');
  const [seals, setSeals] = useState<Readonly<Record<string, string>>>({});
  const [unused, setUnused] = useState<number>();
  const [people, setPeople] = useState<readonly string[]>(trip.escorts);
  const given = sealsIn([trip.box], seals);
  const lacks =
    unused === undefined
      ? t('pd.needUnused')
      : given.length === 0
        ? t('pd.needSeals')
        : people.length < trip.least
          ? t('pd.needEscorts', { least: trip.least })
          : clock === ''
            ? t('pd.needClock')
            : undefined;
  return (
    <details className="pd-more pd-back" open={waiting === 0}>
      <summary>{t('pd.back')}</summary>
      {waiting > 0 ? <p className="state-due">○ {t('pd.stillWaiting', { waiting })}</p> : null}
      <div className="pd-fields">
        <Number label={t('pd.broughtBack')} hint={t('pd.broughtBackHint')} value={unused} onChange={setUnused} />
        <Seals boxes={[trip.box]} value={seals} onChange={setSeals} />
        <Clock value={clock} onChange={setClock} />
      </div>
      <Sum
        left={[t('pd.taken'), trip.ballots]}
        parts={[
          [t('pd.votedAtHome'), trip.issued],
          [t('pd.spoiled'), trip.spoiled],
          [t('pd.cameBack'), unused],
        ]}
      />
      <People watchers station={station} label={t('pd.escorts')} value={people} onChange={setPeople} />
      <Do
        plain
        tell={tell}
        words={t('pd.backNow')}
        lacks={lacks}
        go={() =>
          tell.say('returnMobileBox', { station: station.no, box: trip.box, clock, seals: given, unused, escorts: people })
        }
        where={t('pd.backNow')}
      />
    </details>
  );
};
