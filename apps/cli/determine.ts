// `zheng determine TOTALS.json`: whether the poll is valid, who is elected, each step with its sum and article, and what people must decide. Exit 0 concluded (valid or not), 1 the file is not understood, 2 it cannot be read.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readTotals, type TotalsFault } from '../../office/determineFile.ts';
import {
  type ToldDetermination,
  toldDetermination,
  type ToldStep,
  type ToldWhatIf,
  toldWhatIf,
} from '../../office/determineTold.ts';

/** Columns a text takes in a terminal: two for a Chinese character or full-width sign. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, one) =>
      sum +
      (/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{3fffd}]/u.test(
        one,
      )
        ? 2
        : 1),
    0,
  );
const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

const stepLine = ({ holds, asks, formula, cites }: ToldStep, wide: number, made: number): string =>
  `${holds ? '✓' : '✗'} ${padded(asks.zh, wide)}  ${padded(formula, made)}  ${cites}`;

const stepTable = (steps: readonly ToldStep[]): readonly string[] => {
  const wide = Math.min(56, Math.max(0, ...steps.map(({ asks }) => widthOf(asks.zh))));
  const made = Math.min(36, Math.max(0, ...steps.map(({ formula }) => widthOf(formula))));
  return steps.flatMap((step, at) => {
    const under =
      step.under === steps[at - 1]?.under || (at === 0 && step.under === '') ? [] : [step.under === '' ? '全体成员' : step.under];
    return [...under, stepLine(step, wide, made)];
  });
};

const section = (zh: string, en: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `${zh} · ${en}`, ...lines.map((line) => `  ${line}`)];

const both = ({ zh, en }: { readonly zh: string; readonly en: string }): readonly string[] => [zh, `  ${en}`];

const whatIfLines = ({ change, steps, gone, come }: ToldWhatIf): readonly string[] =>
  section(`如果 ${change}`, 'what if', [
    ...(steps.length === 0 ? ['各步不变 · no step changes'] : []),
    ...steps.flatMap(({ before, after }) => [
      ...(before === undefined ? [] : [`− ${stepLine(before, 0, 0)}`]),
      ...(after === undefined ? [] : [`+ ${stepLine(after, 0, 0)}`]),
    ]),
    ...gone.map(({ zh }) => `− ${zh}`),
    ...come.map(({ zh }) => `+ ${zh}`),
  ]);

const rendered = (told: ToldDetermination): string =>
  [
    ...section('步骤', 'steps', stepTable(told.steps)).slice(1),
    ...section('结果', 'outcomes', told.outcomes.flatMap(both)),
    ...section(
      '须由人决定',
      'for people to decide',
      told.decisions.flatMap((one) => [...both(one), `  ${one.cites}`]),
    ),
    ...section(
      '需要注意',
      'to be looked at',
      told.findings.flatMap((one) => [...both(one), ...(one.cites === undefined ? [] : [`  ${one.cites}`])]),
    ),
    ...section('未决事项', 'still open', told.open === undefined ? [] : both(told.open)),
    ...told.whatIf.flatMap(whatIfLines),
    '',
  ].join('\n');

const faultLine = ({ file, line, field, what, remedy }: TotalsFault): string =>
  `${file}${line > 0 ? `:${line}` : ''}  ${field}  ${what}  → ${remedy}\n`;

/** Concludes a file of totals and prints it, in words or as JSON. */
export const determineCommand = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, 'what-if': { type: 'string', multiple: true, default: [] } },
  });
  const [file] = positionals;
  if (!file) throw new Error('要写出票数文件 · name the file of totals');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new Error(`${file}：打不开，核对路径 · cannot be read, check the path`);
  const found = readTotals(text, file);
  const refuse = (faults: readonly TotalsFault[]): number => {
    process.stderr.write(values.json ? `${JSON.stringify({ faults }, null, 2)}\n` : faults.map(faultLine).join(''));
    return 1;
  };
  if (found.kind === 'faulty') return refuse(found.faults);
  const ifs = values['what-if'].map((change) => toldWhatIf(found.read, change));
  const faults = ifs.flatMap((one) => (one.kind === 'faulty' ? one.faults : []));
  if (faults.length > 0) return refuse(faults);
  const told = toldDetermination(
    found.read,
    ifs.flatMap((one) => (one.kind === 'told' ? [one.told] : [])),
  );
  process.stdout.write(values.json ? `${JSON.stringify(told, null, 2)}\n` : rendered(told));
  return 0;
};
