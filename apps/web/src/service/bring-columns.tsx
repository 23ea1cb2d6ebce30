// What the clerk corrects by hand before an old ledger is brought in: which sheet, where its head stands, what each column is, and what holds for rows that do not say who, which kind or which year.
import { InputNumber, Select } from 'antd';
import type { WorkImport, WorkImportAsked } from '../../../../office/service/imports.ts';
import { kindOf, workKinds, type WorkKind } from '../../../../service/kinds.ts';
import { useBookOrders } from '../around/asking.ts';
import { useWords } from '../words/index.ts';

type Change = (asked: WorkImportAsked) => void;

export const Corrections = ({
  book,
  of,
  asked,
  change,
}: {
  readonly book: string;
  readonly of: WorkImport;
  readonly asked: WorkImportAsked;
  readonly change: Change;
}) => {
  const { t, both } = useWords();
  const able = useBookOrders(book, '').data?.picks['member'] ?? [];
  // Another head or sheet has other columns: what was chosen for them is forgotten.
  return (
    <div className="bring-choices">
      {of.sheets.length > 1 ? (
        <label>
          {t('bring.sheet')}
          <Select
            aria-label={t('bring.sheet')}
            value={of.sheet}
            onChange={(sheet: string) => change({ sheet, head: undefined, columns: undefined })}
            options={of.sheets.map((value) => ({ value, label: value }))}
          />
        </label>
      ) : null}
      <label>
        {t('bring.head')}
        <InputNumber
          aria-label={t('bring.head')}
          min={1}
          max={100}
          value={asked.head ?? of.head ?? 1}
          changeOnWheel={false}
          onChange={(head) => {
            if (head !== null && head !== (asked.head ?? of.head)) change({ head, columns: undefined });
          }}
        />
      </label>
      <label>
        {t('bring.who')}
        <Select
          aria-label={t('bring.who')}
          allowClear
          placeholder={t('bring.pick')}
          value={asked.responsible}
          onChange={(responsible: string | undefined) => change({ responsible })}
          options={[...able]}
        />
      </label>
      <label>
        {t('bring.kind')}
        <Select<WorkKind | undefined>
          aria-label={t('bring.kind')}
          allowClear
          placeholder={t('bring.pick')}
          value={asked.kind}
          onChange={(kind: WorkKind | undefined) => change({ kind })}
          options={workKinds.map((value) => ({ value, label: both(kindOf[value]) }))}
        />
      </label>
      <label>
        {t('bring.year')}
        <InputNumber
          aria-label={t('bring.year')}
          min={1980}
          max={2100}
          placeholder="2025"
          value={asked.year ?? null}
          changeOnWheel={false}
          onChange={(year) => {
            if (year === null || String(year).length === 4) change({ year: year ?? undefined });
          }}
        />
      </label>
    </div>
  );
};

/** The first rows as they stand in the file, and over each column what it is taken for. */
export const Columns = ({
  of,
  change,
}: {
  readonly of: WorkImport;
  readonly change: (columns: NonNullable<WorkImportAsked['columns']>) => void;
}) => {
  const { t, both } = useWords();
  const width = of.columns.reduce((most, c) => Math.max(most, c.at + 1), 0);
  type Meaning = NonNullable<WorkImportAsked['columns']>[number];
  const now = Array.from({ length: width }, (_, at): Meaning => of.columns.find((c) => c.at === at)?.meaning ?? '');
  const options = [
    { value: '' as Meaning, label: t('bring.unknown') },
    ...of.meanings.map((m) => ({ value: m.column as Meaning, label: both(m.words) })),
  ];
  const most = of.columns.reduce((n, c) => Math.max(n, c.samples.length), 0);
  return (
    <section>
      <h2 className="small">{t('bring.columns')}</h2>
      <div className="scroll-x" tabIndex={0} role="group" aria-label={t('bring.columns')}>
        <table className="plain-table bring-columns">
          <thead>
            <tr>
              {of.columns.map((c) => (
                <th key={c.at} scope="col" lang="zh-CN">
                  {c.heading}
                </th>
              ))}
            </tr>
            <tr>
              {of.columns.map((c) => (
                <td key={c.at}>
                  <Select<Meaning>
                    className={c.meaning ? '' : 'bring-unused'}
                    aria-label={t('bring.columnIs', { heading: c.heading })}
                    value={c.meaning ?? ''}
                    popupMatchSelectWidth={false}
                    onChange={(value) => change(now.map((m, at) => (at === c.at ? value : value !== '' && m === value ? '' : m)))}
                    options={options}
                  />
                </td>
              ))}
            </tr>
          </thead>
          <tbody lang="zh-CN">
            {Array.from({ length: most }, (_, i) => (
              <tr key={i}>
                {of.columns.map((c) => (
                  <td key={c.at}>{c.samples[i] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
