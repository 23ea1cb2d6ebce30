// The meetings of the election committee and who may choose it, attacked: too few, too many, who has left, who stays away, the wrong body, the wrong size; every kind of near relative.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { OrderName } from '../orders.ts';
import { path, villageAt } from '../testing/lawfulPath.ts';
import { littleVillage, type Village } from '../testing/littleVillage.ts';
import { longAbsent } from './sitting.ts';
import { lawOf } from '../counting/totals.ts';

const five = ['赵春生', '钱春生', '孙春生', '李春生', '周春生'];
const ids = (v: Village, names: readonly string[]) =>
  names.map((n) => v.election.committee.seats.find((s) => s.name === n)?.person ?? n);
const meet = (v: Village, names: readonly string[], agree: number, more: object = {}) => ({
  present: ids(v, names),
  matters: [{ topic: '确认选民资格', agree, ...more }],
});
const province = (v: Village, name: string) => {
  if (v.election.begun) v.election.begun = { ...v.election.begun, province: name };
  return v;
};

it('five sit: minutes keep the topic and the vote, 3 + 1 + 1 of 5; 6 votes of 5 and a member twice are refused', () => {
  const v = villageAt('fixElectionDay');
  v.done('recordCommitteeMeeting', meet(v, five, 3, { against: 1, abstained: 1 }));
  assert.deepEqual([v.election.sitting.meetings[0]?.due, v.election.sitting.meetings[0]?.absent], [5, []]);
  assert.equal(v.refused('recordCommitteeMeeting', meet(v, five, 6)).key, 'meeting numbers do not add up');
  assert.equal(v.refused('recordCommitteeMeeting', meet(v, ['赵春生', '赵春生', '钱春生'], 2)).key, 'a person twice');
});

it('a nominated member’s vote in committee is refused with article 15: since the nomination he does not sit', () => {
  const v = villageAt('recordNomination');
  const gone = v.election.committee.seats.find((s) => s.name === '钱春生')?.person ?? '';
  v.done(
    'recordNomination',
    { way: 'direct ballots', issued: 40, returned: 38, nominees: [{ person: v.id('钱春生'), post: 'member', votes: 20 }] },
    v.d(-14),
  );
  const r = v.refused('recordCommitteeMeeting', {
    present: [gone, ...ids(v, ['赵春生', '孙春生', '李春生'])],
    matters: [{ topic: '预选', agree: 4 }],
  });
  assert.deepEqual([r.key, r.because?.text, r.because?.article], ['not on the committee', 'VC2025', 15]);
});

it('2 of 5 cannot decide where the rule binds (甘肃, more than half: 2 × 2 = 4 ≤ 5); where only our default says so, it is recorded', () => {
  const two = (v: Village) => meet(v, five.slice(0, 2), 2);
  const silent = villageAt('fixElectionDay');
  silent.done('recordCommitteeMeeting', two(silent));
  const v = villageAt('fixElectionDay');
  v.done('adoptPlan', { by: '村民代表会议', decides: { electionCommitteeQuorum: { over: [1, 2] } } });
  const r = v.refused('recordCommitteeMeeting', two(v));
  assert.deepEqual([r.key, r.found['least'], r.because?.text], ['no quorum', 3, 'PLAN']);
});

it('浙江: who misses two meetings in a row, or sits there without voting, is named (ZJ 9); one who came in between is not', () => {
  const v = province(villageAt('fixElectionDay'), '浙江');
  const missed = () => longAbsent(v.election, lawOf(v.election, v.d(-50))).map((m) => `${m.name} ${m.missed}`);
  v.done('recordCommitteeMeeting', meet(v, five.slice(0, 4), 4));
  assert.deepEqual(missed(), []);
  v.done('recordCommitteeMeeting', { ...meet(v, five, 4), notVoting: ids(v, ['周春生']) });
  assert.deepEqual(missed(), ['周春生 2']);
  v.done('recordCommitteeMeeting', meet(v, five, 5));
  assert.deepEqual(missed(), []);
  assert.deepEqual(longAbsent(v.election, { ...lawOf(v.election, v.d(-50)), province: '上海' }), [], 'no such rule there');
});

it('the implementation plan needs the day and more than half: 2 of 4 are not, 3 of 4 are', () => {
  const early = villageAt('fixElectionDay');
  assert.equal(early.refused('adoptImplementationPlan', { present: 4, agree: 3 }).key, 'election day is not fixed');
  const v = villageAt('registerVoters');
  assert.equal(v.refused('adoptImplementationPlan', { present: 6, agree: 3 }).key, 'meeting numbers do not add up');
  assert.equal(v.refused('adoptImplementationPlan', { present: 4, agree: 2 }).key, 'not carried');
  v.done('adoptImplementationPlan', { present: 4, agree: 3 });
});

it('filed before it was chosen is refused', () => {
  const v = villageAt('fixElectionDay');
  assert.equal(v.refused('fileCommittee', { to: '白沙乡人民政府' }, v.d(-60)).key, 'earlier than what it follows');
  v.done('fileCommittee', { to: '白沙乡人民政府' }, v.d(-59));
});

const choose = (v: Village, by: string, members = 5, more: object = {}) => {
  const body = {
    by,
    members: Array.from({ length: members }, (_, i) => ({ name: `委员${i}`, group: 1, votes: 20 - i })),
    ...more,
  };
  return [...(['chooseCommittee'] as const satisfies readonly OrderName[])].map((name) => {
    const r = v.tell(name, body);
    return 'kind' in r ? [r.key, r.because?.text, r.because?.article].join(' ') : 'done';
  })[0];
};
const community = (year: number, where?: string) => {
  const v = littleVillage({ kind: 'community', year });
  v.done('beginElection', {
    ...(path()[0]?.body(v) as object),
    kind: 'community',
    posts: [
      { post: 'director', seats: 1 },
      { post: 'member', seats: 4 },
    ],
    ...(where ? { province: where } : {}),
  });
  return v;
};

it('party members with the representatives chose the committee of 德感 in its day; in 2026 they may not (RC 15), and a villagers’ meeting never does in a community', () => {
  assert.equal(choose(community(2017), 'party members and representatives'), 'done');
  assert.equal(choose(community(2026), 'party members and representatives'), 'body not known to the law RC2025 15');
  assert.equal(choose(community(2017), 'villagers meeting'), 'body not known to the law PLAN 0');
});

it('27 of 42 representatives may not choose it, 28 may; of the group meetings’ 90 people 59 may not, 60 may (VC 32: two thirds)', () => {
  assert.equal(choose(community(2026), 'residents representatives', 5, { due: 42, present: 27 }), 'no quorum RC2025 29');
  assert.equal(choose(community(2026), 'residents representatives', 5, { due: 42, present: 28 }), 'done');
  assert.equal(choose(villageAt('chooseCommittee'), 'group meetings', 5, { due: 90, present: 59 }), 'no quorum VC2025 32');
  assert.equal(choose(villageAt('chooseCommittee'), 'group meetings', 5, { due: 90, present: 60 }), 'done');
});

it('上海 asks for 7 to 9 members (SH 7): 6 and 10 are refused, 7 are chosen; elsewhere 11 may sit, as in 石燕', () => {
  const at = (n: number) => choose(province(villageAt('chooseCommittee'), '上海'), 'villagers representatives', n);
  assert.deepEqual(
    [at(6), at(7), at(10)],
    ['committee outside the law SH-V2020 7', 'done', 'committee outside the law SH-V2020 7'],
  );
  assert.equal(choose(villageAt('chooseCommittee'), 'villagers representatives', 11), 'done');
});

it('each of the six near relatives, said from either side, makes the member leave when the other is nominated (CC 1045, VC 15)', () => {
  for (const kin of ['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild'])
    for (const turned of [false, true]) {
      const v = villageAt('recordNomination');
      const [a, b] = turned ? ['李小梅', '李春生'] : ['李春生', '李小梅'];
      v.done('declareRelation', { a: v.id(a), b: v.id(b), kin }, v.d(-15));
      v.done(
        'recordNomination',
        { way: 'party organisation', nominees: [{ person: v.id('李小梅'), post: 'member', votes: 12 }] },
        v.d(-14),
      );
      assert.ok(!v.election.committee.seats.some((s) => s.name === '李春生'), `${kin} ${turned}`);
      assert.equal(v.election.committee.seats.length, 5, 'the next moved up');
    }
});
