// Who is asking: the session behind the cookie, and the cookie itself. Tokens are opaque; the book of accounts keeps only their hashes.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Accounts } from '../../office/accounts.ts';
import type { Who } from '../../office/door.ts';

export type SignedIn = Who & {
  readonly hasPassword: boolean;
  /** The paired device whose session it is. */
  readonly device?: string;
};
/** Longer than any session: when it ends, the book of accounts says. */
const length = 30 * 3600;
/** Where a request came in: by TLS the cookie is bound to this host and never sent in clear. Cookies do not tell ports apart: two servers on one machine keep their sessions under two names. */
export interface Door {
  readonly port: number;
  readonly tls: boolean;
}
const cookieName = ({ port, tls }: Door): string => `${tls ? '__Host-' : ''}zheng_${port}`;

export const tokenOf = (req: IncomingMessage, door: Door): string | undefined => {
  for (const part of (req.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === cookieName(door) && value) return value;
  }
  return undefined;
};

/** Whose session it is. A paired device is known by TLS alone. */
export const signedInOf = (req: IncomingMessage, door: Door, accounts: Accounts): SignedIn | undefined => {
  const token = tokenOf(req, door);
  const who = token === undefined ? undefined : accounts.session(token);
  return who?.device !== undefined && !door.tls ? undefined : who;
};

/** Gives the browser its token, or takes it away. */
export const setToken = (res: ServerResponse, door: Door, token: string | undefined): void =>
  void res.setHeader(
    'set-cookie',
    `${cookieName(door)}=${token ?? ''}; Path=/; HttpOnly;${door.tls ? ' Secure;' : ''} SameSite=Strict; Max-Age=${token === undefined ? 0 : length}`,
  );
