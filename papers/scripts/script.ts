// A chair's script as a paper in large type: what is known of the meeting filled in, what is not left to write, each step with the words to say and what to do, and the sum by which a vote carries. The meetings stand beside this file.
import { judged, type MeetingBody } from '../../assembly/quorum.ts';
import type { Election } from '../../election/election.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Answer, Day, Share } from '../../law/answer.ts';
import { leastThatReaches } from '../../law/share.ts';
import { wordsOf } from '../../law/words.ts';
import type { Placed } from '../figures.ts';
import { type Block, heading, type Page, paragraph, standardLook, title } from '../page.ts';
import { type PlaceNames, placeOf, under } from '../place.ts';
import type { Both } from '../words/terms.ts';

export const blank = '＿＿＿＿';
export const orBlank = (known: number | string | undefined): string =>
  known === undefined || known === '' ? blank : String(known);

export interface Step {
  readonly head: string;
  /** Sentences to say, a paragraph each. */
  readonly says: readonly string[];
  /** What is done meanwhile, and what is written down. */
  readonly does?: string;
}
export interface Script {
  readonly name: string;
  readonly title: Both;
  /** Where, when, who: filled in or left to write. */
  readonly about: readonly (readonly [string, string])[];
  readonly steps: readonly Step[];
}
export type ScriptOf = (e: Election, p: PlaceNames, on: Day, told: readonly Placed[]) => readonly Script[];

/** Large type, never under a letterhead. */
export const scriptPage = (e: Election, s: Script): Page => {
  const p = placeOf(e);
  return {
    title: `${p.committee}选举${s.title.zh}`,
    form: 'official',
    look: standardLook,
    rehearsal: p.rehearsal,
    blocks: [
      title(`${p.committee}选举`, s.title.zh),
      { kind: 'list', small: false, items: s.about.map(([what, known]) => `${what}：${known}`) },
      ...s.steps.flatMap(stepBlocks),
      { kind: 'signatures', perLine: 2, lines: ['主持人', '记录人'] },
    ],
  };
};
const stepBlocks = ({ head, says, does }: Step, i: number): readonly Block[] => [
  heading(2, `${i + 1}. ${head}`),
  ...says.map((words) => paragraph(words)),
  ...(does === undefined ? [] : [paragraph(`【做】${does}`)]),
];

/** 应到66人，过半数到会才能开会，即至少34人；实到＿＿＿＿人。 */
export const attendance = (answer: Answer<Share>, due: number | undefined, present?: number, unit = '人'): string =>
  `按照${under(answer)}，应到${orBlank(due)}${unit}，${wordsOf('share', answer.value).zh}到会才能开会${due === undefined ? '' : `，也就是至少${leastThatReaches(answer.value, due)}${unit}`}。现在实到${orBlank(present)}${unit}，达到法定人数，可以开会。`;
/** The vote by which a matter carries. */
export const carries = (answer: Answer<Share>, present: number | undefined, of = '到会人数'): string =>
  `同意的${wordsOf('share', answer.value).zh}（按${of}算${present === undefined ? '' : `，${present}人中至少${leastThatReaches(answer.value, present)}人`}）才通过。`;
/** The shares by which a body meets and decides, as the law of the day has them. */
export const sharesOf = (
  e: Election,
  body: MeetingBody,
  on: Day,
): { readonly quorum: Answer<Share>; readonly majority: Answer<Share> } => {
  const found = judged(body, { due: 1, present: 1, agree: 1 }, lawOf(e, on));
  if (found.outcome !== 'carried') throw new Error(`one of one carries: ${body}`);
  return { quorum: found.quorum.answer, majority: found.vote.answer };
};
/** The show of hands that every vote of a meeting goes by. */
export const vote = (what: string, majority: Answer<Share>, present: number | undefined): Step => ({
  head: `表决：${what}`,
  says: [
    `现在就${what}表决。${carries(majority, present)}`,
    `同意的请举手。（清点）${blank}人。不同意的请举手。（清点）${blank}人。弃权的请举手。（清点）${blank}人。`,
    `表决结果：同意${blank}人，不同意${blank}人，弃权${blank}人，${what}通过（没有通过）。`,
  ],
  does: '两人分别清点、报数一致后记录；三个数之和不得多于到会人数。',
});
