// `zheng law`: the law book of a kind, a place and a day, two books compared, and `zheng law check`, the texts compared with what was kept. Exit 0 answered, 1 refused or differing, 2 not understood.
import { parseArgs } from 'node:util';
import { realClock } from '../../office/clock.ts';
import {
  type BookAsked,
  type BookRow,
  checkLaw,
  compareBooks,
  type Difference,
  type LawBook,
  lawBook,
  readPlan,
  sayConflict,
  topicWords,
} from '../../office/lawbook.ts';

const out = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};
const err = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const kinds = { village: '村民委员会', community: '居民委员会', party: '党组织' } as const;
type Kind = keyof typeof kinds;
const modes = { voters: '全体选民', households: '户代表', representatives: '居民代表' } as const;
type Mode = keyof typeof modes;

const oneOf = <K extends string>(all: Readonly<Record<K, string>>, value: string, what: string): K => {
  if (!Object.hasOwn(all, value)) throw new Error(`${what}：${Object.keys(all).join('、')}`);
  return value as K;
};

const signs = { fixed: '●', plan: '○', unknown: '？' } as const;

const provinceSays: Readonly<Record<'added' | 'superseded' | 'told', string>> = {
  added: '地方增补 · the province adds',
  superseded: '地方规定已被国家法律取代，不适用 · superseded, not applied',
  told: '地方规定待确认 · local rule to be confirmed',
};

const titleOf = ({ asked, profile }: LawBook): string =>
  `${kinds[asked.kind]} · ${profile.province ?? '全国'} · ${asked.on}${asked.kind === 'community' && asked.mode ? ` · ${modes[asked.mode]}` : ''}`;

const printRow = (row: BookRow): void => {
  out(`  ${signs[row.kind]} ${row.asks.zh}  ${row.words.zh}`);
  out(`    ${row.asks.en}  ${row.words.en}`);
  out(`    ${row.cites.zh}`);
  if (row.province?.did === 'fixed') out('    地方规定 · the province’s own');
  else if (row.province) out(`    ${provinceSays[row.province.did]}：${row.province.words.zh}（${row.province.cites.zh}）`);
};

const printBook = (book: LawBook): void => {
  out(`正选 · 法律手册  ${titleOf(book)}`);
  out(`  ● 法律已定 fixed   ○ 法律未规定，由选举办法定 the plan decides   ？ 待当地确认 to be confirmed`);
  if (book.profile.nothingLocal)
    out('  该地没有这类委员会的地方规定文本：只适用国家法律 · no local text of this kind at hand: the national law alone');
  for (const [topic, rows] of Map.groupBy(book.rows, (row) => row.topic)) {
    out();
    out(`${topicWords[topic]?.zh ?? topic}  ${topicWords[topic]?.en ?? ''}`);
    for (const row of rows) printRow(row);
  }
  const count = (kind: BookRow['kind']): number => book.rows.filter((row) => row.kind === kind).length;
  out();
  out(
    `共 ${book.rows.length} 问：已定 ${count('fixed')}，由办法定 ${count('plan')}，待确认 ${count('unknown')} · ${book.rows.length} questions`,
  );
};

const side = (row: BookRow | undefined): string =>
  row ? `${signs[row.kind]} ${row.words.zh}（${row.cites.zh}）` : '—— 不问此事 not asked';

const printDifferences = (a: LawBook, b: LawBook, found: readonly Difference[]): void => {
  out('正选 · 法律对照');
  out(`  甲  ${titleOf(a)}`);
  out(`  乙  ${titleOf(b)}`);
  const told = found.filter(({ differs }) => differs !== 'place');
  for (const [topic, rows] of Map.groupBy(told, (one) => one.topic)) {
    out();
    out(`${topicWords[topic]?.zh ?? topic}  ${topicWords[topic]?.en ?? ''}`);
    for (const one of rows) out(`  ${one.asks.zh}  ${one.asks.en}\n    甲 ${side(one.a)}\n    乙 ${side(one.b)}`);
  }
  out();
  out(
    `${told.length} 处不同；另有 ${found.length - told.length} 处内容相同、条文位置不同 · ${told.length} differ, ${found.length - told.length} only in their place`,
  );
};

const bookOr = (asked: BookAsked): LawBook | undefined => {
  const book = lawBook(asked);
  if (book.kind === 'law book' && book.conflicts.length === 0) return book;
  if (book.kind === 'law book') {
    for (const conflict of book.conflicts) err(sayConflict(conflict));
    return undefined;
  }
  err(`${book.says.zh} · ${book.says.en}`);
  if (book.cites) err(`  依据 ${book.cites.zh} · ${book.cites.en}`);
  err(`  最近可用 nearest：${book.nearest}`);
  return undefined;
};

const findingWords = {
  'text not there': '没有这份文本',
  'paragraph not there': '文本中没有这一款',
  'words differ': '文字与核对过的不同',
  'not kept': '没有留存摘要',
  'figure not in the words': '原文中没有这几个字',
} as const;

const check = (args: readonly string[]): number => {
  const { values } = parseArgs({
    args: [...args],
    options: { texts: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const folder = values.texts ?? process.env['ZHENG_LAW_TEXTS'];
  if (!folder) throw new Error('要用 --texts 写出法律文本的目录，或者设置 ZHENG_LAW_TEXTS · name the folder of texts');
  const checked = checkLaw(folder, realClock().today());
  if (!checked) throw new Error(`${folder}：没有这个目录 · no such folder`);
  if (values.json) out(JSON.stringify(checked, null, 2));
  else {
    for (const one of checked.findings) {
      const where = one.kind === 'text not there' ? one.file : one.cite;
      out(
        `✗ ${where}：${findingWords[one.kind]}${one.kind === 'figure not in the words' ? ` “${one.figure}”` : ''} · ${one.kind}`,
      );
    }
    if (checked.unchecked.length > 0)
      out(`! ${checked.unchecked.length} 份文本已一年没有核对 · not checked for a year: ${checked.unchecked.join(' ')}`);
    out(`  只有节录、不能核对 · read in extracts only: ${checked.notCompared.join(' ')}`);
    out(
      checked.findings.length === 0
        ? `✓ ${checked.texts} 份文本，${checked.paragraphs} 款，${checked.sources} 处引用，全部相符 · all agree`
        : `✗ ${checked.findings.length} 处不符 · findings`,
    );
  }
  return checked.findings.length === 0 ? 0 : 1;
};

const options = {
  kind: { type: 'string', default: 'community' },
  place: { type: 'string' },
  on: { type: 'string' },
  mode: { type: 'string', default: 'voters' },
  json: { type: 'boolean', default: false },
  plan: { type: 'string' },
  'against-on': { type: 'string' },
  'against-place': { type: 'string' },
  'against-kind': { type: 'string' },
  'against-mode': { type: 'string' },
} as const;

/** `zheng law | head` closes the pipe early: that is the end, not a fault. */
const leaveQuietly = (fault: NodeJS.ErrnoException): void => {
  if (fault.code !== 'EPIPE') throw fault;
  process.exit(0);
};

/** The law book, or two compared when any `--against-…` is given: what is not named stays as in the first. */
export const lawCommand = async (args: readonly string[]): Promise<number> => {
  process.stdout.on('error', leaveQuietly);
  if (args[0] === 'check') return check(args.slice(1));
  const { values } = parseArgs({ args: [...args], options });
  const asked: BookAsked = {
    kind: oneOf<Kind>(kinds, values.kind, '--kind'),
    on: values.on ?? realClock().today(),
    mode: oneOf<Mode>(modes, values.mode, '--mode'),
    ...(values.place === undefined ? {} : { place: values.place }),
    ...(values.plan === undefined ? {} : { plan: readPlan(values.plan) }),
  };
  const book = bookOr(asked);
  if (!book) return 1;
  const { 'against-on': on, 'against-place': place, 'against-kind': kind, 'against-mode': mode } = values;
  if ([on, place, kind, mode].every((one) => one === undefined)) {
    if (values.json) out(JSON.stringify(book, null, 2));
    else printBook(book);
    return 0;
  }
  const other = bookOr({
    ...asked,
    ...(on === undefined ? {} : { on }),
    ...(place === undefined ? {} : { place }),
    ...(kind === undefined ? {} : { kind: oneOf<Kind>(kinds, kind, '--against-kind') }),
    ...(mode === undefined ? {} : { mode: oneOf<Mode>(modes, mode, '--against-mode') }),
  });
  if (!other) return 1;
  const found = compareBooks(book, other);
  if (values.json) out(JSON.stringify({ a: book.asked, b: other.asked, differences: found }, null, 2));
  else printDifferences(book, other, found);
  return 0;
};
