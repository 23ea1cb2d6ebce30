// An open recommendation and direct election (公推直选): four ways to be put forward, the check, the recommendation meeting, confidence, and the vote by posts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreeing, asElected, begun, type LittleParty, meetingOpened, nameAt } from '../testing/littleParty.ts';
import { notTold } from './publicity.ts';
import { postsHeld } from './state.ts';

const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map(nameAt) as [string, string, string, string, string, string];

/** 40 members of two branches; six put forward for secretary 1 and members 2, in four ways. */
const putForward = (): LittleParty => {
  const w = begun(40, {
    organisation: 'general branch',
    name: '石桥社区党总支',
    variant: 'direct',
    deputies: 0,
    members: 2,
    branches: ['第一支部', '第二支部'],
    open: true,
  });
  assert.equal(w.refused('openApplications', { to: '2026-03-08' }).key, 'meeting is not approved');
  w.done('askHigher', { about: 'meeting', meetingOn: '2026-03-28' });
  w.done('recordHigherAnswer', { about: 'meeting', approved: true }, '2026-03-03');
  w.done('openApplications', { to: '2026-03-08' }, '2026-03-04');
  const day = '2026-03-05';
  w.done('putNameForward', { person: w.id(a), way: 'party organisation', contest: 'secretary', by: '第一支部' }, day);
  w.done('putNameForward', { person: w.id(b), way: 'self', contest: 'secretary' }, day);
  assert.equal(
    w.refused('putNameForward', { person: w.id(c), way: 'party members', contest: 'member' }, day).key,
    'backers are needed',
  );
  w.done('putNameForward', { person: w.id(c), way: 'party members', contest: 'member', backers: 12 }, day);
  w.done('putNameForward', { person: w.id(d), way: 'residents', contest: 'member', backers: 30 }, day);
  w.done('putNameForward', { person: w.id(e), way: 'self', contest: 'member' }, day);
  w.done('putNameForward', { person: w.id(f), way: 'self', contest: 'member' }, day);
  assert.equal(w.refused('putNameForward', { person: w.id(f), way: 'self', contest: 'secretary' }, day).key, 'applied already');
  assert.equal(
    w.refused('putNameForward', { person: w.id(nameAt(9)), way: 'self', contest: 'committee' }, day).key,
    'no such contest',
  );
  assert.equal(
    w.refused('putNameForward', { person: w.id(nameAt(9)), way: 'self', contest: 'member' }, '2026-03-09').key,
    'outside the days to apply',
  );
  return w;
};

const recommended = (): LittleParty => {
  const w = putForward();
  for (const name of [a, b, c, d, e]) w.done('checkQualification', { person: w.id(name), passed: true }, '2026-03-09');
  const votes = [a, b, c, d, e].map((name, at) => ({ person: w.id(name), votes: 40 - 2 * at }));
  const meeting = { members: 38, residents: 12, issued: 50, returned: 50, valid: 49, votes };
  assert.equal(w.refused('recordRecommendation', meeting, '2026-03-10').key, 'applicants not all checked');
  assert.equal(w.refused('checkQualification', { person: w.id(f), passed: false }, '2026-03-09').key, 'a reason is needed');
  w.done('checkQualification', { person: w.id(f), passed: false, because: 'joint check' }, '2026-03-09');
  assert.equal(w.refused('recordRecommendation', { ...meeting, issued: 51 }, '2026-03-10').key, 'numbers do not add up');
  assert.equal(
    w.refused('settleNominees', { nominees: [{ person: w.id(a), contest: 'secretary' }] }, '2026-03-10').key,
    'not recommended yet',
  );
  w.done('recordRecommendation', meeting, '2026-03-10');
  return w;
};

const five = (w: LittleParty) => ({
  nominees: [
    [a, 'secretary'],
    [b, 'secretary'],
    [c, 'member'],
    [d, 'member'],
    [e, 'member'],
  ].map(([name, contest]) => ({ person: w.id(name ?? ''), contest })),
});

test('who stays below the line of confidence is not settled: 2 × 19 = 38 ≤ 38; 20 of 38 are', () => {
  const trusted = (agree: number): LittleParty => {
    const w = recommended();
    const votes = [a, b, c, d, e].map((name) => ({ person: w.id(name), agree: name === e ? agree : 30, against: 4, abstain: 0 }));
    w.done('recordConfidence', { taking: 38, votes }, '2026-03-11');
    return w;
  };
  const few = trusted(19);
  const below = few.refused('settleNominees', five(few), '2026-03-12');
  assert.equal(below.key, 'without confidence');
  assert.deepEqual(below.found, { name: e, count: 19, of: 38, least: 20, sums: '2 × 19 = 38 ≤ 38' });
  const w = trusted(20);
  assert.equal(
    w.refused('settleNominees', { nominees: five(w).nominees.slice(0, 4) }, '2026-03-12').found['sums'],
    '5 × 0 = 0 < 2',
  );
  assert.equal(
    w.refused('settleNominees', { nominees: [...five(w).nominees, { person: w.id(f), contest: 'member' }] }, '2026-03-12').key,
    'not qualified',
  );
  w.done('settleNominees', five(w), '2026-03-12');
});

test('from four ways of being put forward to a secretary and two members elected directly by 36 of 40', () => {
  const w = recommended();
  w.done('settleNominees', five(w), '2026-03-12');
  w.done('askHigher', { about: 'candidates' }, '2026-03-12');
  assert.equal(w.refused('settleNominees', five(w), '2026-03-12').key, 'asked already');
  w.done('recordHigherAnswer', { about: 'candidates', approved: true }, '2026-03-14');
  w.done('tellMembers', { way: 'phone', members: [w.id(a)] }, '2026-03-15');
  assert.equal(notTold(w.p).length, 39);
  w.done('tellMembers', { way: 'letter', everyone: true }, '2026-03-15');
  assert.equal(notTold(w.p).length, 0);
  w.done(
    'introduceCandidates',
    { way: 'questions', candidates: [a, b, c, d, e].map((n) => w.id(n)), questions: 9 },
    '2026-03-16',
  );
  assert.equal(
    w.refused('postPartyNotice', { about: 'candidates', until: '2026-03-17', places: ['栏'], online: true }, '2026-03-16').key,
    'posted for too few days',
  );
  w.done('postPartyNotice', { about: 'candidates', until: '2026-03-28', places: ['栏'], online: true }, '2026-03-16');
  w.day = '2026-03-28';
  w.done('signIn', { body: 'members', people: Array.from({ length: 36 }, (_, n) => w.id(nameAt(n))) });
  assert.equal(w.refused('openPartyMeeting', { body: 'members', place: '室', presiding: a }).key, 'not posted long enough');
  w.day = '2026-03-29';
  meetingOpened(w, 36, [nameAt(10), nameAt(11)]);
  w.done('countPartyBallots', {
    issued: 36,
    returned: 36,
    valid: 35,
    votes: agreeing(w, 35, [
      ['secretary', a, 22],
      ['secretary', b, 13],
      ['member', c, 30],
      ['member', d, 21],
      ['member', e, 19],
    ]),
  });
  w.done(
    'concludePartyVote',
    asElected(w, [
      ['secretary', a],
      ['member', c],
      ['member', d],
    ]),
  );
  assert.deepEqual(
    postsHeld(w.p).map((h) => h.post),
    ['secretary', 'member', 'member'],
  );
});
