// What one entry of the ledger of work is, and what an order may say of it. Numbers stay in the open; the words of an entry about persons are sealed under its case or under itself.
import { z } from 'zod';
import { type Day, fenOf, given, refusal, type Refused, text, whole, yuan } from './chapter.ts';
import { refusedByDesign } from './excluded.ts';
import { isPersonal, type WorkKind } from './kinds.ts';
import { kindField } from './portfolio.ts';

/** The numbers of an entry. Money in whole fen; `times` is how often on that day, `minutes` how long each time. */
export interface Numbers {
  readonly people?: number | undefined;
  readonly households?: number | undefined;
  readonly times?: number | undefined;
  readonly minutes?: number | undefined;
  readonly fen?: number | undefined;
  /** 380 棵, 30 张. */
  readonly things?: number | undefined;
  readonly measure?: string | undefined;
}
/** The words of an entry: open where no person is spoken of, sealed where one is. */
export interface Words {
  readonly title?: string | undefined;
  readonly place?: string | undefined;
  readonly remark?: string | undefined;
}
interface Photo {
  /** Hex SHA-256 of the picture as it lies locked with the office. */
  readonly evidence: string;
  readonly mime: string;
  readonly bytes: number;
  readonly caption?: string | undefined;
}
export interface Entry extends Numbers, Words {
  readonly id: string;
  readonly on: Day;
  readonly kind: WorkKind;
  /** 春节, 亲情守望队: under what it is counted together. Open; names nobody. */
  readonly programme?: string | undefined;
  /** 月饼, 轮椅: what was given other than money. */
  readonly inKind?: string | undefined;
  readonly responsible: string;
  readonly responsibleName: string;
  readonly case?: string | undefined;
  readonly recurring?: string | undefined;
  readonly batch?: string | undefined;
  /** Of an entry from an old sheet: what its row said; see alike.ts. */
  readonly brought?: string | undefined;
  readonly photos: readonly Photo[];
  readonly corrected: readonly { readonly on: Day; readonly because: string }[];
  readonly struck?: { readonly on: Day; readonly because: string } | undefined;
}

const most = 10_000_000;
/** The fields of an entry but its kind, as an order gives them; each may stay empty. */
export const entryFields = {
  programme: text(40, '项目', 'programme')
    .meta({
      zh: '项目（如春节、亲情守望队）',
      en: 'programme',
      hint: { zh: '同一项目合并统计；不写个人姓名', en: 'counted together; no names of persons' },
    })
    .optional(),
  title: text(100, '做了什么', 'what was done').optional(),
  place: text(80, '地点', 'place').optional(),
  people: whole('人数', 'people', most).optional(),
  households: whole('户数', 'households', most).optional(),
  times: whole('次数', 'times', 10_000).min(1).optional(),
  minutes: whole('每次多少分钟', 'minutes each time', 100_000).min(1).optional(),
  amount: yuan('金额（元）', 'amount in yuan').optional(),
  inKind: text(60, '发放的物品', 'given in kind').optional(),
  things: whole('件数', 'how many things', most).optional(),
  measure: text(10, '单位（棵、张、件）', 'measure').optional(),
  remark: text(400, '说明', 'remark').optional(),
} as const;
export const responsibleField = z.string().min(1).max(60).meta({ zh: '谁负责', en: 'who is responsible', pick: 'member' });
const fields = z.strictObject({ kind: kindField, ...entryFields });
export type EntryTold = z.output<typeof fields>;

export type EntryRefusals = 'not kept by design' | 'nothing in the entry' | 'things need a measure';

/** Why words or numbers of an entry cannot be taken; nothing where they can. */
export const entryFault = (o: Omit<EntryTold, 'kind'>): Refused<EntryRefusals> | undefined => {
  const excluded = refusedByDesign(o.programme, o.title, o.remark, o.place, o.inKind);
  if (excluded) return excluded;
  if ((o.things === undefined) !== (o.measure === undefined)) return refusal('things need a measure');
  const substance = [o.title, o.programme, o.people, o.households, o.times, o.amount, o.inKind, o.things];
  return substance.every((value) => value === undefined) ? refusal('nothing in the entry') : undefined;
};

export const numbersOf = ({ amount, people, households, times, minutes, things, measure }: Omit<EntryTold, 'kind'>): Numbers =>
  given({ people, households, times, minutes, fen: amount === undefined ? undefined : fenOf(amount), things, measure });
const wordsOf = ({ title, place, remark }: Omit<EntryTold, 'kind'>): Words => given({ title, place, remark });

/** The part of an entry that stands open, and the part that is sealed under `subject`: all words of a kind about persons. */
export const openAndSealed = (
  kind: WorkKind,
  told: Omit<EntryTold, 'kind'>,
  subject: string,
): Words & { readonly secret?: Words & { readonly of: string } } => {
  const words = wordsOf(told);
  if (!isPersonal(kind)) return words;
  return Object.keys(words).length === 0 ? {} : { secret: { of: subject, ...words } };
};

/** How often somebody took part: people times times. Nothing where no people were told. */
export const personTimes = ({ people, times }: Numbers): number | undefined =>
  people === undefined ? undefined : people * (times ?? 1);
