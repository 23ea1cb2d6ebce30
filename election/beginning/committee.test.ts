// The election committee under attack: who leaves when whom is nominated, who moves up in which order, who chooses the new chair; under the law of 2011 and of 2026.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isRefusal } from '../chapter.ts';
import { villageAt } from '../testing/lawfulPath.ts';
import { littleVillage, type Village } from '../testing/littleVillage.ts';

const names = (v: Village) => v.election.committee.seats.map((s) => s.name);
const nominate = (v: Village, ...people: readonly string[]) =>
  v.done(
    'recordNomination',
    {
      way: 'direct ballots',
      issued: 40,
      returned: 38,
      nominees: people.map((name, i) => ({ person: v.id(name), post: 'member', votes: 20 - i })),
    },
    v.d(-14),
  );
const relate = (v: Village, a: string, b: string, kin = 'spouse') =>
  v.tell('declareRelation', { a: v.id(a), b: v.id(b), kin }, v.d(-15));

it('a nominated member leaves by the order that nominates him, and the first alternate, with 9 votes, moves up', () => {
  const v = villageAt('recordNomination');
  const facts = nominate(v, '钱春生');
  assert.deepEqual(
    facts.map((f) => f.fact),
    ['NominationHeld', 'NomineeNamed', 'CommitteeMemberLeft', 'AlternateMovedUp'],
  );
  assert.deepEqual(names(v), ['赵春生', '孙春生', '李春生', '周春生', '吴春生']);
});

it('two members nominated at once: 9 votes and 8 votes move up, each once, in that order', () => {
  const v = villageAt('recordNomination');
  nominate(v, '李春生', '钱春生');
  assert.deepEqual(names(v), ['赵春生', '孙春生', '周春生', '吴春生', '郑春生']);
  assert.deepEqual(
    v.election.committee.alternates.map((a) => a.name),
    ['王春生'],
  );
});

it('an alternate who is nominated by the same order is passed over: 8 votes move up instead of 9', () => {
  const v = villageAt('recordNomination');
  nominate(v, '钱春生', '吴春生');
  assert.deepEqual(names(v), ['赵春生', '孙春生', '李春生', '周春生', '郑春生']);
});

it('four members nominated with three alternates: one seat stays open, and nobody who was not chosen is invented', () => {
  const v = villageAt('recordNomination');
  nominate(v, '钱春生', '孙春生', '李春生', '周春生');
  assert.deepEqual(names(v), ['赵春生', '吴春生', '郑春生', '王春生']);
});

it('when the chair leaves, the alternate comes as a member, and the committee chooses its chair among those who sit', () => {
  const v = villageAt('recordNomination');
  nominate(v, '赵春生');
  assert.deepEqual(
    v.election.committee.seats.map((s) => s.post),
    ['member', 'member', 'member', 'member', 'member'],
  );
  assert.equal(v.refused('fillCommitteePost', { member: v.id('赵春生'), post: 'chair' }).key, 'not on the committee');
  v.done('fillCommitteePost', { member: v.id('孙春生'), post: 'chair' });
  assert.equal(v.refused('fillCommitteePost', { member: v.id('吴春生'), post: 'chair' }).key, 'seat is not vacant');
});

it('2026: the near relative of a nominee leaves, whether the relation is declared before or after the nomination', () => {
  const before = villageAt('recordNomination');
  relate(before, '李春生', '李小梅');
  nominate(before, '李小梅');
  const after = villageAt('recordNomination');
  nominate(after, '李小梅');
  assert.deepEqual(names(after).includes('李春生'), true);
  after.done('declareRelation', { a: after.id('李小梅'), b: after.id('李春生'), kin: 'spouse' }, after.d(-13));
  for (const v of [before, after]) {
    assert.deepEqual(names(v), ['赵春生', '钱春生', '孙春生', '周春生', '吴春生']);
    assert.equal(v.election.committee.left[0]?.because, 'near relative nominated');
  }
});

it('2011: the text knows no near relatives here: the member stays', () => {
  const v = villageAt('recordNomination', { year: 2011 });
  relate(v, '李春生', '李小梅');
  nominate(v, '李小梅');
  assert.deepEqual(names(v).length, 5);
  assert.equal(names(v).includes('李春生'), true);
});

it('2026: an alternate whose near relative is nominated does not move up; in 2011 he does', () => {
  for (const [year, last] of [
    [2026, '郑春生'],
    [2011, '吴春生'],
  ] as const) {
    const v = villageAt('recordNomination', { year });
    relate(v, '吴春生', '吴大山', 'sibling');
    nominate(v, '钱春生', '吴大山');
    assert.equal(names(v).at(-1), last, String(year));
  }
});

it('2026: when an alternate who moved up turns out to be a near relative of a nominee, he leaves and the next moves up', () => {
  const v = villageAt('recordNomination');
  nominate(v, '钱春生', '吴大山');
  assert.equal(names(v).at(-1), '吴春生');
  v.done('declareRelation', { a: v.id('吴大山'), b: v.id('吴春生'), kin: 'sibling' }, v.d(-13));
  assert.equal(names(v).at(-1), '郑春生');
});

it('who is nominated twice, for two posts in two orders, leaves once: 5 sit, 1 left', () => {
  const v = villageAt('recordNomination');
  nominate(v, '钱春生');
  v.done('recordNomination', { way: 'party organisation', nominees: [{ person: v.id('钱春生'), post: 'director', votes: 3 }] });
  assert.deepEqual([names(v).length, v.election.committee.left.length], [5, 1]);
});

it('a relation with a stranger, or with oneself, is refused', () => {
  const v = villageAt('recordNomination');
  assert.equal(v.refused('declareRelation', { a: v.id('李春生'), b: '不相干', kin: 'spouse' }).key, 'no such voter');
  assert.equal(v.refused('declareRelation', { a: v.id('李春生'), b: v.id('李春生'), kin: 'spouse' }).key, 'a person twice');
  assert.equal(littleVillage().refused('declareRelation', { a: 'p', b: 'q', kin: 'spouse' }, '1900-01-01').key, 'no such voter');
});

it('2011 knows a chair and members only: a deputy is refused with article 12; 2026 knows one', () => {
  const withDeputy = {
    by: 'villagers meeting',
    members: ['甲', '乙', '丙'].map((name, i) => ({ name, group: 1, votes: 9 - i, post: i === 0 ? 'deputy' : 'member' })),
    alternates: [],
  };
  const old = villageAt('chooseCommittee', { year: 2011 });
  const refusal = old.refused('chooseCommittee', withDeputy);
  assert.deepEqual([refusal.key, refusal.because?.text, refusal.because?.article], ['post not known to the law', 'VC2010', 12]);
  const now = villageAt('chooseCommittee');
  now.done('chooseCommittee', withDeputy);
});

it('contradictions in a choice are refused: 21 votes of 20 present, 21 present of 20 due, an alternate with 13 votes over a member with 12, two chairs, one person twice', () => {
  const choice = (
    change: (c: {
      by: string;
      due: number;
      present: number;
      members: { name: string; group: number; votes: number; post: string }[];
      alternates: { name: string; group: number; votes: number }[];
    }) => void,
  ) => {
    const c = {
      by: 'villagers meeting',
      due: 20,
      present: 20,
      members: ['甲', '乙', '丙'].map((name, i) => ({ name, group: 1, votes: 14 - i, post: i === 0 ? 'chair' : 'member' })),
      alternates: [{ name: '丁', group: 1, votes: 9 }],
    };
    change(c);
    const v = villageAt('chooseCommittee');
    const decision = v.tell('chooseCommittee', c);
    return isRefusal(decision) ? decision.key : 'done';
  };
  assert.equal(
    choice(() => undefined),
    'done',
  );
  assert.equal(
    choice((c) => {
      c.members[0] = { name: '甲', group: 1, votes: 21, post: 'chair' };
    }),
    'more votes than voters present',
  );
  assert.equal(
    choice((c) => {
      c.present = 21;
    }),
    'meeting numbers do not add up',
  );
  assert.equal(
    choice((c) => {
      c.alternates[0] = { name: '丁', group: 1, votes: 13 };
    }),
    'chosen by votes out of order',
  );
  assert.equal(
    choice((c) => {
      c.members[1] = { name: '乙', group: 1, votes: 13, post: 'chair' };
    }),
    'the committee has a chair',
  );
  assert.equal(
    choice((c) => {
      c.alternates[0] = { name: '甲', group: 1, votes: 9 };
    }),
    'a person twice',
  );
  assert.equal(
    choice((c) => {
      c.alternates[0] = { name: '甲', group: 2, votes: 9 };
    }),
    'done',
    'two people of one name in two groups',
  );
});

it('nobody is left to move up: of 5 seats 2 are vacant after two leave and one moved up is gone too; two are chosen anew, a third is refused, a nominee may not come on', () => {
  const v = villageAt('recordNomination');
  const seats = v.election.committee.chosen?.posts.length ?? 0;
  const spare = v.election.committee.alternates.length;
  for (let left = 0; left < spare + 2; left++)
    v.done('leaveCommittee', { member: v.election.committee.seats.at(-1)?.person, because: 'resigned' });
  assert.equal(v.election.committee.seats.length, seats - 2);
  const anew = (names: readonly string[]) => ({
    by: 'villagers representatives',
    present: 20,
    members: names.map((name) => ({ name, group: 2, votes: 11 })),
  });
  assert.equal(v.refused('chooseFurtherMembers', anew(['郑春生', '王春生', '冯春生'])).key, 'seat is not vacant');
  v.done('chooseFurtherMembers', anew(['郑春生', '王春生']));
  assert.equal(v.election.committee.seats.length, seats);
  assert.equal(v.election.committee.seats.at(-1)?.person, v.id('王春生'), 'who is on the roll keeps the id');
  assert.match(v.refused('chooseFurtherMembers', anew(['陈春生'])).key, /seat is not vacant/);
});
