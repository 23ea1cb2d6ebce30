// 印发 pressed on the row of a posted notice, in a real browser on a real data folder: the paper gets its number; a draft of a correction is not sent out and the answer says so; the notice corrected is sent out anew and says its number, what it replaces and what reads differently.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, test } from 'node:test';
import { aBrowser, asInChrome87, builtConsole, shoot, wrongs } from './testing/hallstage.ts';
import { type Line, stageOf } from './testing/storystage.ts';

const { webDist, remove } = builtConsole();
const day = '2026-04-17';
const opensEarlier = (line: Line): boolean => line.do === 'setStations' && line.on === day;
/** The notice of the poll hangs; then the stations open an hour earlier, and a correction is posted. */
const corrected = (lines: readonly Line[]): readonly Line[] => {
  const at = lines.findIndex((line) => line.do === 'printBallots');
  const [stations, posted] = [lines.find((line) => line.do === 'setStations'), lines.find((line) => line.do === 'postNotice')];
  assert.ok(stations && posted);
  const poll = { ...posted, on: day, notice: 'poll' } as Line;
  return [
    ...lines.slice(0, at),
    poll,
    { ...stations, on: day, opens: '07:00' } as Line,
    { ...poll, corrects: '开始投票的时间提前到7时' } as Line,
    ...lines.slice(at),
  ];
};
const stage = await stageOf('ends/facts-second.json', webDist, opensEarlier, corrected);
const browser = await aBrowser();
after(async () => {
  await browser.close();
  await stage.close();
  remove();
});

const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })).newPage();
await page.addInitScript(asInChrome87);
const { open } = stage;
const row = page.locator('li.notice', { hasText: '投票时间和地点公告' });
const toNotices = async (): Promise<void> => {
  await page.goto(`${stage.url}/#/${open.id}/today`);
  await page.goto(`${stage.url}/#/${open.id}/notices`);
  await row.waitFor();
};
const textOf = async (link: string): Promise<string> => {
  const href = await row.getByRole('link', { name: link }).getAttribute('href');
  const pdf = await page.request.get(`${stage.url}${href}`);
  assert.equal(pdf.headers()['content-type'], 'application/pdf');
  return execFileSync(process.env['PDFTOTEXT'] ?? 'pdftotext', ['-', '-'], {
    input: await pdf.body(),
    encoding: 'utf8',
  }).replaceAll(/\s/g, '');
};
const tellNext = async (at: number): Promise<void> => stage.tell(await stage.steps(stage.lines.findIndex(opensEarlier) + at));

test('印发 in the row of the notice that hangs: asked once more, sent out as no. 1, and the row shows its number with the sheet', async () => {
  await page.goto(`${stage.url}/`);
  await page.getByRole('button', { name: /^经办人/ }).click();
  await page.waitForSelector('#main h1');
  await toNotices();
  await row.getByRole('button', { name: /^印发 / }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('印发后编号').waitFor();
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  await row.getByRole('link', { name: /^第1号/ }).waitFor();
  assert.deepEqual(
    open.election().issued.map(({ no, file }) => [no, file]),
    [[1, 'poll-notice.pdf']],
  );
  const text = await textOf('第1号');
  assert.match(text, /时间为08:00至12:00/);
  assert.doesNotMatch(text, /更正/);
  assert.deepEqual(await wrongs(page), []);
  await shoot(page, 'sent-out');
});

test('the draft of a correction has a button to look at it and none to send it out; asked for all the same, it is refused and says why', async () => {
  await tellNext(0);
  await toNotices();
  assert.equal(await row.getByRole('link', { name: /样稿/ }).count(), 1);
  assert.equal(await row.getByRole('button', { name: /样稿/ }).count(), 0);
  const answered = await page.evaluate(
    async ([election]) => {
      const told = await fetch(`/api/elections/${election}/papers/poll-notice-draft.pdf/issue`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ order: 'a draft' }),
      });
      return JSON.stringify(await told.json());
    },
    [open.id],
  );
  assert.match(answered, /"refused"/);
  assert.match(answered, /这是样稿，更正公告张贴以后才有正本/);
  assert.equal(open.election().issued.length, 1);
});

test('after the correction is posted the row sends it out anew: no. 2 bears No. 10-1, names the notice it replaces and why, with the hours before beside the hours now', async () => {
  await tellNext(1);
  await toNotices();
  await row.getByRole('button', { name: /^更正重发 / }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('更正的原因').fill('时间已改');
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  await row.getByRole('link', { name: /^第2号/ }).waitFor();
  await row.getByText('开始投票的时间提前到7时').waitFor();
  const text = await textOf('第2号');
  assert.match(
    text,
    /更正公告第\d+-1号2026年4月17日公布的第\d+号公告现予更正，以本公告为准。更正内容：开始投票的时间提前到7时。/,
  );
  assert.match(text, /更正前后对照.*时间为08:00至12:00.*时间为07:00至12:00/);
  assert.match(text, /文书第2号/);
  await shoot(page, 'sent-out-anew');
});
