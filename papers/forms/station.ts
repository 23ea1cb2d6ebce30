// The forms of a polling station: the record of ballots issued voter by voter, the account of its ballots, the statement of each box, and the seal. The sums to be checked are printed beside the numbers.
import { nameOf } from '../../election/beginning/committee.ts';
import { votersAt } from '../../election/roll/places.ts';
import type { Round, Station } from '../../election/polling/poll.ts';
import { principalsOf } from '../../election/polling/proxies.ts';
import { cardNumber } from '../../election/roll/cardbook.ts';
import { lawOf } from '../../election/counting/totals.ts';
import { zhDay } from '../../law/days.ts';
import {
  ballotsAccounted,
  boxesOpenedTogether,
  proxiesPerHolder,
  publicCount,
  scrutineersPerBox,
  sealHandoverDays,
  secretBallot,
  unusedBallots,
} from '../../law/rules.ts';
import { type Block, type Cell, padded, paragraph } from '../page.ts';
import { posts } from '../words/terms.ts';
import { basis, dayOrBlank, fields, form, type Ground, label, lines, middle, room, signatures, small, write } from './form.ts';

export interface AtStation {
  readonly round: Round;
  readonly station: Station;
}
export interface AtBox extends AtStation {
  readonly box: string;
}
const stations = (g: Ground): readonly AtStation[] => {
  const round = g.e.rounds.at(-1);
  return round ? [...round.stations.values()].map((station) => ({ round, station })) : [];
};
const boxes = (g: Ground): readonly AtBox[] => stations(g).flatMap((at) => at.station.boxes.map((box) => ({ ...at, box })));
const whichStation = (at: AtStation | undefined): string =>
  at ? `第${at.station.no}投票站　${at.station.name}` : '第＿＿＿投票站　＿＿＿＿＿＿＿＿＿＿';

/** One line a voter by group, with room to sign for the ballot; beside a name for whom else he may take one. */
export const issueRows = (g: Ground, at: AtStation | undefined): readonly Block[] => {
  const widths = [1.6, 2, 3.6, 3.6, 1.5, 4, 2.4];
  const head = ['名册号', `${g.p.words.card}号`, '姓名', '代领（委托人）', '张数', '领票人签名', '备注'];
  if (!at) return [lines(widths, head, [], 20, { numbered: false })];
  const law = lawOf(g.e, at.round.day);
  const voters = votersAt(g.e, at.round, at.station.no).filter((v) => v.secret);
  const groups = [...Map.groupBy(voters, (v) => v.group)];
  const rows = groups.flatMap(([group, of]) => [
    [write(`第${group}${g.p.words.group}　${of.length}人`, { columns: 7, bold: true })],
    ...of.map((v) => [
      middle(String(v.no)),
      middle(cardNumber(v.no, g.e.cards.issues.get(v.voter) ?? 1)),
      write(padded(v.secret?.name ?? '')),
      write(
        principalsOf(g.e, v.voter, law, at.round.day)
          .map((x) => nameOf(g.e, x.principal))
          .join('、'),
      ),
      write(),
      write(),
      write(),
    ]),
  ]);
  return [{ kind: 'table', widths, head: [head.map((text) => label(text))], rows, tall: 8 }];
};
export const issueForm = form<AtStation>({
  name: 'issue-record',
  zh: '发票记录',
  en: 'Record of ballots issued',
  facts: stations,
  sheet: (g, at) => [
    paragraph(`${whichStation(at)}　　投票日：${at ? zhDay(at.round.day) : dayOrBlank(undefined)}`),
    ...issueRows(g, at),
    small(
      '凭证核对本人，一人一行；代领的写明委托人，领几套写几。换票的收回原票，在备注栏写“换票”。本页小计：本人＿＿＿套，代领＿＿＿套。',
    ),
    signatures(['发票员', '监票员', '监票员']),
    basis(g, proxiesPerHolder, ballotsAccounted),
  ],
});

/** What became of the ballots of a station, with the sums that must hold. */
export const stationAccount = (g: Ground, at: AtStation | undefined): readonly Block[] => {
  const { opened, closed } = at?.station ?? {};
  const due = at ? votersAt(g.e, at.round, at.station.no).length : '';
  return [
    fields(
      [4, 4.5, 4, 4.5],
      [
        [label('票箱号'), middle(at?.station.boxes.join('、')), label('应到选民'), middle(due)],
        [label('验证人数'), write(), label('领到选票（张）'), middle(opened?.ballots)],
        [label('开始投票时刻'), middle(opened?.clock), label('结束投票时刻'), middle(closed?.clock)],
        [label('本人领票'), middle(closed?.own), label('代他人领票'), middle(closed?.byProxy)],
        [label('发出合计'), middle(closed?.issued), label('换票作废'), middle(closed?.spoiled)],
        [label('剩余'), middle(closed?.unused), label('剩余票剪角销毁'), write('　　　　张　　时刻')],
        [write('核对：领到＝发出＋换票作废＋剩余　　□相符　□不相符，差＿＿＿张，原因：', { columns: 4 })],
      ],
      10,
    ),
    signatures(['投票站负责人', '发票员', '监票员']),
  ];
};
export const accountForm = form<AtStation>({
  name: 'station-account',
  zh: '投票站用票记录',
  en: 'Account of the ballots of a station',
  open: true,
  facts: stations,
  sheet: (g, at) => [
    paragraph(`${whichStation(at)}　　投票日：${at ? zhDay(at.round.day) : dayOrBlank(undefined)}`),
    ...stationAccount(g, at),
    room('情况记载', 40),
    basis(g, ballotsAccounted, unusedBallots, secretBallot),
  ],
});

const printed = (at: AtBox | undefined): readonly (readonly Cell[])[] =>
  (at?.round.posts ?? []).flatMap(
    (seat) =>
      at?.round.candidates
        .filter((c) => c.post === seat.post)
        .map((c) => [middle(posts[c.post].zh), write(padded(c.name)), write(), write(), write()]) ?? [],
  );

/** 验箱、封箱、开箱, the ballots in a box and the votes of each name. */
export const boxStatement = (g: Ground, at: AtBox | undefined): readonly Block[] => {
  const known = printed(at);
  const more = at?.round.kind === 'second' ? 0 : 3;
  return [
    fields(
      [4, 4.5, 4, 4.5],
      [
        [label('当众验明空箱时刻'), write(), label('投票口封条号'), write()],
        [label('投票结束封箱时刻'), write(), label('封条号'), write()],
        [label('开箱时刻'), write(), label('封条完好'), middle('□是　□否')],
        [label('箱内选票（张）'), write(), label('本箱发出（张）'), write()],
        [label('有效'), write(), label('部分有效'), write()],
        [label('无效'), write(), label('空白（弃权）'), write()],
        [write('核对：箱内＝有效＋部分有效＋无效＋空白　□相符；箱内不多于发出　□是　□否', { columns: 4 })],
      ],
      8.5,
    ),
    lines([2.4, 5, 2.6, 2.6, 4.4], ['职务', '姓名', '赞成', '反对', '大写（赞成）'], known, Math.max(known.length + more, 8), {
      numbered: false,
      tall: 8,
    }),
    small('另选的人写在空行；同名的写明小组。每一职务的票数加上弃权，不超过有效票数乘以应选名额。'),
    signatures(['唱票员', '计票员', '监票员', '监票员', '监票员', '总监票员']),
  ];
};
export const boxForm = form<AtBox>({
  name: 'box-statement',
  zh: '票箱结果单',
  en: 'Statement of a box',
  open: true,
  facts: boxes,
  sheet: (g, at) => [
    paragraph(
      `票箱：${at ? at.box : '＿＿＿＿'}号　　${whichStation(at)}　　${at ? zhDay(at.round.day) : dayOrBlank(undefined)}`,
    ),
    ...boxStatement(g, at),
    basis(g, publicCount, boxesOpenedTogether, scrutineersPerBox),
  ],
});

export const sealForm = form({
  name: 'seal',
  zh: '印章启用（移交）登记',
  en: 'Taking the seal into use',
  sheet: (g) => [
    fields([4, 13], [[label('印章名称'), write(`□ ${g.p.issuer}　　□ ${g.p.name}${g.p.words.committee}`)]], 11),
    fields(
      [4, 4.5, 4, 4.5],
      [
        [label('启用（接收）日期'), write(), label('停用日期'), write()],
        [label('批准、刻制单位'), write(), label('枚数、材质'), write()],
        [label('保管人'), write(), label('使用审批人'), write()],
        [label('旧印章处理'), write('□ 封存　□ 销毁　□ 移交给＿＿＿＿＿＿＿＿＿＿', { columns: 3 })],
      ],
      11,
    ),
    room('印模', 70, '', [4, 13]),
    signatures(['移交人', '接收人', '监交人', '日期'], 2),
    basis(g, sealHandoverDays),
  ],
});
