// A teller's phone in a real browser that loses the network in the middle of a box: what was entered is neither lost nor doubled, and its order is kept.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openAccounts } from '../office/accounts.ts';
import { openCertificates } from '../office/hall/certificate.ts';
import { eveOf, toldUntil } from '../office/views/testing/eve.ts';
import { startServer } from './server/server.ts';
import { aBrowser, aPhone, builtConsole, once, shoot, wrongs } from './testing/hallstage.ts';
import { candidateKeys } from './web/src/counting/pad.ts';

const { folder, webDist, remove } = builtConsole();
const accounts = openAccounts({ path: ':memory:' });
const certificates = await openCertificates(folder, { now: Date.now, names: () => ['127.0.0.1'] });
const browser = await aBrowser();
after(async () => {
  await browser.close();
  certificates.close();
  accounts.close();
  remove();
});

test('a teller’s phone loses the network in the middle of a box: an answer lost, a laptop that is silent, ballots entered without a line, a device taken away and paired anew; nothing is lost, nothing doubled, the order is kept', async () => {
  const { open: counted, rest: day } = await eveOf('countAll', 'counted');
  const { told: first, who } = await toldUntil(counted, day(), 'callBallot');
  const { box } = first.body as { readonly box: string };
  const round = counted.election().rounds.at(-1);
  const style = round?.printed?.style;
  assert.ok(style);
  const hall = await startServer({
    shelf: { elections: () => [counted], get: () => counted },
    accounts,
    webDist,
    port: 0,
    hall: { host: '127.0.0.1', port: 0, certificates },
  });
  try {
    const phone = await aPhone(browser),
      context = phone.context(),
      url = `https://127.0.0.1:${hall.hallPort}`;
    const signIn = async (): Promise<string> => {
      const { token, device } = accounts.devices.pair(who, 'android', who);
      await context.addCookies([
        { name: `__Host-zheng_${hall.hallPort}`, value: token, url: `${url}/`, secure: true, httpOnly: true, sameSite: 'Strict' },
      ]);
      return device;
    };
    const device = await signIn();
    await phone.goto(`${url}/#/counted/counting?box=${box}`);
    const next = (number: number) => phone.locator('.pad-number', { hasText: `第 ${number} 张` }).waitFor();
    /** One mark for the first or the second of the first post: the sequence says whether the order was kept. */
    const marks = '0110100110010110';
    const enter = async (number: number): Promise<void> => {
      await next(number);
      for (const key of [candidateKeys[Number(marks[number - 1])] ?? '', 'Enter']) await phone.keyboard.press(key);
    };
    await enter(1);
    await enter(2);
    await once(context, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await enter(3);
    await enter(4);
    await once(context, () => Promise.resolve());
    await enter(5);
    await enter(6);
    await phone.getByText('这一张还没有送到').waitFor();
    await shoot(phone, 'call-lost-390');
    await enter(7);
    await next(8);
    await phone.getByText('已保存').first().waitFor();
    await context.setOffline(true);
    for (const number of [8, 9, 10, 11]) await enter(number);
    await phone.getByText('这一张还没有送到').waitFor();
    assert.deepEqual(await wrongs(phone), []);
    await context.setOffline(false);
    await next(12);
    await phone.locator('.pad-saved', { hasText: '已保存' }).waitFor();
    accounts.devices.takeAway(device, who);
    await enter(12);
    await phone.getByText('登录已过期').waitFor();
    await signIn();
    await next(13);
    await phone.locator('.pad-saved', { hasText: '已保存' }).waitFor();
    const [section] = style.sections;
    assert.ok(section);
    const entered = round?.boxes
      .get(box)
      ?.two?.calls[0].map((one) => section.candidates.indexOf(one.for[section.post]?.[0] ?? ''))
      .join('');
    assert.equal(entered, marks.slice(0, 12));
    assert.equal(counted.recorded().filter(({ fact }) => fact.fact === 'BallotCalled').length, 12);
    await context.close();
  } finally {
    await hall.close();
  }
});
