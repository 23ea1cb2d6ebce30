// The papers of the nomination: the preliminary list by strokes, the letter with its day, and the candidates’ list by votes of the pre-selection or by strokes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { villageAt } from '../../election/testing/lawfulPath.ts';
import { candidatesNotice } from './candidates.ts';
import { papersOf } from '../list.ts';
import { readable } from '../page.ts';

const given = (on: string) => ({ on, tokenOf: () => 't', told: [] });
const fixing = {
  posts: [
    { post: 'director', number: 2 },
    { post: 'member', number: 3 },
  ],
};
const planned = (decides: object) =>
  villageAt(
    'fixCandidates',
    {},
    {
      fixElectionDay: (v, step) => {
        v.done('adoptPlan', { by: '村民代表会议', decides }, v.d(-58));
        return step.body(v);
      },
    },
  );

test('the preliminary list names four for two seats by strokes: 孙 李 吴 周; it is a paper from the nomination on', () => {
  const v = planned({});
  const names = () => papersOf(v.election, given(v.d(-12))).map((p) => p.file);
  assert.ok(names().includes('preliminary-notice.pdf'));
  v.done('fixPreliminary', {});
  const paper = papersOf(v.election, given(v.d(-12))).find((p) => p.file === 'preliminary-notice.pdf');
  const text = paper ? readable(paper.page()) : '';
  assert.match(text, /主任1名、委员2名/);
  assert.match(text, /初步候选人6名，现按姓氏笔画为序/);
  assert.match(text, /孙小梅[^]*李小梅[^]*吴大山[^]*周大山/);
});

test('the letter says what is missing and by which day, is for the person alone, and stays out of the public archive', () => {
  const v = villageAt('reviewNominees');
  v.done('reviewNominees', {
    by: '选举委员会',
    omissions: [{ person: v.id('孙小梅'), missing: '无犯罪记录证明', until: v.d(-10) }],
  });
  const paper = papersOf(v.election, given(v.d(-12))).find((p) => p.file === 'repair-letter-1.pdf');
  assert.equal(paper?.personal, true);
  const text = paper ? readable(paper.page()) : '';
  assert.match(text, /^候选人材料补正通知\n孙小梅：/);
  assert.match(text, /尚缺：无犯罪记录证明。[^]*2026年5月21日（星期四）前补交/);
});

test('by strokes the notice says so and prints 李 吴 周; the votes are those of the pre-selection', () => {
  const v = planned({ candidateListOrder: 'by strokes' });
  v.done('fixPreliminary', {});
  const votes = { 孙小梅: 1, 李小梅: 12, 周大山: 24, 吴大山: 20 };
  v.done('recordPreselection', {
    by: 'villagers representatives',
    due: 30,
    present: 28,
    issued: 28,
    returned: 28,
    posts: [{ post: 'member', number: 3 }],
    votes: Object.entries(votes).map(([name, n]) => ({ person: v.id(name), post: 'member', votes: n })),
  });
  v.done('fixCandidates', fixing);
  const text = readable(candidatesNotice(v.election, v.d(-11)));
  assert.match(text, /按姓氏笔画为序/);
  assert.match(text, /李小梅 女 12[^]*吴大山 男 20[^]*周大山 男 24/);
  const byVotes = planned({});
  byVotes.done('fixCandidates', fixing);
  assert.match(readable(candidatesNotice(byVotes.election, v.d(-11))), /按得票多少为序[^]*孙小梅 女 18[^]*李小梅 女 16/);
});
