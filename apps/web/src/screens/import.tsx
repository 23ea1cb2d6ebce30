// The import of a roll as a conversation: the file, what was understood, faults by row with the corrected workbook to take away, who is new, changed or would vanish, yes. Nothing is half imported; the roll of the last term comes in the same way.
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Modal, Radio, Spin, Steps, Upload } from 'antd';
import { useState } from 'react';
import type { ImportScreen } from '../../../../office/screens.ts';
import { markedWorkbookAddress, office, troubleOf } from '../api.ts';
import { FaultList } from '../parts/faults.tsx';
import { useOnce } from '../parts/once.ts';
import { RefusalCard } from '../parts/refusal.tsx';
import type { Refused } from '../parts/refused.ts';
import { useAskAgain } from '../queries.ts';
import { columnWords } from '../words/field.ts';
import { useWords } from '../words/index.ts';
import { Change, type Gone } from './import-change.tsx';

type As = ImportScreen['as'];

interface Given {
  readonly election: string;
  readonly open: boolean;
  readonly close: () => void;
}

export const ImportRoll = ({ election, open, close }: Given) => {
  const { t, number, said } = useWords();
  const askAgain = useAskAgain(election);
  const [refusal, setRefusal] = useState<Refused>();
  const [as, setAs] = useState<As>('roll');
  const [gone, setGone] = useState<Gone>('stay');
  const preview = useMutation({
    mutationFn: (file: File) => office.roll.preview({ election, file, as }),
    onMutate: () => setRefusal(undefined),
  });
  const register = useMutation({
    mutationFn: (token: string) =>
      office.roll.register({ election, token, gone, order: `register/${token}/${gone}`.slice(0, 80) }),
    onSuccess: (answer) => {
      if (answer.kind === 'refused') setRefusal(answer);
      else askAgain();
    },
  });
  const registerOnce = useOnce(register);
  const { data } = preview;
  const done = register.data !== undefined && register.data.kind !== 'refused';
  const leave = (): void => {
    preview.reset();
    register.reset();
    setRefusal(undefined);
    setGone('stay');
    close();
  };
  const trouble = preview.isError ? troubleOf(preview.error) : register.isError ? troubleOf(register.error) : undefined;
  const good = data !== undefined && data.faultsFound === 0 && data.token !== undefined;
  const moves = data ? movesOf(data, gone) : 0;
  const at = done ? 3 : data === undefined ? 0 : good ? 2 : 1;
  return (
    <Modal open={open} onCancel={leave} title={t('import.title')} width={860} footer={null} destroyOnHidden maskClosable={false}>
      <Steps
        size="small"
        responsive
        current={at}
        status={data && !good ? 'error' : 'process'}
        items={[
          { title: t('import.file') },
          { title: t('import.understood') },
          { title: t('import.change') },
          { title: t('import.done') },
        ]}
      />
      <div className="import" aria-live="polite">
        {trouble ? <Alert type="error" showIcon title={said(trouble)} description={t('import.nothing')} /> : null}
        <RefusalCard refusal={refusal} where={t('import.title')} />
        {done ? (
          <div className="import-done">
            <p className="state-title state-done">✓ {t('import.registered', { rows: number(moves) })}</p>
            <Button type="primary" onClick={leave}>
              {t('import.toRoll')}
            </Button>
          </div>
        ) : null}
        {done || data ? null : (
          <FilePick election={election} as={as} setAs={setAs} pending={preview.isPending} pick={(file) => preview.mutate(file)} />
        )}
        {data && !done ? (
          <>
            {data.faultsFound > 0 ? (
              <>
                <Alert type="error" showIcon title={t('import.faults')} description={t('import.nothing')} />
                <FaultList faults={data.faults} />
              </>
            ) : data.as === 'last roll' ? (
              <p>{t('import.lastRoll', { rows: number(data.rows) })}</p>
            ) : (
              <Change of={data} gone={gone} setGone={setGone} />
            )}
            {data.doubtsFound > 0 ? (
              <details className="import-doubts">
                <summary>{t('import.doubts', { doubts: number(data.doubtsFound) })}</summary>
                <FaultList faults={data.doubts} />
              </details>
            ) : null}
            {data.columns.length > 0 ? <Columns of={data} /> : null}
            <div className="dialog-buttons">
              <Button onClick={() => preview.reset()}>{t('import.other')}</Button>
              {data.faults.length > 0 && data.columns.length > 0 && data.token ? (
                <Button type="primary" href={markedWorkbookAddress(election, data.token)}>
                  {t('import.workbook')}
                </Button>
              ) : null}
              {good && data.token && moves > 0 ? (
                <Button type="primary" loading={register.isPending} onClick={() => data.token && registerOnce(data.token)}>
                  {t('import.yes', { rows: number(moves) })}
                </Button>
              ) : null}
            </div>
          </>
        ) : null}
      </div>
    </Modal>
  );
};

/** How many entries change when it is told. */
const movesOf = (of: ImportScreen, gone: Gone): number =>
  of.as === 'last roll' ? of.rows : of.changes.added + of.changes.changed + (gone === 'stay' ? 0 : of.changes.gone);

const FilePick = ({
  election,
  as,
  setAs,
  pending,
  pick,
}: {
  readonly election: string;
  readonly as: As;
  readonly setAs: (as: As) => void;
  readonly pending: boolean;
  readonly pick: (file: File) => void;
}) => {
  const { t, number } = useWords();
  const reading = useQuery({
    queryKey: ['reading', election],
    queryFn: () => office.roll.reading({ election }),
    enabled: pending,
    refetchInterval: 700,
  });
  const rows = reading.data?.rows;
  return (
    <>
      <Radio.Group
        className="import-as"
        value={as}
        onChange={(event) => setAs(event.target.value as As)}
        options={[
          { value: 'roll', label: t('import.asRoll') },
          { value: 'last roll', label: t('import.asLast') },
        ]}
      />
      <Spin spinning={pending} description={rows ? t('import.readRows', { rows: number(rows) }) : t('import.reading')}>
        <Upload.Dragger
          accept=".xlsx,.xls,.csv"
          multiple={false}
          showUploadList={false}
          beforeUpload={(file) => {
            pick(file);
            return false;
          }}
        >
          <p className="import-drop">{t('import.drop')}</p>
          <p className="quiet">{t('import.dropHint')}</p>
        </Upload.Dragger>
      </Spin>
      <p className="import-template">
        {t('import.template')} <a href="/files/roll-template/village">{t('import.templateVillage')}</a>{' '}
        <a href="/files/roll-template/community">{t('import.templateCommunity')}</a>
      </p>
    </>
  );
};

const Columns = ({ of }: { readonly of: ImportScreen }) => {
  const { t, number } = useWords();
  const meaning = (key: string): string => (key in columnWords ? t(columnWords[key as keyof typeof columnWords]) : key);
  return (
    <section className="import-columns">
      <h2 className="small">{t('import.columns', { rows: number(of.rows), columns: of.columns.length })}</h2>
      <div className="scroll-x" tabIndex={0} role="group" aria-label={t('import.understood')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('import.column')}</th>
              <th scope="col">{t('import.meaning')}</th>
              <th scope="col">{t('import.samples')}</th>
            </tr>
          </thead>
          <tbody>
            {of.columns.map((column, at) => (
              <tr key={at}>
                <td lang="zh-CN">{column.column}</td>
                <td>
                  {column.meaning ? (
                    <span className="state-done">✓ {meaning(column.meaning)}</span>
                  ) : (
                    <span className="quiet">{t('import.unread')}</span>
                  )}
                </td>
                <td className="samples" lang="zh-CN">
                  {column.samples.join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
