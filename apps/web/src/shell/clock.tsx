// The clock of a rehearsal in its band: what day and time it is there, and for whoever leads it the way forward, to the next day or to a day and time. Never back; it is no fact.
import { Alert, Button, Form, Modal } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { HeadLine } from '../../../../office/screens.ts';
import { office, troubleOf } from '../api.ts';
import { DayInput } from '../orders/day-input.tsx';
import { useOnce } from '../parts/once.ts';
import { nextDay } from '../words/days.ts';
import { useWords } from '../words/index.ts';
import { ClockInput } from '../orders/clock-input.tsx';

interface Moment {
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

export const RehearsalClock = ({ head }: { readonly head: HeadLine }) => {
  const { t, shortDay } = useWords();
  const now = useStoryTime(head.now);
  const [open, setOpen] = useState(false);
  const { move, pending, trouble } = useMove(head, () => setOpen(false));
  const today = now.slice(0, 10);
  if (!head.clock) return null;
  return (
    <div className="rehearsal-clock">
      <span>
        <span className="clock-word">{t('clock')} </span>
        <strong className="number">
          {shortDay(today)} {now.slice(11)}
        </strong>
      </span>
      {head.clock.mayMove ? (
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
          {head.electionDay !== undefined && head.electionDay > today ? (
            <Form.Item>
              <Button loading={pending} onClick={() => head.electionDay && move({ day: head.electionDay })}>
                {t('clock.toPoll', { day: shortDay(head.electionDay) })}
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
const useMove = (head: HeadLine, done: () => void) => {
  const { said } = useWords();
  const client = useQueryClient();
  const moving = useMutation({
    mutationFn: (to: Moment) => office.elections.moveClock({ election: head.election, ...to }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['e', head.election] });
      await client.invalidateQueries({ queryKey: ['law', { election: head.election }] });
      done();
    },
  });
  const trouble = moving.isError ? troubleOf(moving.error) : undefined;
  return {
    move: useOnce(moving),
    pending: moving.isPending,
    trouble: trouble && said(trouble),
  };
};
