// A place's own numbering and closing words stand on its notices; what is no numbering is not taken.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paperStyleShape } from '../election/paperStyle.ts';
import { readable } from './page.ts';
import { sampleNotice } from './sample.ts';
import { village } from './testing/village.ts';

test('a place numbers its notices 石燕选〔2026〕5号 and closes them in its own words; without a style they are 第5号 and 特此公告。', () => {
  const { e } = village();
  const plain = readable(sampleNotice(e, '2026-04-07'));
  assert.match(plain, /\n第1号\n/);
  assert.match(plain, /\n特此公告。\n/);
  e.paperStyle = { version: 1, style: { name: '某区', number: '{place}选〔{year}〕{n}号', closing: '现予公告。' } };
  const own = readable(sampleNotice(e, '2026-04-07'));
  assert.ok(own.includes(`${e.begun?.name}选〔2026〕1号`));
  assert.match(own, /\n现予公告。\n/);
  assert.doesNotMatch(own, /特此公告/);
  assert.equal(paperStyleShape.safeParse({ name: '某区', number: '选〔{year}〕号' }).success, false, 'no {n}');
  assert.equal(paperStyleShape.safeParse({ name: '某区', number: '{n}{x}' }).success, false);
});
