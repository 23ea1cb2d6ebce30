// `zheng station`: pack a station's kit at the centre, serve its laptop, give its book out, take it over at the centre. Exit 0 done, 1 refused, 2 not understood.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { openAccounts } from '../../office/accounts.ts';
import { token } from '../../office/machine.ts';
import { moveClock } from '../../office/rehearsalclock.ts';
import { type Kept, openShelf, type Shelf } from '../../office/shelf.ts';
import { type Posting, posting, postingUnder } from '../../office/hall/pinned.ts';
import type { KitPacked } from '../../office/screens-stations.ts';
import { bookFile } from '../../office/stations/bookfile.ts';
import { type Kit, openKit } from '../../office/stations/kit.ts';
import { type Laptop, NoLaptop, openLaptop } from '../../office/stations/laptop.ts';
import { laptopRoom } from '../../office/stations/here.ts';
import { openPost } from '../../office/stations/post.ts';
import { type Packing, packForStation } from '../../office/stations/packing.ts';
import { takeText } from '../../office/stations/taketext.ts';
import { copyOf } from '../../office/stations/taking.ts';
import { reasonOf, whyUnavailable } from '../../office/unavailable.ts';
import { type Centre, centreAt } from './centre.ts';
import { CannotServe, startServer } from '../server/server.ts';
import type { Answered } from '../../office/screens.ts';
import { hallOptions, openHall } from './hall.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const wrong = (line: string): number => {
  process.stderr.write(`${line}\n`);
  return 1;
};
const options = {
  election: { type: 'string' },
  station: { type: 'string' },
  spare: { type: 'boolean', default: false },
  by: { type: 'string' },
  login: { type: 'string' },
  out: { type: 'string' },
  data: { type: 'string' },
  code: { type: 'string' },
  port: { type: 'string', default: '7080' },
  ...hallOptions,
  mirror: { type: 'string' },
  from: { type: 'string' },
  centre: { type: 'string' },
  'centre-words': { type: 'string' },
  codes: { type: 'boolean', default: false },
} as const;
type Values = ReturnType<typeof read>['values'];
const read = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true });
const need = (text: string | undefined, what: string): string => {
  if (text === undefined) throw new Error(`缺少 ${what} · ${what} is missing`);
  return text;
};

/** What to do where the centre is being served. */
const served =
  '服务正在运行，数据文件夹由它使用：在屏幕“投票站与人员 · 投票站电脑”里办理，或者加上 --centre http://127.0.0.1:7080 --login 一次性登录码。 · The centre is being served: do it on its screen, or add --centre http://127.0.0.1:7080 --login CODE.';

export const stationCommand = async (args: readonly string[]): Promise<number> => {
  const {
    values,
    positionals: [what, file],
  } = read(args);
  try {
    switch (what) {
      case 'pack':
        return await pack(values);
      case 'serve':
        return await serve(need(file, 'FILE'), values);
      case 'give':
        return await give(need(file, 'FILE'), values);
      case 'take':
        return await take(need(file, 'FILE'), values);
      default:
        throw new Error('要写 pack、serve、give 或 take · pack, serve, give or take');
    }
  } catch (fault) {
    const why = fault instanceof NoLaptop || fault instanceof CannotServe ? fault.message : whyUnavailable(fault);
    if (why === undefined) throw fault;
    return wrong(reasonOf(fault) === 'locked' && (what === 'pack' || what === 'take') ? served : why);
  }
};

/** Works on the data folder of the centre, which must not be served meanwhile. */
const atCentre = async <T>(values: Values, work: (shelf: Shelf) => Promise<T>): Promise<T> => {
  const shelf = await openShelf(resolve(values.data ?? 'data'));
  try {
    return await work(shelf);
  } finally {
    await shelf.close();
  }
};
const keptOf = (shelf: Shelf, id: string): Kept => {
  const kept = shelf.get(id);
  const shut = shelf.broken.find((one) => one.id === id);
  if (!kept) throw new Error(shut ? `${shut.zh} · ${shut.en}` : `没有选举 ${id} · no such election`);
  return kept;
};
const refusedLine = (answered: Extract<Answered, { readonly kind: 'refused' }>): string =>
  [answered.words.zh, answered.remedy?.zh, answered.words.en, answered.remedy?.en].filter(Boolean).join(' ');

const pack = async (values: Values): Promise<number> => {
  const packing = { order: `pack ${token(12)}`, station: Number(need(values.station, '--station')), spare: values.spare };
  const [election, out] = [need(values.election, '--election'), need(values.out, '--out')];
  const packed =
    values.centre === undefined
      ? await atCentre(values, (shelf) => packHere(keptOf(shelf, election), packing, values))
      : await (await centreOf(values.centre, election, values)).pack(packing);
  if (packed.kind === 'refused') return wrong(refusedLine(packed));
  await writeFile(out, new Uint8Array(await packed.file.arrayBuffer()), { mode: 0o600, flush: true });
  say(`✓ ${out}`);
  if (values.code === undefined)
    say(`  打开口令，只显示这一次，与文件分开保管 · the code, shown this once, kept apart from the file: ${packed.code}`);
  return 0;
};

const packHere = (kept: Kept, packing: Packing, values: Values): Promise<KitPacked> => {
  const by = kept.election
    .election()
    .keepers.held.find((k) => k.name === need(values.by, '--by') && (k.role === 'chair' || k.role === 'clerk'));
  if (!by) throw new Error('--by：主任或者经办人的姓名 · the name of the chair or the clerk');
  return packForStation(kept, packing, by, values.code);
};

const centreOf = async (address: string, election: string, values: Values): Promise<Centre> =>
  centreAt(
    address,
    election,
    need(values.login ?? process.env['ZHENG_LOGIN'] ?? (await typed('登录码 · one-time code: ')), '--login'),
  );

/** What somebody types at the terminal; undefined where there is none. */
const typed = async (what: string): Promise<string | undefined> => {
  if (!process.stdin.isTTY) return undefined;
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await ask.question(what);
  } finally {
    ask.close();
  }
};

const opened = async (file: string, values: Values): Promise<Kit> => {
  const code = values.code ?? process.env['ZHENG_STATION_CODE'] ?? (await typed('口令 · code: '));
  const kit = await openKit(await readFile(file), need(code, '--code'));
  if (kit.kind === 'opened') return kit.kit;
  if (kit.because === 'wrong code') throw new NoLaptop('口令不对，或者文件损坏', 'the code is wrong, or the file is damaged');
  if (kit.because === 'no kit') throw new NoLaptop(`${file} 不是投票站装配文件`, `${file} is no kit of a station`);
  throw new NoLaptop('文件里的账簿核验不通过，请重新装配', 'the books in the file do not verify: pack it anew');
};
const folderOf = (kit: Kit, values: Values): string => resolve(values.data ?? `data-${kit.book}`);

const serve = async (file: string, values: Values): Promise<number> => {
  const kit = await opened(file, values);
  const folder = folderOf(kit, values);
  const laptop = await openLaptop({
    kit,
    folder,
    ...(values.mirror === undefined ? {} : { mirrorTo: resolve(values.mirror) }),
    ...(values.from === undefined
      ? {}
      : {
          from: /^https?:/.test(values.from) ? values.from : resolve(values.from),
          post: postOf({ ...values, centre: values.from }),
        }),
  });
  const { kept } = laptop;
  const accounts = openAccounts({ path: join(folder, 'accounts.db') });
  const hall = await openHall(folder, values.host, values['hall-port']);
  const webDist = fileURLToPath(new URL('../web/dist', import.meta.url));
  const post = values.centre === undefined ? undefined : openPost(laptop, values.centre, 5000, postOf(values));
  const running = await startServer({
    shelf: {
      elections: () => [kept.election],
      get: (id) => (id === kept.election.id ? kept.election : undefined),
      moveClock: (_, day, time) => moveClock(kept, day, time),
    },
    accounts,
    laptop: laptopRoom(laptop, post && { ...post, centre: values.centre ?? '' }),
    port: Number(values.port),
    ...hall.parts,
    ...(existsSync(webDist) ? { webDist } : {}),
  });
  say(`  正选 · ${kit.station} 号投票站${laptop.after ? '（备用电脑）' : ''} · station ${kit.station}  ${running.url}`);
  hall.lines(running).forEach(say);
  tellAfter(laptop);
  tellMirror(laptop);
  for (const { account, name } of kit.people) {
    const code = accounts.admit(account, name) ?? (values.codes ? accounts.newCode(account) : undefined);
    if (code !== undefined) say(`  ${name}  一次性登录码 · one-time code: ${code}`);
  }
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  await post?.close();
  await running.close();
  hall.close();
  await kept.election.close();
  accounts.close();
  return 0;
};

/** How the centre is spoken to: under its own certificate, when its words were given. */
const postOf = ({ centre, 'centre-words': given }: Values): Posting => {
  const words = given?.trim().split(/\s+/);
  if (words === undefined) return posting;
  if (words.length !== 8 || !centre?.startsWith('https:'))
    throw new NoLaptop(
      '--centre-words：中心屏幕上的八个词，与 --centre https://… 一起用',
      '--centre-words: the eight words on the screen of the centre, together with --centre https://…',
    );
  return postingUnder(words);
};

const tellAfter = ({ after, kit }: Laptop): void => {
  if (!after) return;
  say(
    `  原电脑的记录这里到第 ${after.entries} 条${after.at ? `（${after.at.slice(11, 16)}，以它的时钟为准）` : ''}，已知发票 ${after.issued} 张。`,
  );
  say(
    `  here the record of the other laptop ends at entry ${after.entries}${after.at ? ` (${after.at.slice(11, 16)} by its clock)` : ''}, ${after.issued} ballots known to be issued.`,
  );
  for (const one of after.last) say(`    ${one.position}  ${one.at.slice(11, 16)}  ${one.name}`);
  if (after.torn)
    say(
      '  ✗ U盘上最后一次写入没有写完（断电或拔出），没写完的不算；之前的都已接上。\n  ✗ The last write on the stick was not finished (power cut or pulled out) and is left out; all before it is taken over.',
    );
  say(`  此后的发票可能只在原电脑上：请逐行核对 ${kit.station} 号站纸质发票记录，纸上有、这里没有的，先补录再继续发票。`);
  say(
    '  What was confirmed after that may lie only on the other laptop: compare the paper issue record line by line, enter what is missing here, then go on.',
  );
};

const tellMirror = (laptop: Laptop): void => {
  const mirror = laptop.mirror();
  if (!mirror) return;
  say(
    mirror.trouble === undefined
      ? `  镜像 · mirror: ${mirror.folder}（${mirror.upTo}）`
      : `  ✗ 镜像写不了 · the mirror cannot be written: ${mirror.folder}（${mirror.trouble}）`,
  );
  if (mirror.sameDisk)
    say('  ✗ 镜像在本机同一块磁盘上，电脑坏了它也没有了：请换U盘 · the mirror is on this very disk: use a stick');
};

const give = async (file: string, values: Values): Promise<number> => {
  const kit = await opened(file, values);
  const { kept } = await openLaptop({ kit, folder: folderOf(kit, values) });
  const copy = await copyOf(kept.ledger, kit.book);
  await kept.election.close();
  const out = need(values.out, '--out');
  await writeFile(out, bookFile(copy), { flush: true });
  say(`✓ ${out}  ${kit.book}：${copy.entries.length} 条 · entries`);
  return 0;
};

const take = async (from: string, values: Values): Promise<number> => {
  const text = await textOf(from);
  const election = need(values.election, '--election');
  const taken =
    values.centre === undefined
      ? await atCentre(values, (shelf) => takeText(keptOf(shelf, election).election, text))
      : await (await centreOf(values.centre, election, values)).take(text);
  if (taken.kind === 'refused') return wrong(refusedLine(taken));
  say(
    `✓ ${taken.book}：并入 ${taken.added} 条，其中发票 ${taken.issued} 张，这本账到第 ${taken.position} 条 · ${taken.added} entries, ${taken.issued} of them ballots issued; it now ends at entry ${taken.position}`,
  );
  return 0;
};

/** A book from a file, or from an address where somebody put it. */
const textOf = async (from: string): Promise<string> => {
  if (!/^https?:/.test(from)) return readFile(from, 'utf8');
  const answer = await fetch(from).catch(() => undefined);
  if (!answer?.ok) throw new NoLaptop(`${from} 取不到${answer ? `（${answer.status}）` : ''}`, `${from} cannot be fetched`);
  return answer.text();
};
