// The forms after the vote and between elections: the reports of a second vote and of a vote held again, word to who was elected, recall, resignation and by-election. How many must join or vote is asked of the law of the day.
import { type Winner, winners } from '../../election/after/aftermath.ts';
import type { Round } from '../../election/polling/poll.ts';
import { zhDate, zhDay } from '../../law/days.ts';
import {
  answerOn,
  byElectionBelow,
  byElectionBy,
  byElectionTerm,
  endsByItself,
  firstMeetingDays,
  handoverDays,
  invalidityGrounds,
  majorityToElect,
  moreCandidatesThanSeats,
  recallDefence,
  recallMajority,
  recallPetition,
  recallPetitionHouseholds,
  recallPetitionRepresentatives,
  recallReasons,
  recallTurnout,
  repeatElectionDays,
  resignationApproval,
  secondVoteCandidates,
  secondVoteRoll,
  secondVoteShare,
} from '../../law/rules.ts';
import { wordsOf } from '../../law/words.ts';
import { type Block, heading, padded, paragraph, seal } from '../page.ts';
import { posts } from '../words/terms.ts';
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

const added = ['年满十八周岁', '迁入（退休、复员等）', '婚嫁、收养等迁入', '恢复政治权利'];
const removed = ['迁出（含入伍）', '婚嫁等迁出', '去世', '被剥夺政治权利'];

/** Another vote: why, for which seats, what changed on the roll since, and its numbers. */
const anotherVote = (g: Ground, round: Round | undefined, why: string): readonly Block[] => [
  fields(
    [3.4, 5, 3.4, 5],
    [
      [label('投票日'), middle(round ? zhDay(round.day) : dayOrBlank(undefined)), label('第几次投票'), middle(round?.number)],
      [label('原因'), write(why, { columns: 3 })],
      [
        label('空缺（应选）'),
        write(
          round
            ? round.posts.map((s) => `${posts[s.post].zh}${s.seats}名`).join('、')
            : squares(['主任', '副主任', '委员', '妇女成员']),
          { columns: 3 },
        ),
      ],
      [label('候选人'), write(round?.candidates.map((c) => c.name).join('、'), { columns: 3 })],
    ],
  ),
  heading(2, '名单变动（上一次登记以后）'),
  {
    kind: 'table',
    widths: [5.4, 3, 5.4, 3],
    kept: true,
    tall: 8.5,
    head: [['增加', '人数', '减少', '人数'].map((t) => label(t))],
    rows: [
      ...added.map((one, i) => [write(`${i + 1}. ${one}`), write(), write(`${i + 1}. ${removed[i] ?? ''}`), write()]),
      [label('增加合计'), write(), label('减少合计'), write()],
    ],
  },
  fields(
    [3.4, 5, 3.4, 5],
    [
      [label('登记人数'), write(), label('参加投票人数'), write()],
      [label('发出选票'), write(), label('收回选票'), write()],
      [label('有效'), write(), label('部分有效'), write()],
      [label('无效'), write(), label('空白（弃权）'), write()],
    ],
    8.5,
  ),
];
const candidatesTable = (round: Round | undefined): Block =>
  lines(
    [2.6, 5, 2.6, 2.6, 4],
    ['职务', '姓名', '赞成', '反对', '是否当选'],
    (round?.candidates ?? []).map((c) => [middle(posts[c.post].zh), write(padded(c.name)), write(), write(), middle('□是　□否')]),
    5,
    { numbered: false, tall: 8.5 },
  );
const ofKind =
  (kind: Round['kind']) =>
  (g: Ground): readonly Round[] =>
    g.e.rounds.filter((r) => r.kind === kind);

export const secondForm = form<Round>({
  name: 'second-vote',
  zh: '另行选举报告单',
  en: 'Report of a second vote',
  open: true,
  facts: ofKind('second'),
  sheet: (g, round) => [
    ...anotherVote(g, round, '当选人不足：□不过半数　□得票相同　□回避　□其他＿＿＿＿'),
    candidatesTable(round),
    small(
      `另行选举得票多的当选；得票应当占已投选票总数的比例：${wordsOf(secondVoteShare.key, answerOn(secondVoteShare, g.law).value).zh}。`,
    ),
    signatures(['主持人', '总监票员', '计票员', '日期'], 2),
    basis(g, secondVoteShare, secondVoteCandidates, secondVoteRoll),
  ],
});
export const repeatForm = form<Round>({
  name: 'repeat-election',
  zh: '重新选举报告单',
  en: 'Report of a vote held again',
  open: true,
  facts: ofKind('repeat'),
  sheet: (g, round) => [
    ...anotherVote(
      g,
      round,
      '□参加人数不够　□收回多于发出　□没有公开计票　□没有当场公布\n□有关机关认定无效　□其他＿＿＿＿＿＿＿＿',
    ),
    candidatesTable(round),
    signatures(['主持人', '总监票员', '计票员', '日期'], 2),
    basis(g, majorityToElect, invalidityGrounds, repeatElectionDays),
  ],
});

export const electedForm = form<Winner>({
  name: 'elected-letter',
  zh: '当选通知书',
  en: 'Word to who was elected',
  open: true,
  facts: (g) => winners(g.e),
  sheet: (g, one) => {
    const day = one && g.e.rounds[one.round - 1]?.day;
    const asks = answerOn(firstMeetingDays, g.law).value;
    return [
      paragraph(`${one ? one.name : '＿＿＿＿＿＿＿＿'}：`),
      paragraph(
        `经${day ? zhDate(day) : '　　　　年　　月　　日'}依法选举，您当选为${g.p.committee}${one ? posts[one.post].zh : '＿＿＿＿'}${one ? `，得票${one.votes}张` : ''}，任期自选举结果公布之日起。`,
      ),
      paragraph(
        `工作移交在新一届委员会产生之日起${answerOn(handoverDays, g.law).value}日内完成${asks > 0 ? `，第一次会议在${asks}日内召开` : ''}。请于　　　　年　　月　　日　　时到＿＿＿＿＿＿＿＿＿＿＿＿参加。`,
      ),
      seal(g.p.issuer, dayOrBlank(undefined)),
      cut('交选举委员会'),
      heading(2, '回执'),
      paragraph(`本人${one ? one.name : '＿＿＿＿＿＿＿＿'}已收到当选通知书。`),
      signatures(['签收人', '日期'], 2),
      basis(g, majorityToElect, handoverDays),
    ];
  },
});

/** How many must join a demand, in words: 五分之一以上的登记选民. */
const petition = (g: Ground): string => {
  const part = (rule: typeof recallPetition): string => wordsOf(rule.key, answerOn(rule, g.law).value).zh;
  const p = g.p.words;
  const households = g.e.begun?.kind === 'community' ? `、${part(recallPetitionHouseholds)}户代表` : '';
  return `${part(recallPetition)}选民${households}或者${part(recallPetitionRepresentatives)}${p.people}代表`;
};
export const recallForm = form({
  name: 'recall',
  zh: '罢免要求书',
  en: 'Demand for a recall',
  sheet: (g) => [
    fields(
      [3.4, 5, 3.4, 5],
      [
        [label('要求罢免的成员'), write(), label('职务'), write(squares((g.e.begun?.posts ?? []).map((s) => posts[s.post].zh)))],
        [label('提出方式'), write(squares(['选民联名', '户代表联名', `${g.p.words.people}代表联名`]), { columns: 3 })],
        [label('应有人数'), write(), label('本件联名人数'), write()],
      ],
    ),
    room('罢免理由', 42),
    lines([1.2, 4.4, 2.8, 4.4, 3.2], ['序号', '提出人姓名', `${g.p.words.card}号`, '提出人签名', '日期'], [], 8),
    small(`要求罢免须有${petition(g)}联名，并说明理由；人数多的，另纸接续编号。被要求罢免的成员可以提出申辩意见。`),
    fields(
      [3.4, 13.4],
      [
        [label('申辩意见'), write('□ 书面申辩附后　□ 会上申辩　□ 不申辩')],
        [label('收件'), write('收件人＿＿＿＿＿＿　　　　年　　月　　日　有效联名＿＿＿人')],
      ],
    ),
    basis(g, recallPetition, recallReasons, recallDefence, recallTurnout, recallMajority),
  ],
});
export const resignationForm = form({
  name: 'resignation',
  zh: '辞职申请书',
  en: 'Resignation',
  sheet: (g) => [
    fields(
      [3.4, 5, 3.4, 5],
      [
        [label('姓名'), write(), label('现任职务'), write(squares((g.e.begun?.posts ?? []).map((s) => posts[s.post].zh)))],
        [label('当选日期'), write(), label('申请日期'), write()],
      ],
      11,
    ),
    room('辞职原因', 50),
    signatures(['申请人签名', '日期'], 2),
    fields(
      [3.4, 13.4],
      [[label(`${g.p.words.committee}\n意　　见`), write('　\n　　　　　　　　　　　　　　　（盖章）　　　　　年　　月　　日')]],
      26,
    ),
    heading(2, `${g.p.words.meeting}或者${g.p.words.representatives}审议`),
    fields(
      [2.4, 3.2, 2.4, 3.2, 2.4, 3.2],
      [
        [label('会议日期'), write(), label('应到'), write(), label('实到'), write()],
        [label('同意'), write(), label('不同意'), write(), label('弃权'), write()],
        [label('职务终止\n日　　期'), write('', { columns: 2 }), label('公告日期'), write('', { columns: 2 })],
      ],
      11,
    ),
    signatures(['会议主持人', '记录人', '日期']),
    basis(g, resignationApproval, endsByItself),
  ],
});
export const byElectionForm = form({
  name: 'by-election',
  zh: '补选登记表',
  en: 'By-election',
  sheet: (g) => [
    fields(
      [3.4, 13.4],
      [
        [label('补选职务'), write(squares((g.e.begun?.posts ?? []).map((s) => posts[s.post].zh)))],
        [label('补选原因'), write('□ 辞职　□ 职务终止　□ 被罢免　□ 死亡　□ 宣告失踪、死亡　□ 丧失国籍')],
        [label('由谁补选'), write(squares([g.p.words.meeting, g.p.words.representatives]))],
      ],
      10,
    ),
    fields(
      [2.8, 2.8, 2.8, 2.8, 2.8, 2.8],
      [
        [label('会议日期'), write(), label('应到'), write(), label('实到'), write()],
        [label('登记选民'), write(), label('女'), write(), label('委托投票'), write()],
        [label('流动票箱'), write(), label('代写'), write(), label('参加投票'), write()],
        [label('发出选票'), write(), label('收回选票'), write(), label('无效、空白'), write()],
      ],
    ),
    lines([1.2, 4.4, 1.6, 1.6, 3, 2.4, 3], ['序号', '候选人', '性别', '年龄', '政治面貌', '得票', '是否当选'], [], 7),
    small(
      `补选的候选人、投票和当选按换届选举的规定办理；任期为${wordsOf(byElectionTerm.key, answerOn(byElectionTerm, g.law).value).zh}。`,
    ),
    signatures(['主持人', '总监票员', '计票员', '日期'], 2),
    basis(g, byElectionBy, byElectionTerm, byElectionBelow, moreCandidatesThanSeats, majorityToElect),
  ],
});
