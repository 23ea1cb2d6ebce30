// A paper that is issued anew says what reads differently, and nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesOf, corrected } from './changed.ts';
import { type Page, paragraph, readable, title } from './page.ts';

const page = (...lines: readonly string[]): Page => ({
  title: '公告',
  form: 'official',
  rehearsal: false,
  blocks: [title('公告'), ...lines.map((l) => paragraph(l))],
});

test('a changed line is one that went and one that came; equal lines and their order are none', () => {
  assert.deepEqual(changesOf(page('甲', '乙', '乙'), page('乙', '丙')), { gone: ['甲', '乙'], come: ['丙'] });
  assert.deepEqual(changesOf(page('甲', '乙'), page('乙', '甲')), { gone: [], come: [] });
});

test('the new paper names the number it replaces, the reason once with one full stop, and at most 20 of 30 changed lines', () => {
  const text = readable(corrected(page('3月27日'), page('3月28日'), 4, '日期有误。'));
  assert.match(text, /本件更正并代替文书第4号。更正原因：日期有误。\n/);
  assert.match(text, /原件有、本件没有的：\n1\. 3月27日\n本件新写的：\n1\. 3月28日/);
  const many = readable(corrected(page(), page(...Array.from({ length: 30 }, (_, i) => `第${i}行`)), 4, '补'));
  assert.match(many, /本件新写的30处，前20处：/);
  assert.doesNotMatch(many, /\n21\. /);
});
