// A process that opens a data folder where none was, tells the small day through the door, and says each order as soon as it is confirmed: what the cuts are tried on.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { noElection } from '../../election/election.ts';
import { openAccounts } from '../accounts.ts';
import { attach } from '../evidence/keep.ts';
import { openShelf } from '../shelf.ts';
import { everybody } from './little.ts';
import { asTold, dayEnds, smallDay } from './smallday.ts';

const say = (said: object): void => void writeSync(1, `${JSON.stringify(said)}\n`);
const folder = process.argv[2] ?? '';
const shelf = await openShelf(folder);
const accounts = openAccounts({ path: join(folder, 'accounts.db') });
say({ code: accounts.firstCode()?.code });
const [[first] = [], ...rest] = smallDay();
if (!first) throw new Error('no day');
const { answered, kept } = await shelf.begin(asTold(first, noElection()), first.by, dayEnds);
if (!kept || answered.kind !== 'done') throw new Error(JSON.stringify(answered));
say({ order: first.order, facts: answered.facts.length, position: answered.position });
const { election } = kept;
for (const step of rest)
  await Promise.all(
    step.map(async (one) => {
      const answer = await election.tell(asTold(one, election.election()), one.by);
      if (answer.kind !== 'done') throw new Error(`${one.order}: ${JSON.stringify(answer)}`);
      say({ order: one.order, facts: answer.facts.length, position: answer.position });
    }),
  );
const sheet = await attach(kept, everybody, { order: 'sheet', to: { book: 'main', position: 1 }, kind: 'scan' }, Buffer.from('%PDF-1.4 计票单'));
if (sheet.kind !== 'done') throw new Error(JSON.stringify(sheet));
say({ order: 'sheet', facts: sheet.facts.length, position: sheet.position });
await kept.keepClock();
await shelf.close();
