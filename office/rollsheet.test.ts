// A file as a sheet of cells: the quick way and the careful way to read a .csv say the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sheetOf } from './rollsheet.ts';

test('a .csv without quotation marks is cut at its delimiter and says what the same says with every cell quoted', () => {
  const cell = fc.stringMatching(/^[一-龥A-Za-z0-9 .·-]{0,6}$/);
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      (rows, end, closed) => {
        const file = (quote: string) =>
          new TextEncoder().encode(rows.map((r) => r.map((c) => quote + c + quote).join(',')).join(end) + (closed ? end : ''));
        assert.deepEqual(sheetOf(file('')), sheetOf(file('"')));
      },
    ),
  );
});
