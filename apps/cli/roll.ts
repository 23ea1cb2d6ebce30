// `zheng roll check`: the findings of a roll without an election; `zheng roll template`: the workbook to fill in. Exit 0 no fault, 1 faults or no law for the day, 2 not understood.
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { realClock } from '../../office/clock.ts';
import { checkRoll, type RollFinding } from '../../office/rollcheck.ts';
import { rollTemplate } from '../../office/rolltemplate.ts';

const out = (line: string): void => void process.stdout.write(`${line}\n`);
/** Findings printed one by one; the rest is in --json and in the marked workbook. */
const printedAtOnce = 200;

const options = {
  kind: { type: 'string' },
  place: { type: 'string' },
  on: { type: 'string' },
  poll: { type: 'string' },
  groups: { type: 'string' },
  rehearsal: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  marked: { type: 'string' },
  out: { type: 'string' },
} as const;

const kindOf = (text: string | undefined): 'village' | 'community' => {
  if (text === 'village' || text === 'community') return text;
  throw new Error('--kind：village（村）或者 community（社区）');
};
const dayOf = (text: string, what: string): string => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new Error(`${what}：日期如 2026-03-28 · a day such as 2026-03-28`);
};

const print = (sign: string, findings: readonly RollFinding[]): void => {
  for (const f of findings.slice(0, printedAtOnce)) out(`  ${sign} ${f.says.zh}${f.remedy.zh}\n    ${f.says.en} ${f.remedy.en}`);
  if (findings.length > printedAtOnce)
    out(`  … 还有 ${findings.length - printedAtOnce} 处 · ${findings.length - printedAtOnce} more`);
};

export const rollCommand = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [what, file] = positionals;
  const kind = kindOf(values.kind);
  if (what === 'template') {
    const to = values.out ?? file ?? (kind === 'village' ? '选民名册模板-村.xlsx' : '选民名册模板-社区.xlsx');
    await writeFile(to, await rollTemplate(kind));
    out(`✓ ${to}`);
    return 0;
  }
  if (what !== 'check' || file === undefined) throw new Error('要写 check 和名册文件，或者 template · check FILE, or template');
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) throw new Error(`${file}：读不到这个文件 · cannot be read`);
  const groups = values.groups === undefined ? undefined : Number(values.groups);
  if (groups !== undefined && !(Number.isInteger(groups) && groups > 0 && groups <= 400)) throw new Error('--groups：1 至 400');
  const checked = await checkRoll(new Uint8Array(bytes), {
    kind,
    on: dayOf(values.on ?? realClock().today(), '--on'),
    rehearsal: values.rehearsal,
    ...(values.place === undefined ? {} : { place: values.place }),
    ...(values.poll === undefined ? {} : { poll: dayOf(values.poll, '--poll') }),
    ...(groups === undefined ? {} : { groups }),
  });
  if (checked.kind !== 'checked') {
    process.stderr.write(`${checked.says.zh} · ${checked.says.en}\n`);
    return 1;
  }
  const { marked, ...found } = checked;
  if (values.marked !== undefined && marked) await writeFile(values.marked, marked);
  if (values.json) out(JSON.stringify(found, null, 2));
  else {
    out(`正选 · 名册核对  ${file}`);
    out(
      `  ${found.rows} 行可用，${found.groups} 个组，男 ${found.men}、女 ${found.women} · ${found.rows} rows, ${found.groups} groups`,
    );
    print('✗', found.faults);
    print('?', found.doubts);
    if (values.marked !== undefined && marked) out(`  标好问题的工作簿 · marked workbook: ${values.marked}`);
    out(
      found.faults.length === 0
        ? `✓ 没有错误，${found.doubts.length} 处要核实 · no fault, ${found.doubts.length} to look into`
        : `✗ ${found.faults.length} 处错误，${found.doubts.length} 处要核实 · ${found.faults.length} faults, ${found.doubts.length} to look into`,
    );
  }
  return found.faults.length === 0 ? 0 : 1;
};
