// An election as an archive tells it, for printing its papers again: from a public one what is open, from an office one, under its passphrase, everything but the codes of the cards. Promises that nothing is printed from an archive that does not verify.
import { argon2Sync } from 'node:crypto';
import { unzipSync } from 'fflate';
import { type Election, evolve, type Fact, isFactName, noElection } from '../election/election.ts';
import type { WrappedKey, Written } from '../ledger/contract.ts';
import { open } from '../ledger/seal.ts';
import type { OpenElection, Recorded } from './door.ts';
import { realDice } from './dice.ts';
import { factOf, keyRing } from './sealing.ts';
import { verifyArchive } from './verify.ts';

/** What a press needs of an election. */
export type Printable = Pick<OpenElection, 'id' | 'election' | 'now' | 'recorded' | 'cardToken'>;
export type FromArchive =
  | { readonly kind: 'read'; readonly from: 'public' | 'office'; readonly title: string; readonly printable: Printable }
  | { readonly kind: 'refused'; readonly zh: string; readonly en: string };

const refuse = (zh: string, en: string): FromArchive => ({ kind: 'refused', zh, en });
const utf8 = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array());

/** Reads an archive; an office archive needs its passphrase. Never throws on bytes that are none. */
export const electionFromArchive = (zip: Uint8Array, passphrase?: string): FromArchive => {
  const verified = verifyArchive(zip);
  if (verified.kind === 'not an archive') return refuse(`这不是档案：${verified.why}`, `This is no archive: ${verified.why}`);
  if (verified.about !== undefined)
    return refuse(
      '这是一本簿册的档案，不是选举；它的文书在“文书”页打印',
      'This is the archive of a book, of no election: print its papers on the page of papers',
    );
  const wrong = verified.wrong.length;
  if (wrong > 0)
    return refuse(
      `档案有 ${wrong} 处不符，不据以印制文书；先用 zheng verify 查看`,
      `The archive has ${wrong} discrepancies: no paper is printed from it; see them with zheng verify`,
    );
  const files = unzipSync(zip);
  const manifest = JSON.parse(utf8(files['manifest.json'])) as {
    readonly made: string;
    readonly books: readonly { readonly book: string; readonly file: string }[];
  };
  const key = verified.archive === 'office' ? electionKeyOf(utf8(files['election-key.json']), passphrase) : Buffer.alloc(32);
  if (!key)
    return refuse(
      passphrase === undefined ? '存档档案要用口令打开：加 --passphrase，或者设 ZHENG_PASSPHRASE' : '口令不对，打不开存档档案',
      passphrase === undefined
        ? 'An office archive opens under its passphrase: add --passphrase or set ZHENG_PASSPHRASE'
        : 'This passphrase does not open the office archive',
    );
  const stored = verified.archive === 'office' ? (JSON.parse(utf8(files['keys.json'])) as readonly WrappedKey[]) : [];
  const ring = keyRing(stored, { electionKey: key }, realDice());
  const state: Election = noElection();
  const recorded: Recorded[] = [];
  for (const { file } of manifest.books)
    for (const line of utf8(files[file]).split('\n')) {
      if (line === '') continue;
      const written = JSON.parse(line) as Written;
      if (!isFactName(written.type))
        return refuse(
          `档案里有这个版本不认识的事项：${written.type}`,
          `The archive holds a fact that this version does not know: ${written.type}`,
        );
      const fact = factOf<Fact>(written, ring);
      evolve(state, fact);
      recorded.push({ written, fact });
    }
  const { made } = manifest;
  return {
    kind: 'read',
    from: verified.archive,
    title: verified.title,
    printable: {
      id: 'archive',
      election: () => state,
      now: () => ({ today: made.slice(0, 10), at: made }),
      recorded: (from = 0, to = recorded.length) => recorded.slice(from, to),
      cardToken: () => {
        throw new Error(
          '参选证（选民证）上的码只有办理选举的那台电脑算得出，档案里没有 · the codes of the cards are made where the election was run; no archive holds them',
        );
      },
    },
  };
};

/** The election key, opened under the passphrase as docs/archive.md says. */
const electionKeyOf = (json: string, passphrase: string | undefined): Buffer | undefined => {
  if (passphrase === undefined) return undefined;
  const { memory, passes, parallelism, salt, box } = JSON.parse(json) as {
    memory: number;
    passes: number;
    parallelism: number;
    salt: string;
    box: string;
  };
  const nonce = Buffer.from(salt, 'base64url');
  const key = argon2Sync('argon2id', { message: passphrase, nonce, tagLength: 32, memory, passes, parallelism });
  const opened = open({ subject: 'election key', box, digest: '' }, key);
  return opened.kind === 'opened' ? Buffer.from(String(opened.content), 'base64url') : undefined;
};
