// A laptop that issues with a stick in it, recorded, and what must hold wherever its power is cut. The process: issue-loop.ts.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Done } from '../../../ledger/testing/trace.ts';
import { bookSet, verifyBooks } from '../../../ledger/verify.ts';
import { realDice } from '../../dice.ts';
import { secretsFrom } from '../../secrets.ts';
import { recorded, type Said, syncPoints } from '../../testing/cuts.ts';
import { root } from '../../testing/little.ts';
import { type Kit, packKit } from '../kit.ts';
import { type Laptop, NoLaptop, openLaptop } from '../laptop.ts';
import { code, type Hall, issue, voters } from './hall.ts';

const known = (laptop: Laptop): ReadonlySet<string> =>
  new Set(laptop.kept.election.recorded().flatMap(({ fact }) => (fact.fact === 'BallotIssued' ? [fact.elector] : [])));
const confirmed = (said: readonly Said[]): readonly string[] => said.flatMap((s) => s.order ?? []);

/** A laptop knows each confirmed ballot, issues none of them again, and goes on with the next voter. */
const goesOn = async (laptop: Laptop, said: readonly Said[]): Promise<void> => {
  const has = known(laptop);
  for (const voter of confirmed(said)) assert.ok(has.has(voter), `confirmed and gone at ${laptop.kit.book}: ${voter}`);
  const [last] = has;
  if (last !== undefined) assert.ok(['repeated', 'a ballot is issued already'].includes(await issue(laptop, last)));
  if (last !== undefined)
    assert.equal(await issue(laptop, voters(laptop.kept.election, 1).find((v) => !has.has(v)) ?? ''), 'done');
  assert.deepEqual(verifyBooks(await bookSet(laptop.kept.ledger)), []);
};

/** After a cut: a spare with the stick knows every confirmed ballot, and so does the laptop, which goes on and brings the stick up to where it is. */
const holds =
  (kit: Kit, spareKit: Kit) =>
  async (folder: string, said: readonly Said[]): Promise<void> => {
    const spare = await openLaptop({ kit: spareKit, folder: join(folder, 'spare'), from: join(folder, 'stick') }).catch(
      (fault: unknown) => {
        if (fault instanceof NoLaptop && confirmed(said).length === 0) return undefined; // nothing was confirmed, nothing is on the stick
        throw fault;
      },
    );
    if (spare) {
      for (const voter of confirmed(said)) assert.ok(known(spare).has(voter), `confirmed and not on the stick: ${voter}`);
      await spare.kept.election.close();
    }
    const again = await openLaptop({ kit, folder: join(folder, 'laptop'), mirrorTo: join(folder, 'stick') });
    await goesOn(again, said);
    assert.deepEqual(
      [again.mirror()?.trouble, again.mirror()?.upTo],
      [undefined, (await again.kept.ledger.read('station-1')).length],
    );
    await again.kept.election.close();
  };

/** 12 ballots issued at station 1, the syncs since its ledger was made, and what to look at after a cut. */
export const stickDay = async (
  hall: Hall,
): Promise<{ readonly done: readonly Done[]; readonly points: readonly number[]; readonly look: ReturnType<typeof holds> }> => {
  const [kit, spareKit] = [await hall.kit(1), await hall.kit(1, true)];
  const file = hall.folder('cut.zhengkit');
  await writeFile(
    file,
    await packKit({ election: hall.centre, ledger: hall.ledger, secrets: secretsFrom(root), dice: realDice() }, 1, false, code),
  );
  const done = await recorded(fileURLToPath(import.meta.resolve('./issue-loop.ts')), (folder) => [file, folder]);
  const made = done.findIndex((one) => one.do === 'make' && one.path === 'disk/laptop/book.db');
  return { done, points: syncPoints(done).filter((at) => at > made), look: holds(kit, spareKit) };
};
