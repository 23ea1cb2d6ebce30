// The door: a one-time code, a name with a password, or, in a rehearsal, a role by a button. The server decides who comes in.
import { Alert, Button, Form, Input } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '../../../../election/keepers.ts';
import type { Session } from '../../../server/contract.ts';
import { office, troubleOf } from '../api.ts';
import { useOnce } from '../parts/once.ts';
import { Seal } from '../parts/seal.tsx';
import { addressOf, firstScreen } from '../route.ts';
import { useWords, type WordKey } from '../words/index.ts';

type Key = Parameters<typeof office.session.enter>[0];
const doesWhat: Readonly<Record<Role, WordKey>> = {
  chair: 'does.chair',
  clerk: 'does.clerk',
  issuer: 'does.issuer',
  caller: 'does.caller',
  teller: 'does.teller',
  scrutineer: 'does.scrutineer',
  observer: 'does.observer',
  guest: 'does.guest',
};

export const SignIn = ({ doors }: { readonly doors: Session['doors'] }) => {
  const { t, both, language, change } = useWords();
  const client = useQueryClient();
  const [byPassword, setByPassword] = useState(false);
  const enter = useMutation({
    mutationFn: (key: Key) => office.session.enter(key),
    onSuccess: (session, key) => {
      if ('role' in key) window.location.hash = addressOf(key.election, firstScreen(key.role));
      client.setQueryData(['session'], session);
    },
  });
  const enterOnce = useOnce(enter);
  const trouble = enter.isError ? troubleOf(enter.error) : undefined;
  return (
    <main className="entrance">
      <section className="entrance-card">
        <div className="entrance-head">
          <Seal size={56} />
          <div>
            <h1>{t('product')}</h1>
            <p className="quiet">{t('product.sub')}</p>
          </div>
        </div>
        <div aria-live="assertive">
          {trouble ? (
            <Alert
              type={trouble.kind === 'offline' ? 'warning' : 'error'}
              showIcon
              title={
                'words' in trouble && trouble.words
                  ? both(trouble.words)
                  : trouble.kind === 'offline'
                    ? t('trouble.offline')
                    : t('signIn.wrong')
              }
              description={trouble.kind === 'offline' ? t('trouble.offlineHint') : t('signIn.wrongHint')}
            />
          ) : null}
        </div>
        {byPassword ? (
          <Form layout="vertical" requiredMark={false} onFinish={(given: { name: string; password: string }) => enterOnce(given)}>
            <Form.Item name="name" label={t('signIn.name')} rules={[{ required: true, message: t('needed') }]}>
              <Input size="large" autoComplete="username" autoFocus />
            </Form.Item>
            <Form.Item name="password" label={t('signIn.password')} rules={[{ required: true, message: t('needed') }]}>
              <Input.Password size="large" autoComplete="current-password" />
            </Form.Item>
            <Button type="primary" size="large" block htmlType="submit" loading={enter.isPending}>
              {t('signIn')}
            </Button>
          </Form>
        ) : (
          <Form
            layout="vertical"
            requiredMark={false}
            onFinish={({ code }: { code: string }) => enterOnce({ code: code.trim() })}
          >
            <Form.Item
              name="code"
              label={t('signIn.code')}
              extra={t('signIn.codeHint')}
              rules={[{ required: true, min: 4, message: t('signIn.codeNeeded') }]}
            >
              <Input
                size="large"
                className="code-input"
                autoComplete="one-time-code"
                autoCapitalize="characters"
                spellCheck={false}
                autoFocus={doors.length === 0}
              />
            </Form.Item>
            <Button type="primary" size="large" block htmlType="submit" loading={enter.isPending}>
              {t('signIn')}
            </Button>
          </Form>
        )}
        <p>
          <Button
            type="link"
            className="plain-link"
            onClick={() => {
              enter.reset();
              setByPassword(!byPassword);
            }}
          >
            {byPassword ? t('signIn.useCode') : t('signIn.usePassword')}
          </Button>
        </p>
      </section>
      {doors.map((door) => (
        <section className="entrance-card entrance-demo" key={door.election}>
          <p className="demo-tag">{t('rehearsal')}</p>
          <h2>{both(door.title)}</h2>
          <p className="quiet">{t('signIn.demo')}</p>
          <ul className="demo-roles">
            {door.roles.map(({ role, words, does, second }) => (
              <li key={`${role}${second ? ' 2' : ''}`}>
                <button
                  type="button"
                  className="demo-role"
                  disabled={enter.isPending}
                  onClick={() => enterOnce({ election: door.election, role, ...(second ? { second } : {}) })}
                >
                  <strong>{both(words)}</strong>
                  <span>{does ? both(does) : t(doesWhat[role])}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="entrance-foot">
        <Button type="text" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => change(language === 'zh' ? 'en' : 'zh')}>
          {language === 'zh' ? 'English' : '中文'}
        </Button>
      </p>
    </main>
  );
};
