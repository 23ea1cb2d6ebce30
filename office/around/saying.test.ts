// What a book around an election says of an order that it does not understand: the order and the field by the words that stand on the screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openMemoryLedger } from '../../ledger/memory.ts';
import { openBook } from '../book.ts';
import { storyClock } from '../clock.ts';
import { seededDice } from '../dice.ts';
import { secretsFrom } from '../secrets.ts';
import { matterOf } from './aboutof.ts';
import { community } from './community.ts';

test('70 and a half signers are refused at “联名人数”, in English at “signers”, and not at the name in the code', async () => {
  const dice = seededDice('saying');
  const { book } = await openBook(
    {
      id: 'b',
      ledger: openMemoryLedger(),
      secrets: secretsFrom(dice.bytes(32)),
      clock: storyClock('2026-09-01T08:00:00+08:00'),
      dice,
      rehearsal: true,
    },
    matterOf(community),
  );
  const admin = { account: 'a', name: '管理员', admin: true },
    chair = { account: 'c', name: '周文静' };
  await book.tell(
    {
      order: '1',
      do: 'beginTerm',
      body: { kind: 'community', township: '桃花镇', name: '桃源社区', groups: 4, term: 3, rehearsal: true },
    },
    admin,
  );
  await book.tell({ order: '2', do: 'giveRole', body: { ...chair, role: 'chair' } }, admin);
  const answered = await book.tell(
    { order: '3', do: 'demandRecall', body: { person: 'p', by: 'voters', signers: 70.5, of: 700, reasons: '—' } },
    chair,
  );
  assert.equal(answered.kind, 'refused');
  assert.match(answered.kind === 'refused' ? answered.words.zh : '', /登记罢免要求，“联名人数”一项/);
  assert.match(answered.kind === 'refused' ? answered.words.en : '', /record a demand for recall, field “signers”/);
  await book.close();
});
