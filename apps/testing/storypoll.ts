// The orders of polling day done at the screens of a station: its opening, its desk, its mobile boxes, its closing, its boxes on their way.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import {
  type Body,
  button,
  dialog,
  facts,
  fill,
  type Hall,
  type Hand,
  list,
  press,
  RefusedAtScreen,
  seals,
  text,
  tick,
} from './storyscreen.ts';

const stationOf = (hall: Hall, no: number) =>
  hall.open.election().rounds.at(-1)?.stations.get(no) ?? assert.fail(`no station ${no}`);

const opening = [
  'staff present',
  'meeting opened',
  'staff announced',
  'rules read',
  'ballots counted',
  'boxes shown empty',
  'boxes sealed',
];

/** The screen of a station's day with the step that comes now, or another picked from the list on the right. */
const step = async (hall: Hall, role: string, no: unknown, pick?: number): Promise<Page> => {
  const page = await hall.at(role, `pollday?station=${text(no)}`);
  await page.locator('.pd-kicker', { hasText: stationOf(hall, Number(no)).name }).waitFor();
  await page.waitForTimeout(100);
  const picked = pick === undefined ? undefined : page.locator('.pd-step').nth(pick);
  if (picked && (await picked.locator('button').count())) await picked.locator('button').click();
  return page;
};

const at = (of: Body): string => text(of['clock']);

/** Orders of the poll, from the opening steps to the boxes at the counting table. */
export const handsOfThePoll = {
  recordStep: async (hall, of) => {
    const nth = opening.indexOf(text(of['step'])),
      page = await step(hall, '监票员', of['station'], nth),
      { boxes } = stationOf(hall, Number(of['station']));
    if (nth === 0) await tick(page, 99);
    if (nth === 1 && of['number']) await fill(page, '到场选民人数', of['number']);
    if (nth === 4) await fill(page, '清点好的选票', of['number']);
    if (nth === 6) await seals(page, boxes, list(of['seals'] ?? boxes.map((box) => `S-${box}`)));
    if (nth > 3) await tick(page, 2);
    await fill(page, '时刻', at(of));
    await press(hall, page, await page.locator('.pd-do .pd-button').first().innerText());
  },
  openStation: async (hall, of) => {
    const page = await step(hall, '选举委员会主任', of['station'], 7);
    await fill(page, '领到选票', of['ballots']);
    await seals(page, stationOf(hall, Number(of['station'])).boxes, list(of['seals']));
    await fill(page, '时刻', at(of));
    await press(hall, page, '宣布开始投票');
  },
  issueBallots: async (hall, of) => {
    const page = await found(hall, of);
    const sets = (of['proxyFor'] as readonly string[] | undefined)?.length ?? 0;
    // Who may receive nothing has no button: the card says why, and where to go or what may be put right.
    if ((await page.locator('.desk-issue').count()) === 0) {
      const card = page.locator('.desk-card');
      throw new RefusedAtScreen(await card.innerText(), (await card.locator('.state-due, .dialog-buttons').count()) > 0);
    }
    await press(hall, page, `发票 ${sets + (of['own'] === false ? 0 : 1)} 份`);
    await page.locator('.desk-done').waitFor();
  },
  replaceBallot: async (hall, of) => dialog(hall, await found(hall, { ...of, taker: of['elector'] }), '换票', {}),
  sendMobileBox: async (hall, of) => {
    const page = await step(hall, '监票员', of['station']),
      within = mobile(of);
    await page.locator(`${within} summary`).first().click();
    await fill(page, '带出选票', of['ballots'], within);
    await seals(page, [text(of['box'])], list(of['seals']), within);
    await fill(page, '时刻', at(of), within);
    await tick(page, list(of['escorts']), within);
    await press(hall, page, '流动票箱出发', within);
  },
  visitVoter: async (hall, of) => {
    const page = await step(hall, '监票员的手机', of['station']),
      name = hall.open.election().roll.voters.get(text(of['voter']))?.secret?.name ?? '';
    const visit = page.locator(`${mobile(of)} .pd-visit`, { hasText: name });
    await visit.getByRole('button', { name: '到这一家' }).click();
    const before = facts(hall);
    await visit
      .getByRole('button', {
        name: { voted: '已发票、投入票箱', absent: '不在家', declined: '不投票' }[text(of['found'])] ?? '自己到站投票',
      })
      .click();
    for (let n = 0; facts(hall) === before && n < 100; n++) await page.waitForTimeout(50);
    await visit.locator('.state-done, .state-due').waitFor();
  },
  returnMobileBox: async (hall, of) => {
    const page = await step(hall, '监票员的手机', of['station']),
      within = mobile(of);
    await fill(page, '带回的选票', of['unused'], `${within} .pd-back`);
    await seals(page, [text(of['box'])], list(of['seals']), `${within} .pd-back`);
    await fill(page, '时刻', at(of), `${within} .pd-back`);
    await press(hall, page, '封条相符，票箱送回', within);
  },
  closeStation: async (hall, of) => {
    const page = await step(hall, '选举委员会主任', of['station']);
    // The story's clock moved without a word to the screens; before its hour a station is closed by a step of its own.
    await page.reload();
    await page.locator('.pd-kicker').waitFor();
    await page.waitForTimeout(300);
    const early = page.locator('.pd-next summary', { hasText: '提前结束' });
    if (await early.count()) await early.click();
    await fill(page, '剩余选票', of['unused']);
    await fill(page, '换票收回作废', of['spoiled']);
    await fill(page, '时刻', at(of));
    if (!(await page.locator('.pd-next .pd-row', { hasText: '本人领票' }).first().isVisible()))
      await page.locator('.pd-next summary', { hasText: '手工发过票' }).click();
    await fill(page, '本人领票', of['own']);
    await fill(page, '代他人领票', of['byProxy']);
    await press(hall, page, '结束投票');
  },
  sealBoxes: async (hall, of) => {
    const page = await step(hall, '监票员', of['station']);
    await fill(page, '作废的剩余选票', of['cancelled']);
    await seals(page, stationOf(hall, Number(of['station'])).boxes, list(of['seals']));
    await fill(page, '时刻', at(of));
    await tick(page, list(of['people']));
    await press(hall, page, '票箱已封存');
  },
  sendBoxes: async (hall, of) => {
    const page = await step(hall, '监票员', of['station']);
    await fill(page, '送到', of['to']);
    await fill(page, '时刻', at(of));
    await tick(page, list(of['people']));
    await press(hall, page, '票箱启运');
  },
  receiveBoxes: async (hall, of) => {
    const page = await step(hall, '选举委员会主任', of['station']);
    await seals(page, stationOf(hall, Number(of['station'])).boxes, list(of['seals']));
    await fill(page, '时刻', at(of));
    await tick(page, 2);
    await press(hall, page, '封条相符，接收票箱');
  },
  acceptStation: async (hall, of) => {
    const page = await step(hall, '选举委员会主任', of['station']);
    for (const name of ['就地计票，接收本站记录', '接收本站记录'])
      if (await button(page, name).count()) return press(hall, page, name);
    // Where boxes are not sealed once more before they are counted, the counting table takes the record over.
    return dialog(
      hall,
      await hall.at(
        '选举委员会主任',
        `counting?box=${encodeURIComponent(stationOf(hall, Number(of['station'])).boxes[0] ?? '')}`,
      ),
      '接收投票站记录',
      {},
    );
  },
} satisfies Readonly<Record<string, Hand>>;

/** The part of the page over one mobile box. */
const mobile = (of: Body): string => `section[aria-label="${text(of['box']).replace(/^流动/, '')} 号流动票箱"]`;

/** The desk with this voter found and picked. */
const found = async (hall: Hall, of: Body): Promise<Page> => {
  const voter = hall.open.election().roll.voters.get(text(of['taker']));
  const page = await hall.at('发票员', `desk?station=${text(of['station'])}`);
  await page
    .locator('.desk-field input, input.desk-field')
    .first()
    .fill(voter?.secret?.name ?? text(of['taker']));
  await page.locator('.desk-card, .desk-list, .empty').first().waitFor();
  await page.waitForTimeout(300);
  const row = page.locator('.desk-row', { hasText: `第 ${voter?.group ?? ''} 组` });
  if (await row.count()) await row.first().click();
  await page.locator('.desk-card').waitFor();
  return page;
};

/** The chair lets voters ask at a screen of the hall where they vote. */
export const openKiosk = async (hall: Hall): Promise<void> =>
  press(hall, await hall.at('选举委员会主任', 'pollday'), '开放自助查询');
