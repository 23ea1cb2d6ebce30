// Chapter 重新计票: boxes that were counted are opened once more, by a decision with its reason; the earlier figures stay beside the new ones. After the result was announced only a body that the law gives the complaint to may order it.
import { z } from 'zod';
import type { Day } from '../../law/answer.ts';
import { answerOn, type ComplaintBody, complaintBodies } from '../../law/rules.ts';
import { type Happened, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { type BoxNo, count } from '../person.ts';
import type { BoxSheet } from '../polling/poll.ts';
import { refused } from '../refusal.ts';
import { notCarried } from '../beginning/sitting.ts';
import { between } from '../stages.ts';

const orderedBy = [
  'election committee',
  'township congress',
  'township government',
  'county congress',
  'street office',
  'county government',
] as const satisfies readonly ('election committee' | ComplaintBody)[];
export type OrderedBy = (typeof orderedBy)[number];
export type RecountFacts = Happened<
  'RecountOrdered',
  {
    round: number;
    boxes: readonly BoxNo[];
    by: OrderedBy;
    because: string;
    present?: number | undefined;
    agree?: number | undefined;
  }
>;

/** What a count of a box had found before it was counted anew. */
export interface EarlierCount {
  readonly counted: Day;
  /** Absent where the archive does not open the sheets of single boxes. */
  readonly sheet?: BoxSheet;
  readonly ordered: { readonly on: Day; readonly by: OrderedBy; readonly because: string };
}

export const recountOrders = {
  orderRecount: order({
    zh: '决定重新计票',
    en: 'order a recount of boxes',
    stages: between('count', 'handover'),
    schema: z.strictObject({
      boxes: z.array(z.string().min(1).max(20)).min(1).max(400).optional().describe('票箱；不写为全部已计完的票箱'),
      by: z.enum(orderedBy).default('election committee').describe('由谁决定；宣布以后只能是受理举报的机关'),
      present: count.optional().describe('选举委员会到会成员'),
      agree: count.optional().describe('同意人数'),
      because: z.string().trim().min(1).max(400).describe('为什么重新计票'),
    }),
    decide: (e, o, g) => {
      const round = e.rounds.at(-1);
      if (!round) return refused('stations are not set');
      const boxes = [
        ...new Set(o.boxes ?? [...round.boxes.values()].flatMap((b) => (b.counted && !round.mixed.has(b.box) ? [b.box] : []))),
      ];
      if (boxes.length === 0) return refused('box is not counted', { box: '' });
      for (const box of boxes) {
        if (![...round.stations.values()].some((s) => s.boxes.includes(box))) return refused('no such box', { box });
        const into = round.mixed.get(box);
        if (into !== undefined) return refused('box was mixed', { box, into });
        if (!round.boxes.get(box)?.counted) return refused('box is not counted', { box });
      }
      const { by, because, present, agree } = o;
      const bodies = answerOn(complaintBodies, g.law);
      if (by !== 'election committee' && !bodies.value.includes(by))
        return refused('not a body for complaints', { complaintBody: by }, bodies);
      if (round.announced && by === 'election committee')
        return refused('result is announced already', { on: round.announced.on }, bodies);
      if (by === 'election committee') {
        const no = notCarried(e, { present: present ?? 0, agree: agree ?? 0 }, g);
        if (no) return no;
      }
      return [{ fact: 'RecountOrdered', on: g.on, round: round.number, boxes, by, because, present, agree }];
    },
  }),
} as const;

/** The boxes are as if not yet opened, and the result waits for them; sealed ballots are sealed again afterwards. */
export const evolveRecount = (e: Election, f: RecountFacts): void => {
  const round = e.rounds[f.round - 1];
  if (!round) return;
  for (const no of f.boxes) {
    const b = round.boxes.get(no);
    if (!b?.counted) continue;
    const { on, by, because } = f;
    round.earlier.set(no, [
      ...(round.earlier.get(no) ?? []),
      { counted: b.counted, ...(b.totals ? { sheet: b.totals } : {}), ordered: { on, by, because } },
    ]);
    round.boxes.delete(no);
  }
  delete round.confirmed;
  delete round.announced;
  delete round.published;
  delete round.signed;
  delete round.sealed;
  delete round.filed;
};
