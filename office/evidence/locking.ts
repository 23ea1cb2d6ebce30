// A file that proves something, as it is kept: looked at, freed of where it was taken, locked under the key of its book, named by the digest of what lies there. Which fact names it is the caller's.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { mostBytes } from '../../election/evidence.ts';
import { type Refusal, refused } from '../../election/refusal.ts';
import { closeBytes, openBytes } from '../../ledger/seal.ts';
import type { Dice } from '../dice.ts';
import { makeFolder, writeWhole } from '../lasting.ts';
import type { Secrets } from '../secrets.ts';
import { reasonOf } from '../unavailable.ts';
import { typeOf, withoutPlace } from './file.ts';

interface Room {
  readonly folder: string;
  readonly secrets: Pick<Secrets, 'electionKey'>;
  readonly dice: Dice;
}
const bound = 'zhengxuan evidence';
export const lockedAt = (folder: string, evidence: string): string => join(folder, 'evidence', `${evidence}.enc`);

/** Keeps a file before any fact names it: its name, its kind, the bytes of what is kept, and the digest of what came. Refused: too large, not taken, not written. */
export const lockFile = async (
  { folder, secrets, dice }: Room,
  given: Uint8Array,
): Promise<
  | {
      readonly evidence: string;
      readonly mime: NonNullable<ReturnType<typeof typeOf>>;
      readonly bytes: number;
      readonly came: string;
    }
  | Refusal
> => {
  if (given.length > mostBytes) return refused('the file is too large', { bytes: given.length, most: mostBytes });
  const mime = typeOf(given);
  const bytes = mime && withoutPlace(given, mime);
  if (!mime || !bytes) return refused('the file is not taken');
  const locked = closeBytes(bytes, secrets.electionKey, dice.bytes(12), bound);
  const evidence = createHash('sha256').update(locked).digest('hex');
  try {
    await makeFolder(join(folder, 'evidence'));
    await writeWhole(lockedAt(folder, evidence), locked);
  } catch (fault) {
    const why = reasonOf(fault);
    if (!why) throw fault;
    return refused('the record cannot be written', { why });
  }
  return { evidence, mime, bytes: bytes.length, came: createHash('sha256').update(given).digest('hex') };
};

/** Takes away a file that no fact came to name. */
export const dropLocked = (folder: string, evidence: string): Promise<void> => rm(lockedAt(folder, evidence), { force: true });

/** The bytes of a file that is there and opens. */
export const openLocked = async (
  { folder, secrets }: Pick<Room, 'folder' | 'secrets'>,
  evidence: string,
): Promise<Uint8Array | undefined> =>
  existsSync(lockedAt(folder, evidence))
    ? openBytes(await readFile(lockedAt(folder, evidence)), secrets.electionKey, bound)
    : undefined;
