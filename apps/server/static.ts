// The built console from its folder: files as they are, every other path the first page, with the nonce under which its styles may stand. Never a file outside the folder.
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.map': 'application/json',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};
export type Files = (path: string, nonce: string, gzip: boolean) => Promise<Response | undefined>;

/** Serves a folder; undefined for a folder without a first page. */
export const filesOf = (folder: string): Files => {
  const root = resolve(folder);
  const kept = new Map<string, { readonly bytes: Uint8Array<ArrayBuffer>; readonly packed?: Uint8Array<ArrayBuffer> }>();
  const load = async (path: string) => {
    const known = kept.get(path);
    if (known) return known;
    const bytes = new Uint8Array(await readFile(path));
    const file = {
      bytes,
      ...(bytes.length > 1024 && /\.(js|css|svg|json|html|map)$/.test(path) ? { packed: new Uint8Array(gzipSync(bytes)) } : {}),
    };
    if (path.includes(`${sep}assets${sep}`)) kept.set(path, file);
    return file;
  };
  return async (path, nonce, gzip) => {
    const wanted = resolve(join(root, decodeURIComponent(path)));
    const inside = wanted.startsWith(root + sep);
    const isPage = !inside || extname(wanted) === '' || extname(wanted) === '.html';
    try {
      if (isPage) {
        const page = await readFile(join(root, 'index.html'), 'utf8');
        return new Response(page.replace('<head>', `<head><meta name="csp-nonce" content="${nonce}">`), {
          headers: { 'content-type': types['.html'] ?? '', 'cache-control': 'no-store' },
        });
      }
      const { bytes, packed } = await load(wanted);
      const headers = {
        'content-type': types[extname(wanted)] ?? 'application/octet-stream',
        'cache-control': wanted.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
      };
      return gzip && packed
        ? new Response(packed, { headers: { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' } })
        : new Response(bytes, { headers });
    } catch {
      return undefined;
    }
  };
};
