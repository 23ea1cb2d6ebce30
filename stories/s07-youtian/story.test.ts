// S7: three years of an oil field's community told through the office, and its report: every count that the source blanked is computed from entries, years stand side by side, a small year stays untold.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { committeeIn } from '../../office/service/given.ts';
import { figuresOf, readable } from '../../papers/page.ts';
import { workKindsOf } from '../../papers/service/kinds.ts';
import { tellAroundOnThreeStores } from '../around.ts';

test('the report of three years: 9 + 1 + 1 buildings, 35 proposals, 82 quarrels and 14 couples, 135 placed, 79 households; the 3 helped in 2024 in no sum', async () => {
  const { book } = await tellAroundOnThreeStores<'community'>(new URL('facts.json', import.meta.url));
  const { term, service } = book.state();
  const given = {
    on: '2025-12-31',
    place: '某社区',
    committee: '某社区居民委员会',
    rehearsal: true,
    holders: committeeIn(term),
    told: book.recorded(),
  };
  const page = (name: string) =>
    workKindsOf(service, given)
      .find((k) => k.name === name)
      ?.page() ?? assert.fail(name);
  const report = page('work-term');
  const said = readable(report);
  for (const figure of [
    '三年工作报告',
    '登记工作37条',
    '居民楼11栋',
    '住宅楼9、单身公寓1、办公楼1',
    '党员会议提案35条',
    '调解矛盾纠纷96件',
    '服务135人次',
    '走访慰问79户',
    '获得荣誉2件：文明居委会、先进党小组',
    '困难帮扶18人、金额5,000元',
    '困难帮扶2024年不足5人，不计入上面的合计',
  ])
    assert.ok(said.includes(figure), `${figure}\n${said}`);
  assert.doesNotMatch(said, /上访|避孕|育龄|政治表现|需要说明的地方/);
  for (const f of figuresOf(report)) assert.ok(f.from.length > 0, f.name);
  // The dance of the last year was struck out: 120 + 130.
  assert.equal(figuresOf(report).find((f) => f.name === 'term culture: person-times')?.value, 250);
});

test('small years: 2024 alone tells no number of those helped, its couples (3) only together with the quarrels (27)', async () => {
  const { book } = await tellAroundOnThreeStores<'community'>(new URL('facts.json', import.meta.url));
  const { term, service } = book.state();
  const given = {
    on: '2025-12-31',
    place: '某社区',
    committee: '某社区居民委员会',
    rehearsal: true,
    holders: committeeIn(term),
    told: book.recorded(),
  };
  const page = (name: string) =>
    readable(
      workKindsOf(service, given)
        .find((k) => k.name === name)
        ?.page() ?? assert.fail(name),
    );
  assert.match(page('work-2024'), /困难帮扶不足5人/);
  assert.match(page('work-2024'), /调解矛盾纠纷30件。/);
  assert.match(page('work-2023'), /调解矛盾纠纷37件，其中邻里纠纷31件；夫妻和好6件。/);
  assert.match(
    page('election-expenses'),
    /合计 {4}3,700.50[^]*财政经费2,500.50元、社区（村）自有经费1,200.00元.*叁仟柒佰元伍角整/s,
  );
});
