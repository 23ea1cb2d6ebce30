// Ballots printed here: two people approve a style, a changed slate takes that away, what a printer made is counted on the paper, and only then may stations receive it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isApproved, openRuns, printedInRuns, stylesNow } from './ballots.ts';
import { villageAt } from '../testing/lawfulPath.ts';
import { readiness } from '../readiness.ts';
import { duties } from '../today.ts';
import { lawOf } from '../counting/totals.ts';

const sheets = (mark = 'a', boxes: readonly object[] = []) => [{ digest: mark.repeat(64), layout: { boxes } }];
const seat = (v: ReturnType<typeof villageAt>) => {
  v.done('giveRole', { account: 'a_clerk', name: '余安民', role: 'clerk' });
  v.done('giveRole', { account: 'a_chair', name: '彭春花', role: 'chair' });
  return v;
};
const approved = (v = seat(villageAt('printBallots')), design: object = {}) => {
  v.done('designBallot', { design, sheets: sheets() });
  v.done('approveBallot', { style: 1 });
  v.tell('approveBallot', { style: 1 }, undefined, 'a_chair');
  return v;
};

test('a style needs two people: the same account is refused, so is the same name at another; a third finds it approved', () => {
  const v = seat(villageAt('printBallots'));
  assert.equal(v.refused('approveBallot', { style: 1 }).key, 'no such ballot style');
  v.done('designBallot', { sheets: sheets() });
  assert.equal(v.refused('designBallot', { sheets: sheets() }).key, 'this ballot is designed already');
  assert.equal(v.refused('beginBallotRun', { style: 1, copies: 44 }).key, 'ballot is not approved');
  v.done('approveBallot', { style: 1 });
  assert.equal(v.refused('approveBallot', { style: 1 }).key, 'approved by the same person');
  v.done('giveRole', { account: 'a_again', name: '余安民', role: 'scrutineer' });
  assert.equal(v.refused('approveBallot', { style: 1 }, undefined, 'a_again').key, 'approved by the same person');
  assert.equal(v.refused('beginBallotRun', { style: 1, copies: 44 }).found['approvals'], 1);
  v.tell('approveBallot', { style: 1 }, undefined, 'a_chair');
  assert.deepEqual(
    stylesNow(v.election)[0]?.approvals.map((a) => a.name),
    ['余安民', '彭春花'],
  );
  v.done('giveRole', { account: 'a_third', name: '朱淑珍', role: 'scrutineer' });
  assert.equal(v.refused('approveBallot', { style: 1 }, undefined, 'a_third').key, 'ballot is approved already');
});

test('44 copies are begun: unknown until two people counted 43 good and 1 spoiled; then stations may receive 43, not 44', () => {
  const v = approved();
  v.done('beginBallotRun', { style: 1, copies: 44 });
  assert.equal(v.refused('beginBallotRun', { style: 1, copies: 1 }).key, 'a printing run is open');
  const lines = () => readiness(v.election, lawOf(v.election, v.d(-8)), v.d(-8));
  const ballots = () => lines().find((l) => l.key === 'ballots');
  assert.equal(ballots()?.order, 'endBallotRun');
  assert.match(ballots()?.found.zh ?? '', /第 1 批（44 张）.*张数不明：请清点纸张/);
  assert.ok(duties(v.election, lawOf(v.election, v.d(-8)), v.d(-8)).some((d) => d.words.zh.includes('清点纸张')));
  const end = { run: 1, printed: 43, spoiled: 1, second: '彭春花' };
  assert.equal(v.refused('endBallotRun', { ...end, second: '余安民' }).key, 'two people are needed');
  assert.equal(v.refused('endBallotRun', { ...end, printed: 42 }).key, 'printed and spoiled differ from the copies');
  assert.equal(v.refused('endBallotRun', { ...end, run: 2 }).key, 'no such printing run');
  v.done('endBallotRun', end);
  assert.equal(v.refused('endBallotRun', end).key, 'printing run is ended already');
  assert.equal(openRuns(v.election).length, 0);
  assert.equal(v.election.rounds[0]?.printed?.printed, 43);
  assert.equal(ballots()?.state, 'ready');
});

test('43 printed here and 5 elsewhere are 48, recorded twice they stay 48; another run of 2 makes 50', () => {
  const v = approved();
  v.done('beginBallotRun', { style: 1, copies: 43 });
  v.done('endBallotRun', { run: 1, printed: 43, second: '彭春花' });
  const printed = () => v.election.rounds[0]?.printed?.printed;
  for (const _ of [1, 2]) {
    v.done('printBallots', { printed: 5 });
    assert.equal(printed(), 48);
  }
  v.done('beginBallotRun', { style: 1, copies: 3 });
  v.done('endBallotRun', { run: 2, printed: 2, second: '彭春花', because: '卡纸，少一张' });
  assert.equal(printed(), 50);
  assert.equal(printedInRuns(v.election), 45);
});

test('a candidate withdraws: the approval falls on that day, what was printed counts no more, the open run is still counted', () => {
  const v = approved();
  v.done('beginBallotRun', { style: 1, copies: 44 });
  v.done('withdrawCandidate', { person: v.id('孙小梅'), post: 'member', because: 'died' });
  const [style] = stylesNow(v.election);
  assert.ok(style && !isApproved(style));
  assert.equal(style.fallen, v.facts.at(-1)?.on);
  assert.equal(v.refused('approveBallot', { style: 1 }).key, 'ballot names an old slate');
  v.done('endBallotRun', { run: 1, printed: 44, second: '彭春花' });
  assert.equal(v.election.rounds[0]?.printed, undefined);
  assert.equal(v.refused('beginBallotRun', { style: 1, copies: 44 }).key, 'ballot names an old slate');
  v.done('designBallot', { sheets: sheets() });
  assert.equal(v.facts.at(-1)?.fact, 'BallotDesigned');
  assert.equal(stylesNow(v.election).at(-1)?.style, 2);
});

test('stubs run on from run to run: 1 to 44, then 45 to 46; without a stub there is no number at all', () => {
  const v = approved(undefined, { stub: true });
  assert.deepEqual(v.refused('beginBallotRun', { style: 1, copies: 3001 }).found, { copies: 3001, most: 3000 });
  v.done('beginBallotRun', { style: 1, copies: 44 });
  v.done('endBallotRun', { run: 1, printed: 44, second: '彭春花' });
  v.done('beginBallotRun', { style: 1, copies: 2 });
  assert.deepEqual(
    v.election.ballots.runs.map((r) => r.from),
    [1, 45],
  );
  const plain = approved();
  plain.done('beginBallotRun', { style: 1, copies: 44 });
  assert.ok(plain.facts.every((f) => f.fact !== 'BallotRunBegun' || f.from === undefined));
});

test('a design that the plan does not have is refused with its article: one sheet a post where the posts are voted at once, columns for votes against that nobody counts', () => {
  const plan = { by: '村民代表会议', decides: { postsOnOneBallot: ['one vote'] } };
  const v = villageAt(
    'printBallots',
    {},
    {
      fixElectionDay: (w, step) => {
        w.done('adoptPlan', plan, w.d(-58));
        return step.body(w);
      },
    },
  );
  const no = (design: object) => v.refused('designBallot', { design, sheets: sheets() });
  assert.equal(no({ sheets: 'a sheet a post' }).key, 'this ballot is not in the plan');
  const three = no({ columns: 'for, against, abstain' });
  assert.deepEqual([three.key, three.because?.text, three.because?.article], ['only votes in favour are counted', 'VC2025', 18]);
  v.done('designBallot', { sheets: sheets() });
  assert.deepEqual(v.refused('designBallot', { noRoom: 2 }).found, { size: 'A4', page: 2 });
});

test('votes are counted in the order printed on the approved style', () => {
  const v = seat(villageAt('printBallots'));
  const slate = v.election.rounds[0]?.candidates.filter((c) => c.post === 'member').map((c) => c.person) ?? [];
  const turned = slate.toReversed();
  v.done('designBallot', {
    sheets: sheets(
      'b',
      turned.map((candidate) => ({ post: 'member', candidate })),
    ),
  });
  v.done('approveBallot', { style: 1 });
  v.tell('approveBallot', { style: 1 }, undefined, 'a_chair');
  v.done('printBallots', { printed: 44 });
  assert.deepEqual(v.election.rounds[0]?.printed?.style.sections.find((s) => s.post === 'member')?.candidates, turned);
});
