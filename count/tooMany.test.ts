// Ballots too many among those counted, weighed: given out twice, or more in the box than were given out. What can become of anybody; every small case: relevance.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawOfTheDay } from '../law/answer.ts';
import { poll } from './madeUp.ts';
import type { OpenQuestion } from './openQuestion.ts';
import { relevance } from './relevance.ts';

const village: LawOfTheDay = { kind: 'village', day: '2026-03-28', mode: 'voters', plan: {} };
const of = (found: ReturnType<typeof relevance>, name: string) => found.people.find((one) => one.name === name);

const tooMany = (upTo: number, more: { readonly twice?: boolean; readonly missing?: number } = {}): OpenQuestion => ({
  kind: 'ballots too many',
  id: '重复发票',
  ballots: 'all',
  upTo,
  ...more,
});

test('one of 100 ballots is one too many: 甲 with 51 stays elected (2 × 50 = 100 > 99), 50 of 100 was not more than half and would be (2 × 50 > 99)', () => {
  const may = (votes: string, upTo = 1) => {
    const found = relevance(poll(120, 100, votes), village, [tooMany(upTo, { twice: true })]);
    return [of(found, '甲')?.may.join('、'), found.canChange];
  };
  assert.deepEqual(may('director 1: 甲 51, 乙 49'), ['elected', false]);
  assert.deepEqual(may('director 1: 甲 50, 乙 50'), ['elected、not elected', true]);
  assert.deepEqual(may('director 1: 甲 52, 乙 48', 3), ['elected', false]);
  assert.deepEqual(may('director 1: 甲 51, 乙 49', 2), ['elected、not elected', true], '2 × 49 = 98, not more than 100 − 2');
});

test('two have more than half for the last seat, 60 and 59 of 100: with one ballot too many they may be level (60 − 1 = 59); with 60 and 58 they may not', () => {
  const may = (votes: string) => {
    const found = relevance(poll(120, 100, votes), village, [tooMany(1)]);
    return ['甲', '乙'].map((name) => of(found, name)?.may.join('、'));
  };
  assert.deepEqual(may('member 2: 丙 70, 甲 60, 乙 59'), ['elected、tied', 'tied、not elected']);
  assert.deepEqual(may('member 2: 丙 70, 甲 60, 乙 58'), ['elected', 'not elected']);
});

test('51 of 101 voters took part, one of them counted twice: 50 is not more than half (100 ≤ 101), the poll may be void; nobody’s sums fall under nothing', () => {
  const found = relevance(poll(101, 51, 'director 1: 甲 51'), village, [tooMany(1, { twice: true })]);
  assert.deepEqual([found.validity, found.smallest], [{ is: true, may: [true, false] }, ['重复发票']]);
  assert.deepEqual(
    [found.participants, found.returned[0]?.least, of(found, '甲')?.least],
    [{ now: 51, least: 50, most: 51 }, 50, 50],
  );
  const apart = { ...poll(101, 50, 'director 1: 甲 50'), participants: 51, participation: { own: 51, proxy: 0, mobile: 0 } };
  assert.deepEqual(relevance(apart, village, [tooMany(1, { twice: true })]).validity.may, [true, false]);
  assert.deepEqual(relevance(apart, village, [tooMany(1)]).validity.may, [true], 'a sheet too many in the box is no voter');
  assert.equal(of(relevance(poll(9, 5, 'director 1: 甲 5, 乙 0'), village, [tooMany(3)]), '乙')?.least, 0);
});

test('where more ballots than voters void a poll, a voter served twice may void it: 100 issued and collected of 99 voters; not where one ballot less came back', () => {
  const law: LawOfTheDay = { ...village, plan: { returnedOverVoters: 'void' } };
  const with100 = poll(120, 100, 'director 1: 甲 80, 乙 20');
  assert.deepEqual(relevance(with100, law, [tooMany(1, { twice: true })]).validity.may, [true, false]);
  assert.deepEqual(relevance(with100, law, [tooMany(1)]).validity.may, [true]);
  const one = { ...with100, kinds: with100.kinds.map((kind) => ({ ...kind, issued: 101 })) };
  assert.deepEqual(relevance(one, law, [tooMany(1, { twice: true })]).validity.may, [true]);
});

test('a ballot too many in one box and one missing elsewhere count once each: 甲 60, 乙 58 of 100 may be level (60 − 1, 58 + 1), by the one question alone', () => {
  const found = relevance(poll(120, 100, 'director 1: 戊 61, 己 30', 'member 2: 丙 70, 甲 60, 乙 58'), village, [
    tooMany(1, { missing: 1 }),
  ]);
  assert.deepEqual([of(found, '乙')?.may, found.smallest], [['tied', 'not elected'], ['重复发票']]);
});

test('ballots too many of one kind change only what stands on it', () => {
  const one = poll(102, 100, 'director 1: 甲 50, 丁 50', 'member 1: 乙 50, 丙 50');
  const totals = {
    ...one,
    kinds: one.kinds.flatMap((kind) => ['主任票', '委员票'].map((name) => ({ ...kind, kind: name }))),
    contests: one.contests.map((contest) => ({ ...contest, kind: contest.post === 'director' ? '主任票' : '委员票' })),
  };
  const found = relevance(totals, village, [{ kind: 'ballots too many', id: '1', ballots: '委员票', upTo: 1 }]);
  assert.deepEqual([of(found, '甲')?.may, of(found, '乙')?.may], [['not elected'], ['elected', 'not elected']]);
});
