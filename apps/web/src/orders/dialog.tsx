// One dialog for every order: its fields, the day it happened, a word of warning where it cannot be taken back, and the refusal as an answer. An order is sent under one key, so it is done once.
import { Alert, App, Button, Form, Modal } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answered } from '../../../../office/screens.ts';
import { office, troubleOf } from '../api.ts';
import { tellSurely } from '../hall/unsure.ts';
import { useOnce } from '../parts/once.ts';
import { RefusalCard } from '../parts/refusal.tsx';
import type { Refused } from '../parts/refused.ts';
import { useSession } from '../queries.ts';
import { addressOf } from '../route.ts';
import { useWords } from '../words/index.ts';
import { bodyOf, missingIn, type Values } from './body.ts';
import { DayInput } from './day-input.tsx';
import { Fields } from './fields.tsx';
import type { OrderForm } from './form.ts';
import { type FormName, orderForms } from './forms.ts';
import { keyed, keyOf } from './key.ts';
import { startingValues, useGround } from './ground.ts';

interface Given {
  readonly order: FormName;
  readonly election?: string;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly start?: Values;
  /** Another word on the button. */
  readonly words?: string;
  /** A button that does not stand out. */
  readonly quiet?: boolean;
  /** At the desk: an answer that was lost is asked for before anything is handed out. */
  readonly surely?: boolean;
}

export const OrderButton = ({
  order,
  election,
  primary = false,
  disabled = false,
  start,
  words,
  quiet = false,
  surely = false,
}: Given) => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type={primary ? 'primary' : quiet ? 'text' : 'default'} disabled={disabled} onClick={() => setOpen(true)}>
        {words ?? t(`order.${order}`)}
      </Button>
      {open ? (
        <OrderDialog
          order={order}
          surely={surely}
          {...(election === undefined ? {} : { election })}
          {...(start === undefined ? {} : { start })}
          close={() => setOpen(false)}
        />
      ) : null}
    </>
  );
};

const OrderDialog = ({ order, election, start, surely = false, close }: Given & { readonly close: () => void }) => {
  const { t, said } = useWords();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const [refusal, setRefusal] = useState<Refused>();
  const [missing, setMissing] = useState<string>();
  const asked: OrderForm = orderForms[order];
  const ground = useGround(election, asked);
  const session = useSession();
  const seen = { account: session.data?.who?.account ?? '', known: ground?.head?.known ?? session.data?.elections.length ?? 0 };
  const tell = useMutation({
    mutationFn: async (values: Values): Promise<Answered & { readonly election?: string }> => {
      const body = bodyOf(asked.fields, values);
      if (election === undefined) return keyed(seen, order, body, (key) => office.elections.begin({ order: key, body }));
      const on = typeof values['#on'] === 'string' && values['#on'] !== '' ? values['#on'] : undefined;
      const told = { do: order, body, ...(on === undefined ? {} : { on }) };
      const words = [election, body, values['#on']];
      // What became of a lost one is settled before the next: the same words are then a new order.
      if (surely) return tellSurely(election, keyOf(seen, order, words), told);
      return keyed(seen, order, words, (key) => office.elections.tell({ election, order: key, ...told }));
    },
    // What became of it stands over the whole desk.
    onError: (error) => {
      if (surely && troubleOf(error).kind !== 'not allowed') close();
    },
    onSuccess: async (answer) => {
      if (answer.kind === 'refused') {
        setRefusal(answer);
        return;
      }
      void message.success(answer.kind === 'repeated' ? t('order.repeated') : t('order.done', { order: t(`order.${order}`) }));
      await client.invalidateQueries(election === undefined ? { queryKey: ['session'] } : { queryKey: ['e', election] });
      if (answer.election !== undefined) window.location.hash = addressOf(answer.election, 'today');
      close();
    },
  });
  const tellOnce = useOnce(tell);
  const trouble = tell.isError ? troubleOf(tell.error) : undefined;
  const send = (values: Values): void => {
    const gap = missingIn(asked.fields, values);
    setRefusal(undefined);
    setMissing(
      gap
        ? gap.row === undefined || !gap.column
          ? t('rows.none', { field: t(gap.field.label) })
          : t('rows.missing', { field: t(gap.field.label), row: gap.row, column: t(gap.column.label) })
        : undefined,
    );
    if (!gap) tellOnce(values);
  };
  const columns = Math.max(0, ...asked.fields.map((field) => (field.kind === 'rows' ? field.columns.length : 0)));
  return (
    <Modal
      open
      onCancel={close}
      title={t(`order.${order}`)}
      width={columns > 8 ? 1240 : columns > 0 ? 820 : 560}
      footer={null}
      maskClosable={false}
      closable={{ 'aria-label': t('close') }}
    >
      {asked.confirm ? <Alert className="dialog-warning" type="warning" showIcon title={t(asked.confirm)} /> : null}
      {ground === undefined ? (
        <p className="quiet" role="status">
          {t('loading')}
        </p>
      ) : (
        <Form
          form={form}
          layout="vertical"
          noValidate
          initialValues={{ '#on': ground.today, ...startingValues(asked.fields, ground), ...start }}
          requiredMark={(label, { required }) => (
            <>
              {label}
              {required ? null : <span className="quiet">（{t('optional')}）</span>}
            </>
          )}
          scrollToFirstError
          onFinish={send}
        >
          <Fields fields={asked.fields} ground={ground} election={election} />
          {asked.noDay || election === undefined ? null : (
            <Form.Item
              name="#on"
              label={t('field.on')}
              extra={t('field.onHint')}
              rules={[{ required: true, message: t('needed') }]}
            >
              <DayInput today={ground.today} max={ground.today} />
            </Form.Item>
          )}
          {missing ? <Alert role="alert" type="error" showIcon title={missing} /> : null}
          <RefusalCard refusal={refusal} where={t(`order.${order}`)} />
          {trouble ? (
            <Alert
              role="alert"
              type="error"
              showIcon
              title={said(trouble)}
              description={trouble.kind === 'offline' ? t('order.sendAgain') : undefined}
            />
          ) : null}
          <div className="dialog-buttons">
            <Button onClick={close}>{t('cancel')}</Button>
            <Button type="primary" htmlType="submit" loading={tell.isPending}>
              {t(`order.${order}`)}
            </Button>
          </div>
        </Form>
      )}
    </Modal>
  );
};
