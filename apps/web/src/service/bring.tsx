// 导入旧台账 as a conversation: the file, what each column is and whose the work was — guessed, and corrected by hand —, faults by row and column, what stands there already, yes. Nothing is half brought in.
import { Alert, Button, Modal, Spin, Upload } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { WorkImport, WorkImportAsked } from '../../../../office/service/imports.ts';
import { useAskBookAgain } from '../around/asking.ts';
import { office, troubleOf } from '../api.ts';
import { useOnce } from '../parts/once.ts';
import { RefusalCard } from '../parts/refusal.tsx';
import type { Refused } from '../parts/refused.ts';
import { useWords } from '../words/index.ts';
import { Columns, Corrections } from './bring-columns.tsx';

interface Read {
  readonly file: File;
  readonly asked: WorkImportAsked;
}
const given = ({ columns, ...asked }: WorkImportAsked) => ({ ...asked, ...(columns ? { columns: [...columns] } : {}) });

export const BringIn = ({ book, close }: { readonly book: string; readonly close: () => void }) => {
  const { t, number, said } = useWords();
  const again = useAskBookAgain(book);
  const [read, setRead] = useState<Read>();
  const [refusal, setRefusal] = useState<Refused>();
  const preview = useMutation({
    mutationFn: ({ file, asked }: Read) => office.work.preview({ book, file, ...given(asked) }),
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
  const look = (next: Read): void => {
    setRead(next);
    preview.mutate(next);
  };
  const other = (): void => {
    setRead(undefined);
    preview.reset();
    bring.reset();
  };
  const data = read ? preview.data : undefined;
  const done = bring.data !== undefined && bring.data.kind !== 'refused';
  const trouble = preview.isError ? troubleOf(preview.error) : bring.isError ? troubleOf(bring.error) : undefined;
  const readable = data !== undefined && data.columns.length > 0;
  return (
    <Modal
      open
      onCancel={close}
      title={t('bring.title')}
      width={1080}
      footer={null}
      maskClosable={false}
      transitionName=""
      maskTransitionName=""
      closable={{ 'aria-label': t('close') }}
    >
      <div className="import" aria-live="polite">
        {trouble ? <Alert type="error" showIcon title={said(trouble)} description={t('import.nothing')} /> : null}
        <RefusalCard refusal={refusal} where={t('bring.title')} />
        {done ? (
          <div className="import-done">
            <p className="state-title state-done">✓ {t('bring.done', { rows: number(data?.rows ?? 0) })}</p>
            <Button type="primary" onClick={close}>
              {t('close')}
            </Button>
          </div>
        ) : null}
        {read || done ? null : (
          <Upload.Dragger
            accept=".xlsx,.xls,.csv,.et"
            multiple={false}
            showUploadList={false}
            beforeUpload={(file) => {
              look({ file, asked: {} });
              return false;
            }}
          >
            <p className="import-drop">{t('bring.drop')}</p>
            <p className="quiet">{t('bring.dropHint')}</p>
          </Upload.Dragger>
        )}
        {read && !done ? (
          <Spin spinning={preview.isPending} description={t('bring.reading')}>
            <p>
              <strong>{read.file.name}</strong>{' '}
              <Button type="link" onClick={other}>
                {t('bring.other')}
              </Button>
            </p>
            {data ? (
              <>
                <Verdict
                  of={data}
                  again={read.asked.again === true}
                  bringAgain={(yes) => look({ ...read, asked: { ...read.asked, again: yes } })}
                />
                {readable ? (
                  <Corrections
                    book={book}
                    of={data}
                    asked={read.asked}
                    change={(asked) => look({ ...read, asked: { ...read.asked, ...asked } })}
                  />
                ) : null}
                {readable ? (
                  <Columns of={data} change={(columns) => look({ ...read, asked: { ...read.asked, columns } })} />
                ) : null}
                {data.token ? (
                  <div className="dialog-buttons">
                    <Button
                      type="primary"
                      size="large"
                      loading={bring.isPending}
                      onClick={() => data.token && bringOnce(data.token)}
                    >
                      {t('bring.yes', { rows: number(data.rows) })}
                    </Button>
                  </div>
                ) : null}
              </>
            ) : (
              <p className="bring-waits" />
            )}
          </Spin>
        ) : null}
      </div>
    </Modal>
  );
};

/** What came of the reading: faults to be mended first, or the rows as they would stand. */
const Verdict = ({
  of,
  again,
  bringAgain,
}: {
  readonly of: WorkImport;
  readonly again: boolean;
  readonly bringAgain: (again: boolean) => void;
}) => {
  const { t, both, number } = useWords();
  const lines = (list: WorkImport['faults']) => (
    <ul className="bring-lines" tabIndex={0}>
      {list.map((f, i) => (
        <li key={i}>
          {f.rows.length > 0 ? (
            <strong>
              {t('bring.row', { row: f.rows.join('、') })}
              {f.more === undefined ? '' : t('bring.more', { more: number(f.more) })}{' '}
            </strong>
          ) : null}
          {f.column ? `${f.column}：` : ''}
          {both(f.words)}
        </li>
      ))}
    </ul>
  );
  const nothingNew = of.faultsFound === 0 && of.rows === 0 && of.known > 0;
  return (
    <>
      {of.faultsFound > 0 ? (
        <>
          <Alert type="error" showIcon title={t('bring.faults', { faults: number(of.faultsFound) })} />
          {lines(of.faults)}
          {of.faultsFound > of.faults.length ? <p className="quiet">{t('bring.shown', { shown: of.faults.length })}</p> : null}
        </>
      ) : null}
      {nothingNew ? <Alert type="warning" showIcon title={t('bring.nothingNew', { known: number(of.known) })} /> : null}
      {of.faultsFound === 0 && of.rows > 0 ? (
        <>
          <p className="state-title">✓ {t('bring.rows', { rows: number(of.rows) })}</p>
          <p>{of.kinds.map((k) => `${both(k.words)} ${number(k.number)}`).join('　')}</p>
          <ul className="bring-lines">
            {of.first.map((f) => (
              <li key={f.row}>
                <span className="quiet">{t('bring.row', { row: f.row })}</span> <span className="number">{f.on}</span>{' '}
                <strong>{both(f.kind)}</strong>
                {f.personal ? <span className="work-personal">{t('ledger.personal')}</span> : null} {f.words}
              </li>
            ))}
          </ul>
          {of.rows > of.first.length ? <p className="quiet">{t('bring.firstOnly', { shown: of.first.length })}</p> : null}
        </>
      ) : null}
      {of.known > 0 && !nothingNew ? (
        <p>
          {t('bring.known', { known: number(of.known) })}{' '}
          <Button type="link" onClick={() => bringAgain(true)}>
            {t('bring.knownToo')}
          </Button>
        </p>
      ) : null}
      {again ? (
        <p>
          {t('bring.againHint')}{' '}
          <Button type="link" onClick={() => bringAgain(false)}>
            {t('bring.onlyNew')}
          </Button>
        </p>
      ) : null}
      {of.passed > 0 ? <p className="quiet">{t('bring.passed', { rows: number(of.passed) })}</p> : null}
      {of.doubtsFound > 0 ? (
        <details className="import-doubts">
          <summary>{t('bring.doubts', { doubts: number(of.doubtsFound) })}</summary>
          {lines(of.doubts)}
        </details>
      ) : null}
    </>
  );
};
