// The totals by box of a round as one table: as they may be published (small and unanimous boxes merged), or every box for the office. The last line is the sum of the lines above.
import type { BoxTotals } from '../../count/totals.ts';
import type { Election } from '../../election/election.ts';
import type { Round } from '../../election/polling/poll.ts';
import { boxesIn } from '../../election/counting/heaps.ts';
import { boxSheets, publishedBoxes, roundTotals } from '../../election/counting/totals.ts';
import { zhDate } from '../../law/days.ts';
import { type Cell, padded, type Page, seal, title } from '../page.ts';
import { placeOf } from '../place.ts';
import { posts } from '../words/terms.ts';

const every = (e: Election, round: Round): readonly BoxTotals[] =>
  boxSheets(e, round).map(({ box, sheet: { votes, ...sums } }) => ({
    boxes: round.teams.has(box) ? [box] : boxesIn(round, box),
    kind: 'all',
    ...sums,
    votes: votes.map((v) => ({ post: v.post, name: v.key, votes: v.votes })),
  }));

const label = (text: string, span: Partial<Cell> = {}): Cell => ({ text, align: 'center', bold: true, ...span });
const figure = (n: number, bold = false): Cell => ({ text: String(n), align: 'right', bold });

/** 分票箱计票汇总表; `of` says whether small and unanimous boxes are merged. */
export const boxTable = (e: Election, round: Round, of: 'published' | 'every box'): Page => {
  const p = placeOf(e);
  const boxes = of === 'published' ? publishedBoxes(e, round) : every(e, round);
  const contests = roundTotals(e, round).contests.map((c) => ({
    post: c.post,
    names: c.candidates
      .filter((x) => !x.writeIn)
      .map((x) => ({ name: x.name, key: of === 'published' ? x.name : (x.person ?? x.name) })),
  }));
  const columns = contests.flatMap((c) => [
    ...c.names.map((x) => ({ post: c.post, ...x })),
    { post: c.post, name: '另选他人', key: '' },
  ]);
  const printed = new Set(columns.map((c) => `${c.post} ${c.key}`));
  const votesIn = (b: BoxTotals, c: (typeof columns)[number]): number =>
    b.votes
      .filter((v) => v.post === c.post && (c.key === '' ? !printed.has(`${v.post} ${v.name}`) : v.name === c.key))
      .reduce((n, v) => n + v.votes, 0);
  const sums = (b: BoxTotals) => [b.returned, b.valid, b.partValid, b.void, b.blank, ...columns.map((c) => votesIn(b, c))];
  const rows = boxes.map(sums);
  const total =
    columns.length === 0 && rows.length === 0
      ? []
      : Array.from({ length: 5 + columns.length }, (_, i) => rows.reduce((n, r) => n + (r[i] ?? 0), 0));
  return {
    title: `${p.committee}选举分票箱计票汇总表`,
    form: 'wide',
    rehearsal: p.rehearsal,
    blocks: [
      title(`${p.committee}选举分票箱计票汇总表`),
      {
        kind: 'table',
        widths: [3.2, 2, 2, 2, 2, 2, ...columns.map((c) => (c.key === '' ? 2.2 : 2.4))],
        head: [
          [
            label('票箱', { rows: 2 }),
            label('收回', { rows: 2 }),
            label('有效', { rows: 2 }),
            label('部分\n有效', { rows: 2 }),
            label('无效', { rows: 2 }),
            label('空白', { rows: 2 }),
            ...contests.map((c) => label(posts[c.post].zh, { columns: c.names.length + 1 })),
          ],
          columns.map((c) => label(padded(c.name))),
        ],
        rows: [
          ...boxes.map((b, i) => [
            { text: b.boxes.join('、'), align: 'center' as const },
            ...(rows[i] ?? []).map((n) => figure(n)),
          ]),
          [label('合计'), ...total.map((n) => figure(n, true))],
        ],
      },
      ...(of === 'published'
        ? [
            {
              kind: 'list' as const,
              small: true,
              items: ['不足30张或者某一职务意见完全一致的票箱，与相邻票箱合并公布，以保护选票秘密。'],
            },
          ]
        : []),
      { kind: 'signatures', perLine: 3, lines: ['总监票人', '计票人', '唱票人'] },
      seal(p.issuer, zhDate(round.announced?.on ?? round.day)),
    ],
  };
};
