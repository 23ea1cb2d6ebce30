// The server over the wire: who may enter, what is refused, what is masked, and news that misses nothing when the line breaks.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { request } from 'node:http';
import { CannotServe, startServer } from './server.ts';
import { served } from './testing/served.ts';

const { open, cast, logged, log, accounts, shelf, moved, server, api, ask, enter, first, close } = await served();
after(close);

test('without a session nothing but the wall and the sign-in page answers', async () => {
  for (const path of ['head', 'today', 'roll', 'history', 'result', 'papers', 'counting']) {
    const { status, body } = await ask(`/elections/${open.id}/${path}`);
    assert.deepEqual([status, (body['data'] as { words: { zh: string } }).words.zh], [401, '请先登录。'], path);
  }
  assert.equal((await ask(`/elections/${open.id}/wall`)).status, 200);
  assert.equal((await ask('/session')).body['who'], undefined);
  assert.equal((await fetch(`${server.url}/papers/${open.id}/roll.pdf`)).status, 401);
});

test('the first administrator signs in by the printed code, sets a password, makes an account; its code opens once', async () => {
  const signed = await ask('/session/enter', { code: first?.code });
  const admin = { cookie: signed.cookie ?? '' };
  assert.match(signed.headers.get('set-cookie') ?? '', /HttpOnly; SameSite=Strict/);
  assert.equal((signed.body['who'] as { admin: boolean }).admin, true);
  assert.equal((await ask('/session/password', { password: 'eight-or-more' }, admin)).status, 200);
  const made = await ask('/accounts', { name: '李希静' }, admin);
  const clerk = await ask('/session/enter', { code: made.body['code'] });
  assert.equal((clerk.body['who'] as { name: string }).name, '李希静');
  assert.equal((await ask('/session/enter', { code: made.body['code'] })).status, 401);
  assert.equal(
    (await ask('/accounts', undefined, { cookie: clerk.cookie ?? '' })).status,
    403,
    'only an administrator sees the accounts',
  );
  const account = String(made.body['account']);
  assert.equal(
    (
      await ask(
        `/elections/${open.id}/orders`,
        { order: 'x1', do: 'recordPublicity', body: { kind: 'slogans', count: 2 } },
        { cookie: clerk.cookie ?? '' },
      )
    ).body['kind'],
    'refused',
    'without a role no order',
  );
  assert.equal(
    (
      await ask(
        `/elections/${open.id}/orders`,
        { order: 'r1', do: 'giveRole', body: { account, name: '李希静', role: 'clerk' } },
        admin,
      )
    ).body['kind'],
    'done',
  );
  const told = { order: 'x2', do: 'recordPublicity', body: { kind: 'slogans', count: 2 } };
  assert.equal((await ask(`/elections/${open.id}/orders`, told, { cookie: clerk.cookie ?? '' })).body['kind'], 'done');
  assert.equal(
    (await ask(`/elections/${open.id}/orders`, told, { cookie: clerk.cookie ?? '' })).body['kind'],
    'repeated',
    'told twice, done once',
  );
  await ask('/session/leave', {}, { cookie: clerk.cookie ?? '' });
  assert.equal((await ask(`/elections/${open.id}/head`, undefined, { cookie: clerk.cookie ?? '' })).status, 401);
});

test('a rehearsal on this machine is entered by a role, as the story’s person', async () => {
  const clerk = await enter('clerk');
  const head = await ask(`/elections/${open.id}/head`, undefined, clerk);
  assert.deepEqual((head.body['who'] as { name: string; roles: string[] }).roles, ['clerk']);
  assert.equal((await ask('/session')).body['doors'] instanceof Array, true);
});

test('an order out of its stage comes back as a refusal in words, with its stage', async () => {
  const told = await ask(
    `/elections/${open.id}/orders`,
    { order: 'o1', do: 'announceResult', body: { clock: '15:00' } },
    await enter('chair'),
  );
  assert.equal(told.body['kind'], 'refused');
  assert.equal((told.body['refusal'] as { key: string }).key, 'not in this stage');
  assert.ok((told.body['words'] as { zh: string }).zh.length > 5);
});

test('a request from another page, of another type, or under another host name is turned away', async () => {
  const clerk = await enter('clerk');
  const told = { order: 'csrf', do: 'recordPublicity', body: { kind: 'slogans', count: 9 } };
  assert.equal((await ask(`/elections/${open.id}/orders`, told, { ...clerk, origin: 'http://evil.example' })).status, 403);
  assert.equal((await ask(`/elections/${open.id}/orders`, told, { ...clerk, origin: 'null' })).status, 403);
  const form = await fetch(`${api}/elections/${open.id}/orders`, {
    method: 'POST',
    headers: { ...clerk, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'order=csrf',
  });
  assert.equal(form.status, 415);
  assert.equal((await fetch(`${api}/session`, { method: 'PUT', headers: clerk })).status, 405);
  const rebound = await new Promise<number>((done) =>
    request({ port: server.port, host: '127.0.0.1', path: '/api/session', headers: { host: 'evil.example' } }, (res) => {
      res.resume();
      done(res.statusCode ?? 0);
    }).end(),
  );
  assert.equal(rebound, 421);
  assert.equal(
    (await ask(`/elections/${open.id}/orders`, { ...told, order: 'same' }, { ...clerk, origin: server.url })).body['kind'],
    'done',
    'the same order from the page itself',
  );
});

test('every answer carries the security headers; styles stand under a nonce of their own', async () => {
  const one = await fetch(`${server.url}/wall/${open.id}`),
    two = await fetch(`${server.url}/wall/${open.id}`);
  const policy = one.headers.get('content-security-policy') ?? '';
  assert.match(policy, /default-src 'none'.*script-src 'self';.*nonce-[\w-]+.*frame-ancestors 'none'/);
  assert.notEqual(policy, two.headers.get('content-security-policy'));
  assert.equal(one.headers.get('x-content-type-options'), 'nosniff');
});

const listen = async (
  query: string,
  headers: Record<string, string>,
  enough: (events: readonly { id: string; event: string; data: string }[]) => boolean,
) => {
  const stop = new AbortController();
  const answer = await fetch(`${server.url}/events?election=${open.id}${query}`, { headers, signal: stop.signal });
  const events: { id: string; event: string; data: string }[] = [];
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = Object.fromEntries(
        text
          .slice(0, end)
          .split('\n')
          .map((l) => [l.slice(0, l.indexOf(':')), l.slice(l.indexOf(':') + 2)]),
      );
      text = text.slice(end + 2);
      if (lines['event']) events.push(lines as { id: string; event: string; data: string });
    }
    if (enough(events)) break;
  }
  stop.abort();
  return events;
};

test('news: a line that breaks is taken up where it ended; every fact is told once, none is missed', async () => {
  const clerk = await enter('clerk');
  const tell = (n: number) =>
    open.tell({ order: `news-${n}`, do: 'recordPublicity', body: { kind: 'slogans', count: n } }, cast.by.clerk);
  const start = open.recorded().length;
  const firstPart = listen('', clerk, (all) => all.filter((e) => e.event === 'facts').length >= 1);
  await new Promise((later) => setTimeout(later, 50));
  await tell(1);
  const heard = await firstPart;
  const id = heard.findLast((e) => e.event === 'facts')?.id ?? '';
  assert.equal(Number(id), start + 1);
  await tell(2);
  await tell(3);
  const resumed = await listen('', { ...clerk, 'last-event-id': id }, (all) => all.some((e) => e.event === 'wall'));
  assert.deepEqual(JSON.parse(resumed[0]?.data ?? ''), { from: start + 1, to: start + 3, facts: { PublicityDone: 2 } });
  assert.equal(resumed[1]?.event, 'wall');
});

test('whoever is not signed in hears the wall and no fact', async () => {
  const heard = listen('&from=0', {}, (all) => all.length >= 2);
  await new Promise((later) => setTimeout(later, 50));
  await open.tell({ order: 'unheard', do: 'recordPublicity', body: { kind: 'slogans', count: 5 } }, cast.by.clerk);
  assert.deepEqual([...new Set((await heard).map((e) => e.event))], ['wall']);
});

test('a write-in, a lecturer or any name with a character that no face has is recorded, and the answer names the character with its code point; a name of every day is only recorded', async () => {
  const clerk = await enter('clerk');
  const tell = (order: string, place: string) =>
    ask(`/elections/${open.id}/orders`, { order, do: 'recordPublicity', body: { kind: 'slogans', count: 1, place } }, clerk);
  const rare = (await tell('rare-name', '\u{30729}家院')).body as {
    kind?: string;
    doubts?: readonly { words: { zh: string; en: string }; remedy: { zh: string } }[];
  };
  assert.equal(rare.kind, 'done');
  assert.match(rare.doubts?.[0]?.words.zh ?? '', /没有这个字：\u{30729}（U\+30729）/u);
  assert.match(rare.doubts?.[0]?.remedy.zh ?? '', /^可以照此登记/);
  const plain = (await tell('plain-name', '阿依古丽·买买提家，3号（东）')).body;
  assert.deepEqual([plain['kind'], plain['doubts']], ['done', undefined]);
});

test('a paper is handed out by name; one that is not ready says why', async () => {
  const clerk = await enter('clerk');
  const paper = await fetch(`${server.url}/papers/${open.id}/roll.pdf`, { headers: clerk });
  assert.deepEqual([paper.status, paper.headers.get('content-type')], [200, 'application/pdf']);
  assert.match(paper.headers.get('content-disposition') ?? '', /filename\*=UTF-8''%E9%80%89%E6%B0%91/);
  const refused = await fetch(`${server.url}/papers/${open.id}/none.pdf`, { headers: clerk });
  assert.equal(refused.status, 409);
  assert.match(await refused.text(), /尚不能打印/);
});

test('the office archive leaves under a passphrase of 12 characters in the body, for chair and clerk alone', async () => {
  const path = `/elections/${open.id}/archives/archive-office.zip`,
    clerk = await enter('clerk');
  const take = (passphrase: string, headers: Record<string, string>) =>
    fetch(`${api}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ passphrase }),
    });
  assert.equal((await take('short', clerk)).status, 400);
  for (const role of ['teller', 'observer', 'guest'])
    assert.equal((await take('twelve letters', await enter(role))).status, 403, role);
  const taken = await take('twelve letters', clerk);
  assert.deepEqual([taken.status, await taken.text()], [200, 'under twelve letters']);
  assert.equal(
    (await fetch(`${server.url}/papers/${open.id}/archive-office.zip`, { headers: clerk })).status,
    409,
    'not by an address',
  );
});

test('the clock of a rehearsal is moved by whoever leads it; every screen hears that something changed, and no fact is told', async () => {
  const path = `/elections/${open.id}/clock`,
    clerk = await enter('clerk'),
    facts = open.recorded().length;
  for (const role of ['teller', 'scrutineer', 'guest'])
    assert.equal((await ask(path, { day: '2026-03-01' }, await enter(role))).status, 403, role);
  const heard = listen('', await enter('teller'), (all) => all.some((e) => e.event === 'changed'));
  await new Promise((later) => setTimeout(later, 50));
  const done = await ask(path, { day: '2026-03-02', time: '08:30' }, clerk);
  assert.deepEqual([done.status, done.body['clock'], moved], [200, { mayMove: true }, ['2026-03-02 08:30']]);
  assert.deepEqual([...new Set((await heard).map((e) => e.event))], ['wall', 'changed']);
  assert.deepEqual((await ask(path, { day: '2026-02-01' }, clerk)).body['message'], '只能往前拨。');
  assert.equal((await ask(path, { day: '2026-02-30' }, clerk)).status, 400);
  assert.equal(open.recorded().length, facts);
});

test('a console that was not built says what to do; a path out of the folder finds nothing', async () => {
  const home = await fetch(`${server.url}/`);
  assert.equal(home.status, 503);
  assert.match(await home.text(), /npm start/);
  assert.equal((await fetch(`${server.url}/..%2f..%2fpackage.json`)).status, 404);
  assert.equal((await fetch(`${server.url}/wall/nowhere`)).status, 404);
});

test('after ten wrong codes in a minute the eleventh is not even looked at', async () => {
  const tries: number[] = [];
  for (let n = 0; n < 11; n++)
    tries.push((await ask('/session/enter', { code: `AAAA-AAAA-AAA${'ABCDEFGHJKL'.charAt(n)}` })).status);
  assert.ok(tries.slice(0, 8).every((s) => s === 401));
  assert.equal(tries.at(-1), 429);
});

test('a port in use is one sentence that says what to do', async () => {
  const again = startServer({ shelf, accounts, port: server.port, log });
  await assert.rejects(
    again,
    (fault) =>
      fault instanceof CannotServe && fault.message.includes(`端口 ${server.port} 已被占用`) && fault.message.includes('--port'),
  );
});

test('nothing personal was logged, and nothing unexpected happened', () => {
  assert.deepEqual(logged, []);
});
