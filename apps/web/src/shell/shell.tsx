// The frame around every screen of one election: top line, stages, navigation, rehearsal colours, the lost line. The screens themselves are in screens/.
import { Alert, Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import type { HeadLine } from '../../../../office/screens.ts';
import type { Session } from '../../../server/contract.ts';
import { type Line, useLive } from '../live.ts';
import { Answer } from '../parts/states.tsx';
import { LaptopBand } from '../poll/here.tsx';
import { Seal } from '../parts/seal.tsx';
import { useHead } from '../queries.ts';
import { addressOf, type ScreenName } from '../route.ts';
import { Screen } from '../screens/screen.tsx';
import { roleWords } from '../words/field.ts';
import { Today, useWords } from '../words/index.ts';
import { office } from '../api.ts';
import { RehearsalClock } from './clock.tsx';
import { DrawerHolder } from './drawer.tsx';
import { BottomBar, SideNav } from './nav.tsx';
import { Own } from './own.tsx';
import { StageLine } from './stages.tsx';

export const Shell = ({
  session,
  election,
  screen,
}: {
  readonly session: Session;
  readonly election: string;
  readonly screen: ScreenName;
}) => {
  const head = useHead(election);
  const line = useLive('election', election);
  return (
    <Answer of={head}>
      {(told) => (
        <Today.Provider value={told.today}>
          <DrawerHolder of={{ election }}>
            <Frame head={told} session={session} screen={screen} line={line}>
              <Screen name={screen} election={election} head={told} />
            </Frame>
          </DrawerHolder>
        </Today.Provider>
      )}
    </Answer>
  );
};

const Frame = ({
  head,
  session,
  screen,
  line,
  children,
}: {
  readonly head: HeadLine;
  readonly session: Session;
  readonly screen: ScreenName;
  readonly line: Line;
  readonly children: ReactNode;
}) => {
  const { t, both } = useWords();
  useEffect(() => {
    document.title = `${t(`nav.${screen}`)} · ${both(head.title)}`;
  });
  // Another screen begins at its top, wherever the one before was read.
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [screen]);
  return (
    <div className={head.rehearsal ? 'frame frame-rehearsal' : 'frame'}>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.querySelector<HTMLElement>('#main')?.focus();
        }}
      >
        {t('skip')}
      </a>
      <header>
        {head.rehearsal ? (
          <div className="rehearsal-band">
            <strong>{t('rehearsal')}</strong>
            <span className="rehearsal-note">{t('rehearsal.note')}</span>
            {head.clock ? (
              <RehearsalClock
                now={head.now}
                mayMove={head.clock.mayMove}
                poll={head.electionDay}
                moves={(to) => office.elections.moveClock({ election: head.election, ...to })}
                stale={[
                  ['e', head.election],
                  ['law', { election: head.election }],
                ]}
              />
            ) : null}
          </div>
        ) : null}
        <TopLine head={head} session={session} />
      </header>
      {session.laptop ? <LaptopBand election={head.election} /> : <StageLine head={head} />}
      {line === 'lost' ? (
        <Alert className="lost" banner type="warning" role="status" title={t('lost.title')} description={t('lost.hint')} />
      ) : null}
      <div className="body">
        <SideNav election={head.election} screen={screen} admin={head.who.admin} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <BottomBar election={head.election} screen={screen} admin={head.who.admin} />
    </div>
  );
};

const TopLine = ({ head, session }: { readonly head: HeadLine; readonly session: Session }) => {
  const { t, both, shortDay } = useWords();
  const roles = head.who.roles.map((role) => t(roleWords[role])).join(t('comma'));
  return (
    <div className="top">
      <a className="top-title" href={addressOf(head.election, 'today')}>
        <Seal size={32} />
        <span>{both(head.title)}</span>
      </a>
      {head.daysToPoll === undefined ? null : (
        <p className="top-days">
          {head.daysToPoll > 0 ? (
            <>
              <strong className="number">{head.daysToPoll}</strong> {t('top.daysToPoll')}
            </>
          ) : head.daysToPoll === 0 ? (
            <strong>{t('top.pollToday')}</strong>
          ) : (
            <>
              <strong className="number">{-head.daysToPoll}</strong> {t('top.daysAfter')}
            </>
          )}
          <span className="top-today">
            {t('top.today')} {shortDay(head.today)}
          </span>
        </p>
      )}
      <div className="top-who">
        <span className="top-name">
          {head.who.name}
          <span className="quiet">{roles || (head.who.admin ? t('role.admin') : t('role.none'))}</span>
        </span>
        {session.elections.length > 1 || head.who.admin ? (
          <Button type="text" href="#/">
            {t('choose.other')}
          </Button>
        ) : null}
        <Own session={session} />
      </div>
    </div>
  );
};
