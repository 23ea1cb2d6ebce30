// Where everything stands on a tally sheet, in millimetres from its upper left corner: six solid squares and one more for the way it lies, the code, and a frame for each 正. Promises the same places for the same rows, so that a camera finds what was printed. What is written in them: tally.ts.
import { type Rect, tenth, toCentre, turned } from '../ballots/shape.ts';

const paper = { width: 210, height: 297 } as const;
const square = 5;
const solid = (x: number, y: number): Rect => ({
  x: tenth(x - square / 2),
  y: tenth(y - square / 2),
  width: square,
  height: square,
});

/** Columns: the name, ten frames, the sums of the row, of the bundle and so far, and the mark of who checked. */
export const columns = {
  name: { x: 18, width: 34 },
  frames: { x: 52, pitch: 10.4, side: 9.6 },
  row: { x: 156, width: 10 },
  bundle: { x: 166, width: 10 },
  soFar: { x: 176, width: 10 },
  check: { x: 186, width: 6 },
} as const;
export const top = 50;
/** So high is a row, and so many stand on a sheet: each ten 正, fifty votes. */
export const pitch = 10.4;
export const most = 19;
export const framesARow = 10;

export interface TallyLayout {
  readonly squares: readonly Rect[];
  readonly orientation: Rect;
  /** The mirror place of the orientation square, where nothing stands. */
  readonly blank: Rect;
  readonly code: { readonly x: number; readonly y: number; readonly side: number };
  readonly frames: readonly (Rect & { readonly row: number; readonly column: number })[];
}

/** The places of a sheet of so many rows. Throws where they are more than a sheet holds. */
export const tallyLayout = (rows: number): TallyLayout => {
  if (rows > most) throw new RangeError(`${rows} rows on a tally sheet of ${most}`);
  const { width, height } = paper;
  const squares = [toCentre, height / 2, height - toCentre].flatMap((y) => [solid(toCentre, y), solid(width - toCentre, y)]);
  const orientation = solid(toCentre + 2 * square + 2, toCentre);
  const gap = (columns.frames.pitch - columns.frames.side) / 2;
  return {
    squares,
    orientation,
    blank: turned({ x: orientation.x - 1, y: orientation.y - 1, width: square + 2, height: square + 2 }, paper),
    code: { x: 174, y: 18, side: 17 },
    frames: Array.from({ length: rows * framesARow }, (_, i) => {
      const [row, column] = [Math.trunc(i / framesARow), i % framesARow];
      return {
        row,
        column,
        x: tenth(columns.frames.x + column * columns.frames.pitch + gap),
        y: tenth(top + row * pitch + gap),
        width: columns.frames.side,
        height: columns.frames.side,
      };
    }),
  };
};

/** The strokes of a 正 in the order in which they are drawn, from and to in shares of its frame: printed faintly, looked for by a camera. */
export const strokes: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[] = [
  [0.16, 0.16, 0.84, 0.16],
  [0.5, 0.16, 0.5, 0.84],
  [0.5, 0.48, 0.82, 0.48],
  [0.28, 0.46, 0.28, 0.84],
  [0.1, 0.84, 0.9, 0.84],
];
