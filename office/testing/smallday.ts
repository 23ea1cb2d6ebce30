// A small election from its first order to the announcement, issue and count told ballot by ballot: two desks, two tellers who differ and settle, a doubtful ballot, a recount. For the tests that cut it off anywhere. Orders of one step are told in the same breath.
import type { Election } from '../../election/election.ts';
import { electors } from '../../election/roll/electors.ts';
import { roles } from '../../election/keepers.ts';
import { marks, path } from '../../election/testing/lawfulPath.ts';
import { seenIn } from '../../election/testing/littleVillage.ts';
import type { OrderName } from '../../election/orders.ts';
import { votersAt } from '../../election/roll/places.ts';
import type { Told, Who } from '../door.ts';
import { admin, d, everybody } from './little.ts';

export interface DayOrder {
  readonly order: string;
  readonly by: Who;
  readonly do: OrderName;
  readonly on: number;
  readonly body: (e: Election) => unknown;
}
const teller: Who = { account: 'a_teller', name: '李希静' };
/** After every order of this day. */
export const dayEnds = '2026-06-30T08:00:00+08:00';
export const asTold = ({ order, do: name, on, body }: DayOrder, e: Election): Told => ({
  order,
  do: name,
  on: d(on),
  body: body(e),
});

const told = (name: OrderName, body: ((e: Election) => unknown) | object, order: string, by = everybody): DayOrder => ({
  order,
  by,
  do: name,
  on: 0,
  body: typeof body === 'function' ? (body as (e: Election) => unknown) : () => body,
});
/** Electors of a station who come themselves, in the order of the roll. */
const comers = (e: Election, station: number): readonly string[] => {
  const away = new Set([...e.proxies.given.values()].map((p) => p.principal));
  const round = e.rounds.at(-1);
  return round
    ? votersAt(e, round, station).flatMap(({ voter }) => (electors(e).has(voter) && !away.has(voter) ? [voter] : []))
    : [];
};
const issue = (station: number, n: number) =>
  told('issueBallots', (e) => ({ station, taker: comers(e, station)[n] }), `issue ${station} ${n}`);
/** What a ballot carries: a vote for the director, or set aside. */
export const on = (name: string | undefined, doubtful?: string) => (e: Election) => ({
  ...marks(seenIn(e, d), name, []),
  ...(doubtful ? { doubtful } : {}),
});
const call = (box: string, number: number, said: (e: Election) => unknown, by = everybody, of = '') =>
  told('callBallot', (e) => ({ box, number, marks: said(e) }), `call ${box} ${number} ${by.account}${of}`, by);
const closing = (station: number, own: number, spoiled: number) =>
  told(
    'closeStation',
    { station, clock: '11:00', issued: own, own, byProxy: 0, spoiled, unused: 22 - own - spoiled },
    `close ${station}`,
  );

/** Before the poll: the lawful path of the little village, with a second teller. */
const before = (): readonly (readonly DayOrder[])[] => {
  const steps = path();
  const eve = steps.slice(
    0,
    steps.findIndex((s) => s.do === 'openStation'),
  );
  const [begin, ...rest] = eve.map(
    (step, n): DayOrder => ({
      order: `step ${n}`,
      by: n === 0 ? admin : everybody,
      do: step.do,
      on: step.day,
      body: (e) => step.body(seenIn(e, d)),
    }),
  );
  const given = roles.map(
    (role): DayOrder => ({
      order: `role ${role}`,
      by: admin,
      do: 'giveRole',
      on: -60,
      body: () => ({ account: everybody.account, name: everybody.name, role }),
    }),
  );
  const second: DayOrder = {
    order: 'second teller',
    by: admin,
    do: 'giveRole',
    on: -60,
    body: () => ({ account: teller.account, name: teller.name, role: 'teller' }),
  };
  return [...(begin ? [[begin]] : []), [...given, second], ...rest.map((one) => [one])];
};

const issuing: readonly (readonly DayOrder[])[] = [
  [1, 2].map((station) =>
    told('openStation', { station, clock: '08:30', ballots: 22, seals: [`封${station}`] }, `open ${station}`),
  ),
  ...Array.from({ length: 12 }, (_, n) => [issue(1, n), issue(2, n)]),
  [told('replaceBallot', (e) => ({ station: 1, elector: comers(e, 1)[0] }), 'replace'), issue(1, 12)],
  [
    told(
      'correctIssue',
      (e) => ({ station: 1, elector: comers(e, 1)[12], because: '发错人', second: teller.name }),
      'correct issue',
    ),
  ],
  [closing(1, 12, 1), closing(2, 12, 0)],
  [told('acceptStation', { station: 1 }, 'accept 1')],
  [told('acceptStation', { station: 2 }, 'accept 2')],
];

/** Box 1 by two tellers in one bundle: they differ at ballot 3, the second one's slip; ballot 5 is in doubt. Box 2 by one, counted anew afterwards. */
const counting: readonly (readonly DayOrder[])[] = [
  [told('openBox', { box: '1', returned: 12, tellers: 2, bundle: 25 }, 'open box 1')],
  ...Array.from({ length: 12 }, (_, i) => [
    call('1', i + 1, i === 4 ? on('赵大山', 'mark unclear') : on('赵大山')),
    call('1', i + 1, i === 4 ? on('钱大山', 'other') : on(i === 2 ? '钱大山' : '赵大山'), teller),
  ]),
  [told('reenterCall', (e) => ({ box: '1', number: 3, marks: on('赵大山')(e) }), 'enter again', teller)],
  [
    told(
      'decideDoubtful',
      (e) => ({ box: '1', number: 5, marks: on('赵大山')(e), present: 5, agree: 4, because: '圈在栏内' }),
      'in doubt',
    ),
  ],
  [
    told(
      'correctCall',
      (e) => ({ box: '1', number: 2, marks: on('钱大山')(e), because: '复看', second: teller.name }),
      'correct call',
    ),
  ],
  [told('closeBox', { box: '1' }, 'close box 1')],
  [told('openBox', { box: '2', returned: 12 }, 'open box 2')],
  ...Array.from({ length: 12 }, (_, i) => [call('2', i + 1, on('钱大山'))]),
  [told('closeBox', { box: '2' }, 'close box 2')],
  [told('orderRecount', { boxes: ['2'], present: 5, agree: 4, because: '监票员提出漏数' }, 'recount')],
  [told('openBox', { box: '2', returned: 11 }, 'open box 2 again')],
  ...Array.from({ length: 11 }, (_, i) => [call('2', i + 1, on('赵大山'), everybody, ' again')]),
  [told('recountBox', { box: '2', returned: 12, because: '又找到一张', second: teller.name }, 'one more found')],
  [call('2', 12, on('赵大山'), everybody, ' again')],
  [told('closeBox', { box: '2' }, 'close box 2 again')],
  [told('confirmResult', { valid: true }, 'conclude')],
  [told('announceResult', { clock: '15:00' }, 'announce')],
];

export const smallDay = (): readonly (readonly DayOrder[])[] => [...before(), ...issuing, ...counting];
