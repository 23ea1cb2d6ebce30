// Chapter 投票, the ballots that are printed here: a style designed, approved by two people, printed run by run and each run counted on the paper. Promises that a changed slate takes the approval away and that a run nobody ended stays unknown. The layout itself: papers/ballots/layout.ts.
import { z } from 'zod';
import type { BallotStyle } from '../../count/ballot.ts';
import type { Post } from '../../count/totals.ts';
import type { Day } from '../../law/answer.ts';
import { answerOn, ballotsAccounted, majorityToElect, postsOnOneBallot } from '../../law/rules.ts';
import { type Ground, type Happened, order } from '../chapter.ts';
import type { Election } from '../election.ts';
import { isAnother } from '../keepers.ts';
import { count, name, type PersonId } from '../person.ts';
import { type Refusal, refused } from '../refusal.ts';
import { noDifference, slateNow } from '../nominating/slate.ts';
import { between } from '../stages.ts';

const sheetSizes = ['A4', 'A5', 'A6'] as const;
export type SheetSize = (typeof sheetSizes)[number];
const columnSets = ['for', 'for, against, abstain'] as const;
export type Columns = (typeof columnSets)[number];
export const ballotDesign = z.strictObject({
  size: z.enum(sheetSizes).default('A4').describe('纸张'),
  across: z.boolean().default(false).describe('横放'),
  sheets: z
    .enum(['one sheet', 'a sheet a post'])
    .default('one sheet')
    .describe('one sheet 各职务同一张, a sheet a post 一职一张'),
  columns: z.enum(columnSets).default('for').describe('for 只设赞成栏；赞成、反对、弃权三栏的不印：只有赞成票计数'),
  print: z.enum(['normal', 'large']).default('normal').describe('large 大字'),
  twoUp: z.boolean().default(false).describe('两张拼在一张大一号的纸上，印后裁开'),
  stub: z.boolean().default(false).describe('带存根，存根上编号'),
});
export type BallotDesign = z.output<typeof ballotDesign>;
/** A sheet of the ballot as the office laid it out, and the SHA-256 of its canonical JSON, hex. */
const sheet = z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/), layout: z.json() });
interface Sheet {
  readonly digest: string;
  readonly layout: z.core.util.JSONType;
}
/** The printed candidates of a post in their printed order. */
interface Printed {
  readonly post: Post;
  readonly candidates: readonly PersonId[];
}
interface Approval {
  readonly on: Day;
  readonly account: string;
  readonly name: string;
}
export type BallotFacts =
  | Happened<
      'BallotDesigned',
      { round: number; style: number; design: BallotDesign; sheets: readonly Sheet[]; printed: readonly Printed[] }
    >
  | Happened<'BallotApproved', { round: number; style: number; account: string; name: string }>
  | Happened<'BallotRunBegun', { round: number; run: number; style: number; copies: number; from?: number | undefined }>
  | Happened<
      'BallotRunEnded',
      { round: number; run: number; printed: number; spoiled: number; second: string; because?: string | undefined }
    >;

/** One ballot style of one vote. */
export interface DesignedBallot {
  readonly on: Day;
  readonly round: number;
  readonly style: number;
  readonly design: BallotDesign;
  readonly sheets: readonly Sheet[];
  readonly printed: readonly Printed[];
  approvals: readonly Approval[];
  /** Since when it no longer names those who stand. */
  fallen?: Day;
}
/** Copies printed at one time. `from`: the first number on the stubs. */
interface BallotRun {
  readonly on: Day;
  readonly round: number;
  readonly run: number;
  readonly style: number;
  readonly copies: number;
  readonly from?: number | undefined;
  ended?: { readonly on: Day; readonly printed: number; readonly spoiled: number; readonly second: string };
}
export interface BallotBook {
  styles: DesignedBallot[];
  runs: BallotRun[];
}
export const noBallots = (): BallotBook => ({ styles: [], runs: [] });
export const approvalsNeeded = 2;
/** Each number is a page of its own: so many make a file that a printer takes. */
const stubsInARun = 3000;
export const isApproved = (s: DesignedBallot): boolean => s.fallen === undefined && s.approvals.length >= approvalsNeeded;
const roundNow = (e: Election): number => Math.max(1, e.rounds.length);
/** The styles of the vote that is being prepared or was held last. */
export const stylesNow = (e: Election): readonly DesignedBallot[] => e.ballots.styles.filter((s) => s.round === roundNow(e));
/** Runs of that vote which were begun and not ended: nobody knows what came out of the printer until the paper is counted. */
export const openRuns = (e: Election): readonly BallotRun[] => e.ballots.runs.filter((r) => r.round === roundNow(e) && !r.ended);
/** Good ballots out of the ended runs of styles that still stand. */
export const printedInRuns = (e: Election): number =>
  e.ballots.runs.reduce(
    (n, r) => n + (r.round === roundNow(e) && styleOf(e, r.style)?.fallen === undefined ? (r.ended?.printed ?? 0) : 0),
    0,
  );
export const styleOf = (e: Election, style: number): DesignedBallot | undefined => e.ballots.styles[style - 1];

const styleNo = z.number().int().min(1).max(99).describe('票样号');
export const ballotOrders = {
  designBallot: order({
    zh: '设计票样',
    en: 'design a ballot style',
    stages: ['candidacy'],
    schema: z.strictObject({
      design: ballotDesign.prefault({}),
      sheets: z.array(sheet).min(1).max(9).optional().describe('由系统按设计排出'),
      noRoom: z.number().int().min(1).optional().describe('排不下的是第几张，由系统填写'),
    }),
    decide: (e, o, g) => {
      const wrong = notAllowed(o.design, g) ?? noDifference(e, g);
      if (wrong) return wrong;
      if (!o.sheets) return refused('ballot does not fit', { size: o.design.size, page: o.noRoom ?? 1 });
      const digests = o.sheets.map((s) => s.digest).join();
      const same = stylesNow(e).find(
        (s) => s.fallen === undefined && s.sheets.map((x) => x.digest).join() === digests && s.design.twoUp === o.design.twoUp,
      );
      if (same) return refused('this ballot is designed already', { style: same.style });
      const slate = slateNow(e);
      const printed = (e.rounds.at(-1)?.posts ?? e.begun?.posts ?? []).map(({ post }) => ({
        post,
        candidates: inPrintedOrder(
          o.sheets ?? [],
          post,
          slate.filter((c) => c.post === post).map((c) => c.person),
        ),
      }));
      return [
        {
          fact: 'BallotDesigned',
          on: g.on,
          round: roundNow(e),
          style: e.ballots.styles.length + 1,
          design: o.design,
          sheets: o.sheets,
          printed,
        },
      ];
    },
  }),
  approveBallot: order({
    zh: '核准票样',
    en: 'approve a ballot style',
    stages: ['candidacy'],
    schema: z.strictObject({ style: styleNo }),
    decide: (e, o, g) => {
      const style = standingStyle(e, o.style, g);
      if ('kind' in style) return style;
      const keeper = e.keepers.held.find((k) => k.account === g.by);
      const own = keeper?.name ?? g.by;
      if (style.approvals.some((a) => a.account === g.by || a.name === own))
        return refused('approved by the same person', { style: o.style, name: own });
      if (isApproved(style)) return refused('ballot is approved already', { style: o.style });
      return [{ fact: 'BallotApproved', on: g.on, round: style.round, style: o.style, account: g.by, name: own }];
    },
  }),
  beginBallotRun: order({
    zh: '开始印制选票',
    en: 'begin to print ballots of a style',
    stages: ['candidacy'],
    schema: z.strictObject({ style: styleNo, copies: count.min(1).max(100_000).describe('张数（套数）') }),
    decide: (e, o, g) => {
      const style = standingStyle(e, o.style, g);
      if ('kind' in style) return style;
      if ((e.rounds.at(-1)?.stations.size ?? 0) === 0) return refused('stations are not set');
      if (!isApproved(style)) return refused('ballot is not approved', { style: o.style, approvals: style.approvals.length });
      if (style.design.stub && o.copies > stubsInARun)
        return refused('too many stubs in one run', { copies: o.copies, most: stubsInARun });
      const [open] = openRuns(e);
      if (open) return refused('a printing run is open', { run: open.run, copies: open.copies });
      const last = e.ballots.runs.findLast((r) => r.from !== undefined);
      return [
        {
          fact: 'BallotRunBegun',
          on: g.on,
          round: style.round,
          run: e.ballots.runs.length + 1,
          style: o.style,
          copies: o.copies,
          ...(style.design.stub ? { from: last?.from === undefined ? 1 : last.from + last.copies } : {}),
        },
      ];
    },
  }),
  endBallotRun: order({
    zh: '印制完毕，清点选票',
    en: 'end a printing run: the paper is counted by two people',
    stages: between('candidacy', 'poll'),
    schema: z.strictObject({
      run: z.number().int().min(1).max(999).describe('印制批次'),
      printed: count.describe('印好的张数（套数）'),
      spoiled: count.default(0).describe('印坏、销毁的张数'),
      second: name.describe('第二名清点人'),
      because: name.optional().describe('与开印时的张数不一致的，写明原因'),
    }),
    decide: (e, o, g) => {
      const run = e.ballots.runs[o.run - 1];
      if (!run || run.round !== roundNow(e)) return refused('no such printing run', { run: o.run });
      if (run.ended) return refused('printing run is ended already', { run: o.run, on: run.ended.on });
      if (g.on < run.on) return refused('earlier than what it follows', { on: g.on, since: run.on });
      if (!isAnother(e, g.by, o.second)) return refused('two people are needed');
      if (o.printed + o.spoiled !== run.copies && o.because === undefined)
        return refused(
          'printed and spoiled differ from the copies',
          { run: o.run, copies: run.copies, printed: o.printed, spoiled: o.spoiled },
          answerOn(ballotsAccounted, g.law),
        );
      const ended = { fact: 'BallotRunEnded', on: g.on, round: run.round, ...o } as const;
      const style = styleOf(e, run.style);
      if (!style || style.fallen !== undefined) return [ended];
      const printed = (e.rounds.at(-1)?.printed?.printed ?? 0) + o.printed;
      return printed > 0
        ? [ended, { fact: 'BallotsPrinted', on: g.on, round: run.round, printed, style: countedAs(e) }]
        : [ended];
    },
  }),
} as const;

/** What the law or the plan says against a design: posts on one sheet or apart, columns that are not counted. */
const notAllowed = (d: BallotDesign, g: Ground): Refusal | undefined => {
  const way = answerOn(postsOnOneBallot, g.law);
  if (!way.value.includes(d.sheets === 'one sheet' ? 'one vote' : 'separate votes'))
    return refused('this ballot is not in the plan', { what: d.sheets }, way);
  return notCounted(d, g);
};

/** A column for what is not counted is not printed: votes in favour elect, and they alone are counted. */
const notCounted = (d: BallotDesign, g: Ground): Refusal | undefined =>
  d.columns === 'for' ? undefined : refused('only votes in favour are counted', {}, answerOn(majorityToElect, g.law));

const standingStyle = (e: Election, no: number, g: Ground): DesignedBallot | Refusal => {
  const style = styleOf(e, no);
  if (!style || style.round !== roundNow(e)) return refused('no such ballot style', { style: no });
  if (style.fallen !== undefined) return refused('ballot names an old slate', { style: no, on: style.fallen });
  return notCounted(style.design, g) ?? style;
};

/** The candidates of a post in the order in which they stand on the sheets. */
const inPrintedOrder = (sheets: readonly Sheet[], post: Post, slate: readonly PersonId[]): readonly PersonId[] => {
  const boxes = sheets.flatMap(
    (s) =>
      (s.layout as { readonly boxes?: readonly { readonly post: string; readonly candidate?: string }[] } | null)?.boxes ?? [],
  );
  const found = [...new Set(boxes.flatMap((b) => (b.post === post && b.candidate !== undefined ? [b.candidate] : [])))];
  return [...found.filter((p) => slate.includes(p)), ...slate.filter((p) => !found.includes(p))];
};

/** What the ballots of this vote let a voter say, as they are counted: in the printed order of the style that is approved, else of the slate. */
export const countedAs = (e: Election): BallotStyle => {
  const style = stylesNow(e).findLast(isApproved);
  const slate = slateNow(e);
  const sections = (e.rounds.at(-1)?.posts ?? []).map((p) => ({
    post: p.post,
    seats: p.seats,
    candidates:
      style?.printed.find((x) => x.post === p.post)?.candidates ?? slate.filter((c) => c.post === p.post).map((c) => c.person),
  }));
  return { kind: 'all', sections };
};

/** The slate changed: what names the old one falls. */
export const ballotsFall = (e: Election, on: Day): void => {
  for (const s of stylesNow(e)) s.fallen ??= on;
};

export const evolveBallots = (e: Election, f: BallotFacts): void => {
  const book = e.ballots;
  switch (f.fact) {
    case 'BallotDesigned': {
      const { fact: _, ...style } = f;
      book.styles.push({ ...style, approvals: [] });
      break;
    }
    case 'BallotApproved': {
      const style = styleOf(e, f.style);
      if (style) style.approvals = [...style.approvals, { on: f.on, account: f.account, name: f.name }];
      break;
    }
    case 'BallotRunBegun': {
      const { fact: _, ...run } = f;
      book.runs.push(run);
      break;
    }
    case 'BallotRunEnded': {
      const run = book.runs[f.run - 1];
      if (run) run.ended = { on: f.on, printed: f.printed, spoiled: f.spoiled, second: f.second };
      break;
    }
    default:
      f satisfies never;
  }
};
