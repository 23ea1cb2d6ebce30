// Who makes up the bodies of a community's meetings, as its term has them on the day: the ground on which the room of meetings decides.
import type { AssemblyGround } from '../../assembly/assembly.ts';
import type { Bodies } from '../../assembly/state.ts';
import { committeeOffices, type Office } from '../../election/term/offices.ts';
import type { Keepers } from '../../election/keepers.ts';
import { inOffice, type Term } from '../../election/term/term.ts';
import type { MatterGround } from '../matter.ts';

const held = (t: Term, ...of: readonly Office[]) =>
  inOffice(t, ...of).map((h) => ({ id: h.person, name: h.name, post: h.office }));

/** Members of the committee who left it in this term and hold no office in it now. */
const leftIn = (t: Term) => {
  const sitting = new Set(inOffice(t, ...committeeOffices).map((h) => h.person));
  return t.holders
    .filter((h) => h.ended !== undefined && committeeOffices.includes(h.office) && !sitting.has(h.person))
    .map((h) => ({ id: h.person, name: h.name, post: h.office }));
};

/** The committee, representatives and supervisors in office. How many residents and households there are is on record with the meetings themselves. */
export const bodiesIn = (t: Term): Bodies => ({
  committee: held(t, ...committeeOffices),
  representatives: held(t, 'representative'),
  supervisors: held(t, 'supervisor', 'head of supervision'),
  left: leftIn(t),
});

export const onBodies = (
  { term, keepers }: { readonly term: Term; readonly keepers: Keepers },
  g: MatterGround,
): AssemblyGround => ({ ...g, bodies: bodiesIn(term), byName: keepers.held.find((k) => k.account === g.by)?.name });
