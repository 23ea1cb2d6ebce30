// Speaking to another laptop or the centre under its own certificate, known by the eight words of its fingerprint. Promises that nothing is sent before the words were found to be right.
import { request } from 'node:https';
import { connect } from 'node:tls';
import { headwords } from '../views/headwords.ts';

/** Posts JSON and gives the status and what came back. */
export type Posting = (url: URL, body: object) => Promise<{ readonly status: number; readonly body: Record<string, unknown> }>;
/** The other side does not have the certificate with these words. */
export class AnotherCertificate extends Error {}

const patience = 30_000;

/** By plain http, or by https under a certificate that this machine trusts anyway. */
export const posting: Posting = async (url, body) => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  });
  return { status: answer.status, body: answer.ok ? ((await answer.json()) as Record<string, unknown>) : {} };
};

/** By https under the one certificate with these words. Throws AnotherCertificate. */
export const postingUnder =
  (words: readonly string[]): Posting =>
  async (url, body) => {
    const socket = connect({ host: url.hostname, port: Number(url.port || 443), rejectUnauthorized: false, timeout: patience });
    await new Promise<void>((done, fail) => {
      socket
        .once('secureConnect', done)
        .once('error', fail)
        .once('timeout', () => socket.destroy(new Error('timeout')));
    });
    const print = Buffer.from(socket.getPeerCertificate().fingerprint256.replaceAll(':', ''), 'hex');
    if (headwords(print.toString('base64url')).join(' ') !== words.join(' ')) {
      socket.destroy();
      throw new AnotherCertificate('fingerprint');
    }
    return new Promise((done, fail) => {
      const asked = request(
        url,
        { method: 'POST', headers: { 'content-type': 'application/json', connection: 'close' }, createConnection: () => socket },
        (res) => {
          const parts: Buffer[] = [];
          res
            .on('data', (part: Buffer) => parts.push(part))
            .once('error', fail)
            .once('end', () => {
              const status = res.statusCode ?? 0;
              done({
                status,
                body: status === 200 ? (JSON.parse(Buffer.concat(parts).toString()) as Record<string, unknown>) : {},
              });
            });
        },
      );
      asked.once('error', fail).setTimeout(patience, () => asked.destroy(new Error('timeout')));
      asked.end(JSON.stringify(body));
    });
  };
