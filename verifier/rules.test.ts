// The verifier's own parts, each against the words or the vectors of its source: canonical JSON, base64url, deflate, Ed25519, the thresholds, the outcome.
import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { loadVerifier } from './run.mjs';
import { readBase64url, toBase64url } from './src/bytes.js';
import { canonical } from './src/canonical.js';
import { inflate } from './src/inflate.js';
import { computeOutcome } from './src/outcome.js';
import { placeRules } from './src/places.js';
import { formula, leastThatReaches, nationalRow, reaches } from './src/thresholds.js';
import { membersOf, plain, zipOf } from './test/archives.mjs';

const verify = loadVerifier();

test('canonical JSON: the example of RFC 8785, section 3.2.2, and keys by UTF-16 unit as in 3.2.3', () => {
  const numbers = JSON.parse(
    '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
  );
  assert.equal(
    canonical(numbers),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
  const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
  assert.equal(canonical(keys), '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"\u{1f600}":5,"\ufb33":3}');
});

test('half a surrogate pair has no canonical form; a backslash before “ud800” is plain text', () => {
  assert.throws(() => canonical('\ud800'));
  assert.equal(canonical('\\ud800'), '"\\\\ud800"');
  assert.equal(canonical('𠅤㛃䶮'), '"𠅤㛃䶮"');
});

test('base64url has one spelling: padding, other letters and spare bits are refused', () => {
  for (let length = 0; length < 70; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255);
    assert.equal(toBase64url(bytes), Buffer.from(bytes).toString('base64url'));
    assert.deepEqual(readBase64url(toBase64url(bytes), length), bytes);
  }
  for (const text of ['QQ==', 'QR', 'Q', 'Q Q', 'Q+', 'QUF=', 5, undefined])
    assert.equal(readBase64url(text), undefined, String(text));
});

test('inflate unpacks what deflate packed at every level, and never more than announced', () => {
  let seed = 7;
  for (const length of [0, 1, 300, 70_000]) {
    const bytes = Uint8Array.from({ length }, (_, i) =>
      i % 3 ? (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) >>> 28 : i & 63,
    );
    for (const level of [0, 1, 6, 9]) {
      const packed = deflateRawSync(bytes, { level });
      assert.deepEqual(inflate(packed, length), bytes, `${length} bytes at level ${level}`);
      assert.equal(inflate(packed, length + 1), undefined);
      if (length > 0) assert.equal(inflate(packed, length - 1), undefined);
      if (packed.length > 2) assert.equal(inflate(packed.subarray(0, -1), length), undefined);
    }
  }
});

test('the inlined library and WebCrypto agree on 60 signatures, true and false', async () => {
  const good = zipOf(membersOf());
  for (let run = 0; run < 30; run++) {
    const changed = good.slice();
    if (run > 0) changed[good.indexOf(46, 1400) + run * 7]! ^= 1;
    const [own, inlined] = [await verify(changed), await verify(changed, { inlined: true })];
    assert.equal(own.cryptography, 'WebCrypto');
    assert.equal(inlined.cryptography, '@noble');
    assert.deepEqual(inlined.discrepancies, own.discrepancies);
  }
  const { noble } = await loadNoble();
  for (let run = 0; run < 30; run++) {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const key = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
    const message = new TextEncoder().encode(`第 ${run} 张`);
    const signature = new Uint8Array(sign(null, message, privateKey));
    assert.equal(noble.verifyEd25519(signature, message, key), true);
    signature[run]! ^= 1;
    assert.equal(noble.verifyEd25519(signature, message, key), false);
  }
  assert.equal(noble.isWeakKey(new Uint8Array(32)), true);
});

async function loadNoble(): Promise<{
  noble: { verifyEd25519: (...all: Uint8Array[]) => boolean; isWeakKey: (key: Uint8Array) => boolean };
}> {
  const { readFileSync } = await import('node:fs');
  const { createContext, runInContext } = await import('node:vm');
  const context = createContext({ Uint8Array, TextEncoder });
  runInContext(`${readFileSync(new URL('vendor/noble.js', import.meta.url), 'utf8')}; globalThis.noble = noble;`, context);
  return context as never;
}

test('more than half of 2149 is 1075; of 20 it is 11; more than two thirds of 42 is 29, of 30 it is 21; a third of 100 is 34', () => {
  assert.equal(leastThatReaches({ over: [1, 2] }, 2149), 1075);
  assert.equal(leastThatReaches({ over: [1, 2] }, 20), 11);
  assert.equal(leastThatReaches({ over: [2, 3] }, 42), 29);
  assert.equal(leastThatReaches({ over: [2, 3] }, 30), 21);
  assert.equal(leastThatReaches({ atLeast: [1, 3] }, 100), 34);
  assert.equal(leastThatReaches({ atLeast: [1, 3] }, 99), 33);
  assert.equal(formula({ over: [1, 2] }, 1984, 2149), '1984 × 2 > 2149');
  assert.equal(formula({ over: [2, 3] }, 28, 42), '28 × 3 > 42 × 2');
});

test('the least number that reaches a share reaches it, and one less does not: all wholes to 400', () => {
  for (const share of [{ over: [1, 2] }, { over: [2, 3] }, { atLeast: [1, 3] }, { atLeast: [4, 5] }] as const)
    for (let whole = 1; whole <= 400; whole++) {
      const least = leastThatReaches(share as never, whole);
      assert.equal(reaches(share as never, least, whole), true);
      assert.equal(reaches(share as never, least - 1, whole), false);
    }
});

test('the national table: villages from 2010-10-28, communities from 2026-01-01, representatives need more than two thirds', () => {
  assert.equal(nationalRow('village', 'voters', '2010-10-27'), undefined);
  assert.match(nationalRow('village', 'voters', '2011-03-28')!.cites, /第十五条/);
  assert.match(nationalRow('village', 'voters', '2025-12-31')!.cites, /第十五条/);
  assert.match(nationalRow('village', 'voters', '2026-01-01')!.cites, /第十八条/);
  assert.equal(nationalRow('village', 'representatives', '2026-03-28'), undefined);
  assert.equal(nationalRow('community', 'voters', '2025-12-31'), undefined);
  assert.deepEqual(nationalRow('community', 'representatives', '2026-03-28')!.thresholds.turnoutForValidity, { over: [2, 3] });
  assert.deepEqual(nationalRow('community', 'households', '2026-03-28')!.thresholds.turnoutForValidity, { over: [1, 2] });
});

const law = (more = {}) => ({
  kind: 'village',
  mode: 'voters',
  day: '2026-03-28',
  national: true,
  cites: '',
  citesEn: '',
  thresholds: nationalRow('village', 'voters', '2026-03-28')!.thresholds,
  ofVoters: false,
  withoutBlank: false,
  withoutVoid: false,
  grounds: [],
  secondNeedsTurnout: true,
  overReturnVoids: false,
  place: placeRules('', 'village', '2026-03-28'),
  ...more,
});

/** A round of 100 ballots with these votes for one post. */
function round(
  number: number,
  votes: Record<string, number>,
  seats: number,
  { registered = 150, participants = 100, blank = 0, issued = 100 } = {},
) {
  return {
    round: number,
    registered,
    participants,
    kinds: [{ kind: 'all', issued, returned: 100, valid: 100 - blank, partValid: 0, void: 0, blank }],
    contests: [
      { post: 'member', seats, kind: 'all', candidates: Object.entries(votes).map(([name, count]) => ({ name, votes: count })) },
    ],
    boxes: [],
  };
}

const elected = (rounds: ReturnType<typeof round>[], more = {}) =>
  computeOutcome(rounds, law(more)).map(({ contests }) => contests[0]!.winners.map(({ name }) => name).join(''));

test('50 of 100 is not more than half, 51 is; most votes first, no more than the seats', () => {
  assert.deepEqual(elected([round(1, { 甲: 50, 乙: 51 }, 2)]), ['乙']);
  assert.deepEqual(elected([round(1, { 甲: 60, 乙: 80, 丙: 70 }, 2)]), ['乙丙']);
});

test('75 of 150 is not more than half of the registered: nobody is elected, whatever the votes', () => {
  const [outcome] = computeOutcome([round(1, { 甲: 75 }, 1, { participants: 75 })], law());
  assert.equal(outcome!.valid, false);
  assert.deepEqual(outcome!.contests[0]!.winners, []);
});

test('a tie at the last seat elects none of the tied; above it the others are elected', () => {
  assert.deepEqual(elected([round(1, { 甲: 80, 乙: 60, 丙: 60 }, 2)]), ['甲']);
  assert.deepEqual(elected([round(1, { 甲: 60, 乙: 60 }, 2)]), ['甲乙']);
  const [outcome] = computeOutcome([round(1, { 甲: 80, 乙: 60, 丙: 60 }, 2)], law());
  assert.deepEqual(
    outcome!.contests[0]!.tied.map(({ name }) => name),
    ['乙', '丙'],
  );
});

test('in a second vote 34 of 100 elects, 33 does not; with 76 of 150 it needs the turnout unless the plan says otherwise', () => {
  assert.deepEqual(elected([round(1, { 甲: 40, 乙: 39 }, 1), round(2, { 甲: 34, 乙: 33 }, 1)]), ['', '甲']);
  assert.deepEqual(elected([round(1, { 甲: 40, 乙: 39 }, 1), round(2, { 甲: 33, 乙: 30 }, 1)]), ['', '']);
  assert.deepEqual(elected([round(1, { 甲: 40 }, 1), round(2, { 甲: 60 }, 1, { participants: 75 })]), ['', '']);
  assert.deepEqual(
    elected([round(1, { 甲: 40 }, 1), round(2, { 甲: 60 }, 1, { participants: 75 })], { secondNeedsTurnout: false }),
    ['', '甲'],
  );
});

test('a blank ballot stays in the base unless the plan takes it out: 50 of 100, or 50 of 98', () => {
  assert.deepEqual(elected([round(1, { 甲: 50 }, 1, { blank: 2 })]), ['']);
  assert.deepEqual(elected([round(1, { 甲: 50 }, 1, { blank: 2 })], { withoutBlank: true }), ['甲']);
});

test('a community of 2018: national law is silent, the plan’s thresholds are used and it is said', async () => {
  const findings = await verify(
    zipOf(
      membersOf({
        change: (world) => {
          Object.assign(world.profile, { kind: 'community', electionDay: '2018-03-28' });
        },
      }),
    ),
  );
  assert.deepEqual(findings.discrepancies, []);
  assert.equal(findings.law.national, false);
  assert.match(findings.notes[0].zh, /2026 年以前/);
});

test('a second vote, whole: 乙 is elected in round 2, told in rounds and over all; a seat too many is found', async () => {
  const second = (seats: number) => (world: ReturnType<typeof Object>) => {
    const [first] = world.totals.rounds;
    first.contests[1].candidates = [
      { name: '丙土', votes: 24 },
      { name: '丁金', votes: 22 },
    ];
    first.boxes = [];
    const contests = [
      {
        post: 'member',
        seats,
        kind: 'all',
        candidates: [
          { name: '丙土', votes: 20 },
          { name: '丁金', votes: 19 },
        ],
      },
    ];
    world.totals.rounds.push({
      round: 2,
      registered: 60,
      participants: 40,
      kinds: [{ kind: 'all', issued: 40, returned: 40, valid: 40, partValid: 0, void: 0, blank: 0 }],
      contests,
      boxes: [],
    });
    const told = (round: { contests: { post: string; candidates: { name: string; votes: number }[] }[] }, names: string[]) =>
      round.contests.map((contest) => ({ ...contest, elected: contest.candidates.filter(({ name }) => names.includes(name)) }));
    world.result.contests = told(first, ['甲木']).map((contest) =>
      contest.post === 'member' ? { ...contest, elected: contests[0]!.candidates.slice(0, 1) } : contest,
    );
    world.result.rounds = [
      { round: 1, valid: true, contests: told(first, ['甲木']) },
      { round: 2, valid: true, contests: told({ contests }, ['丙土']) },
    ];
  };
  assert.deepEqual((await verify(zipOf(membersOf({ change: second(1) })))).discrepancies, []);
  const { discrepancies } = await verify(zipOf(membersOf({ change: second(2) })));
  assert.ok(
    discrepancies.some(
      ({ where, what }: { where: string; what: string }) => what === 'seats' && where === 'totals.json rounds[1].contests[0]',
    ),
  );
});

test('the test’s own canonical form is that of the verifier, for the same invented values', () => {
  assert.equal(plain({ b: [1, 'é'], a: { z: null, y: true } }), canonical({ b: [1, 'é'], a: { z: null, y: true } }));
});
