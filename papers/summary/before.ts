// The chapters of the work summary up to the poll: committee and publicity. Figures name their facts; the rest of the summary: summary.ts.
import { type CommitteePost, type LeaveReason, nameOf } from '../../election/beginning/committee.ts';
import type { Election } from '../../election/election.ts';
import type { Day } from '../../law/answer.ts';
import { zhDate } from '../../law/days.ts';
import { wordsOf } from '../../law/words.ts';
import type { Chapter, Sources, Telling } from '../figures.ts';
import { type Block, paragraph, type Run } from '../page.ts';
import { committeePosts, publicity as publicityWords } from '../words/terms.ts';
import { percent } from './ages.ts';

const names = (list: readonly string[]): string => list.join('、');

export const committee: Chapter = ({ e, words, of }) => {
  const chosen = of.facts(['CommitteeChosen'])[0]?.fact;
  if (!chosen) return [];
  const at = (post: CommitteePost, before: string): readonly Run[] => {
    const held = chosen.members.filter((m) => m.post === post).map((m) => m.name);
    return held.length === 0
      ? []
      : [
          `${before}${committeePosts[post].zh}`,
          of.figure(`committee: ${post}`, held.length, ['CommitteeChosen']),
          `人（${names(held)}）`,
        ];
  };
  const first = of.facts(['CommitteeMemberLeft'])[0]?.fact;
  return [
    ...guided({ e, words, of }),
    paragraph(
      of.figure('committeeChosen', zhDate(chosen.on), ['CommitteeChosen']),
      `，由${wordsOf('electionCommitteeBodies', chosen.by).zh}推选产生${words.words.electionCommittee}，成员`,
      of.figure('committeeMembers', chosen.members.length, ['CommitteeChosen']),
      '人',
      ...at('chair', '：'),
      ...at('deputy', '，'),
      ...at('member', '，'),
      '；候补',
      of.figure('committeeAlternates', chosen.alternates.length, ['CommitteeChosen']),
      '人。',
    ),
    ...adopted({ e, words, of }),
    ...(first ? [departures({ e, words, of }, first.on)] : []),
  ];
};

/** The guidance group that street or town sent, and observers in it. */
const guided = ({ e, of }: Telling): readonly Block[] => {
  const group = e.prelude.guidance;
  const observers = group?.members.filter((m) => m.role.includes('观察员')).length ?? 0;
  return group === undefined
    ? []
    : [
        paragraph(
          `${group.by}派出换届选举指导组`,
          of.figure('guidance group', group.members.length, ['GuidanceGroupFormed']),
          '人',
          observers > 0 && ['，其中观察员', of.figure('observers', observers, ['GuidanceGroupFormed']), '人，记录选举全过程'],
          '。',
        ),
      ];
};

/** The method: by whom and when, with the figures of the meeting where they were told. */
const adopted = ({ e, of }: Telling): readonly Block[] => {
  const plan = e.plan;
  if (plan === undefined) return [];
  const figure = (name: string, value: string | number) => of.figure(`plan: ${name}`, value, ['PlanAdopted'], (f) => f === plan);
  return [
    paragraph(
      figure('adopted', zhDate(plan.on)),
      `，${plan.by}通过本届选举办法`,
      plan.due !== undefined && ['，应到', figure('due', plan.due), '人'],
      plan.present !== undefined && ['，实到', figure('present', plan.present), '人'],
      plan.agree !== undefined && ['，同意', figure('agree', plan.agree), '人'],
      '。',
    ),
  ];
};

/** Who left the committee, why, who moved up, and which posts were filled anew. */
const departures = ({ e, of }: Telling, firstOn: Day): Block => {
  const left = of.facts(['CommitteeMemberLeft']).map((p) => p.fact);
  const up = of.facts(['AlternateMovedUp']).map((p) => p.fact);
  const filled = of.facts(['CommitteePostFilled']).map((p) => p.fact);
  const sameDay = left.every((l) => l.on === firstOn);
  const because = (reason: LeaveReason, zh: string, name: string): readonly Run[] | false => {
    const many = left.filter((l) => l.because === reason).length;
    return many > 0 && [zh, of.figure(name, many, ['CommitteeMemberLeft'], (f) => f.because === reason), '人'];
  };
  const otherwise = (l: { readonly because: LeaveReason }) =>
    l.because !== 'nominated' && l.because !== 'near relative nominated';
  return paragraph(
    of.figure('committeeFirstLeft', zhDate(firstOn), ['CommitteeMemberLeft'], (f) => f.on === firstOn),
    sameDay ? '，' : '起，',
    names(left.map((l) => `${l.name}${otherwise(l) ? '（因其他原因）' : ''}`)),
    sameDay ? '退出选举委员会，共' : '先后退出选举委员会，共',
    of.figure('committeeLeft', left.length, ['CommitteeMemberLeft']),
    '人',
    because('nominated', '，其中因被提名为候选人依法退出', 'committeeLeftNominated'),
    because('near relative nominated', '，因近亲属被提名依法退出', 'committeeLeftKin'),
    up.length > 0 && [
      `；${names(up.map((u) => u.name))}按原推选结果依次递补，共`,
      of.figure('committeeMovedUp', up.length, ['AlternateMovedUp']),
      '人',
    ],
    ...filled.map((f) => `；推选${nameOf(e, f.person)}为${f.post === 'chair' ? '主任' : '副主任'}`),
    '。',
  );
};

export const publicity: Chapter = ({ e, of }) => {
  const kinds = [...Map.groupBy(e.publicity, (p) => p.kind)];
  const told: readonly Run[] = kinds.flatMap(([kind, list], i): Run[] => {
    const { zh, measure } = publicityWords[kind];
    const people = list.reduce((n, p) => n + (p.people ?? 0), 0);
    return [
      `${i > 0 ? '，' : ''}${zh}`,
      of.figure(
        `publicity: ${kind}`,
        list.reduce((n, p) => n + p.count, 0),
        ['PublicityDone'],
        (f) => f.kind === kind,
      ),
      measure,
      ...(people > 0
        ? ['（', of.figure(`publicity: ${kind}, people`, people, ['PublicityDone'], (f) => f.kind === kind), '人次）']
        : []),
    ];
  });
  return [
    ...(told.length > 0
      ? [
          paragraph(
            '自',
            of.figure('publicity from', zhDate(of.facts(['PublicityDone'])[0]?.fact.on ?? ''), ['PublicityDone']),
            '起开展宣传和培训：',
            ...told,
            '。',
          ),
        ]
      : []),
    ...contactsAndSurveys(e, of),
    ...(e.notices.length > 0
      ? [
          paragraph(
            '先后张贴公告',
            of.figure('notices', e.notices.length, ['NoticePosted']),
            '份，编号至第',
            of.figure('notices: last number', Math.max(...e.notices.map((n) => Number.parseInt(n.label, 10) || 0)), [
              'NoticePosted',
            ]),
            '号。',
          ),
        ]
      : []),
  ];
};

/** Voters away who were written to or called, and what surveys say: only with who asked and how many. */
const contactsAndSurveys = (e: Election, of: Sources): readonly Block[] => {
  const tried = [...e.reached.ways.values()].reduce((n, x) => n + x.tried, 0);
  const reached = [...e.reached.voters.values()].filter(Boolean).length;
  const contacts = paragraph(
    '通过写信、打电话等方式联系外出选民',
    of.figure('contacts', tried, ['VoterContacted']),
    '次，联系上',
    of.figure('voters reached', reached, ['VoterContacted']),
    '人。',
  );
  const surveys = e.reached.surveys.map((x, i) =>
    paragraph(
      `${x.by}就换届选举知晓情况询问`,
      of.figure(`survey ${i + 1}: asked`, x.asked, ['AwarenessSurveyed'], (f) => f.on === x.on && f.by === x.by),
      '人，其中知晓的',
      of.figure(`survey ${i + 1}: aware`, x.aware, ['AwarenessSurveyed'], (f) => f.on === x.on && f.by === x.by),
      '人，占',
      of.figure(
        `survey ${i + 1}: share`,
        percent(x.aware, x.asked),
        ['AwarenessSurveyed'],
        (f) => f.on === x.on && f.by === x.by,
      ),
      `${x.how ? `（${x.how}）` : ''}。`,
    ),
  );
  return [...(tried > 0 ? [contacts] : []), ...surveys];
};
