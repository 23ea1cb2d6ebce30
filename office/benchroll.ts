// What `zheng bench` measures of the roll: 100,000 rows imported with all checks against the bare reader, the same as .csv, registered in the book, searched, and a million people of forty places compared.
import { setImmediate as breath } from 'node:timers/promises';
import { read, utils, write } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { type Election, evolve, type Fact, noElection } from '../election/election.ts';
import { checkDigit } from '../election/idnumber.ts';
import { changesOf } from '../election/roll/rollchanges.ts';
import { groundOn } from '../election/roll/rollground.ts';
import { privateOf, type RollRow } from '../election/roll/rollrow.ts';
import type { Figure } from './bench.ts';
import { twiceRegistered } from './acrossplaces.ts';
import type { OpenElection } from './door.ts';
import { readRoll } from './rollfile.ts';
import { rollIndex, searchRoll } from './views/rollindex.ts';

type Most = (name: string, unit: string, value: number, limit: number, limitIs: string, wanted?: number) => Figure;

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰梅建国文'];
const pick = (from: readonly string[], n: number): string => from[n % from.length] ?? '';

/** An invented person: every number another, ids under the unassigned division. */
export const personOf = (n: number): RollRow => {
  const day = new Date(Date.UTC(1945, 0, 1 + (n % 20_000))).toISOString().slice(0, 10);
  const seventeen = `999999${day.replaceAll('-', '')}${String(Math.floor(n / 20_000) % 1000).padStart(3, '0')}`;
  return {
    name: pick(surnames, n) + pick(given, n * 7) + pick(given, n * 13 + Math.floor(n / 97)),
    sex: Number(seventeen[16]) % 2 === 1 ? 'man' : 'woman',
    idNumber: seventeen + checkDigit(seventeen),
    group: (n % 40) + 1,
    category: 'lives here',
  };
};
const header = ['序号', '姓名', '性别', '身份证号码', '村民小组', '户号', '联系电话', '登记类别'];
const cellsOf = (n: number): readonly string[] => {
  const p = personOf(n);
  return [
    String(n + 1),
    p.name,
    p.sex === 'man' ? '男' : '女',
    p.idNumber ?? '',
    String(p.group),
    `01-${n % 9999}`,
    `154${String(n).padStart(8, '0')}`,
    '本村户籍并居住',
  ];
};

/** An election whose roll holds these people, open enough to be looked at. */
const openWith = (id: string, from: number, to: number): OpenElection => {
  const election: Election = noElection();
  const facts: Fact[] = [];
  for (let n = from; n < to; n++) {
    const voter = `p_${n}`;
    facts.push({
      fact: 'VoterRegistered',
      on: '2026-03-05',
      voter,
      no: n - from + 1,
      group: (n % 40) + 1,
      category: 'lives here',
      secret: { of: voter, ...privateOf(personOf(n)) },
    });
  }
  for (const f of facts) evolve(election, f);
  return {
    id,
    rehearsal: true,
    election: () => election,
    law: () => law,
    now: () => ({ today: law.day, at: '' }),
    recorded: (a = 0, b = facts.length) => facts.slice(a, b).map((fact) => ({ fact })),
  } as unknown as OpenElection;
};
const law = { kind: 'village' as const, day: '2026-03-05', mode: 'voters' as const, plan: {} };
const ground = groundOn(law, law.day, { rehearsal: true, groups: 40, electionDay: '2026-04-26' });

const timed = async (run: () => unknown): Promise<number> => {
  const began = performance.now();
  await run();
  return performance.now() - began;
};
/** Processor time of it, all threads, in milliseconds: what stays the same where others use the machine. */
const worked = async (run: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
/** The longest time for which nobody else was answered while `run` was under way. */
const held = async (run: () => Promise<unknown>): Promise<number> => {
  let longest = 0,
    over = false;
  const ended = run().finally(() => (over = true));
  for (let last = performance.now(); !over; ) {
    await breath();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  await ended;
  return longest;
};

const rows = 100_000;
const imports = async (most: Most): Promise<readonly Figure[]> => {
  const table = [header, ...Array.from({ length: rows }, (_, n) => cellsOf(n))];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(table as string[][]), '名册');
  const xlsx = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
  const csv = new TextEncoder().encode(table.map((r) => r.join(',')).join('\r\n'));
  const election = noElection();
  const whole = async (bytes: Uint8Array): Promise<void> => {
    const found = await readRoll(bytes, { ground, marked: true });
    if (found.rows.length !== rows || found.faults.length > 0)
      throw new Error(`${found.rows.length} rows, ${found.faults.length} faults`);
    changesOf(election, found.rows);
  };
  const bare = Math.min(
    await timed(() => read(xlsx, { type: 'array', dense: true })),
    await timed(() => read(xlsx, { type: 'array', dense: true })),
  );
  const own = Math.min(await timed(() => whole(xlsx)), await timed(() => whole(xlsx)));
  const plain = Math.min(await timed(() => whole(csv)), await timed(() => whole(csv)));
  const bareCsv = await worked(() => parse(Buffer.from(csv)));
  const plainWork = await worked(() => whole(csv));
  const waited = await held(() => whole(csv));
  return [
    most('100,000 rows of .xlsx with all checks', 'ms', own, bare, 'the bare reader, same run', 1.5),
    most('100,000 rows of .csv with all checks', 'ms', plain, 3000, '3 s'),
    most('the same, processor time', 'ms', plainWork, bareCsv, 'bare csv-parse of it, same run', 7),
    most('longest wait of others meanwhile', 'ms', waited, 200, '200 ms'),
  ];
};

const search = async (most: Most): Promise<readonly Figure[]> => {
  const open = openWith('a', 0, rows);
  const index = rollIndex(open);
  const asked = ['罗', '罗伟', 'lw', 'luow', '罗wl', 'zhangwei', 'z', '0042', '1234', '王秀'];
  const names = index.sorted.map((e) => e.written.name);
  const run = (i: number) => searchRoll(index, { q: asked[i % asked.length] ?? '' }, true);
  for (let i = 0; i < 100; i++) run(i);
  const times: number[] = [];
  for (let i = 0; i < 400; i++) times.push(await timed(() => run(i)));
  times.sort((a, b) => a - b);
  const all = async (one: (i: number) => unknown) => {
    for (let i = 0; i < 200; i++) one(i);
  };
  const own = await worked(() => all(run));
  const bare = await worked(() => all((i) => names.filter((n) => n.includes(asked[i % asked.length] ?? ''))));
  return [
    most('search over 100,000 names, 95th of a hundred', 'ms', times[Math.floor(times.length * 0.95)] ?? 0, 10, '10 ms'),
    most('one search, processor time', 'ms', own / 200, bare / 200, 'a bare loop over the names, same run'),
  ];
};

const places = async (most: Most): Promise<readonly Figure[]> => {
  // Forty places of 25,000; each shares its last ten with the next.
  const open = Array.from({ length: 40 }, (_, i) => openWith(`e${i}`, i * 25_000 - (i === 0 ? 0 : 10), (i + 1) * 25_000));
  const compared = async () => {
    let found = 0;
    for (const one of open) found += (await twiceRegistered(one, open)).length;
    if (found !== 39 * 10 * 2) throw new Error(`${found} found`);
  };
  const ms = await timed(compared);
  const own = await worked(compared);
  const ids = open.flatMap((one) => [...one.election().roll.ids.keys()]);
  const bare = await worked(() => new Set(ids).size);
  return [
    most('1,000,000 people of 40 places compared', 'ms', ms, 30_000, '30 s'),
    most('each place with all others, processor time', 'ms', own, bare, 'one bare Set of all ids, same run', 20),
  ];
};

/** The figures of the roll by their names. */
export const rollFigures = (most: Most): Readonly<Record<string, () => Promise<readonly Figure[]>>> => ({
  import: () => imports(most),
  search: () => search(most),
  places: () => places(most),
});
