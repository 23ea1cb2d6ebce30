// Two tellers over one box: each enters alone, the bundle is agreed or shown ballot by ballot, and what one of them sees of the other is only where they differ.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import type { Marks } from '../../count/ballot.ts';
import { isRefusal } from '../chapter.ts';
import { marks, villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';
import { alikeOf, differences, sameMarks } from './tellers.ts';

/** Box 1 open with so many ballots, entered by two in bundles of 25. */
const opened = (returned: number): Village => {
  const v = villageAt('openBox');
  for (const [account, name] of [
    ['a_1', '范和平'],
    ['a_2', '钱小慧'],
  ] as const)
    v.done('giveRole', { account, name, role: 'teller' });
  v.done('openBox', { box: '1', returned, tellers: 2, bundle: 25 });
  return v;
};
const boxOf = (v: Village) => {
  const box = v.election.rounds.at(-1)?.boxes.get('1');
  if (!box?.two) throw new Error('no box of two tellers');
  return { box, two: box.two };
};
const enter = (v: Village, by: string, number: number, director?: string, members: readonly string[] = []) =>
  v.tell('callBallot', { box: '1', number, marks: marks(v, director, members) }, undefined, by);
const enterAll = (v: Village, by: string, from: number, to: number, director = '赵大山') => {
  for (let n = from; n <= to; n++) assert.ok(!isRefusal(enter(v, by, n, director)), `${by} ${n}`);
};
const factsOf = (decision: ReturnType<typeof enter>) => (isRefusal(decision) ? [decision.key] : decision.map((f) => f.fact));

it('two of two: 甲 enters 30 of 30 in bundles of 25 only as far as 25, until 乙 has ended the bundle and both agree; then 5 more, and the box closes', () => {
  const v = opened(30);
  enterAll(v, 'a_1', 1, 25);
  assert.deepEqual(
    v.refused('callBallot', { box: '1', number: 26, marks: marks(v, '赵大山', []) }, undefined, 'a_1').key,
    'the other teller is still at this bundle',
  );
  enterAll(v, 'a_2', 1, 24);
  assert.equal(boxOf(v).box.agreed, 0);
  assert.deepEqual(factsOf(enter(v, 'a_2', 25, '赵大山')), ['BallotCalled', 'BundleAgreed']);
  assert.equal(boxOf(v).box.agreed, 25);
  assert.deepEqual(v.refused('closeBox', { box: '1' }).found, { box: '1', called: 25, returned: 30 });
  enterAll(v, 'a_1', 26, 30);
  enterAll(v, 'a_2', 26, 30);
  v.done('closeBox', { box: '1' });
});

it('a third account finds both seats taken; it sits down once the teller has handed the role on, and goes on at the same ballot', () => {
  const v = opened(3);
  v.done('giveRole', { account: 'a_3', name: '孙来顺', role: 'clerk' });
  enterAll(v, 'a_1', 1, 1);
  enterAll(v, 'a_2', 1, 2);
  assert.equal(
    v.refused('callBallot', { box: '1', number: 1, marks: marks(v, '赵大山', []) }, undefined, 'a_3').key,
    'two tellers sit at this box',
  );
  v.done('handOverRole', { role: 'teller', from: 'a_1', to: 'a_3', because: '换班' });
  assert.deepEqual(factsOf(enter(v, 'a_3', 2, '赵大山')), ['TellerSeated', 'BallotCalled']);
});

it('a ballot entered differently goes back to its own teller first: 乙 heard another name at 2; entered again it agrees, and the board is put right', () => {
  const v = opened(3);
  enterAll(v, 'a_1', 1, 3, '赵大山');
  enterAll(v, 'a_2', 1, 1, '赵大山');
  enterAll(v, 'a_2', 2, 2, '钱大山');
  assert.equal(differences(boxOf(v).box, boxOf(v).two), undefined, 'nothing is compared before both have ended the bundle');
  enterAll(v, 'a_2', 3, 3, '赵大山');
  assert.deepEqual(differences(boxOf(v).box, boxOf(v).two), [2]);
  assert.equal(
    v.refused('reenterCall', { box: '1', number: 3, marks: marks(v, '赵大山', []) }, undefined, 'a_2').key,
    'no difference at this ballot',
  );
  assert.equal(
    v.refused('reenterCall', { box: '1', number: 2, marks: marks(v, '赵大山', []) }, undefined, 'a_9').key,
    'two tellers sit at this box',
  );
  assert.deepEqual(factsOf(v.tell('reenterCall', { box: '1', number: 2, marks: marks(v, '赵大山', []) }, undefined, 'a_2')), [
    'CallReentered',
    'BundleAgreed',
  ]);
  v.done('closeBox', { box: '1' });
});

it('乙 sees the own slip at 2 before the bundle has ended and enters it again alone; it hangs with the bundle, so that no guess is answered by the wall', () => {
  const v = opened(4);
  enterAll(v, 'a_1', 1, 4, '赵大山');
  enterAll(v, 'a_2', 1, 1, '赵大山');
  enterAll(v, 'a_2', 2, 3, '钱大山');
  assert.equal(alikeOf(boxOf(v).box).length, 1);
  const again = (number: number, name: string) =>
    factsOf(v.tell('reenterCall', { box: '1', number, marks: marks(v, name, []) }, undefined, 'a_2'));
  for (const guess of ['周大山', '钱大山', '赵大山']) {
    assert.deepEqual(again(2, guess), ['CallReentered']);
    assert.equal(alikeOf(boxOf(v).box).length, 1, guess);
  }
  assert.deepEqual(again(4, '赵大山'), ['no difference at this ballot'], 'a ballot not yet entered');
  assert.deepEqual(again(3, '赵大山'), ['CallReentered']);
  assert.deepEqual(factsOf(enter(v, 'a_2', 4, '赵大山')), ['BallotCalled', 'BundleAgreed']);
  assert.equal(boxOf(v).box.calls.length, 4);
  assert.deepEqual(again(2, '钱大山'), ['no difference at this ballot'], 'what is agreed is corrected by two');
});

it('a teller who handed the place on does not come back as the other teller of the same bundle; of the next bundle he may be', () => {
  const v = opened(30);
  for (const [account, name] of [
    ['a_3', '孙来顺'],
    ['a_4', '冯春生'],
  ] as const)
    v.done('giveRole', { account, name, role: 'clerk' });
  enterAll(v, 'a_1', 1, 10);
  enterAll(v, 'a_2', 1, 5);
  v.done('handOverRole', { role: 'teller', from: 'a_1', to: 'a_3', because: '换班' });
  enterAll(v, 'a_3', 11, 25);
  v.done('giveRole', { account: 'a_1', name: '范和平', role: 'scrutineer' });
  v.done('handOverRole', { role: 'teller', from: 'a_2', to: 'a_1', because: '换班' });
  const { key, found } = v.refused('callBallot', { box: '1', number: 6, marks: marks(v, '赵大山', []) }, undefined, 'a_1');
  assert.deepEqual([key, found], ['one person is both tellers', { box: '1', name: '范和平' }]);
  v.done('handOverRole', { role: 'teller', from: 'a_1', to: 'a_4', because: '换班' });
  enterAll(v, 'a_4', 6, 25);
  assert.equal(boxOf(v).box.agreed, 25);
  v.done('handOverRole', { role: 'teller', from: 'a_4', to: 'a_1', because: '换班' });
  enterAll(v, 'a_1', 26, 30);
  enterAll(v, 'a_3', 26, 30);
  v.done('closeBox', { box: '1' });
});

it('one person with two accounts is no second teller, however the name is spaced; told apart by the group the two of one name are', () => {
  const v = opened(2);
  v.done('giveRole', { account: 'a_7', name: '范 和 平', role: 'teller' });
  v.done('giveRole', { account: 'a_8', name: '范和平（3组）', role: 'teller' });
  enterAll(v, 'a_1', 1, 1);
  assert.deepEqual(factsOf(enter(v, 'a_7', 1, '赵大山')), ['one person is both tellers']);
  assert.deepEqual(factsOf(enter(v, 'a_8', 1, '赵大山')), ['TellerSeated', 'BallotCalled']);
  enterAll(v, 'a_1', 2, 2);
  assert.deepEqual(factsOf(enter(v, 'a_8', 2, '赵大山')), ['BallotCalled', 'BundleAgreed']);
  const sheets = opened(1);
  sheets.done('giveRole', { account: 'a_7', name: '范和平', role: 'teller' });
  const sheet = { box: '1', valid: 1, void: 0, votes: [{ post: 'director', key: sheets.id('赵大山'), votes: 1 }] };
  assert.ok(!isRefusal(sheets.tell('enterBoxTotals', sheet, undefined, 'a_1')));
  assert.equal(sheets.refused('enterBoxTotals', sheet, undefined, 'a_7').key, 'one person is both tellers');
});

it('where both keep to their entry, two people settle it with the paper in hand: the third reading stands for both', () => {
  const v = opened(2);
  enterAll(v, 'a_1', 1, 2, '赵大山');
  enterAll(v, 'a_2', 1, 1, '钱大山');
  enterAll(v, 'a_2', 2, 2, '赵大山');
  const settle = { box: '1', number: 1, marks: marks(v, '钱大山', []), because: '核对原票' };
  assert.equal(v.refused('correctCall', { ...settle, second: 'a_clerk' }).key, 'two people are needed');
  assert.deepEqual(
    v.done('correctCall', { ...settle, second: 'a_9' }).map((f) => f.fact),
    ['CallCorrected', 'BundleAgreed'],
  );
  assert.equal(boxOf(v).box.corrections, 1);
  assert.ok(sameMarks(boxOf(v).box.calls[0], marks(v, '钱大山', []) as Marks));
});

it('two sheets of one box that differ are nobody’s totals: 2 votes against 1 leave the box open, entered again alike they close it', () => {
  const v = opened(2);
  const person = v.id('赵大山');
  const sheet = (votes: number) => ({ box: '1', valid: 2, void: 0, votes: [{ post: 'director', key: person, votes }] });
  const told = (by: string, votes: number) => assert.ok(!isRefusal(v.tell('enterBoxTotals', sheet(votes), undefined, by)));
  told('a_1', 2);
  told('a_2', 1);
  assert.equal(v.refused('closeBox', { box: '1' }).key, 'calls differ from the count');
  assert.equal(v.refused('enterBoxTotals', sheet(2), undefined, 'a_3').key, 'two tellers sit at this box');
  told('a_2', 2);
  v.done('closeBox', { box: '1' });
});

it('whatever the order in which two tellers enter, the same ballots are agreed: 40 random days', () => {
  const pick = fc.constantFrom(undefined, '赵大山', '钱大山');
  fc.assert(
    fc.property(
      fc.array(pick, { minLength: 1, maxLength: 30 }),
      fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
      (ballots, turns) => {
        const v = opened(ballots.length);
        const at = { a_1: 0, a_2: 0 };
        // Two more whole turns each: whoever waited for the other at the end of a bundle comes to its end.
        for (const first of [...turns, ...ballots.flatMap(() => [true, false]), ...ballots.flatMap(() => [true, false])]) {
          const by = first ? 'a_1' : 'a_2';
          if (!isRefusal(enter(v, by, at[by] + 1, ballots[at[by]]))) at[by] += 1;
        }
        const { box } = boxOf(v);
        assert.equal(box.agreed, ballots.length);
        ballots.forEach((name, i) => assert.ok(sameMarks(box.calls[i], marks(v, name, []) as Marks), `ballot ${i + 1}`));
      },
    ),
    { numRuns: 40 },
  );
});
