// What is changed in an archive that is otherwise signed and made to fit, and the tests that the verifier says each change at its place. The archives themselves: archives.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadVerifier } from '../run.mjs';
import { membersOf, plain, zipOf } from './archives.mjs';

const verify = loadVerifier();

// The archives are taken apart as loose JSON here: what is put in is wrong on purpose.
// biome-ignore lint: see above
export type Loose = any;
export type Options = Record<string, (...given: Loose[]) => Loose>;

export const manifest = (edit: (m: Loose) => void): Options => ({ manifest: edit });
export const world = (change: (w: Loose) => void): Options => ({ change });
export const main = (edit: (entries: Loose[]) => void): Options => ({ turn: (books: Loose) => (edit(books.main), books) });
export const text = (path: string, edit: (old: string) => string): Options => ({
  swap: (files: Loose) => ({ ...files, [path]: Buffer.from(edit(files[path].toString())) }),
});
export const json = (path: string, edit: (value: Loose) => void): Options =>
  text(path, (old) => {
    const value = JSON.parse(old);
    edit(value);
    return plain(value);
  });
export const heads = (edit: (list: Loose[]) => Loose): Options => ({
  heads: (list: Loose) => {
    edit(list);
    return list;
  },
});
export const fact = (type: string, open: Loose): Options => world((w) => w.facts.main.push({ on: '2026-03-30', type, open }));

/** One test a change: it is told as expected, in both languages and with a place. */
export const toldEach = (cases: readonly (readonly [expected: string, options: Options])[]): void => {
  for (const [expected, options] of cases)
    test(`told: ${expected}`, async () => {
      const { ok, discrepancies } = await verify(zipOf(membersOf(options)));
      const all = discrepancies.map((one: Loose) => `${one.check} ${one.what} ${one.where}`);
      assert.equal(ok, false);
      assert.ok(all.includes(expected), all.join('\n'));
      for (const one of discrepancies) assert.ok(one.zh && one.en && one.where, 'both languages and a place');
    });
};
