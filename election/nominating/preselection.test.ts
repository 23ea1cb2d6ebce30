// From the preliminary list to the printed slate under attack: a pre-selection that does not add up, a tie, the order of strokes, the difference by province, the pledge, withdrawals that leave no difference.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { beginningIn, nominated, villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';

const fixing = (members = 3) => ({
  posts: [
    { post: 'director', number: 2 },
    { post: 'member', number: members },
  ],
});
const at = (
  until: 'recordNomination' | 'fixCandidates' | 'printBallots' | 'setStations' | undefined,
  decides: object = {},
  year = 2026,
  province?: string,
): Village =>
  villageAt(
    until,
    { year },
    {
      ...beginningIn(province),
      fixElectionDay: (v, step) => {
        v.done('adoptPlan', { by: '村民代表会议', decides }, v.d(-58));
        return step.body(v);
      },
    },
  );
const slate = (v: Village, post = 'member') => v.election.candidacy.candidates.filter((c) => c.post === post).map((c) => c.name);
const meeting = { by: 'villagers representatives', due: 30, present: 28, issued: 28, returned: 28, void: 1 };
const votes = (v: Village, of: Readonly<Record<string, number>>) =>
  Object.entries(of).map(([name, n]) => ({ person: v.id(name), post: 'member', votes: n }));
const four = { 孙小梅: 10, 李小梅: 12, 周大山: 20, 吴大山: 24 };
const preselected = (v: Village, of: Readonly<Record<string, number>> = four, more: object = {}) => ({
  ...meeting,
  posts: [{ post: 'member', number: 3 }],
  votes: votes(v, of),
  ...more,
});

it('the preliminary list holds who agreed, in the order of strokes: 孙 with 6, then 李 and 吴 with 7, 李 before 吴 by the first stroke, then 周 with 8', () => {
  const v = at('fixCandidates');
  v.done('fixPreliminary', {});
  assert.deepEqual(
    v.election.nomination.preliminary?.candidates.filter((c) => c.post === 'member').map((c) => c.name),
    ['孙小梅', '李小梅', '吴大山', '周大山'],
  );
});

it('pre-selection of 27 good ballots for 3 places gives at most 81 votes: 66 are taken; 28 of 27 and 82 are not; it decides over the votes of the nomination', () => {
  const v = at('fixCandidates');
  assert.equal(v.refused('recordPreselection', preselected(v)).key, 'no preliminary list yet');
  v.done('fixPreliminary', {});
  assert.equal(v.refused('recordPreselection', preselected(v, { ...four, 吴大山: 28 })).key, 'more nominations than ballots');
  assert.equal(
    v.refused('recordPreselection', preselected(v, { 孙小梅: 27, 李小梅: 27, 周大山: 27, 吴大山: 1 })).key,
    'more marks than ballots allow',
  );
  assert.equal(
    v.refused('recordPreselection', preselected(v, { 孙小梅: 10, 李小梅: 12, 周大山: 20 })).key,
    'somebody is not counted',
  );
  assert.equal(v.refused('recordPreselection', preselected(v, { ...four, 郑大山: 1 })).key, 'no such nominee');
  assert.equal(v.refused('recordPreselection', preselected(v, four, { present: 19, issued: 19, returned: 19 })).key, 'no quorum');
  v.done('recordPreselection', preselected(v));
  v.done('fixCandidates', fixing());
  assert.deepEqual(slate(v), ['吴大山', '周大山', '李小梅']);
});

it('12 and 12 at the cut: the tied are voted on again, alone; then the list is cut', () => {
  const v = at('fixCandidates');
  v.done('fixPreliminary', {});
  v.done('recordPreselection', preselected(v, { ...four, 孙小梅: 12 }));
  assert.equal(v.refused('fixCandidates', fixing()).key, 'tied for the slate');
  const again = (of: Readonly<Record<string, number>>) => preselected(v, of, { posts: [{ post: 'member', number: 1 }] });
  assert.equal(v.refused('recordPreselection', again({ 孙小梅: 13, 李小梅: 12, 吴大山: 1 })).key, 'only the tied vote again');
  assert.equal(v.refused('recordPreselection', again({ 孙小梅: 13 })).key, 'somebody is not counted');
  v.done('recordPreselection', again({ 孙小梅: 13, 李小梅: 14 }));
  v.done('fixCandidates', fixing());
  assert.deepEqual(slate(v), ['吴大山', '周大山', '李小梅']);
});

it('where the plan goes by votes of the nomination alone, a pre-selection is refused', () => {
  const v = at('fixCandidates', { formalCandidatesBy: ['most nomination votes'] });
  v.done('fixPreliminary', {});
  assert.equal(v.refused('recordPreselection', preselected(v)).key, 'pre-selection not known to the law');
});

it('who is not on the preliminary list is not fixed', () => {
  const v = at('fixCandidates');
  v.done('withdrawNominee', { person: v.id('周大山'), because: 'withdrew' });
  v.done('fixPreliminary', {});
  v.done('fixCandidates', fixing());
  assert.deepEqual(slate(v), ['孙小梅', '李小梅', '吴大山']);
});

it('by the plan the slate stands in the order of strokes, taken by votes: the fourth by votes is not on it', () => {
  const v = at(undefined, { candidateListOrder: 'by strokes' });
  assert.deepEqual(v.election.candidacy.candidates.map((c) => c.name).toSorted().length, 5);
  const w = at('fixCandidates', { candidateListOrder: 'by strokes' });
  w.done('fixPreliminary', {});
  w.done('recordPreselection', preselected(w, { 孙小梅: 10, 李小梅: 12, 周大山: 24, 吴大山: 20 }));
  w.done('fixCandidates', fixing());
  assert.deepEqual(slate(w), ['李小梅', '吴大山', '周大山']);
});

it('Shanghai allows one more candidate than seats for director: 3 for one seat are refused by article 12, 2 are taken', () => {
  const v = at('fixCandidates', {}, 2022, '上海');
  v.done('recordNomination', { way: 'direct ballots', nominees: [{ person: v.id('郑大山'), post: 'director', votes: 5 }] });
  v.done('answerNomination', { agree: [v.id('郑大山')] });
  const three = {
    posts: [
      { post: 'director', number: 3 },
      { post: 'member', number: 3 },
    ],
  };
  const no = v.refused('fixCandidates', three);
  assert.deepEqual(
    [no.key, no.found['more'], no.because?.text, no.because?.article],
    ['difference outside the law', 2, 'SH-V2020', 12],
  );
  v.done('fixCandidates', fixing());
});

it('the plan wants a woman among the candidates: 2 + 3 men with a woman left out are refused with her name, 2 + 4 let her in', () => {
  const v = at('recordNomination', { womanAmongCandidates: true }, 2011);
  const men = ['赵大山', '钱大山', '孙大山', '李大山', '周大山'].map((name, i) => ({
    person: v.id(name),
    post: i < 2 ? 'director' : 'member',
    votes: 20 - i,
  }));
  v.done(
    'recordNomination',
    { way: 'direct ballots', nominees: [...men, { person: v.id('吴小梅'), post: 'member', votes: 3 }] },
    v.d(-14),
  );
  v.done('answerNomination', { agree: v.election.nomination.nominees.map((n) => n.person) }, v.d(-13));
  const no = v.refused('fixCandidates', fixing(), v.d(-11));
  assert.deepEqual([no.key, no.found['name']], ['no woman among the candidates', '吴小梅']);
  v.done('fixCandidates', fixing(4), v.d(-11));
});

it('where the plan wants the pledge, nobody stands without it; it is signed once', () => {
  const v = at('fixCandidates', { candidatesPledge: true });
  assert.equal(v.refused('fixCandidates', fixing()).key, 'pledge is not signed');
  const people = nominated.map(([name]) => v.id(name));
  v.done('signPledge', { people });
  assert.equal(v.refused('signPledge', { people: people.slice(0, 1) }).key, 'pledge is signed already');
  v.done('fixCandidates', fixing());
});

it('a candidate withdraws until three days before the poll where the plan says so, dies at any time; a plan that says nothing refuses nobody', () => {
  const leaving = (v: Village, because: string) => ({ person: v.id('孙小梅'), post: 'member', because });
  const v = at('printBallots', { candidateRefusalDay: 3 });
  assert.equal(v.refused('withdrawCandidate', leaving(v, 'withdrew'), v.d(-2)).key, 'too late to withdraw');
  v.done('withdrawCandidate', leaving(v, 'died'), v.d(-2));
  const w = at('printBallots');
  w.done('withdrawCandidate', leaving(w, 'withdrew'), w.d(-2));
});

it('both directors but one are gone and nobody follows: no ballots are printed until another is nominated, agrees, is reviewed and added', () => {
  const v = at('printBallots');
  v.done('withdrawCandidate', { person: v.id('钱大山'), post: 'director', because: 'withdrew' });
  const no = v.refused('printBallots', { printed: 44 });
  assert.deepEqual(
    [no.key, no.found['candidates'], no.found['seats'], no.because?.article],
    ['not more candidates than seats', 1, 1, 18],
  );
  assert.equal(v.refused('addCandidates', { post: 'director', number: 1 }).key, 'not more candidates than seats');
  assert.equal(
    v.refused('recordNomination', { way: 'party organisation', nominees: [{ person: v.id('郑大山'), post: 'member' }] }).key,
    'candidates are fixed already',
  );
  v.done('recordNomination', { way: 'party organisation', nominees: [{ person: v.id('郑大山'), post: 'director' }] });
  assert.equal(v.refused('addCandidates', { post: 'director', number: 1 }).key, 'not more candidates than seats');
  v.done('answerNomination', { agree: [v.id('郑大山')] });
  assert.equal(v.refused('addCandidates', { post: 'director', number: 1 }).key, 'nominees not reviewed');
  v.done('reviewNominees', { by: '乡政府', eligible: [v.id('郑大山')] });
  v.done('addCandidates', { post: 'director', number: 1 });
  assert.deepEqual(slate(v, 'director'), ['赵大山', '郑大山']);
  assert.equal(v.refused('addCandidates', { post: 'director', number: 1 }).key, 'candidates are fixed already');
  v.done('printBallots', { printed: 44 });
});

it('a plan may let the poll go on with whoever is left', () => {
  const v = at('printBallots', { differenceLost: 'poll as it stands' });
  v.done('withdrawCandidate', { person: v.id('钱大山'), post: 'director', because: 'died' });
  v.done('printBallots', { printed: 44 });
});

it('on the day of the poll nobody is introduced in Zhejiang; the day before it is recorded, with the questions answered', () => {
  const v = at('printBallots', {}, 2022, '浙江');
  v.done('introduceCandidates', { how: '公示栏张贴候选人情况' }, v.d(-7));
  v.done('meetVoters', { place: '村部', present: 30, questions: 6 }, v.d(-1));
  assert.equal(v.election.candidacy.met.at(-1)?.questions, 6);
  assert.equal(v.refused('meetVoters', { place: '村部' }, v.d(0)).key, 'no introduction on election day');
  assert.equal(v.refused('introduceCandidates', { how: '广播' }, v.d(0)).key, 'no introduction on election day');
});
