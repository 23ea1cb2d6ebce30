// The vote of a party election: void, tied, short of seats, with people written in, and ballots that cannot carry what was counted.
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
  meetingOpened,
  nameAt,
  readyToMeet,
  scrutineer,
  six,
  teller,
} from '../testing/littleParty.ts';

test('more ballots returned than issued make the vote void, and the same names are voted on again', () => {
  const w = begun(14);
  readyToMeet(w, six);
  meetingOpened(w, 13, [scrutineer, teller]);
  w.done('countPartyBallots', { issued: 13, returned: 14, valid: 14 });
  const kept = w.refused('concludePartyVote', { elected: [] });
  assert.deepEqual([kept.key, kept.found['sums']], ['differs from the sums', '14 > 13']);
  w.done('concludePartyVote', { declaredVoid: true });
  assert.equal(w.refused('voteAgain', { because: 'tie', contest: 'committee' }).key, 'no such contest');
  w.done('voteAgain', { because: 'void vote' });
  w.done('countPartyBallots', {
    issued: 13,
    returned: 12,
    valid: 12,
    votes: agreeing(
      w,
      12,
      [a, b, c, d, e].map((n): [string, string, number] => ['committee', n, 12]).concat([['committee', f, 0]]),
    ),
  });
  assert.equal(w.refused('concludePartyVote', { declaredVoid: true }).key, 'differs from the sums');
  w.done(
    'concludePartyVote',
    asElected(
      w,
      [a, b, c, d, e].map((n) => ['committee', n] as const),
    ),
  );
});

test('two equal at the fifth seat are voted on again alone; then nobody is left to elect', () => {
  const w = begun(14);
  readyToMeet(w, six);
  meetingOpened(w, 14, [scrutineer, teller]);
  w.done('countPartyBallots', {
    issued: 14,
    returned: 14,
    valid: 14,
    votes: agreeing(w, 14, [
      ['committee', a, 14],
      ['committee', b, 13],
      ['committee', c, 12],
      ['committee', d, 11],
      ['committee', e, 9],
      ['committee', f, 9],
    ]),
  });
  const picked = w.refused(
    'concludePartyVote',
    asElected(
      w,
      [a, b, c, d, e].map((n) => ['committee', n] as const),
    ),
  );
  assert.equal(picked.key, 'differs from the sums');
  w.done(
    'concludePartyVote',
    asElected(
      w,
      [a, b, c, d].map((n) => ['committee', n] as const),
    ),
  );
  assert.equal(w.refused('leaveSeatsEmpty', { contest: 'committee', agree: 14, against: 0, abstain: 0 }).key, 'not beside a tie');
  w.done('voteAgain', { because: 'tie', contest: 'committee' });
  assert.deepEqual(w.p.sittings[0]?.rounds[1]?.slates, [{ contest: 'committee', seats: 1, candidates: [w.id(e), w.id(f)] }]);
  w.done('countPartyBallots', {
    issued: 14,
    returned: 14,
    valid: 14,
    votes: agreeing(w, 14, [
      ['committee', e, 6],
      ['committee', f, 8],
    ]),
  });
  w.done('concludePartyVote', asElected(w, [['committee', f]]));
  assert.equal(w.p.elected.length, 5);
});

test('four elected for five seats: a second vote, or one seat fewer when more than half of those present consent', () => {
  const w = begun(14);
  readyToMeet(w, six);
  meetingOpened(w, 14, [scrutineer, teller]);
  w.done('countPartyBallots', {
    issued: 14,
    returned: 14,
    valid: 14,
    votes: agreeing(w, 14, [
      ['committee', a, 14],
      ['committee', b, 13],
      ['committee', c, 12],
      ['committee', d, 11],
      ['committee', e, 7],
      ['committee', f, 5],
    ]),
  });
  w.done(
    'concludePartyVote',
    asElected(
      w,
      [a, b, c, d].map((n) => ['committee', n] as const),
    ),
  );
  assert.equal(w.refused('voteAgain', { because: 'tie', contest: 'committee' }).key, 'not the tied');
  assert.equal(
    w.refused('voteAgain', { because: 'vacant seats', contest: 'committee', candidates: [w.id(e)] }).key,
    'too few candidates',
  );
  w.done('voteAgain', { because: 'vacant seats', contest: 'committee', candidates: [w.id(e), w.id(f)] });
  w.done('countPartyBallots', {
    issued: 14,
    returned: 14,
    valid: 14,
    votes: agreeing(w, 14, [
      ['committee', e, 7],
      ['committee', f, 7],
    ]),
  });
  w.done('concludePartyVote', {});
  w.done('leaveSeatsEmpty', { contest: 'committee', agree: 8, against: 6, abstain: 0 });
  w.done('settleNominees', {
    nominees: [
      { person: w.id(a), contest: 'secretary' },
      { person: w.id(b), contest: 'deputy secretary' },
    ],
  });
  w.done('askHigher', { about: 'candidates' });
  w.done('recordHigherAnswer', { about: 'candidates', approved: true });
  meetingOpened(
    w,
    4,
    [c, teller],
    'committee',
    [a, b, c, d].map((n) => w.id(n)),
  );
});

test('written in: only who is against writes another in, and a member with more than half is elected though nobody proposed him', () => {
  const w = begun(14);
  readyToMeet(w, six);
  meetingOpened(w, 14, [scrutineer, teller]);
  const votes = agreeing(w, 14, [
    ['committee', a, 14],
    ['committee', b, 13],
    ['committee', c, 12],
    ['committee', d, 11],
    ['committee', e, 6],
    ['committee', f, 5],
  ]);
  const other = nameAt(8);
  assert.equal(
    w.refused('countPartyBallots', {
      issued: 14,
      returned: 14,
      valid: 14,
      votes,
      writtenIn: [{ contest: 'committee', person: w.id(other), agree: 24 }],
    }).key,
    'too many written in',
  );
  assert.equal(
    w.refused('countPartyBallots', { issued: 14, returned: 14, valid: 14, votes: votes.slice(1) }).key,
    'candidate without votes',
  );
  assert.equal(w.refused('countPartyBallots', { issued: 15, returned: 14, valid: 14, votes }).key, 'more ballots than present');
  w.done('countPartyBallots', {
    issued: 14,
    returned: 14,
    valid: 14,
    votes,
    writtenIn: [{ contest: 'committee', person: w.id(other), agree: 8 }],
  });
  w.done(
    'concludePartyVote',
    asElected(
      w,
      [a, b, c, d, other].map((n) => ['committee', n] as const),
    ),
  );
});

test('seven marks on a ballot for five: 5 × 14 = 70 < 84 is more than valid ballots can carry', () => {
  const w = begun(14);
  readyToMeet(w, six);
  meetingOpened(w, 14, [scrutineer, teller]);
  const all = w.refused('countPartyBallots', {
    issued: 14,
    returned: 14,
    valid: 14,
    votes: agreeing(
      w,
      14,
      six.map(([n]) => ['committee', n, 14] as const),
    ),
  });
  assert.deepEqual([all.key, all.found['sums']], ['chosen more than seats', '5 × 14 = 70 < 84']);
});
