// The frame around every screen of a book around an election: top line, menu, rehearsal colours and its clock. The screens themselves: screens.ts.
import { Alert, Button, Drawer, Form, Modal } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import type { AroundHead } from '../../../../office/around/screens.ts';
import type { Session } from '../../../server/contract.ts';
import { office, troubleOf } from '../api.ts';
import { type Line, useLive } from '../live.ts';
import { DayInput } from '../orders/day-input.tsx';
import { useOnce } from '../parts/once.ts';
import { Seal } from '../parts/seal.tsx';
import { Answer, Loading } from '../parts/states.tsx';
import { DrawerHolder } from '../shell/drawer.tsx';
import { Own } from '../shell/own.tsx';
import { nextDay } from '../words/days.ts';
import { Today, useWords } from '../words/index.ts';
import { bookAddress, useBookHead } from './asking.ts';
import { type BookScreen, bookScreens } from './screens.ts';
import { ClockInput } from '../orders/clock-input.tsx';

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
            <BookClock head={head} />
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
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const first = listed.filter((s) => s.first).slice(0, 4),
    rest = listed.filter((s) => !first.includes(s));
  return (
    <nav className="bottom" aria-label={t('nav.bottom')}>
      {first.map((s) => (
        <Item key={s.name} book={book} of={s} here={here} />
      ))}
      {rest.length === 0 ? null : (
        <button
          type="button"
          className="nav-item"
          aria-expanded={open}
          aria-current={rest.some((s) => s.name === here) ? 'page' : undefined}
          onClick={() => setOpen(true)}
        >
          <span className="nav-mark" aria-hidden="true">
            ⋯
          </span>
          <span>{t('nav.more')}</span>
        </button>
      )}
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="bottom"
        size="auto"
        title={t('nav.more')}
        closable={{ 'aria-label': t('close') }}
      >
        <div className="nav-rest">
          {rest.map((s) => (
            <Item key={s.name} book={book} of={s} here={here} picked={() => setOpen(false)} />
          ))}
        </div>
      </Drawer>
    </nav>
  );
};

const BookClock = ({ head }: { readonly head: AroundHead }) => {
  const { t, datedDay, said } = useWords();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const moving = useMutation({
    mutationFn: (to: { readonly day: string; readonly time?: string }) => office.around.moveClock({ book: head.book, ...to }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['b', head.book] });
      await client.invalidateQueries({ queryKey: ['law', { book: head.book }] });
      setOpen(false);
    },
  });
  const move = useOnce(moving);
  const trouble = moving.isError ? troubleOf(moving.error) : undefined;
  const today = head.now.slice(0, 10);
  return (
    <div className="rehearsal-clock">
      <span>
        <span className="clock-word">{t('clock')} </span>
        <strong className="number">
          {datedDay(today)} {head.now.slice(11, 16)}
        </strong>
      </span>
      {head.mayMoveClock ? (
        <>
          <Button size="small" ghost loading={moving.isPending} onClick={() => move({ day: nextDay(today) })}>
            {t('clock.nextDay')}
          </Button>
          <Button size="small" ghost onClick={() => setOpen(true)}>
            {t('clock.to')}
          </Button>
        </>
      ) : null}
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        title={t('clock')}
        destroyOnHidden
        closable={{ 'aria-label': t('close') }}
      >
        <p className="clock-hint">{t('clock.hint')}</p>
        <Form
          layout="vertical"
          noValidate
          requiredMark={false}
          initialValues={{ day: nextDay(today), time: '08:00' }}
          onFinish={(to: { day: string; time: string }) => move(to)}
        >
          <Form.Item name="day" label={t('clock.day')} rules={[{ required: true, message: t('needed') }]}>
            <DayInput today={today} min={today} />
          </Form.Item>
          <Form.Item name="time" label={t('field.clock')} rules={[{ required: true, message: t('needed') }]}>
            <ClockInput />
          </Form.Item>
          {trouble ? <Alert role="alert" type="error" showIcon title={said(trouble)} /> : null}
          <div className="dialog-buttons">
            <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
            <Button type="primary" htmlType="submit" loading={moving.isPending}>
              {t('clock.move')}
            </Button>
          </div>
        </Form>
      </Modal>
    </div>
  );
};
