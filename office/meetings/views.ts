// The screen of meetings, computed from a community's book: what is due, each meeting with its sums and next step, decisions and what was spent on them. Openness: openness.ts.
import { bodyWords } from '../../assembly/fields.ts';
import { bodyName, matters } from '../../assembly/matters.ts';
import { judged } from '../../assembly/quorum.ts';
import { relatedSpendings, verdicts } from '../../assembly/related.ts';
import { spentOn } from '../../assembly/spending.ts';
import type { Assembly, Item, Sitting } from '../../assembly/state.ts';
import { isStudied } from '../../assembly/voting.ts';
import { binds } from '../../law/rules.ts';
import { assemblyBodies } from '../../papers/words/terms.ts';
import type { OpenCommunity } from '../around/community.ts';
import { type Due, type DueSeen, inOrder } from '../around/due/due.ts';
import { dueOfMeetings } from '../around/due/meetings.ts';
import { relatedWords } from '../around/relatedwords.ts';
import { ruleWords } from '../around/termsaid.ts';
import type { DueShown } from '../around/termshown.ts';
import type { Both } from '../screens.ts';
import type { ItemRow, MeetingRow, MeetingsScreen, Step, VoteRow } from './shown.ts';
import { citesFixed, latest, named, s, type Stand, standOf, step } from './standing.ts';

/** What is due now, as 今天 tells it. */
export const dues = (
  { a, today, seen }: Stand,
  ...of: readonly ((a: Assembly, seen: DueSeen) => readonly Due[])[]
): readonly DueShown[] =>
  inOrder(
    of.flatMap((one) => one(a, seen)),
    today,
  ).filter((d) => d.state !== 'later');

/** 会议: everything of the meetings, the latest first. */
export const meetingsScreen = (book: OpenCommunity): MeetingsScreen => {
  const t = standOf(book),
    { a } = t;
  const spendings = latest(a.spendings.values());
  return {
    today: t.today,
    due: dues(t, dueOfMeetings),
    rules: rulesSet(a),
    meetings: latest(a.meetings.values()).map((m) => meetingRow(t, m)),
    decisions: latest(a.motions.values())
      .filter((d) => d.carried)
      .map((d) => ({
        motion: d.motion,
        text: d.text,
        on: d.on,
        body: named(t, d),
        ...(d.published ? { published: d.published.on } : {}),
        ...(d.carriedOut ? { carriedOut: d.carriedOut.how } : {}),
        ...(d.undone ? { undone: d.undone.on } : {}),
        ...(d.amount === undefined ? {} : { amount: d.amount }),
        ...(spentOn(a, d.motion) > 0 ? { spent: spentOn(a, d.motion) } : {}),
        steps: d.undone
          ? []
          : [
              ...(d.published ? [] : [step('publishDecision', { motion: d.motion })]),
              ...(d.carriedOut ? [] : [step('recordCarriedOut', { motion: d.motion })]),
            ],
      })),
    spendings: spendings.map((x) => {
      const d = x.motion === undefined ? undefined : a.motions.get(x.motion);
      const basis = x.outside
        ? s(`未经有权的会议决定：${x.outside.what}`, `no body decided it: ${x.outside.what}`)
        : d
          ? s(`${named(t, d).zh}决定：${d.text}`, `${named(t, d).en}: ${d.text}`)
          : s('小额开支', 'small spending');
      return {
        title: x.title,
        on: x.on,
        matter: matters[x.matter],
        amount: x.amount,
        ...(x.to === undefined ? {} : { to: x.to }),
        basis,
        outside: x.outside !== undefined,
      };
    }),
    related: relatedSpendings(a, t.law).map((r) => ({
      words: relatedWords(r, t.law),
      cites: ruleWords(r.days),
      parts: r.parts.map((p) => s(`${p.on} ${p.title} ${p.amount} 元`, `${p.on} ${p.title} ${p.amount} yuan`)),
      ...(r.judged
        ? {
            judged: s(
              `${r.judged.on} 核对：${verdicts[r.judged.verdict].zh}。${r.judged.because}`,
              `${r.judged.on}: ${verdicts[r.judged.verdict].en}. ${r.judged.because}`,
            ),
          }
        : { step: { order: 'judgeSpendings', start: { spendings: r.parts.map((p) => p.spending) } } }),
    })),
    spent: spendings.reduce((n, x) => n + x.amount, 0),
    outside: spendings.filter((x) => x.outside).reduce((n, x) => n + x.amount, 0),
  };
};

const rulesSet = (a: Assembly): readonly Both[] => [
  ...(a.limit
    ? [s(`超过 ${a.limit.amount} 元的开支、合同由会议决定`, `above ${a.limit.amount} yuan the meeting of all decides`)]
    : []),
  ...(a.largeFrom
    ? [
        s(
          `${a.largeFrom.amount} 元以上为大额开支，由委员会会议决定`,
          `from ${a.largeFrom.amount} yuan spending is large: the committee decides`,
        ),
      ]
    : []),
  ...[...a.delegated].map(([m, d]) =>
    s(
      `已授权代表会议：${matters[m].zh}${d.until ? `，至 ${d.until}` : ''}`,
      `handed on to the representatives: ${matters[m].en}${d.until ? ` until ${d.until}` : ''}`,
    ),
  ),
];

const meetingRow = (t: Stand, m: Sitting): MeetingRow => {
  const at = { meeting: m.meeting };
  const isOver = m.closed !== undefined || m.fellShort !== undefined || m.off !== undefined;
  return {
    meeting: m.meeting,
    title: m.title,
    body: bodyWordsOf(t, m),
    day: m.day,
    time: m.time,
    place: m.place,
    state: stateOf(m),
    over: isOver,
    ...(m.attendance ? { quorum: quorumShown(t, m) } : {}),
    items: [...m.items.values()].map((i) => itemRow(m, i)),
    steps: isOver ? [] : nextSteps(m, at),
    irregular: t.a.irregular.filter((x) => x.meeting === m.meeting).map((x) => x.what),
  };
};

const bodyWordsOf = (t: Stand, m: Sitting): Both =>
  m.body === 'group'
    ? s(`第 ${m.group ?? ''} ${bodyWords.group.zh}`, `${bodyWords.group.en} ${m.group ?? ''}`)
    : assemblyBodies[bodyName(m.body, t.law)];

const stateOf = (m: Sitting): Both => {
  if (m.off) return s('已取消', 'called off');
  if (m.fellShort) return s('人数不足，未能召开', 'not held: too few came');
  if (m.closed) return s('已散会', 'closed');
  if (m.opened) return s('正在开会', 'open');
  if (m.attendance) return s('已清点人数', 'attendance taken');
  return m.noticed
    ? s(`已于 ${m.noticed.on} 通知`, `notice out on ${m.noticed.on}`)
    : s('已召集，未通知', 'called, no notice yet');
};

/** What comes next: notice, attendance, opening, then scrutineers and the end. */
const nextSteps = (m: Sitting, at: Step['start']): readonly Step[] => {
  if (m.opened)
    return [
      step('nameMeetingScrutineers', at),
      step('reportDuties', at),
      ...([...m.items.values()].some((i) => i.matter === 'assessment') ? [step('assessMembers', at)] : []),
      step('closeMeeting', at),
    ];
  if (m.attendance) return [step('openMeeting', at), step('takeAttendance', at), step('endWithoutQuorum', at)];
  if (m.noticed || m.body === 'committee') return [step('takeAttendance', at), step('callOffMeeting', at)];
  return [step('postMeetingNotice', at), step('putOnAgenda', at), step('callOffMeeting', at)];
};

const quorumShown = (t: Stand, m: Sitting): NonNullable<MeetingRow['quorum']> => {
  const { due = 0, present = 0 } = m.attendance ?? {};
  const j = judged(bodyName(m.body, t.law), { due, present, counted: m.counted }, t.lawOn(m.day));
  if (j.outcome === 'numbers do not add up')
    return { words: s(`应到 ${due}，实到 ${present}`, `${present} of ${due}`), reached: false };
  const { least, formula, reached, answer } = j.quorum;
  // What only our default says holds nobody back: it is shown as what it is.
  if (!binds(answer))
    return {
      words: s(
        `应到 ${due}，实到 ${present}（法律没有规定到会人数，一般至少 ${least}）`,
        `${present} of ${due} present (no law names a quorum; ${least} is usual)`,
      ),
      reached: true,
    };
  return {
    words: s(
      `应到 ${due}，实到 ${present}，至少 ${least}（${formula}）`,
      `${present} of ${due} present, ${least} needed (${formula})`,
    ),
    reached,
    ...citesFixed(answer),
  };
};

const itemRow = (m: Sitting, i: Item): ItemRow => {
  const at = { meeting: m.meeting, item: i.item };
  const isOver = m.closed !== undefined || m.fellShort !== undefined || m.off !== undefined;
  const votes = m.motions
    .filter((d) => d.item === i.item)
    .map(
      (d): VoteRow => ({
        text: d.text,
        carried: d.carried,
        ...(d.undone ? { undone: d.undone.on } : {}),
        sum: s(
          `到会 ${d.present}，赞成 ${d.agree}，反对 ${d.against}，弃权 ${d.abstain}，须 ${d.least}`,
          `${d.present} present, ${d.agree} for, ${d.against} against, ${d.abstain} abstaining, ${d.least} needed`,
        ),
      }),
    );
  const before = [
    ...(i.studied ? [s(`${i.studied.by}已研究（${i.studied.on}）`, `studied by ${i.studied.by} on ${i.studied.on}`)] : []),
    ...(i.consulted === undefined
      ? i.close
        ? [s('还没有协商', 'not consulted over yet')]
        : []
      : [s('已协商', 'consulted over')]),
  ];
  const isCommittee = m.body === 'committee' || m.body === 'group';
  const steps = isOver
    ? []
    : [
        ...(i.studied || isCommittee || !isStudied(i.matter) ? [] : [step('recordPartyStudy', at)]),
        ...(i.close && i.consulted === undefined ? [step('holdConsultation', at)] : []),
        ...(m.opened && i.matter !== 'assessment' ? [step('recordVote', at)] : []),
      ];
  return {
    item: i.item,
    title: i.title,
    matter: matters[i.matter],
    ...(i.amount === undefined ? {} : { amount: i.amount }),
    before,
    votes,
    steps,
  };
};
