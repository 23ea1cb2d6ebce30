// The laptop's certificate: the same as long as nothing changes, another when an address or the time does, readable by its owner alone.
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openCertificates } from './certificate.ts';

const folder = mkdtempSync(join(tmpdir(), 'zheng-certificate-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'certificate.pem');
const day = 86_400_000;
const machine = { at: Date.parse('2026-03-28T06:00:00+08:00'), names: ['shiyan-3', '192.168.43.1'] };
const opened = async () => {
  const certificates = await openCertificates(folder, { now: () => machine.at, names: () => machine.names }, 5);
  return { ...certificates, done: certificates.close };
};

test('it stands for localhost, the host name and the address, by ECDSA P-256, from two days ago for sixty days', async () => {
  const { now, done } = await opened();
  const made = new X509Certificate(now().pem);
  assert.equal(made.subjectAltName, 'DNS:localhost, DNS:shiyan-3, IP Address:192.168.43.1');
  assert.equal(made.publicKey.asymmetricKeyDetails?.namedCurve, 'prime256v1');
  assert.deepEqual(
    [made.validFromDate.toISOString(), made.validToDate.toISOString()],
    ['2026-03-25T22:00:00.000Z', '2026-05-26T22:00:00.000Z'],
  );
  assert.equal(made.ca, false);
  assert.equal(made.verify(made.publicKey), true);
  assert.deepEqual([now().words.length, now().fingerprint.split(' ').length], [8, 16]);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  done();
});

test('opened again the next morning it is the same one, and a file left open to others is closed to them', async () => {
  const before = readFileSync(path, 'utf8');
  chmodSync(path, 0o644);
  machine.at += day;
  const { now, done } = await opened();
  assert.equal(now().pem, before);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  done();
});

test('another address while it serves: a new one within a moment, told to whoever follows; the old address alone makes none', async () => {
  const { now, follow, done } = await opened();
  const { words } = now();
  const renewed = new Promise<readonly string[]>((tell) => void follow((certificate) => tell(certificate.names)));
  machine.names = ['shiyan-3', '192.168.1.7'];
  assert.deepEqual(await renewed, ['localhost', 'shiyan-3', '192.168.1.7']);
  assert.notDeepEqual(now().words, words);
  const same = now().pem;
  machine.names = ['192.168.1.7'];
  await new Promise((later) => setTimeout(later, 30));
  assert.equal(now().pem, same);
  done();
});

test('fourteen days before its end, under a clock before its beginning, and after damage it is made anew', async () => {
  for (const change of [
    () => (machine.at += 46 * day),
    () => (machine.at -= 365 * day),
    () => writeFileSync(path, '-----BEGIN PRIVATE KEY-----'),
    () => writeFileSync(path, new X509Certificate(readFileSync(path)).toString()),
  ]) {
    const before = readFileSync(path, 'utf8');
    change();
    const { now, done } = await opened();
    assert.notEqual(now().pem, before);
    assert.equal(readFileSync(path, 'utf8'), now().pem);
    done();
  }
});
