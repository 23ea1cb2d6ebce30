// The roll under attack: ages and dates at the boundary, doubles, homonyms, objections at their last hour, cards.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { villageAt } from '../testing/lawfulPath.ts';
import { idOf, rowOf, type Village } from '../testing/littleVillage.ts';
import { electorsByGroup } from './electors.ts';
import type { RollRow } from './rollrow.ts';

const register = (v: Village, ...rows: readonly RollRow[]) => v.tell('registerVoters', { rows }, v.d(-40));
const faults = (v: Village, ...rows: readonly RollRow[]) =>
  v.refused('registerVoters', { rows }, v.d(-40)).faults?.map((f) => `${f.row} ${f.column} ${f.key}`);

it('who is exactly 18 on the day of the poll is registered; one day younger is not', () => {
  const v = villageAt('registerVoters');
  assert.deepEqual(faults(v, rowOf('少一天', 'man', 1, '2008-06-01', 1)), ['1 身份证号码 under age on election day']);
  v.done('registerVoters', { rows: [rowOf('刚好', 'man', 1, '2008-05-31', 1)] });
  assert.equal(v.election.roll.voters.size, 1);
});

it('a leap-day child of 2008-02-29 is 18 on 2026-02-28: the poll of 28 February may have it, the one of 27 February may not', () => {
  for (const [poll, may] of [
    ['2026-02-28', true],
    ['2026-02-27', false],
  ] as const) {
    const v = villageAt('fixElectionDay');
    v.election.electionDay = poll;
    const decision = register(v, rowOf('闰日', 'man', 1, '2008-02-29', 1));
    assert.equal(Array.isArray(decision), may, poll);
  }
});

it('nothing is half imported: one bad row of two, and nobody is registered', () => {
  const v = villageAt('registerVoters');
  assert.deepEqual(
    faults(v, rowOf('好行', 'man', 1, '1980-01-01', 1), {
      ...rowOf('坏行', 'man', 1, '1980-01-01', 2),
      idNumber: '999999198001010000',
    }),
    ['2 身份证号码 id check digit is wrong', '2 身份证号码 sex differs from the id'],
  );
  assert.equal(v.election.roll.voters.size, 0);
});

it('one person twice is found by the id, upper and lower case x alike, and without an id by name, birth and group', () => {
  const v = villageAt('registerVoters');
  const x = [...Array(400).keys()].map((n) => idOf('1980-01-01', 2 * n + 1)).find((id) => id.endsWith('X')) ?? '';
  const row = (idNumber: string): RollRow => ({ name: '甲', sex: 'man', group: 1, idNumber, category: 'lives here' });
  assert.deepEqual(faults(v, row(x), row(x.toLowerCase())), ['2 身份证号码 same id twice']);
  const old: RollRow = { name: '老 人', sex: 'man', group: 1, born: '1930-01-01', category: 'lives here' };
  assert.deepEqual(faults(v, old, { ...old, name: '老人' }), ['2 姓名 same id twice']);
  v.done('registerVoters', { rows: [old, { ...old, group: 2 }] });
  assert.deepEqual(faults(v, { ...old, name: '老人' }), ['1 姓名 same person on the roll']);
});

it('a birth that contradicts the id is a fault: the id says 2010, the column 1990, and nobody of 15 slips in', () => {
  const v = villageAt('registerVoters');
  const found = faults(v, { ...rowOf('小孩', 'man', 1, '2010-01-01', 1), born: '1990-01-01' });
  assert.deepEqual(found, ['1 出生日期 birth differs from the id', '1 身份证号码 under age on election day']);
});

it('a member of the committee keeps the id given at the choice; a homonym in the same group, registered later, is another person', () => {
  const v = villageAt('registerVoters');
  const chair = v.election.committee.seats[0]?.person ?? '';
  assert.deepEqual(faults(v, rowOf('赵春生', 'man', 1, '1980-01-01', 1), rowOf('赵春生', 'man', 1, '1980-01-01', 2)), [
    '2 姓名 committee member matches twice',
  ]);
  v.done('registerVoters', { rows: [rowOf('赵春生', 'man', 1, '1980-01-01', 1)] });
  v.done('registerVoters', { rows: [rowOf('赵春生', 'man', 1, '1980-01-01', 2)] });
  assert.deepEqual(
    [v.election.roll.voters.size, v.election.roll.voters.get(chair)?.secret?.idNumber],
    [2, idOf('1980-01-01', 3)],
  );
});

it('the roll is posted 20 days before the poll, 19 are too few: refused with article 17', () => {
  const late = villageAt('postRoll');
  const refusal = late.refused('postRoll', { places: ['公开栏'] }, late.d(-19));
  assert.deepEqual(
    [refusal.key, refusal.because?.text, refusal.because?.article, refusal.found['last']],
    ['roll posted too late', 'VC2025', 17, '2026-05-11'],
  );
  late.done('postRoll', { places: ['公开栏'] }, late.d(-20));
  const old = villageAt('postRoll', { year: 2011 });
  assert.deepEqual(old.refused('postRoll', { places: ['公开栏'] }, old.d(-19)).because?.article, 14);
});

it('a roll that is late needs another day of the poll: put off by one day, posting 19 days before the old day is 20 before the new', () => {
  const v = villageAt('postRoll');
  v.done('fixElectionDay', { day: v.d(1) }, v.d(-19));
  v.done('postRoll', { places: ['公开栏'] }, v.d(-19));
  assert.equal(v.refused('fixElectionDay', { day: v.d(0) }).key, 'roll posted too late');
});

it('the day of the poll is not moved back before the 18th birthday of somebody on the roll', () => {
  const v = villageAt('registerVoters');
  v.done('registerVoters', { rows: [rowOf('刚好', 'man', 1, '2008-05-31', 1)] });
  assert.equal(v.refused('fixElectionDay', { day: v.d(-1) }, v.d(-40)).key, 'under age on election day');
});

it('an objection on the fifth day after posting is received, on the sixth refused with article 17, before the posting it cannot be', () => {
  const v = villageAt('recordNomination');
  assert.equal(v.refused('receiveObjection', { about: 'wrong entry' }, v.d(-21)).key, 'earlier than what it follows');
  v.done('receiveObjection', { about: 'wrong entry' }, v.d(-15));
  const refusal = v.refused('receiveObjection', { about: 'wrong entry' }, v.d(-14));
  assert.deepEqual([refusal.key, refusal.because?.article], ['objection after the window', 17]);
});

it('a decision is published within 3 days of the receipt; on the fourth it is refused, and accepted once two people have put the delay on record', () => {
  const received = () => {
    const v = villageAt('recordNomination');
    v.done('receiveObjection', { about: 'wrong entry' }, v.d(-15));
    return { v, objection: [...v.election.roll.objections.keys()][0] };
  };
  const inTime = received();
  assert.equal(
    inTime.v.refused('decideObjection', { objection: inTime.objection, upheld: true }, inTime.v.d(-16)).key,
    'earlier than what it follows',
  );
  inTime.v.done('decideObjection', { objection: inTime.objection, upheld: true }, inTime.v.d(-12));
  assert.equal(
    inTime.v.refused('decideObjection', { objection: inTime.objection, upheld: false }, inTime.v.d(-12)).key,
    'objection decided already',
  );
  const late = received();
  assert.equal(
    late.v.refused('decideObjection', { objection: late.objection, upheld: true }, late.v.d(-11)).key,
    'decision too late',
  );
  late.v.done('recordIrregularity', { rule: 'objectionDecision', what: '处理逾期一天', second: 'a_second' }, late.v.d(-11));
  late.v.done('decideObjection', { objection: late.objection, upheld: true }, late.v.d(-11));
});

it('a decision taken in time but published on the fourth day, or on a day still to come, is refused', () => {
  const v = villageAt('recordNomination');
  v.done('receiveObjection', { about: 'wrong entry' }, v.d(-15));
  const objection = [...v.election.roll.objections.keys()][0];
  assert.equal(
    v.refused('decideObjection', { objection, upheld: true, published: v.d(-11) }, v.d(-12)).key,
    'the day is still to come',
  );
  assert.equal(
    v.refused('decideObjection', { objection, upheld: true, published: v.d(-13) }, v.d(-12)).key,
    'earlier than what it follows',
  );
});

it('cards are delivered 2 days before the poll, one day is late; 19 cards for a group of 20, and a group of nobody, are refused', () => {
  const v = villageAt('deliverCards');
  const cards = (group: number, n: number) => ({ groups: [{ group, cards: n }] });
  assert.equal(v.refused('deliverCards', cards(1, 20), v.d(-1)).key, 'cards come late');
  assert.deepEqual(v.refused('deliverCards', cards(1, 19), v.d(-2)).found, { group: 1, cards: 19, voters: 20 });
  assert.equal(v.refused('deliverCards', cards(3, 0), v.d(-2)).key, 'cards differ from the roll');
  v.done('deliverCards', cards(1, 20), v.d(-2));
});

it('after the cards are out a voter may still be corrected or struck off: 40 less 1 is 39, and the next list says so', () => {
  const v = villageAt('openStation');
  v.done('correctVoter', { voter: v.id('冯大山'), because: '姓名写错', name: '冯太山' });
  assert.equal(v.id('冯太山'), v.election.roll.voters.get(v.id('冯太山'))?.voter);
  v.done('removeVoter', { voter: v.id('冯太山'), because: 'died' });
  assert.deepEqual([v.election.roll.voters.size, electorsByGroup(v.election).get(2)], [39, 19]);
  v.done('postRoll', { places: ['公开栏'] }, v.d(-1));
  assert.deepEqual(
    v.election.roll.postings.map((p) => [p.version, p.voters]),
    [
      [1, 40],
      [2, 39],
    ],
  );
});

it('a voter is not moved into a group that has no station, nor into one that does not exist', () => {
  const v = villageAt('openStation');
  assert.equal(v.refused('correctVoter', { voter: v.id('冯大山'), because: '搬家', group: 3 }).key, 'a group without a station');
  v.done('correctVoter', { voter: v.id('冯大山'), because: '搬家', group: 1 });
});

it('what a correction says of a voter is sealed with him: the open part holds no name, no reason', () => {
  const v = villageAt('openStation');
  const [fact] = v.done('correctVoter', { voter: v.id('冯大山'), because: '冯大山应为冯太山', name: '冯太山' });
  const { secret: _, ...open } = fact as { secret?: unknown };
  assert.doesNotMatch(JSON.stringify(open), /冯/);
});
