// Every refusal, fault and fact has words, and every operand with which the house refuses finds its place in them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { refused } from '../../election/refusal.ts';
import { citeEn } from '../../law/texts.ts';
import { village } from '../testing/village.ts';
import { factSamples } from '../testing/facts.ts';
import { faultSentences } from './faults.ts';
import { sayFault } from './sayfault.ts';
import { factNames, sayFact } from './facts.ts';
import { fill } from './fill.ts';
import { refusalSentences, sayRefusal } from './refusals.ts';

/** Text from the brace at `at` to the one that closes it. */
const braced = (text: string, at: number): string => {
  let depth = 0;
  for (let i = at; i < text.length; i += 1) {
    if ('{(['.includes(text.charAt(i))) depth += 1;
    if ('})]'.includes(text.charAt(i))) depth -= 1;
    if (depth === 0) return text.slice(at + 1, i);
  }
  return text.slice(at + 1);
};

/** The names in `{ a: f(b, c), d }`: a and d. */
const namesIn = (literal: string): string[] => {
  const parts = [''];
  let depth = 0;
  for (const c of literal) {
    if ('{(['.includes(c)) depth += 1;
    if ('})]'.includes(c)) depth -= 1;
    if (c === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += c;
  }
  return parts.map((part) => part.trim().split(':')[0]?.trim() ?? '').filter((name) => /^\w+$/.test(name));
};

const folders = ['../../election/', '../../office/'];
const uses = folders.flatMap((folder) => {
  const here = new URL(folder, import.meta.url);
  return readdirSync(here, { recursive: true })
    .map(String)
    .filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'))
    .flatMap((f) => {
      const text = readFileSync(new URL(f.replaceAll('\\', '/'), here), 'utf8');
      return [...text.matchAll(/refused\(\s*'([^']+)'\s*(,\s*\{)?/g)].map((m) => ({
        file: f,
        key: m[1] ?? '',
        operands: m[2] ? namesIn(braced(text, m.index + m[0].length - 1)) : [],
      }));
    });
});

const samples: Readonly<Record<string, string | number>> = {
  on: '2026-03-08',
  last: '2026-03-08',
  day: '2026-03-28',
  today: '2026-03-09',
  post: 'member',
  stage: 'poll',
  role: 'clerk',
  notice: 'roll',
  clock: 'roll objections',
  way: 'self',
  mode: 'households',
  body: 'group meetings',
  rule: 'rollPosting',
  order: 'postRoll',
  bar: 'criminal punishment',
  shift: 'postponed',
  approval: 'county',
  complaintBody: 'street office',
  termEnds: '2026-03-01',
  nearest: '2026-04-01',
};

test('each of the refusals the house gives, with the operands it gives there, leaves no brace and no gap in either language', () => {
  assert.ok(uses.length >= 100, `only ${uses.length} uses were found`);
  for (const { file, key, operands } of uses) {
    assert.ok(Object.hasOwn(refusalSentences, key), `${file}: ${key} has no words`);
    const found = Object.fromEntries(operands.map((name) => [name, samples[name] ?? `‹${name}›`]));
    const said = sayRefusal(refused(key as keyof typeof refusalSentences, found));
    for (const text of [said.zh, said.en, said.remedy.zh, said.remedy.en])
      assert.doesNotMatch(text, /[{}[\]—]|undefined|^[。.]/, `${file}: ${key} (${operands.join(', ')}): ${text}`);
  }
});

test('a refusal without any operand is a whole sentence too, and its remedy is always said', () => {
  for (const key of Object.keys(refusalSentences) as (keyof typeof refusalSentences)[]) {
    const said = sayRefusal(refused(key));
    for (const text of [said.zh, said.en]) assert.doesNotMatch(text, /[{}[\]]/, `${key}: ${text}`);
    assert.ok(said.remedy.zh.endsWith('。') && said.remedy.en.endsWith('.'), key);
  }
});

test('a roll posted 18 days before is refused with its article, the last day and what to do', () => {
  const said = sayRefusal(
    refused(
      'roll posted too late',
      { on: '2026-03-10', last: '2026-03-08', days: 20 },
      { text: 'VC2025', article: 17, paragraph: 1 },
    ),
  );
  assert.equal(said.zh, '选民名单最迟应当在选举日的 20 日前、即 2026年3月8日（星期日）公布，而现在是 2026年3月10日（星期二）。');
  assert.deepEqual(said.cites, {
    zh: '村民委员会组织法（2025修正）第十七条第一款',
    en: citeEn({ text: 'VC2025', article: 17, paragraph: 1 }),
  });
  assert.equal(
    sayRefusal(refused('too few scrutineers', {}, { kind: 'plan', value: 3, decided: true })).cites?.zh,
    '本届选举办法',
  );
  assert.equal(
    sayRefusal(refused('too few scrutineers', {}, { kind: 'unknown', value: 3, doubt: '' })).cites?.zh,
    '当地规定，待确认',
  );
});

test('one form of a sentence is chosen by what is known: 120 received against 118 + 1 + 0', () => {
  assert.equal(
    sayRefusal(refused('issued differs from its parts', { received: 120, issued: 118, spoiled: 1, unused: 0 })).zh,
    '选票数不相符：领到 120 张，而发出 118、换票作废 1、剩余 0 张。',
  );
  assert.equal(
    sayRefusal(refused('issued differs from its parts', { issued: 118, own: 100, byProxy: 17 })).zh,
    '选票数不相符：发出 118 张，而本人领 100、代他人领 17 张。',
  );
});

test('an id in a refusal is read as the name this reader may see, and brackets in a name do no harm', () => {
  assert.equal(
    sayRefusal(refused('not a voter', { name: 'p_1' }), (id) => (id === 'p_1' ? '罗㛃' : id)).zh,
    '罗㛃不在选民名册上，不能被提名。',
  );
  assert.equal(fill('[{name}在]{name}', { name: '[甲]{乙}$&' }, 'zh'), '[甲]{乙}$&在[甲]{乙}$&');
});

test('a fault names row, column, what was found and what to do', () => {
  const said = sayFault({ row: 12, column: '身份证号码', key: 'id check digit is wrong', found: '999999********4570' });
  assert.equal(said.zh, '第 12 行“身份证号码”：身份证号码的校验位不对：999999********4570。');
  for (const key of Object.keys(faultSentences) as (keyof typeof faultSentences)[]) {
    for (const fault of [{ key }, { key, row: 3, column: '姓名', found: 'x' }]) {
      const { zh, en, remedy } = sayFault(fault);
      for (const text of [zh, en, remedy.zh, remedy.en]) assert.doesNotMatch(text, /[{}[\]]|undefined/, key);
    }
  }
});

test('every fact is told in one sentence, by name and never by id where the name is known', () => {
  const all = [...Object.values(factSamples), ...village().told.map((t) => t.fact)];
  assert.deepEqual(
    factNames.filter((name) => !all.some((f) => f.fact === name)),
    [],
  );
  for (const fact of all) {
    const { zh, en } = sayFact(fact, () => '罗㛃');
    for (const text of [zh, en]) assert.doesNotMatch(text, /undefined|\[object|NaN|p_/, `${fact.fact}: ${text}`);
  }
});
