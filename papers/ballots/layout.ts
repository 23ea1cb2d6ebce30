// Sets a ballot out: from what stands on it and how it is designed to its layouts in millimetres, one a sheet. Promises that nothing overlaps and every ring is clear, or says which sheet does not fit. Its rows: rows.ts. What must hold of a layout: shape.ts.
import type { Post } from '../../count/totals.ts';
import type { BallotDesign } from '../../election/polling/ballots.ts';
import { flow } from './rows.ts';
import { faultsOf, type Layout, papers, place, type Rect, tenth, type Text, toCentre, turned, widthOf } from './shape.ts';

/** One post on the sheet; no post has two. */
export interface Section {
  readonly post: Post;
  /** 委员, 妇女委员. */
  readonly words: string;
  readonly seats: number;
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
  readonly writeIns: number;
}

/** What stands on a ballot, whatever its paper. */
export interface Matter {
  readonly committee: string;
  /** 选举选票, 另行选举选票. */
  readonly title: string;
  readonly sections: readonly Section[];
  /** 说明 of a sheet with these sections. */
  readonly notes: (sections: readonly Section[]) => readonly string[];
  readonly issuer: string;
}

export type Laid =
  | { readonly kind: 'laid'; readonly layouts: readonly Layout[] }
  | { readonly kind: 'does not fit'; readonly page: number; readonly of: number; readonly posts: readonly Post[] };

/** The sheets of a ballot in order; or the first of them on which there is no room. */
export const layBallot = (matter: Matter, design: BallotDesign): Laid => {
  const sheets = design.sheets === 'one sheet' ? [matter.sections] : matter.sections.map((s) => [s]);
  const layouts: Layout[] = [];
  for (const [i, sections] of sheets.entries()) {
    const at = { page: i + 1, of: sheets.length };
    const layout = layOut(matter, sections, design, at);
    if (!layout) return { kind: 'does not fit', ...at, posts: sections.map((s) => s.post) };
    layouts.push(layout);
  }
  return { kind: 'laid', layouts };
};

/** Sizes of type in millimetres, of the code, the seal and the stub. */
const measures = {
  A4: { title: 8, head: 5, name: 6.5, small: 3.3, code: 20, seal: 42, stub: 30 },
  A5: { title: 6, head: 4.2, name: 5.5, small: 2.8, code: 18, seal: 30, stub: 25 },
  A6: { title: 4.5, head: 3.6, name: 4.8, small: 2.3, code: 16, seal: 26, stub: 22 },
} as const;

export interface Sizes {
  readonly title: number;
  readonly head: number;
  readonly name: number;
  readonly small: number;
}

const sizesOf = ({ size, print }: BallotDesign): Sizes => {
  const { title, head, name, small } = measures[size];
  return print === 'large'
    ? { title, head: tenth(head * 1.35), name: tenth(name * 1.4), small: tenth(small * 1.4) }
    : { title, head, name, small };
};

/** How closely rows may stand, the roomiest first: columns of rows, side of a box, height of a row. */
export interface Room {
  readonly columns: number;
  readonly box: number;
  readonly row: number;
  /** No post is parted between two columns. */
  readonly whole: boolean;
}

const rooms = (design: BallotDesign, width: number): readonly Room[] => {
  const most = Math.max(1, Math.floor(width / (design.print === 'large' ? 95 : 82)));
  const columns = Array.from({ length: most }, (_, i) => i + 1);
  const [box, heights] = design.print === 'large' ? [10, [22, 19, 16.5, 14.5]] : [8, [17, 14.5, 12.5]];
  const tried = columns.flatMap((n) =>
    [true, false].slice(n === 1 ? 1 : 0).flatMap((whole) => heights.map((row) => ({ columns: n, box, row, whole }))),
  );
  return design.print === 'large' ? tried : [...tried, ...columns.map((n) => ({ columns: n, box: 6, row: 10.2, whole: false }))];
};

const square = 5;

const edge = toCentre + square / 2 + 2.5;

const sheetOf = ({
  size,
  across,
  stub,
}: BallotDesign): { readonly width: number; readonly height: number; readonly stub: number } => {
  const [short, long] = papers[size];
  const cut = stub ? measures[size].stub : 0;
  return { width: across ? long : short, height: (across ? short : long) - cut, stub: cut };
};

const layOut = (
  matter: Matter,
  sections: readonly Section[],
  design: BallotDesign,
  at: { readonly page: number; readonly of: number },
): Layout | undefined => {
  const { width, height, stub } = sheetOf(design);
  const sizes = sizesOf(design);
  const side = design.size === 'A6' ? 4 : square;
  const solid = (x: number, y: number): Rect => ({ x: tenth(x - side / 2), y: tenth(y - side / 2), width: side, height: side });
  const squares = [toCentre, height / 2, height - toCentre].flatMap((y) => [solid(toCentre, y), solid(width - toCentre, y)]);
  const orientation = solid(toCentre + 2 * side + 2, toCentre);
  const blank = turned({ x: orientation.x - 1, y: orientation.y - 1, width: side + 2, height: side + 2 }, { width, height });
  const head = heading(matter, sections, sizes, width, at);
  const top = Math.max(head.bottom + 2.5, toCentre + side / 2 + 2.5);
  // Rows come closer before the notes grow smaller.
  for (const tried of [1, 0.88].flatMap((small) => rooms(design, width - 2 * edge).map((room) => ({ ...room, small })))) {
    const foot = footing(matter, sections, design, tenth(sizes.small * tried.small), { width, height });
    const room: Rect = { x: edge, y: top, width: width - 2 * edge, height: foot.top - 2.5 - top };
    const rows = flow(sections, tried, room, sizes, design);
    if (!rows) continue;
    const layout: Layout = {
      form: 'zhengxuan ballot 1',
      ...at,
      width,
      height,
      paper: design.size,
      stub,
      columns: design.columns,
      squares,
      orientation,
      blank,
      code: foot.code,
      seal: foot.seal,
      boxes: rows.boxes,
      names: rows.names,
      texts: [...head.texts, ...rows.texts, ...foot.texts],
      rules: rows.rules,
    };
    if (faultsOf(layout).length === 0) return layout;
  }
  return undefined;
};

/** Lines of a text no wider than its place; a line breaks between any two characters, but never before a closing mark or behind an opening one. */
const broken = (text: string, size: number, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const c of text) {
    if (line !== '' && widthOf(line + c, size) > width && !'，。；、）”】'.includes(c)) {
      const kept = '（“【'.includes(line.slice(-1)) && line.length > 1 ? line.slice(-1) : '';
      lines.push(line.slice(0, line.length - kept.length));
      line = kept;
    }
    line += c;
  }
  return line === '' ? lines : [...lines, line];
};

const heading = (
  matter: Matter,
  sections: readonly Section[],
  { title }: Sizes,
  width: number,
  { page, of }: { readonly page: number; readonly of: number },
) => {
  const x = toCentre + 2 * square + 9,
    inside = width - 2 * x;
  const least = title * 0.62;
  const which = of > 1 ? `（${sections[0]?.words ?? ''}，第${page}张，共${of}张）` : '';
  const oneLine = widthOf(matter.title + which, least) <= inside;
  let y = 8;
  const texts: Text[] = [];
  for (const words of [matter.committee, ...(oneLine ? [matter.title + which] : [matter.title, which])]) {
    const size = Math.min(title, Math.max(least, inside / Math.max(1, widthOf(words, 1))));
    for (const line of broken(words, size, inside)) {
      texts.push({
        ...place(x, y, inside, size * 1.25),
        text: line,
        size: tenth(Math.floor(size * 10) / 10),
        align: 'center',
        bold: true,
      });
      y += size * 1.25;
    }
  }
  return { texts, bottom: y };
};

/** The foot: seal at the left, where no boxes stand, code at the right, both at a fixed place of the paper; the notes between them or above, whichever is lower. */
const footing = (
  matter: Matter,
  sections: readonly Section[],
  { size, print }: BallotDesign,
  small: number,
  { width, height }: { readonly width: number; readonly height: number },
) => {
  const m = measures[size];
  const bottom = height - toCentre - square / 2 - 2;
  const seal = place(edge, bottom - m.seal, m.seal, m.seal);
  const code = place(width - edge - m.code, bottom - m.code, m.code, m.code);
  const notes = matter.notes(sections).map((note, i) => `${i + 1}. ${note}`);
  const set = (x: number, inside: number) =>
    notes.flatMap((note) =>
      broken(note, small, inside - small).map((text, i) => ({
        text,
        x: i === 0 ? x : x + small,
        width: i === 0 ? inside : inside - small,
      })),
    );
  const pitch = small * (print === 'large' ? 1.35 : 1.45);
  const between = set(edge + m.seal + 3, width - 2 * edge - m.code - m.seal - 6);
  const above = set(edge, width - 2 * edge);
  const band = Math.max(m.seal, m.code);
  const beside = between.length * pitch <= Math.max(band, above.length * pitch + band);
  const lines = beside ? between : above;
  const top = beside ? bottom - Math.max(band, lines.length * pitch) : bottom - band - 2 - lines.length * pitch;
  const texts: Text[] = lines.map((l, i) => ({
    ...place(l.x, top + i * pitch, l.width, small * 1.3),
    text: l.text,
    size: small,
    align: 'left',
  }));
  return { code, seal, top, texts: [...texts, ...sealWords(matter.issuer, seal)] };
};

/** The issuer in red inside the ring of the seal, under it that the seal belongs there. */
const sealWords = (issuer: string, seal: Rect): readonly Text[] => {
  const size = tenth(seal.width / 14),
    inside = seal.width * 0.78;
  const lines = [...broken(issuer, size, inside), '（盖章）'];
  return lines.map((text, i) => ({
    ...place(
      seal.x + (seal.width - inside) / 2,
      seal.y + seal.height / 2 + (i - lines.length / 2) * size * 1.4,
      inside,
      size * 1.4,
    ),
    text,
    size,
    align: 'center',
    red: true,
  }));
};
