// What someone with the tools, and even with a key, might try on an archive; each attempt is made to fit as far as it can be, and is found at its place.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadVerifier } from './run.mjs';
import { booksOf, chain, headsOf, inventedWorld, keyFrom, membersOf, zipOf } from './test/archives.mjs';

const verify = loadVerifier();

type Options = NonNullable<Parameters<typeof membersOf>[0]>;

/** The places and keys of all discrepancies: `check what where`. */
async function findingsOf(members: Record<string, Uint8Array>): Promise<string[]> {
  const { ok, discrepancies } = await verify(zipOf(members));
  assert.equal(ok, discrepancies.length === 0);
  return discrepancies.map((one: Record<string, string>) => `${one.check} ${one.what} ${one.where}`);
}

async function found(options: Options, ...expected: string[]): Promise<void> {
  const all = await findingsOf(membersOf(options));
  for (const one of expected) assert.ok(all.includes(one), `${one} is not among:\n${all.join('\n')}`);
  assert.ok(all.length > 0);
}

/** Files without one of them. */
function without(files: Record<string, Buffer>, path: string): Record<string, Buffer> {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
}

/** Chains entries again after a change, as someone without the key can. */
function rechained(entries: Record<string, unknown>[]): Record<string, unknown>[] {
  return chain(
    String(entries[0]!['book']),
    entries.map(({ on, type, open }) => ({ on, type, open })),
    false,
  );
}

test('the invented archive is clean: public, and office with its boxes', async () => {
  assert.deepEqual(await findingsOf(membersOf()), []);
  assert.deepEqual(
    await findingsOf(membersOf({ change: (world) => Object.assign(world, { kind: 'office', withBoxes: true }) })),
    [],
  );
});

test('two entries of the main book change places: the first of them no longer follows', () =>
  found(
    {
      heads: () => headsOf(inventedWorld(), booksOf(inventedWorld())),
      turn: (books) => ({ ...books, main: [books.main[0], books.main[2], books.main[1], ...books.main.slice(3)] }),
    },
    'chain position books/main.jsonl:2 position',
    'chain previous books/main.jsonl:2 previous',
    'heads hash heads.jsonl:1 hash',
  ));

test('an entry is taken out: the gap shows at its line', () =>
  found(
    { turn: (books) => ({ ...books, main: [...books.main.slice(0, 1), ...books.main.slice(2)] }) },
    'chain position books/main.jsonl:2 position',
    'chain previous books/main.jsonl:2 previous',
  ));

test('the book is written anew without the key: its signed heads no longer fit', () => {
  const world = inventedWorld();
  const before = headsOf(world, booksOf(world));
  return found(
    { turn: (books) => ({ ...books, main: rechained(books.main) }), heads: () => before },
    'heads hash heads.jsonl:1 hash',
    'heads hash heads.jsonl:2 hash',
  );
});

test('the manifest is signed by another key: it is not that of the main book', () =>
  found({ key: keyFrom('x') }, 'books key books/main.jsonl:1 open.key'));

test('heads are signed by another key: each of them is told', () =>
  found(
    { heads: (_, world, books) => headsOf({ ...world, keys: { ...world.keys, main: keyFrom('x') } }, books) },
    'heads key heads.jsonl:1 key',
    'heads key heads.jsonl:2 key',
  ));

test('a paper is exchanged together with the manifest, signed by the true key: the main book still knows the old one', () =>
  found(
    { swap: (files) => ({ ...files, 'papers/result-notice.pdf': Buffer.from('%PDF-1.7 another notice') }) },
    'papers paper papers/result-notice.pdf',
  ));

test('a paper is added that nobody recorded', () =>
  found(
    { swap: (files) => ({ ...files, 'papers/second-notice.pdf': Buffer.from('%PDF') }) },
    'papers paper papers/second-notice.pdf',
  ));

test('a paper was made and is left out of the office archive', () =>
  found(
    {
      change: (world) => Object.assign(world, { kind: 'office', withBoxes: true }),
      swap: (files) => without(files, 'papers/result-notice.pdf'),
    },
    'papers paper books/main.jsonl:6',
  ));

test('a sub-book is forked: the main book accepted another version of it', () =>
  found(
    {
      turn: (books, world) => ({
        ...books,
        'station-1': chain(
          'station-1',
          [books['station-1'][0], { ...books['station-1'][1], open: { box: '9' }, sealed: undefined }],
          world.withBoxes,
        ),
      }),
    },
    'books acceptance books/main.jsonl:4 open.head',
  ));

test('a sub-book under a key that was never delegated', () =>
  found(
    {
      change: (world) => {
        world.facts.main.push({ on: '2026-03-30', type: 'BookDelegated', open: { book: 'station-1', key: keyFrom('z').text } });
      },
    },
    'books delegation books/main.jsonl:7 open.key',
  ));

test('a sub-book that the main book does not know', () =>
  found(
    {
      turn: ({ main, 'station-1': station }) => ({
        main: rechained(main.filter(({ type }: { type: string }) => !type.startsWith('Book') || type === 'BookOpened')),
        'station-1': station,
      }),
    },
    'books delegation books/station-1.jsonl',
  ));

test('a sub-book is taken out whole: its acceptance names nothing', () =>
  found(
    { swap: (files) => without(files, 'books/station-1.jsonl') },
    'chain missing books/station-1.jsonl',
    'books acceptance books/main.jsonl:4 open.book',
  ));

test('the last head is missing', () =>
  found({ heads: (list) => list.slice(0, 1).concat(list.slice(2)) }, 'heads last-head heads.jsonl main'));

test('the heads stand in another order', () => found({ heads: (list) => [...list].reverse() }, 'heads order heads.jsonl:1'));

test('a rehearsal is handed out as a real election', () =>
  found(
    {
      change: (world) => {
        world.rehearsal = false;
      },
    },
    'books rehearsal books/main.jsonl:1 open.rehearsal',
  ));

test('a public archive holds sealed boxes and keys', () =>
  found(
    {
      change: (world) => {
        world.withBoxes = true;
      },
      swap: (files) => ({ ...files, 'keys.json': Buffer.from('[]') }),
    },
    'chain not-public books/main.jsonl:2 sealed[0]',
    'bytes not-public keys.json',
  ));

test('a sealed box is exchanged in an office archive', () =>
  found(
    {
      change: (world) => Object.assign(world, { kind: 'office', withBoxes: true }),
      turn: (books) => {
        books.main[1].sealed[0].box = Buffer.alloc(40, 8).toString('base64url');
        return books;
      },
    },
    'chain box books/main.jsonl:2 sealed[0]',
  ));

test('result.json names a head that no entry of the main book has', () =>
  found(
    {
      change: (world) => {
        Object.assign(world.result, { head: 'B'.repeat(43) });
      },
    },
    'result head result.json head',
  ));

test('a line with a space in it hashes the same and is still not canonical', () =>
  found(
    {
      swap: (files) => ({
        ...files,
        'books/main.jsonl': Buffer.from(files['books/main.jsonl']!.toString().replace('{"at"', '{ "at"')),
      }),
    },
    'chain canonical books/main.jsonl:1',
  ));

test('a file that the manifest does not name, and one that it names but that is not there', async () => {
  const { 'profile.json': profile, ...others } = membersOf();
  const all = await findingsOf({ ...others, 'zz.txt': profile });
  assert.ok(all.includes('bytes unnamed zz.txt') && all.includes('bytes missing profile.json'));
});

test('an election that is passed off as a book without sums is found, signed anew or not: by what it begins with and by its files', async () => {
  for (const about of ['community', 'party', 'nothing', '__proto__', '', 7])
    await found(
      { manifest: (manifest: Record<string, unknown>) => void (manifest['about'] = about) },
      'books about manifest.json about',
      'books about totals.json',
    );
  const bare = (files: Record<string, Buffer>) =>
    ['totals.json', 'result.json', 'profile.json', 'papers/result-notice.pdf'].reduce(without, files);
  await found(
    { swap: bare, manifest: (manifest: Record<string, unknown>) => void (manifest['about'] = 'community') },
    'books about manifest.json about',
  );
});
