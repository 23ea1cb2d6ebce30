// The clock of a rehearsal in its band, of an election or of a book: what day and time it is there, and for whoever leads it the way forward, to the next day or to a day and time. Never back; it is no fact.
import { Alert, Button, Form, Modal } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { troubleOf } from '../api.ts';
import { ClockInput } from '../orders/clock-input.tsx';
import { DayInput } from '../orders/day-input.tsx';
import { useOnce } from '../parts/once.ts';
import { nextDay } from '../words/days.ts';
import { useWords } from '../words/index.ts';

export interface Moment {
  readonly day: string;
  readonly time?: string;
}
const tick = 10_000;
const eightHours = 8 * 3_600_000;

/** The story's moment now, as `2026-12-05T08:30`: what the office said, and the time since it said so. */
const useStoryTime = (told: string): string => {
  const [past, setPast] = useState(0);
  useEffect(() => {
    setPast(0);
    const timer = window.setInterval(() => setPast((ms) => ms + tick), tick);
    return () => window.clearInterval(timer);
  }, [told]);
  return new Date(Date.parse(told) + past + eightHours).toISOString().slice(0, 16);
};

interface Given {
  /** What the office said of it, an instant. */
  readonly now: string;
  readonly mayMove: boolean;
  /** The day of a poll that is still to come has a button of its own. */
  readonly poll?: string | undefined;
  /** Whether the year goes without saying. */
  readonly dated?: boolean;
  /** Asks the office to move it. */
  readonly moves: (to: Moment) => Promise<unknown>;
  /** What is asked anew once it has moved. */
  readonly stale: readonly (readonly unknown[])[];
}

export const RehearsalClock = ({ now: told, mayMove, poll, dated = false, moves, stale }: Given) => {
  const { t, shortDay, datedDay } = useWords();
  const now = useStoryTime(told);
  const [open, setOpen] = useState(false);
  const { move, pending, trouble } = useMove(moves, stale, () => setOpen(false));
  const today = now.slice(0, 10);
  return (
    <div className="rehearsal-clock">
      <span>
        <span className="clock-word">{t('clock')} </span>
        <strong className="number">
          {(dated ? datedDay : shortDay)(today)} {now.slice(11)}
        </strong>
      </span>
      {mayMove ? (
        <>
          <Button size="small" ghost loading={pending} onClick={() => move({ day: nextDay(today) })}>
            {t('clock.nextDay')}
          </Button>
          <Button size="small" ghost onClick={() => setOpen(true)}>
            {t('clock.to')}
          </Button>
        </>
      ) : null}
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        title={t('clock')}
        destroyOnHidden
        closable={{ 'aria-label': t('close') }}
      >
        <p className="clock-hint">{t('clock.hint')}</p>
        <Form
          layout="vertical"
          noValidate
          requiredMark={false}
          initialValues={{ day: nextDay(today), time: '08:00' }}
          onFinish={(to: Required<Moment>) => move(to)}
        >
          {poll !== undefined && poll > today ? (
            <Form.Item>
              <Button loading={pending} onClick={() => move({ day: poll })}>
                {t('clock.toPoll', { day: shortDay(poll) })}
              </Button>
            </Form.Item>
          ) : null}
          <Form.Item name="day" label={t('clock.day')} rules={[{ required: true, message: t('needed') }]}>
            <DayInput today={today} min={today} />
          </Form.Item>
          <Form.Item name="time" label={t('field.clock')} rules={[{ required: true, message: t('needed') }]}>
            <ClockInput />
          </Form.Item>
          {trouble ? <Alert role="alert" type="error" showIcon title={trouble} /> : null}
          <div className="dialog-buttons">
            <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
            <Button type="primary" htmlType="submit" loading={pending}>
              {t('clock.move')}
            </Button>
          </div>
        </Form>
      </Modal>
    </div>
  );
};

/** Moves the clock, once for each press; what stood in the way comes back as a sentence. */
const useMove = (moves: Given['moves'], stale: Given['stale'], done: () => void) => {
  const { said } = useWords();
  const client = useQueryClient();
  const moving = useMutation({
    mutationFn: moves,
    onSuccess: async () => {
      for (const queryKey of stale) await client.invalidateQueries({ queryKey });
      done();
    },
  });
  return {
    move: useOnce(moving),
    pending: moving.isPending,
    trouble: moving.isError ? said(troubleOf(moving.error)) : undefined,
  };
};
