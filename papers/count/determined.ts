// A determination as it stands on paper: the steps in order with quantity, sum and article, the outcomes, what the second vote needs, what people must decide and who may, and what to look at. Which of it a sheet carries: report.ts and result.ts.
import type { Determination, Outcome, Step } from '../../count/determination.ts';
import type { Decider } from '../../count/outcome.ts';
import { openWords } from '../../count/openWords.ts';
import { decisionParts, outcomeWords, secondShareWords } from '../../count/outcomeWords.ts';
import type { OpenQuestion, Relevance } from '../../count/relevance.ts';
import { zhDate } from '../../law/days.ts';
import {
  majorityBase,
  moreCandidatesThanSeats,
  moreOverHalfThanSeats,
  secondVoteRoll,
  tie,
  turnoutForValidity,
  womanMember,
} from '../../law/rules.ts';
import type { Block, Cell, Table } from '../page.ts';
import { quantitiesInWords } from '../words/quantities.ts';
import { type PlaceWords, posts } from '../words/terms.ts';

const head = (...texts: readonly string[]): readonly (readonly Cell[])[] => [
  texts.map((text) => ({ text, align: 'center' as const, bold: true })),
];
const middle = (text: string): Cell => ({ text, align: 'center' });

/** How a sheet asks what the law asks in general: of the numbers that stand beside it. */
const asked: Readonly<Record<string, string>> = {
  [turnoutForValidity.key]: '参加投票的人数是否达到规定？',
  [moreCandidatesThanSeats.key]: '候选人是否多于应选名额？',
  [majorityBase.key]: '过半数以多少为基数？',
  [womanMember.key]: '妇女成员是否达到规定人数？',
  [moreOverHalfThanSeats.key]: '达到票数的人是否多于应选名额？',
  [tie.key]: '得票是否足以确定最后一个名额？',
};

/** A step that only fixes a number holds by itself. */
const onlyFixes = new Set<string>([majorityBase.key, secondVoteRoll.key, moreOverHalfThanSeats.key]);

const stepRow = (step: Step): readonly Cell[] => [
  { text: asked[step.key] ?? step.asks.zh },
  { text: quantitiesInWords(step) },
  middle(step.formula),
  middle(onlyFixes.has(step.key) ? '—' : step.holds ? '✓ 是' : '× 否'),
  { text: step.cites },
];

/** A table of steps under its name; a short one is not parted between two sheets. */
const stepTable = (name: string, steps: readonly Step[]): Table => ({
  kind: 'table',
  small: true,
  ...(steps.length <= 12 ? { kept: true } : {}),
  widths: [4.2, 3.2, 4.7, 1.2, 5.1],
  head: [[{ text: name, columns: 5, bold: true }], ...head('核算事项', '数量', '算式', '成立', '依据')],
  rows: steps.map(stepRow),
});

/** Every step in the order in which it is read out: the poll as a whole, and where it counts as valid each post, at the end of the last whether a woman is among the elected. */
export const stepTables = (found: Determination, valid: boolean = found.valid): readonly Table[] => {
  const { contests, woman } = valid && found.valid ? found : { contests: [], woman: found.woman };
  const posted = contests.map(({ post, seats, steps }, at) =>
    stepTable(`${posts[post].zh}：应选${seats}名`, at === contests.length - 1 ? [...steps, woman.step] : steps),
  );
  return [stepTable('选举是否有效', found.steps), ...posted];
};

const isShort = (one: Outcome) => (one.kind === 'short' ? [one] : []);
const isDecision = (one: Outcome) => (one.kind === 'decision' ? [one] : []);

/** What was concluded, one sentence a line; what the table of the second vote or of decisions tells is left to it. */
export const outcomeList = ({ outcomes }: Determination): Block => ({
  kind: 'list',
  small: false,
  kept: true,
  items: outcomes
    .filter(({ kind }) => kind !== 'decision' && kind !== 'short')
    .map((one, at) => `${at + 1}. ${outcomeWords(one).zh}。`),
});

/** Seats that stayed open: who stands in the second vote, what elects there, and its last day. Nothing where none is open. */
export const secondVoteTable = ({ outcomes }: Determination): readonly Table[] => {
  const open = outcomes.flatMap(isShort);
  if (open.length === 0) return [];
  const rows = open.map((one) => [
    middle(`${posts[one.post].zh}${one.reserved === undefined ? '' : '（妇女名额）'}`),
    middle(`${one.seats}名`),
    middle(`${one.threshold}票`),
    { text: one.slate.join('、') || '待定' },
    middle(secondShareWords(one.share).zh),
    middle(zhDate(one.latest)),
  ]);
  return [
    {
      kind: 'table',
      small: true,
      kept: true,
      widths: [2.4, 1.4, 2.6, 5.2, 3.6, 2.8],
      head: head('职务', '缺额', '本次当选票数', '另行选举候选人', '须占已投选票', '最迟日期'),
      rows,
    },
  ];
};

const deciderOf = (by: Decider, words: PlaceWords): string => {
  switch (by) {
    case 'election committee':
      return words.electionCommittee;
    case 'meeting':
      return `${words.meeting}或者${words.representatives}`;
    case 'township':
      return words.township;
    default:
      return by satisfies never;
  }
};

/** What people must decide, with who may, by when and by which article. Nothing where nothing is left to decide. */
export const decisionTable = ({ outcomes }: Determination, words: PlaceWords): readonly Table[] => {
  const open = outcomes.flatMap(isDecision);
  if (open.length === 0) return [];
  const rows = open.map((one) => {
    const { what, about } = decisionParts(one);
    return [
      { text: `${what.zh}${about.zh === '' ? '' : `：${about.zh}`}` },
      middle(deciderOf(one.by, words)),
      middle(one.latest === undefined ? '—' : zhDate(one.latest)),
      { text: one.cites.zh },
    ];
  });
  return [
    {
      kind: 'table',
      small: true,
      kept: true,
      widths: [5.6, 3.8, 2.8, 5.8],
      head: head('须决定的事项', '由谁决定', '最迟日期', '依据'),
      rows,
    },
  ];
};

/** What is not settled when every ballot is called, and whether it can change the result. Nothing where nothing is open. */
export const openList = (questions: readonly OpenQuestion[], found: Relevance | undefined): readonly Block[] =>
  found === undefined
    ? []
    : [
        {
          kind: 'list',
          small: false,
          kept: true,
          items: [...questions.map(({ id }, at) => `${at + 1}. ${id}。`), `核算：${openWords(found, questions).zh}。`],
        },
      ];

/** What must be looked at before anyone concludes; nothing follows from it by itself. */
export const findingList = ({ findings }: Determination): readonly Block[] =>
  findings.length === 0
    ? []
    : [
        {
          kind: 'list',
          small: true,
          kept: true,
          items: findings.map(({ zh, cites }, at) => `${at + 1}. ${zh}。${cites === undefined ? '' : `（${cites}）`}`),
        },
      ];
