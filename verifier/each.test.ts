// Every kind of discrepancy once, each at its place: what is changed in an archive that is otherwise signed and made to fit, and what the verifier must say of it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { loadVerifier } from './run.mjs';
import { membersOf, plain, zipOf } from './test/archives.mjs';

const verify = loadVerifier();

// The archives are taken apart as loose JSON here: what is put in is wrong on purpose.
// biome-ignore lint: see above
type Loose = any;
type Options = Record<string, (...given: Loose[]) => Loose>;

const manifest = (edit: (m: Loose) => void): Options => ({ manifest: edit });
const world = (change: (w: Loose) => void): Options => ({ change });
const main = (edit: (entries: Loose[]) => void): Options => ({ turn: (books: Loose) => (edit(books.main), books) });
const text = (path: string, edit: (old: string) => string): Options => ({
  swap: (files: Loose) => ({ ...files, [path]: Buffer.from(edit(files[path].toString())) }),
});
const json = (path: string, edit: (value: Loose) => void): Options =>
  text(path, (old) => {
    const value = JSON.parse(old);
    edit(value);
    return plain(value);
  });
const heads = (edit: (list: Loose[]) => Loose): Options => ({
  heads: (list: Loose) => {
    edit(list);
    return list;
  },
});
const fact = (type: string, open: Loose): Options => world((w) => w.facts.main.push({ on: '2026-03-30', type, open }));

const CASES: readonly [string, Options][] = [
  [
    'signature format manifest.json format',
    manifest((m) => {
      m.format = 'zhengxuan-archive/9';
    }),
  ],
  [
    'signature kind manifest.json kind',
    manifest((m) => {
      m.kind = 'secret';
    }),
  ],
  [
    'signature rehearsal manifest.json rehearsal',
    manifest((m) => {
      m.rehearsal = 'no';
    }),
  ],
  [
    'signature key manifest.json key',
    manifest((m) => {
      m.key = 'A'.repeat(43);
    }),
  ],
  [
    'bytes twice manifest.json files[7]',
    manifest((m) => {
      m.files.push(m.files[0]);
    }),
  ],
  [
    'bytes size books/main.jsonl',
    manifest((m) => {
      m.files[0].bytes += 1;
    }),
  ],
  [
    'bytes sha256 books/main.jsonl',
    manifest((m) => {
      m.files[0].sha256 = '0'.repeat(64);
    }),
  ],
  ['bytes missing profile.json', { swap: ({ ...files }: Loose) => (delete files['profile.json'], files) }],
  [
    'chain entries manifest.json books main',
    manifest((m) => {
      m.books[0].entries += 1;
    }),
  ],
  [
    'chain head manifest.json books main',
    manifest((m) => {
      m.books[0].head = 'B'.repeat(43);
    }),
  ],
  [
    'chain file manifest.json books main',
    manifest((m) => {
      m.books[0].file = 'books/station-1.jsonl';
    }),
  ],
  [
    'chain twice books/main.jsonl',
    manifest((m) => {
      m.books.push(m.books[0]);
    }),
  ],
  [
    'chain book books/main.jsonl:2 book',
    main((entries) => {
      entries[1].book = 'other';
    }),
  ],
  [
    'chain hash books/main.jsonl:2 hash',
    main((entries) => {
      entries[1].open = { days: 19 };
    }),
  ],
  [
    'chain digest books/main.jsonl:2 sealed[0]',
    main((entries) => {
      entries[1].sealed[0].digest = 'short';
    }),
  ],
  ['chain json books/main.jsonl:1', text('books/main.jsonl', (old) => old.replace('{', '['))],
  ['chain line-end books/main.jsonl:6', text('books/main.jsonl', (old) => old.slice(0, -1))],
  [
    'chain box books/main.jsonl:2 sealed[0]',
    world((w) => {
      w.kind = 'office';
    }),
  ],
  ['heads json heads.jsonl:1', text('heads.jsonl', (old) => old.replace('{', '['))],
  ['heads canonical heads.jsonl:1', text('heads.jsonl', (old) => old.replace('{', '{ '))],
  [
    'heads book heads.jsonl:1 book',
    heads((list) => {
      list[0].book = 'other';
    }),
  ],
  [
    'heads signature heads.jsonl:1 signature',
    heads((list) => {
      list[0].at = '2026-01-01T00:00:00+08:00';
    }),
  ],
  ['books opening books/main.jsonl:7', fact('BookOpened', {})],
  [
    'books opening books/main.jsonl:1 type',
    main((entries) => {
      entries[0].type = 'Other';
    }),
  ],
  [
    'books opening books/main.jsonl:1 open.format',
    main((entries) => {
      entries[0].open.format = 'other';
    }),
  ],
  [
    'books parent books/main.jsonl:1 open.parent',
    main((entries) => {
      entries[0].open.parent = 'main';
    }),
  ],
  [
    'books key books/main.jsonl:1 open.key',
    main((entries) => {
      entries[0].open.key = 'short';
    }),
  ],
  ['books missing books/main.jsonl', { swap: ({ ...files }: Loose) => (delete files['books/main.jsonl'], files) }],
  ['books acceptance books/main.jsonl:7 open.position', fact('BookAccepted', { book: 'station-1', position: 9, head: 'x' })],
  [
    'books acceptance books/main.jsonl:7 open.position',
    { ...fact('BookAccepted', { book: 'station-1', position: 1, head: 'x' }) },
  ],
  ['books acceptance books/main.jsonl:7 open.book', fact('BookAccepted', { book: 'main', position: 1, head: 'x' })],
  [
    'sums round totals.json rounds[0].round',
    world((w) => {
      w.totals.rounds[0].round = 2;
    }),
  ],
  [
    'sums figure totals.json rounds[0].registered',
    world((w) => {
      w.totals.rounds[0].registered = -1;
    }),
  ],
  [
    'sums too-many totals.json rounds[0].participants',
    world((w) => {
      w.totals.rounds[0].participants = 61;
    }),
  ],
  [
    'sums kind totals.json rounds[0].contests[0].kind',
    world((w) => {
      w.totals.rounds[0].contests[0].kind = 'red';
    }),
  ],
  [
    'sums kind totals.json rounds[0].boxes[0].kind',
    world((w) => {
      w.totals.rounds[0].boxes[0].kind = 'red';
    }),
  ],
  [
    'sums boxes totals.json rounds[0].boxes',
    world((w) => {
      w.totals.rounds[0].boxes[1].boxes = ['1'];
    }),
  ],
  [
    'sums published totals.json rounds[0]',
    main((entries) => {
      entries[4].type = 'Other';
    }),
  ],
  [
    'result issued result.json issued',
    world((w) => {
      w.result.issued = 53;
    }),
  ],
  [
    'result participants result.json participants',
    world((w) => {
      w.result.participants = 51;
    }),
  ],
  [
    'result kind result.json ballotKinds[0]',
    world((w) => {
      w.result.ballotKinds = [{ kind: 'red' }];
    }),
  ],
  [
    'result void result.json ballotKinds[0].void',
    world((w) => {
      w.result.ballotKinds = [{ kind: 'all', void: 1 }];
    }),
  ],
  [
    'result contests result.json contests',
    world((w) => {
      w.result.contests.pop();
    }),
  ],
  [
    'result seats result.json contests[1].seats',
    world((w) => {
      w.result.contests[1].seats = 2;
    }),
  ],
  [
    'result votes result.json contests[0].candidates 甲木',
    json('result.json', (r) => {
      r.contests[0].candidates[0].votes = 29;
    }),
  ],
  [
    'result rounds result.json rounds',
    world((w) => {
      w.result.rounds = [{}, {}];
    }),
  ],
  [
    'result valid result.json rounds[0].valid',
    world((w) => {
      w.result.rounds = [{ valid: false }];
    }),
  ],
  [
    'result facts result.json facts',
    world((w) => {
      w.result.facts = 99;
    }),
  ],
  [
    'law twice profile.json rules majorityToElect',
    world((w) => {
      w.profile.rules.push(w.profile.rules[1]);
    }),
  ],
  [
    'law threshold profile.json rules secondVoteShare',
    world((w) => {
      w.profile.rules.pop();
    }),
  ],
  [
    'law kind profile.json kind',
    world((w) => {
      w.profile.kind = 'city';
    }),
  ],
  [
    'law day profile.json electionDay',
    world((w) => {
      w.profile.electionDay = '2026-3-28';
    }),
  ],
  [
    'law day profile.json electionDay',
    world((w) => {
      w.profile.electionDay = '2026-04-28';
    }),
  ],
  [
    'result threshold profile.json rules secondVoteShare',
    world((w) => {
      w.profile.kind = 'city';
      w.profile.rules.pop();
    }),
  ],
];

/** An office archive with one paper issued and one photo attached; what is passed goes on from there. */
const lockedBytes = Buffer.from('a paper as it lies locked');
const name = createHash('sha256').update(lockedBytes).digest('hex');
const office = (swap: (files: Loose) => Loose, { no = 1, kind = 'office', more = [] as Loose[] } = {}): Options => ({
  change: (w: Loose) => {
    w.kind = kind;
    w.withBoxes = kind === 'office';
    w.facts.main.push({
      on: '2026-03-30',
      type: 'PaperIssued',
      open: { no, file: 'schedule.pdf', title: '选举日程表', sha256: name },
    });
    w.facts.main.push({ on: '2026-03-30', type: 'EvidenceAttached', open: { evidence: name } }, ...more);
  },
  swap: (files: Loose) => swap({ ...files, [`issued/${name}.enc`]: lockedBytes, [`evidence/${name}.enc`]: lockedBytes }),
});
const without = (files: Loose, ...folders: string[]): Loose =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !folders.some((folder) => path.startsWith(folder))));
const other = 'f'.repeat(64);
const LOCKED: readonly [string, Options][] = [
  [`papers locked issued/${name}.enc`, office((files) => ({ ...files, [`issued/${name}.enc`]: Buffer.from('another') }))],
  [`papers locked issued/${other}.enc`, office((files) => ({ ...files, [`issued/${other}.enc`]: lockedBytes }))],
  ['papers locked books/main.jsonl:7', office((files) => without(files, 'issued/'))],
  ['papers locked books/main.jsonl:8', office((files) => without(files, 'evidence/'))],
  ['papers number books/main.jsonl:7 open.no', office((files) => files, { no: 2 })],
  [`papers private issued/${name}.enc`, office((files) => files, { kind: 'public' })],
  [
    `papers erased evidence/${name}.enc`,
    office((files) => files, { more: [{ on: '2026-03-31', type: 'EvidenceErased', open: { evidence: name } }] }),
  ],
];

test('a paper issued and a photo attached lie locked in an office archive: nothing differs, nor when the photo was erased and is gone, nor in a public archive that has neither', async () => {
  const found = async (options: Options) =>
    (await verify(zipOf(membersOf(options)))).discrepancies.map((one: Loose) => `${one.check} ${one.what} ${one.where}`);
  assert.deepEqual(await found(office((files) => files)), []);
  const erased = office((files) => without(files, 'evidence/'), {
    more: [{ on: '2026-03-31', type: 'EvidenceErased', open: { evidence: name } }],
  });
  assert.deepEqual(await found(erased), []);
  assert.deepEqual(await found(office((files) => without(files, 'evidence/', 'issued/'), { kind: 'public' })), []);
});

for (const [expected, options] of [...CASES, ...LOCKED])
  test(`told: ${expected}`, async () => {
    const { ok, discrepancies } = await verify(zipOf(membersOf(options)));
    const all = discrepancies.map((one: Loose) => `${one.check} ${one.what} ${one.where}`);
    assert.equal(ok, false);
    assert.ok(all.includes(expected), all.join('\n'));
    for (const one of discrepancies) assert.ok(one.zh && one.en && one.where, 'both languages and a place');
  });

test('told: signature missing manifest.sig', async () => {
  const { 'manifest.sig': signature, ...members } = membersOf() as Record<string, Buffer>;
  assert.equal(signature?.length, 86);
  const { discrepancies } = await verify(zipOf(members));
  assert.ok(discrepancies.some((one: Loose) => one.check === 'signature' && one.what === 'missing'));
});

test('a manifest signed by another key than it names, and a signature with a line end', async () => {
  const members = membersOf();
  for (const signature of [
    Buffer.from(`${members['manifest.sig']}\n`),
    Buffer.from(`B${String(members['manifest.sig']).slice(1)}`),
  ]) {
    const { discrepancies } = await verify(zipOf({ ...members, 'manifest.sig': signature }));
    assert.ok(discrepancies.some((one: Loose) => `${one.check} ${one.what} ${one.where}` === 'signature signature manifest.sig'));
  }
});
