// The review of nominees under attack: a round without an opinion, a rejection approved over, an omission not repaired, a reason the law does not know.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { nominated, villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';
import { roundsLeft } from './review.ts';
import { lawOf } from '../counting/totals.ts';

const fixing = {
  posts: [
    { post: 'director', number: 2 },
    { post: 'member', number: 3 },
  ],
};
/** The village after the answers, with a plan that asks these rounds. */
const reviewing = (decides: object, year = 2026): Village =>
  villageAt(
    year < 2026 ? 'fixCandidates' : 'reviewNominees',
    { year },
    {
      fixElectionDay: (v, step) => {
        v.done('adoptPlan', { by: '村民代表会议', decides }, v.d(-58));
        return step.body(v);
      },
    },
  );
const all = (v: Village) => nominated.map(([name]) => v.id(name));
const round = (v: Village, of: string, more: object = {}) => ({ by: `${of}单位`, round: of, eligible: all(v), ...more });

it('of three rounds which the plan asks two have spoken: no opinion is no approval, and the third is named', () => {
  const v = reviewing({ reviewRounds: ['completeness', 'joint departments', 'party'] });
  v.done('reviewNominees', round(v, 'completeness', { criteria: ['law-abiding', 'fair'] }));
  v.done('reviewNominees', round(v, 'joint departments'));
  const no = v.refused('fixCandidates', fixing);
  assert.deepEqual([no.key, no.found['round'], no.because?.text], ['nominees not reviewed', 'party', 'PLAN']);
  const [first] = v.election.nomination.nominees;
  assert.deepEqual(first && roundsLeft(first, { law: lawOf(v.election, v.d(-12)) }), ['party']);
  v.done('reviewNominees', round(v, 'party'));
  v.done('fixCandidates', fixing);
});

it('an approval in another round does not lift a rejection: the rejected never becomes a candidate', () => {
  const v = reviewing({ reviewRounds: ['completeness', 'party'] });
  const wang = v.id('孙小梅');
  const others = all(v).filter((p) => p !== wang);
  v.done('reviewNominees', {
    by: '选委会',
    round: 'completeness',
    eligible: others,
    unfit: [{ person: wang, because: '材料不实' }],
  });
  v.done('reviewNominees', round(v, 'party'));
  v.done('fixCandidates', fixing);
  assert.ok(!v.election.candidacy.candidates.some((c) => c.person === wang));
});

it('a rejection is not approved over: a new decision must name what changed; its words are sealed', () => {
  const v = reviewing({});
  const sun = v.id('孙小梅');
  v.done('reviewNominees', {
    by: '乡政府',
    eligible: all(v).filter((p) => p !== sun),
    barred: [{ person: sun, bar: 'criminal punishment' }],
  });
  assert.equal(v.refused('reviewNominees', { by: '乡政府', eligible: [sun] }).key, 'rejected before');
  assert.equal(v.refused('decideReviewAnew', { person: sun, by: '乡政府', changed: ' ' }).key, 'order is not understood');
  assert.equal(v.refused('decideReviewAnew', { person: v.id('李小梅'), by: '乡政府', changed: '无' }).key, 'was not rejected');
  const facts = v.done('decideReviewAnew', { person: sun, by: '乡政府', changed: '判决书系同名他人' });
  assert.doesNotMatch(JSON.stringify(facts.map((f) => ({ ...f, secret: undefined }))), /判决书/);
  v.done('fixCandidates', fixing);
  assert.equal(v.election.candidacy.candidates.filter((c) => c.post === 'member')[0]?.person, sun);
});

it('an omission is asked for by letter, repaired by its day, then decided; before that neither approval nor list', () => {
  const v = reviewing({});
  const sun = v.id('孙小梅');
  const omission = { person: sun, missing: '无犯罪记录证明', until: v.d(-12) };
  assert.equal(
    v.refused('reviewNominees', { by: '选委会', omissions: [{ ...omission, until: v.d(-14) }] }).key,
    'no time to repair',
  );
  assert.equal(
    v.refused('reviewNominees', { by: '选委会', omissions: [{ ...omission, until: v.d(0) }] }).key,
    'no time to repair',
  );
  v.done('reviewNominees', { by: '选委会', eligible: all(v).filter((p) => p !== sun), omissions: [omission] });
  assert.equal(v.refused('reviewNominees', { by: '选委会', eligible: [sun] }).key, 'omission is not repaired');
  assert.equal(v.refused('fixPreliminary', {}).key, 'omission is not repaired');
  assert.equal(v.refused('repairOmission', { person: v.id('李小梅') }).key, 'nothing is missing');
  v.done('repairOmission', { person: sun });
  assert.equal(v.refused('repairOmission', { person: sun }).key, 'nothing is missing');
  assert.equal(v.refused('fixCandidates', fixing).key, 'nominees not reviewed');
  v.done('reviewNominees', { by: '选委会', eligible: [sun] });
  v.done('fixCandidates', fixing);
});

it('criteria are the law’s: support of the party’s leadership is one since 2026, not in 2011; where the plan examines none nobody is unfit', () => {
  const old = reviewing({ conditionsExamined: false }, 2011);
  const opinion = { by: '选委会', eligible: [old.id('孙小梅')], criteria: ['supports the leadership of the party'] };
  assert.equal(old.refused('reviewNominees', opinion).key, 'criterion not known to the law');
  assert.equal(
    old.refused('reviewNominees', { by: '选委会', unfit: [{ person: old.id('孙小梅'), because: '学历' }] }).key,
    'conditions are not examined',
  );
  const now = reviewing({});
  now.done('reviewNominees', { ...opinion, eligible: [now.id('孙小梅')] });
});

it('of one person in one opinion there is one word; an opinion of nobody is none', () => {
  const v = reviewing({});
  const sun = v.id('孙小梅');
  assert.equal(
    v.refused('reviewNominees', { by: '乡政府', eligible: [sun], unfit: [{ person: sun, because: '一' }] }).key,
    'a person twice',
  );
  assert.equal(v.refused('reviewNominees', { by: '乡政府' }).key, 'no such nominee');
});
