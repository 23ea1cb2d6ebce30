// The dates of an election, reckoned backward and forward from its day: for each the nation's, the province's and the plan's own told apart, and whether a holiday touches it. What has been done: election/.
import type { Answer, Day, LawOfTheDay } from './answer.ts';
import { layersOf } from './answering.ts';
import { addDays } from './days.ts';
import { type DayKind, dayKind, nextWorkday } from './holidays.ts';
import type { Rule } from './rule.ts';
import * as law from './rules.ts';
import { cite, citeEn } from './texts.ts';
import type { Words } from './words.ts';

/** The days from which others are reckoned; what is not given is taken as late (before the poll) or as early (after it) as the law lets it be. */
export interface Anchors {
  readonly electionDay: Day;
  readonly committeeChosen?: Day;
  readonly rollPosted?: Day;
  readonly objectionReceived?: Day;
  /** The day on which the new committee came into being. */
  readonly elected?: Day;
}

/** One reckoned date and who set it. */
interface Reckoned {
  readonly days: number;
  readonly day: Day;
  readonly cite: Words;
}

export interface CalendarDate {
  /** The question that sets it. */
  readonly key: string;
  readonly step: Words;
  readonly from: keyof Anchors;
  readonly runs: 'before' | 'after';
  /** The last day, as it holds: the plan's own where it is lawful and stricter, else the law's, else the default. */
  readonly day: Day;
  readonly setBy: 'nation' | 'province' | 'plan' | 'default';
  /** Whether the number of days is in doubt. */
  readonly unsure: boolean;
  readonly nation?: Reckoned;
  readonly province?: Reckoned;
  readonly plan?: Reckoned;
  readonly rest: DayKind;
  /** Where the day is a rest day and moved or, if the doubt were settled so, would be moved. */
  readonly ifMoved?: Day;
}

interface Step {
  readonly rule: Rule<number>;
  readonly from: keyof Anchors;
  readonly runs: 'before' | 'after';
  readonly zh: string;
  readonly en: string;
  /** Words “…日前” that leave open whether the day itself is in time. */
  readonly bound?: true;
}

const before = (rule: Rule<number>, zh: string, en: string, bound?: true): Step => ({
  rule,
  from: 'electionDay',
  runs: 'before',
  zh,
  en,
  ...(bound === undefined ? {} : { bound }),
});
const after = (rule: Rule<number>, from: keyof Anchors, zh: string, en: string): Step => ({ rule, from, runs: 'after', zh, en });

const steps: readonly Step[] = [
  before(law.electionCommitteeFormed, '推选选举委员会', 'the election committee is chosen'),
  after(law.committeeNoticeObjection, 'committeeChosen', '对选举委员会名单提出异议', 'objections to the election committee end'),
  before(law.rollPosting, '公布选民名单', 'the roll is posted', true),
  after(law.objectionWindow, 'rollPosted', '对名单提出申诉', 'objections to the roll end'),
  after(law.objectionDecision, 'objectionReceived', '作出处理决定并公布', 'an objection is decided'),
  before(law.selfNominationDay, '自荐竞职报名', 'those who put themselves forward have said so', true),
  before(law.speechRequestDay, '提出发表竞职演说', 'campaign speeches are asked for', true),
  before(law.candidateListDay, '公布正式候选人名单', 'the list of candidates is posted', true),
  before(law.candidateRefusalDay, '候选人书面退出', 'candidates may refuse', true),
  before(law.placePosting, '公布投票时间、地点、方式和工作人员', 'time, place and staff are posted', true),
  before(law.proxyApplicationDay, '办理委托投票', 'proxies are applied for', true),
  before(law.proxyListDay, '公布委托人和受委托人名单', 'the list of proxies is posted', true),
  before(law.cardsBeforePoll, '发放选民证', 'voter cards are delivered'),
  after(law.ballotsSealedDays, 'electionDay', '封存选票', 'ballots are sealed'),
  after(law.resultPublication, 'electionDay', '公布当选人名单', 'the names of the elected are posted'),
  after(law.certificateDays, 'electionDay', '颁发当选证书', 'certificates are given'),
  after(law.secondVoteLatest, 'electionDay', '举行另行选举', 'the second vote is held'),
  after(law.repeatElectionDays, 'electionDay', '重新选举', 'an invalid election is held again'),
  after(law.resultObjectionAnswer, 'electionDay', '答复对结果的异议', 'objections to the result are answered'),
  after(law.sealHandoverDays, 'elected', '移交公章', 'the seal is handed over'),
  after(law.firstMeetingDays, 'elected', '新一届委员会第一次会议', 'the new committee holds its first meeting'),
  after(law.handoverDays, 'elected', '完成工作移交', 'the handover is done'),
];

const planWords: Words = { zh: '选举工作方案', en: 'the election plan' };

const citing = (answer: Answer<unknown>): Words => law.citesOf(answer);

/** Whether the plan's own number of days is lawful: where the law fixes one, only a stricter; else any. */
const lawful = (rule: Rule<number>, plan: number, answer: Answer<number>): boolean =>
  answer.kind !== 'fixed' || plan === answer.value || rule.within?.(plan, answer.value) === true;

const reckon = (step: Step, anchor: Day, on: LawOfTheDay) => {
  const dayItself = !step.bound || law.answerOn(law.electionDayBoundCounts, on).value;
  const startCounts = law.answerOn(law.startDayCounts, on).value;
  return (days: number): Day => {
    if (step.runs === 'before') return addDays(anchor, dayItself ? -days : -days - 1);
    return addDays(anchor, startCounts && days > 0 ? days - 1 : days);
  };
};

const moveable = (step: Step, on: LawOfTheDay): boolean =>
  law.answerOn(step.runs === 'before' ? law.holidayMovesDayBefore : law.holidayMovesLastDay, on).value;

/** One date of the calendar; what the plan says against the law is left aside here and named by `planConflicts`. */
const dateOf = (step: Step, anchor: Day, on: LawOfTheDay): CalendarDate => {
  const { rule } = step;
  const layers = layersOf(rule, on);
  const answer = law.answerOn(rule, { ...on, plan: {} });
  const at = reckon(step, anchor, on);
  const reckoned = (days: number, cited: Words): Reckoned => ({ days, day: at(days), cite: cited });
  const plan = layers.plan !== undefined && lawful(rule, layers.plan, answer) ? layers.plan : undefined;
  const byProvince = layers.province?.source;
  const days = plan ?? answer.value;
  const day = at(days);
  const rest = dayKind(day);
  const moved = rest === 'rest day' ? nextWorkday(day) : undefined;
  return {
    key: rule.key,
    step: { zh: step.zh, en: step.en },
    from: step.from,
    runs: step.runs,
    day: moved !== undefined && moveable(step, on) ? moved : day,
    setBy:
      plan !== undefined ? 'plan' : answer.kind !== 'fixed' ? 'default' : answer.source === byProvince ? 'province' : 'nation',
    unsure: answer.kind === 'unknown' && plan === undefined,
    ...(layers.nation.kind === 'fixed' ? { nation: reckoned(layers.nation.value, citing(layers.nation)) } : {}),
    ...(layers.province === undefined || byProvince === undefined
      ? {}
      : { province: reckoned(Number(layers.province.value), { zh: cite(byProvince), en: citeEn(byProvince) }) }),
    ...(plan === undefined ? {} : { plan: reckoned(plan, planWords) }),
    rest,
    ...(moved === undefined ? {} : { ifMoved: moved }),
  };
};

/** One date of the calendar, from the day of its anchor: the last day of a period that runs forward, or the last day on which what must come before the poll is in time. Throws for a rule without a date in the calendar. */
export const dateOfRule = (rule: Rule<number>, anchor: Day, on: LawOfTheDay): CalendarDate => {
  const step = steps.find((one) => one.rule.key === rule.key);
  if (step === undefined) throw new RangeError(`no date of the calendar: ${rule.key}`);
  return dateOf(step, anchor, on);
};

/**
 * The calendar of an election under the law of its day, in the order of days. Anchors not given follow from the dates before them:
 * the roll posted on its last day, an objection received on its last day, the committee elected on the day of the poll.
 */
export const calendarOf = (on: LawOfTheDay, anchors: Anchors): readonly CalendarDate[] => {
  const known: Partial<Record<keyof Anchors, Day>> = { ...anchors, elected: anchors.elected ?? anchors.electionDay };
  const dates = steps.map((step) => {
    const date = dateOf(step, known[step.from] ?? anchors.electionDay, on);
    if (step.rule.key === law.electionCommitteeFormed.key) known.committeeChosen ??= date.day;
    if (step.rule.key === law.rollPosting.key) known.rollPosted ??= date.day;
    if (step.rule.key === law.objectionWindow.key) known.objectionReceived ??= date.day;
    return date;
  });
  return dates.toSorted((a, b) => a.day.localeCompare(b.day));
};
