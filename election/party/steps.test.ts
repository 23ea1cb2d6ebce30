// The steps of a party election as they stand at moments of it: what is done, what can be done now, what waits and for what.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreeing, asElected, begun, type LittleParty, meetingOpened, nameAt, readyToMeet } from '../testing/littleParty.ts';
import { partySteps } from './steps.ts';

const six = [0, 1, 2, 3, 4, 5].map(nameAt);
const now = (w: LittleParty, day = w.day) =>
  partySteps(w.p, day)
    .filter((s) => !s.done && !s.waits && s.maybe !== true)
    .map((s) => s.orders[0]?.order);

test('a new election asks for the members first, then the request, the telling and the names', () => {
  assert.deepEqual(now(begun(0 + 9)), ['askHigher', 'tellMembers', 'settleNominees']);
  const none = begun(9);
  none.p.members.clear();
  assert.equal(now(none)[0], 'enterPartyMembers');
});

test('on the day 11 of 14 do not open the meeting: 5 × 11 = 55 < 56; 12 do', () => {
  const w = begun(14);
  readyToMeet(
    w,
    six.map((n) => [n, 'committee'] as const),
  );
  w.done('signIn', { body: 'members', people: Array.from({ length: 11 }, (_, n) => w.id(nameAt(n))) });
  const open = partySteps(w.p, w.day).find((s) => s.orders[0]?.order === 'openPartyMeeting');
  assert.match(open?.waits?.zh ?? '', /5 × 11 = 55 < 4 × 14 = 56/);
  assert.deepEqual(now(w), ['signIn']);
  w.done('signIn', { body: 'members', people: [w.id(nameAt(11))] });
  assert.deepEqual(now(w), ['openPartyMeeting']);
  assert.equal(
    partySteps(w.p, '2026-03-15').find((s) => s.orders[0]?.order === 'openPartyMeeting')?.waits?.zh,
    '公示到 2026-03-16 期满',
  );
});

test('after a tie the step is to vote again among the tied, with the dialog filled; then the committee meets', () => {
  const w = begun(14);
  readyToMeet(w, [...six.map((n) => [n, 'committee'] as const), [nameAt(0), 'secretary'], [nameAt(1), 'deputy secretary']]);
  meetingOpened(w, 14, [nameAt(10), nameAt(11)]);
  assert.deepEqual(now(w), ['countPartyBallots']);
  w.done('countPartyBallots', {
    issued: 14,
    returned: 14,
    valid: 14,
    votes: agreeing(
      w,
      14,
      six.map((n, at): [string, string, number] => ['committee', n, at < 4 ? 13 : 9]),
    ),
  });
  const conclude = partySteps(w.p, w.day).find((s) => s.orders[0]?.order === 'concludePartyVote');
  assert.deepEqual(
    conclude?.orders[0]?.start,
    asElected(
      w,
      six.slice(0, 4).map((n) => ['committee', n] as const),
    ),
  );
  w.done(
    'concludePartyVote',
    asElected(
      w,
      six.slice(0, 4).map((n) => ['committee', n] as const),
    ),
  );
  assert.deepEqual(partySteps(w.p, w.day).find((s) => s.orders[0]?.order === 'voteAgain')?.orders[0]?.start, {
    because: 'tie',
    contest: 'committee',
  });
  w.done('voteAgain', { because: 'tie', contest: 'committee' });
  w.done('countPartyBallots', {
    issued: 14,
    returned: 14,
    valid: 14,
    votes: agreeing(w, 14, [
      ['committee', nameAt(4), 8],
      ['committee', nameAt(5), 6],
    ]),
  });
  w.done('concludePartyVote', asElected(w, [['committee', nameAt(4)]]));
  assert.deepEqual(now(w), ['signIn']);
});
