// One dialog for every order of a book around an election: its fields as the order's schema asks them, the day it happened, and the refusal as an answer. An order is sent under one key, so it is done once.
import { Alert, App, Button, Form, Modal } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FieldAsked } from '../../../../office/around/forms.ts';
import type { Answered } from '../../../../office/screens.ts';
import { office, troubleOf } from '../api.ts';
import type { Values } from '../orders/body.ts';
import { DayInput } from '../orders/day-input.tsx';
import { keyed } from '../orders/key.ts';
import { useOnce } from '../parts/once.ts';
import { RefusalCard } from '../parts/refusal.tsx';
import type { Refused } from '../parts/refused.ts';
import { Answer } from '../parts/states.tsx';
import { useSession } from '../queries.ts';
import { useWords } from '../words/index.ts';
import { bookAddress, bookBody, useBookHead, useBookOrders } from './asking.ts';
import { BookFields } from './fields.tsx';

interface Given {
  readonly book: string;
  readonly order: string;
  readonly start?: Values;
  /** What the screen knows for certain: it is not asked. */
  readonly settled?: Values;
  readonly primary?: boolean;
  readonly quiet?: boolean;
  /** Another word on the button. */
  readonly words?: string;
}

/** The button of an order; nothing where this person may not give it. */
export const BookOrder = ({ book, order, start, settled, primary = false, quiet = false, words }: Given) => {
  const { both } = useWords();
  const orders = useBookOrders(book, '');
  const [open, setOpen] = useState(false);
  const asked = orders.data?.orders.find((o) => o.order === order);
  if (asked?.may !== true) return null;
  return (
    <>
      <Button type={primary ? 'primary' : quiet ? 'text' : 'default'} onClick={() => setOpen(true)}>
        {words ?? both(asked.words)}
      </Button>
      {open ? (
        <OrderDialog
          book={book}
          order={order}
          {...(start || settled ? { start: { ...start, ...settled } } : {})}
          {...(settled ? { settled } : {})}
          close={() => setOpen(false)}
        />
      ) : null}
    </>
  );
};

/** The order that begins a book, for the administrator at the entrance. */
export const BeginBook = ({ kind, words }: { readonly kind: string; readonly words: string }) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words}</Button>
      {open ? <Beginning kind={kind} close={() => setOpen(false)} /> : null}
    </>
  );
};

const Beginning = ({ kind, close }: { readonly kind: string; readonly close: () => void }) => {
  const orders = useBookOrders(undefined, kind);
  return (
    <Answer of={orders}>
      {({ orders: [first] }) => (first ? <OrderDialog kind={kind} order={first.order} close={close} /> : null)}
    </Answer>
  );
};

/** What the screen itself says of an order and no field asks. */
const unasked = (fields: readonly FieldAsked[], start: Values = {}): Values =>
  Object.fromEntries(Object.entries(start).filter(([name]) => !name.startsWith('#') && !fields.some((f) => f.name === name)));

const initially = (fields: readonly FieldAsked[]): Values =>
  Object.fromEntries(
    fields.flatMap((f): [string, unknown][] =>
      f.kind === 'rows'
        ? [
            [
              f.name,
              f.optional
                ? []
                : [Object.fromEntries(f.columns.flatMap((c) => (c.initial === undefined ? [] : [[c.name, c.initial]])))],
            ],
          ]
        : f.kind === 'group'
          ? [[f.name, initially(f.fields)]]
          : f.initial === undefined
            ? []
            : [[f.name, f.initial]],
    ),
  );

const OrderDialog = ({
  book,
  kind = '',
  order,
  start,
  settled = {},
  close,
}: {
  readonly book?: string;
  readonly kind?: string;
  readonly order: string;
  readonly start?: Values;
  readonly settled?: Values;
  readonly close: () => void;
}) => {
  const { t, both, said } = useWords();
  const { message } = App.useApp();
  const client = useQueryClient();
  const session = useSession();
  const head = useBookHead(book ?? '');
  const orders = useBookOrders(book, kind);
  const [refusal, setRefusal] = useState<Refused>();
  const asked = orders.data?.orders.find((o) => o.order === order);
  const fields = (asked?.fields ?? []).filter((field) => !(field.name in settled));
  const today = orders.data?.today;
  const tell = useMutation({
    mutationFn: (values: Values): Promise<Answered & { readonly book?: string }> => {
      const body = { ...unasked(fields, start), ...bookBody(fields, values) },
        on = typeof values['#on'] === 'string' && values['#on'] !== '' ? values['#on'] : undefined;
      const seen = { account: session.data?.who?.account ?? '', known: head.data?.known ?? 0 };
      return keyed(seen, order, [book ?? kind, body, on], (key) =>
        book === undefined
          ? office.around.begin({ kind, order: key, body })
          : office.around.tell({ book, order: key, do: order, body, ...(on === undefined ? {} : { on }) }),
      );
    },
    onSuccess: async (answer) => {
      if (answer.kind === 'refused') {
        setRefusal(answer);
        return;
      }
      void message.success(
        answer.kind === 'repeated' ? t('order.repeated') : t('order.done', { order: asked ? both(asked.words) : order }),
      );
      await client.invalidateQueries({ queryKey: book === undefined ? ['books'] : ['b', book] });
      if (answer.book !== undefined) window.location.hash = bookAddress(answer.book, 'today');
      close();
    },
  });
  const tellOnce = useOnce(tell);
  const trouble = tell.isError ? troubleOf(tell.error) : undefined;
  const columns = Math.max(0, ...fields.map((f) => (f.kind === 'rows' ? f.columns.length : 0)));
  return (
    <Modal
      open
      onCancel={close}
      title={asked ? both(asked.words) : ''}
      width={columns > 6 ? 1180 : columns > 0 ? 860 : fields.length > 4 ? 760 : 560}
      footer={null}
      maskClosable={false}
      transitionName=""
      maskTransitionName=""
      closable={{ 'aria-label': t('close') }}
    >
      {asked === undefined || today === undefined ? (
        <p className="quiet" role="status">
          {t('loading')}
        </p>
      ) : (
        <Form
          layout="vertical"
          noValidate
          initialValues={{ '#on': today, ...initially(fields), ...start }}
          requiredMark={(label, { required }) => (
            <>
              {label}
              {required ? null : <span className="quiet">（{t('optional')}）</span>}
            </>
          )}
          scrollToFirstError
          onFinish={(values: Values) => {
            setRefusal(undefined);
            tellOnce({ ...start, ...values });
          }}
        >
          <div className="book-fields">
            <BookFields fields={fields} today={today} picks={orders.data?.picks ?? {}} />
          </div>
          {book === undefined ? null : (
            <Form.Item
              name="#on"
              label={t('field.on')}
              extra={t('field.onHint')}
              rules={[{ required: true, message: t('needed') }]}
            >
              <DayInput today={today} max={today} />
            </Form.Item>
          )}
          <RefusalCard refusal={refusal} where={both(asked.words)} />
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
              {both(asked.words)}
            </Button>
          </div>
        </Form>
      )}
    </Modal>
  );
};
