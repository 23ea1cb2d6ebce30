// The press's own thread: takes one page at a time and answers with its bytes. Everything slow is here, so that the office goes on answering.
import { parentPort } from 'node:worker_threads';
import type { Answered, Asked } from './press.ts';
import type { Typesetter } from './typeset.ts';
import { wordFile } from './word.ts';

// The compiler is loaded with the first PDF: a thread that ends with it loaded and never used takes the process with it (a fault in its native part).
let opened: Promise<Typesetter> | undefined;
const typesetter = (): Promise<Typesetter> => (opened ??= import('./typeset.ts').then((m) => m.openTypesetter()));

const answer = async ({ id, page, format, seconds, imprint }: Asked): Promise<Answered> => {
  try {
    if (format === 'docx') return { id, kind: 'set', bytes: await wordFile(page, seconds, imprint), faces: [] };
    const setter = await typesetter();
    const made = setter.pdf(page, seconds, imprint);
    return made.kind === 'set' ? { id, ...made, faces: setter.faces } : { id, ...made };
  } catch (error) {
    return { id, kind: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
};

parentPort?.on('message', (asked: Asked) => {
  void answer(asked).then((answered) => parentPort?.postMessage(answered));
});
