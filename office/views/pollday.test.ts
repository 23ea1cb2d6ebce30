// The day of a station on one screen: the step that comes now, what blocks it, the sums; and that nobody who has voted is named.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evolve } from '../../election/election.ts';
import { pollDayScreen } from './pollday.ts';
import { eveOf } from './testing/eve.ts';

const { open, cast, clock } = await eveOf('openAllStations');
const { clerk, issuer, scrutineer, guest } = cast.by;
let n = 0;
const tell = async (name: string, body: unknown, who = clerk, on = '2026-03-28') => {
  const answer = await open.tell({ order: `day-${++n}`, do: name as never, on, body }, who);
  assert.equal(answer.kind, 'done', JSON.stringify(answer));
};
const station = (no = 4, who = clerk) => pollDayScreen(open, who).stations.find((s) => s.no === no) ?? assert.fail();

test('the evening before, the opening waits for the day; on the day its first step is the staff', () => {
  clock.set('2026-03-27', '20:00');
  assert.match(station().blocked?.words.zh ?? '', /不是投票日/);
  clock.set('2026-03-28', '07:40');
  const { next, blocked, steps, turnout, line } = station();
  assert.deepEqual([next, blocked, steps[0]?.state, turnout.electors, line], ['staff present', undefined, 'now', 165, 83]);
});

test('step by step: 7 of the opening, open, 2 of 165 issued, closed, sealed, sent, received, accepted', async () => {
  const seen: string[] = [];
  const people = ['甲', '乙'];
  for (const { key } of station().steps.slice(0, 7)) {
    seen.push(station().next);
    await tell(
      'recordStep',
      { station: 4, step: key, clock: '07:45', ...(key === 'ballots counted' ? { number: 166 } : {}) },
      scrutineer,
    );
  }
  assert.equal(station().counted, 166);
  seen.push(station().next);
  await tell('openStation', { station: 4, clock: '08:30', ballots: 166, seals: ['SY-4'] });
  clock.set('2026-03-28', '08:30');
  seen.push(station().next);
  const voters = [...open.election().roll.voters.values()].filter((v) => v.group === 4).slice(0, 2);
  for (const v of voters) await tell('issueBallots', { station: 4, taker: v.voter }, issuer);
  const { turnout, left } = station();
  assert.deepEqual([turnout.issued, turnout.desk, turnout.mobile, left], [2, 2, 0, 164]);
  const text = JSON.stringify(pollDayScreen(open, clerk));
  for (const v of voters) assert.ok(!text.includes(v.secret?.name ?? '—'), 'nobody who has voted is named');
  clock.set('2026-03-28', '20:00');
  for (const [name, body] of [
    ['closeStation', { clock: '19:00', issued: 2, own: 2, unused: 164 }],
    ['sealBoxes', { clock: '19:10', seals: ['F4'], cancelled: 164, people }],
    ['sendBoxes', { clock: '19:20', people, to: '村部' }],
    ['receiveBoxes', { clock: '19:30', people, seals: ['F4'] }],
    ['acceptStation', {}],
  ] as const) {
    seen.push(station().next);
    await tell(name, { station: 4, ...body });
  }
  seen.push(station().next);
  assert.deepEqual(seen, [
    'staff present',
    'meeting opened',
    'staff announced',
    'rules read',
    'ballots counted',
    'boxes shown empty',
    'boxes sealed',
    'open',
    'vote',
    'close',
    'seal',
    'send',
    'receive',
    'accept',
    'count',
  ]);
});

test('what is typed in the day after stands under the day of the poll and is marked late', async () => {
  clock.set('2026-03-29', '09:00');
  await tell('recordStep', { station: 5, step: 'rules read', clock: '07:50' });
  await tell('openStation', { station: 5, clock: '08:30', ballots: 200, seals: ['SY-5'] });
  const s = station(5);
  assert.ok(s.steps.find((x) => x.key === 'open')?.late);
  assert.ok(s.facts.every((f) => f.late));
  const [opened] = open.recorded().filter(({ fact }) => fact.fact === 'StationOpened' && fact.station === 5);
  assert.deepEqual(
    s.proof,
    { book: opened?.written.book, position: opened?.written.position, late: true },
    'its account is photographed beside what is typed in',
  );
  assert.equal(station(4).proof, undefined, 'that station issued one by one');
  assert.equal(s.next, 'close');
});

test('two books issued to one voter, and one issue is struck: he is counted once, before it twice', async () => {
  const [twice] = [...open.election().roll.voters.values()].filter((v) => v.group === 4);
  assert.ok(twice);
  const sums = (): readonly number[] => [pollDayScreen(open, clerk).turnout.issued, station(5).turnout.issued, station(5).left];
  const [all = 0, here = 0, left = 0] = sums();
  evolve(open.election(), { fact: 'BallotIssued', on: '2026-03-28', round: 1, station: 5, elector: twice.voter });
  assert.deepEqual(sums(), [all + 1, here + 1, left - 1]);
  await tell('strikeIssue', { station: 5, elector: twice.voter, because: '纸质发票记录只有一张', second: cast.by.chair.account });
  assert.deepEqual(sums(), [all, here, left]);
});

test('a guest sees figures and no button', () => {
  const { runs, accepts, stations } = pollDayScreen(open, guest);
  assert.deepEqual([runs, accepts], [false, false]);
  assert.ok(stations.every((s) => s.trips.every((t) => t.voters.length === 0)));
});
