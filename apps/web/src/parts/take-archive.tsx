// The office archive taken away: encrypted under a passphrase that is typed twice here, goes in the body of the request and is kept nowhere.
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PaperListed } from '../../../../office/screens.ts';
import { office, troubleOf } from '../api.ts';
import { saveFile } from './export.ts';
import { useOnce } from './once.ts';
import { useWords } from '../words/index.ts';
import { Again } from './again.tsx';

/** As office/cabinet.ts asks; the office checks it again. */
const shortest = 12;

export const TakeArchive = ({ election, paper }: { readonly election: string; readonly paper: PaperListed }) => {
  const { t, both, said } = useWords();
  const [open, setOpen] = useState(false);
  const take = useMutation({
    mutationFn: (passphrase: string) => office.elections.archive({ election, file: paper.file, passphrase }),
    onSuccess: (file) => {
      saveFile(file.name, file);
      setOpen(false);
    },
  });
  const takeOnce = useOnce(take);
  const trouble = take.isError ? troubleOf(take.error) : undefined;
  return (
    <>
      <Button disabled={!paper.ready} onClick={() => setOpen(true)} aria-label={`${both(paper.title)} ${t('papers.zip')}`}>
        {t('papers.zip')}
      </Button>
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        title={both(paper.title)}
        destroyOnHidden
        maskClosable={false}
        closable={{ 'aria-label': t('close') }}
      >
        <Alert className="dialog-warning" type="warning" showIcon title={t('archive.warning')} />
        <Form layout="vertical" requiredMark={false} onFinish={({ passphrase }: { passphrase: string }) => takeOnce(passphrase)}>
          <Form.Item
            name="passphrase"
            label={t('archive.passphrase')}
            extra={t('archive.hint', { shortest })}
            rules={[{ required: true, min: shortest, message: t('archive.hint', { shortest }) }]}
          >
            <Input.Password autoComplete="off" autoFocus />
          </Form.Item>
          <Again of="passphrase" autoComplete="off" />
          {trouble ? <Alert role="alert" type="error" showIcon title={said(trouble)} /> : null}
          <div className="dialog-buttons">
            <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
            <Button type="primary" htmlType="submit" loading={take.isPending}>
              {t('archive.take')}
            </Button>
          </div>
        </Form>
      </Modal>
    </>
  );
};
