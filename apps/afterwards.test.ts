// From the concluded result to the sealed archive in a real browser, by the buttons alone: the chair is led by 今天, signs, announces, seals, gives certificates, hands over. No screen shuts anybody out, at the desk and on the phone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { openAccounts } from '../office/accounts.ts';
import { electionNamed } from '../office/press/imprint.ts';
import { wordFile } from '../office/press/word.ts';
import { summaryScreen } from '../office/views/summary.ts';
import { communityUntil } from '../office/views/testing/community.ts';
import { startServer } from './server/server.ts';
import { aBrowser, asInChrome87, builtConsole, wrongs } from './testing/hallstage.ts';

const { webDist, remove } = builtConsole();

const { open, clock } = await communityUntil('announceResult');
const accounts = openAccounts({ path: ':memory:' });
const shelf = {
  elections: () => [open],
  get: (id: string) => (id === open.id ? open : undefined),
  moveClock: async (_: string, day: string, time?: string) => clock.set(day, time) as undefined,
};
const server = await startServer({ shelf, accounts, webDist, port: 0 });
const browser = await aBrowser();
after(async () => {
  await browser.close();
  await server.close();
  accounts.close();
  remove();
});

const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })).newPage();
await page.addInitScript(asInChrome87);
const go = async (screen: string) => {
  await page.goto(`${server.url}/#/${open.id}/${screen}`);
  await page.waitForSelector('#main h1');
  await page.waitForTimeout(300);
};
const button = (name: string, within = '#main') => page.locator(within).getByRole('button', { name, exact: true }).first();
/** Opens an order's dialog, fills its fields by their labels, and sends it; the dialog closes once it is done. It stands still from the first: of one that grows, the button is missed. */
const tell = async (name: string, fields: Readonly<Record<string, string>> = {}): Promise<void> => {
  await button(name).click();
  const dialog = page.getByRole('dialog');
  assert.equal(await dialog.evaluate((of) => of.getAnimations({ subtree: true }).length), 0);
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).first().fill(value);
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' }).catch(async () => assert.fail(`${name} stays open: ${await dialog.innerText()}`));
};

test('the chair announces and signs: today names the steps in their order with the last day of each', async () => {
  await page.goto(`${server.url}/`);
  await page.getByRole('button', { name: /^选举委员会主任/ }).click();
  await page.waitForSelector('#main h1');
  await page.getByText('报告单签字').first().waitFor();
  await go('result');
  await tell('宣布结果');
  await button('登记报告单签字').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '从表格粘贴' }).click();
  const [chair, watcher] = [
    open.election().committee.seats[0]?.name,
    open.election().rounds[0]?.staff.find((s) => s.role === 'scrutineer')?.name,
  ];
  await dialog.locator('textarea').last().fill(`主持人\t${chair}\n监票人\t${watcher}`);
  await dialog.getByRole('button', { name: '填入' }).click();
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  assert.equal(open.election().rounds[0]?.signed?.signers.length, 2);
  await page.getByText('已签字').first().waitFor();
});

test('on the page of the archive the ballots are sealed, the report filed, certificates given and things handed over, each by its button', async () => {
  await go('archive');
  assert.deepEqual(await wrongs(page), []);
  await tell('封存选票', { 封存包数: '2', 封条号: '封1\n封2', 保管单位: '城关街道办事处', 存放地点: '街道档案室' });
  await tell('上报结果', { 报送单位: '城关街道办事处', 回执: '城选收〔2026〕3号' });
  const elected = open.election().rounds[0]?.confirmed?.elected.length ?? 0;
  for (let n = 0; n < elected; n++) {
    await tell('颁发当选证书', n === 0 ? { 颁发单位: '城关街道办事处', 由谁当面交给本人: '朱淑珍' } : {});
    await page.getByText(`00${n + 1} 号证书`).waitFor();
  }
  assert.deepEqual(
    open.election().aftermath.certificates.map((c) => c.number),
    ['001', '002', '003', '004', '005', '006', '007', '008', '009'].slice(0, elected),
  );
  for (let n = 0; n < 8; n++) {
    await tell('移交一项', {
      '名称、件数': `第${n + 1}项`,
      ...(n === 0 ? { 移交方: '张建国', 接收方: '陈志远', 主持移交的人: '朱淑珍' } : {}),
    });
    await page.getByText(`✓ 第${n + 1}项`).waitFor();
  }
  await tell('登记工作移交');

  assert.equal(open.election().handover.done?.items.length, 8);
  assert.deepEqual(await wrongs(page), []);
});

test('the summary is read on its page: a figure opens the facts behind it, an edited Word file takes the present figures and comes down, another election’s is refused', async () => {
  await go('papers');
  await page.goto(`${server.url}/#/${open.id}/summary`);
  await page.locator('.summary-page h3').first().waitFor();
  assert.match(await page.locator('.summary-page').innerText(), /六合|换届选举工作总结/);
  assert.deepEqual(await wrongs(page), []);
  const { blocks } = summaryScreen(open);
  const registered = String(
    blocks
      .flatMap((b) => (b.kind === 'paragraph' ? b.runs : []))
      .flatMap((r) => (typeof r !== 'string' && r.name === 'registered' ? [r.value] : []))[0],
  );
  await page
    .locator('.summary-figure', { hasText: new RegExp(`^${registered}$`) })
    .first()
    .click();
  const behind = page.locator('.ant-drawer').filter({ has: page.locator('.summary-facts') });
  assert.equal(await behind.locator('.fact-words').first().innerText(), registered);
  assert.match(await behind.locator('.quiet').first().innerText(), new RegExp(`由 ${registered} 项登记算出`));
  assert.ok((await behind.locator('.summary-facts button').count()) > 0);
  await behind.locator('.summary-facts button').first().click();
  await page.locator('.summary-facts').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  // As it was taken away when seven things were handed over, not eight.
  const before = {
    title: '换届选举工作总结',
    form: 'official' as const,
    rehearsal: true,
    blocks: blocks.map((b) =>
      b.kind === 'paragraph'
        ? { ...b, runs: b.runs.map((r) => (typeof r !== 'string' && r.name === 'handoverItems' ? { ...r, value: 7 } : r)) }
        : b,
    ),
  };
  const file = async (election: string) => ({
    name: '总结.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(await wordFile(before, 1_775_527_200, { election, no: '样稿', at: '2026-04-30 10:00', code: 'zf1' })),
  });
  const coming = page.waitForEvent('download');
  await page.locator('.summary-refresh input[type=file]').setInputFiles(await file(electionNamed(open)));
  await page.getByText(/处数字，换了 1 处/).waitFor();
  await page.getByText('7 → 8', { exact: true }).waitFor();
  const down = await coming;
  assert.equal(down.suggestedFilename(), '总结-更新数字.docx');
  const text = [
    ...strFromU8(unzipSync(readFileSync(await down.path()))['word/document.xml'] ?? assert.fail()).matchAll(
      /<w:t(?:\s[^>]*)?>([^<]*)</g,
    ),
  ]
    .map(([, t]) => t)
    .join('');
  assert.match(text, /移交8项/);
  await page.locator('.summary-refresh input[type=file]').setInputFiles(await file('另一社区第三届居民委员会选举'));
  await page.getByText(/这份文件是另一社区/).waitFor();
  assert.deepEqual(await wrongs(page), []);
});

test('the same page on a phone runs over no edge and shuts nobody out', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const screen of ['archive', 'result', 'today', 'summary', 'notices']) {
    await go(screen);
    assert.deepEqual(await wrongs(page), [], screen);
  }
});
