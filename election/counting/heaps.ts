// Chapter 计票, heaps: before any ballot is called, those of several boxes are put together and shuffled, so that nobody sees how a few voted; or those of one box are dealt out to several pairs of tellers. What was found in each box stays on record; no ballot is lost or doubled.
import { z } from 'zod';
import { type Happened, order } from '../chapter.ts';
import { box, openBoxOf } from './counting.ts';
import type { Election } from '../election.ts';
import { isAnother } from '../keepers.ts';
import type { BoxNo } from '../person.ts';
import type { BoxCount, Round } from '../polling/poll.ts';
import { type Refusal, refused } from '../refusal.ts';
import { enteredOf, twoEntries } from './tellers.ts';

interface Part {
  readonly box: BoxNo;
  readonly ballots: number;
}
export type HeapFacts =
  | Happened<'BoxesMixed', { round: number; into: BoxNo; from: readonly Part[]; second: string }>
  | Happened<'BoxDivided', { round: number; box: BoxNo; ballots: number; parts: readonly Part[]; second: string }>;

const second = z.string().min(1).max(80).describe('在场核对的第二人');

export const heapOrders = {
  mixBoxes: order({
    zh: '把几个票箱的选票混合后唱票',
    en: 'mix the ballots of several boxes before calling',
    stages: ['count'],
    schema: z.strictObject({ into: box, from: z.array(box).min(1).max(40).describe('并入的票箱'), second }),
    decide: (e, o, g) => {
      const from = [...new Set(o.from)].filter((no) => no !== o.into);
      if (from.length === 0)
        return refused('order is not understood', { order: 'mixBoxes', field: 'from', found: o.from.join(',') });
      const parts: Part[] = [];
      for (const no of [o.into, ...from]) {
        const b = untouched(e, no);
        if ('kind' in b) return b;
        if (teamsOf(b.round, no).length > 1) return refused('box is dealt out to teams', { box: no });
        if (no !== o.into) parts.push({ box: no, ballots: b.count.returned });
      }
      if (!isAnother(e, g.by, o.second)) return refused('two people are needed');
      return [{ fact: 'BoxesMixed', on: g.on, round: e.rounds.length, into: o.into, from: parts, second: o.second }];
    },
  }),
  divideBox: order({
    zh: '把一个票箱的选票分给几个计票组',
    en: 'deal the ballots of a box out to several teams of tellers',
    stages: ['count'],
    schema: z.strictObject({
      box,
      teams: z.array(z.number().int().min(1).max(1_000_000)).min(2).max(20).describe('各组分到的张数，合计等于箱内张数'),
      second,
    }),
    decide: (e, o, g) => {
      const b = untouched(e, o.box);
      if ('kind' in b) return b;
      if (teamsOf(b.round, o.box).length > 1) return refused('box is dealt out to teams', { box: o.box });
      const [ballots = 0, ...others] = o.teams;
      const sum = others.reduce((n, team) => n + team, ballots);
      if (sum !== b.count.returned) return refused('teams do not add up', { box: o.box, sum, returned: b.count.returned });
      const parts = others.map((team, i) => ({ box: `${o.box}-${i + 2}` as BoxNo, ballots: team }));
      const taken = parts.find(
        (part) => b.round.boxes.has(part.box) || [...b.round.stations.values()].some((s) => s.boxes.includes(part.box)),
      );
      if (taken) return refused('box is open already', { box: taken.box });
      if (!isAnother(e, g.by, o.second)) return refused('two people are needed');
      return [{ fact: 'BoxDivided', on: g.on, round: e.rounds.length, box: o.box, ballots, parts, second: o.second }];
    },
  }),
} as const;

/** A box that is open and of which nothing was entered yet; or why it is no longer to be mixed or dealt out. */
const untouched = (e: Election, no: BoxNo): { readonly round: Round; readonly count: BoxCount } | Refusal => {
  const b = openBoxOf(e, no);
  if ('kind' in b) return b;
  return enteredOf(b.count) > 0 || b.count.totals || b.count.two?.sheets.some((sheet) => sheet)
    ? refused('calling has begun in this box', { box: no })
    : b;
};

/** The heaps of one box: itself, and those dealt out to further teams. */
const teamsOf = (round: Round, no: BoxNo): readonly BoxNo[] => {
  const root = round.teams.get(no) ?? no;
  return [root, ...[...round.teams].flatMap(([team, of]) => (of === root ? [team] : []))];
};

/** The boxes whose ballots lie in a heap: the box of the team, and every box mixed into that. */
export const boxesIn = (round: Round, heap: BoxNo): readonly BoxNo[] => {
  const root = round.teams.get(heap) ?? heap;
  return [root, ...[...round.mixed].flatMap(([from, into]) => (into === root ? boxesIn(round, from) : []))];
};

/** The ballots found in one box, wherever they are called; of a heap counted anew what is left when those mixed into it are taken off. */
export const foundIn = (round: Round, no: BoxNo): number => {
  const b = round.boxes.get(no);
  if (!b || round.teams.has(no)) return 0;
  if (b.found !== undefined) return b.found;
  const shares = teamsOf(round, no).reduce((sum, heap) => sum + (round.boxes.get(heap)?.returned ?? 0), 0);
  return [...round.mixed].reduce((left, [from, into]) => (into === no ? left - foundIn(round, from) : left), shares);
};

export const evolveHeaps = (e: Election, f: HeapFacts): void => {
  const round = e.rounds[f.round - 1];
  const heap = round?.boxes.get(f.fact === 'BoxesMixed' ? f.into : f.box);
  if (!round || !heap) return;
  heap.found ??= heap.returned;
  if (f.fact === 'BoxesMixed') {
    for (const part of f.from) {
      const b = round.boxes.get(part.box);
      if (!b) continue;
      round.boxes.set(part.box, { ...b, found: b.found ?? part.ballots, returned: 0, counted: f.on });
      round.mixed.set(part.box, f.into);
      heap.returned += part.ballots;
    }
    return;
  }
  heap.returned = f.ballots;
  for (const part of f.parts) {
    round.boxes.set(part.box, {
      box: part.box,
      returned: part.ballots,
      calls: [],
      agreed: 0,
      corrections: 0,
      ...(heap.bundle === undefined ? {} : { bundle: heap.bundle }),
      ...(heap.two ? { two: twoEntries(heap.two.bundle) } : {}),
    });
    round.teams.set(part.box, f.box);
  }
  for (const s of round.stations.values())
    if (s.boxes.includes(f.box))
      round.stations.set(s.no, {
        ...s,
        boxes: s.boxes.flatMap((no) => (no === f.box ? [no, ...f.parts.map((part) => part.box)] : [no])),
      });
};
