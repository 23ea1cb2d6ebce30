// What the facts of one open election tell beside its state: when each kind first happened, what was done lately, which facts are a person's. Read on from where it stopped; it holds places, not data.
import type { FactName } from '../../election/election.ts';
import type { Day } from '../../law/answer.ts';
import type { OpenElection, Recorded } from '../door.ts';

/** How often one kind of fact happened on one day, with the last of them. */
interface DayOfFacts {
  readonly on: Day;
  readonly fact: FactName;
  count: number;
  last: Recorded;
}
export interface Trail {
  /** Facts read so far. */
  read: number;
  readonly first: Map<FactName, Day>;
  readonly days: Map<string, DayOfFacts>;
  /** Places of the facts that name a person, by id. */
  readonly people: Map<string, number[]>;
  /** Place of the fact that last opened each box, by round and box. */
  readonly opened: Map<string, number>;
  /** Grows with every change of the roll. */
  roll: number;
  /** Voters touched since the roll's index last looked. */
  readonly touched: Set<string>;
}

const trails = new WeakMap<OpenElection, Trail>();
const inWork: ReadonlySet<FactName> = new Set<FactName>(['BookOpened', 'BookDelegated', 'BookAccepted']);

/** The trail of an election, brought up to its last fact. */
export const trailOf = (open: OpenElection): Trail => {
  let trail = trails.get(open);
  if (!trail) {
    trail = { read: 0, first: new Map(), days: new Map(), people: new Map(), opened: new Map(), roll: 0, touched: new Set() };
    trails.set(open, trail);
  }
  for (const recorded of open.recorded(trail.read)) {
    add(trail, recorded, trail.read);
    trail.read += 1;
  }
  return trail;
};

const add = (t: Trail, recorded: Recorded, place: number): void => {
  const { fact } = recorded;
  if (!t.first.has(fact.fact)) t.first.set(fact.fact, fact.on);
  if (!inWork.has(fact.fact)) {
    const key = `${fact.on} ${fact.fact}`;
    const day = t.days.get(key);
    if (day) {
      day.count += 1;
      day.last = recorded;
    } else t.days.set(key, { on: fact.on, fact: fact.fact, count: 1, last: recorded });
  }
  if ('voter' in fact && fact.voter) {
    note(t, fact.voter, place);
    t.roll += 1;
    if (fact.fact !== 'ObjectionReceived') t.touched.add(fact.voter);
  }
  if (fact.fact === 'LastRollPersonTaken' || fact.fact === 'LastRollPersonSettled') t.roll += 1;
  if (fact.fact === 'BoxOpened') t.opened.set(`${fact.round} ${fact.box}`, place);
  if ('person' in fact && fact.person) note(t, fact.person, place);
  if (fact.fact === 'ProxyGiven') for (const p of [fact.principal, fact.holder]) note(t, p, place);
};

const note = (t: Trail, person: string, place: number): void => {
  const places = t.people.get(person);
  if (places) places.push(place);
  else t.people.set(person, [place]);
};
