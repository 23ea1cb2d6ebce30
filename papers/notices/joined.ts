// One paper for notices that share a number in a short series and hang from the same day: what it joins, part by part, under one seal. Each part by itself: table.ts, result.ts.
import type { Election } from '../../election/election.ts';
import { noticeState, numbersOn } from '../../election/beginning/notices.ts';
import { type NoticeKind, noticeKinds, numberIn } from '../../election/beginning/noticeTable.ts';
import { numberAs } from '../../election/paperStyle.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import { answerOn, noticeSeries } from '../../law/rules.ts';
import type { Kind } from '../kind.ts';
import { type Block, closing, type Page, paragraph, readable, title } from '../page.ts';
import { closingWords, placeOf } from '../place.ts';
import { isOver } from './hanging.ts';
import { heldToTheSeal } from './frame.ts';
import { noticeFile } from './table.ts';

interface Part {
  readonly kind: NoticeKind;
  /** Its number; and the day since which it hangs, nothing while it is still to be posted. */
  readonly label: string;
  readonly on: Day | undefined;
  readonly sheet: Kind;
}

/** The joined papers of a place with ten or seven notices: for each number the parts that hang together now, or hung together last. */
export const joinedKinds = (e: Election, on: Day, sheets: readonly Kind[]): readonly Kind[] => {
  const series = answerOn(noticeSeries, lawOf(e, on)).value;
  if (series === 'seventeen') return [];
  const numbers = numbersOn(e, lawOf(e, on), on);
  const parts = noticeKinds.flatMap((kind): readonly Part[] => {
    const { state, posted } = noticeState(e, kind, on);
    const sheet = sheets.find((s) => s.name === noticeFile(e, kind));
    return state === 'waits' || !sheet || sheet.waitsFor || posted?.corrects !== undefined || (!posted && isOver(e))
      ? []
      : [{ kind, label: numbers.get(kind) ?? '', on: posted?.on, sheet }];
  });
  return [...Map.groupBy(parts, (p) => numberIn(series, p.kind))].flatMap(([number, of]) => {
    const together = [...Map.groupBy(of, (p) => p.on)]
      .toSorted(([a = '9'], [b = '9']) => b.localeCompare(a))
      .find(([, some]) => some.length > 1)?.[1];
    if (!together) return [];
    const [label = number, ...others] = new Set(together.map((p) => p.label));
    const as = others.length > 0 ? number : label;
    const names = together.map((p) => p.sheet.title.zh.replace(/公告$/, ''));
    return [
      {
        name: `joined-notice-${number}`,
        title: {
          zh: `第${as}号公告（合并：${names.join('、')}）`,
          en: `Notice No. ${as} (joined: ${together.map((p) => p.sheet.title.en).join(', ')})`,
        },
        formats: ['pdf', 'docx'] as const,
        personal: together.some((p) => p.sheet.personal),
        waitsFor: undefined,
        page: () => joinedPage(e, as, together),
      },
    ];
  });
};

const numberBlock = (text: string): Block => ({ kind: 'number', text });

/** The parts one after the other; what each says at its foot stands once, at the end. */
const joinedPage = (e: Election, number: string, parts: readonly Part[]): Page => {
  const p = placeOf(e);
  const over = `${p.committee}换届选举`;
  const pages = parts.map((part) => part.sheet.page());
  const split = pages.map((page) => apart(page, closingWords(e)));
  const feet = [...new Set(split.flatMap((s) => s.foot))];
  const last = pages.at(-1)?.blocks.findLast((b) => b.kind === 'seal');
  const names = split.map((s) => s.name);
  const day = last?.kind === 'seal' ? last : undefined;
  return {
    title: `${over}公告（第${number}号）`,
    form: 'official',
    rehearsal: p.rehearsal,
    blocks: [
      title(over, '公告'),
      numberBlock(numberAs(e, number, (day?.date ?? '').slice(0, 4))),
      ...heldToTheSeal([
        paragraph(`本公告把下列${names.length}件事项一并公布：${names.join('、')}。`),
        ...split.flatMap((s): readonly Block[] => [{ kind: 'heading', level: 1, text: s.name }, ...s.body]),
        ...feet.map((text) => paragraph(text)),
      ]),
      closing(closingWords(e)),
      ...(day ? [{ ...day, issuer: p.issuer }] : []),
      ...split.flatMap((s) => s.annex),
    ],
  };
};

/** How the sentences begin that stand at the foot of every notice: frame.ts. */
const atTheFoot = /^(公布时间：|对公布的内容有异议的|发现以贿赂|咨询和联系：)/;

/** A notice in its pieces: its name, what it says, the sentences of its foot, and what hangs behind the seal. */
const apart = (page: Page, closingWords: string) => {
  const head = page.blocks.find((b) => b.kind === 'title');
  const end = page.blocks.findIndex((b) => b.kind === 'paragraph' && textOf(b) === closingWords);
  const sealed = page.blocks.findLastIndex((b) => b.kind === 'seal');
  const said = page.blocks.slice(0, end).filter((b) => b.kind !== 'title' && b.kind !== 'number');
  const isFoot = (b: Block): boolean => b.kind === 'paragraph' && atTheFoot.test(textOf(b));
  return {
    name: (head?.kind === 'title' ? (head.lines.at(-1) ?? '') : '').replace(/公告$/, ''),
    body: said.filter((b) => !isFoot(b)).map((b): Block => (b.kind === 'heading' ? { ...b, level: 2 } : b)),
    foot: said.filter(isFoot).map(textOf),
    annex: page.blocks.slice(sealed + 1),
  };
};

const textOf = (block: Block): string => readable({ title: '', form: 'official', rehearsal: false, blocks: [block] });
