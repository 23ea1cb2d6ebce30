// Who of a party organisation is due, how many open its meeting, and who may neither vote nor stand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { a, begun, littleParty, nameAt, readyToMeet, six } from '../testing/littleParty.ts';
import { due } from './state.ts';

test('half of those due does not open the meeting, and a plan that says so is looser than the regulation: 5 × 7 = 35 < 4 × 14 = 56', () => {
  const w = littleParty();
  const branch = {
    organisation: 'branch',
    name: '支部',
    community: '社区',
    higher: '街道党工委',
    term: 1,
    variant: 'committee first',
    deputies: 1,
    members: 3,
    branches: ['一'],
    open: false,
  };
  const looser = w.refused('beginPartyElection', { ...branch, plan: [{ question: 'partyQuorum', answer: '>=1/2' }] });
  assert.equal(looser.key, 'looser than the regulation');
  assert.deepEqual(looser.found, { question: 'partyQuorum', wanted: '≥ 1/2', lawful: '≥ 4/5' });
  w.done('beginPartyElection', { ...branch, plan: [{ question: 'partyQuorum', answer: '>4/5' }] });
  const v = begun(14);
  readyToMeet(v, six);
  v.done('signIn', { body: 'members', people: Array.from({ length: 7 }, (_, n) => v.id(nameAt(n))) });
  const few = v.refused('openPartyMeeting', { body: 'members', place: '会议室', presiding: a });
  assert.equal(few.key, 'below four fifths');
  assert.deepEqual(few.found, { count: 7, of: 14, least: 12, sums: '5 × 7 = 35 < 4 × 14 = 56' });
  v.done('signIn', { body: 'members', people: Array.from({ length: 5 }, (_, n) => v.id(nameAt(7 + n))) });
  v.done('openPartyMeeting', { body: 'members', place: '会议室', presiding: a });
});

test('who is left out of those due needs both: approved from above and consented to by the meeting; 14 − 2 = 12, and 10 of 12 open it', () => {
  const w = begun(14);
  const old = [w.id(nameAt(12)), w.id(nameAt(13))];
  w.done('askHigher', { about: 'meeting', meetingOn: '2026-03-20' });
  w.done('recordHigherAnswer', { about: 'meeting', approved: true });
  w.done('proposeLeavingOut', { members: old, because: 'bedridden' });
  assert.equal(w.refused('proposeLeavingOut', { members: old, because: 'bedridden' }).key, 'counted out already');
  assert.equal(due(w.p).length, 14);
  assert.equal(w.refused('consentLeavingOut', { present: 12, agree: 12, against: 0, abstain: 0 }).key, 'not approved from above');
  w.done('askHigher', { about: 'those not due' });
  w.done('recordHigherAnswer', { about: 'those not due', approved: true });
  assert.equal(due(w.p).length, 14);
  const half = w.refused('consentLeavingOut', { present: 12, agree: 6, against: 6, abstain: 0 });
  assert.equal(half.found['sums'], '2 × 6 = 12 ≤ 12');
  w.done('consentLeavingOut', { present: 12, agree: 7, against: 5, abstain: 0 });
  assert.equal(due(w.p).length, 12);
  w.done('settleNominees', { nominees: six.map(([name, contest]) => ({ person: w.id(name), contest })) });
  w.done('askHigher', { about: 'candidates' });
  w.done('recordHigherAnswer', { about: 'candidates', approved: true });
  w.done('postPartyNotice', { about: 'candidates', until: '2026-03-05', places: ['栏'], online: false });
  w.done('signIn', { body: 'members', people: Array.from({ length: 9 }, (_, n) => w.id(nameAt(n))) }, '2026-03-20');
  assert.equal(
    w.refused('openPartyMeeting', { body: 'members', place: '室', presiding: a }, '2026-03-20').found['sums'],
    '5 × 9 = 45 < 4 × 12 = 48',
  );
  // One who was left out comes all the same: he votes, and is due again. 10 of 13 are too few.
  w.done('signIn', { body: 'members', people: [old[0]] }, '2026-03-20');
  assert.equal(
    w.refused('openPartyMeeting', { body: 'members', place: '室', presiding: a }, '2026-03-20').found['sums'],
    '5 × 10 = 50 < 4 × 13 = 52',
  );
});

test('probationary members and those whose right is suspended neither vote nor stand (article 5)', () => {
  const w = begun(8);
  w.done('enterPartyMembers', {
    rows: [{ name: '新人', sex: 'man', born: '2000-01-01', branch: '第一支部', standing: 'probationary' }],
  });
  assert.equal(due(w.p).length, 8);
  w.done('suspendPartyRight', { member: w.id(nameAt(7)), because: 'on probation within the party' });
  assert.equal(due(w.p).length, 7);
  const not = w.refused('settleNominees', {
    nominees: [...six.slice(0, 5), ['新人', 'committee'] as const].map(([name, contest]) => ({ person: w.id(name), contest })),
  });
  assert.deepEqual([not.key, not.because?.text, not.because?.article], ['not a full member', 'PT2020', 5]);
  assert.equal(
    w.refused('settleNominees', {
      nominees: [...six.slice(0, 5), [nameAt(7), 'committee'] as const].map(([name, contest]) => ({
        person: w.id(name),
        contest,
      })),
    }).key,
    'right is suspended',
  );
  w.done('restorePartyRight', { member: w.id(nameAt(7)) });
  w.done('makeFullMember', { member: w.id('新人') });
  assert.equal(due(w.p).length, 9);
});
