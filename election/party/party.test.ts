// A party election from the beginning to the closed book, in both ways of electing, and what is refused on the way.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  a,
  agreeing,
  asElected,
  b,
  begun,
  c,
  d,
  e,
  f,
  littleParty,
  meetingOpened,
  nameAt,
  readyToMeet,
  scrutineer,
  six,
  teller,
} from '../testing/littleParty.ts';
import { committeeFigures } from './afterwards.ts';
import { partyPostsFor } from './party.ts';
import { postsHeld } from './state.ts';

test('14 members elect a committee of 5 from 6, which elects secretary and deputy: 2 × 8 = 16 > 14 elects, 2 × 7 = 14 does not', () => {
  const w = begun(14);
  readyToMeet(w, [...six, [a, 'secretary'], [b, 'deputy secretary']]);
  meetingOpened(w, 13, [scrutineer, teller]);
  w.done('countPartyBallots', {
    issued: 13,
    returned: 13,
    valid: 13,
    votes: agreeing(w, 13, [
      ['committee', a, 13],
      ['committee', b, 12],
      ['committee', c, 11],
      ['committee', d, 9],
      ['committee', e, 8],
      ['committee', f, 7],
    ]),
  });
  const five = [a, b, c, d, e].map((name) => ['committee', name] as const);
  const other = w.refused('concludePartyVote', asElected(w, [...five.slice(0, 4), ['committee', f]]));
  assert.equal(other.key, 'differs from the sums');
  assert.equal(other.found['sums'], '2 × 7 = 14 ≤ 14');
  assert.deepEqual(other.because, { text: 'PT2020', article: 0 });
  w.done('concludePartyVote', asElected(w, five));
  assert.equal(w.refused('askHigher', { about: 'result' }).key, 'result is not whole');
  meetingOpened(
    w,
    5,
    [c, teller],
    'committee',
    [a, b, c, d, e].map((n) => w.id(n)),
  );
  w.done('countPartyBallots', {
    issued: 5,
    returned: 5,
    valid: 5,
    votes: agreeing(w, 5, [
      ['secretary', a, 5],
      ['deputy secretary', b, 4],
    ]),
  });
  w.done(
    'concludePartyVote',
    asElected(w, [
      ['secretary', a],
      ['deputy secretary', b],
    ]),
  );
  assert.deepEqual(
    postsHeld(w.p).map((h) => h.post),
    ['secretary', 'deputy secretary', 'member', 'member', 'member'],
  );
  w.done('askHigher', { about: 'result' });
  assert.equal(w.refused('closePartyBook', {}).key, 'result is not approved');
  w.done('recordHigherAnswer', { about: 'result', approved: true }, '2026-03-24');
  w.done('postPartyNotice', { about: 'result', until: '2026-03-27', places: ['公开栏'], online: false }, '2026-03-25');
  assert.equal(w.refused('closePartyBook', {}, '2026-03-27').key, 'result is not posted');
  w.done('closePartyBook', {}, '2026-03-28');
  assert.equal(w.refused('tellMembers', { way: 'phone', everyone: true }, '2026-03-29').key, 'book is closed');
  w.done('recordPartyTraining', { people: 5, topic: '新任委员培训' }, '2026-04-02');
  w.done('recordMemberReview', { year: 2026, reviewed: 14, excellent: 4, qualified: 10, basically: 0, not: 0 }, '2026-12-20');
  assert.equal(
    w.refused('recordMemberReview', { year: 2027, reviewed: 14, excellent: 4, qualified: 9, basically: 0, not: 0 }, '2027-12-20')
      .key,
    'numbers do not add up',
  );
  assert.deepEqual(partyPostsFor(w.p, [a, c, '外人']), [
    { name: a, holds: 'secretary' },
    { name: c, holds: 'committee member' },
  ]);
});

test('a summary that tells of nine with senior high or more in a committee of five is pointed at', () => {
  const w = begun(14);
  readyToMeet(w, six);
  meetingOpened(w, 14, [scrutineer, teller]);
  w.done('countPartyBallots', {
    issued: 14,
    returned: 14,
    valid: 14,
    votes: agreeing(
      w,
      14,
      [a, b, c, d, e].map((n): [string, string, number] => ['committee', n, 14]).concat([['committee', f, 0]]),
    ),
  });
  w.done(
    'concludePartyVote',
    asElected(
      w,
      [a, b, c, d, e].map((n) => ['committee', n] as const),
    ),
  );
  const said = w.refused('statePartyFigures', { women: 2, men: 3, seniorHigh: 9 });
  assert.equal(said.key, 'more than the committee has');
  assert.deepEqual(said.found, { figure: 'senior high or more', count: 9, of: 5 });
  assert.deepEqual(committeeFigures(w.p), { seats: 5, women: 2, men: 3, seniorHigh: 5, known: 5 });
  w.done('statePartyFigures', { women: 2, men: 3, seniorHigh: 5 });
});

test('the plan is held to the regulation: a proxy, a lower majority and an unknown word are refused, those present as the base may be chosen', () => {
  const w = littleParty();
  const with_ = (question: string, answer: string) => ({
    organisation: 'branch',
    name: '支部',
    community: '社区',
    higher: '党工委',
    term: 1,
    variant: 'committee first',
    deputies: 1,
    members: 3,
    branches: ['一'],
    open: false,
    plan: [{ question, answer }],
  });
  assert.equal(w.refused('beginPartyElection', with_('partyProxies', 'true')).key, 'looser than the regulation');
  assert.equal(w.refused('beginPartyElection', with_('partyMajority', '>=1/2')).key, 'looser than the regulation');
  assert.equal(w.refused('beginPartyElection', with_('partyMajorityBase', 'whoever')).key, 'plan answer is not understood');
  const fixed = w.refused('beginPartyElection', with_('partyDelegatesFrom', '100'));
  assert.equal(fixed.key, 'plan is against the regulation');
  assert.equal(fixed.because?.article, 4);
  assert.equal(
    w.refused('beginPartyElection', with_('partyMajorityBase', 'those present'), '2020-07-12').key,
    'no regulation known for that day',
  );
  w.done('beginPartyElection', with_('partyMajorityBase', 'those present'));
  assert.equal(w.refused('beginPartyElection', with_('partyMajorityBase', 'those present')).key, 'begun already');
});

test('a refusal from above opens the step again', () => {
  const w = begun(9);
  w.done('askHigher', { about: 'meeting', meetingOn: '2026-03-20' });
  assert.equal(w.refused('askHigher', { about: 'meeting', meetingOn: '2026-03-20' }).key, 'asked already');
  w.done('recordHigherAnswer', { about: 'meeting', approved: false });
  assert.equal(w.refused('recordHigherAnswer', { about: 'meeting', approved: true }).key, 'answered already');
  w.done('askHigher', { about: 'meeting', meetingOn: '2026-03-25' });
  w.done('recordHigherAnswer', { about: 'meeting', approved: true });
  assert.equal(w.p.meetingOn, '2026-03-25');
});

test('five candidates for five seats are refused: 5 × 0 = 0 < 5, six are enough', () => {
  const w = begun(14);
  const five = w.refused('settleNominees', {
    nominees: six.slice(0, 5).map(([name, contest]) => ({ person: w.id(name), contest })),
  });
  assert.equal(five.key, 'too few candidates');
  assert.deepEqual(five.found, { contest: 'committee', candidates: 5, seats: 5, least: 6, sums: '5 × 0 = 0 < 5' });
});

test('a meeting more than a year from the end of the term is refused with article 3', () => {
  const w = begun(9, { termEnds: '2025-03-01' });
  const late = w.refused('askHigher', { about: 'meeting', meetingOn: '2026-03-20' });
  assert.deepEqual([late.key, late.because?.article], ['shifted by more than a year', 3]);
  w.done('askHigher', { about: 'meeting', meetingOn: '2026-03-01' });
});

test('nobody votes for another; a candidate neither helps, nor watches, nor counts', () => {
  const w = begun(14);
  readyToMeet(w, six);
  w.done('signIn', { body: 'members', people: Array.from({ length: 13 }, (_, n) => w.id(nameAt(n))) });
  w.done('openPartyMeeting', { body: 'members', place: '室', presiding: a });
  const proxy = w.refused('helpVoter', { voter: w.id(nameAt(13)), helper: w.id(scrutineer), how: 'votes instead' });
  assert.deepEqual([proxy.key, proxy.because], ['no vote through another', { text: 'PT2020', article: 0 }]);
  assert.equal(
    w.refused('helpVoter', { voter: w.id(nameAt(13)), helper: w.id(scrutineer), how: 'writes' }).key,
    'voter is not present',
  );
  assert.equal(w.refused('helpVoter', { voter: w.id(nameAt(9)), helper: w.id(a), how: 'writes' }).key, 'helper stands');
  w.done('helpVoter', { voter: w.id(nameAt(9)), helper: w.id(scrutineer), how: 'writes' });
  assert.ok(!JSON.stringify(w.told).includes(`"voter"`));
  assert.equal(
    w.refused('approveScrutineers', { people: [w.id(a)], chief: w.id(a), agree: 13, against: 0, abstain: 0 }).key,
    'scrutineer stands',
  );
  assert.equal(
    w.refused('approveScrutineers', { people: [w.id(scrutineer)], chief: w.id(scrutineer), agree: 6, against: 4, abstain: 3 })
      .found['sums'],
    '2 × 6 = 12 ≤ 13',
  );
  w.done('approveScrutineers', { people: [w.id(scrutineer)], chief: w.id(scrutineer), agree: 7, against: 3, abstain: 3 });
  assert.equal(w.refused('nameTellers', { people: [w.id(b)] }).key, 'teller stands');
  assert.equal(w.refused('countPartyBallots', { issued: 13, returned: 13, valid: 13 }).key, 'tellers are missing');
});

test('a branch of six without a committee elects its secretary directly from two', () => {
  const w = begun(6, { variant: 'direct', deputies: 0, members: 0 });
  readyToMeet(w, [
    [a, 'secretary'],
    [b, 'secretary'],
  ]);
  meetingOpened(w, 6, [c, d]);
  w.done('countPartyBallots', {
    issued: 6,
    returned: 6,
    valid: 6,
    votes: agreeing(w, 6, [
      ['secretary', a, 4],
      ['secretary', b, 2],
    ]),
  });
  w.done('concludePartyVote', asElected(w, [['secretary', a]]));
  assert.deepEqual(
    postsHeld(w.p).map((x) => x.post),
    ['secretary'],
  );
  const big = begun(7, { variant: 'direct', deputies: 0, members: 0 });
  assert.equal(big.refused('askHigher', { about: 'meeting', meetingOn: '2026-03-20' }).key, 'committee is needed');
});
