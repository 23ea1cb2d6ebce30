// The day of one station as steps: what was done and when, the one that comes now, and why it cannot be done yet. The same for every station; what a step asks of a person: apps/web/src/poll.
import { isRefusal } from '../../election/chapter.ts';
import type { Election } from '../../election/election.ts';
import { breakNow } from '../../election/polling/interruption.ts';
import { boxesOut } from '../../election/polling/mobiletrip.ts';
import { openingSteps } from '../../election/polling/opening.ts';
import { decide, type OrderName } from '../../election/orders.ts';
import { stationSizes } from '../../election/roll/places.ts';
import type { Round, Station } from '../../election/polling/poll.ts';
import { openingWords } from '../../papers/words/terms.ts';
import { answerRefusal } from '../answered.ts';
import type { OpenElection } from '../door.ts';
import type { Blocked, DayStep } from '../screens-day.ts';
import type { Both } from '../screens.ts';

const w = (zh: string, en: string): Both => ({ zh, en });
/** The steps after the opening, in their order. */
const after = {
  open: w('宣布开始投票', 'voting begins'),
  vote: w('发票、投票', 'issue and vote'),
  close: w('结束投票、清点选票', 'close and account'),
  seal: w('剩余票作废、封箱', 'cancel the rest, seal the boxes'),
  send: w('票箱启运', 'send the boxes'),
  receive: w('接收票箱', 'receive the boxes'),
  accept: w('接收本站记录', 'accept the record'),
  count: w('当众开箱计票', 'open and count in public'),
} as const;
type After = keyof typeof after;

/** The step that comes now at a station; `clock` is the time of day, undefined after the day of the poll. */
export const nextOf = (s: Station, clock: string | undefined, closes: string): string => {
  if (s.accepted) return 'count';
  if (s.closed) return !s.way?.sealed ? 'seal' : !s.way.sent ? 'send' : !s.way.received ? 'receive' : 'accept';
  if (breakNow(s)) return 'resume';
  if (s.opened) return clock !== undefined && clock < closes ? 'vote' : 'close';
  return openingSteps.find((step) => !s.steps?.has(step)) ?? 'open';
};

/** Every step with how it stands; `counted` once every box of the vote is. */
export const stepsOf = (s: Station, next: string, counted: boolean, late: (fact: string) => boolean): readonly DayStep[] => {
  const clocks: Readonly<Partial<Record<After, string | undefined>>> = {
    open: s.opened?.clock,
    vote: s.closed?.clock,
    close: s.closed?.clock,
    seal: s.way?.sealed?.clock,
    send: s.way?.sent?.clock,
    receive: s.way?.received?.clock,
    accept: s.accepted,
  };
  const facts: Readonly<Partial<Record<After, string>>> = {
    open: 'StationOpened',
    close: 'StationClosed',
    seal: 'BoxesSealed',
    send: 'BoxesSent',
    receive: 'BoxesReceived',
    accept: 'StationAccepted',
  };
  const now = next === 'resume' ? 'vote' : next;
  const gone = s.accepted !== undefined;
  return [
    ...openingSteps.map((step): DayStep => {
      const done = s.steps?.get(step);
      return {
        key: step,
        words: openingWords[step],
        state: done ? 'done' : step === now ? 'now' : s.opened ? 'not needed' : 'later',
        ...(done ? { clock: done.clock } : {}),
      };
    }),
    ...(Object.keys(after) as After[]).map((key): DayStep => {
      const clock = clocks[key];
      const done = key === 'vote' ? s.closed !== undefined || now === 'close' : key === 'count' ? counted : clock !== undefined;
      const skipped = gone && ['seal', 'send', 'receive'].includes(key);
      const fact = facts[key];
      return {
        key,
        words: after[key],
        state: done ? 'done' : key === now ? 'now' : skipped ? 'not needed' : 'later',
        ...(done && clock && key !== 'accept' && key !== 'vote' ? { clock } : {}),
        ...(done && fact && late(fact) ? { late: true } : {}),
      };
    }),
  ];
};

/** Why the next step cannot be done as things stand: asked of the same rules that would decide it. */
export const blockedOf = (open: OpenElection, e: Election, round: Round, s: Station, next: string): Blocked | undefined => {
  const probe = probeOf(e, round, s, next);
  if (!probe) return undefined;
  const { today } = open.now();
  const decision = decide(e, probe[0], probe[1], {
    on: today,
    today,
    law: open.law(),
    mint: (prefix) => `${prefix}_probe`,
    by: '',
  });
  if (!isRefusal(decision)) return undefined;
  const said = answerRefusal(decision, e);
  return said.kind === 'refused'
    ? { words: said.words, ...(said.cites ? { cites: said.cites } : {}), ...(said.remedy ? { remedy: said.remedy } : {}) }
    : undefined;
};

const probeOf = (e: Election, round: Round, s: Station, next: string): readonly [OrderName, unknown] | undefined => {
  if (!s.opened)
    return [
      'openStation',
      { station: s.no, clock: s.opens ?? round.opens, ballots: stationSizes(e, round).get(s.no) ?? 0, seals: ['—'] },
    ];
  if (next === 'close') {
    const [box] = boxesOut(s);
    return box === undefined ? undefined : ['closeStation', { station: s.no, clock: '23:59', issued: 0, own: 0, unused: 0 }];
  }
  return undefined;
};
