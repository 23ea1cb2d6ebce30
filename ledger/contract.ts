// What a bound book promises, whichever store keeps it: appended at the expected place, chained, signed, never edited.
// It knows no elections: an entry's `open` part is any JSON, a sealed part is ciphertext. Who may write: office/roles.ts.

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** A book of the set: `main`, or a sub-book such as `station-3`. */
export type BookId = string & { readonly __brand?: 'BookId' };

/** Ciphertext under one subject's data key (ledger/seal.ts). The chain covers its SHA-256, so the box can be left out of a public copy and destroyed with its key. */
export interface SealedPart {
  /** Random id of the subject whose data key opens the box: a person, or `count` for ballots. Never a name. */
  readonly subject: string;
  /** base64url of nonce (12 bytes) ‖ ciphertext ‖ tag (16 bytes), AES-256-GCM. Absent in a public copy. */
  readonly box?: string;
  /** base64url SHA-256 of the bytes of `box`. */
  readonly digest: string;
}

/** What a caller hands in: one fact. */
export interface Entry {
  /** Name of the fact, e.g. `RollPosted`. */
  readonly type: string;
  /** Day it happened, `2026-03-08`. */
  readonly on: string;
  /** Moment it was written, `2026-03-08T09:00:00+08:00`. */
  readonly at: string;
  /** Random id of the account that wrote it. */
  readonly by: string;
  /** Idempotency key of the order that caused it; all entries of one order share it. */
  readonly order: string;
  readonly open: JsonObject;
  readonly sealed?: readonly SealedPart[];
}

/** An entry in its place. `hash` = SHA-256 over the canonical JSON (RFC 8785) of every other field except the boxes. All hashes are base64url. */
export interface Written extends Entry {
  readonly book: BookId;
  /** 1, 2, 3 … without a gap. */
  readonly position: number;
  /** Hash of the entry before it; 43 × `A` (32 zero bytes) for the first. */
  readonly previous: string;
  readonly hash: string;
}

/** A signed head: Ed25519 over the canonical JSON of {book, position, hash, at}. One is kept for every append. */
export interface Head {
  readonly book: BookId;
  readonly position: number;
  readonly hash: string;
  readonly at: string;
  /** base64url raw 32-byte Ed25519 public key. */
  readonly key: string;
  /** base64url 64-byte signature. */
  readonly signature: string;
}

/** Who signs the heads of a book. The ledger never holds a private key. */
export interface Signer {
  readonly key: string;
  sign(bytes: Uint8Array): Uint8Array;
  /** The same on another thread, where many are signed. */
  signAside?(bytes: Uint8Array): Promise<Uint8Array>;
}

export type AppendResult =
  | { readonly kind: 'appended'; readonly entries: readonly Written[]; readonly head: Head }
  /** Someone else wrote first: nothing was appended; read on from `position` and decide again. */
  | { readonly kind: 'conflict'; readonly position: number }
  /** This order was written before: its entries are returned, nothing was appended. */
  | { readonly kind: 'repeated'; readonly entries: readonly Written[] };

/** A wrapped data key: the subject's AES key, encrypted under the election's key. Destroying it erases the subject. */
export interface WrappedKey {
  readonly subject: string;
  readonly wrapped: string;
}

export interface Append {
  readonly book: BookId;
  /** Position of the last entry the caller has seen; 0 for a new book. */
  readonly expected: number;
  /** At least one; all carry the same `order`. */
  readonly entries: readonly Entry[];
  /** Moment of the head. */
  readonly at: string;
  readonly signer: Signer;
  /** Data keys first used by these entries, stored in the same transaction. */
  readonly keys?: readonly WrappedKey[];
}

export interface Ledger {
  /** Durable when it resolves (synchronous=FULL, fsync). All of the entries or none. */
  append(what: Append): Promise<AppendResult>;
  /** Entries of one book from position `from` (inclusive, default 1) to `to` (inclusive, default last), in order. */
  read(book: BookId, from?: number, to?: number): Promise<readonly Written[]>;
  heads(book: BookId): Promise<readonly Head[]>;
  lastHead(book: BookId): Promise<Head | undefined>;
  books(): Promise<readonly BookId[]>;
  /** Calls back for every entry from `from` on, in order, each once: those already written and those to come. Returns the way to stop. */
  subscribe(book: BookId, from: number, listener: (entries: readonly Written[]) => void): () => void;
  keys(): Promise<readonly WrappedKey[]>;
  /** Destroys one subject's data key: what was sealed under it can never be read again; the chain still verifies. */
  destroyKey(subject: string): Promise<void>;
  close(): Promise<void>;
}
