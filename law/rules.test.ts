// The law's own tests: one answer for every day, answers by date and kind, what a plan may say, and that each word explained has its Chinese.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommitteeKind, LawOfTheDay, Mode } from './answer.ts';
import { addDays } from './days.ts';
import { readingOrder } from './order.ts';
import { procedure } from './provinces.ts';
import * as law from './rules.ts';
import { reaches } from './share.ts';
import { horizon } from './texts.ts';

const { answerOn, citesOf, explain, lawIsKnownOn, planConflicts, rules } = law;
const kinds: readonly CommitteeKind[] = ['village', 'community'];
const modes: readonly Mode[] = ['voters', 'households', 'representatives'];

const village = (day: string, plan: LawOfTheDay['plan'] = {}): LawOfTheDay => ({ kind: 'village', day, mode: 'voters', plan });
const community = (day: string, mode: Mode = 'voters', plan: LawOfTheDay['plan'] = {}): LawOfTheDay => ({
  kind: 'community',
  day,
  mode,
  plan,
});

const datedLists = rules.flatMap((rule) =>
  [rule.answers, ...Object.values(rule.inMode ?? {})].flatMap((byKind) =>
    kinds.flatMap((kind) => (byKind[kind] === undefined ? [] : [{ key: rule.key, kind, dated: byKind[kind] }])),
  ),
);

test('from the first text to the horizon every question has exactly one answer a day, in every way of voting: its answers follow one another without gap or overlap', () => {
  for (const { key, kind, dated } of datedLists) {
    const first = kind === 'village' ? '2010-10-28' : '1990-01-01';
    assert.equal(dated[0]?.from, first, key);
    assert.equal(dated.at(-1)?.to ?? horizon, horizon, key);
    dated.slice(1).forEach(({ from }, i) => assert.equal(from, addDays(dated[i]?.to ?? horizon, 1), `${key} ${kind}`));
  }
  assert.ok(rules.length > 190 && datedLists.length > 2 * rules.length, `${rules.length}`);
});

test('on each of the 7,370 days from 2010-10-28 to 2030-12-31 the first question of every topic is answered once, for village and community', () => {
  const some = [...Map.groupBy(rules, ({ key }) => law.topicOf.get(key)).values()].flatMap((own) => own.slice(0, 1));
  let days = 0;
  for (let day = '2010-10-28'; day <= '2030-12-31'; day = addDays(day, 1)) {
    days += 1;
    for (const on of [village(day), community(day, 'representatives')]) {
      assert.ok(lawIsKnownOn(on.kind, day));
      for (const rule of some) assert.ok(answerOn(rule as never, on));
    }
  }
  assert.equal(days, 7370);
});

test('every answer written down is given on some day, in some way of voting: fixed, silent or unknown', () => {
  const given = new Set<unknown>();
  for (const day of ['1995-03-28', '2012-03-28', '2020-06-01', '2022-06-01', '2026-03-28']) {
    for (const mode of modes) {
      for (const on of [village(day), community(day, mode)]) {
        if (lawIsKnownOn(on.kind, day)) for (const rule of rules) given.add(answerOn(rule as never, on));
      }
    }
  }
  for (const { key, kind, dated } of datedLists) {
    for (const { answer, from } of dated) {
      const overlaid = kind === 'village' && answer.kind !== 'fixed' && from > '2014-01-01' && procedure.has(key);
      assert.ok(given.has(answer) || overlaid, `${key} ${kind} ${from}`);
    }
  }
});

test('no two questions share a key, and each is exported under its key', () => {
  assert.equal(new Set(rules.map(({ key }) => key)).size, rules.length);
  for (const rule of rules) assert.equal((law as Readonly<Record<string, unknown>>)[rule.key], rule);
});

test('the reading order names every question once and no other', () => {
  assert.deepEqual(readingOrder.toSorted(), law.ruleKeys.toSorted());
  assert.deepEqual(
    rules.map(({ key }) => key),
    readingOrder,
  );
});

test('the term is 3 years to 2018-12-28 and 5 years from 2018-12-29, in village and community', () => {
  for (const on of [village, community]) {
    assert.equal(answerOn(law.termYears, on('2018-12-28')).value, 3);
    assert.equal(answerOn(law.termYears, on('2018-12-29')).value, 5);
    assert.equal(answerOn(law.termYears, on('2026-01-01')).value, 5);
  }
});

test('until 2025 a village proxy is a near relative, since 2026 also another villager; in a community any voter; with representatives nobody', () => {
  assert.equal(answerOn(law.proxyHolders, village('2025-12-31')).value, 'near relatives');
  assert.equal(answerOn(law.proxyHolders, village('2026-01-01')).value, 'near relatives or other villagers');
  assert.equal(answerOn(law.proxyHolders, community('2026-01-01')).value, 'any voter');
  assert.equal(answerOn(law.proxiesPerHolder, community('2026-01-01')).value, 3);
  assert.equal(answerOn(law.proxiesPerHolder, community('2026-01-01', 'representatives')).value, 0);
});

test('the election committee of a village has no deputy before 2026, and only since then does the nomination of a relative make a member leave', () => {
  assert.deepEqual(answerOn(law.electionCommitteePosts, village('2011-03-28')).value, ['chair', 'member']);
  assert.deepEqual(answerOn(law.electionCommitteePosts, village('2026-03-28')).value, ['chair', 'deputy', 'member']);
  assert.equal(answerOn(law.electionCommitteeQuit, village('2011-03-28')).value, 'member');
  assert.equal(answerOn(law.electionCommitteeQuit, village('2026-03-28')).value, 'member or near relative');
});

test('of 30 representatives 21 make the poll valid and 20 do not; of 30 households 16 do', () => {
  const representatives = answerOn(law.turnoutForValidity, community('2026-03-28', 'representatives'));
  const households = answerOn(law.turnoutForValidity, community('2026-03-28', 'households'));
  assert.ok(reaches(representatives.value, 21, 30) && !reaches(representatives.value, 20, 30));
  assert.ok(reaches(households.value, 16, 30) && !reaches(households.value, 15, 30));
  assert.equal(citesOf(representatives).zh, '城市居民委员会组织法（2025修订）第十九条第一款');
});

test('before 2026 a community polls by its plan: of elections the law fixes term, seats, age, minority and ways of voting only, and of meetings their call, quorum and the compact', () => {
  const fixed = explain(community('2020-06-01')).filter(({ kind }) => kind === 'fixed');
  assert.deepEqual(fixed.map(({ key }) => key).toSorted(), [
    'charterFiledWith',
    'charterMadeBy',
    'committeeDecides',
    'committeeSeats',
    'deprivedOfRights',
    'groupHead',
    'meetingCaller',
    'meetingMajority',
    'meetingQuorum',
    'meetingQuorumHouseholds',
    'meetingRequest',
    'meetingRequestHouseholds',
    'minorityMember',
    'modes',
    'termYears',
    'votingAge',
  ]);
});

test('a plan decides where the law is silent and settles what is unknown, never against a fixed answer', () => {
  const on = village('2026-03-28', {
    overVote: 'section',
    majorityBase: 'voters taking part',
    rollPosting: 10,
    cardsBeforePoll: -1,
  });
  assert.deepEqual(answerOn(law.overVote, on), { kind: 'plan', value: 'section', decided: true });
  assert.deepEqual(answerOn(law.majorityBase, on), { kind: 'plan', value: 'voters taking part', decided: true });
  assert.equal(answerOn(law.rollPosting, on).value, 20);
  assert.deepEqual(answerOn(law.cardsBeforePoll, on), { kind: 'plan', value: 2, decided: false });
  assert.deepEqual(
    planConflicts(on).map(({ key, why }) => [key, why]),
    [
      ['rollPosting', 'against the law'],
      ['cardsBeforePoll', 'not a value of this question'],
    ],
  );
});

test('a plan may be stricter than the law: roll posted 25 days before, 5 seats, 2 proxies, two women, handover in 5 days', () => {
  const stricter = {
    rollPosting: 25,
    committeeSeats: { min: 5, max: 5 },
    proxiesPerHolder: 2,
    womanMember: 2,
    handoverDays: 5,
    termYears: 5,
  };
  assert.deepEqual(planConflicts(village('2026-03-28', stricter)), []);
  const looser = {
    rollPosting: 19,
    committeeSeats: { min: 8, max: 8 },
    proxiesPerHolder: 4,
    womanMember: 0,
    handoverDays: 11,
    termYears: 3,
  };
  assert.deepEqual(
    planConflicts(village('2026-03-28', looser)).map(({ key, nearest }) => [key, nearest]),
    [
      ['rollPosting', 20],
      ['committeeSeats', { min: 7, max: 7 }],
      ['proxiesPerHolder', 3],
      ['womanMember', 1],
      ['handoverDays', 10],
      ['termYears', 5],
    ],
  );
});

test('a plan cannot lower the turnout, drop the voters’ right to nominate, or let representatives elect a village committee', () => {
  const plan = { turnoutForValidity: { atLeast: [1, 2] }, nominators: ['party organisation'], turnout: 1 };
  const on: LawOfTheDay = { kind: 'village', day: '2026-03-28', mode: 'representatives', plan };
  assert.deepEqual(
    planConflicts(on).map(({ key, why }) => `${key}: ${why}`),
    ['turnoutForValidity: against the law', 'nominators: against the law', 'turnout: no such question', 'modes: against the law'],
  );
  assert.equal(planConflicts(on).at(-1)?.nearest, 'voters');
});

test('every default is a value of its question and has its words in Chinese and English, on every text and in every mode', () => {
  for (const mode of modes) {
    for (const day of ['2011-03-28', '2020-06-01', '2026-03-28']) {
      for (const on of [village(day), community(day, mode)]) {
        for (const { key, value, words, cite } of explain(on)) {
          assert.ok(rules.find((rule) => rule.key === key)?.takes(value), key);
          assert.ok(words.zh.length > 0 && words.en.length > 0 && cite.zh.length > 0, key);
        }
      }
    }
  }
});

test('the day before the first text and the day after the horizon have no answer', () => {
  assert.throws(() => answerOn(law.termYears, village('2010-10-27')), RangeError);
  assert.throws(() => answerOn(law.termYears, village('2031-01-01')), RangeError);
  assert.ok(!lawIsKnownOn('village', '2010-10-27') && !lawIsKnownOn('community', '2031-01-01'));
  assert.ok(lawIsKnownOn('village', '2010-10-28') && lawIsKnownOn('village', '2030-12-31'));
  assert.ok(!lawIsKnownOn('community', '1989-12-31') && lawIsKnownOn('community', '1990-01-01'));
});
