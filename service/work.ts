// Chapter 工作台账: what was done, an entry a piece of work, one by one or many from an old sheet; corrected with a reason, struck out with one, proved by photos. The fact of one entry: recording.ts. Who may read the sealed words: cases.ts.
import { z } from 'zod';
import { printOf, printsIn } from './alike.ts';
import { type CaseState, mayRead } from './cases.ts';
import { type Day, given, type Happened, type OrderOf, refusal, type Refused, text } from './chapter.ts';
import {
  type Entry,
  entryFault,
  entryFields,
  type EntryRefusals,
  type Numbers,
  numbersOf,
  openAndSealed,
  responsibleField,
  type Words,
} from './entry.ts';
import { isPersonal, type WorkKind } from './kinds.ts';
import { kindField, responsibleOn } from './portfolio.ts';
import type { PortfolioState } from './portfoliostate.ts';
import { links, recorded } from './recording.ts';

type Secret = { readonly secret?: (Words & { readonly of: string }) | undefined };

export type WorkFacts =
  | Happened<
      'WorkRecorded',
      Numbers &
        Words &
        Secret & {
          entry: string;
          kind: WorkKind;
          programme?: string | undefined;
          inKind?: string | undefined;
          responsible: string;
          name: string;
          case?: string | undefined;
          recurring?: string | undefined;
          batch?: string | undefined;
        }
    >
  | Happened<
      'WorkCorrected',
      Numbers &
        Words &
        Secret & {
          entry: string;
          because: string;
          happened?: Day | undefined;
          programme?: string | undefined;
          inKind?: string | undefined;
          responsible?: string | undefined;
          name?: string | undefined;
        }
    >
  | Happened<'WorkStruckOut', { entry: string; because: string }>
  /** The key of the entry's own words is destroyed with this fact; its numbers stay. */
  | Happened<'WorkWordsErased', { entry: string; because: string }>
  | Happened<'WorkPhotoAttached', { entry: string; evidence: string; mime: string; bytes: number; caption?: string | undefined }>;

export type WorkRefusals =
  | EntryRefusals
  | 'not responsible here'
  | 'no such case'
  | 'the case is closed to you'
  | 'the case is of another kind'
  | 'no such entry'
  | 'the entry is struck out'
  | 'nothing is corrected'
  | 'the work is still to come'
  | 'the photo is attached already'
  | 'no words of its own'
  | 'no such recurring task'
  | 'the sheet is brought in already';

export interface WorkState extends PortfolioState, CaseState {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly recurring: ReadonlyMap<string, { readonly kind: WorkKind; readonly ended?: unknown }>;
}

type Decided = readonly WorkFacts[] | Refused<WorkRefusals>;

const order = <S extends z.ZodType>(
  o: OrderOf<WorkState, WorkFacts, WorkRefusals, S>,
): OrderOf<WorkState, WorkFacts, WorkRefusals, S> => o;

const standing = (state: WorkState, id: string): Entry | Refused<WorkRefusals> => {
  const found = state.entries.get(id);
  if (!found) return refusal('no such entry');
  return found.struck ? refusal('the entry is struck out', { on: found.struck.on }) : found;
};

/** Whether an account may touch an entry: one of a case only those of the case. */
const closedTo = (state: WorkState, entry: Entry, by: string): boolean => {
  const found = entry.case === undefined ? undefined : state.cases.get(entry.case);
  return found !== undefined && !mayRead(found, by);
};

/** Named by the screen on which the entry stands, not asked of a person. */
const entryId = z.string().min(1).max(60).meta({ zh: '哪一条', en: 'entry', unseen: true });

export const workRow = z.strictObject({
  on: z.iso.date().meta({ zh: '日期', en: 'day' }),
  kind: kindField,
  ...entryFields,
  responsible: responsibleField,
  recurring: links.recurring,
});

/** Rows of a sheet brought in by one order. */
export const mostRows = 20_000;

type Row = z.output<typeof workRow>;

/** What a row says, as its entry will. */
export const printOfRow = (r: Row): string => printOf({ ...r, ...numbersOf(r) });

export const workOrders = {
  recordWork: order({
    zh: '记一条工作',
    en: 'record a piece of work',
    schema: z.strictObject({ kind: kindField, ...entryFields, responsible: responsibleField, ...links }),
    decide: (state, o, g): Decided => {
      const fact = recorded(state, o, g.on, g, responsibleOn(state, g.holders));
      return 'kind' in fact && fact.kind === 'refused' ? fact : [fact as WorkFacts];
    },
  }),
  bringInWork: order({
    zh: '导入旧台账',
    en: 'bring in an old sheet of work',
    schema: z.strictObject({ rows: z.array(workRow).min(1).max(mostRows).meta({ zh: '各行', en: 'rows', unseen: true }) }),
    decide: (state, o, g): Decided => {
      const able = responsibleOn(state, g.holders);
      const batch = g.mint('i');
      const facts: WorkFacts[] = [];
      for (const [i, { on, ...told }] of o.rows.entries()) {
        if (on > g.today) return refusal('the work is still to come', { line: i + 1, on, today: g.today });
        const fact = recorded(state, { ...told, batch }, on, g, able);
        if (fact.kind === 'refused') return refusal(fact.key, { line: i + 1, ...fact.found });
        facts.push(fact as WorkFacts);
      }
      const there = printsIn(state.entries.values());
      if (o.rows.every((r) => there.has(printOfRow(r))))
        return refusal('the sheet is brought in already', { rows: o.rows.length });
      return facts;
    },
  }),
  correctWork: order({
    zh: '更正一条工作',
    en: 'correct an entry',
    schema: z.strictObject({
      entry: entryId,
      because: text(200, '为什么更正', 'why'),
      happened: z.iso.date().meta({ zh: '实际日期', en: 'the day it was' }).optional(),
      ...entryFields,
      responsible: responsibleField.optional(),
    }),
    decide: (state, { entry: id, because, happened, responsible, ...told }, g): Decided => {
      const found = standing(state, id);
      if ('key' in found) return found;
      if (closedTo(state, found, g.by)) return refusal('the case is closed to you');
      if (happened !== undefined && happened > g.today)
        return refusal('the work is still to come', { on: happened, today: g.today });
      const name = responsible === undefined ? undefined : responsibleOn(state, g.holders).get(responsible);
      if (responsible !== undefined && name === undefined) return refusal('not responsible here', { name: responsible });
      if (happened === undefined && responsible === undefined && Object.values(told).every((v) => v === undefined))
        return refusal('nothing is corrected');
      const both = { ...told, things: told.things ?? found.things, measure: told.measure ?? found.measure };
      const wrong = entryFault({ ...both, title: told.title ?? found.title ?? '—' });
      if (wrong) return wrong;
      const { programme, inKind } = told;
      return [
        {
          fact: 'WorkCorrected',
          on: g.on,
          entry: id,
          because,
          ...numbersOf(told),
          ...openAndSealed(found.kind, told, found.case ?? id),
          ...given({ happened, programme, inKind, responsible, name }),
        },
      ];
    },
  }),
  strikeOutWork: order({
    zh: '划去一条工作',
    en: 'strike out an entry',
    schema: z.strictObject({ entry: entryId, because: text(200, '为什么划去', 'why') }),
    decide: (state, o, g): Decided => {
      const found = standing(state, o.entry);
      if ('key' in found) return found;
      return closedTo(state, found, g.by) ? refusal('the case is closed to you') : [{ fact: 'WorkStruckOut', on: g.on, ...o }];
    },
  }),
  eraseWorkWords: order({
    zh: '销毁一条工作的文字',
    en: 'erase the words of an entry',
    schema: z.strictObject({ entry: entryId, because: text(200, '为什么销毁（如：本人要求）', 'why') }),
    decide: (state, o, g): Decided => {
      const found = state.entries.get(o.entry);
      if (!found) return refusal('no such entry');
      const own = isPersonal(found.kind) && found.case === undefined;
      return own ? [{ fact: 'WorkWordsErased', on: g.on, ...o }] : refusal('no words of its own');
    },
  }),
  attachWorkPhoto: order({
    zh: '给工作附上照片',
    en: 'attach a photo to an entry',
    schema: z.strictObject({
      entry: entryId,
      evidence: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .meta({ zh: '照片摘要', en: 'digest of the photo' }),
      mime: z.enum(['image/jpeg', 'image/png', 'application/pdf']),
      bytes: z.number().int().min(1).max(10_000_000),
      caption: text(100, '说明', 'caption').optional(),
    }),
    decide: (state, o, g): Decided => {
      const found = standing(state, o.entry);
      if ('key' in found) return found;
      if (closedTo(state, found, g.by)) return refusal('the case is closed to you');
      return found.photos.some((p) => p.evidence === o.evidence)
        ? refusal('the photo is attached already')
        : [{ fact: 'WorkPhotoAttached', on: g.on, ...o }];
    },
  }),
} as const;

/** Whether the words of an entry may be read by an account: those of a case only by its keepers, of other personal entries by whoever keeps the ledger. */
export const mayReadEntry = (state: WorkState, entry: Entry, by: string): boolean =>
  !isPersonal(entry.kind) || !closedTo(state, entry, by);

/** An entry whose words are gone: its numbers stay. */
export const withoutWords = ({ title: _t, place: _p, remark: _r, brought: _b, ...numbers }: Entry): Entry => numbers;

export const evolveWork = (entries: Map<string, Entry>, f: WorkFacts): void => {
  if (f.fact === 'WorkRecorded') {
    const { fact: _, entry: id, name, secret, ...rest } = f;
    const { of: _of, ...words } = secret ?? { of: '' };
    const entry = { id, ...rest, ...words, responsibleName: name, photos: [], corrected: [] };
    entries.set(id, entry.batch === undefined ? entry : { ...entry, brought: printOf(entry) });
    return;
  }
  const found = entries.get(f.entry);
  if (!found) return;
  switch (f.fact) {
    case 'WorkCorrected': {
      const { fact: _, on, entry: _e, because, happened, name, responsible, secret, ...rest } = f;
      const { of: _of, ...words } = secret ?? { of: '' };
      const again = { on, because };
      entries.set(f.entry, {
        ...found,
        ...given(rest),
        ...words,
        on: happened ?? found.on,
        responsible: responsible ?? found.responsible,
        responsibleName: name ?? found.responsibleName,
        corrected: [...found.corrected, again],
      });
      return;
    }
    case 'WorkStruckOut':
      entries.set(f.entry, { ...found, struck: { on: f.on, because: f.because } });
      return;
    case 'WorkWordsErased':
      entries.set(f.entry, withoutWords(found));
      return;
    case 'WorkPhotoAttached': {
      const { evidence, mime, bytes, caption } = f;
      entries.set(f.entry, { ...found, photos: [...found.photos, { evidence, mime, bytes, ...given({ caption }) }] });
      return;
    }
    default:
      f satisfies never;
  }
};
