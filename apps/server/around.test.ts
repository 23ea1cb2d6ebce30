// The books around an election attacked over the wire: strangers, guests, wrong books and kinds, bodies that are none, days that are none, one key for two orders, names with markup, paths out of the folder.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openAccounts } from '../../office/accounts.ts';
import { takeAround } from '../../office/around/papers.ts';
import type { Printer } from '../../office/printer.ts';
import { openShelf } from '../../office/shelf.ts';
import { startServer } from './server.ts';

const folder = await mkdtemp(join(tmpdir(), 'zheng-around-wire-'));
const shelf = await openShelf(folder);
const accounts = openAccounts({ path: ':memory:' });
const first = accounts.firstCode();
const logged: string[] = [];
const write = (what: object, words?: string) => void logged.push(JSON.stringify([what, words]));
const printer = { other: async () => new TextEncoder().encode('%PDF') } as unknown as Printer;
const server = await startServer({
  shelf: { elections: () => [], get: () => undefined },
  around: shelf.around,
  accounts,
  port: 0,
  log: { info: write, warn: write, error: write },
  aroundPaper: async (id, file, who) => {
    const kept = shelf.around.get(id);
    return kept && takeAround(kept.kind, kept.book, printer, file, who);
  },
});
after(async () => {
  await server.close();
  accounts.close();
  await shelf.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = async (
  path: string,
  body?: unknown,
  cookie = '',
): Promise<{
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly cookie: string;
  readonly text: string;
}> => {
  const answer = await fetch(
    `${server.url}/api${path}`,
    body === undefined
      ? { headers: { cookie } }
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        },
  );
  const text = await answer.text();
  return {
    status: answer.status,
    body: JSON.parse(text) as Record<string, unknown>,
    cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '',
    text,
  };
};
const keyOf = (answered: { readonly body: Record<string, unknown> }): unknown =>
  (answered.body['refusal'] as { key?: string } | undefined)?.key ?? answered.body['kind'];

const admin = (await ask('/session/enter', { code: first?.code })).cookie;
const newAccount = async (name: string): Promise<{ readonly account: string; readonly cookie: string }> => {
  const made = await ask('/accounts', { name }, admin);
  return { account: String(made.body['account']), cookie: (await ask('/session/enter', { code: made.body['code'] })).cookie };
};
const term = { kind: 'community', township: '桃花镇', name: '桃源社区', groups: 4, term: 3, mode: 'voters' };
const begun = await ask('/books', { kind: 'community', order: 'begin', body: term }, admin);
const book = String(begun.body['book']);
const party = String(
  (
    await ask(
      '/books',
      {
        kind: 'party',
        order: 'begin party',
        body: {
          organisation: 'branch',
          name: '石桥社区党支部',
          community: '石桥社区',
          higher: '石桥街道党工委',
          term: 4,
          variant: 'committee first',
          deputies: 1,
          members: 3,
          branches: ['第一支部'],
          open: false,
        },
      },
      admin,
    )
  ).body['book'],
);
const clerk = await newAccount('戚慧');
const guest = await newAccount('来宾');
const giveClerk = { order: 'role', do: 'giveRole', body: { account: clerk.account, name: '戚慧', role: 'clerk' } };
for (const one of [book, party]) assert.equal(keyOf(await ask(`/books/${one}/orders`, giveClerk, admin)), 'done');
const holders = [
  { name: '祁秀兰', office: 'director' },
  { name: '毕国强', office: 'member' },
];
let orders = 0;
const told = (name: string, body: unknown, more: object = {}, of = book, cookie = clerk.cookie) =>
  ask(`/books/${of}/orders`, { order: `o${++orders}`, do: name, body, ...more }, cookie);

test('who is not signed in reads and gives nothing, not even whether a book is there', async () => {
  for (const path of [
    '',
    '/beginning/party',
    '/beginning/none',
    `/${book}/head`,
    '/none/head',
    `/${book}/orders`,
    `/${book}/history`,
    `/${book}/papers`,
    `/${book}/work`,
    `/${book}/cases`,
    `/${book}/report`,
    `/${book}/law`,
  ])
    assert.equal((await ask(`/books${path}`)).status, 401, path);
  assert.equal((await ask(`/books/${book}/orders`, { order: 'x', do: 'takeOffice', body: { holders } })).status, 401);
  assert.equal((await ask('/books', { kind: 'community', order: 'x', body: term })).status, 401);
  assert.equal((await fetch(`${server.url}/papers/${book}/x.pdf`)).status, 401);
  for (const one of [book, 'none']) assert.equal((await fetch(`${server.url}/events?book=${one}`)).status, 401);
});

test('who is signed in hears at once that the book grew: the names of the facts and nothing of what stands in them; and a book that is none is none', async () => {
  assert.equal((await fetch(`${server.url}/events?book=none`, { headers: { cookie: guest.cookie } })).status, 404);
  const gone = new AbortController();
  const line = await fetch(`${server.url}/events?book=${party}`, { headers: { cookie: guest.cookie }, signal: gone.signal });
  assert.equal(line.headers.get('content-type'), 'text/event-stream; charset=utf-8');
  let heard = '';
  const reader = line.body?.pipeThrough(new TextDecoderStream()).getReader() ?? assert.fail();
  const until = async (what: RegExp): Promise<void> => {
    while (!what.test(heard)) heard += (await reader.read()).value ?? assert.fail(`the line ended: ${heard}`);
  };
  const rows = [{ name: '闻人静', sex: 'woman', born: '1970-01-01', branch: '第一支部', standing: 'full' }];
  assert.equal(keyOf(await told('enterPartyMembers', { rows }, {}, party)), 'done');
  await until(/event: facts\ndata: .*"PartyMemberEntered":1/);
  assert.doesNotMatch(heard, /闻人静|1970|event: wall/);
  gone.abort();
});

test('the rules of a party election are those of the regulation, cited as its refusals cite them; of a community those of its place', async () => {
  const rules = async (of: string) =>
    (await ask(`/books/${of}/law`, undefined, guest.cookie)).body['rules'] as {
      readonly key: string;
      readonly cites: { readonly zh: string };
    }[];
  const ofParty = await rules(party);
  assert.ok(ofParty.length >= 32 && ofParty.every((rule) => rule.key.startsWith('party')), `${ofParty.length}`);
  assert.match(ofParty.find((rule) => rule.key === 'partyRightsSuspended')?.cites.zh ?? '', /第五条/);
  const refusal = await told('recordHigherAnswer', { about: 'meeting', approved: true }, {}, party);
  assert.equal(keyOf(refusal), 'not asked yet');
  assert.ok((await rules(book)).some((rule) => rule.key === 'meetingQuorum' || rule.cites.zh.includes('第二十七条')));
});

test('a guest and a clerk begin no book and give nobody a role; a guest gives no order, sees no case and is offered no picks', async () => {
  for (const { cookie } of [guest, clerk]) {
    assert.equal((await ask('/books', { kind: 'community', order: 'mine', body: term }, cookie)).status, 403);
    assert.equal(
      keyOf(await told('giveRole', { account: guest.account, name: '来宾', role: 'chair' }, {}, book, cookie)),
      'not allowed to this role',
    );
  }
  const asked = (await ask(`/books/${book}/orders`, undefined, guest.cookie)).body as {
    orders: { order: string; may: boolean }[];
    picks: object;
  };
  assert.deepEqual([asked.orders.filter((o) => o.may), asked.picks], [[], {}]);
  for (const { order } of asked.orders)
    assert.equal(keyOf(await told(order, {}, {}, book, guest.cookie)), 'not allowed to this role', order);
  for (const path of ['cases', 'behind?places[0]=main:1-9'])
    assert.equal((await ask(`/books/${book}/${path}`, undefined, guest.cookie)).status, 403, path);
  assert.equal(
    (await ask(`/books/${book}/clock`, { day: '2099-01-01' }, clerk.cookie)).status,
    403,
    'what is real has no clock to move',
  );
});

test('kinds, books and orders that are none: each is told so, and an order of another kind of book is not understood', async () => {
  for (const kind of ['none', '__proto__', 'constructor', 'election']) {
    assert.equal((await ask('/books', { kind, order: 'x', body: {} }, admin)).status, 404, kind);
    assert.equal((await ask(`/books/beginning/${kind}`, undefined, admin)).status, 404, kind);
  }
  for (const one of ['none', '..', '%2e%2e%2fmaster.key', '__proto__'])
    assert.equal((await ask(`/books/${one}/head`, undefined, admin)).status, 404, one);
  for (const name of ['enterPartyMembers', '__proto__', 'constructor', 'toString', 'beginElection'])
    assert.equal(keyOf(await told(name, {})), 'order is not understood', name);
  assert.equal(keyOf(await told('takeOffice', { holders }, {}, party)), 'order is not understood');
  assert.equal((await ask(`/books/${party}/work`, undefined, clerk.cookie)).status, 404, 'a party has no ledger of work');
});

test('bodies that are none are refused with their field: lists, words, nothing, floats, below nothing, beyond counting, days that are none', async () => {
  for (const body of [null, [], 'text', 7, true, [[]]])
    assert.equal(keyOf(await told('takeOffice', body)), 'order is not understood', JSON.stringify(body));
  assert.equal(keyOf(await told('takeOffice', { how: '上一届选举', holders })), 'done');
  for (const people of [2.5, -1, 1e12, '12', null])
    assert.equal(
      keyOf(await told('recordWork', { kind: 'patrol', title: '巡逻', people, responsible: '毕国强' })),
      'order is not understood',
      String(people),
    );
  for (const on of ['2026-02-30', '2026-13-01', 'yesterday', ''])
    assert.equal((await told('noteStatement', {}, { on })).status, 400, on);
  assert.equal(
    keyOf(await told('takeOffice', { how: '上一届选举', holders: [{ name: '苗青', office: 'member' }] }, { on: '2099-01-01' })),
    'the day is still to come',
  );
  assert.equal(
    keyOf(await told('takeOffice', { how: '上一届选举', holders: [{ name: '苗青', office: 'member' }] }, { on: '2001-01-01' })),
    'earlier than what it follows',
  );
  for (const json of ['{', '[]', 'null', '"x"', '{"order":7,"do":"takeOffice","body":{}}', '{"order":"x","do":"takeOffice"}'])
    assert.ok([400, 200].includes((await ask(`/books/${book}/orders`, json, clerk.cookie)).status), json);
  const many = Array.from({ length: 30_000 }, (_, i) => ({ name: `人${i}`, office: 'representative' }));
  assert.notEqual(
    keyOf(await told('takeOffice', { how: '上一届选举', holders: many })),
    'done',
    'thirty thousand representatives',
  );
  assert.deepEqual(
    logged.filter((l) => /Error:|at .*\.ts:/.test(l)),
    [],
    'nothing broke on the way',
  );
});

test('one key for two orders: the same again is answered the same, another is refused; a begun book too; two at once are both done', async () => {
  const body = {
    kind: 'culture',
    title: '广场演出',
    people: 80,
    responsible: String(
      ((await ask(`/books/${book}/orders`, undefined, clerk.cookie)).body['picks'] as Record<string, { value: string }[]>)[
        'member'
      ]?.[0]?.value,
    ),
  };
  const one = { order: 'same', do: 'recordWork', body };
  assert.equal(keyOf(await ask(`/books/${book}/orders`, one, clerk.cookie)), 'done');
  assert.equal(keyOf(await ask(`/books/${book}/orders`, one, clerk.cookie)), 'repeated');
  assert.equal(
    keyOf(await ask(`/books/${book}/orders`, { ...one, body: { ...body, people: 8000 } }, clerk.cookie)),
    'order was another',
  );
  const again = await ask('/books', { kind: 'community', order: 'begin', body: term }, admin);
  assert.deepEqual([keyOf(again), again.body['book']], ['repeated', book]);
  assert.equal(
    keyOf(await ask('/books', { kind: 'community', order: 'begin', body: { ...term, name: '别的社区' } }, admin)),
    'order was another',
  );
  assert.equal(keyOf(await ask('/books', { kind: 'party', order: 'begin', body: {} }, admin)), 'order was another');
  const known = (await ask(`/books/${book}/head`, undefined, clerk.cookie)).body['known'] as number;
  const both = await Promise.all(
    [
      { ...body, title: '早场' },
      { ...body, title: '晚场' },
    ].map((b) => told('recordWork', b)),
  );
  assert.deepEqual(both.map(keyOf), ['done', 'done']);
  const twice = await Promise.all(
    [1, 2, 3].map(() =>
      ask(`/books/${book}/orders`, { order: 'thrice', do: 'recordWork', body: { ...body, title: '一次' } }, clerk.cookie),
    ),
  );
  assert.deepEqual(twice.map(keyOf).toSorted(), ['done', 'repeated', 'repeated']);
  assert.equal((await ask(`/books/${book}/head`, undefined, clerk.cookie)).body['known'], known + 3);
  const stale = await Promise.all(['甲', '乙'].map((title) => told('recordWork', { ...body, title }, { expected: known + 3 })));
  assert.deepEqual(stale.map(keyOf).toSorted(), ['done', 'someone else wrote first']);
});

test('what two put on record is not put there by one under his own name: 戚慧 is no second beside 戚慧', async () => {
  const rent = { title: '广场舞台租金', matter: 'large spending', amount: 5200, what: '没有开会', second: '戚慧' };
  assert.equal(keyOf(await told('recordSpendingAnyway', rent)), 'two people put it on record');
  assert.equal(keyOf(await told('recordSpendingAnyway', { ...rent, second: '戚\u200b慧' })), 'two people are needed');
  assert.equal(keyOf(await told('recordSpendingAnyway', { ...rent, second: '鲁长生' })), 'done');
});

test('a name with markup stays words; a paper by a path out of its folder is none; a photo of another book is none', async () => {
  const name = '<img src=x onerror=alert(1)>';
  assert.equal(keyOf(await told('takeOffice', { how: '<script>', holders: [{ name, office: 'member' }] })), 'done');
  const rows = await fetch(`${server.url}/api/books/${book}/history`, { headers: { cookie: clerk.cookie } });
  assert.match(rows.headers.get('content-type') ?? '', /json/);
  for (const file of ['..%2f..%2fmaster.key', '%2e%2e%2fabout.json', 'about.json', 'book.db', '__proto__', 'x%00.pdf']) {
    const answer = await fetch(`${server.url}/papers/${book}/${file}`, { headers: { cookie: clerk.cookie } });
    assert.ok([404, 409].includes(answer.status), `${file} ${answer.status}`);
  }
  for (const photo of ['x', '..%2fabout.json', 'a'.repeat(64)])
    assert.equal((await fetch(`${server.url}/work-photo/${book}/${photo}`, { headers: { cookie: clerk.cookie } })).status, 404);
});
