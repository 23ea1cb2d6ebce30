// Voter cards under attack: each reaches one voter, comes back, is lost; the old number is void, so that nobody votes twice. Sums by group.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { cardOf, cardSums, holderOfCard } from './cardbook.ts';
import { isRefusal } from '../chapter.ts';
import { villageAt } from '../testing/lawfulPath.ts';
import { rowOf, type Village } from '../testing/littleVillage.ts';

const tell = (v: Village, order: Parameters<Village['tell']>[0], body: unknown, day = -2) => {
  const d = v.tell(order, body, v.d(day));
  return isRefusal(d) ? d.key : 'done';
};
const groups = [1, 2].map((group) => ({ group, cards: 20, signedBy: '组长' }));
const delivered = () => {
  const v = villageAt('deliverCards');
  v.done('deliverCards', { groups }, v.d(-3));
  return v;
};
const sums = (v: Village) => cardSums(v.election).map((c) => [c.cards, c.delivered, c.returned, c.toDeliver]);

it('20 + 20 cards go out; two come back, one of them is handed over after all: 20 = 19 + 1 + 0 and 20 + 0 + 0', () => {
  const v = delivered();
  assert.deepEqual(sums(v), [
    [20, 20, 0, 0],
    [20, 20, 0, 0],
  ]);
  const back = ['赵春生', '钱春生'].map((n) => ({ voter: v.id(n), because: 'not at home' }));
  assert.equal(tell(v, 'returnCards', { cards: [...back, back[0]] }), 'a person twice');
  assert.equal(tell(v, 'returnCards', { cards: back }), 'done');
  assert.equal(tell(v, 'returnCards', { cards: [back[0]] }), 'card did not go out');
  assert.deepEqual(sums(v)[0], [20, 18, 2, 0]);
  assert.equal(tell(v, 'handOutCard', { voter: v.id('赵春生'), signedBy: '赵春生' }), 'done');
  assert.equal(tell(v, 'handOutCard', { voter: v.id('赵春生') }), 'card is with its voter');
  assert.deepEqual(sums(v), [
    [20, 19, 1, 0],
    [20, 20, 0, 0],
  ]);
});

it('a lost card is made anew: 0001 becomes 0001-2, the old number is void and names the new one; lost again, 0001-3', () => {
  const v = delivered();
  const voter = v.id('赵春生');
  assert.deepEqual(holderOfCard(v.election, '0001'), { kind: 'valid', voter, card: '0001' });
  assert.equal(tell(v, 'replaceCard', { voter, because: 'lost' }), 'done');
  assert.equal(cardOf(v.election, voter)?.card, '0001-2');
  assert.deepEqual(holderOfCard(v.election, '1'), { kind: 'void', because: 'replaced', now: '0001-2' });
  assert.deepEqual(holderOfCard(v.election, '0001-2'), { kind: 'valid', voter, card: '0001-2' });
  assert.equal(tell(v, 'replaceCard', { voter, because: 'damaged' }), 'done');
  assert.deepEqual(holderOfCard(v.election, '0001-2'), { kind: 'void', because: 'replaced', now: '0001-3' });
  for (const strange of ['0001-4', '0099', 'abc', '', '1-0', '０００１'])
    assert.equal(holderOfCard(v.election, strange).kind, 'unknown', strange);
});

it('a card that never went out is not replaced; on the day of the poll one that was lost still is', () => {
  const v = villageAt('deliverCards');
  assert.equal(tell(v, 'replaceCard', { voter: v.id('赵春生'), because: 'lost' }), 'card did not go out');
  const w = villageAt('closeStation');
  assert.equal(tell(w, 'replaceCard', { voter: w.id('赵春生'), because: 'lost' }, 0), 'done');
});

it('a voter added after the delivery gets a card of his own number; the card of one who is removed is void', () => {
  const v = delivered();
  v.done('registerVoters', { rows: [rowOf('褚晚来', 'man', 1, '1990-01-01', 90)] }, v.d(-2));
  assert.deepEqual(sums(v)[0], [21, 20, 0, 1]);
  assert.equal(cardOf(v.election, v.id('褚晚来'))?.card, '0041');
  assert.equal(tell(v, 'handOutCard', { voter: v.id('褚晚来') }), 'done');
  assert.deepEqual(sums(v)[0], [21, 21, 0, 0]);
  v.done('removeVoter', { voter: v.id('钱春生'), because: 'died' }, v.d(-2));
  assert.deepEqual(holderOfCard(v.election, '0005'), { kind: 'void', because: 'off the roll' });
  assert.deepEqual(sums(v)[0], [20, 20, 0, 0]);
  assert.equal(tell(v, 'replaceCard', { voter: 'p_none', because: 'lost' }), 'no such voter');
});

it('a leader signs for the households of the roll: for 5 of 5, not for 4; where they are unknown his number is taken', () => {
  const v = delivered();
  assert.equal(tell(v, 'tellHouseholds', { group: 1, leader: '赵大山', households: 9 }), 'done');
  assert.equal(tell(v, 'tellHouseholds', { group: 3, leader: '赵大山', households: 9 }), 'nobody in that group');
  const w = villageAt(
    'deliverCards',
    {},
    {
      registerVoters: (_, step) => ({
        rows: (step.body(w0()) as { rows: readonly { name: string }[] }).rows.map((r) => ({
          ...r,
          household: r.name.slice(0, 1),
        })),
      }),
    },
  );
  assert.equal(tell(w, 'tellHouseholds', { group: 1, leader: '赵大山', households: 4 }), 'households differ from the roll');
  assert.equal(tell(w, 'tellHouseholds', { group: 1, leader: '赵大山', households: 5 }), 'done');
});
const w0 = () => villageAt('registerVoters');

it('law of the field: whatever happens to cards, every voter has one valid number, no two the same, and cards = delivered + returned + to deliver', () => {
  const step = fc.record({ who: fc.nat(39), what: fc.nat(4) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 50 }), (steps) => {
      const v = delivered();
      const people = [...v.election.roll.voters.keys()];
      const seen = new Set(people.map((p) => cardOf(v.election, p)?.card ?? ''));
      for (const { who, what } of steps) {
        const voter = people[who] ?? '';
        if (what === 0) v.tell('returnCards', { cards: [{ voter, because: 'refused' }] }, v.d(-2));
        else if (what === 1) v.tell('handOutCard', { voter }, v.d(-2));
        else if (what === 2) v.tell('replaceCard', { voter, because: 'lost' }, v.d(-2));
        else if (what === 3) v.tell('removeVoter', { voter, because: 'moved away' }, v.d(-2));
        else v.tell('correctVoter', { voter, because: '搬家', group: 2 }, v.d(-2));
        const now = cardOf(v.election, voter)?.card;
        if (now !== undefined) seen.add(now);
      }
      const valid = [...seen].filter((card) => holderOfCard(v.election, card).kind === 'valid');
      assert.equal(valid.length, v.election.roll.voters.size);
      for (const c of cardSums(v.election)) assert.equal(c.cards, c.delivered + c.returned + c.toDeliver);
    }),
    { numRuns: 40 },
  );
});
