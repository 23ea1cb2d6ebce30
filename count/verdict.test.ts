// Ballots as people mark them, and the verdict each gets.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BallotStyle, Marks } from './ballot.ts';
import { type BallotRules, ballotRulesOf, verdictOf } from './verdict.ts';

const style: BallotStyle = {
  kind: 'all',
  sections: [
    { post: 'director', seats: 1, candidates: ['luo', 'fan'] },
    { post: 'member', seats: 3, candidates: ['wang', 'lin', 'zi', 'cao'] },
  ],
};
const whole: BallotRules = { overVote: 'whole ballot', onePersonTwoPosts: 'void' };
const bySection: BallotRules = { overVote: 'section', onePersonTwoPosts: 'those votes' };
const judge = (marks: Marks, rules = whole) => verdictOf(style, marks, rules);

test('one of two for director and three of four for member is valid: 4 votes', () => {
  const verdict = judge({ for: { director: ['luo'], member: ['wang', 'lin', 'cao'] } });
  assert.equal(verdict.kind, 'valid');
  assert.equal(verdict.kind === 'valid' && verdict.votes.length, 4);
});

test('fewer marks than seats is valid: 1 of 3; a post left blank is no fault', () => {
  assert.deepEqual(judge({ for: { member: ['lin'] } }), { kind: 'valid', votes: [{ post: 'member', key: 'lin' }] });
});

test('a write-in counts as a vote for that name', () => {
  assert.deepEqual(judge({ for: { director: ['=欧兴俊'] } }), { kind: 'valid', votes: [{ post: 'director', key: '=欧兴俊' }] });
});

test('no mark at all is blank, also when empty lists say so', () => {
  assert.deepEqual(judge({ for: {} }), { kind: 'blank' });
  assert.deepEqual(judge({ for: { director: [], member: [] } }), { kind: 'blank' });
});

test('two directors for one seat void the whole ballot; where the plan judges by section, the three members still count', () => {
  const marks: Marks = { for: { director: ['luo', 'fan'], member: ['wang', 'lin', 'cao'] } };
  assert.deepEqual(judge(marks), { kind: 'void', why: ['more than the seats'] });
  const verdict = judge(marks, bySection);
  assert.equal(verdict.kind, 'partValid');
  assert.deepEqual(verdict.kind === 'partValid' && verdict.votes.map(({ key }) => key), ['wang', 'lin', 'cao']);
  assert.deepEqual(judge({ for: { director: ['luo', 'fan'] } }, bySection), { kind: 'void', why: ['more than the seats'] });
});

test('one person for two posts voids the ballot; where the plan says so, only those two votes', () => {
  const marks: Marks = { for: { director: ['=王芳'], member: ['=王芳', 'lin'] } };
  assert.deepEqual(judge(marks), { kind: 'void', why: ['one person on two posts'] });
  assert.deepEqual(judge(marks, bySection), {
    kind: 'partValid',
    votes: [{ post: 'member', key: 'lin' }],
    why: ['one person on two posts'],
  });
});

test('the same name twice in one section gives that section no vote; the other section counts', () => {
  assert.deepEqual(judge({ for: { director: ['luo'], member: ['lin', 'lin'] } }), {
    kind: 'partValid',
    votes: [{ post: 'director', key: 'luo' }],
    why: ['one person twice'],
  });
});

test('a section that cannot be read is void, the readable one counts; with both unreadable the ballot is void', () => {
  assert.equal(judge({ for: { director: ['luo'] }, unreadable: ['member'] }).kind, 'partValid');
  assert.deepEqual(judge({ for: {}, unreadable: ['member'] }), { kind: 'void', why: ['unreadable'] });
  assert.deepEqual(judge({ for: {}, unreadable: ['director', 'member'] }), { kind: 'void', why: ['unreadable'] });
});

test('a sheet that is not the official print is void whatever stands on it', () => {
  assert.deepEqual(judge({ for: { director: ['luo'] }, void: 'not the official print' }), {
    kind: 'void',
    why: ['not the official print'],
  });
});

test('a mark for a post that is not on the sheet is impossible', () => {
  assert.throws(() => judge({ for: { deputy: ['luo'] } }), RangeError);
});

test('the plan of a village in 2026 chooses how ballots are judged; without it whole ballots are void', () => {
  const law = { kind: 'village', day: '2026-03-28', mode: 'voters' } as const;
  assert.deepEqual(ballotRulesOf({ ...law, plan: {} }), whole);
  assert.deepEqual(ballotRulesOf({ ...law, plan: { ...bySection } }), bySection);
});
