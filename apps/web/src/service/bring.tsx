// 导入旧台账 as a conversation: the file, the columns that were understood, faults by row, what may be there already, yes. Nothing is half brought in.
import { Alert, Button, Modal, Select, Spin, Upload } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { WorkImport } from '../../../../office/service/imports.ts';
import { useAskBookAgain, useBookOrders } from '../around/asking.ts';
import { office, troubleOf } from '../api.ts';
import { useOnce } from '../parts/once.ts';
import { RefusalCard } from '../parts/refusal.tsx';
import type { Refused } from '../parts/refused.ts';
import { useWords } from '../words/index.ts';

export const BringIn = ({ book, close }: { readonly book: string; readonly close: () => void }) => {
  const { t, both, number } = useWords();
  const again = useAskBookAgain(book);
  const able = useBookOrders(book, '').data?.picks['member'] ?? [];
  const [who, setWho] = useState<string>();
  const [refusal, setRefusal] = useState<Refused>();
  const preview = useMutation({
    mutationFn: (file: File) => office.work.preview({ book, file, ...(who === undefined ? {} : { responsible: who }) }),
    onMutate: () => setRefusal(undefined),
  });
  const bring = useMutation({
    mutationFn: (token: string) => office.work.bringIn({ book, token, order: `bring/${token}`.slice(0, 80) }),
    onSuccess: (answer) => {
      if (answer.kind === 'refused') setRefusal(answer);
      else again();
    },
  });
  const bringOnce = useOnce(bring);
  const { data } = preview;
  const done = bring.data !== undefined && bring.data.kind !== 'refused';
  const trouble = preview.isError ? troubleOf(preview.error) : bring.isError ? troubleOf(bring.error) : undefined;
  return (
    <Modal
      open
      onCancel={close}
      title={t('bring.title')}
      width={860}
      footer={null}
      maskClosable={false}
      transitionName=""
      maskTransitionName=""
      closable={{ 'aria-label': t('close') }}
    >
      <div className="import" aria-live="polite">
        {trouble ? (
          <Alert type="error" showIcon title={'words' in trouble && trouble.words ? both(trouble.words) : t('trouble.offline')} />
        ) : null}
        <RefusalCard refusal={refusal} where={t('bring.title')} />
        {done ? (
          <div className="import-done">
            <p className="state-title state-done">✓ {t('bring.done', { rows: number(data?.rows ?? 0) })}</p>
            <Button type="primary" onClick={close}>
              {t('close')}
            </Button>
          </div>
        ) : null}
        {data || done ? null : (
          <>
            <p>
              <label htmlFor="bring-who">{t('bring.who')}</label>
            </p>
            <Select
              id="bring-who"
              className="choice-select"
              allowClear
              value={who}
              onChange={(value: string | undefined) => setWho(value)}
              options={[...able]}
            />
            <Spin spinning={preview.isPending} description={t('bring.reading')}>
              <Upload.Dragger
                accept=".xlsx,.xls,.csv"
                multiple={false}
                showUploadList={false}
                beforeUpload={(file) => {
                  preview.mutate(file);
                  return false;
                }}
              >
                <p className="import-drop">{t('bring.drop')}</p>
                <p className="quiet">{t('bring.dropHint')}</p>
              </Upload.Dragger>
            </Spin>
          </>
        )}
        {data && !done ? (
          <>
            <Understood of={data} />
            <div className="dialog-buttons">
              <Button onClick={() => preview.reset()}>{t('bring.other')}</Button>
              {data.token ? (
                <Button type="primary" loading={bring.isPending} onClick={() => data.token && bringOnce(data.token)}>
                  {t('bring.yes', { rows: number(data.rows) })}
                </Button>
              ) : null}
            </div>
          </>
        ) : null}
      </div>
    </Modal>
  );
};

const Understood = ({ of }: { readonly of: WorkImport }) => {
  const { t, both, number } = useWords();
  const lines = (list: WorkImport['faults']) => (
    <ul className="bring-lines">
      {list.map((f, i) => (
        <li key={i}>
          <strong>{t('bring.row', { row: f.row })}</strong> {f.column ? `${f.column}：` : ''}
          {both(f.words)}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {of.faultsFound > 0 ? (
        <>
          <Alert type="error" showIcon title={t('bring.faults', { faults: number(of.faultsFound) })} />
          {lines(of.faults)}
          {of.faultsFound > of.faults.length ? <p className="quiet">{t('bring.shown', { shown: of.faults.length })}</p> : null}
        </>
      ) : (
        <p className="state-title">✓ {t('bring.rows', { rows: number(of.rows) })}</p>
      )}
      {of.kinds.length > 0 ? <p>{of.kinds.map((k) => `${both(k.words)} ${number(k.number)}`).join('　')}</p> : null}
      {of.doubtsFound > 0 ? (
        <details className="import-doubts">
          <summary>{t('bring.doubts', { doubts: number(of.doubtsFound) })}</summary>
          {lines(of.doubts)}
        </details>
      ) : null}
      {of.columns.length > 0 ? (
        <div className="scroll-x" tabIndex={0} role="group" aria-label={t('bring.columns')}>
          <table className="plain-table">
            <thead>
              <tr>
                {of.columns.map((c) => (
                  <th key={c.column} scope="col">
                    {c.column}
                    <br />
                    <span className={c.meaning ? '' : 'quiet'}>{c.meaning ? `→ ${both(c.meaning)}` : t('bring.unknown')}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[0, 1, 2].map((i) => (
                <tr key={i}>
                  {of.columns.map((c) => (
                    <td key={c.column}>{c.samples[i] ?? ''}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </>
  );
};
