// A process killed in the middle of an import: after the restart everybody is on the roll or nobody, and the same order told again registers each once.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSqliteLedger } from '../ledger/sqlite.ts';
import { crowd } from './testing/crowd.ts';
import { d, everybody, officeOver } from './testing/little.ts';

const loop = fileURLToPath(import.meta.resolve('./testing/import-loop.ts'));

/** Starts an import over a file and kills it when it has said so many dots; how many it had said, and whether it was done. */
const killedAfter = async (file: string, dots: number): Promise<string> => {
  const child = spawn(process.execPath, [loop, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.length >= dots || said.includes('!')) child.kill('SIGKILL');
  });
  await new Promise((gone) => child.on('close', gone));
  return said;
};

test('killed while it seals, chains or writes 6,000 people: nobody is half registered, and told again they are there once', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'zheng-cut-'));
  try {
    for (const dots of [1, 8, 16, 24, 32]) {
      const file = join(dir, `${dots}.db`);
      const said = await killedAfter(file, dots);
      const open = await officeOver(await openSqliteLedger(file), dots + 1);
      const { voters } = open.election().roll;
      assert.ok(voters.size === 0 || voters.size === 6000, `${voters.size} after ${said.length} dots`);
      if (said.includes('!')) assert.equal(voters.size, 6000, 'what was confirmed is there');
      const told = { order: 'the whole roll', do: 'registerVoters', on: d(-40), body: { rows: crowd(6000) } } as const;
      const answer = await open.tell(told, everybody);
      assert.equal(answer.kind, voters.size === 6000 && answer.kind === 'repeated' ? 'repeated' : 'done');
      assert.equal(open.election().roll.voters.size, 6000);
      assert.equal(open.election().roll.ids.size, 6000);
      await open.close();
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});
