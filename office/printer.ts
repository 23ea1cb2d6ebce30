// The papers of an election printed and kept: each with its digest, and those with personal data also encrypted, so that only the digest of ciphertext stands in the book.
import { createHash } from 'node:crypto';
import { figuresOf, type Imprint, type Page, standardLook } from '../papers/page.ts';
import type { PaperStyle } from '../election/paperStyle.ts';
import { type Paper, papersOf } from '../papers/list.ts';
import { sampleNotice } from '../papers/sample.ts';
import { seal } from '../ledger/seal.ts';
import type { OpenElection } from './door.ts';
import type { Printable } from './fromArchive.ts';
import { factsNow, type FactsUpTo, imprintOf } from './press/imprint.ts';
import type { FaceUsed } from './press/faces.ts';
import { openPress } from './press/press.ts';
import { workbookOf } from './press/workbook.ts';
import type { Secrets } from './secrets.ts';

export type { Paper } from '../papers/list.ts';
export type { PaperStyle } from '../election/paperStyle.ts';
export { paperStyleShape } from '../election/paperStyle.ts';

export interface PaperFigure {
  readonly name: string;
  readonly value: string | number;
  readonly facts: string[];
}
export interface Printed {
  /** `voter-cards.pdf`. */
  readonly file: string;
  /** As recorded and kept: `voter-cards.pdf.enc` where personal. */
  readonly recorded: string;
  readonly title: string;
  readonly personal: boolean;
  readonly bytes: Uint8Array;
  /** What is kept in an archive: the bytes, or their ciphertext. */
  readonly stored: Uint8Array;
  /** Hex SHA-256 of `stored`. */
  readonly sha256: string;
  readonly figures: readonly PaperFigure[];
}
/** A paper as it is sent out, with what it was made from and set with. */
interface IssuedPrint {
  readonly bytes: Uint8Array;
  readonly facts: FactsUpTo;
  readonly faces: readonly FaceUsed[];
}
export interface Printer {
  list(election: Printable): readonly Paper[];
  /** The bytes of a paper alone, under a number or as a sample: nothing is recorded and nothing locked. */
  sheet(paper: Paper, election: Printable, no?: number): Promise<Uint8Array>;
  /** One paper that is ready. */
  print(paper: Paper, election: OpenElection, secrets: Secrets): Promise<Printed>;
  /** A paper of another book than an election's, under the imprint that is handed in. */
  other(paper: Omit<Paper, 'shelf'>, at: string, imprint: Imprint | undefined): Promise<Uint8Array>;
  /** A sheet that shows how official papers would look in this style. */
  sample(election: Printable, style: PaperStyle): Promise<Uint8Array>;
  /** One paper under its number. */
  issue(paper: Paper, election: OpenElection, secrets: Secrets, no: number): Promise<IssuedPrint>;
  /** Every paper of the record that is ready; forms to be filled in and drafts are none. */
  all(election: OpenElection, secrets: Secrets): Promise<readonly Printed[]>;
  close(): Promise<void>;
}

/** Prints with the press. The creation time of a paper is the election's own moment, so that the same story gives the same bytes. */
export const openPrinter = async (): Promise<Printer> => {
  const press = await openPress();
  return printerOver(
    async (page, format, created, imprint) =>
      format === 'docx' ? press.docx(page, { created, imprint }) : press.pdf(page, { created, imprint }),
    () => press.close(),
    () => press.faces(),
  );
};

/** Keeps the page itself instead of printing it: for replays that measure or compare everything but the press. */
export const modelPrinter = (): Printer =>
  printerOver(
    async (page) => new TextEncoder().encode(JSON.stringify(page)),
    async () => undefined,
    () => [],
  );

type SetPage = (page: Page, format: 'pdf' | 'docx', created: string, imprint: Imprint | undefined) => Promise<Uint8Array>;

/** The bytes of a paper in its format: a page is set, a workbook and a data file are written from the sheets. */
const bytesOf = (
  set: SetPage,
  paper: Omit<Paper, 'shelf'>,
  page: Page,
  at: string,
  imprint: Imprint | undefined,
): Promise<Uint8Array> | Uint8Array => {
  if (paper.format === 'pdf' || paper.format === 'docx') return set(page, paper.format, at, imprint);
  if (!paper.sheets) throw new Error(`${paper.file} has no sheets`);
  return paper.format === 'xlsx'
    ? workbookOf(paper.sheets(), { created: at, ...(imprint ? { imprint } : {}) })
    : new TextEncoder().encode(`${JSON.stringify(paper.sheets(), null, 2)}\n`);
};

const printerOver = (set: SetPage, close: () => Promise<void>, faces: () => readonly FaceUsed[]): Printer => {
  const list = (election: Printable) =>
    papersOf(election.election(), {
      on: election.now().today,
      told: election.recorded(),
      tokenOf: election.cardToken,
    });
  const printFrom = async (
    facts: FactsUpTo,
    paper: Paper,
    election: OpenElection,
    secrets: Secrets,
    no?: number,
  ): Promise<Printed> => {
    const page = looking(paper.page(), election);
    const bytes = await bytesOf(set, paper, page, election.now().at, imprintOf(election, paper.file, facts, no));
    const stored = paper.personal ? closed(paper.file, bytes, secrets) : bytes;
    const sha256 = createHash('sha256').update(stored).digest('hex');
    return {
      file: paper.file,
      recorded: paper.personal ? `${paper.file}.enc` : paper.file,
      title: paper.title.zh,
      personal: paper.personal,
      bytes,
      stored,
      sha256,
      figures: figuresOf(page).map(({ name, value, from }) => ({ name, value, facts: [...from] })),
    };
  };
  return {
    list,
    print: (paper, election, secrets) => printFrom(factsNow(election), paper, election, secrets),
    sample: (election, style) => {
      const e = { ...election.election(), paperStyle: { version: 0, style } };
      const page = lookingAs(sampleNotice(e, election.now().today), style);
      return set(page, 'pdf', election.now().at, imprintOf(election, 'sample.pdf', factsNow(election)));
    },
    other: async (paper, at, imprint) => bytesOf(set, paper, paper.page(), at, imprint),
    sheet: async (paper, election, no) =>
      bytesOf(
        set,
        paper,
        looking(paper.page(), election),
        election.now().at,
        imprintOf(election, paper.file, factsNow(election), no),
      ),
    issue: async (paper, election, secrets, no) => {
      const facts = factsNow(election);
      const { bytes } = await printFrom(facts, paper, election, secrets, no);
      return { bytes, facts, faces: paper.format === 'pdf' ? faces() : [] };
    },
    close,
    all: async (election, secrets) => {
      const facts = factsNow(election);
      const out: Printed[] = [];
      for (const paper of list(election))
        if (paper.ready && !paper.toFill && !paper.draft)
          out.push(await printFrom(facts, paper, election, secrets, out.length + 1));
      return out;
    },
  };
};

/** An official page as this place sets it. */
const looking = (page: Page, election: Printable): Page => lookingAs(page, election.election().paperStyle?.style);
const lookingAs = (page: Page, style: PaperStyle | undefined): Page => {
  if (!style || page.form !== 'official' || (page.look && page.look.size === undefined)) return page;
  const { letterhead, lines, characters, margins } = style;
  // Lines and margins of a place are those of 3号; a closer text gives way to them.
  const base = lines || characters || margins ? standardLook : (page.look ?? standardLook);
  return {
    ...page,
    look: {
      ...base,
      letterhead,
      ...(lines ? { lines } : {}),
      ...(characters ? { characters } : {}),
      ...(margins ? { margins } : {}),
    },
  };
};

/** A paper under the election key; the nonce is a keyed digest of what is encrypted, so that it is never used for two texts. */
const closed = (file: string, bytes: Uint8Array, secrets: Secrets): Uint8Array => {
  const nonce = Buffer.from(
    secrets.digest(`paper ${file} ${createHash('sha256').update(bytes).digest('hex')}`),
    'base64url',
  ).subarray(0, 12);
  return Buffer.from(seal('paper', Buffer.from(bytes).toString('base64'), secrets.electionKey, nonce).box ?? '', 'base64url');
};

/** The figures of several papers, each name once: a paper printed in two formats carries the same. */
export const figuresOfAll = (papers: readonly Printed[]): PaperFigure[] => [
  ...new Map(papers.flatMap((p) => p.figures).map((f) => [f.name, f])).values(),
];
