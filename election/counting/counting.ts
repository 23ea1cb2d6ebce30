// Chapter 计票, its record: a box opened and its ballots counted before any is called, what was entered of each, the box closed when calls and count agree. Entering: calling.ts; how two entries are compared: tellers.ts.
import { z } from 'zod';
import type { Marks } from '../../count/ballot.ts';
import { ballotRulesOf } from '../../count/verdict.ts';
import { answerOn, doubtfulBallots } from '../../law/rules.ts';
import { type Happened, order } from '../chapter.ts';
import { openDoubts } from './doubtful.ts';
import type { Election } from '../election.ts';
import { electors } from '../roll/electors.ts';
import { isAnother } from '../keepers.ts';
import { type BoxNo, count } from '../person.ts';
import type { BoxCount, BoxSheet } from '../polling/poll.ts';
import { stationSizes } from '../roll/places.ts';
import { refused } from '../refusal.ts';
import { sheetOf } from './sheet.ts';
import { between } from '../stages.ts';
import { enteredBy, enteredOf, sheetDifferences, twoEntries } from './tellers.ts';

/** Ballots and box sheets are sealed under the election's `count` key: a public archive shows only totals. */
type OfCount<T> = { readonly of: 'count' } & T;
/** 1 甲, 2 乙. */
type TellerNo = 1 | 2;
type OfCall = { round: number; box: BoxNo; number: number; secret?: OfCount<{ readonly marks: Marks }> };
export type CountingFacts =
  | Happened<
      'BoxOpened',
      {
        round: number;
        box: BoxNo;
        returned: number;
        tellers?: 2 | undefined;
        bundle?: number | undefined;
        shuffled?: true | undefined;
      }
    >
  | Happened<'TellerSeated', { round: number; box: BoxNo; teller: TellerNo; account: string; name?: string | undefined }>
  | Happened<'BallotCalled', OfCall & { teller?: TellerNo | undefined }>
  | Happened<'CallReentered', OfCall & { teller: TellerNo }>
  | Happened<'BundleAgreed', { round: number; box: BoxNo; from: number; to: number }>
  | Happened<'BoxRecounted', { round: number; box: BoxNo; before: number; returned: number; because: string; second: string }>
  | Happened<
      'CallCorrected',
      { round: number; box: BoxNo; number: number; because: string; second: string; secret?: OfCount<{ readonly marks: Marks }> }
    >
  | Happened<
      'BoxTotalsEntered',
      {
        round: number;
        box: BoxNo;
        second?: string | undefined;
        teller?: TellerNo | undefined;
        secret?: OfCount<{ readonly sheet: BoxSheet }>;
      }
    >
  | Happened<'BoxCounted', { round: number; box: BoxNo; ballots: number; secret?: OfCount<{ readonly sheet: BoxSheet }> }>;

export const box = z.string().min(1).max(20).describe('票箱编号');
const at = between('poll', 'count');

export const countingOrders = {
  openBox: order({
    zh: '开箱并清点选票',
    en: 'open a box and count its ballots',
    stages: at,
    schema: z.strictObject({
      box,
      returned: count.describe('箱内选票张数'),
      tellers: z
        .union([z.literal(1), z.literal(2)])
        .default(1)
        .describe('几名计票员分别录入：2 为两人各自录入、逐捆核对'),
      bundle: z
        .union([z.literal(25), z.literal(50), z.literal(100)])
        .default(50)
        .describe('每捆张数'),
      shuffled: z.literal(true).optional().describe('选票已当众打乱次序'),
    }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      const s = round && [...round.stations.values()].find((x) => x.boxes.includes(o.box));
      if (!round || !s) return refused('no such box', { box: o.box });
      if (round.boxes.has(o.box)) return refused('box is open already', { box: o.box });
      const open = [...round.stations.values()].find((x) => !x.accepted);
      if (open) return refused('polls are not closed', { station: open.no });
      const opened = { fact: 'BoxOpened', on: g.on, round: round.number, box: o.box, returned: o.returned } as const;
      return [
        { ...opened, ...(o.tellers === 2 ? { tellers: 2 } : {}), bundle: o.bundle, ...(o.shuffled ? { shuffled: true } : {}) },
      ];
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
      const called = enteredOf(b.count);
      if (o.returned < called) return refused('calls differ from the count', { box: o.box, called, returned: o.returned });
      if (!isAnother(e, g.by, o.second)) return refused('two people are needed');
      return [{ fact: 'BoxRecounted', on: g.on, round: b.round.number, before: b.count.returned, ...o }];
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
      if (!b.count.totals && b.count.agreed !== b.count.returned)
        return refused('calls differ from the count', { box: o.box, called: b.count.agreed, returned: b.count.returned });
      const [inDoubt, ...more] = openDoubts(b.count);
      if (inDoubt)
        return refused(
          'ballots are in doubt',
          { box: o.box, open: 1 + more.length, number: inDoubt.number },
          answerOn(doubtfulBallots, g.law),
        );
      const secret = { of: 'count', sheet: sheetOf(b.round, b.count, ballotRulesOf(g.law)) } as const;
      return [{ fact: 'BoxCounted', on: g.on, round: b.round.number, box: o.box, ballots: b.count.returned, secret }];
    },
  }),
} as const;

/** The box that is being counted, or why it is not. */
export const openBoxOf = (e: Election, no: BoxNo) => {
  const round = e.rounds.at(-1);
  const found = round?.boxes.get(no);
  if (!round || !found) return refused('box is not open', { box: no });
  const into = round.mixed.get(no);
  if (into !== undefined) return refused('box was mixed', { box: no, into });
  return found.counted ? refused('box is counted already', { box: no }) : { round, count: found };
};

export const evolveCounting = (e: Election, f: CountingFacts): void => {
  const round = e.rounds[f.round - 1];
  if (!round) return;
  if (f.fact === 'BoxOpened') {
    round.registered ??= electors(e).size;
    round.sizes ??= stationSizes(e, round);
    const two = {
      ...(f.bundle === undefined ? {} : { bundle: f.bundle }),
      ...(f.tellers === 2 ? { two: twoEntries(f.bundle ?? 50) } : {}),
    };
    round.boxes.set(f.box, { box: f.box, returned: f.returned, calls: [], agreed: 0, corrections: 0, ...two });
    return;
  }
  if ((f.fact === 'BallotCalled' || f.fact === 'BoxTotalsEntered') && !f.secret) round.closedToUs = true;
  const b = round.boxes.get(f.box);
  if (b) evolveBox(b, f);
};

type OfBox = Exclude<CountingFacts, { fact: 'BoxOpened' }>;
const evolveBox = (b: BoxCount, f: OfBox): void => {
  switch (f.fact) {
    case 'BoxRecounted':
      b.returned = f.returned;
      delete b.totals;
      b.two?.sheets.splice(0);
      break;
    case 'TellerSeated':
      if (!b.two) break;
      b.two.by[f.teller === 1 ? 0 : 1] = f.account;
      b.two.names[f.teller === 1 ? 0 : 1] = f.name ?? '';
      break;
    case 'BallotCalled':
      called(b, f);
      break;
    case 'CallReentered':
      if (!b.two) break;
      b.two.calls[f.teller === 1 ? 0 : 1][f.number - 1] = marksIn(f);
      b.two.again.add(f.number);
      enteredBy(b.two, f.teller === 1 ? 0 : 1);
      break;
    case 'BundleAgreed':
      b.calls = [...b.calls.slice(0, f.from - 1), ...(b.two?.calls[0].slice(f.from - 1, f.to) ?? [])];
      b.agreed = f.to;
      b.two?.again.clear();
      for (const who of b.two?.entered ?? []) who.clear();
      break;
    case 'CallCorrected':
      for (const calls of b.two?.calls ?? []) calls[f.number - 1] = marksIn(f);
      if (f.number <= b.agreed) b.calls[f.number - 1] = marksIn(f);
      b.corrections += 1;
      break;
    case 'BoxTotalsEntered':
      if (f.secret) sheetEntered(b, f.secret.sheet, f.teller);
      break;
    case 'BoxCounted':
      b.counted = f.on;
      if (f.secret) b.totals ??= f.secret.sheet;
      break;
    default:
      f satisfies never;
  }
};

const marksIn = (f: { readonly secret?: { readonly marks: Marks } }): Marks => f.secret?.marks ?? { for: {} };

const called = (b: BoxCount, f: Extract<CountingFacts, { fact: 'BallotCalled' }>): void => {
  if (f.teller && b.two) {
    b.two.calls[f.teller === 1 ? 0 : 1][f.number - 1] = marksIn(f);
    enteredBy(b.two, f.teller === 1 ? 0 : 1);
    return;
  }
  b.calls[f.number - 1] = marksIn(f);
  b.agreed = b.calls.length;
};

/** One sheet of one teller stands at once; of two tellers, as soon as both say the same. */
const sheetEntered = (b: BoxCount, sheet: BoxSheet, teller: 1 | 2 | undefined): void => {
  if (!b.two || !teller) {
    b.totals = sheet;
    return;
  }
  b.two.sheets[teller === 1 ? 0 : 1] = sheet;
  enteredBy(b.two, teller === 1 ? 0 : 1);
  const [first, second] = b.two.sheets;
  if (first && second && sheetDifferences(first, second).length === 0) b.totals = first;
};
