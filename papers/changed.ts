// What changed on a paper that is issued anew: the lines that went and those that came, as a closing part of the new paper. Why it changed is said by people.
import { type Block, heading, type Page, paragraph, readable } from './page.ts';

const linesOf = (page: Page): readonly string[] =>
  readable(page)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Lines that `from` has more often than `other`, in their order. */
const only = (from: readonly string[], other: readonly string[]): readonly string[] => {
  const left = new Map<string, number>();
  for (const line of other) left.set(line, (left.get(line) ?? 0) + 1);
  return from.filter((line) => {
    const n = left.get(line) ?? 0;
    if (n > 0) left.set(line, n - 1);
    return n === 0;
  });
};

/** More than this many changed lines are counted, not listed. */
const mostListed = 20;

/** The changes between two issues of one paper: lines that stand no longer, and lines that are new. */
export const changesOf = (before: Page, after: Page): { readonly gone: readonly string[]; readonly come: readonly string[] } => {
  const [old, now] = [linesOf(before), linesOf(after)];
  return { gone: only(old, now), come: only(now, old) };
};

/** The new paper with its closing part: which number it corrects, why, and what reads differently. */
export const corrected = (before: Page, after: Page, no: number, because: string): Page => {
  const { gone, come } = changesOf(before, after);
  const listed = (what: string, lines: readonly string[]): readonly Block[] =>
    lines.length === 0
      ? []
      : [
          paragraph(lines.length > mostListed ? `${what}${lines.length}处，前${mostListed}处：` : `${what}：`),
          { kind: 'list', small: true, items: lines.slice(0, mostListed).map((line, i) => `${i + 1}. ${line}`) },
        ];
  return {
    ...after,
    blocks: [
      ...after.blocks,
      heading(1, '更正说明'),
      paragraph(`本件更正并代替文书第${no}号。更正原因：${because.replace(/。$/, '')}。`),
      ...listed('原件有、本件没有的', gone),
      ...listed('本件新写的', come),
    ],
  };
};
