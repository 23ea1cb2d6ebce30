// 投票站与人员: each venue as a card with its hours, groups, voters, boxes and staff, and what it lacks before it can open; below, the staff of the whole poll and the cards by group.
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { StationShown, StationsScreen } from '../../../../office/screens-ahead.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { DayText } from '../parts/day.tsx';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { DayAtStation } from '../poll/day.tsx';
import { ThisLaptop } from '../poll/here.tsx';
import { Laptops } from '../poll/laptops.tsx';
import { useSession, useStations } from '../queries.ts';
import { addressOf } from '../route.ts';
import { useWords } from '../words/index.ts';
import { Passes } from './passes.tsx';
import type { OfScreen } from './screen.tsx';
import { byRole, Cards, Name, Staff } from './stations-staff.tsx';

const Stations = ({ election, head }: OfScreen) => {
  const { t } = useWords();
  const stations = useStations(election);
  const laptop = useSession().data?.laptop?.station;
  const works = head.who.roles.some((role) => role === 'chair' || role === 'clerk');
  const ahead = works && head.stage === 'candidacy' && laptop === undefined;
  const set = (stations.data?.stations.length ?? 0) > 0;
  return (
    <>
      <Heading title={t('nav.stations')} sub={t('stations.sub')}>
        {ahead ? (
          <>
            <OrderButton
              order="setStations"
              election={election}
              primary={!set}
              {...(stations.data && set ? { start: asSet(stations.data) } : {})}
            />
            {set ? (
              <>
                <OrderButton order="appointStaff" election={election} primary />
                <OrderButton order="moveVoters" election={election} />
              </>
            ) : null}
          </>
        ) : null}
        {set ? <Button href={addressOf(election, 'devices')}>{t('stations.toDevices')}</Button> : null}
      </Heading>
      <Answer of={stations}>
        {(screen) => (
          <>
            {set ? (
              <Sums of={screen} />
            ) : (
              <Empty title={t('stations.none')} hint={t(head.stage === 'candidacy' ? 'stations.noneHint' : 'stations.noneYet')} />
            )}
            {laptop !== undefined ? (
              <ThisLaptop election={election} />
            ) : set ? (
              <Laptops election={election} running={head.stage === 'candidacy' || head.stage === 'poll'} />
            ) : null}
            {set ? (
              <div className="venues">
                {screen.stations
                  .filter((one) => laptop === undefined || one.no === laptop)
                  .map((one) => (
                    <Venue key={one.no} of={one}>
                      {head.stage === 'candidacy' && head.today !== screen.day ? null : (
                        <DayAtStation of={one.onTheDay} station={one.no} election={election} />
                      )}
                    </Venue>
                  ))}
              </div>
            ) : null}
            {set && laptop === undefined ? <Staff of={screen} election={election} ahead={ahead} /> : null}
            {set && laptop === undefined ? (
              <Passes of={screen.passes} election={election} may={works && ['candidacy', 'poll', 'count'].includes(head.stage)} />
            ) : null}
            {screen.cards.length > 0 && laptop === undefined ? (
              <Cards of={screen} election={election} works={works && ['nomination', 'candidacy'].includes(head.stage)} />
            ) : null}
          </>
        )}
      </Answer>
    </>
  );
};

/** What was set before, for the form that changes it: hours only where a station has its own. */
const asSet = (of: StationsScreen) => ({
  opens: of.opens,
  closes: of.closes,
  countAt: of.countAt,
  stations: of.stations.map((s) => ({
    no: s.no,
    name: s.name,
    groups: s.groups.join('、'),
    boxes: s.boxes.map((b) => b.box).join('、'),
    mobile: s.boxes
      .filter((b) => b.mobile)
      .map((b) => b.box)
      .join('、'),
    booths: s.booths,
    desks: s.desks,
    place: s.place,
    address: s.address,
    stepFree: s.stepFree,
    ...(s.opens === of.opens ? {} : { opens: s.opens }),
    ...(s.closes === of.closes ? {} : { closes: s.closes }),
  })),
});

const Sums = ({ of }: { readonly of: StationsScreen }) => {
  const { t, number } = useWords();
  return (
    <p className="sums-line">
      {of.day ? (
        <>
          <DayText day={of.day} /> ·{' '}
        </>
      ) : null}
      {t('stations.sum', {
        stations: of.stations.length,
        boxes: of.stations.reduce((n, s) => n + s.boxes.length, 0),
        voters: number(of.voters),
      })}
      {of.countAt ? ` · ${t('stations.countAt', { place: of.countAt })}` : ''}
      {of.without > 0 ? <strong className="state-late"> ✗ {t('stations.without', { voters: of.without })}</strong> : null}
    </p>
  );
};

const Venue = ({ of, children }: { readonly of: StationShown; readonly children: ReactNode }) => {
  const { t, both, number } = useWords();
  return (
    <section className="venue" aria-label={of.name}>
      <h2>
        <span className="venue-no">{of.no}</span>
        <span lang="zh-CN">{of.name}</span>
        {of.place ? <span className="venue-place">{t(`stations.${of.place}`)}</span> : null}
      </h2>
      <p className="venue-when">
        {of.opens}—{of.closes}
        {of.address ? (
          <>
            {' '}
            · <span lang="zh-CN">{of.address}</span>
          </>
        ) : null}
        {of.stepFree ? <> · {t('stations.stepFree')}</> : null}
      </p>
      <dl className="venue-figures">
        <div>
          <dt>{t('figure.voters')}</dt>
          <dd>
            {number(of.voters)}
            {of.moved > 0 ? <span className="quiet">{t('stations.moved', { voters: of.moved })}</span> : null}
          </dd>
        </div>
        <div>
          <dt>{t('field.stationGroups')}</dt>
          <dd>{of.groups.length > 6 ? t('stations.groups', { groups: of.groups.length }) : of.groups.join('、')}</dd>
        </div>
        <div>
          <dt>{t('stations.booths')}</dt>
          <dd>{of.booths ?? '—'}</dd>
        </div>
        <div>
          <dt>{t('stations.desks')}</dt>
          <dd>{of.desks ?? '—'}</dd>
        </div>
      </dl>
      <ul className="venue-boxes">
        {of.boxes.map((box) => (
          <li key={box.box}>
            <span>{t(box.mobile ? 'pd.mobileN' : 'box.n', { box: box.box })}</span>
            <span className={box.found < box.least ? 'state-late' : 'state-done'}>
              {box.found < box.least ? '✗' : '✓'} {t('stations.watch', { found: box.found, least: box.least })}
            </span>
          </li>
        ))}
      </ul>
      {of.staff.length > 0 ? (
        <p className="venue-staff">
          {byRole(of.staff).map(([role, people]) => (
            <span key={role} className="venue-role">
              <span className="quiet">{both(people[0]?.words ?? { zh: '', en: '' })}</span>{' '}
              {people.map((one) => (
                <Name key={one.name} of={one} />
              ))}
            </span>
          ))}
        </p>
      ) : null}
      {of.missing.length > 0 ? (
        <ul className="venue-missing">
          {of.missing.map((what, at) => (
            <li key={at}>○ {both(what)}</li>
          ))}
        </ul>
      ) : (
        <p className="state-done">✓ {t('stations.ready')}</p>
      )}
      {children}
    </section>
  );
};

export default Stations;
