// Hands at the screens of a book around an election: the lines of a story given by its dialogs, field by field as the order asks them, and the clock of its rehearsal moved. What is then looked at: the test.
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { aboutOf, type AroundKind } from '../../office/around/kinds.ts';
import { type FieldAsked, fieldsOf, type SimpleAsked } from '../../office/around/forms.ts';

export interface StoryLine {
  readonly on: string;
  readonly do: string;
  readonly expect: 'done' | { readonly refused: string; readonly cites?: string | undefined };
  readonly [field: string]: unknown;
}
const told: ReadonlySet<string> = new Set(['on', 'at', 'written', 'who', 'do', 'expect', 'note']);

const milliseconds = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** A story moved so that it begins on a day: every day that stands in it, but those on which people were born or joined. */
export const movedTo = (lines: readonly StoryLine[], first: string): readonly StoryLine[] => {
  const by = milliseconds(first) - milliseconds(lines[0]?.on ?? first);
  const moved = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && key !== 'born' && key !== 'joined')
      return new Date(milliseconds(value) + by).toISOString().slice(0, 10);
    if (Array.isArray(value)) return value.map((one) => moved(one));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, moved(v, k)]));
    return value;
  };
  return lines.map((line) => moved(line) as StoryLine);
};

/** The dialog that stands open; a drawer beside it is none. */
export const openDialog = (page: Page): Locator => page.locator('.ant-modal:visible').last();

/** A name without the sign by which a story points at it. */
const plain = (value: unknown): string => String(value).replace(/^@/, '');
const wordOf = (field: SimpleAsked, value: unknown): string =>
  field.kind === 'choice' ? (field.choices.find((c) => c.value === value)?.words.zh ?? String(value)) : plain(value);
const cellOf = (field: SimpleAsked, value: unknown): string =>
  value === undefined
    ? ''
    : Array.isArray(value)
      ? value.map(plain).join('、')
      : value === true
        ? '是'
        : value === false
          ? ''
          : wordOf(field, value);

const fillOne = async (page: Page, dialog: Locator, field: SimpleAsked, value: unknown): Promise<void> => {
  if (field.kind === 'yes') return void (await dialog.getByLabel(field.label.zh, { exact: true }).setChecked(value === true));
  const item = dialog.locator('.ant-form-item').filter({ has: page.locator(`label[for="${field.name}"]`) });
  if (field.kind === 'choice' && field.choices.length <= 4)
    return void (await item.getByRole('radio', { name: wordOf(field, value), exact: true }).check());
  const box = dialog.locator(`[id="${field.name}"]`);
  if (field.kind === 'pick' && field.many) {
    await box.fill(`${(value as readonly unknown[]).map(plain).join('、')}、`);
    await dialog.locator('.ant-modal-title').click();
  } else if (field.kind === 'pick' || field.kind === 'choice') {
    await box.fill(wordOf(field, value));
    await page
      .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
      .getByTitle(wordOf(field, value), { exact: true })
      .click();
  } else if (field.kind === 'list') await box.fill((value as readonly unknown[]).map(plain).join('\n'));
  else await box.fill(plain(value));
};

const fill = async (page: Page, dialog: Locator, field: FieldAsked, value: unknown): Promise<void> => {
  if (field.kind === 'group') {
    assert.fail(`${field.name}: a group of fields is not told by this story`);
  } else if (field.kind === 'rows') {
    const rows = dialog.locator('fieldset').filter({ hasText: field.label.zh });
    await rows.getByRole('button', { name: '从表格粘贴' }).click();
    const lines = (value as readonly Readonly<Record<string, unknown>>[]).map((row) =>
      field.columns.map((c) => cellOf(c, row[c.name])).join('\t'),
    );
    await rows.locator('textarea').fill(lines.join('\n'));
    await rows.getByRole('button', { name: '填入' }).click();
    await rows.getByText(`${lines.length} 行`).first().waitFor();
  } else await fillOne(page, dialog, field, value);
};

/** Fills the open dialog of an order and sends it. */
export const fillOrder = async (page: Page, kind: AroundKind, line: StoryLine): Promise<void> => {
  const order = aboutOf(kind).orders[line.do] ?? assert.fail(line.do);
  const dialog = openDialog(page);
  for (const field of fieldsOf(order.schema))
    if (!told.has(field.name) && line[field.name] !== undefined) await fill(page, dialog, field, line[field.name]);
  await dialog.getByRole('button', { name: order.zh, exact: true }).last().click();
};

/** Moves the clock of the rehearsal to a day, by the band at the top. */
export const moveTo = async (page: Page, day: string): Promise<void> => {
  await page.getByRole('button', { name: '拨到…' }).click();
  const dialog = openDialog(page);
  await dialog.locator('[id="day"]').fill(day);
  await dialog.getByRole('button', { name: '拨过去' }).click();
  await page.locator('.ant-modal-wrap:visible').waitFor({ state: 'hidden' });
};

/** Gives one line at 办理 and gives what became of it: nothing where it is done, the words of the refusal where it was refused. */
export const give = async (page: Page, kind: AroundKind, line: StoryLine): Promise<string | undefined> => {
  const order = aboutOf(kind).orders[line.do] ?? assert.fail(line.do);
  await page.locator('.around-orders').getByRole('button', { name: order.zh, exact: true }).click();
  await fillOrder(page, kind, line);
  const dialog = openDialog(page),
    refusal = dialog.locator('.refusal');
  await Promise.race([refusal.waitFor(), page.locator('.ant-modal-wrap:visible').waitFor({ state: 'hidden' })]);
  if (!(await refusal.isVisible())) return undefined;
  return refusal.innerText();
};

/** Closes the open dialog without giving its order. */
export const leave = async (page: Page): Promise<void> => {
  await openDialog(page).getByRole('button', { name: '取消' }).click();
  await page.locator('.ant-modal-wrap:visible').waitFor({ state: 'hidden' });
};
