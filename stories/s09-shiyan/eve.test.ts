// 石燕村 on the eve of its poll, as whoever starts the demonstration finds it: nothing lacking, late or pointed at, every station staffed; and what was refused on the way, with its article.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarScreen } from '../../office/views/calendar.ts';
import { candidatesScreen } from '../../office/views/candidates.ts';
import { committeeScreen } from '../../office/views/committee.ts';
import { readinessScreen } from '../../office/views/readiness.ts';
import { stationsScreen } from '../../office/views/stations.ts';
import { eveOf } from '../../office/views/testing/eve.ts';
import { todayScreen } from '../../office/views/today.ts';
import { storyAt } from '../telling.ts';

const { open, cast } = await eveOf('openAllStations');
const { chair } = cast.by;

test('on 27 March every line of the readiness page is green or not asked for: 20 green; nobody asked for a proxy, a mobile box or a writer', () => {
  const { ready, lines } = readinessScreen(open, chair);
  assert.equal(ready, true);
  assert.deepEqual(
    lines.flatMap((l) => (l.state === 'ready' ? [] : [[l.key, l.state]])),
    [
      ['proxies', 'not asked'],
      ['mobile box', 'not asked'],
      ['helpers', 'not asked'],
      ['large', 'not asked'],
      ['braille', 'not asked'],
      ['signing', 'not asked'],
    ],
  );
  assert.equal(lines.filter((l) => l.state === 'ready').length, 20);
  assert.equal(lines.find((l) => l.key === 'audit')?.found.zh, '2026年2月5日');
});

test('a pledge nobody signed is lacking where the plan asks for it, and not where it does not', () => {
  const e = open.election(),
    unsigned = { ...e, candidacy: { ...e.candidacy, pledged: new Map() } };
  const lacks = (asked: boolean) =>
    candidatesScreen({
      ...open,
      election: () => unsigned,
      law: () => ({ ...open.law(), plan: { ...open.law().plan, candidatesPledge: asked } }),
    }).needs.map((n) => n.key);
  assert.deepEqual([lacks(true), lacks(false)], [['pledge'], []]);
});

test('before boxes, seals and the paper kit are counted, these two lines and no other are red', async () => {
  const { open: earlier, cast: then } = await eveOf('recordKit', 'earlier');
  const { ready, lines } = readinessScreen(earlier, then.by.chair);
  assert.equal(ready, false);
  assert.deepEqual(
    lines.filter((l) => l.state === 'lacking').map((l) => l.key),
    ['kit', 'paper kit'],
  );
});

test('今天 has nothing late and warns of nothing, 日程 knows no step out of its time, nothing is pointed at', () => {
  const { duties, warnings, findings } = todayScreen(open, chair);
  assert.deepEqual([warnings, findings], [[], []]);
  const waiting = duties.filter((d) => d.state === 'due' || d.state === 'late');
  assert.deepEqual(
    waiting.map((d) => [d.key, d.state, d.days]),
    [['proxies', 'due', 0]],
    'proxies may be written until tonight',
  );
  assert.deepEqual(
    calendarScreen(open, chair).rows.filter((r) => r.state === 'late' || r.outOfTime),
    [],
  );
});

test('19 stations of one box: the head of the group, 3 scrutineers, one who issues, one who writes; 19 × 6 + 4 = 118 people, all of them trained; no station lacks anything', () => {
  const { stations, central, people, trained } = stationsScreen(open);
  assert.equal(stations.length, 19);
  for (const s of stations) {
    const of = (role: string) => s.staff.filter((one) => one.role === role).length;
    assert.deepEqual(
      [of('station head'), of('scrutineer'), of('issuer'), of('helper'), s.missing],
      [1, 3, 1, 1, []],
      `station ${s.no}`,
    );
  }
  assert.deepEqual([central.length, people, trained], [4, 118, 118]);
});

test('19 group heads deliver 2149 cards two days before the poll and sign that each of 635 households was told; the committee met five times, never fewer than 10 of 11', () => {
  const { cards } = stationsScreen(open);
  assert.equal(new Set(cards.map((c) => c.leader)).size, 19);
  assert.equal(
    cards.reduce((n, c) => n + (c.households ?? 0), 0),
    635,
  );
  assert.deepEqual([cards.reduce((n, c) => n + c.delivered, 0), cards.filter((c) => c.toDeliver > 0)], [2149, []]);
  assert.deepEqual(
    committeeScreen(open).meetings.map((m) => [m.on.slice(5), m.present, m.due]),
    [
      ['02-11', 11, 11],
      ['03-07', 10, 11],
      ['03-14', 11, 11],
      ['03-20', 10, 11],
      ['03-27', 11, 11],
    ],
  );
});

test('what is refused: in 2011 there is no deputy (art. 12), in 2026 nobody stands unreviewed (art. 18); in both a nominated member no longer votes and a boy of 17 is neither registered nor nominated', async () => {
  const refusals = async (year: number) =>
    (await storyAt(new URL(`facts-${year}.json`, import.meta.url))).facts.told.flatMap((l) =>
      l.expect === 'done' ? [] : [`${l.on.slice(5)} ${l.do}: ${l.expect.refused}${l.expect.cites ? ` ${l.expect.cites}` : ''}`],
    );
  const [then, now] = [await refusals(2011), await refusals(2026)];
  assert.deepEqual(
    then.filter((r) => !now.includes(r)),
    [
      '02-08 chooseCommittee: post not known to the law 第十二条',
      '02-10 adoptPlan: plan against the law 第十四条',
      '03-13 recordCommitteeMeeting: not on the committee 第十二条',
      '03-14 receiveObjection: objection after the window 第十四条',
      '03-20 fixCandidates: not more candidates than seats 第十五条',
    ],
  );
  assert.deepEqual(now, [
    '02-10 adoptPlan: plan against the law 第十七条',
    '03-06 registerVoters: roll has faults',
    '03-13 recordNomination: not a voter',
    '03-13 recordCommitteeMeeting: not on the committee 第十五条',
    '03-13 fillCommitteePost: not on the committee',
    '03-14 receiveObjection: objection after the window 第十七条',
    '03-16 fixCandidates: nominees not reviewed 第十八条',
    '03-18 fixCandidates: pledge is not signed',
    '03-20 fixCandidates: not more candidates than seats 第十八条',
    '03-21 printBallots: too few printed',
    '03-22 appointStaff: name not found, a like name is',
    '03-22 appointStaff: staff must avoid',
    '03-28 openBox: polls are not closed',
    '03-28 announceResult: not in this stage',
  ]);
});
