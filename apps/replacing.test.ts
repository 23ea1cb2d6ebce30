// A spoiled ballot replaced and an issue corrected at a desk of 390 × 844 whose line is lost on the way: nothing is done twice, and the sign over the desk says which ballot to take back and which to hand out.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { openAccounts } from '../office/accounts.ts';
import { issued, voters } from '../office/stations/testing/hall.ts';
import { eveOf } from '../office/views/testing/eve.ts';
import { startServer } from './server/server.ts';
import { aBrowser, builtConsole, once, shoot, wrongs } from './testing/hallstage.ts';

const { webDist, remove } = builtConsole();
const { open, rest } = await eveOf('openAllStations');
const steps = rest();
let step = (await steps.next()).value;
for (; step?.told.do === 'openStation'; step = (await steps.next()).value) await open.tell(step.told, step.who);
const accounts = openAccounts({ path: ':memory:' });
const shelf = { elections: () => [open], get: (id: string) => (id === open.id ? open : undefined) };
const server = await startServer({ shelf, accounts, webDist, port: 0 });
const browser = await aBrowser();
after(async () => {
  await browser.close();
  await server.close();
  accounts.close();
  remove();
});

const [elector = ''] = voters(open, 1);
const name = open.election().roll.voters.get(elector)?.secret?.name ?? '';
const spoiled = () => open.election().rounds.at(-1)?.issues.get(elector)?.[0]?.spoiled;
const sign = (desk: Page) => desk.getByRole('alertdialog');
const find = async (desk: Page): Promise<void> => {
  await desk.getByLabel(/扫描选民证/).fill(open.cardToken(elector, 1));
  await desk.locator('.desk-card').getByRole('heading', { name }).waitFor();
};
/** Presses the button of the card, then that of the dialog. */
const press = async (desk: Page, words: string, fill: Readonly<Record<string, string>> = {}): Promise<void> => {
  await desk.locator('.desk-card').getByRole('button', { name: words }).click();
  const dialog = desk.getByRole('dialog');
  for (const [label, value] of Object.entries(fill)) await dialog.getByLabel(label).fill(value);
  await dialog.getByRole('button', { name: words }).click();
};
/** The next order goes out and its answer is lost, or it never leaves. */
const lost = (desk: Page, arrives: boolean) =>
  once(desk.context(), async (route: Route) => {
    if (arrives) await route.fetch();
    await desk.context().setOffline(true);
    await route.abort();
  });

test('a replacement whose answer is lost is there once; spoiled twice is twice; a correction that never arrived is done anew', async () => {
  const desk = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })).newPage();
  await desk.goto(`${server.url}/`);
  await desk.getByRole('button', { name: /^发票员/ }).click();
  await desk.waitForSelector('#main h1');
  await desk.goto(`${server.url}/#/${open.id}/desk?station=1`);
  await find(desk);
  await desk.getByRole('button', { name: /^发票 1 份/ }).click();
  await desk.getByText(`已发给 ${name} 1 份`).waitFor();
  await find(desk);
  await lost(desk, true);
  await press(desk, '换票');
  await sign(desk).getByText('连不上投票站电脑').waitFor();
  await desk.context().setOffline(false);
  await sign(desk).getByRole('heading', { name: '换票已经记录：收回旧票，发一张新票' }).waitFor();
  assert.equal(await sign(desk).locator('.no-ballot-names').innerText(), name);
  assert.deepEqual(await wrongs(desk), []);
  await shoot(desk, 'replaced-390');
  await sign(desk).getByRole('button', { name: '已把票交给选民' }).click();
  assert.equal(spoiled(), 1);
  await find(desk);
  await press(desk, '换票');
  await desk.getByText('已办：换票').waitFor();
  assert.equal(spoiled(), 2);
  await desk.getByText('换过 2 次').waitFor();
  await lost(desk, false);
  await press(desk, '更正发票记录', { 原因: '点错人', 第二名记录人: '周文涛' });
  await sign(desk).getByText('连不上投票站电脑').waitFor();
  await desk.context().setOffline(false);
  await sign(desk).getByText('再办一次').waitFor();
  await shoot(desk, 'not-corrected-390');
  await sign(desk).getByRole('button', { name: '知道了' }).click();
  assert.equal(issued(open, 1), 1);
  await find(desk);
  await press(desk, '更正发票记录', { 原因: '点错人', 第二名记录人: '周文涛' });
  await desk.getByText('已办：更正发票记录').waitFor();
  assert.equal(issued(open, 1), 0);
});
