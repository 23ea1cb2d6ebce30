// What the screens of a party election show, and to whom: ordinary members are named to the chair and the clerk alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreeing, asElected, begun, meetingOpened, nameAt, readyToMeet } from '../../election/testing/littleParty.ts';
import { partyScreen } from './party.ts';

const six = [0, 1, 2, 3, 4, 5].map(nameAt);

test('everybody sees the figures, the candidates and the sums; who merely belongs is named to the office alone', () => {
  const w = begun(14);
  readyToMeet(
    w,
    six.map((n) => [n, 'committee'] as const),
  );
  meetingOpened(w, 13, [nameAt(10), nameAt(11)]);
  w.done('countPartyBallots', {
    issued: 13,
    returned: 13,
    valid: 13,
    votes: agreeing(
      w,
      13,
      six.map((n, at): [string, string, number] => ['committee', n, at < 5 ? 12 : 5]),
    ),
  });
  w.done(
    'concludePartyVote',
    asElected(
      w,
      six.slice(0, 5).map((n) => ['committee', n] as const),
    ),
  );
  const guest = partyScreen(w.p, w.day, false) ?? assert.fail();
  const clerk = partyScreen(w.p, w.day, true) ?? assert.fail();
  assert.deepEqual([guest.members.all, guest.members.due, guest.members.least, guest.members.rows], [14, 14, 12, undefined]);
  assert.equal(clerk.members.rows?.length, 14);
  for (const n of [6, 7, 8, 9, 12, 13]) assert.ok(!JSON.stringify(guest).includes(nameAt(n)), nameAt(n));
  assert.deepEqual(
    guest.sittings[0]?.votes[0]?.contests[0]?.lines.map((l) => `${l.name} ${l.formula} ${l.won}`).at(-1),
    `${nameAt(5)} 2 × 5 = 10 ≤ 14 false`,
  );
  assert.equal(guest.sittings[0]?.quorum, '5 × 13 = 65 ≥ 4 × 14 = 56');
  assert.equal(guest.differences[0]?.formula, '5 × 1 = 5 ≥ 5');
});
