// What signing in and the book of accounts take and answer. Carried out by entering.ts.
import { type } from '@orpc/contract';
import { z } from 'zod';
import type { Both } from '../../office/screens.ts';
import { type ElectionListed, type RehearsalDoor, type Role, roles } from '../../office/views/listed.ts';
import { open, word } from './contract-form.ts';

export interface Session {
  readonly who?: {
    readonly account: string;
    readonly name: string;
    readonly admin: boolean;
    readonly hasPassword: boolean;
    /** Somebody with an account, not a role of a rehearsal by a button: may set a password. */
    readonly ownAccount: boolean;
  };
  readonly elections: readonly ElectionListed[];
  /** So many folders of books do not open, told to whoever is signed in; where each lies and what to do, to an administrator. */
  readonly broken?: { readonly folders: number; readonly said: readonly Both[] };
  /** This is the laptop of one station. */
  readonly laptop?: { readonly station: number; readonly spare: boolean };
  /** Rehearsal elections that may be entered by a button, without a code: only where the server hears this machine alone. */
  readonly doors: readonly RehearsalDoor[];
}
export interface AccountListed {
  readonly account: string;
  readonly name: string;
  readonly admin: boolean;
  readonly hasPassword: boolean;
  readonly codeOpen: boolean;
  readonly roles: readonly { readonly election: string; readonly role: Role }[];
}

export const enteringContract = {
  session: {
    now: open.route({ method: 'GET', path: '/session' }).output(type<Session>()),
    enter: open
      .route({ method: 'POST', path: '/session/enter' })
      .input(
        z.union([
          z.strictObject({ code: z.string().min(4).max(40) }),
          z.strictObject({ name: z.string().min(1).max(60), password: z.string().min(1).max(200) }),
          z.strictObject({ election: word, role: z.enum(roles), second: z.literal(true).optional() }),
        ]),
      )
      .output(type<Session>()),
    leave: open.route({ method: 'POST', path: '/session/leave' }).output(type<Session>()),
    setPassword: open
      .route({ method: 'POST', path: '/session/password' })
      .input(z.strictObject({ password: z.string().min(8).max(200) }))
      .output(type<Session>()),
  },
  accounts: {
    list: open.route({ method: 'GET', path: '/accounts' }).output(type<readonly AccountListed[]>()),
    create: open
      .route({ method: 'POST', path: '/accounts' })
      .input(z.strictObject({ name: z.string().trim().min(1).max(60), admin: z.boolean().default(false) }))
      .output(type<{ readonly account: string; readonly code: string }>()),
    newCode: open
      .route({ method: 'POST', path: '/accounts/{account}/code' })
      .input(z.object({ account: z.string().min(1).max(80) }))
      .output(type<{ readonly account: string; readonly code: string }>()),
  },
};
