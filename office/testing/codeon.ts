// What the QR code on the first page of a PDF says, read from its picture as a phone would. For tests.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import jsqr from 'jsqr';

const pdftoppm = process.env['PDFTOPPM'] ?? 'pdftoppm';
// jsqr says its default export in a way that TypeScript and Node read differently.
const readCode = jsqr as unknown as typeof jsqr.default;

/** The words of the code; nothing where none can be read. */
export const codeOn = (pdf: string): string | undefined => {
  execFileSync(pdftoppm, ['-r', '200', '-gray', '-f', '1', '-l', '1', '-singlefile', pdf, pdf]);
  const pgm = readFileSync(`${pdf}.pgm`);
  const [, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1')) ?? [];
  const [w, h] = [Number(width), Number(height)];
  const grey = pgm.subarray(pgm.length - w * h);
  const rgba = new Uint8ClampedArray(w * h * 4);
  for (let i = 0; i < w * h; i += 1) rgba.fill(grey[i] ?? 0, i * 4, i * 4 + 3).fill(255, i * 4 + 3, i * 4 + 4);
  return readCode(rgba, w, h)?.data;
};
