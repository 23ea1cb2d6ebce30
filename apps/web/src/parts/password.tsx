// One's own password, for whoever has an account: a code opens only once, so the way back is set here. What a password must be is the office's.
import { Alert, App, Button, Form, Input, Modal } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { office, troubleOf } from '../api.ts';
import { useOnce } from './once.ts';
import { useWords } from '../words/index.ts';
import { Again } from './again.tsx';

export const OwnPassword = ({ has }: { readonly has: boolean }) => {
  const { t, said } = useWords();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const set = useMutation({
    mutationFn: (password: string) => office.session.setPassword({ password }),
    onSuccess: (session) => {
      client.setQueryData(['session'], session);
      void message.success(t('password.set'));
      setOpen(false);
    },
  });
  const setOnce = useOnce(set);
  const trouble = set.isError ? troubleOf(set.error) : undefined;
  return (
    <>
      <Button type={has ? 'text' : 'default'} onClick={() => setOpen(true)}>
        {has ? t('password.change') : t('password.setMine')}
      </Button>
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        title={has ? t('password.change') : t('password.setMine')}
        destroyOnHidden
        closable={{ 'aria-label': t('close') }}
      >
        <p className="quiet">{t('password.why')}</p>
        <Form layout="vertical" requiredMark={false} onFinish={({ password }: { password: string }) => setOnce(password)}>
          <Form.Item
            name="password"
            label={t('signIn.password')}
            extra={t('password.hint')}
            rules={[{ required: true, min: 8, message: t('password.hint') }]}
          >
            <Input.Password autoComplete="new-password" autoFocus />
          </Form.Item>
          <Again of="password" autoComplete="new-password" />
          {trouble ? <Alert role="alert" type="error" showIcon title={said(trouble)} /> : null}
          <div className="dialog-buttons">
            <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
            <Button type="primary" htmlType="submit" loading={set.isPending}>
              {t('password.save')}
            </Button>
          </div>
        </Form>
      </Modal>
    </>
  );
};
