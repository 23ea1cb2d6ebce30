// The fact of one entry of work, or why it is refused: who is responsible, its case, its recurring task. The orders over entries: work.ts.
import { z } from 'zod';
import { mayRead } from './cases.ts';
import { type Day, given, refusal, type Refused, type ServiceGround } from './chapter.ts';
import { entryFault, type EntryTold, numbersOf, openAndSealed } from './entry.ts';
import type { WorkKind } from './kinds.ts';
import type { WorkFacts, WorkRefusals, WorkState } from './work.ts';

export const links = {
  case: z.string().min(1).max(60).meta({ zh: '个案', en: 'case', pick: 'case' }).optional(),
  recurring: z.string().min(1).max(60).meta({ zh: '哪项例行工作', en: 'recurring task', pick: 'recurring' }).optional(),
};

type Links = {
  readonly case?: string | undefined;
  readonly recurring?: string | undefined;
  readonly batch?: string | undefined;
  readonly responsible: string;
};

/** The fact of one entry, or why it is refused. */
export const recorded = (
  state: WorkState,
  o: EntryTold & Links,
  on: Day,
  g: ServiceGround,
  able: ReadonlyMap<string, string>,
): Extract<WorkFacts, { fact: 'WorkRecorded' }> | Refused<WorkRefusals> => {
  const name = able.get(o.responsible);
  if (name === undefined) return refusal('not responsible here', { name: o.responsible });
  const wrong =
    entryFault(o) ??
    caseFault(state, o, g) ??
    (o.recurring !== undefined && !state.recurring.has(o.recurring) ? refusal('no such recurring task') : undefined);
  if (wrong) return wrong;
  const entry = g.mint('w');
  const { kind, programme, inKind, responsible, case: ofCase, recurring, batch } = o;
  return {
    fact: 'WorkRecorded',
    on,
    entry,
    kind,
    ...numbersOf(o),
    ...openAndSealed(kind, o, ofCase ?? entry),
    ...given({ programme, inKind, case: ofCase, recurring, batch }),
    responsible,
    name,
  };
};

const caseFault = (
  state: WorkState,
  o: { readonly kind: WorkKind; readonly case?: string | undefined },
  g: ServiceGround,
): Refused<WorkRefusals> | undefined => {
  if (o.case === undefined) return undefined;
  const found = state.cases.get(o.case);
  if (!found || found.erased || found.closed) return refusal('no such case');
  if (!mayRead(found, g.by)) return refusal('the case is closed to you');
  return found.kind === o.kind ? undefined : refusal('the case is of another kind', { kind: found.kind });
};
