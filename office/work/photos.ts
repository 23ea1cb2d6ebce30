// Photos that prove an entry: locked under the book's key in its folder, told to the book by their digest, shown only to those who may read the entry. A file that no fact names is nobody's.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { mostBytes } from '../../election/evidence.ts';
import { refused } from '../../election/refusal.ts';
import { closeBytes, openBytes } from '../../ledger/seal.ts';
import { isPersonal } from '../../service/kinds.ts';
import { mayReadEntry } from '../../service/work.ts';
import { matterOf } from '../around/aboutof.ts';
import { community } from '../around/community.ts';
import type { KeptAround } from '../around/shelf.ts';
import type { Who } from '../door.ts';
import { typeOf, withoutPlace } from '../evidence/file.ts';
import { makeFolder, writeWhole } from '../lasting.ts';
import type { Answered } from '../screens.ts';
import { reasonOf } from '../unavailable.ts';
import { keepsWork } from './views.ts';

type KeptCommunity = Extract<KeptAround, { readonly kind: 'community' }>;
const bound = 'zhengxuan evidence';
const placeOf = (kept: Pick<KeptCommunity, 'folder'>, id: string): string => join(kept.folder, 'evidence', `${id}.enc`);

/** Takes a photo as proof of an entry; where and with what it was taken is left out. It lies locked before the book names it. */
export const attachWorkPhoto = async (kept: KeptCommunity, who: Who, told: { readonly order: string; readonly entry: string; readonly caption?: string | undefined }, given: Uint8Array): Promise<Answered> => {
  const no = (key: 'the file is too large' | 'the file is not taken' | 'the record cannot be written', found = {}): Answered => matterOf(community).say(refused(key, found), kept.book.state(), []);
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
  const { order, entry, caption } = told;
  const answered = await kept.book.tell({ order, do: 'attachWorkPhoto', body: { entry, evidence, mime, bytes: bytes.length, ...(caption ? { caption } : {}) }, sent: [entry, given.length] }, who);
  const names = kept.book.state().service.entries.get(entry)?.photos.some((p) => p.evidence === evidence) === true;
  if (!names) await rm(placeOf(kept, evidence), { force: true });
  return answered;
};

/** A photo for somebody who may read its entry. */
export const takeWorkPhoto = async (kept: KeptCommunity, who: Who, evidence: string): Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined> => {
  const { service } = kept.book.state();
  const entry = [...service.entries.values()].find((e) => e.photos.some((p) => p.evidence === evidence));
  const photo = entry?.photos.find((p) => p.evidence === evidence);
  const erased = entry?.case !== undefined && service.cases.get(entry.case)?.erased !== undefined;
  // The photos of an erased case go with its words.
  if (erased) await rm(placeOf(kept, evidence), { force: true });
  if (!entry || !photo || erased || (isPersonal(entry.kind) && !keepsWork(kept.book, who)) || !mayReadEntry(service, entry, who.account) || !existsSync(placeOf(kept, evidence))) return undefined;
  const opened = openBytes(await readFile(placeOf(kept, evidence)), kept.secrets.electionKey, bound);
  return opened ? { bytes: opened, type: photo.mime } : undefined;
};
