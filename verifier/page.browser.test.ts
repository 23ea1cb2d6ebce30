// verify.html in a real Chromium, from a file, offline: what a citizen does with a good archive, a damaged one and one that is none; looked over by axe.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright-core';
import { membersOf, zipOf } from './test/archives.mjs';

const PAGE = new URL('verify.html', import.meta.url).href;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SIZES = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
];

let browser: Browser;

before(async () => {
  const found = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  );
  assert.ok(found, 'no Chromium found: set CHROMIUM to its path (Debian: apt-get install chromium)');
  browser = await chromium.launch({ executablePath: found, args: ['--no-sandbox', '--disable-gpu', '--headless'] });
});

after(() => browser?.close());

/** The page, offline; what it asked of a network and what it complained of are kept. */
async function open(size = SIZES[0]!): Promise<{ page: Page; asked: string[]; complaints: string[] }> {
  const context = await browser.newContext({ viewport: size, offline: true, bypassCSP: false });
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(PAGE);
  return { page, asked, complaints };
}

/** Drops bytes on the page as a person drops a file. */
async function drop(page: Page, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    (list) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(list)], 'archive.zip', { type: 'application/zip' }));
      return data;
    },
    [...bytes],
  );
  await page.dispatchEvent('#drop', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('#drop', 'drop', { dataTransfer: transfer });
  await page.waitForSelector('#verdict');
}

const textOf = (page: Page, selector: string) => page.locator(selector).innerText();

function damaged(): Uint8Array {
  const bad = zipOf(
    membersOf({
      change: (world) => {
        world.result.contests[0]!.elected = [{ name: '乙火', votes: 17, how: 'first vote' }];
      },
    }),
  );
  bad[2600]! ^= 1;
  return bad;
}

/** What axe finds wrong. The page's own policy would keep axe out, so a copy without it is looked at. */
async function axe(page: Page): Promise<string[]> {
  return page.evaluate(async (source) => {
    const run = (
      document as unknown as {
        defaultView: {
          eval: (text: string) => void;
          axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
      }
    ).defaultView;
    run.eval(source);
    const { violations } = await run.axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, AXE);
}

test('a good archive dropped on the page: it passes, the rehearsal is marked, winners and hashes are shown, nothing was asked of a network', async () => {
  const { page, asked, complaints } = await open();
  await drop(page, zipOf(membersOf()));
  assert.match(await textOf(page, '.verdict'), /核验通过，没有发现不符[\s\S]*Verified: no discrepancy found/);
  assert.match(await textOf(page, '#rehearsal'), /演练/);
  assert.equal(await page.locator('.checks li').count(), 10);
  assert.equal(await page.locator('.checks .mark.bad').count(), 0);
  assert.match(await textOf(page, '#findings'), /甲木\s+30\s+30 × 2 > 50 ✓\s+当选/);
  assert.match(await textOf(page, '#findings'), /选举结果公告/);
  assert.deepEqual(asked, [PAGE]);
  assert.deepEqual(complaints, []);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'verdict');
  await page.context().close();
});

test('a damaged archive: each discrepancy stands there with its place, what was expected and what was found', async () => {
  const { page } = await open();
  await drop(page, damaged());
  assert.match(await textOf(page, '.verdict'), /发现 \d+ 处不符/);
  const list = await textOf(page, '.discrepancies');
  assert.match(list, /books\/main\.jsonl:\d+/);
  assert.match(list, /主任：甲木 应当选 30 票/);
  assert.match(list, /result\.json contests\[0\]\.elected 乙火/);
  assert.ok((await page.locator('.checks .mark.bad').count()) >= 2);
  await page.context().close();
});

test('a file that is no archive is told as such, and the next file is read all the same', async () => {
  const { page } = await open();
  await drop(page, new Uint8Array([1, 2, 3]));
  assert.match(await textOf(page, '.verdict'), /这不是正选档案/);
  assert.equal(await page.locator('#after').isVisible(), false);
  await page.setInputFiles('#file', {
    name: 'archive.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zipOf(membersOf())),
  });
  await page.waitForSelector('.verdict.good');
  await page.context().close();
});

test('by keyboard alone: the button is reached by Tab and opens the choice of a file', async () => {
  const { page } = await open();
  const chosen = page.waitForEvent('filechooser');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'drop');
  await page.keyboard.press('Enter');
  await (await chosen).setFiles({ name: 'archive.zip', mimeType: 'application/zip', buffer: Buffer.from(zipOf(membersOf())) });
  await page.waitForSelector('.verdict.good');
  await page.context().close();
});

test('a hash from a notice is found in the archive at its place, another is not', async () => {
  const { page } = await open();
  const members = membersOf();
  await drop(page, zipOf(members));
  const third = JSON.parse(members['books/main.jsonl']!.toString().split('\n')[2]!);
  await page.fill('#compare', third.hash.slice(0, 20));
  assert.match(await textOf(page, '#compared'), /✓ 档案里有：books\/main\.jsonl:3/);
  await page.fill('#compare', 'B'.repeat(20));
  assert.match(await textOf(page, '#compared'), /✗ 档案里没有/);
  await page.context().close();
});

test('in English alone no Chinese sentence of the page is left, in Chinese alone no English one', async () => {
  const { page } = await open();
  await drop(page, zipOf(membersOf()));
  await page.check('input[value=en]');
  assert.doesNotMatch(await textOf(page, '.checks'), /\p{Script=Han}/u);
  await page.check('input[value=zh]');
  assert.doesNotMatch(await textOf(page, '.checks'), /holds|Sums/);
  await page.context().close();
});

test('markup in names from an archive stays text', async () => {
  const { page, complaints } = await open();
  await drop(
    page,
    zipOf(
      membersOf({
        change: (world) => {
          world.title = '<img src=x onerror=alert(1)>';
        },
      }),
    ),
  );
  assert.match(await textOf(page, '#findings'), /<img src=x onerror=alert\(1\)>/);
  assert.equal(await page.locator('#findings img').count(), 0);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

for (const size of SIZES)
  test(`at ${size.width} × ${size.height} nothing runs over the side, and axe finds nothing to say, before and after`, async () => {
    const context = await browser.newContext({ viewport: size, offline: true, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(PAGE);
    assert.deepEqual(await axe(page), []);
    for (const bytes of [zipOf(membersOf()), damaged()]) {
      await drop(page, bytes);
      assert.deepEqual(await axe(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
    }
    await context.close();
  });
