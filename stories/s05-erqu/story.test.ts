// S5 某二社区: its basic file in two versions, the portfolios of a committee of five with a helper from the street, told through the office.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { committeeIn } from '../../office/service/given.ts';
import { readable } from '../../papers/page.ts';
import { workKindsOf } from '../../papers/service/kinds.ts';
import { answersFor } from '../../service/standing.ts';
import { fileOn } from '../../service/basicfile.ts';
import { fileFindings } from '../../service/filechecks.ts';
import { tellAroundOnThreeStores } from '../around.ts';

const told = () => tellAroundOnThreeStores<'community'>(new URL('facts.json', import.meta.url));

test('80,000 m², 50 buildings, 100 numbers, 98 leaders, 1300 households, 3000 people in two parts; a year later 612 + 702 = 1314 are not 1318: told, on three stores', async () => {
  const { book } = await told();
  const { service, term } = book.state();
  assert.deepEqual(fileFindings(fileOn(service, '2024-12-31')?.file ?? {}), []);
  assert.deepEqual(
    fileFindings(fileOn(service, '2025-12-31')?.file ?? {}).map((f) => f.zh),
    ['各分片户数合计1314，全片区登记1318，相差4'],
  );
  const given = {
    on: '2025-04-01',
    place: '某二社区',
    committee: '某二社区居民委员会',
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
  const file = page('basic-file');
  for (const said of [
    '占地面积 平方米 80000（约） 80000（约）',
    '楼组长 人 98 98',
    '户数 户 1318 1300（约）',
    '居民楼由50变为52',
    '各分片户数合计1314',
  ])
    assert.ok(file.includes(said), `${said}\n${file}`);
  const portfolio = page('portfolio');
  for (const said of [
    '邬建华 主任 书记、主任，主持全面工作',
    '文教、妇女',
    '老年工作和援助',
    '综合治理和调解',
    '计划生育；民政与卫生',
    '费小东由关山街道办事处派来，负责助残员，负责残疾人工作',
    '星期二09:00—11:30，一区服务站',
    '人民调解委员会（纪安平负责，3人',
  ])
    assert.ok(portfolio.includes(said), `${said}\n${portfolio}`);
});

test('in the first half of July quarrels go to who stands in, on the 15th to the member again; the disabled have the helper of the street', async () => {
  const { book } = await told();
  const { service, term } = book.state();
  const who = (kind: string, on: string) =>
    answersFor(service, committeeIn(term), on)
      .find((a) => a.kind === kind)
      ?.who.map((w) => w.name);
  assert.deepEqual(
    [who('mediation', '2024-07-14'), who('mediation', '2024-07-15'), who('disability', '2024-07-15')],
    [['龚维民'], ['纪安平'], ['费小东']],
  );
  assert.deepEqual(
    answersFor(service, committeeIn(term), '2024-07-15')
      .filter((a) => a.who.length === 0)
      .map((a) => a.kind),
    [],
  );
});
