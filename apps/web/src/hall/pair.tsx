// The page that a phone opens by the laptop's code: it shows its number and the words of the certificate, and waits until a person at the laptop says yes or no. The code leaves the address at once.
import { Alert, Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { office, troubleOf } from '../api.ts';
import { Seal } from '../parts/seal.tsx';
import { Loading } from '../parts/states.tsx';
import { addressOf, firstScreen } from '../route.ts';
import { useWords } from '../words/index.ts';
import { Fingerprint } from './fingerprint.tsx';

type Asked = Awaited<ReturnType<typeof office.devices.ask>>;
const kept = 'zhengxuan.pairing';
const every = 1000;

/** The code of this page; another one scanned into it begins anew. */
const code = window.location.hash.slice(1);
if (code !== '') window.history.replaceState(null, '', '/pair');
window.addEventListener('hashchange', () => window.location.reload());

/** What was asked for before the page was loaded again. */
const askedBefore = (): Asked | undefined => {
  const text = window.sessionStorage.getItem(kept);
  return text === null ? undefined : (JSON.parse(text) as Asked);
};

const Pair = () => {
  const { t, both } = useWords();
  const asked = useQuery({
    queryKey: ['pairing', code],
    queryFn: async () => {
      const before = code === '' ? askedBefore() : undefined;
      const answer = before ?? (await office.devices.ask({ secret: code === '' ? '-' : code }));
      window.sessionStorage.setItem(kept, JSON.stringify(answer));
      return answer;
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const claim = asked.data?.claim;
  const waited = useQuery({
    queryKey: ['waited', claim],
    queryFn: () => office.devices.wait({ claim: claim ?? '' }),
    enabled: claim !== undefined,
    refetchInterval: ({ state }) => (state.data === undefined || state.data.state === 'waiting' ? every : false),
  });
  const now = waited.data;
  useEffect(() => {
    if (now?.state === 'ended') window.sessionStorage.removeItem(kept);
    if (now?.state !== 'paired') return;
    window.sessionStorage.removeItem(kept);
    void office.session.now().then(
      ({ elections }) => {
        const mine = elections.find((one) => one.roles.length > 0),
          [role] = mine?.roles ?? [];
        window.location.replace(mine && role ? `/${addressOf(mine.id, firstScreen(role))}` : '/');
      },
      () => window.location.replace('/'),
    );
  }, [now]);
  const trouble = asked.isError ? troubleOf(asked.error) : undefined;
  const why =
    now?.state === 'ended'
      ? both(now.words)
      : trouble
        ? 'words' in trouble && trouble.words
          ? both(trouble.words)
          : t(trouble.kind === 'offline' ? 'pairing.offline' : 'trouble.other')
        : undefined;
  if (asked.isPending || now?.state === 'paired') return <Loading whole />;
  return (
    <main className="entrance pairing">
      <section className="entrance-card">
        <div className="entrance-head">
          <Seal size={48} />
          <h1>{t('pairing.title')}</h1>
        </div>
        {why !== undefined ? (
          <Alert
            role="alert"
            type="error"
            showIcon
            title={why}
            description={t('pairing.again')}
            {...(trouble?.kind === 'offline'
              ? { action: <Button onClick={() => void asked.refetch()}>{t('tryAgain')}</Button> }
              : {})}
          />
        ) : asked.data ? (
          <>
            <p>{t('pairing.as', { name: asked.data.name })}</p>
            <p className="offer-number number" aria-live="polite">
              {asked.data.number}
            </p>
            <p>{t('pairing.compare')}</p>
            {waited.isError ? (
              <Alert role="alert" type="warning" showIcon title={t('pairing.offline')} />
            ) : (
              <p className="quiet" role="status">
                {t('pairing.waiting')}
              </p>
            )}
            <Fingerprint words={asked.data.words} fingerprint={asked.data.fingerprint} />
          </>
        ) : null}
      </section>
    </main>
  );
};

export default Pair;
