// Chapter 计票, entering: each ballot in its place by one teller, or by two on their own and compared bundle by bundle; a wrong call corrected by two people; or the sheet of a whole box. The record: counting.ts.
import { z } from 'zod';
import { doubts, type Marks, voidGrounds } from '../../count/ballot.ts';
import { posts } from '../../count/totals.ts';
import { answerOn, doubtfulBallots } from '../../law/rules.ts';
import { type Ground, order } from '../chapter.ts';
import { box, openBoxOf } from './counting.ts';
import { isCommittees } from './doubtful.ts';
import type { Election } from '../election.ts';
import { isAnother } from '../keepers.ts';
import { type BoxNo, count } from '../person.ts';
import type { BoxCount, BoxSheet, Round } from '../polling/poll.ts';
import { type Refusal, refused } from '../refusal.ts';
import { gathered, settled, strangeMark, unsound } from './sheet.ts';
import { bundleEnd, differences, enteredOf, placeOf, sameMarks, type TwoEntries, tellerName, whyNoPlace } from './tellers.ts';

const postKey = z.enum(posts);
export const marksShape = z.strictObject({
  for: z
    .partialRecord(postKey, z.array(z.string().min(1).max(80)).max(30))
    .default({})
    .describe('每个职务赞成的人：候选人，或 “=姓名” 表示另选他人'),
  unreadable: z.array(postKey).optional().describe('无法辨认的栏'),
  void: z.enum(voidGrounds).optional().describe('整票无效的原因'),
  doubtful: z.enum(doubts).optional().describe('疑问票的原因：先搁置，由选举委员会认定'),
});
const votes = z.array(
  z.strictObject({ post: postKey, key: z.string().min(1).max(80).describe('候选人，或 “=姓名”'), votes: count }),
);

export const callingOrders = {
  callBallot: order({
    zh: '唱票录入一张选票',
    en: 'enter one called ballot',
    stages: ['count'],
    schema: z.strictObject({ box, number: z.number().int().min(1).max(1_000_000).describe('箱内第几张'), marks: marksShape }),
    decide: (e, o, g) => {
      const b = openBoxOf(e, o.box);
      if ('kind' in b) return b;
      const { round, count } = b;
      if (count.totals || count.two?.sheets.some((sheet) => sheet))
        return refused('ballots were called in this box', { box: o.box });
      const seat = seatAt(e, count, g.by);
      if (seat && 'kind' in seat) return seat;
      const next = (seat ? seat.calls : count.calls).length + 1;
      if (o.number !== next || o.number > count.returned)
        return refused('ballot out of order', { box: o.box, number: o.number, next, returned: count.returned });
      if (seat && o.number > bundleEnd(count, seat.two))
        return refused('the other teller is still at this bundle', { box: o.box, to: o.number - 1 });
      const marks = marksOn(round, o);
      if ('kind' in marks) return marks;
      const called = {
        fact: 'BallotCalled',
        on: g.on,
        round: round.number,
        box: o.box,
        number: o.number,
        secret: { of: 'count', marks },
      } as const;
      if (!seat) return [called];
      return [
        ...seated(g, round, o.box, seat),
        { ...called, teller: seat.no },
        ...agreedNow(g, round, count, seat, o.number, marks),
      ];
    },
  }),
  reenterCall: order({
    zh: '计票员改自己录入的一张',
    en: 'a teller enters a ballot again that the other entered differently',
    stages: ['count'],
    schema: z.strictObject({ box, number: z.number().int().min(1), marks: marksShape }),
    decide: (e, o, g) => {
      const b = openBoxOf(e, o.box);
      if ('kind' in b) return b;
      const { round, count } = b;
      const seat = seatAt(e, count, g.by);
      if (seat && 'kind' in seat) return seat;
      // Before both have ended the bundle a teller may enter any own ballot of it again; afterwards those that differ.
      const again = seat && (differences(count, seat.two) ?? seat.calls.map((_, i) => i + 1).slice(count.agreed));
      if (!seat || seat.fresh || !again?.includes(o.number))
        return refused('no difference at this ballot', { box: o.box, number: o.number });
      const marks = marksOn(round, o);
      if ('kind' in marks) return marks;
      const entered = {
        fact: 'CallReentered',
        on: g.on,
        round: round.number,
        box: o.box,
        number: o.number,
        teller: seat.no,
        secret: { of: 'count', marks },
      } as const;
      return [entered, ...agreedNow(g, round, count, seat, o.number, marks)];
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
      const { two } = b.count;
      const differing = two && o.number > b.count.agreed ? differences(b.count, two) : undefined;
      if (o.number > b.count.agreed && !differing?.includes(o.number))
        return refused('no such ballot', { box: o.box, number: o.number });
      if (o.number <= b.count.agreed && isCommittees(b.count, o.number))
        return refused('the committee decides this ballot', { box: o.box, number: o.number }, answerOn(doubtfulBallots, g.law));
      if (!isAnother(e, g.by, o.second)) return refused('two people are needed');
      const marks = marksOn(b.round, o);
      if ('kind' in marks) return marks;
      const { box, number, because, second } = o;
      const corrected = { fact: 'CallCorrected', on: g.on, round: b.round.number, box, number, because, second } as const;
      const settledLast = two && differing?.length === 1 ? [agreed(g, b.round, b.count, two)] : [];
      return [{ ...corrected, secret: { of: 'count', marks } }, ...settledLast];
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
      if (enteredOf(b.count) > 0) return refused('ballots were called in this box', { box: o.box });
      const seat = seatAt(e, b.count, g.by);
      if (seat && 'kind' in seat) return seat;
      if (b.count.totals && !(o.second !== undefined && isAnother(e, g.by, o.second))) return refused('two people are needed');
      const strange = o.votes
        .map((v) => strangeMark(b.round, settled(b.round, { for: { [v.post]: [v.key] } })))
        .find((mark) => mark !== undefined);
      if (strange !== undefined) return refused('mark not on the ballot', { box: o.box, mark: strange });
      const { box, second, ...entered } = o;
      const sheet: BoxSheet = { ...entered, votes: gathered(b.round, o.votes), returned: b.count.returned };
      const wrong = unsound(b.round, sheet);
      if (wrong) return refused('box totals do not add up', { box, ...wrong });
      const entry = {
        fact: 'BoxTotalsEntered',
        on: g.on,
        round: b.round.number,
        box,
        second,
        secret: { of: 'count', sheet },
      } as const;
      return seat && !b.count.totals ? [...seated(g, b.round, box, seat), { ...entry, teller: seat.no }] : [entry];
    },
  }),
} as const;

/** Where a teller sits at a box that two enter. */
interface Seat {
  readonly no: 1 | 2;
  readonly fresh: boolean;
  readonly name?: string;
  readonly two: TwoEntries;
  readonly calls: readonly Marks[];
}

/** The seat of an account at this box; undefined where one teller enters; refused where both seats are taken. */
const seatAt = (e: Election, b: BoxCount, account: string): Seat | Refusal | undefined => {
  const { two } = b;
  if (!two) return undefined;
  const place = placeOf(e, two, account);
  if (place === undefined)
    return whyNoPlace(e, two, account) === 'one person is both tellers'
      ? refused('one person is both tellers', { box: b.box, name: tellerName(e, account) ?? account })
      : refused('two tellers sit at this box', { box: b.box });
  const name = tellerName(e, account);
  return {
    no: place === 0 ? 1 : 2,
    fresh: two.by[place] !== account,
    two,
    calls: two.calls[place],
    ...(name === undefined ? {} : { name }),
  };
};

const seated = (g: Ground, round: Round, no: BoxNo, seat: Seat) =>
  seat.fresh
    ? [
        {
          fact: 'TellerSeated',
          on: g.on,
          round: round.number,
          box: no,
          teller: seat.no,
          account: g.by,
          ...(seat.name === undefined ? {} : { name: seat.name }),
        } as const,
      ]
    : [];

const agreed = (g: Ground, round: Round, b: BoxCount, two: TwoEntries) =>
  ({ fact: 'BundleAgreed', on: g.on, round: round.number, box: b.box, from: b.agreed + 1, to: bundleEnd(b, two) }) as const;

/** The bundle is agreed as soon as this entry leaves no difference in it. */
const agreedNow = (g: Ground, round: Round, b: BoxCount, seat: Seat, number: number, marks: Marks) => {
  const { two } = seat;
  const end = bundleEnd(b, two);
  const own = [...seat.calls.slice(0, number - 1), marks, ...seat.calls.slice(number)];
  const other = two.calls[seat.no === 1 ? 1 : 0];
  if (own.length < end || other.length < end) return [];
  for (let n = b.agreed; n < end; n++) if (!sameMarks(own[n], other[n])) return [];
  return [agreed(g, round, b, two)];
};

/** What a called ballot carries, written names settled; refused where a mark cannot stand on it. */
export const marksOn = (
  round: Round,
  o: { readonly box: BoxNo; readonly number: number; readonly marks: z.output<typeof marksShape> },
): Marks | Refusal => {
  const marks = settled(round, o.marks as Marks);
  const strange = strangeMark(round, marks);
  return strange ? refused('mark not on the ballot', { box: o.box, number: o.number, mark: strange }) : marks;
};
