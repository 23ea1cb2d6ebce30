// Chapter 计票: a box opened, its ballots counted before any is called, each ballot called in its place, a wrong call corrected by two, the box closed when calls and count agree.
import { z } from 'zod';
import type { Marks } from '../count/ballot.ts';
import type { Post } from '../count/totals.ts';
import { tallyBox } from '../count/tally.ts';
import { type BallotRules, ballotRulesOf } from '../count/verdict.ts';
import type { Day } from '../law/answer.ts';
import { order } from './chapter.ts';
import type { Election } from './election.ts';
import { isAnother } from './keepers.ts';
import { type BoxNo, comparable, count } from './person.ts';
import type { BoxCount, BoxSheet, Round } from './poll.ts';
import { refused } from './refusal.ts';
import { between } from './stages.ts';

/** Ballots and box sheets are sealed under the election's `count` key: a public archive shows only totals. */
type OfCount<T> = { readonly of: 'count' } & T;
export type CountingFacts =
  | { readonly fact: 'BoxOpened'; readonly on: Day; readonly round: number; readonly box: BoxNo; readonly returned: number }
  | { readonly fact: 'BallotCalled'; readonly on: Day; readonly round: number; readonly box: BoxNo; readonly number: number; readonly secret?: OfCount<{ readonly marks: Marks }> }
  | { readonly fact: 'CallCorrected'; readonly on: Day; readonly round: number; readonly box: BoxNo; readonly number: number; readonly because: string; readonly second: string; readonly secret?: OfCount<{ readonly marks: Marks }> }
  | { readonly fact: 'BoxTotalsEntered'; readonly on: Day; readonly round: number; readonly box: BoxNo; readonly second?: string | undefined; readonly secret?: OfCount<{ readonly sheet: BoxSheet }> }
  | { readonly fact: 'BoxCounted'; readonly on: Day; readonly round: number; readonly box: BoxNo; readonly ballots: number; readonly secret?: OfCount<{ readonly sheet: BoxSheet }> };

const box = z.string().min(1).max(20).describe('票箱编号');
const postKey = z.enum(['director', 'deputy', 'member']);
export const marksSchema = z.strictObject({
  for: z.partialRecord(postKey, z.array(z.string().min(1).max(80)).max(30)).default({}).describe('每个职务赞成的人：候选人，或 “=姓名” 表示另选他人'),
  unreadable: z.array(postKey).optional().describe('无法辨认的栏'),
  void: z.enum(['not the official print', 'unreadable', 'torn', 'other']).optional().describe('整票无效的原因'),
});
const votes = z.array(z.strictObject({ post: postKey, key: z.string().min(1).max(80).describe('候选人，或 “=姓名”'), votes: count }));
const at = between('poll', 'count');

export const countingOrders = {
  openBox: order({
    zh: '开箱并清点选票', en: 'open a box and count its ballots', stages: at,
    schema: z.strictObject({ box, returned: count.describe('箱内选票张数') }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      const s = round && [...round.stations.values()].find((x) => x.boxes.includes(o.box));
      if (!round || !s) return refused('no such box', { box: o.box });
      if (round.boxes.has(o.box)) return refused('box is open already', { box: o.box });
      const open = [...round.stations.values()].find((x) => !x.accepted);
      if (open) return refused('polls are not closed', { station: open.no });
      return [{ fact: 'BoxOpened', on: g.on, round: round.number, box: o.box, returned: o.returned }];
    },
  }),
  callBallot: order({
    zh: '唱票录入一张选票', en: 'enter one called ballot', stages: ['count'],
    schema: z.strictObject({ box, number: z.number().int().min(1).max(1_000_000).describe('箱内第几张'), marks: marksSchema }),
    decide: (e, o, g) => {
      const b = openBoxOf(e, o.box);
      if ('kind' in b) return b;
      if (b.count.totals) return refused('ballots were called in this box', { box: o.box });
      if (o.number !== b.count.calls.length + 1 || o.number > b.count.returned) return refused('ballot out of order', { box: o.box, number: o.number, next: b.count.calls.length + 1, returned: b.count.returned });
      const marks = settled(b.round, o.marks as Marks);
      const strange = strangeMark(b.round, marks);
      if (strange) return refused('mark not on the ballot', { box: o.box, number: o.number, mark: strange });
      return [{ fact: 'BallotCalled', on: g.on, round: b.round.number, box: o.box, number: o.number, secret: { of: 'count', marks } }];
    },
  }),
  correctCall: order({
    zh: '更正一张选票的录入', en: 'correct the entry of one ballot', stages: ['count'],
    schema: z.strictObject({ box, number: z.number().int().min(1), marks: marksSchema, because: z.string().min(1).max(200), second: z.string().min(1).max(80).describe('在场核对的第二人') }),
    decide: (e, o, g) => {
      const b = openBoxOf(e, o.box);
      if ('kind' in b) return b;
      if (!b.count.calls[o.number - 1]) return refused('no such ballot', { box: o.box, number: o.number });
      if (!isAnother(e, g.by, o.second)) return refused('two people are needed');
      const marks = settled(b.round, o.marks as Marks);
      const strange = strangeMark(b.round, marks);
      if (strange) return refused('mark not on the ballot', { box: o.box, number: o.number, mark: strange });
      return [{ fact: 'CallCorrected', on: g.on, round: b.round.number, box: o.box, number: o.number, because: o.because, second: o.second, secret: { of: 'count', marks } }];
    },
  }),
  enterBoxTotals: order({
    zh: '录入票箱计票单', en: 'enter the tally sheet of a box', stages: ['count'],
    schema: z.strictObject({ box, valid: count, partValid: count.default(0), void: count, blank: count.default(0), votes, second: z.string().min(1).max(80).optional().describe('更正已录入的计票单时，在场核对的第二人') }),
    decide: (e, o, g) => {
      const b = openBoxOf(e, o.box);
      if ('kind' in b) return b;
      if (b.count.calls.length > 0) return refused('ballots were called in this box', { box: o.box });
      if (b.count.totals && !(o.second !== undefined && isAnother(e, g.by, o.second))) return refused('two people are needed');
      const strange = o.votes.map((v) => strangeMark(b.round, settled(b.round, { for: { [v.post]: [v.key] } }))).find((mark) => mark !== undefined);
      if (strange !== undefined) return refused('mark not on the ballot', { box: o.box, mark: strange });
      const given = gathered(b.round, o.votes);
      const { box: _, second, ...sheet } = { ...o, votes: given, returned: b.count.returned };
      const sum = o.valid + o.partValid + o.void + o.blank;
      if (sum !== b.count.returned) return refused('box totals do not add up', { box: o.box, sum, returned: b.count.returned });
      for (const p of b.round.posts) {
        const ofPost = given.filter((v) => v.post === p.post);
        const most = (o.valid + o.partValid) * p.seats;
        const sumOfPost = ofPost.reduce((n, v) => n + v.votes, 0);
        if (sumOfPost > most) return refused('box totals do not add up', { box: o.box, post: p.post, sum: sumOfPost, most });
        const over = ofPost.find((v) => v.votes > o.valid + o.partValid);
        if (over) return refused('box totals do not add up', { box: o.box, name: b.round.candidates.find((c) => c.person === over.key)?.name ?? over.key.slice(1), sum: over.votes, most: o.valid + o.partValid });
      }
      return [{ fact: 'BoxTotalsEntered', on: g.on, round: b.round.number, box: o.box, second, secret: { of: 'count', sheet } }];
    },
  }),
  closeBox: order({
    zh: '票箱计票完毕', en: 'close the count of a box', stages: ['count'],
    schema: z.strictObject({ box }),
    decide: (e, o, g) => {
      const b = openBoxOf(e, o.box);
      if ('kind' in b) return b;
      if (!b.count.totals && b.count.calls.length !== b.count.returned) return refused('calls differ from the count', { box: o.box, called: b.count.calls.length, returned: b.count.returned });
      return [{ fact: 'BoxCounted', on: g.on, round: b.round.number, box: o.box, ballots: b.count.returned, secret: { of: 'count', sheet: sheetOf(b.round, b.count, ballotRulesOf(g.law)) } }];
    },
  }),
} as const;

const openBoxOf = (e: Election, no: BoxNo) => {
  const round = e.rounds.at(-1);
  const found = round?.boxes.get(no);
  if (!round || !found) return refused('box is not open', { box: no });
  return found.counted ? refused('box is counted already', { box: no }) : { round, count: found };
};

/** A written name that is a printed candidate's, for this post first or for another, means that candidate; any other is kept in one spelling of spaces and dots. */
const settled = (round: Round, marks: Marks): Marks => {
  const key = (post: string, k: string) => {
    if (!k.startsWith('=')) return k;
    const meant = round.candidates.filter((c) => comparable(c.name) === comparable(k.slice(1)));
    return (meant.find((c) => c.post === post) ?? meant[0])?.person ?? `=${comparable(k.slice(1))}`;
  };
  return { ...marks, for: Object.fromEntries(Object.entries(marks.for).map(([p, keys]) => [p, keys.map((k) => key(p, k))])) };
};

/** The votes of a paper sheet as calls would have added them: printed candidates first, whoever is written down twice added up. */
const gathered = (round: Round, lines: BoxSheet['votes']): BoxSheet['votes'] => {
  const sums = new Map<string, BoxSheet['votes'][number]>();
  const add = (post: Post, key: string, votes: number) => sums.set(`${post} ${key}`, { post, key, votes: votes + (sums.get(`${post} ${key}`)?.votes ?? 0) });
  for (const s of round.printed?.style.sections ?? []) for (const key of s.candidates) add(s.post, key, 0);
  for (const l of lines) for (const key of settled(round, { for: { [l.post]: [l.key] } }).for[l.post] ?? []) add(l.post, key, l.votes);
  return [...sums.values()];
};

/** A mark that this ballot cannot carry: neither a printed candidate nor a written name. */
const strangeMark = (round: Round, marks: Marks): string | undefined => {
  const printed = new Set(round.printed?.style.sections.flatMap((s) => s.candidates));
  const posts = new Set<string>(round.posts.map((p) => p.post));
  return Object.entries(marks.for).flatMap(([p, keys]) => keys.filter((k) => !posts.has(p) || (k.startsWith('=') ? k === '=' : !printed.has(k))))[0];
};

/** The sheet of one box: as entered from paper, or added from its calls. */
export const sheetOf = (round: Round, b: BoxCount, rules: BallotRules): BoxSheet => {
  if (b.totals) return b.totals;
  if (!round.printed) throw new Error('a box is counted before ballots were printed');
  return tallyBox(round.printed.style, b.calls, rules);
};

export const evolveCounting = (e: Election, f: CountingFacts): void => {
  const round = e.rounds[f.round - 1];
  if (!round) return;
  const b = round.boxes.get(f.box);
  switch (f.fact) {
    case 'BoxOpened':
      round.registered ??= e.roll.voters.size;
      round.boxes.set(f.box, { box: f.box, returned: f.returned, calls: [], corrections: 0 });
      break;
    case 'BallotCalled': if (b) b.calls[f.number - 1] = f.secret?.marks ?? { for: {} }; break;
    case 'CallCorrected':
      if (b) {
        b.calls[f.number - 1] = f.secret?.marks ?? { for: {} };
        b.corrections += 1;
      }
      break;
    case 'BoxTotalsEntered': if (b && f.secret) b.totals = f.secret.sheet; break;
    case 'BoxCounted':
      if (b) {
        b.counted = f.on;
        if (f.secret) b.totals ??= f.secret.sheet;
      }
      break;
    default: f satisfies never;
  }
};
