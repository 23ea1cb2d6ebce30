// A short day in two books around an election: a community's with a case that is erased, a party's with two members; each order told at the shelf by its kind of book.
import type { AroundKind } from '../around/kinds.ts';
import type { AroundShelf } from '../around/shelf.ts';
import type { Answered } from '../screens.ts';

export interface AroundOrder {
  readonly kind: AroundKind;
  readonly order: string;
  readonly do: string;
  readonly body: unknown;
}
const admin = { account: 'a_admin', name: '管理员', admin: true };
const clerk = { account: 'a_clerk', name: '戚慧' };
const role = { account: 'a_clerk', name: '戚慧', role: 'clerk' };
const member = (name: string) => ({ name, sex: 'woman', born: '1970-01-01', branch: '第一支部', standing: 'full' });

export const aroundDay: readonly AroundOrder[] = [
  {
    kind: 'community',
    order: 'term',
    do: 'beginTerm',
    body: { kind: 'community', township: '桃花镇', name: '桃源社区', groups: 4, term: 3, mode: 'voters' },
  },
  { kind: 'community', order: 'clerk', do: 'giveRole', body: role },
  {
    kind: 'community',
    order: 'case',
    do: 'openCase',
    body: { kind: 'medical', title: '三栋大病家庭', whom: '卜某', remark: '住院' },
  },
  {
    kind: 'party',
    order: 'party',
    do: 'beginPartyElection',
    body: {
      organisation: 'branch',
      name: '石桥社区党支部',
      community: '石桥社区',
      higher: '石桥街道党工委',
      term: 4,
      variant: 'committee first',
      deputies: 1,
      members: 3,
      branches: ['第一支部'],
      open: false,
    },
  },
  { kind: 'party', order: 'party clerk', do: 'giveRole', body: role },
  { kind: 'party', order: 'members', do: 'enterPartyMembers', body: { rows: [member('甲秀英'), member('乙秀英')] } },
  { kind: 'community', order: 'close', do: 'closeCase', body: { outcome: 'helped' } },
  { kind: 'community', order: 'erase', do: 'eraseCase', body: { because: '本人要求' } },
];

/** Tells one order of the day, beginning its book where it is the order that begins it. */
export const tellOne = async (shelf: AroundShelf, one: AroundOrder): Promise<Answered> => {
  if (one.do.startsWith('begin')) return (await shelf.begin(one.kind, { order: one.order, body: one.body }, admin)).answered;
  const kept = shelf.all().find((k) => k.kind === one.kind);
  if (!kept) throw new Error(`no book of ${one.kind}`);
  const book = kept.book;
  const cases = kept.kind === 'community' ? [...kept.book.state().service.cases.keys()] : [];
  const body = one.do.endsWith('Case') && one.do !== 'openCase' ? { case: cases[0], ...(one.body as object) } : one.body;
  return book.tell({ order: one.order, do: one.do, body }, one.do === 'giveRole' ? admin : clerk);
};
