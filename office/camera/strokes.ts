// The strokes on a tally sheet read from a picture: frame by frame how many of the five strokes of 正 were drawn. Promises to call a frame doubtful where a later stroke stands without an earlier one or a stroke is only half there; what the count is, people say.
import { strokes, type TallyLayout } from '../../papers/forms/tallyLayout.ts';
import { type Picture, surroundings } from './picture.ts';
import { type Place, sheetIn } from './sheet.ts';

export interface FrameRead {
  readonly row: number;
  /** From left, 0 to 9. */
  readonly column: number;
  /** 0 to 5; absent where it is doubtful. */
  readonly strokes?: number;
}
export type TallyRead = { readonly kind: 'read'; readonly frames: readonly FrameRead[] } | { readonly kind: 'no sheet' };

/** A pen's line is this much darker than the paper around it; the printed dots are not. */
const inked = 0.62;
/** Millimetres to either side within which a stroke drawn by hand lies. */
const beside = 0.9;

/** How much of a stroke is drawn: points along it, away from where others meet it, with something dark beside each. */
const drawnShare = (
  darkAt: (x: number, y: number) => boolean,
  [x1, y1, x2, y2]: (typeof strokes)[number],
  f: { readonly x: number; readonly y: number; readonly width: number },
): number => {
  const along = Array.from({ length: 13 }, (_, i) => 0.14 + (i * 0.72) / 12);
  const [dx, dy] = x1 === x2 ? [1, 0] : [0, 1];
  const others = strokes.filter(([a, b, c, d]) => (a === c) !== (x1 === x2) && !(a === x1 && b === y1 && c === x2 && d === y2));
  const free = along
    .map((t) => ({ x: x1 + t * (x2 - x1), y: y1 + t * (y2 - y1) }))
    .filter((p) =>
      others.every(([a, b, c, d]) =>
        a === c
          ? Math.abs(p.x - a) > 0.11 || p.y < b - 0.11 || p.y > d + 0.11
          : Math.abs(p.y - b) > 0.11 || p.x < a - 0.11 || p.x > c + 0.11,
      ),
    );
  const hit = free.filter((p) =>
    [-4, -3, -2, -1, 0, 1, 2, 3, 4].some((k) =>
      darkAt(f.x + p.x * f.width + (k * beside * dx) / 4, f.y + p.y * f.width + (k * beside * dy) / 4),
    ),
  );
  return hit.length / free.length;
};

const read = (darkAt: (x: number, y: number) => boolean, f: TallyLayout['frames'][number]): FrameRead => {
  const shares = strokes.map((s) => drawnShare(darkAt, s, f));
  const many = shares.filter((share) => share >= 0.7).length;
  const clear = shares.every((share, i) => (i < many ? share >= 0.7 : share <= 0.35));
  return { row: f.row, column: f.column, ...(clear ? { strokes: many } : {}) };
};

/** The frames of a sheet of this layout in a picture; no sheet where its squares are not all seen. */
export const readTally = (picture: Picture, layout: TallyLayout): TallyRead => {
  const around = surroundings(picture);
  const place = sheetIn(picture, layout, around);
  if (!place) return { kind: 'no sheet' };
  return { kind: 'read', frames: layout.frames.map((f) => read(darkIn(picture, around, place), f)) };
};

const darkIn =
  ({ width, grey }: Picture, around: Float32Array, place: Place) =>
  (x: number, y: number): boolean => {
    const p = place(x, y);
    const at = Math.trunc(p.y) * width + Math.trunc(p.x);
    return (grey[at] ?? 255) < inked * (around[at] ?? 0);
  };
