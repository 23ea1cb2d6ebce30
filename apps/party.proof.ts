// S13 公推直选 in a real browser: the book of a party election begun by the dialog, all its lines given at the screens from the application to the approval, on a clock of its own; what is refused shows its article; every screen looked at on a laptop and a phone, in both languages. `HALL_SHOTS=folder` keeps the pictures.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openAccounts } from '../office/accounts.ts';
import { openAroundShelf } from '../office/around/shelf.ts';
import { readAroundStory } from '../office/around/telling.ts';
import { seededDice } from '../office/dice.ts';
import { partyScreen } from '../office/views/party.ts';
import { startServer } from './server/server.ts';
import { fillOrder, give, leave, movedTo, moveTo, openDialog } from './testing/bookhands.ts';
import { aBrowser, aPhone, builtConsole, shoot, wrongs } from './testing/hallstage.ts';

const { folder, webDist, remove } = builtConsole();
const accounts = openAccounts({ path: ':memory:' });
const around = await openAroundShelf(join(folder, 'books'), Buffer.alloc(32, 7), seededDice('party browser'));
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
const asSecretary = async (p: Page): Promise<void> => {
  await p.goto(server.url);
  await p.getByRole('button', { name: /^党组织书记/ }).click();
  await p.waitForSelector('#main h1');
};
const story = await readAroundStory(new URL('../stories/s13-gongtui/facts.json', import.meta.url));
const lines = movedTo(story.told, new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
const at = (name: string, nth = 0): number => lines.findIndex((line) => line === lines.filter((one) => one.do === name)[nth]);
let book = '',
  page: Page;

/** Every screen at both sizes in both languages: nobody shut out, nothing over the edge. */
const looked = async (moment: string, screens: readonly string[]): Promise<void> => {
  const found: string[] = [];
  for (const [size, open] of [
    ['1366', desk],
    ['390', () => aPhone(browser)],
  ] as const) {
    const p = await open();
    await asSecretary(p);
    for (const language of ['zh', 'en'] as const) {
      await p.evaluate((to) => localStorage.setItem('zhengxuan.language', to), language);
      await p.reload();
      for (const screen of screens) {
        await p.goto(`${server.url}/#/${book}/${screen}`);
        await p.waitForSelector('#main h1');
        await p.waitForLoadState('networkidle');
        const name = `party-${moment}-${screen}-${language}-${size}`;
        found.push(...(await wrongs(p)).map((one) => `${name}: ${one}`));
        await shoot(p, name);
      }
    }
    await p.context().close();
  }
  assert.deepEqual(found, []);
};

/** Tells the lines from one to another at 办理, each as the story expects it. */
const tell = async (from: number, to: number): Promise<void> => {
  await page.goto(`${server.url}/#/${book}/orders`);
  await page.waitForSelector('.around-orders');
  let today = around.get(decodeURIComponent(book))?.book.now().today ?? '';
  for (const [i, line] of lines.slice(from, to).entries()) {
    if (line.on > today) await moveTo(page, line.on);
    today = line.on;
    const refused = await give(page, 'party', line),
      which = `line ${from + i + 1}, ${line.do}`;
    if (line.expect === 'done') assert.equal(refused, undefined, which);
    else {
      assert.match(refused ?? '', /不能|没有|必须|少于|超过|不/, which);
      if (line.expect.cites) assert.ok(refused?.includes(line.expect.cites), `${which}: ${refused}`);
      if (line.expect.refused === 'below four fifths') {
        assert.deepEqual(await wrongs(page), []);
        await shoot(page, 'party-refused-1366');
        await page.locator('.refusal .chip').click();
        const drawer = page.locator('.ant-drawer-open');
        await drawer.getByText('有选举权的到会人数不少于应到会人数的多少').waitFor();
        await shoot(page, 'party-refused-rule-1366');
        await drawer.getByRole('button', { name: '关闭' }).click();
        await drawer.waitFor({ state: 'hidden' });
      }
      await leave(page);
    }
  }
};

test('an administrator begins the election by the dialog; 今天 says what comes next', async () => {
  page = await desk();
  await page.goto(server.url);
  await page.getByLabel('登录码').fill(accounts.firstCode()?.code ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '开始党组织选举' }).click();
  await page.getByRole('dialog').waitFor();
  await shoot(page, 'party-beginning-1366');
  assert.deepEqual(await wrongs(page), []);
  const [first] = lines;
  await fillOrder(page, 'party', first ?? assert.fail());
  await page.getByRole('heading', { name: '今天' }).waitFor();
  book = new URL(page.url()).hash.split('/')[1] ?? '';
  assert.equal(around.get(decodeURIComponent(book))?.kind, 'party');
  await shoot(page, 'party-begun-1366');
  assert.deepEqual(await wrongs(page), []);
});

test('the administrator takes no step: he adds a person, gives the role in the words of this book, and the party secretary signs in with the code', async () => {
  await page.getByRole('link', { name: '授予职责' }).click();
  await page.getByRole('button', { name: '添加人员' }).click();
  await openDialog(page).getByLabel('姓名').fill('戴明远');
  await openDialog(page).getByRole('button', { name: '添加人员' }).click();
  const code = await page.locator('.code-shown').innerText();
  await page
    .getByRole('row', { name: /戴明远/ })
    .getByRole('button', { name: '授予职责' })
    .click();
  await shoot(page, 'party-role-1366');
  assert.deepEqual(await wrongs(page), []);
  await openDialog(page).getByRole('radio', { name: '党组织书记' }).check();
  await openDialog(page).getByRole('button', { name: '授予职责' }).click();
  await page.getByRole('cell', { name: '党组织书记' }).waitFor();
  await page.context().close();
  page = await desk();
  await page.goto(server.url);
  await page.getByLabel('登录码').fill(code);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /石桥社区党总支.*党组织书记/s }).click();
  await page.getByRole('button', { name: '登记党员' }).waitFor();
});

test('195 members are pasted, those not due are proposed, the meeting is asked for, and everyone is told: what is too early or too late is refused with its article', async () => {
  await tell(1, at('openApplications', 1));
  await looked('told', ['today', 'members']);
});

test('four ways to be put forward, the check, the recommendation and the vote of confidence: a candidate below the line is not proposed', async () => {
  await tell(at('openApplications', 1), at('askHigher', 3));
  await looked('proposed', ['today', 'nominees', 'orders']);
});

test('143 of 180 do not open the meeting, 171 do; who stands does not watch, nobody votes for another, and the result is concluded as its sums bear out, approved and posted', async () => {
  await tell(at('askHigher', 3), at('countPartyBallots'));
  await looked('meeting', ['today', 'vote']);
  await tell(at('countPartyBallots'), lines.length);
  const state = around.get(decodeURIComponent(book));
  assert.ok(state?.kind === 'party');
  const screen = partyScreen(state.book.state().party, state.book.now().today, true);
  assert.deepEqual(
    screen?.elected.map((one) => `${one.post.zh} ${one.name}`),
    ['书记 赵建国', '委员 孙志强', '委员 李丽华'],
  );
  assert.deepEqual([screen?.members.all, screen?.members.due], [195, 180]);
  await looked('end', ['today', 'members', 'nominees', 'vote', 'papers', 'history', 'law']);
  await page.context().close();
});
