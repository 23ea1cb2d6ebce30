// Builds the pages for the browser when they are missing or older than what they are made of. How they are built: apps/web/vite.config.ts.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, runPinned } from './pinned.mjs';

/** What no page is made of. */
const leftOut = new Set(['node_modules', 'dist', 'data', 'server', 'cli']);

/** When the newest file under these paths was changed, in milliseconds; 0 where there is none. */
function newest(...paths) {
  let latest = 0;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const found = statSync(path);
    if (!found.isDirectory()) latest = Math.max(latest, found.mtimeMs);
    else
      latest = Math.max(
        latest,
        ...readdirSync(path)
          .filter((name) => !leftOut.has(name))
          .map((name) => newest(join(path, name))),
      );
  }
  return latest;
}

/** Builds apps/web/dist if need be and gives the exit status of the build. */
export function buildWeb() {
  const made = newest(join(root, 'apps', 'web', 'dist'));
  const sources = ['apps', 'law', 'count', 'election', 'assembly', 'service', 'papers', 'package-lock.json'];
  if (made > newest(...sources.map((name) => join(root, name)))) return Promise.resolve(0);
  console.log('正在生成网页… · Building the pages …');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  return runPinned([vite, 'build', '--config', join('apps', 'web', 'vite.config.ts'), '--logLevel', 'warn'], { cwd: root });
}
