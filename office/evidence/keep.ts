// Photos and scans of one election: locked under its key in a folder beside the book, told to the book by their digest, shown to those who may see them, erased by deleting the file. A file that no fact names is nobody's.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Evidence, type EvidenceKind, evidenceOf, mostBytes } from '../../election/evidence.ts';
import { refused } from '../../election/refusal.ts';
import { closeBytes, openBytes } from '../../ledger/seal.ts';
import { answerRefusal } from '../answered.ts';
import type { OpenElection, Who } from '../door.ts';
import { makeFolder, takeAway, writeWhole } from '../lasting.ts';
import type { Answered, EvidenceShown } from '../screens.ts';
import type { Kept } from '../shelf.ts';
import { reasonOf } from '../unavailable.ts';
import { typeOf, withoutPlace } from './file.ts';

export interface Attached {
  readonly order: string;
  readonly to: { readonly book: string; readonly position: number };
  readonly kind: EvidenceKind;
  readonly caption?: string | undefined;
}
const bound = 'zhengxuan evidence';
const placeOf = (kept: Pick<Kept, 'folder'>, id: string): string => join(kept.folder, 'evidence', `${id}.enc`);

/** Takes a file as proof of a fact. It lies locked before the book names it; where the order is refused it is taken away again. */
export const attach = async (kept: Kept, who: Who, { order, ...what }: Attached, given: Uint8Array): Promise<Answered> => {
  const no = (key: 'the file is too large' | 'the file is not taken' | 'the record cannot be written', found = {}) =>
    answerRefusal(refused(key, found), kept.election.election());
  if (given.length > mostBytes) return no('the file is too large', { bytes: given.length, most: mostBytes });
  const mime = typeOf(given);
  const bytes = mime && withoutPlace(given, mime);
  if (!mime || !bytes) return no('the file is not taken');
  const locked = closeBytes(bytes, kept.secrets.electionKey, kept.dice.bytes(12), bound);
  const evidence = createHash('sha256').update(locked).digest('hex');
  try {
    await makeFolder(join(kept.folder, 'evidence'));
    await writeWhole(placeOf(kept, evidence), locked);
  } catch (fault) {
    const why = reasonOf(fault);
    if (!why) throw fault;
    return no('the record cannot be written', { why });
  }
  const answered = await kept.election.tell(
    { order, do: 'attachEvidence', body: { evidence, ...what, mime, bytes: bytes.length }, sent: ['attach', what, createHash('sha256').update(given).digest('hex')] },
    who,
  );
  if (!kept.election.election().evidence.has(evidence)) await rm(placeOf(kept, evidence), { force: true });
  return answered;
};

/** Erases a file: the book says so first, then its bytes are gone. */
export const erase = async (kept: Kept, who: Who, order: string, evidence: string, because: string): Promise<Answered> => {
  const answered = await kept.election.tell({ order, do: 'eraseEvidence', body: { evidence, because } }, who);
  if (kept.election.election().evidence.get(evidence)?.erased) await takeAway(placeOf(kept, evidence));
  return answered;
};

/** Ends an erasure that was cut off between the book and the file. */
export const endErasures = async (folder: string, election: OpenElection): Promise<void> => {
  for (const { evidence, erased } of election.election().evidence.values())
    if (erased && existsSync(placeOf({ folder }, evidence))) await takeAway(placeOf({ folder }, evidence));
};

/** Whether somebody may look at a piece of proof: photos all who work at the election, papers only those who keep the roll. */
const maySee = (open: OpenElection, who: Who, x: Pick<Evidence, 'kind'>): boolean => {
  const roles = open.rolesOf(who.account);
  return roles.some((r) => r === 'chair' || r === 'clerk') || (x.kind === 'photo' && roles.some((r) => r !== 'guest'));
};

/** The bytes of a piece of proof for one who may see it; nothing where there is none, it was erased, or it is damaged. */
export const take = async (
  kept: Kept,
  who: Who,
  id: string,
): Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined> => {
  const found = kept.election.election().evidence.get(id);
  if (!found || found.erased || !maySee(kept.election, who, found) || !existsSync(placeOf(kept, id))) return undefined;
  const bytes = openBytes(await readFile(placeOf(kept, id)), kept.secrets.electionKey, bound);
  return bytes && { bytes, type: found.mime };
};

/** What proves a fact, as far as this person may see it. */
export const evidenceShown = (open: OpenElection, who: Who, book: string, position: number): readonly EvidenceShown[] =>
  evidenceOf(open.election(), book, position)
    .filter((x) => maySee(open, who, x))
    .map(({ evidence, on, kind, mime, bytes, caption }) => ({
      evidence,
      on,
      kind,
      mime,
      bytes,
      ...(caption ? { caption } : {}),
    }));

/** Every file as it lies locked, for the office archive. */
export const locked = async (kept: Kept): Promise<readonly (readonly [path: string, bytes: Uint8Array])[]> => {
  const there = [...kept.election.election().evidence.values()].filter((x) => !x.erased && existsSync(placeOf(kept, x.evidence)));
  return Promise.all(
    there.map(async (x) => [`evidence/${x.evidence}.enc`, new Uint8Array(await readFile(placeOf(kept, x.evidence)))] as const),
  );
};
