// Chapter 计票: a box opened, its ballots counted before any is called, each ballot called in its place, a wrong call corrected by two, the box closed when calls and count agree.
import { z } from 'zod';
import type { Marks } from '../count/ballot.ts';
import { ballotRulesOf } from '../count/verdict.ts';
import { type Happened, order } from './chapter.ts';
import type { Election } from './election.ts';
import { electors } from './electors.ts';
import { isAnother } from './keepers.ts';
import { type BoxNo, count } from './person.ts';
import type { BoxSheet, Round } from './poll.ts';
import { type Refusal, refused } from './refusal.ts';
import { stationSizes } from './places.ts';
import { gathered, settled, sheetOf, strangeMark, unsound } from './sheet.ts';
import { between } from './stages.ts';

/** Ballots and box sheets are sealed under the election's `count` key: a public archive shows only totals. */
type OfCount<T> = { readonly of: 'count' } & T;
export type CountingFacts =
  | Happened<'BoxOpened', { round: number; box: BoxNo; returned: number }>
  | Happened<'BoxRecounted', { round: number; box: BoxNo; before: number; returned: number; because: string; second: string }>
  | Happened<'BallotCalled', { round: number; box: BoxNo; number: number; secret?: OfCount<{ readonly marks: Marks }> }>
  | Happened<
      'CallCorrected',
      { round: number; box: BoxNo; number: number; because: string; second: string; secret?: OfCount<{ readonly marks: Marks }> }
    >
  | Happened<
      'BoxTotalsEntered',
      { round: number; box: BoxNo; second?: string | undefined; secret?: OfCount<{ readonly sheet: BoxSheet }> }
    >
  | Happened<'BoxCounted', { round: number; box: BoxNo; ballots: number; secret?: OfCount<{ readonly sheet: BoxSheet }> }>;

const box = z.string().min(1).max(20).describe('票箱编号');
const postKey = z.enum(['director', 'deputy', 'member']);
const marksShape = z.strictObject({
  for: z
    .partialRecord(postKey, z.array(z.string().min(1).max(80)).max(30))
    .default({})
    .describe('每个职务赞成的人：候选人，或 “=姓名” 表示另选他人'),
  unreadable: z.array(postKey).optional().describe('无法辨认的栏'),
  void: z.enum(['not the official print', 'unreadable', 'torn', 'other']).optional().describe('整票无效的原因'),
});
const votes = z.array(
  z.strictObject({ post: postKey, key: z.string().min(1).max(80).describe('候选人，或 “=姓名”'), votes: count }),
);
const at = between('poll', 'count');

export const countingOrders = {
  openBox: order({
    zh: '开箱并清点选票',
    en: 'open a box and count its ballots',
    stages: at,
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
  recountBox: order({
    zh: '更正票箱清点数',
    en: 'correct how many ballots a box held',
    stages: ['count'],
    schema: z.strictObject({
      box,
      returned: count.describe('重新清点的选票张数'),
      because: z.string().min(1).max(200),
      second: z.string().min(1).max(80).describe('在场核对的第二人'),
    }),
    decide: (e, o, g) => {
      const b = openBoxOf(e, o.box);
      if ('kind' in b) return b;
      const called = b.count.calls.length;
      if (o.returned < called) return refused('calls differ from the count', { box: o.box, called, returned: o.returned });
      if (!isAnother(e, g.by, o.second)) return refused('two people are needed');
      return [{ fact: 'BoxRecounted', on: g.on, round: b.round.number, before: b.count.returned, ...o }];
    },
  }),
  callBallot: order({
    zh: '唱票录入一张选票',
    en: 'enter one called ballot',
    stages: ['count'],
    schema: z.strictObject({ box, number: z.number().int().min(1).max(1_000_000).describe('箱内第几张'), marks: marksShape }),
    decide: (e, o, g) => {
      const b = openBoxOf(e, o.box);
      if ('kind' in b) return b;
      if (b.count.totals) return refused('ballots were called in this box', { box: o.box });
      const next = b.count.calls.length + 1;
      if (o.number !== next || o.number > b.count.returned)
        return refused('ballot out of order', { box: o.box, number: o.number, next, returned: b.count.returned });
      const marks = marksOn(b.round, o);
      if ('kind' in marks) return marks;
      const secret = { of: 'count', marks } as const;
      return [{ fact: 'BallotCalled', on: g.on, round: b.round.number, box: o.box, number: o.number, secret }];
    },
  }),
  correctCall: order({
    zh: '更正一张选票的录入',
    en: 'correct the entry of one ballot',
    stages: ['count'],
    schema: z.strictObject({
      box,
      number: z.number().int().min(1),
      marks: marksShape,
      because: z.string().min(1).max(200),
      second: z.string().min(1).max(80).describe('在场核对的第二人'),
    }),
    decide: (e, o, g) => {
      const b = openBoxOf(e, o.box);
      if ('kind' in b) return b;
      if (!b.count.calls[o.number - 1]) return refused('no such ballot', { box: o.box, number: o.number });
      if (!isAnother(e, g.by, o.second)) return refused('two people are needed');
      const marks = marksOn(b.round, o);
      if ('kind' in marks) return marks;
      const { box, number, because, second } = o;
      const corrected = { fact: 'CallCorrected', on: g.on, round: b.round.number, box, number, because, second } as const;
      return [{ ...corrected, secret: { of: 'count', marks } }];
    },
  }),
  enterBoxTotals: order({
    zh: '录入票箱计票单',
    en: 'enter the tally sheet of a box',
    stages: ['count'],
    schema: z.strictObject({
      box,
      valid: count,
      partValid: count.default(0),
      void: count,
      blank: count.default(0),
      votes,
      second: z.string().min(1).max(80).optional().describe('更正已录入的计票单时，在场核对的第二人'),
    }),
    decide: (e, o, g) => {
      const b = openBoxOf(e, o.box);
      if ('kind' in b) return b;
      if (b.count.calls.length > 0) return refused('ballots were called in this box', { box: o.box });
      if (b.count.totals && !(o.second !== undefined && isAnother(e, g.by, o.second))) return refused('two people are needed');
      const strange = o.votes
        .map((v) => strangeMark(b.round, settled(b.round, { for: { [v.post]: [v.key] } })))
        .find((mark) => mark !== undefined);
      if (strange !== undefined) return refused('mark not on the ballot', { box: o.box, mark: strange });
      const { box, second, ...entered } = o;
      const sheet: BoxSheet = { ...entered, votes: gathered(b.round, o.votes), returned: b.count.returned };
      const wrong = unsound(b.round, sheet);
      if (wrong) return refused('box totals do not add up', { box, ...wrong });
      return [{ fact: 'BoxTotalsEntered', on: g.on, round: b.round.number, box, second, secret: { of: 'count', sheet } }];
    },
  }),
  closeBox: order({
    zh: '票箱计票完毕',
    en: 'close the count of a box',
    stages: ['count'],
    schema: z.strictObject({ box }),
    decide: (e, o, g) => {
      const b = openBoxOf(e, o.box);
      if ('kind' in b) return b;
      if (!b.count.totals && b.count.calls.length !== b.count.returned)
        return refused('calls differ from the count', { box: o.box, called: b.count.calls.length, returned: b.count.returned });
      const secret = { of: 'count', sheet: sheetOf(b.round, b.count, ballotRulesOf(g.law)) } as const;
      return [{ fact: 'BoxCounted', on: g.on, round: b.round.number, box: o.box, ballots: b.count.returned, secret }];
    },
  }),
} as const;

/** The box that is being counted, or why it is not. */
const openBoxOf = (e: Election, no: BoxNo) => {
  const round = e.rounds.at(-1);
  const found = round?.boxes.get(no);
  if (!round || !found) return refused('box is not open', { box: no });
  return found.counted ? refused('box is counted already', { box: no }) : { round, count: found };
};

/** What a called ballot carries, written names settled; refused where a mark cannot stand on it. */
const marksOn = (
  round: Round,
  o: { readonly box: BoxNo; readonly number: number; readonly marks: z.output<typeof marksShape> },
): Marks | Refusal => {
  const marks = settled(round, o.marks as Marks);
  const strange = strangeMark(round, marks);
  return strange ? refused('mark not on the ballot', { box: o.box, number: o.number, mark: strange }) : marks;
};

export const evolveCounting = (e: Election, f: CountingFacts): void => {
  const round = e.rounds[f.round - 1];
  if (!round) return;
  const b = round.boxes.get(f.box);
  switch (f.fact) {
    case 'BoxOpened':
      round.registered ??= electors(e).size;
      round.sizes ??= stationSizes(e, round);
      round.boxes.set(f.box, { box: f.box, returned: f.returned, calls: [], corrections: 0 });
      break;
    case 'BoxRecounted':
      if (b) {
        b.returned = f.returned;
        delete b.totals;
      }
      break;
    case 'BallotCalled':
      if (b) b.calls[f.number - 1] = f.secret?.marks ?? { for: {} };
      break;
    case 'CallCorrected':
      if (b) {
        b.calls[f.number - 1] = f.secret?.marks ?? { for: {} };
        b.corrections += 1;
      }
      break;
    case 'BoxTotalsEntered':
      if (b && f.secret) b.totals = f.secret.sheet;
      break;
    case 'BoxCounted':
      if (b) {
        b.counted = f.on;
        if (f.secret) b.totals ??= f.secret.sheet;
      }
      break;
    default:
      f satisfies never;
  }
};
