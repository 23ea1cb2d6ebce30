// How long a station's laptop takes from its kit to work, and a spare from the stick of a dead one, measured from outside. Promises nothing of speed: `zheng bench` compares.
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchKit, benchSpare } from '../../office/benchstations.ts';

interface KitToServe {
  readonly bytes: Uint8Array;
  readonly code: string;
}

/** A station's laptop from its kit, the folder not yet there: milliseconds from the start of the process until what is asked of it, by who signed in there, was answered. */
const fromCold = async (
  dir: string,
  name: string,
  { bytes, code }: KitToServe,
  more: readonly string[],
  ask: (url: string, cookie: string) => Promise<void>,
): Promise<number> => {
  const kit = join(dir, `${name}.zhengkit`);
  await writeFile(kit, bytes);
  const began = performance.now();
  const laptop = spawn(
    process.execPath,
    [
      fileURLToPath(new URL('./zheng.mjs', import.meta.url)),
      'station',
      'serve',
      kit,
      '--code',
      code,
      '--port',
      '0',
      '--data',
      join(dir, name),
      ...more,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    const said = await new Promise<string>((found, lost) => {
      let text = '';
      laptop.stdout.on('data', (part: Buffer) => {
        text += part.toString();
        if (/one-time code: \S+\n/.test(text)) found(text);
      });
      laptop.once('exit', () => lost(new Error(`the laptop ended: ${text}`)));
    });
    const [url = ''] = /http:\S+/.exec(said) ?? [];
    const entered = await fetch(`${url}/api/session/enter`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: /one-time code: (\S+)/.exec(said)?.[1] }),
    });
    await ask(url, entered.headers.get('set-cookie')?.split(';')[0] ?? '');
    return performance.now() - began;
  } finally {
    await new Promise<void>((done) => {
      laptop.removeAllListeners('exit').once('exit', () => done());
      laptop.kill();
    });
  }
};

/** From the start to the desk's first answer about a name. */
export const coldStart = async (dir: string): Promise<number> => {
  const { election, name, ...kit } = await benchKit();
  return fromCold(dir, 'cold', kit, [], async (url, cookie) => {
    const desk = (await (
      await fetch(`${url}/api/elections/${election}/desk/1?q=${encodeURIComponent(name)}`, { headers: { cookie } })
    ).json()) as { found: readonly unknown[] };
    if (desk.found.length === 0) throw new Error(`the desk does not find ${name}`);
  });
};

/** A laptop died; its stick is put into the spare, which is started: until the next voter has his ballot there. */
export const takeover = async (dir: string): Promise<number> => {
  const stick = join(dir, 'stick');
  const { election, next, ...kit } = await benchSpare(stick);
  return fromCold(dir, 'spare', kit, ['--from', stick], async (url, cookie) => {
    const answer = await fetch(`${url}/api/elections/${election}/orders`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ order: 'first', do: 'issueBallots', body: { station: 1, taker: next } }),
    });
    const told = (await answer.json()) as { kind: string; words?: { zh: string } };
    if (told.kind !== 'done') throw new Error(`the spare does not issue: ${told.words?.zh ?? answer.status}`);
  });
};
