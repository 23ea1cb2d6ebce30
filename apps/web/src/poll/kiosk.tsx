// Whether voters may ask at a screen of the hall if they are on the list and where they vote; opened and closed by the committee. The page itself is the server's.
import { Button } from 'antd';
import type { PollDayScreen } from '../../../../office/screens-day.ts';
import { RefusalCard } from '../parts/refusal.tsx';
import { useWords } from '../words/index.ts';
import { useTell } from './telling.tsx';

export const KioskSwitch = ({ election, screen: { kiosk } }: { readonly election: string; readonly screen: PollDayScreen }) => {
  const { t } = useWords();
  const tell = useTell(election, undefined);
  const address = `/where/${encodeURIComponent(election)}`;
  return (
    <section className="sheet-part pd-kiosk">
      <h2>
        {t('pd.kiosk')}{' '}
        <span className={kiosk.open ? 'state-done' : 'quiet'}>{t(kiosk.open ? 'pd.kioskOpen' : 'pd.kioskClosed')}</span>
      </h2>
      <p className="quiet">{t('pd.kioskHint')}</p>
      <div className="drawer-do">
        {kiosk.open ? (
          <a className="ant-btn ant-btn-default pd-link" href={address} target="_blank" rel="noopener">
            {t('pd.kioskShow')} ↗<span className="unseen">{t('newWindow')}</span>
          </a>
        ) : null}
        {kiosk.may ? (
          <Button loading={tell.busy} onClick={() => tell.say('setKiosk', { open: !kiosk.open })}>
            {t(kiosk.open ? 'pd.kioskClose' : 'pd.kioskDo')}
          </Button>
        ) : null}
      </div>
      <RefusalCard refusal={tell.refusal} where={t('pd.kiosk')} />
    </section>
  );
};
