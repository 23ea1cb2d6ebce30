// 任职: who holds which office, what was resigned, recalled and is being filled, each with its day, its sums and its next step; computed from the term under the law of its days. Choices: choiceshown.ts.
import { sum } from '../../assembly/quorum.ts';
import { vacantSeats } from '../../election/term/filling.ts';
import { endings, type Resignation } from '../../election/term/leaving.ts';
import { committeeOffices, type Office, officeWords } from '../../election/term/offices.ts';
import {
  defences,
  demanders,
  isRunning,
  petitions,
  type Recall,
  recallDays,
  recallOutcome,
} from '../../election/term/recalling.ts';
import { type Holder, inOffice, type Term } from '../../election/term/term.ts';
import type { LawOfTheDay } from '../../law/answer.ts';
import { addDays, addMonths } from '../../law/days.ts';
import {
  answerOn,
  byElectionBelow,
  byElectionBy,
  byElectionMonths,
  committeeSeats,
  recallBarMonths,
  recallByTownshipDays,
  recallDefence,
  recallVoteDays,
  resignationApproval,
  resignationDecided,
} from '../../law/rules.ts';
import { placeWords } from '../../papers/words/terms.ts';
import { choiceRow } from './choiceshown.ts';
import { composedShown } from './composedshown.ts';
import { b, lastDay, meetingsWords, ruleWords, shown, step, type TermSeen } from './termsaid.ts';
import type { BodyShown, EndedRow, RecallRow, ResignationRow, TermScreen, VacancyRow } from './termshown.ts';

const becauseWords = new Map(
  [...Object.values(endings), b('辞职', 'resigned'), b('罢免', 'recalled')].map((w) => [w.zh, b(w.zh, w.en)]),
);

const rowOf = (h: Holder) => ({
  person: h.person,
  name: h.name,
  post: officeWords[h.office],
  since: h.since,
  how: h.how,
  ...(h.group === undefined ? {} : { group: h.group }),
});

const ended = (h: Holder): readonly EndedRow[] =>
  h.ended
    ? [{ ...rowOf(h), until: h.ended.on, because: becauseWords.get(h.ended.because) ?? b(h.ended.because, h.ended.because) }]
    : [];

const bodiesOf = (t: Term, kind: LawOfTheDay['kind']): readonly BodyShown[] => {
  const w = placeWords[kind];
  const rows = (...of: readonly Office[]) => of.flatMap((o) => inOffice(t, o)).map(rowOf);
  const byGroup = (of: Office) => rows(of).toSorted((x, y) => (x.group ?? 0) - (y.group ?? 0));
  return [
    {
      key: 'committee',
      words: b(w.committee, 'Committee'),
      holders: rows(...committeeOffices),
      steps: [step('receiveResignation'), step('demandRecall'), step('recordEnding')],
    },
    {
      key: 'supervision',
      words: b(kind === 'village' ? '村务监督委员会' : '居务监督委员会', 'Supervision committee'),
      holders: rows('head of supervision', 'supervisor'),
      steps: [
        step('callChoice', { office: 'supervisor', body: 'representatives' }, b('推选监督委员会委员', 'Choose supervisors')),
      ],
    },
    {
      key: 'heads',
      words: b(`${w.group}长`, 'Heads of groups'),
      holders: byGroup('head'),
      steps: [step('callChoice', { office: 'head', body: 'group', seats: 1 }, b('推选小组长', 'Choose a head'))],
    },
    {
      key: 'representatives',
      words: b(`${w.people}代表`, 'Representatives'),
      holders: byGroup('representative'),
      steps: [step('callChoice', { office: 'representative', body: 'group' }, b('推选代表', 'Choose representatives'))],
    },
  ];
};

/** How long ago the last of these seats was left, and by when it is to be filled, where a law says so. */
export const vacanciesOf = (t: Term, { today, lawOn }: TermSeen): readonly VacancyRow[] =>
  committeeOffices.flatMap((office): readonly VacancyRow[] => {
    const seats = vacantSeats(t, office);
    const left = t.holders
      .filter((h) => h.office === office && h.ended !== undefined)
      .map((h) => h.ended?.on ?? '')
      .toSorted()
      .slice(-seats)[0];
    if (seats === 0 || left === undefined || t.choices.some((c) => c.office === office && c.ended === undefined)) return [];
    const law = lawOn(today),
      by = answerOn(byElectionBy, law),
      months = answerOn(byElectionMonths, law);
    const must = inOffice(t, ...committeeOffices).length < answerOn(byElectionBelow, law).value;
    return [
      {
        post: officeWords[office],
        seats,
        since: left,
        by: { words: meetingsWords(law.kind, by.value), cites: ruleWords(by) },
        ...(must ? { last: lastDay(addMonths(left, months.value), months, b('最迟补选', 'by-election by'), today) } : {}),
        steps: [step('callChoice', { office, seats, body: 'representatives' }, b('确定补选', 'Call the by-election'))],
      },
    ];
  });

export const resignationRow = (t: Term, r: Resignation, { today, lawOn, motions }: TermSeen): ResignationRow => {
  const law = lawOn(r.on),
    days = answerOn(resignationDecided, law),
    approval = answerOn(resignationApproval, law);
  const known = t.announced.get(r.resignation);
  const motion = motions.findLast((m) => m.on >= r.on && m.matter === 'choice of people');
  const held = t.holders.find((h) => h.person === r.person && committeeOffices.includes(h.office));
  const decide = step('decideResignation', { resignation: r.resignation, ...(motion ? { motion: motion.motion } : {}) });
  const call = step(
    'callMeeting',
    { body: 'representatives', items: [{ title: `审议${r.name}辞职`, matter: 'choice of people' }] },
    b('召集会议审议', 'Call the meeting'),
  );
  return {
    id: r.resignation,
    name: r.name,
    post: officeWords[held?.office ?? 'member'],
    on: r.on,
    last: lastDay(addDays(r.on, days.value), days, b('最迟审议', 'to be decided by'), today),
    approvedBy: { words: meetingsWords(law.kind, approval.value), cites: ruleWords(approval) },
    ...(r.decided ? { decided: { on: r.decided.ended ?? r.decided.on, agreed: r.decided.agreed } } : {}),
    ...(known ? { announced: { on: known.on, where: known.where } } : {}),
    steps: r.decided
      ? r.decided.agreed && !known
        ? [step('announceChange', { about: r.resignation }, b('登记公告', 'Record the notice'))]
        : []
      : motion
        ? [decide]
        : [call, decide],
  };
};

const recallRow = (t: Term, r: Recall, { today, lawOn }: TermSeen): RecallRow => {
  const law = lawOn(r.on),
    last = recallDays(r, law),
    running = isRunning(r);
  const held = t.holders.find((h) => h.person === r.person && committeeOffices.includes(h.office));
  const petition =
    r.by === 'township' || r.signers === undefined || r.of === undefined
      ? undefined
      : sum(answerOn(petitions[r.by], law), r.signers, r.of);
  const found = r.voted && recallOutcome(r.voted, lawOn(r.voted.on));
  const bar = answerOn(recallBarMonths, law);
  const hear = r.defended ? [] : [step('hearDefence', { recall: r.recall })];
  const vote = step('voteRecall', { recall: r.recall, presided: today > last.committee ? 'township' : 'committee' });
  const steps = !running
    ? []
    : r.voted
      ? [step('concludeRecall', { recall: r.recall })]
      : [...hear, vote, step('withdrawRecall', { recall: r.recall })];
  const as =
    r.withdrawn !== undefined
      ? ('withdrawn' as const)
      : r.lapsed !== undefined
        ? ('lapsed' as const)
        : r.concluded?.carried === true
          ? ('carried' as const)
          : ('failed' as const);
  return {
    id: r.recall,
    name: r.name,
    post: officeWords[held?.office ?? 'member'],
    on: r.on,
    by: demanders[r.by],
    reasons: r.reasons,
    defence: ruleWords(answerOn(recallDefence, law)),
    steps,
    ...(petition ? { petition: shown(b('联名', 'signatures'), petition) } : {}),
    ...(r.defended ? { defended: { on: r.defended.on, how: defences[r.defended.how] } } : {}),
    days: [
      lastDay(last.committee, answerOn(recallVoteDays, law), b('委员会最迟组织表决', 'the committee has it voted on by'), today),
      lastDay(last.township, answerOn(recallByTownshipDays, law), b('逾期由乡镇、街道最迟组织', 'then the township by'), today),
    ],
    ...(r.voted && found
      ? {
          voted: {
            ...ballotsOf(r.voted),
            sums: [shown(b('参加投票', 'turnout'), found.turnout), shown(b('赞成', 'agreed'), found.majority)],
          },
        }
      : {}),
    ...(running
      ? {}
      : {
          ended: {
            on: r.withdrawn ?? r.lapsed ?? r.concluded?.on ?? r.on,
            as,
            ...(as === 'failed' && r.concluded
              ? {
                  barred: lastDay(
                    addMonths(r.concluded.on, bar.value),
                    bar,
                    b('同一事实再次提出不早于', 'not again on the same facts before'),
                    today,
                  ),
                }
              : {}),
          },
        }),
  };
};

const ballotsOf = ({ on, due, issued, returned, agree, against, abstain, void: invalid }: NonNullable<Recall['voted']>) => ({
  on,
  due,
  issued,
  returned,
  agree,
  against,
  abstain,
  void: invalid,
});

/** The whole screen: what is open first, the latest first. */
export const termScreen = (t: Term, seen: TermSeen): TermScreen => {
  const law = seen.lawOn(seen.today),
    most = answerOn(committeeSeats, law);
  return {
    today: seen.today,
    bodies: bodiesOf(t, law.kind),
    seats: { held: inOffice(t, ...committeeOffices).length, most: most.value.max, cites: ruleWords(most) },
    ...(t.ends === undefined ? {} : { ends: t.ends }),
    findings: composedShown(t, law).map(({ key, words, rule, step: one }) => ({
      key,
      words,
      cites: ruleWords(rule),
      steps: one ? [one] : [],
    })),
    vacancies: vacanciesOf(t, seen),
    resignations: t.resignations.map((r) => resignationRow(t, r, seen)).toReversed(),
    recalls: t.recalls.map((r) => recallRow(t, r, seen)).toReversed(),
    choices: t.choices.map((c) => choiceRow(t, c, seen)).toReversed(),
    ended: t.holders.flatMap(ended).toSorted((x, y) => (x.until < y.until ? 1 : x.until > y.until ? -1 : 0)),
  };
};
