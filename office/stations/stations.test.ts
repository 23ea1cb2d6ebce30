// Stations that write their own books and come together: kit, laptop, merging in any order, what is refused, a spare after a laptop that died.
import assert from 'node:assert/strict';
import { mkdir, readFile, rename, truncate, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { findingsOf } from '../../election/findings.ts';
import { issuedAt, issuedTwice } from '../../election/polling/issued.ts';
import { openMemoryLedger } from '../../ledger/memory.ts';
import { mergeBook } from '../../ledger/merge.ts';
import { signerFromSeed } from '../../ledger/sign.ts';
import type { Entry, Signer } from '../../ledger/contract.ts';
import { bookOpened } from '../../ledger/books.ts';
import { bookSet, verifyBooks } from '../../ledger/verify.ts';
import { realDice } from '../dice.ts';
import type { OpenElection } from '../door.ts';
import { secretsFrom } from '../secrets.ts';
import { d, everybody, keyOf, officeOver, root } from '../testing/little.ts';
import { bookFile, readBookFile } from './bookfile.ts';
import { openKit, packKit } from './kit.ts';
import { NoLaptop } from './laptop.ts';
import { mirrorFile } from './mirror.ts';
import { type CameBook, copyOf } from './taking.ts';
import { at, begin, code, type Hall, hallOnTheDay, issue, plain, voters } from './testing/hall.ts';

const roundOf = (open: OpenElection) => {
  const [round] = open.election().rounds;
  assert.ok(round);
  return round;
};
describe('stations with laptops of their own', () => {
  let hall: Hall;
  before(async () => {
    hall = await hallOnTheDay();
  });
  after(() => hall.close());

  it('a kit opens with its code alone, holds no election key and no box that the desk does not need, and a changed byte opens nothing', async () => {
    const kit = await hall.kit(1);
    const secrets = secretsFrom(root);
    const text = JSON.stringify(kit);
    for (const secret of [root, secrets.electionKey, secrets.handOut('station-2').seed])
      assert.ok(!text.includes(secret.toString('base64url')));
    assert.throws(() => secrets.handOut('main'));
    const boxes = kit.books.flatMap(({ entries }) =>
      entries.filter((w) => w.sealed?.some((part) => part.box !== undefined)).map(({ type }) => type),
    );
    assert.deepEqual([...new Set(boxes)].toSorted(), ['VoterRegistered']);
    const bytes = await packKit({ election: hall.centre, ledger: hall.ledger, secrets, dice: realDice() }, 1, false, code);
    assert.ok(!Buffer.from(bytes).toString('utf8').includes('赵春生'));
    assert.equal((await openKit(bytes, code.toLowerCase().replaceAll('-', ' '))).kind, 'opened', 'as it is typed');
    assert.deepEqual(await openKit(bytes, `${code}X`), { kind: 'refused', because: 'wrong code' });
    const changed = JSON.parse(Buffer.from(bytes).toString('utf8')) as { book: string };
    assert.deepEqual(await openKit(Buffer.from(JSON.stringify({ ...changed, book: 'station-2' })), code), {
      kind: 'refused',
      because: 'wrong code',
    });
    assert.deepEqual(await openKit(Buffer.from('PK'), code), { kind: 'refused', because: 'no kit' });
  });

  it('the centre writes nothing for a station that has a laptop, and the laptop nothing but its station', async () => {
    const laptop = await hall.laptop(await hall.kit(1), 'alone');
    const open = { station: 1, clock: '08:30', ballots: 22, seals: ['封'] };
    assert.equal(
      keyOf(await hall.centre.tell({ order: 'x', do: 'openStation', on: d(0), body: open }, everybody)),
      'the station writes at its own laptop',
    );
    assert.equal(keyOf(await at(laptop, 'openStation', { ...open, station: 2 })), 'not an order of this laptop');
    assert.equal(keyOf(await at(laptop, 'recordPublicity', { kind: 'banners' })), 'not an order of this laptop');
    await begin(laptop);
    const [one, two] = voters(hall.centre, 1);
    assert.deepEqual(
      [await issue(laptop, one ?? ''), await issue(laptop, voters(hall.centre, 2)[0] ?? '')],
      ['done', 'votes at another station'],
    );
    await laptop.kept.election.close();
    const again = await hall.laptop(laptop.kit, 'alone');
    assert.deepEqual(
      [await issue(again, two ?? ''), keyOf(await at(again, 'issueBallots', { station: 1, taker: one }, 'another time'))],
      ['done', 'a ballot is issued already'],
    );
    assert.deepEqual(
      (await again.kept.ledger.read('station-1')).map(({ type }) => type),
      ['BookOpened', 'StationOpened', 'BallotIssued', 'BallotIssued'],
    );
    const other = await hall.kit(2);
    await again.kept.election.close();
    await assert.rejects(
      hall.laptop(
        {
          ...other,
          keys: [],
          books: other.books.map((b) => (b.book === 'main' ? { ...b, heads: b.heads.map((h) => ({ ...h, at: 'x' })) } : b)),
        },
        'other',
      ),
      NoLaptop,
    );
  });

  it('two books come in any order and in any pieces, each once: the same state, 1 + 1 + 5 and 1 + 1 + 4 entries, and the books verify', async () => {
    const laptops = await Promise.all([1, 2].map(async (no) => hall.laptop(await hall.kit(no), `order ${no}`)));
    const copies: CameBook[] = [];
    for (const [i, laptop] of laptops.entries()) {
      await begin(laptop);
      for (const v of voters(hall.centre, i + 1).slice(0, 5 - i)) assert.equal(await issue(laptop, v), 'done');
      copies.push(await copyOf(laptop.kept.ledger, laptop.kit.book));
    }
    const main = { entries: await hall.ledger.read('main'), heads: await hall.ledger.heads('main') };
    const states = new Set<string>();
    const piece = fc.record({ which: fc.integer({ min: 0, max: 1 }), heads: fc.integer({ min: 1, max: 6 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 5 }), fc.boolean(), async (pieces, turned) => {
        const ledger = openMemoryLedger();
        await mergeBook(ledger, { book: 'main', ...main, keys: await hall.ledger.keys() });
        const centre = await officeOver(ledger, 9);
        const whole = (turned ? [1, 0] : [0, 1]).map((which) => ({ which, heads: 99 }));
        for (const { which, heads } of [...pieces, ...whole]) {
          const copy = copies[which] as CameBook;
          const some = copy.heads.slice(0, heads);
          const upTo = some.at(-1)?.position ?? 0;
          const here = (await ledger.read(copy.book)).length;
          const answer = await centre.take({ ...copy, heads: some, entries: copy.entries.slice(0, upTo) });
          assert.equal(keyOf(answer), upTo > here ? 'done' : upTo === here ? 'book is here already' : 'book is stale');
        }
        assert.deepEqual([(await ledger.read('station-1')).length, (await ledger.read('station-2')).length], [7, 6]);
        assert.deepEqual(verifyBooks(await bookSet(ledger)), []);
        states.add(plain(centre));
        states.add(plain(await officeOver(ledger, 9)));
      }),
      { numRuns: 25 },
    );
    assert.equal(states.size, 1);
    for (const { kept } of laptops) await kept.election.close();
  });

  it('a tail goes on from what is here; one that begins after a gap, or is cut off in the middle of a line, adds what is whole', async () => {
    const laptop = await hall.laptop(await hall.kit(1), 'tail');
    await begin(laptop);
    const [a, b, c] = voters(hall.centre, 1);
    for (const v of [a, b, c]) assert.equal(await issue(laptop, v ?? ''), 'done');
    const copy = await copyOf(laptop.kept.ledger, 'station-1');
    const centre = await centreAnew(hall);
    const read = (text: string): CameBook => {
      const came = readBookFile(text);
      assert.ok(!('notABook' in came));
      return came;
    };
    const text = bookFile(copy);
    assert.deepEqual(read(text), copy);
    assert.equal(keyOf(await centre.open.take(read(text.slice(0, -5)))), 'done');
    assert.equal((await centre.ledger.read('station-1')).length, 4, 'the cut line is left out');
    assert.equal(keyOf(await centre.open.take(read(bookFile(copy, 4)))), 'done');
    assert.equal(keyOf(await centre.open.take(read(bookFile(copy, 4)))), 'book is here already');
    assert.equal(issuedAt(roundOf(centre.open), 1).own, 3);
    const later = await centreAnew(hall);
    assert.equal(keyOf(await later.open.take(read(bookFile(copy, 4)))), 'book is damaged', 'a tail without what goes before');
    // Two ballots confirmed together are two lines in one write: of the sectors of a write that was not synced any may be missing, the first too.
    const lines = text.split('\n');
    const torn = lines.map((line, i) => (i === 3 ? `${'\0'.repeat(line.length - 20)}${line.slice(-20)}` : line)).join('\n');
    assert.deepEqual(read(torn), { ...copy, entries: copy.entries.slice(0, 3), heads: copy.heads.slice(0, 2), torn: 4 });
    assert.equal((read(text.slice(0, -1)) as { readonly torn?: number }).torn, lines.length - 1);
    assert.deepEqual(readBookFile('PK'), { notABook: 'PK' });
    assert.deepEqual(readBookFile(text.replace('"entries"', '"entrees"')), { notABook: '2' });
    await laptop.kept.election.close();
  });

  it('refused with its reason and adding nothing: another election, not delegated, another key, a changed entry, a fork, a fact of another station', async () => {
    const kit = await hall.kit(1);
    const [one, twin] = [await hall.laptop(kit, 'one'), await hall.laptop(kit, 'twin')];
    const [a, b] = voters(hall.centre, 1);
    for (const laptop of [one, twin]) await begin(laptop);
    assert.deepEqual([await issue(one, a ?? ''), await issue(twin, b ?? '')], ['done', 'done']);
    const copy = await copyOf(one.kept.ledger, 'station-1');
    const fork = await copyOf(twin.kept.ledger, 'station-1');
    const centre = await centreAnew(hall);
    const said = async (came: CameBook): Promise<string> => keyOf(await centre.open.take(came));
    assert.equal(await said({ ...copy, election: 'A'.repeat(43) }), 'book of another election');
    assert.equal(await said({ ...copy, book: 'main' }), 'not a book of a station');
    assert.equal(await said({ ...copy, book: 'station-9' }), 'book is not delegated');
    assert.equal(
      await said({
        ...copy,
        entries: copy.entries.map((w) => (w.position === 3 ? { ...w, open: { ...w.open, elector: b ?? '' } } : w)),
      }),
      'book is damaged',
    );
    assert.equal(await said({ ...copy, heads: copy.heads.slice(0, -1) }), 'book is damaged');
    assert.deepEqual(await centre.ledger.books(), ['main']);
    const thief = await signedBy(hall, 'station-1', signerFromSeed(Buffer.alloc(32, 3)), {
      type: 'StationOpened',
      open: { round: 1, station: 1 },
    });
    assert.equal(await said(thief), 'book is signed by another key');
    const own = secretsFrom(root).signer('station-1');
    for (const what of [
      { type: 'BallotIssued', open: { round: 1, station: 2, elector: a ?? '' } },
      { type: 'RoleGiven', open: { account: 'a_x', name: 'x', role: 'chair' } },
    ])
      assert.equal(await said(await signedBy(hall, 'station-1', own, what)), 'book says what is not its own');
    assert.deepEqual(await centre.ledger.books(), ['main']);
    assert.equal(await said(copy), 'done');
    assert.equal(await said(fork), 'book has forked');
    assert.deepEqual(await centre.ledger.read('station-1'), copy.entries);
    for (const { kept } of [one, twin]) await kept.election.close();
  });

  it('the laptop dies: a spare goes on from the stick in its own book, knows 3 ballots, and says where the other record ends', async () => {
    const stick = hall.folder('stick');
    await mkdir(stick);
    const laptop = await hall.laptop(await hall.kit(2), 'dead', { mirrorTo: stick });
    await begin(laptop);
    const here = voters(hall.centre, 2);
    for (const v of here.slice(0, 3)) assert.equal(await issue(laptop, v), 'done');
    assert.deepEqual([laptop.mirror()?.upTo, laptop.mirror()?.trouble, laptop.mirror()?.sameDisk], [5, undefined, true]);
    const copy = await copyOf(laptop.kept.ledger, 'station-2');
    assert.equal(await readFile(mirrorFile(stick, 'station-2'), 'utf8'), bookFile(copy));
    // Half a line, as a power cut leaves it.
    await truncate(mirrorFile(stick, 'station-2'), bookFile(copy).length - 7);
    const spare = await hall.laptop(await hall.kit(2, true), 'spare', { from: stick });
    assert.deepEqual([spare.after?.entries, spare.after?.issued, spare.after?.last.length], [4, 2, 2]);
    assert.equal(await issue(spare, here[0] ?? ''), 'a ballot is issued already');
    assert.equal(await issue(spare, here[2] ?? ''), 'done', 'its line was cut: the spare does not know of it');
    assert.equal(await issue(spare, here[3] ?? ''), 'done');
    assert.deepEqual(
      (await spare.kept.ledger.read('station-2-b')).map(({ type }) => type),
      ['BookOpened', 'BallotIssued', 'BallotIssued'],
    );
    const other = await copyOf(spare.kept.ledger, 'station-2-b');
    const seen: string[] = [];
    for (const order of [
      [copy, other],
      [other, copy],
    ]) {
      const centre = await centreAnew(hall);
      for (const came of order) assert.equal(keyOf(await centre.open.take(came)), 'done');
      assert.deepEqual(issuedTwice(roundOf(centre.open)), [{ elector: here[2], stations: [2, 2] }]);
      assert.deepEqual(
        findingsOf(centre.open.election(), centre.open.law(), d(0)).flatMap(({ key }) =>
          key.startsWith('issued twice') ? [key] : [],
        ),
        [`issued twice 1 ${here[2]}`],
      );
      assert.deepEqual(verifyBooks(await bookSet(centre.ledger)), []);
      seen.push(plain(centre.open));
    }
    assert.equal(seen[0], seen[1]);
    for (const { kept } of [laptop, spare]) await kept.election.close();
  });

  it('a stick that is pulled out stops nobody: it is said, and what is missing is there when it is back', async () => {
    const stick = hall.folder('loose');
    await mkdir(stick);
    const laptop = await hall.laptop(await hall.kit(1), 'loose laptop', { mirrorTo: stick });
    await begin(laptop);
    const here = voters(hall.centre, 1);
    assert.equal(await issue(laptop, here[0] ?? ''), 'done');
    await rename(stick, `${stick}-away`);
    assert.equal(await issue(laptop, here[1] ?? ''), 'done');
    assert.deepEqual([laptop.mirror()?.upTo, laptop.mirror()?.trouble], [3, 'ENOENT']);
    await rename(`${stick}-away`, stick);
    assert.equal(await issue(laptop, here[2] ?? ''), 'done');
    assert.deepEqual([laptop.mirror()?.upTo, laptop.mirror()?.trouble], [5, undefined]);
    assert.equal(await readFile(mirrorFile(stick, 'station-1'), 'utf8'), bookFile(await copyOf(laptop.kept.ledger, 'station-1')));
    await writeFile(mirrorFile(stick, 'station-1'), 'somebody else’s file');
    await laptop.kept.election.close();
    const again = await hall.laptop(laptop.kit, 'loose laptop', { mirrorTo: stick });
    assert.equal(again.mirror()?.upTo, 5);
    await assert.rejects(hall.laptop(laptop.kit, 'no spare', { from: stick }), NoLaptop);
    // The same laptop with its data gone: what lies on the stick is all there is, and stays.
    const before = await readFile(mirrorFile(stick, 'station-1'), 'utf8');
    await assert.rejects(hall.laptop(laptop.kit, 'laptop anew', { mirrorTo: stick }), /没有动它/);
    assert.equal(await readFile(mirrorFile(stick, 'station-1'), 'utf8'), before);
    await again.kept.election.close();
  });
});

/** Another centre with the same main book and nothing of the stations. */
const centreAnew = async (hall: Hall) => {
  const ledger = openMemoryLedger();
  await mergeBook(ledger, {
    book: 'main',
    entries: await hall.ledger.read('main'),
    heads: await hall.ledger.heads('main'),
    keys: await hall.ledger.keys(),
  });
  return { ledger, open: await officeOver(ledger, 9) };
};

/** A book of two entries as somebody with this key would write it. */
const signedBy = async (hall: Hall, book: string, signer: Signer, what: Pick<Entry, 'type' | 'open'>): Promise<CameBook> => {
  const ledger = openMemoryLedger();
  const rest = { on: d(0), at: '2026-05-31T09:00:00+08:00', by: 'a_x' };
  for (const [expected, entry] of [bookOpened(book, signer.key, true), what].entries())
    await ledger.append({ book, expected, entries: [{ ...rest, order: `o ${expected}`, ...entry }], at: rest.at, signer });
  return { ...(await copyOf(ledger, book)), election: (await copyOf(hall.ledger, 'main')).election };
};
