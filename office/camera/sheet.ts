// A sheet with six squares and a seventh found in a picture, whichever way it lies: gives for a place on the sheet, in millimetres, its point in the picture. Promises to find nothing rather than guess: all seven squares must stand where the layout says, and its blank must be blank. What is marked on it: strokes.ts.
import type { Rect } from '../../papers/ballots/shape.ts';
import { darkPatches, type Patch, type Picture, type Point } from './picture.ts';

/** What a camera looks for on a sheet; the squares left and right, from above. */
export interface Marked {
  readonly squares: readonly Rect[];
  readonly orientation: Rect;
  readonly blank: Rect;
}
/** From millimetres on the sheet to points of the picture. */
export type Place = (x: number, y: number) => Point;

const middle = (r: Rect): Point => ({ x: r.x + r.width / 2, y: r.y + r.height / 2 });
const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** A filled square in a picture seen a little askew: nearly as wide as high, and nearly filled. */
const squarish = (p: Patch, { width }: Picture): boolean =>
  p.width > width / 120 &&
  p.width < width / 12 &&
  p.width < 1.6 * p.height &&
  p.height < 1.6 * p.width &&
  p.points > 0.6 * p.width * p.height;

/** Solves linear equations, the last column being the right side; undefined where they have no one solution. */
const solved = (rows: readonly (readonly number[])[]): readonly number[] | undefined => {
  const m = rows.map((row) => [...row]);
  for (const [i] of m.entries()) {
    const best = m.slice(i).reduce((at, row, k) => (Math.abs(row[i] ?? 0) > Math.abs(m[at]?.[i] ?? 0) ? i + k : at), i);
    const [pivot, other] = [m[best] ?? [], m[i] ?? []];
    [m[i], m[best]] = [pivot, other];
    const head = pivot[i] ?? 0;
    if (Math.abs(head) < 1e-9) return undefined;
    for (const [k, row] of m.entries()) {
      if (k === i) continue;
      const times = (row[i] ?? 0) / head;
      m[k] = row.map((value, c) => value - times * (pivot[c] ?? 0));
    }
  }
  return m.map((row, i) => (row.at(-1) ?? 0) / (row[i] ?? 1));
};

/** The view of a plane that brings four places of the sheet to four points of the picture. */
const view = (from: readonly Point[], to: readonly Point[]): Place | undefined => {
  const rows = from.flatMap(({ x, y }, i) => {
    const { x: u, y: v } = to[i] ?? { x: 0, y: 0 };
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  const h = solved(rows);
  if (!h) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, k = 0] = h;
  return (x, y) => {
    const depth = g * x + k * y + 1;
    return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth };
  };
};

/** Four points in the order in which they stand around their middle. */
const inTurn = (four: readonly Point[]): readonly Point[] => {
  const at = { x: four.reduce((n, p) => n + p.x, 0) / 4, y: four.reduce((n, p) => n + p.y, 0) / 4 };
  return four.toSorted((p, q) => Math.atan2(p.y - at.y, p.x - at.x) - Math.atan2(q.y - at.y, q.x - at.x));
};

/** Fours of patches far out, one towards each corner of the picture: the farthest first, then with the two behind each, where something dark beside the sheet lies farther out. */
const outermost = (patches: readonly Patch[]): readonly (readonly Point[])[] => {
  const far = (rank: (p: Point) => number): readonly Point[] => patches.toSorted((p, q) => rank(q) - rank(p)).slice(0, 3);
  const sides = [far((p) => -p.x - p.y), far((p) => p.x - p.y), far((p) => p.x + p.y), far((p) => p.y - p.x)];
  return sides
    .reduce<readonly (readonly Point[])[]>((fours, side) => fours.flatMap((four) => side.map((p) => [...four, p])), [[]])
    .filter((four) => new Set(four).size === 4);
};

/** Where the sheet lies; undefined where its squares are not all seen, or where the blank is not. */
export const sheetIn = (picture: Picture, layout: Marked, around: Float32Array): Place | undefined => {
  const patches = darkPatches(picture, around).filter((p) => squarish(p, picture));
  const [topLeft, topRight, , , bottomLeft, bottomRight] = layout.squares.map(middle);
  if (!topLeft || !topRight || !bottomLeft || !bottomRight) return undefined;
  const seen = (place: Place, r: Rect): boolean => {
    const [at, edge] = [place(middle(r).x, middle(r).y), place(r.x, middle(r).y)];
    return patches.some((p) => apart(p, at) < apart(at, edge));
  };
  for (const four of outermost(patches).map(inTurn))
    for (const turn of [0, 1, 2, 3]) {
      const place = view([topLeft, topRight, bottomRight, bottomLeft], [...four.slice(turn), ...four.slice(0, turn)]);
      if (place && [...layout.squares, layout.orientation].every((r) => seen(place, r)) && !seen(place, layout.blank))
        return place;
    }
  return undefined;
};
