// Ballots at the office: laid out and given their digest when they are designed, given their codes when they are printed. Promises that what is printed is the layout that two people approved, and a code that says the style and nothing of a sheet.
import { createHash } from 'node:crypto';
import {
  type BallotDesign,
  ballotDesign,
  type DesignedBallot,
  isApproved,
  openRuns,
  styleOf,
} from '../election/polling/ballots.ts';
import type { Election } from '../election/election.ts';
import type { Day } from '../law/answer.ts';
import { canonical } from '../ledger/canonical.ts';
import type { Json } from '../ledger/contract.ts';
import { type Laid, layBallot } from '../papers/ballots/layout.ts';
import { ballotMatter } from '../papers/ballots/matter.ts';
import { ballotPage } from '../papers/ballots/page.ts';
import type { Layout } from '../papers/ballots/shape.ts';
import type { Paper } from '../papers/list.ts';
import type { Secrets } from './secrets.ts';

export { ballotDesign } from '../election/polling/ballots.ts';

/** The layouts of a design for those who stand now; nothing before the candidates are fixed. */
export const laidOut = (e: Election, design: BallotDesign, on: Day): Laid | undefined =>
  e.candidacy.fixed === undefined ? undefined : layBallot(ballotMatter(e, on), design);

/** What the office adds to the order that designs a ballot: its sheets with their digests, or the first sheet without room. Whatever was sent in their place is left out. */
export const withSheets = (e: Election, body: object, on: Day): object => {
  const {
    sheets: _,
    noRoom: __,
    ...own
  } = body as { readonly sheets?: unknown; readonly noRoom?: unknown; readonly design?: unknown };
  const design = ballotDesign.prefault({}).safeParse(own.design);
  const laid = design.success ? laidOut(e, design.data, on) : undefined;
  if (!laid) return own;
  return laid.kind === 'laid'
    ? { ...own, sheets: laid.layouts.map((layout) => ({ digest: digestOf(layout), layout })) }
    : { ...own, noRoom: laid.page };
};

/** Hex SHA-256 over the canonical JSON of a layout. */
const digestOf = (layout: Layout): string =>
  createHash('sha256')
    .update(canonical(layout as unknown as Json))
    .digest('hex');

/** What the code of each sheet says: election, style, sheet of sheets, digest of the layout, and a check that only the key of this election gives. The same on every copy. */
export const codesOf = (
  id: string,
  secrets: Pick<Secrets, 'digest'>,
  { style, sheets }: Pick<DesignedBallot, 'style' | 'sheets'>,
): readonly string[] =>
  sheets.map(({ digest }, i) => {
    const short = createHash('sha256').update(id).digest('hex').slice(0, 8);
    const says = `ZX1:${short}:${style}:${i + 1}/${sheets.length}:${digest.slice(0, 16)}`.toUpperCase();
    return `${says}:${checkOf(says, secrets)}`;
  });
const checkOf = (says: string, secrets: Pick<Secrets, 'digest'>): string =>
  Buffer.from(secrets.digest(`ballot ${says}`), 'base64url')
    .toString('hex')
    .slice(0, 8)
    .toUpperCase();

/** Under which name the ballots of a run are taken. */
export const runFile = (run: number): string => `ballots-run-${run}.pdf`;
/** The ballots of an open run as a paper to be printed; nothing where `file` names none. Only a run that is begun and not ended is printed from, and only of a style that stands approved. */
export const runPaper = (e: Election, id: string, secrets: Pick<Secrets, 'digest'>, file: string): Paper | undefined => {
  const run = openRuns(e).find((r) => runFile(r.run) === file);
  const style = run && styleOf(e, run.style);
  if (!run || !style || !isApproved(style)) return undefined;
  const layouts = style.sheets.map((s) => s.layout as unknown as Layout);
  if (style.sheets.some((s, i) => layouts[i] === undefined || digestOf(layouts[i]) !== s.digest))
    throw new Error(`ballot style ${style.style}: a layout is not the one whose digest was approved`);
  const stubs = run.from === undefined ? undefined : { from: run.from, to: run.from + run.copies - 1 };
  return {
    file,
    shelf: 'ballots',
    title: { zh: `选票-第${run.run}批-${run.copies}张`, en: `Ballots, run ${run.run}, ${run.copies} copies` },
    format: 'pdf',
    personal: false,
    ready: true,
    page: () => ballotPage(e, style.design, layouts, codesOf(id, secrets, style), stubs),
  };
};
