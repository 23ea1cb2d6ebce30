// What `zheng bench` measures of the press: 3000 voter cards with their codes and what the press takes to set them, one notice from a press that is warm, and every paper of S9 with its 2149 cards and its forms.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Paper } from '../papers/list.ts';
import type { Page } from '../papers/page.ts';
import type { Figure } from './bench.ts';
import { openStore } from './books.ts';
import { modelPrinter, openPrinter, type Printer } from './printer.ts';
import { openPress } from './press/press.ts';
import { readStory } from './told/read.ts';
import { replay, type Replayed } from './told/replay.ts';

type Most = (name: string, unit: string, value: number, limit: number, limitIs: string, wanted?: number) => Figure;
const created = '2026-03-20T09:00:00+08:00';

/** So many cards of invented voters, five hundred a group, each with a token of its own. */
const cards = (many: number): Page => ({
  title: '参选证',
  form: 'cards',
  rehearsal: false,
  blocks: Array.from({ length: Math.ceil(many / 500) }, (_, group) => ({
    kind: 'cards' as const,
    size: 'ten' as const,
    heading: `第${group + 1}村民小组`,
    title: '石燕村第八届村民委员会选举参选证',
    issuer: '石燕村村民选举委员会',
    lines: ['选举日：2026年3月28日（星期六）', '投票时间：08:30至11:00', '凭证领取选票，不得转让、涂改。'],
    cards: Array.from({ length: Math.min(500, many - group * 500) }, (_none, i) => ({
      no: String(group * 500 + i + 1).padStart(4, '0'),
      name: `${'王李张刘陈'.charAt(i % 5)}${'伟芳娜敏静丽强'.charAt(i % 7)}${'国建文春玉'.charAt(i % 5)}`,
      sex: i % 2 === 0 ? '男' : '女',
      age: String(18 + (i % 60)),
      group: `第${group + 1}组`,
      place: `第${group + 1}村民小组`,
      token: randomBytes(16).toString('base64url'),
    })),
  })),
});

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await run();
  return performance.now() - began;
};

/** The time it takes, and by how many MB the process grew meanwhile at most: what the thread of the press took, faces and compiler included. */
const weighed = async (run: () => Promise<unknown>): Promise<{ readonly ms: number; readonly most: number }> => {
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  const ms = await timed(run);
  clearInterval(watch);
  return { ms, most: (Math.max(most, process.memoryUsage.rss()) - before) / 2 ** 20 };
};

const told = async (stories: string): Promise<Replayed> => {
  const read = await readStory(join(stories, 'facts-2026.json'));
  if (read.kind !== 'story') throw new Error('the story cannot be read');
  return replay(read.story, await openStore('memory', '', async () => undefined), modelPrinter());
};

/** The median of nine notices, the press being warm. */
const noticeMs = async (printer: Printer, s9: Replayed, notice: Paper): Promise<number> => {
  await printer.sheet(notice, s9.election);
  const times: number[] = [];
  for (let i = 0; i < 9; i += 1) times.push(await timed(() => printer.sheet(notice, s9.election)));
  return times.toSorted((a, b) => a - b)[4] ?? 0;
};

export const papersFigures = (most: Most, stories: string) => ({
  papers: async (): Promise<readonly Figure[]> => {
    const press = openPress();
    const many = await weighed(() => press.pdf(cards(3000), { created }));
    await press.close();
    const s9 = await told(stories);
    const printer = await openPrinter();
    const ready = printer.list(s9.election).filter((p) => p.ready);
    const notice = ready.find((p) => p.file === 'result-notice.pdf');
    if (!notice) throw new Error('no notice of the result');
    const one = await noticeMs(printer, s9, notice);
    const all = await weighed(async () => {
      for (const p of ready) await printer.sheet(p, s9.election);
    });
    await printer.close();
    return [
      most('3000 voter cards with codes, cold', 'ms', many.ms, 10_000, '10 s'),
      most('memory the press takes for them', 'MB', many.most, 600, '600 MB'),
      most('one notice, the press warm, median', 'ms', one, 200, '200 ms'),
      most(`all ${ready.length} papers of S9`, 'ms', all.ms, 60_000, '60 s'),
    ];
  },
});
