// Installs what the lockfile names when node_modules is missing or holds something else; otherwise it is done at once. Promises nothing but `npm ci`. Run before `npm start` and `npm test`.
import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, run } from './pinned.mjs';

/** Why node_modules does not do, or null. Compared are the packages, not the clock: a fresh checkout makes every file new. */
export function whatIsMissing(wanted, installed) {
  if (installed === null) return 'node_modules';
  for (const [path, wants] of Object.entries(wanted.packages)) {
    if (path === '') continue;
    const has = installed.packages[path];
    if (has === undefined && (!wants.optional || isPinnedNode(path)) && !wants.devOptional) return path;
    if (has !== undefined && (has.version !== wants.version || has.integrity !== wants.integrity)) return path;
  }
  return Object.keys(installed.packages).find((path) => wanted.packages[path] === undefined) ?? null;
}

/** The pinned Node of this platform is optional to npm, not to us. */
function isPinnedNode(path) {
  return path === `node_modules/node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}

function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/** Windows removes no program that is running: where this very Node lies in node_modules it steps aside first. */
function stepAside() {
  const aside = join(root, 'dist', 'node-in-use.exe');
  if (process.platform !== 'win32' || !process.execPath.startsWith(join(root, 'node_modules'))) return;
  mkdirSync(dirname(aside), { recursive: true });
  rmSync(aside, { force: true });
  renameSync(process.execPath, aside);
}

async function install() {
  const npm = process.env.npm_execpath;
  const wanted = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const node = process.env.npm_node_execpath;
  if (npm?.endsWith('.js') && node !== undefined && existsSync(node)) return run(node, [npm, ...wanted], { cwd: root });
  return run('npm', wanted, { cwd: root, shell: process.platform === 'win32' });
}

if (process.argv[1]?.endsWith('prepare.mjs')) {
  const missing = whatIsMissing(read(join(root, 'package-lock.json')), read(join(root, 'node_modules', '.package-lock.json')));
  if (missing !== null && lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    // npm ci would empty the folder that another checkout runs on.
    console.error(
      `node_modules 是指向别处的链接，缺 ${missing}：请在原处安装，或者删去链接再运行。 · node_modules is a link to another place and lacks ${missing}: install there, or remove the link.`,
    );
    process.exitCode = 1;
  } else if (missing !== null) {
    console.log(`正在安装依赖（npm ci，缺 ${missing}）… · Installing what is missing (npm ci, ${missing}) …`);
    stepAside();
    const status = await install();
    if (status === 0) console.log('依赖已就绪。· Installed.');
    else
      console.error('npm ci 未成功：请检查网络或软件源后重试。· npm ci failed: check the network or the registry and try again.');
    process.exitCode = status;
  }
}
