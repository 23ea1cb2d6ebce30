// What comes next, day by day, on a small election folded from facts: due, late, blocked, and what becomes unlawful.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Election, evolve, type Fact, noElection } from './election.ts';
import { duties, warnings } from './today.ts';
import { lawOf } from './counting/totals.ts';
import { villageAt } from './testing/lawfulPath.ts';
import type { Village } from './testing/littleVillage.ts';

const begun: Fact = {
  fact: 'ElectionBegun',
  on: '2026-01-25',
  rehearsal: true,
  term: 8,
  mode: 'voters',
  kind: 'village',
  township: '白沙乡',
  name: '石燕村',
  groups: 2,
  posts: [
    { post: 'director', seats: 1 },
    { post: 'member', seats: 2 },
  ],
};
const committee: Fact = {
  fact: 'CommitteeChosen',
  on: '2026-02-08',
  by: 'villagers representatives',
  members: [
    { person: 'p_1', name: '甲', group: 1, votes: 9, post: 'chair' },
    { person: 'p_2', name: '乙', group: 1, votes: 8, post: 'member' },
    { person: 'p_3', name: '丙', group: 2, votes: 7, post: 'member' },
  ],
  alternates: [],
};
const day: Fact = { fact: 'ElectionDayFixed', on: '2026-02-11', day: '2026-03-28' };
const voter: Fact = { fact: 'VoterRegistered', on: '2026-03-01', voter: 'p_9', no: 1, group: 1, category: 'lives here' };
const posted: Fact = { fact: 'RollPosted', on: '2026-03-08', version: 1, voters: 1, list: '', places: ['公开栏'] };
const objection: Fact = { fact: 'ObjectionReceived', on: '2026-03-11', objection: 'o_1', about: 'wrong entry' };

const after = (...facts: readonly Fact[]): Election => {
  const e = noElection();
  for (const f of facts) evolve(e, f);
  return e;
};
const on = (e: Election, today: string) => {
  const list = duties(e, lawOf(e, today), today);
  return { list, of: (key: string) => list.find((d) => d.key === key), warnings: warnings(e, lawOf(e, today), today) };
};

test('before anything: one thing is due, to begin; all else waits for it', () => {
  const { list } = on(noElection(), '2026-01-20');
  assert.deepEqual(
    list.filter((d) => d.state === 'due').map((d) => d.key),
    ['begin'],
  );
  assert.ok(list.filter((d) => d.key !== 'begin').every((d) => d.state === 'blocked' && d.blockedBy));
});

test('poll on 28 March: the roll is posted by 8 March (20 days, VC 17.1), later on 1 February, due on 5 March, late on 9 March', () => {
  const e = after(begun, committee, day, voter);
  assert.deepEqual(
    [on(e, '2026-02-12').of('post roll')?.state, on(e, '2026-02-12').of('post roll')?.due],
    ['later', '2026-03-08'],
  );
  assert.deepEqual([on(e, '2026-03-05').of('post roll')?.state, on(e, '2026-03-05').of('post roll')?.days], ['due', 3]);
  assert.deepEqual([on(e, '2026-03-09').of('post roll')?.state, on(e, '2026-03-09').of('post roll')?.days], ['late', -1]);
  assert.match(on(e, '2026-03-05').of('post roll')?.cites?.zh ?? '', /第十七条第一款/);
});

test('of two people of the last roll one has died and one is left: to verify her is due until the roll has to hang; without a last roll nobody is asked', () => {
  const taken: readonly Fact[] = [
    { fact: 'LastRollTaken', on: '2026-02-12', people: 2 },
    { fact: 'LastRollPersonTaken', on: '2026-02-12', person: 'p_7', group: 1, category: 'lives here' },
    { fact: 'LastRollPersonTaken', on: '2026-02-12', person: 'p_8', group: 2, category: 'lives here' },
  ];
  const settled = (person: string): Fact => ({ fact: 'LastRollPersonSettled', on: '2026-02-20', person, as: 'died' });
  const left = on(after(begun, committee, day, ...taken, settled('p_7')), '2026-03-05').of('verify last roll');
  assert.deepEqual([left?.state, left?.due], ['due', '2026-03-08']);
  assert.match(left?.words.zh ?? '', /还有 1 人/);
  assert.equal(
    on(after(begun, committee, day, ...taken, settled('p_7'), settled('p_8')), '2026-03-05').of('verify last roll')?.state,
    'done',
  );
  assert.equal(on(after(begun, committee, day), '2026-03-05').of('verify last roll'), undefined);
});

test('an empty roll blocks its posting and says so', () => {
  const duty = on(after(begun, committee, day), '2026-03-05').of('post roll');
  assert.deepEqual([duty?.state, duty?.blockedBy?.zh], ['blocked', '名册为空']);
});

test('three days before the last day the warning names the day and what becomes unlawful; ten days before there is none', () => {
  const e = after(begun, committee, day, voter);
  assert.match(
    on(e, '2026-03-05').warnings[0]?.words.zh ?? '',
    /最迟2026年3月8日（星期日）（还有 3 天）公布选民名单，否则选举日须重新确定/,
  );
  assert.deepEqual(on(e, '2026-02-20').warnings, []);
});

test('posted on 8 March: objections until 13 March (5 days), one received on the 11th is decided by the 14th (3 days)', () => {
  const e = after(begun, committee, day, voter, posted, objection);
  assert.equal(on(e, '2026-03-12').of('objections')?.due, '2026-03-13');
  assert.equal(on(e, '2026-03-14').of('objections')?.state, 'done', 'the window closes by itself');
  assert.deepEqual(
    [on(e, '2026-03-12').of('objection o_1')?.due, on(e, '2026-03-12').of('objection o_1')?.state],
    ['2026-03-14', 'due'],
  );
  assert.equal(on(e, '2026-03-15').of('objection o_1')?.state, 'late');
});

test('final list: objections until 13 March, one is open; it waits for both, is due once the objection is decided, at the latest on 27 March, and is done when it hangs', () => {
  const before = after(begun, committee, day, voter, posted, objection);
  const decided: Fact = { fact: 'ObjectionDecided', on: '2026-03-12', objection: 'o_1', upheld: false, published: '2026-03-12' };
  const final: Fact = {
    fact: 'RollPosted',
    on: '2026-03-14',
    version: 2,
    voters: 1,
    list: '',
    places: ['公开栏'],
    state: 'final',
  };
  const at = (e: Election, today: string) => on(e, today).of('final roll');
  assert.match(at(before, '2026-03-13')?.blockedBy?.zh ?? '', /异议期到2026年3月13日/);
  assert.equal(at(before, '2026-03-14')?.blockedBy?.zh, '还有 1 件异议没有处理');
  const settled = after(begun, committee, day, voter, posted, objection, decided);
  assert.deepEqual([at(settled, '2026-03-22')?.state, at(settled, '2026-03-22')?.due], ['due', '2026-03-27']);
  assert.equal(at(settled, '2026-03-28')?.state, 'late');
  assert.equal(at(after(begun, committee, day, voter, posted, objection, decided, final), '2026-03-14')?.state, 'done');
});

test('no final list is asked for where nobody objected and nothing changed; one voter added since the posting asks for it', () => {
  const e = after(begun, committee, day, voter, posted);
  assert.equal(on(e, '2026-03-20').of('final roll'), undefined);
  const added: Fact = { ...voter, on: '2026-03-10', voter: 'p_10', no: 2 };
  assert.equal(on(after(begun, committee, day, voter, posted, added), '2026-03-22').of('final roll')?.state, 'due');
  assert.equal(on(after(begun, committee, day, voter), '2026-03-22').of('final roll'), undefined);
});

test('written proxies are asked for until the list of proxies hangs; the list of another vote does not count', () => {
  const list = (round: number): Fact => ({
    fact: 'ProxyListPosted',
    on: '2026-03-20',
    round,
    version: 1,
    proxies: [],
    places: ['公开栏'],
  });
  const state = (...facts: readonly Fact[]) =>
    on(after(begun, committee, day, voter, posted, ...facts), '2026-03-22').of('proxies')?.state;
  assert.deepEqual([state(), state(list(1)), state(list(2))], ['due', 'done', 'due']);
});

test('the chair leaves: the committee is asked to choose another, and the missing seat is named', () => {
  const left: Fact = { fact: 'CommitteeMemberLeft', on: '2026-03-13', person: 'p_1', name: '甲', because: 'nominated' };
  const { of, warnings: said } = on(after(begun, committee, day, voter, posted, left), '2026-03-14');
  assert.equal(of('chair')?.order, 'fillCommitteePost');
  assert.deepEqual(
    said.filter((x) => x.words.zh.startsWith('选举委员会')).map((x) => x.words.zh),
    ['选举委员会没有主任，应由委员推选一人', '选举委员会缺 1 人，应依次递补或者另行推选'],
  );
});

test('every duty that is not done names the order that does it', () => {
  assert.ok(on(after(begun), '2026-02-01').list.every((d) => d.order !== undefined));
});

test('once the archive is sealed nobody is asked for what was never recorded: the book takes nothing more', () => {
  const e = after(begun, committee, day, voter, posted, { fact: 'ArchiveSealed', on: '2026-04-10' });
  const { list } = on(e, '2026-04-11');
  assert.ok(list.length > 0 && list.every((d) => d.state === 'done'), JSON.stringify(list.filter((d) => d.state !== 'done')));
  assert.deepEqual(on(e, '2026-04-11').warnings, []);
});

test('a training that nobody recorded is a duty before the poll; once the result is announced it is told apart, and what follows is not', () => {
  const told = (v: Village) =>
    duties(v.election, lawOf(v.election, v.d(1)), v.d(1))
      .filter((one) => one.state === 'late')
      .map(({ key, missed }) => [key, missed === true] as const);
  const before = told(villageAt('confirmResult')),
    after = told(villageAt('sealBallots'));
  assert.ok(
    before.some(([key, missed]) => key === 'training' && !missed),
    JSON.stringify(before),
  );
  assert.ok(
    after.some(([key, missed]) => key === 'training' && missed),
    JSON.stringify(after),
  );
  assert.ok(
    after.some(([key, missed]) => key === 'sign report' && !missed),
    JSON.stringify(after),
  );
});
