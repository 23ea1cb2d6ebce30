// A wall of one to twenty candidates in a real browser: at three sizes nothing is cut, and the whole of it is seen at once.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openAccounts } from '../../office/accounts.ts';
import { eveOf } from '../../office/views/testing/eve.ts';
import type { WallFrame } from '../../office/views/wallframe.ts';
import { aBrowser, shoot } from '../testing/hallstage.ts';
import { startServer } from './server.ts';
import { runsOver } from './testing/wallpage.ts';
import { wallPage } from './wall/page.ts';

const { open } = await eveOf('openAllStations');
const accounts = openAccounts({ path: ':memory:' });
const server = await startServer({ shelf: { elections: () => [open], get: () => open }, accounts, port: 0 });
const browser = await aBrowser();
after(async () => {
  await browser.close();
  await server.close();
  accounts.close();
});

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
    const other = await (await browser.newContext({ viewport: { width, height } })).newPage();
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
    const other = await (await browser.newContext({ viewport: { width, height } })).newPage();
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
