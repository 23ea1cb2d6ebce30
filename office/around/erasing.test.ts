// A case that is erased at the door: its key is destroyed with the fact, what was read with it is let go, and an erasure that was cut off is ended when the book is opened again.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Ledger } from '../../ledger/contract.ts';
import { openBook } from '../book.ts';
import { openStore } from '../books.ts';
import { storyClock } from '../clock.ts';
import { seededDice } from '../dice.ts';
import type { Answered } from '../screens.ts';
import { secretsFrom } from '../secrets.ts';
import { cardBearer, matterOf } from './aboutof.ts';
import { community } from './community.ts';

const admin = { account: 'a_admin', name: '管理员', admin: true };
const clerk = { account: 'a_clerk', name: '戚慧' };
const day = '2026-05-01';

const opened = async (ledger: Ledger) => {
  const dice = seededDice('erasing');
  const secrets = secretsFrom(dice.bytes(32));
  const { book } = await openBook(
    { id: 'erasing', ledger, secrets, clock: storyClock(`${day}T09:00:00+08:00`), dice, rehearsal: true },
    matterOf(community),
  );
  const done = async (name: string, body: object, who = clerk): Promise<void> => {
    const answered: Answered = await book.tell({ order: name, do: name, body, on: day }, who);
    assert.equal(answered.kind, 'done', JSON.stringify(answered));
  };
  const caseId = (): string => [...book.state().service.cases.keys()][0] ?? '';
  return { book, done, caseId };
};
type Opened = Awaited<ReturnType<typeof opened>>;

const untilClosed = async ({ done, caseId }: Opened): Promise<void> => {
  await done(
    'beginTerm',
    { kind: 'community', township: '桃花镇', name: '桃源社区', groups: 4, term: 3, mode: 'voters', rehearsal: true },
    admin,
  );
  await done('giveRole', { account: 'a_clerk', name: '戚慧', role: 'clerk' }, admin);
  await done('openCase', { kind: 'medical', title: '三栋大病家庭', whom: '卜某', remark: '住院' });
  await done('closeCase', { case: caseId(), outcome: 'helped' });
};
const told = (o: Opened): string =>
  JSON.stringify([[...o.book.state().service.cases.values()], o.book.recorded().map((r) => r.fact)]);

test('an erased case is read no more: not at the open book, not when it is opened again, and its key is gone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zheng-erasing-'));
  const open = () => openStore('sqlite', join(folder, 'book.db'), async () => undefined);
  try {
    const ledger = await open();
    const first = await opened(ledger);
    await untilClosed(first);
    assert.match(told(first), /卜某/);
    const keys = (await ledger.keys()).length;
    await first.done('eraseCase', { case: first.caseId(), because: '本人要求' });
    assert.doesNotMatch(told(first), /卜某|住院|大病家庭/);
    assert.equal((await ledger.keys()).length, keys - 1);
    await first.book.close();
    const again = await opened(await open());
    assert.doesNotMatch(told(again), /卜某|住院|大病家庭/);
    assert.equal(again.book.state().service.cases.get(again.caseId())?.erased, day);
    await again.book.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('cut off between the book and the key, an erasure is ended when the book is opened again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zheng-erasing-'));
  const open = () => openStore('sqlite', join(folder, 'book.db'), async () => undefined);
  try {
    const ledger = await open();
    const first = await opened({
      ...ledger,
      destroyKey: async () => Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' })),
    });
    await untilClosed(first);
    await first.done('eraseCase', { case: first.caseId(), because: '本人要求' });
    const keys = (await ledger.keys()).length;
    await ledger.close();
    const whole = await open();
    const again = await opened(whole);
    assert.equal((await whole.keys()).length, keys - 1);
    assert.doesNotMatch(told(again), /卜某|住院|大病家庭/);
    await again.book.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a survey that is over: three cards answered, their sums stand after the book is opened anew, and no card and no single answer is read by anybody', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zheng-survey-'));
  const open = () => openStore('sqlite', join(folder, 'book.db'), async () => undefined);
  try {
    const ledger = await open();
    const first = await opened(ledger);
    await untilClosed(first);
    await first.done('openSurvey', { title: '满意度', from: day, to: day, asks: ['环境', '服务'], papers: 0, cards: 4 });
    const surveyOf = ({ book }: Opened) => [...book.state().assembly.surveys.values()][0] ?? assert.fail();
    const { survey, cards } = surveyOf(first),
      all = [...cards];
    for (const [i, card] of all.slice(0, 3).entries()) {
      const answered = await first.book.tell(
        { order: `card ${i}`, do: 'answerSurvey', sent: 'card', body: { survey, card, answers: ['satisfied', 'not'] } },
        cardBearer,
      );
      assert.equal(answered.kind, 'done');
    }
    const readable = (o: Opened) =>
      JSON.stringify([[...surveyOf(o).cards], surveyOf(o).sealed, o.book.recorded().map((r) => r.fact)]);
    assert.match(readable(first), /"02"/);
    await first.done('closeSurvey', { survey });
    await first.book.close();
    const again = await opened(await open());
    for (const one of [first, again]) {
      const { byCard, counts } = surveyOf(one);
      assert.deepEqual(
        [byCard, counts],
        [
          3,
          [
            [3, 0, 0, 0],
            [0, 0, 3, 0],
          ],
        ],
      );
      assert.doesNotMatch(readable(one), /"02"/);
      for (const card of all) assert.ok(!readable(one).includes(card));
    }
    await again.book.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
