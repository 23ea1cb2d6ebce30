// The little village on its polling day with laptops of its own for both stations, for the tests of stations: the centre in memory, each laptop in a folder of its own.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electors } from '../../../election/roll/electors.ts';
import { issuedAt } from '../../../election/polling/issued.ts';
import type { OrderName } from '../../../election/orders.ts';
import { votersAt } from '../../../election/roll/places.ts';
import type { Ledger } from '../../../ledger/contract.ts';
import { openMemoryLedger } from '../../../ledger/memory.ts';
import type { Clock } from '../../clock.ts';
import { realDice } from '../../dice.ts';
import type { OpenElection } from '../../door.ts';
import type { Answered } from '../../screens.ts';
import { secretsFrom } from '../../secrets.ts';
import { d, everybody, keyOf, officeOver, root, tellPath } from '../../testing/little.ts';
import { type Kit, openKit, packKit } from '../kit.ts';
import { type Laptop, openLaptop } from '../laptop.ts';

export const code = 'ABCD-EFGH-JKLM-NPQR';
export interface Hall {
  readonly centre: OpenElection;
  readonly ledger: Ledger;
  /** The kit of a station, packed by an order and opened with its code. */
  kit(station: number, spare?: boolean): Promise<Kit>;
  /** The laptop of a kit in a folder named so; opened anew it goes on. */
  laptop(
    kit: Kit,
    name: string,
    more?: { readonly mirrorTo?: string; readonly from?: string; readonly machine?: Clock },
  ): Promise<Laptop>;
  folder(name: string): string;
  close(): Promise<void>;
}

/** The eve of the poll at the centre, over a ledger that is empty. */
export const hallOnTheDay = async (ledger: Ledger = openMemoryLedger()): Promise<Hall> => {
  const at = await mkdtemp(join(tmpdir(), 'zheng-stations-'));
  const centre = await officeOver(ledger);
  await tellPath(centre, 'openStation');
  const open = new Set<Laptop>();
  let n = 0;
  return {
    centre,
    ledger,
    kit: async (station, spare = false) => {
      const answer = await centre.tell(
        { order: `pack ${n++}`, do: 'packStation', on: d(-1), body: { station, ...(spare ? { spare: true } : {}) } },
        everybody,
      );
      assert.equal(keyOf(answer), 'done');
      const bytes = await packKit(
        { election: centre, ledger, secrets: secretsFrom(root), dice: realDice() },
        station,
        spare,
        code,
      );
      const opened = await openKit(bytes, code);
      assert.ok(opened.kind === 'opened', JSON.stringify(opened));
      return opened.kit;
    },
    laptop: async (kit, name, more = {}) => {
      const laptop = await openLaptop({ kit, folder: join(at, name), ...more });
      open.add(laptop);
      return laptop;
    },
    folder: (name) => join(at, name),
    close: async () => {
      for (const { kept } of open) await kept.election.close();
      await centre.close();
      await rm(at, { recursive: true, force: true });
    },
  };
};

/** An order of polling day at a laptop. */
export const at = (laptop: Laptop, name: OrderName, body: object, order = `${name} ${JSON.stringify(body)}`): Promise<Answered> =>
  laptop.kept.election.tell({ order, do: name, on: d(0), body }, everybody);
export const begin = async (laptop: Laptop): Promise<void> => {
  const station = laptop.kit.station;
  assert.equal(keyOf(await at(laptop, 'openStation', { station, clock: '08:30', ballots: 22, seals: ['封'] })), 'done');
};
/** Ballots that electors of a station took themselves. */
export const issued = (open: OpenElection, station: number): number => {
  const [round] = open.election().rounds;
  assert.ok(round);
  return issuedAt(round, station).own;
};
/** The electors of a station who come themselves, in the order of the roll. */
export const voters = (open: OpenElection, station: number): readonly string[] => {
  const e = open.election();
  const [round] = e.rounds;
  assert.ok(round);
  const away = new Set([...e.proxies.given.values()].map((p) => p.principal));
  return votersAt(e, round, station).flatMap(({ voter }) => (electors(e).has(voter) && !away.has(voter) ? [voter] : []));
};
export const issue = async (laptop: Laptop, taker: string, station = laptop.kit.station): Promise<string> =>
  keyOf(await at(laptop, 'issueBallots', { station, taker }, `issue ${laptop.kit.book} ${taker}`));

/** The state as text, without the order in which its maps were filled. */
export const plain = (open: OpenElection): string => {
  const sorted = (value: unknown): unknown => {
    if (value instanceof Map)
      return [...(value as Map<unknown, unknown>)]
        .map(([k, v]) => [JSON.stringify(k), sorted(v)] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1));
    if (Array.isArray(value)) return value.map(sorted);
    return value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([k, v]) => [k, sorted(v)]),
        )
      : value;
  };
  return JSON.stringify(sorted(open.election()));
};
