// The books around an election cut off: power lost before any sync took hold, a disk that is full while a book is begun, a second process, a master key that is another. What was confirmed is there once, no half book stands on the shelf.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Done } from '../../ledger/testing/trace.ts';
import { bookSet, verifyBooks } from '../../ledger/verify.ts';
import { keyTold } from '../orderkey.ts';
import { openShelf } from '../shelf.ts';
import { aroundDay, tellOne } from '../testing/arounddays.ts';
import { cutAt, recorded, saidIn, type Said, syncPoints } from '../testing/cuts.ts';

const loop = fileURLToPath(import.meta.resolve('../testing/around-loop.ts'));
let day: readonly Done[];
before(async () => {
  day = await recorded(loop, (folder) => [folder]);
});
const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'zheng-around-cut-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** All that was confirmed is there, whole and once; the day told again from its beginning ends where it ends. */
const holds = async (folder: string, said: readonly Said[]): Promise<void> => {
  const shelf = await openShelf(folder);
  try {
    const confirmed = said.flatMap((s) => s.order ?? []);
    const kept = shelf.around.all();
    assert.ok(kept.length <= 2);
    const there = kept.flatMap((k) => k.book.recorded().map(({ written }) => keyTold(written.order).order));
    for (const order of confirmed) assert.ok(there.includes(order), `confirmed and gone: ${order}`);
    for (const one of kept) assert.deepEqual(verifyBooks(await bookSet(one.ledger)), []);
    for (const one of aroundDay) {
      const answered = await tellOne(shelf.around, one);
      if (answered.kind === 'refused') assert.fail(`${one.order}: ${JSON.stringify(answered)}`);
      assert.equal(answered.kind, there.includes(one.order) ? 'repeated' : 'done', one.order);
    }
    const [community] = shelf.around.all().filter((k) => k.kind === 'community');
    assert.equal(shelf.around.all().length, 2);
    assert.doesNotMatch(JSON.stringify(community?.book.recorded().map((r) => r.fact)), /卜某|住院/);
    const again = shelf.around.all().flatMap((k) => k.book.recorded().map(({ written }) => keyTold(written.order).order));
    assert.deepEqual([again.filter((o) => o === 'members').length, again.filter((o) => o === 'erase').length], [2, 1]);
  } finally {
    await shelf.close();
  }
};

test('power lost before any sync of the day took hold: what was confirmed is there once, no half book, and the day is told to its end', async () => {
  assert.equal(saidIn(day).flatMap((s) => s.order ?? []).length, aroundDay.length);
  const points = syncPoints(day).filter(
    (at) => at === day.length || (day[at] as { path?: string }).path?.includes('/books') === true,
  );
  assert.ok(points.length > 10, String(points.length));
  await cutAt(day, points, ['nothing', 'everything'], holds);
});

test('no room for the folder of a book, and a write of its file that fails: the person reads so, nothing stays behind, told again each book is there once', async () => {
  const makes = day.filter((one) => one.do === 'make' && one.folder).map((one) => (one.do === 'make' ? one.path : ''));
  const writes = day
    .filter((one) => one.do === 'write' && /\.db/.test(one.path))
    .map((one) => (one.do === 'write' ? one.path : ''));
  const folder = makes.findIndex((path) => /\/books\/./.test(path)) + 1,
    file = writes.findIndex((path) => path.includes('/books/')) + 1;
  assert.ok(folder > 0 && file > 0);
  for (const fault of [`mkdir,mkdirat:error=ENOSPC:when=${folder}`, `pwrite64:error=ENOSPC:when=${file}..${file + 3}`]) {
    const full = await recorded(loop, (at) => [at], fault);
    assert.match(saidIn(full).find((s) => s.notWritten !== undefined)?.words ?? '', /磁盘/, fault);
    await cutAt(full, [full.length], ['nothing', 'everything'], async (at, said) => {
      assert.equal(readdirSync(join(at, 'books')).length, 2, 'no folder without its book');
      await holds(at, said);
    });
  }
});

test('a second process on the folder is told that it is in use; another master key says so and changes nothing; a copy of books/ put back opens as it was; one folder that says nothing of itself keeps no other shut', async () => {
  await inFolder(async (folder) => {
    const shelf = await openShelf(folder);
    for (const one of aroundDay) assert.equal((await tellOne(shelf.around, one)).kind, 'done');
    const heads = shelf.around
      .all()
      .map((k) => k.book.head()?.hash)
      .toSorted();
    await assert.rejects(openShelf(folder), (fault: { reason?: string }) => fault.reason === 'locked');
    await shelf.close();
    await inFolder(async (other) => {
      cpSync(join(folder, 'books'), join(other, 'books'), { recursive: true });
      await assert.rejects(openShelf(other), /master\.key/);
      cpSync(join(folder, 'master.key'), join(other, 'master.key'));
      const again = await openShelf(other);
      assert.deepEqual(
        again.around
          .all()
          .map((k) => k.book.head()?.hash)
          .toSorted(),
        heads,
      );
      await again.close();
    });
    const [id] = readdirSync(join(folder, 'books'));
    writeFileSync(join(folder, 'books', String(id), 'about.json'), '');
    const without = await openShelf(folder);
    assert.deepEqual([without.broken.length, without.around.all().length], [1, heads.length - 1], 'the others open');
    await without.close();
  });
});
