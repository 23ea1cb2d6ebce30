// 记一条: quick entry on a phone. First the kind as large buttons, then what most entries say, the rest behind 更多; a photo with it. Sent under one key, so it is recorded once; the next one begins where this one ended.
import { Alert, App, Button, Form, Modal } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useRef, useState } from 'react';
import type { Answered } from '../../../../office/screens.ts';
import { isPersonal, kindOf, type WorkKind, workKinds } from '../../../../service/kinds.ts';
import { bookBody, useBookHead, useBookOrders } from '../around/asking.ts';
import { BookFields } from '../around/fields.tsx';
import { office, troubleOf } from '../api.ts';
import type { Values } from '../orders/body.ts';
import { DayInput } from '../orders/day-input.tsx';
import { keyed } from '../orders/key.ts';
import { useOnce } from '../parts/once.ts';
import { RefusalCard } from '../parts/refusal.tsx';
import type { Refused } from '../parts/refused.ts';
import { useSession } from '../queries.ts';
import { useWords } from '../words/index.ts';
import { sendPhoto } from './entry-line.tsx';

export interface Started {
  readonly kind?: WorkKind;
  readonly recurring?: string;
  readonly on?: string | undefined;
}
/** The fields that most entries of a kind need; the others stand behind 更多. */
const mostly: Readonly<Record<WorkKind, readonly string[]>> = {
  visit: ['programme', 'households', 'amount', 'inKind'],
  aid: ['programme', 'people', 'amount', 'inKind'],
  medical: ['people', 'amount', 'case'],
  disability: ['title', 'people', 'programme'],
  elderly: ['title', 'people'],
  mediation: ['times', 'programme'],
  employment: ['programme', 'people'],
  women: ['title', 'people'],
  children: ['title', 'people'],
  volunteering: ['programme', 'people', 'minutes'],
  patrol: ['programme', 'people', 'minutes'],
  environment: ['title', 'things', 'measure', 'people'],
  culture: ['title', 'people', 'place'],
  meeting: ['title', 'people'],
  honour: ['title'],
  epidemic: ['title', 'people', 'households'],
  publicity: ['title', 'people'],
  desk: ['people'],
};
const answers = 'responsible';
const lastWho = (book: string): string => `zhengxuan.work.${book}.who`;

export const QuickEntry = ({
  book,
  start,
  close,
}: {
  readonly book: string;
  readonly start: Started;
  readonly close: () => void;
}) => {
  const { t, both } = useWords();
  const [kind, setKind] = useState(start.kind);
  return (
    <Modal
      open
      onCancel={close}
      title={kind === undefined ? t('quick.title') : `${t('quick.title')} · ${both(kindOf[kind])}`}
      width={560}
      footer={null}
      maskClosable={false}
      transitionName=""
      maskTransitionName=""
      closable={{ 'aria-label': t('close') }}
    >
      {kind === undefined ? (
        <div className="quick-kinds" role="group" aria-label={t('quick.kind')}>
          {workKinds.map((k) => (
            <Button key={k} size="large" onClick={() => setKind(k)}>
              {both(kindOf[k])}
            </Button>
          ))}
        </div>
      ) : (
        <Entry key={kind} book={book} kind={kind} start={start} change={() => setKind(undefined)} close={close} />
      )}
    </Modal>
  );
};

const Entry = ({
  book,
  kind,
  start,
  change,
  close,
}: {
  readonly book: string;
  readonly kind: WorkKind;
  readonly start: Started;
  readonly change: () => void;
  readonly close: () => void;
}) => {
  const { t, both, said } = useWords();
  const { message } = App.useApp();
  const client = useQueryClient();
  const session = useSession();
  const head = useBookHead(book);
  const orders = useBookOrders(book, '');
  const [form] = Form.useForm<Values>();
  const [refusal, setRefusal] = useState<Refused>();
  const [more, setMore] = useState(false);
  const [photo, setPhoto] = useState<File>();
  const fields = (orders.data?.orders.find((o) => o.order === 'recordWork')?.fields ?? []).filter(
    (f) => f.name !== 'kind' && f.name !== 'recurring',
  );
  const first = mostly[kind].flatMap((name) => fields.filter((f) => f.name === name));
  const who = fields.filter((f) => f.name === answers);
  const rest = fields.filter((f) => !first.includes(f) && f.name !== answers && (f.name !== 'case' || isPersonal(kind)));
  const tell = useMutation({
    mutationFn: async (values: Values): Promise<Answered> => {
      const body = {
        kind,
        ...(start.recurring === undefined ? {} : { recurring: start.recurring }),
        ...bookBody(fields, values),
      };
      const on = typeof values['#on'] === 'string' && values['#on'] !== '' ? values['#on'] : undefined;
      const seen = { account: session.data?.who?.account ?? '', known: head.data?.known ?? 0 };
      return keyed(seen, 'recordWork', [book, body, on], (key) =>
        office.around.tell({ book, order: key, do: 'recordWork', body, ...(on === undefined ? {} : { on }) }),
      );
    },
    onSuccess: async (answer, values) => {
      if (answer.kind === 'refused') {
        setRefusal(answer);
        return;
      }
      localStorage.setItem(lastWho(book), String(values[answers] ?? ''));
      if (photo) await sendWith(photo, answer.position);
      await client.invalidateQueries({ queryKey: ['b', book] });
      void message.success(t('quick.done', { what: both(kindOf[kind]) }));
      close();
    },
  });
  /** The photo follows the entry, at the place where it was written. */
  const sendWith = async (file: File, position: number): Promise<void> => {
    try {
      const answer = await sendPhoto(book, { position }, file);
      if (answer.kind === 'refused') void message.warning(t('quick.photoLost'));
    } catch {
      void message.warning(t('quick.photoLost'));
    }
  };
  const tellOnce = useOnce(tell);
  const trouble = tell.isError ? troubleOf(tell.error) : undefined;
  const today = orders.data?.today;
  if (today === undefined)
    return (
      <p className="quiet" role="status">
        {t('loading')}
      </p>
    );
  const given = { today, picks: orders.data?.picks ?? {} };
  return (
    <Form
      form={form}
      layout="vertical"
      noValidate
      initialValues={{ '#on': start.on ?? today, [answers]: known(given.picks, localStorage.getItem(lastWho(book))) }}
      requiredMark={false}
      onFinish={(values: Values) => {
        setRefusal(undefined);
        tellOnce(values);
      }}
    >
      {isPersonal(kind) ? <p className="quick-personal">{t('quick.personalHint')}</p> : null}
      <BookFields fields={first} {...given} />
      <BookFields fields={who} {...given} />
      <Form.Item name="#on" label={t('field.on')}>
        <DayInput today={today} max={today} />
      </Form.Item>
      <PhotoPick photo={photo} pick={setPhoto} />
      <div hidden={!more}>
        <BookFields fields={rest} {...given} />
      </div>
      <Button type="text" aria-expanded={more} onClick={() => setMore(!more)}>
        {more ? t('quick.less') : t('quick.more')}
      </Button>
      <Button type="text" onClick={change}>
        {t('quick.change')}
      </Button>
      <RefusalCard refusal={refusal} where={t('quick.title')} />
      {trouble ? <Alert role="alert" type="error" showIcon title={said(trouble)} description={t('order.sendAgain')} /> : null}
      <Button className="quick-do" type="primary" size="large" block htmlType="submit" loading={tell.isPending}>
        {t('ledger.do')}
      </Button>
    </Form>
  );
};

/** Who answered for the last entry, where they may still. */
const known = (
  picks: Readonly<Record<string, readonly { readonly value: string }[]>>,
  who: string | null,
): string | undefined => {
  const able = picks['member'] ?? [];
  return able.find((p) => p.value === who)?.value ?? (able.length === 1 ? able[0]?.value : undefined);
};

const PhotoPick = ({ photo, pick }: { readonly photo: File | undefined; readonly pick: (file: File | undefined) => void }) => {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const take = (event: ChangeEvent<HTMLInputElement>): void => pick(event.target.files?.[0]);
  return (
    <p>
      <Button onClick={() => input.current?.click()}>
        {photo ? t('quick.withPhoto', { name: photo.name.slice(-16) }) : t('quick.takePhoto')}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        className="work-file"
        tabIndex={-1}
        aria-label={t('quick.takePhoto')}
        onChange={take}
      />
    </p>
  );
};
