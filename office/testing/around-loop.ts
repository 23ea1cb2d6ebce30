// A process that begins two books around an election, works in them, erases a case, and says each order once it is confirmed: for the tests that cut it off.
import { openShelf } from '../shelf.ts';
import { aroundDay, tellOne } from './arounddays.ts';

const shelf = await openShelf(process.argv[2] ?? '');
/** Tells an order until the record can be written. */
const confirmed = async (one: (typeof aroundDay)[number]): Promise<void> => {
  const answered = await tellOne(shelf.around, one);
  const said =
    answered.kind === 'refused'
      ? { notWritten: one.order, words: answered.words.zh }
      : { order: one.order, facts: answered.facts.length, position: answered.position };
  process.stdout.write(`${JSON.stringify(said)}\n`);
  if (answered.kind !== 'refused') return;
  if (answered.refusal.key !== 'the record cannot be written') throw new Error(JSON.stringify(answered));
  await confirmed(one);
};
for (const one of aroundDay) await confirmed(one);
await shelf.close();
