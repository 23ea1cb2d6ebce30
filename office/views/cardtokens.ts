// The voter behind the code on a card, for a scanner at the desk: by the keyed digest that the card bears. Kept in memory for the roll as it stands; a card that was replaced is known as void.
import type { PersonId } from '../../election/person.ts';
import type { OpenElection } from '../door.ts';
import { trailOf } from './trail.ts';

interface Known {
  readonly roll: number;
  readonly issues: number;
  readonly cards: ReadonlyMap<string, { readonly voter: PersonId; readonly valid: boolean }>;
}
const known = new WeakMap<OpenElection, Known>();

/** Whether a text can be the code of a card at all. */
export const looksLikeToken = (text: string): boolean => /^[\w-]{16}$/.test(text.trim());

/** Whose card bears this code, and whether it is still valid; undefined where no card of this election does. */
export const voterOfToken = (
  open: OpenElection,
  token: string,
): { readonly voter: PersonId; readonly valid: boolean } | undefined => {
  const { roll, cards } = open.election();
  const state = trailOf(open).roll;
  const before = known.get(open);
  if (before?.roll === state && before.issues === cards.issues.size) return before.cards.get(token.trim());
  const made = new Map<string, { voter: PersonId; valid: boolean }>();
  for (const voter of roll.voters.keys()) {
    const last = cards.issues.get(voter) ?? 1;
    for (let issue = 1; issue <= last; issue++) made.set(open.cardToken(voter, issue), { voter, valid: issue === last });
  }
  known.set(open, { roll: state, issues: cards.issues.size, cards: made });
  return made.get(token.trim());
};
