// Sets a page in type: the page goes to Typst as data, beside the one source page.typ. Promises PDF/A-2b, the same bytes for the same page and time, and no glyph from another face. Runs in the worker.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type Page, readable } from '../../papers/page.ts';
import { coverage, missingIn, type MissingGlyph } from './glyphs.ts';
import { qrPng } from './qr.ts';

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, 'page.typ');
const data = join(here, 'page.json');

/** The faces of the press: text, titles, headings. Their packages are pinned by the lockfile. */
const faces = ['@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf', '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf', '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'];

type Set = { readonly kind: 'set'; readonly bytes: Uint8Array } | { readonly kind: 'missing'; readonly missing: readonly MissingGlyph[] };
export interface Typesetter { readonly missing: (page: Page) => readonly MissingGlyph[]; readonly pdf: (page: Page, seconds: number) => Set }

const tokensOf = (page: Page): readonly string[] => [...new Set(page.blocks.flatMap((b) => (b.kind === 'cards' ? b.cards.map((c) => c.token) : [])))];

const diagnostics = (compiler: NodeCompiler, result: ReturnType<NodeCompiler['compile']>): string => {
  const error = result.takeError();
  return error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'no document';
};

/** Loads the faces once (half a second) and gives the typesetter. A token of a card must be a file name: letters, digits, `-` and `_`. */
export const openTypesetter = (): Typesetter => {
  const require = createRequire(import.meta.url);
  const blobs = faces.map((face) => readFileSync(require.resolve(face)));
  const covers = blobs.map(coverage);
  const compiler = NodeCompiler.create({ workspace: here, fontArgs: [{ fontBlobs: blobs }] });
  const missing = (page: Page) => missingIn(`${page.title}\n${readable(page)}`, covers);
  const pdf = (page: Page, seconds: number): Set => {
    const lacking = missing(page);
    if (lacking.length > 0) return { kind: 'missing', missing: lacking };
    const tokens = tokensOf(page);
    const strange = tokens.find((token) => !/^[\w-]{1,120}$/.test(token));
    if (strange !== undefined) throw new Error(`a card's token is letters, digits, - and _ only: ${strange}`);
    compiler.resetShadow();
    for (const token of tokens) compiler.mapShadow(join(here, 'qr', `${token}.png`), qrPng(token));
    compiler.mapShadow(data, Buffer.from(JSON.stringify(page)));
    const result = compiler.compile({ mainFilePath: source, resetRead: true });
    if (!result.result) throw new Error(`the page could not be set: ${diagnostics(compiler, result)}`);
    const bytes = compiler.pdf(result.result, { pdfStandard: 'a-2b', creationTimestamp: seconds });
    compiler.resetShadow();
    compiler.evictCache(0);
    return { kind: 'set', bytes };
  };
  return { missing, pdf };
};
