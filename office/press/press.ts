// The press: pages in, PDF or Word out, in a thread of its own. Promises the same bytes for the same page and time; a character no face can draw is named, never replaced.
import { Worker } from 'node:worker_threads';
import type { Imprint, Page } from '../../papers/page.ts';
import type { FaceUsed } from './faces.ts';
import type { MissingGlyph } from './glyphs.ts';

export interface Asked {
  readonly id: number;
  readonly page: Page;
  readonly format: 'pdf' | 'docx';
  readonly seconds: number;
  readonly imprint?: Imprint;
}
export type Answered =
  | { readonly id: number; readonly kind: 'set'; readonly bytes: Uint8Array; readonly faces: readonly FaceUsed[] }
  | { readonly id: number; readonly kind: 'missing'; readonly missing: readonly MissingGlyph[] }
  | { readonly id: number; readonly kind: 'failed'; readonly why: string };

/** `created` stands in the file as its time of making: the time of the election's clock, so that a paper can be made again byte by byte. */
interface PrintOptions {
  readonly created: Date | string;
  readonly imprint?: Imprint | undefined;
}
export interface Press {
  /** The page as PDF/A-2b. Rejects where a face lacks a character, with its code point; the error's `cause` lists them. */
  readonly pdf: (page: Page, options: PrintOptions) => Promise<Uint8Array>;
  /** The page as a Word file, to be edited. Ballots and cards have none. */
  readonly docx: (page: Page, options: PrintOptions) => Promise<Uint8Array>;
  /** The faces of the last page that was set as PDF; a Word file is set with those of its reader. */
  readonly faces: () => readonly FaceUsed[];
  readonly close: () => Promise<void>;
}

/** Why a page was not printed: the characters with their code points, in both languages. */
const cannotDraw = (missing: readonly MissingGlyph[]): Error => {
  const which = missing.map((m) => `${m.character}（${m.codePoint}）`).join('、');
  return new Error(
    `字库中没有这些字：${which}。请安装含有这些字的字库，或者手写补填。 · The fonts lack these characters: ${missing.map((m) => `${m.character} (${m.codePoint})`).join(', ')}.`,
    { cause: missing },
  );
};

const secondsOf = (created: Date | string): number => {
  const at = typeof created === 'string' ? Date.parse(created) : created.getTime();
  if (!Number.isFinite(at)) throw new RangeError(`not a time: ${String(created)}`);
  return Math.floor(at / 1000);
};

/** Opens the press. The faces are loaded with the first PDF; the thread does not keep the process alive while it has nothing to print. */
export const openPress = (): Press => {
  const waiting = new Map<number, { readonly done: (bytes: Uint8Array) => void; readonly failed: (why: Error) => void }>();
  let next = 1;
  let faces: readonly FaceUsed[] = [];
  let worker: Worker | undefined;
  const failAll = (why: Error) => {
    for (const { failed } of waiting.values()) failed(why);
    waiting.clear();
    worker = undefined;
  };
  const start = (): Worker => {
    const w = new Worker(new URL('./worker.ts', import.meta.url));
    w.on('message', (answered: Answered) => {
      const asker = waiting.get(answered.id);
      waiting.delete(answered.id);
      if (waiting.size === 0) w.unref();
      if (answered.kind === 'set') {
        if (answered.faces.length > 0) faces = answered.faces;
        asker?.done(answered.bytes);
      } else asker?.failed(answered.kind === 'missing' ? cannotDraw(answered.missing) : new Error(answered.why));
    });
    w.on('error', failAll);
    w.on('exit', () => failAll(new Error('the press was closed')));
    return w;
  };
  const ask = (page: Page, format: Asked['format'], { created, imprint }: PrintOptions): Promise<Uint8Array> =>
    new Promise((done, failed) => {
      const asked: Asked = { id: next, page, format, seconds: secondsOf(created), ...(imprint ? { imprint } : {}) };
      next += 1;
      worker ??= start();
      worker.ref();
      waiting.set(asked.id, { done, failed });
      worker.postMessage(asked);
    });
  return {
    pdf: (page, options) => ask(page, 'pdf', options),
    docx: (page, options) => ask(page, 'docx', options),
    faces: () => faces,
    close: async () => {
      await worker?.terminate();
    },
  };
};
