// The paper of a street: sums with what they were added up from, a row for each election, what not all tell is said, who is left out and why.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresOf, readable } from '../page.ts';
import { type Street, streetSummary } from './street.ts';

const place = (name: string, day: string, figures: Record<string, number>) => ({
  title: `${name}社区第六届居民委员会换届选举`,
  mode: 'voters',
  day,
  figures,
});
const street: Street = {
  places: [
    place('东门', '2026-10-20', { registered: 200, participants: 151, elected: 5, womenElected: 2 }),
    place('河畔', '2026-10-19', { registered: 100, participants: 80, elected: 5, womenElected: 3 }),
    place('梨园', '2026-10-20', { participants: 9, elected: 3 }),
  ],
  sums: {
    registered: { sum: 300, told: 2 },
    participants: { sum: 240, told: 3 },
    elected: { sum: 13, told: 3 },
    womenElected: { sum: 5, told: 2 },
  },
  shares: { direct: '100%' },
  elected: { director: 3, deputy: 2, member: 8 },
  direct: 3,
  left: [{ file: '/secret/place/夏园.zip', why: '核验不符 books/main.jsonl · does not verify' }],
};
const page = streetSummary(street, { by: '海棠街道办事处', on: '2026-10-31', rehearsal: false });

test('151 + 80 + 9 = 240 took part, told by three; 300 registered is the sum of two and says so; each sum names the three elections', () => {
  const text = readable(page);
  assert.match(text, /参加投票240人。/);
  assert.match(text, /登记300人（3处中2处有此数）/);
  assert.match(text, /当选13人，主任3人，副主任2人，委员8人，其中妇女5人（3处中2处有此数）/);
  assert.match(text, /2026年10月19日、2026年10月20日/);
  for (const f of figuresOf(page).filter((one) => !/社区/.test(one.name)))
    assert.deepEqual(
      f.from,
      street.places.map((p) => p.title),
      f.name,
    );
});

test('a row for each election, a dash where it does not tell a figure, no sum in the last row of what not all tell', () => {
  const table = page.blocks.find((b) => b.kind === 'table');
  assert.deepEqual(
    table?.rows.map((row) => row.map((cell) => cell.text).join(' ')),
    [
      '东门社区 2026年10月20日 — 200 151 — — 5 2',
      '河畔社区 2026年10月19日 — 100 80 — — 5 3',
      '梨园社区 2026年10月20日 — — 9 — — 3 —',
      '合计  — — 240 — — 13 —',
    ],
  );
  const cell = figuresOf(page).find((f) => f.name === '河畔社区第六届居民委员会换届选举 2026-10-19: participants');
  assert.deepEqual(
    [cell?.value, cell?.from],
    [80, ['河畔社区第六届居民委员会换届选举']],
    'what stands in a row names its election',
  );
});

test('who is left out stands with the reason, without the folder it lay in; nothing of that where all are taken', () => {
  assert.match(readable(page), /五、没有计入的档案\n1\. 夏园\.zip：核验不符 books\/main\.jsonl\n/);
  assert.doesNotMatch(readable(page), /secret/);
  assert.doesNotMatch(
    readable(streetSummary({ ...street, left: [] }, { by: '海棠街道办事处', on: '2026-10-31', rehearsal: false })),
    /没有计入/,
  );
});
