// The shape of a file of totals (docs/determine.md): which fields it has and what each may hold. What it means: determineFile.ts.
import { z } from 'zod';
import { posts } from '../count/totals.ts';
import { isDay } from '../law/days.ts';

const count = z.number().int().min(0).max(1_000_000_000);
const post = z.enum(posts);
const name = z.string().trim().min(1).max(60);
const day = z.string().refine(isDay);
const moves = <const K extends string>(...keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, count.default(0)])) as Record<K, z.ZodDefault<typeof count>>);

/** One kind of ballot. */
const ballots = z.strictObject({
  kind: name.default('all'),
  printed: count.optional(),
  issued: count,
  spoiled: count.optional(),
  returned: count,
  notReturned: count.optional(),
  valid: count.optional(),
  partValid: count.default(0),
  void: count.default(0),
  blank: count.default(0),
});

const candidate = z.strictObject({
  name,
  person: name.optional(),
  votes: count,
  woman: z.boolean().optional(),
  writeIn: z.boolean().optional(),
  candidacy: z.enum(['refused', 'barred']).optional(),
});

const votes = z.array(z.strictObject({ post, name, votes: count }));
const reading = z.strictObject({
  verdict: z.enum(['valid', 'partValid', 'void', 'blank']),
  votes: z.array(z.strictObject({ post, name })).default([]),
});
const asked = { id: name, ballots: name.default('all') };
const open = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ballot in doubt'), ...asked, now: reading.optional(), may: z.array(reading).min(1).max(20) }),
  z.strictObject({ kind: z.literal('ballots missing'), ...asked, upTo: count.max(5000) }),
  z.strictObject({
    kind: z.literal('ballots too many'),
    ...asked,
    upTo: count.max(200),
    twice: z.boolean().optional(),
    missing: count.max(200).optional(),
  }),
  z.strictObject({
    kind: z.literal('box set aside'),
    ...asked,
    counted: z.boolean(),
    sum: z.strictObject({ returned: count, void: count.default(0), blank: count.default(0), votes }),
  }),
  z.strictObject({ kind: z.literal('box not counted'), ...asked, least: count.max(5000), most: count.max(5000) }),
  z.strictObject({ kind: z.literal('objection undecided'), id: name, add: count, remove: count }),
]);

/** The shape of a file of totals, as docs/determine.md tells it. */
export const totalsFile = z.strictObject({
  kind: z.enum(['village', 'community']),
  place: name.optional(),
  date: day,
  mode: z.enum(['voters', 'households', 'representatives']).default('voters'),
  plan: z.record(z.string(), z.unknown()).default({}),
  register: z.strictObject({
    voters: count,
    added: moves('turned18', 'movedIn', 'family', 'restored').optional(),
    removed: moves('movedOut', 'family', 'died', 'deprived').optional(),
  }),
  participation: z
    .union([count, z.strictObject({ own: count, proxy: count.default(0), mobile: count.default(0), helper: count.optional() })])
    .optional(),
  ballots: z.union([ballots, z.array(ballots).min(1).max(10)]),
  contests: z
    .array(
      z.strictObject({
        post,
        seats: count.max(99),
        ballots: name.default('all'),
        candidates: z.array(candidate).max(500),
      }),
    )
    .min(1)
    .max(10),
  kin: z
    .array(
      z.strictObject({ a: name, b: name, kin: z.enum(['spouse', 'parent or child', 'sibling', 'grandparent or grandchild']) }),
    )
    .optional(),
  breaches: z
    .array(
      z.enum([
        'election committee not lawful',
        'candidates not lawful',
        'not counted in public',
        'result not announced on the spot',
        'other breach',
      ]),
    )
    .optional(),
  round: z.number().int().min(1).max(9).default(1),
  day: day.optional(),
  before: z
    .strictObject({
      elected: z.array(
        z.strictObject({
          name,
          person: name.optional(),
          post: post.optional(),
          votes: count.optional(),
          woman: z.boolean().optional(),
        }),
      ),
      tied: z.array(z.strictObject({ post, how: z.enum(['majority', 'second vote']) })).optional(),
    })
    .optional(),
  open: z.array(open).max(200).default([]),
});

export type TotalsFile = z.output<typeof totalsFile>;
export type BallotsEntry = z.output<typeof ballots>;
