// The books around the elections, carried out: who is there, which book, and on to the office. It decides nothing itself.
import { implement } from '@orpc/server';
import { withDoubts } from '../../office/answered.ts';
import {
  aroundHead,
  aroundHistory,
  aroundListed,
  mayMoveAroundClock,
  ordersScreen,
  beginningScreen,
} from '../../office/around/screens.ts';
import { papersShown } from '../../office/around/papers.ts';
import { isAroundKind } from '../../office/around/kinds.ts';
import { lawOfBook } from '../../office/around/law.ts';
import { moveStoryClock } from '../../office/rehearsalclock.ts';
import { aroundContract } from './around-contract.ts';
import type { Asked } from './asked.ts';
import type { Events } from './events.ts';
import type { ServerParts } from './parts.ts';
import type { SignedIn } from './session.ts';
import { turned } from './turned.ts';

export const makeAround = ({ around }: ServerParts, whoIs: (context: Asked) => SignedIn, changed: Events['changed']) => {
  const os = implement(aroundContract).$context<Asked>();
  const opened = (id: string) => {
    const kept = around?.get(id);
    if (!kept) throw turned('NOT_FOUND', '没有这本簿册。', 'There is no such book.');
    return { kind: kept.kind, book: kept.book, kept };
  };
  const kindOf = (kind: string) => {
    if (!isAroundKind(kind)) throw turned('NOT_FOUND', '没有这种簿册。', 'There is no such kind of book.');
    return kind;
  };
  return os.router({
    list: os.list.handler(({ context }) => {
      const who = whoIs(context);
      return (around?.all() ?? []).map((k) => aroundListed(k.kind, k.book, who));
    }),
    beginning: os.beginning.handler(({ input, context }) => {
      const who = whoIs(context);
      return beginningScreen(kindOf(input.kind), who);
    }),
    begin: os.begin.handler(async ({ input, context }) => {
      const who = whoIs(context);
      if (who.admin !== true) throw turned('FORBIDDEN', '只有管理员可以这样做。', 'Only an administrator may do this.');
      if (!around) throw turned('FORBIDDEN', '这里不能开立新的簿册。', 'No book can be begun here.');
      const { answered, kept } = await around.begin(kindOf(input.kind), { order: input.order, body: input.body }, who);
      return { ...answered, ...(kept ? { book: kept.book.id } : {}) };
    }),
    head: os.head.handler(({ input, context }) => {
      const who = whoIs(context),
        { kind, book } = opened(input.book);
      return aroundHead(kind, book, who);
    }),
    orders: os.orders.handler(({ input, context }) => {
      const who = whoIs(context),
        { kind, book } = opened(input.book);
      return ordersScreen(kind, book, who);
    }),
    law: os.law.handler(({ input, context }) => {
      whoIs(context);
      const { kind, book } = opened(input.book);
      return lawOfBook(kind, book);
    }),
    history: os.history.handler(({ input, context }) => {
      const who = whoIs(context),
        { kind, book } = opened(input.book);
      return aroundHistory(kind, book, who, input.from, input.limit);
    }),
    papers: os.papers.handler(({ input, context }) => {
      const who = whoIs(context),
        { kind, book } = opened(input.book);
      return papersShown(kind, book, who);
    }),
    moveClock: os.moveClock.handler(async ({ input, context }) => {
      const who = whoIs(context),
        { kind, book, kept } = opened(input.book);
      if (!mayMoveAroundClock(book, who))
        throw turned(
          'FORBIDDEN',
          '只有演练的主任、经办人和管理员可以拨演练时钟。',
          'Only the chair, the clerk or an administrator may move the clock, and only of a rehearsal.',
        );
      const not = await moveStoryClock(kept, book, input.day, input.time);
      if (not) throw turned('FORBIDDEN', not.zh, not.en);
      changed(book);
      return aroundHead(kind, book, who);
    }),
    tell: os.tell.handler(async ({ input, context }) => {
      const who = whoIs(context),
        { book } = opened(input.book);
      return withDoubts(
        await book.tell(
          {
            order: `${who.account} ${input.order}`,
            do: input.do,
            body: input.body,
            ...(input.on ? { on: input.on } : {}),
            ...(input.expected === undefined ? {} : { expected: input.expected }),
          },
          who,
        ),
        input.body,
      );
    }),
  });
};
