// A grey picture as a camera or a scanner gives it, and what in it is darker than its surroundings, so that a shadow over the paper is no mark. Promises nothing about what is on the paper.

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Row by row, 0 black to 255 white. */
  readonly grey: Uint8Array;
}
/** A place in a picture, in its points. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How bright the surroundings of each point are: the mean over a window of an eighth of the picture's width. */
export const surroundings = ({ width, height, grey }: Picture): Float32Array => {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += grey[y * width + x] ?? 0;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  const half = Math.max(2, Math.round(width / 16));
  const mean = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [left, right, above, below] = [
        Math.max(0, x - half),
        Math.min(width, x + half),
        Math.max(0, y - half),
        Math.min(height, y + half),
      ];
      const at = (px: number, py: number): number => sums[py * (width + 1) + px] ?? 0;
      mean[y * width + x] =
        (at(right, below) - at(left, below) - at(right, above) + at(left, above)) / ((right - left) * (below - above));
    }
  return mean;
};

/** A dark patch that hangs together: its middle, its box and how many points it has. */
export interface Patch extends Point {
  readonly width: number;
  readonly height: number;
  readonly points: number;
}

/** The patches that are clearly darker than their surroundings. */
export const darkPatches = ({ width, height, grey }: Picture, around: Float32Array): readonly Patch[] => {
  const seen = new Uint8Array(width * height);
  const dark = (at: number): boolean => seen[at] === 0 && (grey[at] ?? 255) < 0.6 * (around[at] ?? 0);
  const found: Patch[] = [];
  for (let start = 0; start < width * height; start += 1) {
    if (!dark(start)) continue;
    const waiting = [start];
    seen[start] = 1;
    let [points, sumX, sumY, left, right, above, below] = [0, 0, 0, width, 0, height, 0];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const [x, y] = [at % width, Math.trunc(at / width)];
      points += 1;
      [sumX, sumY] = [sumX + x, sumY + y];
      [left, right, above, below] = [Math.min(left, x), Math.max(right, x), Math.min(above, y), Math.max(below, y)];
      for (const next of [x > 0 ? at - 1 : at, x < width - 1 ? at + 1 : at, at - width, at + width])
        if (next >= 0 && next < width * height && dark(next)) {
          seen[next] = 1;
          waiting.push(next);
        }
    }
    found.push({ x: sumX / points + 0.5, y: sumY / points + 0.5, width: right - left + 1, height: below - above + 1, points });
  }
  return found;
};
