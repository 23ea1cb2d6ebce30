// A process that registers 6,000 people in a file's book and says a dot whenever it could have answered somebody: for the test that kills it in the middle.
import { openSqliteLedger } from '../../ledger/sqlite.ts';
import { d, everybody, officeOver, tellPath } from './little.ts';
import { crowd } from './crowd.ts';

const open = await officeOver(await openSqliteLedger(process.argv[2] ?? ''));
await tellPath(open, 'registerVoters');
const dot = (): void => {
  process.stdout.write('.');
  setImmediate(dot);
};
setImmediate(dot);
const answer = await open.tell(
  { order: 'the whole roll', do: 'registerVoters', on: d(-40), body: { rows: crowd(6000) } },
  everybody,
);
if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
process.stdout.write('!');
