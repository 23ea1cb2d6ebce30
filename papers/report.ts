// The report sheet of a round (选举结果报告单): every figure, each post, each step with its formula and article, the conclusion, and the lines to sign.
import type { Determination, Step } from '../count/determination.ts';
import type { Election } from '../election/election.ts';
import type { Round } from '../election/poll.ts';
import { determination } from '../election/totals.ts';
import { zhDate } from '../law/days.ts';
import { type Block, type Cell, heading, padded, type Page, paragraph, seal, type Table, title } from './page.ts';
import { placeOf } from './place.ts';
import { ballotSums } from './result.ts';
import { modes, posts } from './words/terms.ts';

const label = (text: string): Cell => ({ text, align: 'center', bold: true });
const value = (text: string | number): Cell => ({ text: String(text), align: 'center' });

/** 选举结果报告单 of a round. */
export const resultReport = (e: Election, round: Round): Page => {
  const p = placeOf(e);
  const found = determination(e, round);
  return {
    title: `${p.committee}选举结果报告单`,
    form: 'form',
    rehearsal: p.rehearsal,
    blocks: [
      title(`${p.committee}${round.number > 1 ? '另行选举' : '选举'}结果报告单`),
      figures(e, round),
      heading(2, '一、得票和当选'),
      votes(found, round),
      heading(2, '二、核算'),
      steps(found),
      ...findings(found),
      heading(2, '三、认定'),
      conclusion(e, round, found),
      {
        kind: 'signatures',
        perLine: 3,
        lines: ['总监票人', '监票人', '监票人', '监票人', '计票人', '计票人', '唱票人', '主持人'],
      },
      seal(`${p.issuer}（盖章）`, '　　　　年　　月　　日'),
    ],
  };
};

const figures = (e: Election, round: Round): Table => {
  const s = ballotSums(e, round);
  const closed = [...round.stations.values()].flatMap((x) => x.closed ?? []);
  const sum = (of: 'own' | 'byProxy' | 'spoiled' | 'unused') => closed.reduce((n, c) => n + c[of], 0);
  return {
    kind: 'table',
    widths: [2.6, 4.2, 3, 3, 2.6, 3],
    head: [],
    rows: [
      [
        label('选举日'),
        value(zhDate(round.day)),
        label('投票时间'),
        value(`${round.opens}至${round.closes}`),
        label('选举方式'),
        value(modes[e.begun?.mode ?? 'voters'].zh),
      ],
      [
        label('登记人数'),
        value(s.totals.registered),
        label('参加投票人数'),
        value(s.totals.participants),
        label('计票地点'),
        value(round.countAt || '—'),
      ],
      [label('发出选票'), value(s.issued), label('其中本人领取'), value(sum('own')), label('受委托领取'), value(sum('byProxy'))],
      [label('收回选票'), value(s.returned), label('换票作废'), value(sum('spoiled')), label('剩余选票'), value(sum('unused'))],
      [label('有效票'), value(s.valid), label('部分有效票'), value(s.partValid), label('无效票'), value(s.void)],
      [label('空白票'), value(s.blank), label('投票站'), value(round.stations.size), label('票箱'), value(round.boxes.size)],
    ],
  };
};

const votes = (found: Determination, round: Round): Table => ({
  kind: 'table',
  widths: [4, 4, 3, 4],
  head: [['职务', '姓名', '得票', '结果'].map(label)],
  rows: found.contests.flatMap((c) =>
    c.candidates.map((x, i): readonly Cell[] => [
      ...(i === 0 ? [{ ...value(`${posts[c.post].zh}（应选${c.seats}名）`), rows: c.candidates.length }] : []),
      { text: `${padded(x.name)}${x.writeIn ? '（另选）' : ''}`, align: 'center' },
      { text: String(x.votes), align: 'right' },
      value(
        round.confirmed?.elected.some(
          (one) => one.post === c.post && (one.person && x.person ? one.person === x.person : one.name === x.name),
        )
          ? '当选'
          : c.tied?.names.includes(x.name)
            ? '得票相等'
            : '',
      ),
    ]),
  ),
});

const stepRow = (s: Step): readonly Cell[] => [
  { text: s.asks.zh },
  { text: s.formula, align: 'center' },
  value(s.holds ? '是' : '否'),
  { text: s.cites },
];

const steps = (found: Determination): Table => ({
  kind: 'table',
  widths: [6, 5, 1.2, 6],
  head: [['核算事项', '算式', '成立', '依据'].map(label)],
  rows: [...found.steps, ...found.contests.flatMap((c) => c.steps), found.woman.step].map(stepRow),
});

const findings = (found: Determination): readonly Block[] =>
  found.findings.length === 0
    ? []
    : [
        {
          kind: 'list',
          small: true,
          items: found.findings.map((f, i) => `需要注意 ${i + 1}：${f.zh}。${f.cites ? `（${f.cites}）` : ''}`),
        },
      ];

const conclusion = (e: Election, round: Round, found: Determination): Block => {
  const p = placeOf(e);
  const valid = round.confirmed?.valid ?? found.valid;
  const elected = (round.confirmed?.elected ?? []).map((x) => `${x.name}（${posts[x.post].zh}，${x.votes}票）`);
  const open = found.contests
    .map((c) => ({ post: posts[c.post].zh, seats: (c.short?.seats ?? 0) + (c.tied?.forSeats ?? 0) }))
    .filter((x) => x.seats > 0);
  const result = valid
    ? `当选：${elected.join('、') || '无'}。${open.length > 0 ? `尚缺${open.map((x) => `${x.post}${x.seats}名`).join('、')}，依法另行选举。` : '应选名额已选满。'}`
    : '依法重新选举。';
  return paragraph(
    `经${p.issuer}认定，本次选举${valid ? '有效' : '无效'}。${result}${round.confirmed?.because ? `认定理由：${round.confirmed.because}。` : ''}`,
  );
};
