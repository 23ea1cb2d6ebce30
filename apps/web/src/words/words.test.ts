// The words of both languages: the same keys, the same places to fill, nothing empty, and every key that a screen asks for.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { clockIn, dayIn, dayWords, distanceWords, numberWords } from './days.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

const blanks = (text: string): readonly string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
const keys = Object.keys(zh) as (keyof typeof zh)[];

describe('the words of the console', () => {
  it('Chinese and English have the same keys', () => assert.deepEqual(Object.keys(en).sort(), [...keys].sort()));
  it('a sentence fills in the same things in both languages', () => {
    for (const key of keys) assert.deepEqual(blanks(en[key]), blanks(zh[key]), key);
  });
  it('no sentence is empty, and no Chinese sentence is left in English', () => {
    for (const key of keys) {
      assert.notEqual(zh[key].trim(), '', key);
      assert.notEqual(en[key].trim(), '', key);
      assert.ok(!/[\u4e00-\u9fff]/.test(en[key]) || key === 'field.placeHint', `${key}: ${en[key]}`);
    }
  });
  it('every key is used by some screen', () => {
    const folder = fileURLToPath(new URL('..', import.meta.url));
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/(zh|en|\.test)\.ts$/.test(path))
      .map((path) => readFileSync(`${folder}/${path}`, 'utf8'))
      .join('\n');
    const made = [...texts.matchAll(/`([a-zA-Z]+\.)\$\{/g)].map(([, start]) => start ?? '');
    const unused = keys.filter((key) => !texts.includes(`'${key}'`) && !made.some((start) => key.startsWith(start)));
    assert.deepEqual(unused, []);
  });
});

describe('the clerk’s guide', () => {
  const guide = readFileSync(new URL('../../../../docs/guide.md', import.meta.url), 'utf8')
    .split('\n')
    .slice(3)
    .join('\n');
  const named = (open: string, close: string): readonly string[] =>
    [...guide.matchAll(new RegExp(`${open}([^${close}]+)${close}`, 'g'))].map(([, name]) => name ?? '');
  it('names every screen by the words of the menu, and leaves none out', () => {
    const menu = keys.filter((key) => /^nav\.(?!bottom|more)/.test(key)).map((key) => zh[key]);
    assert.deepEqual([...new Set(named('【', '】'))].sort(), [...menu].sort());
  });
  it('names every order as its button does', () => {
    const labels = new Set<string>(keys.filter((key) => key.startsWith('order.')).map((key) => zh[key]));
    assert.deepEqual(
      named('「', '」').filter((name) => !labels.has(name)),
      [],
    );
  });
});

describe('days and numbers in words', () => {
  it('28 March 2026 is a Saturday', () => {
    assert.equal(dayWords('2026-03-28', 'zh', 'long'), '2026年3月28日（星期六）');
    assert.equal(dayWords('2026-03-28', 'zh', 'short'), '3月28日（周六）');
    assert.equal(dayWords('2026-03-28', 'zh', 'dated'), '2026年3月28日（周六）');
    assert.equal(dayWords('2026-03-28', 'en', 'dated'), 'Sat 28 Mar 2026');
    assert.equal(dayWords('2026-03-28', 'en', 'long'), 'Saturday, 28 March 2026');
  });
  it('tomorrow, in 20 days, 2 days ago', () => {
    assert.deepEqual(
      [1, 20, 0, -2].map((days) => distanceWords(days, 'zh')),
      ['明天', '还有 20 天', '今天', '已过 2 天'],
    );
  });
  it('2149 stays together, 30000 is parted', () =>
    assert.deepEqual([numberWords(2149), numberWords(30_000)], ['2149', '30,000']));
});

it('a day is typed as 2026-03-28, 2026/3/28, 20260328 or 2026年3月28日; 31 February and half a day are none', () => {
  for (const text of ['2026-03-28', '2026/3/28', '2026.3.28', ' 2026-3-28 ', '20260328', '2026年3月28日', '2026年03月28日'])
    assert.equal(dayIn(text), '2026-03-28', text);
  for (const text of ['', '2026-03', '2026-3-', '2026-02-31', '03/28/2026', '2026032', '26-03-28', 'abc', '2026-03-28-1'])
    assert.equal(dayIn(text), undefined, text);
});

it('a time is typed as 9:40, 0940 or 14：30, by 24 hours; 24:00, half a time and half past three in words are none', () => {
  assert.deepEqual(['9:40', '0940', '09:40', ' 14：30 ', '9点05分', '１４:３０'].map(clockIn), [
    '09:40',
    '09:40',
    '09:40',
    '14:30',
    '09:05',
    '14:30',
  ]);
  for (const text of ['', '24:00', '12:60', '940', '9:4', '09:40 AM', '下午3点半']) assert.equal(clockIn(text), undefined, text);
});
