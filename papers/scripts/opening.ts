// 主持词: what the host of a station says and does from the first word to the first ballot, step by step with room for the minute, and the words for a break and the close. In our own words; what was recorded is filled in: election/polling/opening.ts.
import type { Election } from '../../election/election.ts';
import { type OpeningStep, openingSteps } from '../../election/polling/opening.ts';
import type { Round, Station } from '../../election/polling/poll.ts';
import { lawOf } from '../../election/counting/totals.ts';
import { zhDay } from '../../law/days.ts';
import { voidedByTooMany } from '../ballots/marking.ts';
import { type Block, type Cell, heading, type Page, paragraph, title } from '../page.ts';
import { placeOf, seatsInWords } from '../place.ts';
import { openingWords, staffRoles } from '../words/terms.ts';
import { boxOnPaper } from '../../election/polling/boxname.ts';

const head = (text: string): Cell => ({ text, align: 'center', bold: true });

/** What is said at each step. */
export const openingSpeech = (e: Election, round: Round, s: Station): Readonly<Record<OpeningStep, string>> => {
  const p = placeOf(e);
  const boxes = s.boxes
    .filter((no) => !round.teams.has(no))
    .map((no) => boxOnPaper(no, s.mobile?.includes(no)))
    .join('、');
  const over = voidedByTooMany(lawOf(e, round.day));
  const watching = round.staff.filter(
    (x) =>
      (x.station === undefined || x.station === s.no) && ['scrutineer', 'chief scrutineer', 'teller', 'caller'].includes(x.role),
  );
  const named = [...Map.groupBy(watching, (x) => x.role)]
    .map(([role, who]) => `${staffRoles[role].zh}：${who.map((x) => x.name).join('、')}`)
    .join('；');
  return {
    'staff present': '请各位工作人员佩戴证件、到自己的位置。缺人的现在补上，候选人和他的近亲属不在工作人员之列。',
    'meeting opened': `各位${p.words.people}：现在开始${p.committee}换届选举的投票。本站应参加投票的各组选民已按名册登记，到场的人数请工作人员报告。`,
    'staff announced': named === '' ? '下面宣布本站的监票、计票、唱票人员。' : `本站的${named}。大家没有意见，就请他们开始工作。`,
    'rules read': `今天要选${seatsInWords(round.posts)}。每人领一套选票，在秘密写票处一个人填写，别人不看、不问。同意谁就按票上说明在他的名下作记号，也可以另选他人，可以弃权。选的人数不能多于应选名额，多选的${over}无效。写错了可以交回换一张；自己不能写的，请公布过的代写人帮助。`,
    'ballots counted': '现在当众清点本站领到的选票。请监票员报张数，并与领票单核对。',
    'boxes shown empty': `请监票员把${boxes}打开，向全场展示，大家看清：箱内是空的。`,
    'boxes sealed': `现在给${boxes}贴封条。请监票员读出封条号，由工作人员记下；从这时到当众开箱，谁也不能开启。`,
  };
};

const sheet = (e: Election, round: Round, s: Station, first: boolean): readonly Block[] => {
  const speech = openingSpeech(e, round, s);
  const rows = openingSteps.map((step, i) => {
    const done = s.steps?.get(step);
    return [
      { text: String(i + 1), align: 'center' as const },
      { text: openingWords[step].zh },
      { text: speech[step] },
      { text: done ? `${done.clock}${done.number === undefined ? '' : `　${done.number}`}` : '', align: 'center' as const },
    ];
  });
  const opened = s.opened;
  return [
    { kind: 'heading', level: 1, text: `第${s.no}投票站　${s.name}`, ...(first ? {} : { sheet: true as const }) },
    paragraph(`${zhDay(round.day)}　${s.opens ?? round.opens}—${s.closes ?? round.closes}`),
    {
      kind: 'table',
      small: true,
      widths: [1, 3.4, 12, 2.6],
      head: [['序', '步骤', '主持人说', '时刻'].map(head)],
      rows: [
        ...rows,
        [
          { text: String(rows.length + 1), align: 'center' },
          { text: '开始投票' },
          { text: `现在是${opened?.clock ?? '＿＿＿＿'}，开始投票。请按顺序领票、写票、投票，投完请不要在写票处停留。` },
          { text: opened?.clock ?? '', align: 'center' },
        ],
      ],
    },
    paragraph(
      `封条号：${opened ? opened.seals.join('、') : '＿＿＿＿＿＿＿＿＿＿＿＿'}　　领到选票：${opened ? `${opened.ballots}张` : '＿＿＿＿张'}`,
    ),
    heading(2, '遇到中断'),
    paragraph(
      '因天气、秩序或者其他原因不能继续的，主持人宣布暂停投票，停止发票，请已领票的人投完。当众在每个投票口加贴封条，读出封条号，记下时刻和原因，票箱由两名以上监票员看守。恢复时当众核对封条，号码相符、没有破损的，宣布继续；不符的，先查明并记录。当天不能继续的，由选举委员会决定日期并公告。',
    ),
    heading(2, '结束投票'),
    paragraph(
      `到规定时间，主持人问：还有没有没投票的？在场等候的人投完后宣布投票结束，封住投票口，当众清点剩余选票和作废选票，与发出的张数核对，把票箱送到${round.countAt || '计票地点'}。`,
    ),
    { kind: 'signatures', perLine: 3, lines: ['主持人', '监票员', '记录人'] },
  ];
};

/** The script of every station, each on a sheet of its own. */
export const openingScript = (e: Election, round: Round): Page => {
  const p = placeOf(e);
  return {
    title: `${p.committee}选举投票站主持词`,
    form: 'form',
    rehearsal: p.rehearsal,
    blocks: [
      title(`${p.committee}选举`, '投票站主持词'),
      ...[...round.stations.values()].flatMap((s, i) => sheet(e, round, s, i === 0)),
    ],
  };
};
