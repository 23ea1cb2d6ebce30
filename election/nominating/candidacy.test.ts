// Nomination and candidacy under attack: who may nominate whom, what the sums allow, who moves up when a candidate withdraws, and what is done when nobody does.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { nominated, villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';
import { determination } from '../counting/totals.ts';

type Named = readonly [name: string, post: string, votes: number];
const direct = (v: Village, people: readonly Named[], issued = 40, returned = 38) => ({
  way: 'direct ballots',
  issued,
  returned,
  nominees: people.map(([name, post, votes]) => ({ person: v.id(name), post, votes })),
});
const slate = (v: Village, post = 'member') => v.election.candidacy.candidates.filter((c) => c.post === post).map((c) => c.name);
const fixing = {
  posts: [
    { post: 'director', number: 2 },
    { post: 'member', number: 3 },
  ],
};
/** A village in which these people are nominated and, in 2026, found eligible. */
const nominatedOnly = (people: readonly Named[], year = 2026): Village => {
  const v = villageAt('recordNomination', { year });
  v.done('recordNomination', direct(v, people), v.d(-14));
  v.done('answerNomination', { agree: [...new Set(people.map(([name]) => v.id(name)))] }, v.d(-13));
  if (year >= 2026)
    v.done('reviewNominees', { by: '乡政府', eligible: [...new Set(people.map(([name]) => v.id(name)))] }, v.d(-13));
  return v;
};

it('38 ballots for 2 seats give at most 76 marks: 38 + 38 are taken, 38 + 37 + 2 are not; nobody has 39 of 38', () => {
  const v = villageAt('recordNomination');
  assert.equal(
    v.refused(
      'recordNomination',
      direct(v, [
        ['孙小梅', 'member', 38],
        ['李小梅', 'member', 37],
        ['周大山', 'member', 2],
      ]),
    ).key,
    'more marks than ballots allow',
  );
  assert.equal(v.refused('recordNomination', direct(v, [['孙小梅', 'member', 39]])).key, 'more nominations than ballots');
  v.done(
    'recordNomination',
    direct(v, [
      ['孙小梅', 'member', 38],
      ['李小梅', 'member', 38],
    ]),
  );
});

it('39 returned of 38 issued, and 41 issued to 40 voters, contradict themselves', () => {
  const v = villageAt('recordNomination');
  assert.equal(v.refused('recordNomination', direct(v, [['孙小梅', 'member', 1]], 38, 39)).key, 'more nominations than ballots');
  assert.equal(v.refused('recordNomination', direct(v, [['孙小梅', 'member', 1]], 41, 39)).key, 'more nominations than ballots');
});

it('one person for one post twice is refused, in one order and in two; for two posts it is not', () => {
  const v = villageAt('recordNomination');
  assert.equal(
    v.refused(
      'recordNomination',
      direct(v, [
        ['孙小梅', 'member', 5],
        ['孙小梅', 'member', 4],
      ]),
    ).key,
    'a person twice',
  );
  v.done(
    'recordNomination',
    direct(v, [
      ['孙小梅', 'member', 5],
      ['孙小梅', 'director', 4],
    ]),
  );
  assert.equal(v.refused('recordNomination', direct(v, [['孙小梅', 'member', 5]])).key, 'a person twice');
});

it('a nomination before the roll was posted, of nobody on the roll, or for a post that is not elected, is refused', () => {
  const v = villageAt('recordNomination');
  assert.equal(v.refused('recordNomination', direct(v, [['孙小梅', 'member', 5]]), v.d(-21)).key, 'earlier than what it follows');
  assert.equal(
    v.refused('recordNomination', { way: 'direct ballots', nominees: [{ person: 'p_nobody', post: 'member', votes: 1 }] }).key,
    'not a voter',
  );
  assert.equal(v.refused('recordNomination', direct(v, [['孙小梅', 'deputy', 5]])).key, 'post not known to the law');
});

it('self-nomination is not known to the law of 2026: article 18; the party organisation is, and was not in 2011: article 15', () => {
  const way = (v: Village, w: string) => ({ way: w, nominees: [{ person: v.id('孙小梅'), post: 'member', votes: 1 }] });
  const now = villageAt('recordNomination');
  assert.equal(now.refused('recordNomination', way(now, 'self')).because?.article, 18);
  now.done('recordNomination', way(now, 'party organisation'));
  const old = villageAt('recordNomination', { year: 2011 });
  assert.deepEqual(old.refused('recordNomination', way(old, 'party organisation')).because?.article, 15);
});

it('a community asks 10 joint nominators: 9 are too few, 10 are enough; 41 of 40 voters are too many', () => {
  const v = villageAt('recordNomination', {
    kind: 'community',
    posts: [
      { post: 'director', seats: 1 },
      { post: 'member', seats: 4 },
    ],
  });
  const joint = (votes: number) => ({
    second: '周文涛',
    way: 'voters jointly',
    nominees: [{ person: v.id('孙小梅'), post: 'member', votes }],
  });
  assert.deepEqual(
    [v.refused('recordNomination', joint(9)).key, v.refused('recordNomination', joint(41)).key],
    ['too few joint nominators', 'more nominations than ballots'],
  );
  v.done('recordNomination', joint(10));
});

it('2026: nobody becomes a candidate unreviewed or barred; why somebody is barred is sealed under his own key', () => {
  const v = villageAt('reviewNominees');
  assert.equal(v.refused('fixCandidates', fixing).key, 'nominees not reviewed');
  const eligible = nominated.map(([name]) => v.id(name)).filter((p) => p !== v.id('孙小梅'));
  assert.equal(
    v.refused('reviewNominees', {
      by: '乡政府',
      eligible: [v.id('孙小梅')],
      barred: [{ person: v.id('孙小梅'), bar: 'clan or gang' }],
    }).key,
    'a person twice',
  );
  assert.equal(
    v.refused('reviewNominees', { by: '乡政府', barred: [{ person: v.id('孙小梅'), bar: 'gang' }] }).because?.article,
    18,
  );
  const facts = v.done('reviewNominees', {
    by: '乡政府',
    eligible,
    barred: [{ person: v.id('孙小梅'), bar: 'criminal punishment' }],
  });
  assert.doesNotMatch(JSON.stringify(facts.map((f) => ({ ...f, secret: undefined }))), /criminal/);
  v.done('fixCandidates', fixing);
  assert.deepEqual(slate(v), ['李小梅', '周大山', '吴大山']);
});

it('2011 has no bars: a review that bars somebody is refused, and nobody needs one', () => {
  const v = villageAt('fixCandidates', { year: 2011 });
  assert.equal(
    v.refused('reviewNominees', { by: '乡政府', barred: [{ person: v.id('孙小梅'), bar: 'criminal punishment' }] }).key,
    'bar not known to the law',
  );
  v.done('fixCandidates', fixing);
});

it('two candidates for two seats are refused with article 18, three are enough', () => {
  const v = villageAt('fixCandidates');
  const refusal = v.refused('fixCandidates', {
    posts: [
      { post: 'director', number: 2 },
      { post: 'member', number: 2 },
    ],
  });
  assert.deepEqual(
    [refusal.key, refusal.because?.article, refusal.found],
    ['not more candidates than seats', 18, { post: 'member', candidates: 2, seats: 2 }],
  );
  assert.equal(
    v.refused('fixCandidates', { posts: [...fixing.posts, { post: 'deputy', number: 2 }] }).key,
    'post not known to the law',
  );
  assert.equal(v.refused('fixCandidates', { posts: [...fixing.posts, { post: 'member', number: 4 }] }).key, 'a post twice');
  v.done('fixCandidates', fixing);
});

it('12 and 12 votes at the cut are tied for the slate: no name decides; one more place lets both in', () => {
  const v = nominatedOnly([
    ['赵大山', 'director', 20],
    ['钱大山', 'director', 15],
    ['孙小梅', 'member', 18],
    ['李小梅', 'member', 16],
    ['周大山', 'member', 12],
    ['吴大山', 'member', 12],
  ]);
  assert.equal(v.refused('fixCandidates', fixing).key, 'tied for the slate');
  v.done('fixCandidates', {
    posts: [
      { post: 'director', number: 2 },
      { post: 'member', number: 4 },
    ],
  });
});

it('candidates are not fixed while an objection is open, nor before the day of the nomination', () => {
  const v = villageAt('fixCandidates');
  assert.equal(v.refused('fixCandidates', fixing, v.d(-15)).key, 'earlier than what it follows');
  const w = villageAt('recordNomination', {}, {});
  w.done('receiveObjection', { about: 'wrong entry' }, w.d(-15));
  w.done('recordNomination', direct(w, nominated), w.d(-14));
  assert.equal(w.refused('fixCandidates', fixing).key, 'objections are open');
});

it('a nominee who declines or is struck off the roll stands no longer: the 4th of 4 comes in', () => {
  const v = villageAt('fixCandidates');
  v.done('declineNomination', { person: v.id('孙小梅'), post: 'member' });
  assert.equal(v.refused('declineNomination', { person: v.id('孙小梅'), post: 'member' }).key, 'no such nominee');
  v.done('fixCandidates', fixing);
  assert.deepEqual(slate(v), ['李小梅', '周大山', '吴大山']);
  const w = villageAt('fixCandidates');
  w.done('removeVoter', { voter: w.id('李小梅'), because: 'moved away' });
  w.done('fixCandidates', fixing);
  assert.deepEqual(slate(w), ['孙小梅', '周大山', '吴大山']);
});

it('when a candidate withdraws, the next nominee by votes, 吴大山 with 8, moves up, on the slate of the poll too', () => {
  for (const until of ['setStations', 'printBallots'] as const) {
    const v = villageAt(until);
    const facts = v.done('withdrawCandidate', { person: v.id('孙小梅'), post: 'member', because: 'withdrew' });
    assert.deepEqual(
      facts.map((f) => f.fact),
      ['CandidateWithdrew', 'CandidateMovedUp'],
    );
    if (until === 'printBallots')
      assert.deepEqual(
        v.election.rounds[0]?.candidates.map((c) => c.name),
        ['赵大山', '钱大山', '李小梅', '周大山', '吴大山'],
      );
    assert.deepEqual(slate(v), ['李小梅', '周大山', '吴大山']);
    assert.equal(
      v.refused('withdrawCandidate', { person: v.id('孙小梅'), post: 'member', because: 'died' }).key,
      'not a candidate',
    );
  }
});

it('a withdrawal after the printing makes the ballots worthless: they are printed anew before a station opens', () => {
  const v = villageAt('openStation');
  v.done('withdrawCandidate', { person: v.id('孙小梅'), post: 'member', because: 'died' });
  const open = { station: 1, clock: '08:30', ballots: 22, seals: ['封1'] };
  assert.equal(v.refused('openStation', open, v.d(0)).key, 'ballots are not printed');
  v.done('printBallots', { printed: 44 }, v.d(-1));
  assert.deepEqual(
    v.election.rounds[0]?.printed?.style.sections[1]?.candidates.map((p) => v.election.roll.voters.get(p)?.secret?.name),
    ['李小梅', '周大山', '吴大山'],
  );
  v.done('openStation', open, v.d(0));
});

it('with nobody left to move up a withdrawal is recorded all the same, and 2 candidates for 2 seats become a finding', () => {
  const v = villageAt('meetVoters');
  v.done('withdrawCandidate', { person: v.id('孙小梅'), post: 'member', because: 'withdrew' });
  v.done('withdrawCandidate', { person: v.id('李小梅'), post: 'member', because: 'withdrew' });
  assert.deepEqual(slate(v), ['周大山', '吴大山']);
  const round = v.election.rounds[0];
  assert.ok(round);
  assert.deepEqual(
    determination(v.election, round)
      .findings.map((f) => f.key)
      .filter((k) => k === 'notMoreCandidatesForPost').length,
    1,
  );
});

it('two next nominees with 8 votes each move up together: equal votes are never broken by name', () => {
  const v = nominatedOnly([...nominated, ['郑大山', 'member', 8]]);
  v.done('fixCandidates', fixing);
  v.done('withdrawCandidate', { person: v.id('孙小梅'), post: 'member', because: 'withdrew' });
  assert.deepEqual(slate(v), ['李小梅', '周大山', '吴大山', '郑大山']);
});

it('2026: the next nominee is reviewed before he moves up', () => {
  const v = villageAt('reviewNominees');
  v.done('reviewNominees', { by: '乡政府', eligible: nominated.slice(0, 5).map(([name]) => v.id(name)) });
  v.done('fixCandidates', fixing);
  const withdrawal = { person: v.id('孙小梅'), post: 'member', because: 'withdrew' };
  assert.equal(v.refused('withdrawCandidate', withdrawal).key, 'nominees not reviewed');
  v.done('reviewNominees', { by: '乡政府', eligible: [v.id('吴大山')] });
  v.done('withdrawCandidate', withdrawal);
  assert.deepEqual(slate(v), ['李小梅', '周大山', '吴大山']);
});
