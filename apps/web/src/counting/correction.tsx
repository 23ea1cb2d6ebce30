// 更正: an earlier ballot entered anew from the paper, with a reason and a second person who looked; or, where two tellers differ, the own entry made again by its teller. The first entry stays in the record.
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useReducer, useState } from 'react';
import type { BallotStyle } from '../../../../count/ballot.ts';
import type { CountingScreen } from '../../../../office/screens-count.ts';
import { office, troubleOf } from '../api.ts';
import { keyed } from '../orders/key.ts';
import { useOnce } from '../parts/once.ts';
import { RefusalCard } from '../parts/refusal.tsx';
import type { Refused } from '../parts/refused.ts';
import { useSeen } from '../queries.ts';
import { useWords } from '../words/index.ts';
import { useBallotKeys } from './keys.ts';
import { Marked } from './last-calls.tsx';
import { emptyPad, marksOf, padOf, pressed } from './pad.ts';
import { PadView } from './pad-view.tsx';

interface Given {
  readonly call: CountingScreen['last'][number];
  readonly style: BallotStyle;
  readonly names: Readonly<Record<string, string>>;
  readonly box: string;
  readonly election: string;
  /** The own entry may be made again alone: `open` before the bundle is compared, `differs` where it was and both may also settle it with the paper. */
  readonly own?: 'open' | 'differs' | undefined;
  readonly close: () => void;
}

export const Correction = ({ call, style, names, box, election, own, close }: Given) => {
  const { t, said } = useWords();
  const [pad, press] = useReducer(pressed, own ? emptyPad : padOf(call.marks));
  const [form] = Form.useForm<{ because: string; second: string }>();
  const [refusal, setRefusal] = useState<Refused>();
  const [alone, setAlone] = useState(own !== undefined);
  const seen = useSeen(election);
  const tell = useMutation({
    mutationFn: (given: { because?: string; second?: string }) => {
      const what = alone ? 'reenterCall' : 'correctCall';
      const body = { box, number: call.number, marks: marksOf(pad), ...given };
      return keyed(seen, what, [election, body], (key) => office.elections.tell({ election, order: key, do: what, body }));
    },
    onSuccess: (answer) => {
      if (answer.kind !== 'refused') return close();
      setRefusal(answer);
    },
  });
  useBallotKeys({ pad, style, press, enter: () => form.submit() });
  const tellOnce = useOnce(tell);
  const trouble = tell.isError ? troubleOf(tell.error) : undefined;
  return (
    <Modal
      open
      onCancel={close}
      width={720}
      style={{ top: 24 }}
      footer={null}
      title={t('correct.title', { box, number: call.number })}
      maskClosable={false}
      closable={{ 'aria-label': t('close') }}
    >
      <p className="correct-was">
        <span className="quiet">{t('correct.was')}</span>
        <Marked marks={call.marks} names={names} style={style} />
      </p>
      <PadView pad={pad} style={style} names={names} press={press} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(given) => {
          setRefusal(undefined);
          tellOnce(given);
        }}
      >
        {own === 'differs' ? (
          <p>
            <Button type="link" className="plain-link" onClick={() => setAlone(!alone)}>
              {t(alone ? 'two.settle' : 'two.reenter')}
            </Button>
          </p>
        ) : null}
        {alone ? null : (
          <>
            <Form.Item name="because" label={t('correct.because')} rules={[{ required: true, message: t('needed') }]}>
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item
              name="second"
              label={t('correct.second')}
              extra={t('correct.secondHint')}
              rules={[{ required: true, message: t('needed') }]}
            >
              <Input maxLength={80} />
            </Form.Item>
          </>
        )}
      </Form>
      <RefusalCard refusal={refusal} where={t('pad.where', { box, number: call.number })} />
      {trouble ? <Alert type="error" showIcon title={said(trouble)} /> : null}
      <div className="dialog-buttons">
        <Button onClick={close}>{t('cancel')}</Button>
        <Button type="primary" disabled={marksOf(pad) === undefined} loading={tell.isPending} onClick={() => form.submit()}>
          {t(alone ? 'two.reenter' : 'last.correct')}
        </Button>
      </div>
    </Modal>
  );
};
