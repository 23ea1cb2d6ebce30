// Canonical JSON against the RFC's own examples and a kept library, over random values.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonical } from './canonical.ts';
import type { Json } from './contract.ts';

describe('canonical JSON', () => {
  it('RFC 8785 §3.2.2: the literals, numbers and string of the example', () => {
    const source =
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}';
    const expected =
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}';
    assert.equal(canonical(JSON.parse(source)), expected);
  });

  it('RFC 8785 §3.2.3: keys in the order of UTF-16 code units', () => {
    const source = {
      '\u20ac': 'Euro',
      '\r': 'CR',
      '\ufb33': 'Dalet',
      '1': 'One',
      '\u{1f600}': 'Smile',
      '\u0080': 'Control',
      '\u00f6': 'O',
    };
    const values = [...canonical(source).matchAll(/:"(\w+)"/g)].map(([, value]) => value);
    assert.deepEqual(values, ['CR', 'One', 'Control', 'O', 'Euro', 'Smile', 'Dalet']);
  });

  it('RFC 8785 appendix B: -0 is 0, the largest and smallest doubles, 1e21 and 999999999999999900000', () => {
    const numbers = [-0, 5e-324, 1.7976931348623157e308, 1e21, 999999999999999900000, 9007199254740992, 0.000001, 1e-7];
    assert.equal(
      canonical(numbers),
      '[0,5e-324,1.7976931348623157e+308,1e+21,999999999999999900000,9007199254740992,0.000001,1e-7]',
    );
  });

  it('keys 9 and 10 stand as texts, "10" before "9"; a key named __proto__ is a key', () => {
    assert.equal(canonical(JSON.parse('{"9":1,"10":2,"__proto__":3}')), '{"10":2,"9":1,"__proto__":3}');
  });

  it('what JSON cannot say is refused: NaN, infinity, a lone surrogate, a date, undefined in a list, a bigint', () => {
    for (const bad of [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      '\ud800',
      { '\udc00': 1 },
      new Map(),
      [undefined],
      1n,
      { deep: [{ at: new (class Day {})() }] },
    ]) {
      assert.throws(() => canonical(bad as unknown as Json), TypeError);
      assert.throws(() => canonical({ a: 1, in: [bad] } as unknown as Json), TypeError);
    }
  });

  it('any JSON value: the same text as the kept library, and it parses back to the same value', () => {
    const key = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.integer().map(String),
      fc.constantFrom('__proto__', 'toString', '选民', '\\ud8'),
    );
    const { value } = fc.letrec<{ value: Json }>((again) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'binary' }),
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
        fc.array(again('value'), { maxLength: 4 }),
        fc.array(fc.tuple(key, again('value')), { maxLength: 6 }).map((members) => Object.fromEntries(members)),
      ) as fc.Arbitrary<Json>,
    }));
    fc.assert(
      fc.property(value, (json) => {
        const text = canonical(json);
        assert.equal(text, canonicalize(json));
        assert.equal(canonical(JSON.parse(text)), text);
      }),
      { numRuns: 2000 },
    );
  });
});
