// The console in a real browser over the real server: the clerk looks at today and finds a voter, the teller enters ballots by keyboard, the chair confirms and announces. No screen shuts anybody out.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openAccounts } from '../office/accounts.ts';
import { eveOf, toldUntil } from '../office/views/testing/eve.ts';
import { startServer } from './server/server.ts';
import { aBrowser, builtConsole, type Seat, seatedAt, wrongs } from './testing/hallstage.ts';
import { candidateKeys, candidatesOf, type marksOf } from './web/src/counting/pad.ts';
import { nextDay } from './web/src/words/days.ts';

type Marks = NonNullable<ReturnType<typeof marksOf>>;
const { webDist, remove } = builtConsole();

const { open, clock, rest } = await eveOf('openAllStations');
const steps = rest();
const accounts = openAccounts({ path: ':memory:' });
const parts = {
  shelf: {
    elections: () => [open],
    get: (id: string) => (id === open.id ? open : undefined),
    moveClock: async (_: string, day: string, time?: string) => clock.set(day, time) as undefined,
  },
  accounts,
  webDist,
};
let server = await startServer({ ...parts, port: 0 });
const browser = await aBrowser();
after(async () => {
  await browser.close();
  await server.close();
  accounts.close();
  remove();
});

/** Somebody with a role of the rehearsal at a screen of this size, on a device whose clock is wrong by so many days. */
const seated = (role: string, width = 1366, height = 768, daysWrong = 0): Promise<Seat> =>
  seatedAt(browser, `${server.url}/`, open.id, { role, width, height, daysWrong });
/** What was entered is in the book: until then it stands on the own screen alone. */
const saved = (page: Page): Promise<void> => page.locator('.pad-saved', { hasText: '已保存' }).waitFor();
const textOf = (page: Page, where: string): Promise<string> => page.locator(where).first().innerText();

const tellUntil = (order: string) => toldUntil(open, steps, order);

test('the clerk sees what comes next on the eve of the poll, with its day and its article, and finds a voter by pinyin', async () => {
  const { page, faults, go } = await seated('经办人');
  await page.getByText('验箱并开始投票').waitFor();
  assert.match(await textOf(page, '.top-days'), /1 天后投票/);
  assert.match(await textOf(page, '.stage[aria-current=step] .stage-name'), /公示\s*（进行中）/);
  assert.match(await textOf(page, '.rehearsal-band'), /演练/);
  await go('roll');
  await page.getByText('找到 2149 人').waitFor();
  await page.getByLabel('搜索选民').fill('luoweilin');
  await page.getByText('找到 1 人').waitFor();
  await page.locator('.row-button', { hasText: '罗伟林' }).click();
  await page.getByText('证号和电话只显示一部分').waitFor();
  assert.match(await textOf(page, '.ant-drawer .facts'), /999999\*{8}\d{3}[\dX]/);
  assert.deepEqual(faults, []);
});

test('2149 rows scroll without a gap: the last voter of the list is there', async () => {
  const { page, faults, go } = await seated('经办人');
  await go('roll');
  await page.getByText('找到 2149 人').waitFor();
  await page.locator('.row-button').first().waitFor();
  await page.locator('.table-room').hover();
  await page.mouse.wheel(0, 1_000_000);
  await page.getByText('2149', { exact: true }).waitFor();
  assert.deepEqual(faults, []);
});

test('every screen is open to everybody at 1366 and at 390, in Chinese and in English; on the phone 更多 is closed by its own button', async () => {
  for (const [width, height] of [
    [1366, 768],
    [390, 844],
  ] as const) {
    const { page, faults, go } = await seated('经办人', width, height);
    for (const screen of [
      'today',
      'calendar',
      'committee',
      'roll',
      'representatives',
      'candidates',
      'notices',
      'stations',
      'ballots',
      'devices',
      'proxies',
      'readiness',
      'desk',
      'counting',
      'result',
      'papers',
      'history',
      'law',
    ]) {
      await go(screen);
      assert.deepEqual(await wrongs(page), [], `${screen} at ${width}`);
    }
    if (width === 390) {
      await page.getByRole('button', { name: '更多' }).click();
      await page.getByRole('dialog', { name: '更多' }).getByRole('button', { name: '关闭' }).click({ timeout: 5000 });
    }
    await page.getByRole('button', { name: 'English' }).click();
    await go('today');
    assert.equal(await page.locator('#main h1').innerText(), 'Today');
    assert.deepEqual(await wrongs(page), [], `English at ${width}`);
    assert.deepEqual(faults, []);
  }
});

test('one person entered by hand, a list with a fault and the story of a voter shut nobody out at 1366 and at 390; another screen closes the drawer', async () => {
  for (const [width, height] of [
    [1366, 768],
    [390, 844],
  ] as const) {
    const { page, faults, go } = await seated('经办人', width, height);
    await go('roll');
    await page.getByRole('button', { name: '逐户登记' }).click();
    await page.locator('.enter').getByLabel('身份证号码').fill('999999199001011234');
    await page.getByText('✗').waitFor();
    assert.deepEqual(await wrongs(page), [], `the entry at ${width}`);
    await page.locator('.enter-buttons').getByRole('button', { name: '关闭' }).click();
    await page.getByRole('button', { name: '导入名册' }).click();
    await page.locator('input[type=file]').setInputFiles({
      name: '名册.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('姓名,性别,身份证号码,村民小组,登记类别\n罗一,男,999999199001011234,1,本村户籍并居住'),
    });
    await page.getByText('名册里有问题').waitFor();
    assert.deepEqual(await wrongs(page), [], `the import at ${width}`);
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
    await page.locator('.row-button').first().click();
    await page.getByText('证号和电话只显示一部分').waitFor();
    assert.deepEqual(await wrongs(page), [], `the voter at ${width}`);
    await page.locator('.story a').first().click();
    await page.locator('.ant-drawer').waitFor({ state: 'detached' });
    assert.deepEqual(faults, []);
  }
});

test('two tellers in two browsers, their clocks wrong by 9 years and by 40 days: each enters alone, a ballot entered differently goes back to its own teller, then to two people with the paper; the wall has it once', async () => {
  const first = await tellUntil('callBallot');
  const body = first.told.body as { readonly box: string; readonly marks: Marks };
  const one = await seated('计票员', 1366, 768, 3287);
  const other = await seated('计票员乙', 1366, 768, -40);
  assert.ok(
    Math.abs((await one.page.evaluate(() => Date.now())) - (await other.page.evaluate(() => Date.now())) - 3327 * 86_400_000) <
      60_000,
    'the devices do not agree on the day',
  );
  for (const { go } of [one, other]) await go(`counting?box=${body.box}`);
  const round = () => open.election().rounds.at(-1);
  const box = () => round()?.boxes.get(body.box);
  const style = round()?.printed?.style;
  assert.ok(style);
  const returned = box()?.returned ?? 0;
  const digits = (marks: Marks): readonly string[] =>
    Object.entries(marks.for).flatMap(([post, keys]) =>
      keys.map((key) => candidateKeys[candidatesOf(style).findIndex((c) => c.post === post && c.key === key)] ?? ''),
    );
  await one.page.locator('.pad-number', { hasText: '第 1 张' }).waitFor();
  for (const key of [...digits(body.marks), 'Enter', 'Enter']) await one.page.keyboard.press(key);
  await one.page.locator('.pad-number', { hasText: '第 2 张' }).waitFor();
  await one.page.getByText('还没有选人').waitFor();
  await saved(one.page);
  assert.equal(box()?.two?.calls[0].length, 1, 'a second Enter enters nothing');
  await other.page.locator('.pad-number', { hasText: '第 1 张' }).waitFor();
  assert.equal(await other.page.locator('.last-list').count(), 0, 'the other entry is not shown');
  for (const key of ['v', '4', 'Enter']) await other.page.keyboard.press(key);
  await other.page.locator('.pad-number', { hasText: '第 2 张' }).waitFor();
  await saved(other.page);
  assert.deepEqual([box()?.two?.calls[1].length, box()?.agreed], [1, 0]);

  // The rest of the bundle is told by both hands through the door; only ballot 1 was entered differently.
  const last = Math.min(50, returned);
  let step = (await steps.next()).value;
  for (
    ;
    step && step.told.do === 'callBallot' && (step.told.body as { readonly number: number }).number <= last;
    step = (await steps.next()).value
  )
    if ((step.told.body as { readonly number: number }).number > 1) await open.tell(step.told, step.who);
  await other.page.getByText('两人录入不一致 1 张').waitFor();
  assert.deepEqual(await wrongs(other.page), [], 'the bundle that differs');
  await other.page.getByRole('button', { name: '第 1 张', exact: true }).click();
  await other.page.locator('.ant-modal .pad-candidate').first().waitFor();
  for (const key of digits(body.marks)) await other.page.keyboard.press(key);
  assert.deepEqual(await wrongs(other.page), [], 'the own entry made again');
  await other.page.locator('.ant-modal').getByRole('button', { name: '重录我录的这一张', exact: true }).last().click();
  await other.page.locator('.ant-modal').waitFor({ state: 'detached' });
  await other.page.getByText('两人录入不一致').waitFor({ state: 'detached' });
  assert.equal(box()?.agreed, last);
  assert.deepEqual(box()?.calls[0], body.marks);
  const told = open
    .recorded()
    .filter(
      ({ fact }) => (fact.fact === 'BallotCalled' || fact.fact === 'CallReentered') && fact.box === body.box && fact.number === 1,
    );
  assert.deepEqual(
    told.map(({ fact, written }) => [fact.on, written.at.slice(0, 10)]),
    told.map(() => [open.now().today, open.now().today]),
    'the day is the laptop’s, not the devices’',
  );
  assert.equal(told.length, 3);
  assert.deepEqual(await wrongs(one.page), [], 'the counting table');
  if (step) await open.tell(step.told, step.who);
  assert.deepEqual([...one.faults, ...other.faults], []);
});

test('the chair reads the sum, confirms and announces: 罗伟林 1984 of 2149, more than half', async () => {
  await tellUntil('confirmResult');
  const { page, faults, go } = await seated('选举委员会主任');
  await go('result');
  await page.getByText('2 × 1984 = 3968').first().waitFor({ state: 'attached' });
  assert.match(await page.locator('tr', { hasText: '罗伟林' }).first().innerText(), /1984[\s\S]*当选/);
  assert.match(await textOf(page, '.elected-line'), /罗伟林[\s\S]*曹均/);
  for (const [order, done] of [
    ['确认结果', '选举委员会已确认'],
    ['宣布结果', '已当场宣布'],
  ] as const) {
    await page.getByRole('button', { name: order }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    if (order === '确认结果') await dialog.getByText('有效', { exact: true }).click();
    assert.deepEqual(await wrongs(page), [], `the dialog ${order}`);
    await dialog.getByRole('button', { name: order }).click();
    await page.getByText(done).first().waitFor();
  }
  assert.deepEqual(
    open
      .election()
      .rounds.at(-1)
      ?.confirmed?.elected.map((e) => `${e.name} ${e.votes}`),
    ['罗伟林 1984', '林维新 1996', '王庆林 1966', '曹均 1299'],
  );
  assert.deepEqual(await wrongs(page), [], 'the result');
  assert.deepEqual(faults, []);
});

test('a refusal says what, why with its article, and what to do', async () => {
  await tellUntil('sealBallots');
  const { page, faults, go } = await seated('选举委员会主任');
  await go('result');
  await page.getByRole('button', { name: '封存选票' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('封存包数').fill('3');
  await dialog.getByLabel('封条号').fill('封 001\n封 002');
  await dialog.getByLabel('保管单位').fill('村民委员会');
  await dialog.getByLabel('发生日期').fill('2030-01-01');
  await dialog.getByLabel('发生日期').evaluate((field) => field.removeAttribute('max'));
  await dialog.getByRole('button', { name: '封存选票' }).click();
  await dialog.getByText('没有办理').waitFor();
  assert.match(await textOf(page, '.refusal'), /还没有到[\s\S]*怎么办/);
  assert.deepEqual(await wrongs(page), [], 'the refusal');
  assert.deepEqual(faults, []);
});

test('the clerk moves the clock of a rehearsal: a double press is one day, and everybody else’s screen follows', async () => {
  const day = open.election().rounds.at(-1)?.day ?? '';
  if (open.now().today < day) clock.set(day);
  const { page: other } = await seated('观察员');
  const { page, faults } = await seated('经办人');
  const before = open.now().today,
    after = String((Date.parse(before) - Date.parse(day)) / 86_400_000 + 1);
  await page.getByRole('button', { name: '下一天' }).dblclick();
  await page.locator('.top-days').getByText(after, { exact: true }).waitFor();
  assert.equal(open.now().today, nextDay(before), 'one day, not two');
  await other.locator('.top-days').getByText(after, { exact: true }).waitFor();
  assert.equal(await other.getByRole('button', { name: '下一天' }).count(), 0, 'an observer only sees it');
  await page.getByRole('button', { name: '拨到…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('日期').fill([1, 2, 3, 4].reduce((day) => nextDay(day), nextDay(before)));
  assert.deepEqual(await wrongs(page), [], 'the clock');
  await dialog.getByRole('button', { name: '拨过去' }).click();
  await page
    .locator('.top-days')
    .getByText(String(Number(after) + 4), { exact: true })
    .waitFor();
  assert.deepEqual(faults, []);
});

test('without the server the screen says so, and goes on when it is back', async () => {
  const { page, go } = await seated('来宾');
  await go('today');
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some((file) => file.name.includes('/assets/result-')),
  );
  const { port } = server;
  await server.close();
  await page.getByText('与服务器的连接断开了').waitFor();
  await page.getByRole('link', { name: '结果', exact: true }).click();
  await page.getByText('连不上服务器').waitFor();
  server = await startServer({ ...parts, port });
  await page.getByText('与服务器的连接断开了').waitFor({ state: 'detached' });
  await page.getByText('登记选民').waitFor();
});
