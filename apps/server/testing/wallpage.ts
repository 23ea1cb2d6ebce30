// What is asked of a wall that stands in a real browser: strokes and votes of a name, and what runs over.
import type { Page } from 'playwright-core';

/** Strokes of 正 that stand in the row of a name: fifty for each small ten, and those of the growing ten. */
export const strokes = (page: Page, name: string): Promise<number> =>
  page.evaluate((wanted) => {
    const row = [...document.querySelectorAll('.row')].find((r) => r.querySelector('.name')?.textContent === wanted);
    const now = [...(row?.querySelectorAll('.now use') ?? [])].reduce(
      (n, use) => n + Number(use.getAttribute('href')?.slice(2)),
      0,
    );
    return (row?.querySelectorAll('.ten').length ?? 0) * 50 + now;
  }, name);

/** The votes written at a name. */
export const numberAt = (on: Page, name: string): Promise<number> =>
  on.evaluate(
    (wanted) =>
      Number(
        [...document.querySelectorAll('.row')].find((r) => r.querySelector('.name')?.textContent === wanted)?.querySelector('b')
          ?.textContent,
      ),
    name,
  );

/** What stands on the page and does not fit its place. */
export const runsOver = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [
    ...(document.documentElement.scrollWidth > innerWidth ? ['the page is too wide'] : []),
    ...[...document.querySelectorAll<HTMLElement>('.name, .votes, .marks, .called, .sentence, .left, h1')]
      .filter((e) => e.scrollWidth > e.clientWidth + 2 || e.scrollHeight > e.clientHeight + 12)
      .map((e) => `${e.className || e.tagName}: ${e.textContent?.trim().slice(0, 20)}`),
  ]);
