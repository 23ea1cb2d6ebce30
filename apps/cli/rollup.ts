// `zheng rollup ARCHIVE…`: several elections of a street or a town added up from their archives; --xlsx writes their statistics as a workbook, --refresh puts the present sums into an edited Word file. Exit 0 all taken, 1 some left out, 2 none given or none taken.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { areaWorkbook } from '../../office/areasheets.ts';
import { realClock } from '../../office/clock.ts';
import { type Added, type RollUp, rollUp } from '../../office/rollup.ts';
import { refreshStreet, streetPaper } from '../../office/streetpaper.ts';
import { outFolder } from './folder.ts';
import { refreshFile } from './refresh.ts';

const words: Readonly<Record<Added, string>> = {
  eligible: '可登记 · eligible',
  registered: '登记 · registered',
  issued: '发出 · issued',
  issuedByProxy: '其中受委托 · by proxy',
  returned: '收回 · returned',
  valid: '有效票 · valid',
  void: '无效票 · void',
  blank: '空白票 · blank',
  participants: '参加投票 · took part',
  representative: '代表 · representatives',
  'group head': '组长 · group heads',
  'nominees: director': '提名主任 · nominated for director',
  'nominees: deputy': '提名副主任 · for deputy',
  'nominees: member': '提名委员 · for member',
  candidates: '正式候选人 · candidates',
  stations: '投票站 · stations',
  boxes: '票箱 · boxes',
  elected: '当选 · elected',
  womenElected: '其中妇女 · women among them',
  directorAndSecretary: '一肩挑 · director and party secretary in one',
  inPartyLeadership: '交叉任职 · also in the party leadership',
  'committee: chair': '选委会主任 · chairs of the election committees',
  'committee: deputy': '选委会副主任 · their deputies',
  'committee: member': '选委会委员 · their members',
  committeeAlternates: '选委会候补 · alternates',
  'guidance group': '指导组 · sent to guide',
  observers: '观察员 · observers',
  'central venues': '主会场 · central venues',
};

export const rollupCommand = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      paper: { type: 'string' },
      by: { type: 'string' },
      on: { type: 'string' },
      xlsx: { type: 'string' },
      refresh: { type: 'string' },
      out: { type: 'string' },
    },
  });
  if (positionals.length === 0) throw new Error('要写出档案文件 · name the archives');
  const archives = await Promise.all(
    positionals.map(async (file) => {
      const bytes = await readFile(file).catch(() => undefined);
      if (!bytes) throw new Error(`${file}：打不开，核对路径 · cannot be read, check the path`);
      return { file, bytes };
    }),
  );
  const found = rollUp(archives);
  const by = values.by ?? '街道办事处';
  if (values.refresh !== undefined)
    return found.places.length === 0
      ? 2
      : await refreshFile(values.refresh, values.out, (docx) => refreshStreet(found, by, docx));
  if (values.xlsx !== undefined) await sheets(found, values.xlsx, values.on ?? realClock().today());
  if (values.paper !== undefined && found.places.length > 0)
    for (const file of await printed(found, values.paper, by, values.on)) process.stderr.write(`${file}\n`);
  process.stdout.write(values.json ? `${JSON.stringify(found, null, 2)}\n` : said(found));
  return found.places.length === 0 ? 2 : found.left.length > 0 ? 1 : 0;
};

/** Writes the statistics of the area as a workbook: sums, answers, every place on a line, checks that do not hold. */
const sheets = async (found: RollUp, file: string, on: string): Promise<void> => {
  const bytes = await areaWorkbook(found, on);
  if (!bytes) return;
  await writeFile(file, bytes);
  process.stderr.write(`${file}\n`);
};

/** Writes the paper of the street into a folder. */
const printed = async (found: RollUp, folder: string, by: string, on: string | undefined): Promise<readonly string[]> => {
  const files = await streetPaper(found, by, on);
  if (!files) throw new Error('--on 要写日期，如 2026-04-10 · a day, e.g. 2026-04-10');
  await outFolder(folder);
  for (const [file, bytes] of files) await writeFile(join(folder, file), bytes);
  return files.map(([file]) => join(folder, file));
};

const said = ({ places, sums, shares, elected, direct, left }: RollUp): string => {
  const rows = (Object.keys(words) as Added[]).flatMap((name) => {
    const of = sums[name];
    if (!of) return [];
    const each = places.map((p) => p.figures[name] ?? '—').join(' + ');
    const part =
      of.told < places.length ? `（${places.length} 处中 ${of.told} 处有此数 · told by ${of.told} of ${places.length}）` : '';
    return [`  ${words[name]}：${each} = ${of.sum}${shares[name] === undefined ? '' : `，${shares[name]}`}${part}`];
  });
  return [
    ...places.map((p) => `${p.day}  ${p.title}`),
    ...rows,
    `  主任 ${elected.director}，副主任 ${elected.deputy}，委员 ${elected.member} · director, deputy, member`,
    `  直接选举 ${direct} / ${places.length}，${shares.direct ?? '—'} · elected by all voters`,
    ...left.map((l) => `✗ ${l.file}：未计入，${l.why} · left out`),
    '',
  ].join('\n');
};
