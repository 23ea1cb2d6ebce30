// A notice as it hung: the election folded from its facts up to the posting, so that what came later does not stand on it; before it is posted, the election as it stands. A correction shows beside what it replaces.
import { type Election, evolve, noElection } from '../../election/election.ts';
import { noticeState, type Notice } from '../../election/beginning/notices.ts';
import type { NoticeKind } from '../../election/beginning/noticeTable.ts';
import { noticeTable, numberOn } from '../../election/beginning/noticeTable.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import { zhDate } from '../../law/days.ts';
import { answerOn, noticeSeries } from '../../law/rules.ts';
import { changesOf } from '../changed.ts';
import type { Placed } from '../figures.ts';
import type { Given } from '../kind.ts';
import { afterThePoll } from './frame.ts';
import { type Block, heading, type Page, paragraph, runText, type Table } from '../page.ts';
import { numberAs } from '../../election/paperStyle.ts';

/** What a notice is made from: the election of its day, that day, and the facts told by then. */
export interface Standing {
  readonly e: Election;
  readonly on: Day;
  readonly told: readonly Placed[];
}
type Make = (standing: Standing) => Page;

/** The election as it stood when this notice was posted, looking as papers look now; as it stands where the posting is not among the facts given. */
const asPosted = (e: Election, told: readonly Placed[], posted: Notice): Standing => {
  const at = told.findIndex(({ fact }) => fact.fact === 'NoticePosted' && fact.number === posted.number);
  if (at < 0) return { e, on: posted.on, told };
  const then = noElection();
  const before = told.slice(0, at + 1);
  for (const { fact } of before) evolve(then, fact);
  if (e.paperStyle) then.paperStyle = e.paperStyle;
  return { e: then, on: posted.on, told: before };
};

/** Whether the last vote has been announced: what was to hang before it can no longer be posted. */
export const isOver = (e: Election): boolean => e.rounds.at(-1)?.announced !== undefined;

/** Whether a kind of notice hangs, or may still be posted to some purpose. */
export const hangsOrMay = (e: Election, kind: NoticeKind, on: Day): boolean => {
  const { state } = noticeState(e, kind, on);
  return state === 'posted' || (state === 'may be posted' && (!isOver(e) || afterThePoll.includes(kind)));
};

/** The day that stands on a notice that was not posted: today, or once the poll is over the day on which it came about. */
const dayOf = (e: Election, kind: NoticeKind, on: Day): Day => (isOver(e) ? (noticeTable[kind].matter(e, on)?.since ?? on) : on);

/** The page of a kind of notice as it is to hang now: of its last posting, or of what may be posted next. */
export const currentPage = (e: Election, { on, told }: Given, kind: NoticeKind, make: Make): Page => {
  const { posted } = noticeState(e, kind, on);
  return posted ? postedPage(e, told, posted, make) : make({ e, on: dayOf(e, kind, on), told });
};

/** Earlier postings of a kind that the current page does not show. */
export const earlierOf = (e: Election, kind: NoticeKind, on: Day): readonly Notice[] => {
  const { posted } = noticeState(e, kind, on);
  return e.notices.filter((n) => n.notice === kind && n !== posted);
};

/** The page of one posting; of a correction with what it corrects. */
export const postedPage = (e: Election, told: readonly Placed[], posted: Notice, make: Make): Page => {
  const page = make(asPosted(e, told, posted));
  if (posted.corrects === undefined) return page;
  const first = e.notices.findLast((n) => n.notice === posted.notice && n.matter === posted.matter && n.number < posted.number);
  return first
    ? correcting(page, make(asPosted(e, told, first)), { words: posted.corrects, of: first, number: numberOf(e, first) })
    : page;
};
const numberOf = (e: Election, n: Pick<Notice, 'label' | 'on'>): string => numberAs(e, n.label, n.on.slice(0, 4));

/** The posting that a correction would take the place of; nothing where none hangs that may still be corrected. */
export const correctable = (e: Election, kind: NoticeKind, on: Day): Notice | undefined =>
  isOver(e) ? undefined : noticeState(e, kind, on).posted;

/** What is left open on a draft until somebody says it. */
const toBeSaid = '＿＿＿＿＿＿（张贴时写明）';
/** How a correction would read if it were posted on the day: under its next number, old beside new; where nothing differs it says so. */
export const draftPage = (e: Election, { on, told }: Given, of: Notice, make: Make): Page => {
  const now = make({ e, on, told });
  const label = numberOn(answerOn(noticeSeries, lawOf(e, on)).value, of.notice, on, e.notices, true);
  const numbered = {
    ...now,
    blocks: now.blocks.map(
      (b): Block => (b.kind === 'number' ? { ...b, text: `${numberOf(e, { label, on })}（样稿，未张贴）` } : b),
    ),
  };
  const before = make(asPosted(e, told, of));
  const same = changesOf(bodyOf(before), bodyOf(now));
  const page = correcting(numbered, before, { words: toBeSaid, of, number: numberOf(e, of) });
  const nothing = same.gone.length + same.come.length === 0;
  return {
    ...page,
    title: `${page.title}（样稿）`,
    blocks: nothing
      ? [
          ...page.blocks,
          heading(1, '附：更正前后对照'),
          paragraph('现在登记的情况与原公告一致，没有要更正的内容。要更正的，请先登记更正的事项，再看样稿。'),
        ]
      : page.blocks,
  };
};

const cellOf = (text: string) => ({ text });
/** 更正公告: which notice it takes the place of and why; the whole text as it reads now; what stood before beside what stands now. */
const correcting = (
  now: Page,
  before: Page,
  old: { readonly words: string; readonly of: Notice; readonly number: string },
): Page => {
  const { gone, come } = changesOf(bodyOf(before), bodyOf(now));
  const rows = Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => [
    cellOf(gone[i] ?? '—'),
    cellOf(come[i] ?? '—'),
  ]);
  const compared: Table = {
    kind: 'table',
    widths: [1, 1],
    small: true,
    head: [['原公告', '更正后'].map((text) => ({ text, align: 'center', bold: true }))],
    rows: rows.slice(0, 60),
  };
  const rename = (text: string): string => text.replace(/公告$/, '更正公告');
  return {
    ...now,
    title: rename(now.title),
    corrects: old.words,
    blocks: [
      ...now.blocks.flatMap((b): readonly Block[] => {
        if (b.kind === 'title')
          return [{ ...b, lines: b.lines.map((line, i) => (i === b.lines.length - 1 ? rename(line) : line)) }];
        if (b.kind !== 'number') return [b];
        return [
          b,
          paragraph(
            `${zhDate(old.of.on)}公布的${old.number}公告现予更正，以本公告为准。更正内容：${old.words.replace(/。$/, '')}。`,
          ),
        ];
      }),
      ...(rows.length > 0 ? [heading(1, '附：更正前后对照'), compared] : []),
    ],
  };
};

/** What a notice says, without its title, number, seal, date and the time it hangs: these differ always. */
const bodyOf = (page: Page): Page => ({
  ...page,
  blocks: page.blocks.filter(
    (b) =>
      b.kind !== 'title' &&
      b.kind !== 'number' &&
      b.kind !== 'seal' &&
      !(b.kind === 'paragraph' && b.runs.some((run) => runText(run).startsWith('公布时间：'))),
  ),
});
