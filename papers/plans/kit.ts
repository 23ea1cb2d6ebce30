// The paper kit for a power cut: station by station the voters to issue to by hand, the record of the ballots, a statement for every box and blank sheets for 正. Filled in by pen and typed in later, each under the day it happened.
import type { Election } from '../../election/election.ts';
import { votersAt } from '../../election/places.ts';
import type { Round } from '../../election/poll.ts';
import { principalsOf } from '../../election/proxies.ts';
import { lawOf } from '../../election/totals.ts';
import { zhDay } from '../../law/days.ts';
import { type Block, type Cell, heading, padded, type Page, paragraph, title } from '../page.ts';
import { placeOf } from '../place.ts';
import { posts, sexes } from '../words/terms.ts';

type Station = Round['stations'] extends Map<number, infer S> ? S : never;
const head = (text: string): Cell => ({ text, align: 'center', bold: true });
const middle = (text: string): Cell => ({ text, align: 'center' });
const blank: Cell = { text: '' };
const ruled = (labels: readonly string[], per = 3): Block => ({ kind: 'signatures', lines: labels, perLine: per });

/** The voters of a station with room to sign for the ballot; beside a name for how many others it may take ballots. */
const issueList = (e: Election, round: Round, s: Station): readonly Block[] => {
  const law = lawOf(e, round.day);
  const rows = votersAt(e, round, s.no).flatMap((v) => {
    if (!v.secret) return [];
    const others = principalsOf(e, v.voter, law, round.day).length;
    return [[middle(String(v.no)), middle(String(v.group)), { text: padded(v.secret.name) }, middle(sexes[v.secret.sex].zh), middle(others > 0 ? `代${others}人` : ''), blank, blank]];
  });
  return [
    { kind: 'heading', level: 1, sheet: true, text: `第${s.no}投票站　${s.name}　手工发票名单（${rows.length}人）` },
    {
      kind: 'table',
      small: true,
      widths: [2, 1, 4, 1, 2, 5, 3],
      head: [['序号', '组', '姓名', '性别', '代领', '领票人签名', '备注'].map(head)],
      rows,
    },
  ];
};

const issueRecord = (s: Station): readonly Block[] => [
  heading(2, `第${s.no}投票站　发票记录`),
  {
    kind: 'table',
    kept: true,
    widths: [3, 2, 3, 2],
    head: [],
    rows: [
      [{ text: '领到选票（张）' }, blank, { text: '开始投票时刻' }, blank],
      [{ text: '本人领票（张）' }, blank, { text: '结束投票时刻' }, blank],
      [{ text: '代他人领票（张）' }, blank, { text: '换票作废（张）' }, blank],
      [{ text: '发出合计（本人＋代领）' }, blank, { text: '剩余选票（张）' }, blank],
      [{ text: '核对：领到＝发出＋作废＋剩余', columns: 4 }],
    ],
  },
  ruled(['发票员', '监票员', '监票员']),
];

const boxStatement = (box: string): readonly Block[] => [
  heading(2, `${box}号票箱　验箱、封箱、开箱记录`),
  {
    kind: 'table',
    kept: true,
    widths: [3, 3, 3, 3],
    head: [],
    rows: [
      [{ text: '当众验明空箱时刻' }, blank, { text: '封条号' }, blank],
      [{ text: '投票结束封箱时刻' }, blank, { text: '封条号' }, blank],
      [{ text: '开箱时刻、封条完好' }, blank, { text: '箱内选票（张）' }, blank],
      [{ text: '有效' }, blank, { text: '部分有效' }, blank],
      [{ text: '无效' }, blank, { text: '空白（弃权）' }, blank],
    ],
  },
  ruled(['监票员', '监票员', '监票员']),
];

const tallySheet = (round: Round, box: string): readonly Block[] => [
  heading(2, `${box}号票箱　唱票计票单（一票一笔，五笔一个“正”字）`),
  {
    kind: 'table',
    widths: [2, 3, 12, 2],
    head: [['职务', '姓名', '正', '合计'].map(head)],
    rows: round.posts.flatMap((p) => [
      ...round.candidates.filter((c) => c.post === p.post).map((c) => [{ text: posts[p.post].zh }, { text: padded(c.name) }, { text: '　\n　' }, blank]),
      ...Array.from({ length: p.seats + 1 }, () => [{ text: posts[p.post].zh }, { text: '另选他人：' }, { text: '　\n　' }, blank]),
    ]),
  },
  ruled(['唱票员', '计票员', '监票员']),
];

/** 断电备用纸质件: every station and box of a vote, on paper. */
export const paperKit = (e: Election, round: Round): Page => {
  const p = placeOf(e);
  const stations = [...round.stations.values()];
  return {
    title: `${p.committee}选举断电备用纸质件`,
    form: 'form',
    rehearsal: p.rehearsal,
    blocks: [
      title(`${p.committee}选举`, '断电备用纸质件'),
      paragraph(`投票日：${zhDay(round.day)}，${round.opens}至${round.closes}。停电或者系统不能使用时，按本件手工发票、计票；恢复后由两人照此补录，发生日期写投票当日。含选民姓名，用后封存，不得张贴。`),
      ...stations.flatMap((s) => [...issueList(e, round, s), ...issueRecord(s), ...s.boxes.flatMap((box) => [...boxStatement(box), ...tallySheet(round, box)])]),
    ],
  };
};
