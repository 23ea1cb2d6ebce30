// One code under way at the laptop: the code, then the number of the phone that opened it, then what a person said. Closed before that, it is called off.
import { Alert, Button } from 'antd';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { OfferShown } from '../../../../office/hall/pairing.ts';
import type { OfferMade } from '../../../server/devices-contract.ts';
import { office } from '../api.ts';
import { useOnce } from '../parts/once.ts';
import { Failed } from '../parts/states.tsx';
import { useAskAgain } from '../queries.ts';
import { deviceWords } from '../words/field.ts';
import { useWords } from '../words/index.ts';

interface Given {
  readonly election: string;
  readonly offer: OfferMade;
  readonly name: string;
  readonly close: () => void;
}
const every = 1000;

export const Offer = ({ election, offer, name, close }: Given) => {
  const { t } = useWords();
  const askAgain = useAskAgain(election);
  const shown = useQuery({
    queryKey: ['offer', offer.offer],
    queryFn: () => office.devices.shown({ election, offer: offer.offer }),
    initialData: { state: 'open', left: offer.left } as OfferShown,
    refetchInterval: ({ state }) => (state.data?.state === 'open' || state.data?.state === 'asked' ? every : false),
  });
  const answer = useMutation({
    mutationFn: ({ number, yes }: { readonly number: string; readonly yes: boolean }) =>
      office.devices.answer({ election, offer: offer.offer, number, yes }),
    onSuccess: () => {
      void shown.refetch();
      askAgain();
    },
  });
  const once = useOnce(answer);
  useEffect(
    () => () => void office.devices.withdraw({ election, offer: offer.offer }).catch(() => undefined),
    [election, offer.offer],
  );
  const now = shown.data;
  return (
    <section className="sheet-part offer" aria-label={t('offer.title', { name })} aria-live="polite">
      <h2>{t('offer.title', { name })}</h2>
      {now.state === 'open' ? (
        <div className="offer-code">
          <img src={offer.picture} alt={t('offer.code')} />
          <ol>
            <li>{t('offer.one')}</li>
            <li>{t('offer.two')}</li>
            <li>{t('offer.three')}</li>
          </ol>
        </div>
      ) : null}
      {now.state === 'asked' ? (
        <div className="offer-asked">
          <p>{t('offer.isIt', { name, kind: t(deviceWords[now.kind]) })}</p>
          <p className="offer-number number">{now.number}</p>
          {now.others > 0 ? (
            <Alert
              type="warning"
              showIcon
              title={t('offer.others', { others: now.others })}
              description={t('offer.othersHint')}
            />
          ) : null}
          <div className="dialog-buttons">
            <Button size="large" disabled={answer.isPending} onClick={() => once({ number: now.number, yes: false })}>
              {t('offer.no')}
            </Button>
            <Button
              size="large"
              type="primary"
              loading={answer.isPending}
              onClick={() => once({ number: now.number, yes: true })}
            >
              {t('offer.yes', { number: now.number })}
            </Button>
          </div>
        </div>
      ) : null}
      {now.state === 'open' || now.state === 'asked' ? (
        <p className="quiet">{t('offer.left', { seconds: now.left })}</p>
      ) : (
        <p className={now.state === 'paired' ? 'offer-said state-done' : 'offer-said state-late'}>
          {now.state === 'paired' ? '✓ ' : '✗ '}
          {t(`offer.${now.state}`, { name })}
        </p>
      )}
      {answer.isError ? (
        <Failed error={answer.error} again={() => void shown.refetch()} />
      ) : shown.isError ? (
        <Failed error={shown.error} again={() => void shown.refetch()} />
      ) : null}
      {now.state === 'asked' ? null : (
        <p>
          <Button onClick={close}>{t(now.state === 'open' ? 'cancel' : 'offer.another')}</Button>
        </p>
      )}
    </section>
  );
};
