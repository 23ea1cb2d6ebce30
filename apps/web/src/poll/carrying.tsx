// The boxes on their way: sent by two, received with the same seals, their ballots taken over into the count. What is sealed before: closing.tsx.
import { Input } from 'antd';
import { useState } from 'react';
import { addressOf } from '../route.ts';
import { useWords } from '../words/index.ts';
import { type AtStation, Clock, Do, People, Row, Seals, sealsIn, Sum, useTell } from './telling.tsx';

/** Tells an order of this station; on a day that is over, with the clock that is typed. */
export const useMoment = ({ screen, election }: AtStation) => {
  const tell = useTell(election, screen.over ? screen.day : undefined);
  const [clock, setClock] = useState(screen.isDay ? screen.clock : '');
  return { tell, clock, setClock };
};

export const Send = (at: AtStation) => {
  const { t } = useWords();
  const { station, screen } = at;
  const { tell, clock, setClock } = useMoment(at);
  const here = useTell(at.election, undefined);
  const [to, setTo] = useState(screen.countAt ?? '');
  const [people, setPeople] = useState<readonly string[]>([]);
  const lacks =
    to.trim() === '' ? t('pd.needTo') : people.length < 2 ? t('pd.needCarriers') : clock === '' ? t('pd.needClock') : undefined;
  const carry = (
    <>
      <p>{t('pd.sendSay', { seals: station.way.seals.join('、') })}</p>
      <div className="pd-fields">
        <Row label={t('pd.to')}>
          <Input size="large" maxLength={60} value={to} onChange={(event) => setTo(event.target.value)} />
        </Row>
        <Clock value={clock} onChange={setClock} />
      </div>
      <People station={station} label={t('pd.carriers')} value={people} onChange={setPeople} />
    </>
  );
  const sent = () => tell.say('sendBoxes', { station: station.no, clock, to: to.trim(), people });
  const accept = () => here.say('acceptStation', { station: station.no });
  // The station where the ballots are counted has nowhere to carry its boxes to.
  if (station.name === screen.countAt && screen.accepts)
    return (
      <>
        <p>{t('pd.isHere')}</p>
        <Do tell={here} words={t('pd.countHere')} go={accept} where={t('pd.countHere')} />
        <details className="pd-more">
          <summary>{t('pd.carryAway')}</summary>
          {carry}
          <Do plain tell={tell} words={t('pd.sendNow')} lacks={lacks} go={sent} where={t('pd.sendNow')} />
        </details>
      </>
    );
  return (
    <>
      {carry}
      <Do tell={tell} words={t('pd.sendNow')} lacks={lacks} go={sent} where={t('pd.sendNow')} />
      {screen.accepts ? (
        <div className="pd-or">
          <p>{t('pd.orHere')}</p>
          <Do plain tell={here} words={t('pd.countHere')} go={accept} where={t('pd.countHere')} />
        </div>
      ) : null}
    </>
  );
};

export const Receive = (at: AtStation) => {
  const { t } = useWords();
  const { station } = at;
  const { tell, clock, setClock } = useMoment(at);
  const [seals, setSeals] = useState<Readonly<Record<string, string>>>({});
  const [people, setPeople] = useState<readonly string[]>([]);
  const given = sealsIn(station.boxes, seals);
  const lacks =
    given.length < station.boxes.length
      ? t('pd.needSeals')
      : people.length < 2
        ? t('pd.needWitnesses')
        : clock === ''
          ? t('pd.needClock')
          : undefined;
  return (
    <>
      <p>{t('pd.receiveSay', { to: station.way.to ?? '' })}</p>
      <div className="pd-fields">
        <Seals boxes={station.boxes} value={seals} onChange={setSeals} />
        <Clock value={clock} onChange={setClock} />
      </div>
      <People station={station} label={t('pd.receivers')} value={people} onChange={setPeople} />
      <Do
        tell={tell}
        words={t('pd.receiveNow')}
        lacks={lacks}
        go={() => tell.say('receiveBoxes', { station: station.no, clock, seals: given, people })}
        where={t('pd.receiveNow')}
      />
    </>
  );
};

export const Accept = ({ election, screen, station }: AtStation) => {
  const { t } = useWords();
  const tell = useTell(election, undefined);
  const { closed } = station;
  return (
    <>
      {closed ? (
        <Sum
          left={[t('pd.received'), station.received]}
          parts={[
            [t('pd.issued'), closed.issued],
            [t('pd.spoiled'), closed.spoiled],
            [t('pd.left'), closed.unused],
          ]}
        />
      ) : null}
      {screen.accepts ? (
        <Do
          tell={tell}
          words={t('pd.acceptNow')}
          go={() => tell.say('acceptStation', { station: station.no })}
          where={t('pd.acceptNow')}
        />
      ) : (
        <p>{t('pd.acceptBy')}</p>
      )}
    </>
  );
};

export const ToCount = ({ election, station }: AtStation) => {
  const { t } = useWords();
  const { closed } = station;
  const counted = station.steps.at(-1)?.state === 'done';
  return (
    <>
      {closed ? (
        <Sum
          left={[t('pd.received'), station.received]}
          parts={[
            [t('pd.issued'), closed.issued],
            [t('pd.spoiled'), closed.spoiled],
            [t('pd.left'), closed.unused],
          ]}
        />
      ) : null}
      <p>{t(counted ? 'pd.countedHint' : 'pd.countHint')}</p>
      <div className="pd-do">
        <a
          className="ant-btn ant-btn-primary ant-btn-lg pd-button pd-link"
          href={addressOf(election, counted ? 'result' : 'counting')}
        >
          {t(counted ? 'pd.toResult' : 'pd.toCount')}
        </a>
      </div>
    </>
  );
};
