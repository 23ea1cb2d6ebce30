// A box of forty ballots counted in real browsers: twelve of a mobile box mixed in, one teller at a keyboard and one at a phone, a difference, a doubtful ballot, a name written in and a void one; what hangs on the wall in between, and the box counted anew.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openAccounts } from '../office/accounts.ts';
import { eveOf } from '../office/views/testing/eve.ts';
import { wallScreen } from '../office/views/wall.ts';
import { startServer } from './server/server.ts';
import { aBrowser, asInChrome87, builtConsole, wrongs } from './testing/hallstage.ts';

const { webDist, remove } = builtConsole();
const { open, rest } = await eveOf('openAllStations');
const accepted = (): boolean => [...(open.election().rounds.at(-1)?.stations.values() ?? [])].every((s) => s.accepted);
for await (const step of rest()) {
  if (step.told.do === 'openBox' && accepted()) break;
  await open.tell(step.told, step.who);
}
const accounts = openAccounts({ path: ':memory:' });
const server = await startServer({
  shelf: { elections: () => [open], get: (id) => (id === open.id ? open : undefined) },
  accounts,
  webDist,
  port: 0,
});
const browser = await aBrowser();
after(async () => {
  await browser.close();
  await server.close();
  accounts.close();
  remove();
});

const faults: string[] = [];
const seated = async (role: string, phone = false): Promise<Page> => {
  const page = await (
    await browser.newContext({
      viewport: phone ? { width: 390, height: 844 } : { width: 1366, height: 768 },
      locale: 'zh-CN',
      hasTouch: phone,
      isMobile: phone,
    })
  ).newPage();
  page.on('pageerror', (fault) => faults.push(fault.message));
  // The tellers sit at the oldest computers.
  if (role.startsWith('计票员')) await page.addInitScript(asInChrome87);
  await page.goto(`${server.url}/`);
  await page.getByRole('button', { name: new RegExp(`^${role}(?!乙)`) }).click();
  await page.waitForSelector('#main h1');
  return page;
};
const goTo = (page: Page, box: string): Promise<unknown> => page.goto(`${server.url}/#/${open.id}/counting?box=${box}`);
const boxes = () => open.election().rounds.at(-1)?.boxes;
const at = (page: Page, number: number): Promise<void> => page.locator('.pad-number', { hasText: `第 ${number} 张` }).waitFor();
const keys = async (page: Page, ...pressed: readonly string[]): Promise<void> => {
  for (const key of pressed) await page.keyboard.press(key);
};
const chair = await seated('选举委员会主任'),
  one = await seated('计票员'),
  two = await seated('计票员乙', true);
const names = ['罗伟林', '王庆林', '林维新'];
const touch = async (...marked: readonly string[]): Promise<void> => {
  for (const name of marked) await two.locator('.pad-candidate', { hasText: name }).first().tap();
  await two.locator('.pad-enter').tap();
};

test('a box of 12 is said to be few; mixed by two into one of 28 it is called with it as 40', async () => {
  for (const [box, ballots] of [
    ['3', 12],
    ['1', 28],
  ] as const) {
    await goTo(chair, box);
    await chair.locator('.open-box input').first().fill(String(ballots));
    await chair.locator('.open-box .ant-radio-wrapper', { hasText: '25' }).click();
    await chair.getByText('选票已当众打乱次序').click();
    assert.deepEqual(await wrongs(chair), [], `opening box ${box}`);
    await chair.locator('.open-box button[type=submit]').click();
    await chair.getByText(`这一箱只有 ${ballots} 张`).waitFor();
  }
  await goTo(chair, '3');
  await chair.getByText('这一箱只有 12 张').waitFor();
  await chair.getByRole('button', { name: '与另一箱混合' }).click();
  const dialog = chair.getByRole('dialog');
  await dialog.getByLabel('第二名记录人').fill('黄林波');
  assert.deepEqual(await wrongs(chair), [], 'the dialog');
  await dialog.getByRole('button', { name: '与另一箱混合' }).click();
  await chair.getByText('12 张已并入 1 号票箱').waitFor();
  assert.deepEqual(
    ['1', '3'].map((no) => boxes()?.get(no)?.returned),
    [40, 0],
  );
});

test('甲 by keyboard, three marks in three keys and Enter, the next alike in one key and Enter: nothing hangs while 乙 has entered nothing', async () => {
  for (const page of [one, two]) await goTo(page, '1');
  const special: Readonly<Record<number, readonly string[]>> = {
    1: ['1', '3', '4'],
    2: ['-'],
    5: ['d', '1', '1', '3'],
    6: ['1', '3', '4'],
    9: ['v', '3'],
    12: ['2', '3'],
    13: ['+'],
  };
  for (let n = 1; n <= 25; n++) {
    await at(one, n);
    if (n === 7) {
      await keys(one, 'w');
      await one.locator('.pad-write input').fill('李秀英');
      await one.locator('.pad-question button[type=submit]').click();
      await keys(one, 'Enter');
    } else await keys(one, ...(special[n] ?? ['+']), 'Enter');
  }
  await one.getByText('本捆已录完').waitFor();
  assert.equal(wallScreen(open).called, 0);
  assert.deepEqual(await wrongs(one), []);
});

test('乙 by touch enters the same but for ballot 12; it goes back to 甲 first, who finds the own slip; then the next 15', async () => {
  for (let n = 1; n <= 25; n++) {
    await at(two, n);
    if (n === 5 || n === 9) {
      await two.locator('.pad-key', { hasText: n === 5 ? '疑问票' : '整票无效' }).tap();
      await two
        .locator('.pad-question .pad-key')
        .nth(n === 5 ? 0 : 2)
        .tap();
      await touch();
    } else if (n === 7) {
      await two.locator('.pad-key', { hasText: '另选他人' }).tap();
      await two.locator('.pad-write input').fill('李秀英');
      await two.locator('.pad-question button[type=submit]').tap();
      await touch();
    } else await touch(...names);
  }
  await two.getByText('两人录入不一致 1 张').waitFor();
  const { called, doubtful } = wallScreen(open);
  assert.deepEqual([called, doubtful], [23, 1], '25 less the doubtful one and the one that differs');
  assert.deepEqual(await wrongs(two), []);
  await one.getByRole('button', { name: '第 12 张', exact: true }).click();
  await one.locator('.ant-modal .pad-candidate').first().waitFor();
  await keys(one, '1', '3', '4');
  await one.locator('.ant-modal').getByRole('button', { name: '重录我录的这一张', exact: true }).last().click();
  await one.locator('.ant-modal').waitFor({ state: 'detached' });
  for (let n = 26; n <= 40; n++) {
    await Promise.all([one, two].map((page) => page.locator('.pad-candidate').first().waitFor()));
    await at(one, n);
    await keys(one, ...(n === 26 ? ['1', '3', '4'] : ['-']), 'Enter');
    await at(two, n);
    await touch(...names);
  }
  await one.getByText('1 号票箱 40 张已全部录入').waitFor();
  assert.equal(boxes()?.get('1')?.agreed, 40);
});

test('the committee decides the doubtful ballot by 8 of 9, the box closes: 39 that count and 1 void; ordered anew it is opened again, the figures of before are kept', async () => {
  await goTo(chair, '1');
  await chair.getByRole('button', { name: /认定疑问票/ }).click();
  const dialog = chair.locator('.ant-modal');
  await dialog.getByLabel('到会成员').fill('9');
  await dialog.getByLabel('同意').fill('8');
  await dialog.getByLabel('认定理由').fill('圈在栏内');
  await dialog.getByRole('button', { name: '认定疑问票' }).last().click();
  await dialog.waitFor({ state: 'detached' });
  await one.getByRole('button', { name: '本箱计票完毕' }).click();
  await one.getByText('1 号票箱计完').waitFor();
  const { totals } = boxes()?.get('1') ?? {};
  assert.deepEqual([totals?.valid, totals?.void, totals?.votes.find((v) => v.key === '=李秀英')?.votes], [39, 1, 1]);
  await chair.getByRole('button', { name: /重新计票/ }).click();
  const recount = chair.getByRole('dialog');
  await recount.getByLabel('到会成员').fill('9');
  await recount.getByLabel('同意').fill('8');
  await recount.getByLabel('为什么重新计票').fill('监票员提出漏数');
  await recount
    .getByRole('button', { name: /重新计票/ })
    .last()
    .click();
  await chair.locator('.open-box').waitFor();
  assert.deepEqual([boxes()?.has('1'), open.election().rounds.at(-1)?.earlier.get('1')?.[0]?.sheet?.valid], [false, 39]);
  assert.deepEqual(await wrongs(chair), []);
  assert.deepEqual(faults, []);
});
