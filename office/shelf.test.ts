// A shelf of real files: a rehearsal begun by hand has its own clock, which a person moves forward; the same order begins one election.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { addDays } from '../law/days.ts';
import type { Told, Who } from './door.ts';
import { moveClock } from './rehearsalclock.ts';
import { type Kept, openShelf, type Shelf } from './shelf.ts';

const admin: Who = { account: 'a_admin', name: '管理员', admin: true };
const begin = (order: string, rehearsal: boolean): Told => ({
  order,
  do: 'beginElection',
  body: {
    kind: 'village',
    township: '青峰镇',
    name: '清水村',
    groups: 2,
    term: 11,
    mode: 'voters',
    posts: [
      { post: 'director', seats: 1 },
      { post: 'member', seats: 2 },
    ],
    rehearsal,
  },
});
let dir = '';
let shelf: Shelf;
before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zheng-begun-'));
  shelf = await openShelf(dir);
});
after(async () => {
  await shelf.close();
  await rm(dir, { recursive: true, force: true });
});
const begun = async (told: Told): Promise<Kept> => {
  const { kept, answered } = await shelf.begin(told, admin);
  assert.ok(kept, JSON.stringify(answered));
  return kept;
};

test('a rehearsal begun by hand is moved 28 days ahead in one sitting, never back, never beyond the law; no fact is written, and closing the folder does not turn it back', async () => {
  const kept = await begun(begin('r1', true));
  const { today } = kept.election.now(),
    poll = addDays(today, 28),
    facts = kept.election.recorded().length;
  assert.equal(kept.election.ownClock, true);
  assert.equal(await moveClock(kept, poll, '07:30'), undefined);
  assert.deepEqual([kept.election.now().today, kept.election.now().at.slice(11, 16)], [poll, '07:30']);
  assert.match((await moveClock(kept, today))?.zh ?? '', /只能往前拨/);
  assert.match((await moveClock(kept, poll, '07:00'))?.zh ?? '', /只能往前拨/, 'half an hour back on the same day');
  assert.match((await moveClock(kept, '2099-01-01'))?.zh ?? '', /没有2099年1月1日/);
  assert.equal(kept.election.recorded().length, facts);
  await shelf.close();
  shelf = await openShelf(dir);
  const again = shelf.get(kept.election.id)?.election;
  assert.equal(again?.now().today, poll);
  assert.equal(
    (await again?.tell({ order: 'after', do: 'recordBasicFile', body: { population: 96 } }, { ...admin, account: 'a_admin' }))
      ?.kind,
    'refused',
    'an administrator keeps no role',
  );
});

test('a real election keeps the real day', async () => {
  const kept = await begun(begin('real', false));
  assert.equal(kept.election.ownClock, false);
  assert.match((await moveClock(kept, addDays(kept.election.now().today, 1)))?.zh ?? '', /只有演练/);
});

test('a demonstration whose telling was cut off is not there the next time and is told anew; one that was told to its end stays', async () => {
  const at = await mkdtemp(join(tmpdir(), 'zheng-half-'));
  for (const whole of [false, true]) {
    const open = await openShelf(at);
    assert.equal(open.get('shown'), undefined);
    const { kept } = await open.begin(begin('line', true), admin, '2026-01-25T08:00:00+08:00', 'shown');
    if (whole) await kept?.keepClock();
    await open.close();
  }
  const again = await openShelf(at);
  assert.equal(again.get('shown')?.election.recorded().length, 2);
  await again.close();
  await rm(at, { recursive: true });
});

test('whoever opens the folder while a demonstration is still being told is told that it is in use, and takes nothing of it away', async () => {
  const at = await mkdtemp(join(tmpdir(), 'zheng-telling-'));
  const telling = await openShelf(at);
  const { kept } = await telling.begin(begin('line', true), admin, '2026-01-25T08:00:00+08:00', 'shown');
  await assert.rejects(openShelf(at), { reason: 'locked' });
  assert.equal(
    (
      await kept?.election.tell(
        { order: 'role', do: 'giveRole', body: { account: 'a_clerk', name: '黄林波', role: 'clerk' } },
        admin,
      )
    )?.kind,
    'done',
  );
  await kept?.keepClock();
  await telling.close();
  const again = await openShelf(at);
  assert.equal(again.get('shown')?.election.recorded().length, 3);
  await again.close();
  await rm(at, { recursive: true });
});

test('the same order, told twice at once and once more later, begins one election', async () => {
  const before = shelf.all().length;
  const both = await Promise.all([shelf.begin(begin('twice', true), admin), shelf.begin(begin('twice', true), admin)]);
  const later = await shelf.begin(begin('twice', true), admin);
  assert.deepEqual(
    [...both, later].map((b) => b.answered.kind),
    ['done', 'repeated', 'repeated'],
  );
  assert.equal(new Set([...both, later].map((b) => b.kept?.election.id)).size, 1);
  assert.equal(shelf.all().length, before + 1);
});
