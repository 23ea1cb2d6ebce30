// The wall in a real browser: ballots called through the door make 正 grow, the line of half is crossed, the result falls; at three sizes nothing runs over and no one is shut out.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Page } from 'playwright-core';
import { openAccounts } from '../../office/accounts.ts';
import { wallScreen } from '../../office/views/wall.ts';
import { eveOf } from '../../office/views/testing/eve.ts';
import { aBrowser, shoot, wrongs } from '../testing/hallstage.ts';
import { startServer } from './server.ts';
import { numberAt, runsOver, strokes } from './testing/wallpage.ts';

const { open, left } = await eveOf('openAllStations');
const accounts = openAccounts({ path: ':memory:' });
const shelf = { elections: () => [open], get: (id: string) => (id === open.id ? open : undefined), story: () => left };
let server = await startServer({ shelf, accounts, port: 0 });
const browser = await aBrowser();
after(async () => {
  await browser.close();
  await server.close();
  accounts.close();
});

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
const numberOf = (name: string): Promise<number> => numberAt(page, name);
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
