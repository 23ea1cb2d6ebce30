// Sets a page in type: the page goes to Typst as data, beside the one source page.typ. Promises PDF/A-2b, the same bytes for the same page and time, and no glyph from another face. Runs in the worker.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type Imprint, type Page, readable } from '../../papers/page.ts';
import { type FaceUsed, openFaces } from './faces.ts';
import { missingIn, type MissingGlyph } from './glyphs.ts';
import { qrPng } from './qr.ts';

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, 'page.typ');
const data = join(here, 'page.json');

/** Bytes of data above which a page leaves nothing behind in memory. */
const large = 200_000;

type Set =
  | { readonly kind: 'set'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing'; readonly missing: readonly MissingGlyph[] };
export interface Typesetter {
  readonly faces: readonly FaceUsed[];
  readonly missing: (page: Page) => readonly MissingGlyph[];
  readonly pdf: (page: Page, seconds: number, imprint?: Imprint) => Set;
}

const tokensOf = (page: Page): readonly string[] => [
  ...new Set(
    page.blocks.flatMap((b) => (b.kind === 'cards' ? b.cards.map((c) => c.token) : b.kind === 'drawn' ? [b.code.token] : [])),
  ),
];

const codesOf = (page: Page): readonly string[] =>
  page.blocks.flatMap((b) => (b.kind === 'ballot' ? b.codes : b.kind === 'coded' ? b.coded.map((c) => c.code) : []));

/** Whether its lines may be set closer: running text and tables, no sheet that begins on a page of its own. */
const running = (page: Page): boolean =>
  (page.form === 'official' || page.form === 'form') &&
  page.blocks.every(
    (b) =>
      ['title', 'number', 'heading', 'paragraph', 'list', 'table', 'names', 'signatures', 'seal'].includes(b.kind) &&
      !('sheet' in b && b.sheet),
  );
/** Pages up to which a last page is spared by closer lines; a longer paper has no last page that looks forgotten. */
const few = 5;

const diagnostics = (compiler: NodeCompiler, result: ReturnType<NodeCompiler['compile']>): string => {
  const error = result.takeError();
  return error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'no document';
};

/** Loads the faces once (half a second) and gives the typesetter. A token of a card must be a file name: letters, digits, `-` and `_`. */
export const openTypesetter = (): Typesetter => {
  // The compiler has its own copy of the faces; ours is let go.
  const { blobs, ...faces } = openFaces();
  const compiler = NodeCompiler.create({ workspace: here, fontArgs: [{ fontBlobs: [...blobs] }] });
  const missing = (page: Page, imprint?: Imprint) =>
    missingIn(
      `${page.title}\n${page.look?.letterhead ?? ''}\n${readable(page)}${imprint ? `\n${imprint.election}${imprint.no}` : ''}`,
      [faces.covers],
    );
  const pdf = (page: Page, seconds: number, imprint?: Imprint): Set => {
    const lacking = missing(page, imprint);
    if (lacking.length > 0) return { kind: 'missing', missing: lacking };
    const tokens = tokensOf(page);
    const strange = tokens.find((token) => !/^[\w-]{1,120}$/.test(token));
    if (strange !== undefined) throw new Error(`a card's token is letters, digits, - and _ only: ${strange}`);
    compiler.resetShadow();
    for (const token of tokens) compiler.mapShadow(join(here, 'qr', `${token}.png`), qrPng(token));
    codesOf(page).forEach((code, i) => compiler.mapShadow(join(here, 'qr', `ballot-${i}.png`), qrPng(code)));
    if (imprint) compiler.mapShadow(join(here, 'qr', 'imprint.png'), qrPng(imprint.code, 'L'));
    const set = (closer: number) => {
      const given = Buffer.from(JSON.stringify({ ...page, imprint, faces: faces.families, closer }));
      compiler.mapShadow(data, given);
      const result = compiler.compile({ mainFilePath: source, resetRead: true });
      if (!result.result) throw new Error(`the page could not be set: ${diagnostics(compiler, result)}`);
      return { document: result.result, pages: result.result.numOfPages, given };
    };
    const loose = set(0);
    // The last page is spared where the closest lines do without it; then as loose as does so too.
    const closest = running(page) && loose.pages > 1 && loose.pages <= few ? set(3) : loose;
    const { document, given } =
      closest.pages === loose.pages ? loose : ([1, 2].map(set).find(({ pages }) => pages < loose.pages) ?? closest);
    const bytes = compiler.pdf(document, { pdfStandard: 'a-2b', creationTimestamp: seconds });
    compiler.resetShadow();
    // What pages have in common — the source read, the faces — stays for the next ones; a large page is forgotten at once.
    compiler.evictCache(given.length > large ? 0 : 3);
    return { kind: 'set', bytes };
  };
  return { faces: faces.used, missing, pdf };
};
