// The whole verification: bytes in, findings out. Promises that each step runs, whatever the steps before it found.
import { TABLE_OF_CHECKS } from './titles.js';
import { checkBookAlone, noElection } from './bookalone.js';
import { checkBooks } from './chain.js';
import { checkHeads } from './heads.js';
import { checkFiles, checkSignature, readManifest } from './manifest.js';
import { checkSetOfBooks } from './delegation.js';
import { chooseDigests } from './digest.js';
import { computeOutcome } from './outcome.js';
import { checkLocked } from './locked.js';
import { tellMobileBoxes } from './mobile.js';
import { checkPapers } from './papers.js';
import { checkProfile } from './profile.js';
import { at, differs, newReport, runCheck } from './report.js';
import { checkResult } from './result.js';
import { checkSums } from './sums.js';
import { readKin, readRounds } from './totals.js';
import { RULE_NAMES } from './thresholds.js';
import { tellServedTwice } from './toomany.js';
import { readZip } from './zip.js';

/** @typedef {import('./archive.js').Archive} Archive */
/** @typedef {import('./outcome.js').RoundOutcome} RoundOutcome */
/** @typedef {import('./profile.js').Law} Law */
/** @typedef {{ ok: boolean, isArchive: boolean, kind: string, title: string, rehearsal: boolean, made: string, key: string, head: string, cryptography: string, milliseconds: number, bytes: number, checks: import('./report.js').Check[], discrepancies: import('./report.js').Discrepancy[], unlisted: number, notes: import('./report.js').Words[], law: Law | undefined, outcome: RoundOutcome[], books: { book: string, entries: number, head: string }[], hashes: { hash: string, where: string }[], papers: import('./archive.js').Listed[] }} Findings */

/** Verifies an archive. @param {Uint8Array<ArrayBuffer>} bytes @param {{ inlined?: boolean, progress?: (step: number, of: number, share: number, zh: string, en: string) => Promise<void> }} [options] @returns {Promise<Findings>} */
export async function verify(bytes, options = {}) {
  const started = Date.now();
  const archive = newArchive(await chooseDigests(options.inlined === true));
  /** @type {{ law: Law | undefined, outcome: RoundOutcome[] }} */
  const found = { law: undefined, outcome: [] };
  const steps = listSteps(archive, bytes, found);
  for (const [index, { check, zh, en }] of TABLE_OF_CHECKS.entries()) {
    const tell = (/** @type {number} */ share, /** @type {string} */ what, /** @type {string} */ inEnglish) =>
      options.progress?.(index, TABLE_OF_CHECKS.length, share, what, inEnglish) ?? Promise.resolve();
    archive.progress = tell;
    await tell(0, zh, en);
    await runCheck(archive.report, check, { zh, en }, steps[check]);
    if (check === 'zip' && !isArchive(archive)) break;
  }
  tellOnlyZip(archive.report);
  return writeFindings(archive, found, bytes.length, Date.now() - started);
}

/** Says it where nothing differs but the zip around the files. @param {import('./report.js').Report} report */
function tellOnlyZip({ discrepancies, unlisted, notes }) {
  if (discrepancies.length === 0 || unlisted > 0 || discrepancies.some(({ check }) => check !== 'zip')) return;
  notes.push({
    zh: '不符之处只在压缩包本身，里面的文件全部相符：档案可能被解开后重新打包过，或压缩包的外壳受损。请索取原件。',
    en: 'Only the zip itself differs; all files inside are as signed: the archive was probably unpacked and packed again, or its shell is damaged. Ask for the original.',
  });
}

/** @param {import('./digest.js').Digests} digests @returns {Archive} */
function newArchive(digests) {
  const manifest = { kind: '', about: '', rehearsal: true, title: '', made: '', key: '', books: [], files: [] };
  return {
    members: new Map(),
    manifest,
    books: new Map(),
    json: new Map(),
    digests,
    report: newReport(),
    progress: async () => {},
  };
}

/** A zip that holds the beginnings of an archive, be it ever so damaged. @param {Archive} archive */
function isArchive({ members }) {
  return (
    members.has('manifest.sig') || members.has('books/main.jsonl') || (members.has('manifest.json') && members.has('heads.jsonl'))
  );
}

/** @param {Archive} archive @param {Uint8Array<ArrayBuffer>} bytes @param {{ law: Law | undefined, outcome: RoundOutcome[] }} found @returns {Record<import('./titles.js').CheckName, () => Promise<import('./report.js').Words>>} */
function listSteps(archive, bytes, found) {
  const { report, books } = archive;
  const rounds = () => readRounds({ ...archive, report: newReport() });
  const isBook = () => archive.manifest.about !== '';
  const entries = () => [...books.values()].reduce((sum, book) => sum + book.entries.length, 0);
  return {
    zip: async () => {
      archive.members = readZip(bytes, report);
      return {
        zh: `${archive.members.size} 个文件，${bytes.length} 字节`,
        en: `${archive.members.size} files, ${bytes.length} bytes`,
      };
    },
    signature: async () => {
      readManifest(archive);
      await checkSignature(archive);
      const short = `${archive.manifest.key.slice(0, 8)}…`;
      return { zh: `Ed25519 公钥 ${short}`, en: `Ed25519 key ${short}` };
    },
    bytes: async () => {
      await checkFiles(archive);
      return {
        zh: `${archive.manifest.files.length} 个文件的长度和 SHA-256`,
        en: `length and SHA-256 of ${archive.manifest.files.length} files`,
      };
    },
    chain: async () => {
      await checkBooks(archive);
      return { zh: `${books.size} 本账簿，${entries()} 条`, en: `${books.size} books, ${entries()} entries` };
    },
    heads: async () => {
      const heads = await checkHeads(archive);
      return { zh: `${heads} 个签名`, en: `${heads} signed heads` };
    },
    books: async () => {
      checkSetOfBooks(archive);
      if (isBook()) checkBookAlone(archive);
      return {
        zh: `主账簿和 ${Math.max(0, books.size - 1)} 本分簿`,
        en: `the main book and ${Math.max(0, books.size - 1)} sub-books`,
      };
    },
    sums: async () => {
      if (isBook()) return noElection();
      const read = readRounds(archive);
      checkSums(archive, read);
      const boxes = read.reduce((sum, round) => sum + round.boxes.length, 0);
      return { zh: `${read.length} 轮投票，${boxes} 组票箱`, en: `${read.length} rounds, ${boxes} boxes or groups of boxes` };
    },
    law: async () => {
      if (isBook()) return noElection();
      found.law = checkProfile(archive);
      const { cites, citesEn, day } = found.law;
      return { zh: `选举日 ${day}；${cites || '按方案的规定'}`, en: `election day ${day}; ${citesEn || 'as the plan states'}` };
    },
    result: async () => {
      if (isBook()) return noElection();
      if (!found.law || !hasThresholds(report, found.law))
        return { zh: '门槛不全，无法重新计算', en: 'cannot be computed again without all thresholds' };
      const kin = readKin(archive);
      found.outcome = computeOutcome(
        rounds().map((round) => ({ ...round, kin })),
        found.law,
      );
      checkResult(archive, rounds(), found.outcome);
      tellMobileBoxes(archive);
      tellServedTwice(
        archive,
        rounds().map((round) => ({ ...round, kin })),
        found.law,
      );
      const winners = found.outcome.flatMap(({ contests }) => contests.flatMap((contest) => contest.winners));
      return {
        zh: `重新计算：${found.outcome[0]?.valid ? '选举有效' : '选举无效'}，当选 ${winners.length} 人`,
        en: `computed again: ${found.outcome[0]?.valid ? 'valid' : 'not valid'}, ${winners.length} elected`,
      };
    },
    papers: async () => {
      const count = checkPapers(archive);
      const issued = checkLocked(archive);
      return { zh: `${count} 份文书，印发 ${issued} 份`, en: `${count} papers, ${issued} issued` };
    },
  };
}

/** Whether all thresholds are known; reports each that is not. @param {import('./report.js').Report} report @param {Law} law */
function hasThresholds(report, law) {
  const unknown = RULE_NAMES.filter((name) => law.thresholds[name] === undefined);
  for (const name of unknown)
    differs(
      report,
      'threshold',
      at('profile.json', undefined, `rules ${name}`),
      'a share',
      'nothing',
      '没有这项门槛，无法重新计算',
      'without this threshold the outcome cannot be computed again',
    );
  return unknown.length === 0;
}

/** @param {Archive} archive @param {{ law: Law | undefined, outcome: RoundOutcome[] }} found @param {number} bytes @param {number} milliseconds @returns {Findings} */
function writeFindings(archive, found, bytes, milliseconds) {
  const { report, manifest, books } = archive;
  const list = [...books.values()].map(({ book, entries }) => ({
    book,
    entries: entries.length,
    head: entries[entries.length - 1]?.hash ?? '',
  }));
  return {
    ok: isArchive(archive) && report.faults === 0,
    isArchive: isArchive(archive),
    kind: manifest.kind,
    title: manifest.title,
    rehearsal: manifest.rehearsal,
    made: manifest.made,
    key: manifest.key,
    head: list.find(({ book }) => book === 'main')?.head ?? '',
    cryptography: archive.digests.name,
    milliseconds,
    bytes,
    checks: report.checks,
    discrepancies: report.discrepancies,
    unlisted: report.unlisted,
    notes: report.notes,
    ...found,
    books: list,
    hashes: [...books.values()].flatMap(({ file, entries }) =>
      entries.flatMap(({ hash, line, on, type, open }) => [
        { hash, where: `${file}:${line} · ${on}` },
        ...(type === 'PaperIssued' && typeof open['sent'] === 'string'
          ? [{ hash: open['sent'], where: `${file}:${line} · ${on} · 文书第${open['no']}号 ${open['title']}` }]
          : []),
      ]),
    ),
    papers: manifest.files.filter(({ path }) => path.startsWith('papers/')),
  };
}
