// A paper sent out: asked once more before it gets its number, with the reason where it was issued before. The answer is a number or a refusal with its way out.
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { HeadLine, PaperListed } from '../../../../office/screens.ts';
import { office, troubleOf } from '../api.ts';
import { keyOf } from '../orders/key.ts';
import { useAskAgain } from '../queries.ts';
import { useWords } from '../words/index.ts';
import { useOnce } from './once.ts';
import { RefusalCard } from './refusal.tsx';

export const IssuePaper = ({
  election,
  head,
  paper,
}: {
  readonly election: string;
  readonly head: HeadLine;
  readonly paper: PaperListed;
}) => {
  const { t, both, said } = useWords();
  const [open, setOpen] = useState(false);
  const again = useAskAgain(election);
  const send = useMutation({
    mutationFn: ({ because }: { because?: string }) => {
      const body = { file: paper.file, ...(because ? { because } : {}) };
      return office.elections.issue({
        election,
        order: keyOf({ account: head.who.account, known: head.known }, 'issuePaper', body),
        ...body,
      });
    },
    onSuccess: async (answered) => {
      await again();
      if (answered.kind !== 'refused') setOpen(false);
    },
  });
  const once = useOnce(send);
  const anew = (paper.issued?.length ?? 0) > 0;
  const trouble = send.isError ? troubleOf(send.error) : undefined;
  const words = t(anew ? 'papers.issueAnew' : 'papers.issue');
  return (
    <>
      <Button disabled={!paper.ready} onClick={() => setOpen(true)} aria-label={`${words} ${both(paper.title)} ${paper.format}`}>
        {words}
      </Button>
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        title={`${words}：${both(paper.title)}`}
        destroyOnHidden
        closable={{ 'aria-label': t('close') }}
      >
        <p>{t('papers.issueWhat')}</p>
        <Form layout="vertical" requiredMark={false} onFinish={(given: { because?: string }) => once(given)}>
          {anew ? (
            <Form.Item
              name="because"
              label={t('papers.because')}
              extra={t('papers.becauseHint')}
              rules={[{ required: true, message: t('needed') }]}
            >
              <Input maxLength={200} autoFocus />
            </Form.Item>
          ) : null}
          <RefusalCard refusal={send.data?.kind === 'refused' ? send.data : undefined} />
          {trouble ? <Alert role="alert" type="error" showIcon title={said(trouble)} /> : null}
          <div className="dialog-buttons">
            <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
            <Button type="primary" htmlType="submit" loading={send.isPending}>
              {words}
            </Button>
          </div>
        </Form>
      </Modal>
    </>
  );
};
