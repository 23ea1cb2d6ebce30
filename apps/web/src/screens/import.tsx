// The import of a roll as a conversation: the file, what was understood, faults by row with the corrected workbook to take away, who is new, changed or would vanish, yes. Nothing is half imported; the roll of the last term comes in the same way.
import { Alert, Button, Modal, Radio, Select, Spin, Steps, Upload } from 'antd';
import { useMutation, useQuery } from '@tanstack/react-query';
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

type As = ImportScreen['as'];
type Gone = 'stay' | 'died' | 'moved away' | 'registered elsewhere' | 'entered by mistake' | 'declined to take part';
interface Given {
  readonly election: string;
  readonly open: boolean;
  readonly close: () => void;
}

export const ImportRoll = ({ election, open, close }: Given) => {
  const { t, both, number } = useWords();
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
        {trouble ? (
          <Alert
            type="error"
            showIcon
            title={'words' in trouble && trouble.words ? both(trouble.words) : t('trouble.offline')}
            description={t('import.nothing')}
          />
        ) : null}
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

/** Who is new, whose entry changes, and who is on the roll but not in the file: those stay unless a reason is given. */
const Change = ({
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
