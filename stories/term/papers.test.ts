// The papers of an invented community's term: the sums of its recall and by-election stand on them, in the words of a community, and of a village where it is one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { community } from '../../office/around/community.ts';
import { readAroundStory, replayAround } from '../../office/around/telling.ts';
import { openMemoryLedger } from '../../ledger/memory.ts';
import { termKindsOf } from '../../papers/term/kinds.ts';
import { figuresOf, readable } from '../../papers/page.ts';

const { book } = await replayAround<'community'>(
  await readAroundStory(new URL('facts.json', import.meta.url)),
  openMemoryLedger(),
);
const state = book.state();
const kinds = termKindsOf(state.term, { on: '2027-03-01', lawOn: (day) => community.lawOf(state, day), told: book.recorded() });
const page = (name: string) => {
  const kind = kinds.find((k) => k.name === name);
  assert.ok(kind && kind.waitsFor === undefined, name);
  return kind.page();
};

test('340 of 700 voted: the report sheet and the notice of the result say that 351 were needed and the member stays; each figure names its fact', () => {
  assert.match(readable(page('recall-report')), /2 × 340 = 680 ≤ 700，未达到（至少351人.*第二十条/);
  const result = page('recall-result');
  assert.match(
    readable(result),
    /应投票700人，收回选票340张，其中赞成300票，反对30票，弃权6票，无效4票.*罢免未通过，孟庆国继续任职/s,
  );
  assert.ok(figuresOf(result).every((f) => f.from.length === 1));
});

test('what is said against a member is posted on no notice: it is read out beside the defence', () => {
  for (const k of kinds) assert.ok(k.waitsFor !== undefined || !readable(k.page()).includes('半年没有到岗'), k.name);
});

test('the by-election has a sheet of its two rounds, 10 of 20 and then 13 of 20; the list shows 5 members, 3 supervisors and 20 representatives', () => {
  const sheets = kinds.filter((k) => k.name.startsWith('choice-report')).map((k) => readable(k.page()));
  assert.ok(
    sheets.some(
      (s) => /第1轮（2026年12月12日）/.test(s) && /第2轮/.test(s) && /3 × 13 = 39 ≥ 20 当选/.test(s) && /当选：蔡冬梅/.test(s),
    ),
  );
  assert.match(readable(page('offices')), /居民委员会（5人）[\s\S]*监督委员会（3人）[\s\S]*居民代表（20人）/);
});

test('in a village the same papers speak of villagers, and no place is spoken of by the words of both', () => {
  const { begun } = state.term;
  assert.ok(begun);
  const village = termKindsOf(
    { ...state.term, begun: { ...begun, kind: 'village', name: '桃源村' } },
    { on: '2027-03-01', lawOn: (day) => ({ ...community.lawOf(state, day), kind: 'village' }), told: [] },
  );
  for (const k of village.filter((x) => x.waitsFor === undefined && x.name !== 'recall-report'))
    assert.ok(
      !/居民|社区/.test(readable(k.page()).replaceAll(/第三届居民委员会选举|居民小组推选/g, '')),
      `${k.name}: ${readable(k.page())}`,
    );
  for (const k of kinds.filter((x) => x.waitsFor === undefined)) assert.ok(!/村民|（村/.test(readable(k.page())), k.name);
});

test('a demand that was taken back has no paper; a last day for the vote is printed in a village of Shanghai, 30 days on, and nowhere where the law says none', () => {
  assert.equal(
    kinds.some((k) => k.name === 'recall-notice-2'),
    false,
  );
  assert.doesNotMatch(readable(page('recall-notice')), /不晚于/);
  const shanghai = termKindsOf(state.term, {
    on: '2027-03-01',
    lawOn: (day) => ({ ...community.lawOf(state, day), kind: 'village', province: '上海' }),
    told: book.recorded(),
  });
  assert.match(readable(shanghai.find((k) => k.name === 'recall-notice')?.page() ?? assert.fail()), /最迟不晚于2026年10月2日/);
});
