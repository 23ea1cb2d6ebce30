// A party election from the beginning to the closed book, in both ways of electing, and what is refused on the way.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreeing, asElected, begun, littleParty, meetingOpened, nameAt, readyToMeet } from '../testing/littleParty.ts';
import { committeeFigures } from './afterwards.ts';
import { partyPostsFor } from './party.ts';
import { due, postsHeld } from './state.ts';

const six = [0, 1, 2, 3, 4, 5].map((n) => [nameAt(n), 'committee'] as const);
const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map(nameAt) as [string, string, string, string, string, string];
const scrutineer = nameAt(10);
const teller = nameAt(11);

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

test('probationary members and those whose right is suspended neither vote nor stand (article 5)', () => {
  const w = begun(8);
  w.done('enterPartyMembers', {
    rows: [{ name: '新人', sex: 'man', born: '2000-01-01', branch: '第一支部', standing: 'probationary' }],
  });
  assert.equal(due(w.p).length, 8);
  w.done('suspendPartyRight', { member: w.id(h(7)), because: 'on probation within the party' });
  assert.equal(due(w.p).length, 7);
  const not = w.refused('settleNominees', {
    nominees: [...six.slice(0, 5), ['新人', 'committee'] as const].map(([name, contest]) => ({ person: w.id(name), contest })),
  });
  assert.deepEqual([not.key, not.because?.text, not.because?.article], ['not a full member', 'PT2020', 5]);
  assert.equal(
    w.refused('settleNominees', {
      nominees: [...six.slice(0, 5), [h(7), 'committee'] as const].map(([name, contest]) => ({ person: w.id(name), contest })),
    }).key,
    'right is suspended',
  );
  w.done('restorePartyRight', { member: w.id(h(7)) });
  w.done('makeFullMember', { member: w.id('新人') });
  assert.equal(due(w.p).length, 9);
});
const h = nameAt;

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
