// The secrets of one election, all drawn from one root: the key of each book, the election key that wraps the data keys, the key of its digests. Where the root lies on disk: shelf.ts.
import { createHmac, hkdfSync } from 'node:crypto';
import type { BookId, Signer } from '../ledger/contract.ts';
import { signerFromSeed } from '../ledger/sign.ts';

export interface Secrets {
  /** 32 bytes. Whoever has them has the election. */
  readonly root: Buffer;
  readonly electionKey: Buffer;
  signer(book: BookId): Signer;
  /** Keyed digest: nothing of a name or id can be guessed from it. */
  digest(text: string): string;
}

export const secretsFrom = (root: Buffer): Secrets => {
  if (root.length !== 32) throw new Error('the root of an election has 32 bytes');
  const derive = (what: string) => Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), `zhengxuan ${what}`, 32));
  const digestKey = derive('digest');
  const signers = new Map<BookId, Signer>();
  return {
    root,
    electionKey: derive('election key'),
    signer: (book) => {
      const known = signers.get(book) ?? signerFromSeed(derive(`book ${book}`));
      signers.set(book, known);
      return known;
    },
    digest: (text) => createHmac('sha256', digestKey).update(text).digest('base64url'),
  };
};
