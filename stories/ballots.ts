// The ballots of a story, invented so that they add up to the votes that the story tells. Promises exact votes for everybody, an order that tells nothing, the same ballots for the same seed. What a ballot is worth: count/verdict.ts.
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
export interface Cast {
  readonly seed: number;
  /** Each box with the ballots found in it. */
  readonly boxes: readonly (readonly [box: string, ballots: number])[];
  readonly director: Votes;
  readonly deputy?: Votes;
  readonly member: Votes;
  readonly spoilt: readonly Spoilt[];
  readonly blank: number;
}

/** The list of ballots `box, number, director, deputy, member, note`, box by box. The votes of one post are dealt down a shuffled pack of sheets, each person's in one run: no sheet gets a name twice, none more names than another by two. */
export const ballotsCsv = ({ seed, boxes, director, deputy = {}, member, spoilt, blank }: Cast): string => {
  const dice = seeded(seed);
  const all = boxes.reduce((sum, [, n]) => sum + n, 0);
  const sound = all - spoilt.length - blank;
  const dealt = [director, deputy, member].map((votes) => {
    const order = dice.shuffle(Array.from({ length: sound }, (_, at) => at));
    const names = Object.entries(votes).flatMap(([name, n]) => Array<string>(n).fill(name));
    return Map.groupBy(names.map((name, at) => [order[at % sound] ?? 0, name] as const), ([sheet]) => sheet);
  });
  const marked = Array.from({ length: sound }, (_, sheet) => [
    ...dealt.map((of) => dice.shuffle((of.get(sheet) ?? []).map(([, name]) => name)).join('|')),
    '',
  ]);
  const others = spoilt.map((s) => [s.director, s.deputy, s.member, s.note]);
  const mixed = dice.shuffle([...marked, ...others, ...Array.from({ length: blank }, () => ['', '', '', ''])]);
  const boxOf = boxes.flatMap(([box, n]) => Array.from({ length: n }, (_, at) => [box, at + 1]));
  return csv(
    'box,number,director,deputy,member,note',
    boxOf.map((place, at) => [...place, ...(mixed[at] ?? [])]),
  );
};
