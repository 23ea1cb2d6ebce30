// A data folder in which some folders are broken: each is told with what, where and what to do, nothing in it is touched, and all the others open.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openShelf, type Shelf } from './shelf.ts';
import { admin } from './testing/little.ts';

const place = {
  kind: 'community',
  province: '湖南',
  county: '桂花区',
  township: '桂花街道',
  name: '桂花社区',
  groups: 6,
  term: 4,
  mode: 'voters',
  rehearsal: true,
};
const election = {
  kind: 'village',
  township: '青峰镇',
  name: '清水村',
  groups: 2,
  term: 11,
  mode: 'voters',
  posts: [
    { post: 'director', seats: 1 },
    { post: 'member', seats: 2 },
  ],
  rehearsal: true,
};
const idOf = (begun: { readonly answered: { readonly kind: string } }, id: string | undefined): string => {
  assert.equal(begun.answered.kind, 'done');
  return id ?? assert.fail('nothing was begun');
};
const anElection = async (shelf: Shelf, order: string): Promise<string> => {
  const begun = await shelf.begin({ order, do: 'beginElection', body: election }, admin);
  return idOf(begun, begun.kept?.election.id);
};
const aBook = async (shelf: Shelf, order: string): Promise<string> => {
  const begun = await shelf.around.begin('community', { order, body: place }, admin);
  return idOf(begun, begun.kept?.book.id);
};
/** A data folder of three elections and five books, closed. */
const folderOf = async () => {
  const at = await mkdtemp(join(tmpdir(), 'zheng-broken-'));
  const shelf = await openShelf(at);
  const elections = [await anElection(shelf, 'e1'), await anElection(shelf, 'e2'), await anElection(shelf, 'e3')] as const;
  const books = [
    await aBook(shelf, 'b1'),
    await aBook(shelf, 'b2'),
    await aBook(shelf, 'b3'),
    await aBook(shelf, 'b4'),
    await aBook(shelf, 'b5'),
  ] as const;
  await shelf.close();
  return { at, elections, books };
};

test('of three elections and five books six are broken, each in its own way: the other two open, the six are told, and put right they are there again', async () => {
  const { at, elections, books } = await folderOf();
  const about = (kind: 'elections' | 'books', id: string) => join(at, kind, id, 'about.json');
  const before = await Promise.all([
    ...elections.map((id) => readFile(about('elections', id))),
    ...books.map((id) => readFile(about('books', id))),
  ]);
  const [one, two] = elections,
    [torn, strange, gone, foreign] = books;
  await writeFile(about('elections', one), before[0]?.subarray(0, 20) ?? '');
  await rename(join(at, 'elections', two, 'book.db'), join(at, 'book.db.kept'));
  await writeFile(join(at, 'elections', two, 'book.db'), 'no book'.repeat(1000));
  await writeFile(about('books', torn), '{"rehearsal": true, "root": 7}');
  await writeFile(about('books', strange), JSON.stringify({ ...JSON.parse(String(before[4])), kind: 'clan' }));
  await rm(about('books', gone));
  await writeFile(about('books', foreign), before[7] ?? '');
  const broken = [one, two, torn, strange, gone, foreign];
  const shelf = await openShelf(at);
  assert.deepEqual(
    [shelf.all().map((k) => k.election.id), shelf.around.all().map((k) => k.book.id)],
    [[elections[2]], [books[4]]],
  );
  assert.deepEqual(shelf.broken.map((b) => b.id).toSorted(), broken.toSorted());
  const said = (id: string) => shelf.broken.find((b) => b.id === id) ?? assert.fail(id);
  for (const id of broken)
    assert.ok(said(id).zh.startsWith(join(at, '')) && said(id).zh.includes(id) && said(id).en.includes(id), said(id).zh);
  assert.match(said(one).zh, /about\.json 不在或者读不懂.*从备份放回/);
  assert.match(said(two).zh, /已损坏；请从备份恢复，不要删除/);
  assert.match(said(torn).en, /about\.json is not there or cannot be read.*backup/);
  assert.match(said(strange).zh, /不认识这种簿册（clan）.*用装它的那个版本打开/);
  assert.match(said(gone).zh, /about\.json 不在/);
  assert.match(said(foreign).zh, /master\.key 不是它的钥匙/);
  await anElection(shelf, 'e4');
  await shelf.close();
  assert.equal(
    String(await readFile(about('books', torn))),
    '{"rehearsal": true, "root": 7}',
    'a broken folder is left as it is',
  );

  for (const [i, id] of elections.entries()) await writeFile(about('elections', id), before[i] ?? '');
  for (const [i, id] of books.entries()) await writeFile(about('books', id), before[3 + i] ?? '');
  await rename(join(at, 'book.db.kept'), join(at, 'elections', two, 'book.db'));
  const again = await openShelf(at);
  assert.deepEqual([again.all().length, again.around.all().length, again.broken], [4, 5, []]);
  await again.close();
  await rm(at, { recursive: true });
});

test('a master key that opens none of the folders is refused as a whole: nothing is begun under it', async () => {
  const { at } = await folderOf();
  await cp(join(at, 'master.key'), join(at, 'kept.key'));
  await writeFile(join(at, 'master.key'), Buffer.alloc(32, 3).toString('base64url'));
  await assert.rejects(openShelf(at), /master\.key 不是它的钥匙/);
  await cp(join(at, 'kept.key'), join(at, 'master.key'));
  const again = await openShelf(at);
  assert.deepEqual([again.all().length, again.around.all().length, again.broken.length], [3, 5, 0]);
  await again.close();
  await rm(at, { recursive: true });
});

test('a folder in use by another process is still told for the whole data folder', async () => {
  const { at } = await folderOf();
  const using = await openShelf(at);
  await assert.rejects(openShelf(at), { reason: 'locked' });
  await using.close();
  await rm(at, { recursive: true });
});
