// The Node that this house is built on: finds the pinned one in node_modules and runs a program on it, whichever Node is asking. Promises the program's own exit status. What has to be installed for that: prepare.mjs.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The lowest major version that runs TypeScript files as they are. */
const needed = 24;

/** Path of a Node that is new enough: the one running, or the pinned one; null where there is neither. */
export function pinnedNode() {
  if (Number(process.versions.node.split('.')[0]) >= needed) return process.execPath;
  const os = process.platform === 'win32' ? 'win' : process.platform;
  const file = join(
    root,
    'node_modules',
    `node-${os}-${process.arch}`,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  return existsSync(file) ? file : null;
}

/**
 * Runs Node with these arguments and gives its exit status: its own, 128 + n after signal n, 0 after Ctrl-C.
 * Options are those of `spawn`; streams are inherited unless said otherwise. Without a Node that is new enough: one sentence and status 1.
 */
export function runPinned(args, options = {}) {
  const node = pinnedNode();
  if (node === null) {
    console.error(
      `需要 Node ${needed} 或更高版本（当前 ${process.version}）：请在项目文件夹运行 npm ci；本平台没有内置版本时请自行安装 Node ${needed}。\n` +
        `Node ${needed} or newer is needed (this is ${process.version}): run npm ci in the project's folder; where no version comes along for your platform, install Node ${needed}.`,
    );
    return Promise.resolve(1);
  }
  return run(node, ['--disable-warning=ExperimentalWarning', ...args], options);
}

/** Runs a program to its end and gives its exit status. Ctrl-C reaches the program, which ends in its own time; a request to end is passed on. */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    const interrupted = () => undefined;
    const ended = () => child.kill('SIGTERM');
    process.on('SIGINT', interrupted);
    process.on('SIGTERM', ended);
    const finish = (status) => {
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', ended);
      resolve(status);
    };
    child.on('error', (fault) => {
      console.error(`${program}: ${fault.message}`);
      finish(1);
    });
    child.on('close', (code, signal) =>
      finish(signal === null ? (code ?? 1) : signal === 'SIGINT' ? 0 : 128 + (constants.signals[signal] ?? 0)),
    );
  });
}
