// Ballots and report sheets of a party election: names by strokes, a place for agree, against and abstain, places to write in; each vote with its sums as they were made.
import { bodies, contests } from '../../election/party/choices.ts';
import { sumsOf } from '../../election/party/determining.ts';
import { contestsOfCommittee, contestsOfMembers, type Round, type Sitting } from '../../election/party/state.ts';
import { type Block, heading, type Page, padded, paragraph, seal } from '../page.ts';
import { cell, count, dateOr, head, type PartyTelling, sheet, sittingOf, standing } from './telling.ts';

/** (7), (11) 选票: a table a contest, with a place to write another in for every seat. Paper, marked in secret. */
export const ballotPage = (t: PartyTelling, body: Sitting['body']): Page => {
  const at = sittingOf(t.p, body);
  const open = body === 'members' ? contestsOfMembers(t.b) : contestsOfCommittee(t.b);
  const whole = open.reduce((n, c) => n + c.seats, 0);
  return sheet(
    t,
    `${body === 'members' ? '' : '委员会第一次全体会议'}${open.map((c) => contests[c.contest].zh).join('、')}选票`,
    [
      ...open.flatMap(({ contest, seats }): readonly Block[] => {
        const names = standing(t, contest);
        const blank = Array.from({ length: seats }, () => [cell('另选他人'), cell(''), cell('')]);
        return [
          ...(open.length > 1 ? [heading(2, `${contests[contest].zh}（应选${seats}名）`)] : []),
          {
            kind: 'table',
            kept: true,
            tall: 9,
            widths: [4, 2, 2, 2],
            head: head('候选人（按姓氏笔画）', '赞成', '不赞成', '弃权'),
            rows: names.map((name) => [cell(padded(name)), cell('□'), cell('□'), cell('□')]),
          },
          {
            kind: 'table',
            kept: true,
            tall: 9,
            widths: [3, 5, 2],
            head: [],
            rows: blank.map(([a, b]) => [a ?? cell(''), b ?? cell(''), cell('□')]),
          },
        ];
      }),
      {
        kind: 'list',
        small: true,
        kept: true,
        items: [
          `说明：1. ${open.length > 1 ? open.map((c) => `${contests[c.contest].zh}应选${c.seats}名`).join('、') : `应选${whole}名`}，${open.length > 1 ? '每项' : ''}所选人数等于或者少于应选人数的为有效票，多于的为无效票。`,
          '2. 对候选人可以投赞成票、不赞成票或者弃权，在相应的方格内画“○”。',
          '3. 不赞成的，可以另选他人，写明姓名并在其后的方格内画“○”；弃权的，不能另选他人。',
          '4. 不能书写的，可以请不是候选人的人按本人意愿代写；没有到会的，不能委托他人投票。',
        ],
      },
      seal(t.name, dateOr(at?.on ?? t.p.meetingOn)),
    ],
  );
};

const roundBlocks = (
  t: PartyTelling,
  at: Sitting | undefined,
  r: Round | undefined,
  contest: readonly { readonly contest: keyof typeof contests; readonly seats: number }[],
): readonly Block[] => {
  const sums = at && r ? sumsOf(t.p, at, r) : undefined;
  const tables = contest.map(({ contest: c, seats }): Block => {
    const one = sums?.contests.find((x) => x.contest === c);
    const rows = one
      ? one.lines.map((l) => [
          cell(padded(t.said(l.id)) + (l.writtenIn ? '（另选）' : '')),
          cell(l.agree),
          cell(l.writtenIn ? '—' : l.against),
          cell(l.writtenIn ? '—' : l.abstain),
          cell(l.majority.formula),
          cell(
            {
              elected: '当选',
              tied: '相等，再次投票',
              'after the seats were filled': '未当选',
              'not more than half': '未过半数',
            }[l.place],
          ),
        ])
      : standing(t, c).map((name) => [cell(padded(name)), cell(''), cell(''), cell(''), cell(''), cell('')]);
    return {
      kind: 'table',
      kept: true,
      small: true,
      widths: [3, 1.6, 1.8, 1.6, 4, 3],
      head: head(`${contests[c].zh}（应选${one?.seats ?? seats}名）`, '赞成', '不赞成', '弃权', '过半数核算', '结果'),
      rows,
    };
  });
  return [
    {
      kind: 'table',
      kept: true,
      widths: [1, 1, 1, 1, 1],
      head: head('应到会', '实到会', '发出选票', '收回选票', '有效票'),
      rows: [
        [
          cell(count(at?.due)),
          cell(count(at?.present.length)),
          cell(count(r?.counted?.issued)),
          cell(count(r?.counted?.returned)),
          cell(count(r?.counted?.valid)),
        ],
      ],
    },
    ...(sums
      ? [
          paragraph(
            `收回与发出：${sums.returned.formula}，选举${sums.valid ? '有效' : '无效'}。过半数以${sums.base.of === 'all who should attend' ? '应到会有选举权人数' : '实到会有选举权人数'}${sums.base.count}为基数。`,
          ),
        ]
      : []),
    ...tables,
  ];
};

/** (8), (12) 选举结果报告单, of every vote of a body. */
export const reportPage = (t: PartyTelling, body: Sitting['body']): Page => {
  const all = t.p.sittings.filter((s) => s.body === body);
  const open = body === 'members' ? contestsOfMembers(t.b) : contestsOfCommittee(t.b);
  const votes = all.flatMap((s) => s.rounds.map((r) => ({ s, r })));
  const blocks =
    votes.length === 0
      ? roundBlocks(t, undefined, undefined, open)
      : votes.flatMap(({ s, r }, i) => [
          ...(votes.length > 1 ? [heading(2, `第${i + 1}次投票`)] : []),
          ...roundBlocks(t, s, r, r.slates),
        ]);
  const last = all.at(-1);
  return sheet(t, `${body === 'members' ? '' : `${bodies.committee.zh.replace('会议', '全体会议')}`}选举结果报告单`, [
    ...blocks,
    {
      kind: 'signatures',
      perLine: 3,
      lines: [
        `总监票人${last?.scrutineers ? ` ${t.said(last.scrutineers.chief)}` : ''}`,
        ...(last?.scrutineers?.people.filter((x) => x !== last.scrutineers?.chief).map((x) => `监票人 ${t.said(x)}`) ?? [
          '监票人',
        ]),
        ...(last?.tellers?.map((x) => `计票人 ${t.said(x)}`) ?? ['计票人']),
        '主持人',
      ],
    },
    seal(t.name, dateOr(last?.on)),
  ]);
};
