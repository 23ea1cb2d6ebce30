// A tally sheet read back by a camera: printed, drawn on with a pen that is not quite steady, then turned, askew, blurred, in shadow and on a dark table; frame by frame the strokes are those that were drawn.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import jsqr from 'jsqr';
import { lawOf } from '../../election/counting/totals.ts';
import { tallyDrawing, tallySheets } from '../../papers/forms/tally.ts';
import { most, strokes, tallyLayout } from '../../papers/forms/tallyLayout.ts';
import type { Page } from '../../papers/page.ts';
import { placeOf } from '../../papers/place.ts';
import { village } from '../../papers/testing/village.ts';
import { openPress } from '../press/press.ts';
import type { Picture } from './picture.ts';
import { type FrameRead, readTally } from './strokes.ts';

const pdftoppm = process.env['PDFTOPPM'] ?? 'pdftoppm';
const readCode = jsqr as unknown as typeof jsqr.default;
const folder = mkdtempSync(join(tmpdir(), 'zheng-camera-'));
const press = openPress();
after(async () => {
  await press.close();
  rmSync(folder, { recursive: true, force: true });
});

const dpi = 200;
const points = (mm: number): number => (mm * dpi) / 25.4;
const v = village();
const ground = { e: v.e, p: placeOf(v.e), law: lawOf(v.e, v.day), on: v.day };
const [round] = v.e.rounds;
assert.ok(round);
const sheet = tallySheets(ground, round, '2')[1];
assert.ok(sheet);
const drawing = tallyDrawing(ground, sheet);
const layout = tallyLayout(sheet.called.reduce((n, c) => n + c.rows, 0));
let printed: Picture;

before(async () => {
  const page: Page = { title: '唱票记录纸', form: 'form', rehearsal: false, blocks: [drawing] };
  writeFileSync(join(folder, 'sheet.pdf'), await press.pdf(page, { created: '2026-04-07T10:00:00+08:00' }));
  execFileSync(pdftoppm, ['-r', String(dpi), '-gray', '-singlefile', join(folder, 'sheet.pdf'), join(folder, 'sheet')]);
  const bytes = readFileSync(join(folder, 'sheet.pgm'));
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  assert.ok(head);
  printed = { width: Number(head[1]), height: Number(head[2]), grey: new Uint8Array(bytes.subarray(head[0].length)) };
});

/** From 0 to below 1, the same each time. */
const seeded = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};
/** As many strokes as a name got on paper: whole 正, then a part of one, each row; what stands on the sheet. */
const drawn = new Map<string, number>();
{
  const chance = seeded(7);
  const votes = Array.from({ length: Math.max(...layout.frames.map((f) => f.row)) + 1 }, () => Math.trunc(chance() * 51));
  for (const f of layout.frames) drawn.set(`${f.row} ${f.column}`, Math.max(0, Math.min(5, (votes[f.row] ?? 0) - 5 * f.column)));
}

/** A line of a pen of 0.6 mm, its two ends up to 0.35 mm off. */
const penned = (
  on: Uint8Array,
  width: number,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  chance: () => number,
): void => {
  const off = (): number => (chance() - 0.5) * 0.7;
  const [fromX, fromY, toX, toY] = [x1 + off(), y1 + off(), x2 + off(), y2 + off()];
  for (let t = 0; t <= 1; t += 0.005) {
    const [cx, cy] = [points(fromX + t * (toX - fromX)), points(fromY + t * (toY - fromY))];
    for (let y = Math.floor(cy - 3); y <= cy + 3; y += 1)
      for (let x = Math.floor(cx - 3); x <= cx + 3; x += 1)
        if (Math.hypot(x + 0.5 - cx, y + 0.5 - cy) <= points(0.3)) on[y * width + x] = 45;
  }
};
const withStrokes = (many: (at: string) => readonly number[]): Picture => {
  const chance = seeded(11);
  const grey = Uint8Array.from(printed.grey);
  for (const f of layout.frames)
    for (const i of many(`${f.row} ${f.column}`)) {
      const [x1, y1, x2, y2] = strokes[i] ?? assert.fail();
      penned(grey, printed.width, [f.x + x1 * f.width, f.y + y1 * f.width, f.x + x2 * f.width, f.y + y2 * f.width], chance);
    }
  return { ...printed, grey };
};
const asVoted = (): Picture => withStrokes((at) => Array.from({ length: drawn.get(at) ?? 0 }, (_, i) => i));

type Lens = (p: Picture) => Picture;
/** A picture of another size in which each point shows the point of the sheet that `back` names; beside the sheet a table. */
const seenBy =
  (width: number, height: number, back: (x: number, y: number) => readonly [number, number], table = 70): Lens =>
  (p) => {
    const grey = new Uint8Array(width * height);
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) {
        const [u, w] = back(x, y);
        const [l, t] = [Math.floor(u), Math.floor(w)];
        const [du, dw] = [u - l, w - t];
        const at = (px: number, py: number): number =>
          px < 0 || py < 0 || px >= p.width || py >= p.height ? table : (p.grey[py * p.width + px] ?? table);
        grey[y * width + x] =
          (at(l, t) * (1 - du) + at(l + 1, t) * du) * (1 - dw) + (at(l, t + 1) * (1 - du) + at(l + 1, t + 1) * du) * dw;
      }
    return { width, height, grey };
  };
const turned =
  (degrees: number): Lens =>
  (p) => {
    const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
    const [width, height] = [
      Math.ceil(Math.abs(cos) * p.width + Math.abs(sin) * p.height) + 80,
      Math.ceil(Math.abs(sin) * p.width + Math.abs(cos) * p.height) + 80,
    ];
    return seenBy(width, height, (x, y) => [
      cos * (x - width / 2) + sin * (y - height / 2) + p.width / 2,
      -sin * (x - width / 2) + cos * (y - height / 2) + p.height / 2,
    ])(p);
  };
/** Held low and to one side: the far edge is about a tenth shorter than the near one. */
const askew: Lens = (p) =>
  seenBy(p.width + 120, p.height + 120, (x, y) => {
    const [u, w] = [x - p.width / 2 - 60, y - p.height / 2 - 60];
    const depth = 1 + 0.1 * (w / p.height) + 0.05 * (u / p.width);
    return [(u * 1.02) / depth + p.width / 2, (w * 1.02) / depth + p.height / 2];
  })(p);
const smaller =
  (times: number): Lens =>
  (p) =>
    seenBy(Math.round(p.width * times), Math.round(p.height * times), (x, y) => [x / times, y / times])(p);
const blurred: Lens = ({ width, height, grey }) => {
  const across = (from: Uint8Array, step: number): Uint8Array =>
    from.map((g, i) => ((from[i - step] ?? g) + g + (from[i + step] ?? g)) / 3);
  return { width, height, grey: across(across(across(grey, 1), width), 1) };
};
/** Dark at the left, darker where a hand stands over the lower corner, with the grain of a poor camera. */
const shaded: Lens = ({ width, height, grey }) => {
  const chance = seeded(3);
  return {
    width,
    height,
    grey: grey.map((g, i) => {
      const [x, y] = [(i % width) / width, Math.trunc(i / width) / height];
      return Math.max(0, Math.min(255, g * (0.45 + 0.4 * x) * (y > 0.8 && x < 0.5 ? 0.75 : 1) + (chance() - 0.5) * 12));
    }),
  };
};

const through = (p: Picture, ...lenses: readonly Lens[]): Picture => lenses.reduce((seen, lens) => lens(seen), p);
const framesIn = (p: Picture): readonly FrameRead[] => {
  const found = readTally(p, layout);
  if (found.kind === 'no sheet') assert.fail('the squares are not found');
  return found.frames;
};
const saved = (p: Picture, name: string): void => {
  const to = process.env['CAMERA_SHOTS'];
  if (to) writeFileSync(join(to, `${name}.pgm`), Buffer.concat([Buffer.from(`P5 ${p.width} ${p.height} 255\n`), p.grey]));
};

const ways: readonly (readonly [string, readonly Lens[]])[] = [
  ['flat from a scanner', []],
  ['turned by 3°', [turned(3)]],
  ['askew', [askew]],
  ['blurred', [blurred]],
  ['in shadow', [shaded]],
  ['turned by −3°, askew, blurred and in shadow', [turned(-3), askew, blurred, shaded]],
  ['upside down and in shadow', [turned(180), shaded]],
  ['across, by 93°', [turned(93), blurred]],
  ['a smaller picture of 150 points an inch, askew', [askew, smaller(0.75)]],
];
for (const [what, lenses] of ways)
  test(`${what}: every frame has the strokes that were drawn in it`, () => {
    const picture = through(asVoted(), ...lenses);
    saved(picture, what);
    const read = framesIn(picture);
    assert.deepEqual(Object.fromEntries(read.map((f) => [`${f.row} ${f.column}`, f.strokes])), Object.fromEntries(drawn));
    assert.ok(new Set(drawn.values()).size === 6, 'nought to five strokes are among them');
  });

test('an empty sheet has no strokes: the faint ones that are printed are none', () => {
  for (const lenses of [[], [turned(3), askew, blurred, shaded]])
    assert.deepEqual([...new Set(framesIn(through(printed, ...lenses)).map((f) => f.strokes))], [0]);
});

test('a frame of which the second stroke is missing, and one with a stroke half drawn, are doubtful and not counted', () => {
  const gap = framesIn(withStrokes((at) => (at === '0 0' ? [0, 2] : at === '0 1' ? [0, 1] : [])));
  assert.deepEqual(
    gap.slice(0, 3).map((f) => f.strokes),
    [undefined, 2, 0],
  );
  const half = withStrokes(() => []);
  const [f] = layout.frames;
  assert.ok(f);
  penned(
    half.grey,
    half.width,
    [f.x + 0.16 * f.width, f.y + 0.16 * f.width, f.x + 0.5 * f.width, f.y + 0.16 * f.width],
    () => 0.5,
  );
  assert.equal(framesIn(half)[0]?.strokes, undefined);
});

test('a thumb over a corner, and a sheet of other rows or none: no sheet is made up', () => {
  const thumb: Lens = (p) => ({
    ...p,
    grey: p.grey.map((g, i) => (i % p.width < points(25) && Math.trunc(i / p.width) < points(25) ? 150 : g)),
  });
  assert.equal(readTally(through(asVoted(), thumb), layout).kind, 'no sheet');
  assert.equal(readTally({ width: 400, height: 500, grey: new Uint8Array(200_000).fill(230) }, layout).kind, 'no sheet');
});

test('the code that says which box, section and page it is reads from the same picture', () => {
  const p = through(asVoted(), turned(3), askew, shaded);
  const colours = new Uint8ClampedArray(p.width * p.height * 4).map((_, i) =>
    i % 4 === 3 ? 255 : (p.grey[Math.trunc(i / 4)] ?? 255),
  );
  assert.equal(readCode(colours, p.width, p.height)?.data, drawing.code.token);
});

test('what a camera needs of the sheet: frames of 9.6 mm, strokes at least 2.5 mm apart, ink twice as dark as the printed dots', () => {
  const full = tallyLayout(most);
  for (const f of full.frames) assert.ok(f.width >= 9.6 && f.height >= 9.6);
  const [level, upright] = [
    strokes.filter(([, y1, , y2]) => y1 === y2).map(([, y]) => y),
    strokes.filter(([x1, , x2]) => x1 === x2).map(([x]) => x),
  ];
  const least = (at: readonly number[]): number =>
    Math.min(...at.flatMap((a, i) => at.slice(i + 1).map((b) => Math.abs(a - b)))) * 9.6;
  assert.ok(least(level) >= 2.5, `${least(level)}`);
  assert.ok(least(upright) >= 2, `${least(upright)}`);
  const frame = full.frames[0];
  assert.ok(frame);
  const inside = Array.from({ length: 60 }, (_, y) =>
    Array.from(
      { length: 60 },
      (_, x) => printed.grey[Math.trunc(points(frame.y + 1.2) + y) * printed.width + Math.trunc(points(frame.x + 1.2) + x)] ?? 0,
    ),
  ).flat();
  assert.ok(Math.min(...inside) >= 160, `printed dots of ${Math.min(...inside)}`);
});
