// A paper as a model: what stands on it, block by block, with each computed figure beside the facts it came from. How it is set in type or in Word: office/press/.

import type { Layout, Rect } from './ballots/shape.ts';

/** A computed figure, its name in result.json, and where its facts stand: `main:13-2161`. */
export interface Figure {
  readonly name: string;
  readonly value: string | number;
  readonly from: readonly string[];
}
export type Run = string | Figure;
type Align = 'left' | 'center' | 'right';

/** A cell of a table; `rows` and `columns` span, `mark` is an empty square to write in. */
export interface Cell {
  readonly text: string;
  readonly align?: Align;
  readonly bold?: boolean;
  readonly rows?: number;
  readonly columns?: number;
  /** A computed figure, where the text is one: its field in the Word file is refreshed with it. */
  readonly figure?: Figure;
}
export interface Table {
  readonly kind: 'table';
  /** Widths as shares of the line. */
  readonly widths: readonly number[];
  readonly head: readonly (readonly Cell[])[];
  readonly rows: readonly (readonly Cell[])[];
  /** Set in small type: a table of many words. */
  readonly small?: true;
  /** Not parted between two sheets. */
  readonly kept?: true;
  /** To be written in by hand: no row is lower than so many millimetres. */
  readonly tall?: number;
}
/** Numbers beside each other as bars: a small chart for each thing compared, a bar for each year, its figure at its end. The last bar is full, those before it are outlined, so that they are told apart in black and white. */
export interface Charts {
  readonly kind: 'charts';
  readonly perLine: number;
  readonly charts: readonly {
    readonly heading: string;
    /** `share`: of the longest bar of the chart, in thousandths. */
    readonly bars: readonly { readonly label: string; readonly share: number; readonly figure: Figure }[];
  }[];
}
/** A bar as characters, for a text that can draw none. */
const barText = (share: number): string => '■'.repeat(Math.max(share > 0 ? 1 : 0, Math.round(share / 50)));
/** The sheets of one ballot, drawn from their layouts alone; each as often as there are numbers for the stubs, once without. */
interface Ballots {
  readonly kind: 'ballot';
  readonly layouts: readonly Layout[];
  /** What the code of each sheet says: capitals, digits and `:/` only. */
  readonly codes: readonly string[];
  /** Two of the same on paper of twice the size. */
  readonly twoUp: boolean;
  /** Crossed as a sample that is no ballot. */
  readonly sample?: true;
  /** What stands on a stub, and the numbers it runs through. */
  readonly words: string;
  readonly stubs?: { readonly from: number; readonly to: number };
}
/** A sheet drawn to the tenth of a millimetre, measured from its upper left corner: what a camera reads again stands where its layout says. */
export interface Drawing {
  readonly kind: 'drawn';
  readonly fills: readonly Rect[];
  readonly frames: readonly (Rect & {
    /** With the faint strokes, to be drawn over. */ readonly guide?: true;
    readonly bold?: true;
  })[];
  /** From and to, in shares of a frame. */
  readonly strokes: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
  readonly texts: readonly (Rect & {
    readonly text: string;
    /** In points. */
    readonly size: number;
    readonly align: Align;
    readonly heavy?: true;
  })[];
  readonly code: { readonly x: number; readonly y: number; readonly side: number; readonly token: string };
}
interface Card {
  readonly no: string;
  readonly name: string;
  readonly sex: string;
  /** On the day of the poll. */
  readonly age: string;
  readonly group: string;
  readonly place: string;
  readonly token: string;
}

export type Block =
  | { readonly kind: 'title'; readonly lines: readonly string[] /** Begins a new sheet. */; readonly sheet?: true }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string /** Begins a new sheet. */; readonly sheet?: true }
  /** `kept`: stays whole, on one sheet with what follows. */
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly indent: boolean; readonly kept?: true }
  /** Lines of a list; each already carries its number. `kept`: not parted between two sheets. */
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly small: boolean; readonly kept?: true }
  | Table
  | Charts
  /** Names of one group, in columns; two-character names padded. */
  | { readonly kind: 'names'; readonly heading: string; readonly names: readonly string[] }
  | { readonly kind: 'signatures'; readonly lines: readonly string[]; readonly perLine: number }
  /** The issuer over the date, at the right, where the seal is put. */
  | { readonly kind: 'seal'; readonly issuer: string; readonly date: string }
  | Ballots
  /** Cards of one group; a group begins on a new sheet. Three lines stand on every card: the day, the hours, the rule. */
  | {
      readonly kind: 'cards';
      /** Ten on a sheet, or eight in larger type. */
      readonly size: 'ten' | 'eight';
      readonly heading: string;
      readonly title: string;
      readonly issuer: string;
      readonly lines: readonly string[];
      readonly cards: readonly Card[];
    }
  | Drawing
  /** Places to paste something, so many millimetres high, each over what it shows. */
  | { readonly kind: 'frames'; readonly perLine: number; readonly height: number; readonly captions: readonly string[] }
  /** Certificates, one on a sheet; or passes, eight on a sheet to be cut. */
  | { readonly kind: 'slips'; readonly size: 'certificate' | 'pass'; readonly slips: readonly Slip[] }
  /** What a phone reads from paper: cards, eight on a sheet to be cut; or one large code to be hung. */
  | { readonly kind: 'coded'; readonly size: 'card' | 'poster'; readonly coded: readonly Coded[] };

/** A code with what it is for, how it is used, and what stands under it for those who type. */
interface Coded {
  readonly title: string;
  readonly lines: readonly string[];
  readonly code: string;
  readonly typed: string;
  readonly issuer: string;
}

/** One certificate or pass: a title, who, what is said, by whom. `photo`: a frame for one. */
export interface Slip {
  readonly title: string;
  readonly number: string;
  readonly name: string;
  readonly lines: readonly string[];
  readonly issuer: string;
  readonly date: string;
  readonly photo?: true;
}

/** `official`: the page of GB/T 9704; `form` and `wide`: a form, upright or across; `ballot` and `cards`: to be cut and written on, without page numbers; `certificate`: across, framed. */
type Form = 'official' | 'form' | 'wide' | 'ballot' | 'cards' | 'certificate';
/** What stands at the foot of every paper but a ballot: of which election, which number, when made, and the digest of the facts it was made from. */
export interface Imprint {
  /** 石燕村第八届村民委员会选举 */
  readonly election: string;
  /** 第12号文书, or 样稿 before it is issued. */
  readonly no: string;
  /** 2026-03-28 11:42 */
  readonly at: string;
  /** What its QR code says: letters, digits and `.:-_` only. */
  readonly code: string;
}
/** How an official page is set where it is not as GB/T 9704-2012 has it; measures in millimetres. */
export interface Look {
  readonly letterhead?: string | undefined;
  readonly lines: number;
  readonly characters: number;
  /** Of the running text, in points; absent: 16 (3号). */
  readonly size?: number;
  readonly margins: { readonly top: number; readonly left: number; readonly right: number; readonly bottom: number };
}
/** 22 lines of 28 characters on 156 × 225 mm. */
export const standardLook: Look = { lines: 22, characters: 28, margins: { top: 37, left: 28, right: 26, bottom: 35 } };
/** 26 lines of 31 characters in 4号 on the same area: a text that is read, not posted. */
export const closeLook: Look = { ...standardLook, lines: 26, characters: 31, size: 14 };
export interface Page {
  readonly title: string;
  /** Of an official page; absent: the standard. */
  readonly look?: Look;
  readonly form: Form;
  readonly rehearsal: boolean;
  readonly blocks: readonly Block[];
  /** Of a notice that itself says what it corrects: the reason. */
  readonly corrects?: string;
}

export const title = (...lines: readonly string[]): Block => ({ kind: 'title', lines });
export const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text });
/** A paragraph of running text, its first line two characters in. What is said only on a condition may be given as `condition && [runs]`. */
export const paragraph = (...runs: readonly (Run | readonly Run[] | false | 0 | undefined)[]): Block => ({
  kind: 'paragraph',
  runs: runs.flatMap((run) => (run === false || run === 0 || run === undefined ? [] : run)),
  indent: true,
});
/** A paragraph that stays with what it leads to — above signatures and seal, above a list: no sheet is signed that says nothing. */
export const closing = (text: string): Block => ({ kind: 'paragraph', runs: [text], indent: true, kept: true });
export const seal = (issuer: string, date: string): Block => ({ kind: 'seal', issuer, date });

/** A name as it stands in a table or a list: two characters are set to the width of three. */
export const padded = (name: string): string => {
  const characters = [...name];
  return characters.length === 2 ? characters.join('\u3000') : name;
};

export const runText = (run: Run): string => (typeof run === 'string' ? run : String(run.value));

/** Everything that can be read on the page, block by block: for tests, and for a check of the glyphs before it is printed. */
export const readable = (page: Page): string => page.blocks.map(blockText).join('\n');

const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'title':
      return block.lines.join('');
    case 'number':
    case 'heading':
      return block.text;
    case 'paragraph':
      return block.runs.map(runText).join('');
    case 'list':
      return block.items.join('\n');
    case 'table':
      return [...block.head, ...block.rows].map((row) => row.map((cell) => cell.text).join(' ')).join('\n');
    case 'charts':
      return block.charts.map((c) => [c.heading, ...c.bars.map((b) => `${b.label} ${b.figure.value}`)].join('\n')).join('\n');
    case 'names':
      return [block.heading, ...block.names].join('\n');
    case 'signatures':
      return block.lines.join('\n');
    case 'seal':
      return `${block.issuer}\n${block.date}`;
    case 'ballot':
      return [block.words, '样票不作存根正选演练No0123456789', ...block.layouts.flatMap((l) => l.texts.map((t) => t.text))].join(
        '\n',
      );
    case 'cards':
      return [
        block.heading,
        block.title,
        block.issuer,
        ...block.lines,
        ...block.cards.map((c) => [c.no, c.name, c.sex, c.age, c.group, c.place].join(' ')),
      ].join('\n');
    case 'drawn':
      return block.texts.map((t) => t.text).join('\n');
    case 'frames':
      return block.captions.join('\n');
    case 'slips':
      return block.slips.map((s) => [s.title, s.number, s.name, ...s.lines, s.issuer, s.date].join('\n')).join('\n');
    case 'coded':
      return block.coded.map((c) => [c.title, ...c.lines, c.typed, c.issuer].join('\n')).join('\n');
    default:
      return block satisfies never;
  }
};

const figuresIn = (block: Block): readonly Run[] => {
  if (block.kind === 'paragraph') return block.runs;
  if (block.kind === 'table') return block.rows.flat().flatMap((c) => c.figure ?? []);
  return block.kind === 'charts' ? block.charts.flatMap((c) => c.bars.map(drawnBar)) : [];
};
/** A bar with its number as one figure, for a file that can be refreshed: both change together. */
export const drawnBar = ({ share, figure }: Charts['charts'][number]['bars'][number]): Figure => ({
  name: `bar ${figure.name}`,
  value: `${barText(share)} ${figure.value}`,
  from: figure.from,
});

/** The computed figures of a page, each once. Throws when one name carries two values: a figure has one source. */
export const figuresOf = (page: Page): readonly Figure[] => {
  const found = new Map<string, Figure>();
  for (const block of page.blocks)
    for (const run of figuresIn(block)) {
      if (typeof run === 'string') continue;
      const known = found.get(run.name);
      if (known && known.value !== run.value) throw new Error(`${run.name} is ${known.value} and ${run.value} on one page`);
      found.set(run.name, run);
    }
  return [...found.values()];
};
