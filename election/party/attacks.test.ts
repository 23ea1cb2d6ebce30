// A party election attacked: rights lost after signing in or after standing, names changed behind a notice, a vote of confidence held until it passes, numbers one short of each line. Each is refused with its source.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreeing, asElected, begun, type LittleParty, meetingOpened, nameAt, readyToMeet } from '../testing/littleParty.ts';
import { due, nameOf } from './state.ts';

const six = [0, 1, 2, 3, 4, 5].map((n) => [nameAt(n), 'committee'] as const);
const elected = (n: number) => six.slice(0, n).map(([name, contest]): [string, string] => [contest, name]);
const some = (w: LittleParty, from: number, to: number) => Array.from({ length: to - from }, (_, n) => w.id(nameAt(from + n)));
const open = { body: 'members', place: '室', presiding: nameAt(0) };

test('of 15 due 12 signed in; one of them is suspended before the meeting opens: he is neither due nor present, and 5 × 11 = 55 < 4 × 14 = 56 does not open it', () => {
  const w = begun(15);
  readyToMeet(w, six);
  w.done('signIn', { body: 'members', people: some(w, 0, 12) });
  w.done('suspendPartyRight', { member: w.id(nameAt(11)), because: 'detained or arrested' });
  assert.equal(due(w.p).length, 14);
  const short = w.refused('openPartyMeeting', open);
  assert.deepEqual(
    [short.key, short.found['sums'], short.because],
    ['below four fifths', '5 × 11 = 55 < 4 × 14 = 56', { text: 'PT2020', article: 0 }],
  );
  w.done('signIn', { body: 'members', people: [w.id(nameAt(12))] });
  w.done('openPartyMeeting', open);
  assert.deepEqual([w.p.sittings[0]?.due, w.p.sittings[0]?.present.length], [14, 12]);
  assert.ok(!w.p.sittings[0]?.present.includes(w.id(nameAt(11))));
});

test('a candidate whose right was suspended after the names were approved is voted on by nobody: article 5; other names hang anew before the meeting opens', () => {
  const w = begun(14);
  readyToMeet(w, six);
  w.done('suspendPartyRight', { member: w.id(nameAt(5)), because: 'on probation within the party' }, '2026-03-18');
  w.done('signIn', { body: 'members', people: some(w, 0, 13).filter((id) => id !== w.id(nameAt(5))) });
  const stands = w.refused('openPartyMeeting', open);
  assert.deepEqual([stands.key, stands.because], ['right is suspended', { text: 'PT2020', article: 5 }]);
  w.done('settleNominees', {
    nominees: [...six.slice(0, 5), [nameAt(6), 'committee'] as const].map(([name, contest]) => ({ person: w.id(name), contest })),
  });
  assert.equal(w.refused('openPartyMeeting', open).key, 'candidates are not approved');
  w.done('askHigher', { about: 'candidates' });
  w.done('recordHigherAnswer', { about: 'candidates', approved: true });
  assert.equal(w.refused('openPartyMeeting', open).key, 'not posted long enough');
  w.done('postPartyNotice', { about: 'candidates', until: '2026-03-24', places: ['栏'], online: false });
  w.done('signIn', { body: 'members', people: some(w, 0, 13).filter((id) => id !== w.id(nameAt(5))) }, '2026-03-25');
  w.done('openPartyMeeting', open, '2026-03-25');
});

test('between a tie and the vote that follows on its day nobody loses or gains a right', () => {
  const w = begun(14);
  readyToMeet(w, six);
  meetingOpened(w, 14, [nameAt(10), nameAt(11)]);
  w.done('countPartyBallots', {
    issued: 14,
    returned: 14,
    valid: 14,
    votes: agreeing(
      w,
      14,
      six.map(([n], at): [string, string, number] => ['committee', n, at < 4 ? 13 : 9]),
    ),
  });
  w.done('concludePartyVote', asElected(w, elected(4)));
  assert.equal(
    w.refused('suspendPartyRight', { member: w.id(nameAt(4)), because: 'detained or arrested' }).key,
    'meeting is open',
  );
  w.done('suspendPartyRight', { member: w.id(nameAt(4)), because: 'detained or arrested' }, '2026-03-21');
});

test('three equal for the last two of five seats: none of them is elected, all three are voted on for two', () => {
  const w = begun(14);
  readyToMeet(w, six);
  meetingOpened(w, 14, [nameAt(10), nameAt(11)]);
  const votes = [14, 13, 12, 9, 9, 9].map((n, at): [string, string, number] => ['committee', nameAt(at), n]);
  w.done('countPartyBallots', { issued: 14, returned: 14, valid: 14, votes: agreeing(w, 14, votes) });
  assert.equal(w.refused('concludePartyVote', asElected(w, elected(5))).key, 'differs from the sums');
  w.done('concludePartyVote', asElected(w, elected(3)));
  assert.equal(
    w.refused('voteAgain', { because: 'vacant seats', contest: 'committee', candidates: some(w, 3, 5) }).key,
    'not beside a tie',
  );
  w.done('voteAgain', { because: 'tie', contest: 'committee' });
  const again = w.p.sittings[0]?.rounds[1]?.slates[0];
  assert.deepEqual([again?.seats, again?.candidates.map((id) => nameOf(w.p, id))], [2, [3, 4, 5].map(nameAt)]);
  // Equal again: nobody is elected by lot, and they vote once more.
  w.done('countPartyBallots', {
    issued: 14,
    returned: 14,
    valid: 14,
    votes: agreeing(
      w,
      14,
      [3, 4, 5].map((at) => ['committee', nameAt(at), 9] as const),
    ),
  });
  w.done('concludePartyVote', {});
  w.done('voteAgain', { because: 'tie', contest: 'committee' });
});

test('seven seats of a general branch: eight names differ by 5 × 1 = 5 < 7, nine by enough; 143 of 180 due, one under four fifths, is 5 × 143 = 715 < 720', () => {
  const w = begun(180, { organisation: 'general branch', members: 5 });
  w.done('askHigher', { about: 'meeting', meetingOn: '2026-03-20' });
  w.done('recordHigherAnswer', { about: 'meeting', approved: true });
  const names = (n: number) => ({
    nominees: Array.from({ length: n }, (_, at) => ({ person: w.id(nameAt(at)), contest: 'committee' })),
  });
  const eight = w.refused('settleNominees', names(8));
  assert.deepEqual(
    [eight.key, eight.found['least'], eight.found['sums'], eight.because],
    ['too few candidates', 9, '5 × 1 = 5 < 7', { text: 'PT2020', article: 0 }],
  );
  w.done('settleNominees', names(9));
  w.done('askHigher', { about: 'candidates' });
  w.done('recordHigherAnswer', { about: 'candidates', approved: true });
  w.done('postPartyNotice', { about: 'candidates', until: '2026-03-10', places: ['栏'], online: false });
  w.day = '2026-03-20';
  w.done('signIn', { body: 'members', people: some(w, 0, 143) });
  assert.equal(w.refused('openPartyMeeting', open).found['sums'], '5 × 143 = 715 < 4 × 180 = 720');
});

test('a vote of confidence is held once, and who was not voted on is settled no more than who stayed below the line', () => {
  const w = begun(14, { open: true });
  w.done('askHigher', { about: 'meeting', meetingOn: '2026-03-20' });
  w.done('recordHigherAnswer', { about: 'meeting', approved: true });
  w.done('openApplications', { to: '2026-03-02' });
  const seven = [...six, [nameAt(6), 'committee'] as const];
  for (const [name, contest] of seven) w.done('putNameForward', { person: w.id(name), way: 'self', contest });
  for (const [name] of seven) w.done('checkQualification', { person: w.id(name), passed: true });
  w.done(
    'recordRecommendation',
    {
      members: 14,
      residents: 0,
      issued: 14,
      returned: 14,
      valid: 14,
      votes: seven.map(([name]) => ({ person: w.id(name), votes: 9 })),
    },
    '2026-03-03',
  );
  const trust = (n: number, agree: number) => ({ person: w.id(nameAt(n)), agree, against: 14 - agree, abstain: 0 });
  w.done('recordConfidence', { taking: 14, votes: [0, 1, 2, 3, 4].map((n) => trust(n, 12)).concat(trust(5, 7)) }, '2026-03-03');
  const again = w.refused('recordConfidence', { taking: 14, votes: [trust(5, 14)] }, '2026-03-04');
  assert.equal(again.key, 'confidence voted already');
  const settle = (last: number) => ({
    nominees: [0, 1, 2, 3, 4, last].map((n) => ({ person: w.id(nameAt(n)), contest: 'committee' })),
  });
  const below = w.refused('settleNominees', settle(5), '2026-03-05');
  assert.deepEqual([below.key, below.found['sums']], ['without confidence', '2 × 7 = 14 ≤ 14']);
  assert.equal(w.refused('settleNominees', settle(6), '2026-03-05').key, 'no vote of confidence');
});

test('the steps of the meeting out of their order: counted before scrutineers, tellers and method; concluded before it is counted; a committee that meets before it is elected', () => {
  const w = begun(14);
  assert.equal(w.refused('openPartyMeeting', open).key, 'meeting is not approved');
  assert.equal(w.refused('countPartyBallots', { issued: 1, returned: 1, valid: 1 }).key, 'meeting is not open');
  readyToMeet(w, six);
  assert.equal(w.refused('openPartyMeeting', { ...open, body: 'committee' }).key, 'meeting cannot be held yet');
  assert.equal(w.refused('openPartyMeeting', open).key, 'nobody signed in');
  w.done('signIn', { body: 'members', people: some(w, 0, 14) });
  w.done('openPartyMeeting', open);
  const count = { issued: 14, returned: 14, valid: 14 };
  const hands = { agree: 14, against: 0, abstain: 0 };
  assert.equal(w.refused('countPartyBallots', count).key, 'scrutineers are missing');
  w.done('approveScrutineers', { people: [w.id(nameAt(10))], chief: w.id(nameAt(10)), ...hands });
  assert.equal(w.refused('countPartyBallots', count).key, 'tellers are missing');
  w.done('nameTellers', { people: [w.id(nameAt(11))] });
  assert.equal(w.refused('countPartyBallots', count).key, 'method is missing');
  w.done('adoptPartyMethod', hands);
  assert.equal(w.refused('concludePartyVote', {}).key, 'no ballots counted');
  assert.equal(w.refused('voteAgain', { because: 'tie', contest: 'committee' }).key, 'vote is not concluded');
  assert.equal(w.refused('askHigher', { about: 'result' }).key, 'result is not whole');
  assert.equal(w.refused('closePartyBook', {}).key, 'result is not approved');
});
