// The eve of a poll line by line: what is lacking, by how much, and that the last line turns green with the last thing done.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { villageAt } from './testing/lawfulPath.ts';
import type { Village } from './testing/littleVillage.ts';
import { isReady, readiness } from './readiness.ts';
import { lawOf } from './counting/totals.ts';

const lines = (v: Village, days = -1) => readiness(v.election, lawOf(v.election, v.d(days)), v.d(days));
const lacking = (v: Village, days = -1) =>
  lines(v, days)
    .filter((l) => l.state === 'lacking')
    .map((l) => l.key);
const kit = (v: Village, more = {}) =>
  v.done('recordKit', { boxes: 2, seals: 4, printed: true, keptBy: '赵春生', ...more }, v.d(-1));
const audit = (v: Village) =>
  v.done('recordAudit', { by: '白沙乡人民政府', done: v.d(-70), published: v.d(-61), places: ['村务公开栏'] }, v.d(-55));

it('on the eve of the little village audit, kit and paper are lacking; with them every line is ready', () => {
  const v = villageAt('openStation', {}, { registerVoters: (w, s) => (audit(w), s.body(w)) });
  assert.deepEqual(lacking(v), ['kit', 'paper kit']);
  kit(v);
  assert.deepEqual(lacking(v), []);
  assert.ok(isReady(lines(v)));
  assert.deepEqual(
    lines(v)
      .filter((l) => l.state === 'not asked')
      .map((l) => l.key),
    ['pledge', 'proxies', 'mobile box', 'helpers', 'large', 'braille', 'signing'],
  );
});

it('one box of two, three seals of two boxes, a kit that is not printed: what lacks is said with its figures', () => {
  const v = villageAt('openStation');
  kit(v, { boxes: 1, seals: 3, printed: false });
  const found = lines(v).find((l) => l.key === 'kit');
  assert.deepEqual([found?.state, found?.found.zh], ['lacking', '票箱 1 个（要 2 个），封条 3 张']);
  assert.ok(lacking(v).includes('paper kit'));
});

it('12 ballots in large print, none asked for in Braille, somebody signs: each is a line, and nobody asked is said as that', () => {
  const v = villageAt('openStation');
  const aids = () =>
    lines(v)
      .filter((l) => ['large', 'braille', 'signing'].includes(l.key))
      .map((l) => [l.state, l.found.zh]);
  kit(v);
  assert.deepEqual(aids(), [
    ['not asked', '没有登记要不要'],
    ['not asked', '没有登记要不要'],
    ['not asked', '还没有'],
  ]);
  kit(v, { large: 12, braille: 0, signer: '林维新' });
  assert.deepEqual(aids(), [
    ['ready', '12 份'],
    ['not asked', '没有人要'],
    ['ready', '林维新'],
  ]);
});

it('five scrutineers of six, 40 cards in one group of two, no meeting: each is a line of its own with its order', () => {
  const v = villageAt(
    'openStation',
    {},
    {
      appointStaff: (w, s) => ({ staff: (s.body(w) as { staff: unknown[] }).staff.slice(1) }),
      deliverCards: () => ({ groups: [{ group: 1, cards: 20 }] }),
      meetVoters: () => undefined,
    },
  );
  const found = lines(v).filter((l) => ['meeting', 'cards', 'staff'].includes(l.key));
  assert.deepEqual(
    found.map((l) => [l.key, l.state, l.order]),
    [
      ['meeting', 'lacking', 'meetVoters'],
      ['cards', 'lacking', 'deliverCards'],
      ['staff', 'lacking', 'appointStaff'],
    ],
  );
  assert.equal(found[1]?.found.zh, '1 / 2 组已发');
});

it('on D−15 objections still run; a clock of the plan is a line, from when to when', () => {
  const v = villageAt(
    'openStation',
    {},
    {
      fixElectionDay: (w) => (
        w.done('adoptPlan', { by: '村民代表会议', decides: { candidateListDay: 5 } }, w.d(-58)), { day: w.d(0) }
      ),
    },
  );
  assert.ok(lacking(v, -15).includes('objections') && lacking(v, -15).includes('clock roll objections'));
  assert.ok(!lacking(v).includes('objections'));
  const clock = () => lines(v).find((l) => l.key === 'clock candidates posted');
  assert.deepEqual([clock()?.state, clock()?.notice], ['lacking', 'candidates']);
  v.done('postNotice', { notice: 'candidates', places: ['公开栏'] }, v.d(-5));
  assert.deepEqual([clock()?.state, clock()?.notice], ['ready', undefined]);
});

it('before anything has happened nothing is ready and nothing throws; the lawful path loses its lines one by one', () => {
  let before = Number.POSITIVE_INFINITY;
  for (const until of ['chooseCommittee', 'postRoll', 'fixCandidates', 'setStations', 'openStation'] as const) {
    const now = lacking(villageAt(until)).length;
    assert.ok(now <= before, until);
    before = now;
  }
});
