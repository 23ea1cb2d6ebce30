// The hall in real browsers: a laptop and phones of 390 × 844 on its TLS door. A phone is paired by a code that a person confirms, and works until it is taken away.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { create } from 'qrcode';
import { type BrowserContext, chromium, type Page, type Route } from 'playwright-core';
import { openAccounts } from '../office/accounts.ts';
import { openCertificates } from '../office/hall/certificate.ts';
import { eveOf } from '../office/views/testing/eve.ts';
import { issued, voters } from '../office/stations/testing/hall.ts';
import { startServer } from './server/server.ts';

const here = import.meta.dirname;
const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'zheng-hall-'));
const webDist = process.env['HALL_DIST'] ?? join(folder, 'dist');
if (!process.env['HALL_DIST']) execFileSync(process.execPath, [join(require.resolve('vite/package.json'), '..', 'bin', 'vite.js'), 'build', '--config', join(here, 'web', 'vite.config.ts'), '--outDir', webDist, '--logLevel', 'error']);
const { open, rest } = await eveOf('openAllStations');
const steps = rest();
let step = (await steps.next()).value;
for (; step?.told.do === 'openStation'; step = (await steps.next()).value) await open.tell(step.told, step.who);
const accounts = openAccounts({ path: ':memory:' });
const certificates = await openCertificates(folder, { now: Date.now, names: () => ['127.0.0.1'] });
const shelf = { elections: () => [open], get: (id: string) => (id === open.id ? open : undefined) };
const server = await startServer({ shelf, accounts, webDist, port: 0, hall: { host: '127.0.0.1', port: 0, certificates } });
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args });
after(async () => {
  await browser.close();
  await server.close();
  certificates.close();
  accounts.close();
  rmSync(folder, { recursive: true, force: true });
});

const shots = process.env['HALL_SHOTS'];
const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
};
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** What shuts somebody out on the page as it stands, and whether it runs over the window. */
const wrongs = async (page: Page): Promise<readonly string[]> => {
  await page.waitForTimeout(300);
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const found = await (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run();
    const over = document.documentElement.scrollWidth > innerWidth ? ['the page is too wide'] : [];
    return [...over, ...found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 100)).join(' | ')}`)];
  });
};
/** Somebody with a role of the rehearsal at the laptop itself. */
const atLaptop = async (role: string, screen: string): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })).newPage();
  await page.goto(`${server.url}/`);
  await page.getByRole('button', { name: new RegExp(`^${role}(?!乙)`) }).click();
  await page.waitForSelector('#main h1');
  await page.goto(`${server.url}/#/${open.id}/${screen}`);
  return page;
};
/** A phone's browser, which took the certificate after comparing it. */
const aPhone = async (of = browser): Promise<Page> =>
  (await of.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN', ignoreHTTPSErrors: true, hasTouch: true, userAgent: 'Mozilla/5.0 (Linux; Android 13; M2012K11AC) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36' })).newPage();
/** The address in the code on the laptop, as the phone's camera reads it. */
const offered = async (laptop: Page, name: string): Promise<string> => {
  const answered = laptop.waitForResponse((one) => one.url().endsWith('/rpc/devices/offer'));
  await laptop.getByRole('button', { name: new RegExp(name) }).first().click();
  await laptop.getByRole('button', { name: `给${name}配对设备` }).click();
  return ((await (await answered).json()) as { json: { url: string } }).json.url;
};

const holder = async (role: string): Promise<string> => {
  const page = await atLaptop(role, 'devices');
  await page.context().close();
  return open.election().keepers.held.find((k) => k.role === (role === '发票员' ? 'issuer' : 'teller'))?.name ?? '';
};
const issuer = await holder('发票员');
const laptop = await atLaptop('经办人', 'devices');

test('the clerk pairs a phone: the code, the same number on both, yes; the phone works as the issuer at the desk', async () => {
  await laptop.getByRole('heading', { name: '给谁配对？' }).waitFor();
  assert.deepEqual(await wrongs(laptop), []);
  await shoot(laptop, 'devices-1366');
  const url = await offered(laptop, issuer);
  await laptop.getByRole('img', { name: '配对码' }).waitFor();
  assert.deepEqual(await wrongs(laptop), []);
  await shoot(laptop, 'offer-1366');
  const phone = await aPhone();
  await phone.goto(url);
  const number = await phone.locator('.offer-number').innerText();
  assert.equal(phone.url(), `https://127.0.0.1:${server.hallPort}/pair`, 'the code has left the address');
  assert.equal(await phone.locator('.fingerprint-words').innerText(), await laptop.locator('.fingerprint-words').innerText());
  assert.deepEqual(await wrongs(phone), []);
  await shoot(phone, 'pair-390');
  await laptop.locator('.offer-number').getByText(number).waitFor();
  assert.deepEqual(await wrongs(laptop), []);
  await shoot(laptop, 'asked-1366');
  await phone.reload();
  assert.equal(await phone.locator('.offer-number').innerText(), number, 'loaded again it shows the same number');
  await laptop.getByRole('button', { name: `是 ${number}` }).click();
  await laptop.getByText('可以开始办事').waitFor();
  await shoot(laptop, 'paired-1366');
  await phone.waitForURL(/#\/shiyan\/desk$/);
  await phone.getByRole('heading', { name: '发票' }).waitFor();
  await shoot(phone, 'desk-390');
});

/** A phone that is paired for somebody, at his first screen. */
const paired = async (name: string, of = browser): Promise<Page> => {
  await laptop.goto(`${server.url}/#/${open.id}/today`);
  await laptop.goto(`${server.url}/#/${open.id}/devices`);
  const url = await offered(laptop, name), phone = await aPhone(of);
  await phone.goto(url);
  const number = await phone.locator('.offer-number').innerText();
  await laptop.getByRole('button', { name: `是 ${number}` }).click();
  await phone.waitForURL(/#\/shiyan\//);
  return phone;
};
const [here0 = '', here1 = '', here2 = ''] = voters(open, 1);
const nameOf = (voter: string): string => open.election().roll.voters.get(voter)?.secret?.name ?? '';
const find = async (phone: Page, voter: string): Promise<void> => {
  await phone.getByLabel(/扫描选民证/).fill(open.cardToken(voter, 1));
  await phone.locator('.desk-card').getByRole('heading', { name: nameOf(voter) }).waitFor();
};
const issueButton = (phone: Page) => phone.getByRole('button', { name: /^发票 1 份/ });
const sign = (phone: Page) => phone.getByRole('alertdialog');
const tellPath = '**/rpc/elections/tell';
const once = (context: BrowserContext, what: (route: Route) => Promise<void>): Promise<void> => context.route(tellPath, what, { times: 1 }).then(() => undefined);

test('the answer to an issue is lost on the way: 不要发票 at once, then “recorded: hand it out” with the name; one issue, handed out once', async () => {
  const phone = await paired(issuer);
  await find(phone, here0);
  await once(phone.context(), async (route) => {
    await route.fetch();
    await phone.context().setOffline(true);
    await route.abort();
  });
  await issueButton(phone).click();
  await sign(phone).getByRole('heading', { name: '不要发票' }).waitFor();
  await sign(phone).getByText('连不上投票站电脑').waitFor();
  assert.deepEqual(await wrongs(phone), []);
  await shoot(phone, 'no-ballot-390');
  await phone.context().setOffline(false);
  await sign(phone).getByRole('heading', { name: '已经记录，请发票' }).waitFor();
  assert.equal(await sign(phone).locator('.no-ballot-names').innerText(), nameOf(here0));
  assert.deepEqual(await wrongs(phone), []);
  await shoot(phone, 'recorded-390');
  await sign(phone).getByRole('button', { name: '已把票交给选民' }).click();
  await sign(phone).waitFor({ state: 'detached' });
  assert.equal(issued(open, 1), 1);
  await phone.context().close();
});

test('an issue that never reached the laptop: “not recorded: ask again”; pressed again it is issued once, also after the page was loaded anew in between', async () => {
  const phone = await paired(issuer);
  await find(phone, here1);
  await once(phone.context(), async (route) => {
    await phone.context().setOffline(true);
    await route.abort();
  });
  await issueButton(phone).click();
  await sign(phone).getByText('连不上投票站电脑').waitFor();
  await phone.context().setOffline(false);
  await sign(phone).getByText('刚才那一次没有记录').waitFor();
  assert.deepEqual(await wrongs(phone), []);
  await shoot(phone, 'not-recorded-390');
  assert.equal(issued(open, 1), 1);
  await phone.reload();
  await sign(phone).getByText('刚才那一次没有记录').waitFor();
  await sign(phone).getByRole('button', { name: '知道了' }).click();
  await find(phone, here1);
  await issueButton(phone).click();
  await phone.getByText(`已发给 ${nameOf(here1)} 1 份`).waitFor();
  assert.equal(issued(open, 1), 2);
  await phone.context().close();
});

test('the laptop answers nothing for three seconds: 不要发票, and what it then says is what stands in the record', async () => {
  const phone = await paired(issuer);
  await find(phone, here2);
  let late: Promise<unknown> = Promise.resolve();
  await once(phone.context(), async (route) => {
    late = new Promise((later) => setTimeout(later, 3500)).then(() => route.fetch()).catch(() => undefined);
  });
  await issueButton(phone).click();
  await sign(phone).getByRole('heading', { name: '不要发票' }).waitFor();
  await sign(phone).getByText('刚才那一次没有记录').waitFor();
  await late;
  assert.equal(issued(open, 1), 2, 'arrived late, after it was answered as not recorded, it is not done');
  await sign(phone).getByRole('button', { name: '知道了' }).click();
  await find(phone, here2);
  await issueButton(phone).click();
  await phone.getByText(`已发给 ${nameOf(here2)} 1 份`).waitFor();
  assert.equal(issued(open, 1), 3);
  await phone.context().close();
});

test('a phone that is idle when the network goes shows it before anybody presses; nothing of an issue lies on it', async () => {
  const phone = await paired(issuer);
  await phone.getByLabel(/扫描选民证/).waitFor();
  await phone.context().setOffline(true);
  await sign(phone).getByRole('heading', { name: '不要发票' }).waitFor();
  await phone.context().setOffline(false);
  await sign(phone).waitFor({ state: 'detached' });
  assert.deepEqual(await phone.evaluate(() => [localStorage.length, ...Object.keys(sessionStorage)]), [0]);
  await phone.context().close();
});

/** What a camera sees that is held before a code: ten frames of 640 × 480, the code a little off the middle. */
const filmOf = (text: string): string => {
  const { size, data } = create(text, { errorCorrectionLevel: 'M', maskPattern: 2 }).modules;
  const [width, height, module] = [640, 480, 10];
  const light = Buffer.alloc(width * height, 225), colour = Buffer.alloc((width * height) / 2, 128);
  for (let y = 0; y < size * module; y += 1) for (let x = 0; x < size * module; x += 1) if (data[Math.floor(y / module) * size + Math.floor(x / module)]) light[(y + 90) * width + x + 170] = 20;
  const path = join(folder, 'camera.y4m');
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colour]);
  writeFileSync(path, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420mpeg2\n`), ...Array.from({ length: 10 }, () => frame)]));
  return path;
};

test('the phone’s camera reads the code on a card: its bearer stands there, the camera is off; refused, it says what to do', async () => {
  const [, , , bearer = ''] = voters(open, 1);
  const withCamera = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: [...args, '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${filmOf(open.cardToken(bearer, 1))}`] });
  try {
    const phone = await paired(issuer, withCamera);
    await phone.getByRole('button', { name: '扫选民证' }).click();
    await phone.getByText('没有允许使用摄像头').waitFor();
    assert.deepEqual(await wrongs(phone), []);
    await shoot(phone, 'camera-refused-390');
    await phone.locator('.scan').getByRole('button', { name: '关闭' }).click();
    await phone.context().grantPermissions(['camera']);
    await phone.getByRole('button', { name: '扫选民证' }).click();
    await phone.locator('.desk-card').getByRole('heading', { name: nameOf(bearer) }).waitFor();
    assert.equal(await phone.locator('video').count(), 0);
    await shoot(phone, 'scanned-390');
    await issueButton(phone).click();
    await phone.getByText(`已发给 ${nameOf(bearer)} 1 份`).waitFor();
  } finally {
    await withCamera.close();
  }
});
