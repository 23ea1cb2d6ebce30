// The archive of a book that is about no election: it verifies by the product and by the verifier that shares no code with it, every changed byte is found, nothing sealed leaves with it, and no election passes for a book.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openMemoryLedger } from '../../ledger/memory.ts';
import { electionFromArchive } from '../fromArchive.ts';
import { verifyArchive } from '../verify.ts';
import { makeBookArchive } from './archive.ts';
import { readAroundStory, replayAround } from './telling.ts';
import type { AroundKind } from './kinds.ts';

interface Theirs {
  readonly ok: boolean;
  readonly notes: readonly { readonly zh: string }[];
  readonly discrepancies: readonly { readonly where: string }[];
  readonly checks: readonly { readonly check: string; readonly details: { readonly zh: string } }[];
}
/** What the verifier finds that shares no code with this house: a process of its own. */
const verify = async (bytes: Uint8Array): Promise<Theirs> => {
  const folder = mkdtempSync(join(tmpdir(), 'zheng-book-archive-'));
  try {
    writeFileSync(join(folder, 'archive.zip'), bytes);
    return JSON.parse(
      spawnSync(
        process.execPath,
        [fileURLToPath(import.meta.resolve('../../verifier/run.mjs')), join(folder, 'archive.zip'), '--json'],
        { encoding: 'utf8' },
      ).stdout,
    ) as Theirs;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
const archiveOf = async (name: string): Promise<{ readonly bytes: Uint8Array; readonly entries: number }> => {
  const story = await readAroundStory(fileURLToPath(new URL(`../../stories/${name}/facts.json`, import.meta.url)));
  const ledger = openMemoryLedger();
  const { book, secrets } = await replayAround(story, ledger);
  return {
    bytes: await makeBookArchive({ kind: story.kind as AroundKind, book, ledger, secrets } as Parameters<
      typeof makeBookArchive
    >[0]),
    entries: book.recorded().length,
  };
};

test('books of a community and of a party election verify twice over; both verifiers say that the book alone was checked', async () => {
  for (const [name, words] of [
    ['s12-huiyi', '自治簿'],
    ['s13-gongtui', '党组织选举簿'],
  ] as const) {
    const { bytes, entries } = await archiveOf(name);
    const ours = verifyArchive(bytes);
    assert.ok(ours.kind === 'verified');
    assert.deepEqual([ours.wrong, ours.entries, ours.about], [[], entries, name === 's12-huiyi' ? 'community' : 'party']);
    const theirs = await verify(bytes);
    assert.deepEqual([theirs.discrepancies, theirs.ok], [[], true]);
    assert.match(theirs.notes.map((n) => n.zh).join(), new RegExp(`这是${words}的档案，不是委员会选举：只核对了账簿`));
    assert.match(theirs.checks.find((c) => c.check === 'result')?.details.zh ?? '', /不是委员会选举/);
    assert.deepEqual(electionFromArchive(bytes).kind, 'refused');
    const read = Buffer.from(bytes).toString('utf8');
    assert.doesNotMatch(read, /"box":"/);
  }
});

test('a byte changed anywhere in the archive of a book is found by both', async () => {
  const { bytes } = await archiveOf('s12-huiyi');
  for (let i = 1; i <= 24; i++) {
    const changed = Uint8Array.from(bytes),
      at = Math.floor((bytes.length * i) / 25);
    changed[at] = (changed[at] ?? 0) ^ 1;
    const ours = verifyArchive(changed);
    assert.ok(ours.kind === 'not an archive' || ours.wrong.length > 0, `byte ${at}`);
    if (i % 8 === 0) assert.equal((await verify(changed)).ok, false, `byte ${at}`);
  }
});
