// What the rooms of a community's book are asked with when it is told what is due on a day.
import { committeeOffices } from '../../../election/term/offices.ts';
import { inOffice } from '../../../election/term/term.ts';
import type { Day } from '../../../law/answer.ts';
import { addMonths } from '../../../law/days.ts';
import { community, type Community } from '../community.ts';
import type { TermSeen } from '../termsaid.ts';
import type { DueSeen } from './due.ts';

export const dueSeen = (state: Community, today: Day): DueSeen & TermSeen => {
  const { term, assembly } = state;
  const members = inOffice(term, ...committeeOffices),
    sitting = new Set(members.map((h) => h.person));
  const left = term.holders.filter((h) => h.ended !== undefined && committeeOffices.includes(h.office) && !sitting.has(h.person));
  const row = (h: (typeof members)[number]) => ({ id: h.person, name: h.name, post: h.office, since: h.since });
  const { ends } = term;
  return {
    today,
    law: community.lawOf(state, today),
    lawOn: (day) => community.lawOf(state, day),
    motions: [...assembly.motions.values()],
    since: members.map((h) => h.since).toSorted()[0] ?? term.begun?.on ?? today,
    ...(ends === undefined ? {} : { ends }),
    endsSoon: ends !== undefined && today >= addMonths(ends, -6),
    members: members.map(row),
    left: left.map(row),
    representatives: inOffice(term, 'representative').length,
  };
};
