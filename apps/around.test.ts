// A community's book in a real browser: begun by the dialog, its offices pasted from a spreadsheet, its screens at a desk and on a phone in both languages; nobody is shut out and nothing runs over the edge.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openAccounts } from '../office/accounts.ts';
import { openAroundShelf } from '../office/around/shelf.ts';
import { seededDice } from '../office/dice.ts';
import { startServer } from './server/server.ts';
import { aBrowser, aPhone, builtConsole, shoot, wrongs } from './testing/hallstage.ts';

const { folder, webDist, remove } = builtConsole();
const accounts = openAccounts({ path: ':memory:' });
const around = await openAroundShelf(join(folder, 'books'), Buffer.alloc(32, 7), seededDice('browser'));
const server = await startServer({ shelf: { elections: () => [], get: () => undefined }, around, accounts, webDist, port: 0 });
const browser = await aBrowser();
after(async () => {
  await browser.close();
  await server.close();
  await around.close();
  accounts.close();
  remove();
});

const desk = async (): Promise<Page> =>
  (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })).newPage();
const page = await desk();
const asChair = async (p: Page): Promise<void> => {
  await p.goto(server.url);
  await p.getByRole('button', { name: /^主任/ }).click();
  await p.waitForSelector('#main h1');
};
let book = '';

test('an administrator begins the book of a community by the dialog, and it tells how to go on', async () => {
  await page.goto(server.url);
  await page.getByLabel('登录码').fill(accounts.firstCode()?.code ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '开立自治簿' }).click();
  const dialog = page.getByRole('dialog');
  for (const [label, value] of [
    ['省（区、市）', '湖南'],
    ['乡镇（街道）', '桃花镇'],
    ['村（社区）名称', '桃源社区'],
    ['小组数', '5'],
    ['第几届', '3'],
  ] as const)
    await dialog.getByLabel(label).fill(value);
  await dialog.getByLabel('演练').check();
  assert.deepEqual(await wrongs(page), []);
  await dialog.getByRole('button', { name: '开立自治簿' }).click();
  await page.getByRole('heading', { name: '从这里开始' }).waitFor();
  book = new URL(page.url()).hash.split('/')[1] ?? '';
  assert.equal(around.get(decodeURIComponent(book))?.kind, 'community');
  assert.deepEqual(await wrongs(page), []);
  await shoot(page, 'around-begun-1366');
  await page.context().close();
});

test('who holds office is pasted as rows of a spreadsheet; five more members would be ten, and are refused with the article that says how many', async () => {
  const chair = await desk();
  await asChair(chair);
  await chair.goto(`${server.url}/#/${book}/term`);
  const take = async (rows: readonly string[]): Promise<void> => {
    await chair.getByRole('button', { name: '登记任职人员' }).first().click();
    const dialog = chair.getByRole('dialog');
    await dialog.getByLabel('如何产生').fill('第三届居民委员会选举');
    await dialog.getByRole('button', { name: /粘贴/ }).click();
    await dialog.getByRole('textbox', { name: /粘贴/ }).fill(rows.join('\n'));
    await dialog.getByRole('button', { name: '填入' }).click();
    await dialog.getByRole('button', { name: '登记任职人员' }).click();
  };
  await take([
    '周文静\t主任',
    '何小满\t副主任',
    '孟庆国\t委员',
    '陶桂英\t委员',
    '罗启明\t委员',
    '徐大勇\t代表\t1',
    '江小燕\t代表\t2',
  ]);
  await chair.getByRole('cell', { name: '周文静' }).waitFor();
  await take(['甄一', '甄二', '甄三', '甄四', '甄五'].map((name) => `${name}\t委员`));
  const refusal = chair.locator('.refusal');
  await refusal.waitFor();
  assert.match(await refusal.innerText(), /第.+条/);
  assert.deepEqual(await wrongs(chair), []);
  await shoot(chair, 'around-refused-1366');
  await chair.context().close();
});

for (const [size, open] of [
  ['1366', desk],
  ['390', () => aPhone(browser)],
] as const)
  test(`今天, 任职, 办理, 文书 and 记录 at ${size} in both languages: axe finds nothing and nothing is wider than the window`, async () => {
    const p = await open();
    await asChair(p);
    for (const language of ['zh', 'en'] as const) {
      for (const screen of ['today', 'term', 'orders', 'papers', 'history']) {
        await p.goto(`${server.url}/#/${book}/${screen}`);
        await p.evaluate((to) => localStorage.setItem('zhengxuan.language', to), language);
        await p.reload();
        await p.waitForSelector('#main h1');
        await p.waitForLoadState('networkidle');
        assert.deepEqual(await wrongs(p), [], `${screen} ${language}`);
        await shoot(p, `around-${screen}-${language}-${size}`);
      }
    }
    await p.context().close();
  });
