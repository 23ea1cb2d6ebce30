// How official papers look: letterhead, numbering, closing words, lines and margins; tried on a sample sheet before it is set, or brought in as a city's file.
import { Alert, Button, Form, Input, InputNumber, Modal } from 'antd';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ChangeEvent, useRef, useState } from 'react';
import type { HeadLine } from '../../../../office/screens.ts';
import { office, troubleOf } from '../api.ts';
import { keyOf } from '../orders/key.ts';
import { useAskAgain } from '../queries.ts';
import { useWords } from '../words/index.ts';
import { saveFile } from './export.ts';
import { useOnce } from './once.ts';
import { RefusalCard } from './refusal.tsx';

type Style = Parameters<typeof office.elections.trySample>[0]['style'];
const standard = { lines: 22, characters: 28, margins: { top: 37, left: 28, right: 26, bottom: 35 } } as const;
const sides = ['top', 'left', 'right', 'bottom'] as const;

/** Empty fields are left out: they are then as the standard has them. */
const filled = (style: Style): Style =>
  JSON.parse(JSON.stringify(style, (_, value: unknown) => (value === '' || value === null ? undefined : value))) as Style;

export const PaperStyleButton = ({ election, head }: { readonly election: string; readonly head: HeadLine }) => {
  const { t, both } = useWords();
  const [open, setOpen] = useState(false);
  const [unread, setUnread] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const [form] = Form.useForm<Style>();
  const again = useAskAgain(election);
  const now = useQuery({
    queryKey: ['e', election, 'paper-style'],
    queryFn: () => office.elections.paperStyle({ election }),
    enabled: open,
  });
  const look = useMutation({
    mutationFn: async () =>
      saveFile(
        `${t('style.sample')}.pdf`,
        await office.elections.trySample({ election, style: filled(await form.validateFields()) }),
      ),
  });
  const set = useMutation({
    mutationFn: (given: Style) => {
      const body = { style: filled(given) };
      return office.elections.tell({
        election,
        order: keyOf({ account: head.who.account, known: head.known }, 'setPaperStyle', body),
        do: 'setPaperStyle',
        body,
      });
    },
    onSuccess: async (answered) => {
      await again();
      if (answered.kind !== 'refused') setOpen(false);
    },
  });
  const setOnce = useOnce(set);
  const bring = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [chosen] = event.target.files ?? [];
    event.target.value = '';
    try {
      const read: unknown = JSON.parse((await chosen?.text()) ?? '');
      setUnread(typeof read !== 'object' || read === null);
      form.setFieldsValue(read as Style);
    } catch {
      setUnread(true);
    }
  };
  const failed = set.error ?? look.error;
  const trouble = failed && failed instanceof Error ? troubleOf(failed) : undefined;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('style.open')}</Button>
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        title={t('style.open')}
        destroyOnHidden
        closable={{ 'aria-label': t('close') }}
      >
        <p className="quiet">{t('style.hint', { version: now.data?.version ?? 0 })}</p>
        {now.data ? (
          <Form<Style> form={form} layout="vertical" requiredMark={false} initialValues={now.data.style ?? {}} onFinish={setOnce}>
            <Form.Item name="name" label={t('style.name')} rules={[{ required: true, message: t('needed') }]}>
              <Input maxLength={40} placeholder={t('style.nameHint')} />
            </Form.Item>
            <Form.Item name="letterhead" label={t('style.letterhead')} extra={t('style.letterheadHint')}>
              <Input maxLength={30} />
            </Form.Item>
            <Form.Item
              name="number"
              label={t('style.number')}
              extra={t('style.numberHint')}
              rules={[{ pattern: /^(?:(?=.*\{n\})(?:[^{}]|\{n\}|\{year\}|\{place\})*)?$/, message: t('style.numberHint') }]}
            >
              <Input maxLength={40} placeholder="第{n}号" />
            </Form.Item>
            <Form.Item name="closing" label={t('style.closing')}>
              <Input maxLength={20} placeholder="特此公告。" />
            </Form.Item>
            <Form.Item name="contact" label={t('style.contact')} extra={t('style.contactHint')}>
              <Input maxLength={60} />
            </Form.Item>
            <div className="style-measures">
              <Form.Item name="lines" label={t('style.lines')}>
                <InputNumber min={18} max={26} precision={0} placeholder={String(standard.lines)} />
              </Form.Item>
              <Form.Item name="characters" label={t('style.characters')}>
                <InputNumber min={22} max={32} precision={0} placeholder={String(standard.characters)} />
              </Form.Item>
            </div>
            <div className="style-measures">
              {sides.map((side) => (
                <Form.Item
                  key={side}
                  name={['margins', side]}
                  label={t(`style.${side}`)}
                  initialValue={now.data.style?.margins?.[side] ?? standard.margins[side]}
                  rules={[{ required: true, message: t('needed') }]}
                >
                  <InputNumber min={15} max={45} />
                </Form.Item>
              ))}
            </div>
            {unread ? <Alert role="alert" type="error" showIcon title={t('style.unread')} /> : null}
            <RefusalCard refusal={set.data?.kind === 'refused' ? set.data : undefined} />
            {trouble ? (
              <Alert
                role="alert"
                type="error"
                showIcon
                title={
                  'words' in trouble && trouble.words
                    ? both(trouble.words)
                    : trouble.kind === 'offline'
                      ? t('trouble.offline')
                      : t('style.unread')
                }
              />
            ) : null}
            <input
              ref={file}
              type="file"
              accept="application/json,.json"
              hidden
              aria-hidden
              onChange={(event) => void bring(event)}
            />
            <div className="dialog-buttons">
              <Button onClick={() => file.current?.click()}>{t('style.file')}</Button>
              <Button loading={look.isPending} onClick={() => look.mutate()}>
                {t('style.try')}
              </Button>
              <Button type="primary" htmlType="submit" loading={set.isPending}>
                {t('style.set')}
              </Button>
            </div>
          </Form>
        ) : null}
      </Modal>
    </>
  );
};
