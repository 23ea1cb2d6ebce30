// The step that comes now at one station: what the host says, the few things to enter, one large button. Steps of the opening and of the voting; those after the close: closing.tsx.
import { Input } from 'antd';
import { useState } from 'react';
import { OrderButton } from '../orders/dialog.tsx';
import { addressOf } from '../route.ts';
import { useWords } from '../words/index.ts';
import { AfterClose } from './closing.tsx';
import { type AtStation, Clock, Do, Number, People, Row, Seals, sealsIn, useTell } from './telling.tsx';

const opening = [
  'staff present',
  'meeting opened',
  'staff announced',
  'rules read',
  'ballots counted',
  'boxes shown empty',
  'boxes sealed',
];
const witnessed = ['ballots counted', 'boxes shown empty', 'boxes sealed'];

/** What one step asks, by its key. */
export const StepForm = ({ step, ...at }: AtStation & { readonly step: string }) => {
  if (opening.includes(step)) return <OpeningStep key={step} step={step} {...at} />;
  if (step === 'open') return <Open {...at} />;
  if (step === 'vote') return <Voting {...at} />;
  if (step === 'resume') return <Broken {...at} />;
  return <AfterClose key={step} step={step} {...at} />;
};

const OpeningStep = ({ step, election, screen, station }: AtStation & { readonly step: string }) => {
  const { t, both } = useWords();
  const tell = useTell(election, screen.over ? screen.day : undefined);
  const [clock, setClock] = useState(screen.isDay ? screen.clock : '');
  const [people, setPeople] = useState<readonly string[]>([]);
  const [number, setNumber] = useState<number>();
  const [reserve, setReserve] = useState<number>();
  const [faulty, setFaulty] = useState<number>();
  const [seals, setSeals] = useState<Readonly<Record<string, string>>>({});
  const [note, setNote] = useState('');
  const given = sealsIn(station.boxes, seals);
  const lacks =
    clock === ''
      ? t('pd.needClock')
      : step === 'staff present' && people.length === 0
        ? t('pd.needStaff')
        : witnessed.includes(step) && people.length < 2
          ? t('pd.needWitnesses')
          : step === 'ballots counted' && number === undefined
            ? t('pd.needBallots')
            : step === 'boxes sealed' && given.length < station.boxes.length
              ? t('pd.needSeals')
              : undefined;
  const go = (): void =>
    tell.say('recordStep', {
      station: station.no,
      step,
      clock,
      ...(step === 'staff present' ? { number: people.length } : number === undefined ? {} : { number }),
      ...(people.length > 0 ? { people } : {}),
      ...(given.length > 0 && step === 'boxes sealed' ? { seals: given } : {}),
      ...(reserve ? { reserve } : {}),
      ...(faulty ? { faulty } : {}),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    });
  const words = station.steps.find((one) => one.key === step)?.words;
  return (
    <>
      {step === 'staff present' ? <People station={station} label={t('pd.present')} value={people} onChange={setPeople} /> : null}
      {step === 'meeting opened' ? (
        <Number label={t('pd.attending')} hint={t('pd.attendingHint')} value={number} onChange={setNumber} />
      ) : null}
      {step === 'ballots counted' ? (
        <div className="pd-fields">
          <Number label={t('pd.ballots')} hint={t('pd.ballotsHint')} value={number} onChange={setNumber} />
          <Number label={t('pd.reserve')} value={reserve} onChange={setReserve} />
          <Number label={t('pd.faulty')} hint={t('pd.faultyHint')} value={faulty} onChange={setFaulty} />
        </div>
      ) : null}
      {step === 'boxes sealed' ? (
        <div className="pd-fields">
          <Seals boxes={station.boxes} value={seals} onChange={setSeals} />
        </div>
      ) : null}
      {witnessed.includes(step) ? (
        <People watchers station={station} label={t('pd.witnesses')} value={people} onChange={setPeople} />
      ) : null}
      <details className="pd-more">
        <summary>{t('pd.more', { clock })}</summary>
        <div className="pd-fields">
          <Clock value={clock} onChange={setClock} />
          <Row label={t('pd.note')}>
            <Input size="large" maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
          </Row>
        </div>
      </details>
      {clock === '' ? <Clock value={clock} onChange={setClock} /> : null}
      <Do
        tell={tell}
        words={t('pd.did', { step: words ? both(words) : step })}
        lacks={lacks}
        go={go}
        where={words ? both(words) : step}
      />
    </>
  );
};

const Open = ({ election, screen, station }: AtStation) => {
  const { t } = useWords();
  const tell = useTell(election, screen.over ? screen.day : undefined);
  const [clock, setClock] = useState(screen.isDay ? screen.clock : station.opens);
  const [ballots, setBallots] = useState<number | undefined>(station.counted);
  const [seals, setSeals] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(station.boxes.map((box, at) => [box, station.seals[at] ?? ''])),
  );
  const given = sealsIn(station.boxes, seals);
  const missing = station.steps.filter((one) => opening.includes(one.key) && one.state !== 'done').length;
  const early = screen.isDay && clock < station.opens;
  const lacks =
    ballots === undefined
      ? t('pd.needBallots')
      : given.length < station.boxes.length
        ? t('pd.needSeals')
        : clock === ''
          ? t('pd.needClock')
          : undefined;
  return (
    <>
      <div className="pd-fields">
        <Number label={t('field.ballots')} value={ballots} onChange={setBallots} />
        <Seals boxes={station.boxes} value={seals} onChange={setSeals} />
        <Clock value={clock} onChange={setClock} />
      </div>
      {missing > 0 ? <p className="state-due">○ {t('pd.stepsMissing', { missing })}</p> : null}
      {early ? <p className="state-due">○ {t('pd.early', { opens: station.opens })}</p> : null}
      <Do
        tell={tell}
        words={t('pd.openNow')}
        lacks={lacks}
        go={() => tell.say('openStation', { station: station.no, clock, ballots, seals: given })}
        where={t('pd.openNow')}
      />
    </>
  );
};

const Voting = ({ election, screen, station }: AtStation) => {
  const { t } = useWords();
  return (
    <>
      <p>{t('pd.votingHint', { closes: station.closes })}</p>
      <div className="pd-do">
        <a
          className="ant-btn ant-btn-primary ant-btn-lg pd-button pd-link"
          href={addressOf(election, 'desk', { station: String(station.no) })}
        >
          {t('pd.toDesk')}
        </a>
      </div>
      <p className="pd-links">
        <a href={`/queue/${encodeURIComponent(election)}/${station.no}`} target="_blank" rel="noopener">
          {t('pd.toQueue')} ↗<span className="unseen">{t('newWindow')}</span>
        </a>
      </p>
      {screen.runs ? (
        <details className="pd-more">
          <summary>{t('pd.closeEarly')}</summary>
          <p className="quiet">{t('pd.closeEarlyHint', { closes: station.closes })}</p>
          <AfterClose step="close" election={election} screen={screen} station={station} />
        </details>
      ) : null}
    </>
  );
};

/** Broken off: the seals are checked, or the committee sets another day. */
const Broken = ({ election, screen, station }: AtStation) => {
  const { t } = useWords();
  const now = station.breaks.at(-1);
  const boxes = now?.seals.map((_, at) => String(at + 1)) ?? [];
  const tell = useTell(election, undefined);
  const [clock, setClock] = useState(screen.clock);
  const [seals, setSeals] = useState<Readonly<Record<string, string>>>({});
  const given = sealsIn(boxes, seals);
  return (
    <>
      <p>{t('pd.brokenHint', { clock: now?.clock ?? '' })}</p>
      <div className="pd-fields">
        {boxes.map((no) => (
          <Row key={no} label={t('pd.sealNo', { no })}>
            <Input
              size="large"
              maxLength={40}
              value={seals[no] ?? ''}
              onChange={(event) => setSeals({ ...seals, [no]: event.target.value })}
            />
          </Row>
        ))}
        <Clock value={clock} onChange={setClock} />
      </div>
      <Do
        tell={tell}
        words={t('pd.resume')}
        lacks={given.length < boxes.length ? t('pd.needSeals') : undefined}
        go={() => tell.say('resumePoll', { station: station.no, clock, seals: given })}
        where={t('pd.resume')}
      />
      <OrderButton order="putOffPoll" election={election} quiet />
    </>
  );
};
