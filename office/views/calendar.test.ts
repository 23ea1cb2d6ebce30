// 日程 and 选委会 against the whole story of 石燕村 on the eve of its poll: every step of 今天 stands in the calendar, a move is only asked, the committee’s votes and changes are shown.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarScreen, moveScreen } from './calendar.ts';
import { committeeScreen } from './committee.ts';
import { eveOf } from './testing/eve.ts';
import { todayScreen } from './today.ts';

const { open, cast } = await eveOf('openAllStations');
const { clerk, guest } = cast.by;

test('what 今天 asks for stands in the calendar with the same day and state', () => {
  const { rows, electionDay } = calendarScreen(open, clerk);
  assert.equal(electionDay, '2026-03-28');
  for (const duty of todayScreen(open, clerk).duties) {
    const row = rows.find((one) => one.key === duty.key);
    assert.deepEqual([row?.latest, row?.state], [duty.due, duty.state], duty.key);
  }
  assert.ok(
    rows.every((row) => row.by !== undefined || row.order === undefined || row.order === 'beginElection'),
    'each says who does it',
  );
});

test('石燕 posted its roll on 8 March: the 27th leaves 19 days and is refused with article 17, the 28th named as the nearest; nothing is recorded for asking', () => {
  const before = open.recorded().length;
  const to = moveScreen(open, clerk, '2026-03-27');
  assert.deepEqual([to.refused?.nearest, to.unlawful.map((one) => one.key)], ['2026-03-28', ['post roll']]);
  assert.match(to.refused?.cites?.zh ?? '', /第十七条第一款/);
  const later = moveScreen(open, clerk, '2026-04-04');
  assert.equal(later.refused, undefined);
  assert.deepEqual([later.unlawful.length, later.rest], [0, 'rest day']);
  assert.equal(later.again.length, 3, 'notice, cards and ballots name the day');
  assert.match(moveScreen(open, clerk, '2026-03-26').refused?.words.zh ?? '', /已经过去/);
  assert.match(moveScreen(open, clerk, '2099-01-01').refused?.words.zh ?? '', /没有 2099年1月1日/);
  assert.equal(open.recorded().length, before);
});

test('a guest may not move the day', () => {
  assert.deepEqual([calendarScreen(open, clerk).mayMove, calendarScreen(open, guest).mayMove], [true, false]);
});

test('石燕’s committee: 62 of 66 chose it (3 × 62 = 186 ≥ 2 × 66 = 132), 11 of 11 sit, three left when they were nominated', () => {
  const screen = committeeScreen(open);
  assert.match(screen.chosen?.sum ?? '', /3 × 62 = 186 ≥ 2 × 66 = 132/);
  assert.deepEqual(
    [screen.committee.length, screen.seats, screen.left.map((one) => one.name)],
    [11, 11, ['罗伟林', '王庆林', '林维新']],
  );
  assert.ok(screen.committee.every((one) => Number.isInteger(one.votes)));
});
