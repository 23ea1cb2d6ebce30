// What happened on paper and cannot be undone: it is refused as an order, taken once two people have put it on record, and stands as a finding that the committee must weigh.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { marks, villageAt } from '../testing/lawfulPath.ts';
import { rows, type Village } from '../testing/littleVillage.ts';
import { determination } from '../counting/totals.ts';

const roundOf = (v: Village) => {
  const round = v.election.rounds.at(-1);
  assert.ok(round);
  return round;
};
const found = (v: Village) => determination(v.election, roundOf(v));
const keys = (v: Village) => found(v).findings.map(({ key }) => key);
const asked = (v: Village) =>
  found(v).outcomes.flatMap((one) => (one.kind === 'decision' ? [`${one.on}: ${one.about.join('、')}`] : []));
const sheet = { station: 1, clock: '11:00', issued: 20, own: 18, byProxy: 2, spoiled: 1, unused: 1 };
const onRecord = (v: Village, rule: string, what: string) => v.done('recordIrregularity', { rule, what, second: 'a_second' });

it('a station that issued 22 ballots to 20 voters: refused, taken once two people have put it on record, a finding for the committee', () => {
  const v = villageAt('closeStation');
  const over = { ...sheet, issued: 22, own: 20, spoiled: 0, unused: 0 };
  assert.deepEqual(v.refused('closeStation', over).found, { station: 1, issued: 22, voters: 20 });
  assert.equal(
    v.refused('recordIrregularity', { rule: 'ballotsAccounted', what: '多发', second: 'a_clerk' }).key,
    'two people are needed',
  );
  onRecord(v, 'ballotsAccounted', '一号站多发选票2张');
  v.done('closeStation', over);
  assert.deepEqual(
    keys(v).filter((key) => key === 'moreIssuedThanVoters' || key === 'irregularity'),
    ['moreIssuedThanVoters', 'irregularity'],
  );
  assert.match(found(v).findings.find(({ key }) => key === 'moreIssuedThanVoters')?.zh ?? '', /发出选票22张，该站只有选民20人/);
  assert.ok(asked(v).includes('weigh what was found: 1号投票站') && asked(v).includes('weigh what was found: 一号站多发选票2张'));
});

it('20 issued, 1 spoiled, 0 left of 22 received: one is missing; on record it is entered as it is, 20 + 1 + 0 = 21', () => {
  const v = villageAt('closeStation');
  const short = { ...sheet, unused: 0 };
  assert.equal(v.refused('closeStation', short).key, 'issued differs from its parts');
  onRecord(v, 'ballotsAccounted', '少一张，未找到');
  v.done('closeStation', short);
  assert.match(
    found(v).findings.find(({ key }) => key === 'stationDoesNotBalance')?.zh ?? '',
    /领到选票22张，发出20、换票作废1、剩余0，合计21张/,
  );
});

it('16 by proxy for 4 who came are more than three each: 4 × 3 = 12; refused with article 18, then recorded and found with it', () => {
  const v = villageAt('closeStation');
  const many = { ...sheet, own: 4, byProxy: 16 };
  const refusal = v.refused('closeStation', many);
  assert.deepEqual([refusal.key, refusal.found['most'], refusal.because?.article], ['more by proxy than may be', 12, 18]);
  onRecord(v, 'proxiesPerHolder', '有人接受四人委托');
  v.done('closeStation', many);
  const finding = found(v).findings.find(({ key }) => key === 'tooManyProxies');
  assert.match(`${finding?.zh}${finding?.cites}`, /代他人领取选票16张，多于可以接受的委托12张.*第十八条/);
});

it('where representatives elect nobody votes for another: one ballot by proxy is refused, on record it is a finding with article 19', () => {
  const v = villageAt('closeStation');
  if (v.election.begun) v.election.begun = { ...v.election.begun, kind: 'community', mode: 'representatives' };
  const refusal = v.refused('closeStation', { ...sheet, own: 19, byProxy: 1 });
  assert.deepEqual(
    [refusal.key, refusal.because?.text, refusal.because?.article],
    ['no proxies in this way of voting', 'RC2025', 19],
  );
  onRecord(v, 'proxiesAllowed', '一名代表代另一名代表投票');
  v.done('closeStation', { ...sheet, own: 19, byProxy: 1 });
  assert.ok(keys(v).includes('tooManyProxies'));
});

it('the roll of the first vote stays what stations are held against: who dies later makes no station issue too many', () => {
  const v = villageAt('confirmResult');
  assert.ok(!keys(v).includes('moreIssuedThanVoters'));
  for (const id of [...v.election.roll.voters.keys()].slice(0, 3)) v.election.roll.voters.delete(id);
  assert.ok(!keys(v).includes('moreIssuedThanVoters'));
});

it('a box counted 3 and really 4: two people correct the number; not below what was called, not by one alone; a sheet is entered anew', () => {
  const v = villageAt('openBox');
  v.done('openBox', { box: '1', returned: 3 });
  for (const number of [1, 2, 3]) v.done('callBallot', { box: '1', number, marks: marks(v, '赵大山', []) });
  const again = { box: '1', returned: 4, because: '两张粘连', second: 'a_second' };
  assert.equal(v.refused('recountBox', { ...again, second: 'a_clerk' }).key, 'two people are needed');
  assert.equal(v.refused('recountBox', { ...again, returned: 2 }).key, 'calls differ from the count');
  v.done('recountBox', again);
  assert.equal(v.refused('closeBox', { box: '1' }).key, 'calls differ from the count');
  v.done('callBallot', { box: '1', number: 4, marks: marks(v, '赵大山', []) });
  v.done('closeBox', { box: '1' });
  assert.equal(v.refused('recountBox', again).key, 'box is counted already');
  v.done('openBox', { box: '2', returned: 2 });
  v.done('enterBoxTotals', { box: '2', valid: 2, void: 0, votes: [] });
  v.done('recountBox', { ...again, box: '2', returned: 1 });
  assert.equal(v.refused('closeBox', { box: '2' }).key, 'calls differ from the count');
});

/** A village where 陈秋菊 lives in both groups, and everybody writes her in as director. */
const written = (): Village => {
  const v = villageAt(
    'openBox',
    {},
    { registerVoters: () => ({ rows: rows.map((row) => (row.name === '周秋菊' ? { ...row, name: '陈秋菊' } : row)) }) },
  );
  for (const box of ['1', '2']) {
    v.done('openBox', { box, returned: 20 });
    v.done('enterBoxTotals', { box, valid: 20, void: 0, votes: [{ post: 'director', key: '=陈秋菊', votes: 20 }] });
    v.done('closeBox', { box });
  }
  return v;
};

it('40 of 40 write in 陈秋菊, and two bear that name: she is elected by name alone, and the committee must say which', () => {
  const v = written();
  const { contests, findings } = found(v);
  assert.deepEqual(
    contests[0]?.elected.map(({ name, person }) => [name, person]),
    [['陈秋菊', undefined]],
  );
  assert.match(findings.find(({ key }) => key === 'whoIsMeant')?.zh ?? '', /陈秋菊得40票，名册上有2人叫这个名字/);
  assert.ok(asked(v).includes('who is meant: 陈秋菊'));
});

it('the committee says 陈秋菊 of group 2 is meant: the elected is that person; a group without her is refused', () => {
  const v = written();
  assert.equal(v.refused('confirmResult', { valid: true, meant: [{ name: '陈秋菊', group: 3 }] }).key, 'no such voter');
  v.done('confirmResult', { valid: true, meant: [{ name: '陈秋菊', group: 2 }] });
  assert.equal(roundOf(v).confirmed?.elected[0]?.person, v.id('陈秋菊', 2));
  const silent = written();
  silent.done('confirmResult', { valid: true });
  assert.equal(roundOf(silent).confirmed?.elected[0]?.person, undefined);
});
