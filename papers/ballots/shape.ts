// The layout of a ballot as data: everything that is printed on it in millimetres from its upper left corner, and what must hold of it so that a scanner can read it. Setting it out: layout.ts; drawing it: office/press/ballot.typ and the screen.
import type { Post } from '../../count/totals.ts';
import type { Columns, SheetSize } from '../../election/polling/ballots.ts';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Box extends Rect {
  readonly post: Post;
  /** What a mark in it says of its row: votes in favour alone are counted. */
  readonly means: 'for';
  /** The id of the printed candidate; absent in a row to write in. */
  readonly candidate?: string;
  /** Which row to write in, from 1 in its post. */
  readonly writeIn?: number;
}
/** One line of text, `size` millimetres high, in the middle of its place from top to bottom. */
export interface Text extends Rect {
  readonly text: string;
  readonly size: number;
  readonly align: 'left' | 'center';
  readonly bold?: true;
  readonly red?: true;
}
/** Where a name is written in, above the line at its foot. */
export interface NameLine extends Rect {
  readonly post: Post;
  readonly writeIn: number;
}
export interface Layout {
  readonly form: 'zhengxuan ballot 1';
  /** Which sheet of the ballot this is. */
  readonly page: number;
  readonly of: number;
  /** What is left in the voter's hand: the paper without its stub. */
  readonly width: number;
  readonly height: number;
  readonly paper: SheetSize;
  /** Height of the stub above the perforation, 0 without. */
  readonly stub: number;
  readonly columns: Columns;
  /** Solid: left and right at the top, in the middle, at the foot. */
  readonly squares: readonly Rect[];
  /** Solid; turned by 180° its place is `blank`. */
  readonly orientation: Rect;
  readonly blank: Rect;
  /** What it says: docs/ballots.md. */
  readonly code: Rect;
  /** Where the seal of the committee is put, a thin red ring. */
  readonly seal: Rect;
  readonly boxes: readonly Box[];
  readonly names: readonly NameLine[];
  readonly texts: readonly Text[];
  /** Black rules, `height` or `width` their thickness. */
  readonly rules: readonly Rect[];
}

/** Clear paper around a mark box, and the least side of one. */
export const ring = 4;
export const leastBox = 6;
/** From the edges of the sheet to the centre of a square. */
export const toCentre = 12;

export const papers: Readonly<Record<SheetSize, readonly [width: number, height: number]>> = {
  A4: [210, 297],
  A5: [148, 210],
  A6: [105, 148],
};

/** To a tenth of a millimetre, as everything stands in a layout. */
export const tenth = (x: number): number => Math.round(x * 10) / 10;
export const grown = (r: Rect, by: number): Rect => ({
  x: r.x - by,
  y: r.y - by,
  width: r.width + 2 * by,
  height: r.height + 2 * by,
});
const slack = 0.051;
export const meet = (a: Rect, b: Rect): boolean =>
  a.x + a.width > b.x + slack && b.x + b.width > a.x + slack && a.y + a.height > b.y + slack && b.y + b.height > a.y + slack;
const within = (a: Rect, b: Rect): boolean =>
  a.x >= b.x - slack && a.y >= b.y - slack && a.x + a.width <= b.x + b.width + slack && a.y + a.height <= b.y + b.height + slack;

/** A place when the sheet is turned upside down. */
export const turned = (r: Rect, sheet: { readonly width: number; readonly height: number }): Rect => ({
  x: tenth(sheet.width - r.x - r.width),
  y: tenth(sheet.height - r.y - r.height),
  width: r.width,
  height: r.height,
});

/** Width of a line of text at a size: an ideograph is square; a Latin letter or digit is counted generously. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, c) => sum + (c < '\u00b0' ? 0.62 : 1), 0) * size;

/** The ring of the seal and the words in it. */
const inSeal = (r: Rect & { readonly red?: true }, l: Layout): boolean => r === l.seal || r.red === true;

/** What is wrong with a layout, in words for whoever mends the program; nothing where a scanner can rely on it. */
export const faultsOf = (l: Layout): readonly string[] => {
  const sheet: Rect = { x: 0, y: 0, width: l.width, height: l.height };
  const inked: readonly (readonly [string, Rect])[] = [
    ...l.squares.map((r, i) => [`square ${i + 1}`, r] as const),
    ['orientation', l.orientation],
    ['blank', l.blank],
    ['code', l.code],
    ['seal', l.seal],
    ...l.texts.map((t) => [t.text, t] as const),
    ...l.names.map((n) => [`name line ${n.post} ${n.writeIn}`, n] as const),
  ];
  const inRings = [...inked, ...l.rules.map((r, i) => [`rule ${i + 1}`, r] as const)];
  const pairs = inked.flatMap(([a, x], i) =>
    inked.slice(i + 1).flatMap(([b, y]) => (meet(x, y) && !(inSeal(x, l) && inSeal(y, l)) ? [`${a} and ${b} overlap`] : [])),
  );
  const crossed = l.rules.flatMap((r, i) => inked.flatMap(([name, x]) => (meet(r, x) ? [`rule ${i + 1} crosses ${name}`] : [])));
  const outside = [...inRings, ...l.boxes.map((b, i) => [`box ${i + 1}`, grown(b, ring)] as const)].flatMap(([name, r]) =>
    within(r, sheet) ? [] : [`${name} leaves the sheet`],
  );
  const rings = l.boxes.flatMap((b, i) => [
    ...inRings.flatMap(([name, r]) => (meet(grown(b, ring), r) ? [`the ring of box ${i + 1} is not clear: ${name}`] : [])),
    ...l.boxes
      .slice(i + 1)
      .flatMap((other, k) => (meet(grown(b, ring), other) ? [`boxes ${i + 1} and ${i + k + 2} are too near`] : [])),
  ]);
  const small = l.boxes.flatMap((b, i) => (Math.min(b.width, b.height) < leastBox ? [`box ${i + 1} is too small`] : []));
  const wide = l.texts.flatMap((t) =>
    widthOf(t.text, t.size) > t.width + slack || t.size > t.height + slack ? [`${t.text} does not fit its place`] : [],
  );
  const near = (a: Rect, b: Rect): boolean => Math.abs(a.x - b.x) < 2 && Math.abs(a.y - b.y) < 2;
  const alike = l.boxes.every((b) => l.boxes.some((other) => near(turned(b, l), other)))
    ? ['the boxes lie alike upside down']
    : [];
  const mirror = meet(turned(l.orientation, l), l.blank) ? [] : ['the blank is not where the orientation square comes to lie'];
  return [...pairs, ...crossed, ...outside, ...rings, ...small, ...wide, ...alike, ...mirror];
};

export const place = (x: number, y: number, width: number, height: number): Rect => ({
  x: tenth(x),
  y: tenth(y),
  width: tenth(width),
  height: tenth(height),
});
