// The teller's table for one open box: the ballot being entered, its place in the box, the last calls with their correction. Eyes stay on the paper, keys under one hand.
import { Alert, Button, Switch } from 'antd';
import { type ReactNode, useReducer, useState } from 'react';
import type { BallotStyle, Marks } from '../../../../count/ballot.ts';
import type { CountingScreen } from '../../../../office/screens-count.ts';
import { office } from '../api.ts';
import { RefusalCard } from '../parts/refusal.tsx';
import { useAskAgain } from '../queries.ts';
import { useWords } from '../words/index.ts';
import { Bundle } from './bundle.tsx';
import { Correction } from './correction.tsx';
import { LastCalls } from './last-calls.tsx';
import { useBallotKeys } from './keys.ts';
import { emptyPad, marksOf, wholeBallots, type Pad, padOf, type Press, pressed } from './pad.ts';
import { PadView } from './pad-view.tsx';
import { useSender } from './sender.ts';
import { spoken, useReadBack } from './voice.ts';

interface Given {
  readonly screen: CountingScreen;
  readonly style: BallotStyle;
  readonly box: CountingScreen['boxes'][number];
  readonly election: string;
  /** Another dialog is open over the ballot. */
  readonly askingElsewhere: boolean;
  /** Whether the asker's role enters ballots; others look on. */
  readonly mayCall: boolean;
  /** The asker's account. */
  readonly account: string;
  readonly children: ReactNode;
}
type Last = CountingScreen['last'][number];
const mostWaiting = 8;

const padReducer = (
  pad: Pad,
  press: Press | { readonly press: 'clear' } | { readonly press: 'load'; readonly marks: Marks },
): Pad => {
  if (press.press === 'clear') return emptyPad;
  return press.press === 'load' ? padOf(press.marks) : pressed(pad, press);
};

export const Entry = ({ screen, style, box, election, askingElsewhere, mayCall, account, children }: Given) => {
  const { t } = useWords();
  const askAgain = useAskAgain(election);
  const [pad, press] = useReducer(padReducer, emptyPad);
  const [hint, setHint] = useState<string>();
  const [correcting, setCorrecting] = useState<Last>();
  const { two } = screen;
  const entered = two?.entered ?? box.called;
  const sender = useSender(election, screen.round, box.box, entered, two && account, screen.recounts[box.box] ?? 0);
  const { queue } = sender;
  const returned = box.returned ?? 0;
  const bundle = box.bundle ?? 50;
  const number = Math.max(entered, ...queue.sent.map((one) => one.number), ...queue.waiting.map((one) => one.number)) + 1;
  const full = number > returned;
  /** This bundle is entered; the next begins when the other teller has ended it and both agree. */
  const held = two !== undefined && number > two.to;
  const wholes = wholeBallots(
    [
      ...[...queue.sent, ...queue.waiting].toSorted((a, b) => b.number - a.number),
      ...screen.last.filter((call) => !queue.sent.some((one) => one.number === call.number)),
    ].map(({ marks }) => marks),
    style,
  );
  const readBack = useReadBack();
  const stopped = queue.refusal !== undefined || queue.waiting.length >= mostWaiting;

  const enter = (): void => {
    const marks = marksOf(pad);
    if (full || held) setHint(t(full ? 'pad.full' : 'two.wait'));
    else if (stopped) setHint(t('pad.stopped'));
    else if (!marks) setHint(t('pad.nothing'));
    else {
      sender.enter({ number, marks });
      readBack.say(spoken(marks, style, screen.names));
      press({ press: 'clear' });
      setHint(undefined);
    }
  };
  const say = (one: Press): void => {
    if (full || held) return;
    setHint(undefined);
    press(one);
  };
  useBallotKeys({
    pad,
    style,
    wholes,
    press: say,
    enter,
    asleep: !mayCall || held || correcting !== undefined || askingElsewhere,
  });

  const takeBack = (): void => {
    const [first, ...rest] = sender.takeBack();
    if (first) press({ press: 'load', marks: first.marks });
    setHint(rest.length > 0 ? t('pad.rest', { count: rest.length }) : undefined);
  };
  return (
    <div className="entry">
      <section className="pad" aria-label={t('pad')}>
        <header className="pad-head">
          <span>{t('box.n', { box: box.box })}</span>
          {full || held ? null : (
            <span>
              {t('pad.bundle', {
                bundle: Math.ceil(number / bundle),
                of: Math.ceil(returned / bundle),
                nth: ((number - 1) % bundle) + 1,
              })}
            </span>
          )}
          <span className="pad-number">
            {full ? (
              t('pad.allOf', { returned })
            ) : held ? (
              t('pad.bundleDone', { from: two.from, to: two.to })
            ) : (
              <>
                <strong className="number">{t('pad.nth', { number })}</strong>{' '}
                <span className="quiet">/ {t('pad.of', { returned })}</span>
              </>
            )}
          </span>
          <span className={queue.lost ? 'pad-saved pad-saved-lost' : 'pad-saved quiet'} aria-live="polite">
            {queue.lost
              ? t('pad.lost', { count: queue.waiting.length })
              : queue.waiting.length > 0
                ? t('pad.saving', { count: queue.waiting.length })
                : t('pad.saved')}
          </span>
        </header>
        {two && (two.entered > 0 || two.tellers.length > 0) && two.from <= two.to ? (
          <Bundle
            two={two}
            correct={setCorrecting}
            last={screen.last}
            find={(wanted) =>
              office.elections.counting({ election, box: box.box, number: wanted }).then((found) => found.last[0])
            }
          />
        ) : null}
        {full ? (
          children
        ) : held ? null : !mayCall ? (
          <p className="quiet">{t('pad.lookOn')}</p>
        ) : (
          <PadView pad={pad} style={style} names={screen.names} press={say} enter={enter} wholes={wholes} />
        )}
        {readBack.able && mayCall && !full ? (
          <p className="read-back">
            <label>
              <Switch size="small" checked={readBack.on} onChange={readBack.turn} /> {t('pad.readBack')}
            </label>
          </p>
        ) : null}
        <p className="pad-hint" aria-live="polite">
          {hint ?? (queue.repeated === undefined ? '' : t('pad.repeated', { number: queue.repeated }))}
        </p>
        {queue.lost ? (
          <Alert
            type="warning"
            showIcon
            title={t(queue.signedOut ? 'trouble.signedOut' : 'pad.lostTitle')}
            description={t(queue.signedOut ? 'pad.signedOutHint' : 'pad.lostHint')}
            action={<Button onClick={sender.again}>{t('tryAgain')}</Button>}
          />
        ) : null}
        <RefusalCard
          refusal={queue.refusal}
          where={t('pad.where', { box: box.box, number: queue.waiting[0]?.number ?? number })}
        />
        {queue.refusal ? (
          <div className="dialog-buttons">
            <Button onClick={sender.again}>{t('tryAgain')}</Button>
            <Button type="primary" onClick={takeBack}>
              {t('pad.takeBack')}
            </Button>
          </div>
        ) : null}
      </section>
      <LastCalls
        calls={screen.last}
        waiting={[...queue.sent, ...queue.waiting]}
        names={screen.names}
        style={style}
        correct={setCorrecting}
        find={async (wanted) => (await office.elections.counting({ election, box: box.box, number: wanted })).last[0]}
      />
      {correcting ? (
        <Correction
          call={correcting}
          own={
            two?.seat === undefined || correcting.number < two.from
              ? undefined
              : two.differences.includes(correcting.number)
                ? 'differs'
                : 'open'
          }
          style={style}
          names={screen.names}
          box={box.box}
          election={election}
          close={() => {
            setCorrecting(undefined);
            askAgain();
          }}
        />
      ) : null}
    </div>
  );
};
