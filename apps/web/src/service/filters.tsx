// What is looked for in the ledger of work: words, who answers for it, and when — a month, a year, or from a day to a day.
import { Input, Select } from 'antd';
import { useState } from 'react';
import type { WorkScreen } from '../../../../office/service/shown.ts';
import type { WorkKind } from '../../../../service/kinds.ts';
import { DayInput } from '../orders/day-input.tsx';
import { useWords } from '../words/index.ts';

export interface Filter {
  readonly search?: string | undefined;
  readonly kind?: WorkKind | undefined;
  readonly responsible?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly struck?: boolean | undefined;
}
const times = ['anyTime', 'month', 'lastMonth', 'year', 'lastYear', 'range'] as const;
type Time = (typeof times)[number];

/** The first and the last day of a time, both counted. */
const spanOf = (time: Time, today: string): Pick<Filter, 'from' | 'until'> => {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const monthOf = (y: number, m: number) => {
    const named = `${y}-${String(m).padStart(2, '0')}`;
    return { from: `${named}-01`, until: `${named}-${String(new Date(Date.UTC(y, m, 0)).getUTCDate()).padStart(2, '0')}` };
  };
  switch (time) {
    case 'month':
      return monthOf(year, month);
    case 'lastMonth':
      return month === 1 ? monthOf(year - 1, 12) : monthOf(year, month - 1);
    case 'year':
      return { from: `${year}-01-01`, until: `${year}-12-31` };
    case 'lastYear':
      return { from: `${year - 1}-01-01`, until: `${year - 1}-12-31` };
    case 'anyTime':
    case 'range':
      return { from: undefined, until: undefined };
    default:
      return time satisfies never;
  }
};

export const Filters = ({
  of,
  asked,
  ask,
}: {
  readonly of: WorkScreen;
  readonly asked: Filter;
  readonly ask: (next: Filter) => void;
}) => {
  const { t } = useWords();
  const [time, setTime] = useState<Time>('anyTime');
  const day = (name: 'from' | 'until') => (
    <label>
      {t(`ledger.${name}`)}
      <DayInput
        value={asked[name] ?? ''}
        max={of.today}
        onChange={(value) => ask({ [name]: value === '' ? undefined : value })}
      />
    </label>
  );
  return (
    <div className="work-filters" role="search">
      <Input.Search
        className="around-search"
        aria-label={t('ledger.search')}
        placeholder={t('ledger.searchHint')}
        allowClear
        value={asked.search ?? ''}
        maxLength={60}
        onChange={(event) => ask({ search: event.target.value })}
      />
      <Select
        aria-label={t('ledger.person')}
        value={asked.responsible ?? ''}
        onChange={(value: string) => ask({ responsible: value === '' ? undefined : value })}
        options={[{ value: '', label: t('ledger.anyone') }, ...of.people.map((p) => ({ value: p.id, label: p.name }))]}
      />
      <Select<Time>
        aria-label={t('ledger.time')}
        value={time}
        onChange={(next) => {
          setTime(next);
          ask(spanOf(next, of.today));
        }}
        options={times.map((value) => ({ value, label: t(`ledger.${value}`) }))}
      />
      {time === 'range' ? (
        <>
          {day('from')}
          {day('until')}
        </>
      ) : null}
    </div>
  );
};
