// What a screen shows while it waits, has nothing, may not, or cannot reach the office: each with what to do next.
import { Alert, Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { troubleOf } from '../api.ts';
import { useWords } from '../words/index.ts';
import { Seal } from './seal.tsx';

export const Loading = ({ whole = false }: { readonly whole?: boolean }) => {
  const { t } = useWords();
  return (
    <div className={whole ? 'state state-whole' : 'state'} role="status" aria-busy="true">
      {whole ? <Seal size={48} /> : null}
      <span className="unseen">{t('loading')}</span>
      {whole ? (
        <p className="quiet" aria-hidden="true">
          {t('loading')}
        </p>
      ) : (
        <Skeleton active title paragraph={{ rows: 6 }} />
      )}
    </div>
  );
};

export const Empty = ({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}) => (
  <div className="state state-empty">
    <span className="empty-mark" aria-hidden="true">
      正
    </span>
    <p className="state-title">{title}</p>
    {hint ? <p className="quiet">{hint}</p> : null}
    {children}
  </div>
);

export const Failed = ({
  error,
  again,
  whole = false,
}: {
  readonly error: unknown;
  readonly again: () => void;
  readonly whole?: boolean;
}) => {
  const { t, both } = useWords();
  const trouble = troubleOf(error);
  const said = (): { readonly title: string; readonly hint: string } => {
    switch (trouble.kind) {
      case 'offline':
        return { title: t('trouble.offline'), hint: t('trouble.offlineHint') };
      case 'signed out':
        return { title: t('trouble.signedOut'), hint: t('trouble.signedOutHint') };
      case 'not allowed':
        return { title: trouble.words ? both(trouble.words) : t('trouble.notAllowed'), hint: t('trouble.notAllowedHint') };
      case 'other':
        return { title: trouble.words ? both(trouble.words) : t('trouble.other'), hint: t('trouble.otherHint') };
      default:
        return trouble satisfies never;
    }
  };
  const { title, hint } = said();
  return (
    <div className={whole ? 'state state-whole' : 'state'}>
      <Alert
        role="alert"
        type={trouble.kind === 'offline' ? 'warning' : 'error'}
        showIcon
        title={title}
        description={hint}
        action={
          <Button onClick={trouble.kind === 'signed out' ? () => window.location.reload() : again}>
            {trouble.kind === 'signed out' ? t('signIn') : t('tryAgain')}
          </Button>
        }
      />
    </div>
  );
};

interface Asked<T> {
  readonly data: T | undefined;
  readonly isError: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** Shows what was asked for, or why it is not there yet. */
export const Answer = <T,>({ of, children }: { readonly of: Asked<T>; readonly children: (data: T) => ReactNode }) => {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  return of.isError ? <Failed error={of.error} again={() => void of.refetch()} /> : <Loading />;
};
