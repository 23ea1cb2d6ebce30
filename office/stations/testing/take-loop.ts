// The centre as a process that takes over the books of stations, one after the other, and says each as soon as it is confirmed: for the test that cuts the power.
import { writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSqliteLedger } from '../../../ledger/sqlite.ts';
import { makeFolder, writeWhole } from '../../lasting.ts';
import { officeOver } from '../../testing/little.ts';
import { readBookFile } from '../bookfile.ts';

const [centre = '', folder = '', ...books] = process.argv.slice(2);
await makeFolder(folder);
await writeWhole(join(folder, 'book.db'), await readFile(centre));
const open = await officeOver(await openSqliteLedger(join(folder, 'book.db')));
for (const file of books) {
  const came = readBookFile(await readFile(file, 'utf8'));
  if ('notABook' in came) throw new Error(came.notABook);
  const answer = await open.take(came);
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
  writeSync(1, `${JSON.stringify({ order: came.book, position: answer.position })}\n`);
}
await open.close();
