// The document of the stages as text, drawn from the stages and the orders themselves: docs/stages.md is what stands here, and a test holds it to it. Writing the file: scripts/draw-stages.ts.
import { orderKind, orders, type OrderName } from './orders.ts';
import { returns, stages, stageWords } from './stages.ts';

const names = Object.keys(orders) as OrderName[];

const diagram = (): string =>
  [
    'stateDiagram-v2',
    ...stages.map((s) => `  ${s}: ${stageWords[s].zh} ${stageWords[s].en}`),
    `  [*] --> ${stages[0]}`,
    ...stages.slice(1).map((s, i) => `  ${stages[i]} --> ${s}: ${stageWords[stages[i] ?? s].until}`),
    ...returns.map((r) => `  ${r.from} --> ${r.to}: ${r.by}`),
    `  ${stages.at(-1)} --> [*]`,
  ].join('\n');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** What ends each stage, and which orders can first be given in it. */
const stageTable = (): string =>
  table(
    ['阶段', 'stage', 'ends with 由此结束', 'orders from here on 自此可办'],
    stages.map((s) => {
      const first = names.filter((n) => orderKind(n).stages[0] === s);
      return [
        stageWords[s].zh,
        `\`${s}\``,
        stageWords[s].until === '' ? '—' : `\`${stageWords[s].until}\``,
        first.map((n) => `${orderKind(n).zh} \`${n}\``).join('；') || '—',
      ];
    }),
  );

/** Every order with the stages in which it may be given. */
const orderTable = (): string =>
  table(
    ['order', '事项', ...stages.map((s) => stageWords[s].zh)],
    names.map((n) => [`\`${n}\``, orderKind(n).zh, ...stages.map((s) => (orderKind(n).stages.includes(s) ? '●' : ''))]),
  );

/** The whole document. */
export const drawStages = (): string => `# The stages of one election · 一次选举的阶段

Drawn from \`election/stages.ts\` and \`election/orders.ts\` by \`node scripts/draw-stages.ts\`; \`election/stages.test.ts\` fails when this page and the code differ.
The stage is computed from the facts and stored nowhere. An order outside its stage is refused; one for a day before its stage began is refused too.
What already happened on paper against a rule is put on record by two people (\`recordIrregularity\`), in any stage but the last, and becomes a finding of the result.

\`\`\`mermaid
${diagram()}
\`\`\`

A second vote (另行选举) leads from the handover back to the candidacy: stations, staff, ballots, poll and count once more, for the seats that stayed open or over which people were tied.
After an invalid poll nothing is handed over: the ballots are sealed, the report is filed, and the archive is sealed; a repeat election (重新选举) is a new book.

## What ends a stage
${stageTable()}

## Which order in which stage
${orderTable()}
`;
