// 石燕村 told through the office on three stores: the published result, the refusals of its days, one last hash, and archives that verify.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { makeArchive } from '../../office/archive.ts';
import { openStore } from '../../office/books.ts';
import { modelPrinter } from '../../office/printer.ts';
import { readStory, type Story } from '../../office/told/read.ts';
import { type Replayed, replay, unlike } from '../../office/told/replay.ts';
import { verifyArchive } from '../../office/verify.ts';
import { withPostgres } from '../../ledger/testing/postgres.ts';
import { tellersSlips } from './make-data.ts';

const storyOf = async (year: number): Promise<Story> => {
  const read = await readStory(fileURLToPath(new URL(`facts-${year}.json`, import.meta.url)));
  assert.equal(read.kind, 'story', read.kind === 'faulty' ? JSON.stringify(read.faults) : '');
  return (read as { story: Story }).story;
};

let dir = '';
before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zheng-s09-'));
});
after(async () => {
  await rm(dir, { recursive: true, force: true });
});

const known = new Map<string, ReturnType<typeof tellOnce>>();
/** Told once for each year and store. */
const tell = (year: number, store: string): ReturnType<typeof tellOnce> => {
  const key = `${year} ${store}`;
  const once = known.get(key) ?? tellOnce(year, store);
  known.set(key, once);
  return once;
};

const tellOnce = async (
  year: number,
  store: string,
): Promise<{ readonly told: Replayed; readonly archive: Uint8Array; readonly office: Uint8Array }> => {
  const story = await storyOf(year);
  const ledger = await openStore(store, join(dir, `${year}.db`), async () => undefined);
  const told = await replay(story, ledger, modelPrinter());
  assert.equal(told.otherwise, undefined, JSON.stringify(told.otherwise));
  const { result } = told;
  assert.ok(result);
  assert.equal(unlike(story.facts.expect, result), undefined);
  const parts = {
    election: told.election,
    ledger,
    secrets: told.secrets,
    dice: told.dice,
    papers: told.papers,
    result,
    title: story.facts.title,
  };
  const archive = await makeArchive({ ...parts, kind: 'public' });
  const office = await makeArchive({ ...parts, kind: 'office', passphrase: '演练口令' });
  await ledger.close();
  return { told, archive, office };
};

for (const year of [2011, 2026]) {
  test(`石燕村 in ${year}: 2149 registered, issued and returned; 罗伟林 1984, 王庆林 1966, 林维新 1996, 曹均 1299; memory, SQLite and PostgreSQL end in one hash`, async () => {
    const memory = await tell(year, 'memory');
    const sqlite = await tell(year, 'sqlite');
    const postgres = await tell(year, await withPostgres());
    const heads = [memory, sqlite, postgres].map((t) => t.told.result?.head);
    assert.equal(new Set(heads).size, 1, heads.join(' '));
    assert.deepEqual(memory.archive, sqlite.archive);
    assert.deepEqual(memory.archive, postgres.archive);
    for (const archive of [memory.archive, memory.office]) {
      const found = verifyArchive(archive);
      assert.deepEqual(found.kind === 'verified' ? found.wrong : found, []);
    }
  });
}

test('the public archive names no voter who is not a candidate, elected, on the committee or on the staff, and holds no single ballot', async () => {
  const { archive } = await tell(2026, 'memory');
  const text = Buffer.from(archive).toString('utf8');
  const roll = (await readFile(new URL('roll-2026.csv', import.meta.url), 'utf8'))
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((l) => l.split(','));
  const published = new Set(text.match(/[\u4e00-\u9fff·\u{20000}-\u{2ffff}]{2,14}/gu) ?? []);
  const ids = roll.filter((r) => text.includes(r[3] ?? '-') || (r[6] !== '' && text.includes(r[6] ?? '-')));
  assert.deepEqual(ids, [], 'no id number, no phone');
  const staff = await readFile(new URL('staff.csv', import.meta.url), 'utf8');
  const facts = await readFile(new URL('facts-2026.json', import.meta.url), 'utf8');
  const nominations = await readFile(new URL('nominations.csv', import.meta.url), 'utf8');
  const ballots = await readFile(new URL('ballots.csv', import.meta.url), 'utf8');
  const open = `${staff}${facts}${nominations}${ballots}`;
  const named = roll.filter((r) => published.has(r[1] ?? '') && !open.includes(r[1] ?? '-'));
  assert.deepEqual(
    named.map((r) => r[1]),
    [],
  );
  assert.ok(!/"(marks|sheet)":[{[]/.test(text), 'no marks and no sheet of a box in clear');
});

test('the box of group 7 has 26 ballots and is published only together with another: 18 rows for 19 boxes, 2149 ballots in all', async () => {
  const { told } = await tell(2026, 'memory');
  const boxes = told.election.election().rounds[0]?.published?.boxes ?? [];
  assert.equal(boxes.length, 18);
  assert.ok(boxes.every((b) => b.returned >= 30));
  assert.equal(
    boxes.reduce((n, b) => n + b.returned, 0),
    2149,
  );
  assert.ok(boxes.some((b) => b.boxes.includes('7') && b.boxes.length === 2));
});

test('three members of the committee are nominated on 13 March and leave by the same order; 彭建国 38, 周秀兰 35 and 刘德明 31 move up in the order of their votes', async () => {
  for (const year of [2011, 2026]) {
    const e = (await tell(year, 'memory')).told.election.election();
    assert.deepEqual(
      e.committee.left.map((l) => [l.name, l.on]),
      ['罗伟林', '王庆林', '林维新'].map((n) => [n, `${year}-03-13`]),
    );
    assert.deepEqual(
      e.committee.seats.slice(-3).map((s) => [s.name, s.votes]),
      [
        ['彭建国', 38],
        ['周秀兰', 35],
        ['刘德明', 31],
      ],
    );
    assert.equal(e.committee.seats.length, 11);
  }
});

test('every byte of the archive counts: one flipped in each of 24 places is found with its place', async () => {
  const { archive } = await tell(2026, 'memory');
  for (let i = 0; i < 24; i++) {
    const at = (i * 1_299_709 + 11) % archive.length;
    const damaged = Uint8Array.from(archive);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << (i % 8));
    const found = verifyArchive(damaged);
    if (found.kind === 'verified') {
      assert.ok(found.wrong.length > 0, `byte ${at}`);
      assert.ok(found.wrong.every((w) => w.where.length > 0));
    } else assert.ok(found.why.length > 0);
  }
});

test('twelve slips of the two tellers at 19 boxes are found at the end of their bundles and entered again by who made them: 2 × 2149 calls, 12 again; the votes stay 1984, 1966, 1996, 1299', async () => {
  const [line] = (await storyOf(2026)).facts.told.filter((l) => l.do === 'countAll');
  assert.deepEqual((line as { readonly slips?: unknown } | undefined)?.slips, tellersSlips());
  const recorded = (await tell(2026, 'memory')).told.election.recorded().map((r) => r.fact.fact);
  const many = (fact: string) => recorded.filter((f) => f === fact).length;
  assert.deepEqual([many('BallotCalled'), many('CallReentered'), many('CallCorrected')], [2 * 2149, 12, 0]);
});
