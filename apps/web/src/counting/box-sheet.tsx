// The tally sheet of a box entered from paper, where ballots were called on the blackboard: four kinds of ballots and each candidate's votes. The office checks that they add up.
import { Alert, Button, Form, InputNumber, Modal } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { BallotStyle } from '../../../../count/ballot.ts';
import type { CountingScreen } from '../../../../office/screens-count.ts';
import { office, troubleOf } from '../api.ts';
import { keyed } from '../orders/key.ts';
import { useOnce } from '../parts/once.ts';
import { RefusalCard } from '../parts/refusal.tsx';
import type { Refused } from '../parts/refused.ts';
import { useAskAgain, useSeen } from '../queries.ts';
import { verdictWords } from '../words/field.ts';
import { useWords } from '../words/index.ts';
import { candidatesOf } from './pad.ts';

interface Given {
  readonly screen: CountingScreen;
  readonly style: BallotStyle;
  readonly box: CountingScreen['boxes'][number];
  readonly election: string;
  readonly close: () => void;
}
const kinds = ['valid', 'partValid', 'void', 'blank'] as const;

export const BoxSheet = ({ screen, style, box, election, close }: Given) => {
  const { t, said } = useWords();
  const askAgain = useAskAgain(election);
  const [refusal, setRefusal] = useState<Refused>();
  const seen = useSeen(election);
  const [form] = Form.useForm<Record<string, number>>();
  const given = Form.useWatch([], form) as Record<string, number> | undefined;
  const sum = kinds.reduce((so, kind) => so + (given?.[kind] ?? 0), 0);
  const tell = useMutation({
    mutationFn: (values: Record<string, number>) => {
      const body = {
        box: box.box,
        ...Object.fromEntries(kinds.map((kind) => [kind, values[kind] ?? 0])),
        votes: candidatesOf(style).map((one) => ({ ...one, votes: values[`${one.post}/${one.key}`] ?? 0 })),
      };
      return keyed(seen, 'enterBoxTotals', [election, body], (key) =>
        office.elections.tell({ election, order: key, do: 'enterBoxTotals', body }),
      );
    },
    onSuccess: (answer) => {
      if (answer.kind === 'refused') return setRefusal(answer);
      askAgain();
      return close();
    },
  });
  const tellOnce = useOnce(tell);
  const trouble = tell.isError ? troubleOf(tell.error) : undefined;
  const number = <InputNumber min={0} precision={0} controls={false} inputMode="numeric" className="number-input" />;
  return (
    <Modal
      open
      onCancel={close}
      width={640}
      footer={null}
      title={t('sheet.title', { box: box.box })}
      maskClosable={false}
      closable={{ 'aria-label': t('close') }}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ partValid: 0, void: 0, blank: 0 }}
        onFinish={(values) => {
          setRefusal(undefined);
          tellOnce(values);
        }}
      >
        <div className="sheet-grid">
          {kinds.map((kind) => (
            <Form.Item key={kind} name={kind} label={t(verdictWords[kind])} rules={[{ required: true, message: t('needed') }]}>
              {number}
            </Form.Item>
          ))}
        </div>
        <p className={sum === box.returned ? 'state-done' : 'state-due'} aria-live="polite">
          {sum === box.returned ? '✓' : '!'} {t('sheet.sum', { sum, returned: box.returned ?? 0 })}
        </p>
        {style.sections.map((section) => (
          <fieldset key={section.post} className="rows">
            <legend>{t(`post.${section.post}`)}</legend>
            <div className="sheet-grid">
              {section.candidates.map((one) => (
                <Form.Item
                  key={one}
                  name={`${section.post}/${one}`}
                  label={<span lang="zh-CN">{screen.names[one] ?? one}</span>}
                  rules={[{ required: true, message: t('needed') }]}
                >
                  {number}
                </Form.Item>
              ))}
            </div>
          </fieldset>
        ))}
        <RefusalCard refusal={refusal} where={t('box.n', { box: box.box })} />
        {trouble ? <Alert type="error" showIcon title={said(trouble)} /> : null}
        <div className="dialog-buttons">
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={tell.isPending}>
            {t('sheet.enter')}
          </Button>
        </div>
      </Form>
    </Modal>
  );
};
