// The hall in real browsers: a laptop and phones of 390 × 844 on its TLS door. A phone is paired by a code that a person confirms, and works until it is taken away.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openAccounts } from '../office/accounts.ts';
import { openCertificates } from '../office/hall/certificate.ts';
import { eveOf } from '../office/views/testing/eve.ts';
import { issued, voters } from '../office/stations/testing/hall.ts';
import { startServer } from './server/server.ts';
import { aBrowser, aPhone, builtConsole, filmOf, once, shoot, wrongs } from './testing/hallstage.ts';

const { folder, webDist, remove } = builtConsole();
const { open, rest } = await eveOf('openAllStations');
const steps = rest();
let step = (await steps.next()).value;
for (; step?.told.do === 'openStation'; step = (await steps.next()).value) await open.tell(step.told, step.who);
const accounts = openAccounts({ path: ':memory:' });
const certificates = await openCertificates(folder, { now: Date.now, names: () => ['127.0.0.1'] });
const shelf = { elections: () => [open], get: (id: string) => (id === open.id ? open : undefined) };
const server = await startServer({ shelf, accounts, webDist, port: 0, hall: { host: '127.0.0.1', port: 0, certificates } });
const browser = await aBrowser();
after(async () => {
  await browser.close();
  await server.close();
  certificates.close();
  accounts.close();
  remove();
});

/** Somebody with a role of the rehearsal at the laptop itself. */
const atLaptop = async (role: string, screen: string): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })).newPage();
  await page.goto(`${server.url}/`);
  await page.getByRole('button', { name: new RegExp(`^${role}(?!乙)`) }).click();
  await page.waitForSelector('#main h1');
  await page.goto(`${server.url}/#/${open.id}/${screen}`);
  return page;
};
/** The address in the code on the laptop, as the phone's camera reads it. */
const offered = async (laptop: Page, name: string): Promise<string> => {
  const answered = laptop.waitForResponse((one) => one.url().endsWith('/rpc/devices/offer'));
  await laptop
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click();
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
  const phone = await aPhone(browser);
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
  const url = await offered(laptop, name),
    phone = await aPhone(of);
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
  await phone
    .locator('.desk-card')
    .getByRole('heading', { name: nameOf(voter) })
    .waitFor();
};
const issueButton = (phone: Page) => phone.getByRole('button', { name: /^发票 1 份/ });
const sign = (phone: Page) => phone.getByRole('alertdialog');

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

test('a phone that was taken away issues nothing and says why', async () => {
  const phone = await paired(issuer),
    [, , , taker = ''] = voters(open, 1),
    before = issued(open, 1);
  await find(phone, taker);
  await laptop.goto(`${server.url}/#/${open.id}/devices`);
  await laptop.locator('.devices-list').getByRole('button', { name: '停用' }).first().click();
  await laptop.locator('.ant-popconfirm').getByRole('button', { name: '停用' }).click();
  await laptop.getByText('配对记录').click();
  await laptop
    .getByText(/停用了 .* 的一台设备/)
    .first()
    .waitFor();
  assert.deepEqual(await wrongs(laptop), []);
  await shoot(laptop, 'taken-away-1366');
  await issueButton(phone).click();
  await sign(phone).getByRole('heading', { name: '不要发票' }).waitFor();
  await sign(phone).getByText('这台设备已停用').waitFor();
  assert.equal(issued(open, 1), before);
  await shoot(phone, 'taken-away-390');
  await sign(phone).getByRole('button', { name: '知道了' }).click();
  await phone.getByLabel('登录码').waitFor();
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

test('the phone’s camera reads the code on a card: its bearer stands there, the camera is off; refused, it says what to do', async () => {
  const [, , , bearer = ''] = voters(open, 1);
  const withCamera = await aBrowser(filmOf(open.cardToken(bearer, 1), folder));
  try {
    const phone = await paired(issuer, withCamera);
    await phone.getByRole('button', { name: '扫选民证' }).click();
    await phone.getByText('没有允许使用摄像头').waitFor();
    assert.deepEqual(await wrongs(phone), []);
    await shoot(phone, 'camera-refused-390');
    await phone.locator('.scan').getByRole('button', { name: '关闭' }).click();
    await phone.context().grantPermissions(['camera']);
    await phone.getByRole('button', { name: '扫选民证' }).click();
    await phone
      .locator('.desk-card')
      .getByRole('heading', { name: nameOf(bearer) })
      .waitFor();
    assert.equal(await phone.locator('video').count(), 0);
    await shoot(phone, 'scanned-390');
    await issueButton(phone).click();
    await phone.getByText(`已发给 ${nameOf(bearer)} 1 份`).waitFor();
  } finally {
    await withCamera.close();
  }
});
