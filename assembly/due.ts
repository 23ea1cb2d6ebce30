// What the meetings and the openness of a community still owe on a day: meetings and assessments at their rhythm, decisions to be made known, postings, answers. Promises the last day and whose rule it is; saying it is left to the office.
import type { Answer, Day, LawOfTheDay } from '../law/answer.ts';
import { addDays, addMonths } from '../law/days.ts';
import {
  answerOn,
  assessmentFrequency,
  charterFiledWith,
  disclosureAnswerDays,
  disclosureFinance,
  disclosureGeneral,
  disclosureMajor,
  meetingFrequency,
  meetingNotice,
  representativesFrequency,
} from '../law/rules.ts';
import type { Assembly } from './state.ts';

export type DueKey =
  | 'notice of a meeting'
  | 'decision to be made known'
  | 'charter to be filed'
  | 'representatives’ meeting'
  | 'meeting of all'
  | 'assessment'
  | 'assessment to be made known'
  | 'general posting'
  | 'accounts posting'
  | 'answer'
  | 'proof of a posting';
export interface Due {
  readonly key: DueKey;
  /** Where it concerns one thing: its id and title. */
  readonly about?: { readonly id: string; readonly title: string };
  /** The last day; absent: at once. */
  readonly by?: Day;
  readonly late: boolean;
  readonly because: Answer<unknown>;
}

const latestDay = (days: readonly Day[]): Day | undefined => days.toSorted().at(-1);

/** Everything due, the earliest first, what is due at once before all. `since`: the day the term began. */
export const dueOn = (a: Assembly, law: LawOfTheDay, today: Day, since: Day): readonly Due[] => {
  const all = [...ofMeetings(a, law, today), ...rhythms(a, law, today, since), ...ofOpenness(a, law, today)];
  return all.toSorted((x, y) => ((x.by ?? '') < (y.by ?? '') ? -1 : 1));
};

const ofMeetings = (a: Assembly, law: LawOfTheDay, today: Day): readonly Due[] => {
  const out: Due[] = [];
  const notice = answerOn(meetingNotice, law);
  for (const m of a.meetings.values()) {
    if (m.off || m.noticed || m.opened || m.fellShort || m.body === 'committee') continue;
    const by = m.body === 'meeting' ? addDays(m.day, -notice.value) : m.day;
    out.push({ key: 'notice of a meeting', about: { id: m.meeting, title: m.title }, by, late: today > by, because: notice });
  }
  const atOnce = answerOn(disclosureMajor, law);
  for (const d of a.motions.values())
    if (d.carried && !d.published && !d.undone && (d.body === 'meeting' || d.body === 'representatives'))
      out.push({ key: 'decision to be made known', about: { id: d.motion, title: d.text }, late: today > d.on, because: atOnce });
  for (const c of a.charters.values())
    if (!c.filed)
      out.push({
        key: 'charter to be filed',
        about: { id: c.charter, title: c.title },
        late: false,
        because: answerOn(charterFiledWith, law),
      });
  return out;
};

/** So many times a year: the next is due the like part of a year after the last. Where neither law nor plan names a rhythm there is none. */
const next = (key: DueKey, rule: Answer<number>, last: Day | undefined, since: Day, today: Day): readonly Due[] => {
  if (rule.value === 0 || rule.kind === 'unknown' || (rule.kind === 'plan' && !rule.decided)) return [];
  let months = 1;
  while (months * rule.value < 12) months += 1;
  const by = addMonths(last ?? since, months);
  return [{ key, by, late: today > by, because: rule }];
};

const rhythms = (a: Assembly, law: LawOfTheDay, today: Day, since: Day): readonly Due[] => {
  const held = (body: string) => latestDay([...a.meetings.values()].flatMap((m) => (m.body === body && m.opened ? [m.day] : [])));
  const posted = (...of: readonly string[]) =>
    latestDay([...a.postings.values()].flatMap((p) => (of.includes(p.rhythm) ? [p.on] : [])));
  const finance = posted('finance');
  return [
    ...next('representatives’ meeting', answerOn(representativesFrequency, law), held('representatives'), since, today),
    ...next('meeting of all', answerOn(meetingFrequency, law), held('meeting'), since, today),
    ...next('assessment', answerOn(assessmentFrequency, law), latestDay(a.assessed.map((x) => x.on)), since, today),
    ...next('general posting', answerOn(disclosureGeneral, law), posted('general', 'major'), since, today),
    // Every month where much money moves: once accounts were posted, their rhythm runs.
    ...(finance === undefined ? [] : next('accounts posting', answerOn(disclosureFinance, law), finance, since, today)),
  ];
};

const ofOpenness = (a: Assembly, law: LawOfTheDay, today: Day): readonly Due[] => {
  const days = answerOn(disclosureAnswerDays, law);
  const known = answerOn(disclosureMajor, law);
  const assessedAt = [...new Set(a.assessed.map((x) => x.meeting))].filter((m) => !a.assessmentsPosted.has(m));
  return [
    ...[...a.questions.values()]
      .filter((q) => !q.answer)
      .map(
        (q): Due => ({
          key: 'answer',
          about: { id: q.question, title: q.text },
          by: q.until,
          late: today > q.until,
          because: days,
        }),
      ),
    ...assessedAt.map(
      (m): Due => ({
        key: 'assessment to be made known',
        about: { id: m, title: a.meetings.get(m)?.title ?? m },
        late: today > (a.meetings.get(m)?.day ?? today),
        because: known,
      }),
    ),
    ...[...a.postings.values()]
      .filter((p) => !p.proof && p.down === undefined)
      .map(
        (p): Due => ({
          key: 'proof of a posting',
          about: { id: p.post, title: p.title },
          by: p.until,
          late: today > p.until,
          because: known,
        }),
      ),
  ];
};
