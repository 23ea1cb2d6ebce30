// Chapter 代表与组长, its record: who was chosen to stand for a group, a household or a building, by which meeting, and who left (RC 13, VC 29, 32). Choosing: choosing.ts; who of them elects: electors.ts.
import type { Day } from '../../law/answer.ts';
import type { Happened } from '../chapter.ts';
import type { Election } from '../election.ts';
import type { PersonId } from '../person.ts';

/** `representative` is 村民代表 in a village and 居民代表 (of the new term) in a community. */
export const offices = ['representative', 'household representative', 'group head', 'building leader'] as const;
export type Office = (typeof offices)[number];
export const leavingReasons = ['resigned', 'died', 'moved away', 'recalled', 'no longer on the roll', 'other'] as const;
export type LeavingReason = (typeof leavingReasons)[number];

/** What one group tells of the meeting in which it chose. */
export interface Choice {
  readonly group: number;
  readonly counted?: 'people' | 'households' | undefined;
  readonly due?: number | undefined;
  readonly present?: number | undefined;
  /** Households of the group, from which the share of each representative is reckoned. */
  readonly households?: number | undefined;
}
/** Somebody who holds an office now. Household representatives are known by the roll alone. */
export interface Holder {
  readonly office: Exclude<Office, 'household representative'>;
  readonly person: PersonId;
  readonly name: string;
  readonly woman: boolean;
  readonly group: number;
  readonly votes?: number | undefined;
  readonly building?: string | undefined;
}

export type RepresentativeFacts =
  | Happened<'RepresentativesMeetingHeld', { office: Office; by: 'group meetings' | 'households' } & Choice>
  | Happened<'RepresentativeChosen', Holder>
  /** The household is told where the roll does not tell it; it is sealed, as it is on the roll. */
  | Happened<
      'HouseholdRepresentativeChosen',
      { person: PersonId; group: number; secret?: { readonly of: PersonId; readonly household: string } }
    >
  | Happened<'RepresentativeLeft', { office: Office; person: PersonId; because: LeavingReason }>;

export interface Representatives {
  meetings: ({ readonly on: Day; readonly office: Office } & Choice)[];
  holders: Holder[];
  /** Every choice and every leaving, in the order told. */
  changes: { readonly on: Day; readonly office: Office; readonly group: number; readonly left: boolean }[];
  households: Map<PersonId, { readonly group: number; readonly household?: string | undefined }>;
  left: {
    readonly on: Day;
    readonly office: Office;
    readonly person: PersonId;
    readonly because: LeavingReason;
    readonly name?: string;
    readonly group: number;
  }[];
}
export const noRepresentatives = (): Representatives => ({
  meetings: [],
  holders: [],
  changes: [],
  households: new Map(),
  left: [],
});

/** Who holds an office now, in the order in which they were chosen, by the name that the roll gives them now. */
export const holdersOf = (e: Election, office: Office): readonly Holder[] =>
  e.representatives.holders
    .filter((h) => h.office === office)
    .map((h) => ({ ...h, name: e.roll.voters.get(h.person)?.secret?.name ?? h.name }));

/** The offices that somebody holds now. */
export const officesOf = (e: Election, person: PersonId): readonly Office[] => [
  ...e.representatives.holders.filter((h) => h.person === person).map((h) => h.office),
  ...(e.representatives.households.has(person) ? (['household representative'] as const) : []),
];

export const evolveRepresentatives = (e: Election, f: RepresentativeFacts): void => {
  const r = e.representatives;
  switch (f.fact) {
    case 'RepresentativesMeetingHeld':
      r.meetings.push({
        on: f.on,
        office: f.office,
        group: f.group,
        counted: f.counted,
        due: f.due,
        present: f.present,
        households: f.households,
      });
      break;
    case 'RepresentativeChosen': {
      const { fact: _, on, ...holder } = f;
      r.holders.push(holder);
      r.changes.push({ on, office: f.office, group: f.group, left: false });
      break;
    }
    case 'HouseholdRepresentativeChosen':
      r.changes.push({ on: f.on, office: 'household representative', group: f.group, left: false });
      r.households.set(f.person, { group: f.group, household: f.secret?.household ?? e.roll.voters.get(f.person)?.household });
      break;
    case 'RepresentativeLeft': {
      const holder = r.holders.find((h) => h.person === f.person && h.office === f.office);
      const group = holder?.group ?? r.households.get(f.person)?.group ?? 0;
      const { on, office, person, because } = f;
      r.left.push({ on, office, person, because, group, ...(holder ? { name: holder.name } : {}) });
      r.changes.push({ on, office, group, left: true });
      if (office === 'household representative') r.households.delete(person);
      else r.holders = r.holders.filter((h) => h !== holder);
      break;
    }
    default:
      f satisfies never;
  }
};
