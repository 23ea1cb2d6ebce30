// A real PostgreSQL for the tests of a process, started at the first need. Promises a fresh database at every call and a test process that
// ends by itself; the server lives in postgres-server.ts and goes when this process goes.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';

let server: Promise<number> | undefined;
let databases = 0;

function start(): Promise<number> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.resolve('./postgres-server.ts'))], {
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      const port = /^ready (\d+)/.exec(chunk.toString())?.[1];
      if (port === undefined) return;
      // From here on neither the server nor its pipes keep this process alive; when it ends, the input closes and the server goes.
      child.unref();
      for (const pipe of [child.stdin, child.stdout, child.stderr])
        if ('unref' in pipe) (pipe as unknown as { unref(): void }).unref();
      resolve(Number(port));
    });
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });
}

/** The address of a fresh, empty database on this process's server, `postgres://…`. Throws when no server can be started. */
export async function withPostgres(): Promise<string> {
  server ??= start();
  const port = await server;
  const name = `zheng_${++databases}`;
  const sql = postgres(`postgres://postgres@127.0.0.1:${port}/postgres`, { max: 1, onnotice: () => undefined });
  try {
    await sql`create database ${sql(name)}`;
  } finally {
    await sql.end();
  }
  return `postgres://postgres@127.0.0.1:${port}/${name}`;
}
