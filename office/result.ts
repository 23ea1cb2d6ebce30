// What `result.json` holds: the result of an election with its sums, steps and findings, the figures of its summary with the facts they came from, and the head it stands on.
import { z } from 'zod';
import type { Step } from '../count/determination.ts';
import { posts } from '../count/totals.ts';
import { determination, roundTotals } from '../election/counting/totals.ts';
import type { Round } from '../election/polling/poll.ts';
import type { OpenElection } from './door.ts';

const n = z.number().int().min(0);
const step = z.object({
  asks: z.string().describe('what is asked'),
  formula: z.string().describe('the sum, in numbers'),
  holds: z.boolean(),
  cites: z.string().describe('text, article and paragraph, or that the plan decides'),
});
const contest = z.object({
  post: z.enum(posts),
  seats: n,
  kind: z.string().describe('ballot kind'),
  candidates: z.array(z.object({ name: z.string(), votes: n, writeIn: z.boolean().optional() })),
  elected: z.array(z.object({ name: z.string(), votes: n, how: z.enum(['majority', 'second vote']) })),
  tied: z.object({ names: z.array(z.string()), forSeats: n }).optional(),
  open: n.describe('seats still open'),
  steps: z.array(step),
});
const kind = z.object({ kind: z.string(), issued: n, returned: n, valid: n, partValid: n, void: n, blank: n });
/** What is told of a round, and of the first one for the whole. */
const sums = {
  registered: n,
  participants: n,
  issued: n,
  returned: n,
  ballotKinds: z.array(kind),
  contests: z.array(contest),
  steps: z.array(step),
};
const round = z.object({
  round: n,
  day: z.string(),
  valid: z.boolean(),
  ...sums,
});
export const resultSchema = z.object({
  format: z.literal('zhengxuan-result/1'),
  title: z.string(),
  valid: z.boolean().describe('whether the first round is valid, as computed'),
  ...sums,
  rounds: z.array(round).optional().describe('every round, where there was more than one'),
  elected: z
    .array(z.object({ post: z.string(), name: z.string(), votes: n, how: z.enum(['majority', 'second vote']), round: n }))
    .describe('all who are elected, over all rounds'),
  findings: z.array(z.object({ key: z.string(), zh: z.string(), en: z.string(), cites: z.string().optional() })),
  figures: z
    .array(z.object({ name: z.string(), value: z.union([z.number(), z.string()]), facts: z.array(z.string()) }))
    .describe('figures of the work summary and the facts each came from'),
  refusals: n.optional().describe('orders of the story that were refused, as expected'),
  head: z.string().describe('hash of the last fact of the main book'),
  facts: n.describe('facts in all books'),
});
export type Result = z.output<typeof resultSchema>;

const stepOf = (s: Step) => ({ asks: s.asks.zh, formula: s.formula, holds: s.holds, cites: s.cites });

const roundOf = (o: OpenElection, r: Round) => {
  const e = o.election();
  const totals = roundTotals(e, r);
  const found = determination(e, r);
  const contests = found.contests.map((c) => ({
    post: c.post,
    seats: c.seats,
    kind: c.kind,
    candidates: c.candidates.map((x) => ({ name: x.name, votes: x.votes, ...(x.writeIn ? { writeIn: true } : {}) })),
    elected: c.elected.map((x) => ({ name: x.name, votes: x.votes, how: x.how })),
    ...(c.tied ? { tied: { names: [...c.tied.names], forSeats: c.tied.forSeats } } : {}),
    open: c.short?.seats ?? 0,
    steps: c.steps.map(stepOf),
  }));
  const sum = (of: 'issued' | 'returned') => totals.kinds.reduce((s, k) => s + k[of], 0);
  return {
    body: {
      round: r.number,
      day: r.day,
      valid: found.valid,
      registered: totals.registered,
      participants: totals.participants,
      issued: sum('issued'),
      returned: sum('returned'),
      ballotKinds: [...totals.kinds],
      contests,
      steps: [...found.steps, found.woman.step].map(stepOf),
    },
    found,
  };
};

/** The result as it stands now; undefined before there is a round. `figures` come with the summary that was printed. */
export const resultOf = (o: OpenElection, figures: Result['figures'] = []): Result | undefined => {
  const e = o.election();
  const rounds = e.rounds.map((r) => roundOf(o, r));
  const first = rounds[0];
  if (!first || !e.begun) return undefined;
  const { round: _r, day: _d, ...body } = first.body;
  return {
    format: 'zhengxuan-result/1',
    title: `${e.begun.name}第${e.begun.term}届`,
    ...body,
    ...(rounds.length > 1 ? { rounds: rounds.map((r) => r.body) } : {}),
    elected: rounds
      .slice(e.rounds.findLastIndex((r) => r.kind !== 'second'))
      .flatMap((r) => r.body.contests.flatMap((c) => c.elected.map((x) => ({ post: c.post, ...x, round: r.body.round })))),
    findings: rounds
      .flatMap((r) => r.found.findings)
      .map(({ key, zh, en, cites }) => ({ key, zh, en, ...(cites ? { cites } : {}) })),
    figures,
    head: o.recorded().findLast((r) => r.written.book === 'main')?.written.hash ?? '',
    facts: o.recorded().length,
  };
};
