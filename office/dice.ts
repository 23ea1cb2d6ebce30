// Where randomness comes in: the machine's own for real elections, a seeded stream for stories, which a real election refuses.
import { createCipheriv, createHash, randomBytes } from 'node:crypto';

export interface Dice {
  readonly seeded: boolean;
  bytes(n: number): Buffer;
}

export const realDice = (): Dice => ({ seeded: false, bytes: (n) => randomBytes(n) });

/** AES-256-CTR over zeros under the hash of the seed: the same stream on every machine and every store. */
export const seededDice = (seed: string | number): Dice => {
  const key = createHash('sha256').update(`zhengxuan story ${seed}`).digest();
  const stream = createCipheriv('aes-256-ctr', key, Buffer.alloc(16));
  return { seeded: true, bytes: (n) => stream.update(Buffer.alloc(n)) };
};

/** A random id with its prefix: `p_…` a person, `a_…` an account, `o_…` an objection. 80 bits. */
export const mintId = (dice: Dice, prefix: string): string =>
  `${prefix}_${dice.bytes(10).toString('base64url').replaceAll('-', 'x').replaceAll('_', 'y')}`;
