// The election method (选举办法) and the implementation plan (实施方案) as papers: what the law fixes with its article, what the place decided, and what is the usual practice until it decides. In our own words; who adopts them: election/beginning/begin.ts, election/beginning/sitting.ts.
import type { Election } from '../../election/election.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import { topicWords } from '../../law/book.ts';
import { zhDate } from '../../law/days.ts';
import { explain, type Explained, topicOf } from '../../law/rules.ts';
import { zhNumeral } from '../../law/texts.ts';
import { type Block, type Cell, closing, heading, type Page, paragraph, seal, type Table, title } from '../page.ts';
import { inOwnWords, type PlaceNames, placeOf, seatsInWords } from '../place.ts';
import { scheduleTable } from './schedule.ts';
import { committeePosts, modes } from '../words/terms.ts';

/** The topics an election method speaks of; recall, by-elections, meetings and supervision have rules of their own. */
const topics = [
  'committee',
  'electionCommittee',
  'registration',
  'nomination',
  'candidates',
  'proxies',
  'poll',
  'ballot',
  'outcome',
  'secondVote',
  'after',
] as const;

const sourceOf = (x: Explained): string => {
  if (x.kind === 'fixed') return x.cite.zh;
  return x.decided ? '本办法规定' : '未作规定，按通常做法';
};

const head = (text: string): Cell => ({ text, align: 'center', bold: true });
const tableOf = (rows: readonly Explained[], p: PlaceNames): Table => ({
  kind: 'table',
  widths: [6.5, 5, 5],
  head: [['事项', '规定', '依据'].map(head)],
  rows: rows.map((x) => [
    { text: inOwnWords(x.asks.zh.replace(/？$/, ''), p) },
    { text: inOwnWords(x.words.zh, p) },
    { text: sourceOf(x) },
  ]),
});

const basics = (e: Election, p: PlaceNames): readonly Block[] => {
  const b = e.begun;
  if (!b) return [];
  const seats = b.posts.reduce((n, s) => n + s.seats, 0);
  return [
    paragraph(`${p.committee}由${seats}人组成：${seatsInWords(b.posts)}。`),
    paragraph(
      `选举方式：${modes[b.mode].zh}。${e.electionDay ? `选举日为${zhDate(e.electionDay)}。` : '选举日由选举委员会确定并公告。'}`,
    ),
  ];
};

/** 选举办法: what it rests on, the basics of this election, and every question of an election with its answer and where the answer comes from. */
export const electionMethod = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const said = explain(lawOf(e, on)).filter((x) => e.begun?.mode !== 'voters' || !/居民代表|户代表/.test(x.asks.zh));
  const decided = said.filter((x) => x.decided).length;
  const adopted = e.plan ? `（${zhDate(e.plan.on)}${e.plan.by}通过）` : '（草案）';
  const parts = topics.flatMap((topic): readonly Block[] => {
    const rows = said.filter((x) => topicOf.get(x.key) === topic);
    return rows.length === 0
      ? []
      : [heading(2, `${zhNumeral(topics.indexOf(topic) + 2)}、${topicWords[topic]?.zh ?? ''}`), tableOf(rows, p)];
  });
  return {
    title: `${p.committee}选举办法`,
    form: 'form',
    rehearsal: p.rehearsal,
    blocks: [
      title(`${p.committee}选举办法`, adopted),
      heading(2, '一、本届选举'),
      ...basics(e, p),
      paragraph(
        `法律、法规已有规定的，从其规定；没有规定的，由本办法规定${decided > 0 ? `（共${decided}项）` : ''}；本办法也未规定的，按所列通常做法办理。本办法与法律、法规不一致的，以法律、法规为准。`,
      ),
      ...parts,
      closing(`本办法由${p.name}${p.words.meeting}或者${p.words.representatives}讨论通过后施行，由${p.issuer}负责解释。`),
      seal(p.issuer, zhDate(e.plan?.on ?? on)),
    ],
  };
};

/** 选举工作实施方案: the basics, who is responsible, and the calendar. */
export const implementationPlan = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const { implementation } = e.sitting;
  const { guidance } = e.prelude;
  const b = e.basic;
  const told = [
    b && `人口${b.population}人`,
    b?.households !== undefined && `${b.households}户`,
    e.begun && `${e.begun.groups}个${p.words.group}`,
    b?.partyMembers !== undefined && `党员${b.partyMembers}人`,
  ].filter((one) => typeof one === 'string');
  const seats = e.committee.seats.map((s) => `${s.name}（${committeePosts[s.post].zh}）`).join('、');
  return {
    title: `${p.committee}选举工作实施方案`,
    form: 'form',
    rehearsal: p.rehearsal,
    blocks: [
      title(`${p.committee}选举工作实施方案`, implementation ? `（${zhDate(implementation.on)}${p.issuer}通过）` : '（草案）'),
      heading(2, '一、基本情况'),
      paragraph(`${p.name}${told.length > 0 ? told.join('，') : '基本情况尚未登记'}。`),
      ...basics(e, p),
      heading(2, '二、组织机构'),
      paragraph(`${p.issuer}主持本届选举${seats === '' ? '，成员尚未推选' : `，成员：${seats}`}。`),
      ...(guidance
        ? [paragraph(`${guidance.by}派出指导组：${guidance.members.map((m) => `${m.name}（${m.role}）`).join('、')}。`)]
        : []),
      heading(2, '三、步骤和时间'),
      scheduleTable(e, on),
      heading(2, '四、纪律'),
      paragraph(
        '期限按日程执行；法定期限不得缩短。对以不正当手段妨害选举的举报，及时转交法律规定的机关，不留存内容，不泄露举报人。',
      ),
      seal(p.issuer, zhDate(implementation?.on ?? on)),
    ],
  };
};
