// A process that opens a data folder where none was, tells the small day through the door, and says each order as soon as it is confirmed, and each that could not be written before it tells it again: what the cuts are tried on.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { noElection } from '../../election/election.ts';
import { openAccounts } from '../accounts.ts';
import { attach, erase } from '../evidence/keep.ts';
import type { Answered } from '../screens.ts';
import { type Kept, openShelf } from '../shelf.ts';
import { everybody } from './little.ts';
import { asTold, dayEnds, smallDay } from './smallday.ts';

const say = (said: object): void => void writeSync(1, `${JSON.stringify(said)}\n`);
const folder = process.argv[2] ?? '';
const shelf = await openShelf(folder);
const accounts = openAccounts({ path: join(folder, 'accounts.db') });
say({ code: accounts.firstCode()?.code });
const [[first] = [], ...rest] = smallDay();
if (!first) throw new Error('no day');
/** Tells an order until the record can be written; anything else that hinders is the end. */
const confirmed = async (order: string, tell: () => Promise<Answered>): Promise<void> => {
  const answer = await tell();
  if (answer.kind !== 'refused') return say({ order, facts: answer.facts.length, position: answer.position });
  if (answer.refusal.key !== 'the record cannot be written') throw new Error(`${order}: ${JSON.stringify(answer)}`);
  say({ notWritten: order, words: answer.words.zh, remedy: answer.remedy?.zh });
  return confirmed(order, tell);
};
let kept: Kept | undefined;
await confirmed(first.order, async () => {
  const begun = await shelf.begin(asTold(first, noElection()), first.by, dayEnds);
  kept = begun.kept;
  return begun.answered;
});
if (!kept) throw new Error('nothing was begun');
const { election } = kept;
for (const step of rest)
  await Promise.all(step.map((one) => confirmed(one.order, () => election.tell(asTold(one, election.election()), one.by))));
const place = kept;
const sheet = { order: 'sheet', to: { book: 'main', position: 1 }, kind: 'scan' } as const;
await confirmed(sheet.order, () => attach(place, everybody, sheet, Buffer.from('%PDF-1.4 计票单')));
const [proof = ''] = election.election().evidence.keys();
await confirmed('erased', () => erase(place, everybody, 'erased', proof, '来宾被拍到'));
await confirmed('second sheet', () =>
  attach(place, everybody, { ...sheet, order: 'second sheet' }, Buffer.from('%PDF-1.4 计票单，第二页')),
);
await kept.keepClock();
await shelf.close();
