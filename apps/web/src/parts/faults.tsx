// Faults of a list or file, row by row: column, what was found, what to do. Long lists show their first hundred rows and say how many more there are.
import type { ImportScreen } from '../../../../office/screens.ts';
import { useWords } from '../words/index.ts';

type Fault = ImportScreen['faults'][number];
const shownRows = 100;

/** Faults by their row; those of the whole file first. */
const byRow = (faults: readonly Fault[]): readonly { readonly row: number | undefined; readonly faults: readonly Fault[] }[] => {
  const rows = new Map<number | undefined, Fault[]>();
  for (const fault of faults) rows.set(fault.row, [...(rows.get(fault.row) ?? []), fault]);
  return [...rows].map(([row, of]) => ({ row, faults: of })).sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
};

export const FaultList = ({ faults }: { readonly faults: readonly Fault[] }) => {
  const { t, both } = useWords();
  const rows = byRow(faults);
  return (
    <div className="faults">
      <p className="faults-sum">{t('faults.sum', { faults: faults.length, rows: rows.length })}</p>
      <ol className="faults-rows" tabIndex={0} aria-label={t('faults.list')}>
        {rows.slice(0, shownRows).map(({ row, faults: of }) => (
          <li key={row ?? 0}>
            <span className="faults-row">{row === undefined ? t('faults.file') : t('faults.row', { row })}</span>
            <ul>
              {of.map((fault, at) => (
                <li key={at}>
                  {both(fault.words)}
                  <span className="faults-remedy">{both(fault.remedy)}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {rows.length > shownRows ? <p className="quiet">{t('faults.more', { rows: rows.length - shownRows })}</p> : null}
    </div>
  );
};
