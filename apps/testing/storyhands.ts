// An order of a story done by a person at the screens: the body that the story would tell is what is read, ticked, typed and pressed. Promises that the screen has answered when it returns. What is on the paper beside it (who watches, who carries) is ticked as the hall would.
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
const paper = (hall: Hall) => hall.open.election().rounds.at(-1)?.printed?.style ?? assert.fail('no ballot is printed');
const candidates = (hall: Hall): readonly { readonly post: string; readonly key: string }[] =>
  paper(hall).sections.flatMap(({ post, candidates: of }) => of.map((key) => ({ post, key })));
const keyCaps = '123456789ERTYUIOPASFGHJKLZXCBNM';
/** The keys that say what a ballot says; undefined where it says more than marks or void. */
const keysOf = (hall: Hall, body: Body): readonly string[] | undefined => {
  const marks = body['marks'] as
    | {
        readonly for?: Readonly<Record<string, readonly string[]>>;
        readonly void?: unknown;
        readonly unreadable?: readonly string[];
        readonly doubtful?: unknown;
      }
    | undefined;
  if (typeof marks?.void === 'string')
    return ['v', String(['not the official print', 'unreadable', 'torn', 'other'].indexOf(marks.void) + 1)];
  if (!marks || (marks.unreadable?.length ?? 0) > 0) return undefined;
  const doubt =
    marks.doubtful === undefined
      ? []
      : [
          'd',
          String(
            ['mark unclear', 'name unclear', 'number of marks unclear', 'print or seal in question', 'other'].indexOf(
              text(marks.doubtful),
            ) + 1,
          ),
        ];
  const all = candidates(hall);
  const keys = Object.entries(marks.for ?? {}).flatMap(([post, of]) =>
    of.map((key) => keyCaps[all.findIndex((c) => c.post === post && c.key === key)]),
  );
  if (!keys.every((key): key is string => key !== undefined)) return undefined;
  return keys.length + doubt.length === 0 ? ['0'] : [...keys, ...doubt];
};
const teller = (second: boolean): string => (second ? '计票员乙' : '计票员');
const at = (of: Body): string => text(of['clock']);

/** Whether a ballot can be entered key by key here. */
export const callable = (hall: Hall, body: Body): boolean => keysOf(hall, body) !== undefined;

/** Each order that may be done by hand. */
export const hands: Readonly<Record<string, Hand>> = {
  fixElectionDay: async (hall, of) => {
    for (const role of ['选举委员会主任的手机', '选举委员会主任']) {
      const page = await hall.at(role, 'calendar');
      // The story's clock moved without a word to the screens.
      await page.reload();
      await page
        .locator('#main')
        .getByRole('button', { name: /^(确定选举日|改选举日)$/ })
        .click();
      await page.getByRole('dialog').locator('.day-input .ant-input').fill(text(of['day']));
      await page.locator('.move-preview').waitFor();
      const refused = page.locator('.move-refused');
      if (role === '选举委员会主任' && (await refused.count())) throw new RefusedAtScreen(await refused.innerText());
      if (role === '选举委员会主任') await press(hall, page, '确定这一天', '.ant-modal');
    }
  },
  postRoll: async (hall, of) => {
    const page = await hall.at('选举委员会主任', 'roll');
    await page.reload();
    await dialog(hall, page, '公布选民名单', { 张贴地点: of['places'] });
  },
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
  openBox: async (hall, of) => {
    const page = await hall.at('计票员', `counting?box=${encodeURIComponent(text(of['box']))}`);
    await page.locator('.open-box input').first().fill(text(of['returned']));
    if (of['tellers'] !== 2) await page.getByText('一人录入', { exact: true }).click();
    await page.getByText('选票已当众打乱次序').click();
    await press(hall, page, '开箱清点');
  },
  mixBoxes: async (hall, of) => {
    // The page of the box with few ballots advises it and knows which is the larger.
    const at = `counting?box=${encodeURIComponent(list(of['from'])[0] ?? '')}`,
      watcher = await hall.at('监票员', at);
    // Nobody is his own second: where the story's second is who sits there, the chair does it.
    const page = (await watcher.locator('.top-name').innerText()).includes(text(of['second']))
      ? await hall.at('选举委员会主任', at)
      : watcher;
    await page.locator('.before', { hasText: '先与另一箱混合' }).waitFor();
    return dialog(hall, page, '与另一箱混合', { 第二名记录人: of['second'] });
  },
  decideDoubtful: async (hall, of) => {
    const page = await hall.at('选举委员会主任', `counting?box=${encodeURIComponent(text(of['box']))}`);
    await page
      .getByRole('button', { name: `认定疑问票：${text(of['box'])} 号票箱第 ${text(of['number'])} 张`, exact: true })
      .click();
    const at = page.getByRole('dialog');
    await at.locator('.pad-candidate').first().waitFor();
    while (await at.locator('.pad-candidate[aria-pressed=true]').count())
      await at.locator('.pad-candidate[aria-pressed=true]').first().click();
    for (const key of keysOf(hall, of) ?? assert.fail('more than marks')) await page.keyboard.press(key);
    for (const [label, name] of [
      ['到会成员', 'present'],
      ['同意', 'agree'],
      ['认定理由', 'because'],
    ] as const)
      await at.getByLabel(label).first().fill(text(of[name]));
    const before = facts(hall);
    await at.getByRole('button', { name: '认定疑问票', exact: true }).click();
    await at.waitFor({ state: 'detached' });
    assert.ok(facts(hall) > before, 'decideDoubtful');
    await page.locator('.doubtful', { hasText: '都已认定' }).waitFor();
  },
  enterBoxTotals: async (hall, of, second) => {
    const page = await hall.at(teller(second), `counting?box=${encodeURIComponent(text(of['box']))}`);
    await button(page, '录入计票单').click();
    const sheet = page.getByRole('dialog');
    for (const [label, kind] of [
      ['有效', 'valid'],
      ['部分有效', 'partValid'],
      ['无效', 'void'],
      ['弃权', 'blank'],
    ] as const)
      await sheet.getByLabel(label, { exact: true }).fill(text(of[kind] ?? 0));
    for (const { post, key } of candidates(hall)) {
      const votes =
        (of['votes'] as readonly { readonly post: string; readonly key: string; readonly votes: number }[]).find(
          (v) => v.post === post && v.key === key,
        )?.votes ?? 0;
      await sheet.locator(`[id$="${post}/${key}"]`).fill(String(votes));
    }
    await sheet.locator('button[type=submit]').click();
    await sheet.waitFor({ state: 'detached' });
    await page.locator('.paper-sheet [role=status], .box-full, .empty').first().waitFor();
  },
  callBallot: async (hall, of, second) => {
    const page = await hall.at(teller(second), `counting?box=${encodeURIComponent(text(of['box']))}`);
    await page.locator('.pad-number', { hasText: `第 ${text(of['number'])} 张` }).waitFor();
    for (const key of [...(keysOf(hall, of) ?? assert.fail('more than marks')), 'Enter']) await page.keyboard.press(key);
    await page.locator('.pad-saved', { hasText: '已' }).waitFor();
  },
  reenterCall: async (hall, of, second) => {
    const page = await hall.at(teller(second), `counting?box=${encodeURIComponent(text(of['box']))}`);
    await page.getByRole('button', { name: `第 ${text(of['number'])} 张`, exact: true }).click();
    await page.locator('.ant-modal .pad-candidate').first().waitFor();
    for (const key of keysOf(hall, of) ?? assert.fail('more than marks')) await page.keyboard.press(key);
    await page.locator('.ant-modal').getByRole('button', { name: '重录我录的这一张', exact: true }).last().click();
    await page.locator('.ant-modal').waitFor({ state: 'detached' });
  },
  closeBox: async (hall, of) =>
    press(hall, await hall.at('计票员', `counting?box=${encodeURIComponent(text(of['box']))}`), '本箱计票完毕'),
  confirmResult: async (hall, of) =>
    dialog(hall, await hall.at('选举委员会主任', 'result'), '确认结果', {
      '': of['valid'] ? '有效' : '无效',
      ...(of['because'] ? { 与核算不一致的理由: of['because'] } : {}),
    }),
  announceResult: async (hall, of) =>
    dialog(hall, await hall.at('选举委员会主任', 'result'), '宣布结果', { 宣布时刻: of['clock'] }),
  signReport: async (hall, of) =>
    dialog(
      hall,
      await hall.at('选举委员会主任', 'result'),
      '登记报告单签字',
      {},
      '登记报告单签字',
      (of['signers'] as readonly { as: string; name: string }[])
        .map(
          (s) =>
            `${{ chair: '主持人', 'chief scrutineer': '总监票人', teller: '计票人', caller: '唱票人' }[s.as] ?? '监票人'}\t${s.name}`,
        )
        .join('\n'),
    ),
  sealBallots: async (hall, of) =>
    dialog(hall, await hall.at('选举委员会主任', 'result'), '封存选票', {
      封存包数: of['packages'],
      封条号: of['seals'],
      保管单位: of['keeper'],
    }),
  callSecondVote: async (hall, of) =>
    dialog(hall, await hall.at('选举委员会主任', 'result'), '另行选举', { 另行选举日: of['day'] }, await nextVote(hall)),
  callRepeatElection: async (hall, of) =>
    dialog(
      hall,
      await hall.at('选举委员会主任', 'result'),
      '重新选举',
      {
        重新选举日: of['day'],
        ...(of['by'] === 'representatives meeting'
          ? { '': '村（居）民代表会议' }
          : { 到会成员: of['present'], 同意: of['agree'] }),
      },
      await nextVote(hall),
    ),
};

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
const nextVote = async (hall: Hall): Promise<string> => {
  const page = await hall.at('选举委员会主任', 'result');
  await page.locator('.next-vote .ant-btn').first().waitFor();
  return page.locator('.next-vote .ant-btn').first().innerText();
};

/** The chair lets voters ask at a screen of the hall where they vote. */
export const openKiosk = async (hall: Hall): Promise<void> =>
  press(hall, await hall.at('选举委员会主任', 'pollday'), '开放自助查询');
