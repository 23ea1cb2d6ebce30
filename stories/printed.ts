// Papers as they come from the press, read back by poppler and LibreOffice: the words of each page with their places, and a Word file turned into a PDF. What they should say: the tests that ask.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const pdftotext = process.env['PDFTOTEXT'] ?? 'pdftotext';
const soffice = process.env['SOFFICE'] ?? 'soffice';
const mostText = 200_000_000;

/** A line of words on a page, in millimetres from the upper left corner. */
interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PrintedLine[];
}

/** Text without any white space, as words are compared. */
export const squeezed = (text: string): string => text.replaceAll(/\s/g, '');
const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
const millimetres = (points: string | undefined): number => (Number(points) * 25.4) / 72;

/** The words of a PDF page by page, the mark of a rehearsal left out. */
export const pagesOf = (pdf: string): readonly PrintedPage[] => {
  const read = execFileSync(pdftotext, ['-bbox-layout', '-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8', maxBuffer: mostText });
  return read
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width, height] = /^width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
      const lines = page.split('<line ').slice(1).map(lineOf);
      return { width: millimetres(width), height: millimetres(height), lines: lines.filter((l) => !isMark(l)) };
    });
};
const lineOf = (line: string): PrintedLine => {
  const [, left, top, right, bottom] =
    /^xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)"/.exec(line) ?? [];
  const text = [...line.matchAll(/<word [^>]*>([^<]*)</g)].map(([, word = '']) => plain(word)).join(' ');
  return { text, left: millimetres(left), right: millimetres(right), top: millimetres(top), bottom: millimetres(bottom) };
};
const isMark = ({ text, top, bottom }: PrintedLine): boolean => /^[演练 ]+$/.test(text) && bottom - top > 20;

/** The text of a PDF as it was set, cell by cell and line by line, without white space. */
export const textOf = (pdf: string): string =>
  squeezed(execFileSync(pdftotext, ['-raw', '-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8', maxBuffer: mostText }));

/** Turns Word files into PDF files beside them, all in one run of LibreOffice with a profile of its own. */
export const wordToPdf = (folder: string, files: readonly string[]): void => {
  if (files.length > 0)
    execFileSync(
      soffice,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...files.map((file) => join(folder, file)),
      ],
      { stdio: 'ignore' },
    );
};
