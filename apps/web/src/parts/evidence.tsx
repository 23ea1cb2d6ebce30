// The photos and scans that prove a fact: shown small, opened large, taken with the phone's camera. A photo is made smaller and loses its place before it leaves the phone; the office takes its place out again.
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ChangeEvent, useRef, useState } from 'react';
import type { Answered, HeadLine } from '../../../../office/screens.ts';
import { evidenceAddress, office, troubleOf } from '../api.ts';
import { useAskAgain, useHead } from '../queries.ts';
import { useWords } from '../words/index.ts';
import { RefusalCard } from './refusal.tsx';
import { smaller } from './smaller.ts';

export interface FactPlace {
  readonly book: string;
  readonly position: number;
}

/** Whether this person attaches photos: those who run the election or watch it. */
export const attaches = (head: HeadLine | undefined): boolean =>
  head !== undefined &&
  head.stage !== 'sealed' &&
  head.who.roles.some(
    (role) => role === 'chair' || role === 'clerk' || role === 'scrutineer' || role === 'teller' || role === 'observer',
  );

export const Proof = ({ election, to, may }: { readonly election: string; readonly to: FactPlace; readonly may: boolean }) => {
  const { t } = useWords();
  const camera = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const again = useAskAgain(election);
  const head = useHead(election);
  const shown = useQuery({
    queryKey: ['e', election, 'evidence', to.book, to.position],
    queryFn: () => office.elections.evidence({ election, ...to }),
  });
  const send = useMutation({
    mutationFn: async (file: File): Promise<Answered> => {
      const order = `attach/${to.book}/${to.position}/${file.size}/${file.lastModified}`.slice(0, 80);
      return office.elections.attach({
        election,
        order,
        ...to,
        kind: file.type.startsWith('image/') ? 'photo' : 'scan',
        file: await smaller(file),
      });
    },
    onSuccess: again,
  });
  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    if (file) send.mutate(file);
    event.target.value = '';
  };
  const trouble = send.isError ? troubleOf(send.error) : undefined;
  const pictures = shown.data ?? [];
  if (pictures.length === 0 && !may) return null;
  return (
    <div className="proof" role="group" aria-label={t('proof')}>
      {pictures.length > 0 ? (
        <ul className="proof-list">
          {pictures.map((one) => (
            <li key={one.evidence}>
              <a
                href={evidenceAddress(election, one.evidence)}
                target="_blank"
                rel="noopener"
                className={one.mime === 'application/pdf' ? 'proof-paper' : 'proof-photo'}
              >
                {one.mime === 'application/pdf' ? (
                  'PDF'
                ) : (
                  <img src={evidenceAddress(election, one.evidence)} alt={one.caption ?? t('proof.photo')} loading="lazy" />
                )}
              </a>
              {erases(head.data) ? <Erase election={election} evidence={one.evidence} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {may ? (
        <>
          <input ref={camera} type="file" accept="image/*" capture="environment" hidden onChange={take} />
          <input ref={files} type="file" accept="image/jpeg,image/png,application/pdf" hidden onChange={take} />
          <div className="proof-buttons">
            <Button className="proof-camera" disabled={send.isPending} onClick={() => camera.current?.click()}>
              {t('proof.camera')}
            </Button>
            <Button loading={send.isPending} onClick={() => files.current?.click()}>
              {send.isPending ? t('proof.sending') : t('proof.attach')}
            </Button>
          </div>
        </>
      ) : null}
      <RefusalCard refusal={send.data?.kind === 'refused' ? send.data : undefined} />
      {trouble ? (
        <Alert
          role="alert"
          type="error"
          showIcon
          title={trouble.kind === 'offline' ? t('trouble.offline') : t('trouble.other')}
        />
      ) : null}
    </div>
  );
};

const erases = (head: HeadLine | undefined): boolean =>
  head !== undefined && head.stage !== 'sealed' && head.who.roles.includes('chair');

/** Erasing a photo: for good, with the reason; the book keeps that it was there. */
const Erase = ({ election, evidence }: { readonly election: string; readonly evidence: string }) => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const again = useAskAgain(election);
  const erase = useMutation({
    mutationFn: (because: string) =>
      office.elections.erase({ election, order: `erase/${evidence.slice(0, 60)}`, evidence, because }),
    onSuccess: again,
  });
  return (
    <>
      <Button type="text" size="small" onClick={() => setOpen(true)}>
        {t('proof.erase')}
      </Button>
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        title={t('proof.erase')}
        destroyOnHidden
        closable={{ 'aria-label': t('close') }}
      >
        <Alert className="dialog-warning" type="warning" showIcon title={t('proof.eraseSure')} />
        <Form layout="vertical" requiredMark={false} onFinish={({ because }: { because: string }) => erase.mutate(because)}>
          <Form.Item name="because" label={t('field.because')} rules={[{ required: true, message: t('needed') }]}>
            <Input autoFocus />
          </Form.Item>
          <RefusalCard refusal={erase.data?.kind === 'refused' ? erase.data : undefined} />
          <div className="dialog-buttons">
            <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
            <Button type="primary" htmlType="submit" loading={erase.isPending}>
              {t('proof.erase')}
            </Button>
          </div>
        </Form>
      </Modal>
    </>
  );
};
