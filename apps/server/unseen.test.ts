// What one teller can learn of the other's entries of an open bundle: the same election twice, in which only those entries differ; every screen, paper, stream and page that the other teller can ask for is the same to the letter.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openAccounts } from '../../office/accounts.ts';
import { eveOf } from '../../office/views/testing/eve.ts';
import { modelPrinter } from '../../office/printer.ts';
import { startServer } from './server.ts';

type Marks = { readonly for: Readonly<Record<string, readonly string[]>>; readonly void?: string; readonly doubtful?: string };
interface World {
  readonly see: (path: string) => Promise<string>;
  readonly hear: () => Promise<string>;
  readonly enter: (who: 'first' | 'second', number: number, marks: Marks) => Promise<{ kind: string }>;
  readonly papers: () => readonly string[];
  readonly candidates: readonly string[];
  readonly box: string;
}
const ends: (() => Promise<void> | void)[] = [];
after(async () => {
  for (const end of ends) await end();
});

/** 石燕村 with its first box open, two tellers at it, a server in front. */
const world = async (): Promise<World> => {
  const { open, rest } = await eveOf('openAllStations');
  let box = '';
  for await (const step of rest()) {
    if (step.told.do === 'callBallot') break;
    await open.tell(step.told, step.who);
    if (step.told.do === 'openBox') box = (step.told.body as { readonly box: string }).box;
  }
  const accounts = openAccounts({ path: ':memory:' });
  const shelf = { elections: () => [open], get: (id: string) => (id === open.id ? open : undefined) };
  const server = await startServer({ shelf, accounts, port: 0, wallEvery: 5 });
  ends.push(server.close, accounts.close);
  const post = async (path: string, body: unknown, cookie = '') =>
    fetch(`${server.url}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
  const doorOf = async (second: boolean) =>
    (await post('/session/enter', { election: open.id, role: 'teller', ...(second ? { second } : {}) })).headers
      .get('set-cookie')
      ?.split(';')[0] ?? '';
  const cookies = { first: await doorOf(false), second: await doorOf(true) };
  const candidates =
    open
      .election()
      .rounds.at(-1)
      ?.printed?.style.sections.find((s) => s.post === 'member')?.candidates ?? [];
  return {
    box,
    candidates,
    papers: () =>
      modelPrinter()
        .list(open)
        .flatMap((paper) => (paper.ready ? [`${paper.file} ${JSON.stringify(paper.page())}`] : [])),
    see: async (path) =>
      (await fetch(`${server.url}${path.replace('{e}', open.id)}`, { headers: { cookie: cookies.second } })).text(),
    hear: async () => {
      const end = new AbortController();
      const reader = (
        await fetch(`${server.url}/events?election=${open.id}&from=0`, {
          signal: end.signal,
          headers: { cookie: cookies.second },
        })
      ).body
        ?.pipeThrough(new TextDecoderStream())
        .getReader();
      let text = '';
      while (!text.includes('event: wall')) text += (await reader?.read())?.value ?? '';
      end.abort();
      return text;
    },
    enter: async (who, number, marks) =>
      (await (
        await post(
          `/elections/${open.id}/orders`,
          { order: `${who} ${number}`, do: 'callBallot', body: { box, number, marks } },
          cookies[who],
        )
      ).json()) as { kind: string; words?: unknown },
  };
};

/** What the chain itself makes differ: hashes, and the eight words drawn from the head. */
const withoutHashes = (text: string): string =>
  text
    .replace(/[0-9a-f]{16,}|[\w-]{43}(?![\w-])/g, '#')
    .replace(/"words":\[[^\]]*\]/g, '"words":[]')
    .replace(/nonce[-="]+[\w+/=-]+/g, 'nonce');
const screens = [
  'head',
  'today',
  'calendar',
  'committee',
  'stations',
  'ballots',
  'proxies',
  'candidates',
  'representatives',
  'wall',
  'result',
  'history?limit=1000',
  'readiness',
  'notices',
  'papers',
  'roll?limit=5',
  'roll/work',
  'counting',
];

test('甲 entered 20 ballots, 乙 10: whatever 甲 wrote, 乙 finds the same on every screen, paper and wall and in the stream; of the ten both entered only the alike hang', async () => {
  const [one, other] = [await world(), await world()];
  const pick = (w: World, n: number): Marks => ({ for: { member: [w.candidates[n % w.candidates.length] ?? ''] } });
  const secretly: readonly Marks[] = [
    { for: { member: ['=密某某'] } },
    { for: {}, void: 'torn' },
    { for: {}, doubtful: 'other' },
    { for: {} },
  ];
  for (let n = 1; n <= 20; n++) {
    // Up to ballot 5 alike in both worlds; from there on 甲 writes in each world something else, and never what 乙 writes.
    assert.equal((await one.enter('first', n, n <= 5 ? pick(one, n) : pick(one, n + 1))).kind, 'done');
    assert.equal((await other.enter('first', n, n <= 5 ? pick(other, n) : (secretly[n % 4] as Marks))).kind, 'done');
  }
  for (let n = 1; n <= 10; n++) for (const w of [one, other]) assert.equal((await w.enter('second', n, pick(w, n))).kind, 'done');
  const paths = [
    ...screens.map((s) => `/api/elections/{e}/${s}`),
    ...['', '&number=3', '&number=7', '&number=12', '&number=20'].map((n) => `/api/elections/{e}/counting?box=${one.box}${n}`),
    '/wall/{e}',
  ];
  for (const path of paths) assert.equal(withoutHashes(await one.see(path)), withoutHashes(await other.see(path)), path);
  assert.equal(withoutHashes(await one.hear()), withoutHashes(await other.hear()), 'the stream');
  assert.deepEqual(one.papers().map(withoutHashes), other.papers().map(withoutHashes));
  for (const w of [one, other]) {
    const wall = JSON.parse(await w.see('/api/elections/{e}/wall')) as {
      called: number;
      void: number;
      posts: { candidates: { votes: number }[] }[];
    };
    assert.deepEqual(
      [wall.called, wall.void, wall.posts.flatMap((p) => p.candidates).reduce((sum, c) => sum + c.votes, 0)],
      [5, 0, 5],
      'the five that both entered alike',
    );
    const own = JSON.parse(await w.see(`/api/elections/{e}/counting?box=${w.box}`)) as {
      last: readonly unknown[];
      two: { differences: readonly number[]; other: number };
    };
    assert.deepEqual([own.last.length, own.two.other, own.two.differences], [10, 20, []], 'how far 甲 is, not what 甲 wrote');
  }
});
