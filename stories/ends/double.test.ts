// A voter served twice, found when the books of a station come together: its laptop died, the last line of its stick was torn, and the spare served that voter again. Told to the confirmed result, once where it matters and once where it does not.
import assert from 'node:assert/strict';
import { truncate, mkdir } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { outcomeWords } from '../../count/outcomeWords.ts';
import { findingsOf } from '../../election/findings.ts';
import { marks } from '../../election/testing/lawfulPath.ts';
import type { OrderName } from '../../election/orders.ts';
import { determination } from '../../election/counting/totals.ts';
import { openQuestions, weighed } from '../../election/counting/unsettled.ts';
import { bookFile } from '../../office/stations/bookfile.ts';
import { mirrorFile } from '../../office/stations/mirror.ts';
import { copyOf } from '../../office/stations/taking.ts';
import { at, begin, type Hall, hallOnTheDay, issue, issued, voters } from '../../office/stations/testing/hall.ts';
import { d, everybody, keyOf } from '../../office/testing/little.ts';
import { resultReport } from '../../papers/count/report.ts';

/** Both stations at their laptops, 18 voters each who come themselves; the third of station 2 is served by the laptop and by the spare. All books are merged and both stations accepted. */
const merged = async (hall: Hall): Promise<void> => {
  const one = await hall.laptop(await hall.kit(1), 'one');
  await begin(one);
  const stick = hall.folder('stick');
  await mkdir(stick);
  const dead = await hall.laptop(await hall.kit(2), 'dead', { mirrorTo: stick });
  await begin(dead);
  const [first, second] = [voters(hall.centre, 1), voters(hall.centre, 2)];
  for (const voter of first) assert.equal(await issue(one, voter), 'done');
  for (const voter of second.slice(0, 3)) assert.equal(await issue(dead, voter), 'done');
  const copy = await copyOf(dead.kept.ledger, 'station-2');
  await truncate(mirrorFile(stick, 'station-2'), bookFile(copy).length - 7);
  const spare = await hall.laptop(await hall.kit(2, true), 'spare', { from: stick });
  for (const voter of second.slice(2)) assert.equal(await issue(spare, voter), 'done');
  for (const [laptop, station] of [
    [one, 1],
    [spare, 2],
  ] as const) {
    const own = issued(laptop.kept.election, station);
    const close = { station, clock: '11:00', issued: own, own, byProxy: 0, spoiled: 0, unused: 22 - own };
    assert.equal(keyOf(await at(laptop, 'closeStation', close)), 'done');
  }
  for (const [laptop, book] of [
    [one, 'station-1'],
    [spare, 'station-2-b'],
    [dead, 'station-2'],
  ] as const) {
    assert.equal(keyOf(await hall.centre.take(await copyOf(laptop.kept.ledger, book))), 'done');
    await laptop.kept.election.close();
  }
};

/** The count at the centre, 20 ballots in each box: all for 赵大山 and 孙小梅, `forLi` of the 40 for 李小梅 and the others for 周大山. */
const counted = async (hall: Hall, forLi: number): Promise<void> => {
  let told = 0;
  const tell = async (name: OrderName, body: object): Promise<void> => {
    const answer = await hall.centre.tell({ order: `count ${(told += 1)}`, do: name, on: d(0), body }, everybody);
    assert.equal(keyOf(answer), 'done', name);
  };
  for (const station of [1, 2]) await tell('acceptStation', { station });
  for (const box of ['1', '2']) {
    await tell('openBox', { box, returned: 20 });
    for (let number = 1; number <= 20; number += 1) {
      const li = (box === '1' ? number : 20 + number) <= forLi;
      await tell('callBallot', {
        box,
        number,
        marks: marks({ election: hall.centre.election() }, '赵大山', ['孙小梅', li ? '李小梅' : '周大山']),
      });
    }
    await tell('closeBox', { box });
  }
  await tell('confirmResult', { valid: true });
};

const foundIn = (hall: Hall) => {
  const e = hall.centre.election();
  const [round] = e.rounds;
  assert.ok(round);
  const decisions = determination(e, round).outcomes.flatMap((one) =>
    one.kind === 'decision' ? [`${outcomeWords(one).zh}（${one.cites.zh}）`] : [],
  );
  return {
    open: openQuestions(e, round).map(({ id }) => id),
    weighed: weighed(e, round),
    findings: findingsOf(e, hall.centre.law(), d(0)).flatMap(({ key, words }) =>
      key.startsWith('issued twice') ? [words.zh] : [],
    ),
    decisions,
    report: JSON.stringify(resultReport(e, round)),
  };
};

describe('赵春生 and 39 others, one of them served by two laptops of station 2: the books say 41 ballots, the sheets 40, and 40 came back', () => {
  const halls = new Map<number, Hall>();
  before(async () => {
    for (const forLi of [22, 20]) {
      const hall = await hallOnTheDay();
      halls.set(forLi, hall);
      await merged(hall);
      await counted(hall, forLi);
    }
  });
  after(async () => {
    for (const hall of halls.values()) await hall.close();
  });
  const told = (forLi: number) => {
    const hall = halls.get(forLi);
    assert.ok(hall);
    return foundIn(hall);
  };

  it('both issues are shown with their station, the voter’s vote is nowhere, and the committee is to weigh it; one question, not a second for the ballot that the sheet lacks', () => {
    const { open, findings, decisions, report } = told(22);
    assert.deepEqual(open, ['重复发给同一选民的选票1张']);
    assert.match(findings.join(), /的选票发了 2 次（2、2 号投票站）/);
    assert.ok(
      decisions.some((one) => one.startsWith('须由选举委员会认定发现的问题是否影响选举效力：1名选民重复领票，多发选票1张')),
      decisions.join(),
    );
    assert.ok(report.includes('1. 重复发给同一选民的选票1张。'));
  });

  it('it does not matter where 李小梅 has 22 of 40: without one of hers 21 of 39 is still more than half (42 > 39)', () => {
    const { weighed: found, report } = told(22);
    assert.deepEqual([found?.canChange, found?.exact, found?.smallest], [false, true, []]);
    assert.ok(report.includes('核算：未决事项不会改变结果。'));
  });

  it('it matters where she has 20 of 40 and is not elected: without one for 周大山 she would have 20 of 39 (40 > 39); he likewise', () => {
    const { weighed: found, report } = told(20);
    assert.deepEqual([found?.canChange, found?.exact, found?.smallest], [true, true, ['重复发给同一选民的选票1张']]);
    assert.deepEqual(
      found?.people.filter(({ may }) => may.length > 1).map(({ name }) => name),
      ['李小梅', '周大山'],
    );
    assert.ok(report.includes('核算：未决事项可能改变结果：李小梅、周大山；最少涉及：重复发给同一选民的选票1张。'), report);
  });
});
