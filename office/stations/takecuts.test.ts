// The power is cut while the centre takes over the books of two stations: what was confirmed is there whole, what was not is there as far as it verifies, and taken again each entry is there once.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSqliteLedger } from '../../ledger/sqlite.ts';
import { bookSet, verifyBooks } from '../../ledger/verify.ts';
import { cutAt, fresh, printedSeed, recorded, type Said, some, syncPoints } from '../testing/cuts.ts';
import { keyOf, officeOver } from '../testing/little.ts';
import { bookFile } from './bookfile.ts';
import { type CameBook, copyOf } from './taking.ts';
import { begin, type Hall, hallOnTheDay, issue, issued, voters } from './testing/hall.ts';

let hall: Hall;
let centre = '';
before(async () => {
  centre = join(fresh(), 'book.db');
  hall = await hallOnTheDay(await openSqliteLedger(centre));
});
after(async () => {
  await hall.close();
  rmSync(dirname(centre), { recursive: true });
});

test('books of 12 and 9 entries taken over: cut at every sync and at moments between, each is there once after it is taken again', async (t) => {
  const { chance, say } = printedSeed(t);
  const books: CameBook[] = [];
  const files: string[] = [];
  for (const [station, ballots] of [
    [1, 10],
    [2, 7],
  ] as const) {
    const laptop = await hall.laptop(await hall.kit(station), `cut ${station}`);
    await begin(laptop);
    for (const voter of voters(hall.centre, station).slice(0, ballots)) assert.equal(await issue(laptop, voter), 'done');
    const copy = await copyOf(laptop.kept.ledger, laptop.kit.book);
    books.push(copy);
    files.push(hall.folder(`${station}.zhengbook`));
    await writeFile(hall.folder(`${station}.zhengbook`), bookFile(copy));
  }
  assert.deepEqual(
    books.map((b) => b.entries.length),
    [12, 9],
  );
  await hall.centre.close();
  const done = await recorded(fileURLToPath(import.meta.resolve('./testing/take-loop.ts')), (folder) => [
    centre,
    folder,
    ...files,
  ]);
  const look = async (folder: string, said: readonly Said[]): Promise<void> => {
    const ledger = await openSqliteLedger(join(folder, 'book.db'));
    const open = await officeOver(ledger);
    assert.deepEqual(verifyBooks(await bookSet(ledger)), []);
    for (const came of books) {
      const here = (await ledger.read(came.book)).length;
      const confirmed = said.some((s) => s.order === came.book);
      if (confirmed) assert.equal(here, came.entries.length, `${came.book} was confirmed`);
      assert.equal(keyOf(await open.take(came)), here === came.entries.length ? 'book is here already' : 'done');
      assert.equal((await ledger.read(came.book)).length, came.entries.length);
    }
    assert.deepEqual([issued(open, 1), issued(open, 2)], [10, 7]);
    assert.deepEqual(verifyBooks(await bookSet(ledger)), []);
    await open.close();
  };
  const opened = done.findIndex((one) => one.do === 'make' && one.path.endsWith('-wal'));
  const [first = 0, ...points] = syncPoints(done).filter((at) => at > opened);
  await say(
    cutAt(
      done,
      [
        first,
        ...points,
        ...some(
          [...done.keys()].filter((at) => at > first),
          8,
          chance,
        ),
      ],
      ['nothing', chance, 'everything'],
      look,
    ),
  );
});
