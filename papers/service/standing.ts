// The basic file, the division of work and the sheet of election expenses as pages: what a community hangs on its wall and hands to its street.
import { fileFigureNames, fileFigures, movedSince, type SubCommunity, type Version } from '../../service/basicfile.ts';
import { yuanOf } from '../../service/chapter.ts';
import { expenseKinds, expenseSheet, funds } from '../../service/expenses.ts';
import { fileFindings } from '../../service/filechecks.ts';
import { weekdayWords } from '../../service/portfoliostate.ts';
import { portfolioFindings } from '../../service/standing.ts';
import { zhDate } from '../../law/days.ts';
import { type Block, type Cell, heading, padded, type Page, paragraph, seal, title } from '../page.ts';
import { capitalYuan } from '../words/capital.ts';
import type { WorkTelling } from './telling.ts';

const cell = (text: string, align: Cell['align'] = 'left'): Cell => ({ text, align });
const head = (...texts: readonly string[]): readonly (readonly Cell[])[] => [
  texts.map((text) => ({ text, align: 'center' as const, bold: true })),
];
const listed = (items: readonly string[]): readonly Block[] => items.map((text, i) => paragraph(`（${i + 1}）${text}。`));

/** 片区底册: the last version, what moved since the one before, and what does not add up. */
export const filePage = (t: WorkTelling): Page => {
  const last = t.s.versions.at(-1);
  const before = t.s.versions.at(-2);
  return {
    title: `${t.g.place}片区底册`,
    form: 'form',
    rehearsal: t.g.rehearsal,
    blocks: [
      title(`${t.g.place}片区底册`),
      ...(last ? fileBlocks(last, before) : []),
      seal(t.g.committee, zhDate(last?.on ?? t.g.on)),
    ],
  };
};

const fileBlocks = (last: Version, before: Version | undefined): readonly Block[] => {
  const { file } = last;
  const figures = fileFigureNames.filter((n) => file[n] !== undefined);
  const value = (v: Version | undefined, name: (typeof figures)[number]): string => {
    const number = v?.file[name];
    return number === undefined ? '' : `${number}${v?.file.roundly?.includes(name) ? '（约）' : ''}`;
  };
  const shares = [
    ['辖区单位按级别', file.unitsByRank],
    ['辖区单位按性质', file.unitsByKind],
    ['楼栋按种类', file.buildingsByKind],
  ] as const;
  const moved = before ? movedSince(before.file, file) : [];
  const found = fileFindings(file);
  return [
    paragraph(
      `${zhDate(last.on)}登记${last.because === undefined ? '' : `（${last.because}）`}${before ? `，上一份为${zhDate(before.on)}` : ''}。`,
    ),
    {
      kind: 'table',
      widths: before ? [4, 2, 3, 3] : [4, 2, 4],
      head: head('项目', '单位', last.on, ...(before ? [before.on] : [])),
      rows: figures.map((n) => [
        cell(fileFigures[n].zh),
        cell(fileFigures[n].measure, 'center'),
        cell(value(last, n), 'right'),
        ...(before ? [cell(value(before, n), 'right')] : []),
      ]),
    },
    ...shares.flatMap(([called, list]): readonly Block[] =>
      list && list.length > 0
        ? [
            heading(2, called),
            {
              kind: 'table',
              widths: [4, 2],
              head: head('名称', '数量'),
              rows: [
                ...list.map((s) => [cell(s.what), cell(String(s.number), 'right')]),
                [cell('合计', 'center'), cell(String(list.reduce((n, s) => n + s.number, 0)), 'right')],
              ],
              kept: true,
            },
          ]
        : [],
    ),
    ...(file.parts && file.parts.length > 0 ? [heading(2, '分片'), partsTable(file.parts)] : []),
    ...(moved.length > 0
      ? [
          paragraph(
            `与上一份不同：${moved.map((m) => `${fileFigures[m.figure].zh}由${m.was ?? '未填'}变为${m.is ?? '未填'}`).join('；')}。`,
          ),
        ]
      : []),
    ...(found.length > 0 ? [heading(2, '需要核对的地方'), ...listed(found.map((f) => f.zh))] : []),
  ];
};

/** The parts of a divided community: only what some of them tell. */
const partsTable = (parts: readonly SubCommunity[]): Block => {
  const told = (
    [
      ['户数', 'households'],
      ['人口', 'people'],
      ['楼栋', 'buildings'],
    ] as const
  ).filter(([, name]) => parts.some((p) => p[name] !== undefined));
  return {
    kind: 'table',
    widths: [4, ...told.map(() => 2)],
    head: head('名称', ...told.map(([zh]) => zh)),
    rows: parts.map((p) => [cell(p.name), ...told.map(([, name]) => cell(String(p[name] ?? ''), 'right'))]),
    kept: true,
  };
};

/** Who answers for what, as a table; contact hours and helpers under it. */
export const portfolioBlocks = (t: WorkTelling): readonly Block[] => {
  const { s, g } = t;
  const rows = g.holders.flatMap((h) => {
    const p = s.portfolios.get(h.id);
    return p
      ? [
          [
            cell(padded(h.name), 'center'),
            cell(h.post, 'center'),
            cell(p.called === '' ? '' : p.called),
            cell(p.hours.map((x) => `${weekdayWords[x.weekday].zh}${x.from}—${x.until}，${x.place}`).join('；')),
            cell(p.substitute?.name ?? '', 'center'),
          ],
        ]
      : [];
  });
  const helpers = [...s.helpers.values()].filter((h) => h.left === undefined);
  const subs = [...s.subCommittees.values()].filter((x) => x.ended === undefined);
  return [
    ...(rows.length > 0
      ? [
          {
            kind: 'table' as const,
            widths: [2, 2, 4, 5, 2],
            head: head('姓名', '职务', '分管工作', '接待时间和地点', '代理人'),
            rows,
          },
        ]
      : []),
    ...(helpers.length > 0 ? [paragraph(helpers.map((h) => `${h.name}由${h.sentBy}派来，负责${h.task}`).join('；'), '。')] : []),
    ...(subs.length > 0
      ? [
          paragraph(
            '下属委员会：',
            subs.map((x) => `${x.name}（${x.head}负责，${x.members.length}人：${x.members.join('、')}）`).join('；'),
            '。',
          ),
        ]
      : []),
  ];
};

/** 委员会分工公示. */
export const portfolioPage = (t: WorkTelling): Page => ({
  title: `${t.g.committee}分工公示`,
  form: 'form',
  rehearsal: t.g.rehearsal,
  blocks: [
    title(t.g.committee, '分工公示'),
    ...portfolioBlocks(t),
    ...(portfolioFindings(t.s, t.g.holders, t.g.on).length > 0
      ? [heading(2, '还要确定的'), ...listed(portfolioFindings(t.s, t.g.holders, t.g.on).map((f) => f.zh))]
      : []),
    seal(t.g.committee, zhDate(t.g.on)),
  ],
});

/** 920.00: on a sheet of money every amount has its fen. */
const inFull = (fen: number): string => (fen % 100 === 0 ? `${yuanOf(fen)}.00` : yuanOf(fen));

/** 选举经费支出表, of one election: each bill, sums by use and by fund, the total. */
export const expensesPage = (t: WorkTelling, election: string): Page => {
  const sheet = expenseSheet(t.s, election);
  const rows = sheet.bills.map((b, i) => [
    cell(String(i + 1), 'center'),
    cell(b.on, 'center'),
    cell(expenseKinds[b.kind].zh),
    cell(b.what),
    cell(inFull(b.fen), 'right'),
    cell(b.voucher, 'center'),
    cell(funds[b.paidFrom].zh),
    cell(padded(b.approvedBy), 'center'),
  ]);
  const struck = [...t.s.expenses.values()].filter((e) => e.election === election && e.struck !== undefined);
  const sums = (list: readonly (readonly [string, number])[]): string =>
    list.map(([called, fen]) => `${called}${inFull(fen)}元`).join('、');
  return {
    title: `${election}经费支出表`,
    form: 'wide',
    rehearsal: t.g.rehearsal,
    blocks: [
      title(`${election}经费支出表`),
      {
        kind: 'table',
        widths: [1, 2.4, 3.6, 4, 2.4, 2, 3, 2],
        head: head('序号', '日期', '用途', '内容', '金额（元）', '凭证', '来源', '批准人'),
        rows: [
          ...rows,
          [
            cell('合计', 'center'),
            cell(''),
            cell(''),
            cell(''),
            { text: inFull(sheet.total), align: 'right', bold: true },
            cell(''),
            cell(''),
            cell(''),
          ],
        ],
        small: true,
      },
      paragraph(
        `按用途：${sums(sheet.byKind.map((x) => [expenseKinds[x.key].zh, x.fen]))}。按来源：${sums(sheet.byFund.map((x) => [funds[x.key].zh, x.fen]))}。`,
      ),
      paragraph(`合计人民币（大写）：${capitalYuan(sheet.total)}。`),
      ...(struck.length > 0
        ? [
            paragraph(
              `另有${struck.length}笔已划去，不计入上面各数：${struck.map((b) => `${b.voucher}号凭证${inFull(b.fen)}元（${b.struck ?? ''}）`).join('；')}。`,
            ),
          ]
        : []),
      { kind: 'signatures', perLine: 3, lines: ['经手人', '监督人', '负责人'] },
      seal(t.g.committee, zhDate(t.g.on)),
    ],
  };
};
