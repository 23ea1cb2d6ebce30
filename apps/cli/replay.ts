// `zheng replay FACTS --out DIR`: tells an election from its facts file and writes result.json, papers/ and both archives. The first line that goes otherwise ends it, with its place.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Ledger } from '../../office/books.ts';
import { openStore } from '../../office/books.ts';
import { makeArchive } from '../../office/archive.ts';
import { modelPrinter, openPrinter } from '../../office/printer.ts';
import { readStory } from '../../office/told/read.ts';
import { type Replayed, replay, RollFaults } from '../../office/told/replay.ts';
import { outFolder } from './folder.ts';
import { replayAroundBook, tellsAround } from './replay-around.ts';
import { sayRollFault } from '../../office/told/say.ts';

const out = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const err = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

export const replayCommand = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      store: { type: 'string', default: 'memory' },
      'no-papers': { type: 'boolean', default: false },
      passphrase: { type: 'string' },
    },
  });
  const [file] = positionals;
  if (!file || !values.out) throw new Error('要写出事实文件和 --out 目录 · name the facts file and --out DIR');
  if (await tellsAround(file)) return replayBeside(file, values.store, values.out, !values['no-papers']);
  const read = await readStory(file);
  if (read.kind === 'faulty') {
    err(`${file}：${read.faults.length} 处要改 · ${read.faults.length} to mend`);
    for (const f of read.faults) err(`  ${f.file}${f.line > 0 ? `:${f.line}` : ''}  ${f.field}  ${f.what}  → ${f.remedy}`);
    return 1;
  }
  const ledger = await openStore(values.store, join(values.out, 'book.db'), async () => {
    await outFolder(values.out as string);
  });
  const printer = values['no-papers'] ? modelPrinter() : await openPrinter();
  try {
    const told = await replay(read.story, ledger, printer);
    return await conclude(told, ledger, {
      title: read.story.facts.title,
      file,
      out: values.out,
      write: !values['no-papers'],
      passphrase: values.passphrase ?? process.env['ZHENG_PASSPHRASE'],
    });
  } catch (fault) {
    if (!(fault instanceof RollFaults)) throw fault;
    err(`${fault.message} — 名册有误，一人也没有登记 · the roll has faults, nobody was registered`);
    for (const f of fault.faults.slice(0, 100)) err(`  ${sayRollFault(f)}`);
    return 1;
  } finally {
    await printer.close();
    await ledger.close();
  }
};

/** A book around an election, told into a ledger of its own. */
const replayBeside = async (file: string, store: string, to: string, withPapers: boolean): Promise<number> => {
  const ledger = await openStore(store, join(to, 'book.db'), async () => {
    await outFolder(to);
  });
  try {
    return await replayAroundBook(file, ledger, to, withPapers);
  } finally {
    await ledger.close();
  }
};

interface Ending {
  readonly title: string;
  readonly file: string;
  readonly out: string;
  readonly write: boolean;
  readonly passphrase: string | undefined;
}

const conclude = async (told: Replayed, ledger: Ledger, e: Ending): Promise<number> => {
  const { otherwise, result, papers } = told;
  if (otherwise) {
    err(
      `${e.file}:${otherwise.line}  ${otherwise.on} ${otherwise.do}\n  应为 expected: ${otherwise.expected}\n  实为 found:    ${otherwise.found}`,
    );
    return 1;
  }
  await outFolder(join(e.out, 'papers'));
  if (e.write) for (const p of papers) await writeFile(join(e.out, 'papers', p.file), p.bytes);
  if (result) {
    await writeFile(join(e.out, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
    const passphrase = e.passphrase ?? told.dice.bytes(9).toString('base64url');
    const announced = told.election.election().rounds.every((r) => r.announced);
    if (!announced) err('结果还没有宣布，不做档案 · the result is not announced: no archive yet');
    for (const [kind, name] of announced
      ? ([
          ['public', 'archive.zip'],
          ['office', 'archive-office.zip'],
        ] as const)
      : []) {
      await writeFile(
        join(e.out, name),
        await makeArchive({
          kind,
          election: told.election,
          ledger,
          secrets: told.secrets,
          dice: told.dice,
          papers,
          result,
          title: e.title,
          passphrase,
        }),
      );
    }
    out(`${e.title}`);
    out(
      `  选举${result.valid ? '有效' : '无效'} · ${result.valid ? 'valid' : 'not valid'}：登记 ${result.registered}，发出 ${result.issued}，收回 ${result.returned}`,
    );
    for (const x of result.elected) out(`  当选 · elected：${x.name} ${x.votes}（${x.post}）`);
    out(`  ${result.facts} 条事实，末条哈希 ${result.head} · facts, hash of the last`);
    out(
      `  ${join(e.out, 'result.json')}  ${announced ? `${join(e.out, 'archive.zip')}  ${join(e.out, 'archive-office.zip')}${e.passphrase ? '' : `（口令 passphrase: ${passphrase}）`}  ` : ''}papers/ ${papers.length}`,
    );
  } else out(`${e.title}：说到此处，还没有投票 · told so far, no poll yet (${told.election.recorded().length} facts)`);
  if (told.missed) err(`${e.file}:${told.missed.line}  ${told.missed.what}`);
  return told.missed ? 1 : 0;
};
