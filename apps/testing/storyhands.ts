// An order of a story done by a person at the screens: the body that the story would tell is what is read, ticked, typed and pressed. Promises that the screen has answered when it returns. What is on the paper beside it (who watches, who carries) is ticked as the hall would.
import { handsOfTheCount } from './storycount.ts';
import { handsOfThePoll } from './storypoll.ts';
import { dialog, type Hall, type Hand, press, RefusedAtScreen, text } from './storyscreen.ts';

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
  ...handsOfThePoll,
  ...handsOfTheCount,
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

const nextVote = async (hall: Hall): Promise<string> => {
  const page = await hall.at('选举委员会主任', 'result');
  await page.locator('.next-vote .ant-btn').first().waitFor();
  return page.locator('.next-vote .ant-btn').first().innerText();
};
