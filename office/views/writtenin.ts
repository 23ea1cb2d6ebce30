// The names written in, as the committee looks at them: post, spelling, votes, and whom each means: the one voter who bears it, one of several, nobody known, or whom the committee ruled.
import type { Post } from '../../count/totals.ts';
import type { Election } from '../../election/election.ts';
import { findByName } from '../../election/naming.ts';
import type { Round } from '../../election/polling/poll.ts';
import { rulingOn } from '../../election/counting/writeins.ts';
import { posts } from '../../papers/words/terms.ts';
import type { CountingScreen } from '../screens-count.ts';

/** How often each name was written, by post: `post =name`. */
const written = (round: Round): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  const add = (post: string, key: string, n: number): void => {
    if (key.startsWith('=')) times.set(`${post} ${key}`, n + (times.get(`${post} ${key}`) ?? 0));
  };
  for (const b of round.boxes.values()) {
    for (const marks of b.calls)
      if (marks.doubtful === undefined)
        for (const [post, keys] of Object.entries(marks.for)) for (const key of keys) add(post, key, 1);
    if (b.calls.length === 0) for (const v of b.totals?.votes ?? []) add(v.post, v.key, v.votes);
  }
  return times;
};

/** Every name written in, those that nobody can be told from first, then by votes. */
export const writtenNames = (e: Election, round: Round): CountingScreen['written'] =>
  [...written(round)]
    .map(([at, votes]): CountingScreen['written'][number] => {
      const [post, key] = [at.slice(0, at.indexOf(' ')) as Post, at.slice(at.indexOf(' ') + 1)];
      const name = key.slice(1),
        of = { post, words: posts[post], written: name, votes };
      const ruling = rulingOn(round, post, key);
      if (ruling)
        return { ...of, state: 'ruled', because: ruling.because, ...(ruling.name === undefined ? {} : { means: ruling.name }) };
      const found = findByName(e, name);
      return { ...of, state: found.kind, ...(found.kind === 'none' && found.like ? { like: found.like } : {}) };
    })
    .sort((a, b) => order[a.state] - order[b.state] || b.votes - a.votes);

const order = { several: 0, none: 1, ruled: 2, one: 3 } as const;
