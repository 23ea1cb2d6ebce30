// 工作总结 on the screen before the poll: the page as it would be printed, each figure with its facts, none for a name that is no figure; a Word file is not refreshed before there is a summary.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refreshSummary } from '../refreshing.ts';
import { behindFigure, summaryScreen } from './summary.ts';
import { eveOf } from './testing/eve.ts';

const { open } = await eveOf('openAllStations');

test('on the eve the summary is read up to the stations; it may be printed only once the work is handed over', () => {
  const { blocks, ready } = summaryScreen(open);
  const figures = blocks
    .flatMap((b) => (b.kind === 'paragraph' ? b.runs : []))
    .flatMap((run) => (typeof run === 'string' ? [] : [run.name]));
  assert.ok(figures.includes('registered') && figures.includes('stations') && !figures.includes('elected'));
  assert.equal(ready, false);
  assert.equal(refreshSummary(open, new Uint8Array(0)).kind, 'refused');
});

test('behind 2149 voters stand 2149 entries, of which the first forty are shown; behind the slogans one; behind no figure none', () => {
  const voters = behindFigure(open, 'registered');
  assert.deepEqual(
    [voters.total, voters.rows.length, new Set(voters.rows.map((r) => r.fact))],
    [2149, 40, new Set(['VoterRegistered'])],
  );
  assert.deepEqual(
    behindFigure(open, 'publicity: slogans').rows.map((r) => r.fact),
    ['PublicityDone'],
  );
  assert.deepEqual(behindFigure(open, 'registered; main:1-99'), { total: 0, rows: [] });
});
