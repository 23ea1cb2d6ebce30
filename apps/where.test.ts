// The pages of the hall without a sign-in, in a real browser: the kiosk reads a card by the camera without the browser's own reader, reads the ballot aloud only when asked, and says when a station is over; the queue says so too instead of letting people wait.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openAccounts } from '../office/accounts.ts';
import { voters } from '../office/stations/testing/hall.ts';
import { eveOf } from '../office/views/testing/eve.ts';
import { startServer } from './server/server.ts';
import { aBrowser, filmOf, shoot, wrongs } from './testing/hallstage.ts';

const { open, rest, cast } = await eveOf('openAllStations');
const steps = rest();
let step = (await steps.next()).value;
const tellTo = async (order: string): Promise<void> => {
  for (; step && step.told.do !== order; step = (await steps.next()).value) await open.tell(step.told, step.who);
};
await tellTo('closeStation');
await open.tell({ order: 'kiosk', do: 'setKiosk', on: '2026-03-28', body: { open: true } }, cast.by.clerk);
const folder = mkdtempSync(join(tmpdir(), 'zheng-where-'));
const accounts = openAccounts({ path: ':memory:' });
const server = await startServer({ shelf: { elections: () => [open], get: () => open }, accounts, port: 0 });
const [bearer = ''] = voters(open, 1);
const browser = await aBrowser(filmOf(open.cardToken(bearer, 1), folder));
after(async () => {
  await browser.close();
  await server.close();
  accounts.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What was said aloud so far; stands in for a voice, which a test has none. */
const heard = (page: Page): Promise<readonly string[]> => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
const kiosk = async (width: number, height: number): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', permissions: ['camera'] });
  await context.addInitScript(() => {
    const said: string[] = [];
    const voice = { speak: (words: { readonly text: string }) => said.push(words.text), cancel: () => said.push('—') };
    Object.defineProperty(globalThis, 'speechSynthesis', { value: voice, configurable: true });
    Object.assign(globalThis, { said });
    Reflect.deleteProperty(globalThis, 'BarcodeDetector');
  });
  const page = await context.newPage();
  await page.goto(`${server.url}/where/${open.id}`);
  return page;
};

test('a browser without a reader of codes: the camera reads the card all the same, and is off afterwards', async () => {
  const page = await kiosk(1366, 768);
  await page.getByRole('button', { name: '用摄像头扫码' }).click();
  await page.getByRole('heading', { name: '✓ 您在选民名册上' }).waitFor();
  assert.equal(await page.locator('video:visible').count(), 0);
  assert.deepEqual(await heard(page), [], 'nobody asked for a voice');
  assert.deepEqual(await wrongs(page), []);
  await shoot(page, 'kiosk-found-1366');
  await page.context().close();
});

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const) {
  test(`at ${width} × ${height} the ballot is read aloud when the button is pressed, line by line, and its text stays`, async () => {
    const page = await kiosk(width, height);
    assert.equal(await page.locator('#ballot:visible').count(), 0);
    await page.getByRole('button', { name: '听选票内容' }).click();
    const said = (await heard(page)).filter((line) => line !== '—');
    assert.match(said[0] ?? '', /石燕村.*选举选票/);
    assert.equal(said[1], '主任，应选 1 人，候选人 2 人，也可以另选他人');
    assert.deepEqual([said.includes('1　罗伟林'), said.some((line) => line.includes('曹均'))], [true, true]);
    assert.deepEqual(
      said,
      await page.locator('#ballot').locator('h2, h3, li, p').allTextContents(),
      'what is heard is what stands there',
    );
    assert.deepEqual(await wrongs(page), []);
    await shoot(page, `kiosk-ballot-${width}`);
    await page.getByRole('button', { name: '停止朗读' }).click();
    assert.equal((await heard(page)).at(-1), '—');
    assert.ok(await page.locator('#ballot').isVisible());
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('#ballot:visible').count(), 0, 'the next person finds an empty page');
    await page.context().close();
  });
}

test('the polls close while numbers hang on the screen: it says that voting is over and calls nobody; opened anew it says the same', async () => {
  const issuer = await fetch(`${server.url}/api/session/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ election: open.id, role: 'issuer' }),
  });
  const cookie = issuer.headers.get('set-cookie')?.split(';')[0] ?? '';
  await fetch(`${server.url}/api/elections/${open.id}/queue/1/next`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ desk: 1 }),
  });
  const page = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
  await page.goto(`${server.url}/queue/${open.id}/1`);
  assert.match(await page.locator('main').innerText(), /1\s*号\s*到 1 号桌领票/);
  await tellTo('openBox');
  await page.getByText('本站投票已经结束').waitFor();
  assert.equal(await page.locator('#number').innerText(), '');
  await page.reload();
  assert.doesNotMatch(await page.locator('main').innerText(), /等候|号桌/);
  assert.deepEqual(await wrongs(page), []);
  await shoot(page, 'queue-over-1920');
});

test('a card whose station is over is told so', async () => {
  const page = await kiosk(390, 844);
  await page.getByRole('textbox').fill(open.cardToken(bearer, 1));
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByText('本站投票已经结束').waitFor();
  await shoot(page, 'kiosk-over-390');
});
