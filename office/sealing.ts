// Between a fact and its entry in the book: the open part in clear, the secret part sealed under its subject's own data key. Which parts are secret the chapters say.
import type { Entry, Json, JsonObject, WrappedKey, Written } from '../ledger/contract.ts';
import { open, seal, unwrap, wrap } from '../ledger/seal.ts';
import type { Dice } from './dice.ts';
import type { AnyFact } from './matter.ts';
import type { Secrets } from './secrets.ts';

/** The data keys at hand, by subject. */
export interface KeyRing {
  of(subject: string): Buffer | undefined;
  /** The subject's key, made on first use; new ones are handed out once by `taken()` to be stored with the entries. */
  need(subject: string): Buffer;
  taken(): WrappedKey[];
  forget(subject: string): void;
}

export const keyRing = (stored: readonly WrappedKey[], secrets: Pick<Secrets, 'electionKey'>, dice: Dice): KeyRing => {
  const wrapped = new Map(stored.map((k) => [k.subject, k]));
  const opened = new Map<string, Buffer>();
  let fresh: WrappedKey[] = [];
  const of = (subject: string): Buffer | undefined => {
    const known = opened.get(subject);
    if (known) return known;
    const kept = wrapped.get(subject);
    const key = kept && unwrap(kept, secrets.electionKey);
    if (key?.kind !== 'opened') return undefined;
    opened.set(subject, Buffer.from(key.content));
    return opened.get(subject);
  };
  return {
    of,
    need: (subject) => {
      const known = of(subject);
      if (known) return known;
      const key = dice.bytes(32);
      opened.set(subject, key);
      const kept = wrap(subject, key, secrets.electionKey, dice.bytes(12));
      wrapped.set(subject, kept);
      fresh.push(kept);
      return key;
    },
    taken: () => {
      const out = fresh;
      fresh = [];
      return out;
    },
    forget: (subject) => {
      opened.delete(subject);
      wrapped.delete(subject);
    },
  };
};

type Secret = { readonly of: string } & Record<string, unknown>;
const plain = (value: object): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;

/** The entry of a fact, written at `at` by `by` for the order `order`. */
export const entryOf = (fact: AnyFact, at: string, by: string, order: string, ring: KeyRing, dice: Dice): Entry => {
  const { fact: type, on, secret, ...rest } = fact as AnyFact & { readonly secret?: Secret };
  const entry = { type, on, at, by, order, open: plain(rest) };
  if (!secret) return entry;
  const { of, ...content } = secret;
  return { ...entry, sealed: [seal(of, plain(content), ring.need(of), dice.bytes(12))] };
};

/** The fact of an entry, opened as far as the keys go: an erased person's part stays away. */
export const factOf = <F extends AnyFact>(written: Written, ring: KeyRing): F => {
  const fact = { fact: written.type, on: written.on, ...written.open };
  const part = written.sealed?.[0];
  const key = part && ring.of(part.subject);
  const opened = part && key ? open(part, key) : undefined;
  const secret = opened?.kind === 'opened' ? { secret: { of: part?.subject, ...(opened.content as Record<string, Json>) } } : {};
  return { ...fact, ...secret } as unknown as F;
};
