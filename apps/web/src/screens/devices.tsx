// 设备: whose phone is paired by which code, the number that two people compare, the devices of today and the way to take one away. Who may: the server says.
import { Button, Popconfirm, Select } from 'antd';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DevicesScreen } from '../../../../office/views/devices.ts';
import { office } from '../api.ts';
import { Fingerprint } from '../hall/fingerprint.tsx';
import { Offer } from '../hall/offer.tsx';
import { Heading } from '../parts/heading.tsx';
import { useOnce } from '../parts/once.ts';
import { Answer, Empty, Failed } from '../parts/states.tsx';
import { useAskAgain } from '../queries.ts';
import { deviceWords, noteWords, roleWords } from '../words/field.ts';
import { useWords } from '../words/index.ts';
import type { OfScreen } from './screen.tsx';

const Devices = ({ election }: OfScreen) => {
  const { t, both } = useWords();
  const screen = useQuery({ queryKey: ['e', election, 'devices'], queryFn: () => office.devices.list({ election }) });
  return (
    <>
      <Heading title={t('nav.devices')} sub={t('devices.sub')} />
      <Answer of={screen}>
        {(of) => (
          <>
            {of.mayNot ? (
              <p className="devices-not">{both(of.mayNot)}</p>
            ) : !of.hall ? (
              <Empty title={t('devices.closed')} hint={t('devices.closedHint')} />
            ) : (
              <div className="devices-pair">
                <Pairing of={of} election={election} />
                <Fingerprint
                  words={of.hall.words}
                  fingerprint={of.hall.fingerprint}
                  address={`https://${of.hall.addresses[0] ?? ''}:${of.hall.port}`}
                />
              </div>
            )}
            <Paired of={of} election={election} />
            {of.noted.length === 0 ? null : (
              <details className="devices-noted">
                <summary>{t('devices.noted')}</summary>
                <ul>
                  {of.noted.map((n, at) => (
                    <li key={at}>
                      <span className="number">{n.at}</span> {t(noteWords[n.what], { name: n.name, by: n.by })}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </>
        )}
      </Answer>
    </>
  );
};

/** Whose device, by which network, and then the code. */
const Pairing = ({ of, election }: { readonly of: DevicesScreen; readonly election: string }) => {
  const { t } = useWords();
  const addresses = of.hall?.addresses ?? [];
  const [account, setAccount] = useState<string>();
  const [address, setAddress] = useState(addresses[0] ?? '');
  const person = of.people.find((one) => one.account === account);
  const begin = useMutation({
    mutationFn: () => office.devices.offer({ election, account: account ?? '', ...(address === '' ? {} : { address }) }),
  });
  const once = useOnce(begin);
  if (begin.data && person)
    return <Offer key={begin.data.offer} election={election} offer={begin.data} name={person.name} close={begin.reset} />;
  return (
    <section className="sheet-part" aria-label={t('devices.pair')}>
      <h2>{t('devices.whose')}</h2>
      {of.people.length === 0 ? (
        <p className="quiet">{t('devices.nobody')}</p>
      ) : (
        <ul className="devices-people">
          {of.people.map((one) => (
            <li key={one.account}>
              <button
                type="button"
                className="demo-role"
                aria-pressed={one.account === account}
                onClick={() => setAccount(one.account)}
              >
                <strong lang="zh-CN">{one.name}</strong>
                <span>{one.roles.map((role) => t(roleWords[role])).join(t('comma'))}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {addresses.length > 1 ? (
        <p className="devices-address">
          <label htmlFor="address">{t('devices.address')}</label>{' '}
          <Select
            id="address"
            value={address}
            onChange={setAddress}
            options={addresses.map((value) => ({ value, label: value }))}
          />
        </p>
      ) : null}
      {begin.isError ? <Failed error={begin.error} again={() => once(undefined)} /> : null}
      <p>
        <Button type="primary" size="large" disabled={!person} loading={begin.isPending} onClick={() => once(undefined)}>
          {person ? t('devices.pairFor', { name: person.name }) : t('devices.pair')}
        </Button>
      </p>
    </section>
  );
};

const Paired = ({ of, election }: { readonly of: DevicesScreen; readonly election: string }) => {
  const { t } = useWords();
  const askAgain = useAskAgain(election);
  const away = useMutation({
    mutationFn: (device: string) => office.devices.takeAway({ election, device }),
    onSettled: askAgain,
  });
  const once = useOnce(away);
  return (
    <section className="sheet-part">
      <h2>
        {t('devices.paired')} <span className="quiet">{t('devices.count', { count: of.devices.length })}</span>
      </h2>
      {away.isError ? <Failed error={away.error} again={askAgain} /> : null}
      {of.devices.length === 0 ? (
        <p className="quiet">{t('devices.none')}</p>
      ) : (
        <ul className="devices-list">
          {of.devices.map((one) => (
            <li key={one.device}>
              <span>
                <strong lang="zh-CN">{one.name}</strong> {t(deviceWords[one.kind])}
                {one.own ? <span className="quiet"> {t('devices.this')}</span> : null}
              </span>
              <span className="quiet">
                <span className="number">{one.paired}</span> {t('devices.by', { name: one.by })}
              </span>
              {of.mayNot ? null : (
                <Popconfirm
                  title={t('devices.awaySure', { name: one.name })}
                  okText={t('devices.away')}
                  cancelText={t('cancel')}
                  onConfirm={() => once(one.device)}
                >
                  <Button loading={away.isPending && away.variables === one.device}>{t('devices.away')}</Button>
                </Popconfirm>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

export default Devices;
