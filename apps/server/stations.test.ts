// Stations with laptops over HTTP: a kit packed by those who may, its file opened by the code of the same answer, a book taken over and each reason why one is not.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { openAccounts } from '../../office/accounts.ts';
import { realClock } from '../../office/clock.ts';
import { realDice } from '../../office/dice.ts';
import { secretsFrom } from '../../office/secrets.ts';
import type { LaptopsScreen } from '../../office/screens-stations.ts';
import { bookFile } from '../../office/stations/bookfile.ts';
import { openKit } from '../../office/stations/kit.ts';
import { packForStation } from '../../office/stations/packing.ts';
import { copyOf } from '../../office/stations/taking.ts';
import { begin, type Hall, hallOnTheDay, issue, voters } from '../../office/stations/testing/hall.ts';
import { everybody, root } from '../../office/testing/little.ts';
import { type Running, startServer } from './server.ts';

let hall: Hall;
let server: Running;
const accounts = openAccounts({ path: ':memory:' });
before(async () => {
  hall = await hallOnTheDay();
  const { centre, ledger } = hall;
  const kept = { election: centre, ledger, secrets: secretsFrom(root), clock: realClock(), dice: realDice(), folder: '', keepClock: async () => undefined };
  server = await startServer({ shelf: { elections: () => [centre], get: () => centre }, accounts, kits: { pack: (_, who, packing) => packForStation(kept, packing, who) }, port: 0 });
});
after(async () => {
  await server.close();
  await hall.close();
  accounts.close();
});

const signedIn = async (code: string | undefined): Promise<string> => {
  const answer = await fetch(`${server.url}/api/session/enter`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code }) });
  assert.equal(answer.status, 200);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
};
const clerk = (): Promise<string> => signedIn(accounts.admit(everybody.account, everybody.name) ?? accounts.newCode(everybody.account));
const screen = async (cookie: string): Promise<LaptopsScreen> => (await (await fetch(`${server.url}/api/elections/little/laptops`, { headers: { cookie } })).json()) as LaptopsScreen;
/** The file and the code of one answer. */
const kitOf = async (answer: Response) => {
  const form = await answer.formData();
  const file = form.get('file');
  assert.ok(file instanceof File);
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), code: String(form.get('code')) };
};
const pack = (cookie: string, body: object): Promise<Response> =>
  fetch(`${server.url}/api/elections/little/stations/pack`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify(body) });
const take = async (cookie: string, text: string) => {
  const form = new FormData();
  form.set('file', new File([text], '1.zhengbook'));
  const answer = await fetch(`${server.url}/api/elections/little/stations/take`, { method: 'POST', headers: { cookie }, body: form });
  assert.equal(answer.status, 200);
  return (await answer.json()) as { kind: string; added?: number; issued?: number; position?: number; refusal?: { key: string }; words?: { zh: string } };
};

it('a kit packed over HTTP opens with the code of its answer; a stranger packs nothing, and told again it is one packing', async () => {
  const stranger = accounts.create('路人', false);
  assert.equal((await pack(await signedIn(stranger.code), { order: 'p', station: 1 })).status, 403);
  assert.equal((await pack('', { order: 'p', station: 1 })).status, 401);
  const cookie = await clerk();
  const kits = await Promise.all([1, 2].map(async () => kitOf(await pack(cookie, { order: 'p', station: 1 }))));
  assert.equal(kits[0]?.name, 'station-1.zhengkit');
  for (const { bytes, code, other } of kits.map((k, i) => ({ ...k, other: kits[1 - i]?.code ?? '' }))) {
    assert.deepEqual(await openKit(bytes, other), { kind: 'refused', because: 'wrong code' });
    const opened = await openKit(bytes, code);
    assert.ok(opened.kind === 'opened' && opened.kit.book === 'station-1');
  }
  const [, two] = (await screen(cookie)).stations;
  assert.deepEqual(((await screen(cookie)).stations[0]?.laptops ?? []).map((l) => [l.book, l.packed.length, l.entries]), [['station-1', 1, 0]]);
  assert.deepEqual(two?.laptops, []);
  const no = (await (await pack(cookie, { order: 'q', station: 9 })).json()) as { kind: string; words: { zh: string } };
  assert.deepEqual([no.kind, no.words.zh.includes('9')], ['refused', true]);
});

it('a book taken over says what is new in it, and every other is refused with its reason; the screen shows where it stands', async () => {
  const cookie = await clerk();
  const opened = async (book: string, spare: boolean) => {
    const { bytes, code } = await kitOf(await pack(cookie, { order: `pack ${book}`, station: 2, spare }));
    const kit = await openKit(bytes, code);
    assert.ok(kit.kind === 'opened');
    return kit.kit;
  };
  const [laptop, twin] = [await hall.laptop(await opened('station-2', false), 'two'), await hall.laptop(await opened('station-2 again', false), 'two, twice')];
  const here = voters(hall.centre, 2);
  for (const one of [laptop, twin]) await begin(one);
  for (const v of here.slice(0, 3)) assert.equal(await issue(laptop, v), 'done');
  assert.equal(await issue(twin, here[4] ?? ''), 'done');
  const [book, other] = await Promise.all([laptop, twin].map((one) => copyOf(one.kept.ledger, 'station-2')));
  assert.ok(book && other);
  const text = bookFile(book);
  const shorter = bookFile({ ...book, entries: book.entries.slice(0, 3), heads: book.heads.filter((h) => h.position <= 3) });
  const key = async (came: string) => (await take(cookie, came)).refusal?.key;
  assert.deepEqual(await take(cookie, shorter), { kind: 'done', book: 'station-2', station: 2, spare: false, added: 3, issued: 1, position: 3 });
  // Cut off in the middle of its last line: what is whole is taken, the rest comes with the next file.
  assert.deepEqual(await take(cookie, text.slice(0, -9)), { kind: 'done', book: 'station-2', station: 2, spare: false, added: 1, issued: 1, position: 4 });
  assert.deepEqual(await take(cookie, text), { kind: 'done', book: 'station-2', station: 2, spare: false, added: 1, issued: 1, position: 5 });
  assert.deepEqual(
    [await key(text), await key(shorter), await key(bookFile(other)), await key(text.replace(book.election, 'B'.repeat(43))), await key('PK'), await key(text.replaceAll('"station-2"', '"station-7"')), await key(text.replaceAll('"book":"station-2"', '"book":"main"'))],
    ['book is here already', 'book is stale', 'book has forked', 'book of another election', 'not a book of a station', 'book is not delegated', 'not a book of a station'],
  );
  assert.equal(await key(`${text.split('\n').slice(0, 3).join('\n')}\n${text.split('\n').slice(4).join('\n')}`), 'book is damaged');
  const shown = (await screen(cookie)).stations[1]?.laptops[0];
  assert.deepEqual([shown?.entries, shown?.issued, shown?.packed.length, shown?.packed[0]?.by, shown?.heard, shown?.accepted], [5, 3, 2, '大家', undefined, undefined]);
  await fetch(`${server.url}/api/elections/little/stations/take`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }).then((a) => assert.equal(a.status, 400));
  for (const { kept } of [laptop, twin]) await kept.election.close();
});
