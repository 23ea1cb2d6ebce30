// What the book of work is handed by the community's book: who is on the committee, how the place is called on a paper, and what the fields of its orders may pick. Titles of cases stand in no pick: not everybody who may record work may read them.
import { committeeOffices, officeWords } from '../../election/term/offices.ts';
import { inOffice, type Term } from '../../election/term/term.ts';
import { placeWords } from '../../papers/words/terms.ts';
import type { WorkGiven, WorkPlaced } from '../../papers/service/telling.ts';
import type { Holder } from '../../service/chapter.ts';
import { kindOf, type WorkKind, workKinds } from '../../service/kinds.ts';
import type { Service } from '../../service/service.ts';

interface OfTerm {
  readonly term: Term;
}
type Picks = Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>>;

/** The committee as the book of work takes it: who may have a portfolio and answer for work. */
export const committeeIn = (t: Term): readonly Holder[] =>
  inOffice(t, ...committeeOffices).map((h) => ({ id: h.person, name: h.name, post: officeWords[h.office].zh }));

/** What the papers of work are told with. */
export const workGiven = (
  { term }: OfTerm,
  { on, told }: { readonly on: string; readonly told: readonly WorkPlaced[] },
): WorkGiven => {
  const place = term.begun?.name ?? '';
  return {
    on,
    told,
    place,
    committee: `${place}${placeWords[term.begun?.kind ?? 'community'].committee}`,
    rehearsal: term.begun?.rehearsal ?? false,
    holders: committeeIn(term),
  };
};

/** The members of the committee and the helpers at work. */
export const peopleIn = ({ term, service }: OfTerm & { readonly service: Service }): Picks => ({
  member: [
    ...committeeIn(term).map((h) => ({ value: h.id, label: `${h.name}（${h.post}）` })),
    ...[...service.helpers.values()]
      .filter((h) => h.left === undefined)
      .map((h) => ({ value: h.id, label: `${h.name}（${h.sentBy}）` })),
  ],
});

/** Helpers, sub-committees, recurring tasks, expenses and open cases; a case is called by its kind and the day it was opened. */
export const picksIn = (s: Service): Picks => ({
  helper: [...s.helpers.values()].filter((h) => h.left === undefined).map((h) => ({ value: h.id, label: h.name })),
  subCommittee: [...s.subCommittees.values()].filter((c) => c.ended === undefined).map((c) => ({ value: c.id, label: c.name })),
  recurring: [...s.recurring.values()].filter((r) => r.ended === undefined).map((r) => ({ value: r.id, label: r.title })),
  expense: [...s.expenses.values()]
    .filter((e) => e.struck === undefined)
    .map((e) => ({ value: e.id, label: `${e.voucher} ${e.what}` })),
  case: [...s.cases.values()]
    .filter((c) => c.erased === undefined && c.closed === undefined)
    .map((c) => ({ value: c.id, label: `${kindOf[c.kind].zh}个案，${c.opened}立` })),
});

/** A kind of work by its name; nothing where there is none of that name. */
export const workKindNamed = (name: string | undefined): WorkKind | undefined => workKinds.find((k) => k === name);
