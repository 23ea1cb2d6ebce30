// The law book as a page: every rule with its value and source, two days side by side, and a day without law said with the nearest.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lawAsked, lawPage } from './law/page.ts';

const page = async (query: Record<string, string>): Promise<string> => String(await lawPage(lawAsked(query, '2026-11-22')));

test('a village in Zhejiang on 2026-03-28: five years by article 14, what the province adds, and more than 200 questions', async () => {
  const shown = await page({ kind: 'village', place: '浙江', on: '2026-03-28' });
  assert.match(shown, /每届任期几年？[\s\S]{0,200}5年[\s\S]{0,400}第十四条第二款/);
  assert.match(shown, /浙江省村民委员会选举办法/);
  assert.ok((shown.match(/class="rule"/g) ?? []).length > 200);
});

test('2018-12-28 beside 2026-03-28: the term of three years stands beside five', async () => {
  const shown = await page({
    kind: 'village',
    place: '',
    on: '2018-12-28',
    compare: '1',
    bkind: 'village',
    bplace: '',
    bon: '2026-03-28',
  });
  assert.match(shown, /每届任期几年？[\s\S]{0,300}3年[\s\S]{0,600}5年/);
  assert.match(shown, /处不同/);
});

test('a village in 2009 has no text at hand: the page says so and names the nearest day', async () => {
  const shown = await page({ kind: 'village', on: '2009-01-01' });
  assert.match(shown, /role="alert"/);
  assert.match(shown, /最近可查：2010-10-28/);
});

test('what the address says is never taken as markup', async () => {
  const shown = await page({ kind: '"><script>alert(1)</script>', on: '2026-03-28', place: '<img src=x>' });
  assert.ok(!shown.includes('<script>') && !shown.includes('<img'));
});
