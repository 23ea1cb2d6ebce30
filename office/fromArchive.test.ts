// Papers printed again from an archive read as they did in the office: the open ones from the public archive, all but the cards from the office archive; a damaged archive and a wrong passphrase give none.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openMemoryLedger } from '../ledger/memory.ts';
import { papersOf } from '../papers/list.ts';
import { readable } from '../papers/page.ts';
import { makeArchive } from './archive.ts';
import { electionFromArchive, type Printable } from './fromArchive.ts';
import { modelPrinter } from './printer.ts';
import { readStory } from './told/read.ts';
import { replay } from './told/replay.ts';

const read = await readStory(new URL('../stories/s02-tiebei/facts.json', import.meta.url).pathname);
assert.ok(read.kind === 'story');
const ledger = openMemoryLedger();
const told = await replay(read.story, ledger, modelPrinter());
assert.equal(told.otherwise, undefined);
const { election, secrets, dice } = told;
const result = told.result ?? { rounds: [] };
const archive = (kind: 'public' | 'office') =>
  makeArchive({
    kind,
    election,
    ledger,
    secrets,
    dice,
    papers: [],
    result: result as never,
    title: '铁北社区',
    ...(kind === 'office' ? { passphrase: '十二个字以上的一段口令才行' } : {}),
  });
/** Made from the roll, which a public archive does not hold: what they leave out is named on them. */
const fromRoll = /^statistics/;
const pages = (p: Printable, which: (personal: boolean) => boolean): Map<string, string> =>
  new Map(
    papersOf(p.election(), { on: p.now().today, told: p.recorded(), tokenOf: p.cardToken })
      .filter((x) => x.ready && which(x.personal) && !x.file.startsWith('voter-cards') && !fromRoll.test(x.file))
      .map((x) => [x.file, readable(x.page())]),
  );

test('from the public archive every paper without personal data reads as in the office, but for the ages that stand in the roll alone', async () => {
  const from = electionFromArchive(await archive('public'));
  assert.ok(from.kind === 'read', JSON.stringify(from));
  const open = pages(election, (personal) => !personal);
  assert.ok(open.size >= 5);
  // Ages and sexes are counted from the roll, which is closed here: a summary then says how many were elected, and nothing in their place.
  const agesLeftOut = (text: string): string =>
    text.replaceAll(/，(?:其中)?男\d+人、女\d+人(?:，平均年龄\d+岁，最大\d+岁，最小\d+岁)?/g, '');
  const closed = new Map([...open].map(([file, text]) => [file, agesLeftOut(text)]));
  assert.notDeepEqual(closed, open);
  assert.deepEqual(
    pages(from.printable, (personal) => !personal),
    closed,
  );
  const sheets = papersOf(from.printable.election(), {
    on: '2026-04-07',
    told: from.printable.recorded(),
    tokenOf: () => '',
  }).find((p) => p.file === 'statistics.pdf');
  assert.ok(sheets);
  assert.match(readable(sheets.page()), /公开档案不含名册/);
});

test('from the office archive, under its passphrase, those with names too; the codes of the cards are in no archive', async () => {
  const zip = await archive('office');
  const from = electionFromArchive(zip, '十二个字以上的一段口令才行');
  assert.ok(from.kind === 'read', JSON.stringify(from));
  assert.deepEqual(
    pages(from.printable, () => true),
    pages(election, () => true),
  );
  assert.throws(() => from.printable.cardToken('p', 1), /上的码/);
  assert.equal(electionFromArchive(zip).kind, 'refused');
  assert.match(JSON.stringify(electionFromArchive(zip, '不是这个口令不是这个口令')), /口令不对/);
});

test('one byte changed in a book, or bytes that are no archive: nothing is printed, and it is said why', async () => {
  const zip = Uint8Array.from(await archive('public'));
  const at = Buffer.from(zip).indexOf('铁北社区', zip.length >> 1);
  const hurt = Uint8Array.from(zip);
  const where = at > 0 ? at : zip.length >> 1;
  hurt[where] = (hurt[where] ?? 0) ^ 1;
  assert.match(JSON.stringify(electionFromArchive(hurt)), /不符|不是档案/);
  assert.match(JSON.stringify(electionFromArchive(new TextEncoder().encode('名册'))), /这不是档案/);
});
