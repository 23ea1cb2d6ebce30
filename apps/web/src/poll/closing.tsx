// After the last voter: the ballots add up, what is left is cancelled, the boxes are sealed. Each step shows its sum before it is told. The boxes on their way: carrying.tsx.
import { Input } from 'antd';
import { useState } from 'react';
import { attaches, Proof } from '../parts/evidence.tsx';
import { useHead } from '../queries.ts';
import { useWords } from '../words/index.ts';
import { Accept, Receive, Send, ToCount, useMoment } from './carrying.tsx';
import { type AtStation, Clock, Do, Number, People, Row, Seals, sealsIn, Sum } from './telling.tsx';

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
