// The certificate by which phones in the hall know this laptop: made here, kept in the data folder for its owner alone, made anew when the machine's addresses change or it nears its end. Promises one fingerprint as long as nothing changes, so that it is compared once.
import { X509Certificate } from 'node:crypto';
import { chmod, readFile } from 'node:fs/promises';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from '../lasting.ts';
import { headwords } from '../views/headwords.ts';
import { isAddress, selfSigned } from './x509.ts';

export interface HallCertificate {
  /** Private key and certificate. */
  readonly pem: string;
  /** Every host name and address it stands for. */
  readonly names: readonly string[];
  /** SHA-256 of the certificate as browsers show it, in groups of four. */
  readonly fingerprint: string;
  /** Its first eight bytes as words, to be read aloud. */
  readonly words: readonly string[];
}
export interface HallCertificates {
  now(): HallCertificate;
  /** Called with every new one; gives the way to stop. */
  follow(renewed: (certificate: HallCertificate) => void): () => void;
  close(): void;
}
interface Machine {
  readonly now: () => number;
  /** Names and addresses of this machine now, besides `localhost`. */
  readonly names: () => readonly string[];
}

const day = 86_400_000;
/** Long enough for one election, and below what any browser takes. */
const lasts = 60 * day,
  renewedBefore = 14 * day;
/** A phone whose clock is behind must not find it from tomorrow. */
const clocksApart = 2 * day;

/** IPv4 addresses of this machine in its networks, private ones first: those of the hall. */
const hallAddresses = (): readonly string[] => {
  const found = Object.values(networkInterfaces())
    .flatMap((of) => of ?? [])
    .filter((one) => one.family === 'IPv4' && !one.internal)
    .map((one) => one.address);
  const isPrivate = (address: string): boolean => /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(address);
  return [...new Set(found)].toSorted((a, b) => Number(isPrivate(b)) - Number(isPrivate(a)));
};
const machineNames = (): readonly string[] => {
  const name = hostname().toLowerCase();
  return [
    ...(/^[a-z0-9]([a-z0-9.-]{0,60}[a-z0-9])?$/.test(name) ? [name, ...(name.includes('.') ? [] : [`${name}.local`])] : []),
    ...hallAddresses(),
  ];
};
const thisMachine: Machine = { now: Date.now, names: machineNames };

/** Opens the certificate of a data folder; looks every `every` milliseconds whether the addresses are still those it stands for. */
export const openCertificates = async (
  folder: string,
  machine: Machine = thisMachine,
  every = 30_000,
): Promise<HallCertificates> => {
  const path = join(folder, 'certificate.pem');
  let current = (await kept(path, machine)) ?? (await made(path, machine));
  const followers = new Set<(certificate: HallCertificate) => void>();
  const look = async (): Promise<void> => {
    if (fits(current, machine)) return;
    current = await made(path, machine);
    for (const renewed of followers) renewed(current);
  };
  let line: Promise<void> = Promise.resolve();
  // A folder that cannot be written now is tried again at the next look; the old certificate serves meanwhile.
  const timer = setInterval(() => void (line = line.then(look).catch(() => undefined)), every);
  timer.unref();
  return {
    now: () => current,
    follow: (renewed) => {
      followers.add(renewed);
      return () => followers.delete(renewed);
    },
    close: () => clearInterval(timer),
  };
};

const namesOf = (machine: Machine): readonly string[] => [...new Set(['localhost', ...machine.names()])];

/** Whether it stands for every name the machine has now and does not end soon. */
const fits = ({ pem, names }: HallCertificate, machine: Machine): boolean => {
  const ends = new X509Certificate(pem).validToDate.getTime(),
    begins = new X509Certificate(pem).validFromDate.getTime();
  return (
    namesOf(machine).every((name) => names.includes(name)) && machine.now() >= begins && ends - machine.now() > renewedBefore
  );
};

/** The one on disk; undefined where there is none that fits. */
const kept = async (path: string, machine: Machine): Promise<HallCertificate | undefined> => {
  try {
    const certificate = shown(await readFile(path, 'utf8'));
    await chmod(path, 0o600);
    return fits(certificate, machine) ? certificate : undefined;
  } catch {
    return undefined; // missing or damaged: it is made anew
  }
};

const made = async (path: string, machine: Machine): Promise<HallCertificate> => {
  const now = machine.now();
  const pem = await selfSigned({ names: namesOf(machine), from: new Date(now - clocksApart), to: new Date(now + lasts) });
  await writeWhole(path, pem);
  return shown(pem);
};

const shown = (pem: string): HallCertificate => {
  const certificate = new X509Certificate(pem);
  if (!/BEGIN PRIVATE KEY/.test(pem)) throw new Error('the key of the certificate is missing');
  const names = (certificate.subjectAltName ?? '').split(', ').map((name) => name.replace(/^(?:DNS|IP Address):/, ''));
  const hex = certificate.fingerprint256.replaceAll(':', '');
  return {
    pem,
    names,
    fingerprint: hex.replace(/.{4}(?=.)/g, '$& '),
    words: headwords(Buffer.from(hex, 'hex').toString('base64url')),
  };
};

/** The addresses among its names under which phones reach this laptop. */
export const addressesOf = ({ names }: HallCertificate): readonly string[] => {
  const addresses = names.filter(isAddress),
    here = hallAddresses();
  return addresses.toSorted((a, b) => here.indexOf(a) - here.indexOf(b));
};
