// The Word file of a report, edited by hand and brought back: its figures become those of today, its bars with them, and nothing else changes; another year's or another community's file is left alone.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { workKindsOf } from '../../papers/service/kinds.ts';
import { community } from '../around/community.ts';
import { openAroundShelf, type AroundShelf } from '../around/shelf.ts';
import { seededDice } from '../dice.ts';
import { wordFile } from '../press/word.ts';
import { workGiven } from './given.ts';
import { refreshReports } from './refreshing.ts';

let folder = '';
let shelf: AroundShelf;
const admin = { account: 'a_admin', name: '管理员', admin: true };
const chair = { account: 'a_chair', name: '主任' };
const kept = (id = 'b_word') => {
  const found = shelf.get(id);
  assert.ok(found?.kind === 'community');
  return found.book;
};
let next = 0;
const done = async (name: string, body: object, on: string, who: typeof chair = chair, id = 'b_word'): Promise<void> => {
  const answered = await kept(id).tell({ order: `${name} ${++next}`, do: name, body, on }, who);
  assert.equal(answered.kind, 'done', JSON.stringify(answered));
};
const begin = async (id: string, name: string): Promise<string> => {
  await shelf.begin(
    'community',
    {
      order: 'begin',
      on: '2025-01-01',
      body: { kind: 'community', township: '桃花镇', name, groups: 4, term: 3, mode: 'voters', rehearsal: true },
    },
    admin,
    { id, at: '2026-12-31T08:00:00+08:00' },
  );
  await done('giveRole', { ...chair, role: 'chair' }, '2025-01-01', admin, id);
  await done(
    'takeOffice',
    {
      how: '选举',
      holders: ['甄一', '甄二', '甄三', '甄四', '甄五'].map((one, i) => ({ name: one, office: i === 0 ? 'director' : 'member' })),
    },
    '2025-01-01',
    chair,
    id,
  );
  return [...kept(id).state().term.people.keys()][0] ?? '';
};
const wordOf = (name: string): Promise<Uint8Array> => {
  const state = kept().state();
  const page = workKindsOf(state.service, workGiven(state, { on: '2026-12-31', told: kept().recorded() }))
    .find((k) => k.name === name)
    ?.page();
  assert.ok(page);
  return wordFile(page, 0, { election: community.title(state).zh, no: '样稿', at: '2026-12-31 08:00', code: 'X' });
};
const bodyOf = (docx: Uint8Array): string => strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
const textOf = (docx: Uint8Array): string =>
  bodyOf(docx)
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .replace(/<[^>]*>/g, '');

let responsible = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zheng-word-'));
  shelf = await openAroundShelf(folder, seededDice('master').bytes(32), seededDice('word'));
  responsible = await begin('b_word', '桃源社区');
  await done('recordWork', { kind: 'culture', people: 100, responsible }, '2025-05-01');
  await done('recordWork', { kind: 'culture', people: 50, responsible }, '2026-05-01');
});
after(async () => {
  await shelf.close();
  await rm(folder, { recursive: true, force: true });
});

test('an edited report of 2026 with 50 person-times says 200 after 150 more were recorded, its bars turn round, and the sentence written by hand stays', async () => {
  const taken = await wordOf('work-2026');
  assert.match(textOf(taken), /文体活动50人次/);
  assert.match(textOf(taken), /■{20} 100人次.*■{10} 50人次/);
  const files = unzipSync(taken);
  const edited = zipSync({
    ...files,
    'word/document.xml': strToU8(bodyOf(taken).replace('现将有关工作总结如下。', '这一句是我们自己写的。')),
  });
  await done('recordWork', { kind: 'culture', people: 150, responsible }, '2026-06-01');
  const found = refreshReports(kept(), edited);
  assert.ok(found.kind === 'refreshed');
  const said = textOf(found.bytes);
  assert.match(said, /文体活动200人次/);
  assert.match(said, /■{10} 100人次.*■{20} 200人次/);
  assert.match(said, /这一句是我们自己写的/);
  assert.deepEqual(found.unknown, []);
  assert.ok(
    found.changed.every((c) => c.name.startsWith('2026 ') || c.name.startsWith('bar 2026 ')),
    JSON.stringify(found.changed),
  );
});

test('a report of 2025 is not given the numbers of 2026; a file of another community, and one without our figures, are refused in words', async () => {
  const found = refreshReports(kept(), await wordOf('work-2025'));
  assert.ok(found.kind === 'refreshed');
  assert.deepEqual(found.changed, []);
  await begin('b_other', '杏花社区');
  const other = refreshReports(kept('b_other'), await wordOf('work-2026'));
  assert.ok(other.kind === 'refused');
  assert.match(other.zh, /桃源社区.*不是杏花社区/);
  assert.equal(refreshReports(kept(), new Uint8Array([1, 2, 3])).kind, 'refused');
});
