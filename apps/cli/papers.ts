// `zheng papers FACTS|ARCHIVE --out DIR`: prints the papers of an election without the web. From a public archive only what may be published; what cannot be printed is named with its reason.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../office/books.ts';
import { electionFromArchive, type Printable } from '../../office/fromArchive.ts';
import { modelPrinter, openPrinter, type Paper, paperStyleShape } from '../../office/printer.ts';
import { refreshSummary } from '../../office/refreshing.ts';
import { outFolder } from './folder.ts';
import { refreshFile } from './refresh.ts';
import { readStory } from '../../office/told/read.ts';
import { replay } from '../../office/told/replay.ts';

const out = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const err = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

interface Source {
  readonly printable: Printable;
  /** Why a paper may not be printed from here, where it may not. */
  readonly kept: (paper: Paper) => string | undefined;
  readonly close: () => Promise<void>;
}

export const papersCommand = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      only: { type: 'string' },
      list: { type: 'boolean', default: false },
      style: { type: 'string' },
      refresh: { type: 'string' },
      passphrase: { type: 'string' },
    },
  });
  const [file] = positionals;
  if (!file || (!values.out && !values.list))
    throw new Error(
      '要写出事实文件或档案，和 --out 目录（或 --list） · name the facts file or archive, and --out DIR (or --list)',
    );
  const source = file.endsWith('.zip')
    ? await ofArchive(file, values.passphrase ?? process.env['ZHENG_PASSPHRASE'])
    : await ofFacts(file);
  if ('zh' in source) {
    err(`${file}：${source.zh} · ${source.en}`);
    return 1;
  }
  if (values.style !== undefined) {
    const style = await styleIn(values.style);
    if ('fault' in style) {
      err(`${values.style}：${style.fault}`);
      await source.close();
      return 1;
    }
    source.printable.election().paperStyle = { version: 0, style: style.style };
  }
  if (values.refresh !== undefined)
    return await refreshFile(values.refresh, values.out, (docx) => refreshSummary(source.printable, docx)).finally(source.close);
  const printer = await openPrinter();
  try {
    const papers = printer.list(source.printable);
    const wanted = values.only?.split(',').map((one) => one.trim());
    const unknown = wanted?.filter((one) => !papers.some((p) => named(p, one))).map((one) => one || '（空 · empty）') ?? [];
    if (unknown.length > 0) {
      err(
        `没有这样的文书：${unknown.join('、')}；--list 列出全部 · there is no such paper: ${unknown.join(', ')}; --list names them all`,
      );
      return 1;
    }
    const chosen = wanted ? papers.filter((p) => wanted.some((one) => named(p, one))) : papers;
    const why = (p: Paper): string | undefined =>
      p.ready ? source.kept(p) : `还要${p.waitsFor?.zh ?? ''} · waits for ${p.waitsFor?.en ?? ''}`;
    if (values.list) {
      for (const p of chosen) out(`${p.file.padEnd(32)} ${p.title.zh} · ${p.title.en}${why(p) ? `　✗ ${why(p) ?? ''}` : ''}`);
      return 0;
    }
    const closed = await outFolder(values.out as string).catch((fault: Error) => fault.message);
    if (closed !== undefined) {
      err(closed);
      return 1;
    }
    let [made, left] = [0, 0];
    for (const p of chosen) {
      const not = why(p);
      if (not === undefined) {
        await writeFile(join(values.out as string, p.file), await printer.sheet(p, source.printable));
        made += 1;
        continue;
      }
      left += 1;
      (wanted ? err : out)(`  ✗ ${p.file}  ${not}`);
    }
    out(`${values.out}：${made} 份文书 · papers${left > 0 ? `，${left} 份没有印 · not printed` : ''}`);
    return wanted && left > 0 ? 1 : 0;
  } finally {
    await printer.close();
    await source.close();
  }
};

/** The style a file holds, or what is wrong with the file in one line. */
const styleIn = async (
  file: string,
): Promise<{ readonly style: ReturnType<typeof paperStyleShape.parse> } | { readonly fault: string }> => {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return { fault: '版式文件打不开 · the style file cannot be read' };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { fault: '版式文件不是 JSON，请检查引号、逗号、括号 · the style file is no JSON: check quotes, commas and brackets' };
  }
  const style = paperStyleShape.safeParse(data);
  return style.success
    ? { style: style.data }
    : { fault: style.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('；') };
};

const named = (paper: Paper, name: string): boolean => paper.file === name || paper.file.replace(/\.\w+$/, '') === name;

const ofArchive = async (
  file: string,
  passphrase: string | undefined,
): Promise<Source | { readonly zh: string; readonly en: string }> => {
  const read = electionFromArchive(await readFile(file), passphrase);
  if (read.kind === 'refused') return read;
  return {
    printable: read.printable,
    kept: (paper) => {
      if (paper.file.startsWith('voter-cards'))
        return '证上的码只有办理选举的那台电脑算得出 · the codes of the cards are made where the election was run';
      return paper.personal && read.from === 'public'
        ? '含个人信息，公开档案不据以印制 · names voters: not from a public archive'
        : undefined;
    },
    close: async () => undefined,
  };
};

const ofFacts = async (file: string): Promise<Source | { readonly zh: string; readonly en: string }> => {
  const read = await readStory(file);
  if (read.kind === 'faulty') {
    const [first] = read.faults;
    return {
      zh: `${read.faults.length} 处要改，第一处：第 ${first?.line ?? 0} 行 ${first?.field ?? ''} ${first?.what ?? ''} → ${first?.remedy ?? ''}`,
      en: `${read.faults.length} to mend`,
    };
  }
  const ledger = await openStore('memory', '', async () => undefined);
  const told = await replay(read.story, ledger, modelPrinter());
  if (told.otherwise)
    return { zh: '讲述与预期不符，先用 zheng replay 查看', en: 'it goes otherwise than told: see zheng replay' };
  return { printable: told.election, kept: () => undefined, close: () => ledger.close() };
};
