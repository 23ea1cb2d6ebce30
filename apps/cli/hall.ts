// Opening a laptop to the hall from the command line: its certificate, the door by TLS, and the lines that say by which addresses and under which words it is known there. The door itself: server.ts.
import { addressesOf, openCertificates } from '../../office/hall/certificate.ts';
import { isLoopback } from '../server/guard.ts';
import type { ServerParts } from '../server/parts.ts';
import type { Running } from '../server/server.ts';
import { outFolder } from './folder.ts';

export const hallOptions = {
  host: { type: 'string', default: '127.0.0.1' },
  'hall-port': { type: 'string', default: '7443' },
} as const;

interface Opened {
  readonly parts: Pick<ServerParts, 'host' | 'hall'>;
  /** What to say once it serves. */
  readonly lines: (running: Running) => readonly string[];
  readonly close: () => void;
}

/** With a host of this machine alone plain http is all; with any other the hall is heard by TLS, and plain http still by this machine alone. */
export const openHall = async (folder: string, host: string, hallPort: string): Promise<Opened> => {
  if (isLoopback(host)) return { parts: { host }, lines: () => [], close: () => undefined };
  const port = Number(hallPort);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--hall-port ${hallPort}：应为 1–65535 · a port number`);
  await outFolder(folder);
  const certificates = await openCertificates(folder);
  let said: readonly string[] = [];
  const linesOf = (running: Running): readonly string[] => {
    const now = certificates.now();
    const addresses = /^(?:0\.0\.0\.0|::)$/.test(host) ? addressesOf(now) : [host];
    return [
      `  会场内的手机、平板 · phones in the hall: ${addresses.map((address) => `https://${address}:${running.hallPort ?? port}`).join('  ') || '—'}`,
      `  指纹 · fingerprint: ${now.words.join(' ')}`,
      `    SHA-256 ${now.fingerprint}`,
    ];
  };
  return {
    parts: { host: '127.0.0.1', hall: { host, port, certificates } },
    lines: (running) => {
      said = linesOf(running);
      certificates.follow(() => {
        const anew = linesOf(running);
        if (anew.join() !== said.join())
          for (const line of [
            '',
            '  本机地址有变，证书已更新，请重新配对 · the addresses changed: a new certificate, pair anew',
            ...anew,
          ])
            process.stdout.write(`${line}\n`);
        said = anew;
      });
      return said;
    },
    close: certificates.close,
  };
};
