// S10 银龙东苑社区: two years of work told through the office, the summary of the year with every figure of the source that is computed, and what of the source is pointed at or not kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { committeeIn } from '../../office/service/given.ts';
import { figuresOf, readable } from '../../papers/page.ts';
import { workKindsOf } from '../../papers/service/kinds.ts';
import { tellAroundInMemory, tellAroundOnThreeStores } from '../around.ts';

const facts = new URL('facts.json', import.meta.url);
const papers = async () => {
  const { book } = await tellAroundInMemory<'community'>(facts);
  const { term, service } = book.state();
  const given = {
    on: '2025-12-31',
    place: '银龙东苑社区',
    committee: '银龙东苑社区居民委员会',
    rehearsal: true,
    holders: committeeIn(term),
    told: book.recorded(),
  };
  return {
    book,
    given,
    page: (name: string) =>
      workKindsOf(service, given)
        .find((k) => k.name === name)
        ?.page() ?? assert.fail(name),
  };
};

test('two years of work end in one hash on three stores, with 12 months of disputes and 243 days of patrol', async () => {
  const { book } = await tellAroundOnThreeStores<'community'>(facts);
  const { service } = book.state();
  assert.equal([...service.entries.values()].filter((e) => e.kind === 'patrol').length, 243);
  assert.equal(service.recurring.size, 1);
});

test('the summary of 2025 tells the figures of the source, each from its entries', async () => {
  const { page } = await papers();
  const year = page('work-2025');
  const said = readable(year);
  for (const figure of [
    '居民楼61栋',
    '户数5307户',
    '人口9700余人',
    '办公用房800平方米',
    '社区工作者9人',
    '平均年龄35岁',
    '志愿者队伍12支',
    '志愿者365人',
    '春节104户、金额80,000元',
    '中秋53户',
    '种植树木380棵、安装公园休闲长椅30张、安装健身器材6件',
    '金额29,850元',
  ])
    assert.ok(said.includes(figure), `${figure}\n${said}`);
  const by = new Map(figuresOf(year).map((f) => [f.name, f]));
  assert.equal(by.get('2025 mediation: cases')?.value, 246);
  assert.equal(by.get('2025 patrol: person-times')?.value, 1458);
  // The entry and its correction from 308 to 380.
  assert.match(by.get('2025 environment 种植树木: things 棵')?.from.join() ?? '', /^main:\d+-\d+$/);
  for (const f of by.values()) assert.ok(f.from.length > 0, f.name);
});

test('1000 person-times of patrol are pointed at, six people on the 243 weekdays of 2025 that are no public holidays being 1458, as the ledger tells; 13 and 16 cases of relief are not added', async () => {
  const { page } = await papers();
  const said = readable(page('work-2025'));
  assert.match(said, /说1000人次.*每次6人、一年243次算（法定节假日除外），应为1458人次左右/);
  assert.match(said, /人数1000，台账1458/);
  assert.match(said, /13人、50,000元.*16人、31,000元.*没有写明期间，不相加/);
  assert.doesNotMatch(said, /81,000|29人、金额/);
});

test('four with a severe disability, two entitled and one case of relief are nowhere told by number, in the report, the page for residents or the years beside', async () => {
  const { page, given } = await papers();
  for (const name of ['work-2025', 'residents-2025', 'work-term']) {
    const said = readable(page(name));
    assert.match(said, /助残服务不足5人/, name);
    assert.match(said, /医疗救助不足5人/, name);
    assert.doesNotMatch(said, /重残|优抚|二十七幢|助残服务\d|医疗救助\d|[^0-9][124]人、/, name);
  }
  assert.ok(given.told.length > 300);
});

test('a case that was erased tells nothing any more: not the state, not the facts as the office holds them', async () => {
  const { book } = await papers();
  assert.doesNotMatch(
    JSON.stringify([
      [...book.state().service.cases.values()],
      [...book.state().service.entries.values()],
      book.recorded().map((r) => r.fact),
    ]),
    /二十七幢|住院费用|协助提交/,
  );
  assert.equal([...book.state().service.cases.values()][0]?.keepers.length, 1);
});

test('what the book does not keep stands in none of its papers: no petitions, no key persons, no births', async () => {
  const { page } = await papers();
  for (const name of ['work-2024', 'work-2025', 'residents-2025', 'work-term', 'portfolio', 'basic-file'])
    assert.doesNotMatch(readable(page(name)), /信访|上访|重点人员|维稳|孕|育龄|计生|计划生育/, name);
});
