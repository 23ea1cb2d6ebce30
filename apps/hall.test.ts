// The hall in real browsers: a laptop and phones of 390 × 844 on its TLS door. A phone is paired by a code that a person confirms, and works until it is taken away.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { chromium, type Page } from 'playwright-core';
import { openAccounts } from '../office/accounts.ts';
import { openCertificates } from '../office/hall/certificate.ts';
import { eveOf } from '../office/views/testing/eve.ts';
import { startServer } from './server/server.ts';

const here = import.meta.dirname;
const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'zheng-hall-'));
const webDist = process.env['HALL_DIST'] ?? join(folder, 'dist');
if (!process.env['HALL_DIST']) execFileSync(process.execPath, [join(require.resolve('vite/package.json'), '..', 'bin', 'vite.js'), 'build', '--config', join(here, 'web', 'vite.config.ts'), '--outDir', webDist, '--logLevel', 'error']);
const { open } = await eveOf('openAllStations');
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
/** A phone in the hall, which took the certificate after comparing it. */
const aPhone = async (): Promise<Page> =>
  (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN', ignoreHTTPSErrors: true, hasTouch: true, userAgent: 'Mozilla/5.0 (Linux; Android 13; M2012K11AC) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36' })).newPage();
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
