// The orders of the count done at the counting table: boxes opened, ballots typed key by key, sheets entered, doubtful ballots decided.
import assert from 'node:assert/strict';
import { type Body, button, dialog, facts, type Hall, type Hand, list, press, text } from './storyscreen.ts';

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

/** Whether a ballot can be entered key by key here. */
export const callable = (hall: Hall, body: Body): boolean => keysOf(hall, body) !== undefined;

/** Orders of the count, from the opened box to the counted one. */
export const handsOfTheCount = {
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
      ['空白', 'blank'],
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
} satisfies Readonly<Record<string, Hand>>;
