// The reports of the committee's work: 年度工作总结, 届中或届满工作报告 over several years, and the page for residents. Every number is computed from entries and names their facts; what the book does not hold is not told.
import { type Period, yearOf, yearsIn } from '../../service/calendar.ts';
import { kindOf } from '../../service/kinds.ts';
import { comparedOver, type KindReport, reportOf, sumOf } from '../../service/report.ts';
import { zhDate } from '../../law/days.ts';
import { zhNumeral } from '../../law/texts.ts';
import { type Block, closeLook, closing, heading, type Page, paragraph, seal, title } from '../page.ts';
import { workAnnex } from './annex.ts';
import { fileAtEnd, fileParagraphs, kindParagraph, smallOf, workChapters } from './chapters.ts';
import { besides } from './compared.ts';
import { portfolioBlocks } from './standing.ts';
import type { WorkTelling } from './telling.ts';

/** Headings numbered in the order in which they are told. */
const numbered = (chapters: readonly { readonly heading: string; readonly blocks: readonly Block[] }[]): readonly Block[] =>
  chapters.filter((c) => c.blocks.length > 0).flatMap((c, i) => [heading(1, `${zhNumeral(i + 1)}、${c.heading}`), ...c.blocks]);

const workBlocks = (t: WorkTelling, reports: readonly KindReport[]) =>
  workChapters.map((c) => ({
    heading: c.heading,
    blocks: c.kinds.flatMap((k) => reports.filter((r) => r.kind === k).map((r) => kindParagraph(t, r))),
  }));

const spanWords = ({ from, until }: Period): string =>
  from.endsWith('-01-01') && until === `${from.slice(0, 4)}-12-31`
    ? `${from.slice(0, 4)}年`
    : `${zhDate(from)}至${zhDate(until)}`;
/** A year that is not over is told up to the day of the report. */
const upTo = (period: Period, on: string): Period => ({ from: period.from, until: period.until < on ? period.until : on });
const entriesIn = (t: WorkTelling, reports: readonly KindReport[]) =>
  t.ofEntries(
    'entries',
    reports.reduce((n, r) => n + r.sum.entries.length, 0),
    reports.flatMap((r) => r.sum.entries),
  );

/** The report of one year, with the year before beside it. */
export const yearReport = (t: WorkTelling, year: number): Page => {
  const period = upTo(yearOf(year), t.g.on);
  const reports = reportOf(t.s.entries.values(), period);
  const before = reportOf(t.s.entries.values(), yearOf(year - 1));
  return {
    title: `${t.g.committee}${year}年工作总结`,
    look: closeLook,
    form: 'official',
    rehearsal: t.g.rehearsal,
    blocks: [
      title(t.g.committee, `${year}年工作总结`),
      paragraph(
        `${spanWords(period)}，${t.g.committee}在工作台账中登记工作`,
        entriesIn(t, reports),
        '条。现将有关工作总结如下。',
      ),
      ...numbered([
        { heading: '基本情况', blocks: fileParagraphs(t, fileAtEnd(t, period)) },
        ...workBlocks(t, reports),
        { heading: '与上年比较', blocks: before.length > 0 ? besides(t, [yearOf(year - 1), period]) : [] },
      ]),
      closing('以上各数由工作台账逐条算出。'),
      seal(t.g.committee, zhDate(t.g.on)),
      ...workAnnex(t, period, reports),
    ],
  };
};

/** One kind over years: the sum of those years that are told; a year of small numbers is left out of it and said to be. */
const overYears = (t: WorkTelling, periods: readonly Period[]): readonly KindReport[] =>
  comparedOver(t.s.entries.values(), periods).map(({ kind, periods: each }) => {
    const toldYears = each.flatMap((r) => (r?.shown === 'told' ? [r] : []));
    const entries = toldYears.flatMap((r) => r.sum.entries).flatMap((id) => t.s.entries.get(id) ?? []);
    return { kind, sum: sumOf(entries), shown: toldYears.length === 0 ? 'small' : 'told', parts: [] };
  });
const leftOut = (t: WorkTelling, periods: readonly Period[]): readonly Block[] => {
  const gone = comparedOver(t.s.entries.values(), periods).flatMap(({ kind, periods: each }) => {
    const years = each.flatMap((r, i) => (r?.shown === 'small' ? [`${periods[i]?.from.slice(0, 4)}年`] : []));
    return years.length === 0 || years.length === each.filter((r) => r).length
      ? []
      : [`${kindOf[kind].zh}${years.join('、')}${smallOf(kind)}`];
  });
  return gone.length === 0 ? [] : [paragraph(`${gone.join('；')}，不计入上面的合计。`)];
};

/** The report over several years, as a committee gives it at the end of its term or between. */
export const termReport = (t: WorkTelling, whole: Period): Page => {
  const period = upTo(whole, t.g.on);
  const years = yearsIn(period);
  const reports = overYears(t, years);
  const many = years.length === 2 ? '两' : zhNumeral(years.length);
  const compared = years.length > 1 && reports.length > 0 ? [...besides(t, years), ...leftOut(t, years)] : [];
  return {
    title: `${t.g.committee}${many}年工作报告`,
    look: closeLook,
    form: 'official',
    rehearsal: t.g.rehearsal,
    blocks: [
      title(t.g.committee, `${many}年工作报告`),
      paragraph(
        `现将${spanWords(period)}的工作报告如下，请予审议。这${many}年在工作台账中登记工作`,
        entriesIn(t, reportOf(t.s.entries.values(), period)),
        '条。',
      ),
      ...numbered([
        { heading: '基本情况', blocks: fileParagraphs(t, fileAtEnd(t, period)) },
        ...workBlocks(t, reports),
        { heading: '各年比较', blocks: compared },
      ]),
      closing('以上报告，请审议。'),
      seal(t.g.committee, zhDate(t.g.on)),
      ...workAnnex(t, period, reports),
    ],
  };
};

/** The page that residents read: the basic figures, the work of the year in its sums, who answers for what and when they receive people. */
export const residentsPage = (t: WorkTelling, year: number): Page => {
  const period = upTo(yearOf(year), t.g.on);
  const reports = reportOf(t.s.entries.values(), period).map(
    (r): KindReport => (kindOf[r.kind].personal ? { ...r, parts: [] } : r),
  );
  return {
    title: `${t.g.committee}${year}年办了哪些事`,
    form: 'official',
    rehearsal: t.g.rehearsal,
    blocks: [
      title(`${year}年为居民办了哪些事`),
      paragraph(`各位居民：${t.g.committee}${spanWords(period)}的主要工作公布如下，有疑问可以在接待时间来问。`),
      ...numbered([...workBlocks(t, reports), { heading: '有事找谁', blocks: portfolioBlocks(t) }]),
      closing('涉及个人的事项只公布总数；不足五人的不列数字。'),
      seal(t.g.committee, zhDate(t.g.on)),
    ],
  };
};
