// The law book and the check of the texts at the office's door: files read, a changed word found, the book within its time.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkLaw, lawBook, readPlan, sayConflict, wordsFrom } from './lawbook.ts';

const inFolder = (use: (folder: string) => void): void => {
  const folder = mkdtempSync(join(tmpdir(), 'law-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test('an empty folder lacks all seven texts; a folder that is not there is no check at all', () => {
  inFolder((folder) => {
    const checked = checkLaw(folder, '2026-12-01');
    assert.equal(checked?.findings.length, checked?.texts);
    assert.ok(checked?.findings.every(({ kind }) => kind === 'text not there'));
    assert.deepEqual(checked?.unchecked, []);
    assert.equal(checkLaw(join(folder, 'none'), '2026-12-01'), undefined);
    assert.ok((checkLaw(folder, '2027-12-01')?.unchecked.length ?? 0) > 10);
  });
});

test('a copy in which twenty days became ten is found at article 17, and its own words are what the chip shows', () => {
  inFolder((folder) => {
    writeFileSync(
      join(folder, '村民委员会组织法-2025修正.md'),
      '**第十七条**　登记参加选举的村民名单应当在选举日的十日前公布。\n',
    );
    const found = checkLaw(folder, '2026-12-01')?.findings.filter((one) => 'place' in one && one.place === 'VC2025 17.1') ?? [];
    assert.deepEqual(
      found.map(({ kind }) => kind),
      ['words differ', 'figure not in the words'],
    );
    const words = wordsFrom(folder)({ text: 'VC2025', article: 17, paragraph: 1 });
    assert.equal(words, '登记参加选举的村民名单应当在选举日的十日前公布。');
    assert.equal(wordsFrom(folder)({ text: 'RC2025', article: 17, paragraph: 1 }), undefined);
  });
});

test('a plan is read from a file, and what it says against the law is told with the article and the nearest lawful value', () => {
  inFolder((folder) => {
    const file = join(folder, 'plan.json');
    writeFileSync(file, '{"rollPosting": 10}');
    const book = lawBook({ kind: 'village', on: '2026-03-28', plan: readPlan(file) });
    assert.ok(book.kind === 'law book');
    const [said = ''] = book.conflicts.map(sayConflict);
    assert.match(said, /10日：与法律不符.*最近的合法值 nearest：20日；依据 村民委员会组织法（2025修正）第十七条第一款/);
    writeFileSync(file, '[]');
    assert.throws(() => readPlan(file), /不是选举办法的决定/);
    assert.throws(() => readPlan(join(folder, 'none.json')), /不是选举办法的决定/);
  });
});
