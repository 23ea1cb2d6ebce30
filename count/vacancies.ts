// Seats that may stay empty and who leads without a director: settled where a text or the plan says so, else a decision of the meeting. Whether seats are open at all: seating.ts.
import { type Asked, settled } from './asked.ts';
import type { Concluded } from './conclude.ts';
import { keyOf } from './findings.ts';
import type { Decision, Outcome } from './outcome.ts';
import { citesFor } from './step.ts';
import type { Post } from './totals.ts';

interface Member {
  readonly name: string;
  readonly post?: Post;
  readonly votes?: number;
}

const membersOf = ({ known, seating }: Concluded): readonly Member[] => {
  const now = seating.contests.flatMap(({ post, elected }) => elected.map((one) => ({ ...one, post })));
  const keys = new Set(now.map(keyOf));
  return [...known.elected.filter((one) => !keys.has(keyOf(one))), ...now].filter(
    (one, at, all) => all.findIndex((other) => keyOf(other) === keyOf(one)) === at,
  );
};

const meeting = (on: Decision['on'], cites: Decision['cites'], about: readonly string[]): Decision => ({
  kind: 'decision',
  on,
  by: 'meeting',
  about,
  cites,
});

/** The one with most votes, or undefined where it is level or not known. */
const most = (people: readonly Member[]): Member | undefined => {
  const [first, ...others] = people;
  if (first === undefined || others.length === 0) return first;
  if (people.some(({ votes }) => votes === undefined)) return undefined;
  const top = people.reduce((best, one) => ((one.votes ?? 0) > (best.votes ?? 0) ? one : best));
  return people.some((one) => one !== top && one.votes === top.votes) ? undefined : top;
};

const leading = (members: readonly Member[], asked: Asked): readonly Outcome[] => {
  const deputies = members.filter(({ post }) => post === 'deputy');
  const others = members.filter(({ post }) => post === 'member' || post === 'woman');
  const cites = citesFor(asked.leads);
  const decide = (among: readonly Member[]) => [
    meeting(
      'who leads',
      cites,
      among.map(({ name }) => name),
    ),
  ];
  if (!settled(asked.leads)) return decide(deputies.length > 0 ? deputies : others);
  const byVotes = asked.leads.value === 'deputy, else member by votes';
  const among = deputies.length > 0 ? deputies : others;
  const only = deputies.length === 1 ? deputies[0] : byVotes ? most(among) : undefined;
  return only === undefined
    ? decide(among)
    : [{ kind: 'leads', name: only.name, post: deputies.length > 0 ? 'deputy' : 'member' }];
};

/** What follows from seats that no vote filled: whether they may stay empty, by whose decision, and who leads where the director's is among them. */
export const vacancies = (concluded: Concluded, asked: Asked): readonly Outcome[] => {
  const { seating, totals } = concluded;
  const open = seating.contests.reduce((sum, { short }) => sum + (short?.seats ?? 0), 0);
  if (open === 0) return [];
  const members = membersOf(concluded);
  const directorOpen = seating.contests.some(({ post, short }) => post === 'director' && short !== undefined);
  const hasDirector = members.some(({ post }) => post === 'director');
  const leads = directorOpen && !hasDirector && members.length > 0 ? leading(members, asked) : [];
  if (asked.emptyAfter.value === 'second vote' && totals.round === 1) return [];
  const enough = members.length >= asked.emptyFrom.value && (!asked.emptyNeedsDirector.value || hasDirector);
  if (!enough) return totals.round > 1 ? leads : [];
  const cites = citesFor(asked.emptyFrom);
  const about = [`${members.length} ≥ ${asked.emptyFrom.value}`];
  if (!settled(asked.emptyFrom)) return [meeting('leave seats empty', cites, about), ...leads];
  const may: Extract<Outcome, { kind: 'may stay empty' }> = {
    kind: 'may stay empty',
    seats: open,
    elected: members.length,
    decidedBy: asked.emptyBy.value === 'nobody' ? 'nobody' : 'meeting',
  };
  return may.decidedBy === 'meeting'
    ? [may, meeting('leave seats empty', citesFor(asked.emptyBy), about), ...leads]
    : [may, ...leads];
};
