// 唱票记录纸: for each box and post a sheet on which a stroke is a vote and a 正 is five: names in rows of ten frames with faint strokes to draw over, sums of the row, the bundle and so far, room for the check. One set is copied for every bundle. Where things stand: tallyLayout.ts.
import type { Round } from '../../election/polling/poll.ts';
import { doubtfulBallots, publicCount } from '../../law/rules.ts';
import { lawfulAnswer } from '../../law/answering.ts';
import type { Rect } from '../ballots/shape.ts';
import type { Block, Drawing } from '../page.ts';
import { under } from '../place.ts';
import { ballotMatter } from '../ballots/matter.ts';
import { form, type Ground } from './form.ts';
import { columns, framesARow, most, pitch, strokes, tallyLayout, top } from './tallyLayout.ts';

/** One line of names: who is called, and how many rows of frames he has; no name: one that was written in. */
interface Called {
  readonly name: string | undefined;
  readonly rows: number;
}
export interface TallySheet {
  readonly round: number;
  readonly box: string;
  /** Which section of the ballot, from 1; 0 on an empty sheet. */
  readonly section: number;
  readonly post?: string;
  readonly seats?: number;
  readonly called: readonly Called[];
  readonly page: number;
  readonly of: number;
}

/** Names dealt out to sheets: two rows a candidate, a hundred votes, or up to four where there is room; one for each that is written in. */
const dealt = (names: readonly string[], writeIns: number): readonly (readonly Called[])[] => {
  const rows = Math.min(4, Math.max(2, Math.trunc((most - writeIns) / Math.max(1, names.length))));
  const all: readonly Called[] = [
    ...names.map((name) => ({ name, rows })),
    ...Array.from({ length: writeIns }, () => ({ name: undefined, rows: 1 })),
  ];
  const sheets: Called[][] = [[]];
  for (const one of all) {
    const used = sheets.at(-1)?.reduce((n, c) => n + c.rows, 0) ?? 0;
    if (used + one.rows > most) sheets.push([]);
    sheets.at(-1)?.push(one);
  }
  return sheets;
};

/** The sheets of one box, section by section as the ballot has them, in its order of names. */
export const tallySheets = (g: Ground, round: Round, box: string): readonly TallySheet[] =>
  ballotMatter(g.e, g.on, round).sections.flatMap(({ words, seats, candidates, writeIns }, section) => {
    const wanted = writeIns === 0 ? 0 : Math.min(writeIns + 1, 5);
    // Further names go on an empty sheet rather than on a second one with a line or two.
    const left = most - 2 * candidates.length;
    const sheets = dealt(
      candidates.map((c) => c.name),
      left >= Math.min(3, wanted) ? Math.min(wanted, left) : wanted,
    );
    return sheets.map((called, i) => ({
      round: round.number,
      box,
      section: section + 1,
      post: words,
      seats,
      called,
      page: i + 1,
      of: sheets.length,
    }));
  });

const tokenOf = (s: TallySheet): string =>
  `zt1-${s.round}-${encodeURIComponent(s.box || 'blank')
    .replaceAll('%', '_')
    .replace(/[^\w-]/g, '-')}-${s.section}-${s.page}-${s.of}`;
type Text = Drawing['texts'][number];
const text = (
  words: string,
  x: number,
  y: number,
  width: number,
  height: number,
  size: number,
  more: Partial<Pick<Text, 'align' | 'heavy'>> = {},
): Text => ({ text: words, x, y, width, height, size, align: 'left', ...more });
const centred = { align: 'center' } as const;

const headOf = (g: Ground, s: TallySheet): readonly Text[] => {
  const post = s.post !== undefined ? `${s.post}（应选${s.seats ?? ''}名）` : '＿＿＿＿＿＿（应选＿＿名）';
  return [
    text(`${g.p.committee}选举　唱票记录纸`, 30, 16, 142, 9, 15, { align: 'center', heavy: true }),
    text(`票箱：${s.box || '＿＿＿＿'}号　　职务：${post}${s.round > 1 ? `　　第${s.round}次投票` : ''}`, 18, 26, 154, 7, 12, {
      heavy: true,
    }),
    text(`第＿＿＿捆，第＿＿＿＿张至第＿＿＿＿张　　上一捆累计见上一张　　第${s.page}页，共${s.of}页`, 18, 33.5, 154, 7, 10.5),
    text('候选人', columns.name.x, top - 8, columns.name.width, 8, 10.5, { ...centred, heavy: true }),
    text('赞成：一票一笔，一格一个“正”字，一行五十票', columns.frames.x, top - 8, framesARow * columns.frames.pitch, 8, 10.5, {
      ...centred,
      heavy: true,
    }),
    ...(['row', 'bundle', 'soFar', 'check'] as const).map((key) =>
      text({ row: '本行', bundle: '本捆', soFar: '累计', check: '核' }[key], columns[key].x, top - 8, columns[key].width, 8, 9, {
        ...centred,
        heavy: true,
      }),
    ),
  ];
};

const footOf = (g: Ground): readonly Text[] => [
  text('本捆＿＿＿＿张＝有效＿＿＿＿＋部分有效＿＿＿＋无效＿＿＿＋空白（弃权）＿＿＿　□相符', 18, 250, 174, 7, 10.5),
  text('唱票员＿＿＿＿＿＿＿　计票员＿＿＿＿＿＿＿　监票员＿＿＿＿＿＿＿　时刻＿＿＿＿', 18, 259, 174, 8, 11.5),
  text(
    '画错的一笔打“×”划去，旁边补画，不涂、不贴。反对、弃权不画“正”，每捆记一个数。监票员核对一人，在“核”栏打“√”。',
    18,
    267.5,
    174,
    7.5,
    8.5,
  ),
  text(
    `依据：${[...new Set([publicCount, doubtfulBallots].map((rule) => under(lawfulAnswer(rule, g.law))))].join('、')}。`,
    42,
    274.5,
    140,
    5,
    8.5,
  ),
];

/** A sheet, drawn. */
export const tallyDrawing = (g: Ground, s: TallySheet): Drawing => {
  const total = s.called.reduce((n, c) => n + c.rows, 0);
  const layout = tallyLayout(total);
  const starts = s.called.map((_, i) => s.called.slice(0, i).reduce((n, c) => n + c.rows, 0));
  const cells = s.called.flatMap((c, i): readonly Rect[] => {
    const y = top + (starts[i] ?? 0) * pitch;
    const high = c.rows * pitch;
    const sums = Array.from({ length: c.rows }, (_, r) => ({
      x: columns.row.x,
      y: y + r * pitch,
      width: columns.row.width,
      height: pitch,
    }));
    return [
      { x: columns.name.x, y, width: columns.name.width, height: high },
      ...sums,
      ...[columns.bundle, columns.soFar, columns.check].map(({ x, width }) => ({ x, y, width, height: high })),
    ];
  });
  const names = s.called.flatMap((c, i): readonly Text[] => {
    const y = top + (starts[i] ?? 0) * pitch;
    if (c.name === undefined) return [text('另选：', columns.name.x + 1, y, columns.name.width - 2, pitch, 8)];
    const long = [...c.name].length;
    return [
      text(c.name === '' ? '' : c.name, columns.name.x, y + 1, columns.name.width, pitch, long > 8 ? 7.5 : long > 5 ? 11 : 15, {
        ...centred,
        heavy: true,
      }),
      text('反对＿＿＿　弃权＿＿＿', columns.name.x, y + pitch + 2, columns.name.width, pitch - 3, 8, centred),
    ];
  });
  return {
    kind: 'drawn',
    fills: [...layout.squares, layout.orientation],
    frames: [...cells, ...layout.frames.map(({ x, y, width, height }) => ({ x, y, width, height, guide: true as const }))],
    strokes,
    texts: [...headOf(g, s), ...names, ...footOf(g)],
    code: { ...layout.code, token: tokenOf(s) },
  };
};

const blankSheet: TallySheet = {
  round: 1,
  box: '',
  section: 0,
  called: [
    ...Array.from({ length: 7 }, () => ({ name: '', rows: 2 })),
    ...Array.from({ length: 5 }, () => ({ name: undefined, rows: 1 })),
  ],
  page: 1,
  of: 1,
};

/** Every box of the vote that is prepared or held; candidates alone where no box is set yet. */
const sheetsNow = (g: Ground): readonly TallySheet[] => {
  const round = g.e.rounds.at(-1);
  if (!round || round.candidates.length === 0) return [];
  const boxes = [...round.stations.values()].flatMap((s) => s.boxes);
  return (boxes.length > 0 ? boxes : ['']).flatMap((box) => tallySheets(g, round, box));
};

export const tallyForm = form<TallySheet>({
  name: 'tally',
  zh: '唱票记录纸（正字单）',
  en: 'Tally sheets',
  measured: true,
  open: true,
  facts: sheetsNow,
  sheet: (g, s): readonly Block[] => [tallyDrawing(g, s ?? blankSheet)],
});
