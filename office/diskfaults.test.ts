// The disk fails under a running office, by faults put into the system's calls: a process killed in the very call, a disk that is full for a while, a sync that fails. What was confirmed stays, the person is told, the day goes on.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Done } from '../ledger/testing/trace.ts';
import { cutAt, dayHolds, dayKilled, dayRecorded, factsOf, printedSeed, saidIn, some } from './testing/cuts.ts';

let day: readonly Done[];
before(async () => {
  day = await dayRecorded();
});
/** How often the ledger and the accounts did this before a moment: strace counts a fault's calls by thread, and these two call on one. */
const times = (what: 'write' | 'sync', until = day.length): number =>
  day.slice(0, until).filter((one) => one.do === what && /\.db/.test(one.path)).length;
const confirmed = (done: readonly Done[]): readonly string[] => saidIn(done).flatMap((s) => s.order ?? []);

test('killed -9 in the middle of a write, a sync and an answer: all confirmed is there once, and the order without an answer told again is done once', async (t) => {
  const { chance, say } = printedSeed(t);
  const kills = (call: string, most: number) =>
    some([...Array(most).keys()], 3, chance).map((n) => `${call}:signal=KILL:when=${n + 1}`);
  for (const kill of [...kills('pwrite64', times('write')), ...kills('fsync,fdatasync', times('sync'))]) {
    t.diagnostic(kill);
    await say(dayKilled(kill, dayHolds(factsOf(day))).then((killed) => assert.ok(killed, 'it was killed')));
  }
});

test('the disk is full for 6 writes of an issue and of a call: the person reads so, nothing is half there, and the same orders told again are each there once', async () => {
  const order = (name: string) =>
    times(
      'write',
      day.findIndex((one) => one.do === 'say' && one.text.includes(name)),
    );
  for (const name of ['"issue 1 6"', '"call 1 7 a_all"']) {
    const full = await dayRecorded(`pwrite64:error=ENOSPC:when=${order(name)}..${order(name) + 5}`);
    const refused = saidIn(full).filter((s) => s.notWritten !== undefined);
    assert.ok(refused.length > 0, 'somebody met the full disk');
    for (const { words, remedy } of refused) assert.match(`${words} ${remedy}`, /磁盘|空间/);
    assert.deepEqual(confirmed(full).toSorted(), confirmed(day).toSorted());
    assert.deepEqual(factsOf(full), factsOf(day));
    await cutAt(full, [full.length], ['nothing', 'everything'], dayHolds(factsOf(day)));
  }
});

test('a sync fails in the middle of an issue and of a call: nobody is told it is done, it is told again, and a cut of power afterwards loses nothing', async () => {
  for (const name of ['"issue 2 3"', '"call 2 5 a_all"']) {
    const failing = await dayRecorded(
      `fsync,fdatasync:error=EIO:when=${times(
        'sync',
        day.findIndex((one) => one.do === 'say' && one.text.includes(name)),
      )}`,
    );
    const at = failing.findIndex((one) => one.do === 'say' && one.text.includes('notWritten'));
    assert.ok(at > 0, 'somebody met the fault');
    assert.deepEqual(factsOf(failing), factsOf(day));
    const after = failing.flatMap((one, i) => (one.do === 'sync' && i > at ? [i] : [])).slice(0, 3);
    await cutAt(failing, [at, ...after, failing.length], ['nothing'], dayHolds(factsOf(day)));
  }
});

test('no room for the folder of an election or of its proofs: the person reads so, nothing stays behind, and told again it is there once', async () => {
  const folders = day.filter((one) => one.do === 'make' && one.folder).map((one) => (one.do === 'make' ? one.path : ''));
  for (const [name, order] of [
    ['/elections/', 'step 0'],
    ['/evidence', 'sheet'],
  ] as const) {
    const full = await dayRecorded(`mkdir,mkdirat:error=ENOSPC:when=${folders.findIndex((path) => path.includes(name)) + 1}`);
    const [met] = saidIn(full).filter((s) => s.notWritten !== undefined);
    assert.deepEqual([met?.notWritten, met?.words?.includes('磁盘已满')], [order, true]);
    assert.deepEqual(factsOf(full), factsOf(day));
    await cutAt(full, [full.length], ['nothing'], dayHolds(factsOf(day)));
  }
});
