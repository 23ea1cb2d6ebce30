// A self-signed certificate for the names of this machine, by @peculiar/x509 over the key maker of Node. Promises ECDSA P-256, for servers only, and a key that has never lain anywhere else. Where it is kept and when it is renewed: certificate.ts.
import { randomBytes } from 'node:crypto';

/** The library's container of classes asks for decorator metadata; it has none, and is told so while it loads. */
const library = async () => {
  const asked = Reflect as { getMetadata?: () => undefined; getOwnMetadata?: () => undefined };
  asked.getMetadata ??= () => undefined;
  asked.getOwnMetadata ??= () => undefined;
  return import('@peculiar/x509');
};

interface Wanted {
  /** Host names and IPv4 addresses. */
  readonly names: readonly string[];
  readonly from: Date;
  readonly to: Date;
}

/** The private key and the certificate as one PEM text. */
export const selfSigned = async ({ names, from, to }: Wanted): Promise<string> => {
  const {
    BasicConstraintsExtension,
    ExtendedKeyUsage,
    ExtendedKeyUsageExtension,
    KeyUsageFlags,
    KeyUsagesExtension,
    SubjectAlternativeNameExtension,
    X509CertificateGenerator,
  } = await library();
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const serial = randomBytes(16);
  serial[0] = 0x40 | ((serial[0] ?? 0) & 0x3f);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serial.toString('hex'),
    name: [{ CN: ['正选 Zhengxuan'] }],
    notBefore: from,
    notAfter: to,
    keys,
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(
        names.map((value) => ({ type: isAddress(value) ? ('ip' as const) : ('dns' as const), value })),
      ),
    ],
  });
  const key = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey))
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----\n${certificate.toString('pem')}\n`;
};

export const isAddress = (name: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name);
