// `zheng station` as processes: a laptop killed in the middle of issuing, started again, its book taken over once, and sent to the centre by itself.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { after, before, it } from 'node:test';
import { openAccounts } from '../../office/accounts.ts';
import { realClock } from '../../office/clock.ts';
import { realDice } from '../../office/dice.ts';
import { secretsFrom } from '../../office/secrets.ts';
import { openShelf } from '../../office/shelf.ts';
import { bookFile } from '../../office/stations/bookfile.ts';
import { openKit, packKit } from '../../office/stations/kit.ts';
import { packForStation } from '../../office/stations/packing.ts';
import { copyOf } from '../../office/stations/taking.ts';
import { openPost } from '../../office/stations/post.ts';
import { takeText } from '../../office/stations/taketext.ts';
import { at, begin, code, type Hall, hallOnTheDay, issue, issued, voters } from '../../office/stations/testing/hall.ts';
import { admin, d, everybody, root, steps, toldOf } from '../../office/testing/little.ts';
import { startServer } from '../server/server.ts';

let hall: Hall;
before(async () => {
  hall = await hallOnTheDay();
});
after(() => hall.close());
const cli = fileURLToPath(new URL('./zheng.ts', import.meta.url));

/** A laptop as a process, open to the hall; resolves when it says where it is, under which eight words, with the one-time code of everybody. */
const started = (
  kit: string,
  folder: string,
): Promise<{ readonly child: ChildProcess; readonly url: string; readonly entry: string | undefined }> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [
      cli,
      'station',
      'serve',
      kit,
      '--code',
      code,
      '--port',
      '0',
      '--host',
      '0.0.0.0',
      '--hall-port',
      '0',
      '--data',
      folder,
      '--codes',
    ]);
    let text = '';
    child.once('exit', () => fail(new Error(text)));
    child.stderr.on('data', (part: Buffer) => (text += part.toString()));
    child.stdout.on('data', (part: Buffer) => {
      text += part.toString();
      const entry = /大家 .*: (\S+)\n/.exec(text)?.[1];
      const url = /http:\S+/.exec(text)?.[0];
      const opened = /https:\/\/|— ?\n/.test(text) && /指纹 · fingerprint: (?:\S+ ){7}\S+\n/.test(text);
      if (url && entry && opened) done({ child, url, entry });
    });
  });
const killed = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    child.removeAllListeners('exit').once('exit', () => done());
    child.kill('SIGKILL');
  });

it('a laptop killed -9 in the middle of issuing and started again has every confirmed one, each once; its book is taken over once', async () => {
  await hall.kit(1);
  const file = hall.folder('1.zhengkit');
  await writeFile(
    file,
    await packKit({ election: hall.centre, ledger: hall.ledger, secrets: secretsFrom(root), dice: realDice() }, 1, false, code),
  );
  const folder = hall.folder('killed');
  const first = await started(file, folder);
  const signedIn = async (url: string, entry: string | undefined): Promise<string> => {
    const answer = await fetch(`${url}/api/session/enter`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: entry }),
    });
    assert.equal(answer.status, 200);
    return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  };
  const tell = async (url: string, cookie: string, order: string, name: string, body: object): Promise<string> => {
    const answer = await fetch(`${url}/api/elections/little/orders`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ order, do: name, on: d(0), body }),
    });
    return ((await answer.json()) as { kind: string }).kind;
  };
  const cookie = await signedIn(first.url, first.entry);
  assert.equal(
    await tell(first.url, cookie, 'open', 'openStation', { station: 1, clock: '08:30', ballots: 22, seals: ['封'] }),
    'done',
  );
  const here = voters(hall.centre, 1);
  const confirmed = new Set<string>();
  let dead: Promise<void> | undefined;
  await Promise.allSettled(
    here.map(async (taker) => {
      if ((await tell(first.url, cookie, `issue ${taker}`, 'issueBallots', { station: 1, taker })) === 'done')
        confirmed.add(taker);
      if (confirmed.size >= 5) dead ??= killed(first.child);
    }),
  );
  await dead;
  assert.ok(confirmed.size >= 5);
  const second = await started(file, folder);
  const anew = await signedIn(second.url, second.entry);
  for (const taker of here) {
    const kind = await tell(second.url, anew, `issue ${taker}`, 'issueBallots', { station: 1, taker });
    assert.ok(confirmed.has(taker) ? kind === 'repeated' : kind !== 'refused', `${taker}: ${kind}`);
  }
  await killed(second.child);
  const out = hall.folder('1.zhengbook');
  await new Promise<void>((done) =>
    spawn(process.execPath, [cli, 'station', 'give', file, '--code', code, '--data', folder, '--out', out]).once('exit', () =>
      done(),
    ),
  );
  const text = await readFile(out, 'utf8');
  assert.deepEqual([(await takeText(hall.centre, text)).kind, (await takeText(hall.centre, text)).kind], ['done', 'refused']);
  assert.equal(issued(hall.centre, 1), here.length);
});

it('over the network the laptop asks where the centre stands and sends the rest; after a cut it goes on; a wrong word is turned away', async () => {
  const laptop = await hall.laptop(await hall.kit(2), 'posting');
  await begin(laptop);
  const here = voters(hall.centre, 2);
  const accounts = openAccounts({ path: ':memory:' });
  const serve = (port: number) =>
    startServer({ shelf: { elections: () => [hall.centre], get: () => hall.centre }, accounts, port });
  const centre = await serve(0);
  assert.equal(await issue(laptop, here[0] ?? ''), 'done');
  const post = openPost(laptop, centre.url, 60_000);
  await post.send();
  assert.deepEqual(post.state(), { upTo: 3 });
  await centre.close();
  assert.equal(await issue(laptop, here[1] ?? ''), 'done');
  await post.send();
  assert.equal(post.state().upTo, 3);
  assert.ok(post.state().trouble);
  const back = await serve(centre.port);
  await post.send();
  assert.deepEqual(post.state(), { upTo: 4 });
  const stranger = openPost({ ...laptop, kit: { ...laptop.kit, token: 'x' } }, back.url, 60_000);
  await stranger.send();
  assert.equal(stranger.state().trouble, '403');
  const asOther = openPost({ ...laptop, kit: { ...laptop.kit, book: 'main' } }, back.url, 60_000);
  await asOther.send();
  assert.equal(asOther.state().trouble, '403');
  for (const one of [post, stranger, asOther]) await one.close();
  await laptop.kept.election.close();
  await back.close();
  accounts.close();
});

it('while the centre is served the command packs and takes over through it with a one-time code; without it says what to do', async () => {
  const { centre, ledger } = hall;
  const accounts = openAccounts({ path: ':memory:' });
  const kept = {
    election: centre,
    ledger,
    secrets: secretsFrom(root),
    clock: realClock(),
    dice: realDice(),
    folder: '',
    keepClock: async () => undefined,
  };
  const server = await startServer({
    shelf: { elections: () => [centre], get: (id) => (id === centre.id ? centre : undefined) },
    accounts,
    kits: { pack: (_, who, packing) => packForStation(kept, packing, who) },
    port: 0,
  });
  const login = (): string => accounts.admit(everybody.account, everybody.name) ?? accounts.newCode(everybody.account) ?? '';
  const run = (...args: readonly string[]): Promise<{ readonly code: number | null; readonly text: string }> =>
    new Promise((done) => {
      const child = spawn(process.execPath, [cli, 'station', ...args]);
      let text = '';
      for (const out of [child.stdout, child.stderr]) out.on('data', (part: Buffer) => (text += part.toString()));
      child.once('exit', (code) => done({ code, text }));
    });
  const through = ['--election', 'little', '--centre', server.url] as const;
  const kit = hall.folder('2.zhengkit');
  const packed = await run('pack', ...through, '--login', login(), '--station', '2', '--spare', '--out', kit);
  assert.equal(packed.code, 0, packed.text);
  const opened = await openKit(await readFile(kit), /kept apart from the file: (\S+)/.exec(packed.text)?.[1] ?? '');
  assert.ok(opened.kind === 'opened' && opened.kit.book === 'station-2-b');
  const spare = await hall.laptop(opened.kit, 'packed by command');
  assert.equal((await at(spare, 'compareClock', { station: 2, day: d(0), clock: '09:00', second: '周文涛' })).kind, 'done');
  const file = hall.folder('2-b.zhengbook');
  await writeFile(file, bookFile(await copyOf(spare.kept.ledger, 'station-2-b')));
  const taken = await run('take', file, ...through, '--login', login());
  assert.match(taken.text, /station-2-b：并入 2 条，其中发票 0 张，这本账到第 2 条/);
  const again = await run('take', file, ...through, '--login', login());
  assert.deepEqual([again.code, again.text.includes('都已并入')], [1, true]);
  assert.match((await run('take', file, ...through, '--login', 'WRONG')).text, /登录码不对/);
  assert.match((await run('take', `${server.url}/nothing`, ...through, '--login', login())).text, /取不到/);
  // The data folder is in use, and no centre is named.
  const shelf = await openShelf(hall.folder('data'));
  const [first] = steps;
  assert.ok(first);
  const begun = await shelf.begin(toldOf(centre, first, 'begin'), admin);
  assert.equal(begun.answered.kind, 'done');
  assert.match(
    (
      await run(
        'pack',
        '--data',
        hall.folder('data'),
        '--election',
        begun.kept?.election.id ?? '',
        '--station',
        '1',
        '--by',
        '大家',
        '--out',
        kit,
      )
    ).text,
    /服务正在运行.*--centre/,
  );
  await shelf.close();
  await spare.kept.election.close();
  await server.close();
  accounts.close();
});
