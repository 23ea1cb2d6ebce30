// Photos that prove an entry: locked under the book's key in its folder, told to the book by their digest, shown only to those who may read the entry. A file that no fact names is nobody's.
import { existsSync } from 'node:fs';
import type { Entry } from '../../service/entry.ts';
import { isPersonal } from '../../service/kinds.ts';
import type { Service } from '../../service/service.ts';
import { mayReadEntry } from '../../service/work.ts';
import { matterOf } from '../around/aboutof.ts';
import { community } from '../around/community.ts';
import type { KeptAround } from '../around/shelf.ts';
import type { Who } from '../door.ts';
import { dropLocked, lockedAt, lockFile, openLocked } from '../evidence/locking.ts';
import { takeAway } from '../lasting.ts';
import type { Answered } from '../screens.ts';
import { keepsWork } from './views.ts';

type KeptCommunity = Extract<KeptAround, { readonly kind: 'community' }>;

/** Takes a photo as proof of an entry; where and with what it was taken is left out. It lies locked before the book names it. */
export const attachWorkPhoto = async (
  kept: KeptCommunity,
  who: Who,
  told: { readonly order: string; readonly entry: string; readonly caption?: string | undefined },
  given: Uint8Array,
): Promise<Answered> => {
  const taken = await lockFile(kept, given);
  if ('key' in taken) return matterOf(community).say(taken, kept.book.state(), []);
  const { came, ...file } = taken;
  const { order, entry, caption } = told;
  const answered = await kept.book.tell(
    { order, do: 'attachWorkPhoto', body: { entry, ...file, ...(caption ? { caption } : {}) }, sent: [entry, came] },
    who,
  );
  const names =
    kept.book
      .state()
      .service.entries.get(entry)
      ?.photos.some((p) => p.evidence === file.evidence) === true;
  if (!names) await dropLocked(kept.folder, file.evidence);
  return answered;
};

/** Whether the words of an entry were erased, with its case or by itself: its photos go with them. */
const isErased = ({ cases, erasedWords }: Service, entry: Entry): boolean =>
  erasedWords.has(entry.id) || (entry.case !== undefined && cases.get(entry.case)?.erased !== undefined);

/** Takes away the photos whose entries were erased, now and after each erasure to come. An erasure that was cut off is so ended when the folder is opened again. */
export const endPhotos = async (kept: KeptCommunity): Promise<void> => {
  const takeErased = async (): Promise<void> => {
    const { service } = kept.book.state();
    for (const entry of service.entries.values())
      if (entry.photos.length > 0 && isErased(service, entry))
        for (const { evidence } of entry.photos)
          if (existsSync(lockedAt(kept.folder, evidence))) await takeAway(lockedAt(kept.folder, evidence));
  };
  await takeErased();
  kept.book.follow((added) => {
    if (added.some(({ fact }) => fact.fact === 'CaseErased' || fact.fact === 'WorkWordsErased'))
      void takeErased().catch(() => undefined);
  });
};

/** A photo for somebody who may read its entry. */
export const takeWorkPhoto = async (
  kept: KeptCommunity,
  who: Who,
  evidence: string,
): Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined> => {
  const { service } = kept.book.state();
  const entry = [...service.entries.values()].find((e) => e.photos.some((p) => p.evidence === evidence));
  const photo = entry?.photos.find((p) => p.evidence === evidence);
  if (
    !entry ||
    !photo ||
    isErased(service, entry) ||
    (isPersonal(entry.kind) && !keepsWork(kept.book, who)) ||
    !mayReadEntry(service, entry, who.account)
  )
    return undefined;
  const opened = await openLocked(kept, evidence);
  return opened ? { bytes: opened, type: photo.mime } : undefined;
};
