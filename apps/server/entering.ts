// Signing in and the book of accounts: by code, by password, by a button where a rehearsal is played on this machine. Too many attempts wait. What a code is worth: office/accounts.ts.
import { implement } from '@orpc/server';
import type { OpenElection } from '../../office/door.ts';
import type { Asked } from './asked.ts';
import { contract } from './contract.ts';
import type { SignedIn } from './session.ts';
import { turned } from './turned.ts';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { electionListed, rehearsalDoor, standIn } from '../../office/views/listed.ts';
import { aroundDoor, aroundStandIn } from '../../office/around/screens.ts';
import type { Session } from './entering-contract.ts';
import type { ServerParts } from './parts.ts';

export const enteringHandlers = (
  parts: ServerParts,
  whoIs: (context: Asked) => SignedIn,
  opened: (id: string) => OpenElection,
  isAdmin: (context: Asked) => SignedIn,
) => {
  const { shelf, accounts } = parts;
  const os = implement(contract).$context<Asked>();
  const tries = new RateLimiterMemory({ points: 10, duration: 60 }),
    allTries = new RateLimiterMemory({ points: 200, duration: 60 });

  const session = (who: SignedIn | undefined, onThisMachine: boolean): Session => ({
    ...(who
      ? {
          who: {
            account: who.account,
            name: who.name,
            admin: who.admin === true,
            hasPassword: who.hasPassword,
            ownAccount: who.device === undefined && accounts.find(who.account) !== undefined,
          },
        }
      : {}),
    elections: shelf
      .elections()
      .filter((o) => who !== undefined || o.rehearsal)
      .map((o) => electionListed(o, who)),
    ...(who && shelf.broken?.length
      ? {
          broken: {
            folders: shelf.broken.length,
            said: who.admin === true ? shelf.broken.map(({ zh, en }) => ({ zh, en })) : [],
          },
        }
      : {}),
    ...(parts.laptop ? { laptop: { station: parts.laptop.here().station, spare: parts.laptop.here().spare } } : {}),
    doors:
      onThisMachine && !parts.laptop
        ? [
            ...shelf
              .elections()
              .filter((o) => o.rehearsal)
              .map(rehearsalDoor),
            ...(parts.around?.all() ?? []).filter((k) => k.book.rehearsal).map((k) => aroundDoor(k.kind, k.book)),
          ]
        : [],
  });
  const entered = (context: Asked, token: string): Session => {
    context.give(token);
    return session(accounts.session(token), context.onThisMachine);
  };
  return {
    session: {
      now: os.session.now.handler(({ context }) => session(context.who, context.onThisMachine)),
      enter: os.session.enter.handler(async ({ input, context }) => {
        if ('role' in input) {
          const beside = parts.around?.get(input.election),
            around = beside?.book;
          const open = around ?? opened(input.election);
          if (!context.onThisMachine || !open.rehearsal)
            throw turned(
              'FORBIDDEN',
              '只有本机上的演练可以不用登录码进入。',
              'Only a rehearsal on this machine is entered without a code.',
            );
          const hasAccount = (account: string) => accounts.find(account) !== undefined;
          return entered(
            context,
            accounts.openSession(
              await (beside && around
                ? aroundStandIn(beside.kind, around, input.role, hasAccount)
                : standIn(opened(input.election), input.role, hasAccount, input.second)),
            ),
          );
        }
        try {
          await Promise.all([tries.consume(context.from), allTries.consume('all')]);
        } catch {
          throw turned('TOO_MANY_REQUESTS', '试得太多，请过一分钟再试。', 'Too many attempts; try again in a minute.');
        }
        const token =
          'code' in input ? await accounts.signInByCode(input.code) : await accounts.signInByPassword(input.name, input.password);
        if (token === undefined)
          throw 'code' in input
            ? turned('UNAUTHORIZED', '登录码不对，或者已经用过。', 'The code is wrong or was used before.')
            : turned('UNAUTHORIZED', '姓名或密码不对。', 'Name or password is wrong.');
        await tries.delete(context.from);
        return entered(context, token);
      }),
      leave: os.session.leave.handler(({ context }) => {
        if (context.token !== undefined) accounts.closeSession(context.token);
        context.give(undefined);
        return session(undefined, context.onThisMachine);
      }),
      setPassword: os.session.setPassword.handler(async ({ input, context }) => {
        const who = whoIs(context);
        if (who.device !== undefined || !accounts.find(who.account))
          throw turned(
            'FORBIDDEN',
            '演练身份和配对的设备不设密码。',
            'A rehearsal role has no password, and none is set from a paired device.',
          );
        await accounts.setPassword(who.account, input.password);
        return session({ ...who, hasPassword: true }, context.onThisMachine);
      }),
    },
    accounts: {
      list: os.accounts.list.handler(({ context }) => {
        isAdmin(context);
        return accounts.list().map((a) => ({
          ...a,
          roles: [...shelf.elections(), ...(parts.around?.all() ?? []).map((kept) => kept.book)].flatMap((o) =>
            o.rolesOf(a.account).map((role) => ({ election: o.id, role })),
          ),
        }));
      }),
      create: os.accounts.create.handler(({ input, context }) => {
        isAdmin(context);
        return accounts.create(input.name, input.admin);
      }),
      newCode: os.accounts.newCode.handler(({ input, context }) => {
        isAdmin(context);
        const code = accounts.newCode(input.account);
        if (code === undefined) throw turned('NOT_FOUND', '没有这个账号。', 'There is no such account.');
        return { account: input.account, code };
      }),
    },
  };
};
