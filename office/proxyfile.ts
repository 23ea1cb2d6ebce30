// A list of proxies as a file, judged line by line before anything is recorded: who is meant, whether each may be, counting those above it in the list. It records nothing and corrects no name.
import { findByName } from '../election/naming.ts';
import type { PersonId } from '../election/person.ts';
import { standingProxies } from '../election/polling/proxies.ts';
import { proxyRefusal, proxyShape } from '../election/polling/proxying.ts';
import { type Refusal, refused } from '../election/refusal.ts';
import { sayRefusal } from '../papers/words/refusals.ts';
import { nameOf } from '../election/beginning/committee.ts';
import type { Election } from '../election/election.ts';
import type { OpenElection } from './door.ts';
import type { ProxyFile } from './screens-ahead.ts';
import { proxyOf } from './told/lines.ts';
import { readList } from './told/lists.ts';
import { nameAndGroup } from './told/people.ts';

type Row = ProxyFile['rows'][number];

/** Reads a .xlsx, .xls or .csv: 委托人, 受委托人, 关系, 原因. */
export const readProxyFile = (open: OpenElection, bytes: Uint8Array): ProxyFile => {
  const e = open.election();
  const law = open.law();
  const on = open.now().today;
  const read = readList('proxies', bytes);
  const taken: { principal: PersonId; holder: PersonId }[] = [...standingProxies(e, law, on)];
  const wrong = read.faults.map(
    ({ row, column, what, remedy }): Row => ({
      row,
      principal: column,
      holder: '',
      words: { zh: `${what} → ${remedy}`, en: `${what} → ${remedy}` },
    }),
  );
  const rows = read.rows.map((r, i): Row => {
    const said = proxyOf(r);
    const line = { row: read.at[i] ?? 0, principal: said.principal, holder: said.holder };
    const principal = personNamed(e, said.principal);
    const holder = personNamed(e, said.holder);
    const unclear = 'kind' in principal ? principal : 'kind' in holder ? holder : undefined;
    if (unclear || 'kind' in principal || 'kind' in holder) return { ...line, ...sayNo(e, unclear) };
    const ready = { ...said, principal: principal.id, holder: holder.id };
    const asked = proxyShape.safeParse(ready);
    const no = asked.success
      ? proxyRefusal(e, asked.data, { law, on }, taken)
      : refused('order is not understood', { field: 'reason' });
    if (no) return { ...line, ...sayNo(e, no) };
    taken.push({ principal: principal.id, holder: holder.id });
    return { ...line, ready };
  });
  return { rows: [...wrong, ...rows] };
};

const sayNo = (e: Election, no: Refusal | undefined): Pick<Row, 'words' | 'cites'> => {
  if (!no) return {};
  const { zh, en, cites, remedy } = sayRefusal(no, (id) => nameOf(e, id));
  return { words: { zh: `${zh}${remedy.zh}`, en: `${en} ${remedy.en}` }, ...(cites ? { cites } : {}) };
};

const personNamed = (e: Election, written: string): { readonly id: PersonId } | Refusal => {
  const { name, group } = nameAndGroup(written);
  const found = findByName(e, name, group);
  switch (found.kind) {
    case 'one':
      return { id: found.person };
    case 'several':
      return refused('name is not unique', { name, groups: found.groups.join('、') });
    case 'none':
      return found.like
        ? refused('name not found, a like name is', { name, like: found.like })
        : refused('no such voter', { voter: name });
    default:
      return found satisfies never;
  }
};
