// The public archive of a book around an election: every entry without its sealed boxes, and the signed heads (docs/archive.md). It holds no result: there is none.
import { boundBooks, signedZip } from '../archive.ts';
import type { Who } from '../door.ts';
import type { Both } from '../screens.ts';
import { aboutOf } from './kinds.ts';
import type { KeptAround } from './shelf.ts';

export const bookArchive = 'archive.zip';

/** The bytes of the archive of a book as it stands now. */
export const makeBookArchive = async ({
  kind,
  book,
  ledger,
  secrets,
}: Pick<KeptAround, 'kind' | 'book' | 'ledger' | 'secrets'>): Promise<Uint8Array> => {
  const { files, books } = await boundBooks(ledger, 'public');
  return signedZip(
    files,
    {
      kind: 'public',
      about: kind,
      rehearsal: book.rehearsal,
      title: aboutOf(kind).title(book.state()).zh,
      made: book.now().at,
      books,
    },
    secrets,
  );
};

/** The archive for one who has a role in the book. */
export const takeBookArchive = async (
  kept: KeptAround,
  who: Who,
): Promise<
  | { readonly bytes: Uint8Array; readonly type: string; readonly name: string }
  | { readonly kind: 'refused'; readonly words: Both }
> => {
  const book = kept.book;
  if (who.admin !== true && book.rolesOf(who.account).length === 0)
    return {
      kind: 'refused',
      words: { zh: '在这本簿册里有职责的人才能取走档案。', en: 'The archive is for those who have a role in this book.' },
    };
  return {
    bytes: await makeBookArchive(kept),
    type: 'application/zip',
    name: `${aboutOf(kept.kind).title(book.state()).zh}-公开档案.zip`,
  };
};
