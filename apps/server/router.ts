// The contract carried out: each call asks who is there, opens the election, and hands on to the office or to a screen. It decides nothing itself.
import { implement } from '@orpc/server';
import { withDoubts } from '../../office/answered.ts';
import type { OpenElection, Told, Who } from '../../office/door.ts';
import { calendarScreen, moveScreen } from '../../office/views/calendar.ts';
import { candidatesScreen } from '../../office/views/candidates.ts';
import { committeeScreen } from '../../office/views/committee.ts';
import { deskScreen } from '../../office/views/desk.ts';
import { countingScreen } from '../../office/views/counting.ts';
import { proxiesScreen, proxyCheck } from '../../office/views/proxies.ts';
import { headLine, mayMoveClock } from '../../office/views/headline.ts';
import { pollDayScreen } from '../../office/views/pollday.ts';
import { mayGive } from '../../office/roles.ts';
import { refreshedFile, refreshSummary } from '../../office/refreshing.ts';
import type { RefreshedFile } from '../../office/screens-after.ts';
import { historyScreen } from '../../office/views/history.ts';
import { behindFigure, summaryScreen } from '../../office/views/summary.ts';
import { lawScreen } from '../../office/views/law.ts';
import { noticesScreen } from '../../office/views/notices.ts';
import { readinessScreen } from '../../office/views/readiness.ts';
import { representativesScreen } from '../../office/views/representatives.ts';
import { resultScreen } from '../../office/views/result.ts';
import { ballotsScreen, tryBallot } from '../../office/views/ballots.ts';
import { signersScreen } from '../../office/views/signers.ts';
import { archiveScreen } from '../../office/views/archive.ts';
import { stationsScreen } from '../../office/views/stations.ts';
import { readProxyFile } from '../../office/proxyfile.ts';
import { todayScreen } from '../../office/views/today.ts';
import { wallScreen } from '../../office/views/wall.ts';
import { contract } from './contract.ts';
import { openKiosk } from './hall/kiosk.ts';
import { queueOn } from './queue.ts';
import { makeBooks } from './books.ts';
import { makeDevices } from './devices.ts';
import type { RouterParts } from './parts.ts';
import type { Asked } from './asked.ts';
import { enteringHandlers } from './entering.ts';
import { keptHandlers } from './kept.ts';
import { playerHandlers } from './playing.ts';
import { rollHandlers } from './rolls.ts';
import { stationHandlers } from './stations.ts';
import type { SignedIn } from './session.ts';
import { turned } from './turned.ts';

export const makeRouter = (parts: RouterParts) => {
  const { shelf, printer, queues } = parts;
  const os = implement(contract).$context<Asked>();

  const kiosk = openKiosk();
  const worksAtDesk = (context: Asked, election: string): OpenElection => {
    const who = whoIs(context),
      open = opened(election);
    if (!mayGive('issueBallots', open.rolesOf(who.account), false))
      throw turned('FORBIDDEN', '由发票员叫号。', 'The issuers call the numbers.');
    return open;
  };

  const whoIs = (context: Asked): SignedIn => {
    if (!context.who) throw turned('UNAUTHORIZED', '请先登录。', 'Sign in first.');
    return context.who;
  };
  const opened = (id: string): OpenElection => {
    const open = shelf.get(id);
    if (!open) throw turned('NOT_FOUND', '没有这次选举。', 'There is no such election.');
    return open;
  };
  const isAdmin = (context: Asked): SignedIn => {
    const who = whoIs(context);
    if (who.admin !== true) throw turned('FORBIDDEN', '只有管理员可以这样做。', 'Only an administrator may do this.');
    return who;
  };
  const partyBooks = () => (parts.around?.all() ?? []).flatMap((kept) => (kept.kind === 'party' ? [kept.book] : []));
  const screen =
    <T>(make: (open: OpenElection, who: Who) => T) =>
    ({ input, context }: { input: { election: string }; context: Asked }): T => {
      const who = whoIs(context);
      return make(opened(input.election), who);
    };

  return os.router({
    devices: makeDevices(parts, { whoIs, opened, hallPort: parts.hallPort, changed: parts.changed }),
    ...makeBooks(parts, whoIs, parts.changed),
    ...enteringHandlers(parts, whoIs, opened, isAdmin),
    elections: {
      begin: os.elections.begin.handler(({ input, context }) => {
        const who = isAdmin(context);
        if (!shelf.begin) throw turned('FORBIDDEN', '这里不能开始新的选举。', 'No election can be begun here.');
        return shelf.begin({ order: input.order, body: input.body }, who);
      }),
      head: os.elections.head.handler(screen(headLine)),
      today: os.elections.today.handler(screen(todayScreen)),
      calendar: os.elections.calendar.handler(screen(calendarScreen)),
      move: os.elections.move.handler(({ input, context }) => moveScreen(opened(input.election), whoIs(context), input.day)),
      committee: os.elections.committee.handler(screen((open) => committeeScreen(open))),
      ballots: os.elections.ballots.handler(screen(ballotsScreen)),
      tryBallot: os.elections.tryBallot.handler(({ input, context }) => {
        whoIs(context);
        return tryBallot(opened(input.election), input.design);
      }),
      stations: os.elections.stations.handler(screen((open) => stationsScreen(open))),
      proxies: os.elections.proxies.handler(screen(proxiesScreen)),
      checkProxy: os.elections.checkProxy.handler(({ input, context }) => {
        const answer = proxyCheck(opened(input.election), whoIs(context), input.proxy);
        if (!answer) throw turned('FORBIDDEN', '只有主任和经办人可以登记委托。', 'Only the chair and the clerk record proxies.');
        return answer;
      }),
      readProxies: os.elections.readProxies.handler(async ({ input, context }) => {
        const who = whoIs(context),
          open = opened(input.election);
        if (!open.rolesOf(who.account).some((r) => r === 'clerk' || r === 'chair'))
          throw turned('FORBIDDEN', '只有主任和经办人可以登记委托。', 'Only the chair and the clerk record proxies.');
        return readProxyFile(open, new Uint8Array(await input.file.arrayBuffer()));
      }),
      candidates: os.elections.candidates.handler(screen(candidatesScreen)),
      signers: os.elections.signers.handler(({ input, context }) => {
        const who = whoIs(context),
          { election, lines, ...list } = input;
        const judged = signersScreen(opened(election), who, list, lines);
        if (!judged)
          throw turned('FORBIDDEN', '只有主任和经办人可以核对签名。', 'Only the chair and the clerk check signatures.');
        return judged;
      }),
      representatives: os.elections.representatives.handler(screen(representativesScreen)),
      counting: os.elections.counting.handler(({ input, context }) => {
        const who = whoIs(context);
        return countingScreen(opened(input.election), who.account, input.box, input.number);
      }),
      desk: os.elections.desk.handler(({ input, context }) =>
        deskScreen(opened(input.election), whoIs(context), input.station, input.q),
      ),
      pollDay: os.elections.pollDay.handler(screen(pollDayScreen)),
      where: os.elections.where.handler(async ({ input, context }) => {
        const answer = await kiosk(opened(input.election), input.code, context.from);
        if (!answer) throw turned('TOO_MANY_REQUESTS', '查得太多，请过一分钟再试。', 'Too many attempts; try again in a minute.');
        return answer;
      }),
      queue: os.elections.queue.handler(({ input }) => {
        const open = opened(input.election);
        return queueOn(open.election().rounds.at(-1), input.station, queues.shown(open.id, input.station));
      }),
      callNext: os.elections.callNext.handler(({ input, context }) =>
        queues.next(worksAtDesk(context, input.election).id, input.station, input.desk),
      ),
      setQueue: os.elections.setQueue.handler(({ input, context }) =>
        queues.set(worksAtDesk(context, input.election).id, input.station, input.last),
      ),
      wall: os.elections.wall.handler(({ input }) => wallScreen(opened(input.election))),
      result: os.elections.result.handler(screen(resultScreen)),
      summary: os.elections.summary.handler(screen(summaryScreen)),
      behindFigure: os.elections.behindFigure.handler(({ input, context }) => {
        whoIs(context);
        return behindFigure(opened(input.election), input.name);
      }),
      refreshSummary: os.elections.refreshSummary.handler(async ({ input, context }): Promise<RefreshedFile> => {
        whoIs(context);
        return refreshedFile(refreshSummary(opened(input.election), new Uint8Array(await input.file.arrayBuffer())));
      }),
      history: os.elections.history.handler(({ input, context }) => {
        whoIs(context);
        return historyScreen(opened(input.election), input.from, input.limit);
      }),
      ...stationHandlers(parts, whoIs, opened),
      ...keptHandlers(parts, whoIs, opened),
      readiness: os.elections.readiness.handler(screen(readinessScreen)),
      notices: os.elections.notices.handler(screen(noticesScreen)),
      law: os.elections.law.handler(screen((open) => lawScreen(open))),
      afterwards: os.elections.afterwards.handler(screen((open) => archiveScreen(open, partyBooks()))),
      moveClock: os.elections.moveClock.handler(async ({ input, context }) => {
        const who = whoIs(context),
          open = opened(input.election);
        if (!mayMoveClock(open, who) || !shelf.moveClock)
          throw turned(
            'FORBIDDEN',
            '只有演练的主任、经办人和管理员可以拨演练时钟。',
            'Only the chair, the clerk or an administrator may move the clock, and only of a rehearsal.',
          );
        const not = await shelf.moveClock(open.id, input.day, input.time);
        if (not) throw turned('FORBIDDEN', not.zh, not.en);
        parts.changed(open);
        return headLine(open, who);
      }),
      tell: os.elections.tell.handler(async ({ input, context }) => {
        const who = whoIs(context);
        const { election, order, do: name, on, expected } = input;
        if (name === 'issuePaper')
          throw turned(
            'FORBIDDEN',
            '文书从“文书”页印发，不能单独登记。',
            'A paper is issued from the page of papers, not told by itself.',
          );
        if (name === 'attachEvidence' || name === 'eraseEvidence')
          throw turned(
            'FORBIDDEN',
            '照片从记录里附上，不能单独登记。',
            'A photo is attached from the record, not told by itself.',
          );
        const keeps = opened(election)
          .rolesOf(who.account)
          .some((r) => r === 'chair' || r === 'clerk');
        const body = name === 'recordPapers' && printer && keeps ? await printer.make(opened(election)) : input.body;
        return withDoubts(
          await opened(election).tell(
            {
              order: `${who.account} ${order}`,
              do: name as Told['do'],
              body,
              sent: [name, input.body],
              ...(on ? { on } : {}),
              ...(expected === undefined ? {} : { expected }),
            },
            who,
          ),
          input.body,
        );
      }),
    },
    roll: rollHandlers(parts, whoIs, opened),
    player: playerHandlers(parts, opened),
  });
};
