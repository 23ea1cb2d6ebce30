// What went before the election committee and what reached it: audit, guidance, decisions, and the complaints that were passed on. The committee itself: committee.tsx.
import type { ReactNode } from 'react';
import type { CommitteeScreen } from '../../../../office/screens-nomination.ts';
import { DayText } from '../parts/day.tsx';
import { useWords } from '../words/index.ts';

export interface Of {
  readonly of: CommitteeScreen;
  readonly children?: ReactNode;
}

export const Before = ({ of, children }: Of) => {
  const { t, both } = useWords();
  const { audit, guidance, decided, shift } = of.before;
  return (
    <section className="sheet-part">
      <h2>{t('before')}</h2>
      <ul className="lines">
        <li>
          {t('before.audit')}：
          {audit ? (
            <>
              {audit.by} · {t('before.done')} <DayText day={audit.done} short /> ·{' '}
              {audit.published ? (
                <>
                  {t('before.published')} <DayText day={audit.published} short />
                </>
              ) : (
                <strong>{t('before.notPublished')}</strong>
              )}
            </>
          ) : (
            <span className="quiet">{t('before.notYet')}</span>
          )}
        </li>
        <li>
          {t('before.guidance')}：
          {guidance ? (
            <>
              {guidance.by} · <span lang="zh-CN">{guidance.members.map((one) => `${one.name}（${one.role}）`).join('、')}</span>
            </>
          ) : (
            <span className="quiet">{t('before.notYet')}</span>
          )}
        </li>
        {decided.map((one, at) => (
          <li key={at}>
            <DayText day={one.on} short /> {both(one.words)}
          </li>
        ))}
        {shift ? <li>{both(shift)}</li> : null}
      </ul>
      {children}
    </section>
  );
};

export const Complaints = ({ of, children }: Of) => {
  const { t, both } = useWords();
  return (
    <section className="sheet-part">
      <h2>{t('complaints')}</h2>
      <p className="quiet">{t('complaints.hint')}</p>
      {of.complaints.length === 0 ? null : (
        <ol className="lines">
          {of.complaints.map((one) => (
            <li key={one.number}>
              {t('complaints.nth', { number: one.number })} <DayText day={one.received} short /> ·{' '}
              {one.referred ? (
                <>
                  {t('complaints.referred')} <DayText day={one.referred.on} short /> {both(one.referred.to)}
                </>
              ) : (
                <strong>{t('complaints.toRefer')}</strong>
              )}
            </li>
          ))}
        </ol>
      )}
      {children}
    </section>
  );
};
