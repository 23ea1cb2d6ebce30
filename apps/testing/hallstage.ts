// The stage for tests in real browsers, of the office and of the hall: the console built once, a Chromium, phones of 390 × 844, a camera that sees a code, and what axe says of a page. It serves nothing itself.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page, type Route } from 'playwright-core';
import { create } from 'qrcode';

const require = createRequire(import.meta.url);
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const shots = process.env['HALL_SHOTS'];
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** A folder for the test with the console built into it. */
export const builtConsole = (): { readonly folder: string; readonly webDist: string; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'zheng-hall-')),
    webDist = join(folder, 'dist');
  execFileSync(process.execPath, [
    join(require.resolve('vite/package.json'), '..', 'bin', 'vite.js'),
    'build',
    '--config',
    join(import.meta.dirname, '..', 'web', 'vite.config.ts'),
    '--outDir',
    webDist,
    '--logLevel',
    'error',
  ]);
  return { folder, webDist, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** A browser; with a film its camera shows that. */
export const aBrowser = (film?: string): Promise<Browser> =>
  chromium.launch({
    env: { ...process.env, LANG: 'C.UTF-8' },
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args:
      film === undefined ? args : [...args, '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`],
  });

/** A phone's browser, which took the certificate after comparing it. */
export const aPhone = async (of: Browser): Promise<Page> =>
  (
    await of.newContext({
      viewport: { width: 390, height: 844 },
      locale: 'zh-CN',
      ignoreHTTPSErrors: true,
      hasTouch: true,
      userAgent:
        'Mozilla/5.0 (Linux; Android 13; M2012K11AC) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36',
    })
  ).newPage();

export const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
};

/** What shuts somebody out on the page as it stands, and whether it runs over the window. */
export const wrongs = async (page: Page): Promise<readonly string[]> => {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(400);
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const found = await (
      globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run();
    const over = document.documentElement.scrollWidth > innerWidth ? ['the page is too wide'] : [];
    return [...over, ...found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 100)).join(' | ')}`)];
  });
};

/** What becomes of the next order on its way to the laptop. */
export const once = (context: BrowserContext, what: (route: Route) => Promise<void>): Promise<void> =>
  context.route('**/rpc/elections/tell', what, { times: 1 }).then(() => undefined);

/** Somebody at a screen of the office. */
export interface Seat {
  readonly page: Page;
  readonly faults: readonly string[];
  readonly go: (screen: string) => Promise<void>;
}
/** Somebody with a role of the rehearsal at a window of this size, on a device whose clock is wrong by so many days. */
export const seatedAt = async (
  browser: Browser,
  url: string,
  election: string,
  {
    role,
    width,
    height,
    daysWrong,
  }: { readonly role: string; readonly width: number; readonly height: number; readonly daysWrong: number },
): Promise<Seat> => {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' });
  if (daysWrong !== 0) await context.addInitScript(wrongClock, daysWrong * 86_400_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
  await page.goto(url);
  await page.getByRole('button', { name: new RegExp(`^${role}(?!乙)`) }).click();
  await page.waitForSelector('#main h1');
  return {
    page,
    faults,
    go: async (screen) => {
      await page.goto(`${url}#/${election}/${screen}`);
      await page.waitForSelector('#main h1');
    },
  };
};

/** For a page's first script: a clock that is off by so many milliseconds. */
const wrongClock = (off: number): void => {
  const Right = Date;
  globalThis.Date = class extends Right {
    constructor(...args: unknown[]) {
      super(...((args.length === 0 ? [Right.now() + off] : args) as [number]));
    }
    static override now = () => Right.now() + off;
  } as DateConstructor;
};

/** For a page's first script: the language as Chrome 87 knew it. */
export const asInChrome87 = (): void => {
  const later: readonly (readonly [object, readonly string[]])[] = [
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [Array, ['fromAsync']],
    [Promise, ['withResolvers', 'try']],
    [AbortSignal, ['timeout', 'any']],
    [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
    [
      Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object,
      ['map', 'filter', 'take', 'drop', 'flatMap', 'some', 'every', 'find', 'forEach', 'reduce', 'toArray'],
    ],
    [globalThis, ['structuredClone']],
  ];
  for (const [of, names] of later) for (const name of names) Reflect.deleteProperty(of, name);
};

/** What a camera sees that is held before a code: ten frames of 640 × 480, the code a little off the middle. */
export const filmOf = (text: string, folder: string): string => {
  const { size, data } = create(text, { errorCorrectionLevel: 'M', maskPattern: 2 }).modules;
  const [width, height, module] = [640, 480, 10];
  const light = Buffer.alloc(width * height, 225),
    colour = Buffer.alloc((width * height) / 2, 128);
  for (let y = 0; y < size * module; y += 1)
    for (let x = 0; x < size * module; x += 1)
      if (data[Math.floor(y / module) * size + Math.floor(x / module)]) light[(y + 90) * width + x + 170] = 20;
  const path = join(folder, 'camera.y4m');
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colour]);
  writeFileSync(
    path,
    Buffer.concat([
      Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420mpeg2\n`),
      ...Array.from({ length: 10 }, () => frame),
    ]),
  );
  return path;
};
