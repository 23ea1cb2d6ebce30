// The wall in a real browser: ballots called through the door make 正 grow, the line of half is crossed, the result falls; at three sizes nothing runs over and no one is shut out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import { chromium, type Page } from 'playwright-core';
import { openAccounts } from '../../office/accounts.ts';
import type { WallFrame } from '../../office/views/wallframe.ts';
import { wallScreen } from '../../office/views/wall.ts';
import { eveOf } from '../../office/views/testing/eve.ts';
import { startServer } from './server.ts';
import { wallPage } from './wall/page.ts';

const { open, left } = await eveOf('openAllStations');
const accounts = openAccounts({ path: ':memory:' });
const shelf = { elections: () => [open], get: (id: string) => (id === open.id ? open : undefined), story: () => left };
let server = await startServer({ shelf, accounts, port: 0 });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
after(async () => {
  await browser.close();
  await server.close();
  accounts.close();
});

const shots = process.env['WALL_SHOTS'];
const wallAt = async (width: number, height: number): Promise<{ readonly page: Page; readonly faults: string[] }> => {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage(),
    faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on(
    'console',
    (said) => said.type() === 'error' && !said.location().url.endsWith('/favicon.ico') && faults.push(said.text()),
  );
  await page.goto(`${server.url}/wall/${open.id}`);
  return { page, faults };
};
const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
};
/** Strokes of 正 that stand in the row of a name: fifty for each small ten, and those of the growing ten. */
const strokes = (page: Page, name: string): Promise<number> =>
  page.evaluate((wanted) => {
    const row = [...document.querySelectorAll('.row')].find((r) => r.querySelector('.name')?.textContent === wanted);
    const now = [...(row?.querySelectorAll('.now use') ?? [])].reduce(
      (n, use) => n + Number(use.getAttribute('href')?.slice(2)),
      0,
    );
    return (row?.querySelectorAll('.ten').length ?? 0) * 50 + now;
  }, name);
const numberOf = (name: string): Promise<number> => numberAt(page, name);
const numberAt = (on: Page, name: string): Promise<number> =>
  on.evaluate(
    (wanted) =>
      Number(
        [...document.querySelectorAll('.row')].find((r) => r.querySelector('.name')?.textContent === wanted)?.querySelector('b')
          ?.textContent,
      ),
    name,
  );
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wrongs = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const found = await (
      globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run();
    return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 100)).join(' | ')}`);
  });
};
const runsOver = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [
    ...(document.documentElement.scrollWidth > innerWidth ? ['the page is too wide'] : []),
    ...[...document.querySelectorAll<HTMLElement>('.name, .votes, .marks, .called, .sentence, .left, h1')]
      .filter((e) => e.scrollWidth > e.clientWidth + 2 || e.scrollHeight > e.clientHeight + 12)
      .map((e) => `${e.className || e.tagName}: ${e.textContent?.trim().slice(0, 20)}`),
  ]);
/** The votes of a name as the office sums them. */
const votesOf = (name: string): number =>
  wallScreen(open)
    .posts.flatMap((p) => p.candidates)
    .find((c) => c.name === name)?.votes ?? 0;

const { page, faults } = await wallAt(1920, 1080);

test('before the first box the wall stands ready: six names, no vote, the rehearsal named', async () => {
  assert.equal(await page.locator('.row').count(), 6);
  assert.match((await page.locator('#call').textContent()) ?? '', /投票结束以后在这里公开唱票/);
  assert.equal(await strokes(page, '罗伟林'), 0);
  assert.match((await page.locator('.practice').textContent()) ?? '', /演练/);
  assert.deepEqual(await wrongs(page), []);
  await shoot(page, 'before');
});

/** Waits until the wall shows what the boxes hold. */
const caughtUp = async (): Promise<void> => {
  for (let tries = 0; tries < 100 && (await numberOf('罗伟林')) !== votesOf('罗伟林'); tries += 1) await page.waitForTimeout(100);
  assert.equal(await numberOf('罗伟林'), votesOf('罗伟林'));
};

test('the newcomer presses play: 正 grows with the ballots, each stroke a vote', async () => {
  await page.fill('#speed', '6');
  await page.click('#play');
  await page.waitForFunction(() => Number(document.getElementById('called')?.textContent) > 150);
  await page.waitForSelector('.row.lit');
  await page.click('#play');
  await page.waitForFunction(() => document.getElementById('play')?.textContent?.includes('继续') === true);
  await caughtUp();
  for (const name of ['罗伟林', '范丰富', '王庆林', '曹均']) {
    const [drawn, written] = [await strokes(page, name), await numberOf(name)];
    assert.equal(drawn, written, `${name}: strokes equal votes`);
    assert.equal(written, votesOf(name), `${name}: the wall shows the sum of the boxes`);
    assert.ok(written > 0);
  }
  await shoot(page, 'growing');
});

test('the server falls and comes back: the wall says so, takes the line up by itself and shows what was called', async () => {
  const { port } = server;
  await caughtUp();
  await server.close();
  await page.waitForSelector('#offline:visible');
  server = await startServer({ shelf, accounts, port });
  await page.waitForSelector('#offline', { state: 'hidden' });
  await caughtUp();
  faults.splice(
    0,
    faults.length,
    ...faults.filter((f) => !f.includes('ERR_CONNECTION_REFUSED') && !f.includes('ERR_INCOMPLETE_CHUNKED')),
  );
});

test('played to the end: half is crossed, 罗伟林 1984 is elected, the sum falls in one sentence, eight words to photograph', async () => {
  await page.reload();
  await page.waitForFunction(() => document.getElementById('play')?.textContent?.includes('播放') === true);
  await page.fill('#speed', '8');
  await page.click('#play');
  await page.waitForFunction(() => document.body.dataset['state'] === 'announced', undefined, { timeout: 60_000 });
  await page.waitForTimeout(300);
  for (const [name, votes] of [
    ['罗伟林', 1984],
    ['王庆林', 1966],
    ['林维新', 1996],
    ['曹均', 1299],
  ] as const)
    assert.deepEqual([await numberOf(name), await strokes(page, name)], [votes, votes]);
  assert.equal(await page.locator('.seal:visible').count(), 4);
  assert.equal(await page.locator('.over:visible').count(), 4, '1075 of 2149 is more than half; 王自成 is not');
  assert.match((await page.locator('#sentence').textContent()) ?? '', /过半数为 1075；罗伟林 1984 票/);
  assert.equal((await page.locator('#words').textContent())?.split(' ').length, 8);
  await shoot(page, 'announced');
});

for (const [width, height, name] of [
  [1920, 1080, 'wall'],
  [1366, 768, 'laptop'],
  [390, 844, 'phone'],
] as const) {
  test(`at ${width} × ${height} nothing runs over and axe finds nothing`, async () => {
    const { page: other, faults: theirs } = await wallAt(width, height);
    await other.waitForTimeout(300);
    assert.deepEqual(await runsOver(other), []);
    assert.deepEqual(await wrongs(other), []);
    if (width > 1000)
      assert.ok(
        await other.evaluate(() => document.documentElement.scrollHeight <= innerHeight),
        'the whole wall is seen at once',
      );
    assert.deepEqual(theirs, []);
    await shoot(other, `${name}-announced`);
    await other.context().close();
  });
}

const someNames = ['罗伟林', '范丰富', '古丽娜尔·阿不都热合曼', '欧阳文博', '𠅤䶮'];
/** A frame with so many candidates for each post, in the middle of a count of 2149 ballots by three teams. */
const frameOf = (state: 'counting' | 'announced', ...many: readonly number[]): WallFrame => {
  const lacks = many.length !== 1;
  const keys =
    many.length === 1
      ? (['member'] as const)
      : many.length === 2
        ? (['director', 'member'] as const)
        : (['director', 'deputy', 'member'] as const);
  return {
    title: { zh: '石燕村第八届村民委员会选举', en: 'Election of the villagers’ committee, 石燕村, term 8' },
    rehearsal: true,
    round: 1,
    registered: 2200,
    issued: 2149,
    returned: 2149,
    called: 2140,
    needed: 1075,
    void: 4,
    blank: 2,
    doubtful: 3,
    state,
    words: '山 水 林 田 河 石 风 云'.split(' '),
    expected: 2149,
    boxes: 9,
    boxesOpen: 9,
    boxesCounted: 2,
    closed: [],
    dayWords: '2026年3月28日（星期六）',
    heaps: ['2 号票箱', '2-2 号票箱', '1 号流动票箱'].map((box) => ({ box, called: 120, returned: 240 })),
    lastCall: { box: '2-2 号票箱', number: 12, verdict: 'valid', keys: [] },
    ...(state === 'announced'
      ? {
          sentence: {
            zh: '2200 人登记，2149 张收回，过半数为 1075；罗伟林 1984 票，林维新 1996 票，王庆林 1966 票，曹均 1299 票，当选。',
            en: '2200 registered, 2149 ballots returned, a majority is 1075; elected: 罗伟林 1984, 林维新 1996, 王庆林 1966, 曹均 1299.',
          },
          ...(lacks
            ? {
                left: {
                  zh: '副主任空缺 1 名：古丽娜尔·阿不都热合曼 1006 票最多，距 1075 票差 69 票；委员空缺 1 名：范丰富、欧阳文博得票相等。将另行选举，不迟于2026年4月27日（星期一）',
                  en: 'deputy director, 1 open: 古丽娜尔·阿不都热合曼 came nearest with 1006, 69 short of 1075; member, 1 open: 范丰富, 欧阳文博 have equal votes. a second vote follows, by 2026-04-27',
                },
              }
            : {}),
        }
      : {}),
    posts: many.map((n, at) => ({
      post: keys[at] ?? 'member',
      words: { zh: '副主任', en: 'deputy director' },
      seats: 2,
      candidates: [
        ...Array.from({ length: n }, (_, i) => ({
          key: `p_${i}`,
          name: someNames[i % 5] ?? '',
          votes: 1977 - 61 * i,
          elected: state === 'announced' && i < 2,
          writeIn: false,
        })),
        { key: '=另', name: '另一人', votes: 3, elected: false, writeIn: true },
      ],
    })),
  };
};

test('from 1 to 20 candidates nothing is cut at 1920 × 1080, at 1366 × 768 and on a phone, and the wall is seen at once', async () => {
  const said = [[1], [8], [13], [20], [2, 6, 12]];
  for (const [width, height] of [
    [1920, 1080],
    [1366, 768],
    [390, 844],
  ] as const) {
    const { page: other } = await wallAt(width, height);
    await other.route('**/wall/made-up', async (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: String(await wallPage(open.id, shown, false)) }),
    );
    await other.route('**/events?*', (route) => route.abort());
    let shown = frameOf('counting', 1);
    for (const [many, state] of [
      ...said.map((m) => [m, 'counting'] as const),
      [[20], 'announced'] as const,
      [[2, 6, 12], 'announced'] as const,
      [[2, 3, 4], 'announced'] as const,
      [[2, 2, 3], 'announced'] as const,
      [[2, 4], 'announced'] as const,
    ]) {
      shown = frameOf(state, ...many);
      await other.goto(`${server.url}/wall/made-up`);
      await other.waitForTimeout(60);
      assert.deepEqual(await runsOver(other), [], `${many.join(' + ')} ${state} at ${width}`);
      if (width > 1000)
        assert.ok(
          await other.evaluate(() => document.documentElement.scrollHeight <= innerHeight),
          `${many.join(' + ')} ${state} at ${width} is ${await other.evaluate(() => document.documentElement.scrollHeight)} high`,
        );
      if (many.join() === '2,3,4' || many.join() === '2,4') await shoot(other, `lacks-${many.join('')}-${width}`);
    }
    await other.context().close();
  }
});

test('39 tens of a candidate stand in one line beside his ten that grows, in one column and in two', async () => {
  for (const [width, height] of [
    [1920, 1080],
    [1366, 768],
  ] as const) {
    const { page: other } = await wallAt(width, height);
    await other.route('**/wall/made-up', async (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: String(await wallPage(open.id, frameOf('counting', 2, 3, 4), false)),
      }),
    );
    await other.route('**/events?*', (route) => route.abort());
    await other.goto(`${server.url}/wall/made-up`);
    const lines = await other.evaluate(() =>
      [...document.querySelectorAll('.tens')].map(
        (tens) => new Set([...tens.children].map((tile) => Math.round(tile.getBoundingClientRect().top))).size,
      ),
    );
    assert.ok(
      lines.every((n) => n <= 1),
      `${width}: ${lines.join(' ')}`,
    );
    await shoot(other, `nine-${width}`);
    await other.context().close();
  }
});

test('the wall of station 4 alone shows the votes of its boxes, no majority, and the same result; of a station that is none it says so', async () => {
  const round = open.election().rounds[0],
    boxes = round?.stations.get(4)?.boxes ?? [];
  const returned = boxes.reduce((n, box) => n + (round?.boxes.get(box)?.returned ?? 0), 0);
  assert.ok(returned > 0 && returned < 2149);
  for (const [width, height, name] of [
    [1920, 1080, 'wall'],
    [1366, 768, 'laptop'],
    [390, 844, 'phone'],
  ] as const) {
    const context = await browser.newContext({ viewport: { width, height } }),
      venue = await context.newPage();
    await venue.goto(`${server.url}/wall/${open.id}/4`);
    await venue.waitForFunction((ballots) => document.getElementById('called')?.textContent === ballots, String(returned));
    assert.match((await venue.locator('.venuename').textContent()) ?? '', /第 4 投票站/);
    assert.deepEqual(
      [
        await venue.locator('.half:visible').count(),
        await venue.locator('.over:visible').count(),
        await venue.locator('.seal:visible').count(),
      ],
      [0, 0, 4],
    );
    const shown = wallScreen(open, 4)
      .posts.flatMap((p) => p.candidates)
      .filter((c) => !c.writeIn);
    for (const { name: candidate, votes } of shown)
      assert.deepEqual([await numberAt(venue, candidate), await strokes(venue, candidate)], [votes, votes]);
    assert.match((await venue.locator('#sentence').textContent()) ?? '', /2149 张收回.*罗伟林 1984 票/);
    assert.deepEqual(await runsOver(venue), []);
    if (width > 1000)
      assert.ok(
        await venue.evaluate(() => document.documentElement.scrollHeight <= innerHeight),
        'the whole wall is seen at once',
      );
    assert.deepEqual(await wrongs(venue), []);
    await shoot(venue, `venue-${name}`);
    await context.close();
  }
  assert.equal((await fetch(`${server.url}/wall/${open.id}/99`)).status, 404);
  assert.equal((await fetch(`${server.url}/wall/${open.id}/constructor`)).status, 404);
});

test('the page broke no rule of its own security policy and threw nothing', () => {
  assert.deepEqual(faults, []);
});
