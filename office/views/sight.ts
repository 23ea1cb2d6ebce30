// How much of a voter somebody may see: everything masked for those who keep the roll, the posted list for those who work at the poll, counts for everybody else.
import type { OpenElection, Who } from '../door.ts';

export type Sight = 'keeps the roll' | 'posted list' | 'counts';

/** What this person may see of voters in this election. An administrator without a role sees counts. */
export const sightOf = (open: OpenElection, who: Who): Sight => {
  const roles = open.rolesOf(who.account);
  if (roles.some((r) => r === 'chair' || r === 'clerk')) return 'keeps the roll';
  return roles.some((r) => r !== 'guest') ? 'posted list' : 'counts';
};

/** A telephone number as it may be shown: the first three and the last two digits. */
export const maskedPhone = (phone: string): string =>
  phone.length > 6 ? `${phone.slice(0, 3)}${'*'.repeat(phone.length - 5)}${phone.slice(-2)}` : '****';
