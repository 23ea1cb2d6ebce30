// Every answer of every text against the sheet on which it was read and kept: value, place and characters, for village, community, provinces, ministry and party. That the words stand in the official texts: official.test.ts.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Answer, CommitteeKind, Dated, Mode, Source } from './answer.ts';
import type { Provision } from './local.ts';
import { partyRules } from './party.ts';
import { procedure, provincial } from './provinces.ts';
import { rules } from './rules.ts';
import { closed } from './terms.ts';

type Lines = Readonly<Record<string, readonly string[]>>;
/** Under its key what a plan may answer to a question, and what the texts say. */
type Sheet = Readonly<Record<string, { readonly takes: readonly string[]; readonly says: readonly string[] }>>;

const kept = join(import.meta.dirname, 'answers.json');

const placeIn = ({ text, article, chapter, paragraph, item, figure }: Source): string =>
  [
    `${text} ${chapter === true ? 'ch. ' : ''}${article}${paragraph === undefined ? '' : `.${paragraph}`}${item === undefined ? '' : `(${item})`}`,
    ...(figure === undefined ? [] : [figure]),
  ].join(' ');

const answered = (answer: Answer<unknown>): string => {
  const value = JSON.stringify(answer.value);
  if (answer.kind === 'fixed')
    return `${value} by ${placeIn(answer.source)}${answer.mark === undefined ? '' : `, ${answer.mark}`}`;
  if (answer.kind === 'plan')
    return `${answer.decided ? 'decided' : 'silent'}, ${value}${answer.near === undefined ? '' : ` near ${placeIn(answer.near)}`}`;
  return `doubtful, ${value}: ${answer.doubtZh ?? ''} / ${answer.doubt}${answer.mark === undefined ? '' : `, ${answer.mark}`}`;
};

/** What the texts say one after the other, each with its year; not repeated where a text says the same as the one before. */
const days = (who: string, dated: readonly Dated<unknown>[] = []): readonly string[] => {
  const said = dated.map(({ from, answer }) => ({ year: from.slice(0, 4), says: answered(answer) }));
  const changes = said.filter(({ says }, at) => says !== said[at - 1]?.says);
  return changes.length === 0 ? [] : [`${who}: ${changes.map(({ year, says }) => `${year} ${says}`).join(' · ')}`];
};

const byKind = (dated: Readonly<Partial<Record<CommitteeKind, readonly Dated<unknown>[]>>> = {}, mode = ''): readonly string[] =>
  (['village', 'community'] as const).flatMap((kind) => days(`${kind}${mode}`, dated[kind]));

const provided = (where: string, { text, value, mark, source, doubt, adds }: Provision): string => {
  const place = source === undefined ? `${text}, told: ${doubt?.zh} / ${doubt?.en}` : placeIn(source);
  return `${where}: ${JSON.stringify(value)} by ${place}, ${mark}${adds === true ? ', adds' : ''}`;
};

const local = [
  ...Object.entries(provincial).flatMap(([where, all]) => all.map((one) => ({ key: one.key, line: provided(where, one) }))),
  ...[...procedure.values()].map((one) => ({ key: one.key, line: provided('ministry', one) })),
];

/** The words of the law that a plan may answer with, alone or in a list. */
const wordsTaken = (takes: (value: unknown) => boolean): readonly string[] => {
  const [alone, listed] = [closedWords.filter((word) => takes(word)), closedWords.filter((word) => takes([word]))];
  return [
    ...(alone.length > 0 ? [`one of: ${alone.join(', ')}`] : []),
    ...(listed.length > 0 ? [`some of: ${listed.join(', ')}`] : []),
  ];
};
const closedWords = Object.keys(closed).toSorted();

const inModes = (inMode: (typeof rules)[number]['inMode'] = {}): readonly string[] =>
  (['voters', 'households', 'representatives'] as const satisfies readonly Mode[]).flatMap((mode) =>
    byKind(inMode[mode], `, ${mode}`),
  );

const takes = (): Lines =>
  Object.fromEntries(
    [...rules, ...partyRules].map((rule) => [
      rule.key,
      [...(rule.unit === undefined ? [] : [`in ${rule.unit}`]), ...wordsTaken(rule.takes)],
    ]),
  );

const says = (): Lines => {
  const byKey = Map.groupBy(local, ({ key }) => key);
  return Object.fromEntries([
    ...rules.map(({ key, answers, inMode }) => [
      key,
      [...byKind(answers), ...inModes(inMode), ...(byKey.get(key) ?? []).map(({ line }) => line)],
    ]),
    ...partyRules.map(({ key, answer }) => [key, [`party: ${answered(answer)}`]]),
  ]);
};

if (process.env['ZHENG_LAW_KEEP'] === 'yes') {
  const taken = takes();
  const sheet: Sheet = Object.fromEntries(
    Object.entries(says()).map(([key, lines]) => [key, { takes: taken[key] ?? [], says: lines }]),
  );
  writeFileSync(kept, `${JSON.stringify(sheet, undefined, 1)}\n`);
}

const anew = 'read what changed, then write the sheet anew: ZHENG_LAW_KEEP=yes node --test law/answers.test.ts';
const sheet = JSON.parse(readFileSync(kept, 'utf8')) as Sheet;
const holds = (lines: Lines, side: 'takes' | 'says'): void => {
  for (const [key, own] of Object.entries(lines)) assert.deepEqual(own, sheet[key]?.[side], `${key}: ${anew}`);
  assert.deepEqual(Object.keys(lines), Object.keys(sheet), anew);
};

test('every answer of every text is the one on the sheet: its value, article, paragraph and characters, nation, province, ministry and party', () => {
  holds(says(), 'says');
});

/** Whether a part is named and holds nothing. */
const isEmpty = (part: unknown): boolean =>
  typeof part === 'object' && part !== null
    ? Object.values(part).some((one) => one === undefined || isEmpty(one))
    : part === undefined;

test('no answer, place, period or provision names a part that it leaves empty', () => {
  const all = [...rules.map(({ answers, inMode = {} }) => [answers, inMode]), provincial, [...procedure.values()]];
  for (const one of all) assert.ok(!isEmpty(one), JSON.stringify(one).slice(0, 80));
  for (const { key, answer, asks } of partyRules) assert.ok(!isEmpty([answer, asks]), key);
});

test('every question has the unit of the sheet, and a plan may answer it with the words on the sheet alone', () => {
  holds(takes(), 'takes');
});
