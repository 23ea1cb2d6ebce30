// The meetings that decide, each at its edge: one fewer is not enough, one more is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { LawOfTheDay } from '../law/answer.ts';
import { judged, type Meeting, type MeetingBody } from './quorum.ts';

const village: LawOfTheDay = { kind: 'village', day: '2026-03-28', mode: 'voters', plan: {} };
const community: LawOfTheDay = { ...village, kind: 'community' };
const outcome = (body: MeetingBody, m: Meeting, law: LawOfTheDay) => judged(body, m, law).outcome;

test('a residents’ meeting decides with 301 of 600 residents, not with exactly half; households likewise (RC 27)', () => {
  assert.equal(outcome('residents meeting', { due: 600, present: 300 }, community), 'no quorum');
  assert.equal(outcome('residents meeting', { due: 600, present: 301 }, community), 'quorate');
  assert.equal(outcome('residents meeting', { due: 60, present: 30, counted: 'households' }, community), 'no quorum');
  assert.equal(outcome('residents meeting', { due: 60, present: 31, counted: 'households' }, community), 'quorate');
});

test('in a village more than half of the people, but two thirds of the households: 40 of 60, not 39 (VC 26)', () => {
  assert.equal(outcome('villagers meeting', { due: 60, present: 31 }, village), 'quorate');
  assert.equal(outcome('villagers meeting', { due: 60, present: 39, counted: 'households' }, village), 'no quorum');
  assert.equal(outcome('villagers meeting', { due: 60, present: 40, counted: 'households' }, village), 'quorate');
});

test('28 of 42 representatives may decide (two thirds or more), 27 may not (RC 29); with 22 of 42 a meeting of 2017 decided under its plan', () => {
  assert.equal(outcome('residents representatives', { due: 42, present: 27 }, community), 'no quorum');
  const j = judged('residents representatives', { due: 42, present: 28 }, community);
  assert.ok(j.outcome === 'quorate');
  assert.equal(j.quorum.formula, '3 × 28 = 84 ≥ 2 × 42 = 84');
  assert.equal(j.quorum.least, 28);
  assert.ok(j.quorum.answer.kind === 'fixed' && j.quorum.answer.source.article === 29);
  const then = judged('party members and representatives', { due: 42, present: 22 }, { ...community, day: '2017-03-01' });
  assert.ok(then.outcome === 'quorate' && then.quorum.answer.kind === 'plan');
  assert.equal(outcome('villagers representatives', { due: 41, present: 27 }, village), 'no quorum');
  assert.equal(outcome('villagers representatives', { due: 41, present: 28 }, village), 'quorate');
});

test('a villagers’ group decides with 20 of 30, a residents’ group, of which the law is silent, with who is there: our default of more than half holds back nobody', () => {
  assert.equal(outcome('group meetings', { due: 30, present: 19 }, village), 'no quorum');
  assert.equal(outcome('group meetings', { due: 30, present: 20 }, village), 'quorate');
  const few = judged('group meetings', { due: 30, present: 15 }, community);
  assert.deepEqual([few.outcome, few.outcome === 'quorate' && few.quorum.reached], ['quorate', false]);
  assert.equal(
    outcome('group meetings', { due: 30, present: 15 }, { ...community, plan: { groupMeetingQuorum: { over: [1, 2] } } }),
    'no quorum',
  );
});

test('15 of 30 present is not more than half, 16 is: who abstains is present', () => {
  const at = (agree: number) =>
    judged('residents representatives', { due: 42, present: 30, agree, against: 5, abstain: 25 - agree }, community);
  const lost = at(15);
  assert.ok(lost.outcome === 'not carried');
  assert.equal(lost.vote.formula, '2 × 15 = 30 ≤ 30');
  assert.equal(at(16).outcome, 'carried');
});

test('more present than due, more votes than present, and a meeting of nobody decide nothing', () => {
  assert.deepEqual(judged('villagers meeting', { due: 30, present: 31 }, village), {
    outcome: 'numbers do not add up',
    count: 31,
    of: 30,
  });
  assert.equal(
    outcome('villagers meeting', { due: 30, present: 20, agree: 15, against: 5, abstain: 1 }, village),
    'numbers do not add up',
  );
  assert.equal(outcome('residents representatives', { due: 0, present: 0, agree: 0 }, community), 'no quorum');
});

test('one more who comes never costs a quorum, one more who agrees never a majority', () => {
  const bodies: readonly MeetingBody[] = [
    'villagers meeting',
    'villagers representatives',
    'group meetings',
    'residents representatives',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...bodies), fc.nat(3000), fc.nat(3000), fc.nat(3000), (body, due, present, agree) => {
      const law = body === 'residents representatives' ? community : village;
      const decides = (p: number) => judged(body, { due, present: p }, law).outcome === 'quorate';
      const carries = (a: number) => judged(body, { due, present: due, agree: a }, law).outcome === 'carried';
      if (present < due && decides(present)) assert.ok(decides(present + 1));
      if (agree < due && carries(agree)) assert.ok(carries(agree + 1));
    }),
    { seed: 20260328, numRuns: 400 },
  );
});
