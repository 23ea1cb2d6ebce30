// The rows of a ballot: sections flow down its columns, each candidate a line with his ring, each seat a line to write in; or they do not fit. The sheet around them: layout.ts.
import type { BallotDesign } from '../../election/polling/ballots.ts';
import { padded } from '../page.ts';
import type { Room, Section, Sizes } from './layout.ts';
import { type Box, type NameLine, place, type Rect, ring, type Text, widthOf } from './shape.ts';

interface Rows {
  readonly boxes: Box[];
  readonly names: NameLine[];
  readonly texts: Text[];
  readonly rules: Rect[];
}

const rule = 0.3;

/** Between a ring and the next rule. */
const air = 0.3;

/** The sections, row by row, down the columns; nothing where they find no room. */
export const flow = (
  sections: readonly Section[],
  tried: Room,
  room: Rect,
  sizes: Sizes,
  design: BallotDesign,
): Rows | undefined => {
  const rows: Rows = { boxes: [], names: [], texts: [], rules: [] };
  const gap = 4;
  const width = (room.width - gap * (tried.columns - 1)) / tried.columns;
  const pad = Math.max(0, ring + air - (tried.row - tried.box) / 2);
  const above = sizes.head * 1.8;
  let column = 0,
    y = room.y;
  for (const section of sections) {
    let left: readonly Line[] = linesOf(section);
    let again = false;
    while (left.length > 0) {
      const fits = Math.floor((room.y + room.height - y - above - 2 * pad) / tried.row + 1e-6);
      // A head does not stand over a single row of several.
      if (fits < (tried.whole ? left.length : Math.min(2, left.length))) {
        column += 1;
        if (column >= tried.columns) return undefined;
        y = room.y;
        continue;
      }
      const taken = left.slice(0, fits);
      if (
        !setPart(
          rows,
          section,
          taken,
          again,
          { ...place(room.x + column * (width + gap), y, width, 0) },
          tried,
          pad,
          sizes,
          design,
        )
      )
        return undefined;
      y += above + 2 * pad + taken.length * tried.row + 3;
      left = left.slice(taken.length);
      again = true;
    }
  }
  return rows;
};

type Line = { readonly id: string; readonly name: string } | { readonly writeIn: number };

const linesOf = (s: Section): readonly Line[] => [
  ...s.candidates,
  ...Array.from({ length: s.writeIns }, (_, i) => ({ writeIn: i + 1 })),
];

const caption = '赞成';

/** One part of a section in its column: head, captions, rows. False where a name finds no room. */
const setPart = (
  rows: Rows,
  section: Section,
  lines: readonly Line[],
  again: boolean,
  at: Rect,
  { box, row }: Room,
  pad: number,
  sizes: Sizes,
  design: BallotDesign,
): boolean => {
  const right = at.x + at.width;
  const first = right - ring - air - box;
  const divide = first - ring - air - rule;
  const inside = divide - at.x - 2;
  if (inside < (design.size === 'A6' ? 26 : 34)) return false;
  const words = `${section.words}${again ? '（续）' : ''}　应选${section.seats}名，至多选${section.seats}名`;
  const size = Math.min(sizes.head, Math.floor((inside / widthOf(words, 1)) * 10) / 10);
  const line = (x: number, width: number, text: string, height: number, align: Text['align'], bold?: true): void => {
    rows.texts.push({
      ...place(x, at.y + (sizes.head * 1.8 - height * 1.3) / 2, width, height * 1.3),
      text,
      size: height,
      align,
      ...(bold ? { bold } : {}),
    });
  };
  const across = (y: number, to = right) => rows.rules.push(place(at.x, y, to - at.x, rule));
  line(at.x + 1, inside, words, size, 'left', true);
  const under = Math.max(box, widthOf(caption, sizes.small) + 0.4);
  line(first + box / 2 - under / 2, under, caption, sizes.small, 'center');
  const top = at.y + sizes.head * 1.8;
  const bottom = top + 2 * pad + lines.length * row;
  across(top - rule);
  across(bottom - rule);
  rows.rules.push(place(divide, top, rule, bottom - top - rule));
  const wide = row - box >= 2 * (ring + air) + rule;
  return lines.every((one, i) => {
    const y = top + pad + i * row;
    if (i > 0) across(y - rule / 2, wide ? right : divide);
    const marked = { ...place(first, y + (row - box) / 2, box, box), post: section.post, means: 'for' as const };
    if ('writeIn' in one) {
      const before = widthOf('另选他人', sizes.small) + 1.5;
      rows.texts.push({
        ...place(at.x + 2, y + row / 2 - sizes.small * 0.65, before - 1, sizes.small * 1.3),
        text: '另选他人',
        size: sizes.small,
        align: 'left',
      });
      rows.names.push({
        ...place(at.x + 2 + before, y + 1, inside - before - 1, row - 3.6),
        post: section.post,
        writeIn: one.writeIn,
      });
      rows.boxes.push({ ...marked, writeIn: one.writeIn });
      return true;
    }
    rows.boxes.push({ ...marked, candidate: one.id });
    const set = nameLines(padded(one.name), inside - 1, row - 0.8, sizes.name);
    set?.lines.forEach((text, k) =>
      rows.texts.push({
        ...place(at.x + 2, y + row / 2 + (k - set.lines.length / 2) * set.size * 1.2, inside - 0.5, set.size * 1.2),
        text,
        size: set.size,
        align: 'left',
      }),
    );
    return set !== undefined;
  });
};

const smallestName = 2.8;

/** A name on one line at its size, else on two, else smaller, down to eight points. */
const nameLines = (
  name: string,
  width: number,
  height: number,
  wanted: number,
): { readonly lines: readonly string[]; readonly size: number } | undefined => {
  const characters = [...name];
  const dot = characters.indexOf('·') + 1;
  const half = dot > 0 && dot < characters.length ? dot : Math.ceil(characters.length / 2);
  const two = [characters.slice(0, half).join(''), characters.slice(half).join('')];
  const down = (x: number) => Math.floor(x * 10) / 10;
  const one = down(Math.min(wanted, width / widthOf(name, 1), height / 1.2));
  if (one >= wanted * 0.7 || characters.length < 4) return one >= smallestName ? { lines: [name], size: one } : undefined;
  const size = down(Math.min(wanted, height / 2.45, ...two.map((part) => width / widthOf(part, 1))));
  if (size > one && size >= smallestName) return { lines: two, size };
  return one >= smallestName ? { lines: [name], size: one } : undefined;
};
