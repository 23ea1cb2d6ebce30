// `npm start`: builds the pages if need be and opens the server; what stands behind `npm start --` goes to `zheng serve`. Ends with npm: neither Ctrl-C nor a killed npm leaves a server behind.
import { join } from 'node:path';
import { root, runPinned } from './pinned.mjs';
import { buildWeb } from './web.mjs';

const parent = process.ppid;
if (process.env.npm_lifecycle_event === 'start') {
  // npm passes a request to end to its shell, and the shell to nobody.
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

const built = await buildWeb();
process.exitCode =
  built !== 0 ? built : await runPinned([join(root, 'apps', 'cli', 'zheng.ts'), 'serve', ...process.argv.slice(2)]);
