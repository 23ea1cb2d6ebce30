// The cabinet of one election: papers printed to look at, papers made for the record and kept as they were recorded, and the archives drawn from them.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zhNumeral } from '../law/texts.ts';
import { open } from '../ledger/seal.ts';
import { makeArchive } from './archive.ts';
import { runPaper } from './ballots.ts';
import { locked } from './evidence/keep.ts';
import { issuedBytes, issuedLocked, issuePaper } from './issuing.ts';
import { makeFolder, writeWhole } from './lasting.ts';
import { factsNow } from './press/imprint.ts';
import { figuresOfAll, type Paper, type Printed, type Printer } from './printer.ts';
import { type Result, resultOf } from './result.ts';
import { refused } from '../election/refusal.ts';
import { answerRefusal } from './answered.ts';
import type { Who } from './door.ts';
import type { Answered, IssuedShown, PaperListed } from './screens.ts';
import type { Kept } from './shelf.ts';

export interface Taken {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly name: string;
}
export const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  json: 'application/json',
};
const publicZip = 'archive.zip';
const officeZip = 'archive-office.zip';
/** Characters of the passphrase under which an office archive leaves the house. */
export const shortestPassphrase = 12;

/** What may be taken now: the papers, and once the archive is sealed both archives. Personal ones only for those who work on the roll. */
export const papersListed = (kept: Kept, printer: Printer, personal: boolean): readonly PaperListed[] => {
  const sealed = kept.election.election().handover.sealed !== undefined;
  const issued = issuedOf(kept);
  const waits = sealed ? {} : { waitsFor: { zh: '封存档案', en: 'the archive to be sealed' } };
  return [
    ...printer.list(kept.election).map(({ file, shelf, title, format, personal: p, ready, waitsFor, draft }) => ({
      file,
      shelf,
      title,
      format,
      personal: p,
      ready: ready && (personal || !p),
      ...(draft ? { draft } : {}),
      ...(p && !personal
        ? { waitsFor: { zh: '仅选举委员会主任、经办人可取', en: 'for the chair and the clerk only' } }
        : waitsFor
          ? { waitsFor }
          : {}),
      ...(issued.has(file) && (personal || !p) ? { issued: issued.get(file) ?? [] } : {}),
    })),
    {
      file: publicZip,
      shelf: 'archive',
      title: { zh: '公开档案', en: 'Public archive' },
      format: 'zip',
      personal: false,
      ready: sealed,
      ...waits,
    },
    ...(personal
      ? [
          {
            file: officeZip,
            shelf: 'archive' as const,
            title: { zh: '存档档案（加密）', en: 'Office archive (encrypted)' },
            format: 'zip' as const,
            personal: true,
            passphrase: true,
            ready: sealed,
            ...waits,
          },
        ]
      : []),
  ];
};

/** The numbers under which each file was sent out. */
const issuedOf = (kept: Kept): ReadonlyMap<string, readonly IssuedShown[]> => {
  const found = new Map<string, IssuedShown[]>();
  if (kept.election.election().issued.length === 0) return found;
  for (const { fact, written } of kept.election.recorded())
    if (fact.fact === 'PaperIssued')
      found.set(fact.file, [
        ...(found.get(fact.file) ?? []),
        { no: fact.no, on: fact.on, position: written.position, ...(fact.because ? { because: fact.because } : {}) },
      ]);
  return found;
};

/** Prints every paper for the record and keeps what is recorded. Gives the body of recordPapers. */
export const makePapers = async (
  kept: Kept,
  printer: Printer,
): Promise<{ readonly papers: readonly { readonly file: string; readonly sha256: string; readonly title: string }[] }> => {
  const papers = await printer.all(kept.election, kept.secrets);
  const folder = join(kept.folder, 'papers');
  await makeFolder(folder);
  for (const p of papers) await writeWhole(join(folder, p.recorded), p.stored);
  await writeWhole(join(folder, 'figures.json'), JSON.stringify(figuresOfAll(papers)));
  return { papers: papers.map((p) => ({ file: p.recorded, sha256: p.sha256, title: p.title })) };
};

/** The paper each election printed last, while nothing was told since and its minute has not passed: the screen asks for it, and then the tab that shows it. */
const lately = new WeakMap<Kept, { readonly key: string; readonly bytes: Promise<Uint8Array> }>();
const printedLately = (kept: Kept, printer: Printer, paper: Paper): Promise<Uint8Array> => {
  const key = `${paper.file} ${factsNow(kept.election).digest} ${kept.election.now().at.slice(0, 16)}`;
  const known = lately.get(kept);
  if (known?.key === key) return known.bytes;
  const bytes = printer.sheet(paper, kept.election);
  lately.set(kept, { key, bytes });
  bytes.catch(() => lately.delete(kept));
  return bytes;
};

/** One paper or archive by its file name, or why there is none; the office archive needs the passphrase under which it is encrypted, ballots an open run. The recorded copy where one was made, else printed fresh. */
export const takePaper = async (
  kept: Kept,
  printer: Printer,
  file: string,
  personal: boolean,
  passphrase = '',
): Promise<Taken | { readonly waitsFor: { readonly zh: string; readonly en: string } }> => {
  const run = personal ? runPaper(kept.election.election(), kept.election.id, kept.secrets, file) : undefined;
  if (run) return { bytes: await printer.sheet(run, kept.election), type: types['pdf'] ?? '', name: `${run.title.zh}.pdf` };
  const listed = papersListed(kept, printer, personal).find((p) => p.file === file);
  if (!listed?.ready) return { waitsFor: listed?.waitsFor ?? { zh: '没有这份文书', en: 'there is no such paper' } };
  const type = types[listed.format] ?? 'application/octet-stream';
  if (listed.passphrase && passphrase.length < shortestPassphrase)
    return {
      waitsFor: {
        zh: `存档档案要用口令加密，口令至少 ${shortestPassphrase} 个字符；请在“文书”页取`,
        en: `the office archive is encrypted under a passphrase of at least ${shortestPassphrase} characters: take it from the page of papers`,
      },
    };
  if (listed.format === 'zip')
    return {
      bytes: await archiveOf(kept, file === publicZip ? 'public' : 'office', passphrase),
      type,
      name: `${titleOf(kept)}-${listed.title.zh}.zip`,
    };
  const paper = printer.list(kept.election).find((p) => p.file === file);
  if (!paper) return { waitsFor: { zh: '没有这份文书', en: 'there is no such paper' } };
  const recorded = await keptCopy(kept, file, listed.personal);
  return { bytes: recorded ?? (await printedLately(kept, printer, paper)), type, name: `${listed.title.zh}.${listed.format}` };
};

/** Sends out a paper under the next number: one that waits for something is refused with what it waits for. */
export const sendOut = async (
  kept: Kept,
  printer: Printer,
  who: Who,
  personal: boolean,
  asked: { readonly order: string; readonly file: string; readonly because?: string | undefined },
): Promise<Answered> => {
  const paper = printer.list(kept.election).find((p) => p.file === asked.file);
  const waitsFor = paper?.draft ? '：这是样稿，更正公告张贴以后才有正本' : paper?.waitsFor ? `：还要${paper.waitsFor.zh}` : '';
  if (!paper?.ready || paper.draft || (paper.personal && !personal))
    return answerRefusal(refused('the paper is not ready', { file: asked.file, waitsFor }), kept.election.election());
  return issuePaper(kept, printer, who, { order: asked.order, paper, because: asked.because });
};

/** An issued paper once more, the same to the byte. */
export const takeIssued = async (
  kept: Kept,
  no: number,
  personal: boolean,
): Promise<Taken | { readonly waitsFor: { readonly zh: string; readonly en: string } }> => {
  const found = await issuedBytes(kept, no);
  if (!found) return { waitsFor: { zh: `没有第${no}号文书的原件`, en: `there is no original of paper ${no}` } };
  if (found.paper.personal && !personal)
    return { waitsFor: { zh: '仅选举委员会主任、经办人可取', en: 'for the chair and the clerk only' } };
  const format = found.paper.file.split('.').at(-1) ?? '';
  return {
    bytes: found.bytes,
    type: types[format] ?? 'application/octet-stream',
    name: `${found.paper.title}-第${no}号.${format}`,
  };
};

const titleOf = (kept: Kept): string => {
  const b = kept.election.election().begun;
  return b ? `${b.name}第${zhNumeral(b.term)}届选举` : kept.election.id;
};

/** The copy that was recorded, opened; absent before papers were made. */
const keptCopy = async (kept: Kept, file: string, personal: boolean): Promise<Uint8Array | undefined> => {
  const at = join(kept.folder, 'papers', personal ? `${file}.enc` : file);
  if (!kept.election.election().handover.papers || !existsSync(at)) return undefined;
  const bytes = await readFile(at);
  if (!personal) return bytes;
  const opened = open({ subject: 'paper', box: bytes.toString('base64url'), digest: '' }, kept.secrets.electionKey);
  return opened.kind === 'opened' ? Buffer.from(String(opened.content), 'base64') : undefined;
};

const archiveOf = async (kept: Kept, kind: 'public' | 'office', passphrase: string): Promise<Uint8Array> => {
  const folder = join(kept.folder, 'papers');
  const figures = JSON.parse(await readFile(join(folder, 'figures.json'), 'utf8')) as Result['figures'];
  const papers: Printed[] = [];
  for (const p of kept.election.election().handover.papers?.papers ?? []) {
    const stored = await readFile(join(folder, p.file));
    papers.push({
      file: p.file.replace(/\.enc$/, ''),
      recorded: p.file,
      title: p.title,
      personal: p.file.endsWith('.enc'),
      bytes: stored,
      stored,
      sha256: p.sha256,
      figures: [],
    });
  }
  const result = resultOf(kept.election, figures);
  if (!result) throw new Error('an archive needs a result');
  return makeArchive({
    kind,
    election: kept.election,
    ledger: kept.ledger,
    secrets: kept.secrets,
    dice: kept.dice,
    papers,
    result,
    title: titleOf(kept),
    ...(kind === 'office' ? { passphrase, evidence: [...(await locked(kept)), ...(await issuedLocked(kept))] } : {}),
  });
};
