// Chapter 另选他人: whom a name written in means, by a recorded ruling of the election committee: one registered person, under whatever spelling, or nobody. Promises that a ruling is used ballot by ballot, so two spellings of one person on one ballot are seen; a name that needs none: totals.ts.
import { z } from 'zod';
import type { Marks } from '../../count/ballot.ts';
import { type Post, posts } from '../../count/totals.ts';
import type { Day } from '../../law/answer.ts';
import { answerOn, doubtfulBallots, writeInWho } from '../../law/rules.ts';
import { type Happened, order } from '../chapter.ts';
import { nameOf } from '../beginning/committee.ts';
import type { Election } from '../election.ts';
import { findByName } from '../naming.ts';
import { comparable, count, type PersonId, personId } from '../person.ts';
import type { Round } from '../polling/poll.ts';
import { refused } from '../refusal.ts';
import { notCarried } from '../beginning/sitting.ts';

/** `key`: the key under which the votes are counted from then on; absent: for nobody. */
interface Ruled {
  readonly written: string;
  readonly key?: string;
  readonly person?: PersonId;
  readonly name?: string;
  readonly because: string;
}
export type WriteInFacts = Happened<
  'WriteInRuled',
  { round: number; post: Post; nobody: boolean; present: number; agree: number; secret?: { readonly of: 'count' } & Ruled }
>;
export interface Ruling extends Ruled {
  readonly on: Day;
  readonly post: Post;
  readonly present: number;
  readonly agree: number;
}

export const writeInOrders = {
  ruleWriteIn: order({
    zh: '选举委员会认定另选他人的姓名',
    en: 'the election committee rules whom a written name means',
    stages: ['count'],
    schema: z.strictObject({
      post: z.enum(posts),
      written: z.string().trim().min(1).max(80).describe('票上写的姓名'),
      means: personId.optional().describe('认定为哪一名登记的选民'),
      nobody: z.boolean().default(false).describe('不能确认为任何人'),
      present: count.describe('到会成员人数'),
      agree: count.describe('同意人数'),
      because: z.string().trim().min(1).max(400).describe('认定理由'),
    }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      if (!round) return refused('stations are not set');
      const { post, means, nobody, present, agree, because } = o;
      const written = comparable(o.written.replace(/^=/, ''));
      if ((means === undefined) !== nobody)
        return refused('order is not understood', { order: 'ruleWriteIn', field: 'means', found: means ?? '' });
      if (!writtenIn(round, post).has(`=${written}`)) return refused('nobody wrote that name', { post, name: o.written });
      if (means !== undefined && !e.roll.voters.has(means))
        return refused('not a voter', { name: nameOf(e, means) }, answerOn(writeInWho, g.law));
      const before = rulingOn(round, post, `=${written}`);
      if (before && before.person === means) return refused('nothing changes', {}, answerOn(doubtfulBallots, g.law));
      const no = notCarried(e, o, g);
      if (no) return no;
      const secret = { of: 'count', written, because, ...(means === undefined ? {} : meant(e, round, means)) } as const;
      return [{ fact: 'WriteInRuled', on: g.on, round: round.number, post, nobody, present, agree, secret }];
    },
  }),
} as const;

/** A person as the votes are counted: a printed candidate and one of several of a name by the id, anybody else by the own name, so that all spellings meet. */
const meant = (e: Election, round: Round, person: PersonId): Pick<Ruled, 'key' | 'person' | 'name'> => {
  const name = nameOf(e, person);
  const alone = findByName(e, name).kind === 'one' && !round.candidates.some((c) => c.person === person);
  return { person, name, key: alone ? `=${comparable(name)}` : person };
};

/** The keys of all names written in for a post, as they stand on the ballots and sheets. */
const writtenIn = (round: Round, post: Post): ReadonlySet<string> => {
  const keys = [...round.boxes.values()].flatMap((b) => [
    ...b.calls.flatMap((marks) => marks.for[post] ?? []),
    ...(b.calls.length === 0 ? (b.totals?.votes ?? []).filter((v) => v.post === post).map((v) => v.key) : []),
  ]);
  return new Set(keys.filter((key) => key.startsWith('=')));
};

/** The ruling on a key of the ballots; the last one holds. */
export const rulingOn = (round: Round, post: string, key: string): Ruling | undefined =>
  key.startsWith('=') ? round.rulings.findLast((r) => r.post === post && `=${r.written}` === key) : undefined;

/** A ballot as it counts under the rulings. A section in which only nobody's names stand cannot be read. */
export const ruled = (round: Round, marks: Marks): Marks => {
  if (round.rulings.length === 0) return marks;
  const unreadable: Post[] = [...(marks.unreadable ?? [])];
  const sections = (Object.entries(marks.for) as [Post, readonly string[]][]).map(([post, keys]) => {
    const left = keys.flatMap((key) => keyUnder(round, post, key) ?? []);
    if (left.length === 0 && keys.length > 0) unreadable.push(post);
    return [post, left] as const;
  });
  return { ...marks, for: Object.fromEntries(sections), ...(unreadable.length > 0 ? { unreadable } : {}) };
};

/** The key under which a key of the ballots is counted; undefined: for nobody. */
export const keyUnder = (round: Round, post: string, key: string): string | undefined => {
  const ruling = rulingOn(round, post, key);
  return ruling ? ruling.key : key;
};

export const evolveWriteIns = (e: Election, f: WriteInFacts): void => {
  if (!f.secret) return;
  const { on, post, present, agree, secret } = f;
  const { of: _of, ...said } = secret;
  e.rounds[f.round - 1]?.rulings.push({ on, post, present, agree, ...said });
};
