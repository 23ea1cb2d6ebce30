// Statistics of decisions by meetings, and the forms whose facts this record does not hold: supervision, recall, by-election (RULES d.2 Decision, Supervise, Sup, Recall). What is not held is named, row by row.
import type { MeetingBody } from '../../assembly/quorum.ts';
import { wordsOf } from '../../law/words.ts';
import { decidedMatters } from '../words/terms.ts';
import type { StatCell, StatList } from './model.ts';
import { count, day, form, type FormOf, known, line, none, notTold, outside, type Teller, text } from './telling.ts';

interface Meeting {
  readonly body: MeetingBody | undefined;
  readonly type: string;
  readonly on: string;
  readonly topic: string;
  readonly due: number | undefined;
  readonly present: number | undefined;
  readonly agree?: number | undefined;
  readonly against?: number | undefined;
  readonly abstained?: number | undefined;
}
const bodyWord = (by: string): string => wordsOf('electionCommitteeBodies', by).zh;

/** Every meeting of the record, in the order of its days. */
const meetingsOf = ({ of, words }: Teller): readonly Meeting[] =>
  [
    ...of.facts(['CommitteeChosen']).map(
      ({ fact: f }): Meeting => ({
        body: f.by as MeetingBody,
        type: bodyWord(f.by),
        on: f.on,
        topic: `推选${words.words.electionCommittee}`,
        due: f.due,
        present: f.present,
      }),
    ),
    ...of.facts(['SeatsDecided']).map(
      ({ fact: f }): Meeting => ({
        body: f.by,
        type: bodyWord(f.by),
        on: f.on,
        topic: `决定${decidedMatters[f.matter].zh}`,
        due: f.due,
        present: f.present,
        agree: f.agree,
      }),
    ),
    ...of.facts(['PlanAdopted']).map(
      ({ fact: f }): Meeting => ({
        body: f.body,
        type: f.body ? bodyWord(f.body) : f.by,
        on: f.on,
        topic: '通过选举办法',
        due: f.due,
        present: f.present,
        agree: f.agree,
      }),
    ),
    ...of.facts(['CommitteeMet']).flatMap(({ fact: f }) =>
      f.matters.map(
        (m): Meeting => ({
          body: undefined,
          type: `${words.words.electionCommittee}第${f.number}次会议`,
          on: f.on,
          topic: m.topic,
          due: f.due,
          present: f.present.length,
          agree: m.agree,
          against: m.against,
          abstained: m.abstained,
        }),
      ),
    ),
    ...of.facts(['PreselectionHeld']).map(
      ({ fact: f }): Meeting => ({
        body: f.by === 'voters' ? undefined : f.by,
        type: f.by === 'voters' ? '选民预选' : `${bodyWord(f.by)}预选`,
        on: f.on,
        topic: '预选正式候选人',
        due: f.due,
        present: f.present,
      }),
    ),
    ...of.facts(['FirstMeetingHeld']).map(
      ({ fact: f }): Meeting => ({
        body: undefined,
        type: '新一届委员会第一次会议',
        on: f.on,
        topic: '分工',
        due: f.due,
        present: f.present.length,
      }),
    ),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

const listed = (t: Teller): StatList => ({
  title: '会议和表决',
  columns: [
    { name: '会议类型', as: 'text' },
    { name: '议题', as: 'text' },
    { name: '时间', as: 'day' },
    ...['应到', '实到', '妇女', '同意', '不同意', '弃权'].map((name) => ({ name, as: 'count' as const })),
  ],
  rows: meetingsOf(t).map((m) => {
    const told = (n: number | undefined): StatCell => known(n, '没有登记');
    return [
      text(m.type),
      text(m.topic),
      day(m.on),
      told(m.due),
      told(m.present),
      none('没有登记'),
      told(m.agree),
      told(m.against),
      told(m.abstained),
    ];
  }),
});

const facts = ['CommitteeChosen', 'SeatsDecided', 'PlanAdopted', 'PreselectionHeld'] as const;
export const decision: FormOf = (t) => {
  const all = meetingsOf(t);
  const [whole, some] = t.village
    ? (['villagers meeting', 'villagers representatives'] as const)
    : (['residents meeting', 'residents representatives'] as const);
  const people = t.words.words.people;
  const of = (key: string, word: string, body: MeetingBody) => {
    const held = all.filter((m) => m.body === body);
    const told = held.flatMap((m) => m.present ?? []);
    return [
      line(`${key} times`, `${word}议事项数`, '次', '与本届选举有关、有登记的表决或者推选', count(held.length), ...facts),
      line(
        `${key} present`,
        `${word}到会`,
        '人次',
        '各次实到合计',
        told.length === held.length ? count(told.reduce((a, b) => a + b, 0)) : none('有的会议没有登记实到人数'),
        ...facts,
      ),
    ];
  };
  return form(
    t,
    'Decision',
    '民主决策',
    [
      ...of('meeting', `${people}会议`, whole),
      ...of('representatives', `${people}代表会议`, some),
      line(
        'committee',
        `${t.words.words.electionCommittee}会议`,
        '次',
        '选举委员会的会议',
        count(t.e.sitting.meetings.length),
        'CommitteeMet',
      ),
    ],
    { lists: [listed(t)] },
  );
};

/** Rows of a form that the record of an election does not hold. */
const beyond = (names: readonly string[], because: string) =>
  names.map((name, i) => line(`row ${i + 1}`, name, '', name, none(because)));

export const supervise: FormOf = (t) =>
  form(t, 'Supervise', '民主监督', [
    ...beyond(
      t.village
        ? ['评议会应到', '评议会实到', '评议为优秀', '评议为称职', '评议为不称职', '评议结果']
        : [
            '居务公开',
            '政务公开',
            '财务公开',
            '公开栏',
            '触摸屏',
            '网络',
            '明白纸',
            '评议次数',
            '受评人数',
            '连续两次不称职人数',
            '监督委员会人数',
          ],
      outside,
    ),
    line(
      'notices',
      '换届期间张贴公告',
      '份',
      '选举公告张贴次数',
      t.e.notices.length > 0 ? count(t.e.notices.length) : notTold('公告'),
      'NoticePosted',
    ),
  ]);

const laterOnly = '罢免、补选不在本届换届的记录内';
export const supervisors: FormOf = (t) =>
  t.village
    ? form(t, 'Sup', '监督委员会、罢免、补选', [
        ...beyond(['监督委员会成员数', '产生方式', '应到', '实到', '同意', '不同意', '弃权'], '监督委员会的推选没有登记'),
        ...[
          '罢免职务',
          '罢免：登记村民总数',
          '罢免：参加投票',
          '罢免：参加率',
          '罢免：同意',
          '罢免：不同意',
          '罢免是否成功',
          '补选原因',
          '补选方式',
          '补选职数',
          '补选：实投',
          '补选：参加率',
        ].map((name, i) => line(`later ${i + 1}`, name, '', name, none(laterOnly))),
      ])
    : form(
        t,
        'Recall',
        '罢免',
        ['罢免主任', '罢免副主任', '罢免委员'].map((name, i) => line(`later ${i + 1}`, name, '人', name, none(laterOnly))),
      );
