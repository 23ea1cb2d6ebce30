// Chapter 个案: help for one person or household over time, its words sealed under the case's own key and read only by the accounts that keep it. A case is handed over, closed, and erased: then its key is destroyed and only the numbers stay.
import { z } from 'zod';
import { type Both, choice, type Day, given, type Happened, type OrderOf, refusal, type Refused, text } from './chapter.ts';
import { refusedByDesign } from './excluded.ts';
import { isPersonal, kindOf, personalKinds, type WorkKind } from './kinds.ts';

/** How a case ended. */
export const outcomes = {
  helped: { zh: '困难已解决', en: 'helped' },
  settled: { zh: '调解达成协议', en: 'settled' },
  referred: { zh: '转交有关部门', en: 'referred' },
  withdrawn: { zh: '本人要求停止', en: 'withdrawn by the person' },
  ended: { zh: '其他原因结束', en: 'ended otherwise' },
} as const satisfies Readonly<Record<string, Both>>;
type Outcome = keyof typeof outcomes;

interface CaseWords {
  readonly of: string;
  readonly title?: string | undefined;
  readonly whom?: string | undefined;
  readonly remark?: string | undefined;
}
export interface Case {
  readonly id: string;
  readonly kind: WorkKind;
  readonly opened: Day;
  /** Accounts that may read and write it. */
  readonly keepers: readonly string[];
  readonly title?: string | undefined;
  readonly whom?: string | undefined;
  readonly notes: readonly { readonly on: Day; readonly remark?: string | undefined }[];
  readonly closed?: { readonly on: Day; readonly outcome: Outcome } | undefined;
  readonly erased?: Day | undefined;
}
export interface CaseState {
  readonly cases: ReadonlyMap<string, Case>;
}
export type CaseFacts =
  | Happened<'CaseOpened', { case: string; kind: WorkKind; keepers: readonly string[]; secret?: CaseWords }>
  | Happened<'CaseNoted', { case: string; secret?: CaseWords }>
  | Happened<'CaseHandedOver', { case: string; keepers: readonly string[]; because: string }>
  | Happened<'CaseClosed', { case: string; outcome: Outcome }>
  /** The key of the case is destroyed with this fact. */
  | Happened<'CaseErased', { case: string; because: string }>;
export type CaseRefusals =
  | 'not kept by design'
  | 'no such case'
  | 'the case is closed to you'
  | 'the case is ended'
  | 'a case of no person'
  | 'the case is still open';

type Decided = readonly CaseFacts[] | Refused<CaseRefusals>;
const order = <S extends z.ZodType>(
  o: OrderOf<CaseState, CaseFacts, CaseRefusals, S>,
): OrderOf<CaseState, CaseFacts, CaseRefusals, S> => o;
const caseId = z.string().min(1).max(60).meta({ zh: '个案', en: 'case', pick: 'case' });
const keepers = z
  .array(z.string().trim().min(1).max(60))
  .max(10)
  .meta({ zh: '还有哪些账户负责', en: 'which other accounts keep it', pick: 'account' });
const caseKinds = Object.fromEntries(personalKinds.map((k) => [k, { zh: kindOf[k].zh, en: kindOf[k].en }])) as Readonly<
  Record<WorkKind, Both>
>;

/** Whether an account may read a case: only those who keep it. */
export const mayRead = (found: Case, by: string): boolean => found.keepers.includes(by);
const keptBy = (state: CaseState, id: string, by: string): Case | Refused<CaseRefusals> => {
  const found = state.cases.get(id);
  if (!found || found.erased) return refusal('no such case');
  return mayRead(found, by) ? found : refusal('the case is closed to you');
};
const openOf = (state: CaseState, id: string, by: string): Case | Refused<CaseRefusals> => {
  const found = keptBy(state, id, by);
  return 'key' in found || !found.closed ? found : refusal('the case is ended', { on: found.closed.on });
};

export const caseOrders = {
  openCase: order({
    zh: '立个案',
    en: 'open a case',
    schema: z.strictObject({
      kind: choice(caseKinds, '哪一类', 'kind'),
      title: text(60, '称呼（如：三栋独居老人）', 'what it is called'),
      whom: text(120, '帮助谁、怎样联系', 'whom it helps'),
      remark: text(400, '情况', 'what is the matter').optional(),
      keepers: keepers.optional(),
    }),
    decide: (_, o, g): Decided => {
      if (!isPersonal(o.kind)) return refusal('a case of no person', { kind: o.kind });
      const excluded = refusedByDesign(o.title, o.whom, o.remark);
      if (excluded) return excluded;
      const id = g.mint('k');
      const { title, whom, remark } = o;
      return [
        {
          fact: 'CaseOpened',
          on: g.on,
          case: id,
          kind: o.kind,
          keepers: [...new Set([g.by, ...(o.keepers ?? [])])],
          secret: { of: id, ...given({ title, whom, remark }) },
        },
      ];
    },
  }),
  noteCase: order({
    zh: '记个案经过',
    en: 'note what was done in a case',
    schema: z.strictObject({ case: caseId, remark: text(400, '做了什么', 'what was done') }),
    decide: (state, o, g): Decided => {
      const found = openOf(state, o.case, g.by);
      if ('key' in found) return found;
      return (
        refusedByDesign(o.remark) ?? [{ fact: 'CaseNoted', on: g.on, case: found.id, secret: { of: found.id, remark: o.remark } }]
      );
    },
  }),
  handOverCase: order({
    zh: '移交个案',
    en: 'hand a case over',
    schema: z.strictObject({ case: caseId, keepers: keepers.min(1), because: text(200, '原因', 'why') }),
    decide: (state, o, g): Decided => {
      const found = openOf(state, o.case, g.by);
      return 'key' in found
        ? found
        : [{ fact: 'CaseHandedOver', on: g.on, case: found.id, keepers: [...new Set(o.keepers)], because: o.because }];
    },
  }),
  closeCase: order({
    zh: '结案',
    en: 'close a case',
    schema: z.strictObject({ case: caseId, outcome: choice(outcomes, '结果', 'outcome') }),
    decide: (state, o, g): Decided => {
      const found = openOf(state, o.case, g.by);
      return 'key' in found ? found : [{ fact: 'CaseClosed', on: g.on, case: found.id, outcome: o.outcome }];
    },
  }),
  eraseCase: order({
    zh: '销毁个案内容',
    en: 'erase a case',
    schema: z.strictObject({ case: caseId, because: text(200, '原因（如：本人要求、保存期满）', 'why') }),
    decide: (state, o, g): Decided => {
      const found = keptBy(state, o.case, g.by);
      if ('key' in found) return found;
      return found.closed
        ? [{ fact: 'CaseErased', on: g.on, case: found.id, because: o.because }]
        : refusal('the case is still open');
    },
  }),
} as const;

export const evolveCase = (cases: Map<string, Case>, f: CaseFacts): void => {
  if (f.fact === 'CaseOpened') {
    const { case: id, kind, keepers: by, on, secret } = f;
    const { title, whom, remark } = secret ?? {};
    cases.set(id, {
      id,
      kind,
      opened: on,
      keepers: by,
      ...given({ title, whom }),
      notes: remark === undefined ? [] : [{ on, remark }],
    });
    return;
  }
  const found = cases.get(f.case);
  if (!found) return;
  switch (f.fact) {
    case 'CaseNoted':
      cases.set(f.case, { ...found, notes: [...found.notes, { on: f.on, ...given({ remark: f.secret?.remark }) }] });
      return;
    case 'CaseHandedOver':
      cases.set(f.case, { ...found, keepers: f.keepers });
      return;
    case 'CaseClosed':
      cases.set(f.case, { ...found, closed: { on: f.on, outcome: f.outcome } });
      return;
    case 'CaseErased': {
      const { title: _t, whom: _w, ...rest } = found;
      cases.set(f.case, { ...rest, notes: found.notes.map(({ on }) => ({ on })), erased: f.on });
      return;
    }
    default:
      f satisfies never;
  }
};
