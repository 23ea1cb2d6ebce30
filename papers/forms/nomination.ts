// The forms by which somebody comes to stand: joint nomination, recommendation by an organisation, self-nomination, review of what the law bars, pledge. What bars, and how many must sign, is asked of the law of the day.
import type { Nominee } from '../../election/nominating/nomination.ts';
import type { Candidate } from '../../election/nominating/candidacy.ts';
import type { PersonId } from '../../election/person.ts';
import {
  answerOn,
  candidateBars,
  candidateQualities,
  candidatesPledge,
  conditionsExamined,
  jointNominators,
  nominators,
  nomineeConsent,
  reviewRounds,
} from '../../law/rules.ts';
import { wordsOf } from '../../law/words.ts';
import { zhDate } from '../../law/days.ts';
import { cardNumber } from '../../election/roll/cardbook.ts';
import { type Block, heading, padded, paragraph } from '../page.ts';
import { posts, reviewRounds as roundWords, sexes, ways } from '../words/terms.ts';
import {
  ageAtPoll,
  basis,
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

const secretOf = (g: Ground, person: PersonId | undefined) =>
  person === undefined ? undefined : g.e.roll.voters.get(person)?.secret;
const postsHere = (g: Ground): readonly string[] => (g.e.begun?.posts ?? []).map((s) => posts[s.post].zh);
const postOf = (g: Ground, one?: { readonly post: Nominee['post'] }): string => squares(postsHere(g), one && posts[one.post].zh);
const by =
  (...wanted: readonly Nominee['way'][]) =>
  (g: Ground): readonly Nominee[] =>
    g.e.nomination.nominees.filter((n) => wanted.includes(n.way));

/** Who is nominated: name, sex, age, post. */
const nominated = (g: Ground, n?: Nominee): Block => {
  const s = secretOf(g, n?.person);
  return fields(
    [3, 6, 2, 4, 2, 2],
    [
      [
        label('被提名人'),
        write(n && padded(n.name)),
        label('性别'),
        middle(squares(['男', '女'], s ? sexes[s.sex].zh : n && (n.woman ? '女' : '男'))),
        label('年龄'),
        middle(ageAtPoll(g, s?.born)),
      ],
      [label('提名职务'), write(postOf(g, n), { columns: 5 })],
    ],
  );
};
const agrees = (g: Ground, n?: Nominee): readonly Block[] => [
  paragraph(
    `被提名人意见：${squares(['接受提名', '不接受提名'], n?.agreed ? '接受提名' : n?.declined ? '不接受提名' : undefined)}`,
  ),
  signatures(['被提名人签名', '日期'], 2),
  basis(g, nominators, jointNominators, nomineeConsent, candidateBars),
];

/** So many must sign here; ten lines where neither law nor plan names a number. */
const signers = (g: Ground): number => Math.max(answerOn(jointNominators, g.law).value, 10);

export const jointForm = form<Nominee>({
  name: 'joint-nomination',
  zh: '选民联名推荐表',
  en: 'Joint nomination by voters',
  facts: by('voters jointly', 'representatives jointly'),
  sheet: (g, n) => {
    const joint = answerOn(jointNominators, g.law).value;
    const signed = g.e.nomination.signed.find((x) => n && x.person === n.person && x.post === n.post)?.signers ?? [];
    return [
      nominated(g, n),
      room('推荐理由', 30),
      lines(
        [1.2, 5, 3, 5, 3.4],
        ['序号', '推荐人姓名', `${g.p.words.card}号`, '推荐人签名', '日期'],
        signed.map((id) => {
          const v = g.e.roll.voters.get(id);
          return [
            write(padded(v?.secret?.name ?? '')),
            middle(v && cardNumber(v.no, g.e.cards.issues.get(v.voter) ?? 1)),
            write(),
            write(),
          ];
        }),
        signers(g),
      ),
      small(`联名推荐由本届登记的选民本人签名，代签的不计${joint > 1 ? `；须有${joint}人以上` : ''}。`),
      ...agrees(g, n),
    ];
  },
});

export const organisationForm = form<Nominee>({
  name: 'organisation-nomination',
  zh: '组织推荐表',
  en: 'Recommendation by an organisation',
  facts: by('party organisation', 'organisation', 'residents group', 'representatives meeting'),
  sheet: (g, n) => [
    nominated(g, n),
    fields([3, 15], [[label('推荐组织'), write(n && ways[n.way].zh)]]),
    room('推荐理由', 60),
    fields(
      [3, 6, 3, 6],
      [
        [label('研究会议'), write(), label('会议日期'), middle(n ? zhDate(n.on) : dayOrBlank(undefined))],
        [label('应到人数'), write(), label('实到、同意'), write()],
      ],
    ),
    fields(
      [3, 15],
      [[label('推荐组织\n意　　见'), write('　\n　\n　\n　　　　　　　　　　　　　　（盖章）　　　　　年　　月　　日')]],
      36,
    ),
    ...agrees(g, n),
  ],
});

export const selfForm = form<Nominee>({
  name: 'self-nomination',
  zh: '自荐（参选）报名表',
  en: 'Self-nomination',
  facts: by('self', 'open application'),
  sheet: (g, n) => {
    const s = secretOf(g, n?.person);
    return [
      fields(
        [2.6, 4.4, 2.2, 3.4, 2.2, 3.2],
        [
          [
            label('姓名'),
            write(n && padded(n.name)),
            label('性别'),
            middle(squares(['男', '女'], s && sexes[s.sex].zh)),
            label('照片\n（二寸）', { rows: 4, columns: 2 }),
          ],
          [label('出生日期'), middle(s ? zhDate(s.born) : ''), label('民族'), write()],
          [label('政治面貌'), write(), label('文化程度'), write()],
          [label('参选职务'), write(postOf(g, n), { columns: 3 })],
          [label('身份证号码'), write(s?.idNumber, { columns: 3 }), label('电话'), write(s?.phone)],
          [label('住址'), write(s?.address, { columns: 5 })],
        ],
      ),
      room('简历', 66, '', [2.6, 15.4]),
      room('工作设想', 50, '', [2.6, 15.4]),
      fields(
        [2.6, 15.4],
        [
          [label('本人保证'), write('以上内容真实；没有法律规定不得作为候选人的情形；遵守选举纪律，不以不正当手段参选。')],
          [label('所附材料'), write('□ 身份证复印件　□ 无犯罪记录证明　□ 推荐函　□ 其他＿＿＿＿＿＿＿')],
          [label('收件'), write('收到材料＿＿件，收件人＿＿＿＿＿＿＿＿，　　　　年　　月　　日　　时')],
        ],
      ),
      signatures(['报名人签名', '日期'], 2),
      basis(g, nominators, candidateBars),
    ];
  },
});

const rounds = ['completeness', 'township or street', 'joint departments', 'party'] as const;
const saidOf = { approved: '通过', rejected: '不通过', 'approved anew': '复议后通过' } as const;
export const reviewForm = form<Nominee>({
  name: 'review',
  zh: '候选人资格审查表',
  en: 'Review of a nominee',
  facts: (g) => g.e.nomination.nominees,
  sheet: (g, n) => {
    const bars = answerOn(candidateBars, g.law).value.map((bar) => wordsOf(candidateBars.key, bar).zh);
    return [
      nominated(g, n),
      heading(2, '一、法律规定不得作为候选人的情形（逐项核对）'),
      lines(
        [1.2, 10, 3.4, 3.4],
        ['序号', '情形', '核对结果', '材料'],
        bars.map((one) => [write(one), middle('□无　□有'), write()]),
        Math.max(4, bars.length),
      ),
      heading(2, '二、各道审查'),
      lines(
        [3.4, 3, 3.4, 4, 4.2],
        ['审查环节', '审查人', '时间', '意见', '结果'],
        rounds.map((round) => {
          const said = n?.opinions.findLast((o) => o.round === round);
          return [
            middle(roundWords[round].zh),
            write(said?.by),
            middle(said ? zhDate(said.on) : ''),
            write(),
            middle(squares(['通过', '不通过'], said && saidOf[said.said].endsWith('不通过') ? '不通过' : said && '通过')),
          ];
        }),
        4,
        { numbered: false, tall: 17 },
      ),
      ...(n && n.opinions.some((o) => o.round === undefined)
        ? [small(...n.opinions.filter((o) => o.round === undefined).map((o) => `${zhDate(o.on)}　${o.by}：${saidOf[o.said]}`))]
        : []),
      room('不通过的\n依据条款', 24),
      small('审查只看法律和本届选举办法规定的条件；不通过的，写明条款并告知本人。'),
      signatures(['审查人', '复核人', '日期']),
      basis(g, candidateBars, candidateQualities, conditionsExamined, reviewRounds),
    ];
  },
});

/** What a candidate promises where the plan has no words of its own. */
const usualPledge = (g: Ground): readonly string[] => [
  '遵守法律、法规和本届选举办法，服从选举委员会依法作出的安排。',
  '不以暴力、威胁、欺骗、贿赂、伪造选票、虚报票数等手段参加选举，也不指使、默许他人这样做。',
  '不向选民送钱、送物、请吃或者许诺利益。',
  '介绍自己的情况和打算真实，不作违反法律的承诺，不诋毁他人。',
  '只在选举委员会安排的时间、地点和方式内宣传；投票当天不拉票，不进入写票处，不接触选票和票箱。',
  '不打听、不追问选民投了谁的票。',
  '尊重选举结果；有异议的，依法提出。',
  `当选后依法履行职责，接受${g.p.words.people}监督。`,
];
export const pledgeForm = form<Pick<Candidate, 'person' | 'name' | 'post'>>({
  name: 'pledge',
  zh: '参选承诺书',
  en: 'Pledge',
  open: true,
  facts: (g) => g.e.candidacy.candidates,
  sheet: (g, c) => [
    paragraph(`${g.p.issuer}：`),
    paragraph(`本人${c ? c.name : '＿＿＿＿＿＿＿＿'}参加${g.p.committee}${c ? posts[c.post].zh : '＿＿＿＿'}的选举，郑重承诺：`),
    { kind: 'list', small: false, items: (g.e.plan?.pledge ?? usualPledge(g)).map((one, i) => `${i + 1}. ${one}`) },
    paragraph('以上承诺由本人签名，交选举委员会保存，并向选民公开。'),
    signatures(['承诺人签名', '日期', '收件人', '收到日期'], 2),
    ...(c && g.e.candidacy.pledged.has(c.person)
      ? [small(`记录：${zhDate(g.e.candidacy.pledged.get(c.person) ?? g.on)}已签。`)]
      : []),
    basis(g, candidatesPledge, candidateBars),
  ],
});
