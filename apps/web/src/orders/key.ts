// The key under which an order is sent: who gives it, what was last seen of the book, and the order itself. Sent again it is the same key, so it is done once; after any new fact it is another.

/** Who asks, and how many facts of all books were last seen. */
export interface Seen {
  readonly account: string;
  readonly known: number;
}

const fold = (text: string, seed: number): number => {
  let sum = seed;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 16_777_619) >>> 0;
  return sum;
};

/** At most 80 characters. Equal only for the same person, the same order with the same body, with the same facts before their eyes. */
export const keyOf = (seen: Seen, order: string, body: unknown): string => {
  const text = `${seen.account}\n${JSON.stringify(body)}`;
  const print = [0x811c9dc5, 0x1b873593, 0x5bd1e995].map((seed) => fold(text, seed).toString(36)).join('');
  return `${order}/${seen.known}/${print}`.slice(0, 80);
};

/** Keys of orders that were sent and got no answer: sent again, whatever became known meanwhile, they are the same order. */
const unanswered = new Map<string, string>();

/** Sends an order under its key. Without an answer the next try goes under the same key; after one, the same words are a new order. */
export const keyed = async <T>(seen: Seen, order: string, body: unknown, send: (key: string) => Promise<T>): Promise<T> => {
  const text = `${seen.account}\n${order}\n${JSON.stringify(body)}`;
  const key = unanswered.get(text) ?? keyOf(seen, order, body);
  unanswered.set(text, key);
  const answer = await send(key);
  unanswered.delete(text);
  return answer;
};
