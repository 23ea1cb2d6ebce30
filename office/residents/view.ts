// The residents' page of a community's book: what is posted on the web now, who holds office, decisions made known, questions with their clocks, the work of the year that was named, results of surveys that are over. Nothing while the page is closed.
import { disclosureKinds, isLate } from '../../assembly/disclosing.ts';
import { bodyName, spendingMatters } from '../../assembly/matters.ts';
import { spentOn } from '../../assembly/spending.ts';
import type { Posting, Survey } from '../../assembly/state.ts';
import { surveyAnswers } from '../../assembly/surveying.ts';
import { committeeOffices, type Office, officeWords } from '../../election/term/offices.ts';
import { inOffice, type Term } from '../../election/term/term.ts';
import type { Answer } from '../../law/answer.ts';
import { answerOn, citesOf, disclosureAnswerDays, disclosureDays } from '../../law/rules.ts';
import { runText } from '../../papers/page.ts';
import { workKindsOf } from '../../papers/service/kinds.ts';
import { assemblyBodies, placeWords } from '../../papers/words/terms.ts';
import { weekdayWords } from '../../service/portfoliostate.ts';
import { fewest } from '../../service/small.ts';
import type { Service } from '../../service/service.ts';
import { community, type Community, type OpenCommunity } from '../around/community.ts';
import type { Both } from '../screens.ts';
import { workGiven } from '../service/given.ts';
import type { ResidentsScreen, SurveyResult } from './shown.ts';

const s = (zh: string, en: string): Both => ({ zh, en });
/** So many of each are shown, the latest. */
const most = 30;
const latest = <T>(all: Iterable<T>): readonly T[] => [...all].toReversed();
const cited = (answer: Answer<unknown>): Both | undefined => (answer.kind === 'fixed' ? citesOf(answer) : undefined);

/** The page now; undefined while it is closed. */
export const residentsScreen = (book: OpenCommunity): ResidentsScreen | undefined => {
  const state = book.state(),
    { today } = book.now(),
    { assembly: a, term } = state;
  if (!a.residents || !term.begun) return undefined;
  const law = community.lawOf(state, today),
    words = placeWords[law.kind];
  const posted = answerOn(disclosureDays, law),
    answered = answerOn(disclosureAnswerDays, law);
  const [postedCites, answeredCites] = [cited(posted), cited(answered)];
  const report = reportOf(book, state, a.residents.report);
  return {
    book: book.id,
    place: term.begun.name,
    committee: `${term.begun.name}${words.committee}`,
    rehearsal: book.rehearsal,
    today,
    word: law.kind === 'village' ? s('村务公开', 'Village affairs') : s('居务公开', 'Residents’ affairs'),
    days: {
      posted: posted.value,
      ...(postedCites ? { postedCites } : {}),
      answered: answered.value,
      ...(answeredCites ? { answeredCites } : {}),
    },
    items: itemsOf([...a.postings.values()]),
    bodies: bodiesOf(state.term, state.service, law.kind),
    decisions: latest(a.motions.values())
      .filter((d) => d.carried && d.published)
      .slice(0, most)
      .map((d) => ({
        text: d.text,
        on: d.on,
        body: assemblyBodies[bodyName(d.body, law)],
        published: d.published?.on ?? d.on,
        where: d.published?.where ?? '',
        ...(d.amount === undefined || !spendingMatters.includes(d.matter) ? {} : { amount: d.amount }),
        ...(spentOn(a, d.motion) > 0 ? { spent: spentOn(a, d.motion) } : {}),
        ...(d.carriedOut ? { carriedOut: d.carriedOut.how } : {}),
        ...(d.undone ? { undone: d.undone.on } : {}),
      })),
    questions: latest(a.questions.values())
      .slice(0, most)
      .map((q) => ({
        text: q.text,
        on: q.on,
        until: q.until,
        late: isLate(q, today),
        ...(q.answer ? { answer: q.answer } : {}),
      })),
    ...(report ? { report } : {}),
    answers: Object.entries(surveyAnswers).map(([value, { zh, en }]) => ({ value, words: s(zh, en) })),
    surveys: {
      running: [...a.surveys.values()].filter((v) => isRunning(v, today)).map((v) => ({ title: v.title, to: v.to })),
      results: latest(a.surveys.values())
        .filter((v) => v.closed !== undefined)
        .slice(0, most)
        .map(resultOf),
    },
  };
};

export const isRunning = (v: Survey, today: string): boolean => v.closed === undefined && v.from <= today && today <= v.to;

/** What hangs and was posted on the web as well, under its item; its sheet bears the number that the papers have. */
const itemsOf = (all: readonly Posting[]): ResidentsScreen['items'] => {
  const shown = latest(all.map((p, i) => ({ p, file: `posting-${i + 1}.pdf` }))).filter(({ p }) => p.web && p.down === undefined);
  return Object.entries(disclosureKinds).map(([kind, { zh, en }]) => ({
    words: s(zh, en),
    postings: shown
      .filter(({ p }) => p.kind === kind)
      .map(({ p: { title, period, on, until, lines }, file }) => ({ title, period, on, until, lines, file })),
  }));
};

const bodiesOf = (t: Term, { portfolios }: Service, kind: keyof typeof placeWords): ResidentsScreen['bodies'] => {
  const w = placeWords[kind];
  const held = (...of: readonly Office[]) => of.flatMap((o) => inOffice(t, o));
  const people = (...of: readonly Office[]) =>
    held(...of).map((h) => {
      const p = committeeOffices.includes(h.office) ? portfolios.get(h.person) : undefined;
      return {
        name: h.name,
        post: s(officeWords[h.office].zh, officeWords[h.office].en),
        ...(p && p.called !== '' ? { called: p.called } : {}),
        hours: (p?.hours ?? []).map((x) => `${weekdayWords[x.weekday].zh} ${x.from}—${x.until}，${x.place}`),
      };
    });
  const groups = (of: Office) =>
    [...Map.groupBy(held(of), (h) => h.group)]
      .map(([group, all]) => ({ group, names: all.map((h) => h.name) }))
      .toSorted((x, y) => (x.group ?? 0) - (y.group ?? 0));
  const supervision = s(kind === 'village' ? '村务监督委员会' : '居务监督委员会', 'Supervision committee');
  return [
    { words: s(w.committee, 'Committee'), people: people(...committeeOffices) },
    { words: supervision, people: people('head of supervision', 'supervisor') },
    { words: s(`${w.group}长`, 'Heads of groups'), groups: groups('head') },
    { words: s(`${w.people}代表`, 'Representatives'), groups: groups('representative') },
  ].filter((b) => (b.people ?? b.groups).length > 0);
};

/** The public form of a finished year's work, as its paper tells it. */
const reportOf = (book: OpenCommunity, state: Community, year: number | undefined): ResidentsScreen['report'] => {
  if (year === undefined) return undefined;
  const name = `residents-${year}`;
  const kind = workKindsOf(state.service, workGiven(state, { on: book.now().today, told: book.recorded() })).find(
    (k) => k.name === name && k.waitsFor === undefined,
  );
  if (!kind) return undefined;
  const lines = kind
    .page()
    .blocks.flatMap((b) =>
      b.kind === 'heading'
        ? [{ text: b.text, heading: true }]
        : b.kind === 'paragraph'
          ? [{ text: b.runs.map(runText).join(''), heading: false }]
          : [],
    );
  // Its last chapter is a table of who answers for what: that stands on the page already.
  return {
    year,
    lines: lines.filter((l, i) => !l.heading || (lines[i + 1] && !lines[i + 1]?.text.startsWith('涉及个人'))),
    file: `${name}.pdf`,
  };
};

const resultOf = (v: Survey): SurveyResult => {
  const answered = v.paperReturned + v.byCard;
  return {
    title: v.title,
    closed: v.closed ?? v.to,
    answered,
    ...(answered < fewest ? {} : { rows: v.asks.map((ask, i) => ({ ask, counts: v.counts[i] ?? [] })) }),
  };
};

/** The sheets that anybody may take from the page. */
export const residentsFiles = (shown: ResidentsScreen): ReadonlySet<string> =>
  new Set([...shown.items.flatMap((i) => i.postings.map((p) => p.file)), ...(shown.report ? [shown.report.file] : [])]);
