// An old ledger from the file to the book: shown, corrected by hand, recorded whole or not at all, and never twice; a file that is no table is said to be what it is.
import { CFB } from '@e965/xlsx';
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openAroundShelf, type AroundShelf } from '../around/shelf.ts';
import { seededDice } from '../dice.ts';
import { openWorkImports, type WorkImport, type WorkImportAsked } from './imports.ts';

const admin = { account: 'a_admin', name: '管理员', admin: true };
const [chair, clerk] = ['a_chair', 'a_clerk'].map((account) => ({ account, name: account })) as [
  { account: string; name: string },
  { account: string; name: string },
];
let folder = '';
let shelf: AroundShelf;
const imports = openWorkImports();
const kept = () => {
  const found = shelf.get('b_brought');
  assert.ok(found?.kind === 'community');
  return found.book;
};
let next = 0;
const tell = (name: string, body: object, who: { account: string; name: string } = chair) =>
  kept().tell({ order: `${name} ${++next}`, do: name, body, on: '2026-05-01' }, who);
const look = (csv: string, asked: WorkImportAsked = {}, who = chair): Promise<WorkImport> =>
  imports.preview(kept(), who, new TextEncoder().encode(csv), asked);
const bring = async (of: WorkImport, who = chair) =>
  tell('bringInWork', { rows: imports.rows(kept(), who, of.token ?? '') ?? [] }, who);
const entries = () => kept().state().service.entries.size;
let responsible = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zheng-brought-'));
  shelf = await openAroundShelf(folder, seededDice('master').bytes(32), seededDice('brought'));
  await shelf.begin(
    'community',
    {
      order: 'begin',
      on: '2026-05-01',
      body: { kind: 'community', township: '桃花镇', name: '桃源社区', groups: 4, term: 3, mode: 'voters', rehearsal: true },
    },
    admin,
    { id: 'b_brought', at: '2026-05-01T08:00:00+08:00' },
  );
  for (const [who, role] of [
    [chair, 'chair'],
    [clerk, 'clerk'],
  ] as const)
    await tell('giveRole', { ...who, role }, admin);
  await tell('takeOffice', {
    how: '选举',
    holders: ['甄一', '甄二', '甄三', '甄四', '甄五'].map((name, i) => ({ name, office: i === 0 ? 'director' : 'member' })),
  });
  responsible = [...kept().state().term.people.keys()][0] ?? '';
});
after(async () => {
  await shelf.close();
  await rm(folder, { recursive: true, force: true });
});

test('two rows shown with their kinds and first words are recorded by the one who saw them; the same file again has nothing new, a longer one its third row alone', async () => {
  const two = '时间,事项,人数\n2025-06-01,六一活动,30\n2025-10-09,重阳节走访,12\n';
  const shown = await look(two, { responsible });
  assert.deepEqual(
    [shown.rows, shown.known, shown.faultsFound, shown.kinds.map((k) => [k.words.zh, k.number])],
    [
      2,
      0,
      0,
      [
        ['敬老助老', 1],
        ['儿童和青少年', 1],
      ],
    ],
  );
  assert.match(shown.first[0]?.words ?? '', /六一活动，人数 30/);
  assert.equal(imports.rows(kept(), clerk, shown.token ?? ''), undefined, 'another cannot record what he did not see');
  assert.equal((await bring(shown)).kind, 'done');
  assert.equal(entries(), 2);
  const again = await look(two, { responsible });
  assert.deepEqual([again.rows, again.known, again.token], [0, 2, undefined]);
  const longer = await look(`${two}2025-12-01,普法讲座,40\n`, { responsible });
  assert.deepEqual([longer.rows, longer.known], [1, 2]);
  assert.equal((await bring(longer)).kind, 'done');
  assert.equal(entries(), 3);
});

test('two who bring in the same file at once: it is recorded once, and the other is told that it stands there', async () => {
  const file = '日期,种类,内容\n2025-03-01,宣传,第一讲\n2025-03-02,宣传,第二讲\n';
  const [a, b] = await Promise.all([look(file, { responsible }), look(file, { responsible }, clerk)]);
  const before = entries();
  const answers = await Promise.all([bring(a), bring(b, clerk)]);
  assert.deepEqual(answers.map((x) => (x.kind === 'refused' ? x.refusal.key : x.kind)).toSorted(), [
    'done',
    'the sheet is brought in already',
  ]);
  assert.equal(entries(), before + 2);
});

test('one fault and nothing can be recorded: there is no ticket; 20,001 rows are told to be parted', async () => {
  const before = entries();
  const wrong = await look('日期,种类,内容\n2025-03-01,宣传,一讲\n2025年3月,宣传,二讲\n', { responsible });
  assert.deepEqual([wrong.rows, wrong.token, wrong.faults.map((f) => [...f.rows, f.column])], [1, undefined, [[3, '日期']]]);
  const many = await look(
    `日期,种类,内容\n${Array.from({ length: 20_001 }, (_, i) => `2025-03-01,宣传,第${i}讲`).join('\n')}\n`,
    { responsible },
  );
  assert.match(many.faults[0]?.words.zh ?? '', /20001 行，一次最多记 20000 行/);
  assert.equal(entries(), before);
  // Nobody is responsible in any of them: one line, not 20,001.
  const nobody = await look(
    `日期,种类,内容\n${Array.from({ length: 20_001 }, (_, i) => `2025-03-01,宣传,第${i}讲`).join('\n')}\n`,
  );
  assert.deepEqual(
    [nobody.faultsFound, nobody.faults.map((f) => [f.rows.length, f.more, f.column])],
    [20_001, [[8, 19_993, '负责人']]],
  );
});

test('what is no table is said to be damaged, a document, or none, and what to do; nothing throws', async () => {
  const say = async (bytes: Uint8Array): Promise<string> =>
    (await imports.preview(kept(), chair, bytes)).faults[0]?.words.zh ?? '';
  assert.match(await say(Buffer.from('504b0304deadbeef', 'hex')), /损坏/);
  const compound = (...streams: readonly string[]): Uint8Array => {
    const made = CFB.utils.cfb_new();
    for (const stream of streams) CFB.utils.cfb_add(made, stream, new Uint8Array(600));
    return new Uint8Array(CFB.write(made, { type: 'array' }) as number[]);
  };
  assert.match(await say(compound('/WordDocument')), /不是可以识别的表格.*另存为 .xlsx/);
  assert.match(await say(compound('/EncryptedPackage', '/EncryptionInfo')), /加了密码.*去掉密码/);
  assert.match(await say(new Uint8Array()), /表头|不是|损坏/);
  assert.match(await say(Buffer.from([0xff, 0xff, 0x00, 0x81])), /编码/);
});
