// The annex of a work report: what an old text told without entries, what does not add up, and how small numbers were kept back. It points; it corrects nothing.
import { publicHoliday } from '../../law/holidays.ts';
import { inWords, type Period } from '../../service/calendar.ts';
import { yuanOf } from '../../service/chapter.ts';
import { fileFindings } from '../../service/filechecks.ts';
import { kindOf, unitOf } from '../../service/kinds.ts';
import type { KindReport } from '../../service/report.ts';
import { fewest } from '../../service/small.ts';
import { statementFindings } from '../../service/statements.ts';
import { type Block, closing, type Figure, heading, paragraph } from '../page.ts';
import { fileAtEnd } from './chapters.ts';
import type { WorkTelling } from './telling.ts';

/** Everything of the book that does not come out, each as a figure with the facts it was found in. */
const workFindings = (t: WorkTelling, period: Period): readonly Figure[] => {
  const { s } = t;
  const version = fileAtEnd(t, period);
  return [
    ...(version
      ? fileFindings(version.file).map((f) =>
          t.ofFacts(
            `finding ${f.key}`,
            `${f.zh}。`,
            ['CommunityFileRecorded'],
            (x) => (x as { file?: string }).file === version.id,
          ),
        )
      : []),
    ...statementFindings(s.statements, [...s.recurring.values()], [...s.entries.values()], publicHoliday).map((f) =>
      t.ofFacts(`finding ${f.key}`, `${f.zh}。`, ['StatementNoted', 'RecurringPlanned']),
    ),
  ];
};

const statementLines = (t: WorkTelling): readonly Block[] => {
  if (t.s.statements.length === 0) return [];
  return [
    closing('下列各数是原文所述，没有逐条登记，照录于此，不计入上面的任何一个合计：'),
    ...t.s.statements.map((x, i) => {
      const at = (name: string, value: string | number) =>
        t.ofFacts(
          `statement ${i + 1} ${name}`,
          value,
          ['StatementNoted'],
          (f) => (f as { statement?: string }).statement === x.id,
        );
      return paragraph(
        `（${i + 1}）${kindOf[x.kind].zh}：${x.what}`,
        x.number !== undefined && ['，', at('number', x.number), unitOf(x.kind)],
        x.fen !== undefined && ['，', at('money', yuanOf(x.fen)), '元'],
        `（${x.source}，${x.period ? `${inWords(x.period.from)}至${inWords(x.period.until)}` : '期间不明'}）。`,
      );
    }),
  ];
};

/** 附：需要说明的地方; nothing where there is nothing to say. */
export const workAnnex = (t: WorkTelling, period: Period, reports: readonly KindReport[]): readonly Block[] => {
  const found = workFindings(t, period);
  const small = reports.filter((r) => r.shown === 'small');
  const blocks = [
    ...statementLines(t),
    ...(found.length > 0
      ? [closing('下列各处由登记的事实算出，照实列出，没有改动，请核对：'), ...found.map((f, i) => paragraph(`（${i + 1}）`, f))]
      : []),
    ...(small.length > 0
      ? [
          paragraph(
            `${small.map((r) => kindOf[r.kind].zh).join('、')}涉及的人数或者件数少，只说不足${fewest}，金额和分项也不列，以免看出是谁。`,
          ),
        ]
      : []),
  ];
  return blocks.length === 0 ? [] : [heading(1, '附：需要说明的地方'), ...blocks];
};
