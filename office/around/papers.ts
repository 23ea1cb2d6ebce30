// The papers of a book around an election: which there are now and what each waits for, and one of them printed under the book's imprint. Personal ones only for the chair and the clerk.
import type { Paper } from '../../papers/list.ts';
import type { Both } from '../../papers/words/terms.ts';
import { types } from '../cabinet.ts';
import type { Who } from '../door.ts';
import { factsNow, imprintNamed } from '../press/imprint.ts';
import type { Printer } from '../printer.ts';
import { type AroundKind, aboutOf } from './kinds.ts';
import type { AnyBook } from './screens.ts';

export interface AroundPaper {
  readonly file: string;
  readonly title: Both;
  readonly format: Paper['format'];
  readonly ready: boolean;
  readonly waitsFor?: Both;
}

export type Sheet = Omit<Paper, 'shelf'>;
/** Every paper of a book in each of its forms, ready or not, for whoever may read it. */
export const papersOfBook = (kind: AroundKind, book: AnyBook): readonly Sheet[] =>
  (aboutOf(kind).papers?.(book.state(), { on: book.now().today, told: book.recorded() as never, book: book.id }) ?? []).flatMap(
    (k) =>
      k.formats.map((format) => ({
        file: `${k.name}.${format}`,
        title: k.title,
        format,
        personal: k.personal,
        ready: k.waitsFor === undefined,
        ...(k.waitsFor ? { waitsFor: k.waitsFor } : {}),
        ...(k.toFill ? { toFill: k.toFill } : {}),
        ...(k.bare ? { bare: k.bare } : {}),
        page: k.page,
        ...(k.sheets ? { sheets: k.sheets } : {}),
      })),
  );

const forOffice: Both = { zh: '仅主任、经办人可取', en: 'for the chair and the clerk only' };
const mayTake = (book: AnyBook, who: Who): boolean => book.rolesOf(who.account).some((r) => r === 'chair' || r === 'clerk');

/** What may be taken now. */
export const papersShown = (kind: AroundKind, book: AnyBook, who: Who): readonly AroundPaper[] =>
  papersOfBook(kind, book).map(({ file, title, format, personal, ready, waitsFor }) => {
    const barred = personal && !mayTake(book, who);
    return { file, title, format, ready: ready && !barred, ...(barred ? { waitsFor: forOffice } : waitsFor ? { waitsFor } : {}) };
  });

/** The bytes of a paper under the imprint of its book; a bare one carries none. */
export const printInBook = (kind: AroundKind, book: AnyBook, printer: Printer, paper: Sheet): Promise<Uint8Array> =>
  printer.other(
    paper,
    book.now().at,
    paper.bare ? undefined : imprintNamed(aboutOf(kind).title(book.state()).zh, book, paper.file, factsNow(book)),
  );

/** One paper by its file name, or why there is none. */
export const takeAround = async (
  kind: AroundKind,
  book: AnyBook,
  printer: Printer,
  file: string,
  who: Who,
): Promise<
  | { readonly bytes: Uint8Array; readonly type: string; readonly name: string }
  | { readonly kind: 'refused'; readonly words: Both }
> => {
  const paper = papersOfBook(kind, book).find((p) => p.file === file);
  if (!paper) return { kind: 'refused', words: { zh: '没有这份文书。', en: 'There is no such paper.' } };
  if (paper.personal && !mayTake(book, who)) return { kind: 'refused', words: forOffice };
  if (paper.waitsFor)
    return { kind: 'refused', words: { zh: `还要${paper.waitsFor.zh}。`, en: `It waits for ${paper.waitsFor.en}.` } };
  const bytes = await printInBook(kind, book, printer, paper);
  return { bytes, type: types[paper.format] ?? 'application/octet-stream', name: `${paper.title.zh}.${paper.format}` };
};
