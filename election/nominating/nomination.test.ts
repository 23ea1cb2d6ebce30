// Nomination under attack: signatures one by one, each way where it is known and not elsewhere, answers in writing, one person under two entries, and the vote of a representatives’ meeting.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { evolve } from '../election.ts';
import { beginningIn, villageAt } from '../testing/lawfulPath.ts';
import { rowOf, rows, type Village } from '../testing/littleVillage.ts';
import { standing } from './nomination.ts';

const seats = [
  { post: 'director' as const, seats: 1 },
  { post: 'member' as const, seats: 4 },
];

const names = rows.map((r) => r.name);

/** A community of 40 voters before its nomination, by its day and what its plan decides. */
const community = (year = 2026, plan: object = {}): Village =>
  villageAt(
    'recordNomination',
    { kind: 'community', posts: seats, year },
    {
      fixElectionDay: (v, step) => {
        v.done('adoptPlan', { by: '居民代表会议', decides: plan }, v.d(-58));
        return step.body(v);
      },
    },
  );

const signed = (v: Village, who: string, signers: readonly string[], post = 'director', way = 'voters jointly') => ({
  way,
  person: v.id(who),
  post,
  signers: signers.map((n) => v.id(n)),
});

const ten = names.slice(4, 14);

it('nine voters are too few and ten enough: article 18; the nominee has as many votes as signed', () => {
  const v = community();
  const few = v.refused('signNomination', signed(v, '赵大山', ten.slice(0, 9)));
  assert.deepEqual(
    [few.key, few.found['votes'], few.found['least'], few.because?.article],
    ['too few joint nominators', 9, 10, 18],
  );
  v.done('signNomination', signed(v, '赵大山', ten));
  assert.deepEqual(
    standing(v.election, 'director').map((n) => [n.name, n.votes, n.signatures]),
    [['赵大山', 10, 10]],
  );
});

it('ten rows in which the ninth name stands again as tenth are nine signatures: refused with the row', () => {
  const v = community();
  const refusal = v.refused('signNomination', signed(v, '赵大山', [...ten.slice(0, 9), ten[8] ?? '']));
  assert.equal(refusal.key, 'signatures have faults');
  assert.deepEqual(
    [refusal.found['good'], refusal.faults?.map((f) => [f.row, f.key, f.found])],
    [9, [[10, 'signer stands twice', '9']]],
  );
  assert.equal(v.election.nomination.nominees.length, 0);
});

it('a signer who is not on the roll, or was struck off because he died, is named with his row, and nothing is recorded', () => {
  const v = community();
  const dead = v.id('钱秋菊');
  v.done('removeVoter', { voter: dead, because: 'died' });
  const list = signed(
    v,
    '赵大山',
    ten.filter((n) => n !== '钱秋菊'),
  );
  const refusal = v.refused('signNomination', { ...list, signers: [...list.signers, dead, 'p_nobody'] });
  assert.deepEqual(
    refusal.faults?.map((f) => [f.row, f.key]),
    [
      [10, 'signer has left the roll'],
      [11, 'signer is not on the roll'],
    ],
  );
});

it('for one seat a voter signs for one nominee: the second list counts him no more; for 4 seats he signs for 4; a plan may say one', () => {
  const v = community();
  v.done('signNomination', signed(v, '赵大山', ten));
  const again = v.refused('signNomination', signed(v, '钱大山', ten));
  assert.deepEqual([again.faults?.length, again.faults?.[0]?.key], [10, 'signer has signed already']);
  for (const who of ['赵小梅', '孙大山', '孙小梅', '李大山']) v.done('signNomination', signed(v, who, ten, 'member'));
  assert.equal(v.refused('signNomination', signed(v, '李小梅', ten, 'member')).faults?.[0]?.key, 'signer has signed already');
  const strict = community(2026, { signaturesAPost: 'one nominee' });
  strict.done('signNomination', signed(strict, '赵小梅', ten, 'member'));
  assert.equal(strict.refused('signNomination', signed(strict, '孙小梅', ten, 'member')).key, 'signatures have faults');
});

it('two of eleven signatures prove false: 9 are left, the nomination falls away, and the nine may sign for another', () => {
  const v = community();
  v.done('signNomination', signed(v, '赵大山', names.slice(4, 15)));
  const strike = (signers: readonly string[]) => ({
    person: v.id('赵大山'),
    post: 'director',
    signers: signers.map((n) => v.id(n)),
    because: '本人否认签名',
  });
  assert.equal(v.refused('strikeSignatures', strike(['陈小梅'])).key, 'did not sign');
  const [fact] = v.done('strikeSignatures', strike(names.slice(4, 6)));
  assert.deepEqual(fact && 'left' in fact && [fact.left, fact.lapsed], [9, true]);
  assert.deepEqual(standing(v.election, 'director'), []);
  v.done('signNomination', signed(v, '钱大山', names.slice(6, 16)));
  v.done('signNomination', signed(v, '赵大山', names.slice(20, 30)));
  assert.deepEqual(
    standing(v.election, 'director').map((n) => n.votes),
    [10, 10],
  );
});

it('a joint nomination told as a number is refused by article 18; its sheets read by two people are recorded, but nobody stands by them until a scan is attached to that nomination', () => {
  const v = community();
  const person = v.id('赵大山');
  const joint = { way: 'voters jointly', nominees: [{ person, post: 'director', votes: 12 }] };
  const no = v.refused('recordNomination', joint);
  assert.deepEqual([no.key, no.because?.text, no.because?.article], ['joint nomination without its signatures', 'RC2025', 18]);
  assert.equal(v.refused('recordNomination', { ...joint, second: 'a_clerk' }).key, 'two people are needed');
  v.done('recordNomination', { ...joint, second: '周文涛' });
  v.done('recordNomination', {
    way: 'party organisation',
    nominees: [
      { person: v.id('钱大山'), post: 'director' },
      ...['孙小梅', '李小梅', '周大山', '吴大山', '郑大山'].map((name) => ({ person: v.id(name), post: 'member' })),
    ],
  });
  const all = v.election.nomination.nominees.map((n) => n.person);
  v.done('answerNomination', { agree: all });
  v.done('reviewNominees', { by: '乡政府', eligible: all });
  const fixing = {
    posts: [
      { post: 'director', number: 2 },
      { post: 'member', number: 5 },
    ],
  };
  const bare = v.refused('fixCandidates', fixing);
  assert.deepEqual([bare.key, bare.found['name']], ['sheet of signatures is not attached', '赵大山']);
  const scan = (post: string, letter: string) => ({
    fact: 'EvidenceAttached' as const,
    on: v.d(-13),
    evidence: letter.repeat(64),
    to: { book: 'main', position: 9 },
    kind: 'scan' as const,
    mime: 'application/pdf' as const,
    bytes: 9,
    proves: { fact: 'NomineeNamed', person, post },
  });
  evolve(v.election, scan('member', 'a'));
  assert.equal(
    v.refused('fixCandidates', fixing).key,
    'sheet of signatures is not attached',
    'the sheet of another nomination proves nothing',
  );
  evolve(v.election, scan('director', 'b'));
  v.done('fixCandidates', fixing);
});

it('who signed is sealed under the nominee’s key; the chain shows only that they were ten', () => {
  const v = community();
  const facts = v.done('signNomination', signed(v, '赵大山', ten));
  const open = JSON.stringify(facts.map((f) => ({ ...f, secret: undefined })));
  assert.ok(ten.every((n) => !open.includes(`"${v.id(n)}"`)));
  assert.ok(open.includes('"signatures":10'));
});

const ways = [
  'self',
  'residents group',
  'representatives meeting',
  'representatives jointly',
  'organisation',
  'open application',
];

it('six ways are unknown to the law of 2026, article 18; in 2020 a plan may name them, and without it they are refused', () => {
  const told = (v: Village, way: string) => ({
    way,
    ...(way === 'representatives meeting' ? { due: 20, present: 19, issued: 19, returned: 19 } : {}),
    ...(way === 'representatives jointly' ? { second: '周文涛' } : {}),
    nominees: [{ person: v.id('赵大山'), post: 'member', votes: way === 'representatives jointly' ? 10 : 5 }],
  });
  for (const way of ways) {
    const now = community();
    assert.deepEqual(
      [now.refused('recordNomination', told(now, way)).key, now.refused('recordNomination', told(now, way)).because?.article],
      ['nominator not known to the law', 18],
      way,
    );
    const silent = community(2020);
    assert.equal(silent.refused('recordNomination', told(silent, way)).key, 'nominator not known to the law', way);
    const planned = community(2020, { nominators: ['party organisation', 'voters', way] });
    planned.done('recordNomination', told(planned, way));
  }
});

it('the representatives’ meeting recommends by secret ballot: without figures refused; more ballots than people, and 3 void of 2, contradict themselves', () => {
  const v = community(2020, { nominators: ['representatives meeting'] });
  const told = (figures: object, votes = 18) => ({
    way: 'representatives meeting',
    ...figures,
    nominees: [{ person: v.id('赵大山'), post: 'director', votes }],
  });
  const full = { due: 20, present: 19, issued: 19, returned: 19 };
  assert.equal(v.refused('recordNomination', told({})).key, 'the meeting is not told');
  assert.equal(v.refused('recordNomination', told({ ...full, present: 21 })).key, 'meeting numbers do not add up');
  // In 2020 no text says how many must be there: 5 of 20 are not held back, but 18 votes are more than their 5 ballots.
  assert.equal(
    v.refused('recordNomination', told({ ...full, present: 5, issued: 5, returned: 5 })).key,
    'more nominations than ballots',
  );
  assert.equal(v.refused('recordNomination', told({ ...full, issued: 20, returned: 20 })).key, 'more nominations than ballots');
  assert.equal(v.refused('recordNomination', told({ ...full, void: 20 })).key, 'more void than returned');
  assert.equal(v.refused('recordNomination', told({ ...full, void: 2 })).key, 'more nominations than ballots');
  v.done('recordNomination', told({ ...full, void: 1 }));
});

it('Zhejiang wants more than half in the direct nomination: 20 of 40 are refused by article 18, 21 are taken', () => {
  const v = villageAt('recordNomination', { year: 2022 }, beginningIn('浙江'));
  const told = (returned: number) => ({
    way: 'direct ballots',
    issued: 40,
    returned,
    nominees: [{ person: v.id('赵大山'), post: 'director', votes: 9 }],
  });
  const few = v.refused('recordNomination', told(20));
  assert.deepEqual([few.key, few.found['least'], few.because?.text], ['too few took part in the nomination', 21, 'ZJ-V2020']);
  v.done('recordNomination', told(21));
});

it('one person on the roll twice, once without an id number, is not nominated under both; two people whose numbers differ are', () => {
  const twice = (other: object) => {
    const v = villageAt('postRoll');
    v.done('registerVoters', { rows: [{ ...rowOf('赵大山', 'man', 2, '1980-06-15', 70), ...other }] });
    v.done('postRoll', { places: ['公开栏'] }, v.d(-20));
    const nominate = (group: number) => ({
      way: 'party organisation',
      nominees: [{ person: v.id('赵大山', group), post: 'director' }],
    });
    v.done('recordNomination', nominate(1), v.d(-14));
    return { v, second: nominate(2) };
  };
  const same = twice({ idNumber: undefined, born: '1980-06-15' });
  assert.equal(same.v.refused('recordNomination', same.second).key, 'one person under two entries');
  const others = twice({});
  others.v.done('recordNomination', others.second);
});

it('somebody of seventeen on election day is not nominated, in whichever way', () => {
  const v = villageAt('postRoll');
  const young = rowOf('冯少年', 'man', 1, '2008-05-31', 80);
  assert.equal(
    v.refused('registerVoters', { rows: [{ ...young, idNumber: undefined, born: '2008-06-01' }] }).key,
    'roll has faults',
  );
  v.done('registerVoters', { rows: [{ ...young, idNumber: undefined, born: '2008-05-31' }] });
  v.done('postRoll', { places: ['公开栏'] }, v.d(-20));
  v.done('recordNomination', { way: 'party organisation', nominees: [{ person: v.id('冯少年'), post: 'member' }] }, v.d(-14));
});

it('ten representatives sign jointly where a plan of 2020 knows it: a signer who is no representative is named with his row', () => {
  const v = community(2020, { nominators: ['representatives jointly'] });
  const chosen = names
    .slice(4, 15)
    .map((name, i) => ({ name, group: v.election.roll.voters.get(v.id(name))?.group ?? 1, votes: 20 - i }));
  v.election.representatives.holders.push(
    ...chosen.map((c) => ({ ...c, office: 'representative' as const, person: v.id(c.name), woman: false })),
  );
  const by = (signers: readonly string[]) => signed(v, '赵大山', signers, 'director', 'representatives jointly');
  const no = v.refused('signNomination', by([...names.slice(4, 13), '陈小梅']));
  assert.deepEqual(
    no.faults?.map((fault) => [fault.row, fault.key, fault.found]),
    [[10, 'signer is not a representative', '陈小梅']],
  );
  assert.equal(v.refused('signNomination', by(names.slice(4, 13))).found['least'], 10);
  v.done('signNomination', by(names.slice(4, 14)));
});
