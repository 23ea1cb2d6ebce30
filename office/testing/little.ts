// The little village of election/testing/littleVillage.ts told through the door, for the tests of the office: an office over any ledger, hands for every role, and ledgers that fail when told.
import type { Election } from '../../election/election.ts';
import { roles } from '../../election/keepers.ts';
import { path, type PathStep } from '../../election/testing/lawfulPath.ts';
import { seenIn } from '../../election/testing/littleVillage.ts';
import type { OrderName } from '../../election/orders.ts';
import { addDays } from '../../law/days.ts';
import type { Ledger } from '../../ledger/contract.ts';
import { openMemoryLedger } from '../../ledger/memory.ts';
import { LedgerUnavailable } from '../../ledger/unavailable.ts';
import { storyClock } from '../clock.ts';
import { seededDice } from '../dice.ts';
import type { OpenElection, Told, Who } from '../door.ts';
import { openElection } from '../office.ts';
import type { Answered } from '../screens.ts';
import { secretsFrom } from '../secrets.ts';

export const root = Buffer.alloc(32, 7);
export const d = (days: number) => addDays('2026-05-31', days);
export const admin: Who = { account: 'a_admin', name: '管理员', admin: true };
export const everybody: Who = { account: 'a_all', name: '大家' };
export const steps = path();

/** An office over a ledger, standing at the end of the little village's calendar. */
export const officeOver = (ledger: Ledger, seed: string | number = 1): Promise<OpenElection> =>
  openElection({
    id: 'little',
    ledger,
    secrets: secretsFrom(root),
    clock: storyClock('2026-08-01T08:00:00+08:00'),
    dice: seededDice(seed),
    rehearsal: true,
  });
/** A step of the path as an order with its own key. */
export const toldOf = (open: OpenElection, step: PathStep, order: string): Told => ({
  order,
  do: step.do,
  on: d(step.day),
  body: step.body(seenIn(open.election(), d)),
});
export const giveAllRoles = async (open: OpenElection): Promise<void> => {
  for (const role of roles)
    await open.tell(
      { order: `role-${role}`, do: 'giveRole', on: d(-60), body: { account: everybody.account, name: everybody.name, role } },
      admin,
    );
};
/** Tells the path up to the first step `until`; `again` decides whether an order that was not taken is sent once more. */
export const tellPath = async (
  open: OpenElection,
  until?: OrderName,
  again: (a: Answered) => boolean = () => false,
): Promise<void> => {
  await giveAllRoles(open);
  for (const [n, step] of steps.entries()) {
    if (step.do === until) return;
    const told = toldOf(open, step, `step-${n}`);
    const first = await open.tell(told, step.do === 'beginElection' ? admin : everybody);
    const answer = again(first) ? await open.tell(told, step.do === 'beginElection' ? admin : everybody) : first;
    if (answer.kind === 'refused') throw new Error(`${step.do}: ${JSON.stringify(answer)}`);
  }
};
/** The little village in memory, told up to an order. */
export const villageTo = async (until: OrderName): Promise<OpenElection> => {
  const open = await officeOver(openMemoryLedger());
  await tellPath(open, until);
  return open;
};
/** A state as text, whatever order its books were read in. */
export const written = (e: Election): string =>
  JSON.stringify(e, (_, value: unknown) => {
    if (value instanceof Map) return [...(value as Map<unknown, unknown>)];
    return value === null || typeof value !== 'object' || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
export const entriesIn = async (ledger: Ledger): Promise<number> => {
  const books = await Promise.all((await ledger.books()).map((book) => ledger.read(book)));
  return books.flat().length;
};
export const keyOf = (a: Answered): string => (a.kind === 'refused' ? a.refusal.key : a.kind);
export const publicity = (order: string, count = 1): Told => ({
  order,
  do: 'recordPublicity',
  on: d(-30),
  body: { kind: 'banners', count },
});

/** A ledger that does to its `n`th append what it is told; all others pass. */
export const troubled = (
  inner: Ledger,
  n: number,
  trouble: (pass: () => ReturnType<Ledger['append']>) => ReturnType<Ledger['append']>,
): Ledger => {
  let appends = 0;
  return { ...inner, append: (what) => (++appends === n ? trouble(() => inner.append(what)) : inner.append(what)) };
};
export const full = (): Promise<never> => Promise.reject(new LedgerUnavailable('disk full', 'no space'));
