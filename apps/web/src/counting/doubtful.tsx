// 疑问票: the ballots that were set aside, with what the election committee decided on each; the dialog in which its decision is entered, with the paper in hand.
import { Alert, Button, Form, Input, InputNumber, Modal } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useReducer, useState } from 'react';
import type { BallotStyle, Marks } from '../../../../count/ballot.ts';
import type { CountingScreen } from '../../../../office/screens-count.ts';
import { office, troubleOf } from '../api.ts';
import { keyed } from '../orders/key.ts';
import { useOnce } from '../parts/once.ts';
import { RefusalCard } from '../parts/refusal.tsx';
import type { Refused } from '../parts/refused.ts';
import { useAskAgain, useSeen } from '../queries.ts';
import { useWords } from '../words/index.ts';
import { useBallotKeys } from './keys.ts';
import { Marked } from './last-calls.tsx';
import { marksOf, padOf, pressed } from './pad.ts';
import { PadView } from './pad-view.tsx';

type Doubtful = CountingScreen['doubtful'][number];
interface Given {
  readonly screen: CountingScreen;
  readonly election: string;
  /** Whether the asker enters what the committee decided. */
  readonly may: boolean;
  readonly asking: (open: boolean) => void;
}

/** What stands on a ballot, without the doubt. */
const plain = (marks: Marks): Marks => ({
  for: marks.for,
  ...(marks.unreadable ? { unreadable: marks.unreadable } : {}),
  ...(marks.void ? { void: marks.void } : {}),
});

/** All ballots set aside; nothing where there is none. */
export const DoubtfulBallots = ({ screen, election, may, asking }: Given) => {
  const { t, both } = useWords();
  const [deciding, setDeciding] = useState<Doubtful>();
  const open = screen.doubtful.filter((one) => !one.decided).length;
  const { style } = screen;
  if (!style || screen.doubtful.length === 0) return null;
  const decide = (one: Doubtful | undefined): void => {
    setDeciding(one);
    asking(one !== undefined);
  };
  return (
    <section className="doubtful" aria-labelledby="doubtful">
      <h2 id="doubtful">
        {t('doubtful.title')}{' '}
        <span className={open > 0 ? 'state-due' : 'state-done'}>
          {open > 0 ? `! ${t('doubtful.open', { open })}` : `✓ ${t('doubtful.none')}`}
        </span>
      </h2>
      {open > 0 && !may ? <p className="quiet">{t('doubtful.who')}</p> : null}
      <ul className="doubtful-list">
        {screen.doubtful.map((one) => (
          <li key={`${one.box}/${one.number}`}>
            <span className="doubtful-no">{t('pad.where', { box: one.box, number: one.number })}</span>
            <div>
              <p>
                <span className="verdict">{both(one.ground)}</span>{' '}
                <span className="quiet">{t(one.decided ? 'doubtful.decided' : 'doubtful.read')}</span>
                <Marked marks={plain(one.marks)} names={screen.names} style={style} />
              </p>
              {one.decided ? <p className="quiet">{t('doubtful.sum', one.decided)}</p> : null}
            </div>
            {one.decided || !may ? null : (
              <Button onClick={() => decide(one)} aria-label={t('doubtful.decideTitle', { box: one.box, number: one.number })}>
                {t('doubtful.decide')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {deciding ? (
        <Decision of={deciding} style={style} names={screen.names} election={election} close={() => decide(undefined)} />
      ) : null}
    </section>
  );
};

const Decision = ({
  of,
  style,
  names,
  election,
  close,
}: {
  readonly of: Doubtful;
  readonly style: BallotStyle;
  readonly names: CountingScreen['names'];
  readonly election: string;
  readonly close: () => void;
}) => {
  const { t, both, said } = useWords();
  const askAgain = useAskAgain(election);
  const read = plain(of.marks);
  const [pad, press] = useReducer(pressed, padOf(read));
  const [form] = Form.useForm<{ present: number; agree: number; because: string }>();
  const [refusal, setRefusal] = useState<Refused>();
  const seen = useSeen(election);
  const tell = useMutation({
    mutationFn: (given: { present: number; agree: number; because: string }) => {
      const body = { box: of.box, number: of.number, marks: marksOf(pad), ...given };
      return keyed(seen, 'decideDoubtful', [election, body], (key) =>
        office.elections.tell({ election, order: key, do: 'decideDoubtful', body }),
      );
    },
    onSuccess: (answer) => {
      if (answer.kind === 'refused') return setRefusal(answer);
      askAgain();
      return close();
    },
  });
  useBallotKeys({ pad, style, press, enter: () => form.submit() });
  const tellOnce = useOnce(tell);
  const trouble = tell.isError ? troubleOf(tell.error) : undefined;
  const needed = [{ required: true, message: t('needed') }];
  const number = <InputNumber min={0} precision={0} controls={false} inputMode="numeric" className="number-input" />;
  return (
    <Modal
      open
      onCancel={close}
      width={720}
      style={{ top: 24 }}
      footer={null}
      title={t('doubtful.decideTitle', { box: of.box, number: of.number })}
      maskClosable={false}
      closable={{ 'aria-label': t('close') }}
    >
      <p>{t('doubtful.hint')}</p>
      <p className="correct-was">
        <span className="verdict">{both(of.ground)}</span> <span className="quiet">{t('doubtful.read')}</span>
        <Marked marks={read} names={names} style={style} />
      </p>
      <PadView pad={pad} style={style} names={names} press={press} mayDoubt={false} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(given) => {
          setRefusal(undefined);
          tellOnce(given);
        }}
      >
        <div className="sheet-grid">
          <Form.Item name="present" label={t('doubtful.present')} rules={needed}>
            {number}
          </Form.Item>
          <Form.Item name="agree" label={t('doubtful.agree')} rules={needed}>
            {number}
          </Form.Item>
        </div>
        <Form.Item name="because" label={t('doubtful.because')} rules={needed}>
          <Input maxLength={400} />
        </Form.Item>
      </Form>
      <RefusalCard refusal={refusal} where={t('pad.where', { box: of.box, number: of.number })} />
      {trouble ? <Alert type="error" showIcon title={said(trouble)} /> : null}
      <div className="dialog-buttons">
        <Button onClick={close}>{t('cancel')}</Button>
        <Button type="primary" disabled={marksOf(pad) === undefined} loading={tell.isPending} onClick={() => form.submit()}>
          {t('order.decideDoubtful')}
        </Button>
      </div>
    </Modal>
  );
};
