// The projector left open all day: boxes called and called again on the wall in a real browser, the line cut, the page put to sleep. The page's memory stays flat, nothing in it grows, and in the end it shows what the hall has.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type CDPSession, chromium, type Page } from 'playwright-core';
import { openAccounts } from '../../office/accounts.ts';
import { everybody, d, villageTo } from '../../office/testing/little.ts';
import { on } from '../../office/testing/smallday.ts';
import { startServer } from './server.ts';

const open = await villageTo('openBox');
const accounts = openAccounts({ path: ':memory:' });
const parts = {
  shelf: { elections: () => [open], get: (id: string) => (id === open.id ? open : undefined) },
  accounts,
  wallEvery: 1,
};
let server = await startServer({ ...parts, port: 0 });
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

/** So many rounds on the wall: a short test has a part of the day, the proof the whole of it. */
const rounds = Number(process.env['ZHENG_WALL_ROUNDS'] ?? 8);
let n = 0;
const tell = async (name: string, body: unknown): Promise<void> => {
  const answer = await open.tell({ order: `day ${++n}`, do: name as never, on: d(0), body }, everybody);
  assert.equal(answer.kind, 'done', `${name}: ${JSON.stringify(answer)}`);
};
const frame = (): Promise<void> => new Promise((next) => setTimeout(next, 3));
/** Both boxes opened, 40 ballots called one by one and closed; before the next round they are counted anew. */
const round = async (again: boolean): Promise<void> => {
  if (again) await tell('orderRecount', { present: 5, agree: 4, because: '再看一遍' });
  for (const box of ['1', '2']) {
    await tell('openBox', { box, returned: 20 });
    for (let number = 1; number <= 20; number++) {
      await tell('callBallot', { box, number, marks: on(['赵大山', '钱大山', '孙春生'][number % 3])(open.election()) });
      await frame();
    }
    await tell('closeBox', { box });
  }
};
const called = (page: Page): Promise<string | null> => page.textContent('#called');
const shows = async (page: Page, ballots: number): Promise<void> => {
  await page.waitForFunction(
    (wanted) => document.getElementById('called')?.textContent === wanted && document.getElementById('offline')?.hidden === true,
    String(ballots),
    { timeout: 60_000 },
  );
};

interface Weight {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}
const weigh = async (page: CDPSession): Promise<Weight> => {
  for (let i = 0; i < 3; i++) await page.send('HeapProfiler.collectGarbage');
  const { usedSize } = await page.send('Runtime.getHeapUsage');
  const { metrics } = await page.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((m) => m.name === name)?.value ?? Number.NaN;
  return { heap: usedSize, nodes: of('Nodes'), listeners: of('JSEventListeners') };
};
/** The server is gone for a moment and comes back at the same place. */
const cutLine = async (): Promise<void> => {
  const { port } = server;
  await server.close();
  server = await startServer({ ...parts, port });
};

test('the wall is open all day, cut off and put to sleep between: its heap, nodes and listeners stay flat, and it shows 40 of 40', async (t) => {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  await page.goto(`${server.url}/wall/${open.id}`);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  for (let i = 0; i < 4; i++) await round(i > 0);
  await cutLine();
  await shows(page, 40);
  const warm = await weigh(cdp);
  for (let i = 0; i < rounds; i++) {
    if (i % 4 === 1) await cutLine();
    if (i % 4 === 3) await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
    await round(true);
    if (i % 4 === 3) await cdp.send('Page.setWebLifecycleState', { state: 'active' });
  }
  await shows(page, 40);
  const late = await weigh(cdp);
  t.diagnostic(
    `${rounds * 40} calls: heap ${warm.heap} → ${late.heap} bytes, nodes ${warm.nodes} → ${late.nodes}, listeners ${warm.listeners} → ${late.listeners}`,
  );
  assert.ok(late.heap < warm.heap + 200_000, `heap ${warm.heap} → ${late.heap}`);
  assert.ok(late.nodes <= warm.nodes + 50, `nodes ${warm.nodes} → ${late.nodes}`);
  assert.ok(late.listeners <= warm.listeners, `listeners ${warm.listeners} → ${late.listeners}`);
  assert.deepEqual([await called(page), faults], ['40', []]);
});
