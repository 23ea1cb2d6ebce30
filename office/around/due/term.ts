// What is due of the offices: resignations, recalls and notices by their days, bodies that are not made up as the law asks, seats that stand empty, choices under way, who was found unfit twice, supervisors and the end of the term.
import type { Assembly } from '../../../assembly/assembly.ts';
import { unfitInARow } from '../../../assembly/assessing.ts';
import { toAnnounce } from '../../../election/term/announcing.ts';
import { committeeOffices } from '../../../election/term/offices.ts';
import { isRunning, type Recall, recallDays } from '../../../election/term/recalling.ts';
import { inOffice, type Term } from '../../../election/term/term.ts';
import { addDays, addMonths } from '../../../law/days.ts';
import {
  answerOn,
  assessmentEndsOffice,
  binds,
  byElectionBy,
  byElectionMonths,
  changesFiledDays,
  handoverDays,
  recallByTownshipDays,
  recallDefence,
  recallTurnout,
  recallVoteDays,
  resignationApproval,
  resignationDecided,
  resignationNotice,
  supervisorsChosenBy,
  termYears,
} from '../../../law/rules.ts';
import { composedShown } from '../composedshown.ts';
import { resignationRow, vacanciesOf } from '../termscreen.ts';
import { choiceRow, choiceTitle } from '../choiceshown.ts';
import type { TermSeen } from '../termsaid.ts';
import { b, type Due, type DueSeen, step } from './due.ts';

const resignations = (t: Term, seen: DueSeen & TermSeen): readonly Due[] =>
  t.resignations.flatMap((r): readonly Due[] => {
    const law = seen.lawOn(r.on),
      days = answerOn(resignationDecided, law);
    if (!r.decided) {
      const [one] = resignationRow(t, r, seen).steps;
      return [
        {
          key: `resignation ${r.resignation}`,
          day: addDays(r.on, days.value),
          words: b(`${r.name}辞职：提请会议审议`, `the resignation of ${r.name} goes before the meeting`),
          rule: days.kind === 'fixed' ? days : answerOn(resignationApproval, law),
          ...(one ? { step: one } : {}),
        },
      ];
    }
    return [];
  });

const changeWords = {
  resignation: (name: string) => b(`公告${name}辞职`, `post the notice that ${name} resigned`),
  recall: (name: string) => b(`公告对${name}罢免表决的结果`, `post the result of the vote on ${name}`),
  'by-election': (name: string) => b(`公告补选结果：${name}当选`, `post the result of the by-election: ${name}`),
  ending: (name: string) => b(`公告${name}职务终止`, `post the notice that the office of ${name} ended`),
} as const;

/** Changes in the committee that are not made known yet, until they are. */
const announcements = (t: Term, { lawOn }: DueSeen): readonly Due[] =>
  toAnnounce(t).map((c): Due => {
    const rule = answerOn(c.way === 'resignation' ? resignationNotice : changesFiledDays, lawOn(c.on));
    return {
      key: `announce ${c.about}`,
      day: addDays(c.on, rule.value),
      words: changeWords[c.way](c.name),
      rule,
      step: step('announceChange', { about: c.about }, b('登记公告', 'Record the notice')),
      screen: 'papers',
    };
  });

const ofRecall = (r: Recall, { today, lawOn }: DueSeen): readonly Due[] => {
  const law = lawOn(r.on),
    last = recallDays(r, law),
    of = { recall: r.recall };
  if (r.voted)
    return [
      {
        key: `recall ${r.recall}`,
        day: r.voted.on,
        words: b(`宣布对${r.name}罢免表决的结果`, `announce the result of the vote on ${r.name}`),
        rule: answerOn(recallTurnout, law),
        step: step('concludeRecall', of),
      },
    ];
  const late = today > last.committee && binds(answerOn(recallVoteDays, law)),
    day = late ? last.township : last.committee;
  return [
    ...(r.defended
      ? []
      : [
          {
            key: `defence ${r.recall}`,
            day,
            words: b(`听取${r.name}的申辩意见`, `hear the defence of ${r.name}`),
            rule: answerOn(recallDefence, law),
            step: step('hearDefence', of),
          },
        ]),
    {
      key: `recall ${r.recall}`,
      day,
      words: late
        ? b(
            `委员会逾期（${last.committee}）没有表决，由乡镇、街道组织罢免${r.name}的表决`,
            `the committee missed ${last.committee}: the township has the recall of ${r.name} voted on`,
          )
        : b(`组织罢免${r.name}的投票表决`, `have the recall of ${r.name} voted on`),
      rule: answerOn(late ? recallByTownshipDays : recallVoteDays, law),
      step: step('voteRecall', { ...of, presided: late ? 'township' : 'committee' }),
    },
  ];
};

const people = (t: Term, a: Assembly, { today, law, since }: DueSeen): readonly Due[] => {
  const members = inOffice(t, ...committeeOffices),
    out: Due[] = [];
  const ends = answerOn(assessmentEndsOffice, law);
  for (const h of members) {
    const times = unfitInARow(a, h.person),
      last = a.assessed.findLast((x) => x.person === h.person);
    if (ends.value === 0 || times < ends.value || !last) continue;
    const title = a.meetings.get(last.meeting)?.title ?? '',
      graded = last.grade !== undefined;
    const basis = graded ? b('', '') : b('（按收回票过半数计算）', ' (by more than half of the sheets)');
    out.push({
      key: `unfit ${h.person}`,
      rule: ends,
      // Where no law ends the office it is only told: what follows the place's own rules say.
      ...(binds(ends)
        ? {
            words: b(
              `${h.name}连续 ${times} 次被评议为不称职${basis.zh}：职务终止，请登记`,
              `${h.name} was found unfit ${times} times running${basis.en}: the office ends; record it`,
            ),
            step: step(
              'recordEnding',
              { person: h.person, because: 'twice found unfit', proof: `${last.on} ${title}民主评议结果` },
              b('登记职务终止', 'Record the end of the office'),
            ),
          }
        : {
            words: b(
              `${h.name}连续 ${times} 次被评议为不称职${basis.zh}`,
              `${h.name} was found unfit ${times} times running${basis.en}`,
            ),
          }),
    });
  }
  const choosing = t.choices.some(
    (c) => c.ended === undefined && (c.office === 'supervisor' || c.office === 'head of supervision'),
  );
  if (members.length > 0 && inOffice(t, 'supervisor', 'head of supervision').length === 0 && !choosing)
    out.push({
      key: 'supervisors',
      words: b('还没有推选监督委员会', 'no supervisors have been chosen'),
      rule: answerOn(supervisorsChosenBy, law),
      step: step('callChoice', { office: 'supervisor', body: 'representatives' }),
    });
  const hand = answerOn(handoverDays, law),
    handed = addDays(since, hand.value);
  if (members.length > 0 && today <= handed)
    out.push({
      key: 'handover',
      day: handed,
      words: b(
        '上一届向本届移交工作（在换届选举的簿册里登记）',
        'the former committee hands over (recorded in the book of the election)',
      ),
      rule: hand,
    });
  const end = t.ends;
  if (end !== undefined && today >= addMonths(end, -6))
    out.push({
      key: 'term ends',
      day: end,
      words: b('本届任期届满：准备换届选举', 'the term ends: prepare the next election'),
      rule: answerOn(termYears, law),
    });
  return out;
};

export const dueOfTerm = (t: Term, a: Assembly, seen: DueSeen & TermSeen): readonly Due[] => [
  ...resignations(t, seen),
  ...announcements(t, seen),
  ...composedShown(t, seen.law).map(
    ({ key, words, rule, step: one }): Due => ({
      key: `composed ${key}`,
      words,
      rule,
      ...(one ? { step: one } : {}),
      screen: 'term',
    }),
  ),
  ...t.recalls.filter(isRunning).flatMap((r) => ofRecall(r, seen)),
  ...t.choices
    .filter((c) => c.ended === undefined)
    .map((c): Due => {
      const {
          steps: [one],
          title,
        } = choiceRow(t, c, seen),
        going = c.rounds.length > 0;
      return {
        key: `choice ${c.choice}`,
        words: going
          ? b(
              `${title.zh}：已投 ${c.rounds.length} 轮，宣布结果或者再投一轮`,
              `${choiceTitle(c).en}: ${c.rounds.length} round(s) voted, conclude or vote again`,
            )
          : b(`${title.zh}：投票`, `${title.en}: vote`),
        ...(c.byElection ? { rule: answerOn(byElectionBy, seen.law) } : {}),
        ...(one ? { step: one } : {}),
        screen: 'term',
      };
    }),
  ...vacanciesOf(t, seen).map(
    (v): Due => ({
      key: `vacant ${v.post.zh}`,
      words: b(`${v.post.zh}缺 ${v.seats} 名，还没有确定补选`, `${v.seats} ${v.post.en} missing, no by-election called`),
      rule: v.last ? answerOn(byElectionMonths, seen.law) : answerOn(byElectionBy, seen.law),
      ...(v.last ? { day: v.last.day } : {}),
      ...(v.steps[0] ? { step: v.steps[0] } : {}),
    }),
  ),
  ...people(t, a, seen),
];
