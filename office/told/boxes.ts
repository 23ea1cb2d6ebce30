// A box in a facts file as the orders of its count: opened and counted, called by one teller or by two with their slips, or entered from its sheet, and closed.
import { type Post, posts } from '../../count/totals.ts';
import type { Election } from '../../election/election.ts';
import type { Round } from '../../election/polling/poll.ts';
import type { Given } from './lines.ts';
import { keyOf, marksOf, type Said } from './people.ts';

type Body = Readonly<Record<string, unknown>>;
/** What a line says of a whole box. */
interface SaidSheet {
  readonly valid: number;
  readonly partValid?: number;
  readonly void?: number;
  readonly blank?: number;
  readonly votes: Readonly<Partial<Record<Post, Readonly<Record<string, number>>>>>;
}
type SaidTimes = Said & { readonly times?: number };
/** What one of two tellers first entered of a ballot, otherwise than it was called. */
type Slip = Said & { readonly number: number; readonly teller: 1 | 2 };

/** Ballots of a bundle unless the line says otherwise. */
const aBundle = 50;

/** A box opened, its ballots called one by one or its sheet entered, and closed; with a ballot in doubt it stays open for the committee. */
export const countBox = (e: Election, round: Round | undefined, box: string, body: Body): readonly Given[] => {
  const ballots = ((body['ballots'] as SaidTimes[] | undefined) ?? []).flatMap((b) =>
    Array.from({ length: b.times ?? 1 }, () => b),
  );
  const sheet = body['totals'] as SaidSheet | undefined;
  const { votes: said = {}, valid = 0, partValid = 0, void: voided = 0, blank = 0 } = sheet ?? {};
  const returned = Number(body['returned'] ?? (sheet ? valid + partValid + voided + blank : ballots.length));
  const votes = posts.flatMap((post) =>
    Object.entries(said[post] ?? {}).map(([name, n]) => ({ post, key: keyOf(round, post, name), votes: n })),
  );
  const entered = { box, valid, partValid, void: voided, blank, votes };
  const two = body['tellers'] === 2;
  const open: Given = { do: 'openBox', body: { box, returned, ...(two ? { tellers: 2 } : {}) } };
  const slips = (body['slips'] ?? []) as readonly Slip[];
  const call = (number: number, b: Said): Given => ({ do: 'callBallot', body: { box, number, marks: marksOf(e, b) } });
  const sheetOnce: Given = { do: 'enterBoxTotals', body: entered };
  return [
    ...(round?.boxes.has(box) ? [] : [open]),
    ...(two ? calledTwice(e, box, ballots, slips) : ballots.map((b, i) => call(i + 1, b))),
    ...(sheet ? [sheetOnce, ...(two ? [{ ...sheetOnce, second: true as const }] : [])] : []),
    ...(ballots.some((b) => b.doubtful) ? [] : [{ do: 'closeBox' as const, body: { box } }]),
  ];
};

/** Each ballot by both tellers; a slip goes back to the teller who made it once both have ended the bundle. */
const calledTwice = (e: Election, box: string, ballots: readonly Said[], slips: readonly Slip[]): readonly Given[] => {
  const by = (teller: 1 | 2, name: 'callBallot' | 'reenterCall', number: number, said: Said): Given => ({
    do: name,
    body: { box, number, marks: marksOf(e, said) },
    ...(teller === 2 ? { second: true as const } : {}),
  });
  const slipOf = (teller: 1 | 2, number: number) => slips.find((s) => s.teller === teller && s.number === number);
  return ballots.flatMap((b, i) => {
    const number = i + 1;
    const calls = ([1, 2] as const).map((teller) => by(teller, 'callBallot', number, slipOf(teller, number) ?? b));
    const ended = number % aBundle === 0 || number === ballots.length;
    const first = number - ((number - 1) % aBundle);
    const again = ended ? slips.filter((s) => s.number >= first && s.number <= number) : [];
    return [...calls, ...again.map((s) => by(s.teller, 'reenterCall', s.number, ballots[s.number - 1] ?? {}))];
  });
};
