// One proxy typed as two people: the office says at once how many the holder has and what stands against it. Or a whole list from a file, line by line, before anything is recorded.
import { Alert, Button, Select, Upload } from 'antd';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Kin } from '../../../../election/beginning/committee.ts';
import type { AwayReason } from '../../../../election/polling/proxies.ts';
import type { ProxyFile } from '../../../../office/screens-ahead.ts';
import { office, troubleOf } from '../api.ts';
import { awayReasons, kin as kinOptions } from '../orders/forms-ahead.ts';
import { keyOf } from '../orders/key.ts';
import { PersonPick } from '../orders/person-pick.tsx';
import { ArticleChip } from '../parts/article.tsx';
import { useOnce } from '../parts/once.ts';
import { RefusalCard } from '../parts/refusal.tsx';
import type { Refused } from '../parts/refused.ts';
import { useAskAgain, useSeen } from '../queries.ts';
import { useWords } from '../words/index.ts';

interface Given {
  readonly election: string;
  readonly most: number;
  readonly kinNeeded: boolean;
}
interface Typed {
  readonly principal: string | undefined;
  readonly holder: string | undefined;
  readonly reason: AwayReason;
  readonly kin: Kin | undefined;
}
const nothing: Typed = { principal: undefined, holder: undefined, reason: 'works away', kin: undefined };

export const ProxyEntry = ({ election, most, kinNeeded }: Given) => {
  const { t, said } = useWords();
  const askAgain = useAskAgain(election);
  const seen = useSeen(election);
  const [typed, setTyped] = useState<Typed>(nothing);
  const [file, setFile] = useState<ProxyFile>();
  const [refusal, setRefusal] = useState<Refused>();
  const { principal, holder, reason, kin } = typed;
  const whole = principal && holder ? { principal, holder, reason, ...(kin ? { kin } : {}) } : undefined;
  const check = useQuery({
    queryKey: ['e', election, 'proxy check', typed],
    queryFn: () => office.elections.checkProxy({ election, proxy: whole ?? { principal: '', holder: '' } }),
    enabled: whole !== undefined,
  });
  const record = useMutation({
    mutationFn: (proxies: readonly object[]) =>
      office.elections.tell({ election, order: keyOf(seen, 'recordProxies', proxies), do: 'recordProxies', body: { proxies } }),
    onSuccess: (answer) => {
      if (answer.kind === 'refused') {
        setRefusal(answer);
        return;
      }
      setTyped(nothing);
      setFile(undefined);
      askAgain();
    },
  });
  const recordOnce = useOnce(record);
  const read = useMutation({
    mutationFn: (one: File) => office.elections.readProxies({ election, file: one }),
    onSuccess: setFile,
  });
  const trouble = record.isError ? troubleOf(record.error) : read.isError ? troubleOf(read.error) : undefined;
  const choices = (of: typeof awayReasons) => of.map((option) => ({ value: option.value, label: t(option.label) }));
  const change = (what: Partial<Typed>): void => {
    setRefusal(undefined);
    setTyped({ ...typed, ...what });
  };
  return (
    <section className="proxy-entry" aria-label={t('order.recordProxies')}>
      <div className="proxy-fields">
        <Labelled label={t('proxies.principal')}>
          <PersonPick
            key={`p${seen.known}`}
            election={election}
            label={t('proxies.principal')}
            value={principal}
            onChange={(value: string | undefined) => change({ principal: value })}
          />
        </Labelled>
        <Labelled label={t('proxies.holder')}>
          <PersonPick
            key={`h${seen.known}`}
            election={election}
            label={t('proxies.holder')}
            value={holder}
            onChange={(value: string | undefined) => change({ holder: value })}
          />
        </Labelled>
        <Labelled label={t('field.because')}>
          <Select
            aria-label={t('field.because')}
            options={choices(awayReasons)}
            value={reason}
            onChange={(value: AwayReason) => change({ reason: value })}
          />
        </Labelled>
        <Labelled label={kinNeeded ? t('proxies.kin') : `${t('proxies.kin')}（${t('optional')}）`}>
          <Select
            aria-label={t('proxies.kin')}
            allowClear
            options={choices(kinOptions)}
            value={kin ?? null}
            onChange={(value: Kin | null) => change({ kin: value ?? undefined })}
          />
        </Labelled>
        <Button
          type="primary"
          disabled={whole === undefined || check.data === undefined || check.data.refusal !== undefined}
          loading={record.isPending}
          onClick={() => whole && recordOnce([whole])}
        >
          {t('order.recordProxies')}
        </Button>
      </div>
      <div aria-live="polite" className="proxy-said">
        {whole && check.data ? (
          <p className={check.data.held >= most ? 'state-late' : 'state-due'}>
            {t('proxies.held', { held: check.data.held, most: check.data.most })}
            {check.data.refusal ? null : <span className="state-done"> ✓ {t('proxies.may')}</span>}
          </p>
        ) : (
          <p className="quiet">{t('proxies.typeHint')}</p>
        )}
      </div>
      <RefusalCard refusal={refusal ?? check.data?.refusal} where={t('order.recordProxies')} />
      {trouble ? <Alert role="alert" type="error" showIcon title={said(trouble)} /> : null}
      <Upload
        accept=".xlsx,.xls,.csv"
        showUploadList={false}
        beforeUpload={(one) => {
          read.mutate(one);
          return false;
        }}
      >
        <Button loading={read.isPending}>{t('proxies.import')}</Button>
      </Upload>{' '}
      <span className="quiet">{t('proxies.importHint')}</span>
      {file ? (
        <FileRows of={file} record={(rows) => recordOnce(rows)} pending={record.isPending} close={() => setFile(undefined)} />
      ) : null}
    </section>
  );
};

const Labelled = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className="labelled">
    <span className="labelled-words" aria-hidden="true">
      {label}
    </span>
    {children}
  </div>
);

const FileRows = ({
  of,
  record,
  pending,
  close,
}: {
  readonly of: ProxyFile;
  readonly record: (rows: readonly object[]) => void;
  readonly pending: boolean;
  readonly close: () => void;
}) => {
  const { t, both } = useWords();
  const ready = of.rows.flatMap((row) => (row.ready ? [row.ready] : []));
  const wrong = of.rows.length - ready.length;
  return (
    <div className="proxy-file" role="group" aria-label={t('proxies.import')}>
      <p>
        <strong>{t('proxies.fileSum', { rows: of.rows.length, ready: ready.length, wrong })}</strong>
      </p>
      {wrong > 0 ? (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col" className="right">
                {t('proxies.row')}
              </th>
              <th scope="col">{t('proxies.principalShort')}</th>
              <th scope="col">{t('proxies.holderShort')}</th>
              <th scope="col">{t('proxies.why')}</th>
            </tr>
          </thead>
          <tbody>
            {of.rows
              .filter((row) => !row.ready)
              .slice(0, 200)
              .map((row, at) => (
                <tr key={at}>
                  <td className="right number">{row.row}</td>
                  <td lang="zh-CN">{row.principal}</td>
                  <td lang="zh-CN">{row.holder}</td>
                  <td>
                    ✗ {row.words ? both(row.words) : ''} {row.cites ? <ArticleChip cites={row.cites} /> : null}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      ) : null}
      <div className="dialog-buttons">
        <Button onClick={close}>{t('cancel')}</Button>
        <Button type="primary" disabled={ready.length === 0} loading={pending} onClick={() => record(ready)}>
          {t('proxies.recordReady', { ready: ready.length })}
        </Button>
      </div>
    </div>
  );
};
