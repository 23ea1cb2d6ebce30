// The sheet of written answers: everybody who has not answered, post by post, with 同意 and 不同意. Nothing is chosen beforehand: silence is neither.
import { Alert, Button, Form, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { CandidatesScreen } from '../../../../office/screens-nomination.ts';
import { DayInput } from '../orders/day-input.tsx';
import { RefusalCard } from '../parts/refusal.tsx';
import { useWords } from '../words/index.ts';
import { useSheet } from './sheet.ts';

interface Asked {
  readonly election: string;
  readonly screen: CandidatesScreen;
  readonly today: string;
}
type Said = 'agree' | 'decline';

export const AnswersButton = (asked: Asked & { readonly primary: boolean }) => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type={asked.primary ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        {t('order.answerNomination')}
      </Button>
      {open ? <Answers {...asked} close={() => setOpen(false)} /> : null}
    </>
  );
};

const Answers = ({ election, screen, today, close }: Asked & { readonly close: () => void }) => {
  const { t, both } = useWords();
  const [said, setSaid] = useState<Readonly<Record<string, Said | ''>>>({});
  const [on, setOn] = useState(today);
  const { send, sending, refused, unreachable } = useSheet(election, close);
  const silent = screen.posts
    .map((post) => ({ post, nominees: post.nominees.filter((one) => one.answer === 'silent' && one.state === 'nominee') }))
    .filter((one) => one.nominees.length > 0);
  const count = Object.values(said).filter((one) => one !== '').length;
  const save = (): void => {
    const of = (post: string, people: readonly { readonly person: string }[], answer: Said) =>
      people.map((one) => one.person).filter((person) => said[`${post} ${person}`] === answer);
    const orders = silent
      .map(({ post, nominees }) => ({
        do: 'answerNomination',
        body: { post: post.post, agree: of(post.post, nominees, 'agree'), decline: of(post.post, nominees, 'decline') },
      }))
      .filter(({ body }) => body.agree.length + body.decline.length > 0);
    if (orders.length > 0) send({ orders, on });
  };
  return (
    <Modal
      open
      onCancel={close}
      title={t('answers.title')}
      width={640}
      footer={null}
      maskClosable={false}
      closable={{ 'aria-label': t('close') }}
    >
      <p className="quiet">{t('answers.hint')}</p>
      {silent.length === 0 ? (
        <p>✓ {t('answers.all')}</p>
      ) : (
        silent.map(({ post, nominees }) => (
          <fieldset key={post.post} className="answers">
            <legend>{both(post.words)}</legend>
            {nominees.map((one) => {
              const key = `${post.post} ${one.person}`;
              return (
                <div key={one.person} className="answer-row">
                  <span lang="zh-CN" className="name" id={`answer-${key}`}>
                    {one.name}
                  </span>
                  <Radio.Group
                    aria-labelledby={`answer-${key}`}
                    optionType="button"
                    size="large"
                    value={said[key] ?? ''}
                    onChange={(event) => setSaid((before) => ({ ...before, [key]: event.target.value as Said | '' }))}
                    options={[
                      { value: '', label: t('answers.none') },
                      { value: 'agree', label: t('answers.agree') },
                      { value: 'decline', label: t('answers.decline') },
                    ]}
                  />
                </div>
              );
            })}
          </fieldset>
        ))
      )}
      <Form layout="vertical">
        <Form.Item label={t('field.on')} htmlFor="answers-on" extra={t('field.onHint')}>
          <DayInput id="answers-on" today={today} max={today} {...{ value: on, onChange: setOn }} />
        </Form.Item>
      </Form>
      <RefusalCard refusal={refused} where={t('answers.title')} />
      {unreachable ? <Alert role="alert" type="error" showIcon title={t('trouble.offline')} /> : null}
      <div className="dialog-buttons">
        <Button onClick={close}>{t('cancel')}</Button>
        <Button type="primary" disabled={count === 0} loading={sending} onClick={save}>
          {t('answers.save', { count })}
        </Button>
      </div>
    </Modal>
  );
};
