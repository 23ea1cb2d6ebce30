// The desk over the whole village: by name, by the code on a card, elsewhere, twice; what a guest sees.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Who } from '../door.ts';
import { deskScreen } from './desk.ts';
import { headLine } from './headline.ts';
import { eveOf } from './testing/eve.ts';
import { answerOn, ballotsAccounted, citesOf } from '../../law/rules.ts';

const { open, cast, clock } = await eveOf('openAllStations');
clock.set('2026-03-28', '08:20');
const { clerk, issuer, guest } = cast.by;
let n = 0;
const tell = async (name: string, body: unknown, who: Who) =>
  open.tell({ order: `desk-${++n}`, do: name as never, on: '2026-03-28', body }, who);
const voters = [...open.election().roll.voters.values()];
const of = (name: string) => voters.find((v) => v.secret?.name === name) ?? assert.fail(name);

test('before its station is open nobody receives; 罗伟林 of group 4 is sent from station 1 to station 4', () => {
  const [found] = deskScreen(open, clerk, 1, '罗伟林').found;
  assert.deepEqual(found?.own, { state: 'elsewhere', station: 4, place: '第4村民小组' });
  assert.equal(deskScreen(open, clerk, 4, '罗伟林').here?.electors, 165);
});

test('the code on a card finds its bearer; after a replacement the old code is void and the new one is his', async () => {
  const luo = of('罗伟林');
  assert.equal(deskScreen(open, issuer, 4, open.cardToken(luo.voter, 1)).found[0]?.name, '罗伟林');
  assert.equal(deskScreen(open, guest, 4, open.cardToken(luo.voter, 1)).found.length, 0, 'a guest finds nobody');
  assert.equal((await tell('replaceCard', { voter: luo.voter, because: 'lost' }, clerk)).kind, 'done');
  assert.deepEqual(deskScreen(open, issuer, 4, open.cardToken(luo.voter, 1)).found[0]?.own, { state: 'void card' });
  assert.deepEqual(deskScreen(open, issuer, 4, open.cardToken(luo.voter, 2)).found[0]?.own, { state: 'may receive' });
  assert.equal(deskScreen(open, issuer, 4, 'AAAAAAAAAAAAAAAA').found.length, 0);
});

test('165 received, 1 issued, 164 left; the second time the desk says where and when it was issued', async () => {
  const luo = of('罗伟林');
  assert.equal((await tell('openStation', { station: 4, clock: '08:30', ballots: 165, seals: ['SY-4'] }, clerk)).kind, 'done');
  assert.equal((await tell('issueBallots', { station: 4, taker: luo.voter }, issuer)).kind, 'done');
  const desk = deskScreen(open, issuer, 4, 'luoweilin');
  assert.deepEqual([desk.here?.own, desk.here?.left], [1, 164]);
  assert.deepEqual(desk.found[0]?.own, {
    state: 'issued',
    station: 4,
    spoiled: 0,
    cites: citesOf(answerOn(ballotsAccounted, open.law())),
  });
});

test('each issue at a desk is a fact more on the head line, though the main book stands still: two orders with the same words are two orders', async () => {
  const before = headLine(open, issuer);
  const [voter] = voters.filter((v) => v.group === 4 && v.secret?.name !== '罗伟林').slice(-1);
  assert.ok(voter);
  assert.equal((await tell('issueBallots', { station: 4, taker: voter.voter }, issuer)).kind, 'done');
  const seen = headLine(open, issuer);
  assert.deepEqual([seen.position, seen.known], [before.position, before.known + 1]);
});

test('two desks issue to one voter in the same moment: one is confirmed, the other refused', async () => {
  const [voter] = voters.filter((v) => v.group === 4 && v.secret?.name !== '罗伟林');
  assert.ok(voter);
  const both = await Promise.all([0, 1].map(() => tell('issueBallots', { station: 4, taker: voter.voter }, issuer)));
  assert.deepEqual(both.map((a) => (a.kind === 'refused' ? a.refusal.key : a.kind)).toSorted(), [
    'a ballot is issued already',
    'done',
  ]);
});
