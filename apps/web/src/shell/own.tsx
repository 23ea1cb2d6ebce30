// What is one's own on every page: the password, the language, the way out. Going out shows the door at once and leaves nothing of what was read.
import { App, Button } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Session } from '../../../server/contract.ts';
import { office } from '../api.ts';
import { OwnPassword } from '../parts/password.tsx';
import { useWords } from '../words/index.ts';

export const Own = ({ session }: { readonly session: Session }) => {
  const { t, language, change } = useWords();
  const client = useQueryClient();
  const { message } = App.useApp();
  const leave = useMutation({
    mutationFn: () => office.session.leave(),
    onSuccess: (left) => {
      client.setQueryData(['session'], left);
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
    onError: () => void message.error(t('trouble.offline')),
  });
  return (
    <>
      {session.who?.ownAccount ? <OwnPassword has={session.who.hasPassword} /> : null}
      <Button type="text" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => change(language === 'zh' ? 'en' : 'zh')}>
        {language === 'zh' ? 'English' : '中文'}
      </Button>
      <Button type="text" loading={leave.isPending} onClick={() => leave.mutate()}>
        {t('signOut')}
      </Button>
    </>
  );
};
