// One story played to its end at the screens of a real office: line by line, some steps by the hands of people, the rest through the door; at each stage of the day every screen is looked at in every size. What to do by hand and which figures must stand there: storyplays.ts.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { StoryStep } from '../../office/told/tell.ts';
import { complaints, keepShot, lookAt, type Size, sizes } from './storylook.ts';
import { hands } from './storyhands.ts';
import { callable } from './storycount.ts';
import { openKiosk } from './storypoll.ts';
import { type Hall, RefusedAtScreen } from './storyscreen.ts';
import { type Line, type Stage, stageOf } from './storystage.ts';

/** Stages of a vote at which the screens are looked at. */
type Moment = 'opened' | 'voting' | 'closed' | 'counting' | 'counted' | 'announced' | 'called' | 'archived';
export interface Play {
  /** Under stories/. */
  readonly facts: string;
  readonly name: string;
  /** The first line that is told while the office is served; the same, found in the line. */
  readonly from: (line: Line) => boolean;
  /** Lines put in, so that a station that closed by its sums has a record of issue. */
  readonly and?: (lines: readonly Line[]) => readonly Line[];
  /** Whether this step is done at the screens. */
  readonly byHand: (step: StoryStep, nth: number) => boolean;
  /** What is entered wrongly first, before it is entered as it stands on the paper. */
  readonly slip?: (step: StoryStep) => StoryStep['told']['body'] | undefined;
  /** Whether this step is left out. */
  readonly without?: (step: StoryStep) => boolean;
  /** Words that must stand on a screen at a moment of the first vote, or of the second. */
  readonly stands: Readonly<Partial<Record<Moment | `${Moment} 2`, Readonly<Record<string, readonly string[]>>>>>;
}

const screens = ['today', 'pollday', 'desk', 'counting', 'result', 'papers', 'archive'] as const;
const roleAt: Readonly<Record<string, string>> = { desk: '发票员', counting: '计票员' };

/** In which sizes the screens are looked at, at a moment of the first or a later vote. */
type Looks = (moment: Moment, round: number) => readonly Size[];

/** Plays it and gives all that was wrong. Throws where a line goes otherwise, or a hand finds no button. */
export const play = async (of: Play, browser: Browser, webDist: string, looks: Looks): Promise<readonly string[]> => {
  const stage = await stageOf(of.facts, webDist, of.from, of.and);
  const house = openHouse(stage, browser);
  const wrong: string[] = [];
  try {
    let round = 0,
      called = 0;
    const look = async (moment: Moment): Promise<void> => {
      const name = `${of.name}-${round > 1 ? `${round}-` : ''}${moment}`;
      for (const size of looks(moment, round))
        wrong.push(...(await house.look(name, size, of.stands[round > 1 ? (`${moment} 2` as const) : moment] ?? {})));
    };
    for (let index = stage.lines.findIndex(of.from); index < stage.lines.length; index++) {
      const line = stage.lines[index];
      if (!line) break;
      const done = line.expect === 'done',
        does: string = line.do;
      if (done && does === 'closeAllStations') await look('voting');
      if (done && /^(countAll|countBox|openBox)$/.test(does) && ++called === 1) await look('closed');
      if (done && /^(countAll|countBox)$/.test(does) && called > 1 && index === half(stage.lines, index)) await look('counting');
      if (done && does === 'confirmResult') await look('counted');
      wrong.push(...(await told(stage, house, await stage.steps(index), of)));
      round = stage.open.election().rounds.length;
      if (!done) continue;
      if (does === 'openAllStations') {
        if (stage.open.election().kiosk !== true) await openKiosk(house.hall);
        await look('opened');
      }
      if (does === 'announceResult') await look('announced');
      if (does === 'callSecondVote' || does === 'callRepeatElection') {
        called = 0;
        await look('called');
      }
      if (does === 'sealArchive') await look('archived');
    }
    return [...wrong, ...house.complaints().map((one) => `${of.name}: ${one}`)];
  } finally {
    await house.close();
    await stage.close();
  }
};

/** The second of the lines that count boxes of one vote. */
const half = (lines: readonly Line[], index: number): number =>
  lines[index - 1]?.do === 'countBox' && lines[index - 2]?.do !== 'countBox' ? index : -1;

const told = async (stage: Stage, house: House, steps: readonly StoryStep[], of: Play): Promise<readonly string[]> => {
  const wrong: string[] = [];
  let together: StoryStep[] = [];
  const flush = async (): Promise<void> => {
    await stage.tell(together);
    together = [];
  };
  for (const [nth, step] of steps.entries()) {
    if (of.without?.(step)) continue;
    const hand = of.byHand(step, nth) ? hands[step.told.do] : undefined;
    if (!hand || (step.told.do === 'callBallot' && !callable(house.hall, step.told.body as Parameters<typeof callable>[1]))) {
      together.push(step);
      continue;
    }
    await flush();
    const slip = of.slip?.(step),
      at = `${of.name} ${step.line.on} ${step.told.do} by hand`;
    try {
      if (slip !== undefined) {
        await hand(house.hall, slip as Parameters<typeof hand>[1], step.second === true);
        await house.shot(`${of.name}-slip`);
      }
      await hand(house.hall, step.told.body as Parameters<typeof hand>[1], step.second === true);
      if (step.line.expect !== 'done') throw new Error('was not refused');
    } catch (fault) {
      if (!(fault instanceof RefusedAtScreen) || step.line.expect === 'done') await house.shot(`${of.name}-${step.told.do}`);
      if (
        fault instanceof RefusedAtScreen &&
        step.line.expect !== 'done' &&
        fault.message.includes(step.line.expect.cites ?? '')
      ) {
        if (!fault.remedy) throw new Error(`${at}: no remedy in ${fault.message}`, { cause: fault });
        wrong.push(...(await house.refused(`${of.name}-${step.told.do}-${step.line.on}`)));
        continue;
      }
      throw new Error(`${at}: ${fault instanceof Error ? fault.message : String(fault)} ${house.complaints().join(' | ')}`, {
        cause: fault,
      });
    }
  }
  await flush();
  return wrong;
};

interface House {
  /** Looks at every screen that stands on a refusal. */ readonly refused: (name: string) => Promise<readonly string[]>;
  readonly hall: Hall;
  readonly look: (name: string, size: Size, stands: Readonly<Record<string, readonly string[]>>) => Promise<readonly string[]>;
  readonly complaints: () => readonly string[];
  readonly shot: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The people of the hall, each in a browser of their own that stays open. */
const openHouse = (stage: Stage, browser: Browser): House => {
  const seats = new Map<string, Promise<Page>>(),
    contexts: BrowserContext[] = [],
    said: (readonly string[])[] = [];
  const page = async (size: Size): Promise<Page> => {
    const context = await browser.newContext({
      viewport: sizes[size],
      locale: 'zh-CN',
      ...(size === 'phone' ? { hasTouch: true, isMobile: true } : {}),
    });
    contexts.push(context);
    const fresh = await context.newPage();
    fresh.setDefaultTimeout(20_000);
    said.push(complaints(fresh));
    return fresh;
  };
  const seated = async (role: string, size: Size): Promise<Page> => {
    const fresh = await page(size);
    await fresh.goto(`${stage.url}/`);
    await fresh.getByRole('button', { name: new RegExp(`^${role}(?!乙)`) }).click();
    await fresh.waitForSelector('#main h1');
    return fresh;
  };
  const seat = (role: string, size: Size): Promise<Page> => {
    const key = `${role} ${size}`,
      there = seats.get(key) ?? seated(role, size);
    seats.set(key, there);
    return there;
  };
  const goTo = async (seatOf: Page, address: string): Promise<Page> => {
    await seatOf.goto(`${stage.url}/#/told/${address}`);
    await seatOf.waitForSelector('#main h1');
    await seatOf.locator('.ant-spin[aria-busy=true], .loading').first().waitFor({ state: 'detached' });
    return seatOf;
  };
  const hall: Hall = {
    open: stage.open,
    at: async (role, address) => {
      const phone = role.endsWith('的手机');
      return goTo(await seat(phone ? role.slice(0, -3) : role, phone ? 'phone' : 'laptop'), address);
    },
  };
  let publicPage: Partial<Record<Size, Promise<Page>>> = {};
  const look: House['look'] = async (name, size, stands) => {
    const wrong: string[] = [];
    const check = async (at: Page, screen: string): Promise<void> => {
      wrong.push(...(await lookAt(at, `${name}-${screen}-${size}`)));
      const words = (await at.evaluate(() => document.body.innerText)).replace(/\s+/g, ' ');
      for (const one of stands[screen] ?? [])
        if (!words.includes(one)) wrong.push(`${name}-${screen}-${size}: “${one}” does not stand there`);
    };
    for (const screen of screens) await check(await goTo(await seat(roleAt[screen] ?? '选举委员会主任', size), screen), screen);
    publicPage = { ...publicPage, [size]: publicPage[size] ?? page(size) };
    const out = await publicPage[size];
    if (!out) return wrong;
    for (const [screen, path] of [
      ['wall', '/wall/told'],
      ['queue', '/queue/told/1'],
      ...(stage.open.election().kiosk === true ? [['kiosk', '/where/told'] as const] : []),
    ] as const) {
      if (screen === 'queue' && !stage.open.election().rounds.at(-1)?.stations.has(1)) continue;
      await out.goto(`${stage.url}${path}`);
      await check(out, screen);
    }
    return wrong;
  };
  return {
    hall,
    look,
    refused: async (name) => {
      const wrong: string[] = [];
      for (const [key, there] of seats) {
        const screen = await there;
        if (await screen.locator('.refusal, .move-refused, .desk-card').count())
          wrong.push(...(await lookAt(screen, `${name}-${key}`)));
        // Read and understood: the dialog is closed again.
        const dialog = screen.getByRole('dialog');
        if (await dialog.count()) await dialog.getByRole('button', { name: '取消' }).click();
      }
      return wrong;
    },
    complaints: () => said.flat(),
    shot: async (name) => {
      for (const [key, there] of seats) await keepShot(await there, `${name}-${key}`);
    },
    close: async () => {
      for (const context of contexts) await context.close();
    },
  };
};
