// Stations with laptops in a real browser at 1366×768: the clerk packs a kit and takes its book over, the laptop's screens say where its book lies, turn red without the stick, and a spare shows the list to compare.
import assert from 'node:assert/strict';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openAccounts } from '../office/accounts.ts';
import { realClock, storyClock } from '../office/clock.ts';
import { realDice } from '../office/dice.ts';
import { secretsFrom } from '../office/secrets.ts';
import { bookFile } from '../office/stations/bookfile.ts';
import { laptopRoom } from '../office/stations/here.ts';
import { openKit } from '../office/stations/kit.ts';
import { packForStation } from '../office/stations/packing.ts';
import { copyOf } from '../office/stations/taking.ts';
import { begin, hallOnTheDay, issue, voters } from '../office/stations/testing/hall.ts';
import type { Laptop } from '../office/stations/laptop.ts';
import { everybody, root } from '../office/testing/little.ts';
import { startServer } from './server/server.ts';
import { aBrowser, builtConsole, wrongs } from './testing/hallstage.ts';

const { webDist, remove } = builtConsole();
const hall = await hallOnTheDay();
const { centre, ledger } = hall;
const kept = {
  election: centre,
  ledger,
  secrets: secretsFrom(root),
  clock: realClock(),
  dice: realDice(),
  folder: '',
  keepClock: async () => undefined,
};
const accounts = openAccounts({ path: ':memory:' });
const server = await startServer({
  shelf: { elections: () => [centre], get: () => centre },
  accounts,
  kits: { pack: (_, who, packing) => packForStation(kept, packing, who) },
  webDist,
  port: 0,
});
const browser = await aBrowser();
/** What a test that broke off has left open. */
let closing: (() => Promise<void>) | undefined;
after(async () => {
  await closing?.();
  await browser.close();
  await server.close();
  await hall.close();
  accounts.close();
  remove();
});

/** Somebody signed in with a code at the page of stations. */
const seated = async (url: string, code: string | undefined): Promise<Page> => {
  const page = await (
    await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', acceptDownloads: true })
  ).newPage();
  await page.goto(url);
  const entered = await page.evaluate(
    async (entry) =>
      (
        await fetch('/api/session/enter', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ code: entry }),
        })
      ).status,
    code,
  );
  assert.equal(entered, 200);
  await page.goto(`${url}/#/little/stations`);
  await page.reload();
  await page.waitForSelector('#main h1');
  return page;
};

/** Where pictures are put to be looked at. */
const looks = process.env['STATION_SHOTS'] ?? webDist;

/** A server over a laptop, with somebody at its screen. */
const atLaptop = async (laptop: Laptop) => {
  const own = openAccounts({ path: ':memory:' });
  const { election } = laptop.kept;
  const running = await startServer({
    shelf: { elections: () => [election], get: () => election },
    accounts: own,
    laptop: laptopRoom(laptop),
    webDist,
    port: 0,
  });
  const page = await seated(running.url, own.admit(everybody.account, everybody.name));
  return {
    page,
    close: async () => {
      await running.close();
      own.close();
    },
  };
};

test('the clerk packs a kit whose code is shown once, drops its book in, and reads what was new; the laptop turns red without its stick; the spare lists what is known', async () => {
  const page = await seated(server.url, accounts.admit(everybody.account, everybody.name));
  await page.locator('.laptops > summary').click();
  await page.getByRole('button', { name: '1 装配电脑', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '装配电脑' }).click();
  const code = await page.locator('.kit-code').innerText();
  assert.ok(await dialog.getByRole('button', { name: '关闭' }).isDisabled(), 'neither file nor code is taken yet');
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: /下载/ }).click()]);
  await dialog.getByLabel('口令已抄下').check();
  assert.deepEqual(await wrongs(page), []);
  await dialog.getByRole('button', { name: '关闭' }).click();
  const kit = await openKit(await readFile(await download.path()), code);
  assert.ok(kit.kind === 'opened' && kit.kit.book === 'station-1');

  const stick = hall.folder('stick');
  await mkdir(stick);
  const laptop = await hall.laptop(kit.kit, 'browser', { mirrorTo: stick });
  await begin(laptop);
  for (const v of voters(centre, 1).slice(0, 2)) assert.equal(await issue(laptop, v), 'done');
  const there = await atLaptop(laptop);
  await there.page.locator('.laptop-band').getByText('账簿 4 条，发票 2 张').waitFor();
  assert.equal(await there.page.locator('.venue').count(), 1, 'its own station alone');
  assert.deepEqual(await wrongs(there.page), []);
  await rename(stick, `${stick}-away`);
  await there.page.locator('.band-red').getByText('照常发票，同时逐张写纸质发票记录').waitFor({ timeout: 20_000 });
  assert.deepEqual(await wrongs(there.page), []);
  await there.close();

  const file = {
    name: 'station-1.zhengbook',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bookFile(await copyOf(laptop.kept.ledger, 'station-1'))),
  };
  const input = page.locator('.take-book input[type=file]');
  await input.setInputFiles(file);
  await page.getByText('并入 4 条，其中发票 2 张；这本账现在到第 4 条').waitFor();
  await input.setInputFiles(file);
  await page.getByText('账簿 station-1 的 4 条都已并入').waitFor();
  assert.deepEqual(await wrongs(page), []);

  const spare = await hall.laptop(await hall.kit(1, true), 'browser, spare');
  const second = await atLaptop(spare);
  await second.page.getByText('原电脑的记录这里到第 4 条').waitFor();
  await second.page.getByText('核对清单：2 张').click();
  assert.equal(await second.page.locator('.known tbody tr').count(), 2);
  assert.deepEqual(await wrongs(second.page), []);
  await second.page.screenshot({ path: process.env['ZHENG_LOOK'] ?? join(webDist, 'spare.png'), fullPage: true });
  await second.close();
  for (const one of [laptop, spare]) await one.kept.election.close();
});

test('the day of the poll at the laptop of station 2, by buttons at 1366×768: broken off with a seal over its box; another seal does not let it go on, the seal that was put on does', async () => {
  const laptop = await hall.laptop(await hall.kit(2), 'the day', { machine: storyClock('2026-05-31T08:40:00+08:00') });
  await begin(laptop);
  const [first = ''] = voters(centre, 2);
  assert.equal(await issue(laptop, first), 'done');
  const { page, close } = await atLaptop(laptop);
  closing = close;
  const station = () => laptop.kept.election.election().rounds.at(-1)?.stations.get(2);
  await page.goto(page.url().replace('/stations', '/pollday'));
  await page.locator('.pd-kicker').waitFor();
  assert.match(await page.locator('.pd-figures > summary').innerText(), /1 \/ 20/);
  assert.deepEqual(await wrongs(page), []);
  await page.screenshot({ path: join(looks, 'laptop-day.png') });

  await page.locator('.pd-more > summary', { hasText: '有情况' }).click();
  await page.getByRole('button', { name: '投票中断' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('时刻').fill('09:10');
  await dialog.getByLabel('加封的封条号').fill('补封-7');
  assert.deepEqual(await wrongs(page), []);
  await dialog.locator('button[type=submit]').click();
  await page.getByText('09:10 起中断，暂停发票').waitFor();
  assert.deepEqual(await wrongs(page), []);
  await page.screenshot({ path: join(looks, 'laptop-broken.png') });
  assert.notEqual(await issue(laptop, voters(centre, 2)[1] ?? ''), 'done', 'no ballot while it is broken off');

  const seal = page.getByLabel('第 1 张封条号'),
    resume = page.getByRole('button', { name: '核对封条，恢复投票' });
  await resume.click();
  await page.getByText('请填每个票箱的封条号').waitFor();
  await seal.fill('别的-1');
  await page.locator('.pd-next').getByLabel('时刻').fill('09:40');
  await resume.click();
  const refusal = page.locator('.refusal');
  await refusal.waitFor();
  assert.match(await refusal.innerText(), /别的-1、补封-7|补封-7、别的-1/);
  assert.equal(station()?.breaks?.at(-1)?.resumed, undefined);
  assert.deepEqual(await wrongs(page), []);
  await page.screenshot({ path: join(looks, 'laptop-seals.png') });
  await seal.fill('补封-7');
  await resume.click();
  await page.getByRole('link', { name: '去发票' }).waitFor();
  assert.deepEqual([station()?.breaks?.at(-1)?.resumed?.clock, station()?.breaks?.at(-1)?.resumed?.intact], ['09:40', true]);
  assert.deepEqual(await wrongs(page), []);
  await page.screenshot({ path: join(looks, 'laptop-resumed.png') });
  assert.equal(await issue(laptop, voters(centre, 2)[1] ?? ''), 'done');
});
