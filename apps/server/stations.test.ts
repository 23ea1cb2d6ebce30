// Stations with laptops over HTTP: a kit packed by those who may, its file opened by the code of the same answer, a book taken over and each reason why one is not.
import assert from 'node:assert/strict';
import { mkdir, rename } from 'node:fs/promises';
import { after, before, it } from 'node:test';
import { openAccounts } from '../../office/accounts.ts';
import { realClock } from '../../office/clock.ts';
import { realDice } from '../../office/dice.ts';
import type { LaptopHere, LaptopsScreen } from '../../office/screens-stations.ts';
import { secretsFrom } from '../../office/secrets.ts';
import { bookFile } from '../../office/stations/bookfile.ts';
import { laptopRoom } from '../../office/stations/here.ts';
import { openKit } from '../../office/stations/kit.ts';
import { packForStation } from '../../office/stations/packing.ts';
import { openPost } from '../../office/stations/post.ts';
import { copyOf } from '../../office/stations/taking.ts';
import { begin, type Hall, hallOnTheDay, issue, voters } from '../../office/stations/testing/hall.ts';
import { everybody, root } from '../../office/testing/little.ts';
import { type Running, startServer } from './server.ts';
import { kitOf, type TakenAnswer } from './testing/kitanswer.ts';

let hall: Hall;

let server: Running;

const accounts = openAccounts({ path: ':memory:' });

before(async () => {
  hall = await hallOnTheDay();
  const { centre, ledger } = hall;
  const kept = {
    election: centre,
    ledger,
    secrets: secretsFrom(root),
    clock: realClock(),
    dice: realDice(),
    folder: '',
    keepClock: async () => undefined,
  };
  server = await startServer({
    shelf: { elections: () => [centre], get: () => centre },
    accounts,
    kits: { pack: (_, who, packing) => packForStation(kept, packing, who) },
    port: 0,
  });
});

after(async () => {
  await server.close();
  await hall.close();
  accounts.close();
});

const signedIn = async (code: string | undefined, to = server.url): Promise<string> => {
  const answer = await fetch(`${to}/api/session/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  assert.equal(answer.status, 200);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
};

const clerk = (): Promise<string> =>
  signedIn(accounts.admit(everybody.account, everybody.name) ?? accounts.newCode(everybody.account));

const screen = async (cookie: string): Promise<LaptopsScreen> =>
  (await (await fetch(`${server.url}/api/elections/little/laptops`, { headers: { cookie } })).json()) as LaptopsScreen;

const pack = (cookie: string, body: object): Promise<Response> =>
  fetch(`${server.url}/api/elections/little/stations/pack`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });

const take = async (cookie: string, text: string) => {
  const form = new FormData();
  form.set('file', new File([text], '1.zhengbook'));
  const answer = await fetch(`${server.url}/api/elections/little/stations/take`, {
    method: 'POST',
    headers: { cookie },
    body: form,
  });
  assert.equal(answer.status, 200);
  return (await answer.json()) as TakenAnswer;
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
  assert.deepEqual(
    ((await screen(cookie)).stations[0]?.laptops ?? []).map((l) => [l.book, l.packed.length, l.entries]),
    [['station-1', 1, 0]],
  );
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
  const [laptop, twin] = [
    await hall.laptop(await opened('station-2', false), 'two'),
    await hall.laptop(await opened('station-2 again', false), 'two, twice'),
  ];
  const here = voters(hall.centre, 2);
  for (const one of [laptop, twin]) await begin(one);
  for (const v of here.slice(0, 3)) assert.equal(await issue(laptop, v), 'done');
  assert.equal(await issue(twin, here[4] ?? ''), 'done');
  const [book, other] = await Promise.all([laptop, twin].map((one) => copyOf(one.kept.ledger, 'station-2')));
  assert.ok(book && other);
  const text = bookFile(book);
  const shorter = bookFile({ ...book, entries: book.entries.slice(0, 3), heads: book.heads.filter((h) => h.position <= 3) });
  const key = async (came: string) => (await take(cookie, came)).refusal?.key;
  assert.deepEqual(await take(cookie, shorter), {
    kind: 'done',
    book: 'station-2',
    station: 2,
    spare: false,
    added: 3,
    issued: 1,
    position: 3,
  });
  // Cut off in the middle of its last line: what is whole is taken, the rest comes with the next file.
  assert.deepEqual(await take(cookie, text.slice(0, -9)), {
    kind: 'done',
    book: 'station-2',
    station: 2,
    spare: false,
    added: 1,
    issued: 1,
    position: 4,
    torn: true,
  });
  assert.deepEqual(await take(cookie, text), {
    kind: 'done',
    book: 'station-2',
    station: 2,
    spare: false,
    added: 1,
    issued: 1,
    position: 5,
  });
  assert.deepEqual(
    [
      await key(text),
      await key(shorter),
      await key(bookFile(other)),
      await key(text.replace(book.election, 'B'.repeat(43))),
      await key('PK'),
      await key(text.replaceAll('"station-2"', '"station-7"')),
      await key(text.replaceAll('"book":"station-2"', '"book":"main"')),
    ],
    [
      'book is here already',
      'book is stale',
      'book has forked',
      'book of another election',
      'not a book of a station',
      'book is not delegated',
      'not a book of a station',
    ],
  );
  assert.equal(
    await key(`${text.split('\n').slice(0, 3).join('\n')}\n${text.split('\n').slice(4).join('\n')}`),
    'book is damaged',
  );
  const shown = (await screen(cookie)).stations[1]?.laptops[0];
  assert.deepEqual(
    [shown?.entries, shown?.issued, shown?.packed.length, shown?.packed[0]?.by, shown?.heard, shown?.accepted],
    [5, 3, 2, '大家', undefined, undefined],
  );
  await fetch(`${server.url}/api/elections/little/stations/take`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  }).then((a) => assert.equal(a.status, 400));
  for (const { kept } of [laptop, twin]) await kept.election.close();
});

it('a laptop says on its own screens which book it writes and where it lies besides; without its stick it says so by itself; a spare goes on from what the centre has', async () => {
  await hall.kit(1);
  const stick = hall.folder('stick');
  await mkdir(stick);
  const laptop = await hall.laptop(await hall.kit(1), 'here', { mirrorTo: stick });
  await begin(laptop);
  const here = voters(hall.centre, 1);
  for (const v of here.slice(0, 3)) assert.equal(await issue(laptop, v), 'done');
  const post = openPost(laptop, server.url, 60_000);
  await post.send();
  const own = openAccounts({ path: ':memory:' });
  const { election } = laptop.kept;
  const at = await startServer({
    shelf: { elections: () => [election], get: () => election },
    accounts: own,
    laptop: laptopRoom(laptop, { ...post, centre: server.url }),
    port: 0,
  });
  const cookie = await signedIn(own.admit(everybody.account, everybody.name), at.url);
  const get = async <T>(path: string, to = at.url, by = cookie): Promise<T> =>
    (await (await fetch(`${to}/api/elections/little/${path}`, { headers: { cookie: by } })).json()) as T;
  const shown = await get<LaptopHere>('laptop');
  assert.deepEqual(
    [
      shown.book,
      shown.spare,
      shown.entries,
      shown.issued,
      shown.mirror?.upTo,
      shown.mirror?.missing,
      shown.centre?.upTo,
      shown.centre?.trouble,
    ],
    ['station-1', false, 5, 3, 5, undefined, 5, undefined],
  );
  assert.equal(
    await (await fetch(`${at.url}/api/elections/little/laptop/book`, { headers: { cookie } })).text(),
    bookFile(await copyOf(laptop.kept.ledger, 'station-1')),
  );
  await post.close();
  // Pulled out while nobody issues, and put back.
  await rename(stick, `${stick}-away`);
  for (let i = 0; i < 60 && !(await get<LaptopHere>('laptop')).mirror?.missing; i++)
    await new Promise((next) => setTimeout(next, 200));
  assert.equal((await get<LaptopHere>('laptop')).mirror?.missing?.zh, 'U盘不在');
  assert.equal(await issue(laptop, here[3] ?? ''), 'done', 'issue goes on');
  await rename(`${stick}-away`, stick);
  for (let i = 0; i < 60 && (await get<LaptopHere>('laptop')).mirror?.missing; i++)
    await new Promise((next) => setTimeout(next, 200));
  assert.equal((await get<LaptopHere>('laptop')).mirror?.upTo, 6);
  const centre = await clerk();
  const [line] = (await get<LaptopsScreen>('laptops', server.url, centre)).stations;
  assert.deepEqual([line?.laptops[0]?.entries, line?.laptops[0]?.issued, line?.laptops[0]?.heard?.mirror], [5, 3, 'same disk']);

  // It dies with one ballot the centre never heard of; no stick is at hand.
  const spare = await hall.laptop(await hall.kit(1, true), 'here, spare', { from: server.url });
  assert.deepEqual([spare.after?.entries, spare.after?.issued], [5, 3]);
  assert.deepEqual(
    laptopRoom(spare)
      .known()
      .map(({ position, name }) => [position, name !== '']),
    [
      [3, true],
      [4, true],
      [5, true],
    ],
  );
  assert.equal(await issue(spare, here[0] ?? ''), 'a ballot is issued already');
  assert.equal(await issue(spare, here[4] ?? ''), 'done');
  const spares = openPost(spare, server.url, 60_000);
  await spares.send();
  assert.deepEqual(spares.state(), { upTo: 2 });
  // The dead one comes back: its book comes too, and it is told that another goes on.
  const back = openPost(laptop, server.url, 60_000);
  await back.send();
  assert.deepEqual(back.state(), { upTo: 6, spare: 2 });
  assert.equal(laptopRoom(laptop, { ...back, centre: server.url }).here().centre?.spare, 2);
  const both = (await get<LaptopsScreen>('laptops', server.url, centre)).stations[0]?.laptops.map((l) => [
    l.book,
    l.entries,
    l.issued,
  ]);
  assert.deepEqual(both, [
    ['station-1', 6, 4],
    ['station-1-b', 2, 1],
  ]);
  assert.equal((await fetch(`${at.url}/api/elections/little/laptop`)).status, 401);
  assert.equal((await fetch(`${server.url}/api/elections/little/laptop`, { headers: { cookie: centre } })).status, 404);
  const word = { book: 'station-1-b', token: 'x' };
  assert.equal(
    (
      await fetch(`${server.url}/api/elections/little/stations/book`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(word),
      })
    ).status,
    403,
  );
  for (const p of [back, spares]) await p.close();
  await at.close();
  own.close();
  for (const { kept } of [laptop, spare]) await kept.election.close();
});
