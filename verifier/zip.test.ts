// The zip read strictly: members twice, bombs, archives packed again, and random bytes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import { loadVerifier } from './run.mjs';
import { membersOf, zipOf } from './test/archives.mjs';

const verify = loadVerifier();

test('two members of one name: the second is told, the first is read', async () => {
  const members = membersOf();
  const zip = Buffer.from(zipOf({ ...members, 'totals.jsoN': Buffer.from('{}') }))
    .toString('latin1')
    .replaceAll('totals.jsoN', 'totals.json');
  const { discrepancies } = await verify(new Uint8Array(Buffer.from(zip, 'latin1')));
  assert.ok(discrepancies.some(({ what }: { what: string }) => what === 'twice'));
});

test('a zip bomb is refused: 4 GiB announced, a few bytes stored', async () => {
  const members = membersOf();
  const zip = Buffer.from(zipOf({ ...members, 'zeros.bin': deflateRawSync(Buffer.alloc(1000)) }));
  const name = zip.lastIndexOf('zeros.bin');
  zip.writeUInt16LE(8, name - 36);
  zip.writeUInt32LE(0xfffffff0, name - 22);
  const { ok, discrepancies } = await verify(new Uint8Array(zip));
  assert.equal(ok, false);
  assert.ok(discrepancies.some(({ check }: { check: string }) => check === 'zip'));
});

test('an archive packed again with compression: only the zip differs, and it is said', async () => {
  const members = membersOf();
  const packed = Object.fromEntries(Object.entries(members).map(([path, bytes]) => [path, deflateRawSync(bytes as Uint8Array)]));
  const zip = Buffer.from(zipOf(packed));
  let cursor = 0;
  for (let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4, 'latin1')) {
    const path = Object.keys(members)[cursor++] as keyof typeof members;
    zip.writeUInt16LE(8, at + 10);
    zip.writeUInt32LE(crc32(members[path]!), at + 16);
    zip.writeUInt32LE(members[path]!.length, at + 24);
  }
  const { ok, discrepancies, notes } = await verify(new Uint8Array(zip));
  assert.equal(ok, false);
  assert.deepEqual([...new Set(discrepancies.map(({ check }: { check: string }) => check))], ['zip']);
  assert.equal(notes.length, 1);
});

test('a thousand heaps of random bytes, half of them dressed as zips, are not archives and break nothing', async () => {
  let seed = 20260328;
  const dice = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) >>> 24;
  for (let run = 0; run < 1000; run++) {
    const bytes = Uint8Array.from({ length: dice() * 4 }, dice);
    if (run % 2 === 0) bytes.set([0x50, 0x4b, 3, 4].slice(0, bytes.length));
    const { isArchive, ok } = await verify(bytes);
    assert.equal(isArchive || ok, false);
  }
});
