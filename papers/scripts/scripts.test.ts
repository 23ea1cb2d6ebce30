// Scripts and guides: for every meeting, with what is known filled in and the sum of each vote; one page a role; the words of the place's own law.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { papersOf } from '../list.ts';
import { readable } from '../page.ts';
import { type Told, village } from '../testing/village.ts';

const scripts = (v: Told): ReadonlyMap<string, string> =>
  new Map(
    papersOf(v.e, { on: '2026-04-07', told: v.told, tokenOf: (id) => id })
      .filter((p) => p.shelf === 'scripts' && p.format === 'pdf')
      .map((p) => [p.file.replace('.pdf', ''), readable(p.page())]),
  );

test('every meeting beside the opening of stations has its script, and nine roles their page; no pre-selection where candidates were fixed without one', () => {
  const names = [...scripts(village()).keys()];
  assert.deepEqual(
    names.filter((n) => n.startsWith('script-')),
    [
      'script-choosing',
      'script-first-sitting',
      'script-plan',
      'script-nomination',
      'script-meet-voters',
      'script-training',
      'script-count',
      'script-announcement',
      'script-handover',
      'script-first-meeting',
    ],
  );
  assert.equal(names.filter((n) => n.startsWith('guide-')).length, 9);
  assert.ok(names.includes('opening-script'));
});

test('the count says the least who must take part: 120 voters, more than half is 61; the announcement reads 113 + 1 + 3 + 3 = 120', () => {
  const all = scripts(village());
  assert.match(all.get('script-count') ?? '', /应参加投票的有120人，至少61人参加/);
  const announced = all.get('script-announcement') ?? '';
  assert.match(announced, /收回120张，其中有效票113张，部分有效票1张，无效票3张，空白票3张/);
  assert.match(announced, /当选的是：主任罗伟林、委员王庆林、委员林维新、委员王自成/);
  assert.match(all.get('script-choosing') ?? '', /罗伟林58票/);
});

test('where nothing is known yet there is room to write, and no undefined, no NaN; a vote always asks for those against and abstaining', () => {
  const v = village();
  v.e.rounds = [];
  v.e.committee = { ...v.e.committee, seats: [], alternates: [] };
  v.e.candidacy = { ...v.e.candidacy, candidates: [] };
  delete v.e.candidacy.fixed;
  for (const [name, text] of scripts(v)) {
    assert.doesNotMatch(text, /undefined|NaN|\[object/, name);
    if (name === 'script-plan' || name === 'script-first-sitting') assert.match(text, /不同意的请举手.*弃权的请举手/, name);
  }
  assert.match(scripts({ ...v, told: [] }).get('script-choosing') ?? '', /现在宣布得票：＿＿＿＿/);
  assert.ok(scripts(v).has('script-preselection'));
});

test('a community hears 居民 and 社区, a village 村民; nobody is told how anybody voted', () => {
  for (const [name, text] of scripts(village({ kind: 'community' }))) assert.doesNotMatch(text, /村民|村委/, name);
  for (const [name, text] of scripts(village())) assert.doesNotMatch(text, /居民|社区/, name);
  const never = scripts(village()).get('guide-helper') ?? '';
  assert.match(never, /事后不对任何人说他选了谁/);
});
