// After the count: who signs the report, who is given a certificate, and on whose word sealed ballots are opened again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { certificateOf, winners } from './aftermath.ts';
import { villageAt } from '../testing/lawfulPath.ts';

const certificate = { number: '坪选证第001号', name: '赵大山', post: 'director', issuer: '白沙乡人民政府', handedBy: '赵春生' };

test('the report is signed by who presided and a scrutineer of this vote, once, and by nobody twice', () => {
  const v = villageAt('announceResult');
  const sign = (...signers: readonly (readonly [string, string])[]) => ({ signers: signers.map(([as, name]) => ({ as, name })) });
  const no = (...signers: readonly (readonly [string, string])[]) => v.refused('signReport', sign(...signers)).key;
  assert.equal(no(['scrutineer', '赵秋菊']), 'a signature is missing');
  assert.equal(no(['chair', '赵春生']), 'a signature is missing');
  assert.equal(no(['chair', '赵大山'], ['scrutineer', '赵秋菊']), 'not on the committee');
  assert.equal(no(['chair', '赵春生'], ['scrutineer', '陈秋菊']), 'not appointed to that work');
  assert.equal(no(['chair', '赵春生'], ['scrutineer', '赵秋菊'], ['teller', '赵秋菊']), 'a person twice');
  v.done('signReport', sign(['chair', '赵春生'], ['scrutineer', '赵秋菊'], ['teller', '冯春生']));
  assert.equal(v.election.rounds[0]?.signed?.signers.length, 3);
  assert.equal(no(['chair', '赵春生'], ['scrutineer', '赵秋菊']), 'report is signed already');
});

test('a certificate is for somebody announced as elected to that post, once, under a number that nobody else has', () => {
  const before = villageAt('announceResult');
  assert.equal(before.refused('giveCertificate', certificate).key, 'not among the elected');
  const v = villageAt('sealBallots');
  assert.equal(winners(v.election).length, 3);
  assert.equal(v.refused('giveCertificate', { ...certificate, post: 'member' }).key, 'not among the elected');
  assert.equal(v.refused('giveCertificate', { ...certificate, name: '钱大山' }).key, 'not among the elected');
  v.done('giveCertificate', certificate);
  assert.equal(v.refused('giveCertificate', { ...certificate, number: '2' }).key, 'certificate is given already');
  assert.equal(
    v.refused('giveCertificate', { ...certificate, name: '孙小梅', post: 'member' }).key,
    'certificate number is taken',
  );
  v.done('giveCertificate', { ...certificate, number: '2', name: '孙 小梅', post: 'member' });
  assert.deepEqual(
    winners(v.election).map((w) => certificateOf(v.election, w)?.number),
    ['坪选证第001号', '2', undefined],
  );
});

test('sealed ballots are opened only on the word of a body of the law or a court, by two, and lie under seals that were never used', () => {
  const v = villageAt('fileReport');
  const open = { by: 'county government', decision: '第3号', because: '核对票数', people: ['赵春生', '赵秋菊'], seals: ['封9'] };
  assert.equal(v.refused('openSealedBallots', { ...open, by: 'street office' }).key, 'not a body for complaints');
  assert.equal(v.refused('openSealedBallots', { ...open, by: 'election committee' }).key, 'order is not understood');
  assert.equal(v.refused('openSealedBallots', { ...open, people: ['赵春生', '赵 春生'] }).key, 'two people are needed');
  assert.equal(v.refused('openSealedBallots', { ...open, seals: ['封3'] }).key, 'seal was used already');
  assert.equal(v.refused('openSealedBallots', { ...open, round: 2 }).key, 'ballots are not sealed');
  v.done('openSealedBallots', open);
  v.done('openSealedBallots', { ...open, by: 'court', seals: ['封10'] });
  assert.equal(v.refused('openSealedBallots', open).key, 'seal was used already');
  assert.equal(villageAt('sealBallots').refused('openSealedBallots', open).key, 'ballots are not sealed');
});

test('after a recount the ballots are sealed again, under another seal than the one that was broken', () => {
  const v = villageAt('fileReport');
  v.done('orderRecount', { by: 'county government', because: '核对票数', boxes: ['1'] });
  assert.equal(v.election.rounds[0]?.signed, undefined);
  for (const step of [
    ['openBox', { box: '1', returned: 20 }],
    ['enterBoxTotals', { box: '1', valid: 20, void: 0, votes: [{ post: 'director', key: v.id('赵大山'), votes: 20 }] }],
    ['closeBox', { box: '1' }],
    ['confirmResult', { valid: true }],
    ['announceResult', { clock: '17:00' }],
  ] as const)
    v.done(step[0], step[1], v.d(0));
  const seal = { packages: 2, keeper: '白沙乡人民政府' };
  assert.equal(v.refused('sealBallots', { ...seal, seals: ['封3'] }, v.d(0)).key, 'seal was used already');
  v.done(
    'sealBallots',
    { ...seal, seals: ['封4'], place: '乡档案室', witnesses: ['赵秋菊', '钱秋菊'], until: '下届选举结束' },
    v.d(0),
  );
});
