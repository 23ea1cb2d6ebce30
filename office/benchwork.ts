// What `zheng bench` measures of the book of work: 100,000 entries of three years brought in at the door over SQLite, then the ledger's list, a search in it, and the report of a year from the entries to its PDF.
import { join } from 'node:path';
import { addDays } from '../service/calendar.ts';
import { isPersonal, workKinds } from '../service/kinds.ts';
import { workKindsOf } from '../papers/service/kinds.ts';
import { matterOf } from './around/aboutof.ts';
import { community, type OpenCommunity } from './around/community.ts';
import type { Figure } from './bench.ts';
import { openBook } from './book.ts';
import { openStore } from './books.ts';
import { storyClock } from './clock.ts';
import { seededDice } from './dice.ts';
import { openPress } from './press/press.ts';
import { secretsFrom } from './secrets.ts';
import { committeeIn, workGiven } from './service/given.ts';
import { reportScreen } from './service/report.ts';
import { workScreen } from './service/views.ts';

type Most = (name: string, unit: string, value: number, limit: number, limitIs: string, wanted?: number) => Figure;
type Median = (runs: number, run: () => unknown) => number;

const entries = 100_000;
const perOrder = 20_000;
const admin = { account: 'a_admin', name: '管理员', admin: true };
const clerk = { account: 'a_clerk', name: '经办人' };

/** An invented entry: every kind in turn over the days of three years. */
const rowOf = (n: number, responsible: string) => {
  const kind = workKinds[n % workKinds.length] ?? 'culture';
  return {
    on: addDays('2023-01-01', n % 1090),
    kind,
    programme: `项目${(n * 7) % 40}`,
    ...(isPersonal(kind) ? {} : { title: `第${n}项工作`, place: `${(n % 61) + 1}栋` }),
    people: (n % 50) + 1,
    ...(n % 3 === 0 ? { amount: String((n % 900) + 100) } : {}),
    ...(kind === 'environment' ? { things: n % 20, measure: '棵' } : {}),
    responsible,
  };
};

/** The book of a community with so many entries, told through its door. */
const fullBook = async (dir: string): Promise<OpenCommunity> => {
  const dice = seededDice('work');
  const ledger = await openStore('sqlite', join(dir, `work-${Date.now()}.db`), async () => undefined);
  const { book } = await openBook(
    {
      id: 'work',
      ledger,
      secrets: secretsFrom(dice.bytes(32)),
      clock: storyClock('2025-12-31T08:00:00+08:00'),
      dice,
      rehearsal: true,
    },
    matterOf(community),
  );
  const tell = async (order: string, name: string, body: object, who = clerk): Promise<void> => {
    const answered = await book.tell({ order, do: name, body, on: order === 'begin' ? '2023-01-01' : '2025-12-31' }, who);
    if (answered.kind !== 'done') throw new Error(`${name}: ${answered.kind === 'refused' ? answered.words.zh : answered.kind}`);
  };
  await tell(
    'begin',
    'beginTerm',
    { kind: 'community', township: '桃花镇', name: '桃源社区', groups: 4, term: 3, mode: 'voters', rehearsal: true },
    admin,
  );
  await tell('role', 'giveRole', { account: clerk.account, name: clerk.name, role: 'clerk' }, admin);
  await tell('office', 'takeOffice', {
    how: '选举',
    holders: ['甄一', '甄二', '甄三', '甄四', '甄五'].map((name, i) => ({ name, office: i === 0 ? 'director' : 'member' })),
  });
  await tell('file', 'recordFile', { households: 5307, people: 9700, buildings: 61 });
  const responsible = committeeIn(book.state().term)[0]?.id ?? '';
  for (let from = 0; from < entries; from += perOrder)
    await tell(`rows ${from}`, 'bringInWork', { rows: Array.from({ length: perOrder }, (_, i) => rowOf(from + i, responsible)) });
  return book;
};

export const workFigures = (
  most: Most,
  median: Median,
  dir: string,
): Readonly<Record<string, () => Promise<readonly Figure[]>>> => ({
  work: async () => {
    const began = performance.now();
    const book = await fullBook(dir);
    const brought = performance.now() - began;
    const list = median(9, () => workScreen(book, clerk, {}, { offset: 0, many: 50 }));
    const found = median(9, () => workScreen(book, clerk, { search: '12栋', kind: 'culture' }, { offset: 100, many: 50 }));
    const press = openPress();
    const paper = workKindsOf(book.state().service, workGiven(book.state(), { on: '2025-12-31', told: book.recorded() })).find(
      (k) => k.name === 'work-2025',
    );
    if (!paper) throw new Error('there is no report');
    const before = performance.now();
    await press.pdf(paper.page(), { created: '2025-12-31T08:00:00+08:00' });
    const report = performance.now() - before;
    const screen = median(3, () => reportScreen(book));
    await press.close();
    await book.close();
    return [
      most('100,000 entries of work brought in', 'ms', brought, 60_000, '60 s'),
      most('list of 100,000 entries, median', 'ms', list, 100, '100 ms'),
      most('search in 100,000 entries, median', 'ms', found, 100, '100 ms'),
      most('report of a year on the screen', 'ms', screen, 5000, '5 s'),
      most('report of a year as PDF', 'ms', report, 5000, '5 s'),
    ];
  },
});
