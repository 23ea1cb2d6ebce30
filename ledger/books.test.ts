// The books of an election: lawful only when delegated, accepted up to a head, merged without doubling; and a verifier that finds every change.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { acceptanceDue, acceptedFacts, bookAccepted, bookDelegated, bookOpened, mainBook } from './books.ts';
import type { BookId, Entry, Head, Ledger, Signer, Written } from './contract.ts';
import { openMemoryLedger } from './memory.ts';
import { type Copy, mergeBook } from './merge.ts';
import { signerFromSeed } from './sign.ts';
import { ballot, hall, opening, put, station } from './testing/facts.ts';
import { bookSet, verifyBook, verifyBooks } from './verify.ts';

const other = signerFromSeed(new Uint8Array(32).fill(3));

const fact = (order: string, what: Pick<Entry, 'type' | 'open'>): Entry => ({ ...ballot(0, order), ...what });

/** A station's own ledger with so many ballots, as its laptop holds it. */
async function stationWith(ballots: number, book: BookId = 'station-1', signer: Signer = station): Promise<Ledger> {
  const ledger = openMemoryLedger();
  await put(ledger, 0, [opening(book, signer.key)], { book, signer });
  for (let i = 1; i <= ballots; i++) await put(ledger, i, [ballot(i, `${book}-${i}`)], { book, signer });
  return ledger;
}

/** The hall's ledger, with these stations delegated in this order. */
async function hallWith(...stations: readonly (readonly [BookId, Signer])[]): Promise<Ledger> {
  const ledger = openMemoryLedger();
  await put(ledger, 0, [opening(mainBook)]);
  for (const [i, [book, { key }]] of stations.entries())
    await put(ledger, i + 1, [fact(`delegate-${book}`, bookDelegated(book, key))]);
  return ledger;
}

async function copyOf(ledger: Ledger, book: BookId): Promise<Copy> {
  return { book, entries: await ledger.read(book), heads: await ledger.heads(book) };
}

/** Takes a sub-book's facts over in the main book, when there are any not yet taken over. */
async function accept(ledger: Ledger, book: BookId): Promise<boolean> {
  const main = await ledger.read(mainBook);
  const due = acceptanceDue(main, await ledger.read(book));
  if (due === undefined) return false;
  await put(ledger, main.length, [fact(`accept-${book}-${main.length}`, due)]);
  return true;
}

const said = async (ledger: Ledger) =>
  verifyBooks(await bookSet(ledger)).map(({ book, position, what }) => `${book} ${position}: ${what}`);

describe('sub-books', () => {
  it('a station’s 5 entries come over with their own hashes and signatures; coming a second time adds 0, accepting a second time nothing', async () => {
    const [town, laptop] = [await hallWith(['station-1', station]), await stationWith(4)];
    const copy = await copyOf(laptop, 'station-1');
    assert.deepEqual(await mergeBook(town, copy), { kind: 'merged', added: 5 });
    assert.deepEqual(await mergeBook(town, copy), { kind: 'merged', added: 0 });
    assert.deepEqual(await copyOf(town, 'station-1'), copy);
    assert.deepEqual([await accept(town, 'station-1'), await accept(town, 'station-1')], [true, false]);
    assert.deepEqual(await said(town), []);
  });

  it('two stations merged bit by bit in any order: the same accepted facts, whatever the order', async () => {
    const stations = [
      ['station-1', station],
      ['station-2', other],
    ] as const;
    const laptops = await Promise.all(stations.map(([book, signer]) => stationWith(6, book, signer)));
    const copies = await Promise.all(stations.map(([book], i) => copyOf(laptops[i] as Ledger, book)));
    const step = fc.record({
      which: fc.integer({ min: 0, max: 1 }),
      upTo: fc.integer({ min: 1, max: 7 }),
      accepting: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const town = await hallWith(...stations);
        const all = [0, 1].map((which) => ({ which, upTo: 7, accepting: true }));
        for (const { which, upTo, accepting } of [...steps, ...all]) {
          const { book, entries, heads } = copies[which] as Copy;
          const merged = await mergeBook(town, { book, entries: entries.slice(0, upTo), heads: heads.slice(0, upTo) });
          assert.equal(merged.kind, 'merged');
          if (accepting) await accept(town, book);
        }
        assert.deepEqual(await said(town), []);
        const books = new Map(
          await Promise.all((await town.books()).map(async (book) => [book, await town.read(book)] as const)),
        );
        assert.deepEqual(
          [...acceptedFacts(books)],
          copies.map(({ book, entries }) => [book, entries]),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('a copy that parts from what is here, a changed entry, a foreign field, a head missing between two orders: refused whole', async () => {
    const [town, laptop, twin] = [await hallWith(['station-1', station]), await stationWith(3), await stationWith(3)];
    await put(laptop, 4, [ballot(4, 'one way')], { book: 'station-1', signer: station });
    await put(twin, 4, [ballot(4, 'another way')], { book: 'station-1', signer: station });
    const copy = await copyOf(laptop, 'station-1');
    await mergeBook(town, copy);
    const fork = await mergeBook(town, await copyOf(twin, 'station-1'));
    assert.ok(fork.kind === 'refused');
    assert.deepEqual(
      fork.discrepancies.map(({ position, what }) => `${position} ${what}`),
      ['5 hash'],
    );
    const changed = copy.entries.map((entry) => (entry.position === 3 ? { ...entry, open: { ballot: 9 } } : entry));
    const foreign = copy.entries.map((entry) => (entry.position === 3 ? ({ ...entry, note: 'x' } as Written) : entry));
    const empty = openMemoryLedger();
    for (const bad of [
      { ...copy, entries: changed },
      { ...copy, entries: foreign },
      { ...copy, heads: copy.heads.filter(({ position }) => position !== 3) },
    ]) {
      assert.equal((await mergeBook(empty, bad)).kind, 'refused');
    }
    assert.deepEqual(await empty.books(), []);
  });

  it('not delegated; delegated under another key; accepted beyond its end, at another hash, or backwards: each is said at its place', async () => {
    const undelegated = await hallWith();
    await mergeBook(undelegated, await copyOf(await stationWith(1), 'station-1'));
    assert.deepEqual(await said(undelegated), ['station-1 1: not delegated']);
    const town = await hallWith(['station-1', other]);
    const laptop = await stationWith(3);
    await mergeBook(town, await copyOf(laptop, 'station-1'));
    const hashes = (await laptop.read('station-1')).map(({ hash }) => hash);
    const acceptances = [
      [9, hashes[0]],
      [2, hashes[0]],
      [3, hashes[2]],
      [3, hashes[2]],
      [1, hashes[0]],
    ] as const;
    for (const [i, [position, head]] of acceptances.entries())
      await put(town, i + 2, [fact(`a-${i}`, bookAccepted('station-1', position, head ?? ''))]);
    assert.deepEqual(await said(town), [
      'station-1 1: delegated key',
      'main 3: accepted entry',
      'main 4: accepted head',
      'main 6: accepted order',
      'main 7: accepted order',
    ]);
  });

  it('a book that opens as something else, in another format, without its key, or with a parent it has not', async () => {
    const openings: readonly (readonly [Pick<Entry, 'type' | 'open'>, readonly string[]])[] = [
      [{ type: 'RollPosted', open: { key: hall.key } }, ['main 1: not opened']],
      [{ type: 'BookOpened', open: { ...bookOpened(mainBook, hall.key, false).open, format: 'book/2' } }, ['main 1: not opened']],
      [{ type: 'BookOpened', open: { ...bookOpened(mainBook, hall.key, false).open, rehearsal: 'no' } }, ['main 1: not opened']],
      [bookOpened('station-1', hall.key, true), ['main 1: parent']],
      [bookOpened(mainBook, other.key, true), ['main 1: head key']],
    ];
    for (const [what, expected] of openings) {
      const ledger = openMemoryLedger();
      await put(ledger, 0, [fact('open', what)]);
      assert.deepEqual(await said(ledger), expected);
    }
  });
});

describe('the verifier', () => {
  it('whatever one field of one entry or head is changed to, it is found in that book', async () => {
    const town = await hallWith(['station-1', station]);
    await mergeBook(town, await copyOf(await stationWith(5), 'station-1'));
    await accept(town, 'station-1');
    const { books, heads } = await bookSet(town);
    const place = fc.constantFrom(...[...books].flatMap(([book, entries]) => entries.map((_, i) => [book, i] as const)));
    const field = fc.constantFrom(
      'at',
      'book',
      'by',
      'on',
      'open',
      'order',
      'position',
      'previous',
      'hash',
      'type',
      'sealed',
      'note',
    );
    const headField = fc.constantFrom('at', 'book', 'hash', 'key', 'position', 'signature');
    fc.assert(
      fc.property(place, field, fc.jsonValue(), ([book, i], name, value) => {
        const entries = [...(books.get(book) as Written[])];
        const before = entries[i] as Written & { readonly [key: string]: unknown };
        fc.pre(JSON.stringify(before[name]) !== JSON.stringify(value));
        entries[i] = { ...before, [name]: value } as Written;
        assert.ok(
          verifyBooks({ books: new Map([...books, [book, entries]]), heads }).some(
            (found) => found.book === book && found.position === i + 1,
          ),
        );
      }),
    );
    fc.assert(
      fc.property(fc.nat(heads.length - 1), headField, fc.jsonValue(), (i, name, value) => {
        const changed = heads.map((head, at) => (at === i ? { ...(head as Head), [name]: value } : head));
        fc.pre(JSON.stringify((heads[i] as Head)[name]) !== JSON.stringify(value));
        assert.ok(verifyBooks({ books, heads: changed }).length > 0);
      }),
    );
  });

  it('an entry left out, doubled, or two of them exchanged: found at the first place that is wrong', async () => {
    const ledger = await stationWith(6);
    const { entries, heads } = await copyOf(ledger, 'station-1');
    assert.deepEqual(verifyBook('station-1', entries, heads), []);
    const first = (changed: readonly Written[]) => verifyBook('station-1', changed, heads)[0]?.position;
    for (let i = 0; i < 6; i++) {
      assert.equal(first(entries.toSpliced(i, 1)), i + 1);
      assert.equal(first(entries.toSpliced(i, 0, entries[i] as Written)), i + 2);
      assert.equal(first(entries.toSpliced(i, 2, entries[i + 1] as Written, entries[i] as Written)), i + 1);
    }
  });

  it('a box exchanged for another is found though the chain does not cover it; a box left out is not missed', () => {
    const text = (box: string) => [{ subject: 'p_1', digest: 'bjQLnP-zepicpUTmu3gKLHiQHT-zNzh2hRGjBhevoB0', box }];
    const at = (sealed: unknown) => verifyBook('main', [{ sealed }], []).filter(({ what }) => what === 'digest').length;
    assert.deepEqual([at(text('AA')), at(text('AQ')), at(text('AB')), at([{ ...text('AA')[0], box: undefined }])], [0, 1, 1, 0]);
  });

  it('no input whatever makes it throw', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSparseArray: true,
    });
    const entry = fc.oneof(
      anything,
      fc.record({
        type: fc.constantFrom('BookOpened', 'BookDelegated', 'BookAccepted'),
        open: anything,
        sealed: anything,
        book: anything,
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('main', 'station-1'), fc.array(entry))),
        fc.array(anything),
        (books, heads) => {
          assert.ok(Array.isArray(verifyBooks({ books: new Map(books), heads })));
        },
      ),
      { numRuns: 500 },
    );
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    assert.ok(
      verifyBooks({ books: new Map([['main', [{ open: { deep }, hash: '' }]]]), heads: [] }).some(({ what }) => what === 'hash'),
    );
  });
});
