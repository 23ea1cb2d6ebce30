// A day run on paper, typed in afterwards in a real browser: a real photo of the signed account stands beside the form, seen by who types, in the book by its digest; where it was taken is nowhere kept.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openAccounts } from '../office/accounts.ts';
import { realDice } from '../office/dice.ts';
import { attach, erase, take } from '../office/evidence/keep.ts';
import { secretsFrom } from '../office/secrets.ts';
import type { Kept } from '../office/shelf.ts';
import { eveOf } from '../office/views/testing/eve.ts';
import { startServer } from './server/server.ts';
import { aBrowser, builtConsole, shoot, wrongs } from './testing/hallstage.ts';

/** 48 × 36 points, red to white, as a camera's encoder writes it; with a block of Exif that says where it was taken. */
const picture = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAkADADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAZEAADAAMAAAAAAAAAAAAAAAAAFGECElH/xAAYAQEBAAMAAAAAAAAAAAAAAAAABQMEBv/EABcRAQEBAQAAAAAAAAAAAAAAAAASExH/2gAMAwEAAhEDEQA/AJy8C8Kq8C8J8uv3Sl4F4VV4F4JN0peBeFVeBeCTdUXgXhUXgXhsyibpa8C8Ki8C8Em6WvAvCovAvBJupaY8GmPADOmdNMeDTHgAOmmPBpjwAHX/2Q==',
  'base64',
);
const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\0GPS 28.2278N 112.9388E', 'latin1');
const photo = Buffer.concat([picture.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif, picture.subarray(2)]);

const { webDist, remove } = builtConsole();
const { open, cast, clock } = await eveOf('openAllStations');
const folder = await mkdtemp(join(tmpdir(), 'zheng-photos-'));
const kept = { election: open, secrets: secretsFrom(Buffer.alloc(32, 4)), dice: realDice(), folder } as unknown as Kept;
const accounts = openAccounts({ path: ':memory:' });
const server = await startServer({
  shelf: { elections: () => [open], get: (id) => (id === open.id ? open : undefined) },
  accounts,
  evidence: {
    attach: (_, ...what) => attach(kept, ...what),
    erase: (_, ...what) => erase(kept, ...what),
    take: (_, ...what) => take(kept, ...what),
  },
  webDist,
  port: 0,
});
const browser = await aBrowser();
after(async () => {
  await browser.close();
  await server.close();
  accounts.close();
  remove();
  await rm(folder, { recursive: true, force: true });
});

clock.set('2026-03-29', '09:00');
await open.tell(
  { order: 'open', do: 'openStation', on: '2026-03-28', body: { station: 5, clock: '08:30', ballots: 200, seals: ['SY-5'] } },
  cast.by.clerk,
);
const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })).newPage();
const faults: string[] = [];
page.on('pageerror', (fault) => faults.push(fault.message));
const station = () => open.election().rounds.at(-1)?.stations.get(5);

test('the day after: a real JPEG of the signed account is taken beside the form, shown at its size, kept locked and without its place', async () => {
  await page.goto(`${server.url}/`);
  await page.getByRole('button', { name: /^经办人/ }).click();
  await page.waitForSelector('#main h1');
  await page.goto(`${server.url}/#/${open.id}/pollday?station=5`);
  await page.getByRole('heading', { name: '签字的用票记录' }).waitFor();
  await page
    .locator('.proof input[accept*="pdf"]')
    .setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: photo });
  const image = page.locator('.proof-photo img');
  await image.waitFor();
  await image.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => (document.querySelector('.proof-photo img') as HTMLImageElement | null)?.naturalWidth === 48);
  const [evidence] = open.election().evidence.values();
  assert.deepEqual(
    [evidence?.mime, evidence?.kind, evidence?.proves],
    ['image/jpeg', 'photo', { fact: 'StationOpened', round: 1, station: 5 }],
  );
  const locked = await readFile(join(folder, 'evidence', `${evidence?.evidence}.enc`));
  const shown = (await take(kept, cast.by.clerk, evidence?.evidence ?? ''))?.bytes ?? assert.fail();
  assert.ok(!locked.includes('JFIF') && Buffer.from(shown).includes('JFIF') && !Buffer.from(shown).includes('GPS'));
  assert.deepEqual(await wrongs(page), []);
  await shoot(page, 'paper-photo-1366');
});

test('the same photo as it came, sent past the page, loses its place at the office and stays a picture', async () => {
  const to = [...open.election().evidence.values()][0]?.to ?? assert.fail();
  assert.equal((await attach(kept, cast.by.clerk, { order: 'as it came', to, kind: 'photo' }, photo)).kind, 'done');
  const last = [...open.election().evidence.keys()].at(-1) ?? '';
  const bytes = Buffer.from((await take(kept, cast.by.clerk, last))?.bytes ?? []);
  assert.ok(bytes.length > 300 && !bytes.includes('GPS') && bytes.subarray(-2).equals(Buffer.from([0xff, 0xd9])));
  await page.reload();
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('.proof-photo img')].filter((one) => (one as HTMLImageElement).naturalWidth === 48).length ===
      2,
  );
});

test('the figures are typed in beside it; without a second name the button waits, with one the station is closed', async () => {
  const fill = (label: RegExp, value: string) => page.getByLabel(label).first().fill(value);
  await fill(/^剩余/, '190');
  await fill(/本人领票/, '10');
  await page.locator('.paper-beside input.clock-input').first().fill('19:00');
  const close = page.locator('.paper-beside .pd-button');
  await close.click();
  await page.getByText('事后录入要两个人').waitFor();
  assert.equal(station()?.closed, undefined);
  await fill(/一起核对的第二人/, '范和平');
  assert.deepEqual(await wrongs(page), []);
  await shoot(page, 'paper-close-1366');
  await close.click();
  for (let n = 0; n < 50 && !station()?.closed; n += 1) await page.waitForTimeout(100);
  assert.deepEqual([station()?.closed?.issued, station()?.closed?.unused], [10, 190]);
  await page.locator('.proof-photo img').first().waitFor();
  assert.deepEqual(faults, []);
});
