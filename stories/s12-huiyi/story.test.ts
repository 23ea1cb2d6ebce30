// S12: the rules by which a committee decides, told for a year and a half: its own meeting, the residents' meeting without and with its quorum, a large expense refused, decided and recorded, and what is posted and assessed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOffice } from '../../election/term/term.ts';
import { tellAroundOnThreeStores } from '../around.ts';

test('86000 yuan are refused, decided by 371 of 455 households present, then recorded; a meeting of 371 of 742 households could not be held; the same on three stores', async () => {
  const { book } = await tellAroundOnThreeStores<'community'>(new URL('facts.json', import.meta.url));
  const { assembly, term } = book.state();
  assert.deepEqual(assembly.limit?.amount, 50000);
  const short = [...assembly.meetings.values()].find((m) => m.fellShort);
  assert.deepEqual([short?.title, short?.attendance?.due, short?.attendance?.present], ['四月十日居民会议', 742, 371]);
  const pipes = [...assembly.motions.values()].find((d) => d.text.startsWith('同意改造雨水管网'));
  assert.ok(pipes?.carried && pipes.body === 'meeting');
  assert.deepEqual([pipes.due, pipes.present, pipes.agree, pipes.least, pipes.published?.on], [742, 455, 371, 228, '2026-05-24']);
  const spent = [...assembly.spendings.values()].filter((s) => s.motion === pipes.motion);
  assert.equal(
    spent.reduce((n, s) => n + s.amount, 0),
    86000,
  );
  assert.deepEqual(
    [...assembly.spendings.values()].filter((s) => s.outside).map((s) => [s.title, s.outside?.second]),
    [['广场舞台租金', '鲁长生']],
  );
  const lost = [...assembly.motions.values()].filter((d) => !d.carried).map((d) => `${d.text}: ${d.agree} / ${d.present}`);
  assert.deepEqual(lost, ['聘用保洁员两名、巡逻员两名: 2 / 4', '三万元以上由居民会议决定: 201 / 402']);
  const unfit = assembly.assessed.filter((x) => x.isUnfit).map((x) => `${x.name} ${x.unfit} / ${x.returned}`);
  assert.deepEqual(unfit, ['崔志强 14 / 26', '崔志强 18 / 28']);
  const facts = book.recorded(0, 10000).map(({ fact }) => fact);
  assert.equal(facts.filter((f) => f.fact === 'TwiceFoundUnfit').length, 1);
  assert.equal(inOffice(term, 'director').length, 1);
});
