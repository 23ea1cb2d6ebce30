// The thread, the hand and the seal, each against its standard or another implementation.

import assert from 'node:assert/strict';
import { createHash, webcrypto } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { chained, entryHash, genesis, isBase64url, start } from './chain.ts';
import type { Head, Written } from './contract.ts';
import { boxDigest, open, seal, unwrap, wrap } from './seal.ts';
import { headBytes, signedBy, signedHead, signerFromSeed, verifyHead } from './sign.ts';
import { ballot, hall } from './testing/facts.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

describe('the chain', () => {
  it('the hash of an entry is SHA-256 over this very line', () => {
    const entry = chained(
      { type: 'RollPosted', on: '2026-03-08', at: '2026-03-08T09:00:00+08:00', by: 'a_1', order: 'o_1', open: { names: 2149 } },
      'main',
      start,
    );
    const line = `{"at":"2026-03-08T09:00:00+08:00","book":"main","by":"a_1","on":"2026-03-08","open":{"names":2149},"order":"o_1","position":1,"previous":"${'A'.repeat(43)}","type":"RollPosted"}`;
    assert.equal(entry.hash, createHash('sha256').update(line).digest('base64url'));
    assert.equal(entryHash(entry), entry.hash);
  });

  it('a box is outside the hash, its digest inside: the public copy has the same hash, another digest has not', () => {
    const part = seal('p_1', { name: '罗伟林' }, new Uint8Array(32), new Uint8Array(12));
    const entry = chained({ ...ballot(1), sealed: [part] }, 'main', start);
    const publicCopy: Written = { ...entry, sealed: [{ subject: part.subject, digest: part.digest }] };
    assert.equal(entryHash(publicCopy), entry.hash);
    assert.notEqual(entryHash({ ...entry, sealed: [{ ...part, digest: genesis }] }), entry.hash);
  });

  it('what is handed in may change afterwards, the entry does not; an empty list of sealed parts is left out', () => {
    const open = { marks: ['王庆林'] };
    const entry = chained({ ...ballot(1), open, sealed: [] }, 'main', start);
    open.marks.push('曹均');
    assert.deepEqual(entry.open, { marks: ['王庆林'] });
    assert.equal('sealed' in entry, false);
  });

  it('any bytes have one text in base64url: with a stray bit in the last character it is another text and refused', () => {
    fc.assert(fc.property(fc.uint8Array(), (some) => isBase64url(Buffer.from(some).toString('base64url'))));
    assert.deepEqual(['AA', 'AB', 'A', 'AA==', 'A+', 7].map(isBase64url), [true, false, false, false, false, false]);
  });
});

describe('the hand', () => {
  it('RFC 8032 §7.1, tests 1 and 2: key and signature', () => {
    for (const [seed, key, message, signature] of [
      [
        '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
        'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
        '',
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
      ],
      [
        '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
        '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
        '72',
        '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
      ],
    ] as const) {
      const signer = signerFromSeed(Buffer.from(seed, 'hex'));
      assert.equal(Buffer.from(signer.key, 'base64url').toString('hex'), key);
      assert.equal(Buffer.from(signer.sign(Buffer.from(message, 'hex'))).toString('hex'), signature);
    }
  });

  it('a head is signed over {at, book, hash, position} in canonical form, and any change to a field of it is noticed', () => {
    const head = signedHead({ book: 'main', position: 7, hash: genesis, at: '2026-03-28T12:00:00+08:00' }, hall);
    assert.equal(
      Buffer.from(headBytes(head)).toString(),
      `{"at":"2026-03-28T12:00:00+08:00","book":"main","hash":"${genesis}","position":7}`,
    );
    assert.ok(verifyHead(head));
    const changed: readonly Partial<Head>[] = [
      { at: '2026-03-28T12:00:01+08:00' },
      { book: 'station-1' },
      { hash: `B${genesis.slice(1)}` },
      { position: 8 },
      { key: genesis },
      { signature: `${head.signature}A` },
    ];
    assert.deepEqual(
      changed.map((change) => verifyHead({ ...head, ...change })),
      changed.map(() => false),
    );
  });

  it('the last character of a signature holds 4 stray bits: none of the 15 other ways to write it counts', () => {
    const head = signedHead({ book: 'main', position: 1, hash: genesis, at: '' }, hall);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const valid = [...alphabet].filter((last) => verifyHead({ ...head, signature: head.signature.slice(0, -1) + last }));
    assert.equal(valid.length, 1);
  });

  it('anything in place of a key or a signature is a no, never a throw', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (key, signature) => signedBy(key, new Uint8Array(3), signature) === false),
    );
    assert.throws(() => signerFromSeed(new Uint8Array(31)), RangeError);
  });
});

describe('the seal', () => {
  it('what is sealed opens with its key to the same value, and WebCrypto reads the same box: nonce 12, ciphertext, tag 16', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), bytes(32), bytes(12), async (plain, key, nonce) => {
        const part = seal('p_1', plain as never, key, nonce);
        const json = JSON.parse(JSON.stringify(plain));
        assert.deepEqual(open(part, key), { kind: 'opened', content: json });
        assert.equal(part.digest, boxDigest(part.box ?? ''));
        const box = Buffer.from(part.box ?? '', 'base64url');
        const other = await webcrypto.subtle.importKey('raw', new Uint8Array(key), 'AES-GCM', false, ['decrypt']);
        const read = await webcrypto.subtle.decrypt({ name: 'AES-GCM', iv: box.subarray(0, 12) }, other, box.subarray(12));
        assert.deepEqual(JSON.parse(Buffer.from(read).toString()), json);
      }),
      { numRuns: 50 },
    );
  });

  it('a box with one bit changed, cut short, absent, or tried with another key stays shut', () => {
    const key = new Uint8Array(32).fill(3);
    const part = seal('p_1', '罗伟林', key, new Uint8Array(12));
    const box = Buffer.from(part.box ?? '', 'base64url');
    for (let at = 0; at < box.length; at++) {
      const changed = Buffer.from(box);
      changed[at] = (changed[at] as number) ^ 1;
      assert.equal(open({ ...part, box: changed.toString('base64url') }, key).kind, 'refused');
      assert.equal(open({ ...part, box: box.subarray(0, at).toString('base64url') }, key).kind, 'refused');
    }
    assert.equal(open(part, new Uint8Array(32)).kind, 'refused');
    assert.deepEqual(open({ subject: part.subject, digest: part.digest }, key), { kind: 'refused', because: 'no box' });
  });

  it('a wrapped data key comes back under the election key, not under another, and not as another subject’s', () => {
    fc.assert(
      fc.property(bytes(32), bytes(32), bytes(12), (dataKey, electionKey, nonce) => {
        const key = wrap('p_1', dataKey, electionKey, nonce);
        assert.deepEqual(unwrap(key, electionKey), { kind: 'opened', content: dataKey });
        assert.equal(unwrap({ ...key, subject: 'p_2' }, electionKey).kind, 'refused');
        assert.equal(
          unwrap(
            key,
            electionKey.map((byte) => byte ^ 1),
          ).kind,
          'refused',
        );
      }),
    );
  });
});
