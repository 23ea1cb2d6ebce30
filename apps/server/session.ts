// Who is asking: the session behind the cookie, and the cookie itself. Tokens are opaque; the book of accounts keeps only their hashes.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Accounts } from '../../office/accounts.ts';
import type { Who } from '../../office/door.ts';

export type SignedIn = Who & { readonly hasPassword: boolean };
const length = 12 * 3600;
/** Cookies do not tell ports apart: two servers on one machine keep their sessions under two names. */
const cookieName = (port: number): string => `zheng_${port}`;

export const tokenOf = (req: IncomingMessage, port: number): string | undefined => {
  for (const part of (req.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === cookieName(port) && value) return value;
  }
  return undefined;
};

export const signedInOf = (req: IncomingMessage, port: number, accounts: Accounts): SignedIn | undefined => {
  const token = tokenOf(req, port);
  return token === undefined ? undefined : accounts.session(token);
};

/** Gives the browser its token, or takes it away. */
export const setToken = (res: ServerResponse, port: number, token: string | undefined): void =>
  void res.setHeader('set-cookie', `${cookieName(port)}=${token ?? ''}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${token === undefined ? 0 : length}`);
