// Two of the nine venues of 德感街道 with laptops of their own: packed the evening before, issuing without a network, their books brought back in either order; the count then goes on as if they had been there. The laptops themselves: office/stations.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { issuedAt, issuedTwice } from '../../election/polling/issued.ts';
import { roundTotals } from '../../election/counting/totals.ts';
import { storyClock } from '../../office/clock.ts';
import { realDice, seededDice } from '../../office/dice.ts';
import type { OpenElection, Who } from '../../office/door.ts';
import { openElection } from '../../office/office.ts';
import { whoMay } from '../../office/roles.ts';
import { secretsFrom } from '../../office/secrets.ts';
import { openKit, packKit } from '../../office/stations/kit.ts';
import { type Laptop, openLaptop } from '../../office/stations/laptop.ts';
import { type CameBook, copyOf } from '../../office/stations/taking.ts';
import { closings, issues, openings } from '../../office/told/hall.ts';
import type { Given } from '../../office/told/lines.ts';
import { rollRows } from '../../office/told/replay.ts';
import { castOf, tellStory } from '../../office/told/tell.ts';
import { openMemoryLedger } from '../../ledger/memory.ts';
import { mergeBook } from '../../ledger/merge.ts';
import type { Ledger } from '../../ledger/contract.ts';
import { written } from '../../office/testing/little.ts';
import { storyAt } from '../telling.ts';

const polled = '2016-12-22';
const code = 'ABCD-EFGH-JKLM-NPQR';
const away = [8, 9];
const notVoted = { 1: 88, 2: 61, 3: 63, 4: 66, 5: 60, 6: 44, 7: 43, 8: 41, 9: 39 };
const byProxy = { 1: 6, 2: 3, 3: 3, 4: 3, 5: 3, 6: 2, 7: 2, 8: 2, 9: 2 };

const story = await storyAt(new URL('facts.json', import.meta.url));
const dice = seededDice(story.facts.seed);
const clock = storyClock('2016-10-20T08:00:00+08:00');
const secrets = secretsFrom(dice.bytes(32));
const cast = castOf(story, dice);
const ledger = openMemoryLedger();
const outside = { rollRows, papers: async () => [] };
let centre: OpenElection;
let folder = '';
const laptops = new Map<number, Laptop>();

let orders = 0;
const tell = async (open: OpenElection, given: Given, who: Who = cast.by[whoMay(given.do)[0] ?? 'clerk']): Promise<string> => {
  const answer = await open.tell({ order: `day ${orders++}`, do: given.do, on: polled, body: given.body }, who);
  return answer.kind === 'refused' ? answer.refusal.key : answer.kind;
};
const ofStation = (given: readonly Given[], no: number) =>
  given.filter((g) => (g.body as { readonly station: number }).station === no);
const roundOf = (open: OpenElection) => open.election().rounds[0] ?? assert.fail();

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zheng-s01-'));
  centre = await openElection({ id: 'story', ledger, secrets, clock, dice, rehearsal: true });
  const morning = story.facts.told.findIndex((line) => line.on === polled);
  assert.equal(await tellStory({ story, cast, election: centre, clock, outside }, 0, morning), undefined);
  for (const no of away) {
    const packed = await centre.tell(
      { order: `pack ${no}`, do: 'packStation', on: '2016-12-21', body: { station: no } },
      cast.by[whoMay('packStation')[0] ?? 'clerk'],
    );
    assert.equal(packed.kind, 'done', JSON.stringify(packed));
    const kit = await openKit(await packKit({ election: centre, ledger, secrets, dice: realDice() }, no, false, code), code);
    assert.ok(kit.kind === 'opened');
    laptops.set(no, await openLaptop({ kit: kit.kit, folder: join(folder, String(no)) }));
  }
  clock.set(polled, '09:00');
});
after(async () => {
  for (const { kept } of laptops.values()) await kept.election.close();
  await centre.close();
  await rm(folder, { recursive: true, force: true });
});

test('venues 8 and 9 issue 396 and 374 ballots at their laptops without a network; the centre writes nothing for them, they nothing for others', async () => {
  for (const given of openings(centre.election(), { clock: '09:00', reserve: 9, seal: '德感-{box}' }))
    assert.equal(
      await tell(centre, given),
      away.includes((given.body as { readonly station: number }).station) ? 'the station writes at its own laptop' : 'done',
    );
  for (const [no, laptop] of laptops) {
    laptop.kept.story?.set(polled, '09:00');
    const open = laptop.kept.election;
    const e = () => open.election();
    for (const given of ofStation(openings(e(), { clock: '09:00', reserve: 9, seal: '德感-{box}' }), no))
      assert.equal(await tell(open, given), 'done');
    const queue = ofStation(issues(e(), polled, { notVoted }), no);
    for (const given of queue) assert.equal(await tell(open, given), 'done');
    assert.equal(await tell(open, queue[0] ?? assert.fail()), 'a ballot is issued already');
    const [other] = ofStation(issues(e(), polled, { notVoted }), 1);
    assert.equal(
      await tell(open, { do: 'issueBallots', body: { ...(other?.body as object), station: no } }),
      'votes at another station',
    );
    for (const given of ofStation(closings(e(), { clock: '11:00' }), no)) assert.equal(await tell(open, given), 'done');
  }
  assert.deepEqual(
    [...laptops].map(([no, l]) => issuedAt(roundOf(l.kept.election), no)),
    [
      { own: 394, byProxy: 2, spoiled: 0 },
      { own: 372, byProxy: 2, spoiled: 0 },
    ],
  );
  assert.equal(roundOf(centre).issues.size, 0, 'the centre knows nothing of it yet');
});

/** The centre over a ledger of its own with the books that it has now. */
const anew = async (): Promise<{ readonly open: OpenElection; readonly ledger: Ledger }> => {
  const copy = openMemoryLedger();
  const books = (await ledger.books()).toSorted((a, b) => (a === 'main' ? -1 : b === 'main' ? 1 : a < b ? -1 : 1));
  for (const book of books)
    await mergeBook(copy, { book, entries: await ledger.read(book), heads: await ledger.heads(book), keys: await ledger.keys() });
  return {
    open: await openElection({ id: 'story', ledger: copy, secrets, clock, dice: seededDice(2), rehearsal: true }),
    ledger: copy,
  };
};
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, sorted(v)]))
      : value;

test('the other seven venues close at the centre; the two books come 9 before 8 or 8 before 9: the same state, 4807 issued; once more and nothing is added', async () => {
  for (const given of closings(centre.election(), { clock: '11:00', notVoted, byProxy, spoiled: { 1: 2, 4: 1 } }))
    if (!away.includes((given.body as { readonly station: number }).station)) assert.equal(await tell(centre, given), 'done');
  const books: readonly CameBook[] = await Promise.all(
    [...laptops.values()].map(async ({ kept, kit }) => copyOf(kept.ledger, kit.book)),
  );
  const twin = await anew();
  for (const came of books) assert.equal((await twin.open.take(came)).kind, 'done');
  for (const came of books.toReversed()) assert.equal((await centre.take(came)).kind, 'done');
  assert.deepEqual(sorted(JSON.parse(written(twin.open.election()))), sorted(JSON.parse(written(centre.election()))));
  await twin.open.close();
  const again = await centre.take(books[0] ?? assert.fail());
  assert.equal(again.kind === 'refused' && again.refusal.key, 'book is here already');
  const closed = [...roundOf(centre).stations.values()].map((s) => s.closed?.issued ?? 0);
  assert.deepEqual([closed, closed.reduce((a, b) => a + b, 0)], [[852, 584, 595, 602, 600, 411, 393, 396, 374], 4807]);
  assert.deepEqual(issuedTwice(roundOf(centre)), []);
});

test('from the merged books the count goes on as told: 4807 returned, the same six elected, to the sealed archive', async () => {
  const from = story.facts.told.findIndex((line) => line.do === 'acceptAllStations');
  assert.equal(
    await tellStory(
      {
        story,
        cast,
        election: centre,
        clock,
        outside: { ...outside, papers: async () => [{ file: 'a.pdf', sha256: '0'.repeat(64), title: '演练' }] },
      },
      from,
    ),
    undefined,
  );
  const e = centre.election();
  assert.deepEqual([roundTotals(e, roundOf(centre)).participants, e.handover.sealed], [4807, '2016-12-30']);
  assert.deepEqual(
    roundOf(centre).confirmed?.elected.map((x) => `${x.name} ${x.votes}`),
    ['程世勇 3527', '何小琴 3641', '邓泽明 3386', '罗晓梅 3254', '杨国平 3107', '谭秀英 2988'],
  );
});
