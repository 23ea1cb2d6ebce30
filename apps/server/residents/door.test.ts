// The residents' page over the wire, without a cookie: closed it is as if there were none; open it names nobody but who holds office; a card answers once; guesses, paths, bodies and markup get nowhere.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openAccounts } from '../../../office/accounts.ts';
import type { OpenCommunity } from '../../../office/around/community.ts';
import { takeAround } from '../../../office/around/papers.ts';
import type { Printer } from '../../../office/printer.ts';
import { openShelf } from '../../../office/shelf.ts';
import { startServer } from '../server.ts';

const folder = await mkdtemp(join(tmpdir(), 'zheng-residents-'));
const shelf = await openShelf(folder);
const accounts = openAccounts({ path: ':memory:' });
let printed = 0;
const printer = { other: async () => ((printed += 1), new TextEncoder().encode('%PDF')) } as unknown as Printer;
const server = await startServer({
  shelf: { elections: () => [], get: () => undefined },
  around: shelf.around,
  accounts,
  port: 0,
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

const admin = { account: 'a_admin', name: '管理员', admin: true },
  clerk = { account: 'a_clerk', name: '戚慧' };
let orders = 0;
const begin = async (name: string): Promise<OpenCommunity> => {
  const { kept } = await shelf.around.begin(
    'community',
    { order: `begin ${name}`, body: { kind: 'community', township: '桃花镇', name, groups: 4, term: 3, mode: 'voters' } },
    admin,
  );
  if (kept?.kind !== 'community') assert.fail();
  await kept.book.tell(
    { order: 'role', do: 'giveRole', body: { account: clerk.account, name: clerk.name, role: 'clerk' } },
    admin,
  );
  return kept.book;
};
const book = await begin('桃源社区'),
  other = await begin('<script>alert(1)</script>社区');
const told = async (name: string, body: object, of = book) => of.tell({ order: `o${(orders += 1)}`, do: name, body }, clerk);
const done = async (name: string, body: object, of = book) => {
  const answered = await told(name, body, of);
  assert.equal(answered.kind, 'done', JSON.stringify(answered));
};
const { today } = book.now();
const a = () => book.state().assembly;
const posting = (title: string, web: boolean) => ({
  kind: 'facilities',
  rhythm: 'general',
  period: '本季度',
  title,
  lines: [{ what: '活动室 <img src=x onerror=alert(1)>', amount: 1200 }],
  where: '公开栏',
  web,
});
await done('takeOffice', {
  how: '选举',
  holders: [
    { name: '祁秀兰', office: 'director' },
    { name: '毕国强', office: 'member' },
  ],
});
await done('postDisclosure', posting('设施使用', true));
await done('postDisclosure', posting('只在公开栏的', false));
await done('askQuestion', { text: '电梯维修花了多少？', name: '住户甲', phone: '13800000000' });
await done('openSurvey', { title: '满意度调查', from: today, to: today, asks: ['环境', '服务'], papers: 20, cards: 12 });
await done('recordWork', {
  kind: 'medical',
  title: '三栋大病家庭',
  people: 3,
  responsible: [...book.state().term.people.keys()][0],
});

const get = async (path: string) => {
  const answer = await fetch(`${server.url}${path}`, { redirect: 'manual' });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};
const page = `/residents/${book.id}`;
const cards = (): readonly string[] => [...([...a().surveys.values()][0]?.cards ?? [])];
const keyIn = (text: string): string => /name="key" value="([^"]+)"/.exec(text)?.[1] ?? '';
const send = async (fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const answer = await fetch(`${server.url}${page}/survey`, { method: 'POST', body: form, redirect: 'manual', headers });
  return { status: answer.status, text: await answer.text() };
};
const answersOf = async (card: string) => ({
  card,
  key: keyIn((await get(`${page}/survey?card=${card}`)).text),
  a0: 'satisfied',
  a1: 'not',
});

test('until the clerk opens it a book is as if there were none, in its list, its page, its sheets and its survey', async () => {
  const [card = ''] = cards();
  const nothing = (await get('/residents/none')).text;
  for (const path of [
    '/residents',
    page,
    `${page}/posting-1.pdf`,
    `${page}/survey`,
    `${page}/survey?card=${card}`,
    `${page}/thanks`,
  ]) {
    const { status, text } = await get(path);
    assert.deepEqual([status, text], [404, nothing], path);
  }
  assert.equal((await send({ card, key: 'x'.repeat(22), a0: 'satisfied', a1: 'satisfied' })).status, 404);
  assert.equal(cards().length, 12);
  await done('openResidentsPage', { address: 'http://192.168.1.20:7080' });
  assert.equal((await get('/residents')).headers.get('location'), page);
});

test('open to anybody: what was posted on the web, who holds office, the question without who asked; no id, no case, no small number, no cache', async () => {
  const { status, text, headers } = await get(page);
  assert.equal(status, 200);
  for (const said of ['设施使用', '祁秀兰', '电梯维修花了多少？', '不少于 15 日', '满意度调查'])
    assert.ok(text.includes(said), said);
  const ids = [
    ...book.state().term.people.keys(),
    ...a().postings.keys(),
    ...a().questions.keys(),
    ...a().surveys.keys(),
    ...cards(),
    ...book.state().service.entries.keys(),
  ];
  for (const hidden of ['住户甲', '13800000000', '只在公开栏的', '大病', '戚慧', '<img', ...ids])
    assert.ok(!text.includes(hidden), hidden);
  assert.match(text, /活动室 &lt;img/);
  assert.equal(headers.get('cache-control'), 'no-store');
  assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.equal(headers.get('set-cookie'), null);
  assert.ok(!/<script|style=/.test(text));
});

test('the sheet of what is posted on the web is printed once for all who ask; no other paper, path or book is given', async () => {
  const both = await Promise.all([get(`${page}/posting-1.pdf`), get(`${page}/posting-1.pdf`)]);
  assert.deepEqual([both.map((b) => b.status), printed], [[200, 200], 1]);
  for (const path of [
    'posting-2.pdf',
    'survey-1-cards.pdf',
    'spending.pdf',
    'book.zip',
    'posting-1.docx',
    '..%2f..%2fmaster.key',
    '%2e%2e/about.json',
    '__proto__',
    'survey/x',
    '%',
    '%00',
    'posting-1.pdf/x',
  ])
    assert.equal((await get(`${page}/${path}`)).status, 404, path);
  for (const id of [other.id, '..%2f', '__proto__', 'constructor', '%'])
    assert.equal((await get(`/residents/${id}`)).status, 404, id);
  assert.equal(
    (await fetch(`${server.url}/papers/${book.id}/posting-1.pdf`)).status,
    401,
    'the papers behind the sign-in stay there',
  );
  assert.equal((await fetch(`${server.url}/api/books/${book.id}/openness`)).status, 401);
});

test('a card of thirty letters answers once: the same form twice counts once, another form with it is refused, two at once count once', async () => {
  const [one = '', two = ''] = cards();
  assert.match(one, /^[0-9A-HJKMNP-TV-Z]{30}$/);
  const form = await answersOf(one.toLowerCase().replace(/(.{5})/g, '$1-'));
  assert.equal(form.key.length, 22);
  assert.deepEqual([(await send(form)).status, (await send(form)).status], [303, 303]);
  const again = await send({ ...form, key: 'y'.repeat(22) });
  assert.equal(again.status, 409);
  assert.match(again.text, /已经用过/);
  const atOnce = await Promise.all(['p', 'q', 'r'].map(async (c) => send({ ...(await answersOf(two)), key: c.repeat(22) })));
  assert.deepEqual(atOnce.map((x) => x.status).toSorted(), [303, 409, 409]);
  const [survey] = a().surveys.values();
  assert.deepEqual([survey?.byCard, survey?.sealed], [2, ['02', '02']]);
});

test('a question left out, an answer that is none and a card of nothing are refused with a sentence, and no fact is written', async () => {
  const [card = ''] = cards(),
    known = book.recorded().length,
    form = await answersOf(card);
  const { a1: _, ...short } = form;
  for (const wrong of [short, { ...form, a1: 'very' }, { ...form, a1: '' }]) {
    const { status, text } = await send(wrong);
    assert.equal(status, 409);
    assert.match(text, /每题选一项/);
  }
  assert.equal((await send({ ...form, key: '../../x' })).status, 400);
  assert.equal((await send({ ...form, a1: 'x'.repeat(100_000) })).status, 400, 'a hundred thousand letters');
  const post = (body: string, type: string, headers = {}) =>
    fetch(`${server.url}${page}/survey`, { method: 'POST', body, headers: { 'content-type': type, ...headers } }).then(
      (r) => r.status,
    );
  assert.equal(await post('{}', 'application/json'), 400);
  assert.equal(await post('nonsense', 'multipart/form-data; boundary=x'), 400);
  assert.equal(await post('card=x', 'application/x-www-form-urlencoded'), 415);
  assert.equal((await send(form, { origin: 'http://elsewhere.example' })).status, 403, 'another page sends nothing here');
  assert.equal(
    (await fetch(`${server.url}${page}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).status,
    404,
  );
  assert.equal(book.recorded().length, known);
});

test('no fact says in the open which card answered, and what came by a card is written by nobody', () => {
  const facts = book.recorded().filter((r) => r.written.type === 'SurveyCardUsed');
  assert.equal(facts.length, 2);
  for (const { written } of facts) {
    assert.equal(written.by, '答题卡');
    assert.deepEqual(Object.keys(written.open).toSorted(), ['survey']);
    assert.match(written.order, /^答题卡 [\w-]{22} =/);
  }
});

test('a card that was used makes no page be computed and no sheet be printed anew; what a clerk posts does', async () => {
  const before = printed;
  const [card = ''] = cards();
  assert.equal((await send(await answersOf(card))).status, 303);
  await get(`${page}/posting-1.pdf`);
  assert.equal(printed, before);
  await done('postDisclosure', { ...posting('新的一项', true), kind: 'service projects' });
  assert.ok((await get(page)).text.includes('新的一项'));
  await get(`${page}/posting-1.pdf`);
  assert.equal(printed, before + 1);
});

test('a role given under the name of the card opens nothing: only the answer to a survey is taken from it', async () => {
  await book.tell({ order: 'trick', do: 'giveRole', body: { account: '答题卡', name: '答题卡', role: 'chair' } }, admin);
  const answered = await book.tell(
    { order: 'trick 2', do: 'closeResidentsPage', body: {} },
    { account: '答题卡', name: '答题卡' },
  );
  assert.equal(answered.kind === 'refused' && answered.refusal.key, 'not allowed to this role');
});

test('fewer than five answers are not told; with the end of the survey its cards are known no more, not even to the office, and what is left of them is refused', async () => {
  const [card = '', ...rest] = cards();
  const [survey] = a().surveys.values();
  await done('closeSurvey', { survey: survey?.survey });
  assert.deepEqual([...a().surveys.values()][0]?.counts, [
    [3, 0, 0, 0],
    [0, 0, 3, 0],
  ]);
  assert.match((await get(page)).text, /不足五份/);
  assert.equal((await get(`${page}/survey?card=${card}`)).status, 404);
  assert.equal((await send({ card, key: 'z'.repeat(22), a0: 'satisfied', a1: 'not' })).status, 409);
  const left = JSON.stringify(book.recorded().map((r) => r.fact));
  for (const gone of [rest[0] ?? '', '"02"']) assert.ok(!left.includes(gone), gone);
});

test('the year that runs is not told; a finished one is, and persons fewer than five only as fewer than five', async () => {
  const year = Number(today.slice(0, 4));
  assert.equal((await told('openResidentsPage', { address: 'http://10.0.0.2', report: year })).kind, 'refused');
  for (const address of ['javascript:alert(1)', 'http://x/y', 'http://x y', 'ftp://x', 'http://<b>'])
    assert.equal((await told('openResidentsPage', { address })).kind, 'refused', address);
  await done('openResidentsPage', { address: 'http://10.0.0.2', report: year - 1 });
  assert.ok(!(await get(page)).text.includes('办了哪些事'), 'of that year nothing is on record');
});

test('a name with markup is text, and with two open the list names both', async () => {
  await done('openResidentsPage', { address: 'http://10.0.0.2' }, other);
  const { status, text } = await get('/residents');
  assert.equal(status, 200);
  assert.ok(text.includes('桃源社区') && text.includes('&lt;script&gt;') && !text.includes('<script'));
  await done('closeResidentsPage', {}, other);
  assert.equal((await get(`/residents/${other.id}`)).status, 404);
});

test('twenty wrong cards in a minute are answered, the next is told to wait, a right one too', async () => {
  await done('openSurvey', { title: '再一次', from: today, to: today, asks: ['环境'], papers: 0, cards: 1 });
  const card = [...a().surveys.values()].flatMap((s) => [...s.cards])[0] ?? '';
  let waits = 0;
  for (let i = 0; i < 25; i += 1) if ((await get(`${page}/survey?card=GUESS${i}`)).status === 429) waits += 1;
  assert.ok(waits >= 5, String(waits));
  assert.equal((await get(`${page}/survey?card=${card}`)).status, 429);
  assert.equal((await get(page)).status, 200, 'who reads is not held up');
});
