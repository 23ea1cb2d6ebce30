// The forms of the office: who came to a meeting and how it voted, photos of what hung, receipts of reports, and letters to members of the election committee and to voters away. A receipt of a report holds a number and two days, nothing else.
import type { Complaint } from '../../election/beginning/complaints.ts';
import type { Notice } from '../../election/beginning/notices.ts';
import type { Voter } from '../../election/roll/roll.ts';
import type { Sitting } from '../../election/beginning/sitting.ts';
import { dayOfPoll } from '../../election/polling/proxies.ts';
import { nameOf } from '../../election/beginning/committee.ts';
import { zhDate, zhDay } from '../../law/days.ts';
import {
  answerOn,
  complaintBodies,
  disclosureDays,
  electionCommitteeBodies,
  electionCommitteeMajority,
  electionCommitteeQuit,
  electionCommitteeQuorum,
  meetingMajority,
  meetingQuorum,
  proxiesAllowed,
  proxiesPerHolder,
  proxyInWriting,
  representativesMajority,
  representativesQuorum,
  rollPosting,
} from '../../law/rules.ts';
import { wordsOf } from '../../law/words.ts';
import { type Block, heading, padded, paragraph, seal } from '../page.ts';
import { committeePosts, complaintBodyWords, notices } from '../words/terms.ts';
import {
  basis,
  cut,
  dayOrBlank,
  fields,
  form,
  type Ground,
  label,
  lines,
  middle,
  room,
  signatures,
  small,
  squares,
  write,
} from './form.ts';

const bodies = (g: Ground): string =>
  squares(['选举委员会会议', g.p.words.meeting, g.p.words.representatives, `${g.p.words.group}会议`, '选举大会']);
type Seat = Ground['e']['committee']['seats'][number];

export const attendanceForm = form<{ readonly seats: readonly Seat[] }>({
  name: 'attendance',
  zh: '会议签到表',
  en: 'Who came to a meeting',
  open: true,
  facts: (g) => (g.e.committee.seats.length > 0 ? [{ seats: g.e.committee.seats }] : []),
  sheet: (g, of) => [
    fields([2.6, 14.4], [[label('会议'), write(of ? `${g.p.issuer}会议` : bodies(g))]], 10),
    fields(
      [2.6, 6, 2.6, 5.8],
      [
        [label('时间'), write(), label('地点'), write()],
        [label('应到'), middle(of?.seats.length), label('实到'), write()],
      ],
      10,
    ),
    {
      kind: 'table',
      widths: [1.2, 3.6, 2, 2.6, 1.2, 3.6, 2, 2.6],
      tall: 9,
      head: [['序', '姓名', '职务、小组', '签名', '序', '姓名', '职务、小组', '签名'].map((t) => label(t))],
      rows: Array.from({ length: 16 }, (_, i) =>
        [i, i + 16].flatMap((n) => {
          const s = of?.seats[n];
          return [middle(n + 1), write(s && padded(s.name)), middle(s && committeePosts[s.post].zh), write()];
        }),
      ),
    },
    small('由本人签名，代签的不计入实到人数；迟到、早退的在签名旁注明时刻。'),
    signatures(['主持人', '记录人'], 2),
    basis(g, meetingQuorum, representativesQuorum, electionCommitteeQuorum),
  ],
});

type Met = Sitting['meetings'][number];
export const votedForm = form<Met>({
  name: 'decision-record',
  zh: '会议表决记录',
  en: 'How a meeting voted',
  open: true,
  facts: (g) => g.e.sitting.meetings,
  sheet: (g, m) => [
    fields(
      [2.6, 14.4],
      [
        [label('会议'), write(m ? `${g.p.issuer}第${m.number}次会议` : bodies(g))],
        [label('时间、地点'), write(m ? `${zhDay(m.on)}　${m.place ?? ''}` : '')],
      ],
      10,
    ),
    fields(
      [2.6, 3, 2.6, 3, 2.6, 3.2],
      [[label('应到'), middle(m?.due), label('实到'), middle(m?.present.length), label('其中女'), write()]],
      10,
    ),
    ...(m
      ? [
          small(
            `到会：${m.present.map((id) => nameOf(g.e, id)).join('、')}${m.absent.length > 0 ? `；缺席：${m.absent.map((id) => nameOf(g.e, id)).join('、')}` : ''}。`,
          ),
        ]
      : []),
    lines(
      [1.2, 7.6, 1.8, 1.8, 1.8, 2.8],
      ['序号', '议题', '同意', '不同意', '弃权', '是否通过'],
      (m?.matters ?? []).map((x) => [
        write(x.topic),
        middle(x.agree),
        middle(x.against),
        middle(x.abstained),
        middle('□是　□否'),
      ]),
      6,
      { tall: 14 },
    ),
    room('决定内容', 36),
    small('表决方式：□举手　□无记名投票。同意、不同意、弃权相加等于实到人数　□相符。'),
    signatures(['主持人', '记录人', '监票人', '日期'], 2),
    basis(g, meetingMajority, representativesMajority, electionCommitteeMajority),
  ],
});

export const photoForm = form<{ readonly notices: readonly Notice[] }>({
  name: 'photos',
  zh: '公示照片粘贴页',
  en: 'Photos of what hung',
  open: true,
  facts: (g) =>
    Array.from({ length: Math.ceil(g.e.notices.length / 4) }, (_, i) => ({ notices: g.e.notices.slice(4 * i, 4 * i + 4) })),
  sheet: (g, of) => [
    {
      kind: 'frames',
      perLine: 2,
      height: 78,
      captions: Array.from({ length: 4 }, (_, i) => {
        const n = of?.notices[i];
        return n
          ? `第${n.label}号　${notices[n.notice].zh}\n张贴：${zhDate(n.on)}，${n.places.join('、')}\n拍摄：　　　　年　　月　　日　　时　拍摄人：`
          : '公告：＿＿＿＿＿＿＿＿＿＿＿＿＿\n张贴日期、地点：\n拍摄：　　　　年　　月　　日　　时　拍摄人：';
      }),
    },
    small('照片要看得清公告全文、张贴地点和日期；拍到的选民名单只存档，不外传。'),
    basis(g, rollPosting, disclosureDays),
  ],
});

const receipt = (g: Ground, c: Complaint | undefined): readonly Block[] => [
  fields(
    [4, 13],
    [
      [label('编号'), middle(c ? `第${c.number}号` : '第　　　　号')],
      [label('收到日期'), middle(dayOrBlank(c?.received))],
      [label('转交日期'), middle(c?.referred ? zhDate(c.referred.on) : dayOrBlank(undefined))],
    ],
    13,
  ),
  seal(g.p.issuer, ''),
];
export const complaintForm = form<Complaint>({
  name: 'complaint-receipt',
  zh: '举报收件回执',
  en: 'Receipt of a report',
  open: true,
  facts: (g) => g.e.complaints,
  sheet: (g, c) => [
    ...receipt(g, c),
    small(
      `本回执只记编号和日期，不记内容和举报人。举报转交法律规定的机关处理：${answerOn(complaintBodies, g.law)
        .value.map((b) => complaintBodyWords[b].zh)
        .join('、')}；也可以直接向这些机关举报。`,
    ),
    basis(g, complaintBodies),
  ],
});

export const memberLetter = form<Seat>({
  name: 'member-letter',
  zh: '选举委员会成员通知书',
  en: 'Word to a member of the election committee',
  open: true,
  facts: (g) => g.e.committee.seats,
  sheet: (g, s) => {
    const chosen = g.e.committee.chosen;
    return [
      paragraph(`${s ? s.name : '＿＿＿＿＿＿＿＿'}：`),
      paragraph(
        `经${chosen ? `${zhDate(chosen.on)}${wordsOf(electionCommitteeBodies.key, [chosen.by]).zh}` : '　　　　年　　月　　日＿＿＿＿＿＿＿＿会议'}推选，您为${g.p.issuer}${s ? committeePosts[s.post].zh : '＿＿＿＿'}，任职到新一届委员会工作移交完成时为止。`,
      ),
      paragraph(
        '成员主持本届选举，依法保密，不为任何人拉票。本人或者近亲属被提名为候选人的，应当退出选举委员会。不能任职的，请在收到后三日内书面告知。',
      ),
      paragraph('请于　　　　年　　月　　日　　时到＿＿＿＿＿＿＿＿＿＿＿＿参加第一次会议。'),
      seal(s ? g.p.name : '（推选会议召集人）', dayOrBlank(undefined)),
      cut('交回'),
      heading(2, '回执'),
      paragraph(`□ 同意任职　　□ 不能任职，因＿＿＿＿＿＿＿＿＿＿＿＿　　与＿＿＿＿＿＿是近亲属（没有的写“无”）`),
      signatures(['签收人', '日期'], 2),
      basis(g, electionCommitteeBodies, electionCommitteeQuit),
    ];
  },
});

const away = (g: Ground): readonly Voter[] =>
  [...g.e.roll.voters.values()].filter((v) => v.secret && v.category === 'registered here, lives elsewhere');
export const awayLetter = form<Voter>({
  name: 'away-letter',
  zh: '致外出选民通知书',
  en: 'Letter to a voter away',
  facts: away,
  sheet: (g, v) => {
    const day = dayOfPoll(g.e);
    const round = g.e.rounds.at(-1);
    return [
      paragraph(`${v?.secret ? v.secret.name : '＿＿＿＿＿＿＿＿'}：`),
      paragraph(
        `${g.p.committee}选举的投票日是${day ? zhDay(day) : dayOrBlank(undefined)}${round?.opens ? `，投票时间${round.opens}至${round.closes}` : ''}。您已列入${g.p.words.roll}${v ? `，第${v.group}${g.p.words.group}，第${v.no}号` : ''}。`,
      ),
      ...(answerOn(proxiesAllowed, g.law).value
        ? [
            paragraph(
              `能回来的，请带身份证和${g.p.words.card}到投票站投票。不能回来的，可以书面委托一名选民代为投票；一名受托人接受委托不超过${answerOn(proxiesPerHolder, g.law).value}人，候选人不得接受委托。委托书请在公布委托名单以前寄到或者交到。`,
            ),
          ]
        : [paragraph('本届选举由居民代表投票，不办理委托投票。')]),
      paragraph('联系人：＿＿＿＿＿＿＿＿　电话：＿＿＿＿＿＿＿＿＿＿＿＿　地址：＿＿＿＿＿＿＿＿＿＿＿＿'),
      seal(g.p.issuer, dayOrBlank(undefined)),
      cut('寄回或者拍照发回'),
      heading(2, '回执'),
      paragraph('□ 参加选举，届时回来投票　　□ 参加选举，委托＿＿＿＿＿＿＿＿投票　　□ 不参加'),
      signatures(['选民签名', '日期', '现在的电话', '现在的地址'], 2),
      basis(g, proxyInWriting, proxiesPerHolder, rollPosting),
    ];
  },
});
