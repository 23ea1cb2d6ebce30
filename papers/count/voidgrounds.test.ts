// Every ground on which a ballot is void or void in part can be keyed by a teller, and is told in the report sheet by its number.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { voidGrounds } from '../../count/ballot.ts';
import { resultReport } from './report.ts';
import { marks, villageAt } from '../../election/testing/lawfulPath.ts';
import type { Village } from '../../election/testing/littleVillage.ts';
import { voidGroundsOf } from '../../election/counting/voidgrounds.ts';

const roundOf = (v: Village) => v.election.rounds.at(-1) ?? assert.fail();
const call = (v: Village, number: number, told: unknown) => v.done('callBallot', { box: '1', number, marks: told });

it('of twelve ballots six are void for what is seen on the paper, one for too many marks, one for a section that cannot be read; one for one person twice; the report tells each', () => {
  const v = villageAt('openBox');
  v.done('openBox', { box: '1', returned: 12 });
  assert.equal(voidGroundsOf(v.election, roundOf(v)), undefined);
  voidGrounds.forEach((ground, at) => call(v, at + 1, { void: ground }));
  const [sun, li, zhou] = ['孙小梅', '李小梅', '周大山'].map((name) => v.id(name));
  call(v, 7, { for: { member: [sun, li, zhou] } });
  call(v, 8, { for: { director: [v.id('赵大山')] }, unreadable: ['member'] });
  call(v, 9, { for: { member: [sun, '=孙小梅'] } });
  call(v, 10, { for: {} });
  call(v, 11, marks(v, '赵大山', ['孙小梅']));
  call(v, 12, { doubtful: 'other' });
  const found = voidGroundsOf(v.election, roundOf(v));
  const told = Object.fromEntries(found?.grounds.map(({ why, ballots, whole }) => [why, [ballots, whole]]) ?? []);
  assert.deepEqual(
    [
      told['torn'],
      told['written against the will'],
      told['unreadable'],
      told['more than the seats'],
      told['one person twice'],
      found?.untold,
    ],
    [[1, 1], [1, 1], [2, 1], [1, 1], [1, 1], 0],
  );
  const report = JSON.stringify(resultReport(v.election, roundOf(v)).blocks);
  for (const words of [
    '无法辨认2张（整票无效1张）',
    '撕毁1张',
    '符号不合规定1张',
    '代书违背本人意愿1张',
    '非统一印制1张',
    '多于应选名额1张',
    '一人写了两次1张',
    '其他1张',
  ])
    assert.ok(report.includes(words), words);
});

it('a box told by its sheet has void ballots without a ground: the report says how many', () => {
  const v = villageAt('openBox');
  v.done('openBox', { box: '1', returned: 3 });
  v.done('enterBoxTotals', { box: '1', valid: 1, void: 2, votes: [{ post: 'director', key: v.id('赵大山'), votes: 1 }] });
  assert.deepEqual(voidGroundsOf(v.election, roundOf(v)), { grounds: [], untold: 2 });
  assert.ok(JSON.stringify(resultReport(v.election, roundOf(v)).blocks).includes('计票单未分原因2张'));
});
