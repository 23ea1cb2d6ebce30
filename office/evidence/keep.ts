// Photos and scans of one election: locked under its key in a folder beside the book, told to the book by their digest, shown to those who may see them, erased by deleting the file. A file that no fact names is nobody's.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Evidence, type EvidenceKind, evidenceOf } from '../../election/evidence.ts';
import { answerRefusal } from '../answered.ts';
import type { OpenElection, Who } from '../door.ts';
import { takeAway } from '../lasting.ts';
import type { Answered, EvidenceShown } from '../screens.ts';
import type { Kept } from '../shelf.ts';
import { dropLocked, lockedAt, lockFile, openLocked } from './locking.ts';

export interface Attached {
  readonly order: string;
  readonly to: { readonly book: string; readonly position: number };
  readonly kind: EvidenceKind;
  readonly caption?: string | undefined;
}

/** Takes a file as proof of a fact. It lies locked before the book names it; where the order is refused it is taken away again. */
export const attach = async (kept: Kept, who: Who, { order, ...what }: Attached, given: Uint8Array): Promise<Answered> => {
  const taken = await lockFile(kept, given);
  if ('key' in taken) return answerRefusal(taken, kept.election.election());
  const { came, ...file } = taken;
  const answered = await kept.election.tell(
    { order, do: 'attachEvidence', body: { ...what, ...file }, sent: ['attach', what, came] },
    who,
  );
  if (!kept.election.election().evidence.has(file.evidence)) await dropLocked(kept.folder, file.evidence);
  return answered;
};

/** Erases a file: the book says so first, then its bytes are gone. */
export const erase = async (kept: Kept, who: Who, order: string, evidence: string, because: string): Promise<Answered> => {
  const answered = await kept.election.tell({ order, do: 'eraseEvidence', body: { evidence, because } }, who);
  if (kept.election.election().evidence.get(evidence)?.erased) await takeAway(lockedAt(kept.folder, evidence));
  return answered;
};

/** Ends an erasure that was cut off between the book and the file. */
export const endErasures = async (folder: string, election: OpenElection): Promise<void> => {
  for (const { evidence, erased } of election.election().evidence.values())
    if (erased && existsSync(lockedAt(folder, evidence))) await takeAway(lockedAt(folder, evidence));
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
  if (!found || found.erased || !maySee(kept.election, who, found)) return undefined;
  const bytes = await openLocked(kept, id);
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
  const there = [...kept.election.election().evidence.values()].filter(
    (x) => !x.erased && existsSync(lockedAt(kept.folder, x.evidence)),
  );
  return Promise.all(
    there.map(
      async (x) => [`evidence/${x.evidence}.enc`, new Uint8Array(await readFile(lockedAt(kept.folder, x.evidence)))] as const,
    ),
  );
};
