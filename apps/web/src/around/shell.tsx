// The frame around every screen of a book around an election: top line, menu, rehearsal colours and its clock. The screens themselves: screens.ts.
import { Alert, Button } from 'antd';
import { Suspense, useEffect } from 'react';
import type { AroundHead } from '../../../../office/around/screens.ts';
import type { Session } from '../../../server/contract.ts';
import { office } from '../api.ts';
import { type Line, useLive } from '../live.ts';
import { Seal } from '../parts/seal.tsx';
import { Answer, Loading } from '../parts/states.tsx';
import { DrawerHolder } from '../shell/drawer.tsx';
import { RehearsalClock } from '../shell/clock.tsx';
import { PhoneBar } from '../shell/phone-bar.tsx';
import { Own } from '../shell/own.tsx';
import { Today, useWords } from '../words/index.ts';
import { bookAddress, useBookHead } from './asking.ts';
import { type BookScreen, bookScreens } from './screens.ts';

export const BookShell = ({
  session,
  book,
  screen,
}: {
  readonly session: Session;
  readonly book: string;
  readonly screen: string;
}) => {
  const head = useBookHead(book);
  const line = useLive('book', book);
  return (
    <Answer of={head}>
      {(told) => (
        <Today.Provider value={told.today}>
          <DrawerHolder of={{ book }}>
            <Frame head={told} session={session} name={screen} line={line} />
          </DrawerHolder>
        </Today.Provider>
      )}
    </Answer>
  );
};

const Frame = ({
  head,
  session,
  name,
  line,
}: {
  readonly head: AroundHead;
  readonly session: Session;
  readonly name: string;
  readonly line: Line;
}) => {
  const { t, both, datedDay } = useWords();
  const listed = bookScreens[head.kind].filter((s) => s.admin !== true || head.who.admin);
  const here = listed.find((s) => s.name === name) ?? listed[0];
  useEffect(() => {
    document.title = `${here ? `${both(here.words)} · ` : ''}${both(head.title)}`;
  });
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [name]);
  if (!here) return null;
  const Shown = here.screen;
  const roles = head.who.called.map(both).join(t('comma'));
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
            <RehearsalClock
              now={head.now}
              mayMove={head.mayMoveClock}
              dated
              moves={(to) => office.around.moveClock({ book: head.book, ...to })}
              stale={[
                ['b', head.book],
                ['law', { book: head.book }],
              ]}
            />
          </div>
        ) : null}
        <div className="top">
          <a className="top-title" href={bookAddress(head.book, listed[0]?.name ?? '')}>
            <Seal size={32} />
            <span>{both(head.title)}</span>
          </a>
          <p className="top-days">
            <span className="top-today">
              {t('top.today')} {datedDay(head.today)}
            </span>
          </p>
          <div className="top-who">
            <span className="top-name">
              {head.who.name}
              <span className="quiet">{roles || (head.who.admin ? t('role.admin') : t('role.none'))}</span>
            </span>
            <Button type="text" href="#/">
              {t('around.home')}
            </Button>
            <Own session={session} />
          </div>
        </div>
      </header>
      {line === 'lost' ? (
        <Alert className="lost" banner type="warning" role="status" title={t('lost.title')} description={t('lost.hint')} />
      ) : null}
      <div className="body">
        <nav className="side" aria-label={t('nav')}>
          {listed.map((s) => (
            <Item key={s.name} book={head.book} of={s} here={here.name} />
          ))}
        </nav>
        <main id="main" tabIndex={-1}>
          {here.name === 'today' && head.who.admin && head.who.roles.length === 0 ? (
            <Alert
              className="role-first"
              type="info"
              showIcon
              title={t('around.roleFirst')}
              action={<Button href={bookAddress(head.book, 'people')}>{t('around.toPeople')}</Button>}
            />
          ) : null}
          <Suspense fallback={<Loading />}>
            <Shown book={head.book} head={head} />
          </Suspense>
        </main>
      </div>
      <Bottom book={head.book} listed={listed} here={here.name} />
    </div>
  );
};

const Item = ({
  book,
  of,
  here,
  picked,
}: {
  readonly book: string;
  readonly of: BookScreen;
  readonly here: string;
  readonly picked?: () => void;
}) => {
  const { both } = useWords();
  return (
    <a
      className="nav-item"
      href={bookAddress(book, of.name)}
      aria-current={of.name === here ? 'page' : undefined}
      onClick={picked}
    >
      <span className="nav-mark" aria-hidden="true" lang="zh-CN">
        {of.mark}
      </span>
      <span>{both(of.words)}</span>
    </a>
  );
};

/** The bar of a phone: the first screens, the rest behind 更多. */
const Bottom = ({
  book,
  listed,
  here,
}: {
  readonly book: string;
  readonly listed: readonly BookScreen[];
  readonly here: string;
}) => {
  const first = listed.filter((s) => s.first).slice(0, 4),
    rest = listed.filter((s) => !first.includes(s));
  return (
    <PhoneBar
      first={first.map((s) => <Item key={s.name} book={book} of={s} here={here} />)}
      restIsHere={rest.some((s) => s.name === here)}
      rest={
        rest.length === 0
          ? undefined
          : (picked) => rest.map((s) => <Item key={s.name} book={book} of={s} here={here} picked={picked} />)
      }
    />
  );
};
