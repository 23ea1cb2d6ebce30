// What stays open after the count, and whether it could change who is elected.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openWords, questionWords } from '../../count/openWords.ts';
import { marks, villageAt } from '../testing/lawfulPath.ts';
import { evolve } from '../election.ts';
import type { Village } from '../testing/littleVillage.ts';
import type { Round } from '../polling/poll.ts';
import { determination } from './totals.ts';
import { openQuestions, weighed } from './unsettled.ts';

interface Call {
  readonly box: string;
  readonly number: number;
}

const firstRound = (v: Village): Round => {
  const [round] = v.election.rounds;
  assert.ok(round);
  return round;
};

/** The village of 40 counted, box 2 with 17 of its 20 ballots; of these `forLi` name 李小梅, the others 周大山. */
const threeMissing = (forLi: number): Village =>
  villageAt(
    'confirmResult',
    {},
    {
      openBox: (v, step) => {
        const given = step.body(v) as { box: string; returned: number };
        return given.box === '2' ? { ...given, returned: 17 } : given;
      },
      callBallot: (v, step) => {
        const given = step.body(v) as Call;
        if (given.box !== '2') return given;
        if (given.number > 17) return undefined;
        const second = given.number <= forLi ? '李小梅' : '周大山';
        return { ...given, marks: marks(v, given.number <= 14 ? '赵大山' : '钱大山', ['孙小梅', second]) };
      },
    },
  );

test('40 issued, 40 returned, every objection decided: nothing is open', () => {
  const v = villageAt('confirmResult');
  assert.deepEqual(openQuestions(v.election, firstRound(v)), []);
  assert.equal(weighed(v.election, firstRound(v)), undefined);
});

test('3 of 40 ballots are missing: 李小梅 has 22 of 37 and would still have more than half of 40 (44 > 40): nothing can change', () => {
  const v = threeMissing(11);
  assert.deepEqual(
    openQuestions(v.election, firstRound(v)).map((q) => q.id),
    ['发出未收回的选票3张'],
  );
  const found = weighed(v.election, firstRound(v));
  assert.equal(found?.canChange, false);
  assert.deepEqual(found?.smallest, []);
});

test('3 of 40 ballots are missing: 李小梅 has 19 of 37 (38 > 37), of 40 that is not more than half (38 ≤ 40): they could cost her the seat', () => {
  const v = threeMissing(8);
  const found = weighed(v.election, firstRound(v)) ?? assert.fail();
  assert.equal(found.canChange, true);
  assert.deepEqual(found.smallest, ['发出未收回的选票3张']);
  const questions = openQuestions(v.election, firstRound(v));
  assert.deepEqual(questions.map(questionWords), [{ zh: '发出未收回的选票3张', en: 'ballots issued and not returned: 3' }]);
  const { zh, en } = openWords(found, questions);
  assert.match(zh, /李小梅.*最少涉及：发出未收回的选票3张$/);
  assert.match(en, /李小梅.*at least: ballots issued and not returned: 3$/);
  assert.ok(found.people.find((p) => p.name === '李小梅')?.may.includes('not elected'));
  assert.deepEqual(found.people.find((p) => p.name === '赵大山')?.may, ['elected']);
});

/** The village of 40 counted, 20 ballots in each box, with 赵春生 served at both stations; of the 40 `forLi` name 李小梅, the others 周大山. */
const servedTwice = (forLi: number): Village => {
  const v = villageAt(
    'confirmResult',
    {},
    {
      callBallot: (w, step) => {
        const given = step.body(w) as Call;
        const at = given.box === '1' ? given.number : 20 + given.number;
        return { ...given, marks: marks(w, '赵大山', ['孙小梅', at <= forLi ? '李小梅' : '周大山']) };
      },
    },
  );
  for (const station of [1, 2])
    evolve(v.election, { fact: 'BallotIssued', on: v.d(0), round: 1, station, elector: v.id('赵春生') });
  return v;
};

test('a voter was served at two stations and 40 of 40 came back: 李小梅 has 22, with her vote gone 21 of 39 (42 > 39): nothing can change', () => {
  const v = servedTwice(22);
  assert.deepEqual(
    openQuestions(v.election, firstRound(v)).map((q) => q.id),
    ['重复发给同一选民的选票1张'],
  );
  assert.equal(weighed(v.election, firstRound(v))?.canChange, false);
  const told = determination(v.election, firstRound(v));
  assert.deepEqual(
    told.findings.filter(({ key }) => key === 'servedTwice').map(({ zh }) => zh),
    ['1名选民重复领票，多发选票1张，可能已经投入票箱；选票无记名，多出的一张挑不出来，只能核算去掉任何一张会不会改变结果'],
  );
  const decisions = told.outcomes.flatMap((one) => (one.kind === 'decision' ? [`${one.by}: ${one.on}`] : []));
  assert.ok(decisions.includes('election committee: weigh what was found'));
});

test('a voter was served at two stations: 李小梅 has 20 of 40, not more than half (40 ≤ 40); with a ballot for 周大山 gone 20 of 39 is (40 > 39)', () => {
  const found = weighed(servedTwice(20).election, firstRound(servedTwice(20)));
  assert.deepEqual([found?.canChange, found?.exact, found?.smallest], [true, true, ['重复发给同一选民的选票1张']]);
  assert.deepEqual(
    found?.people.filter(({ may }) => may.length > 1).map(({ name }) => name),
    ['李小梅', '周大山'],
  );
});

test('two books issued to 赵春生, the paper record has one ballot: two people strike that of station 2, nothing is open any more; a third time there is nothing to strike', () => {
  const told: Village[] = [];
  villageAt(
    'confirmResult',
    {},
    {
      closeBox: (w, step) => {
        if (w.election.rounds.at(-1)?.issues.size === 0)
          for (const station of [1, 2])
            evolve(w.election, { fact: 'BallotIssued', on: w.d(0), round: 1, station, elector: w.id('赵春生') });
        told.push(w);
        return step.body(w);
      },
    },
  );
  const [v] = told;
  assert.ok(v);
  const strike = (more: object = {}) => ({
    station: 2,
    elector: v.id('赵春生'),
    because: '纸质发票记录只有一张',
    second: 'a_2',
    ...more,
  });
  assert.equal(openQuestions(v.election, firstRound(v)).length, 1);
  assert.equal(v.refused('strikeIssue', strike({ second: 'a_clerk' })).key, 'two people are needed');
  assert.equal(v.refused('strikeIssue', strike({ elector: v.id('钱春生') })).key, 'no second issue');
  assert.equal(v.refused('strikeIssue', strike({ station: 9 })).key, 'no such station');
  v.done('strikeIssue', strike());
  assert.deepEqual([openQuestions(v.election, firstRound(v)), weighed(v.election, firstRound(v))], [[], undefined]);
  assert.equal(v.refused('strikeIssue', strike({ station: 1 })).key, 'no second issue');
});

test('a strike in the main book that is read before the books of the stations strikes the same issue', () => {
  const [before, after] = [servedTwice(22), servedTwice(22)];
  const struck = (v: Village) =>
    ({
      fact: 'IssueStruck',
      on: v.d(0),
      round: 1,
      station: 2,
      elector: v.id('钱春生'),
      because: '只有一张',
      second: 'a_2',
    }) as const;
  const second = (v: Village, station: number) =>
    ({ fact: 'BallotIssued', on: v.d(0), round: 1, station, elector: v.id('钱春生') }) as const;
  for (const fact of [struck(before), second(before, 1), second(before, 2)]) evolve(before.election, fact);
  for (const fact of [second(after, 1), second(after, 2), struck(after)]) evolve(after.election, fact);
  const ids = (v: Village) => openQuestions(v.election, firstRound(v)).map((q) => q.id);
  assert.deepEqual([ids(before), ids(after)], [['重复发给同一选民的选票1张'], ['重复发给同一选民的选票1张']]);
});

test('21 found where 20 were given out, 19 of 20 at the other station: one too many and with it one missing; one that was written down once less is not counted again', () => {
  const v = servedTwice(22);
  const round = firstRound(v);
  for (const [box, returned] of [
    ['1', 21],
    ['2', 19],
  ] as const) {
    const counted = round.boxes.get(box);
    assert.ok(counted);
    counted.returned = returned;
  }
  const ids = () => openQuestions(v.election, round).map((q) => [q.id, q.kind === 'ballots too many' ? q.missing : undefined]);
  assert.deepEqual(ids(), [
    ['重复发给同一选民的选票1张', undefined],
    ['票箱中多于发出的选票1张', 1],
  ]);
  const first = round.stations.get(1);
  assert.ok(first?.issued);
  first.issued.own = 21;
  assert.deepEqual(ids(), [['重复发给同一选民的选票1张', undefined]]);
});
