// `zheng serve`: opens the data folder, loads the demonstration where it is empty, serves, and prints where to click. Ends on Ctrl-C with everything confirmed.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openAccounts } from '../../office/accounts.ts';
import { loadAround } from '../../office/around/demonstration.ts';
import { readAroundStory } from '../../office/around/telling.ts';
import { bookArchive, takeBookArchive } from '../../office/around/archive.ts';
import { takeAround } from '../../office/around/papers.ts';
import { papersListed, sendOut, takeIssued, takePaper, makePapers } from '../../office/cabinet.ts';
import { attach, erase, take } from '../../office/evidence/keep.ts';
import { dayLeft, loadDemonstration } from '../../office/demonstration.ts';
import { BrokenBook } from '../../office/bookfolder.ts';
import type { OpenElection, Who } from '../../office/door.ts';
import { openPrinter } from '../../office/printer.ts';
import { packForStation } from '../../office/stations/packing.ts';
import { type Kept, openShelf, type Shelf } from '../../office/shelf.ts';
import { readStory, type Story } from '../../office/told/read.ts';
import { moveClock } from '../../office/rehearsalclock.ts';
import { whyUnavailable } from '../../office/unavailable.ts';
import { CannotServe, startServer } from '../server/server.ts';
import { hallOptions, openHall } from './hall.ts';
import type { ServerParts } from '../server/parts.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const demonstration = { id: 'shiyan', facts: here('../../stories/s09-shiyan/facts-2026.json') } as const;
/** Books around the elections that the demonstration holds beside it. */
const aroundThem = [
  ['taoyuan', 'term/facts.json'],
  ['guihua', 's12-huiyi/facts.json'],
  ['yinlong', 's10-yinlong/facts.json'],
  ['shiqiao', 's13-gongtui/facts.json'],
] as const;
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

export const serve = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '7080' },
      ...hallOptions,
      data: { type: 'string', default: 'data' },
      empty: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port ${values.port}：应为 1–65535 · a port number`);
  try {
    return await served(resolve(values.data), port, values, values.empty);
  } catch (fault) {
    const why = fault instanceof CannotServe || fault instanceof BrokenBook ? fault.message : whyUnavailable(fault);
    if (!why) throw fault;
    process.stderr.write(`${why}\n`);
    return 1;
  }
};

const served = async (
  data: string,
  port: number,
  opening: { readonly host: string; readonly 'hall-port': string },
  empty: boolean,
): Promise<number> => {
  const shelf = await openShelf(data);
  const accounts = openAccounts({ path: join(data, 'accounts.db') });
  const story = await storyOf();
  for (const { zh, en } of shelf.broken) process.stderr.write(`! ${zh} · ${en}\n`);
  if (!empty && story && shelf.all().length === 0 && shelf.broken.length === 0) {
    say('装入演练：石燕村，投票前夜 … · loading the demonstration, the eve of a poll …');
    await loadDemonstration(shelf, story, demonstration.id);
    for (const [id, facts] of aroundThem)
      await loadAround(shelf.around, await readAroundStory(here(`../../stories/${facts}`)), id);
  }
  const printer = await openPrinter();
  const hall = await openHall(data, opening.host, opening['hall-port']);
  const webDist = here('../web/dist');
  const running = await startServer({
    ...servedParts(shelf, printer, story),
    accounts,
    port,
    ...hall.parts,
    ...(existsSync(webDist) ? { webDist } : {}),
  });
  const first = accounts.firstCode();
  say('');
  say(`  正选 Zhengxuan  ${running.url}`);
  hall.lines(running).forEach(say);
  if (first) say(`  管理员一次性登录码 · one-time code of the first administrator: ${first.code}`);
  const shown = shelf.get(demonstration.id);
  if (shown)
    say(`  大屏 · the wall: ${running.url}/wall/${demonstration.id}   （演练：点“播放演示”看 2149 张选票唱完 · press play）`);
  say(`  数据 · data: ${data}    停止 · stop: Ctrl-C`);
  await stopped();
  await running.close();
  hall.close();
  await printer.close();
  await shelf.close();
  accounts.close();
  return 0;
};

const storyOf = async (): Promise<Story | undefined> => {
  const read = await readStory(demonstration.facts);
  return read.kind === 'story' ? read.story : undefined;
};

const stopped = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });

/** What a data folder gives the server: its elections, the printer of their papers, photos and kits; with a story the player of its rehearsal. */
export const servedParts = (
  shelf: Shelf,
  printer: Awaited<ReturnType<typeof openPrinter>>,
  story?: Story,
): Pick<ServerParts, 'shelf' | 'around' | 'aroundPaper' | 'printer' | 'evidence' | 'kits'> => ({
  around: shelf.around,
  aroundPaper: async (id, file, who) => {
    const kept = shelf.around.get(id);
    if (kept && file === bookArchive) return takeBookArchive(kept, who);
    return kept && takeAround(kept.kind, kept.book, printer, file, who);
  },
  shelf: servedShelf(shelf, story),
  printer: servedPrinter(shelf, printer),
  evidence: servedEvidence(shelf),
  kits: { pack: (open, who, packing) => packForStation(keptIn(shelf, open), packing, who) },
});

const servedShelf = (shelf: Shelf, story: Story | undefined): ServerParts['shelf'] => ({
  elections: () => shelf.all().map((k) => k.election),
  get: (id) => shelf.get(id)?.election,
  broken: shelf.broken,
  begin: async (told, who) => {
    const { answered, kept } = await shelf.begin({ order: told.order, do: 'beginElection', body: told.body }, who);
    return { ...answered, ...(kept ? { election: kept.election.id } : {}) };
  },
  moveClock: async (id, day, time) => {
    const kept = shelf.get(id);
    return kept ? moveClock(kept, day, time) : undefined;
  },
  story: (id) => {
    const kept = shelf.get(id);
    return kept && story && id === demonstration.id ? dayLeft(story, kept) : undefined;
  },
});

const keptIn = (shelf: Shelf, open: OpenElection): Kept => {
  const kept = shelf.get(open.id);
  if (!kept) throw new Error(`no election ${open.id}`);
  return kept;
};

const servedEvidence = (shelf: Shelf): NonNullable<ServerParts['evidence']> => ({
  attach: (open, who, what, bytes) => attach(keptIn(shelf, open), who, what, bytes),
  erase: (open, who, order, evidence, because) => erase(keptIn(shelf, open), who, order, evidence, because),
  take: (open, who, evidence) => take(keptIn(shelf, open), who, evidence),
});

const servedPrinter = (shelf: Shelf, printer: Awaited<ReturnType<typeof openPrinter>>): NonNullable<ServerParts['printer']> => {
  const keptOf = (open: OpenElection): Kept => keptIn(shelf, open);
  const personal = (open: OpenElection, who: Who): boolean =>
    open.rolesOf(who.account).some((r) => r === 'chair' || r === 'clerk');
  return {
    list: (open, who) => papersListed(keptOf(open), printer, personal(open, who)),
    print: async (open, file, who, passphrase) => {
      const taken = await takePaper(keptOf(open), printer, file, personal(open, who), passphrase);
      return 'waitsFor' in taken ? { kind: 'refused', words: taken.waitsFor } : taken;
    },
    issue: (open, who, asked) => sendOut(keptOf(open), printer, who, personal(open, who), asked),
    sample: (open, style) => printer.sample(open, style),
    issued: async (open, no, who) => {
      const taken = await takeIssued(keptOf(open), no, personal(open, who));
      return 'waitsFor' in taken ? { kind: 'refused', words: taken.waitsFor } : taken;
    },
    make: (open) => makePapers(keptOf(open), printer),
  };
};
