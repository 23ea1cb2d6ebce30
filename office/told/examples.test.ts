// The examples of docs/facts-file.md told through the office, and the document held to what it says: its JSON is the files', its lines are understood, no order or field is left out.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { z } from 'zod';
import { openMemoryLedger } from '../../ledger/memory.ts';
import { modelPrinter } from '../printer.ts';
import type { Result } from '../result.ts';
import { schemaOf } from '../schemas.ts';
import { readStory } from './read.ts';
import { replay } from './replay.ts';
import { factsFile, lineShapes } from './shape.ts';

const folder = new URL('../../docs/examples/', import.meta.url);
const examples = readdirSync(folder).filter((f) => f.endsWith('.json'));
const page = readFileSync(new URL('../../docs/facts-file.md', import.meta.url), 'utf8').replaceAll('\r\n', '\n');
const written = (name: string): string => readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n');

const toldOf = async (name: string): Promise<Result> => {
  const read = await readStory(fileURLToPath(new URL(name, folder)));
  assert.equal(read.kind, 'story', JSON.stringify(read));
  if (read.kind !== 'story') throw new Error(name);
  const told = await replay(read.story, openMemoryLedger(), modelPrinter());
  assert.equal(told.otherwise, undefined, JSON.stringify(told.otherwise));
  assert.equal(told.missed, undefined, told.missed?.what);
  assert.ok(told.result);
  return told.result;
};
const votes = (r: Result): string[] => r.elected.map((x) => `${x.name} ${x.votes}`);

test('a community of 30 elects by 28 ballots: 26 valid + 1 void + 1 blank, 18 > 14, a name written in has 1', async () => {
  const r = await toldOf('community-2026.json');
  assert.deepEqual(votes(r), ['陈志远 18', '马国强 16', '韩雪梅 21', '孙丽萍 21', '许振华 20']);
  assert.deepEqual(
    r.contests[0]?.candidates.map((c) => [c.name, c.votes, c.writeIn ?? false]),
    [
      ['陈志远', 18, false],
      ['李秀英', 7, false],
      ['钱多多', 1, true],
    ],
  );
  assert.equal(r.rounds, undefined);
});

test('a village of 2011 adds three tally sheets: 7 + 4 + 6 = 17 of 29 for 陈志远', async () => {
  const r = await toldOf('village-2011.json');
  assert.deepEqual(votes(r), ['陈志远 17', '李秀英 21', '许振华 18']);
  assert.ok(r.contests[0]?.steps.some((s) => s.cites.includes('2010')));
});

test('12 of 27 is not more than half: the third seat stays open, the second vote gives it with 13 of 24', async () => {
  const r = await toldOf('village-2019-second-vote.json');
  assert.deepEqual(
    r.rounds?.map((x) => [x.round, x.returned, x.contests.map((c) => c.open)]),
    [
      [1, 27, [0, 1]],
      [2, 24, [0]],
    ],
  );
  assert.deepEqual(r.elected.at(-1), { post: 'member', name: '林晓燕', votes: 13, how: 'second vote', round: 2 });
});

test('15 of 30 is exactly half and not more: not valid, nobody elected', async () => {
  const r = await toldOf('half-turnout-2026.json');
  assert.deepEqual([r.valid, r.registered, r.returned, r.elected], [false, 30, 15, []]);
});

test('7 of 9 representatives are more than two thirds, of 30 voters nobody else is asked', async () => {
  const r = await toldOf('representatives-2026.json');
  assert.ok(r.steps.some((s) => s.holds && s.formula === '3 × 7 = 21 > 2 × 9 = 18'));
  assert.deepEqual(votes(r), ['陈志远 5', '李秀英 7', '林晓燕 6', '许振华 5', '韩雪梅 4']);
});

test('7 of 12 household representatives are more than half', async () => {
  const r = await toldOf('households-2026.json');
  assert.ok(r.steps.some((s) => s.holds && s.formula === '2 × 7 = 14 > 12'));
  assert.deepEqual([r.registered, r.issued], [12, 7]);
});

test('every example is in the document, and what stands there as an example file is that file, byte for byte', () => {
  for (const name of examples) assert.ok(page.includes(`](examples/${name})`), name);
  const shown = [...page.matchAll(/^\[examples\/(\S+?\.json)\][^\n]*\n```json\n([\s\S]*?)```$/gm)];
  assert.deepEqual(
    shown.map((m) => m[1]),
    ['community-2026.json', 'village-2011.json'],
  );
  for (const [, name = '', body = ''] of shown) assert.equal(body, written(name), name);
});

test('every order has its row, with each of its fields and an example that is understood', () => {
  const rows = new Map([...page.matchAll(/^\| `(\w+)` \p{Script=Han}[^\n]*$/gmu)].map((m) => [m[1] ?? '', m[0]]));
  const general = new Set(['do', 'on', 'at', 'written', 'who', 'expect', 'note']);
  for (const [order, shape] of lineShapes) {
    const row = rows.get(order) ?? '';
    const [example] = [...row.matchAll(/`(\{"on".*?\})` \|/g)].map((m) => m[1] ?? '');
    assert.ok(example, `${order} has no row or no example`);
    const read = shape.safeParse(JSON.parse(example));
    assert.ok(read.success, `${order}: ${read.error?.message ?? ''}`);
    assert.equal(read.data['do'], order);
    const fields = Object.keys(shape.shape).filter((f) => !general.has(f));
    if (order === 'correctCall') continue;
    for (const field of fields) assert.ok(row.includes(`\`${field}\``), `${order}.${field} is not in its row`);
  }
});

test('the line that shows a roll inline is understood', () => {
  const [, line = ''] = /```json line\n([\s\S]*?)```/.exec(page) ?? [];
  assert.ok(lineShapes.get('registerVoters')?.safeParse(JSON.parse(line)).success);
});

test('the JSON Schema is of draft 2020-12, takes every example, and refuses a field or an order that does not exist', () => {
  const schema = schemaOf('facts') as {
    readonly $schema: string;
    readonly properties: Readonly<Record<string, { readonly description?: string }>>;
  };
  assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
  for (const [field, { description }] of Object.entries(schema.properties))
    if (field !== '$schema') assert.ok(description, field);
  const asked = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
  for (const name of examples) assert.ok(asked.safeParse(JSON.parse(written(name))).success, name);
  const [name = ''] = examples;
  assert.equal(asked.safeParse({ ...JSON.parse(written(name)), town: 1 }).success, false);
  assert.equal(asked.safeParse({ ...JSON.parse(written(name)), told: [{ on: '2026-03-01', do: 'postNotise' }] }).success, false);
  assert.equal(factsFile.safeParse(JSON.parse(written(name))).success, true);
});
