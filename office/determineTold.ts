// A determination from a file of totals as it is told: steps with their sums and articles, outcomes and decisions in words, what is open, and what would change if. Reading the file: determineFile.ts.
import { determine, type Determination, type Outcome, type Step } from '../count/determination.ts';
import { openWords } from '../count/openWords.ts';
import { outcomeWords } from '../count/outcomeWords.ts';
import { postWords } from '../count/step.ts';
import { type Relevance, relevance } from '../count/relevance.ts';
import { changed, changeFrom, whatIf } from '../count/whatIf.ts';
import { lawFaults, type TotalsFault, type TotalsRead } from './determineFile.ts';

interface Both {
  readonly zh: string;
  readonly en: string;
}

export interface ToldStep {
  /** The post it is about; empty for the poll as a whole. */
  readonly under: string;
  readonly holds: boolean;
  readonly asks: Both;
  readonly formula: string;
  readonly cites: string;
}

export interface ToldWhatIf {
  readonly change: string;
  readonly steps: readonly { readonly before?: ToldStep; readonly after?: ToldStep }[];
  readonly gone: readonly Both[];
  readonly come: readonly Both[];
}

export interface ToldDetermination {
  readonly valid: boolean;
  readonly steps: readonly ToldStep[];
  readonly outcomes: readonly Both[];
  readonly decisions: readonly (Both & { readonly cites: string })[];
  readonly findings: readonly (Both & { readonly cites?: string })[];
  readonly relevance?: Relevance;
  readonly open?: Both;
  readonly whatIf: readonly ToldWhatIf[];
  /** The whole determination, as docs/determine.md describes it. */
  readonly determination: Determination;
}

const stepOf = ({ holds, asks, formula, cites }: Step, under = ''): ToldStep => ({ under, holds, asks, formula, cites });

const stepsOf = ({ steps, contests, woman, valid }: Determination): readonly ToldStep[] => [
  ...steps.map((step) => stepOf(step)),
  ...contests.flatMap(({ post, steps: own }) => own.map((step) => stepOf(step, postWords[post].zh))),
  ...(valid ? [stepOf(woman.step)] : []),
];

/** What a file of totals concludes, told. */
export const toldDetermination = (
  { totals, law, known, open }: TotalsRead,
  ifs: readonly ToldWhatIf[] = [],
): ToldDetermination => {
  const found = determine(totals, law, known);
  const weighed = open.length === 0 ? undefined : relevance(totals, law, open, known);
  const isDecision = (one: Outcome) => one.kind === 'decision';
  return {
    valid: found.valid,
    steps: stepsOf(found),
    outcomes: found.outcomes.filter((one) => !isDecision(one)).map(outcomeWords),
    decisions: found.outcomes.flatMap((one) => (one.kind === 'decision' ? [{ ...outcomeWords(one), cites: one.cites.zh }] : [])),
    findings: found.findings.map(({ zh, en, cites }) => (cites === undefined ? { zh, en } : { zh, en, cites })),
    ...(weighed === undefined ? {} : { relevance: weighed, open: openWords(weighed, open) }),
    whatIf: ifs,
    determination: found,
  };
};

/** What one change, written `key=value`, would do; or the fault that keeps it from being weighed. */
export const toldWhatIf = (
  { totals, law, known }: TotalsRead,
  text: string,
):
  | { readonly kind: 'told'; readonly told: ToldWhatIf }
  | { readonly kind: 'faulty'; readonly faults: readonly TotalsFault[] } => {
  const fault = (field: string, what: string, remedy: string): TotalsFault => ({
    file: '--what-if',
    line: 0,
    field,
    what,
    remedy,
  });
  const change = changeFrom(text, totals);
  const remedy = 'registered=… participants=… returned=… votes.主任.姓名=… seats.委员=… plan.规则=… province=… day=… mode=…';
  if (change === undefined) return { kind: 'faulty', faults: [fault(text, '不认识的改动 · no such change', remedy)] };
  try {
    const faults = lawFaults(changed(totals, law, change)[1], (path, what, lawful) =>
      fault(path.map(String).join('.'), what, lawful),
    );
    if (faults.length > 0) return { kind: 'faulty', faults };
    const found = whatIf(totals, law, change, known);
    const steps = found.steps.map(({ before, after }) => ({
      ...(before === undefined ? {} : { before: stepOf(before) }),
      ...(after === undefined ? {} : { after: stepOf(after) }),
    }));
    return {
      kind: 'told',
      told: { change: text, steps, gone: found.gone.map(outcomeWords), come: found.come.map(outcomeWords) },
    };
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    return { kind: 'faulty', faults: [fault(text, thrown.message, remedy)] };
  }
};
