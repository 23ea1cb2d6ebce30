// Looking at every screen of a day at the sizes it is used at: what shuts somebody out, what runs over an edge, which words are cut off, what the browser complains of. Pictures are kept where STORY_SHOTS names a folder.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shots = process.env['STORY_SHOTS'];

const kept = new Map<string, number>();
/** Keeps a picture of a page where STORY_SHOTS names a folder; a name that comes again is counted on, so that no picture covers another. */
export const keepShot = async (page: Page, name: string): Promise<void> => {
  if (!shots) return;
  const file = name.replace(/[\s/\\]+/g, '-'),
    times = (kept.get(file) ?? 0) + 1;
  kept.set(file, times);
  await page.screenshot({ path: `${shots}/${file}${times === 1 ? '' : `-${times}`}.png` });
};

/** The office's old laptop, a phone, the wall. */
export const sizes = {
  laptop: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
  wall: { width: 1920, height: 1080 },
} as const;
export type Size = keyof typeof sizes;

/** What the browser complains of on a page from now on: faults of scripts, words on its console, requests that failed. A stream that ends because the page is left is none. */
export const complaints = (page: Page): readonly string[] => {
  const said: string[] = [];
  page.on('pageerror', (fault) => said.push(fault.message));
  page.on('console', (line) => line.type() === 'error' && said.push(line.text()));
  page.on(
    'requestfailed',
    (request) =>
      request.failure()?.errorText !== 'net::ERR_ABORTED' && said.push(`${request.url()}: ${request.failure()?.errorText ?? ''}`),
  );
  page.on('response', (response) => response.status() >= 400 && said.push(`${response.status()} ${response.url()}`));
  return said;
};

/** Words that cannot be read to their end on the page as it stands: cut by an edge that does not scroll, without the whole of them in a title; or drawn beyond the window. */
const cutWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.nodeValue ?? '').trim(),
        own = node.parentElement;
      if (
        text === '' ||
        !own ||
        ['SCRIPT', 'STYLE'].includes(own.tagName) ||
        own.closest('.unseen, [aria-hidden=true], svg, details:not([open]) > :not(summary)')
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const at = range.getBoundingClientRect();
      if (at.width === 0 || getComputedStyle(own).visibility === 'hidden') continue;
      let scrolls = false;
      for (let up: HTMLElement | null = own; up && up !== document.body; up = up.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(up),
          room = up.getBoundingClientRect();
        if (overflowX === 'auto' || overflowX === 'scroll') scrolls = true;
        const wide =
          !scrolls &&
          (overflowX === 'hidden' || overflowX === 'clip') &&
          (at.right > room.right + 1.5 || at.left < room.left - 1.5);
        const high = (overflowY === 'hidden' || overflowY === 'clip') && at.bottom > room.bottom + 3 && at.height > room.height;
        if ((wide || high) && room.width > 2 && !up.closest('[title]'))
          found.push(`${up.tagName.toLowerCase()}.${up.className}: ${text.slice(0, 60)}`);
        if (wide || high || overflowY === 'auto' || overflowY === 'scroll') break;
      }
      if (!scrolls && at.right > innerWidth + 1)
        found.push(`beyond the window: ${own.tagName.toLowerCase()}.${own.className}: ${text.slice(0, 60)}`);
    }
    return [...new Set(found)];
  });

/** Everything that is wrong with a page as it stands; its picture is kept under this name. */
export const lookAt = async (page: Page, name: string): Promise<readonly string[]> => {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(350);
  await keepShot(page, name);
  await page.evaluate(axe);
  const shut = await page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run();
    const over = document.documentElement.scrollWidth > innerWidth ? ['the page is too wide'] : [];
    // Nobody scrolls a projector.
    if (document.body.classList.contains('wall') && innerWidth > 760 && document.documentElement.scrollHeight > innerHeight + 1)
      over.push(`the wall is ${document.documentElement.scrollHeight} high`);
    return [
      ...over,
      ...violations.map(
        (v) =>
          `${v.id}: ${v.nodes
            .slice(0, 3)
            .map((n) => n.html.slice(0, 160))
            .join(' | ')}`,
      ),
    ];
  });
  return [...shut, ...(await cutWords(page))].map((wrong) => `${name}: ${wrong}`);
};
