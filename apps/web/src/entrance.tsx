// Who may go where: sign-in without a session, the choice of an election, then the election's shell. Judges no right: the server does.
import { Alert, Button } from 'antd';
import { lazy, Suspense, useEffect } from 'react';
import { bookAddress, useBooks } from './around/asking.ts';
import { BeginBook } from './around/order.tsx';
import { BookShell } from './around/shell.tsx';
import { OrderButton } from './orders/dialog.tsx';
import { Failed, Loading } from './parts/states.tsx';
import { useSession } from './queries.ts';
import { addressOf, useRoute } from './route.ts';
import { SignIn } from './screens/sign-in.tsx';
import { Own } from './shell/own.tsx';
import { Shell } from './shell/shell.tsx';
import { Seal } from './parts/seal.tsx';
import { roleWords } from './words/field.ts';
import { useWords } from './words/index.ts';

/** The page that a phone opens by the laptop's code. */
const Pair = lazy(() => import('./hall/pair.tsx'));

export const Entrance = () =>
  window.location.pathname === '/pair' ? (
    <Suspense fallback={<Loading whole />}>
      <Pair />
    </Suspense>
  ) : (
    <Door />
  );

const Door = () => {
  const session = useSession();
  const route = useRoute();
  const { t, both, shortDay } = useWords();
  const { data } = session;
  const books = useBooks(data?.who !== undefined && !data.laptop);
  const only =
    data?.who && data.elections.length === 1 && (books.data ?? []).length === 0 && !data.broken
      ? data.elections[0]?.id
      : undefined;
  useEffect(() => {
    if (window.location.hash === '' && only !== undefined) window.location.replace(addressOf(only, 'today'));
  }, [only]);
  if (session.isPending) return <Loading whole />;
  if (session.isError) return <Failed error={session.error} again={() => void session.refetch()} whole />;
  if (!data?.who) return <SignIn doors={data?.doors ?? []} />;
  const chosen = data.elections.find((e) => e.id === route.election);
  if (chosen) return <Shell key={chosen.id} session={data} election={chosen.id} screen={route.screen} />;
  const book = books.data?.find((b) => b.id === route.election);
  if (book) return <BookShell key={book.id} session={data} book={book.id} screen={route.name} />;
  if (books.isPending && !data.laptop) return <Loading whole />;
  return (
    <main className="entrance">
      <section className="entrance-card">
        <Seal size={56} />
        <h1>{t('choose.title')}</h1>
        {data.broken ? (
          <Alert
            type="warning"
            showIcon
            title={t('choose.broken', { folders: data.broken.folders })}
            description={
              data.broken.said.length === 0 ? (
                t('choose.brokenAsk')
              ) : (
                <ul className="broken">
                  {data.broken.said.map((one) => (
                    <li key={one.zh}>{both(one)}</li>
                  ))}
                </ul>
              )
            }
          />
        ) : null}
        {data.elections.length === 0 ? (
          <p className="quiet">{data.who.admin ? t('choose.noneAdmin') : t('choose.none')}</p>
        ) : (
          <ul className="choices">
            {[...data.elections]
              .sort((a, b) => Number(b.roles.length > 0) - Number(a.roles.length > 0))
              .map((e) => (
                <li key={e.id}>
                  <Button block size="large" href={addressOf(e.id, 'today')}>
                    <span className="choice-title">{both(e.title)}</span>
                    <span className="quiet">
                      {e.rehearsal ? `${t('rehearsal')} · ` : ''}
                      {e.electionDay ? shortDay(e.electionDay) : t('choose.noDay')}
                      {e.roles.length > 0 ? ` · ${e.roles.map((role) => t(roleWords[role])).join(t('comma'))}` : ''}
                    </span>
                  </Button>
                </li>
              ))}
          </ul>
        )}
        {data.who.admin ? <OrderButton order="beginElection" primary={data.elections.length === 0} /> : null}
        {books.data && (books.data.length > 0 || data.who.admin) ? (
          <>
            <h2>{t('around.books')}</h2>
            <ul className="choices">
              {books.data.map((b) => (
                <li key={b.id}>
                  <Button block size="large" href={bookAddress(b.id, 'today')}>
                    <span className="choice-title">{both(b.title)}</span>
                    <span className="quiet">
                      {b.rehearsal ? t('rehearsal') : ''}
                      {b.roles.length > 0 ? `${b.rehearsal ? ' · ' : ''}${b.called.map(both).join(t('comma'))}` : ''}
                    </span>
                  </Button>
                </li>
              ))}
            </ul>
            {data.who.admin ? (
              <div className="around-begin">
                <BeginBook kind="community" words={t('around.begin.community')} />
                <BeginBook kind="party" words={t('around.begin.party')} />
              </div>
            ) : null}
          </>
        ) : null}
      </section>
      <p className="entrance-foot">
        <span>{data.who.name}</span> <Own session={data} />
      </p>
    </main>
  );
};
