// Which papers an election has now, shelf by shelf: file, title, whether it names voters, what it still waits for, and the way to its page. Printing and keeping them is the office's.
import type { Election } from '../election/election.ts';
import { ballotKinds } from './ballots/kinds.ts';
import { cardKinds } from './cards/kinds.ts';
import { countKinds } from './count/kinds.ts';
import { formKinds } from './forms/kinds.ts';
import { handoverKinds } from './handover/kinds.ts';
import { type Given, type Kind, type KindsOf, type Shelf, shelves } from './kind.ts';
import { messageKinds } from './messages/kinds.ts';
import { noticeKinds } from './notices/kinds.ts';
import type { Page } from './page.ts';
import { planKinds } from './plans/kinds.ts';
import { scriptKinds } from './scripts/kinds.ts';
import { statisticsKinds } from './statistics/kinds.ts';
import type { Statistics } from './statistics/model.ts';
import { summaryKinds } from './summary/kinds.ts';
import type { Both } from './words/terms.ts';

export interface Paper {
  readonly file: string;
  readonly shelf: Shelf;
  readonly title: Both;
  readonly format: Kind['formats'][number];
  readonly personal: boolean;
  readonly ready: boolean;
  readonly waitsFor?: Both;
  readonly toFill?: true;
  readonly bare?: true;
  readonly draft?: true;
  /** The page; only where `ready`. */
  readonly page: () => Page;
  /** The data of a workbook or of a JSON file; only where `ready`. */
  readonly sheets?: () => Statistics;
}

const kindsOn: Readonly<Record<Shelf, KindsOf>> = {
  plans: planKinds,
  notices: noticeKinds,
  messages: messageKinds,
  cards: cardKinds,
  forms: formKinds,
  ballots: ballotKinds,
  scripts: scriptKinds,
  count: countKinds,
  handover: handoverKinds,
  summary: summaryKinds,
  statistics: statisticsKinds,
};

/** Every paper of the election, ready or not; none before it has begun. */
export const papersOf = (e: Election, given: Given): readonly Paper[] =>
  (e.begun ? shelves : []).flatMap((shelf) =>
    kindsOn[shelf](e, given).flatMap((k) =>
      k.formats.map((format) => ({
        file: `${k.name}.${format}`,
        shelf,
        title: k.title,
        format,
        personal: k.personal,
        ready: k.waitsFor === undefined,
        ...(k.waitsFor ? { waitsFor: k.waitsFor } : {}),
        ...(k.toFill ? { toFill: k.toFill } : {}),
        ...(k.draft ? { draft: k.draft } : {}),
        page: k.page,
        ...(k.sheets ? { sheets: k.sheets } : {}),
      })),
    ),
  );
