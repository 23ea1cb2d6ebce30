// The papers of a by-election or a choice of people: its notice with the candidates, the report sheet of each round, and the notice of who was elected.
import { officeWords } from '../../election/term/offices.ts';
import { type Choice, roundOutcome } from '../../election/term/choices.ts';
import { zhDate } from '../../law/days.ts';
import {
  answerOn,
  byElectionBy,
  byElectionTerm,
  groupHead,
  householdsPerRepresentative,
  supervisorsChosenBy,
} from '../../law/rules.ts';
import { type Block, closing, padded, type Page, paragraph, seal, title } from '../page.ts';
import { by, cell, head, type TermTelling } from './telling.ts';

const verb = (c: Choice): string => (c.byElection ? '补选' : '推选');
const what = (t: TermTelling, c: Choice): string =>
  `${c.byElection ? t.words.committee : c.office === 'representative' ? t.words.people : c.office === 'head' ? t.words.group.slice(0, 2) : ''}${officeWords[c.office].zh}`;
const meetingOf = (t: TermTelling, c: Choice): string =>
  c.body === 'group'
    ? `第${c.group ?? ''}${t.words.group}会议`
    : c.body === 'meeting'
      ? t.words.meeting
      : t.words.representatives;

/** 补选公告, 推选公告: who may be chosen, how many, by which meeting. */
export const choiceNotice = (t: TermTelling, c: Choice): Page => {
  const law = t.lawOn(c.on),
    rule = c.byElection
      ? answerOn(byElectionBy, law)
      : c.office === 'representative'
        ? answerOn(householdsPerRepresentative, law)
        : c.office === 'head'
          ? answerOn(groupHead, law)
          : answerOn(supervisorsChosenBy, law);
  return {
    title: `${verb(c)}${what(t, c)}公告`,
    form: 'official',
    rehearsal: t.rehearsal,
    blocks: [
      title(t.place, `${verb(c)}${what(t, c)}公告`),
      paragraph(
        `根据${by(rule)}，由${meetingOf(t, c)}${verb(c)}${what(t, c)}${c.seats}名。会议定于＿＿＿＿年＿＿月＿＿日＿＿时在＿＿＿＿＿＿召开。`,
      ),
      paragraph('候选人名单如下（排名不分先后）：'),
      { kind: 'names', heading: '候选人', names: c.candidates.map(padded) },
      ...(c.byElection ? [paragraph(`补选的成员任期到本届任期届满为止（${by(answerOn(byElectionTerm, law))}）。`)] : []),
      closing('特此公告。'),
      seal(t.committee, zhDate(c.on)),
    ],
  };
};

/** 补选结果报告单: each round with its ballots and sums; a blank round where nothing is voted yet. */
export const choiceReport = (t: TermTelling, c: Choice): Page => ({
  title: `${verb(c)}${what(t, c)}结果报告单`,
  form: 'form',
  rehearsal: t.rehearsal,
  blocks: [
    title(t.place, `${verb(c)}${what(t, c)}结果报告单`),
    paragraph(`${meetingOf(t, c)}，应选${c.seats}名，候选人：${c.candidates.join('、')}。`),
    ...(c.rounds.length === 0 ? blank(c) : c.rounds.flatMap((r) => round(t, c, r))),
    ...(c.ended
      ? [
          paragraph(
            c.ended.elected.length > 0
              ? `当选：${c.ended.elected.join('、')}${c.seats > c.ended.elected.length ? `；缺${c.seats - c.ended.elected.length}名` : ''}。`
              : `没有选出${c.ended.because === undefined ? '' : `：${c.ended.because}`}。`,
          ),
        ]
      : []),
    { kind: 'signatures', perLine: 3, lines: ['主持人', '监票人', '计票人'] },
    seal(t.committee, zhDate(c.ended?.on ?? t.on)),
  ],
});

/** 补选结果公告, 推选结果公告 (监督委员会选举结果公告 among them): who was elected by which meeting with how many votes, and the seats that stay open. */
export const choiceResult = (t: TermTelling, c: Choice): Page => {
  const elected = c.ended?.elected ?? [];
  const [last] = c.rounds.slice(-1);
  const standing = (name: string) => c.rounds.findLast((r) => r.standing.some((s) => s.name === name));
  const rows = elected.map((name) => {
    const round = standing(name);
    const votes = round?.standing.find((s) => s.name === name)?.votes;
    return [
      cell(`${c.byElection ? t.words.committee : ''}${officeWords[c.office].zh}`, 'center'),
      cell(padded(name), 'center'),
      votes === undefined
        ? cell('—', 'center')
        : { ...cell(votes, 'right'), figure: t.figure(`${c.choice} ${name} 得票`, votes, 'ChoiceVoted', c.choice) },
    ];
  });
  const open = c.seats - elected.length;
  return {
    title: `${verb(c)}${what(t, c)}结果公告`,
    form: 'official',
    rehearsal: t.rehearsal,
    blocks: [
      title(t.place, `${verb(c)}${what(t, c)}结果公告`),
      paragraph(
        `${last ? `${zhDate(last.on)}，` : ''}${meetingOf(t, c)}${verb(c)}${what(t, c)}，应选${c.seats}名${last ? `，应到${last.due}人，实到${last.present}人` : ''}，${elected.length > 0 ? `选出${elected.length}名，名单如下。` : `没有选出${c.ended?.because === undefined ? '' : `（${c.ended.because}）`}。`}`,
      ),
      ...(rows.length > 0
        ? [{ kind: 'table' as const, widths: [4, 4, 3], head: head('职务', '姓名', '得票'), kept: true as const, rows }]
        : []),
      ...(open > 0 && elected.length > 0 ? [paragraph(`还缺${open}名，另行${verb(c)}。`)] : []),
      closing('特此公告。'),
      seal(t.committee, zhDate(c.ended?.on ?? t.on)),
    ],
  };
};

const round = (t: TermTelling, c: Choice, r: Choice['rounds'][number]): readonly Block[] => {
  const found = roundOutcome(c, r, t.lawOn(r.on));
  const gate =
    found.outcome === 'no quorum'
      ? found.quorum
      : found.outcome === 'too few voted'
        ? found.turnout
        : found.outcome === 'held'
          ? (found.turnout ?? found.quorum)
          : undefined;
  const post = found.outcome === 'held' ? found.posts[0] : undefined;
  const state = (name: string): string =>
    post?.elected.some((s) => s.id === name)
      ? '当选'
      : post?.tied.some((s) => s.id === name)
        ? '票数相等'
        : post
          ? '未当选'
          : '—';
  const sums = new Map(
    [...(post?.elected ?? []), ...(post?.tied ?? []), ...(post?.rest ?? [])].map((s) => [s.id, s.sum?.formula ?? '']),
  );
  return [
    paragraph(
      `第${r.round}轮（${zhDate(r.on)}）：应到${r.due}人，实到${r.present}人，发出${r.issued}张，收回${r.returned}张，有效${r.valid}张。`,
    ),
    {
      kind: 'table',
      widths: [3, 2, 5, 3],
      head: head('姓名', '得票', '算式', '结果'),
      kept: true,
      rows: r.standing.map((s) => [
        cell(`${padded(s.name)}${s.writeIn === true ? '（另选）' : ''}`, 'center'),
        { ...cell(s.votes, 'right'), figure: t.figure(`${c.choice} 第${r.round}轮 ${s.name}`, s.votes, 'ChoiceVoted', c.choice) },
        cell(sums.get(s.name) ?? '—', 'center'),
        cell(state(s.name), 'center'),
      ]),
    },
    ...(gate
      ? [
          paragraph(
            `${(found.outcome === 'held' && !found.turnout) || found.outcome === 'no quorum' ? '到会' : '参加投票'}：${gate.formula}，${gate.reached ? '达到' : `未达到，至少${gate.least}人`}（${by(gate.answer)}）。`,
          ),
        ]
      : []),
  ];
};

const blank = (c: Choice): readonly Block[] => [
  paragraph('应到＿＿＿人，实到＿＿＿人，发出＿＿＿张，收回＿＿＿张，有效＿＿＿张。'),
  {
    kind: 'table',
    widths: [4, 3, 3],
    head: head('姓名', '得票', '结果'),
    tall: 10,
    rows: [...c.candidates, '', ''].map((n) => [cell(n === '' ? '' : padded(n), 'center'), cell(''), cell('')]),
  },
];
