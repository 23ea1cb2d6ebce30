// An invented village: a meeting without its quorum that decided all the same, put on record by two; held again; its representatives by delegation; a decision of the committee undone; a group; accounts posted by the month.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOrder } from '../../office/around/due/due.ts';
import { dueOfMeetings } from '../../office/around/due/meetings.ts';
import { dueOfOpenness } from '../../office/around/due/openness.ts';
import { dueSeen } from '../../office/around/due/seen.ts';
import { openMemoryLedger } from '../../ledger/memory.ts';
import { community } from '../../office/around/community.ts';
import { composedShown } from '../../office/around/composedshown.ts';
import { readAroundStory, replayAround } from '../../office/around/telling.ts';
import { tellAroundOnThreeStores } from '../around.ts';

test('203 of 306 households make no villagers’ meeting, 204 do; allowances and the farm road are decided where VC 28 puts them; the same on three stores', async () => {
  const { book } = await tellAroundOnThreeStores<'community'>(new URL('facts.json', import.meta.url));
  const { assembly } = book.state();
  const short = [...assembly.meetings.values()].find((m) => m.fellShort);
  assert.deepEqual([short?.attendance?.present, short?.motions.length], [203, 0]);
  assert.deepEqual(
    assembly.irregular.map((x) => [x.rule, x.second]),
    [['without quorum', '佟家有']],
  );
  const said = [...assembly.motions.values()].map(
    (d) => `${d.text} ${d.agree}/${d.present} ${d.carried ? 'carried' : 'lost'}${d.undone ? ' undone' : ''}`,
  );
  assert.deepEqual(said, [
    '每人每月一百元 102/204 lost',
    '每人每月八十元 103/204 carried',
    '授权代表会议决定公益事业的兴办 180/204 carried',
    '授权代表会议撤销村委会不适当的决定 190/204 carried',
    '沿水渠兴修机耕道 10/12 carried',
    '外来垂钓每人二十元 2/2 carried undone',
    '撤销外来垂钓收费 12/16 carried',
    '每户出工一天清淤 21/40 carried',
  ]);
  assert.deepEqual([...assembly.delegated.keys()], ['public benefit', 'undo committee']);
  const seen = dueSeen(book.state(), '2026-08-01');
  const due = inOrder([...dueOfMeetings(assembly, seen), ...dueOfOpenness(assembly, seen)], '2026-08-01').map(
    (d) => `${d.words.zh} ${d.day ?? ''} ${d.state}`,
  );
  for (const one of [
    '公布2026年6月的财务收支 2026-06-30 late',
    '2026年第三季度还没有召开村民代表会议 2026-09-30 due',
    '公布2026年第一季度的一般事项 2026-03-31 late',
  ])
    assert.ok(due.includes(one), due.join('\n'));
});

test('of 18 in the representatives’ meeting 7 are women representatives, after two left 5 of 16 are too few, with one chosen 6 of 18 are just a third (VC 29)', async () => {
  const story = await readAroundStory(new URL('facts.json', import.meta.url));
  const found = async (day: string) => {
    const { book, otherwise } = await replayAround<'community'>(
      { ...story, told: story.told.filter((l) => l.on <= day) },
      openMemoryLedger(),
    );
    assert.equal(otherwise, undefined);
    const state = book.state();
    return composedShown(state.term, community.lawOf(state, day)).map((c) => c.words.zh);
  };
  assert.deepEqual(await found('2026-05-20'), []);
  assert.deepEqual(await found('2026-05-21'), [
    '村民代表会议组成人员 16 人，其中妇女代表 5 人，至少应有 6 人（3 × 5 = 15 < 16）',
  ]);
  assert.deepEqual(await found('2026-05-30'), []);
});
