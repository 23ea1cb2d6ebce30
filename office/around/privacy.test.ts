// What lies on disk of the books around an election, and what a guest reads in them: no name of an ordinary member, no word of a case.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSqliteLedger } from '../../ledger/sqlite.ts';
import type { AroundKind } from './kinds.ts';
import { aroundHistory, ordersScreen } from './screens.ts';
import { readAroundStory, replayAround, type ToldAround } from './telling.ts';

/** Tells a story into SQLite and gives the book with every byte that was written, before the file is closed. */
const toldOnDisk = async <K extends AroundKind>(
  story: string,
): Promise<{ readonly told: ToldAround<K>; readonly bytes: string }> => {
  const folder = await mkdtemp(join(tmpdir(), 'zheng-around-disk-'));
  try {
    const ledger = await openSqliteLedger(join(folder, 'book.db'));
    const told = await replayAround<K>(await readAroundStory(story), ledger);
    assert.equal(told.otherwise, undefined, JSON.stringify(told.otherwise));
    const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
    await told.book.close();
    return { told, bytes: files.join('\n') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
const guest = { account: 'a_guest', name: '来宾' };
const chair = { account: 'a_chair', name: '主任' };

test('of 195 party members SQLite holds in clear, and a guest reads, only nominees, scrutineers and tellers; the chair reads all', async () => {
  const { told, bytes } = await toldOnDisk<'party'>(
    fileURLToPath(new URL('../../stories/s13-gongtui/facts.json', import.meta.url)),
  );
  const book = told.book,
    p = told.book.state().party;
  const open = new Set([
    ...p.nominees.map((n) => n.name),
    ...p.sittings.flatMap((at) => [
      at.presiding,
      ...[...(at.scrutineers?.people ?? []), ...(at.tellers ?? [])].map((id) => p.members.get(id)?.secret?.name),
    ]),
  ]);
  const hidden = [...p.members.values()].flatMap((m) => (m.secret && !open.has(m.secret.name) ? [m.secret.name] : []));
  assert.ok(hidden.length > 170, String(hidden.length));
  assert.ok(
    bytes.length > 100_000 && [...open].some((name) => name !== undefined && bytes.includes(name)),
    'who is open by law stands there',
  );
  assert.deepEqual(
    hidden.filter((name) => bytes.includes(name)),
    [],
  );
  const { total } = aroundHistory('party', book, guest, 0, 1);
  const rows = (who: typeof guest): string => JSON.stringify(aroundHistory('party', book, who, 0, total).rows);
  assert.deepEqual(
    hidden.filter((name) => rows(guest).includes(name)),
    [],
  );
  assert.match(rows(guest), /登记正式党员某党员/);
  assert.deepEqual(
    hidden.filter((name) => !rows(chair).includes(name)),
    [],
  );
  assert.deepEqual(ordersScreen('party', book, guest).picks, {});
  assert.equal(ordersScreen('party', book, chair).picks['member']?.length, 195);
});

test('the words of a case, of work with a person and the one who asked a question lie nowhere in clear; no history and no pick says them, not the chair’s either', async () => {
  const words = ['三栋独居老人', '卜某', '13900000000', '住院费用高', '给卜家送轮椅', '住户某'];
  const lines = [
    {
      on: '2026-05-01',
      do: 'beginTerm',
      kind: 'community',
      township: '桃花镇',
      name: '桃源社区',
      groups: 4,
      term: 3,
      mode: 'voters',
      rehearsal: true,
    },
    { on: '2026-05-01', do: 'openCase', kind: 'medical', title: words[0], whom: `${words[1]}，${words[2]}`, remark: words[3] },
    {
      on: '2026-05-01',
      do: 'takeOffice',
      how: '上一届选举',
      holders: [
        { name: '祁秀兰', office: 'director' },
        { name: '毕国强', office: 'member' },
      ],
    },
    { on: '2026-05-02', do: 'recordWork', kind: 'aid', title: words[4], people: 1, responsible: '@毕国强' },
    { on: '2026-05-02', do: 'askQuestion', text: '路灯几时修？', name: words[5], phone: words[2] },
  ];
  const folder = await mkdtemp(join(tmpdir(), 'zheng-around-words-'));
  try {
    await writeFile(
      join(folder, 'facts.json'),
      JSON.stringify({ title: '桃源社区', kind: 'community', seed: 'words', told: lines }),
    );
    const { told, bytes } = await toldOnDisk<'community'>(join(folder, 'facts.json'));
    const book = told.book;
    assert.deepEqual(
      [...told.book.state().service.cases.values()].map((c) => c.title),
      [words[0]],
    );
    assert.deepEqual(
      words.filter((w) => bytes.includes(w)),
      [],
    );
    const said = JSON.stringify([
      aroundHistory('community', book, chair, 0, 100).rows,
      ordersScreen('community', book, chair).picks,
      ordersScreen('community', book, guest).picks,
    ]);
    assert.deepEqual(
      words.filter((w) => said.includes(w)),
      [],
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
