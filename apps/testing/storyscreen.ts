// What a hand does at any screen of a story: presses and waits for the record, fills a field by its label, ticks people, sends a dialog. Which orders are done so: storyhands.ts.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { OpenElection } from '../../office/door.ts';

export interface Hall {
  readonly open: OpenElection;
  /** A person of this role at an own screen, brought to this address of the election. */
  readonly at: (role: string, address: string) => Promise<Page>;
}
export type Body = Readonly<Record<string, unknown>>;
export const list = (of: unknown): readonly string[] => (of as readonly string[] | undefined) ?? [];
export type Hand = (hall: Hall, body: Body, second: boolean) => Promise<void>;

export const text = (of: unknown): string => String(of ?? '');
export const button = (page: Page, name: string, within = '#main') =>
  page.locator(within).getByRole('button', { name, exact: true }).first();
export const fill = async (page: Page, label: string | RegExp, value: unknown, within = '.pd-next'): Promise<void> => {
  const field = page.locator(`${within} .pd-row`, { hasText: label }).locator('input').first();
  const folded = page.locator(`${within} details:not([open]) > summary`).first();
  await field.or(folded).first().waitFor();
  if (!(await field.isVisible())) await folded.click();
  await field.fill(text(value));
};
export const seals = async (page: Page, boxes: readonly string[], of: readonly string[], within?: string): Promise<void> => {
  for (const [at, box] of boxes.entries())
    await fill(page, box.startsWith('流动') ? `${box.slice(2)} 号流动票箱封条号` : `${box} 号票箱封条号`, of[at], within);
};
/** Ticks these of the staff, or the first so many. */
export const tick = async (page: Page, who: readonly string[] | number, within = '.pd-next'): Promise<void> => {
  const people = page.locator(`${within} .pd-people label`);
  if (typeof who === 'number')
    for (let n = 0; n < Math.min(who, await people.count()); n++) await people.nth(n).locator('input').check();
  else
    for (const name of who)
      if (await people.filter({ hasText: name }).count()) await people.filter({ hasText: name }).first().locator('input').check();
};
/** The screen said no; its words with the article, and whether they say what to do. */
export class RefusedAtScreen extends Error {
  readonly remedy: boolean;
  constructor(words: string, remedy = words.includes('怎么办')) {
    super(words);
    this.remedy = remedy;
  }
}
export const facts = (hall: Hall): number => hall.open.recorded().length;
/** Presses, and waits until the record is longer and the screens have seen it. */
export const press = async (hall: Hall, page: Page, name: string, within = '#main'): Promise<void> => {
  const before = facts(hall);
  await button(page, name, within).click();
  for (let n = 0; facts(hall) === before; n++) {
    if (await page.locator('.refusal').count()) throw new RefusedAtScreen(await page.locator('.refusal').first().innerText());
    if (n > 100)
      throw new Error(
        `${name}: ${(await page.locator('.refusal, .pd-lacks, .ant-form-item-explain').allInnerTexts()).join(' ')}`,
      );
    await page.waitForTimeout(50);
  }
  await page.waitForTimeout(150);
};
/** Fills an order's dialog by its labels and sends it. */
export const dialog = async (
  hall: Hall,
  page: Page,
  name: string,
  fields: Readonly<Record<string, unknown>>,
  opener = name,
  pasted?: string,
): Promise<void> => {
  await button(page, opener).click();
  const at = page.getByRole('dialog');
  await at.waitFor();
  if (pasted !== undefined) {
    await at.getByRole('button', { name: '从表格粘贴' }).first().click();
    await at.locator('textarea').last().fill(pasted);
    await at.getByRole('button', { name: '填入' }).click();
  }
  for (const [label, value] of Object.entries(fields)) {
    const choice = at.getByText(text(value), { exact: true });
    if (label === '') await choice.first().click();
    else
      await at
        .getByLabel(label)
        .first()
        .fill(Array.isArray(value) ? value.join('\n') : text(value));
  }
  const before = facts(hall);
  await at.locator('button[type=submit]').click();
  const refused = page.locator('.ant-modal .refusal');
  await refused
    .or(page.locator('body:not(:has(.ant-modal))'))
    .first()
    .waitFor()
    .catch(() => undefined);
  if (await refused.count()) throw new RefusedAtScreen(await refused.first().innerText());
  await at.waitFor({ state: 'detached' }).catch(async () => {
    throw new Error(`${name}: ${await at.innerText()}`);
  });
  assert.ok(facts(hall) > before, name);
};
