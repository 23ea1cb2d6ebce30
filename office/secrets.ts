// The secrets of one election, all drawn from one root: the key of each book, the election key that wraps the data keys, the key of its digests. Where the root lies on disk: shelf.ts.
import { createHmac, hkdfSync } from 'node:crypto';
import type { BookId, Signer } from '../ledger/contract.ts';
import { signerFromSeed } from '../ledger/sign.ts';

/** What the laptop of one sub-book is given of the secrets: enough to write that book, nothing by which the main book or another could be. */
export interface HandedOut {
  /** The private key of the sub-book, its 32 bytes. */
  readonly seed: Buffer;
  /** Under which personal data travels to that laptop, in place of the election key. */
  readonly key: Buffer;
  /** The word by which the centre knows what that laptop sends. */
  readonly token: string;
}
export interface Secrets {
  readonly electionKey: Buffer;
  signer(book: BookId): Signer;
  /** Keyed digest: nothing of a name or id can be guessed from it. */
  digest(text: string): string;
  /** Throws for the main book, and at a laptop. */
  handOut(book: BookId): HandedOut;
}

export const secretsFrom = (root: Buffer): Secrets => {
  if (root.length !== 32) throw new Error('the root of an election has 32 bytes');
  const derive = (what: string) => Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), `zhengxuan ${what}`, 32));
  const digestKey = derive('digest');
  const signers = new Map<BookId, Signer>();
  const digest = (text: string) => createHmac('sha256', digestKey).update(text).digest('base64url');
  return {
    electionKey: derive('election key'),
    signer: (book) => {
      const known = signers.get(book) ?? signerFromSeed(derive(`book ${book}`));
      signers.set(book, known);
      return known;
    },
    digest,
    handOut: (book) => {
      if (book === 'main') throw new Error('the main book is never handed out');
      return { seed: derive(`book ${book}`), key: derive(`laptop ${book}`), token: digest(`laptop ${book}`) };
    },
  };
};

/** The secrets at a laptop: it signs its own book alone. */
export const secretsOfLaptop = (own: BookId, { seed, key }: Pick<HandedOut, 'seed' | 'key'>): Secrets => {
  const signer = signerFromSeed(seed);
  return {
    electionKey: key,
    signer: (book) => {
      if (book !== own) throw new Error(`the laptop of ${own} cannot sign ${book}`);
      return signer;
    },
    digest: (text) => createHmac('sha256', key).update(text).digest('base64url'),
    handOut: (book) => {
      throw new Error(`the laptop of ${own} hands out no ${book}`);
    },
  };
};
