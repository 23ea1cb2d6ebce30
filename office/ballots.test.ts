// Ballots through the office's door: the office lays them out and nobody else, two people approve, only an open run is printed from, and its code is the same on every copy and checks only under this election's key.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { faultsOf, type Layout } from '../papers/ballots/shape.ts';
import type { Page } from '../papers/page.ts';
import { canonical } from '../ledger/canonical.ts';
import type { Json } from '../ledger/contract.ts';
import { openMemoryLedger } from '../ledger/memory.ts';
import { codesOf, runFile } from './ballots.ts';
import { takePaper } from './cabinet.ts';
import type { OpenElection, Who } from './door.ts';
import { modelPrinter } from './printer.ts';
import { secretsFrom } from './secrets.ts';
import type { Kept } from './shelf.ts';
import { readStory } from './told/read.ts';
import { replay } from './told/replay.ts';
import { d, everybody, officeOver, root, tellPath } from './testing/little.ts';
import { ballotsScreen, tryBallot } from './views/ballots.ts';

const second: Who = { account: 'a_second', name: '朱淑珍' };
const secrets = secretsFrom(root);
const printer = modelPrinter();
let open: OpenElection;
let kept: Kept;
let folder = '';
let keys = 0;
const tell = (name: Parameters<OpenElection['tell']>[0]['do'], body: unknown, who = everybody) =>
  open.tell({ order: `k${(keys += 1)}`, do: name, on: d(-8), body }, who);
const take = (file: string, personal = true) => takePaper(kept, printer, file, personal);
const pageOf = (bytes: Uint8Array): Page => JSON.parse(new TextDecoder().decode(bytes)) as Page;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zheng-ballots-'));
  open = await officeOver(await openMemoryLedger());
  await tellPath(open, 'printBallots');
  await open.tell(
    { order: 'second', do: 'giveRole', on: d(-8), body: { account: second.account, name: second.name, role: 'scrutineer' } },
    everybody,
  );
  kept = { election: open, secrets, folder } as unknown as Kept;
});
after(async () => {
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

test('a layout that somebody sends along is left out: the office records its own, without a fault, under its digest', async () => {
  const forged = { digest: 'f'.repeat(64), layout: { boxes: [] } };
  assert.equal((await tell('designBallot', { design: { size: 'A5', sheets: 'a sheet a post' }, sheets: [forged] })).kind, 'done');
  const [style] = open.election().ballots.styles;
  assert.deepEqual(
    style?.sheets.map((s) => faultsOf(s.layout as unknown as Layout)),
    [[], []],
  );
  for (const s of style?.sheets ?? [])
    assert.equal(
      createHash('sha256')
        .update(canonical(s.layout as Json))
        .digest('hex'),
      s.digest,
    );
  assert.deepEqual(
    style?.printed.map((p) => p.candidates.length),
    [2, 3],
  );
});

test('three posts’ worth of rows on A6 have no room: refused with the sheet, whatever is sent along', async () => {
  const answered = await tell('designBallot', { design: { size: 'A6' }, sheets: [{ digest: 'f'.repeat(64), layout: {} }] });
  assert.equal(answered.kind === 'refused' && answered.refusal.key, 'ballot does not fit');
  assert.deepEqual(
    tryBallot(open, {
      size: 'A6',
      across: false,
      sheets: 'one sheet',
      columns: 'for',
      print: 'normal',
      twoUp: false,
      stub: false,
    }),
    { kind: 'does not fit', page: 1, of: 1 },
  );
});

test('before two approvals and a run there are samples only; the run gives both sheets with their codes; counted, it gives none', async () => {
  const sample = await take('ballot.pdf', false);
  assert.ok('bytes' in sample);
  const [block] = pageOf(sample.bytes).blocks;
  assert.ok(block?.kind === 'ballot' && block.sample && block.codes.every((c) => c === 'ZX1:SAMPLE'));
  await tell('approveBallot', { style: 1 });
  assert.equal(ballotsScreen(open, everybody).styles[0]?.mayApprove, false);
  assert.equal(ballotsScreen(open, second).styles[0]?.mayApprove, true);
  assert.equal((await tell('approveBallot', { style: 1 }, second)).kind, 'done');
  assert.ok(!('bytes' in (await take(runFile(1)))));
  assert.equal((await tell('beginBallotRun', { style: 1, copies: 44 })).kind, 'done');
  assert.ok(!('bytes' in (await take(runFile(1), false))), 'for the chair and the clerk only');
  const taken = await take(runFile(1));
  assert.ok('bytes' in taken);
  const [ballots] = pageOf(taken.bytes).blocks;
  assert.ok(ballots?.kind === 'ballot' && !ballots.sample && !ballots.stubs);
  const digests = open.election().ballots.styles[0]?.sheets.map((s) => s.digest.slice(0, 16).toUpperCase());
  assert.deepEqual(
    ballots.codes.map((c) => c.split(':').slice(2, 5)),
    [
      ['1', '1/2', digests?.[0]],
      ['1', '2/2', digests?.[1]],
    ],
  );
  for (const code of ballots.codes) assert.match(code, /^ZX1:[0-9A-F]{8}:1:[12]\/2:[0-9A-F]{16}:[0-9A-F]{8}$/);
  const style = open.election().ballots.styles[0];
  assert.ok(style);
  assert.notDeepEqual(
    codesOf('little', secretsFrom(Buffer.alloc(32, 8)), style),
    ballots.codes,
    'another key gives another check',
  );
  assert.ok(ballotsScreen(open, everybody).runs[0]?.file && !ballotsScreen(open, second).runs[0]?.file);
  assert.equal((await tell('endBallotRun', { run: 1, printed: 44, second: second.name })).kind, 'done');
  assert.ok(!('bytes' in (await take(runFile(1)))));
  assert.equal(ballotsScreen(open, everybody).printed, 44);
});

test('a candidate withdraws with a run open: no more sheets are given, the style says since when', async () => {
  await tell('beginBallotRun', { style: 1, copies: 5 });
  const e = open.election();
  const person = e.rounds[0]?.candidates.find((c) => c.post === 'member')?.person;
  assert.equal((await tell('withdrawCandidate', { person, post: 'member', because: 'died' })).kind, 'done');
  assert.ok(!('bytes' in (await take(runFile(2)))));
  const [style] = ballotsScreen(open, everybody).styles;
  assert.deepEqual([style?.state, style?.fallen], ['fallen', d(-8)]);
});

test('in a facts file a ballot is designed, approved by clerk and scrutineer and printed in a run of 32, in place of 32 printed elsewhere: the election ends the same', async () => {
  const file = JSON.parse(await readFile(new URL('../docs/examples/community-2026.json', import.meta.url), 'utf8')) as {
    told: { do: string; on: string }[];
  };
  const on = '2026-04-17';
  const printed = [
    { on, do: 'designBallot', design: { stub: true } },
    { on, do: 'approveBallot', style: 1, who: 'clerk' },
    { on, do: 'approveBallot', style: 1, who: 'clerk', expect: { refused: 'approved by the same person' } },
    { on, do: 'approveBallot', style: 1, who: 'scrutineer' },
    { on, do: 'beginBallotRun', style: 1, copies: 33 },
    { on, do: 'endBallotRun', run: 1, printed: 32, spoiled: 1, second: '朱淑珍' },
  ];
  const at = join(folder, 'facts.json');
  await writeFile(
    at,
    JSON.stringify({
      ...file,
      told: file.told.flatMap((line): readonly object[] => (line.do === 'printBallots' ? printed : [line])),
    }),
  );
  const read = await readStory(at);
  if (read.kind === 'faulty') assert.fail(JSON.stringify(read.faults));
  const told = await replay(read.story, openMemoryLedger(), printer);
  assert.deepEqual([told.otherwise, told.missed], [undefined, undefined]);
  assert.equal(told.election.election().rounds[0]?.printed?.printed, 32);
});
