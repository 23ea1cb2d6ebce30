// A file read in a thread of its own, so that the server answers meanwhile. It hands over the bytes and says what the thread tells, piece by piece; a thread that dies has told nothing more. What is read: the thread's own file.
import { Worker } from 'node:worker_threads';

/** Starts a thread over a file, with what else it is to know. `told` gets each message and answers with what was read when there is no more to come; `lost` is the answer of a thread that died. */
export const inThread = <Tells, Read>(
  thread: URL,
  file: Uint8Array,
  more: object,
  told: (piece: Tells) => Read | undefined,
  lost: Read,
): Promise<Read> =>
  new Promise((done) => {
    const bytes = new Uint8Array(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer);
    const worker = new Worker(thread, {
      workerData: { bytes, ...more },
      transferList: [bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: 3000 },
    });
    worker.on('message', (piece: Tells) => {
      const read = told(piece);
      if (read !== undefined) done(read);
    });
    worker.once('error', () => done(lost));
    worker.once('exit', () => done(lost));
  });
