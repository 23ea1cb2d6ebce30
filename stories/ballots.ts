// The ballots of a story, invented so that they add up to the votes that the story tells: as a list to be called, or added up by box as small places write their sheets. Promises exact votes for everybody, an order that tells nothing, the same ballots for the same seed. What a ballot is worth: count/verdict.ts.
import { csv, seeded } from './people.ts';

/** Votes by name for one post; of nobody more than there are sheets with marks, in all at most seats × sheets. */
type Votes = Readonly<Record<string, number>>;
/** A sheet that does not count, as it is called: names of a post joined by |, and a note such as `void:torn`. */
interface Spoilt {
  readonly director?: string;
  readonly deputy?: string;
  readonly member?: string;
  readonly note?: string;
}
interface Cast {
  readonly seed: number;
  /** Each box with the ballots found in it. */
  readonly boxes: readonly (readonly [box: string, ballots: number])[];
  readonly director: Votes;
  readonly deputy?: Votes;
  readonly member: Votes;
  readonly spoilt: readonly Spoilt[];
  readonly blank: number;
}
interface Sheet {
  readonly kind: 'valid' | 'void' | 'blank';
  readonly cells: readonly (string | undefined)[];
}

const posts = ['director', 'deputy', 'member'] as const;

/** Each box with its ballots. The votes of one post are dealt down a shuffled pack of sheets, each person's in one run: no sheet gets a name twice, none two names more than another. */
const ballotsOf = ({ seed, boxes, spoilt, blank, ...votes }: Cast): readonly (readonly [box: string, Sheet[]])[] => {
  const dice = seeded(seed);
  const sound = boxes.reduce((sum, [, n]) => sum + n, 0) - spoilt.length - blank;
  const dealt = posts.map((post) => {
    const order = dice.shuffle(Array.from({ length: sound }, (_, at) => at));
    const names = Object.entries(votes[post] ?? {}).flatMap(([name, n]) => Array<string>(n).fill(name));
    return Map.groupBy(
      names.map((name, at) => [order[at % sound] ?? 0, name] as const),
      ([sheet]) => sheet,
    );
  });
  const marked = Array.from({ length: sound }, (_, sheet): Sheet => {
    const cells = dealt.map((of) => dice.shuffle((of.get(sheet) ?? []).map(([, name]) => name)).join('|'));
    return { kind: 'valid', cells: [...cells, ''] };
  });
  const others = spoilt.map((s): Sheet => ({ kind: 'void', cells: [s.director, s.deputy, s.member, s.note] }));
  const empty = Array.from({ length: blank }, (): Sheet => ({ kind: 'blank', cells: ['', '', '', ''] }));
  const mixed = dice.shuffle([...marked, ...others, ...empty]);
  let from = 0;
  return boxes.map(([box, n]) => [box, mixed.slice(from, (from += n))]);
};

/** The list of ballots to be called, box by box. */
export const ballotsCsv = (cast: Cast): string =>
  csv(
    'box,number,director,deputy,member,note',
    ballotsOf(cast).flatMap(([box, sheets]) => sheets.map(({ cells }, at) => [box, at + 1, ...cells])),
  );

/** What the sheet of a box says, as a facts file writes it under `totals`. */
export interface BoxSums {
  readonly valid: number;
  readonly void: number;
  readonly blank: number;
  readonly votes: Readonly<Record<string, Votes>>;
}
/** The same ballots added up by box. */
export const boxSums = (cast: Cast): ReadonlyMap<string, BoxSums> =>
  new Map(
    ballotsOf(cast).map(([box, sheets]) => {
      const many = (kind: Sheet['kind']) => sheets.filter((s) => s.kind === kind).length;
      const marks = (at: number) =>
        sheets.flatMap((s) => (s.kind === 'valid' ? (s.cells[at] ?? '').split('|').filter(Boolean) : []));
      const votes = posts.flatMap((post, at) => {
        const called = Map.groupBy(marks(at), (name) => name);
        const sums = Object.keys(cast[post] ?? {}).flatMap((name) =>
          called.has(name) ? [[name, called.get(name)?.length ?? 0] as const] : [],
        );
        return cast[post] ? [[post, Object.fromEntries(sums)] as const] : [];
      });
      return [box, { valid: many('valid'), void: many('void'), blank: many('blank'), votes: Object.fromEntries(votes) }];
    }),
  );
