// After the last voter: the ballots add up, what is left is cancelled, the boxes are sealed, carried by two and received with the same seals. Each step shows its sum before it is told.
import { Input } from 'antd';
import { useState } from 'react';
import { attaches, Proof } from '../parts/evidence.tsx';
import { useHead } from '../queries.ts';
import { addressOf } from '../route.ts';
import { useWords } from '../words/index.ts';
import { type AtStation, Clock, Do, Number, People, Row, Seals, sealsIn, Sum, useTell } from './telling.tsx';

/** A step after the voting; where the day was run on paper, beside the photos of the station's signed account. */
export const AfterClose = ({ step, ...at }: AtStation & { readonly step: string }) => {
  const { t } = useWords();
  const head = useHead(at.election);
  const { proof } = at.station;
  if (!proof?.late) return <StepAfter step={step} {...at} />;
  return (
    <div className="paper-beside">
      <div>
        <StepAfter step={step} {...at} />
      </div>
      <div>
        <h3>{t('pd.paper')}</h3>
        <p className="quiet">{t('paper.photo')}</p>
        <Proof election={at.election} to={{ book: proof.book, position: proof.position }} may={attaches(head.data)} />
      </div>
    </div>
  );
};

const StepAfter = ({ step, ...at }: AtStation & { readonly step: string }) => {
  switch (step) {
    case 'close':
      return <Close {...at} />;
    case 'seal':
      return <SealBoxes {...at} />;
    case 'send':
      return <Send {...at} />;
    case 'receive':
      return <Receive {...at} />;
    case 'accept':
      return <Accept {...at} />;
    default:
      return <ToCount {...at} />;
  }
};

const useMoment = ({ screen, election }: AtStation) => {
  const tell = useTell(election, screen.over ? screen.day : undefined);
  const [clock, setClock] = useState(screen.isDay ? screen.clock : '');
  return { tell, clock, setClock };
};

const Close = (at: AtStation) => {
  const { t } = useWords();
  const { station } = at;
  const { tell, clock, setClock } = useMoment(at);
  const { turnout } = station;
  const byHand = turnout.issued === 0;
  const [own, setOwn] = useState<number | undefined>(byHand ? undefined : turnout.issued - turnout.byProxy);
  const [byProxy, setByProxy] = useState<number | undefined>(turnout.byProxy);
  const [spoiled, setSpoiled] = useState<number | undefined>(turnout.spoiled);
  const [unused, setUnused] = useState<number>();
  const [second, setSecond] = useState('');
  const late = station.proof?.late === true;
  const issued = own === undefined || byProxy === undefined ? undefined : own + byProxy;
  const lacks =
    clock === ''
      ? t('pd.needClock')
      : unused === undefined
        ? t('pd.needUnused')
        : issued === undefined || spoiled === undefined
          ? t('pd.needIssued')
          : late && second.trim() === ''
            ? t('pd.needSecond')
            : undefined;
  return (
    <>
      <p>{t('pd.closeSay', { closes: station.closes })}</p>
      <div className="pd-fields">
        <Number label={t('pd.unused')} hint={t('pd.unusedHint')} value={unused} onChange={setUnused} />
        <Number
          label={t('pd.spoiledBack')}
          hint={t('pd.fromRecord', { n: turnout.spoiled })}
          value={spoiled}
          onChange={setSpoiled}
        />
        <Clock value={clock} onChange={setClock} />
      </div>
      <details className="pd-more" open={byHand}>
        <summary>{t('pd.byHand')}</summary>
        <div className="pd-fields">
          <Number label={t('field.own')} value={own} onChange={setOwn} />
          <Number label={t('field.byProxy')} value={byProxy} onChange={setByProxy} />
        </div>
      </details>
      <Sum
        left={[t('pd.received'), station.received]}
        parts={[
          [t('pd.issued'), issued],
          [t('pd.spoiled'), spoiled],
          [t('pd.left'), unused],
        ]}
      />
      {late ? (
        <div className="pd-fields">
          <Row label={t('pd.secondHere')}>
            <Input size="large" maxLength={80} value={second} onChange={(event) => setSecond(event.target.value)} />
          </Row>
        </div>
      ) : null}
      <Do
        tell={tell}
        words={t('pd.closeNow')}
        lacks={lacks}
        go={() =>
          tell.say('closeStation', {
            station: station.no,
            clock,
            issued,
            own,
            byProxy,
            spoiled,
            unused,
            ...(late ? { second: second.trim() } : {}),
          })
        }
        where={t('pd.closeNow')}
      />
    </>
  );
};

const SealBoxes = (at: AtStation) => {
  const { t } = useWords();
  const { station } = at;
  const { tell, clock, setClock } = useMoment(at);
  const [cancelled, setCancelled] = useState<number>();
  const [seals, setSeals] = useState<Readonly<Record<string, string>>>({});
  const [people, setPeople] = useState<readonly string[]>([]);
  const given = sealsIn(station.boxes, seals);
  const lacks =
    cancelled === undefined
      ? t('pd.needCancelled')
      : given.length < station.boxes.length
        ? t('pd.needSeals')
        : people.length < 2
          ? t('pd.needWitnesses')
          : clock === ''
            ? t('pd.needClock')
            : undefined;
  return (
    <>
      <p>{t('pd.sealSay')}</p>
      <div className="pd-fields">
        <Number label={t('pd.cancelled')} value={cancelled} onChange={setCancelled} />
        <Seals boxes={station.boxes} value={seals} onChange={setSeals} />
        <Clock value={clock} onChange={setClock} />
      </div>
      <Sum left={[t('pd.leftAtClose'), station.closed?.unused]} parts={[[t('pd.cancelledNow'), cancelled]]} />
      <People station={station} label={t('pd.witnesses')} value={people} onChange={setPeople} />
      <Do
        tell={tell}
        words={t('pd.sealNow')}
        lacks={lacks}
        go={() => tell.say('sealBoxes', { station: station.no, clock, seals: given, cancelled, people })}
        where={t('pd.sealNow')}
      />
    </>
  );
};

const Send = (at: AtStation) => {
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

const Receive = (at: AtStation) => {
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

const Accept = ({ election, screen, station }: AtStation) => {
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

const ToCount = ({ election, station }: AtStation) => {
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
