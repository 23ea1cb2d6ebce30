// The way of a laptop's book to the centre over the network: what the centre does not have yet is sent when there is something new and every few seconds. Promises that a cut costs nothing: it asks where the centre stands and goes on from there. What the centre takes: taking.ts.
import { type Posting, posting } from '../hall/pinned.ts';
import { bookFile } from './bookfile.ts';
import type { Both } from '../screens.ts';
import type { Heard } from '../screens-stations.ts';
import type { Laptop } from './laptop.ts';
import type { MirrorState } from './mirror.ts';
import { copyOf } from './taking.ts';

interface PostState {
  /** Entries that the centre has confirmed. */
  readonly upTo: number;
  /** Why the last try failed: a word of the network, or the key of the centre's refusal. */
  readonly trouble?: string;
  /** The centre's refusal in words. */
  readonly words?: Both;
  /** The spare has written so many entries that the centre knows: this laptop was taken for dead. */
  readonly spare?: number;
}
export interface Post {
  state(): PostState;
  /** Sends now what the centre lacks; never throws. */
  send(): Promise<void>;
  close(): Promise<void>;
}

const mirrorWord = (mirror: MirrorState | undefined): NonNullable<Heard['mirror']> =>
  mirror === undefined ? 'none' : mirror.trouble !== undefined ? 'missing' : mirror.sameDisk ? 'same disk' : 'written';

/** Posts the book of a laptop to the centre's address, every `every` milliseconds at least; `post` says under which certificate. */
export const openPost = ({ kept, kit, mirror }: Laptop, centre: string, every = 5000, post: Posting = posting): Post => {
  let state: PostState = { upTo: 0 };
  let line: Promise<void> = Promise.resolve();
  const ask = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const url = new URL(`/api/elections/${encodeURIComponent(kit.election)}/stations/${path}`, centre);
    const answer = await post(url, { book: kit.book, token: kit.token, ...body });
    if (answer.status !== 200) throw new Error(`${answer.status}`);
    return answer.body;
  };
  const once = async (): Promise<void> => {
    const copy = await copyOf(kept.ledger, kit.book);
    const stands = { clock: kept.clock.at(), entries: copy.entries.length, mirror: mirrorWord(mirror()) };
    const place = await ask('place', { stands });
    const at = Number(place['position']);
    const spare = typeof place['spare'] === 'number' ? { spare: place['spare'] } : {};
    if (copy.entries.length <= at) {
      state = { upTo: at, ...spare };
      return;
    }
    const answered = await ask('send', { text: bookFile(copy, at) });
    if (answered['kind'] === 'refused')
      state = {
        upTo: at,
        ...spare,
        trouble: String((answered['refusal'] as { key?: unknown } | undefined)?.key),
        words: answered['words'] as Both,
      };
    else state = { upTo: Number(answered['position']), ...spare };
  };
  let waiting = false;
  const send = (): Promise<void> => {
    if (waiting) return line;
    waiting = true;
    line = line.then(async () => {
      waiting = false;
      await once().catch((fault: unknown) => {
        state = { ...state, trouble: fault instanceof Error ? fault.message : 'io' };
      });
    });
    return line;
  };
  const unfollow = kept.election.follow(() => void send());
  const timer = setInterval(() => void send(), every);
  timer.unref();
  void send();
  return {
    state: () => state,
    send,
    close: async () => {
      unfollow();
      clearInterval(timer);
      await send();
    },
  };
};
