// The wall as it is written before any script runs: one row a candidate, names never read as markup, many candidates in two columns.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WallFrame } from '../../../office/views/wallframe.ts';
import { wallPage } from './page.ts';

const post = (key: 'director' | 'deputy' | 'member', names: readonly string[]): WallFrame['posts'][number] => ({
  post: key,
  words: { zh: '职务', en: 'post' },
  seats: 1,
  candidates: names.map((name, i) => ({ key: `p_${key}${i}`, name, votes: 0, elected: false, writeIn: false })),
});
const frame = (posts: WallFrame['posts']): WallFrame => ({
  title: { zh: '选举', en: 'election' },
  rehearsal: false,
  round: 1,
  registered: 0,
  issued: 0,
  returned: 0,
  called: 0,
  needed: 1,
  void: 0,
  blank: 0,
  doubtful: 0,
  heaps: [],
  posts,
  state: 'before',
  words: [],
  expected: 0,
  boxesOpen: 0,
  boxes: 0,
  boxesCounted: 0,
  closed: [],
});
const written = async (posts: WallFrame['posts']): Promise<string> => String(await wallPage('e', frame(posts), false));

test('2 + 4 candidates stand in one column of six rows under two headings', async () => {
  const page = await written([post('director', ['甲', '乙']), post('member', ['丙', '丁', '戊', '己'])]);
  assert.match(page, /class="wall" .*data-rows="6" data-tall="6" data-heads="2"/);
});

test('2 + 3 + 6 candidates stand in two columns: the taller has six rows under one heading', async () => {
  const page = await written([
    post('director', ['甲', '乙']),
    post('deputy', ['丙', '丁', '戊']),
    post('member', ['己', '庚', '辛', '壬', '癸', '子']),
  ]);
  assert.match(page, /class="wall dense" .*data-rows="11" data-tall="6" data-heads="1"/);
});

test('2 + 3 + 8 candidates: the members stand whole under their heading; 2 + 3 + 14 run on in the second column', async () => {
  const many = (n: number): string[] => Array.from({ length: n }, (_, i) => `候${i}`);
  const page = await written([post('director', ['甲', '乙']), post('deputy', ['丙', '丁', '戊']), post('member', many(8))]);
  assert.match(page, /class="wall dense packed kept" .*data-tall="8" data-heads="1"/);
  assert.match(
    await written([post('director', ['甲', '乙']), post('deputy', ['丙', '丁', '戊']), post('member', many(14))]),
    /class="wall dense packed" .*data-tall="10" data-heads="2"/,
  );
});

test('a name with markup in it stays a name', async () => {
  const page = await written([post('director', ['<img src=x onerror=alert(1)>', '</script><b>'])]);
  assert.doesNotMatch(page, /<img src=x|<\/script><b>/);
});

test('without candidates or posts the wall says what it waits for', async () => {
  assert.match(await written([]), /选举正在筹备/);
  assert.match(await written([post('director', [])]), /候选人尚未确定/);
});
