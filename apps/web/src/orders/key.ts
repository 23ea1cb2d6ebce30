// The key under which an order is sent: who gives it, what was last seen of the book, and the order itself. Sent again it is the same key, so it is done once; after any new fact it is another.

export interface Seen { readonly account: string; readonly position: number }

const fold = (text: string, seed: number): number => {
  let sum = seed;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 16_777_619) >>> 0;
  return sum;
};

/** At most 80 characters. Equal only for the same person, the same order with the same body, on the same page of the book. */
export const keyOf = (seen: Seen, order: string, body: unknown): string => {
  const text = `${seen.account}\n${JSON.stringify(body)}`;
  const print = [0x811c9dc5, 0x1b873593, 0x5bd1e995].map((seed) => fold(text, seed).toString(36)).join('');
  return `${order}/${seen.position}/${print}`.slice(0, 80);
};
