// The day at one station: the steps of the opening with the words the host reads, each recorded at its minute by one press; then, while it is open, a break and its end.
import { Alert, Button } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { StationDay } from '../../../../office/screens-ahead.ts';
import { office, troubleOf } from '../api.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { keyOf } from '../orders/key.ts';
import { useOnce } from '../parts/once.ts';
import { RefusalCard } from '../parts/refusal.tsx';
import type { Refused } from '../parts/refused.ts';
import { useAskAgain, useHead, useSeen } from '../queries.ts';
import { useWords } from '../words/index.ts';

interface Given { readonly of: StationDay; readonly station: number; readonly election: string; readonly may: boolean; /** It is the day of the poll. */ readonly today: boolean }

/** Opening, breaks and state of one station. */
export const DayAtStation = ({ of, station, election, may, today }: Given) => {
  const { t, both } = useWords();
  return (
    <div className="station-day">
      {of.state === 'before' ? <Opening of={of} station={station} election={election} may={may && today} /> : <p className={of.state === 'broken off' ? 'state-late' : 'state-done'}>{of.state === 'broken off' ? '✗ ' : '✓ '}{t(`day.${of.state === 'broken off' ? 'broken' : of.state}`, { clock: of.clock ?? '' })}</p>}
      {of.breaks.map((one) => <p key={`${one.on}${one.clock}`} className="quiet">{t('day.break', { clock: one.clock, because: both(one.because), seals: one.seals.join('、') })}{one.what ? <span lang="zh-CN">（{one.what}）</span> : null}{one.resumed ? `${t('comma')}${t(one.resumed.intact ? 'day.intact' : 'day.notIntact', { clock: one.resumed.clock })}` : ''}</p>)}
      {may && today && of.state === 'open' ? <OrderButton order="interruptPoll" election={election} start={{ station }} /> : null}
      {may && of.state === 'broken off' ? <div className="drawer-do"><OrderButton order="resumePoll" election={election} primary disabled={!today} start={{ station }} /><OrderButton order="putOffPoll" election={election} /></div> : null}
    </div>
  );
};

const Opening = ({ of, station, election, may }: Omit<Given, 'today'>) => {
  const { t, both } = useWords();
  const askAgain = useAskAgain(election);
  const head = useHead(election);
  const seen = useSeen(election);
  const [refusal, setRefusal] = useState<Refused>();
  const tell = useMutation({
    mutationFn: (step: string) => {
      const body = { station, step, clock: head.data?.now.slice(11, 16) ?? '' };
      return office.elections.tell({ election, order: keyOf(seen, 'recordStep', { station, step }), do: 'recordStep', body });
    },
    onSuccess: (answer) => {
      setRefusal(answer.kind === 'refused' ? answer : undefined);
      askAgain();
    },
  });
  const once = useOnce(tell);
  const left = of.steps.filter((one) => one.clock === undefined);
  const next = left[0]?.step;
  return (
    <details className="opening" open={may && left.length < of.steps.length}>
      <summary>{t('day.opening')} <span className="quiet">{t('day.stepsDone', { done: of.steps.length - left.length, all: of.steps.length })}</span></summary>
      <ol className="opening-steps">
        {of.steps.map((one) => (
          <li key={one.step} className={one.step === next ? 'opening-next' : undefined}>
            <div><strong>{one.clock ? '✓ ' : ''}{both(one.words)}</strong>{one.clock ? <span className="number"> {one.clock}</span> : null}<p className="opening-say" lang="zh-CN">{one.say}</p></div>
            {may && one.clock === undefined ? <Button loading={tell.isPending && tell.variables === one.step} onClick={() => once(one.step)} aria-label={t('day.doneStep', { step: both(one.words) })}>{t('day.done')}</Button> : null}
          </li>
        ))}
      </ol>
      <RefusalCard refusal={refusal} where={t('order.recordStep')} />
      {tell.isError && troubleOf(tell.error).kind === 'offline' ? <Alert type="warning" showIcon title={t('trouble.offline')} description={t('order.sendAgain')} /> : null}
      {may ? <OrderButton order="openStation" election={election} primary={left.length === 0} start={{ station }} /> : null}
    </details>
  );
};
