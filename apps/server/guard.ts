// What every request passes before anything answers it: the right host, a writing request from this very page, a content type no form can send, security headers. Who is asking: session.ts.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { token } from '../../office/machine.ts';
import type { Both } from '../../office/screens.ts';

export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');

/** What a request came in by: where only this machine is heard its own names are known, in the hall those of the certificate; any other is a page that pretends. */
export interface Way {
  readonly loopback: boolean;
  /** Names under which this laptop stands in the hall, for a request by TLS. */
  readonly hall?: readonly string[];
}

/** Why a request is turned away, or nothing. */
export const turnedAway = (
  req: IncomingMessage,
  { loopback, hall }: Way,
): { readonly status: number; readonly words: Both } | undefined => {
  const host = req.headers.host ?? '';
  const name = host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  if (loopback && !isLoopback(name))
    return { status: 421, words: { zh: '请从本机地址打开：127.0.0.1。', en: 'Open this from 127.0.0.1.' } };
  if (hall && !hall.includes(name.toLowerCase()))
    return {
      status: 421,
      words: {
        zh: '请按投票站电脑屏幕上的地址打开，或者重新扫码。',
        en: 'Open this by the address on the laptop’s screen, or scan its code again.',
      },
    };
  if (req.method === 'GET' || req.method === 'HEAD') return undefined;
  if (req.method !== 'POST') return { status: 405, words: { zh: '不支持这种请求。', en: 'This method is not known here.' } };
  const { origin } = req.headers,
    site = req.headers['sec-fetch-site'];
  const same =
    origin === undefined
      ? site === undefined || site === 'same-origin'
      : origin === `${hall ? 'https' : 'http'}://${host}` || (!hall && !loopback && origin === `https://${host}`);
  if (!same)
    return {
      status: 403,
      words: { zh: '请求来自别的网页，没有执行。', en: 'The request came from another page and was not carried out.' },
    };
  const type = req.headers['content-type'] ?? '';
  const sent = Number(req.headers['content-length'] ?? 0) > 0 || req.headers['transfer-encoding'] !== undefined;
  if (sent && !/^(application\/json|multipart\/form-data)\b/i.test(type))
    return { status: 415, words: { zh: '请求的格式不对。', en: 'The request has a wrong content type.' } };
  return undefined;
};

/** Sets the headers of every answer and gives the nonce under which styles of the page may stand. No HSTS: a certificate of this machine's own would then shut out everybody once it is renewed. */
export const secure = (res: ServerResponse): string => {
  const nonce = token(16);
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "media-src 'self' blob:",
    "frame-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  res.setHeader('content-security-policy', policy);
  res.setHeader('x-content-type-options', 'nosniff');
  res.setHeader('x-frame-options', 'DENY');
  res.setHeader('referrer-policy', 'no-referrer');
  res.setHeader('cross-origin-opener-policy', 'same-origin');
  res.setHeader('cross-origin-resource-policy', 'same-origin');
  res.setHeader('permissions-policy', 'camera=(self), microphone=(), geolocation=()');
  return nonce;
};
