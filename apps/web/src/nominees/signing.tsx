// The sheet of a joint nomination: a clerk types or pastes the signatures, one a line, and sees each checked against the roll at once. Only a list without a fault is sent.
import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CandidatesScreen, SignersScreen } from '../../../../office/screens-nomination.ts';
import { office } from '../api.ts';
import { DayInput } from '../orders/day-input.tsx';
import { PersonPick } from '../orders/person-pick.tsx';
import { ArticleChip } from '../parts/article.tsx';
import { RefusalCard } from '../parts/refusal.tsx';
import { useWords } from '../words/index.ts';
import { useSheet } from './sheet.ts';

type Row = SignersScreen['rows'][number];
type JointWay = 'voters jointly' | 'representatives jointly';
interface Asked {
  readonly election: string;
  readonly screen: CandidatesScreen;
  readonly today: string;
}

export const SigningButton = (asked: Asked & { readonly primary: boolean }) => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  if (!asked.screen.ways.some((way) => way === 'voters jointly' || way === 'representatives jointly')) return null;
  return (
    <>
      <Button type={asked.primary ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        {t('order.signNomination')}
      </Button>
      {open ? <Signing {...asked} close={() => setOpen(false)} /> : null}
    </>
  );
};

const Signing = ({ election, screen, today, close }: Asked & { readonly close: () => void }) => {
  const { t, both } = useWords();
  const [person, setPerson] = useState<string>();
  const [post, setPost] = useState(screen.posts[0]?.post);
  const [way, setWay] = useState<JointWay>('voters jointly');
  const [on, setOn] = useState(today);
  const [text, setText] = useState('');
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 2000);
  const list = { way, person: person ?? '', post: post ?? 'member', lines };
  const asked = useQuery({
    queryKey: ['e', election, 'signers', list],
    queryFn: () => office.elections.signers({ election, ...list }),
    enabled: lines.length > 0,
    placeholderData: (before) => before,
  });
  const judged = lines.length === 0 ? undefined : asked.data;
  const current = judged !== undefined && !asked.isPlaceholderData && judged.rows.length === lines.length;
  const bad = judged?.rows.filter((row) => row.state === 'bad').length ?? 0;
  const ready =
    current && person !== undefined && post !== undefined && judged.good === judged.rows.length && judged.good >= judged.least;
  const { send, sending, refused, unreachable } = useSheet(election, close);
  const choose = (at: number, written: string): void => setText(lines.map((line, i) => (i === at ? written : line)).join('\n'));
  const drop = (): void =>
    setText(
      (judged?.rows ?? [])
        .filter((row) => row.state !== 'bad')
        .map((row) => row.line)
        .join('\n'),
    );
  const sign = (): void => {
    if (ready)
      send({ orders: [{ do: 'signNomination', body: { way, person, post, signers: judged.rows.map((row) => row.voter) } }], on });
  };
  const ways = (['voters jointly', 'representatives jointly'] as const).filter((one) => screen.ways.includes(one));
  return (
    <Modal
      open
      onCancel={close}
      title={t('signing.title')}
      width={920}
      footer={null}
      maskClosable={false}
      closable={{ 'aria-label': t('close') }}
    >
      <Form layout="vertical" className="signing">
        <div className="signing-head">
          <Form.Item label={t('signing.person')} htmlFor="signing-person">
            <PersonPick
              election={election}
              label={t('signing.person')}
              {...{ id: 'signing-person', value: person, onChange: setPerson }}
            />
          </Form.Item>
          <Form.Item label={t('post')} htmlFor="signing-post">
            <Select
              id="signing-post"
              aria-label={t('post')}
              value={post}
              onChange={setPost}
              options={screen.posts.map((one) => ({ value: one.post, label: both(one.words) }))}
            />
          </Form.Item>
          {ways.length > 1 ? (
            <Form.Item label={t('signing.way')} htmlFor="signing-way">
              <Select
                id="signing-way"
                aria-label={t('signing.way')}
                value={way}
                onChange={setWay}
                options={ways.map((one) => ({
                  value: one,
                  label: t(one === 'voters jointly' ? 'way.jointly' : 'way.repsJointly'),
                }))}
              />
            </Form.Item>
          ) : null}
          <Form.Item label={t('field.on')} htmlFor="signing-on">
            <DayInput id="signing-on" today={today} max={today} {...{ value: on, onChange: setOn }} />
          </Form.Item>
        </div>
        <div className="signing-sides">
          <Form.Item label={t('signing.lines')} htmlFor="signing-lines" extra={t('signing.hint')}>
            <Input.TextArea
              id="signing-lines"
              lang="zh-CN"
              rows={12}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </Form.Item>
          <div>
            {judged ? (
              <p className="signing-sum" role="status">
                <strong>{t('signing.count', { good: judged.good, least: judged.least })}</strong>{' '}
                <span className={judged.good >= judged.least ? 'enough' : 'short'}>
                  {judged.good >= judged.least
                    ? `✓ ${t('signing.enough')}`
                    : t('signing.short', { count: judged.least - judged.good })}
                </span>
                <ArticleChip cites={judged.cites} />
              </p>
            ) : (
              <p className="quiet">{t(person ? 'signing.empty' : 'signing.whoFirst')}</p>
            )}
            <ol className="signers">
              {(judged?.rows ?? []).map((row, at) => (
                <Signer key={at} no={at + 1} row={row} choose={(written) => choose(at, written)} />
              ))}
            </ol>
            {bad > 0 ? (
              <Button onClick={drop} disabled={!current}>
                {t('signing.drop', { count: bad })}
              </Button>
            ) : null}
          </div>
        </div>
        <RefusalCard refusal={refused} where={t('signing.title')} />
        {unreachable ? <Alert role="alert" type="error" showIcon title={t('trouble.offline')} /> : null}
        <div className="dialog-buttons">
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="primary" disabled={!ready} loading={sending} onClick={sign}>
            {t('order.signNomination')}
          </Button>
        </div>
      </Form>
    </Modal>
  );
};

const signs = { good: '✓', bad: '✗', several: '?' } as const;
const Signer = ({ row, no, choose }: { readonly row: Row; readonly no: number; readonly choose: (written: string) => void }) => {
  const { t, both } = useWords();
  return (
    <li className={`signer signer-${row.state}`}>
      <span className="signer-no number">{no}</span>
      <span aria-hidden="true" className="signer-sign">
        {signs[row.state]}
      </span>
      <span>
        <span lang="zh-CN" className="name">
          {row.name ?? row.line}
        </span>
        {row.group === undefined ? null : <span className="quiet">{t('group.n', { group: row.group })}</span>}{' '}
        <span className="signer-word">{t(`signing.${row.state}`)}</span>
        {row.words ? (
          <span className="under">
            {both(row.words)} {row.remedy ? both(row.remedy) : ''}
          </span>
        ) : null}
        {row.choices ? (
          <span className="signer-choices">
            {row.choices.map((one) => (
              <Button key={one.voter} onClick={() => choose(one.write)}>
                {t('group.n', { group: one.group })}
              </Button>
            ))}
          </span>
        ) : null}
      </span>
    </li>
  );
};
