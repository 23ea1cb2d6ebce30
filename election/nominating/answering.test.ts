// What a nominee answers: in writing, for one post, in silence; and who dies or withdraws before the list stands.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { villageAt } from '../testing/lawfulPath.ts';

it('an answer is in writing: who is silent cannot be fixed, is passed over by name, and who agreed cannot; who decided for himself has agreed', () => {
  const v = villageAt('answerNomination', { year: 2011 });
  const all = v.election.nomination.nominees.map((n) => n.person);
  const fixing = {
    posts: [
      { post: 'director', number: 2 },
      { post: 'member', number: 3 },
    ],
  };
  v.done('answerNomination', { agree: all.filter((p) => p !== v.id('孙小梅')) }, v.d(-13));
  assert.deepEqual(
    [v.refused('fixCandidates', fixing).key, v.refused('fixCandidates', fixing).found['name']],
    ['nominee has not agreed', '孙小梅'],
  );
  assert.equal(v.refused('fixCandidates', { ...fixing, passedOver: [v.id('李小梅')] }).key, 'answered already');
  assert.equal(v.refused('answerNomination', { agree: [v.id('李小梅')] }).key, 'answered already');
  assert.equal(v.refused('answerNomination', { agree: ['p_x'] }).key, 'no such nominee');
  v.done('fixCandidates', { ...fixing, passedOver: [v.id('孙小梅')] });
  assert.deepEqual(
    v.election.candidacy.candidates.filter((c) => c.post === 'member').map((c) => c.name),
    ['李小梅', '周大山', '吴大山'],
  );
});

it('nominated for director and member one chooses in writing; agreeing to the second while the first stands is refused', () => {
  const v = villageAt('answerNomination');
  v.done('recordNomination', { way: 'party organisation', nominees: [{ person: v.id('孙小梅'), post: 'director' }] });
  assert.equal(v.refused('answerNomination', { agree: [v.id('孙小梅')] }).key, 'nominated for several posts');
  v.done('answerNomination', { agree: [v.id('孙小梅')], post: 'member' });
  assert.equal(v.refused('answerNomination', { agree: [v.id('孙小梅')], post: 'director' }).key, 'nominated for several posts');
  v.done('answerNomination', { decline: [v.id('孙小梅')], post: 'member' });
  v.done('answerNomination', { agree: [v.id('孙小梅')], post: 'director' });
});

it('a plan that takes silence for consent lets the silent stand; a nominee who dies or withdraws before the list stands no longer', () => {
  const v = villageAt(
    'answerNomination',
    { year: 2011 },
    {
      fixElectionDay: (w, step) => {
        w.done('adoptPlan', { by: '村民代表会议', decides: { nomineeConsent: 'unless declined in writing' } }, w.d(-58));
        return step.body(w);
      },
    },
  );
  v.done('withdrawNominee', { person: v.id('孙小梅'), because: 'died' });
  assert.equal(v.refused('withdrawNominee', { person: v.id('孙小梅'), because: 'died' }).key, 'no such nominee');
  v.done('fixCandidates', {
    posts: [
      { post: 'director', number: 2 },
      { post: 'member', number: 3 },
    ],
  });
  assert.deepEqual(
    v.election.candidacy.candidates.filter((c) => c.post === 'member').map((c) => c.name),
    ['李小梅', '周大山', '吴大山'],
  );
});
