// What an import would change on the roll: who is new, whose entry changes, and who would vanish; those stay unless a reason is given. The conversation: import.tsx.
import { Alert, Select } from 'antd';
import type { ImportScreen } from '../../../../office/screens.ts';
import { columnWords } from '../words/field.ts';
import { useWords } from '../words/index.ts';

export type Gone = 'stay' | 'died' | 'moved away' | 'registered elsewhere' | 'entered by mistake' | 'declined to take part';

/** Who is new, whose entry changes, and who is on the roll but not in the file: those stay unless a reason is given. */
export const Change = ({
  of,
  gone,
  setGone,
}: {
  readonly of: ImportScreen;
  readonly gone: Gone;
  readonly setGone: (gone: Gone) => void;
}) => {
  const { t, number } = useWords();
  const { changes } = of;
  const field = (key: string): string => (key in columnWords ? t(columnWords[key as keyof typeof columnWords]) : key);
  const reasons: readonly { readonly value: Gone; readonly label: string }[] = [
    { value: 'stay', label: t('import.stay') },
    { value: 'moved away', label: t('remove.moved') },
    { value: 'died', label: t('leave.died') },
    { value: 'registered elsewhere', label: t('remove.elsewhere') },
    { value: 'entered by mistake', label: t('remove.mistake') },
    { value: 'declined to take part', label: t('remove.declined') },
  ];
  return (
    <section>
      <h2 className="small">{t('import.willChange')}</h2>
      <ul className="import-sums">
        <li className="state-done">
          <strong className="number">{number(changes.added)}</strong> {t('import.new')}
        </li>
        <li>
          <strong className="number">{number(changes.changed)}</strong> {t('import.changedEntries')}
        </li>
        <li className={changes.gone > 0 ? 'state-due' : ''}>
          <strong className="number">{number(changes.gone)}</strong> {t('import.notInFile')}
        </li>
        <li className="quiet">
          <strong className="number">{number(changes.same)}</strong> {t('import.same')}
        </li>
      </ul>
      {changes.changed > 0 ? (
        <details open={changes.changed <= 20}>
          <summary>{t('import.changedList')}</summary>
          <ul className="import-list">
            {changes.changedRows.map((one, at) => (
              <li key={at}>
                <span lang="zh-CN">{one.name}</span> · {t('group.n', { group: one.group })} — {one.fields.map(field).join('、')}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {changes.gone > 0 ? (
        <div className="import-gone" role="group" aria-label={t('import.goneTitle')}>
          <p>
            <strong>{t('import.goneTitle')}</strong>
          </p>
          <p className="quiet">{t('import.goneHint')}</p>
          <Select<Gone>
            aria-label={t('import.goneTitle')}
            value={gone}
            onChange={setGone}
            options={[...reasons]}
            style={{ width: '100%', maxWidth: 360 }}
          />
          {gone === 'stay' ? null : (
            <Alert type="warning" showIcon title={t('import.willRemove', { rows: number(changes.gone) })} />
          )}
          <details open={gone !== 'stay'}>
            <summary>{t('import.goneList')}</summary>
            <ul className="import-list">
              {changes.goneRows.map((one, at) => (
                <li key={at}>
                  <span lang="zh-CN">{one.name}</span> · {t('group.n', { group: one.group })}
                </li>
              ))}
            </ul>
          </details>
        </div>
      ) : null}
      {of.registered === 0 ? (
        <ul className="group-sums">
          {of.groups.map((one) => (
            <li key={one.group}>
              {t('group.n', { group: one.group })} <strong className="number">{number(one.voters)}</strong>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
};
