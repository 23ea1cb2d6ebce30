// The residents' page as it stands now, computed once until something but a card is written: who reads without an account never makes the office add up a year of work anew.
import type { Community, OpenCommunity } from '../around/community.ts';
import type { ResidentsScreen } from './shown.ts';
import { residentsScreen } from './view.ts';

interface Seen {
  /** Another one once the book was read anew, as after a write that failed. */
  readonly state: Community;
  readonly known: number;
  readonly today: string;
  readonly shown: ResidentsScreen | undefined;
}

/** Gives the page of a book, the same one as long as it says the same; undefined while it is closed. */
export const openResidentsNow = (): ((book: OpenCommunity) => ResidentsScreen | undefined) => {
  const seen = new WeakMap<OpenCommunity, Seen>();
  return (book) => {
    const { today } = book.now(),
      state = book.state(),
      before = seen.get(book);
    const added = book.recorded(before?.known ?? 0),
      known = (before?.known ?? 0) + added.length;
    // A card that was used stands nowhere on the page before its survey ends.
    const same = before?.state === state && before.today === today && added.every(({ fact }) => fact.fact === 'SurveyCardUsed');
    const shown = same ? before.shown : residentsScreen(book);
    seen.set(book, { state, known: same ? known : book.recorded().length, today, shown });
    return shown;
  };
};
