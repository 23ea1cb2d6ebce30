// Somebody on the roll, found by name, pinyin or the last four of the id. Shows who is meant, with the group; the order carries the id.
import { Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { office } from '../api.ts';
import { useWords } from '../words/index.ts';

interface Bound {
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (...args: readonly never[]) => void;
}

export const PersonPick = ({
  election,
  label,
  many = false,
  ...bound
}: Bound & { readonly election: string; readonly label: string; readonly many?: boolean }) => {
  const { t } = useWords();
  const [q, setQ] = useState('');
  const found = useQuery({
    queryKey: ['e', election, 'pick', q],
    queryFn: () => office.roll.page({ election, q, limit: 20 }),
    enabled: q !== '',
  });
  const rows = found.data?.rows ?? [];
  const chosen =
    typeof bound.value === 'string' && bound.value !== '' && !rows.some((row) => row.voter === bound.value)
      ? bound.value
      : undefined;
  const known = useQuery({
    queryKey: ['e', election, 'person', chosen ?? ''],
    queryFn: () => office.roll.person({ election, voter: chosen ?? '' }),
    enabled: chosen !== undefined,
  });
  const options = [...(known.data && chosen ? [known.data.row] : []), ...rows].map((row) => ({
    value: row.voter,
    label: `${row.name}（${t('group.n', { group: row.group })}）`,
  }));
  return (
    <Select
      {...(many ? { mode: 'multiple' as const } : {})}
      showSearch={{ filterOption: false, onSearch: (text) => setQ(text.trim()) }}
      allowClear
      aria-label={label}
      placeholder={t('pick.search')}
      notFoundContent={q === '' ? t('pick.type') : found.isFetching ? t('loading') : t('roll.noMatch')}
      options={options}
      {...(bound as object)}
    />
  );
};

/** The id of the one person who bears exactly this name; nothing where nobody or several do. */
export const personNamed = async (election: string, name: string): Promise<string | undefined> => {
  const { rows } = await office.roll.page({ election, q: name, limit: 20 });
  const same = rows.filter((row) => row.name === name);
  return same.length === 1 ? same[0]?.voter : undefined;
};
