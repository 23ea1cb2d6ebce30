// 投票站与人员: each venue as a card with its hours, groups, voters, boxes and staff, and what it lacks before it can open; below, the staff of the whole poll and the cards by group.
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { StaffShown, StationShown, StationsScreen } from '../../../../office/screens-ahead.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { DayAtStation } from '../poll/day.tsx';
import { ThisLaptop } from '../poll/here.tsx';
import { Laptops } from '../poll/laptops.tsx';
import { ArticleChip } from '../parts/article.tsx';
import { DayText } from '../parts/day.tsx';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useSession, useStations } from '../queries.ts';
import { addressOf } from '../route.ts';
import { useWords } from '../words/index.ts';
import { Passes } from './passes.tsx';
import type { OfScreen } from './screen.tsx';

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

const Name = ({ of }: { readonly of: StaffShown }) => {
  const { t } = useWords();
  return (
    <span className={of.avoid ? 'staff-name staff-avoid' : 'staff-name'} lang="zh-CN">
      {of.name}
      {of.avoid ? <span className="unseen">{t('stations.mustAvoid', { candidate: of.avoid })}</span> : null}
      {of.avoid ? ' ✗' : of.sworn ? ' ✓' : ''}
    </span>
  );
};

const byRole = (staff: readonly StaffShown[]): readonly (readonly [string, readonly StaffShown[]])[] => {
  const roles = new Map<string, StaffShown[]>();
  for (const one of staff) roles.set(one.role, [...(roles.get(one.role) ?? []), one]);
  return [...roles];
};

const Staff = ({ of, election, ahead }: { readonly of: StationsScreen; readonly election: string; readonly ahead: boolean }) => {
  const { t, both } = useWords();
  const avoiding = [...of.central, ...of.stations.flatMap((s) => s.staff)].filter((one) => one.avoid !== undefined);
  return (
    <section className="sheet-part">
      <h2>
        {t('field.staff')} <span className="quiet">{t('stations.people', { people: of.people, trained: of.trained })}</span>
      </h2>
      <p className="quiet">
        {t('stations.least', { least: of.perBox.least })} <ArticleChip cites={of.perBox.cites} /> {t('stations.avoidance')}{' '}
        <ArticleChip cites={of.avoids} />
      </p>
      {avoiding.length > 0 ? (
        <ul className="venue-missing">
          {avoiding.map((one, at) => (
            <li key={at}>
              ✗ <strong lang="zh-CN">{one.name}</strong>（{both(one.words)}）
              {t('stations.mustAvoid', { candidate: one.avoid ?? '' })}
            </li>
          ))}
        </ul>
      ) : null}
      {of.central.length > 0 ? (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('stations.whole')}</th>
              <th scope="col">{t('name')}</th>
            </tr>
          </thead>
          <tbody>
            {byRole(of.central).map(([role, people]) => (
              <tr key={role}>
                <td>{both(people[0]?.words ?? { zh: '', en: '' })}</td>
                <td>
                  {people.map((one) => (
                    <Name key={one.name} of={one} />
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {ahead ? (
        <div className="drawer-do">
          <OrderButton order="releaseStaff" election={election} />
          <OrderButton order="trainStaff" election={election} />
        </div>
      ) : null}
    </section>
  );
};

const Cards = ({ of, election, works }: { readonly of: StationsScreen; readonly election: string; readonly works: boolean }) => {
  const { t, number } = useWords();
  const sum = (what: 'cards' | 'delivered' | 'returned' | 'toDeliver' | 'replaced') =>
    number(of.cards.reduce((n, c) => n + c[what], 0));
  return (
    <section className="sheet-part">
      <h2>
        {t('cards.title')}{' '}
        <span className="quiet">
          {t('cards.sum', {
            cards: sum('cards'),
            delivered: sum('delivered'),
            returned: sum('returned'),
            left: sum('toDeliver'),
          })}
        </span>
      </h2>
      <div className="scroll-x cards-table" tabIndex={0} role="group" aria-label={t('cards.title')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('roll.group')}</th>
              <th scope="col" className="right">
                {t('field.cardsOf')}
              </th>
              <th scope="col" className="right">
                {t('cards.delivered')}
              </th>
              <th scope="col" className="right">
                {t('cards.back')}
              </th>
              <th scope="col" className="right">
                {t('cards.left')}
              </th>
              <th scope="col" className="right">
                {t('cards.anew')}
              </th>
              <th scope="col">{t('cards.signed')}</th>
            </tr>
          </thead>
          <tbody>
            {of.cards.map((c) => (
              <tr key={c.group}>
                <td>{t('group.n', { group: c.group })}</td>
                <td className="right number">{c.cards}</td>
                <td className="right number">{c.delivered}</td>
                <td className="right number">{c.returned}</td>
                <td className="right number">{c.toDeliver}</td>
                <td className="right number">{c.replaced}</td>
                <td>
                  {c.leader ? (
                    <span className="state-done">
                      ✓ <span lang="zh-CN">{c.leader}</span>
                      {t('cards.householdsN', { households: c.households ?? 0 })}
                    </span>
                  ) : (
                    <span className="quiet">—</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {works ? (
        <div className="drawer-do">
          <OrderButton order="deliverCards" election={election} />
          <OrderButton order="tellHouseholds" election={election} />
          <OrderButton order="returnCards" election={election} />
          <OrderButton order="handOutCard" election={election} />
          <OrderButton order="replaceCard" election={election} />
        </div>
      ) : null}
    </section>
  );
};

export default Stations;
