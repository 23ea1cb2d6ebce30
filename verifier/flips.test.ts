// A byte changed anywhere in an archive is found and placed. Runs the very verify.html; the archives are invented by test/archives.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadVerifier } from './run.mjs';
import { membersOf, zipOf } from './test/archives.mjs';

const verify = loadVerifier();

/** Where in a zip each byte belongs: [first, after the last, member path or undefined for headers]. */
function regionsOf(members: Record<string, Buffer>): { from: number; to: number; path: string | undefined }[] {
  const regions: { from: number; to: number; path: string | undefined }[] = [];
  let from = 0;
  for (const [path, bytes] of Object.entries(members)) {
    const data = from + 30 + Buffer.byteLength(path);
    regions.push({ from, to: data, path: undefined }, { from: data, to: data + bytes.length, path });
    from = data + bytes.length;
  }
  return [...regions, { from, to: zipOf(members).length, path: undefined }];
}

type Found = { place: { file: string; byte?: number } }[];

function isPlaced(found: Found, index: number, region: { from: number; to: number; path: string | undefined }): boolean {
  const told = region.path === 'manifest.json' ? [region.path, 'manifest.sig'] : [region.path]; // a manifest that still reads no longer fits its signature
  if (region.path !== undefined)
    return found.some(({ place }) => told.includes(place.file)) && found.some(({ place }) => place.byte === region.from);
  return found.some(({ place }) => place.byte !== undefined && Math.abs(place.byte - index) <= 80);
}

for (const kind of ['public', 'office']) {
  test(`a bit turned in any byte of the ${kind} archive is found, in the file or at the header it lies in`, async () => {
    const members = membersOf({ change: (world) => Object.assign(world, { kind, withBoxes: kind === 'office' }) });
    const good = zipOf(members);
    assert.equal((await verify(good)).ok, true);
    const regions = regionsOf(members);
    const step = kind === 'public' ? 1 : 5;
    for (let index = 0; index < good.length; index += step) {
      const changed = good.slice();
      changed[index]! ^= 1 << (index % 8);
      const { ok, isArchive, discrepancies } = await verify(changed);
      const region = regions.find(({ from, to }) => from <= index && index < to);
      assert.ok(region);
      assert.equal(isArchive, true, `byte ${index}: still an archive, though damaged`);
      assert.equal(ok, false, `byte ${index} of ${region.path ?? 'a header'}`);
      assert.ok(
        isPlaced(discrepancies, index, region),
        `byte ${index} of ${region.path ?? 'a header'}: ${JSON.stringify(discrepancies.slice(0, 3))}`,
      );
      assert.ok(!discrepancies.some(({ what }: { what: string }) => what === 'broken-off'), `byte ${index}: a check broke off`);
    }
  });
}

test('an archive cut short at any length is never clean: cut at every 97th byte', async () => {
  const good = zipOf(membersOf());
  for (let length = 0; length < good.length; length += 97) {
    const { ok, isArchive, discrepancies } = await verify(good.slice(0, length));
    assert.equal(ok, false, `${length} bytes of ${good.length}`);
    if (isArchive) assert.ok(discrepancies.length > 0);
  }
});

test('a byte put in or taken out anywhere is found: at every 61st byte', async () => {
  const good = zipOf(membersOf());
  for (let index = 0; index <= good.length; index += 61) {
    const longer = new Uint8Array([...good.slice(0, index), 0x41, ...good.slice(index)]);
    const shorter = new Uint8Array([...good.slice(0, index), ...good.slice(index + 1)]);
    assert.equal((await verify(longer)).ok, false, `one byte more at ${index}`);
    if (index < good.length) assert.equal((await verify(shorter)).ok, false, `one byte less at ${index}`);
  }
});
