// The rules as they answer for a book around an election: of a community those of its place, of a party election those of the regulation and of its own plan.
import type { LawScreen } from '../screens.ts';
import { rulesShown } from '../views/law.ts';
import { aboutOf, type AroundKind } from './kinds.ts';
import type { AnyBook } from './screens.ts';

/** Each question with the value that holds today, and where it stands. */
export const lawOfBook = (kind: AroundKind, book: AnyBook): LawScreen =>
  rulesShown(aboutOf(kind).rules(book.state(), book.now().today));
