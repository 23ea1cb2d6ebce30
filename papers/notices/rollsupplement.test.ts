// The supplement and the receipts: who came, who left, what was decided, and nothing else of anybody.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { villageAt } from '../../election/testing/lawfulPath.ts';
import { rowOf, rows } from '../../election/testing/littleVillage.ts';
import { lastChanges, objectionReceipts, rollSupplement } from './rollsupplement.ts';

test('one added, one removed, one objection decided: the supplement names the two and no objector, the receipt names its day to be answered by', () => {
  const v = villageAt('registerVoters');
  v.done('registerVoters', { rows });
  v.done('postRoll', { places: ['栏'] }, v.d(-30));
  assert.equal(lastChanges(v.election), undefined);
  v.done('registerVoters', { rows: [rowOf('周新来', 'man', 2, '1990-01-01', 400)] }, v.d(-28));
  v.done('removeVoter', { voter: v.id('赵春生'), because: 'died' }, v.d(-28));
  v.done('receiveObjection', { about: 'missing from the list', by: '钱大山', text: '周新来应列' }, v.d(-28));
  v.done('decideObjection', { objection: [...v.election.roll.objections.keys()][0], upheld: true, text: '予以补登' }, v.d(-27));
  v.done('postRoll', { places: ['栏'] }, v.d(-27));
  const notice = JSON.stringify(rollSupplement(v.election, v.d(-27)));
  assert.match(notice, /增加1人、减少1人，现予公布/);
  assert.match(notice, /周新来/);
  assert.match(notice, /赵春生/);
  assert.match(notice, /第1号（应列而未列）成立/);
  assert.doesNotMatch(notice, /钱大山|死|去世|9999/);
  assert.match(JSON.stringify(objectionReceipts(v.election)), /钱大山.*第十七条.*2026年5月6日/);
});
